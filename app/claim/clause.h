/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A shallow grammar: where noun phrases and clauses begin and end, who is the subject of a verb.
 *
 * It goes by function words, punctuation, names and endings, without a parser, and prefers to find
 * nothing over finding the wrong thing. Ranges are token indexes of one analysis, [first, end).
 * Invariants: pure; a range lies within one sentence; an empty range (first == end) means "none".
 */
#pragma once

#include "app/text/analysis.h"

G_BEGIN_DECLS

/**
 * GainsayRange:
 * @first: the first token
 * @end: the token behind the last
 *
 * Tokens in a row.
 */
typedef struct
{
  guint first;
  guint end;
} GainsayRange;

GainsayRange gainsay_clause_sentence (const GainsayAnalysis *analysis, guint sentence);
gboolean gainsay_clause_has_finite (const GainsayAnalysis *analysis, GainsayRange range);
guint gainsay_clause_find_finite (const GainsayAnalysis *analysis, GainsayRange range);
GainsayRange gainsay_clause_phrase_before (const GainsayAnalysis *analysis, guint token);
GainsayRange gainsay_clause_phrase_at (const GainsayAnalysis *analysis, guint token);
GainsayRange gainsay_clause_main_subject (const GainsayAnalysis *analysis, guint sentence);
GainsayRange gainsay_clause_subject (const GainsayAnalysis *analysis, guint verb);
guint gainsay_clause_content_end (const GainsayAnalysis *analysis, guint first);
gsize gainsay_clause_start_byte (const GainsayAnalysis *analysis, GainsayRange range);
gsize gainsay_clause_end_byte (const GainsayAnalysis *analysis, GainsayRange range);

G_END_DECLS
