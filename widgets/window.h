/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A window shows one case, or offers to begin one.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_WINDOW (gainsay_window_get_type ())
G_DECLARE_FINAL_TYPE (GainsayWindow, gainsay_window, GAINSAY, WINDOW, AdwApplicationWindow)

GtkWidget *gainsay_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
