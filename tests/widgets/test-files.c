/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/support/widget.h"
#include "widgets/application.h"
#include "widgets/dialogs/confirm-dialog.h"
#include "widgets/window.h"

#include "app/case/session.h"

#include <glib/gstdio.h>
#include <string.h>

static GainsayApplication *application;

/* A window with a case on the disk. */
typedef struct
{
  char *folder;
  char *path;
  GainsaySession *session;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *source =
    g_test_build_filename (G_TEST_DIST, "data", "cases", "flood.gainsay", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gainsay-files-XXXXXX", &error);
  g_assert_no_error (error);
  /* A chooser that is given no folder begins here; sent elsewhere at once, GTK 4.18 warns. */
  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  fixture->path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  fixture->session = gainsay_session_open (fixture->path, GAINSAY_SESSION_DEFAULT, &error);
  g_assert_no_error (error);
  fixture->window = gainsay_window_new (GTK_APPLICATION (application));
  gainsay_window_set_session (GAINSAY_WINDOW (fixture->window), fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  test_widget_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  gainsay_window_set_session (GAINSAY_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_widget_settle ();
  g_assert_true (gainsay_session_close (fixture->session, NULL));
  g_assert_finalize_object (fixture->session);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, action, NULL));
}

static char *
build_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static char *export(Fixture *fixture, const char *format, const char *name)
{
  g_autofree char *path = build_path (fixture, name);
  char *text = NULL;

  activate (fixture, "win.export");
  gtk_widget_activate_action (GTK_WIDGET (test_widget_find_dialog (GAINSAY_TYPE_CONFIRM_DIALOG)),
                              "dialog.answer", "s", format);
  test_widget_answer_chooser (fixture->folder, name);
  TEST_WAIT (exists (path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = export(fixture, "json", "verdicts.json");
  g_autofree char *csv = export(fixture, "csv", "verdicts.csv");

  g_assert_cmpint (json[0], ==, '{');
  g_assert_nonnull (strstr (json, "\"recorded\""));
  g_assert_null (strchr (csv, '{'));
  g_assert_nonnull (strstr (csv, "recorded"));
}

/* The case goes on where it lies now; its old file is gone. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = build_path (fixture, "moved.gainsay");

  activate (fixture, "win.move");
  test_widget_answer_chooser (fixture->folder, "moved.gainsay");
  TEST_WAIT (g_strcmp0 (gainsay_session_get_path (fixture->session), path) == 0);
  g_assert_true (exists (path));
  g_assert_false (exists (fixture->path));
}

/* The case stays where it is. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = build_path (fixture, "copy.gainsay");

  activate (fixture, "win.save-copy");
  test_widget_answer_chooser (fixture->folder, "copy.gainsay");
  TEST_WAIT (exists (path));
  g_assert_cmpstr (gainsay_session_get_path (fixture->session), ==, fixture->path);
  g_assert_true (exists (fixture->path));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.move");
  test_widget_answer_chooser (NULL, NULL);
  test_widget_settle ();
  g_assert_cmpstr (gainsay_session_get_path (fixture->session), ==, fixture->path);
  g_assert_true (exists (fixture->path));
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = gainsay_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add ("/files/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/files/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/files/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/files/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
