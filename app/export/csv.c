/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/export/export.h"

#include "app/case/case.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/opening.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <string.h>

/* As the rest of the file, the same in every language. */
#define UNKNOWN_OUTLET "Unknown outlet"

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
append_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, ", %s", part);
}

/* Outlet, title or opening words, date, address: enough to find the document again. */
static void
append_document (GString *text, GainsayCase *investigation, const char *id)
{
  GainsayRecord *record = gainsay_case_find (investigation, id);
  GainsayDocument *document = GAINSAY_IS_DOCUMENT (record) ? GAINSAY_DOCUMENT (record) : NULL;
  g_autofree char *opening = NULL;
  const char *words;

  if (document == NULL)
    {
      append_part (text, id);
      return;
    }
  words = gainsay_document_get_title (document);
  if (words == NULL)
    words = opening = gainsay_document_dup_opening (document);
  append_part (text, gainsay_document_get_publisher (document) != NULL
                       ? gainsay_document_get_publisher (document)
                       : UNKNOWN_OUTLET);
  if (words != NULL)
    g_string_append_printf (text, ", “%s”", words);
  else
    append_part (text, id);
  append_part (text, gainsay_document_get_published (document));
  append_part (text, gainsay_document_get_uri (document));
}

/* "Orla Finch (word, content, cited), Herald, “Dam holds”, 2018-08-06, address: words" */
static void
append_passage (GString *text,
                GainsayCase *investigation,
                GainsayClaim *claim,
                GainsayEvidence *evidence)
{
  const char *source =
    gainsay_case_get_party_name (investigation, gainsay_evidence_get_source (evidence));
  const char *layer = gainsay_evidence_get_layer (evidence);
  const char *basis = gainsay_evidence_get_basis (evidence);
  const char *exact = gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence));

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s (%s", source != NULL ? source : UNKNOWN_OUTLET,
                          basis != NULL ? basis : "unknown");
  append_part (text, layer);
  append_part (text, gainsay_export_is_cited (claim, evidence) ? "cited" : NULL);
  g_string_append_c (text, ')');
  append_document (text, investigation, gainsay_passage_get_document (GAINSAY_PASSAGE (evidence)));
  if (exact != NULL)
    g_string_append_printf (text, ": %s", exact);
}

/* The accepted passages of one stance, a line each. */
static char *
describe_passages (GainsayCase *investigation, GainsayClaim *claim, const char *stance)
{
  GListModel *passages = gainsay_claim_get_evidence (claim);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (passages, i);

      if (gainsay_export_is_accepted (evidence) &&
          g_strcmp0 (gainsay_evidence_get_stance (evidence), stance) == 0)
        append_passage (text, investigation, claim, evidence);
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
