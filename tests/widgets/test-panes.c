/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/panes.h"

typedef struct
{
  GtkWidget *window;
  GainsayPanes *panes;
  GtkWidget *children[5]; /* header, content, reader, aside, list */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "header", "content", "reader", "aside", "list" };

  fixture->panes = GAINSAY_PANES (gainsay_panes_new ());
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      fixture->children[i] = gtk_label_new (names[i]);
      g_object_set (fixture->panes, names[i], fixture->children[i], NULL);
    }
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panes));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
at_width (Fixture *fixture, int width)
{
  return gtk_widget_get_width (GTK_WIDGET (fixture->panes)) == width;
}

static void
show_at (Fixture *fixture, int width)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!at_width (fixture, width) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->panes)), ==, width);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static char *
describe (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fixture->children); i++)
    if (gtk_widget_get_child_visible (fixture->children[i]))
      g_string_append_printf (text, "%s ", gtk_label_get_label (GTK_LABEL (fixture->children[i])));
  return g_string_free (text, FALSE);
}

static void
assert_shown (Fixture *fixture, const char *expected)
{
  g_autofree char *shown = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->panes));
  shown = describe (fixture);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_wide (Fixture *fixture, gconstpointer data)
{
  show_at (fixture, 1250);
  g_assert_cmpint (gainsay_panes_get_mode (fixture->panes), ==, GAINSAY_PANES_WIDE);
  assert_shown (fixture, "header content aside list ");
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_READER, TRUE);
  assert_shown (fixture, "header content reader aside list ");
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_READER, FALSE);
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_LIST, FALSE);
  assert_shown (fixture, "header content aside ");
}

/* The list lies over the middle, which keeps its whole width. */
static void
test_medium (Fixture *fixture, gconstpointer data)
{
  show_at (fixture, 1100);
  g_assert_cmpint (gainsay_panes_get_mode (fixture->panes), ==, GAINSAY_PANES_MEDIUM);
  assert_shown (fixture, "header content aside ");
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_LIST, TRUE);
  assert_shown (fixture, "header content aside list ");
  g_assert_cmpint (gtk_widget_get_width (fixture->children[0]), ==, 1100);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  show_at (fixture, 920);
  g_assert_cmpint (gainsay_panes_get_mode (fixture->panes), ==, GAINSAY_PANES_NARROW);
  assert_shown (fixture, "header content ");
  g_assert_cmpint (gtk_widget_get_width (fixture->children[1]), ==, 920);
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_ASIDE, TRUE);
  assert_shown (fixture, "header content aside ");
  g_assert_cmpint (gtk_widget_get_width (fixture->children[1]), <, 920);
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_READER, TRUE);
  assert_shown (fixture, "header content reader aside ");
  /* What a person has opened stays, until the width is another one. */
  show_at (fixture, 940);
  assert_shown (fixture, "header content reader aside ");
}

/* An aside that is made invisible leaves its place to the middle. */
static void
test_no_aside (Fixture *fixture, gconstpointer data)
{
  show_at (fixture, 1250);
  gtk_widget_set_visible (fixture->children[3], FALSE);
  assert_shown (fixture, "header content list ");
  gtk_widget_set_visible (fixture->children[3], TRUE);
  assert_shown (fixture, "header content aside list ");
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  int width;

  show_at (fixture, 1250);
  g_object_set (fixture->panes, "list-width", 400, "aside-width", 290, NULL);
  assert_shown (fixture, "header content aside list ");
  g_assert_cmpint (gtk_widget_get_width (fixture->children[4]), ==, 400);
  g_assert_cmpint (gtk_widget_get_width (fixture->children[3]), ==, 290);
  g_assert_cmpint (gtk_widget_get_width (fixture->children[1]), ==, 1250 - 400 - 290);
  g_object_get (fixture->panes, "list-width", &width, NULL);
  g_assert_cmpint (width, ==, 400);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_notify (Fixture *fixture, gconstpointer data)
{
  int count = 0;

  g_signal_connect_swapped (fixture->panes, "notify::reader-open", G_CALLBACK (count_cb), &count);
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_READER, TRUE);
  gainsay_panes_set_open (fixture->panes, GAINSAY_PANE_READER, TRUE);
  g_assert_cmpint (count, ==, 1);
}

static void
test_finalize (void)
{
  GtkWidget *panes = g_object_ref_sink (gainsay_panes_new ());

  g_object_set (panes, "list", gtk_label_new ("list"), "content", gtk_label_new ("content"), NULL);
  g_object_set (panes, "content", gtk_label_new ("another"), NULL);
  gtk_test_accessible_assert_role (panes, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_finalize_object (panes);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/panes/wide", Fixture, NULL, set_up, test_wide, tear_down);
  g_test_add ("/panes/medium", Fixture, NULL, set_up, test_medium, tear_down);
  g_test_add ("/panes/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/panes/no-aside", Fixture, NULL, set_up, test_no_aside, tear_down);
  g_test_add ("/panes/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/panes/notify", Fixture, NULL, set_up, test_notify, tear_down);
  g_test_add_func ("/panes/finalize", test_finalize);
  return g_test_run ();
}
