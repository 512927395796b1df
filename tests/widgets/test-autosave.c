/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/autosave.h"

#include "tests/support/widget.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  GtkWidget *other;
  GainsayAutosave *autosave;
  GString *commits; /* what was committed, each in brackets */
  gboolean refuses; /* nothing can be kept now */
} Fixture;

static gboolean
commit_cb (Fixture *fixture, const char *text)
{
  g_string_append_printf (fixture->commits, "[%s]", text);
  return !fixture->refuses;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->view = data != NULL ? gtk_entry_new () : gtk_text_view_new ();
  fixture->other = gtk_entry_new ();
  gtk_box_append (GTK_BOX (box), fixture->view);
  gtk_box_append (GTK_BOX (box), fixture->other);
  fixture->commits = g_string_new (NULL);
  fixture->autosave = gainsay_autosave_new (fixture->view);
  g_signal_connect_swapped (fixture->autosave, "commit", G_CALLBACK (commit_cb), fixture);
  fixture->window = test_widget_show (box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->autosave);
  g_string_free (fixture->commits, TRUE);
}

static void
type (Fixture *fixture, const char *text)
{
  if (GTK_IS_TEXT_VIEW (fixture->view))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view)),
                                      text, -1);
  else
    {
      int position = -1;

      gtk_editable_insert_text (GTK_EDITABLE (fixture->view), text, -1, &position);
    }
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  gainsay_autosave_show_text (fixture->autosave, "shown");
  gainsay_autosave_flush (fixture->autosave);
  g_assert_cmpstr (fixture->commits->str, ==, "");
  g_assert_false (gainsay_autosave_get_dirty (fixture->autosave));

  type (fixture, " typed");
  g_assert_true (gainsay_autosave_get_dirty (fixture->autosave));
  gainsay_autosave_flush (fixture->autosave);
  gainsay_autosave_flush (fixture->autosave);
  g_assert_cmpstr (fixture->commits->str, ==, "[shown typed]");
}

static void
test_delay (Fixture *fixture, gconstpointer data)
{
  gint64 begin = g_get_monotonic_time ();

  type (fixture, "a");
  TEST_WAIT (fixture->commits->len > 0);
  g_assert_cmpstr (fixture->commits->str, ==, "[a]");
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, GAINSAY_AUTOSAVE_DELAY * 1000);
}

static void
test_leave (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->view);
  test_widget_settle ();
  gainsay_autosave_take_group (fixture->autosave, g_strdup ("visit"));
  type (fixture, "b");
  g_assert_cmpstr (fixture->commits->str, ==, "");
  gtk_widget_grab_focus (fixture->other);
  TEST_WAIT (fixture->commits->len > 0);
  g_assert_cmpstr (fixture->commits->str, ==, "[b]");
  /* The next visit is another group. */
  g_assert_null (gainsay_autosave_get_group (fixture->autosave));
}

/* What comes from elsewhere does not overwrite what is being typed. */
static void
test_typing_wins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  type (fixture, "mine");
  gainsay_autosave_show_text (fixture->autosave, "theirs");
  text = gainsay_autosave_dup_text (fixture->autosave);
  g_assert_cmpstr (text, ==, "mine");

  gainsay_autosave_forget (fixture->autosave);
  gainsay_autosave_show_text (fixture->autosave, "theirs");
  g_clear_pointer (&text, g_free);
  text = gainsay_autosave_dup_text (fixture->autosave);
  g_assert_cmpstr (text, ==, "theirs");
  g_assert_cmpstr (fixture->commits->str, ==, "");
}

/* What could not be kept stays in the field, and is offered again. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  gainsay_autosave_show_text (fixture->autosave, "shown");
  fixture->refuses = TRUE;
  type (fixture, " typed");
  gainsay_autosave_flush (fixture->autosave);
  g_assert_true (gainsay_autosave_get_dirty (fixture->autosave));
  gainsay_autosave_show_text (fixture->autosave, "shown");
  text = gainsay_autosave_dup_text (fixture->autosave);
  g_assert_cmpstr (text, ==, "shown typed");

  fixture->refuses = FALSE;
  gainsay_autosave_flush (fixture->autosave);
  gainsay_autosave_flush (fixture->autosave);
  g_assert_cmpstr (fixture->commits->str, ==, "[shown typed][shown typed]");
  g_assert_false (gainsay_autosave_get_dirty (fixture->autosave));
}

/* Undo in the field takes back typing and never what was shown. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  gainsay_autosave_show_text (fixture->autosave, "shown");
  gtk_widget_activate_action (fixture->view, "text.undo", NULL);
  text = gainsay_autosave_dup_text (fixture->autosave);
  g_assert_cmpstr (text, ==, "shown");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/autosave/flush", Fixture, NULL, set_up, test_flush, tear_down);
  g_test_add ("/autosave/flush-entry", Fixture, "entry", set_up, test_flush, tear_down);
  g_test_add ("/autosave/delay", Fixture, NULL, set_up, test_delay, tear_down);
  g_test_add ("/autosave/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/autosave/leave-entry", Fixture, "entry", set_up, test_leave, tear_down);
  g_test_add ("/autosave/typing-wins", Fixture, NULL, set_up, test_typing_wins, tear_down);
  g_test_add ("/autosave/typing-wins-entry", Fixture, "entry", set_up, test_typing_wins, tear_down);
  g_test_add ("/autosave/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/autosave/refused-entry", Fixture, "entry", set_up, test_refused, tear_down);
  g_test_add ("/autosave/undo", Fixture, NULL, set_up, test_undo, tear_down);
  return g_test_run ();
}
