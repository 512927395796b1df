/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The Documents page of the sidebar: the case's documents as a list with what is missing of each,
 * and the way to the next one with a gap.
 *
 * Properties: session, document (the selected one, or NULL). It asks the window for
 * win.read-document, win.add-documents and win.show-message (actions-table.h).
 */
#pragma once

#include "app/types.h"
#include "widgets/session-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_DOCUMENTS_PAGE (gainsay_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (GainsayDocumentsPage,
                      gainsay_documents_page,
                      GAINSAY,
                      DOCUMENTS_PAGE,
                      GainsaySessionView)

GtkWidget *gainsay_documents_page_new (void) G_GNUC_WARN_UNUSED_RESULT;
GainsayDocument *gainsay_documents_page_get_document (GainsayDocumentsPage *self);
void gainsay_documents_page_set_document (GainsayDocumentsPage *self, GainsayDocument *document);
gboolean gainsay_documents_page_next_gap (GainsayDocumentsPage *self);

G_END_DECLS
