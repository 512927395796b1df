/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The claims of a case as the list shows them: kept in step with the case, sorted, filtered,
 * searched, one of them chosen.
 *
 *   claims of the case ──▶ items ──▶ sort ──▶ filter ──▶ selection (this model)
 *
 * Invariant: nothing is sorted again, and no claim that is still in the case leaves the list,
 * unless the order, the filter or the search is set. Claims that an analysis adds wait until
 * gainsay_claim_list_show_new(), but for those a person made and those that come into an empty
 * list.
 */
#pragma once

#include "widgets/claim-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GainsayClaimFilter:
 * @GAINSAY_CLAIM_FILTER_OPEN: all that are not set aside
 * @GAINSAY_CLAIM_FILTER_PICKED: picked for checking
 * @GAINSAY_CLAIM_FILTER_TO_JUDGE: with suggested passages that nobody has judged
 * @GAINSAY_CLAIM_FILTER_CONTRADICTED: with passages that contradict them, suggested or accepted
 * @GAINSAY_CLAIM_FILTER_DRAFT: with a draft of a verdict
 * @GAINSAY_CLAIM_FILTER_RECORDED: with a recorded verdict
 * @GAINSAY_CLAIM_FILTER_SET_ASIDE: set aside
 * @GAINSAY_N_CLAIM_FILTERS: how many there are
 *
 * Which claims are listed.
 */
typedef enum
{
  GAINSAY_CLAIM_FILTER_OPEN,
  GAINSAY_CLAIM_FILTER_PICKED,
  GAINSAY_CLAIM_FILTER_TO_JUDGE,
  GAINSAY_CLAIM_FILTER_CONTRADICTED,
  GAINSAY_CLAIM_FILTER_DRAFT,
  GAINSAY_CLAIM_FILTER_RECORDED,
  GAINSAY_CLAIM_FILTER_SET_ASIDE,
  GAINSAY_N_CLAIM_FILTERS,
} GainsayClaimFilter;

/**
 * GainsayClaimOrder:
 * @GAINSAY_CLAIM_ORDER_WORTH: the most check-worthy first
 * @GAINSAY_CLAIM_ORDER_CONTRADICTION: the most contradicted first
 * @GAINSAY_CLAIM_ORDER_DOCUMENT: as they stand in the documents
 *
 * In which order claims are listed.
 */
typedef enum
{
  GAINSAY_CLAIM_ORDER_WORTH,
  GAINSAY_CLAIM_ORDER_CONTRADICTION,
  GAINSAY_CLAIM_ORDER_DOCUMENT,
} GainsayClaimOrder;

#define GAINSAY_TYPE_CLAIM_ORDER (gainsay_claim_order_get_type ())
GType gainsay_claim_order_get_type (void);

#define GAINSAY_TYPE_CLAIM_LIST (gainsay_claim_list_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaimList, gainsay_claim_list, GAINSAY, CLAIM_LIST, GObject)

GainsayClaimList *gainsay_claim_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_claim_list_set_session (GainsayClaimList *self, GainsaySession *session);
GtkSelectionModel *gainsay_claim_list_get_selection (GainsayClaimList *self);

void gainsay_claim_list_set_search (GainsayClaimList *self, const char *text);
GainsayClaimFilter gainsay_claim_list_get_filter (GainsayClaimList *self);
void gainsay_claim_list_set_filter (GainsayClaimList *self, GainsayClaimFilter filter);
GainsayClaimOrder gainsay_claim_list_get_order (GainsayClaimList *self);
void gainsay_claim_list_set_order (GainsayClaimList *self, GainsayClaimOrder order);
guint gainsay_claim_list_count (GainsayClaimList *self, GainsayClaimFilter filter);
void gainsay_claim_list_count_found (GainsayClaimList *self, guint counts[GAINSAY_N_CLAIM_FILTERS]);
void gainsay_claim_list_count_all (GainsayClaimList *self, guint counts[GAINSAY_N_CLAIM_FILTERS]);

guint gainsay_claim_list_get_n_new (GainsayClaimList *self);
void gainsay_claim_list_show_new (GainsayClaimList *self);

GainsayClaim *gainsay_claim_list_get_claim (GainsayClaimList *self);
gboolean gainsay_claim_list_set_claim (GainsayClaimList *self, GainsayClaim *claim);
gboolean gainsay_claim_list_move (GainsayClaimList *self, int by);
GainsayClaim *gainsay_claim_list_find_next_picked (GainsayClaimList *self);

G_END_DECLS
