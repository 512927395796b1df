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

GPtrArray *gainsay_copies_sort_out (GListModel *documents,
                                    GPtrArray *results,
                                    GPtrArray *messages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
