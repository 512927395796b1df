/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a text begins, in a few words: what tells a document that has neither a title nor an outlet
 * from others. Lines that are no part of its prose are passed over.
 */
#pragma once

#include "app/document/document.h"

G_BEGIN_DECLS

char *gainsay_text_dup_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_document_dup_opening (GainsayDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
