/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What "it" and "they" at the beginning of a sentence mean: the subject of the sentence before.
 *
 *   Delmar Steel employs 6,200 people. Its shares fell …    ▶  [Delmar Steel's] shares fell …
 *
 * Only a subject that nothing else in its sentence competes with is filled in; "it was clear that"
 * means nothing. Persons are no matter of this module. Invariant: pure.
 */
#pragma once

#include "app/claim/clause.h"

G_BEGIN_DECLS

char *gainsay_antecedent_dup (const GainsayAnalysis *analysis,
                              guint token) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_antecedent_may_be_empty (const GainsayAnalysis *analysis, guint token);

G_END_DECLS
