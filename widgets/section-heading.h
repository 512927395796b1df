/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a section of cards: what it is, with its sign, how many sources, what is open. */
#pragma once

#include "app/evidence/tally.h"
#include "widgets/card-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_SECTION_HEADING (gainsay_section_heading_get_type ())
G_DECLARE_FINAL_TYPE (GainsaySectionHeading,
                      gainsay_section_heading,
                      GAINSAY,
                      SECTION_HEADING,
                      GtkWidget)

GtkWidget *gainsay_section_heading_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_section_heading_show (GainsaySectionHeading *self,
                                   GainsayCardSection section,
                                   const GainsayTally *tally,
                                   guint n_cards);

G_END_DECLS
