/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/features-private.h"

#include <math.h>
#include <string.h>

/* Related words of a pair that are looked at. */
#define MAX_CANDIDATES 1024

#define GAINSAY_FIGURE_NAME(symbol, name) name,

typedef GainsayFeaturePairing Pairing;

typedef struct
{
  guint8 first;
  guint8 second;
  float order;
} Candidate;

/* What is aligned first. */
static const float ranks[GAINSAY_FEATURE_N_RELATIONS] = {
  [GAINSAY_FEATURE_SAME] = 10,        [GAINSAY_FEATURE_SAME_NAME] = 9.5F,
  [GAINSAY_FEATURE_SAME_NUMBER] = 10, [GAINSAY_FEATURE_STEM] = 9,
  [GAINSAY_FEATURE_DERIVED] = 7,      [GAINSAY_FEATURE_SYNONYM] = 7,
  [GAINSAY_FEATURE_ANTONYM] = 6,      [GAINSAY_FEATURE_KIND_OF] = 5,
  [GAINSAY_FEATURE_KIND_HAS] = 5,     [GAINSAY_FEATURE_NEAR_ANTONYM] = 4,
  [GAINSAY_FEATURE_SIBLING] = 3,      [GAINSAY_FEATURE_OTHER_NUMBER] = 2.5F,
  [GAINSAY_FEATURE_OTHER_NAME] = 2,
};

static GainsayFeatureRelation
get_relation (const Pairing *self, guint i, guint j)
{
  return (GainsayFeatureRelation) self->features->relations[i][j];
}

/* Whether the words next to two words answer to one another as well. */
static guint
count_neighbours (const Pairing *self, guint i, guint j)
{
  guint n = 0;

  if (i > 0 && j > 0)
    n += get_relation (self, i - 1, j - 1) != GAINSAY_FEATURE_NONE;
  if (i + 1 < self->n_words[0] && j + 1 < self->n_words[1])
    n += get_relation (self, i + 1, j + 1) != GAINSAY_FEATURE_NONE;
  return n;
}

static guint
collect (const Pairing *self, Candidate *candidates)
{
  guint n = 0;

  for (guint i = 0; i < self->n_words[0]; i++)
    for (guint j = 0; j < self->n_words[1] && n < MAX_CANDIDATES; j++)
      {
        GainsayFeatureRelation relation = get_relation (self, i, j);
        float place;

        if (relation == GAINSAY_FEATURE_NONE)
          continue;
        place = fabsf (((float) i + 0.5F) / (float) self->n_words[0] -
                       ((float) j + 0.5F) / (float) self->n_words[1]);
        candidates[n++] =
          (Candidate){ (guint8) i, (guint8) j,
                       ranks[relation] - place + 0.6F * (float) count_neighbours (self, i, j) };
      }
  return n;
}

static int
compare_candidates (const void *a, const void *b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->order != second->order)
    return first->order > second->order ? -1 : 1;
  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return (first->second > second->second) - (first->second < second->second);
}

static void
align (Pairing *self)
{
  Candidate candidates[MAX_CANDIDATES];
  guint n = collect (self, candidates);

  memset (self->answers, -1, sizeof self->answers);
  qsort (candidates, n, sizeof *candidates, compare_candidates);
  for (guint i = 0; i < n; i++)
    {
      guint first = candidates[i].first;
      guint second = candidates[i].second;

      if (self->answers[0][first] >= 0 || self->answers[1][second] >= 0)
        continue;
      self->answers[0][first] = (gint8) second;
      self->answers[1][second] = (gint8) first;
    }
  memcpy (self->features->answers, self->answers[0], sizeof self->features->answers);
}

/* Where the window of a long passage begins that has the most of the claim's words. */
static guint
find_window (const GainsayFeatureText *claim, const GainsayFeatureText *passage)
{
  guint n_words = passage->words->len;
  g_autofree guint8 *is_shared = NULL;
  guint best = 0, most = 0, count = 0;

  if (n_words <= GAINSAY_FEATURES_MAX_WORDS)
    return 0;
  is_shared = g_new0 (guint8, n_words);
  for (guint i = 0; i < n_words; i++)
    for (guint j = 0; j < claim->words->len && !is_shared[i]; j++)
      is_shared[i] = g_array_index (claim->words, GainsayFeatureWord, j).weight > 0 &&
                     g_array_index (claim->keys, GainsayFeatureKey, j).stem_hash ==
                       g_array_index (passage->keys, GainsayFeatureKey, i).stem_hash;
  for (guint i = 0; i < n_words; i++)
    {
      count += is_shared[i];
      count -= i >= GAINSAY_FEATURES_MAX_WORDS ? is_shared[i - GAINSAY_FEATURES_MAX_WORDS] : 0;
      if (count > most)
        {
          most = count;
          best = i + 1 > GAINSAY_FEATURES_MAX_WORDS ? i + 1 - GAINSAY_FEATURES_MAX_WORDS : 0;
        }
    }
  return best;
}

/**
 * gainsay_features_compute:
 * @claim: a claim
 * @passage: a passage, in the same language
 * @features: (out caller-allocates): what there is to say on them; it borrows from both
 *
 * Finds how the words of a claim and a passage stand to one another, and measures the pair.
 */
void
gainsay_features_compute (const GainsayFeatureText *claim,
                          const GainsayFeatureText *passage,
                          GainsayFeatures *features)
{
  Pairing pairing = { features, { claim, passage } };

  g_return_if_fail (claim != NULL && passage != NULL);
  g_return_if_fail (features != NULL);

  memset (features, 0, sizeof *features);
  gainsay_features_relate (claim, passage, find_window (claim, passage), features);
  pairing.words[0] = features->claim;
  pairing.words[1] = features->passage;
  pairing.n_words[0] = features->n_claim;
  pairing.n_words[1] = features->n_passage;
  align (&pairing);
  gainsay_features_measure (&pairing, features->values);
}

/**
 * gainsay_figure_get_name:
 * @figure: a figure
 *
 * Gives a figure's name in the training data.
 *
 * Returns: (transfer none): the name
 */
const char *
gainsay_figure_get_name (GainsayFigure figure)
{
  static const char *const names[] = { GAINSAY_FIGURE_LIST (GAINSAY_FIGURE_NAME) };

  g_return_val_if_fail (figure < GAINSAY_N_FIGURES, NULL);

  return names[figure];
}
