/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Made-up cases of any size: two documents, claims "c-0001" and on, each with an appearance "a-…"
 * and suggestions "e-…-0" and on, all spans exact.
 */
#pragma once

#include "app/case/case.h"
#include "app/case/session.h"

G_BEGIN_DECLS

GainsayCase *test_case_make (guint n_claims, guint n_evidence);
GainsayClaim *test_case_get_claim (GainsayCase *investigation, guint number);
gboolean test_case_record (GainsaySession *session, guint number, const char *rationale);

G_END_DECLS
