/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The head of the claim view: the claim in full, who makes it and when, its opposite, and what can
 * be done with it. Its buttons are actions of the window.
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_CLAIM_HEADER (gainsay_claim_header_get_type ())
G_DECLARE_FINAL_TYPE (GainsayClaimHeader, gainsay_claim_header, GAINSAY, CLAIM_HEADER, GtkWidget)

GtkWidget *gainsay_claim_header_new (void) G_GNUC_WARN_UNUSED_RESULT;
void
gainsay_claim_header_show (GainsayClaimHeader *self, GainsayClaim *claim, GainsayEvidence *marked);

GPtrArray *gainsay_claim_list_opposites (GainsayClaim *claim) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
