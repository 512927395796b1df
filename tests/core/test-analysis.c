/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/analysis.h"

#include "app/case/decisions.h"
#include "app/case/environment.h"
#include "app/case/session.h"
#include "app/case/verify.h"
#include "app/claim/appearance.h"
#include "app/document/import.h"
#include "app/verdict/verdict.h"
#include "tests/support/story.h"

#include <string.h>

/* Made-up articles: a denial, the finding it is about, and the same denial in another paper. */
static const char first_article[] =
  "Sen. Ada Marsh met Tomas Brandt in Ostend on Monday.\n\n"
  "Brandt repeated Marsh's claim that the Ostend plant did not release solvent in 2021.\n\n"
  "Prosecutors in June charged Lena Holt with falsifying the records of the plant.\n";
static const char second_article[] =
  "The Water Authority concluded that the Ostend plant released solvent in 2021.\n\n"
  "The state owns 60 percent of the plant's operator.\n";
static const char third_article[] =
  "Sen. Ada Marsh said that the Ostend plant never released solvent in 2021.\n";

static const char fourth_article[] =
  "The Court of Audit found that the Ostend plant released solvent in 2021.\n";

static void
add_article (GainsayCase *story, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GainsayImportOptions options = { .name = "article.txt" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayDocument) document = gainsay_import_bytes (bytes, &options, &error);

  g_assert_no_error (error);
  gainsay_record_insert_child (GAINSAY_RECORD (story), "documents",
                               g_list_model_get_n_items (gainsay_case_get_documents (story)),
                               GAINSAY_RECORD (document));
}

static void
analyse (GainsayCase *story)
{
  g_autoptr (GainsayCaseSnapshot) snapshot = gainsay_case_snapshot_new (story);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayCaseAnalysis) analysis = gainsay_case_analyse (snapshot, NULL, &error);

  g_assert_no_error (error);
  gainsay_case_take_analysis (story, analysis);
}

static GainsayCase *
make_story (void)
{
  GainsayCase *story =
    gainsay_environment_make_case (gainsay_environment_get_default (), "A story");

  add_article (story, first_article);
  add_article (story, second_article);
  analyse (story);
  return story;
}

static void
commit (GainsaySession *session, GainsayChange *change)
{
  g_autoptr (GError) error = NULL;

  gainsay_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static guint
count (GainsayCase *story)
{
  return g_list_model_get_n_items (gainsay_case_get_claims (story));
}

static void
assert_verified (GainsayCase *story)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  gainsay_verify_log (story, faults);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* A second analysis of the same documents finds the same objects again. */
static void
test_again (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autofree char *engine = NULL;
  g_autofree char *id = NULL;
  guint n = count (story);
  GainsayClaim *claim = test_story_get_claim (story, "did not release", "Marsh");

  g_assert_nonnull (claim);
  g_object_get (story, "engine", &engine, NULL);
  g_assert_cmpstr (engine, ==, GAINSAY_ENGINE);
  id = g_strdup (gainsay_record_get_id (GAINSAY_RECORD (claim)));
  analyse (story);
  g_assert_cmpuint (count (story), ==, n);
  claim = test_story_get_claim (story, "did not release", "Marsh");
  g_assert_cmpstr (gainsay_record_get_id (GAINSAY_RECORD (claim)), ==, id);
  test_story_assert_sound (story);
}

/* What somebody worded anew keeps its words and gets what new documents bring. */
static void
test_touched_claim_stays (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, story, NULL);
  GainsayClaim *claim = test_story_get_claim (story, "did not release", "Marsh");
  g_autofree char *id = g_strdup (gainsay_record_get_id (GAINSAY_RECORD (claim)));
  guint n_before = g_list_model_get_n_items (gainsay_claim_get_appearances (claim));

  commit (session, gainsay_decide_pick (story, claim));
  add_article (story, third_article);
  analyse (story);
  g_assert_true (gainsay_case_find (story, id) == GAINSAY_RECORD (claim));
  g_assert_cmpstr (gainsay_claim_get_status (claim), ==, "picked");
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_claim_get_appearances (claim)), ==,
                    n_before + 1);
}

/* A passage that somebody dismissed stays dismissed and does not come back beside itself. */
static void
test_touched_passage_stays (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, story, NULL);
  GainsayClaim *claim = test_story_get_claim (story, "did not release", "Marsh");
  g_autoptr (GPtrArray) before =
    test_story_list_evidence (story, claim, "contradicts", "Authority");
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (before->len, ==, 1);
  commit (session, gainsay_decide_dismiss (story, g_ptr_array_index (before, 0), "wrong-topic"));
  analyse (story);
  after = test_story_list_evidence (story, claim, "contradicts", "Authority");
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (g_ptr_array_index (after, 0) == g_ptr_array_index (before, 0));
  g_assert_cmpstr (gainsay_evidence_get_state (g_ptr_array_index (after, 0)), ==, "dismissed");
}

/* For a claim that a person has worded, the documents are searched with its new words; an undo
 * brings back what was found for the old ones, each passage once. */
static void
test_edited_claim (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, story, NULL);
  GainsayClaim *claim = test_story_get_claim (story, "did not release", "Marsh");
  g_autoptr (JsonNode) opposes = json_from_string ("[\"c-other\"]", NULL);
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (GPtrArray) found_before = NULL;
  g_autoptr (GPtrArray) restored = NULL;

  gainsay_record_set_field (GAINSAY_RECORD (claim), "opposes", opposes, NULL);
  gainsay_record_set_count (GAINSAY_RECORD (claim), "more", 2);
  commit (session,
          gainsay_decide_claim_edit (story, claim, "No solvent came from the plant", NULL, NULL));
  g_assert_null (gainsay_claim_get_opposes (claim));
  add_article (story, fourth_article);
  analyse (story);
  /* As an analysis that left suggestions out would. */
  gainsay_record_set_count (GAINSAY_RECORD (claim), "more", 4);
  assert_verified (story);
  g_assert_cmpstr (gainsay_claim_get_text (claim), ==, "No solvent came from the plant");
  evidence = test_story_list_evidence (story, claim, "contradicts", "Court");
  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_nonnull (gainsay_evidence_get_reasons (g_ptr_array_index (evidence, 0)));
  found_before = test_story_list_evidence (story, claim, "contradicts", "Authority");
  g_assert_cmpuint (found_before->len, ==, 1);
  g_assert_null (gainsay_claim_get_opposes (claim));

  g_assert_true (gainsay_session_undo (session, NULL));
  restored = test_story_list_evidence (story, claim, "contradicts", "Authority");
  g_assert_cmpuint (restored->len, ==, 1);
  g_assert_false (g_ptr_array_index (restored, 0) == g_ptr_array_index (found_before, 0));
  assert_verified (story);
}

/* What comes in after a verdict was recorded is flagged until it is judged, and no longer than that
 * verdict stands. */
static void
test_new_evidence (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, story, NULL);
  GainsayClaim *claim = test_story_get_claim (story, "did not release", "Marsh");
  g_autoptr (GPtrArray) flagged = NULL;

  commit (session, gainsay_decide_rating (story, claim, "refuted"));
  commit (session, gainsay_decide_record (story, claim));
  analyse (story);
  g_assert_cmpuint (gainsay_claim_count_new_evidence (claim), ==, 0);

  add_article (story, fourth_article);
  analyse (story);
  analyse (story);
  flagged = gainsay_claim_list_new_evidence (claim);
  g_assert_cmpuint (flagged->len, ==, 1);
  g_assert_nonnull (
    strstr (gainsay_passage_get_exact (g_ptr_array_index (flagged, 0)), "Court of Audit"));

  commit (session, gainsay_decide_accept (story, g_ptr_array_index (flagged, 0)));
  g_assert_cmpuint (gainsay_claim_count_new_evidence (claim), ==, 0);
  gainsay_session_undo (session, NULL);
  g_assert_cmpuint (gainsay_claim_count_new_evidence (claim), ==, 1);

  commit (session, gainsay_decide_reopen (story, claim));
  g_assert_cmpuint (gainsay_claim_count_new_evidence (claim), ==, 0);
  gainsay_session_undo (session, NULL);
  g_assert_cmpuint (gainsay_claim_count_new_evidence (claim), ==, 1);
  assert_verified (story);

  /* Recorded anew, at another time. */
  gainsay_record_set_text (GAINSAY_RECORD (gainsay_claim_get_verdict (claim)), "at",
                           "2031-01-01T00:00:00Z");
  g_assert_cmpuint (gainsay_claim_count_new_evidence (claim), ==, 0);
  analyse (story);
  g_assert_cmpuint (gainsay_claim_count_new_evidence (claim), ==, 0);
}

/* Without a recorded verdict nothing is flagged. */
static void
test_no_new_evidence (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, story, NULL);
  GainsayClaim *claim = test_story_get_claim (story, "did not release", "Marsh");
  g_autoptr (JsonNode) flag = NULL;

  commit (session, gainsay_decide_rating (story, claim, "refuted"));
  add_article (story, fourth_article);
  analyse (story);
  flag = gainsay_record_dup_field (GAINSAY_RECORD (claim), "newEvidence");
  g_assert_null (flag);
}

/* Once the decision is taken back the claim is the machine's again. */
static void
test_taken_back (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, story, NULL);
  g_autoptr (GainsayClaim) claim = g_object_ref (test_story_get_claim (story, "60 percent", NULL));
  g_autofree char *id = g_strdup (gainsay_record_get_id (GAINSAY_RECORD (claim)));

  commit (session, gainsay_decide_pick (story, claim));
  gainsay_session_undo (session, NULL);
  analyse (story);
  g_assert_true (gainsay_case_find (story, id) != NULL);
  g_assert_true (gainsay_case_find (story, id) != GAINSAY_RECORD (claim));
}

/* A cancelled analysis is an error, not an empty finding. */
static void
test_cancelled (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  g_autoptr (GainsayJob) job = gainsay_job_new ("Analysing");
  g_autoptr (GainsayCaseSnapshot) snapshot = gainsay_case_snapshot_new (story);
  g_autoptr (GainsayCaseAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  gainsay_job_cancel (job);
  analysis = gainsay_case_analyse (snapshot, job, &error);
  g_assert_null (analysis);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A language that has no lexicon gives no claims, rather than wrong ones. */
static void
test_other_language (void)
{
  g_autoptr (GainsayCase) story =
    gainsay_environment_make_case (gainsay_environment_get_default (), "A story");
  g_autoptr (GainsayRecord) document = NULL;

  add_article (story, second_article);
  document = g_list_model_get_item (gainsay_case_get_documents (story), 0);
  gainsay_record_set_text (document, "language", "fi");
  analyse (story);
  g_assert_cmpuint (count (story), ==, 0);
}

/* The case speaks the language of its documents, as far as they agree. */
static void
assert_language (GainsayCase *story, const char *expected)
{
  g_autofree char *language = NULL;

  g_object_get (story, "language", &language, NULL);
  g_assert_cmpstr (language, ==, expected);
}

static void
test_case_language (void)
{
  g_autoptr (GainsayCase) story =
    gainsay_environment_make_case (gainsay_environment_get_default (), "A story");
  g_autoptr (GainsayRecord) first = NULL;
  g_autoptr (GainsayRecord) second = NULL;

  add_article (story, first_article);
  add_article (story, second_article);
  first = g_list_model_get_item (gainsay_case_get_documents (story), 0);
  second = g_list_model_get_item (gainsay_case_get_documents (story), 1);
  gainsay_record_set_text (first, "language", "en-GB");
  gainsay_record_set_text (second, "language", NULL);
  analyse (story);
  assert_language (story, "en-GB");

  gainsay_record_set_text (second, "language", "en");
  analyse (story);
  assert_language (story, "en");

  gainsay_record_set_text (second, "language", "fi");
  analyse (story);
  assert_language (story, NULL);
}

/* A paper's own words are of its day; when others spoke is not known from it. */
static void
test_claim_date (void)
{
  g_autoptr (GainsayCase) story =
    gainsay_environment_make_case (gainsay_environment_get_default (), "A story");
  g_autoptr (GainsayRecord) document = NULL;

  add_article (story, second_article);
  document = g_list_model_get_item (gainsay_case_get_documents (story), 0);
  gainsay_record_set_text (document, "published", "2022-03-04");
  analyse (story);
  g_assert_cmpstr (gainsay_claim_get_date (test_story_get_claim (story, "60 percent", NULL)), ==,
                   "2022-03-04");
  g_assert_null (
    gainsay_claim_get_date (test_story_get_claim (story, "released solvent", "Authority")));
}

/* What an agency tells in its own voice is one statement, however many papers print it. */
static void
test_wire (void)
{
  g_autoptr (GainsayCase) story =
    gainsay_environment_make_case (gainsay_environment_get_default (), "A story");
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GainsayAppearance) first = NULL;
  g_autoptr (GainsayAppearance) second = NULL;

  add_article (story, "OSTEND (NPA) — The ferry to Vane sank off Ostend in March 2019.\n");
  add_article (story, "Ferries of the coast\n\nOSTEND (NPA) — The ferry to Vane sank off Ostend in "
                      "March 2019.\n\nThe town council owns 40 percent of the harbor.\n");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GainsayRecord) document =
        g_list_model_get_item (gainsay_case_get_documents (story), i);

      gainsay_record_set_text (document, "agency", "NPA");
    }
  analyse (story);
  claims = test_story_list_claims (story, "ferry to Vane sank");
  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpuint (test_story_count_statements (g_ptr_array_index (claims, 0), story, "NPA"), ==,
                    1);
  first = g_list_model_get_item (gainsay_claim_get_appearances (g_ptr_array_index (claims, 0)), 0);
  second = g_list_model_get_item (gainsay_claim_get_appearances (g_ptr_array_index (claims, 0)), 1);
  g_assert_cmpstr (gainsay_appearance_get_speaker (first), ==,
                   gainsay_appearance_get_speaker (second));
  g_assert_cmpint (gainsay_appearance_get_statement (second), ==, 1);
  g_assert_cmpstr (gainsay_appearance_get_copy_of (second), ==,
                   gainsay_record_get_id (GAINSAY_RECORD (first)));
  g_assert_null (test_story_get_claim (story, "40 percent", "NPA"));
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_done = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayCaseAnalysis) analysis =
    gainsay_case_analyse_finish (GAINSAY_CASE (source), result, &error);

  g_assert_no_error (error);
  gainsay_case_take_analysis (GAINSAY_CASE (source), analysis);
  *is_done = TRUE;
}

static void
test_async (void)
{
  g_autoptr (GainsayCase) story = make_story ();
  guint n = count (story);
  gboolean is_done = FALSE;

  gainsay_case_analyse_async (story, NULL, finished_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (story), ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/again", test_again);
  g_test_add_func ("/analysis/touched-claim-stays", test_touched_claim_stays);
  g_test_add_func ("/analysis/touched-passage-stays", test_touched_passage_stays);
  g_test_add_func ("/analysis/edited-claim", test_edited_claim);
  g_test_add_func ("/analysis/new-evidence", test_new_evidence);
  g_test_add_func ("/analysis/no-new-evidence", test_no_new_evidence);
  g_test_add_func ("/analysis/taken-back", test_taken_back);
  g_test_add_func ("/analysis/cancelled", test_cancelled);
  g_test_add_func ("/analysis/other-language", test_other_language);
  g_test_add_func ("/analysis/case-language", test_case_language);
  g_test_add_func ("/analysis/claim-date", test_claim_date);
  g_test_add_func ("/analysis/wire", test_wire);
  g_test_add_func ("/analysis/async", test_async);
  return g_test_run ();
}
