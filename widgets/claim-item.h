/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A claim as the list shows it: the claim with what the list needs at once and would else work out
 * again for each row and each key pressed: figures, state, folded text to search in.
 *
 * Invariant: what is cached belongs to the claim as it was when gainsay_claim_item_refresh() was
 * last called; "changed" is emitted after it.
 */
#pragma once

#include "app/evidence/tally.h"
#include "app/types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GainsayClaimState:
 * @GAINSAY_CLAIM_FOUND: nothing was decided of it
 * @GAINSAY_CLAIM_PICKED: picked for checking
 * @GAINSAY_CLAIM_DRAFT: has a draft of a verdict
 * @GAINSAY_CLAIM_RECORDED: has a recorded or published verdict
 * @GAINSAY_CLAIM_SET_ASIDE: set aside
 *
 * How far a claim is, read off its status and its verdict.
 */
typedef enum
{
  GAINSAY_CLAIM_FOUND,
  GAINSAY_CLAIM_PICKED,
  GAINSAY_CLAIM_DRAFT,
  GAINSAY_CLAIM_RECORDED,
  GAINSAY_CLAIM_SET_ASIDE,
} GainsayClaimState;

#define GAINSAY_TYPE_CLAIM_ITEM (gainsay_claim_item_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaimItem, gainsay_claim_item, GAINSAY, CLAIM_ITEM, GObject)

GainsayClaimItem *gainsay_claim_item_new (GainsayClaim *claim,
                                          guint position) G_GNUC_WARN_UNUSED_RESULT;
GainsayClaim *gainsay_claim_item_get_claim (GainsayClaimItem *self);
void gainsay_claim_item_set_claim (GainsayClaimItem *self, GainsayClaim *claim, guint position);
void gainsay_claim_item_refresh (GainsayClaimItem *self);

guint gainsay_claim_item_get_position (GainsayClaimItem *self);
const char *gainsay_claim_item_get_key (GainsayClaimItem *self);
const GainsayTally *gainsay_claim_item_get_tally (GainsayClaimItem *self);
GainsayClaimState gainsay_claim_item_get_state (GainsayClaimItem *self);
gboolean gainsay_claim_item_is_picked (GainsayClaimItem *self);
char *gainsay_claim_item_dup_speakers (GainsayClaimItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
