/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An appearance is a passage where a claim is made: the user's source passage, with who says it, by
 * way of whom, how and on which occasion. It is never evidence for its claim: to repeat is not to
 * support. Appearances with the same statement number are one statement in several papers.
 */
#pragma once

#include "app/document/passage.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_APPEARANCE (gainsay_appearance_get_type ())
G_DECLARE_FINAL_TYPE (GainsayAppearance, gainsay_appearance, GAINSAY, APPEARANCE, GainsayPassage)

GainsayAppearance *gainsay_appearance_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_appearance_get_speaker (GainsayAppearance *self);
const char *gainsay_appearance_get_via (GainsayAppearance *self);
const char *gainsay_appearance_get_manner (GainsayAppearance *self);
const char *gainsay_appearance_get_occasion (GainsayAppearance *self);
int gainsay_appearance_get_statement (GainsayAppearance *self);
const char *gainsay_appearance_get_copy_of (GainsayAppearance *self);
const char *gainsay_appearance_get_origin (GainsayAppearance *self);
const char *gainsay_appearance_get_state (GainsayAppearance *self);
const char *gainsay_appearance_get_reasons (GainsayAppearance *self);
const char *gainsay_appearance_get_dismissal (GainsayAppearance *self);

G_END_DECLS
