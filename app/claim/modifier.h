/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names and years that stand before nouns: "Russian interference", "the 2016 U.S. election".
 *
 * Where the noun stands alone later ("the election"), they say which one is meant. Invariants:
 * immutable once made; it must not outlive the analysis.
 */
#pragma once

#include "app/claim/clause.h"

G_BEGIN_DECLS

typedef struct _GainsayModifiers GainsayModifiers;

GainsayModifiers *gainsay_modifiers_new (const GainsayAnalysis *analysis) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_modifiers_free (GainsayModifiers *self);
char *gainsay_modifiers_dup (const GainsayModifiers *self, guint noun) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayModifiers, gainsay_modifiers_free)

G_END_DECLS
