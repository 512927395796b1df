/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The middle of the window: one claim with where it is made and what supports it in the left
 * column, what contradicts it in the right one.
 *
 * Properties: session, claim, passage (of the selected card, or NULL). Signal: open (passage,
 * gboolean peek), by Enter and by Space on a card. Its buttons ask the window for win.accept,
 * win.dismiss, win.stance, win.cite.
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_CLAIM_VIEW (gainsay_claim_view_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaimView, gainsay_claim_view, GAINSAY, CLAIM_VIEW, GtkWidget)

GtkWidget *gainsay_claim_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_claim_view_set_session (GainsayClaimView *self, GainsaySession *session);
void gainsay_claim_view_set_claim (GainsayClaimView *self, GainsayClaim *claim);
GainsayPassage *gainsay_claim_view_get_passage (GainsayClaimView *self);
gboolean gainsay_claim_view_select_passage (GainsayClaimView *self, GainsayPassage *passage);
gboolean gainsay_claim_view_focus_cards (GainsayClaimView *self);

G_END_DECLS
