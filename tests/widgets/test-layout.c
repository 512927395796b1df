/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * At 1280×800 no control's text is cut, in no language; among them is one made for tests in which
 * every text is twice as long (po/double-words.py). The language comes from the environment.
 */
#include "config.h"

#include "tests/support/layout.h"

#include "widgets/application.h"
#include "widgets/dialogs/shortcuts-dialog.h"
#include "widgets/window.h"

#include <glib/gi18n.h>
#include <locale.h>

#define WIDTH 1280
#define HEIGHT 800

static GtkApplication *application;

static void
test_is_translated (void)
{
  g_assert_cmpstr (_("Add documents"), !=, "Add documents");
}

static GtkWidget *
open_window (void)
{
  GtkWidget *window = gainsay_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  test_layout_settle (window);
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
  g_assert_cmpuint (test_layout_count_cut (window), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window that has come on top of another. */
static GtkWidget *
find_dialog (GtkWidget *parent)
{
  g_autoptr (GListModel) windows = NULL;
  guint n;

  windows = g_object_ref (gtk_window_get_toplevels ());
  n = g_list_model_get_n_items (windows);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (parent))
        return GTK_WIDGET (window);
    }
  return NULL;
}

static void
test_shortcuts (void)
{
  GtkWidget *window = open_window ();
  GtkWidget *dialog;

  gainsay_shortcuts_present (window);
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  test_layout_settle (dialog);
  g_assert_cmpuint (test_layout_count_cut (dialog), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  folder = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = GTK_APPLICATION (gainsay_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/layout/is-translated", test_is_translated);
  g_test_add_func ("/layout/window", test_window);
  g_test_add_func ("/layout/shortcuts", test_shortcuts);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
