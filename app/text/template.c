/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/template.h"

#include <string.h>

static const char *const names[] = {
  [GAINSAY_TEMPLATE_ACCUSED] = "accused",
  [GAINSAY_TEMPLATE_ACCUSER] = "accuser",
  [GAINSAY_TEMPLATE_BELIEF] = "belief",
  [GAINSAY_TEMPLATE_BELIEF_OF_EVENT] = "belief-of-event",
  [GAINSAY_TEMPLATE_CHARGE] = "charge",
  [GAINSAY_TEMPLATE_CHARGE_OF_EVENT] = "charge-of-event",
  [GAINSAY_TEMPLATE_DEFINITE] = "definite",
  [GAINSAY_TEMPLATE_DENIAL] = "denial",
  [GAINSAY_TEMPLATE_DENIAL_OF_EVENT] = "denial-of-event",
  [GAINSAY_TEMPLATE_DENIAL_OF_THING] = "denial-of-thing",
  [GAINSAY_TEMPLATE_DOUBT] = "doubt",
  [GAINSAY_TEMPLATE_DOUBT_OF_EVENT] = "doubt-of-event",
  [GAINSAY_TEMPLATE_EVENT] = "event",
  [GAINSAY_TEMPLATE_GOVERNMENT] = "government",
  [GAINSAY_TEMPLATE_GOVERNMENT_OF_OWNER] = "government-of-owner",
  [GAINSAY_TEMPLATE_OWNER] = "owner",
  [GAINSAY_TEMPLATE_OWNER_OF_PLURAL] = "owner-of-plural",
  [GAINSAY_TEMPLATE_SIDE] = "side",
  [GAINSAY_TEMPLATE_WARNING] = "warning",
  [GAINSAY_TEMPLATE_WARNING_OF_EVENT] = "warning-of-event",
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == GAINSAY_N_TEMPLATES);

/**
 * gainsay_template_parse:
 * @name: a name of the data file
 * @template: (out): the phrase
 *
 * Finds the phrase of a name.
 *
 * Returns: whether there is one
 */
gboolean
gainsay_template_parse (const char *name, GainsayTemplate *template)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (template != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *template = (GainsayTemplate) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * gainsay_template_fill:
 * @pattern: a phrase with {who}, {verb} and {what} in it
 * @filling: what to put in their places
 *
 * Puts words into the places of a phrase. Of the words put in, nothing is read as a place.
 *
 * Returns: (transfer full): the phrase
 */
char *
gainsay_template_fill (const char *pattern, const GainsayFilling *filling)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (pattern != NULL, NULL);
  g_return_val_if_fail (filling != NULL, NULL);

  {
    const struct
    {
      const char *place;
      const char *words;
    } places[] = {
      { "{who}", filling->who },
      { "{verb}", filling->verb },
      { "{what}", filling->what },
    };

    while (*pattern != '\0')
      {
        guint i = 0;

        while (i < G_N_ELEMENTS (places) && !g_str_has_prefix (pattern, places[i].place))
          i++;
        if (i == G_N_ELEMENTS (places))
          g_string_append_c (text, *pattern++);
        else
          {
            g_string_append (text, places[i].words != NULL ? places[i].words : "");
            pattern += strlen (places[i].place);
          }
      }
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
