/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one card of a claim shows: a piece of evidence, or a statement with all the passages that
 * carry it. A section without cards has one item without passages, for the words that say so.
 *
 * Items are told apart by section and first passage, so that a card keeps its place and the focus
 * while others come and go.
 */
#pragma once

#include "app/types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GainsayCardSection:
 * @GAINSAY_CARD_MADE_BY: statements of the claim
 * @GAINSAY_CARD_SUPPORTS: evidence for it
 * @GAINSAY_CARD_CONTRADICTS: evidence against it
 * @GAINSAY_CARD_CONTEXT: what bears on it without deciding
 * @GAINSAY_CARD_DISMISSED: what a person has dismissed
 *
 * The sections of the two columns, in their order.
 */
typedef enum
{
  GAINSAY_CARD_MADE_BY,
  GAINSAY_CARD_SUPPORTS,
  GAINSAY_CARD_CONTRADICTS,
  GAINSAY_CARD_CONTEXT,
  GAINSAY_CARD_DISMISSED,
} GainsayCardSection;

#define GAINSAY_TYPE_CARD_ITEM (gainsay_card_item_get_type ())
G_DECLARE_FINAL_TYPE (GainsayCardItem, gainsay_card_item, GAINSAY, CARD_ITEM, GObject)

GainsayCardItem *gainsay_card_item_new (GainsayCardSection section,
                                        GainsayPassage *passage) G_GNUC_WARN_UNUSED_RESULT;
GainsayCardSection gainsay_card_item_get_section (GainsayCardItem *self);
GainsayPassage *gainsay_card_item_get_passage (GainsayCardItem *self);
guint gainsay_card_item_get_n_passages (GainsayCardItem *self);
GainsayPassage *gainsay_card_item_get_nth_passage (GainsayCardItem *self, guint position);
void gainsay_card_item_add_passage (GainsayCardItem *self, GainsayPassage *passage);
gboolean gainsay_card_item_has_passage (GainsayCardItem *self, GainsayPassage *passage);
void gainsay_card_item_take_passages (GainsayCardItem *self, GainsayCardItem *other);

void gainsay_cards_update (GListStore *store, GainsayClaim *claim, gboolean against);

G_END_DECLS
