/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asks for a claim's wording, who makes it, and when. What the machine filled in stands in [square
 * brackets] and can be corrected like the rest.
 */
#pragma once

#include "app/case/change.h"
#include "app/types.h"
#include "widgets/dialogs/dialog.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_CLAIM_DIALOG (gainsay_claim_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaimDialog,
                      gainsay_claim_dialog,
                      GAINSAY,
                      CLAIM_DIALOG,
                      GainsayDialog)

void gainsay_edit_claim_async (GtkWidget *parent,
                               GainsayCase *investigation,
                               GainsayClaim *claim,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GainsayChange *gainsay_edit_claim_finish (GAsyncResult *result,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
