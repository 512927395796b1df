/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ratings of a scale as a list with one chosen, each with the digit that chooses it. The chosen
 * one is told by its radio mark and weight, not by a colour.
 *
 * Signal: rated (const char *id), when a person chooses a rating; the list shows it only when told
 * to by gainsay_rating_list_set_rating(), since the choice may not be allowed.
 */
#pragma once

#include "app/verdict/scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_RATING_LIST (gainsay_rating_list_get_type ())
G_DECLARE_FINAL_TYPE (GainsayRatingList, gainsay_rating_list, GAINSAY, RATING_LIST, GtkWidget)

void gainsay_rating_list_set_scale (GainsayRatingList *self, GainsayScale *scale);
void gainsay_rating_list_set_rating (GainsayRatingList *self, const char *id);
void gainsay_rating_list_set_editable (GainsayRatingList *self, gboolean editable);

G_END_DECLS
