/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/history.h"
#include "widgets/log-words.h"

#include "app/case/decisions.h"
#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "tests/support/small-case.h"
#include "tests/support/widget.h"

#include <adwaita.h>

typedef struct
{
  GainsaySession *session;
  GainsayCase *investigation;
  GainsayClaim *claim;
  GtkWidget *window;
  GainsayHistory *history;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander;

  fixture->session = small_case_open ();
  fixture->investigation = gainsay_session_get_case (fixture->session);
  fixture->claim = small_case_get_claim (fixture->session, 0);
  fixture->history = g_object_new (GAINSAY_TYPE_HISTORY, NULL);
  gainsay_history_show (fixture->history, fixture->investigation, fixture->claim);
  fixture->window = test_widget_show (GTK_WIDGET (fixture->history));
  expander = test_widget_find (GTK_WIDGET (fixture->history), GTK_TYPE_EXPANDER, 0);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->history), (gpointer *) &fixture->history);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_widget_await_finalized ((gpointer *) &fixture->history);
  g_assert_finalize_object (fixture->session);
}

static void
commit (Fixture *fixture, GainsayChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (change);
  gainsay_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
}

/* "title (detail); …", newest first */
static char *
describe (Fixture *fixture)
{
  GtkWidget *view = test_widget_find (GTK_WIDGET (fixture->history), GTK_TYPE_LIST_VIEW, 0);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (model, i);
      g_autofree char *title = gainsay_log_entry_dup_title (entry);
      g_autofree char *detail = gainsay_log_entry_dup_detail (entry);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", title);
      if (detail != NULL)
        g_string_append_printf (text, " (%s)", detail);
    }
  return g_string_free (text, FALSE);
}

static void
assert_history (Fixture *fixture, const char *expected)
{
  g_autofree char *text = describe (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_verdict (Fixture *fixture, gconstpointer data)
{
  assert_history (fixture, "");
  commit (fixture, gainsay_decide_rating (fixture->investigation, fixture->claim, "refuted"));
  commit (fixture, gainsay_decide_verdict_text (fixture->investigation, fixture->claim, "caveats",
                                                "As of\nAugust"));
  commit (fixture, gainsay_decide_record (fixture->investigation, fixture->claim));
  assert_history (fixture, "Record Verdict (Refuted); Change Verdict (Caveats: As of August); "
                           "Change Verdict (Refuted)");
}

/* The history of a claim that a person made begins with that. */
static void
test_added (Fixture *fixture, gconstpointer data)
{
  GainsayClaim *added;

  commit (fixture, gainsay_decide_add_claim (fixture->investigation,
                                             small_case_get_document (fixture->session, 0), 4, 40));
  added = small_case_get_claim (fixture->session, 2);
  gainsay_history_show (fixture->history, fixture->investigation, added);
  assert_history (fixture, "Add Claim");
  gainsay_history_show (fixture->history, fixture->investigation, fixture->claim);
  assert_history (fixture, "");
}

static void
test_passages (Fixture *fixture, gconstpointer data)
{
  GainsayEvidence *evidence = small_case_get_evidence (fixture->claim, 1);

  commit (fixture, gainsay_decide_dismiss (fixture->investigation, GAINSAY_PASSAGE (evidence),
                                           "other-event"));
  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  commit (fixture, gainsay_decide_stance (fixture->investigation, evidence, "context"));
  assert_history (fixture, "Change Stance (Prosecutors: context); Undo (Dismiss Passage); "
                           "Dismiss Passage (Prosecutors: Another event, date or person)");
}

/* One act that changes claim, party and passages is one line. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  commit (fixture, gainsay_decide_claim_edit (fixture->investigation, fixture->claim, "Reworded",
                                              "Somebody", "2020"));
  assert_history (fixture, "Edit Claim (Reworded)");
}

/* What is done to another claim is none of this one's history. */
static void
test_other_claim (Fixture *fixture, gconstpointer data)
{
  GainsayClaim *other = small_case_get_claim (fixture->session, 1);

  commit (fixture, gainsay_decide_pick (fixture->investigation, other));
  assert_history (fixture, "");
  commit (fixture, gainsay_decide_set_aside (fixture->investigation, other, "duplicate"));
  gainsay_history_show (fixture->history, fixture->investigation, other);
  assert_history (fixture, "Set Claim Aside (Same as another claim); Pick Claim");
  gainsay_history_show (fixture->history, NULL, NULL);
  assert_history (fixture, "");
}

/* What was removed for good leaves its name only. */
static void
test_emptied (void)
{
  g_autoptr (GainsayLogEntry) entry = gainsay_log_entry_new ();

  gainsay_record_set_text (GAINSAY_RECORD (entry), "action", "hologram");
  g_assert_null (gainsay_log_entry_dup_detail (entry));
  {
    g_autofree char *title = gainsay_log_entry_dup_title (entry);

    g_assert_cmpstr (title, ==, "hologram");
  }
}

static void
test_huge (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander = test_widget_find (GTK_WIDGET (fixture->history), GTK_TYPE_EXPANDER, 0);

  for (guint i = 0; i < 2000; i++)
    commit (fixture,
            i % 2 == 0
              ? gainsay_decide_rating (fixture->investigation, fixture->claim, "refuted")
              : gainsay_decide_rating (fixture->investigation, fixture->claim, "supported"));
  test_widget_settle ();
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (expander)), ==, "History: 2000 entries");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/history/verdict", Fixture, NULL, set_up, test_verdict, tear_down);
  g_test_add ("/history/added", Fixture, NULL, set_up, test_added, tear_down);
  g_test_add ("/history/passages", Fixture, NULL, set_up, test_passages, tear_down);
  g_test_add ("/history/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/history/other-claim", Fixture, NULL, set_up, test_other_claim, tear_down);
  g_test_add_func ("/history/emptied", test_emptied);
  g_test_add ("/history/huge", Fixture, NULL, set_up, test_huge, tear_down);
  return g_test_run ();
}
