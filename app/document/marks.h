/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marks finds what of a text is not running prose, by the shape of its lines and by patterns, so
 * that no claim comes from it and no sentence breaks on it. The text itself is left as printed.
 *
 *   kind         span                                          for segmentation
 *   boilerplate  a line or token that is not the article's     skipped
 *   heading      a headline or heading line                    skipped
 *   caption      a picture's caption or credit                 skipped
 *   byline       a line that names the author                  skipped
 *   dateline     a line that is a date, or the place and agency that open a paragraph
 *                ("WASHINGTON (TNS) — ")                       skipped; prose begins at its end
 *   tag          markup inside prose: <u>, **, ](address)      its characters are stepped over
 *   join         a line break that does not end a paragraph    counts as one space
 *
 * Rule for who reads them: each line of the text is a paragraph of its own, unless a join covers
 * its end. A join may span empty lines and boilerplate that cut a sentence in two.
 * Spans of tag and join may lie inside or over others; all others are apart. Marks are sorted by
 * start, then end.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GAINSAY_MARK_BOILERPLATE "boilerplate"
#define GAINSAY_MARK_BYLINE "byline"
#define GAINSAY_MARK_CAPTION "caption"
#define GAINSAY_MARK_DATELINE "dateline"
#define GAINSAY_MARK_HEADING "heading"
#define GAINSAY_MARK_JOIN "join"
#define GAINSAY_MARK_PAGE "page"
#define GAINSAY_MARK_SPEAKER "speaker"
#define GAINSAY_MARK_TAG "tag"
#define GAINSAY_MARK_TIME "time"

G_END_DECLS
