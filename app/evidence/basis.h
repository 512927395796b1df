/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage 7 of the engine: what a passage rests on, read off its attribution.
 *
 * The source is the party whose word, finding or record it is, and only where none is named the
 * paper itself. Invariant: the basis is one of the words of the case file.
 */
#pragma once

#include "app/claim/attribution.h"

G_BEGIN_DECLS

const char *gainsay_basis_find (const GainsayAnalysis *analysis,
                                const GainsayProposition *proposition);
guint gainsay_basis_rank (const char *basis);

G_END_DECLS
