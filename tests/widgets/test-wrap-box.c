/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/wrap-box.h"

#define WIDTH 100
#define HEIGHT 20

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *children[3];
} Fixture;

/* Three children of the same size, made as a template makes them. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char ui[] = "<interface><object class='GainsayWrapBox' id='box'>"
                           "<child><object class='GtkLabel' id='0'/></child>"
                           "<child><object class='GtkLabel' id='1'/></child>"
                           "<child><object class='GtkLabel' id='2'/></child>"
                           "</object></interface>";
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (GAINSAY_TYPE_WRAP_BOX);
  builder = gtk_builder_new_from_string (ui, -1);
  fixture->box = GTK_WIDGET (gtk_builder_get_object (builder, "box"));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->children); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      fixture->children[i] = GTK_WIDGET (gtk_builder_get_object (builder, id));
      gtk_widget_set_size_request (fixture->children[i], WIDTH, HEIGHT);
    }
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static int
measure (Fixture *fixture, GtkOrientation orientation, int for_size, gboolean natural)
{
  int sizes[2];

  gtk_widget_measure (fixture->box, orientation, for_size, &sizes[0], &sizes[1], NULL, NULL);
  return sizes[natural];
}

/* Where the children lie in a box of a width: "0,0 106,0 0,23". */
static char *
place (Fixture *fixture, int width)
{
  GString *text = g_string_new (NULL);
  int height = measure (fixture, GTK_ORIENTATION_VERTICAL, width, TRUE);

  gtk_widget_size_allocate (fixture->box, &(GtkAllocation){ 0, 0, width, height }, -1);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->children); i++)
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (fixture->children[i]))
        continue;
      g_assert_true (gtk_widget_compute_bounds (fixture->children[i], fixture->box, &bounds));
      g_string_append_printf (text, "%s%g,%g", text->len > 0 ? " " : "", bounds.origin.x,
                              bounds.origin.y);
    }
  return g_string_free (text, FALSE);
}

static void
assert_place (Fixture *fixture, int width, const char *expected)
{
  g_autofree char *found = place (fixture, width);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_measure (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (measure (fixture, GTK_ORIENTATION_HORIZONTAL, -1, FALSE), ==, WIDTH);
  g_assert_cmpint (measure (fixture, GTK_ORIENTATION_HORIZONTAL, -1, TRUE), ==, 312);
  g_assert_cmpint (measure (fixture, GTK_ORIENTATION_VERTICAL, 312, TRUE), ==, 20);
  g_assert_cmpint (measure (fixture, GTK_ORIENTATION_VERTICAL, 311, TRUE), ==, 43);
  g_assert_cmpint (measure (fixture, GTK_ORIENTATION_VERTICAL, 100, TRUE), ==, 66);
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  assert_place (fixture, 400, "0,0 106,0 212,0");
  assert_place (fixture, 300, "0,0 106,0 0,23");
  assert_place (fixture, 100, "0,0 0,23 0,46");
}

/* What is left of a line goes to the child that expands. */
static void
test_expand (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_hexpand (fixture->children[0], TRUE);
  assert_place (fixture, 400, "0,0 194,0 300,0");
  assert_place (fixture, 250, "0,0 150,0 0,23");
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->children[0], FALSE);
  assert_place (fixture, 206, "0,0 106,0");
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  assert_place (fixture, 300, "200,0 94,0 200,23");
}

static void
test_finalize (void)
{
  GtkWidget *box = g_object_ref_sink (g_object_new (GAINSAY_TYPE_WRAP_BOX, NULL));

  gtk_test_accessible_assert_role (box, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/wrap-box/measure", Fixture, NULL, set_up, test_measure, tear_down);
  g_test_add ("/wrap-box/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/wrap-box/expand", Fixture, NULL, set_up, test_expand, tear_down);
  g_test_add ("/wrap-box/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/wrap-box/right-to-left", Fixture, NULL, set_up, test_right_to_left, tear_down);
  g_test_add_func ("/wrap-box/finalize", test_finalize);
  return g_test_run ();
}
