/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/story.h"

#include "app/case/analysis.h"
#include "app/case/environment.h"
#include "app/document/batch.h"

#include <string.h>

/* The folder of a story: below $GAINSAY_DATA or ../shared, or in data/; NULL when it is not there.
 */
char *
test_story_find_folder (const char *name)
{
  const char *source = g_getenv ("G_TEST_SRCDIR");
  const char *data = g_getenv ("GAINSAY_DATA");
  g_autofree char *shared = g_build_filename (source, "..", "..", "shared", name, NULL);
  g_autofree char *own = g_build_filename (source, "..", "data", name, NULL);

  if (data != NULL)
    {
      g_free (shared);
      shared = g_build_filename (data, name, NULL);
    }
  if (g_file_test (own, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&own);
  return g_file_test (shared, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&shared) : NULL;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_paths (const char *folder, const char *pattern)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_regex_match_simple (pattern, name, 0, 0))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  g_ptr_array_add (paths, NULL);
  return paths;
}

/* Imports the files whose names match and runs the engine over them. */
GainsayCase *
test_story_check (const char *folder, const char *pattern)
{
  g_autoptr (GPtrArray) paths = list_paths (folder, pattern);
  g_autoptr (GPtrArray) results = gainsay_import_files ((const char *const *) paths->pdata, NULL);
  g_autoptr (GainsayCaseSnapshot) snapshot = NULL;
  g_autoptr (GainsayCaseAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;
  GainsayCase *story =
    gainsay_environment_make_case (gainsay_environment_get_default (), "A story");

  for (guint i = 0; i < results->len; i++)
    {
      GainsayBatchResult *result = g_ptr_array_index (results, i);

      g_assert_no_error (result->error);
      gainsay_record_insert_child (GAINSAY_RECORD (story), "documents", i,
                                   GAINSAY_RECORD (result->document));
    }
  snapshot = gainsay_case_snapshot_new (story);
  analysis = gainsay_case_analyse (snapshot, NULL, &error);
  g_assert_no_error (error);
  gainsay_case_take_analysis (story, analysis);
  return story;
}

static gboolean
matches (const char *pattern, const char *text)
{
  return pattern == NULL ||
         (text != NULL && g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0));
}

/* The claims whose text matches. */
GPtrArray *
test_story_list_claims (GainsayCase *story, const char *text)
{
  GListModel *claims = gainsay_case_get_claims (story);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      if (matches (text, gainsay_claim_get_text (claim)))
        g_ptr_array_add (list, g_steal_pointer (&claim));
    }
  return list;
}

gboolean
test_story_is_made_by (GainsayCase *story, GainsayClaim *claim, const char *speaker)
{
  return test_story_count_statements (claim, story, speaker) > 0;
}

/* The first claim whose text matches and that somebody who matches makes, or NULL. */
GainsayClaim *
test_story_get_claim (GainsayCase *story, const char *text, const char *speaker)
{
  g_autoptr (GPtrArray) claims = test_story_list_claims (story, text);

  for (guint i = 0; i < claims->len; i++)
    if (speaker == NULL || test_story_is_made_by (story, g_ptr_array_index (claims, i), speaker))
      return g_ptr_array_index (claims, i);
  g_test_message ("no claim: %s by %s", text, speaker);
  return NULL;
}

/* The passages of a stance whose source's name matches. */
GPtrArray *
test_story_list_evidence (GainsayCase *story,
                          GainsayClaim *claim,
                          const char *stance,
                          const char *source)
{
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (matches (stance, gainsay_evidence_get_stance (passage)) &&
          matches (source,
                   gainsay_case_get_party_name (story, gainsay_evidence_get_source (passage))))
        g_ptr_array_add (list, g_steal_pointer (&passage));
    }
  return list;
}

/* In how many documents the passages stand. */
guint
test_story_count_documents (GPtrArray *passages)
{
  g_autoptr (GHashTable) documents = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < passages->len; i++)
    g_hash_table_add (documents,
                      (gpointer) gainsay_passage_get_document (g_ptr_array_index (passages, i)));
  return g_hash_table_size (documents);
}

/* How many statements of those who match the claim has. */
guint
test_story_count_statements (GainsayClaim *claim, GainsayCase *story, const char *speaker)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);
  g_autoptr (GHashTable) statements = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      if (matches (speaker, gainsay_case_get_party_name (story, gainsay_appearance_get_speaker (
                                                                  appearance))))
        g_hash_table_add (statements,
                          GINT_TO_POINTER (gainsay_appearance_get_statement (appearance)));
    }
  return g_hash_table_size (statements);
}

/* Whether the one whose id sorts first names the other as its opposite. */
gboolean
test_story_are_opposite (GainsayClaim *one, GainsayClaim *other)
{
  const char *id = gainsay_record_get_id (GAINSAY_RECORD (one));
  const char *other_id = gainsay_record_get_id (GAINSAY_RECORD (other));
  GainsayClaim *first = strcmp (id, other_id) < 0 ? one : other;
  const char *const *opposes = gainsay_claim_get_opposes (first);

  return opposes != NULL && g_strv_contains (opposes, first == one ? other_id : id);
}

static void
assert_span (GainsayCase *story, GainsayPassage *passage)
{
  GainsayRecord *document = gainsay_case_find (story, gainsay_passage_get_document (passage));
  const char *text;
  g_autofree char *exact = NULL;

  g_assert_true (GAINSAY_IS_DOCUMENT (document));
  text = gainsay_document_get_text (GAINSAY_DOCUMENT (document));
  exact =
    g_utf8_substring (text, gainsay_passage_get_start (passage), gainsay_passage_get_end (passage));
  g_assert_cmpstr (exact, ==, gainsay_passage_get_exact (passage));
}

static void
assert_ranges (JsonObject *reason, const char *member, const char *text)
{
  JsonArray *ranges;
  glong length = g_utf8_strlen (text, -1);

  if (!json_object_has_member (reason, member))
    return;
  ranges = json_object_get_array_member (reason, member);
  for (guint i = 0; i < json_array_get_length (ranges); i++)
    {
      JsonArray *range = json_array_get_array_element (ranges, i);

      g_assert_cmpint (json_array_get_int_element (range, 0), >=, 0);
      g_assert_cmpint (json_array_get_int_element (range, 0), <,
                       json_array_get_int_element (range, 1));
      g_assert_cmpint (json_array_get_int_element (range, 1), <=, length);
    }
}

/* Every suggestion says why, on whose word and on what basis, within its texts. */
static void
assert_reasons (GainsayClaim *claim, GainsayEvidence *evidence)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *reasons;

  g_assert_nonnull (gainsay_evidence_get_source (evidence));
  g_assert_nonnull (gainsay_evidence_get_basis (evidence));
  g_assert_nonnull (gainsay_evidence_get_reasons (evidence));
  node = json_from_string (gainsay_evidence_get_reasons (evidence), NULL);
  reasons = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (reasons), >, 0);
  for (guint i = 0; i < json_array_get_length (reasons); i++)
    {
      JsonObject *reason = json_array_get_object_element (reasons, i);

      assert_ranges (reason, "claim", gainsay_claim_get_text (claim));
      assert_ranges (reason, "passage", gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence)));
    }
}

static void
assert_evidence (GainsayCase *story, GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);
  GListModel *evidence = gainsay_claim_get_evidence (claim);

  g_assert_cmpuint (g_list_model_get_n_items (appearances), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      assert_span (story, GAINSAY_PASSAGE (appearance));
      g_assert_nonnull (gainsay_case_find (story, gainsay_appearance_get_speaker (appearance)));
    }
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      assert_span (story, GAINSAY_PASSAGE (passage));
      assert_reasons (claim, passage);
      g_assert_cmpstr (gainsay_evidence_get_origin (passage), ==, "machine");
      g_assert_cmpstr (gainsay_evidence_get_state (passage), ==, "suggested");
      /* To repeat is not to support: who makes a claim is no source for it. */
      for (guint k = 0; k < g_list_model_get_n_items (appearances); k++)
        {
          g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, k);

          if (g_str_equal (gainsay_evidence_get_stance (passage), "supports"))
            g_assert_cmpstr (gainsay_appearance_get_speaker (appearance), !=,
                             gainsay_evidence_get_source (passage));
        }
    }
}

/* What holds in every checked story: order, exact spans, reasons, no support by repetition. */
void
test_story_assert_sound (GainsayCase *story)
{
  GListModel *claims = gainsay_case_get_claims (story);
  int last = 100;

  g_assert_cmpuint (g_list_model_get_n_items (claims), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      g_assert_cmpint (gainsay_claim_get_check_worthiness (claim), <=, last);
      last = gainsay_claim_get_check_worthiness (claim);
      g_assert_cmpstr (gainsay_claim_get_origin (claim), ==, "machine");
      g_assert_cmpstr (gainsay_claim_get_status (claim), ==, "found");
      assert_evidence (story, claim);
    }
}
