/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text made ready for features and a pair of texts, shared by what reads and measures them. */
#pragma once

#include "app/evidence/features.h"
#include "app/text/negation.h"

G_BEGIN_DECLS

/* What stands beside a word for looking it up fast. */
typedef struct
{
  guint word_hash;
  guint stem_hash;
  guint term; /* of the lexicon, or GAINSAY_NO_TERM */
} GainsayFeatureKey;

/* A word and one of its keys in WordNet. */
typedef struct
{
  guint32 key;
  guint word;
} GainsayFeatureMeaning;

struct _GainsayFeatureText
{
  const GainsayAnalysis *analysis; /* borrowed */
  GArray *words;                   /* of GainsayFeatureWord */
  GArray *keys;                    /* of GainsayFeatureKey, one a word */
  GArray *meanings;                /* of GainsayFeatureMeaning, by key, then by word */
  guint n_cues;                    /* negations */
  double quantifier;               /* its first quantifier's place from none, 0, to all, 1; or -1 */
  guint n_only;                    /* words that leave everything else out: only, just */
  gboolean is_question;
};

/* The words of both sides with their answers; side 0 is the claim. */
typedef struct
{
  GainsayFeatures *features;
  const GainsayFeatureText *texts[2];
  const GainsayFeatureWord *words[2];
  guint n_words[2];
  gint8 answers[2][GAINSAY_FEATURES_MAX_WORDS]; /* a word of the other side, or -1 */
} GainsayFeaturePairing;

void gainsay_features_relate (const GainsayFeatureText *claim,
                              const GainsayFeatureText *passage,
                              guint window,
                              GainsayFeatures *features);
void gainsay_features_measure (const GainsayFeaturePairing *pairing, float *values);

G_END_DECLS
