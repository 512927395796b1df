/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asks on which ground a passage is dismissed or a claim set aside. Each ground has a digit, so the
 * whole act is two keys: x 3.
 */
#pragma once

#include "app/case/ground.h"
#include "widgets/dialogs/dialog.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_REASON_DIALOG (gainsay_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GainsayReasonDialog,
                      gainsay_reason_dialog,
                      GAINSAY,
                      REASON_DIALOG,
                      GainsayDialog)

void gainsay_reason_async (GtkWidget *parent,
                           GainsayGroundKind kind,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
const char *gainsay_reason_finish (GAsyncResult *result, GError **error);

G_END_DECLS
