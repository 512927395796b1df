/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the texts of controls have room, for tests in a language of long words. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void test_layout_settle (GtkWidget *root);
guint test_layout_count_cut (GtkWidget *root);

G_END_DECLS
