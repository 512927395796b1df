/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A card of a claim: the source first, then the paper, then the whole sentence, then why the
 * machine suggests it. It asks the claim view for what its buttons do ("view.accept" and others,
 * each with the passage's id).
 */
#pragma once

#include "widgets/card-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_PASSAGE_CARD (gainsay_passage_card_get_type ())
G_DECLARE_FINAL_TYPE (GainsayPassageCard, gainsay_passage_card, GAINSAY, PASSAGE_CARD, GtkWidget)

GtkWidget *gainsay_passage_card_new (GainsayClaim *claim,
                                     GainsayCardItem *item) G_GNUC_WARN_UNUSED_RESULT;
GainsayCardItem *gainsay_passage_card_get_item (GainsayPassageCard *self);
void gainsay_passage_card_set_marked (GainsayPassageCard *self, gboolean marked);

void gainsay_passage_card_set_read_only (GainsayPassageCard *self, gboolean read_only);

G_END_DECLS
