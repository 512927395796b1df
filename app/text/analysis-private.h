/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the steps of an analysis share while it is made.
 *
 * A flow is a stretch of text as a reader sees it: the characters of one paragraph, without those
 * under a mark "tag", with one space for each mark "join", in UTF-16 as ICU wants them, each with
 * the byte it came from.
 */
#pragma once

#include "app/text/analysis.h"
#include "app/text/lexicon-private.h"

#include <unicode/ubrk.h>

G_BEGIN_DECLS

/* What a mark makes of the bytes under it; prose is none of these. */
typedef enum
{
  GAINSAY_FLOW_PROSE,
  GAINSAY_FLOW_BOILERPLATE,
  GAINSAY_FLOW_HEADING,
  GAINSAY_FLOW_CAPTION,
  GAINSAY_FLOW_BYLINE,
  GAINSAY_FLOW_SPEAKER,
} GainsayFlowKind;

typedef struct
{
  GainsayFlowKind kind;
  guint paragraph;
  GArray *units;   /* of UChar */
  GArray *offsets; /* of guint32: the byte of each unit, and one more for the end */
} GainsayFlow;

typedef struct
{
  GainsayAnalysis *analysis;
  GArray *tokens;       /* of GainsayToken */
  GArray *sentences;    /* of GainsaySentence */
  GArray *quotations;   /* of GainsayQuotation */
  GArray *names;        /* of GainsayName */
  GArray *quantities;   /* of GainsayQuantity */
  GHashTable *interned; /* of char *, borrowed from the analysis */
  struct sb_stemmer *stemmer;
  UBreakIterator *sentence_breaks;
  UBreakIterator *word_breaks;
} GainsayBuilder;

GPtrArray *gainsay_flow_list (const char *text, GListModel *marks) G_GNUC_WARN_UNUSED_RESULT;
gsize gainsay_flow_get_start (const GainsayFlow *self, guint unit);
gsize gainsay_flow_get_end (const GainsayFlow *self, const char *text, guint unit);
char *
gainsay_flow_dup_text (const GainsayFlow *self, guint start, guint end) G_GNUC_WARN_UNUSED_RESULT;

GArray *gainsay_sentences_find (GainsayBuilder *builder,
                                const GainsayFlow *flow) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_words_find (GainsayBuilder *builder, const GainsayFlow *flow, guint start, guint end);
void gainsay_words_classify (GainsayBuilder *builder);
void gainsay_quotations_find (GainsayBuilder *builder, GPtrArray *flows);
void gainsay_names_find (GainsayBuilder *builder);
void gainsay_quantities_find (GainsayBuilder *builder);

guint gainsay_tokens_collect (const GainsayToken *tokens,
                              guint n_tokens,
                              guint first,
                              const char **folded,
                              const char **stems,
                              guint *ends);
const char *gainsay_builder_intern (GainsayBuilder *builder, const char *text);

G_END_DECLS
