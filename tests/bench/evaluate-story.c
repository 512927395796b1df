/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks the documents of a folder and prints what was found, to be read by people. */
#include "app/document/document.h"
#include "tests/bench/evaluate.h"
#include "tests/support/story.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

/* Documents; notes on the story are not. */
#define DOCUMENTS "^(?!README|key).*\\.(txt|md|html?)$"

static void
print_node (JsonBuilder *builder)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);
  g_autofree char *line = json_to_string (node, FALSE);

  g_print ("%s\n", line);
  json_builder_reset (builder);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static const char *
find_title (GainsayCase *story, const char *document)
{
  GainsayRecord *record = gainsay_case_find (story, document);

  return GAINSAY_IS_DOCUMENT (record) ? gainsay_document_get_title (GAINSAY_DOCUMENT (record))
                                      : NULL;
}

static void
add_speakers (JsonBuilder *builder, GainsayCase *story, GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  json_builder_set_member_name (builder, "appearances");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      json_builder_begin_object (builder);
      add_string (builder, "speaker",
                  gainsay_case_get_party_name (story, gainsay_appearance_get_speaker (appearance)));
      add_string (builder, "document",
                  find_title (story, gainsay_passage_get_document (GAINSAY_PASSAGE (appearance))));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_claim (GainsayCase *story, GainsayClaim *claim)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "claim", gainsay_claim_get_text (claim));
  json_builder_set_member_name (builder, "worth");
  json_builder_add_int_value (builder, gainsay_claim_get_check_worthiness (claim));
  add_speakers (builder, story, claim);
  json_builder_end_object (builder);
  print_node (builder);
}

static void
print_evidence (GainsayCase *story, GainsayClaim *claim, GainsayEvidence *evidence)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) reasons = json_from_string (gainsay_evidence_get_reasons (evidence), NULL);

  json_builder_begin_object (builder);
  add_string (builder, "of", gainsay_claim_get_text (claim));
  add_string (builder, "stance", gainsay_evidence_get_stance (evidence));
  add_string (builder, "passage", gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence)));
  add_string (builder, "document",
              find_title (story, gainsay_passage_get_document (GAINSAY_PASSAGE (evidence))));
  add_string (builder, "source",
              gainsay_case_get_party_name (story, gainsay_evidence_get_source (evidence)));
  add_string (builder, "basis", gainsay_evidence_get_basis (evidence));
  add_string (builder, "layer", gainsay_evidence_get_layer (evidence));
  json_builder_set_member_name (builder, "score");
  json_builder_add_int_value (builder, gainsay_evidence_get_score (evidence));
  json_builder_set_member_name (builder, "reasons");
  json_builder_add_value (builder, g_steal_pointer (&reasons));
  json_builder_end_object (builder);
  print_node (builder);
}

/* story DIR */
int
test_evaluate_story (int argc, char **argv)
{
  g_autoptr (GainsayCase) story = NULL;
  GListModel *claims;

  if (argc != 2)
    return TEST_USAGE;
  story = test_story_check (argv[1], DOCUMENTS);
  claims = gainsay_case_get_claims (story);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      GListModel *evidence = gainsay_claim_get_evidence (claim);

      print_claim (story, claim);
      for (guint j = 0; j < g_list_model_get_n_items (evidence); j++)
        {
          g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, j);

          print_evidence (story, claim, passage);
        }
    }
  return EXIT_SUCCESS;
}
