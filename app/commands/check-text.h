/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A case as text to read in a terminal: each claim with who makes it, what supports it and what
 * contradicts it, in the order of worthiness. A statement stands there once, with its papers.
 * Suggestions are called so; nothing found is said as "nothing found".
 */
#pragma once

#include "app/case/case.h"

G_BEGIN_DECLS

char *gainsay_check_dup_claim_text (GainsayCase *investigation,
                                    GainsayClaim *claim) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_check_dup_text (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
