/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/verdict-panel.h"

#include "app/case/decisions.h"
#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"
#include "tests/support/small-case.h"
#include "tests/support/widget.h"
#include "widgets/citation-row.h"

#include <adwaita.h>

typedef struct
{
  GainsaySession *session;
  GtkWidget *window;
  GainsayVerdictPanel *panel;
  GainsayClaim *claim;
  guint n_recorded;
} Fixture;

static void
recorded_cb (Fixture *fixture)
{
  fixture->n_recorded++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = small_case_open ();
  fixture->claim = small_case_get_claim (fixture->session, 0);
  fixture->panel = GAINSAY_VERDICT_PANEL (gainsay_verdict_panel_new ());
  g_object_set (fixture->panel, "session", fixture->session, "claim", fixture->claim, NULL);
  g_signal_connect_swapped (fixture->panel, "recorded", G_CALLBACK (recorded_cb), fixture);
  fixture->window = test_widget_show (GTK_WIDGET (fixture->panel));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_widget_await_finalized ((gpointer *) &fixture->panel);
  g_assert_finalize_object (fixture->session);
}

static GainsayVerdict *
get_verdict (Fixture *fixture)
{
  return gainsay_claim_get_verdict (fixture->claim);
}

/* 0 summary, 1 rationale, 2 caveats */
static GtkTextBuffer *
get_buffer (Fixture *fixture, guint field)
{
  GtkWidget *view = test_widget_find (GTK_WIDGET (fixture->panel), GTK_TYPE_TEXT_VIEW, field);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static GainsayLogEntry *
get_entry (Fixture *fixture, guint position)
{
  GListModel *log = gainsay_case_get_log (gainsay_session_get_case (fixture->session));
  g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, position);

  return entry;
}

static void
test_empty (void)
{
  GtkWidget *panel = gainsay_verdict_panel_new ();
  GtkWidget *window = test_widget_show (panel);

  g_assert_false (gainsay_verdict_panel_rate (GAINSAY_VERDICT_PANEL (panel), 1));
  g_assert_false (gainsay_verdict_panel_record (GAINSAY_VERDICT_PANEL (panel)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_rate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = test_widget_find (GTK_WIDGET (fixture->panel), ADW_TYPE_ACTION_ROW, 1);

  g_assert_true (gainsay_verdict_panel_rate (fixture->panel, 2));
  g_assert_cmpstr (gainsay_verdict_get_rating (get_verdict (fixture)), ==, "refuted");
  g_assert_cmpstr (gainsay_verdict_get_status (get_verdict (fixture)), ==, "draft");
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 1);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Refuted");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);

  g_assert_false (gainsay_verdict_panel_rate (fixture->panel, 9));
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 1);

  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_row_rates (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = test_widget_find (GTK_WIDGET (fixture->panel), ADW_TYPE_ACTION_ROW, 2);

  gtk_widget_activate (row);
  g_assert_cmpstr (gainsay_verdict_get_rating (get_verdict (fixture)), ==, "not-enough-evidence");
}

/* One visit to a field is one group, whatever the number of its entries. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (fixture, 1);

  gainsay_verdict_panel_focus_rationale (fixture->panel);
  gtk_text_buffer_set_text (buffer, "Agencies found", -1);
  gainsay_verdict_panel_flush (fixture->panel);
  gtk_text_buffer_set_text (buffer, "Agencies found it.", -1);
  gainsay_verdict_panel_flush (fixture->panel);
  g_assert_cmpstr (gainsay_verdict_get_rationale (get_verdict (fixture)), ==, "Agencies found it.");
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 2);
  g_assert_cmpstr (gainsay_log_entry_get_group (get_entry (fixture, 0)), ==,
                   gainsay_log_entry_get_group (get_entry (fixture, 1)));
  g_assert_cmpstr (gainsay_log_entry_get_by (get_entry (fixture, 0)), ==, "Tester");

  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_true (gainsay_session_redo (fixture->session, NULL));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 18);
}

/* What is typed is about the claim that was shown then. */
static void
test_claim_changes (Fixture *fixture, gconstpointer data)
{
  GainsayClaim *other = small_case_get_claim (fixture->session, 1);

  gtk_text_buffer_set_text (get_buffer (fixture, 0), "About the first", -1);
  gainsay_verdict_panel_set_claim (fixture->panel, other);
  g_assert_cmpstr (gainsay_verdict_get_summary (get_verdict (fixture)), ==, "About the first");
  g_assert_null (gainsay_claim_get_verdict (other));
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (fixture, 0)), ==, 0);
}

static void
test_record (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = test_widget_find (GTK_WIDGET (fixture->panel), GTK_TYPE_TEXT_VIEW, 1);

  g_assert_false (gainsay_verdict_panel_record (fixture->panel));
  gainsay_verdict_panel_rate (fixture->panel, 2);
  gtk_text_buffer_set_text (get_buffer (fixture, 2), "As of August", -1);
  g_assert_true (gainsay_verdict_panel_record (fixture->panel));
  g_assert_cmpuint (fixture->n_recorded, ==, 1);
  g_assert_cmpstr (gainsay_verdict_get_status (get_verdict (fixture)), ==, "recorded");
  g_assert_cmpstr (gainsay_verdict_get_caveats (get_verdict (fixture)), ==, "As of August");
  g_assert_cmpstr (gainsay_verdict_get_by (get_verdict (fixture)), ==, "Tester");

  /* Recorded means read-only, until it is reopened. */
  g_assert_false (gainsay_verdict_panel_rate (fixture->panel, 1));
  g_assert_cmpstr (gainsay_verdict_get_rating (get_verdict (fixture)), ==, "refuted");
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "verdict.reopen", NULL));
  g_assert_cmpstr (gainsay_verdict_get_status (get_verdict (fixture)), ==, "draft");
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_true (gainsay_verdict_panel_rate (fixture->panel, 1));
}

static void
test_cite (Fixture *fixture, gconstpointer data)
{
  GainsayEvidence *accepted = small_case_get_evidence (fixture->claim, 0);
  GainsayEvidence *suggested = small_case_get_evidence (fixture->claim, 1);
  GtkWidget *row = test_widget_find (GTK_WIDGET (fixture->panel), GAINSAY_TYPE_CITATION_ROW, 0);
  GtkWidget *check = test_widget_find (row, GTK_TYPE_CHECK_BUTTON, 0);

  g_assert_true (gainsay_citation_row_get_evidence (GAINSAY_CITATION_ROW (row)) == accepted);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Cite Water agencies (contradicts)");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (g_strv_contains (gainsay_verdict_get_evidence (get_verdict (fixture)), "e-1"));
  g_assert_false (gainsay_verdict_panel_toggle_cited (fixture->panel, suggested));
  g_assert_cmpuint (g_strv_length ((char **) gainsay_verdict_get_evidence (get_verdict (fixture))),
                    ==, 1);
  /* The row stays, so that it keeps the focus. */
  g_assert_true (test_widget_find (GTK_WIDGET (fixture->panel), GAINSAY_TYPE_CITATION_ROW, 0) ==
                 row);
  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static gboolean
press_escape (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) keys = g_list_model_get_item (controllers, i);
      g_autoptr (GtkShortcut) shortcut = NULL;
      GtkShortcutTrigger *trigger;

      if (!GTK_IS_SHORTCUT_CONTROLLER (keys))
        continue;
      shortcut = g_list_model_get_item (G_LIST_MODEL (keys), 0);
      trigger = shortcut != NULL ? gtk_shortcut_get_trigger (shortcut) : NULL;
      if (trigger != NULL && GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == GDK_KEY_Escape)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
    }
  return FALSE;
}

static void
left_cb (guint *n_left)
{
  (*n_left)++;
}

/* Escape keeps what was typed and leaves the text. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  guint n_left = 0;

  g_signal_connect_swapped (fixture->panel, "left", G_CALLBACK (left_cb), &n_left);
  gtk_text_buffer_set_text (get_buffer (fixture, 1), "Agencies found it.", -1);
  g_assert_true (
    press_escape (test_widget_find (GTK_WIDGET (fixture->panel), GTK_TYPE_TEXT_VIEW, 1)));
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_cmpstr (gainsay_verdict_get_rationale (get_verdict (fixture)), ==, "Agencies found it.");
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    gtk_test_accessible_assert_relation (test_widget_find (GTK_WIDGET (fixture->panel),
                                                           GTK_TYPE_TEXT_VIEW, i),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                         gtk_widget_get_prev_sibling (gtk_widget_get_parent (
                                           test_widget_find (GTK_WIDGET (fixture->panel),
                                                             GTK_TYPE_TEXT_VIEW, i))),
                                         NULL);
}

static void
test_huge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "A long rationale goes on and on. ");
  gtk_text_buffer_set_text (get_buffer (fixture, 1), text->str, -1);
  gainsay_verdict_panel_flush (fixture->panel);
  for (guint i = 0; i < 300; i++)
    gainsay_verdict_panel_rate (fixture->panel, 1 + i % 4);
  test_widget_settle ();
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 301);
}

/* In a high window the rationale has what the other parts leave. */
static void
test_rationale_grows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rationale = test_widget_find (GTK_WIDGET (fixture->panel), GTK_TYPE_TEXT_VIEW, 1);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 1000);
  TEST_WAIT (gtk_widget_get_height (rationale) > 250);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/verdict-panel/empty", test_empty);
  g_test_add ("/verdict-panel/rate", Fixture, NULL, set_up, test_rate, tear_down);
  g_test_add ("/verdict-panel/row-rates", Fixture, NULL, set_up, test_row_rates, tear_down);
  g_test_add ("/verdict-panel/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/verdict-panel/claim-changes", Fixture, NULL, set_up, test_claim_changes, tear_down);
  g_test_add ("/verdict-panel/record", Fixture, NULL, set_up, test_record, tear_down);
  g_test_add ("/verdict-panel/cite", Fixture, NULL, set_up, test_cite, tear_down);
  g_test_add ("/verdict-panel/escape", Fixture, NULL, set_up, test_escape, tear_down);
  g_test_add ("/verdict-panel/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/verdict-panel/rationale-grows", Fixture, NULL, set_up, test_rationale_grows,
              tear_down);
  g_test_add ("/verdict-panel/huge", Fixture, NULL, set_up, test_huge, tear_down);
  return g_test_run ();
}
