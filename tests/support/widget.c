/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/widget.h"

/* Lets everything happen that is ready to happen. */
void
test_widget_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Wakes the main loop. */
gboolean
test_widget_tick (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/* Shows a widget in a window of 900×700 and waits until it was drawn. */
GtkWidget *
test_widget_show (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (widget);
  test_widget_settle ();
  return window;
}

static GtkWidget *
find (GtkWidget *root, GType type, guint *left)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && (*left)-- == 0)
        return child;
      found = find (child, type, left);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The widget of a type below root that comes at a position, in the order of the tree. */
GtkWidget *
test_widget_find (GtkWidget *root, GType type, guint position)
{
  return find (root, type, &position);
}

/* The newest window of a type. */
GtkWindow *
test_widget_find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        found = window;
    }
  return found;
}

static GtkWindow *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static gboolean
is_in_folder (GtkFileChooser *chooser, GFile *folder)
{
  g_autoptr (GFile) present = gtk_file_chooser_get_current_folder (chooser);

  return present != NULL && g_file_equal (present, folder);
}

/* Answers the file chooser that is open or about to open in a folder: with a name to save under, or
 * with Cancel when there is none. */
void
test_widget_answer_chooser (const char *folder, const char *name)
{
  GtkWindow *chooser;

  TEST_WAIT (find_chooser () != NULL);
  chooser = find_chooser ();
  if (name != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (folder);

      TEST_WAIT (is_in_folder (GTK_FILE_CHOOSER (chooser), file));
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
    }
  gtk_dialog_response (GTK_DIALOG (chooser),
                       name != NULL ? GTK_RESPONSE_ACCEPT : GTK_RESPONSE_CANCEL);
  TEST_WAIT (find_chooser () == NULL);
}

/* Waits until an object to which pointer is a weak pointer is gone. */
void
test_widget_await_finalized (gpointer *pointer)
{
  TEST_WAIT (*pointer == NULL);
}
