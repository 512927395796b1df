/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * At 1280×800 no control's text is cut, in no language; among them is one made for tests in which
 * every text is twice as long (po/double-words.py), and one that is written from right to left. The
 * language comes from the environment, since it is taken when a process begins.
 */
#include "config.h"

#include "tests/support/case-fixture.h"
#include "tests/support/layout.h"
#include "tests/support/small-case.h"

#include "app/claim/claim.h"
#include "app/document/passage.h"
#include "widgets/application.h"
#include "widgets/dialogs/claim-dialog.h"
#include "widgets/dialogs/paste-dialog.h"
#include "widgets/dialogs/preferences-dialog.h"
#include "widgets/dialogs/reason-dialog.h"
#include "widgets/dialogs/recovery-dialog.h"
#include "widgets/dialogs/shortcuts-dialog.h"
#include "widgets/document-editor.h"
#include "widgets/documents-page.h"
#include "widgets/reader.h"
#include "widgets/verdict-panel.h"
#include "widgets/window.h"

#include <glib/gi18n.h>

#define WIDTH 1280
#define HEIGHT 800

static GtkApplication *application;

static void
test_is_translated (void)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "he");
  else
    g_assert_cmpstr (_("Add documents"), !=, "Add documents");
}

static GtkWidget *
open_window (void)
{
  GtkWidget *window = gainsay_window_new (application);

  test_layout_present (GTK_WINDOW (window), WIDTH, HEIGHT);
  return window;
}

static void
test_window (void)
{
  GtkWidget *window = open_window ();
  int minimum;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, WIDTH);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, WIDTH, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, HEIGHT);
  test_layout_check (window, "empty");
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
open_case (GainsaySession *session, int width, int height)
{
  GtkWidget *window = gainsay_window_new (application);

  gainsay_window_set_session (GAINSAY_WINDOW (window), session);
  test_layout_present (GTK_WINDOW (window), width, height);
  return window;
}

static void
close_case (GtkWidget *window)
{
  gainsay_window_set_session (GAINSAY_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  test_run_idle ();
}

static const struct
{
  const char *name;
  int width;
  int height;
} sizes[] = {
  { "wide", WIDTH, HEIGHT },
  { "medium", 1100, HEIGHT },
  { "narrow", 900, 640 },
};

/* Every claim of a case, so that every kind of card and state is seen. */
static void
test_claims (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  GtkWidget *window = open_case (session, sizes[i].width, sizes[i].height);
  GListModel *claims = gainsay_case_get_claims (gainsay_session_get_case (session));

  for (guint n = 0; n < g_list_model_get_n_items (claims); n++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", sizes[i].name, n + 1);

      test_layout_check (window, name);
      gtk_widget_activate_action (window, "win.next-claim", NULL);
    }
  close_case (window);
}

static void
test_passage (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  GtkWidget *window = open_case (session, sizes[i].width, sizes[i].height);
  GainsayClaim *claim = gainsay_window_get_claim (GAINSAY_WINDOW (window));
  g_autoptr (GainsayRecord) evidence =
    g_list_model_get_item (gainsay_claim_get_evidence (claim), 1);
  g_autofree char *name = g_strconcat ("passage-", sizes[i].name, NULL);

  g_assert_true (
    gtk_widget_activate_action (window, "win.show-passage", "s", gainsay_record_get_id (evidence)));
  test_layout_check (window, name);
  close_case (window);
}

static void
test_documents_of_case (void)
{
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  GtkWidget *window = open_case (session, WIDTH, HEIGHT);

  g_assert_true (gtk_widget_activate_action (window, "win.show-documents", NULL));
  g_assert_true (gtk_widget_activate_action (window, "win.next-gap", NULL));
  test_layout_check (window, "case-documents");
  close_case (window);
}

static void
test_menu (void)
{
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  GtkWidget *window = open_case (session, WIDTH, HEIGHT);

  g_assert_true (gtk_widget_activate_action (window, "win.main-menu", NULL));
  test_layout_check (window, "menu");
  close_case (window);
}

/* The window that has come on top of another. */
static GtkWidget *
find_dialog (GtkWidget *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (parent))
        return GTK_WIDGET (window);
    }
  return NULL;
}

/* Checks the dialog that has been opened over a window, and closes it. */
static void
check_dialog (GtkWidget *parent, const char *name)
{
  GtkWidget *dialog = find_dialog (parent);

  g_assert_nonnull (dialog);
  test_layout_settle (dialog);
  g_assert_cmpint (gtk_widget_get_width (dialog), <=, WIDTH);
  g_assert_cmpint (gtk_widget_get_height (dialog), <=, HEIGHT);
  test_layout_check (dialog, name);
  gtk_window_close (GTK_WINDOW (dialog));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
open_claim (GtkWidget *parent, GainsaySession *session)
{
  gainsay_edit_claim_async (parent, gainsay_session_get_case (session),
                            small_case_get_claim (session, 0), NULL, NULL, NULL);
}

static void
open_preferences (GtkWidget *parent, GainsaySession *session)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  gainsay_preferences_present (parent, settings, session);
}

static void
open_shortcuts (GtkWidget *parent, GainsaySession *session)
{
  gainsay_shortcuts_present (parent);
}

static void
open_dismissal (GtkWidget *parent, GainsaySession *session)
{
  gainsay_reason_async (parent, GAINSAY_GROUND_PASSAGE, NULL, NULL, NULL);
}

static void
open_setting_aside (GtkWidget *parent, GainsaySession *session)
{
  gainsay_reason_async (parent, GAINSAY_GROUND_CLAIM, NULL, NULL, NULL);
}

static void
open_paste (GtkWidget *parent, GainsaySession *session)
{
  gainsay_paste_async (parent, NULL, NULL, NULL);
}

static void
open_recovery (GtkWidget *parent, GainsaySession *session)
{
  gainsay_recovery_async (parent, "/home/someone/Stories/The harbour.gainsay", NULL, NULL, NULL);
}

static const struct
{
  const char *name;
  void (*open) (GtkWidget *parent, GainsaySession *session);
} dialogs[] = {
  { "claim", open_claim },         { "dismissal", open_dismissal },
  { "paste", open_paste },         { "preferences", open_preferences },
  { "recovery", open_recovery },   { "setting-aside", open_setting_aside },
  { "shortcuts", open_shortcuts },
};

static void
test_dialog (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GainsaySession) session = small_case_open ();
  GtkWidget *window = open_window ();

  dialogs[i].open (window, session);
  check_dialog (window, dialogs[i].name);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A part of the window alone, at the size that it has there. */
static void
check_part (GtkWidget *part, int width, int height, const char *name)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), part);
  test_layout_present (GTK_WINDOW (window), width, height);
  test_layout_check (window, name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_verdict (void)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  GtkWidget *panel = gainsay_verdict_panel_new ();

  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (panel), session);
  gainsay_verdict_panel_set_claim (GAINSAY_VERDICT_PANEL (panel),
                                   small_case_get_claim (session, 0));
  check_part (panel, 320, 740, "verdict");
}

static void
test_reader (void)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  GainsayClaim *claim = small_case_get_claim (session, 0);
  GtkWidget *reader = gainsay_reader_new ();

  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (reader), session);
  gainsay_reader_set_claim (GAINSAY_READER (reader), claim);
  gainsay_reader_show_passage (GAINSAY_READER (reader),
                               GAINSAY_PASSAGE (small_case_get_evidence (claim, 0)));
  check_part (reader, 640, 300, "reader");
}

static void
test_documents (void)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  GtkWidget *page = gainsay_documents_page_new ();

  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (page), session);
  gainsay_documents_page_set_document (GAINSAY_DOCUMENTS_PAGE (page),
                                       small_case_get_document (session, 0));
  check_part (page, 320, HEIGHT - 50, "documents");
}

static void
test_document (void)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  GtkWidget *editor = gainsay_document_editor_new ();

  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (editor), session);
  gainsay_document_editor_set_document (GAINSAY_DOCUMENT_EDITOR (editor),
                                        small_case_get_document (session, 1));
  check_part (editor, 640, HEIGHT - 50, "document");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  test_layout_init ();

  application = GTK_APPLICATION (gainsay_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  test_layout_init_display ();

  g_test_add_func ("/layout/is-translated", test_is_translated);
  g_test_add_func ("/layout/window", test_window);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *claims = g_strconcat ("/layout/claims/", sizes[i].name, NULL);
      g_autofree char *passage = g_strconcat ("/layout/passage/", sizes[i].name, NULL);

      g_test_add_data_func (claims, GUINT_TO_POINTER (i), test_claims);
      g_test_add_data_func (passage, GUINT_TO_POINTER (i), test_passage);
    }
  g_test_add_func ("/layout/case-documents", test_documents_of_case);
  g_test_add_func ("/layout/menu", test_menu);
  g_test_add_func ("/layout/verdict", test_verdict);
  g_test_add_func ("/layout/reader", test_reader);
  g_test_add_func ("/layout/document", test_document);
  g_test_add_func ("/layout/documents", test_documents);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/", dialogs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_dialog);
    }

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
