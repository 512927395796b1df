/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/layout.h"

#define WAIT_SECONDS 10

/**
 * test_layout_settle:
 * @root: a window that is shown
 *
 * Waits until a window is drawn and nothing is left to be done.
 */
void
test_layout_settle (GtkWidget *root)
{
  gint64 end = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;

  while (!gtk_widget_get_mapped (root) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_mapped (root));
  gtk_test_widget_wait_for_draw (root);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* A title in a list may be cut, and so may the title of a window. */
static gboolean
may_be_cut (GtkWidget *label)
{
  if (gtk_widget_has_css_class (label, "title") || gtk_widget_has_css_class (label, "subtitle"))
    return TRUE;
  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget))
      return TRUE;
  return FALSE;
}

static gboolean
is_cut (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  return pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (label) ||
         height > gtk_widget_get_height (label);
}

/* Whether a widget lies beyond the right edge, with nothing to scroll it into view. */
static gboolean
is_outside (GtkWidget *widget, GtkWidget *root)
{
  graphene_rect_t bounds;

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL ||
      gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL)
    return FALSE;
  if (!gtk_widget_compute_bounds (widget, root, &bounds))
    return FALSE;
  return bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (root) + 1.0f;
}

/**
 * test_layout_count_cut:
 * @root: a window that has settled
 *
 * Counts the labels that are cut off or do not fit into the window, and tells which.
 *
 * Returns: how many
 */
guint
test_layout_count_cut (GtkWidget *root)
{
  guint n = 0;
  GQueue queue = G_QUEUE_INIT;

  g_queue_push_tail (&queue, root);
  while (!g_queue_is_empty (&queue))
    {
      GtkWidget *widget = g_queue_pop_head (&queue);

      if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
        continue;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
      if (!GTK_IS_LABEL (widget) || *gtk_label_get_text (GTK_LABEL (widget)) == '\0')
        continue;
      if ((is_cut (widget) && !may_be_cut (widget)) || is_outside (widget, root))
        {
          g_test_message ("cut off: “%s”", gtk_label_get_text (GTK_LABEL (widget)));
          n++;
        }
    }
  return n;
}
