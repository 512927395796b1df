/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/claims.h"

#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/commands/command.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static gboolean
is_set_aside (GainsayClaim *claim)
{
  return g_strcmp0 (gainsay_claim_get_status (claim), "set-aside") == 0;
}

static int
compare_claims (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GainsayClaim *first = *(GainsayClaim **) a;
  GainsayClaim *second = *(GainsayClaim **) b;
  GHashTable *positions = user_data;

  if (is_set_aside (first) != is_set_aside (second))
    return is_set_aside (first) ? 1 : -1;
  if (gainsay_claim_get_check_worthiness (first) != gainsay_claim_get_check_worthiness (second))
    return gainsay_claim_get_check_worthiness (second) - gainsay_claim_get_check_worthiness (first);
  return GPOINTER_TO_INT (g_hash_table_lookup (positions, first)) -
         GPOINTER_TO_INT (g_hash_table_lookup (positions, second));
}

/**
 * gainsay_command_list_claims:
 * @investigation: a case
 *
 * Lists the claims in the order in which they are numbered: the most worth checking first, those
 * set aside last.
 *
 * Returns: (transfer container) (element-type GainsayClaim): the claims
 */
GPtrArray *
gainsay_command_list_claims (GainsayCase *investigation)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  GListModel *claims;
  GPtrArray *list;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  claims = gainsay_case_get_claims (investigation);
  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      GainsayClaim *claim = g_list_model_get_item (claims, i);

      g_hash_table_insert (positions, claim, GINT_TO_POINTER ((int) i));
      g_ptr_array_add (list, claim);
    }
  g_ptr_array_sort_with_data (list, compare_claims, positions);
  return list;
}

static GainsayClaim *
find_by_number (GainsayCase *investigation, const char *words)
{
  g_autoptr (GPtrArray) list = NULL;
  guint64 number;

  if (!g_ascii_string_to_unsigned (words, 10, 1, G_MAXUINT, &number, NULL))
    return NULL;
  list = gainsay_command_list_claims (investigation);
  return number <= list->len ? g_ptr_array_index (list, number - 1) : NULL; /* the case keeps it */
}

static gboolean
is_number (const char *words)
{
  return *words != '\0' && strspn (words, "0123456789") == strlen (words);
}

static GainsayClaim *
find_by_text (GainsayCase *investigation, const char *words, guint *n_found)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  GListModel *claims = gainsay_case_get_claims (investigation);
  GainsayClaim *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      const char *text = gainsay_claim_get_text (claim);
      g_autofree char *other = g_utf8_casefold (text != NULL ? text : "", -1);

      if (strcmp (other, folded) == 0)
        {
          *n_found = 1;
          return claim;
        }
      if (strstr (other, folded) != NULL)
        {
          ++*n_found;
          found = claim;
        }
    }
  return found;
}

/**
 * gainsay_command_find_claim:
 * @investigation: a case
 * @words: an id, a number of the list, or a part of a claim's text that no other has
 * @error: a #GIOErrorEnum
 *
 * Finds the claim that somebody means.
 *
 * Returns: (transfer none) (nullable): the claim
 */
GainsayClaim *
gainsay_command_find_claim (GainsayCase *investigation, const char *words, GError **error)
{
  GainsayRecord *record;
  GainsayClaim *claim;
  guint n_found = 0;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  record = gainsay_case_find (investigation, words);
  if (GAINSAY_IS_CLAIM (record))
    return GAINSAY_CLAIM (record);
  claim = find_by_number (investigation, words);
  if (claim != NULL)
    return claim;
  if (is_number (words))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   /* translators: what somebody typed, and how many claims there are */
                   _("The case has no claim %s: they are numbered from 1 to %u."), words,
                      g_list_model_get_n_items (gainsay_case_get_claims (investigation)));
      return NULL;
    }

  if (*words != '\0')
    claim = find_by_text (investigation, words, &n_found);
  if (n_found == 1)
    return claim;
  if (n_found == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("The case has no claim “%s”."), words);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 ngettext ("%u claim of the case contains “%s”; give more of its text.",
                           "%u claims of the case contain “%s”; give more of the text of one.",
                           n_found),
                 n_found, words);
  return NULL;
}

/* Adds a name that is not there yet. */
static void
add_name (GString *names, GHashTable *known, const char *name)
{
  if (name == NULL || !g_hash_table_add (known, (gpointer) name))
    return;
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
}

/**
 * gainsay_command_dup_speakers:
 * @investigation: a case
 * @claim: a claim of it
 *
 * Names who makes a claim, each once: the claimant first, then the others as they appear.
 *
 * Returns: (transfer full): the names, empty where nobody is known
 */
char *
gainsay_command_dup_speakers (GainsayCase *investigation, GainsayClaim *claim)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GString *names;
  GListModel *appearances;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  names = g_string_new (NULL);
  add_name (names, known,
            gainsay_case_get_party_label (investigation, gainsay_claim_get_claimant (claim)));
  appearances = gainsay_claim_get_appearances (claim);
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      const char *speaker = gainsay_appearance_get_speaker (appearance);

      if (g_strcmp0 (gainsay_appearance_get_state (appearance), "dismissed") != 0)
        add_name (names, known, gainsay_case_get_party_label (investigation, speaker));
    }
  return g_string_free (names, FALSE);
}

/**
 * gainsay_command_check_format:
 * @format: (nullable): what --format was given
 * @status: (out): the exit status if it is wrong
 *
 * Checks that a format is "text" or "json"; what is wrong is printed.
 *
 * Returns: whether to go on
 */
gboolean
gainsay_command_check_format (const char *format, int *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  if (format == NULL || strcmp (format, "text") == 0 || strcmp (format, "json") == 0)
    return TRUE;
  *status = gainsay_command_usage (_("There is no format “%s”; give “text” or “json”."), format);
  return FALSE;
}

/**
 * gainsay_command_print_json:
 * @node: a value
 *
 * Prints a value on standard output.
 */
void
gainsay_command_print_json (JsonNode *node)
{
  g_autofree char *text = NULL;

  g_return_if_fail (node != NULL);

  text = json_to_string (node, TRUE);
  /* Not by g_print(), which translates to the locale's encoding. */
  fputs (text, stdout);
  fputc ('\n', stdout);
}

/**
 * gainsay_command_status_to_label:
 * @status: (nullable): the status of a verdict
 *
 * Says how far a verdict is to people.
 *
 * Returns: (transfer none) (nullable): the translated word
 */
const char *
gainsay_command_status_to_label (const char *status)
{
  if (g_strcmp0 (status, "draft") == 0)
    return _("draft");
  if (g_strcmp0 (status, "recorded") == 0)
    return _("recorded");
  return g_strcmp0 (status, "published") == 0 ? _("published") : status;
}
