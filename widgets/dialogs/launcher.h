/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opens web addresses in the browser. The only file that names gtk_show_uri(), which GTK 4.10
 * deprecates.
 *
 * Addresses come out of documents that nobody has checked: only http and https are opened, never
 * a file or a scheme that starts a program.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean gainsay_launcher_can_open (const char *uri);
void gainsay_launcher_open_async (GtkWidget *parent,
                                  const char *uri,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean gainsay_launcher_open_finish (GAsyncResult *result, GError **error);

G_END_DECLS
