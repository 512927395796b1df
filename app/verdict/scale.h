/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A rating scale is data: ratings in order, each with its label, its side, and what it corresponds
 * to in other scales. The program ships some as resources; a case carries a copy of its own, so an
 * old verdict keeps the words in which it was given.
 *
 * Scales and ratings are plain values that never change once made.
 */
#pragma once

#include "app/types.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_SCALE (gainsay_scale_get_type ())
GType gainsay_scale_get_type (void) G_GNUC_CONST;

const char *const *gainsay_scale_list_shipped (void);
const char *const *gainsay_scale_list_labels (void);
GainsayScale *gainsay_scale_new_shipped (const char *id) G_GNUC_WARN_UNUSED_RESULT;
GainsayScale *gainsay_scale_new_from_json (const char *text,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
GainsayScale *gainsay_scale_new_for_case (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;
GainsayScale *gainsay_scale_ref (GainsayScale *self);
void gainsay_scale_unref (GainsayScale *self);

const char *gainsay_scale_get_id (GainsayScale *self);
const char *gainsay_scale_get_label (GainsayScale *self);
const char *gainsay_scale_translate (const char *label);
char *gainsay_scale_to_json (GainsayScale *self) G_GNUC_WARN_UNUSED_RESULT;
guint gainsay_scale_get_n_ratings (GainsayScale *self);
const GainsayRating *gainsay_scale_get_rating (GainsayScale *self, guint position);
const GainsayRating *gainsay_scale_find_rating (GainsayScale *self, const char *id);

const char *gainsay_rating_get_id (const GainsayRating *self);
const char *gainsay_rating_get_label (const GainsayRating *self);
const char *gainsay_rating_get_stored_label (const GainsayRating *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayScale, gainsay_scale_unref)

G_END_DECLS
