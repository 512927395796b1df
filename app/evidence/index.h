/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage 5 of the engine: which passages speak of the same things as a claim.
 *
 * An index in memory over the words, names and numbers of texts, ranked by BM25; a claim's words
 * are widened by what the lexicon and WordNet relate to them, at lower weight. To bound the cost of
 * a claim, rare words are looked up first and at most GAINSAY_INDEX_POSTINGS entries are read.
 *
 * Invariants: filled first, then read, by any number of threads; a text is named by the number that
 * adding it returned.
 */
#pragma once

#include "app/text/analysis.h"
#include "app/text/wordnet.h"

G_BEGIN_DECLS

/* How many entries of the index are read for one claim. */
#define GAINSAY_INDEX_POSTINGS 20000

typedef struct _GainsayIndex GainsayIndex;

GainsayIndex *gainsay_index_new (GainsayLexicon *lexicon,
                                 const GainsayWordnet *wordnet) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_index_free (GainsayIndex *self);
guint gainsay_index_add (GainsayIndex *self, const GainsayAnalysis *analysis);
guint gainsay_index_find (const GainsayIndex *self,
                          const GainsayAnalysis *analysis,
                          guint *texts,
                          guint n_texts);
double
gainsay_index_get_rarity (const GainsayIndex *self, const GainsayAnalysis *analysis, guint token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayIndex, gainsay_index_free)

G_END_DECLS
