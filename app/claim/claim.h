/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A claim is a check-worthy statement as a self-contained sentence, with the places where it is
 * made and the passages that bear on it.
 *
 * What the machine filled in stands in [square brackets] in the text. Whether a claim is in work,
 * recorded or published is read off its verdict and is not stored.
 *
 * Invariant: "newEvidence" names passages that an analysis has brought after the verdict of the
 * time "newSince" was recorded. It is the machine's and never in the log; it holds for that verdict
 * only, and for passages that are still only suggested.
 */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_CLAIM (gainsay_claim_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaim, gainsay_claim, GAINSAY, CLAIM, GainsayRecord)

GainsayClaim *gainsay_claim_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_claim_get_text (GainsayClaim *self);
const char *gainsay_claim_get_claimant (GainsayClaim *self);
const char *gainsay_claim_get_date (GainsayClaim *self);
const char *gainsay_claim_get_place (GainsayClaim *self);
const char *gainsay_claim_get_origin (GainsayClaim *self);
const char *gainsay_claim_get_status (GainsayClaim *self);
const char *gainsay_claim_get_reason (GainsayClaim *self);
int gainsay_claim_get_check_worthiness (GainsayClaim *self);
const char *const *gainsay_claim_get_opposes (GainsayClaim *self);
int gainsay_claim_get_more (GainsayClaim *self);
GPtrArray *gainsay_claim_list_new_evidence (GainsayClaim *self) G_GNUC_WARN_UNUSED_RESULT;
guint gainsay_claim_count_new_evidence (GainsayClaim *self);
GListModel *gainsay_claim_get_appearances (GainsayClaim *self);
GListModel *gainsay_claim_get_evidence (GainsayClaim *self);
GainsayVerdict *gainsay_claim_get_verdict (GainsayClaim *self);

G_END_DECLS
