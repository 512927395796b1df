/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One accepted passage with a check: on whose word it rests, where it stands, how it begins.
 *
 * Signal: toggled (), when a person sets or removes the check.
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_CITATION_ROW (gainsay_citation_row_get_type ())
G_DECLARE_FINAL_TYPE (GainsayCitationRow,
                      gainsay_citation_row,
                      GAINSAY,
                      CITATION_ROW,
                      GtkListBoxRow)

GtkWidget *gainsay_citation_row_new (GainsayEvidence *evidence) G_GNUC_WARN_UNUSED_RESULT;
GainsayEvidence *gainsay_citation_row_get_evidence (GainsayCitationRow *self);
void gainsay_citation_row_show (GainsayCitationRow *self,
                                GainsayCase *investigation,
                                gboolean cited,
                                gboolean editable);

G_END_DECLS
