/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program with a display: it opens windows, one a case, and follows the preferences.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_APPLICATION (gainsay_application_get_type ())
G_DECLARE_FINAL_TYPE (GainsayApplication, gainsay_application, GAINSAY, APPLICATION, AdwApplication)

GainsayApplication *gainsay_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
GSettings *gainsay_application_get_settings (GainsayApplication *self);

G_END_DECLS
