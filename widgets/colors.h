/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads the colours that style.css names, for text tags and Pango attributes, which CSS does not
 * reach. The only file that names GtkStyleContext, which GTK 4.10 deprecates without a successor
 * for this.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gainsay_color_lookup (GtkWidget *widget, const char *name, GdkRGBA *color);

G_END_DECLS
