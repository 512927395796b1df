/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export/export.h"

#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <string.h>

static const GainsayExportFormat formats[] = {
  { "csv", "text/csv", gainsay_export_csv },
  { "json", "application/json", gainsay_export_json },
};

/**
 * gainsay_export_find_format: (skip)
 * @name: such as "json"
 *
 * Finds a format by its name.
 *
 * Returns: (transfer none) (nullable): the format
 */
const GainsayExportFormat *
gainsay_export_find_format (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, name) == 0)
      return &formats[i];
  return NULL;
}

/**
 * gainsay_export_is_judged:
 * @claim: a claim
 *
 * Tells whether a claim has a verdict that may leave the program.
 *
 * Returns: whether it is recorded or published
 */
gboolean
gainsay_export_is_judged (GainsayClaim *claim)
{
  GainsayVerdict *verdict;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), FALSE);

  verdict = gainsay_claim_get_verdict (claim);
  return verdict != NULL && (g_strcmp0 (gainsay_verdict_get_status (verdict), "recorded") == 0 ||
                             g_strcmp0 (gainsay_verdict_get_status (verdict), "published") == 0);
}

/**
 * gainsay_export_is_accepted:
 * @evidence: a passage
 *
 * Tells whether a passage is evidence, and not only suggested or dismissed.
 *
 * Returns: whether a person has accepted it
 */
gboolean
gainsay_export_is_accepted (GainsayEvidence *evidence)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), FALSE);

  return g_strcmp0 (gainsay_evidence_get_state (evidence), "accepted") == 0;
}

/**
 * gainsay_export_is_cited:
 * @claim: a claim
 * @evidence: a passage of it
 *
 * Tells whether the claim's verdict rests on a passage.
 *
 * Returns: whether the verdict names it
 */
gboolean
gainsay_export_is_cited (GainsayClaim *claim, GainsayEvidence *evidence)
{
  GainsayVerdict *verdict;
  const char *const *cited;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), FALSE);
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), FALSE);

  verdict = gainsay_claim_get_verdict (claim);
  cited = verdict != NULL ? gainsay_verdict_get_evidence (verdict) : NULL;
  return cited != NULL &&
         g_strv_contains (cited, gainsay_record_get_id (GAINSAY_RECORD (evidence)));
}

static gboolean
is_opening (gunichar c)
{
  return c == 0x201C || c == 0x201E || c == 0x00AB || c == '"';
}

static gboolean
closes (gunichar open, gunichar c)
{
  switch (open)
    {
    case 0x201C:
      return c == 0x201D;
    case 0x201E:
      return c == 0x201C || c == 0x201D;
    case 0x00AB:
      return c == 0x00BB;
    default:
      return c == open;
    }
}

/* The end of the quotation that begins at @open; NULL if it never ends or nothing in it is in
   brackets. */
static const char *
find_filled_end (const char *open)
{
  gunichar mark = g_utf8_get_char (open);
  gboolean is_filled = FALSE;

  for (const char *c = g_utf8_next_char (open); *c != '\0'; c = g_utf8_next_char (c))
    {
      if (*c == '[')
        is_filled = TRUE;
      if (closes (mark, g_utf8_get_char (c)))
        return is_filled ? c : NULL;
    }
  return NULL;
}

/**
 * gainsay_export_dup_claim_text:
 * @claim: a claim
 *
 * Gives the wording of a claim as it may leave the program: what a machine filled in, in square
 * brackets, never stands inside quotation marks, as if somebody had said it.
 *
 * Returns: (transfer full): the text, without the marks of such quotations
 */
char *
gainsay_export_dup_claim_text (GainsayClaim *claim)
{
  const char *text;
  GString *result;
  const char *end = NULL;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  text = gainsay_claim_get_text (claim);
  result = g_string_new (NULL);
  for (const char *c = text != NULL ? text : ""; *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean is_mark = c == end;

      if (end == NULL && is_opening (g_utf8_get_char (c)))
        {
          end = find_filled_end (c);
          is_mark = end != NULL;
        }
      else if (is_mark)
        end = NULL;
      if (!is_mark)
        g_string_append_unichar (result, g_utf8_get_char (c));
    }
  return g_string_free (result, FALSE);
}
