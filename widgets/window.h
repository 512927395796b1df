/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A window shows one case, or offers to begin one. It owns the session, gives it and the chosen
 * claim to its parts, and does what they and the keys ask for by the actions "win." of
 * actions-table.h.
 *
 * Properties: session, claim.
 */
#pragma once

#include "app/types.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_WINDOW (gainsay_window_get_type ())
G_DECLARE_FINAL_TYPE (GainsayWindow, gainsay_window, GAINSAY, WINDOW, AdwApplicationWindow)

GtkWidget *gainsay_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;
GainsaySession *gainsay_window_get_session (GainsayWindow *self);
void gainsay_window_set_session (GainsayWindow *self, GainsaySession *session);
GainsayClaim *gainsay_window_get_claim (GainsayWindow *self);
void gainsay_window_open (GainsayWindow *self, const char *path);
void gainsay_window_add_files (GainsayWindow *self, const char *const *paths);
void gainsay_window_show_message (GainsayWindow *self, const char *message);

G_END_DECLS
