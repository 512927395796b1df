/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/labels.h"

#include "app/case/case.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * gainsay_manner_to_label:
 * @manner: (nullable): a manner
 *
 * Says how a paper gives a statement.
 *
 * Returns: (transfer none) (nullable): the translated words
 */
const char *
gainsay_manner_to_label (const char *manner)
{
  if (manner == NULL)
    return NULL;
  if (strcmp (manner, "quoted") == 0)
    /* translators: a paper gives a statement in the speaker's own words */
    return _("quoted");
  if (strcmp (manner, "reported") == 0)
    /* translators: a paper gives a statement in words of its own */
    return _("reported");
  if (strcmp (manner, "own-voice") == 0)
    /* translators: a paper states something itself */
    return _("in its own voice");
  return manner;
}

/**
 * gainsay_case_dup_names:
 * @investigation: a case
 * @ids: (element-type utf8): ids of parties or documents
 *
 * Names parties in a row, each once: "Ines Farrow, Lena Brandt".
 *
 * Returns: (transfer full): the names
 */
char *
gainsay_case_dup_names (GainsayCase *investigation, GPtrArray *ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *name = gainsay_case_get_party_label (investigation, g_ptr_array_index (ids, i));

      if (name == NULL || g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        continue;
      g_ptr_array_add (names, (gpointer) name);
      if (text->len > 0)
        /* translators: between two names in a row */
        g_string_append (text, _(", "));
      g_string_append (text, name);
    }
  return g_string_free (text, FALSE);
}
