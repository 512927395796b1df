/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Taking the results of an analysis into a case, slice by slice, so that the main loop goes on.
 *
 *   look at the case and at what was found, record by record ──▶ install at once ──▶ free, one by
 * one
 *
 * Invariants: until it installs, nothing in the case is changed, and a change of the case begins
 * the looking anew; so what is installed heeds everything that was decided before. Installing is
 * one step, with one change of each list; it costs something for each claim that stays, and for the
 * others no more than their place in the list.
 */
#pragma once

#include "app/case/analysis.h"

G_BEGIN_DECLS

typedef struct _GainsayTaking GainsayTaking;

GainsayTaking *gainsay_taking_new (GainsayCase *investigation,
                                   GainsayCaseAnalysis *analysis) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_taking_free (GainsayTaking *self);
gboolean gainsay_taking_go_on (GainsayTaking *self, gint64 until);
gboolean gainsay_taking_clean (GainsayTaking *self, gint64 until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayTaking, gainsay_taking_free)

G_END_DECLS
