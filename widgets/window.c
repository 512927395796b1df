/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/window.h"

#include "widgets/panes.h"

struct _GainsayWindow
{
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toasts;
  GainsayPanes *panes;
};

G_DEFINE_FINAL_TYPE (GainsayWindow, gainsay_window, ADW_TYPE_APPLICATION_WINDOW)

static void
gainsay_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_WINDOW);
  G_OBJECT_CLASS (gainsay_window_parent_class)->dispose (object);
}

static void
gainsay_window_class_init (GainsayWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_window_dispose;

  g_type_ensure (GAINSAY_TYPE_PANES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gainsay/Gainsay/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, GainsayWindow, toasts);
}

static void
gainsay_window_init (GainsayWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_window_new:
 * @application: the application
 *
 * Makes an empty window.
 *
 * Returns: (transfer none): a new window, held by the application
 */
GtkWidget *
gainsay_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (GAINSAY_TYPE_WINDOW, "application", application, NULL);
}
