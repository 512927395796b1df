/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parsed is what becomes of an input on its way to a document: its text, with marks in bytes, and
 * the metadata found so far.
 *
 * Whoever finds metadata first keeps it: the format's own comes before what the text says. Values
 * are one line, trimmed, at most 1000 bytes; empty ones are none. Marks beyond a large number are
 * dropped, lines beyond another are not looked at: hostile input costs marks, not memory.
 */
#pragma once

#include "app/document/importers/patterns.h"
#include "app/types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GainsayMeta:
 * @GAINSAY_META_TITLE: headline
 * @GAINSAY_META_PUBLISHER: paper or broadcaster; where only the address tells, its host
 * @GAINSAY_META_AGENCY: who supplied the text
 * @GAINSAY_META_AUTHOR: one or more names, as printed
 * @GAINSAY_META_KIND: a document's kind, as "news-report"
 * @GAINSAY_META_PUBLISHED: YYYY, YYYY-MM or YYYY-MM-DD
 * @GAINSAY_META_LANGUAGE: its code, as "en"
 * @GAINSAY_META_URI: address
 *
 * Metadata of a document; the names are those of its keys in the case file.
 */
typedef enum
{
  GAINSAY_META_TITLE,
  GAINSAY_META_PUBLISHER,
  GAINSAY_META_AGENCY,
  GAINSAY_META_AUTHOR,
  GAINSAY_META_KIND,
  GAINSAY_META_PUBLISHED,
  GAINSAY_META_LANGUAGE,
  GAINSAY_META_URI,
} GainsayMeta;

#define GAINSAY_N_META (GAINSAY_META_URI + 1)

/**
 * GainsaySpan:
 * @kind: a GAINSAY_MARK_… word, static
 * @start: first byte
 * @end: byte behind the last
 *
 * A mark on its way.
 */
typedef struct
{
  const char *kind;
  gsize start;
  gsize end;
} GainsaySpan;

/**
 * GainsayLine:
 * @start: first byte that is not white space
 * @end: byte behind the last that is not
 * @indent: bytes of white space before @start on its line
 * @gap: empty lines before it, at most 255
 * @is_turn: whether it begins with who speaks, in a transcript
 * @n_words: runs of other than white space, at most 65535
 * @kind: (nullable): the kind of mark that covers it as a whole, static; %NULL for prose
 *
 * A line that is not empty.
 */
typedef struct
{
  gsize start;
  gsize end;
  const char *kind;
  guint32 indent;
  guint16 n_words;
  guint8 gap;
  gboolean is_turn;
} GainsayLine;

/**
 * GainsayParsed:
 * @text: UTF-8 with LF
 * @length: of @text, in bytes
 * @marks: (element-type GainsaySpan): in any order until finished
 * @lines: (element-type GainsayLine) (nullable): made by gainsay_marks_detect()
 * @meta: one a #GainsayMeta, %NULL when not told
 * @has_structure: whether the format tells headings and paragraphs; else shapes are looked at
 * @is_wrapped: whether paragraphs were broken into short lines
 *
 * An input being read.
 */
typedef struct
{
  char *text;
  gsize length;
  GArray *marks;
  GArray *lines;
  char *meta[GAINSAY_N_META];
  gboolean has_structure;
  gboolean is_wrapped;
} GainsayParsed;

GainsayParsed *gainsay_parsed_new (char *text) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_parsed_free (GainsayParsed *self);

void gainsay_parsed_mark (GainsayParsed *self, const char *kind, gsize start, gsize end);
gboolean gainsay_parsed_take_meta (GainsayParsed *self, GainsayMeta meta, char *value);
void gainsay_parsed_take_group (GainsayParsed *self,
                                GainsayMeta meta,
                                GMatchInfo *match,
                                const char *group);
void gainsay_parsed_split (GainsayParsed *self);
void gainsay_parsed_finish_marks (GainsayParsed *self);

char *gainsay_parsed_dup_line (const GainsayParsed *self,
                               const GainsayLine *line) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_parsed_is_terminated (const GainsayParsed *self, const GainsayLine *line);
gboolean gainsay_parsed_begins_lower (const GainsayParsed *self, const GainsayLine *line);

void gainsay_marks_detect (GainsayParsed *self, const GainsayPatterns *patterns, GainsayJob *job);
void
gainsay_boilerplate_detect (GainsayParsed *self, const GainsayPatterns *patterns, GainsayJob *job);
void gainsay_front_detect (GainsayParsed *self, const GainsayPatterns *patterns);
void gainsay_headings_detect (GainsayParsed *self, const GainsayPatterns *patterns);
gboolean gainsay_joins_is_wrapped (const GainsayParsed *self);
void gainsay_joins_detect (GainsayParsed *self, const GainsayPatterns *patterns);
void gainsay_tags_detect (GainsayParsed *self);
void gainsay_transcript_detect (GainsayParsed *self, const GainsayPatterns *patterns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayParsed, gainsay_parsed_free)

G_END_DECLS
