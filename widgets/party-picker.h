/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A button that lists the parties of a case to choose from, narrowed by what is typed there.
 *
 * Signal: picked (const char *name).
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_PARTY_PICKER (gainsay_party_picker_get_type ())
G_DECLARE_FINAL_TYPE (GainsayPartyPicker, gainsay_party_picker, GAINSAY, PARTY_PICKER, GtkWidget)

GtkWidget *gainsay_party_picker_new (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
