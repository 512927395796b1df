/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Showing a widget in a window of its own, and waiting for something with a bound. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *test_widget_show (GtkWidget *widget);
void test_widget_settle (void);
GtkWidget *test_widget_find (GtkWidget *root, GType type, guint position);
GtkWindow *test_widget_find_dialog (GType type);
void test_widget_answer_chooser (const char *folder, const char *name);
void test_widget_await_finalized (gpointer *pointer);

/* Runs the main loop until the condition holds, looking every few milliseconds when nothing
 * happens; fails after ten seconds. */
#define TEST_WAIT(condition)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 _end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;                                   \
    guint _tick = g_timeout_add (5, test_widget_tick, NULL);                                       \
                                                                                                   \
    while (!(condition) && g_get_monotonic_time () < _end)                                         \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_source_remove (_tick);                                                                       \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

gboolean test_widget_tick (gpointer unused);

G_END_DECLS
