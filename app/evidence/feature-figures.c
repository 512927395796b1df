/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an aligned claim and passage. */
#include "app/evidence/features-private.h"

#include <math.h>

/* Pairs that say that two words differ. */
#define CLASHES                                                                                    \
  ((1u << GAINSAY_FEATURE_ANTONYM) | (1u << GAINSAY_FEATURE_NEAR_ANTONYM) |                        \
   (1u << GAINSAY_FEATURE_OTHER_NUMBER) | (1u << GAINSAY_FEATURE_OTHER_NAME))

typedef GainsayFeaturePairing Pairing;

/* How much of a word's weight its answer covers. */
static const float closeness[GAINSAY_FEATURE_N_RELATIONS] = {
  [GAINSAY_FEATURE_SAME] = 1,       [GAINSAY_FEATURE_STEM] = 0.97F,
  [GAINSAY_FEATURE_SYNONYM] = 0.9F, [GAINSAY_FEATURE_DERIVED] = 0.9F,
  [GAINSAY_FEATURE_KIND_OF] = 0.8F, [GAINSAY_FEATURE_KIND_HAS] = 0.7F,
  [GAINSAY_FEATURE_SIBLING] = 0.3F, [GAINSAY_FEATURE_SAME_NUMBER] = 1,
  [GAINSAY_FEATURE_SAME_NAME] = 1,
};

static gboolean
is_clash (GainsayFeatureRelation relation)
{
  return (1u << relation & CLASHES) != 0;
}

static GainsayFeatureRelation
get_relation (const Pairing *self, guint i, guint j)
{
  return (GainsayFeatureRelation) self->features->relations[i][j];
}

static gboolean
is_set (const GainsayFeatureWord *word, guint flags)
{
  return (word->flags & flags) != 0;
}

static GainsayFeatureRelation
get_answer (const Pairing *self, guint side, guint word)
{
  gint8 answer = self->answers[side][word];

  if (answer < 0)
    return GAINSAY_FEATURE_NONE;
  return side == 0 ? get_relation (self, word, (guint) answer)
                   : get_relation (self, (guint) answer, word);
}

static float
divide (double part, double whole, float otherwise)
{
  return whole > 0 ? (float) (part / whole) : otherwise;
}

/* Small counts matter most: 0, 0.5, 0.67, 0.75 … */
static float
squash (double count)
{
  return (float) (count / (count + 1));
}

static void
measure_coverage (const Pairing *self, guint side, float *values)
{
  double total = 0, covered = 0, exact = 0, core = 0, core_covered = 0;
  double missing = 0, n_content = 0, most = 0;

  for (guint i = 0; i < self->n_words[side]; i++)
    {
      const GainsayFeatureWord *word = &self->words[side][i];
      GainsayFeatureRelation relation = get_answer (self, side, i);
      double share = word->weight * closeness[relation];

      if (is_set (word, GAINSAY_FEATURE_NEGATOR))
        continue;
      total += word->weight;
      covered += share;
      exact += closeness[relation] > 0.95F ? word->weight : 0;
      if (!is_set (word, GAINSAY_FEATURE_NAME | GAINSAY_FEATURE_NUMBER))
        {
          core += word->weight;
          core_covered += share;
        }
      n_content += word->weight > 0;
      missing += word->weight > 0 && relation == GAINSAY_FEATURE_NONE;
      if (relation == GAINSAY_FEATURE_NONE)
        most = MAX (most, word->weight);
    }
  values[GAINSAY_FIGURE_CLAIM_COVERAGE + side] = divide (covered, total, 0);
  values[GAINSAY_FIGURE_CLAIM_EXACT + side] = divide (exact, total, 0);
  values[GAINSAY_FIGURE_CLAIM_CORE + side] = divide (core_covered, core, 1);
  values[GAINSAY_FIGURE_CLAIM_MISSING_SHARE + side] = divide (missing, n_content, 0);
  if (side == 0)
    values[GAINSAY_FIGURE_CLAIM_MISSING_MOST] = (float) most;
}

static void
measure_names (const Pairing *self, guint side, float *values)
{
  double n_names = 0, n_missing = 0, n_numbers_missing = 0;

  for (guint i = 0; i < self->n_words[side]; i++)
    {
      const GainsayFeatureWord *word = &self->words[side][i];
      GainsayFeatureRelation relation = get_answer (self, side, i);
      gboolean is_missing = !(closeness[relation] > 0.8F);

      if (is_set (word, GAINSAY_FEATURE_NUMBER))
        n_numbers_missing += is_missing;
      else if (is_set (word, GAINSAY_FEATURE_NAME) && word->weight > 0)
        {
          n_names++;
          n_missing += is_missing;
        }
    }
  values[GAINSAY_FIGURE_CLAIM_NAMES_COVERED + side] = divide (n_names - n_missing, n_names, 1);
  values[GAINSAY_FIGURE_CLAIM_NAMES_MISSING + side] = squash (n_missing);
  values[GAINSAY_FIGURE_CLAIM_NUMBERS_MISSING + side] = squash (n_numbers_missing);
}

/* Whether a word right before or behind both of a pair is aligned, without a clash. */
static gboolean
is_supported (const Pairing *self, guint i, guint j)
{
  for (int step = -2; step <= 2; step++)
    {
      int first = (int) i + step;

      if (step == 0 || first < 0 || first >= (int) self->n_words[0])
        continue;
      if (self->answers[0][first] >= 0 && ABS (self->answers[0][first] - (int) j) <= 2 &&
          !is_clash (get_answer (self, 0, (guint) first)))
        return TRUE;
    }
  return FALSE;
}

static void
count_relations (const Pairing *self, float *values)
{
  double counts[GAINSAY_FEATURE_N_RELATIONS] = { 0 };
  double near[GAINSAY_FEATURE_N_RELATIONS] = { 0 };

  for (guint i = 0; i < self->n_words[0]; i++)
    {
      GainsayFeatureRelation relation = get_answer (self, 0, i);

      counts[relation]++;
      if (relation != GAINSAY_FEATURE_NONE)
        near[relation] += is_supported (self, i, (guint) self->answers[0][i]);
    }
  values[GAINSAY_FIGURE_SAME_NUMBERS] = squash (counts[GAINSAY_FEATURE_SAME_NUMBER]);
  values[GAINSAY_FIGURE_OTHER_NUMBERS] = squash (counts[GAINSAY_FEATURE_OTHER_NUMBER]);
  values[GAINSAY_FIGURE_OTHER_NUMBERS_NEAR] = squash (near[GAINSAY_FEATURE_OTHER_NUMBER]);
  values[GAINSAY_FIGURE_OTHER_NAMES] = squash (counts[GAINSAY_FEATURE_OTHER_NAME]);
  values[GAINSAY_FIGURE_OTHER_NAMES_NEAR] = squash (near[GAINSAY_FEATURE_OTHER_NAME]);
  values[GAINSAY_FIGURE_ANTONYMS] = squash (counts[GAINSAY_FEATURE_ANTONYM]);
  values[GAINSAY_FIGURE_NEAR_ANTONYMS] = squash (counts[GAINSAY_FEATURE_NEAR_ANTONYM]);
  values[GAINSAY_FIGURE_ANTONYMS_NEAR] =
    squash (near[GAINSAY_FEATURE_ANTONYM] + near[GAINSAY_FEATURE_NEAR_ANTONYM]);
  values[GAINSAY_FIGURE_SYNONYMS] = squash (counts[GAINSAY_FEATURE_SYNONYM]);
  values[GAINSAY_FIGURE_DERIVED] = squash (counts[GAINSAY_FEATURE_DERIVED]);
  values[GAINSAY_FIGURE_KIND_OF] = squash (counts[GAINSAY_FEATURE_KIND_OF]);
  values[GAINSAY_FIGURE_KIND_HAS] = squash (counts[GAINSAY_FEATURE_KIND_HAS]);
  values[GAINSAY_FIGURE_SIBLINGS] = squash (counts[GAINSAY_FEATURE_SIBLING]);
  values[GAINSAY_FIGURE_SIBLINGS_NEAR] = squash (near[GAINSAY_FEATURE_SIBLING]);
}

static gboolean
is_core (const GainsayFeatureWord *word)
{
  return word->weight > 0.3 && !is_set (word, GAINSAY_FEATURE_NAME | GAINSAY_FEATURE_NUMBER);
}

/* Aligned words of which only one lies under a negation; an antonym turns that round. */
static void
measure_mismatch (const Pairing *self, float *values)
{
  double odd = 0, total = 0, odd_core = 0, core = 0, shared = 0, most = 0;
  double antonyms[2] = { 0, 0 };

  for (guint i = 0; i < self->n_words[0]; i++)
    {
      const GainsayFeatureWord *word = &self->words[0][i];
      GainsayFeatureRelation relation = get_answer (self, 0, i);
      const GainsayFeatureWord *other;
      gboolean is_odd;

      if (relation == GAINSAY_FEATURE_NONE || !(word->weight > 0))
        continue;
      other = &self->words[1][self->answers[0][i]];
      is_odd = ((word->flags ^ other->flags) & GAINSAY_FEATURE_NEGATED) != 0;
      if (relation == GAINSAY_FEATURE_ANTONYM || relation == GAINSAY_FEATURE_NEAR_ANTONYM)
        antonyms[is_odd] += word->weight;
      if (!(closeness[relation] > 0.5F))
        continue;
      total += word->weight;
      odd += is_odd ? word->weight : 0;
      core += is_core (word) ? word->weight : 0;
      odd_core += is_odd && is_core (word) ? word->weight : 0;
      most = is_odd && is_core (word) ? MAX (most, word->weight * closeness[relation]) : most;
      shared += (word->flags & other->flags & GAINSAY_FEATURE_NEGATED) ? word->weight : 0;
    }
  values[GAINSAY_FIGURE_NEGATION_MISMATCH] = divide (odd, total, 0);
  values[GAINSAY_FIGURE_NEGATION_MISMATCH_CORE] = divide (odd_core, core, 0);
  values[GAINSAY_FIGURE_NEGATION_MISMATCH_MOST] = (float) most;
  values[GAINSAY_FIGURE_NEGATION_SHARED] = divide (shared, total, 0);
  values[GAINSAY_FIGURE_ANTONYMS_EVEN] = squash (antonyms[0]);
  values[GAINSAY_FIGURE_ANTONYMS_ODD] = squash (antonyms[1]);
}

/* How many of a side's words have a flag. */
static double
count_flag (const Pairing *self, guint side, guint flag)
{
  double n = 0;

  for (guint i = 0; i < self->n_words[side]; i++)
    n += is_set (&self->words[side][i], flag);
  return n;
}

/* A negator within three words of a word. */
static gboolean
has_negator_near (const Pairing *self, guint side, guint word)
{
  guint first = word > 3 ? word - 3 : 0;

  for (guint i = first; i < MIN (word + 4, self->n_words[side]); i++)
    if (i != word && is_set (&self->words[side][i], GAINSAY_FEATURE_NEGATOR))
      return TRUE;
  return FALSE;
}

static void
measure_near_negators (const Pairing *self, float *values)
{
  double odd = 0, total = 0;

  for (guint i = 0; i < self->n_words[0]; i++)
    if (closeness[get_answer (self, 0, i)] > 0.5F && is_core (&self->words[0][i]))
      {
        total++;
        odd +=
          has_negator_near (self, 0, i) != has_negator_near (self, 1, (guint) self->answers[0][i]);
      }
  values[GAINSAY_FIGURE_NEGATION_NEAR_MISMATCH] = divide (odd, total, 0);
}

/* Negators without a negator as answer, and what else a text has of each kind of word. */
static void
count_kinds (const Pairing *self, guint side, float *values)
{
  double alone = 0;

  for (guint i = 0; i < self->n_words[side]; i++)
    if (is_set (&self->words[side][i], GAINSAY_FEATURE_NEGATOR))
      alone += self->answers[side][i] < 0 ||
               !is_set (&self->words[1 - side][self->answers[side][i]], GAINSAY_FEATURE_NEGATOR);
  values[GAINSAY_FIGURE_CLAIM_NEGATORS_ALONE + side] = squash (alone);
  values[GAINSAY_FIGURE_CLAIM_NEGATORS + side] = squash (self->texts[side]->n_cues);
  values[GAINSAY_FIGURE_CLAIM_FAILURES + side] =
    squash (count_flag (self, side, GAINSAY_FEATURE_FAILURE));
  values[GAINSAY_FIGURE_CLAIM_REPORTING + side] =
    squash (count_flag (self, side, GAINSAY_FEATURE_REPORTING));
  values[GAINSAY_FIGURE_CLAIM_MODALS + side] =
    squash (count_flag (self, side, GAINSAY_FEATURE_MODAL));
  values[GAINSAY_FIGURE_CLAIM_ONLY + side] = squash (self->texts[side]->n_only);
  values[GAINSAY_FIGURE_CLAIM_QUESTION + side] = self->texts[side]->is_question;
  values[GAINSAY_FIGURE_CLAIM_LENGTH + side] = logf (1 + (float) self->n_words[side]) / 4;
  values[GAINSAY_FIGURE_CLAIM_QUANTIFIER + side] = (float) self->texts[side]->quantifier;
}

static void
compare_quantifiers (const Pairing *self, float *values)
{
  double claim = self->texts[0]->quantifier;
  double passage = self->texts[1]->quantifier;

  if (claim < 0 || passage < 0)
    return;
  values[GAINSAY_FIGURE_QUANTIFIER_DROP] = (float) MAX (claim - passage, 0);
  values[GAINSAY_FIGURE_QUANTIFIER_RISE] = (float) MAX (passage - claim, 0);
}

/* Words without an answer between neighbours that have one: the one seems put for the other. */
static void
count_swapped (const Pairing *self, float *values)
{
  double n = 0;

  for (guint i = 0; i + 1 < self->n_words[0]; i++)
    {
      gint8 before = i > 0 ? self->answers[0][i - 1] : -1;
      gint8 behind = self->answers[0][i + 1];

      if (self->answers[0][i] >= 0 || !(self->words[0][i].weight > 0))
        continue;
      if (before >= 0 && (guint) before + 1 < self->n_words[1] &&
          self->answers[1][before + 1] < 0 && self->words[1][before + 1].weight > 0 &&
          (behind < 0 || behind == before + 2))
        n++;
      else if (behind > 0 && self->answers[1][behind - 1] < 0 &&
               self->words[1][behind - 1].weight > 0 && (before < 0 || behind == before + 2))
        n++;
    }
  values[GAINSAY_FIGURE_SWAPPED_WORDS] = squash (n);
}

/* The share of pairs that stand in the same order on both sides. */
static float
measure_order (const Pairing *self, guint flag)
{
  double n = 0, in_order = 0;

  for (guint i = 0; i < self->n_words[0]; i++)
    for (guint j = i + 1; j < self->n_words[0]; j++)
      if (self->answers[0][i] >= 0 && self->answers[0][j] >= 0 && self->words[0][i].weight > 0 &&
          self->words[0][j].weight > 0 &&
          (flag == 0 || (is_set (&self->words[0][i], flag) && is_set (&self->words[0][j], flag))))
        {
          n++;
          in_order += self->answers[0][i] < self->answers[0][j];
        }
  return divide (in_order, n, 1);
}

static void
measure_places (const Pairing *self, float *values)
{
  guint low = G_MAXUINT, high = 0, run = 0, longest = 0, bigrams = 0;
  gint8 last = -2;

  for (guint i = 0; i < self->n_words[0]; i++)
    {
      gint8 answer = self->answers[0][i];

      if (answer >= 0 && self->words[0][i].weight > 0)
        {
          low = MIN (low, (guint) answer);
          high = MAX (high, (guint) answer + 1);
        }
      run =
        answer >= 0 && !is_clash (get_answer (self, 0, i)) ? (answer == last + 1 ? run + 1 : 1) : 0;
      bigrams += run > 1;
      longest = MAX (longest, run);
      last = run > 0 ? answer : -2;
    }
  values[GAINSAY_FIGURE_SPAN] = low < high ? divide (high - low, self->n_words[1], 0) : 0;
  values[GAINSAY_FIGURE_LONGEST_RUN] = divide (longest, self->n_words[0], 0);
  values[GAINSAY_FIGURE_BIGRAMS] = divide (bigrams, self->n_words[0] - 1.0, 0);
  values[GAINSAY_FIGURE_ORDER] = measure_order (self, 0);
  values[GAINSAY_FIGURE_NAME_ORDER] = measure_order (self, GAINSAY_FEATURE_NAME);
}

/* The claim's first and last words with content: mostly its subject and what is said of it. */
static void
measure_ends (const Pairing *self, float *values)
{
  gboolean has_first = FALSE;

  for (guint i = 0; i < self->n_words[0]; i++)
    if (self->words[0][i].weight > 0.3)
      {
        float share = closeness[get_answer (self, 0, i)];

        if (!has_first)
          values[GAINSAY_FIGURE_FIRST_ALIGNED] = share;
        values[GAINSAY_FIGURE_LAST_ALIGNED] = share;
        has_first = TRUE;
      }
}

/* Sets all figures of a pair; they are 0 before. */
void
gainsay_features_measure (const GainsayFeaturePairing *pairing, float *values)
{
  for (guint side = 0; side < 2; side++)
    {
      measure_coverage (pairing, side, values);
      measure_names (pairing, side, values);
      count_kinds (pairing, side, values);
    }
  values[GAINSAY_FIGURE_NEGATORS_ODD] =
    (pairing->texts[0]->n_cues + pairing->texts[1]->n_cues) % 2 == 1;
  values[GAINSAY_FIGURE_LENGTH_RATIO] =
    divide (pairing->n_words[0], pairing->n_words[0] + pairing->n_words[1], 0);
  count_relations (pairing, values);
  measure_mismatch (pairing, values);
  measure_near_negators (pairing, values);
  compare_quantifiers (pairing, values);
  count_swapped (pairing, values);
  measure_places (pairing, values);
  measure_ends (pairing, values);
}
