/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows every key, made from the table of actions. */
#pragma once

#include "widgets/dialogs/dialog.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_SHORTCUTS_DIALOG (gainsay_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GainsayShortcutsDialog,
                      gainsay_shortcuts_dialog,
                      GAINSAY,
                      SHORTCUTS_DIALOG,
                      GainsayDialog)

void gainsay_shortcuts_present (GtkWidget *parent);

G_END_DECLS
