/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The preferences: the checker's name, the rating scale of new cases and of this one, light or
 * dark. They live in GSettings; the scale of the present case is a decision like any other.
 */
#pragma once

#include "app/case/session.h"
#include "widgets/dialogs/dialog.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_PREFERENCES_DIALOG (gainsay_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GainsayPreferencesDialog,
                      gainsay_preferences_dialog,
                      GAINSAY,
                      PREFERENCES_DIALOG,
                      GainsayDialog)

void gainsay_preferences_present (GtkWidget *parent, GSettings *settings, GainsaySession *session);
void gainsay_preferences_follow_color_scheme (GSettings *settings);

G_END_DECLS
