/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window and the files: what is dropped on it, and what cannot be saved when it closes. */
#include "config.h"

#include "app/case/decisions.h"
#include "app/case/open.h"
#include "app/claim/claim.h"
#include "tests/support/case-fixture.h"
#include "tests/support/widget.h"
#include "widgets/application.h"
#include "widgets/dialogs/confirm-dialog.h"
#include "widgets/window.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static GainsayApplication *application;

static GtkWidget *
open_window (void)
{
  GtkWidget *window = gainsay_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return window;
}

static GFile *
get_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", name, NULL);

  return g_file_new_for_path (path);
}

static guint
count_documents (GtkWidget *window)
{
  GainsaySession *session = gainsay_window_get_session (GAINSAY_WINDOW (window));

  return session != NULL ? g_list_model_get_n_items (
                             gainsay_case_get_documents (gainsay_session_get_case (session)))
                         : 0;
}

static GtkDropTarget *
find_drop_target (GtkWidget *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static gboolean
drop_files (GtkWidget *window, GSList *files)
{
  GtkDropTarget *target = find_drop_target (window);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_assert_true (
    gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target), GDK_TYPE_FILE_LIST));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  return taken;
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

static void
close_window (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  TEST_WAIT (window == NULL);
}

/* All the files of one drop become documents of one case, begun by it. */
static void
test_drop (void)
{
  GtkWidget *window = open_window ();
  g_autoptr (GFile) first = get_sample ("1-courier.txt");
  g_autoptr (GFile) second = get_sample ("3-observer.txt");
  g_autoptr (GSList) files = g_slist_append (g_slist_append (NULL, first), second);

  g_assert_true (drop_files (window, files));
  TEST_WAIT (count_documents (window) == 2);
  close_window (window);
}

/* Makes a case whose file cannot be written any more, with a decision that is not in it. */
static GtkWidget *
open_unsaved (char **path)
{
  GtkWidget *window = open_window ();
  g_autoptr (GFile) file = get_sample ("1-courier.txt");
  g_autofree char *sample = g_file_get_path (file);

  gainsay_window_add_files (GAINSAY_WINDOW (window), (const char *[]){ sample, NULL });
  TEST_WAIT (gainsay_window_get_claim (GAINSAY_WINDOW (window)) != NULL);
  *path =
    g_strdup (gainsay_session_get_path (gainsay_window_get_session (GAINSAY_WINDOW (window))));
  gtk_widget_activate_action (window, "win.pick", NULL);
  g_assert_true (gainsay_session_sync (gainsay_window_get_session (GAINSAY_WINDOW (window)), NULL));
  g_assert_true (g_file_set_contents (*path, "of another", -1, NULL));
  return window;
}

static GtkWindow *
ask_to_close (GtkWidget *window)
{
  GtkWindow *dialog = NULL;

  gtk_window_close (GTK_WINDOW (window));
  TEST_WAIT ((dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG)) != NULL);
  return dialog;
}

/* What cannot be saved keeps the window open, until it is to close all the same. */
static void
test_close_anyway (void)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  GtkWidget *window = open_unsaved (&path);

  press (ask_to_close (window), "_Keep Open");
  TEST_WAIT (test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG) == NULL);
  test_widget_settle ();
  g_assert_true (gtk_widget_get_mapped (window));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  press (ask_to_close (window), "Close _Anyway");
  TEST_WAIT (window == NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "of another");
}

/* Two cases of one headline are begun at once: each is a file of its own, with all it has. */
static void
test_same_headline (void)
{
  GtkWidget *windows[] = { open_window (), open_window () };
  const char *paths[2];
  g_autoptr (GFile) file = get_sample ("1-courier.txt");
  g_autofree char *sample = g_file_get_path (file);

  for (guint i = 0; i < 2; i++)
    gainsay_window_add_files (GAINSAY_WINDOW (windows[i]), (const char *[]){ sample, NULL });
  for (guint i = 0; i < 2; i++)
    {
      GainsaySession *session;

      TEST_WAIT (count_documents (windows[i]) == 1);
      session = gainsay_window_get_session (GAINSAY_WINDOW (windows[i]));
      g_assert_true (gainsay_session_sync (session, NULL));
      paths[i] = gainsay_session_get_path (session);
    }
  g_assert_cmpstr (paths[0], !=, paths[1]);
  close_window (windows[0]);
  close_window (windows[1]);
}

/* A case that could not be begun on the disk is not lost with its window. */
static void
test_close_without_place (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "gainsay", "cases", NULL);
  g_autofree char *kept = g_strconcat (folder, "-kept", NULL);
  GtkWidget *window = open_window ();
  g_autoptr (GFile) file = get_sample ("1-courier.txt");
  g_autofree char *sample = g_file_get_path (file);

  /* A file where the folder should be. */
  g_assert_true (!g_file_test (folder, G_FILE_TEST_EXISTS) || g_rename (folder, kept) == 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  gainsay_window_add_files (GAINSAY_WINDOW (window), (const char *[]){ sample, NULL });
  TEST_WAIT (count_documents (window) == 1);
  press (ask_to_close (window), "_Keep Open");
  TEST_WAIT (test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG) == NULL);
  test_widget_settle ();
  g_assert_true (gtk_widget_get_mapped (window));
  /* The analysis, which the closing had stopped, is made up for. */
  TEST_WAIT (gainsay_window_get_claim (GAINSAY_WINDOW (window)) != NULL);

  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  close_window (window);
}

static char *
dup_folder (void)
{
  return g_dir_make_tmp ("gainsay-XXXXXX", NULL);
}

static char *
make_case (const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GainsayCase) investigation =
    gainsay_environment_make_case (gainsay_environment_get_default (), name);

  g_assert_true (gainsay_open_save (investigation, path, FALSE, NULL));
  return path;
}

static GtkWidget *
find_window (const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    {
      GainsaySession *session =
        GAINSAY_IS_WINDOW (l->data) ? gainsay_window_get_session (l->data) : NULL;

      if (session != NULL && g_str_equal (gainsay_session_get_path (session), path))
        return l->data;
    }
  return NULL;
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

/* Each of two cases in one drop has a window; one that is open is found behind a link as well. */
static void
test_drop_cases (void)
{
  GtkWidget *window = open_window ();
  g_autofree char *folder = dup_folder ();
  g_autofree char *link = g_strconcat (folder, "-link", NULL);
  char *paths[] = { make_case (folder, "one.gainsay"), make_case (folder, "two.gainsay") };
  g_autofree char *behind = g_build_filename (link, "two.gainsay", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (paths[0]);
  g_autoptr (GFile) second = g_file_new_for_path (paths[1]);
  g_autoptr (GSList) files = g_slist_append (g_slist_append (NULL, first), second);
  guint n_windows;

  g_assert_true (drop_files (window, files));
  for (guint i = 0; i < 2; i++)
    TEST_WAIT (find_window (paths[i]) != NULL);
  g_assert_true (find_window (paths[0]) != find_window (paths[1]));

  g_assert_cmpint (symlink (folder, link), ==, 0);
  n_windows = count_windows ();
  gainsay_window_open (GAINSAY_WINDOW (window), behind);
  g_assert_cmpuint (count_windows (), ==, n_windows);
  for (guint i = 0; i < 2; i++)
    {
      close_window (find_window (paths[i]));
      g_assert_cmpint (g_unlink (paths[i]), ==, 0);
      g_free (paths[i]);
    }
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Of several files that cannot be read, each is spoken of. */
static void
test_many_messages (void)
{
  GtkWidget *window = open_window ();
  GtkWindow *dialog = NULL;
  GtkWidget *label;
  g_autoptr (GString) said = g_string_new (NULL);

  gainsay_window_add_files (GAINSAY_WINDOW (window),
                            (const char *[]){ "/nowhere/first.txt", "/nowhere/second.txt", NULL });
  TEST_WAIT ((dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG)) != NULL);
  for (guint i = 0; (label = test_widget_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, i)) != NULL;
       i++)
    g_string_append (said, gtk_label_get_label (GTK_LABEL (label)));
  g_assert_nonnull (strstr (said->str, "first.txt"));
  g_assert_nonnull (strstr (said->str, "second.txt"));
  press (dialog, "_Close");
  TEST_WAIT (test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG) == NULL);
  test_widget_settle ();
  close_window (window);
}

static guint
count_cases (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "gainsay", "cases", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* A window that is closed while it imports leaves no case behind. */
static void
test_close_while_importing (void)
{
  GtkWidget *window = open_window ();
  g_autoptr (GFile) file = get_sample ("1-courier.txt");
  g_autofree char *sample = g_file_get_path (file);
  guint n_cases = count_cases ();

  gainsay_window_add_files (GAINSAY_WINDOW (window), (const char *[]){ sample, NULL });
  close_window (window); /* waits until the import lets go of it */
  g_assert_cmpuint (count_cases (), ==, n_cases);
}

/* What is decided while the case is kept as a copy is in the copy as well. */
static void
test_deciding_while_copying (void)
{
  g_autofree char *path = NULL;
  GtkWidget *window = open_unsaved (&path);
  GainsayWindow *shown = GAINSAY_WINDOW (window);
  g_autoptr (GainsaySession) session = g_object_ref (gainsay_window_get_session (shown));
  g_autofree char *id =
    g_strdup (gainsay_record_get_id (GAINSAY_RECORD (gainsay_window_get_claim (shown))));
  GainsayCase *investigation = gainsay_session_get_case (session);
  GainsaySession *copy;
  GtkWindow *dialog = NULL;
  guint n_entries;

  gainsay_session_write (session);
  TEST_WAIT (gainsay_session_get_has_conflict (session));
  gtk_widget_activate_action (window, "win.resolve-conflict", NULL);
  TEST_WAIT ((dialog = test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG)) != NULL);
  press (dialog, "Work On in the _Copy");
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("Reason %u.", i);
      GainsayClaim *claim = GAINSAY_CLAIM (gainsay_case_find (investigation, id));

      g_assert_true (gainsay_window_get_session (shown) == session);
      g_assert_true (gainsay_session_commit (session,
                                             gainsay_decide_verdict_text (investigation, claim,
                                                                          "rationale", text),
                                             NULL));
      g_usleep (5000);
      g_main_context_iteration (NULL, FALSE);
    }
  n_entries = g_list_model_get_n_items (gainsay_case_get_log (investigation));
  TEST_WAIT (gainsay_window_get_session (shown) != NULL &&
             gainsay_window_get_session (shown) != session);
  copy = gainsay_window_get_session (shown);
  g_assert_nonnull (strstr (gainsay_session_get_path (copy), " (recovered).gainsay"));
  investigation = gainsay_session_get_case (copy);
  g_assert_cmpuint (g_list_model_get_n_items (gainsay_case_get_log (investigation)), ==, n_entries);
  close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = gainsay_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/window-files/drop", test_drop);
  g_test_add_func ("/window-files/close-anyway", test_close_anyway);
  g_test_add_func ("/window-files/same-headline", test_same_headline);
  g_test_add_func ("/window-files/close-without-place", test_close_without_place);
  g_test_add_func ("/window-files/drop-cases", test_drop_cases);
  g_test_add_func ("/window-files/many-messages", test_many_messages);
  g_test_add_func ("/window-files/close-while-importing", test_close_while_importing);
  g_test_add_func ("/window-files/deciding-while-copying", test_deciding_while_copying);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
