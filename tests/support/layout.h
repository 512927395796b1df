/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Looking for text that a window cuts off.
 *
 * Every text that is to be seen is checked: that its label has the room the text needs, is not
 * shortened by an ellipsis, and lies inside each of the widgets around it; what can be scrolled to
 * is to be seen. The titles of lists and of the window may be shortened: they are the story's
 * words, not the program's.
 *
 * Pictures lie in BUILD/tests/screenshots, to be looked at.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void test_layout_init (void);
void test_layout_init_display (void);
void test_layout_present (GtkWindow *window, int width, int height);
void test_layout_settle (GtkWidget *widget);
void test_layout_check (GtkWidget *root, const char *name);

G_END_DECLS
