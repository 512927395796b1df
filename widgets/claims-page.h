/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page Claims of the sidebar: the list of claims with search, filter and order.
 *
 * Signal: enter (), when a key asks to go on to the passages of the chosen claim.
 */
#pragma once

#include "widgets/claim-list.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_CLAIMS_PAGE (gainsay_claims_page_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaimsPage, gainsay_claims_page, GAINSAY, CLAIMS_PAGE, GtkWidget)

GtkWidget *gainsay_claims_page_new (void) G_GNUC_WARN_UNUSED_RESULT;
GainsayClaimList *gainsay_claims_page_get_list (GainsayClaimsPage *self);
void gainsay_claims_page_focus (GainsayClaimsPage *self);
void gainsay_claims_page_start_search (GainsayClaimsPage *self);
void gainsay_claims_page_show_claim (GainsayClaimsPage *self, GainsayClaim *claim);
void gainsay_claims_page_move (GainsayClaimsPage *self, int by);

G_END_DECLS
