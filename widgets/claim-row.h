/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A row of the claims list: the claim, who makes it, how it stands.
 */
#pragma once

#include "widgets/claim-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_CLAIM_ROW (gainsay_claim_row_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaimRow, gainsay_claim_row, GAINSAY, CLAIM_ROW, GtkWidget)

void gainsay_claim_row_set_item (GainsayClaimRow *self, GainsayClaimItem *item);

G_END_DECLS
