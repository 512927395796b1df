/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sizes of the window and its panes, kept from one start to the next. */
#include "widgets/window-private.h"

/* The largest size that a window can have on one of the screens. */
static void
get_room (GainsayWindow *self, int *width, int *height)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));

  *width = *height = 0;
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle geometry;

      gdk_monitor_get_geometry (monitor, &geometry);
      *width = MAX (*width, geometry.width);
      *height = MAX (*height, geometry.height);
    }
}

static void
restore (GainsayWindow *self, GSettings *settings)
{
  int room_width, room_height;

  get_room (self, &room_width, &room_height);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               MIN (g_settings_get_int (settings, "window-width"), room_width),
                               MIN (g_settings_get_int (settings, "window-height"), room_height));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/**
 * gainsay_window_keep_sizes: (skip)
 * @self: a window that belongs to its application
 *
 * Gives the window the sizes that the last one had, and keeps what becomes of them.
 */
void
gainsay_window_keep_sizes (GainsayWindow *self)
{
  static const char *const panes[][2] = {
    { "list-width", "list-width" },
    { "verdict-width", "aside-width" },
    { "reader-height", "reader-height" },
  };
  GSettings *settings = gainsay_window_get_settings (self);

  if (settings == NULL)
    return;
  restore (self, settings);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_SET);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_SET);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_SET);
  /* Another window has sizes of its own. */
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    g_settings_bind (settings, panes[i][0], self->panes, panes[i][1],
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
}
