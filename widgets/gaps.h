/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a document ought to tell and does not: its title, its outlet, its date. Without them nobody
 * can find the passage again or say who had printed it when.
 */
#pragma once

#include "app/types.h"

#include <glib.h>

G_BEGIN_DECLS

gboolean gainsay_field_is_needed (const char *field);
gboolean gainsay_document_has_gap (GainsayDocument *document);
char *gainsay_document_dup_gaps (GainsayDocument *document) G_GNUC_WARN_UNUSED_RESULT;
guint gainsay_documents_count_gaps (GainsayCase *investigation);
GainsayDocument *gainsay_documents_find_gap (GainsayCase *investigation, GainsayDocument *after);

G_END_DECLS
