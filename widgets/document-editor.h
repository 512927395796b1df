/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of one document: what is known of it, each field to be corrected, the missing ones
 * marked. A field becomes a decision when it is left, by Enter, or 2 s after the last key; a date
 * that is none is marked and kept out of the case.
 *
 * Properties: session, document.
 */
#pragma once

#include "app/types.h"
#include "widgets/session-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_DOCUMENT_EDITOR (gainsay_document_editor_get_type ())
G_DECLARE_FINAL_TYPE (GainsayDocumentEditor,
                      gainsay_document_editor,
                      GAINSAY,
                      DOCUMENT_EDITOR,
                      GainsaySessionView)

GtkWidget *gainsay_document_editor_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_document_editor_set_document (GainsayDocumentEditor *self, GainsayDocument *document);
gboolean gainsay_document_editor_focus (GainsayDocumentEditor *self);
gboolean gainsay_document_editor_focus_gap (GainsayDocumentEditor *self);
gboolean gainsay_document_editor_next_gap (GainsayDocumentEditor *self);
void gainsay_document_editor_flush (GainsayDocumentEditor *self);

G_END_DECLS
