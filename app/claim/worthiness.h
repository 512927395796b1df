/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the trained model of check-worthiness sees of some words of a text.
 *
 *   The state owns 60 percent of the shipyard.
 *   words    the state owns #percent percent of the shipyard .
 *   traits   words, pairs and triples; pieces of words; the sentence's skeleton ("the ~ -plural
 *            #percent percent of the ~"); kinds of names and numbers, tense, person, length
 *
 * Invariants: pure: no file, no clock; the same text gives the same; names and numbers stand for
 * their kinds wherever the words themselves would tell what is in the news and not what is claimed.
 */
#pragma once

#include "app/text/analysis.h"
#include "app/text/worth-model.h"

G_BEGIN_DECLS

/**
 * GainsayWorthiness:
 * @words: the words, owned by the analysis or static
 * @n_words: how many
 * @traits: (element-type GainsayWorthTrait): what they show
 *
 * What the model sees.
 */
typedef struct
{
  const char *words[GAINSAY_WORTH_MAX_WORDS];
  guint n_words;
  GArray *traits;
} GainsayWorthiness;

void gainsay_worthiness_init (GainsayWorthiness *self,
                              const GainsayAnalysis *analysis,
                              guint first,
                              guint n_tokens);
void gainsay_worthiness_clear (GainsayWorthiness *self);
double gainsay_worthiness_judge (const GainsayWorthiness *self,
                                 const GainsayWorthModel *model,
                                 float *carried);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GainsayWorthiness, gainsay_worthiness_clear)

G_END_DECLS
