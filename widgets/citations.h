/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The accepted passages of a claim, each with a check that says whether the verdict cites it. A
 * passage that only the machine suggests cannot be cited and is not listed. Of a recorded verdict
 * only the cited ones are shown.
 *
 * Signals: cite-changed (GainsayEvidence *), a person has set or removed a check; shown
 * (GainsayEvidence *), a person wants to see the passage.
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_CITATIONS (gainsay_citations_get_type ())
G_DECLARE_FINAL_TYPE (GainsayCitations, gainsay_citations, GAINSAY, CITATIONS, GtkWidget)

void
gainsay_citations_show (GainsayCitations *self, GainsayCase *investigation, GainsayClaim *claim);

G_END_DECLS
