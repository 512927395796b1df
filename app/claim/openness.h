/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a proposition leaves open when it is read alone: whom "he" means, what "such a thing" is.
 *
 *   However, that changed          what changed?
 *   They keep no such count        who, and of what?
 *   I [Ada Marsh] kept it          filled in: nothing is open
 *
 * Invariants: pure; the outcome is never above 0.
 */
#pragma once

#include "app/claim/attribution.h"
#include "app/claim/clause.h"

G_BEGIN_DECLS

int gainsay_openness_score (const GainsayAnalysis *analysis,
                            const GainsayProposition *proposition,
                            GainsayRange range,
                            GArray *spans);

G_END_DECLS
