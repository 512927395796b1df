/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people did with one claim and its passages, newest first: what, who, when. Read off the
 * case's log, which grows but never changes.
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_HISTORY (gainsay_history_get_type ())
G_DECLARE_FINAL_TYPE (GainsayHistory, gainsay_history, GAINSAY, HISTORY, GtkWidget)

void gainsay_history_show (GainsayHistory *self, GainsayCase *investigation, GainsayClaim *claim);

G_END_DECLS
