/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The head of the verdict panel: how far the verdict is, whether it lies on the disk, and for a
 * recorded one who recorded it when, with the button to reopen it.
 *
 * Reopening is the action verdict.reopen of the panel around it.
 */
#pragma once

#include "app/case/session.h"
#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_VERDICT_STATE (gainsay_verdict_state_get_type ())
G_DECLARE_FINAL_TYPE (GainsayVerdictState, gainsay_verdict_state, GAINSAY, VERDICT_STATE, GtkWidget)

void gainsay_verdict_state_show_verdict (GainsayVerdictState *self, GainsayVerdict *verdict);
void gainsay_verdict_state_show_saved (GainsayVerdictState *self, GainsaySession *session);

G_END_DECLS
