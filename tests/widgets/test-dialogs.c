/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/dialogs/about.h"
#include "widgets/dialogs/claim-dialog.h"
#include "widgets/dialogs/confirm-dialog.h"
#include "widgets/dialogs/file-chooser.h"
#include "widgets/dialogs/launcher.h"
#include "widgets/dialogs/paste-dialog.h"
#include "widgets/dialogs/preferences-dialog.h"
#include "widgets/dialogs/reason-dialog.h"
#include "widgets/dialogs/recovery-dialog.h"
#include "widgets/dialogs/shortcuts-dialog.h"

#include "app/base/settings.h"
#include "app/case/decisions.h"
#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "tests/support/small-case.h"
#include "tests/support/widget.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkWidget *window;
  GAsyncResult *result; /* what the dialog's callback was given */
} Fixture;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_set_object (&fixture->result, result);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->result = NULL;
  fixture->window = test_widget_show (gtk_label_new ("parent"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* The dialog goes away with its answer, and nothing keeps it. */
static void
await_gone (Fixture *fixture, GtkWindow *dialog)
{
  gpointer pointer = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &pointer);
  TEST_WAIT (fixture->result != NULL);
  g_clear_object (&fixture->result);
  TEST_WAIT (pointer == NULL);
}

static const GainsayAnswer answers[] = {
  { "cancel", "_Cancel", GAINSAY_ANSWER_PLAIN },
  { "remove", "_Remove", GAINSAY_ANSWER_DESTRUCTIVE },
};

static void
test_confirm (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;

  gainsay_confirm_async (fixture->window, "Remove it?", "It is gone then.", answers, 2, NULL,
                         answered_cb, fixture);
  dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG);
  g_assert_true (gtk_window_get_modal (dialog));
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.answer", "s", "remove"));
  TEST_WAIT (fixture->result != NULL);
  g_assert_cmpstr (gainsay_confirm_finish (fixture->result, &error), ==, "remove");
  g_assert_no_error (error);
}

static void
test_confirm_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;

  gainsay_confirm_async (fixture->window, "Remove it?", NULL, answers, 2, NULL, answered_cb,
                         fixture);
  dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG);
  gtk_window_close (dialog);
  TEST_WAIT (fixture->result != NULL);
  g_assert_null (gainsay_confirm_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  await_gone (fixture, dialog);
}

static void
test_confirm_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  gainsay_confirm_async (fixture->window, "Remove it?", NULL, answers, 2, cancellable, answered_cb,
                         fixture);
  g_cancellable_cancel (cancellable);
  TEST_WAIT (fixture->result != NULL);
  g_assert_null (gainsay_confirm_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_reason (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;
  GtkWidget *row;

  gainsay_reason_async (fixture->window, GAINSAY_GROUND_PASSAGE, NULL, answered_cb, fixture);
  dialog = test_widget_find_dialog (GAINSAY_TYPE_REASON_DIALOG);
  row = test_widget_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX_ROW, 2);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Same source as another passage");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.choose", "i", 9);
  g_assert_null (fixture->result);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.choose", "i", 3);
  TEST_WAIT (fixture->result != NULL);
  g_assert_cmpstr (gainsay_reason_finish (fixture->result, &error), ==, "same-source");
  await_gone (fixture, dialog);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *address = NULL;
  GtkWidget *dialog;
  GtkWidget *view;
  GtkWidget *entry;

  gainsay_paste_async (fixture->window, NULL, answered_cb, fixture);
  dialog = GTK_WIDGET (test_widget_find_dialog (GAINSAY_TYPE_PASTE_DIALOG));
  view = test_widget_find (dialog, GTK_TYPE_TEXT_VIEW, 0);
  entry = test_widget_find (dialog, ADW_TYPE_ENTRY_ROW, 0);
  /* Nothing to add yet. */
  gtk_widget_activate_action (dialog, "dialog.add", NULL);
  g_assert_null (fixture->result);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "A text.\n", -1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "https://herald.example/");
  g_assert_true (gtk_widget_activate_action (dialog, "dialog.add", NULL));
  TEST_WAIT (fixture->result != NULL);
  text = gainsay_paste_finish (fixture->result, &address, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "A text.\n");
  g_assert_cmpstr (address, ==, "https://herald.example/");
}

static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *answer;
    gboolean open;
    GainsaySessionFlags flags;
  } cases[] = {
    { "aside", TRUE, GAINSAY_SESSION_SET_JOURNAL_ASIDE },
    { "read-only", TRUE, GAINSAY_SESSION_READ_ONLY },
    { "cancel", FALSE, GAINSAY_SESSION_DEFAULT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GainsaySessionFlags flags = GAINSAY_SESSION_DEFAULT;
      g_autoptr (GError) error = NULL;
      GtkWindow *dialog;

      gainsay_recovery_async (fixture->window, "/tmp/harbor.gainsay", NULL, answered_cb, fixture);
      dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG);
      gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.answer", "s", cases[i].answer);
      TEST_WAIT (fixture->result != NULL);
      g_assert_cmpint (gainsay_recovery_finish (fixture->result, &flags, &error), ==,
                       cases[i].open);
      g_assert_cmpint (flags, ==, cases[i].flags);
      if (!cases[i].open)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_object (&fixture->result);
    }
}

static void
test_claim (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  GainsayCase *investigation = gainsay_session_get_case (session);
  GainsayClaim *claim = small_case_get_claim (session, 0);
  g_autoptr (GError) error = NULL;
  GainsayChange *change;
  GtkWidget *dialog;
  GtkWidget *view;
  GtkWidget *claimant;
  GtkWidget *date;

  gainsay_edit_claim_async (fixture->window, investigation, claim, NULL, answered_cb, fixture);
  dialog = GTK_WIDGET (test_widget_find_dialog (GAINSAY_TYPE_CLAIM_DIALOG));
  view = test_widget_find (dialog, GTK_TYPE_TEXT_VIEW, 0);
  claimant = test_widget_find (dialog, ADW_TYPE_ENTRY_ROW, 0);
  date = test_widget_find (dialog, ADW_TYPE_ENTRY_ROW, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (claimant)), ==, "Odile Varrick");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "The plant released\nnothing ", -1);
  gtk_editable_set_text (GTK_EDITABLE (claimant), "Tomas Rell");
  gtk_editable_set_text (GTK_EDITABLE (date), "yesterday");
  gtk_widget_activate_action (dialog, "dialog.save", NULL);
  g_assert_null (fixture->result);
  gtk_editable_set_text (GTK_EDITABLE (date), "2022");
  g_assert_true (gtk_widget_activate_action (dialog, "dialog.save", NULL));
  TEST_WAIT (fixture->result != NULL);
  change = gainsay_edit_claim_finish (fixture->result, &error);
  g_assert_no_error (error);
  g_assert_true (gainsay_session_commit (session, change, &error));
  g_assert_cmpstr (gainsay_claim_get_text (claim), ==, "The plant released nothing");
  g_assert_cmpstr (gainsay_claim_get_claimant (claim), ==, "p-2");
  g_assert_cmpstr (gainsay_claim_get_date (claim), ==, "2022");
}

/* The dialog's action for Ctrl+Enter, before a text view takes the key for a new line. */
static gboolean
press_enter (GtkWidget *dialog)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (dialog);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);
      g_autoptr (GtkShortcut) shortcut = NULL;
      g_autofree char *trigger = NULL;

      if (!GTK_IS_SHORTCUT_CONTROLLER (keys) ||
          gtk_event_controller_get_propagation_phase (keys) != GTK_PHASE_CAPTURE)
        continue;
      shortcut = g_list_model_get_item (G_LIST_MODEL (keys), 0);
      if (shortcut == NULL)
        continue;
      trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
      if (g_str_equal (trigger, "<Control>Return"))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, dialog, NULL);
    }
  return FALSE;
}

/* Typed text goes by Ctrl+Enter, and is thrown away only after a question. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  GainsayCase *investigation = gainsay_session_get_case (session);
  GainsayClaim *claim = small_case_get_claim (session, 0);
  g_autoptr (GError) error = NULL;
  GainsayChange *change;
  GtkWindow *dialog, *question;
  GtkTextBuffer *buffer;

  gainsay_edit_claim_async (fixture->window, investigation, claim, NULL, answered_cb, fixture);
  dialog = test_widget_find_dialog (GAINSAY_TYPE_CLAIM_DIALOG);
  buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (test_widget_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, 0)));
  gtk_text_buffer_set_text (buffer, "The gates stayed shut", -1);
  gtk_window_close (dialog);
  question = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG);
  g_assert_true (gtk_window_get_focus (question) == gtk_window_get_default_widget (question));
  gtk_window_close (question);
  test_widget_settle ();
  g_assert_null (fixture->result);
  g_assert_true (press_enter (GTK_WIDGET (dialog)));
  TEST_WAIT (fixture->result != NULL);
  change = gainsay_edit_claim_finish (fixture->result, &error);
  g_assert_no_error (error);
  g_assert_true (gainsay_session_commit (session, change, &error));
  g_assert_cmpstr (gainsay_claim_get_text (claim), ==, "The gates stayed shut");
  g_clear_object (&fixture->result);

  gainsay_paste_async (fixture->window, NULL, answered_cb, fixture);
  dialog = test_widget_find_dialog (GAINSAY_TYPE_PASTE_DIALOG);
  buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (test_widget_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, 0)));
  gtk_text_buffer_set_text (buffer, "Typed by hand", -1);
  gtk_window_close (dialog);
  question = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG);
  g_assert_null (fixture->result);
  gtk_widget_activate_action (GTK_WIDGET (question), "dialog.answer", "s", "discard");
  TEST_WAIT (fixture->result != NULL);
  g_assert_null (gainsay_paste_finish (fixture->result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *row;

  gainsay_shortcuts_present (fixture->window);
  dialog = GTK_WIDGET (test_widget_find_dialog (GAINSAY_TYPE_SHORTCUTS_DIALOG));
  row = test_widget_find (dialog, GTK_TYPE_LIST_BOX_ROW, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Next claim");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "j");
  g_assert_true (gtk_widget_activate_action (dialog, "window.close", NULL));
}

static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  g_autoptr (GSettings) settings = gainsay_settings_new ();
  g_autoptr (GainsayLogEntry) entry = NULL;
  g_autofree char *scheme = NULL;
  GtkWidget *dialog;

  gainsay_preferences_present (fixture->window, settings, session);
  dialog = GTK_WIDGET (test_widget_find_dialog (GAINSAY_TYPE_PREFERENCES_DIALOG));
  gtk_editable_set_text (GTK_EDITABLE (test_widget_find (dialog, ADW_TYPE_ENTRY_ROW, 0)),
                         "Checker");
  test_widget_settle ();

  g_assert_null (gainsay_case_get_scale (gainsay_session_get_case (session)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_widget_find (dialog, ADW_TYPE_COMBO_ROW, 0)), 1);
  g_assert_nonnull (
    strstr (gainsay_case_get_scale (gainsay_session_get_case (session)), "six-step"));
  entry = g_list_model_get_item (gainsay_case_get_log (gainsay_session_get_case (session)), 0);
  g_assert_cmpstr (gainsay_log_entry_get_by (entry), ==, "Checker");
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_widget_find (dialog, ADW_TYPE_COMBO_ROW, 2)), 2);
  scheme = g_settings_get_string (settings, "color-scheme");
  g_assert_cmpstr (scheme, ==, "dark");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_about (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  gainsay_about_present (fixture->window);
  dialog = test_widget_find_dialog (ADW_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);
}

static void
test_choose_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  gainsay_choose_files_async (fixture->window, "Add Documents", GAINSAY_FILE_DOCUMENT, TRUE,
                              cancellable, answered_cb, fixture);
  test_widget_settle ();
  g_cancellable_cancel (cancellable);
  TEST_WAIT (fixture->result != NULL);
  g_assert_null (gainsay_choose_files_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_choose_target (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  gainsay_choose_target_async (fixture->window, "Export", GAINSAY_FILE_JSON, "verdicts.json", NULL,
                               cancellable, answered_cb, fixture);
  test_widget_settle ();
  g_cancellable_cancel (cancellable);
  TEST_WAIT (fixture->result != NULL);
  g_assert_null (gainsay_choose_target_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_addresses (void)
{
  g_assert_true (gainsay_launcher_can_open ("https://herald.example/a?b=c"));
  g_assert_true (gainsay_launcher_can_open ("http://herald.example"));
  g_assert_true (gainsay_launcher_can_open ("HTTPS://HERALD.EXAMPLE/"));
  g_assert_false (gainsay_launcher_can_open (NULL));
  g_assert_false (gainsay_launcher_can_open ("file:///etc/passwd"));
  g_assert_false (gainsay_launcher_can_open ("javascript:alert(1)"));
  g_assert_false (gainsay_launcher_can_open ("https:///nowhere"));
  g_assert_false (gainsay_launcher_can_open ("herald.example"));
}

static void
test_launcher_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gainsay_launcher_open_async (fixture->window, "file:///etc/passwd", NULL, answered_cb, fixture);
  TEST_WAIT (fixture->result != NULL);
  g_assert_false (gainsay_launcher_open_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/dialogs/confirm", Fixture, NULL, set_up, test_confirm, tear_down);
  g_test_add ("/dialogs/confirm-closed", Fixture, NULL, set_up, test_confirm_closed, tear_down);
  g_test_add ("/dialogs/confirm-cancelled", Fixture, NULL, set_up, test_confirm_cancelled,
              tear_down);
  g_test_add ("/dialogs/reason", Fixture, NULL, set_up, test_reason, tear_down);
  g_test_add ("/dialogs/paste", Fixture, NULL, set_up, test_paste, tear_down);
  g_test_add ("/dialogs/recovery", Fixture, NULL, set_up, test_recovery, tear_down);
  g_test_add ("/dialogs/claim", Fixture, NULL, set_up, test_claim, tear_down);
  g_test_add ("/dialogs/typed", Fixture, NULL, set_up, test_typed, tear_down);
  g_test_add ("/dialogs/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);
  g_test_add ("/dialogs/preferences", Fixture, NULL, set_up, test_preferences, tear_down);
  g_test_add ("/dialogs/about", Fixture, NULL, set_up, test_about, tear_down);
  g_test_add ("/dialogs/choose-files", Fixture, NULL, set_up, test_choose_files, tear_down);
  g_test_add ("/dialogs/choose-target", Fixture, NULL, set_up, test_choose_target, tear_down);
  g_test_add_func ("/dialogs/addresses", test_addresses);
  g_test_add ("/dialogs/launcher-refuses", Fixture, NULL, set_up, test_launcher_refuses, tear_down);
  return g_test_run ();
}
