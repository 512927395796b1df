/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What "the court" or "the pill" means: the one of its kind that the document names.
 *
 *   "The Court of Accounts found …"      "the court"   ▶  Court of Accounts
 *   "Orbank, the country's second bank"  "the bank"    ▶  Orbank
 *   "The migraine pill Telmora"          "the pill"    ▶  Telmora
 *
 * With a second one anywhere in the document, named or not ("the district court", "a pill"), it is
 * not certain and stays open. Invariants: pure; immutable once made; it must not outlive the
 * analysis. Persons are no matter of this module.
 */
#pragma once

#include "app/claim/clause.h"

G_BEGIN_DECLS

typedef struct _GainsayNamesakes GainsayNamesakes;

GainsayNamesakes *gainsay_namesakes_new (const GainsayAnalysis *analysis) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_namesakes_free (GainsayNamesakes *self);
const char *gainsay_namesakes_find (const GainsayNamesakes *self, GainsayRange phrase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayNamesakes, gainsay_namesakes_free)

G_END_DECLS
