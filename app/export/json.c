/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/export/export.h"

#include "app/case/case.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <json-glib/json-glib.h>

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_json (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_value (builder, json_from_string (text, NULL));
}

/* Where a passage stands: the document by its id and hash, and what a person knows it by. */
static void
add_place (JsonBuilder *builder, GainsayCase *investigation, GainsayPassage *passage)
{
  GainsayRecord *record = gainsay_case_find (investigation, gainsay_passage_get_document (passage));
  GainsayDocument *document = GAINSAY_IS_DOCUMENT (record) ? GAINSAY_DOCUMENT (record) : NULL;

  add_text (builder, "document", gainsay_passage_get_document (passage));
  if (document == NULL)
    return;
  add_text (builder, "sha256", gainsay_document_get_sha256 (document));
  add_text (builder, "paper", gainsay_document_get_publisher (document));
  add_text (builder, "title", gainsay_document_get_title (document));
  add_text (builder, "published", gainsay_document_get_published (document));
  add_text (builder, "address", gainsay_document_get_uri (document));
  add_text (builder, "archived", gainsay_document_get_archived (document));
}

static void
add_appearances (JsonBuilder *builder, GainsayCase *investigation, GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  json_builder_set_member_name (builder, "madeBy");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      if (g_strcmp0 (gainsay_appearance_get_state (appearance), "dismissed") == 0)
        continue;
      json_builder_begin_object (builder);
      add_text (builder, "speaker",
                gainsay_case_get_party_name (investigation,
                                             gainsay_appearance_get_speaker (appearance)));
      add_text (builder, "via",
                gainsay_case_get_party_name (investigation,
                                             gainsay_appearance_get_via (appearance)));
      add_text (builder, "manner", gainsay_appearance_get_manner (appearance));
      add_text (builder, "occasion", gainsay_appearance_get_occasion (appearance));
      add_place (builder, investigation, GAINSAY_PASSAGE (appearance));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_passages (JsonBuilder *builder, GainsayCase *investigation, GainsayClaim *claim)
{
  GListModel *passages = gainsay_claim_get_evidence (claim);

  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (passages, i);

      if (!gainsay_export_is_accepted (evidence))
        continue;
      json_builder_begin_object (builder);
      add_text (builder, "stance", gainsay_evidence_get_stance (evidence));
      add_text (builder, "layer", gainsay_evidence_get_layer (evidence));
      add_text (builder, "source",
                gainsay_case_get_party_name (investigation,
                                             gainsay_evidence_get_source (evidence)));
      add_text (builder, "basis", gainsay_evidence_get_basis (evidence));
      add_text (builder, "quotation", gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence)));
      add_text (builder, "note", gainsay_evidence_get_note (evidence));
      add_place (builder, investigation, GAINSAY_PASSAGE (evidence));
      json_builder_set_member_name (builder, "cited");
      json_builder_add_boolean_value (builder, gainsay_export_is_cited (claim, evidence));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_verdict (JsonBuilder *builder, GainsayVerdict *verdict)
{
  add_text (builder, "status", gainsay_verdict_get_status (verdict));
  add_text (builder, "rating", gainsay_verdict_get_rating (verdict));
  add_text (builder, "label", gainsay_verdict_get_label (verdict));
  add_text (builder, "summary", gainsay_verdict_get_summary (verdict));
  add_text (builder, "rationale", gainsay_verdict_get_rationale (verdict));
  add_text (builder, "caveats", gainsay_verdict_get_caveats (verdict));
  add_text (builder, "by", gainsay_verdict_get_by (verdict));
  add_text (builder, "at", gainsay_verdict_get_at (verdict));
  add_json (builder, "published", gainsay_verdict_get_published (verdict));
}

static void
add_claim (JsonBuilder *builder, GainsayCase *investigation, GainsayClaim *claim)
{
  g_autofree char *text = gainsay_export_dup_claim_text (claim);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "claim");
  json_builder_begin_object (builder);
  add_text (builder, "id", gainsay_record_get_id (GAINSAY_RECORD (claim)));
  add_text (builder, "text", text);
  add_text (builder, "speaker",
            gainsay_case_get_party_name (investigation, gainsay_claim_get_claimant (claim)));
  add_text (builder, "date", gainsay_claim_get_date (claim));
  add_text (builder, "place", gainsay_claim_get_place (claim));
  add_appearances (builder, investigation, claim);
  json_builder_end_object (builder);

  if (gainsay_export_is_judged (claim))
    {
      add_verdict (builder, gainsay_claim_get_verdict (claim));
      add_passages (builder, investigation, claim);
    }
  else
    add_text (builder, "status", "unjudged");
  json_builder_end_object (builder);
}

/**
 * gainsay_export_json:
 * @investigation: a case
 * @all: whether claims without a recorded verdict are there too
 *
 * Makes the verdict file.
 *
 * Returns: (transfer full): JSON, with a final newline
 */
char *
gainsay_export_json (GainsayCase *investigation, gboolean all)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  GListModel *claims;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  json_builder_begin_object (builder);
  add_text (builder, "format", "gainsay-verdicts");
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 1);
  add_text (builder, "generator", "Gainsay " VERSION);
  add_text (builder, "case", gainsay_record_get_id (GAINSAY_RECORD (investigation)));
  add_text (builder, "title", gainsay_case_get_title (investigation));
  add_json (builder, "publisher", gainsay_case_get_publisher (investigation));
  add_json (builder, "scale", gainsay_case_get_scale (investigation));

  json_builder_set_member_name (builder, "verdicts");
  json_builder_begin_array (builder);
  claims = gainsay_case_get_claims (investigation);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      if (all || gainsay_export_is_judged (claim))
        add_claim (builder, investigation, claim);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
