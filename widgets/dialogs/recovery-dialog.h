/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Says that a case and the journal beside it do not belong together, and asks what to do. Nothing
 * is deleted either way.
 */
#pragma once

#include "app/case/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gainsay_recovery_async (GtkWidget *parent,
                             const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean gainsay_recovery_finish (GAsyncResult *result, GainsaySessionFlags *flags, GError **error);

G_END_DECLS
