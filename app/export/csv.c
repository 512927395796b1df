/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/export/export.h"

#include "app/case/case.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <string.h>

/*
 * A cell by RFC 4180. A spreadsheet would take what begins with one of these characters for a
 * formula, so an apostrophe is set before it.
 */
static void
append_cell (GString *text, const char *value, gboolean is_last)
{
  g_string_append_c (text, '"');
  if (value != NULL && *value != '\0' && strchr ("=+-@\t\r\n", *value) != NULL)
    g_string_append_c (text, '\'');
  for (const char *c = value != NULL ? value : ""; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append (text, is_last ? "\"\r\n" : "\",");
}

static void
append_part (GString *text, const char *separator, const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append (text, separator);
  g_string_append (text, part);
}

/* The accepted passages of one stance, a line each: source (basis), paper, date, address: words. */
static char *
describe_passages (GainsayCase *investigation, GainsayClaim *claim, const char *stance)
{
  GListModel *passages = gainsay_claim_get_evidence (claim);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (passages, i);
      GainsayRecord *document =
        gainsay_case_find (investigation,
                           gainsay_passage_get_document (GAINSAY_PASSAGE (evidence)));

      if (!gainsay_export_is_accepted (evidence) ||
          g_strcmp0 (gainsay_evidence_get_stance (evidence), stance) != 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      append_part (text, ", ",
                   gainsay_case_get_party_name (investigation,
                                                gainsay_evidence_get_source (evidence)));
      if (gainsay_evidence_get_basis (evidence) != NULL)
        g_string_append_printf (text, " (%s)", gainsay_evidence_get_basis (evidence));
      if (GAINSAY_IS_DOCUMENT (document))
        {
          append_part (text, ", ", gainsay_document_get_publisher (GAINSAY_DOCUMENT (document)));
          append_part (text, ", ", gainsay_document_get_published (GAINSAY_DOCUMENT (document)));
          append_part (text, ", ", gainsay_document_get_uri (GAINSAY_DOCUMENT (document)));
        }
      append_part (text, ": ", gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence)));
    }
  return g_string_free (text, FALSE);
}

static void
append_verdict (GString *text, GainsayVerdict *verdict)
{
  append_cell (text, gainsay_verdict_get_status (verdict), FALSE);
  append_cell (text, gainsay_verdict_get_rating (verdict), FALSE);
  append_cell (text, gainsay_verdict_get_label (verdict), FALSE);
  append_cell (text, gainsay_verdict_get_summary (verdict), FALSE);
  append_cell (text, gainsay_verdict_get_rationale (verdict), FALSE);
  append_cell (text, gainsay_verdict_get_caveats (verdict), FALSE);
}

static void
append_claim (GString *text, GainsayCase *investigation, GainsayClaim *claim)
{
  gboolean is_judged = gainsay_export_is_judged (claim);
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  g_autofree char *wording = gainsay_export_dup_claim_text (claim);
  g_autofree char *supporting =
    is_judged ? describe_passages (investigation, claim, "supports") : NULL;
  g_autofree char *contradicting =
    is_judged ? describe_passages (investigation, claim, "contradicts") : NULL;
  g_autofree char *context = is_judged ? describe_passages (investigation, claim, "context") : NULL;

  append_cell (text, wording, FALSE);
  append_cell (text,
               gainsay_case_get_party_name (investigation, gainsay_claim_get_claimant (claim)),
               FALSE);
  append_cell (text, gainsay_claim_get_date (claim), FALSE);
  if (is_judged)
    append_verdict (text, verdict);
  else
    g_string_append (text, "\"unjudged\",\"\",\"\",\"\",\"\",\"\",");
  append_cell (text, supporting, FALSE);
  append_cell (text, contradicting, FALSE);
  append_cell (text, context, FALSE);
  append_cell (text, is_judged ? gainsay_verdict_get_by (verdict) : NULL, FALSE);
  append_cell (text, is_judged ? gainsay_verdict_get_at (verdict) : NULL, TRUE);
}

/**
 * gainsay_export_csv:
 * @investigation: a case
 * @all: whether claims without a recorded verdict are there too
 *
 * Makes a table of verdicts, one row a claim.
 *
 * Returns: (transfer full): UTF-8 text by RFC 4180
 */
char *
gainsay_export_csv (GainsayCase *investigation, gboolean all)
{
  GString *text;
  GListModel *claims;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  text = g_string_new ("claim,speaker,date,status,rating,label,summary,rationale,caveats,"
                       "supporting,contradicting,context,by,at\r\n");
  claims = gainsay_case_get_claims (investigation);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      if (all || gainsay_export_is_judged (claim))
        append_claim (text, investigation, claim);
    }
  return g_string_free (text, FALSE);
}
