/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/pane-handle.h"

struct _GainsayPaneHandle
{
  GtkWidget parent_instance;
};

enum
{
  SIGNAL_DRAGGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GainsayPaneHandle, gainsay_pane_handle, GTK_TYPE_WIDGET)

static void
drag_begin_cb (GainsayPaneHandle *self, double x, double y, GtkGesture *gesture)
{
  g_assert (GAINSAY_IS_PANE_HANDLE (self));

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The handle moves with the panes, so the place is taken against what holds them. */
static void
drag_update_cb (GainsayPaneHandle *self, double x, double y, GtkGestureDrag *gesture)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  double start_x = 0, start_y = 0;
  graphene_point_t point;

  g_assert (GAINSAY_IS_PANE_HANDLE (self));

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  point = GRAPHENE_POINT_INIT ((float) (start_x + x), (float) (start_y + y));
  if (gtk_widget_compute_point (GTK_WIDGET (self), parent, &point, &point))
    g_signal_emit (self, signals[SIGNAL_DRAGGED], 0, (double) point.x, (double) point.y);
}

static void
gainsay_pane_handle_class_init (GainsayPaneHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "panehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);

  /**
   * GainsayPaneHandle::dragged:
   * @self: the handle
   * @x: where it is dragged to, in its parent
   * @y: the same, down
   *
   * The edge is to move.
   */
  signals[SIGNAL_DRAGGED] =
    g_signal_new ("dragged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
gainsay_pane_handle_init (GainsayPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * gainsay_pane_handle_new:
 * @orientation: how the edge runs
 *
 * Makes a handle.
 *
 * Returns: (transfer none): a new widget, floating
 */
GtkWidget *
gainsay_pane_handle_new (GtkOrientation orientation)
{
  GtkWidget *self = g_object_new (GAINSAY_TYPE_PANE_HANDLE, NULL);

  gtk_widget_set_cursor_from_name (self, orientation == GTK_ORIENTATION_HORIZONTAL ? "row-resize"
                                                                                   : "col-resize");
  return self;
}
