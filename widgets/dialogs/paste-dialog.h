/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a text to be added as a document, and where it is from. */
#pragma once

#include "widgets/dialogs/dialog.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_PASTE_DIALOG (gainsay_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GainsayPasteDialog,
                      gainsay_paste_dialog,
                      GAINSAY,
                      PASTE_DIALOG,
                      GainsayDialog)

void gainsay_paste_async (GtkWidget *parent,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
char *gainsay_paste_finish (GAsyncResult *result,
                            char **address,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
