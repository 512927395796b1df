/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How one claim that stays takes up what a new analysis has found of it; see app/case/taking.h for
 * the whole case.
 *
 * Invariant: no record that a person made or touched is changed or removed; a place in a document
 * is listed once in a claim.
 */
#pragma once

#include "app/claim/claim.h"

G_BEGIN_DECLS

gboolean gainsay_merge_stays (GHashTable *touched, GainsayClaim *claim);
void gainsay_merge_found (GainsayClaim *first, GainsayClaim *second);
void gainsay_merge_claim (GHashTable *touched,
                          GainsayClaim *claim,
                          GainsayClaim *found,
                          GainsayClaim *searched);
void gainsay_merge_nothing (GHashTable *touched, GainsayClaim *claim);
void gainsay_merge_set_opposes (GainsayClaim *claim, GPtrArray *ids);

G_END_DECLS
