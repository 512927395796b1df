/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A mark says something of a span of a document's text, which itself is never edited: that it is
 * boilerplate, a heading, a caption, that a paragraph goes on after it ("join"), a page, a speaker,
 * a time code. Segmentation honours marks.
 *
 * Invariant: start < end, in code points of the document's text.
 */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_MARK (gainsay_mark_get_type ())
G_DECLARE_FINAL_TYPE (GainsayMark, gainsay_mark, GAINSAY, MARK, GainsayRecord)

GainsayMark *gainsay_mark_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_mark_get_kind (GainsayMark *self);
int gainsay_mark_get_start (GainsayMark *self);
int gainsay_mark_get_end (GainsayMark *self);

G_END_DECLS
