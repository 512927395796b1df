/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A document is an imported text with its metadata; the text is kept in the case, so that evidence
 * outlives its source. What the text does not tell stays absent and is never guessed.
 *
 * Invariants: text is valid UTF-8 with LF line ends and never changes once set; positions in the
 * case file are code points of it, the engine works with byte offsets.
 */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_DOCUMENT (gainsay_document_get_type ())
G_DECLARE_FINAL_TYPE (GainsayDocument, gainsay_document, GAINSAY, DOCUMENT, GainsayRecord)

GainsayDocument *gainsay_document_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_document_get_copy_of (GainsayDocument *self);
const char *gainsay_document_get_title (GainsayDocument *self);
const char *gainsay_document_get_short_name (GainsayDocument *self);
const char *gainsay_document_get_publisher (GainsayDocument *self);
const char *gainsay_document_get_author (GainsayDocument *self);
const char *gainsay_document_get_kind (GainsayDocument *self);
const char *gainsay_document_get_published (GainsayDocument *self);
const char *gainsay_document_get_retrieved (GainsayDocument *self);
const char *gainsay_document_get_language (GainsayDocument *self);
const char *gainsay_document_get_uri (GainsayDocument *self);
const char *gainsay_document_get_archived (GainsayDocument *self);
const char *gainsay_document_get_sha256 (GainsayDocument *self);
GListModel *gainsay_document_get_marks (GainsayDocument *self);
const char *gainsay_document_get_text (GainsayDocument *self);

G_END_DECLS
