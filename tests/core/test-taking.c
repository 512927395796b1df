/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results of an analysis, taken into a case slice by slice. */
#include "app/case/analysis-private.h"
#include "app/case/decisions.h"
#include "app/case/session.h"
#include "app/case/taking.h"
#include "app/case/writer.h"
#include "app/claim/appearance.h"
#include "app/evidence/evidence.h"
#include "tests/support/cases.h"

#define N_CLAIMS 60
#define N_EVIDENCE 2

typedef struct
{
  GainsayCase *investigation;
  GainsaySession *session;
  GainsayCaseAnalysis *analysis;
} Fixture;

/* The same claims once more, as another analysis finds them. */
static GainsayCaseAnalysis *
find_again (void)
{
  g_autoptr (GainsayCase) other = test_case_make (N_CLAIMS, N_EVIDENCE);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GainsayCaseAnalysis *analysis = g_new0 (GainsayCaseAnalysis, 1);
  GListModel *claims = gainsay_case_get_claims (other);
  GListModel *parties = gainsay_case_get_parties (other);

  analysis->claims = g_ptr_array_new_with_free_func (g_object_unref);
  analysis->parties = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_CLAIMS; i++)
    g_ptr_array_add (analysis->claims, g_list_model_get_item (claims, i));
  g_ptr_array_add (analysis->parties, g_list_model_get_item (parties, 0));
  gainsay_record_replace_children (GAINSAY_RECORD (other), "claims", none);
  gainsay_record_replace_children (GAINSAY_RECORD (other), "parties", none);
  return analysis;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->investigation = test_case_make (N_CLAIMS, N_EVIDENCE);
  self->session = gainsay_session_new (NULL, self->investigation, &error);
  g_assert_no_error (error);
  self->analysis = find_again ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->session);
  g_clear_object (&self->investigation);
  g_clear_pointer (&self->analysis, gainsay_case_analysis_free);
}

static void
pick (Fixture *self, guint number)
{
  g_autoptr (GError) error = NULL;

  gainsay_session_commit (self->session,
                          gainsay_decide_pick (self->investigation,
                                               test_case_get_claim (self->investigation, number)),
                          &error);
  g_assert_no_error (error);
}

static void
assert_found_by_id (GainsayCase *investigation, GListModel *records)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GainsayRecord) record = g_list_model_get_item (records, i);

      g_assert_true (gainsay_case_find (investigation, gainsay_record_get_id (record)) == record);
    }
}

static void
assert_index (GainsayCase *investigation)
{
  GListModel *claims = gainsay_case_get_claims (investigation);

  assert_found_by_id (investigation, claims);
  assert_found_by_id (investigation, gainsay_case_get_parties (investigation));
  assert_found_by_id (investigation, gainsay_case_get_documents (investigation));
  assert_found_by_id (investigation, gainsay_case_get_log (investigation));
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      g_assert_true (gainsay_record_get_parent (GAINSAY_RECORD (claim)) ==
                     GAINSAY_RECORD (investigation));
      assert_found_by_id (investigation, gainsay_claim_get_appearances (claim));
      assert_found_by_id (investigation, gainsay_claim_get_evidence (claim));
    }
}

static void
count_cb (GListModel *claims, guint position, guint removed, guint added, gpointer user_data)
{
  ++*(guint *) user_data;
}

/* A slice that is over at once looks at one record; the case changes in the last one alone. */
static void
test_slices (Fixture *self, gconstpointer data)
{
  GListModel *claims = gainsay_case_get_claims (self->investigation);
  g_autoptr (GainsayTaking) taking = NULL;
  GainsayClaim *kept = test_case_get_claim (self->investigation, 9);
  g_autoptr (GainsayRecord) replaced =
    g_object_ref (GAINSAY_RECORD (test_case_get_claim (self->investigation, 8)));
  guint revision;
  guint n_slices = 1;
  guint n_changes = 0;

  pick (self, 9);
  revision = gainsay_record_get_revision (GAINSAY_RECORD (self->investigation));
  g_signal_connect (claims, "items-changed", G_CALLBACK (count_cb), &n_changes);
  taking = gainsay_taking_new (self->investigation, self->analysis);
  for (; !gainsay_taking_go_on (taking, 0); n_slices++)
    g_assert_cmpuint (gainsay_record_get_revision (GAINSAY_RECORD (self->investigation)), ==,
                      revision);
  /* Each claim as it is, as it was found, and, but for one, as it will be. */
  g_assert_cmpuint (n_slices, >=, 3 * N_CLAIMS - 1);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, N_CLAIMS);
  g_assert_true (test_case_get_claim (self->investigation, 9) == kept);
  g_assert_false (GAINSAY_RECORD (test_case_get_claim (self->investigation, 8)) == replaced);
  g_assert_null (gainsay_record_get_parent (replaced));
  assert_index (self->investigation);

  /* What went is freed one by one: the old claims, and the one found that was there. */
  for (n_slices = 1; !gainsay_taking_clean (taking, 0); n_slices++)
    ;
  g_assert_cmpuint (n_slices, ==, N_CLAIMS);
  g_signal_handlers_disconnect_by_func (claims, count_cb, &n_changes);
}

/* What is decided between two slices is heeded, wherever they are. */
static void
test_decided_meanwhile (Fixture *self, gconstpointer data)
{
  for (guint n_slices = 0; n_slices < 3 * N_CLAIMS; n_slices += 29)
    {
      g_autoptr (GainsayCaseAnalysis) analysis = find_again ();
      g_autoptr (GainsayTaking) taking = gainsay_taking_new (self->investigation, analysis);
      g_autoptr (GError) error = NULL;
      GainsayClaim *kept = test_case_get_claim (self->investigation, 11);

      for (guint i = 0; i < n_slices; i++)
        g_assert_false (gainsay_taking_go_on (taking, 0));
      pick (self, 11);
      g_assert_true (gainsay_taking_go_on (taking, G_MAXINT64));
      g_assert_true (test_case_get_claim (self->investigation, 11) == kept);
      g_assert_cmpstr (gainsay_claim_get_status (kept), ==, "picked");
      assert_index (self->investigation);
      gainsay_session_undo (self->session, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (gainsay_claim_get_status (kept), ==, "found");
    }
}

/* However long the slices are, the case is the same afterwards. */
static void
test_same_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GainsayTaking) taking = NULL;
  g_autoptr (GainsayCaseAnalysis) again = find_again ();
  g_autoptr (GBytes) in_slices = NULL;
  g_autoptr (GBytes) at_once = NULL;

  g_assert_true (test_case_record (self->session, 3, "It ran dry."));
  taking = gainsay_taking_new (self->investigation, self->analysis);
  while (!gainsay_taking_go_on (taking, 0))
    ;
  in_slices = gainsay_writer_to_bytes (self->investigation);
  gainsay_case_take_analysis (self->investigation, again);
  at_once = gainsay_writer_to_bytes (self->investigation);
  g_assert_true (g_bytes_equal (in_slices, at_once));
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError **error = user_data;

  if (gainsay_session_take_analysis_finish (GAINSAY_SESSION (source), result, error))
    *error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_EXISTS, "Taken.");
}

/* The session takes them while the main loop runs; the later results replace the earlier ones. */
static void
test_session (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (GainsayCaseAnalysis) later = find_again ();
  g_autoptr (GainsayClaim) old = g_object_ref (test_case_get_claim (self->investigation, 1));

  gainsay_session_take_analysis_async (self->session, self->analysis, taken_cb, &first);
  g_assert_true (test_case_get_claim (self->investigation, 1) == old);
  gainsay_session_take_analysis_async (self->session, later, taken_cb, &second);
  while (first == NULL || second == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (first, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (second, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_false (test_case_get_claim (self->investigation, 1) == old);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/taking/slices", Fixture, NULL, set_up, test_slices, tear_down);
  g_test_add ("/taking/decided-meanwhile", Fixture, NULL, set_up, test_decided_meanwhile,
              tear_down);
  g_test_add ("/taking/same-at-once", Fixture, NULL, set_up, test_same_at_once, tear_down);
  g_test_add ("/taking/session", Fixture, NULL, set_up, test_session, tear_down);
  return g_test_run ();
}
