/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/support/layout.h"

#include "tests/support/program.h"
#include "widgets/panes.h"
#include "widgets/reader.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

/* Sizes are rounded up and down. */
#define SLACK 1

/**
 * test_layout_init:
 *
 * Takes the language of the environment, with the translations of the build folder. To be called
 * before GTK begins.
 */
void
test_layout_init (void)
{
  g_autofree char *folder = test_build_path ("po", NULL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * test_layout_init_display:
 *
 * Takes the direction of Hebrew, for which there is no translation, from the environment, and
 * switches animations off. To be called once GTK has begun.
 */
void
test_layout_init_display (void)
{
  if (g_strcmp0 (g_getenv ("LANGUAGE"), "he") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/**
 * test_layout_settle:
 * @widget: a widget that is shown
 *
 * Waits until it has been drawn and nothing more is to be done.
 */
void
test_layout_settle (GtkWidget *widget)
{
  for (int i = 0; i < 3; i++)
    {
      gtk_test_widget_wait_for_draw (widget);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

/**
 * test_layout_present:
 * @window: a window
 * @width: its width
 * @height: its height, or -1 for its own
 *
 * Shows a window, and fails the test if it takes more room than it is given.
 */
void
test_layout_present (GtkWindow *window, int width, int height)
{
  if (width > 0)
    gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  test_layout_settle (GTK_WIDGET (window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, MAX (width, 1280));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (window)), <=, MAX (height, 800));
}

/* Where in the tree a label is, for the message. */
static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *up = widget; up != NULL; up = gtk_widget_get_parent (up))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (up));

      if (up != widget && !g_str_has_prefix (G_OBJECT_TYPE_NAME (up), "Gainsay") && id == NULL)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " in " : "", G_OBJECT_TYPE_NAME (up));
      if (id != NULL)
        g_string_append_printf (text, " %s", id);
    }
  return g_string_free (text, FALSE);
}

static void
complain (GtkWidget *widget, const char *text, const char *what)
{
  g_autofree char *where = describe (widget);

  g_test_message ("“%s” %s: %s", text, what, where);
  g_test_fail ();
}

/* Whether the text is a title: of a list, of the window, of a document, of a passage cited. */
static gboolean
is_title (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  if (gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL)
    return FALSE;
  if (gtk_widget_get_ancestor (widget, GAINSAY_TYPE_READER) != NULL)
    return g_strcmp0 (id, "paper") == 0 || g_strcmp0 (id, "title") == 0;
  return g_strcmp0 (id, "quotation") == 0 ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) != NULL ||
         gtk_widget_get_ancestor (widget, ADW_TYPE_WINDOW_TITLE) != NULL;
}

static gboolean
scrolls (GtkWidget *widget)
{
  return GTK_IS_VIEWPORT (widget) || GTK_IS_LIST_BASE (widget) || GTK_IS_TEXT_VIEW (widget);
}

static float
right_of (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

static float
bottom_of (const graphene_rect_t *rect)
{
  return rect->origin.y + rect->size.height;
}

/* What sticks out of a widget around it is drawn over something, or not at all. */
static void
check_place (GtkWidget *widget, const char *text)
{
  gboolean tall = FALSE;

  for (GtkWidget *up = gtk_widget_get_parent (widget); up != NULL; up = gtk_widget_get_parent (up))
    {
      graphene_rect_t bounds;
      graphene_rect_t room;

      if (!gtk_widget_compute_bounds (widget, up, &bounds) ||
          !gtk_widget_compute_bounds (up, up, &room))
        return;
      if (bounds.origin.x < room.origin.x - SLACK || right_of (&bounds) > right_of (&room) + SLACK)
        return complain (widget, text, "sticks out at the side");
      /* A popover may be larger than the button that opens it. */
      if (GTK_IS_NATIVE (up))
        return;
      tall = tall || scrolls (up);
      if (!tall && (bounds.origin.y < room.origin.y - SLACK ||
                    bottom_of (&bounds) > bottom_of (&room) + SLACK))
        return complain (widget, text, "sticks out above or below");
    }
}

static void
check_label (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  GtkWidget *widget = GTK_WIDGET (label);
  const char *text = gtk_label_get_text (label);
  int width;
  int height;

  if (*text == '\0')
    return;
  if (pango_layout_is_ellipsized (layout))
    {
      if (!is_title (widget))
        complain (widget, text, "is shortened");
      return;
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (widget) + SLACK)
    complain (widget, text, "is too wide");
  else if (height > gtk_widget_get_height (widget) + SLACK)
    complain (widget, text, "is too tall");
  else
    {
      check_place (widget, text);
    }
}

/* The handles between two panes lie over the edges of both. */
static gboolean
is_pane (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) >= 30 &&
         gtk_widget_get_height (widget) >= 30;
}

/* A pane that is given less than it needs would reach under the next one. */
static void
check_panes (GtkWidget *panes)
{
  for (GtkWidget *one = gtk_widget_get_first_child (panes); one != NULL;
       one = gtk_widget_get_next_sibling (one))
    for (GtkWidget *two = gtk_widget_get_next_sibling (one); two != NULL;
         two = gtk_widget_get_next_sibling (two))
      {
        graphene_rect_t of_one;
        graphene_rect_t of_two;
        graphene_rect_t both;

        if (is_pane (one) && is_pane (two) && gtk_widget_compute_bounds (one, panes, &of_one) &&
            gtk_widget_compute_bounds (two, panes, &of_two) &&
            graphene_rect_intersection (&of_one, &of_two, &both) && both.size.width > SLACK &&
            both.size.height > SLACK)
          complain (one, G_OBJECT_TYPE_NAME (two), "overlaps");
      }
}

static void
check_tree (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_label (GTK_LABEL (widget));
  if (GAINSAY_IS_PANES (widget))
    check_panes (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_tree (child);
}

static void
save_picture (GtkWidget *root, const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (root);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autofree char *folder = test_build_path ("tests", "screenshots", NULL);
  g_autofree char *language = g_strdup (g_getenv ("LANGUAGE"));
  g_autofree char *file = g_strdup_printf ("layout-%s-%s.png", language, name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (root),
                          gtk_widget_get_height (root));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (root)),
                                         node, NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/**
 * test_layout_check:
 * @root: a window, or any widget that is shown
 * @name: names the picture
 *
 * Fails the test for each text that is cut, and keeps a picture.
 */
void
test_layout_check (GtkWidget *root, const char *name)
{
  test_layout_settle (root);
  check_tree (root);
  save_picture (root, name);
}
