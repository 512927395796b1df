/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edge between two panes, to be dragged: it tells where to, and moves nothing itself. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_PANE_HANDLE (gainsay_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (GainsayPaneHandle, gainsay_pane_handle, GAINSAY, PANE_HANDLE, GtkWidget)

GtkWidget *gainsay_pane_handle_new (GtkOrientation orientation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
