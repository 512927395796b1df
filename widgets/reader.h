/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reader shows a document's text to read in, with one passage of it marked. It never changes
 * the text; selecting some of it and pressing a key makes a claim of it, or evidence for the
 * present claim.
 *
 * Positions in the case are code points, which are the offsets of a GtkTextBuffer.
 *
 * Properties: session, claim, document, passage, peek. Signal: close-requested (), by Escape or the
 * close button. It asks the window for win.show-document and win.show-message (actions-table.h).
 */
#pragma once

#include "app/types.h"
#include "widgets/session-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_READER (gainsay_reader_get_type ())
G_DECLARE_FINAL_TYPE (GainsayReader, gainsay_reader, GAINSAY, READER, GainsaySessionView)

GtkWidget *gainsay_reader_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_reader_set_claim (GainsayReader *self, GainsayClaim *claim);
void gainsay_reader_set_peek (GainsayReader *self, gboolean peek);
void gainsay_reader_show_document (GainsayReader *self, GainsayDocument *document);
void gainsay_reader_show_passage (GainsayReader *self, GainsayPassage *passage);
GainsayDocument *gainsay_reader_get_document (GainsayReader *self);
GainsayPassage *gainsay_reader_get_passage (GainsayReader *self);

G_END_DECLS
