/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copies tells documents that are one: the same bytes are the same document and are not added
 * again, the same words from another address are a copy, which counts once.
 *
 * The words compared are those of the body: white space is folded, and headings, bylines, date
 * lines, captions, stray tags and boilerplate are left out, for papers print their own around what
 * an agency sent them.
 */
#pragma once

#include "app/document/document.h"

G_BEGIN_DECLS

/**
 * GainsayCopyKind:
 * @GAINSAY_COPY_NONE: the document is new
 * @GAINSAY_COPY_BYTES: the same bytes are there already
 * @GAINSAY_COPY_TEXT: the same words are there from other bytes
 *
 * How a document is like one that is there.
 */
typedef enum
{
  GAINSAY_COPY_NONE,
  GAINSAY_COPY_BYTES,
  GAINSAY_COPY_TEXT,
} GainsayCopyKind;

/** GainsayCopies: the documents of a case by their bytes and by their words. */
typedef struct _GainsayCopies GainsayCopies;

GainsayCopies *gainsay_copies_new (GListModel *documents) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_copies_free (GainsayCopies *self);
GainsayDocument *
gainsay_copies_add (GainsayCopies *self, GainsayDocument *document, GainsayCopyKind *kind);

char *gainsay_document_dup_text_hash (GainsayDocument *self) G_GNUC_WARN_UNUSED_RESULT;
GainsayDocument *
gainsay_copies_find (GListModel *documents, GainsayDocument *document, GainsayCopyKind *kind);

GPtrArray *gainsay_copies_sort_out (GListModel *documents,
                                    GPtrArray *results,
                                    GPtrArray *messages) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayCopies, gainsay_copies_free)

G_END_DECLS
