/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A made-up case of two articles and two claims, in memory, as an analysis would leave it. Tests of
 * widgets begin from it, so that they need neither files nor the engine.
 */
#pragma once

#include "app/case/session.h"

G_BEGIN_DECLS

GainsayCase *small_case_new (void) G_GNUC_WARN_UNUSED_RESULT;
GainsaySession *small_case_open (void) G_GNUC_WARN_UNUSED_RESULT;
GainsayClaim *small_case_get_claim (GainsaySession *session, guint position);
GainsayEvidence *small_case_get_evidence (GainsayClaim *claim, guint position);
GainsayDocument *small_case_get_document (GainsaySession *session, guint position);
guint small_case_count_entries (GainsaySession *session);

G_END_DECLS
