/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/support/case-fixture.h"
#include "tests/support/widget.h"
#include "widgets/application.h"
#include "widgets/claim-view.h"
#include "widgets/claims-page.h"
#include "widgets/dialogs/claim-dialog.h"
#include "widgets/dialogs/confirm-dialog.h"
#include "widgets/document-editor.h"
#include "widgets/documents-page.h"
#include "widgets/panes.h"
#include "widgets/reader.h"
#include "widgets/verdict-panel.h"
#include "widgets/window.h"

#include "app/case/decisions.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/evidence/evidence.h"

static GainsayApplication *application;

typedef struct
{
  GainsaySession *session;
  GainsayWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = test_session_load ("flood.gainsay");
  fixture->window = GAINSAY_WINDOW (gainsay_window_new (GTK_APPLICATION (application)));
  gainsay_window_set_session (fixture->window, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  test_run_idle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gainsay_window_set_session (fixture->window, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_run_idle ();
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *css_class)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, css_class);
  return found;
}

static const char *
get_status (Fixture *fixture)
{
  GtkWidget *bar = find (GTK_WIDGET (fixture->window), GTK_TYPE_BOX, "status-bar");

  test_run_idle ();
  return gtk_label_get_label (GTK_LABEL (find (bar, GTK_TYPE_LABEL, "numeric")));
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  test_run_idle ();
}

static const char *
get_claim_status (Fixture *fixture)
{
  return gainsay_claim_get_status (gainsay_window_get_claim (fixture->window));
}

static void
test_shows_case (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "The Tessal flood");
  g_assert_cmpstr (get_status (fixture), ==,
                   "4 documents · 3 picked of 10 claims · 1 recorded · saved");
  g_assert_nonnull (gainsay_window_get_claim (fixture->window));
}

static void
test_moves (Fixture *fixture, gconstpointer data)
{
  GainsayClaim *first = gainsay_window_get_claim (fixture->window);

  activate (fixture, "win.next-claim");
  g_assert_true (gainsay_window_get_claim (fixture->window) != first);
  activate (fixture, "win.previous-claim");
  g_assert_true (gainsay_window_get_claim (fixture->window) == first);
  activate (fixture, "win.go-opposite");
  g_assert_true (
    g_str_has_prefix (gainsay_claim_get_text (gainsay_window_get_claim (fixture->window)),
                      "The Institute"));
}

/* Return in the search chooses the first claim found, whatever was chosen before. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = test_widget_find (GTK_WIDGET (fixture->window), GAINSAY_TYPE_CLAIMS_PAGE, 0);
  GtkWidget *entry = test_widget_find (page, GTK_TYPE_SEARCH_ENTRY, 0);
  GainsayClaim *before = gainsay_window_get_claim (fixture->window);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "the institute");
  g_signal_emit_by_name (entry, "activate");
  test_widget_settle ();
  g_assert_true (gainsay_window_get_claim (fixture->window) != before);
  g_assert_nonnull (
    strstr (gainsay_claim_get_text (gainsay_window_get_claim (fixture->window)), "Institute"));
}

static void
test_pick_and_undo (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_claim_status (fixture), ==, "picked");
  activate (fixture, "win.pick");
  g_assert_cmpstr (get_claim_status (fixture), ==, "found");
  g_assert_cmpstr (get_status (fixture), ==,
                   "4 documents · 2 picked of 10 claims · 1 recorded · saved");
  activate (fixture, "win.undo");
  g_assert_cmpstr (get_claim_status (fixture), ==, "picked");
  activate (fixture, "win.redo");
  g_assert_cmpstr (get_claim_status (fixture), ==, "found");
}

static void
test_accept (Fixture *fixture, gconstpointer data)
{
  GainsayClaim *claim = gainsay_window_get_claim (fixture->window);
  g_autoptr (GainsayEvidence) evidence =
    g_list_model_get_item (gainsay_claim_get_evidence (claim), 1);
  g_autoptr (GainsayAppearance) appearance =
    g_list_model_get_item (gainsay_claim_get_appearances (claim), 0);

  /* A statement is no evidence for its own claim. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-passage", "s",
                                             gainsay_record_get_id (GAINSAY_RECORD (appearance))));
  activate (fixture, "win.accept");
  g_assert_false (gainsay_session_get_can_undo (fixture->session));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-passage", "s",
                                             gainsay_record_get_id (GAINSAY_RECORD (evidence))));
  activate (fixture, "win.accept");
  g_assert_cmpstr (gainsay_evidence_get_state (evidence), ==, "accepted");
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.stance", "s", "context"));
  g_assert_cmpstr (gainsay_evidence_get_stance (evidence), ==, "context");
  activate (fixture, "win.undo");
  activate (fixture, "win.undo");
  g_assert_cmpstr (gainsay_evidence_get_state (evidence), ==, "suggested");
}

/* From a claim of the list the keys go on to its passages. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = find (GTK_WIDGET (fixture->window), GAINSAY_TYPE_CLAIMS_PAGE, NULL);
  GtkWidget *view = find (GTK_WIDGET (fixture->window), GAINSAY_TYPE_CLAIM_VIEW, NULL);

  activate (fixture, "win.next-claim");
  gainsay_claims_page_focus (GAINSAY_CLAIMS_PAGE (page));
  g_assert_null (gtk_widget_get_focus_child (view));
  g_assert_true (gtk_widget_activate_action (find (page, GTK_TYPE_LIST_VIEW, "claims"),
                                             "list.activate-item", "u", 1));
  test_run_idle ();
  g_assert_nonnull (gtk_widget_get_focus_child (view));
  g_assert_nonnull (gainsay_claim_view_get_passage (GAINSAY_CLAIM_VIEW (view)));
}

static void
collect_toasts (GtkWidget *widget, GString *text)
{
  /* A toast without a button has an empty one. */
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    g_string_append_printf (text, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_toasts (child, text);
}

static char *
dup_toasts (Fixture *fixture)
{
  GtkWidget *overlay = find (GTK_WIDGET (fixture->window), ADW_TYPE_TOAST_OVERLAY, NULL);
  GString *text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay)))
      collect_toasts (child, text);
  return g_string_free (text, FALSE);
}

static gboolean
has_toast (Fixture *fixture, const char *expected)
{
  g_autofree char *toasts = dup_toasts (fixture);

  return g_strcmp0 (toasts, expected) == 0;
}

static gboolean
begins_toast (Fixture *fixture, const char *expected)
{
  g_autofree char *toasts = dup_toasts (fixture);

  return g_str_has_prefix (toasts, expected);
}

/* A message says what has happened, and takes the place of the one before. */
static void
test_messages (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.pick");
  activate (fixture, "win.undo");
  TEST_WAIT (has_toast (fixture, "Undone: Unpick Claim|"));
  gainsay_window_show_message (fixture->window, "One");
  gainsay_window_show_message (fixture->window, "Two");
  activate (fixture, "win.redo");
  TEST_WAIT (has_toast (fixture, "Redone: Unpick Claim|"));
}

/* Who asks for an analysis is told what came of it; who does it again, that nothing did. */
static void
test_analyse_again (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.analyse");
  TEST_WAIT (begins_toast (fixture, "Found: ") || begins_toast (fixture, "Nothing new"));
  activate (fixture, "win.analyse");
  TEST_WAIT (has_toast (fixture, "Nothing new was found.|"));
}

/* The gaps of the document that is shown come before those of another one. */
static void
test_own_gap (Fixture *fixture, gconstpointer data)
{
  GListModel *documents = gainsay_case_get_documents (gainsay_session_get_case (fixture->session));
  g_autoptr (GainsayRecord) first = g_list_model_get_item (documents, 0);
  g_autoptr (GainsayRecord) second = g_list_model_get_item (documents, 1);
  GtkWidget *page = find (GTK_WIDGET (fixture->window), GAINSAY_TYPE_DOCUMENTS_PAGE, NULL);

  g_assert_true (gainsay_session_commit (fixture->session,
                                         gainsay_decide_document_field (gainsay_session_get_case (
                                                                          fixture->session),
                                                                        GAINSAY_DOCUMENT (first),
                                                                        "published", NULL),
                                         NULL));
  g_assert_true (gainsay_session_commit (fixture->session,
                                         gainsay_decide_document_field (gainsay_session_get_case (
                                                                          fixture->session),
                                                                        GAINSAY_DOCUMENT (second),
                                                                        "publisher", NULL),
                                         NULL));
  activate (fixture, "win.show-documents");
  gainsay_documents_page_set_document (GAINSAY_DOCUMENTS_PAGE (page), GAINSAY_DOCUMENT (first));
  activate (fixture, "win.next-gap");
  g_assert_true (gainsay_documents_page_get_document (GAINSAY_DOCUMENTS_PAGE (page)) ==
                 GAINSAY_DOCUMENT (first));
  activate (fixture, "win.next-gap");
  g_assert_true (gainsay_documents_page_get_document (GAINSAY_DOCUMENTS_PAGE (page)) ==
                 GAINSAY_DOCUMENT (second));
}

/* The keys are about a passage as soon as a claim is chosen, wherever the focus is. */
static void
test_judge_from_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = find (GTK_WIDGET (fixture->window), GAINSAY_TYPE_CLAIMS_PAGE, NULL);
  GtkWidget *view = find (GTK_WIDGET (fixture->window), GAINSAY_TYPE_CLAIM_VIEW, NULL);
  GainsayPassage *passage;

  activate (fixture, "win.next-claim");
  activate (fixture, "win.previous-claim");
  gainsay_claims_page_focus (GAINSAY_CLAIMS_PAGE (page));
  passage = gainsay_claim_view_get_passage (GAINSAY_CLAIM_VIEW (view));
  g_assert_true (GAINSAY_IS_EVIDENCE (passage));
  g_assert_cmpstr (gainsay_evidence_get_state (GAINSAY_EVIDENCE (passage)), ==, "suggested");
  activate (fixture, "win.accept");
  g_assert_cmpstr (gainsay_evidence_get_state (GAINSAY_EVIDENCE (passage)), ==, "accepted");
  g_assert_nonnull (gtk_widget_get_focus_child (page));
}

/* Controls that Tab is to reach: of a list, its rows have keys of their own. */
static void
collect_controls (GtkWidget *widget, GPtrArray *controls)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) ||
      GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_POPOVER (widget))
    return;
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) &&
      (GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) ||
       GTK_IS_EXPANDER (widget)))
    g_ptr_array_add (controls, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_controls (child, controls);
}

/* Tab goes round the whole window and leaves no control out. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GPtrArray) controls = g_ptr_array_new ();
  GtkWidget *first = gtk_root_get_focus (GTK_ROOT (window));
  guint n_steps = 0;

  /* So that there is a history. */
  activate (fixture, "win.pick");
  collect_controls (window, controls);
  g_assert_cmpuint (controls->len, >, 12);
  do
    {
      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      g_ptr_array_remove (controls, gtk_root_get_focus (GTK_ROOT (window)));
      g_assert_cmpuint (n_steps++, <, 200);
    }
  while (gtk_root_get_focus (GTK_ROOT (window)) != first);
  for (guint i = 0; i < controls->len; i++)
    g_test_message ("Tab leaves out a %s", G_OBJECT_TYPE_NAME (controls->pdata[i]));
  g_assert_cmpuint (controls->len, ==, 0);
}

/* Beside the page of documents no key decides of the claim, which is out of sight. */
static void
test_documents_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *editor = find (window, GAINSAY_TYPE_DOCUMENT_EDITOR, NULL);
  GtkWidget *verdict = find (window, GAINSAY_TYPE_VERDICT_PANEL, NULL);
  GtkWidget *focus;

  activate (fixture, "win.show-documents");
  g_assert_false (gtk_widget_get_mapped (verdict));
  gtk_widget_activate_action (window, "win.pick", NULL);
  gtk_widget_activate_action (window, "win.rate", "i", 2);
  gtk_widget_activate_action (window, "win.accept", NULL);
  test_run_idle ();
  g_assert_false (gainsay_session_get_can_undo (fixture->session));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  activate (fixture, "win.edit-claim");
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, editor));

  activate (fixture, "win.show-claims");
  TEST_WAIT (gtk_widget_get_mapped (verdict));
  activate (fixture, "win.pick");
  g_assert_true (gainsay_session_get_can_undo (fixture->session));
}

static void
test_start (void)
{
  GtkWidget *window = gainsay_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  test_run_idle ();
  g_assert_null (gainsay_window_get_session (GAINSAY_WINDOW (window)));
  /* Without a case these do nothing. */
  gtk_widget_activate_action (window, "win.undo", NULL);
  gtk_widget_activate_action (window, "win.pick", NULL);
  gtk_widget_activate_action (window, "win.next-claim", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  test_run_idle ();
}

/* Files become documents of a new case in the user's folder, which is analysed. */
static void
test_add_files (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "1-courier.txt", NULL);
  const char *paths[] = { path, path, NULL };
  GtkWidget *window = gainsay_window_new (GTK_APPLICATION (application));
  GainsaySession *session;
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  gtk_window_present (GTK_WINDOW (window));
  gainsay_window_add_files (GAINSAY_WINDOW (window), paths);
  while (gainsay_window_get_claim (GAINSAY_WINDOW (window)) == NULL &&
         g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  session = gainsay_window_get_session (GAINSAY_WINDOW (window));
  g_assert_nonnull (session);
  TEST_WAIT (gainsay_session_get_saved (session));
  g_assert_true (g_file_test (gainsay_session_get_path (session), G_FILE_TEST_EXISTS));
  /* The same document twice is one. */
  g_assert_cmpuint (g_list_model_get_n_items (
                      gainsay_case_get_documents (gainsay_session_get_case (session))),
                    ==, 1);
  g_assert_nonnull (gainsay_window_get_claim (GAINSAY_WINDOW (window)));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  while (window != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (window);
}

typedef gboolean (*Condition) (gpointer data);

static void
wait_until (Condition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint tick = g_timeout_add (5, test_widget_tick, NULL);

  while (!condition (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_true (condition (data));
}

static gboolean
has_claim (gpointer window)
{
  return gainsay_window_get_claim (window) != NULL;
}

static gboolean
has_new_claims (gpointer window)
{
  GtkWidget *page = find (window, GAINSAY_TYPE_CLAIMS_PAGE, NULL);

  return gainsay_claim_list_get_n_new (gainsay_claims_page_get_list (GAINSAY_CLAIMS_PAGE (page))) >
         0;
}

static gboolean
is_idle (gpointer window)
{
  GtkWidget *bar = find (window, GTK_TYPE_PROGRESS_BAR, NULL);

  return !gtk_widget_get_visible (gtk_widget_get_parent (bar));
}

static gboolean
is_gone (gpointer window)
{
  return *(GtkWidget **) window == NULL;
}

static void
add_file (GtkWidget *window, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", name, NULL);
  const char *paths[] = { path, NULL };

  gainsay_window_add_files (GAINSAY_WINDOW (window), paths);
}

static void
close_window (GtkWidget *window)
{
  GtkWidget *left = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &left);
  gtk_window_close (GTK_WINDOW (window));
  wait_until (is_gone, &left);
}

/* What a second document brings waits; the chosen claim stays. */
static void
test_later_claims_wait (void)
{
  GtkWidget *window = gainsay_window_new (GTK_APPLICATION (application));
  g_autofree char *chosen = NULL;

  gtk_window_present (GTK_WINDOW (window));
  add_file (window, "1-courier.txt");
  wait_until (has_claim, window);
  chosen = g_strdup (
    gainsay_record_get_id (GAINSAY_RECORD (gainsay_window_get_claim (GAINSAY_WINDOW (window)))));
  add_file (window, "3-observer.txt");
  wait_until (has_new_claims, window);
  wait_until (is_idle, window);
  g_assert_cmpstr (gainsay_record_get_id (
                     GAINSAY_RECORD (gainsay_window_get_claim (GAINSAY_WINDOW (window)))),
                   ==, chosen);
  close_window (window);
}

/* A selection that was made a claim is the chosen claim, also beside the page of documents. */
static void
test_claim_from_selection (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GListModel *documents = gainsay_case_get_documents (gainsay_session_get_case (fixture->session));
  g_autoptr (GainsayRecord) document = g_list_model_get_item (documents, 0);
  GtkWidget *reader = find (window, GAINSAY_TYPE_READER, NULL);
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  activate (fixture, "win.show-documents");
  g_assert_true (gtk_widget_activate_action (window, "win.read-document", "s",
                                             gainsay_record_get_id (document)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (reader, GTK_TYPE_TEXT_VIEW, NULL)));
  gtk_text_buffer_get_start_iter (buffer, &start);
  end = start;
  gtk_text_iter_forward_chars (&end, 20);
  gtk_text_buffer_select_range (buffer, &start, &end);
  /* The claim is out of sight: nothing becomes its evidence. */
  gtk_widget_activate_action (reader, "reader.add-evidence", "s", "supports");
  test_run_idle ();
  g_assert_false (gainsay_session_get_can_undo (fixture->session));
  g_assert_true (gtk_widget_activate_action (reader, "reader.add-claim", NULL));
  test_run_idle ();
  g_assert_cmpstr (gainsay_claim_get_origin (gainsay_window_get_claim (fixture->window)), ==,
                   "human");
  g_assert_cmpstr (get_claim_status (fixture), ==, "picked");
  /* Its wording is asked for at once. */
  gtk_window_close (test_widget_find_dialog (GAINSAY_TYPE_CLAIM_DIALOG));
}

static GtkWidget *
open_window (void)
{
  GtkWidget *window = gainsay_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  test_run_idle ();
  return window;
}

/* Window and panes are as large as they were, but no larger than the screen. */
static void
test_sizes (void)
{
  GSettings *settings = gainsay_application_get_settings (application);
  GtkWidget *window = open_window ();
  GtkWidget *panes = find (window, GAINSAY_TYPE_PANES, NULL);
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 1010, 690);
  g_object_set (panes, "list-width", 333, "reader-height", 222, NULL);
  test_run_idle ();
  close_window (window);

  window = open_window ();
  panes = find (window, GAINSAY_TYPE_PANES, NULL);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1010);
  g_assert_cmpint (height, ==, 690);
  g_object_get (panes, "list-width", &width, "reader-height", &height, NULL);
  g_assert_cmpint (width, ==, 333);
  g_assert_cmpint (height, ==, 222);
  close_window (window);

  g_settings_set_int (settings, "window-width", 90000);
  window = gainsay_window_new (GTK_APPLICATION (application));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, <=, 1280);
  gtk_window_destroy (GTK_WINDOW (window));
  for (const char *const *key = (const char *const[]){ "window-width", "window-height",
                                                       "list-width", "reader-height", NULL };
       *key != NULL; key++)
    g_settings_reset (settings, *key);
}

/* A cancelled import begins no case. */
static void
test_cancel (void)
{
  GtkWidget *window = gainsay_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  add_file (window, "2-herald.html");
  g_assert_false (is_idle (window));
  gtk_widget_activate_action (window, "win.cancel-job", NULL);
  wait_until (is_idle, window);
  test_run_idle ();
  g_assert_null (gainsay_window_get_session (GAINSAY_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
  test_run_idle ();
}

static void
press (GtkWindow *dialog, const char *text)
{
  GtkWidget *label;
  guint i = 0;

  do
    label = test_widget_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, i++);
  while (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0);
  g_signal_emit_by_name (gtk_label_get_mnemonic_widget (GTK_LABEL (label)), "clicked");
}

/* What somebody else wrote stays, and what was decided here is kept beside it. */
static void
test_changed_meanwhile (void)
{
  GtkWidget *window = gainsay_window_new (GTK_APPLICATION (application));
  GtkWidget *left = window;
  GtkWindow *dialog = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) copy = NULL;

  gtk_window_present (GTK_WINDOW (window));
  add_file (window, "1-courier.txt");
  wait_until (has_claim, window);
  path = g_strdup (gainsay_session_get_path (gainsay_window_get_session (GAINSAY_WINDOW (window))));
  gtk_widget_activate_action (window, "win.pick", NULL);
  g_assert_true (gainsay_session_sync (gainsay_window_get_session (GAINSAY_WINDOW (window)), NULL));
  g_assert_true (g_file_set_contents (path, "of another", -1, NULL));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &left);
  gtk_window_close (GTK_WINDOW (window));
  TEST_WAIT ((dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG)) != NULL);
  press (dialog, "Save a _Copy Beside It");
  wait_until (is_gone, &left);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "of another");
  copy = g_string_new (path);
  g_string_replace (copy, ".gainsay", " (recovered).gainsay", 0);
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (copy->str, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"pick\""));
}

static gboolean
has_conflict (gpointer window)
{
  return gainsay_session_get_has_conflict (gainsay_window_get_session (GAINSAY_WINDOW (window)));
}

static gboolean
has_other_session (gpointer data)
{
  gpointer *both = data;
  GainsaySession *session = gainsay_window_get_session (GAINSAY_WINDOW (both[0]));

  return session != NULL && session != both[1];
}

/* A claim is picked while somebody else has changed the file, and the banner's choice is made. */
typedef struct
{
  GtkWidget *window;
  char *path;
  char *edited; /* what the other has written */
} Conflict;

static void
resolve_conflict (Conflict *self, const char *answer)
{
  GtkWindow *dialog = NULL;
  g_autoptr (GainsaySession) first = NULL;
  gpointer both[2];
  g_autofree char *text = NULL;

  self->window = gainsay_window_new (GTK_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (self->window));
  add_file (self->window, "1-courier.txt");
  wait_until (has_claim, self->window);
  first = g_object_ref (gainsay_window_get_session (GAINSAY_WINDOW (self->window)));
  both[0] = self->window;
  both[1] = first;
  g_assert_true (gainsay_session_sync (first, NULL));
  self->path = g_strdup (gainsay_session_get_path (first));
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  self->edited = g_strconcat (text, " ", NULL);
  g_assert_true (g_file_set_contents (self->path, self->edited, -1, NULL));
  gtk_widget_activate_action (self->window, "win.pick", NULL);
  gainsay_session_write (first);
  wait_until (has_conflict, self->window);

  gtk_widget_activate_action (self->window, "win.resolve-conflict", NULL);
  TEST_WAIT ((dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG)) != NULL);
  press (dialog, answer);
  wait_until (has_other_session, both);
}

static void
conflict_clear (Conflict *self)
{
  close_window (self->window);
  g_free (self->path);
  g_free (self->edited);
}

/* While work goes on: the banner offers the choice, and the work goes on in the copy. */
static void
test_conflict (void)
{
  Conflict conflict;
  GainsaySession *session;
  g_autofree char *other = NULL;

  resolve_conflict (&conflict, "Work On in the _Copy");
  session = gainsay_window_get_session (GAINSAY_WINDOW (conflict.window));
  g_assert_nonnull (strstr (gainsay_session_get_path (session), " (recovered).gainsay"));
  g_assert_false (gainsay_session_get_read_only (session));
  g_assert_false (gainsay_session_get_has_conflict (session));
  g_assert_cmpstr (gainsay_session_get_undo_action (session), ==, "pick");
  g_assert_true (g_file_get_contents (conflict.path, &other, NULL, NULL));
  g_assert_cmpstr (other, ==, conflict.edited);
  conflict_clear (&conflict);
}

/* Or it goes on in the file as the other has left it, where what was decided fits still. */
static void
test_conflict_file (void)
{
  Conflict conflict;
  GainsaySession *session;
  g_autoptr (GString) copy = NULL;
  g_autofree char *other = NULL;
  g_autofree char *kept = NULL;

  resolve_conflict (&conflict, "Open the _File");
  session = gainsay_window_get_session (GAINSAY_WINDOW (conflict.window));
  g_assert_cmpstr (gainsay_session_get_path (session), ==, conflict.path);
  g_assert_false (gainsay_session_get_read_only (session));
  g_assert_false (gainsay_session_get_has_conflict (session));
  g_assert_cmpstr (gainsay_session_get_undo_action (session), ==, "pick");
  g_assert_true (g_file_get_contents (conflict.path, &other, NULL, NULL));
  g_assert_cmpstr (other, ==, conflict.edited);
  copy = g_string_new (conflict.path);
  g_string_replace (copy, ".gainsay", " (recovered).gainsay", 0);
  g_assert_true (g_file_get_contents (copy->str, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "\"pick\""));
  conflict_clear (&conflict);
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = gainsay_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add ("/window/shows-case", Fixture, NULL, set_up, test_shows_case, tear_down);
  g_test_add ("/window/moves", Fixture, NULL, set_up, test_moves, tear_down);
  g_test_add ("/window/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/window/pick-and-undo", Fixture, NULL, set_up, test_pick_and_undo, tear_down);
  g_test_add ("/window/accept", Fixture, NULL, set_up, test_accept, tear_down);
  g_test_add ("/window/claim-from-selection", Fixture, NULL, set_up, test_claim_from_selection,
              tear_down);
  g_test_add ("/window/enter", Fixture, NULL, set_up, test_enter, tear_down);
  g_test_add ("/window/judge-from-list", Fixture, NULL, set_up, test_judge_from_list, tear_down);
  g_test_add ("/window/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/window/analyse-again", Fixture, NULL, set_up, test_analyse_again, tear_down);
  g_test_add ("/window/own-gap", Fixture, NULL, set_up, test_own_gap, tear_down);
  g_test_add ("/window/messages", Fixture, NULL, set_up, test_messages, tear_down);
  g_test_add ("/window/documents-page", Fixture, NULL, set_up, test_documents_page, tear_down);
  g_test_add_func ("/window/start", test_start);
  g_test_add_func ("/window/add-files", test_add_files);
  g_test_add_func ("/window/later-claims-wait", test_later_claims_wait);
  g_test_add_func ("/window/cancel", test_cancel);
  g_test_add_func ("/window/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/window/sizes", test_sizes);
  g_test_add_func ("/window/conflict", test_conflict);
  g_test_add_func ("/window/conflict-file", test_conflict_file);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
