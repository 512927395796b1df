/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The three texts of a verdict: summary, rationale and caveats.
 *
 * Signals: commit (field, text, autosave), when what was typed is to be kept; the field is the key
 * in the case file, and the autosave holds the group of the visit (autosave.h). left (), after
 * Escape in a text.
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_VERDICT_TEXTS (gainsay_verdict_texts_get_type ())
G_DECLARE_FINAL_TYPE (GainsayVerdictTexts, gainsay_verdict_texts, GAINSAY, VERDICT_TEXTS, GtkWidget)

void gainsay_verdict_texts_show (GainsayVerdictTexts *self, GainsayVerdict *verdict);
void gainsay_verdict_texts_set_editable (GainsayVerdictTexts *self, gboolean editable);
void gainsay_verdict_texts_focus_rationale (GainsayVerdictTexts *self);
void gainsay_verdict_texts_forget (GainsayVerdictTexts *self);
void gainsay_verdict_texts_flush (GainsayVerdictTexts *self);

G_END_DECLS
