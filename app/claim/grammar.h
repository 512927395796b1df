/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What single words do in a clause, told by the sets of words and endings of the lexicon.
 *
 * Invariants: pure; a token behind the last is no word of any sort.
 */
#pragma once

#include "app/text/analysis.h"

G_BEGIN_DECLS

/**
 * GainsayWordSort:
 * @GAINSAY_SORT_ADVERB: also, later, quickly
 * @GAINSAY_SORT_AUXILIARY: has, was, did, and the modals
 * @GAINSAY_SORT_CONJUNCTION: and, but, or
 * @GAINSAY_SORT_DETERMINER: the, a, his, this, some
 * @GAINSAY_SORT_PREPOSITION: in, of, with
 * @GAINSAY_SORT_PRONOUN: he, they, we, there, as a subject
 * @GAINSAY_SORT_POSSESSIVE: his, her, their, our, my
 * @GAINSAY_SORT_SUBORDINATOR: that, where, which, because
 *
 * The sorts of function words that clauses hang on.
 */
typedef enum
{
  GAINSAY_SORT_ADVERB,
  GAINSAY_SORT_AUXILIARY,
  GAINSAY_SORT_CONJUNCTION,
  GAINSAY_SORT_DETERMINER,
  GAINSAY_SORT_PREPOSITION,
  GAINSAY_SORT_PRONOUN,
  GAINSAY_SORT_POSSESSIVE,
  GAINSAY_SORT_SUBORDINATOR,
} GainsayWordSort;

gboolean gainsay_word_is (const GainsayAnalysis *analysis, guint token, const char *word);
gboolean gainsay_word_is_in (const GainsayAnalysis *analysis, guint token, GainsayWordSet set);
gboolean gainsay_word_is_sort (const GainsayAnalysis *analysis, guint token, GainsayWordSort sort);
gboolean gainsay_word_is_quote_mark (const GainsayAnalysis *analysis, guint token);
gboolean gainsay_word_is_dash (const GainsayAnalysis *analysis, guint token);
gboolean gainsay_word_is_finite (const GainsayAnalysis *analysis, guint token);
gboolean gainsay_word_is_past (const GainsayAnalysis *analysis, guint token);
gboolean gainsay_word_is_participle (const GainsayAnalysis *analysis, guint token);

G_END_DECLS
