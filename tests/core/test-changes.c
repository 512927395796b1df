/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes are applied as a whole or not at all, and what they cost grows with what they change. */
#include "app/case/analysis-private.h"
#include "app/case/decisions.h"
#include "app/case/log-entry.h"
#include "app/case/log.h"
#include "app/case/session.h"
#include "app/case/undo.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/evidence/evidence.h"
#include "tests/support/cases.h"

#include <time.h>

static const GainsayLogStamp stamp = { "2020-01-01T00:00:00Z", "Mira", "g" };

static void
test_failing_change (void)
{
  g_autoptr (GainsayCase) investigation = test_case_make (2, 2);
  GainsayRecord *first = GAINSAY_RECORD (test_case_get_claim (investigation, 0));
  GainsayRecord *second = GAINSAY_RECORD (test_case_get_claim (investigation, 1));
  g_autoptr (GainsayRecord) passage =
    g_list_model_get_item (gainsay_claim_get_evidence (GAINSAY_CLAIM (first)), 0);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GainsayChange) change = gainsay_change_new ("edit-claim");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) before = gainsay_record_to_json (first);
  g_autoptr (JsonNode) after = NULL;

  gainsay_change_set_text (change, first, "text", "It burst");
  gainsay_change_remove (change, passage);
  gainsay_change_set_text (change, second, "text", "It burst too");
  gainsay_change_set (change, second, "checkWorthiness",
                      json_node_init_string (json_node_alloc (), "very"));
  g_assert_false (gainsay_change_apply (change, investigation, &stamp, NULL, entries, &error));
  g_assert_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_KIND);

  after = gainsay_record_to_json (first);
  g_assert_true (json_node_equal (before, after));
  g_assert_cmpstr (gainsay_claim_get_text (GAINSAY_CLAIM (second)), ==,
                   "The dam at Vésna held 1 litres");
  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_case_get_log (investigation)), ==, 0);
}

/* An entry that sets two fields, of which only the first takes its value. */
static void
test_failing_entry (void)
{
  g_autoptr (GainsayCase) investigation = test_case_make (1, 1);
  GainsayClaim *claim = test_case_get_claim (investigation, 0);
  g_autoptr (JsonNode) values =
    json_from_string ("{\"text\":\"It burst\",\"notes\":\"new\",\"more\":\"many\"}", NULL);
  g_autoptr (JsonNode) before =
    json_from_string ("{\"text\":\"The dam at Vésna held 0 litres\"}", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (
    gainsay_log_apply (investigation, GAINSAY_RECORD (claim), before, values, NULL, &error));
  g_assert_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_KIND);
  g_assert_cmpstr (gainsay_claim_get_text (claim), ==, "The dam at Vésna held 0 litres");
  g_assert_null (gainsay_record_dup_field (GAINSAY_RECORD (claim), "notes"));
}

static void
commit (GainsaySession *session, GainsayChange *change, const char *group)
{
  g_autoptr (GError) error = NULL;

  gainsay_change_set_group (change, group);
  gainsay_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static void
test_failing_undo (void)
{
  g_autoptr (GainsayCase) investigation = test_case_make (1, 1);
  GainsayRecord *claim = GAINSAY_RECORD (test_case_get_claim (investigation, 0));
  g_autoptr (GainsayRecord) passage =
    g_list_model_get_item (gainsay_claim_get_evidence (GAINSAY_CLAIM (claim)), 0);
  g_autoptr (GainsayRecord) other = GAINSAY_RECORD (gainsay_evidence_new ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, investigation, &error);
  GainsayChange *change = gainsay_change_new ("edit-claim");

  g_assert_no_error (error);
  gainsay_change_remove (change, passage);
  commit (session, change, "both");
  change = gainsay_change_new ("edit-claim");
  gainsay_change_set_text (change, claim, "text", "It burst");
  commit (session, change, "both");

  /* The place of the one removed is taken, so that only the text can be taken back. */
  gainsay_record_set_text (other, "id", gainsay_record_get_id (passage));
  gainsay_record_insert_child (claim, "evidence", 0, other);
  g_assert_false (gainsay_session_undo (session, &error));
  g_assert_error (error, GAINSAY_LOG_ERROR, GAINSAY_LOG_ERROR_VALUES);
  g_clear_error (&error);
  g_assert_cmpstr (gainsay_claim_get_text (GAINSAY_CLAIM (claim)), ==, "It burst");
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_case_get_log (investigation)), ==, 2);

  gainsay_record_remove_child (claim, "evidence", other);
  gainsay_session_undo (session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gainsay_claim_get_text (GAINSAY_CLAIM (claim)), !=, "It burst");
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_claim_get_evidence (GAINSAY_CLAIM (claim))),
                    ==, 1);
}

static void
add_passage (GainsayRecord *claim, const char *list, const char *id, int start)
{
  gboolean is_evidence = g_str_equal (list, "evidence");
  g_autoptr (GainsayRecord) passage = is_evidence ? GAINSAY_RECORD (gainsay_evidence_new ())
                                                  : GAINSAY_RECORD (gainsay_appearance_new ());

  gainsay_record_set_text (passage, "id", id);
  gainsay_record_set_text (passage, "origin", "machine");
  gainsay_record_set_text (passage, "state", "suggested");
  gainsay_record_set_text (passage, "document", "d-1");
  gainsay_record_set_count (passage, "start", start);
  gainsay_record_set_count (passage, "end", start + 10);
  if (!is_evidence)
    gainsay_record_set_count (passage, "statement", 1);
  gainsay_record_insert_child (claim, list, G_MAXUINT, passage);
}

static GainsayRecord *
find_claim (GainsayCaseAnalysis *analysis, const char *id, const char *appearance, int start)
{
  GainsayRecord *claim = GAINSAY_RECORD (gainsay_claim_new ());

  gainsay_record_set_text (claim, "id", id);
  gainsay_record_set_text (claim, "text", id);
  gainsay_record_set_text (claim, "origin", "machine");
  add_passage (claim, "appearances", appearance, start);
  g_ptr_array_add (analysis->claims, claim);
  return claim;
}

/* Somebody has picked a claim with two appearances, of which the machine now makes two claims. */
static void
test_two_found_for_one (void)
{
  g_autoptr (GainsayCase) investigation = test_case_make (1, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, investigation, &error);
  GainsayClaim *kept = test_case_get_claim (investigation, 0);
  g_autoptr (GainsayCaseAnalysis) analysis = g_new0 (GainsayCaseAnalysis, 1);
  g_autoptr (JsonNode) opposes = json_from_string ("[\"c-second\",\"c-lost\"]", NULL);
  GainsayRecord *found;
  GainsayRecord *other;

  add_passage (GAINSAY_RECORD (kept), "appearances", "a-second", 300);
  commit (session, gainsay_decide_pick (investigation, kept), NULL);
  analysis->parties = g_ptr_array_new_with_free_func (g_object_unref);
  analysis->claims = g_ptr_array_new_with_free_func (g_object_unref);
  found = find_claim (analysis, "c-first", "a-0000", 0);
  add_passage (found, "evidence", "e-first", 500);
  found = find_claim (analysis, "c-second", "a-second", 300);
  add_passage (found, "appearances", "a-third", 400);
  add_passage (found, "evidence", "e-second", 600);
  add_passage (found, "evidence", "e-again", 500);
  other = find_claim (analysis, "c-other", "a-other", 700);
  gainsay_record_set_field (other, "opposes", opposes, NULL);
  gainsay_case_take_analysis (investigation, analysis);

  other = gainsay_case_find (investigation, "c-other");
  g_assert_cmpstr (gainsay_claim_get_opposes (GAINSAY_CLAIM (other))[0], ==, "c-0000");
  g_assert_null (gainsay_claim_get_opposes (GAINSAY_CLAIM (other))[1]);
  g_assert_null (gainsay_case_find (investigation, "c-second"));
  g_assert_true (gainsay_record_get_parent (gainsay_case_find (investigation, "a-third")) ==
                 GAINSAY_RECORD (kept));
  g_assert_cmpint (gainsay_appearance_get_statement (
                     GAINSAY_APPEARANCE (gainsay_case_find (investigation, "a-third"))),
                   ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_claim_get_appearances (kept)), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_claim_get_evidence (kept)), ==, 2);
}

static GainsayLogEntry *
make_entry (const char *action, char kind, guint number)
{
  g_autofree char *id = g_strdup_printf ("%c%u", kind, number);
  g_autofree char *target = g_strdup_printf ("e%u", number);
  GainsayRecord *entry = GAINSAY_RECORD (gainsay_log_entry_new ());

  gainsay_record_set_text (entry, "id", id);
  gainsay_record_set_text (entry, "action", action);
  gainsay_record_set_text (entry, "target", target);
  gainsay_record_set_text (entry, "group", action);
  gainsay_record_set_text (entry, "salt", "00");
  return GAINSAY_LOG_ENTRY (entry);
}

/* Seconds that this thread has worked, however busy the machine is. */
static double
get_work (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static double
append (GainsayUndo *undo, const char *action, char kind, guint n, gboolean is_backwards)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  double start;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entries, make_entry (action, kind, is_backwards ? n - 1 - i : i));
  start = get_work ();
  for (guint i = 0; i < n; i++)
    gainsay_undo_append (undo, entries->pdata[i], FALSE);
  return get_work () - start;
}

/* One action on many claims is taken back and repeated at a cost that grows with their number. */
static void
test_large_group (void)
{
  const guint n = 60000;
  GainsayUndo *undo = gainsay_undo_new ();
  g_autoptr (GPtrArray) entries = NULL;
  double taken_back;
  double repeated;

  append (undo, "pick", 'e', n, FALSE);
  taken_back = append (undo, "undo", 'u', n, TRUE);
  repeated = append (undo, "redo", 'r', n, FALSE);
  g_test_message ("taken back in %.3f s, repeated in %.3f s", taken_back, repeated);
  g_assert_cmpfloat (taken_back, <, 1);
  g_assert_cmpfloat (repeated, <, 1);
  entries = gainsay_undo_list_undo (undo);
  g_assert_cmpuint (entries->len, ==, n);
  g_assert_cmpstr (gainsay_record_get_id (entries->pdata[0]), ==, "e59999");
  gainsay_undo_free (undo);
}

static double
remove_first_document (guint n_claims)
{
  g_autoptr (GainsayCase) investigation = test_case_make (n_claims, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, investigation, &error);
  double start = get_work ();

  commit (session,
          gainsay_decide_remove_document (investigation,
                                          GAINSAY_DOCUMENT (
                                            gainsay_case_find (investigation, "d-1"))),
          NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_case_get_claims (investigation)), ==, 0);
  return get_work () - start;
}

/* All claims of a large case go with the document in which they were made. */
static void
test_removing_document (void)
{
  double few = remove_first_document (4000);
  double many = remove_first_document (32000);

  g_test_message ("4,000 in %.3f s, 32,000 in %.3f s", few, many);
  g_assert_cmpfloat (many, <, 24 * MAX (few, 0.005)); /* 8 times as many; 64 if quadratic */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/failing-change", test_failing_change);
  g_test_add_func ("/changes/failing-entry", test_failing_entry);
  g_test_add_func ("/changes/failing-undo", test_failing_undo);
  g_test_add_func ("/changes/two-found-for-one", test_two_found_for_one);
  g_test_add_func ("/changes/large-group", test_large_group);
  g_test_add_func ("/changes/removing-document", test_removing_document);
  return g_test_run ();
}
