/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what the program is. The only file that names AdwAboutWindow, deprecated since 1.6. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gainsay_about_present (GtkWidget *parent);

G_END_DECLS
