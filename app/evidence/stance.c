/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/grammar.h"
#include "app/evidence/stance-private.h"

#include <string.h>

/* Of a denial, this share has to be asserted by the other side. */
#define DENIAL_COVERAGE 0.62
/* Of a denial, this share has to be there when the other side only mentions it. */
#define MENTION_COVERAGE 0.8
/* With words or numbers that clash, both sides have to share this much besides. */
#define CLASH_COVERAGE 0.6
/* Of a claim, this share has to be in a passage that supports it. */
#define SUPPORT_COVERAGE 0.72
/* And this share of its words that are no names or numbers. */
#define CORE_COVERAGE 0.6
/* What a place that only narrows a word counts when it goes unsaid. */
#define NARROWING_WEIGHT 0.35
/* What weighs so much may be a subject. */
#define SUBJECT_WEIGHT 0.5
/* From here on, both ways, two texts are the same said twice. */
#define REPETITION_COVERAGE 0.9
/* The same measure with the same figure supports this much less than another one contradicts. */
#define SAME_FIGURE 0.8
/* What a decision is at least worth, once the rules have taken it. */
#define BASE_PROBABILITY 0.55

static const GainsayAlignedPair *
find_pair (const GainsayComparison *self, guint side, guint token)
{
  return side == 0 ? gainsay_alignment_find_first (self->alignment, token)
                   : gainsay_alignment_find_second (self->alignment, token);
}

static gboolean
has_calendar (const GainsayStanceText *text)
{
  for (guint i = 0; i < text->units->len; i++)
    if (g_array_index (text->units, GainsayStanceUnit, i).is_calendar)
      return TRUE;
  return FALSE;
}

static double
relation_closeness (GainsayRelation relation)
{
  switch (relation)
    {
    case GAINSAY_RELATION_RELATED:
      return 0.75;
    case GAINSAY_RELATION_KIND_OF:
      return 0.85;
    case GAINSAY_RELATION_SYNONYM:
      return 0.92;
    case GAINSAY_RELATION_DERIVED:
    case GAINSAY_RELATION_STEM:
      return 0.97;
    default:
      return 1;
    }
}

/* "the 2016 U.S. election": what a place only narrows may go unsaid where the rest is there. */
static gboolean
is_narrowing (const GainsayComparison *self, guint side, guint index)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
  const GainsayStanceUnit *unit = &g_array_index (text->units, GainsayStanceUnit, index);
  const GainsayStanceUnit *next = unit + 1;

  if (!unit->is_name || index + 1 >= text->units->len ||
      next->first != unit->first + unit->n_tokens || next->is_name)
    return FALSE;
  return text->analysis->names[text->analysis->tokens[unit->first].name].kind ==
           GAINSAY_NAME_PLACE &&
         find_pair (self, side, next->first) != NULL;
}

/* Counts a unit without an answer; returns its weight. */
static double
count_missing (GainsayComparison *self, guint side, guint index)
{
  const GainsayStanceUnit *unit =
    &g_array_index (gainsay_comparison_get_side (self, side)->units, GainsayStanceUnit, index);

  /* A date that only one of them gives says nothing against the other. */
  if (unit->is_calendar && !has_calendar (gainsay_comparison_get_side (self, 1 - side)))
    return 0;
  if (is_narrowing (self, side, index))
    return unit->weight * NARROWING_WEIGHT;
  if (unit->is_name)
    self->missing_names[side] += unit->weight;
  if (side == 0 && unit->is_figure)
    self->missing_figure = TRUE;
  return unit->weight;
}

static void
measure_side (GainsayComparison *self, guint side)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
  double covered[2] = { 0, 0 }; /* of all, of what is no name or number */
  double total[2] = { 0, 0 };

  for (guint i = 0; i < text->units->len; i++)
    {
      const GainsayStanceUnit *unit = &g_array_index (text->units, GainsayStanceUnit, i);
      const GainsayAlignedPair *pair = find_pair (self, side, unit->first);
      gboolean is_core = !unit->is_name && !unit->is_calendar && !unit->is_figure;
      double closeness = 0;

      if (gainsay_stance_text_is_cue (text, unit->first))
        continue;
      if (pair != NULL && pair->relation != GAINSAY_RELATION_OTHER_NAME)
        closeness = relation_closeness (pair->relation);
      total[0] += pair != NULL ? unit->weight : count_missing (self, side, i);
      covered[0] += unit->weight * closeness;
      total[1] += is_core ? unit->weight : 0;
      covered[1] += is_core ? unit->weight * closeness : 0;
    }
  self->coverage[side] = total[0] > 0 ? covered[0] / total[0] : 0;
  if (side == 0)
    self->core_coverage = total[1] > 0 ? covered[1] / total[1] : 0;
}

static void
find_events (GainsayComparison *self)
{
  for (guint i = 0; i < self->alignment->n_pairs; i++)
    {
      const GainsayAlignedPair *pair = &self->alignment->pairs[i];

      if (pair->relation == GAINSAY_RELATION_OTHER_NAME)
        self->has_other_event = TRUE;
      if (!gainsay_comparison_is_calendar (self, pair))
        gainsay_comparison_count_numbers (self, pair);
      else if (pair->relation == GAINSAY_RELATION_OTHER_NUMBER)
        self->has_other_event = TRUE;
    }
}

static void
weigh_core (GainsayComparison *self, const GainsayAlignedPair *pair, guint negated_side)
{
  gboolean is_odd = gainsay_negation_is_negated (self->claim->negation, pair->first) !=
                    gainsay_negation_is_negated (self->passage->negation, pair->second);
  double closeness = relation_closeness (pair->relation);

  if (pair->relation == GAINSAY_RELATION_ANTONYM)
    is_odd = !is_odd;
  *(is_odd ? &self->odd : &self->even) += MAX (pair->weight, 0.1);
  if (!is_odd)
    return;
  if (negated_side < 2)
    self->denies[negated_side] = TRUE;
  if (self->core == NULL || (!gainsay_stance_text_is_main (self->claim, self->core->first) &&
                             gainsay_stance_text_is_main (self->claim, pair->first)))
    self->core = pair;
  self->closeness = MIN (self->closeness, closeness);
}

static gboolean
is_content_pair (const GainsayComparison *self, const GainsayAlignedPair *pair)
{
  const GainsayToken *token = &self->claim->analysis->tokens[pair->first];

  return token->name == GAINSAY_NO_INDEX && token->quantity == GAINSAY_NO_INDEX &&
         !gainsay_token_is (token, GAINSAY_WORD_LIGHT);
}

/* What the negations of both sides have for their core, and what antonyms do. */
static void
find_polarity (GainsayComparison *self)
{
  self->closeness = 1;
  for (guint side = 0; side < 2; side++)
    {
      const GainsayStanceText *text = gainsay_comparison_get_side (self, side);

      for (guint i = 0; i < text->heads->len; i++)
        {
          const GainsayStanceHead *head = &g_array_index (text->heads, GainsayStanceHead, i);
          const GainsayAlignedPair *pair = find_pair (self, side, head->token);

          if (pair != NULL && !gainsay_comparison_is_calendar (self, pair))
            weigh_core (self, pair, side);
        }
    }
  for (guint i = 0; i < self->alignment->n_pairs; i++)
    {
      const GainsayAlignedPair *pair = &self->alignment->pairs[i];

      if (pair->relation == GAINSAY_RELATION_ANTONYM && pair != self->core &&
          is_content_pair (self, pair))
        weigh_core (self, pair, 2);
    }
}

/* A denial speaks to what the other asserts, not to what it only names. */
static gboolean
is_asserted (const GainsayComparison *self, guint side)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
  guint token;

  if (self->core == NULL)
    return FALSE;
  token = gainsay_comparison_pair_token (self->core, side);
  return gainsay_stance_text_is_main (text, token) &&
         !gainsay_stance_text_is_only_named (text, token);
}

static gboolean
lacks_name (const GainsayComparison *self, guint side, GainsayNameKind kind)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);

  for (guint i = 0; i < text->units->len; i++)
    {
      const GainsayStanceUnit *unit = &g_array_index (text->units, GainsayStanceUnit, i);
      const GainsayAnalysis *analysis = text->analysis;

      if (unit->is_name && find_pair (self, side, unit->first) == NULL &&
          analysis->names[analysis->tokens[unit->first].name].kind == kind)
        return TRUE;
    }
  return FALSE;
}

/* Each speaks of somebody or somewhere that the other does not: they are about different things. */
static gboolean
has_other_names (const GainsayComparison *self)
{
  static const GainsayNameKind kinds[] = { GAINSAY_NAME_PERSON, GAINSAY_NAME_PLACE,
                                           GAINSAY_NAME_BODY };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (lacks_name (self, 0, kinds[i]) && lacks_name (self, 1, kinds[i]))
      return TRUE;
  return FALSE;
}

/* Whether something stands before what a text says to have happened that the other has not. */
static gboolean
has_own_subject (const GainsayComparison *self, guint side)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
  guint end = text->n_main > 0 ? text->main[0] : text->first;

  for (guint i = 0; i < text->units->len; i++)
    {
      const GainsayStanceUnit *unit = &g_array_index (text->units, GainsayStanceUnit, i);

      if (unit->first > end)
        return FALSE;
      if (!unit->is_name && !unit->is_calendar && !unit->is_figure &&
          unit->weight >= SUBJECT_WEIGHT && !gainsay_stance_text_is_cue (text, unit->first) &&
          find_pair (self, side, unit->first) == NULL &&
          (unit->first < end || !gainsay_word_is_finite (text->analysis, end)))
        return TRUE;
    }
  return FALSE;
}

/* Each tells of something else that did it: "the ferry cost", "the bridge cost". */
static gboolean
has_other_subject (const GainsayComparison *self)
{
  return has_own_subject (self, 0) && has_own_subject (self, 1);
}

static gboolean
tells_cause (const GainsayStanceText *text)
{
  for (guint i = text->first; i < text->first + text->n_tokens; i++)
    if (gainsay_token_is_in (&text->analysis->tokens[i], GAINSAY_SET_CAUSE))
      return TRUE;
  return FALSE;
}

/* Who denies that it came of something does not deny that it came about. */
static gboolean
denies_only_cause (const GainsayComparison *self)
{
  for (guint side = 0; side < 2; side++)
    if (self->denies[side] && tells_cause (gainsay_comparison_get_side (self, side)) &&
        !tells_cause (gainsay_comparison_get_side (self, 1 - side)))
      return TRUE;
  return FALSE;
}

static gboolean
is_only_thought (GainsayForce force)
{
  return force == GAINSAY_FORCE_BELIEVES || force == GAINSAY_FORCE_ASKS ||
         force == GAINSAY_FORCE_WISHES || force == GAINSAY_FORCE_PREDICTS ||
         force == GAINSAY_FORCE_PROMISES;
}

static double
probability (double coverage, double threshold)
{
  return BASE_PROBABILITY + (1 - BASE_PROBABILITY) * (coverage - threshold) / (1 - threshold);
}

static double
score_denial (const GainsayComparison *self)
{
  double coverage = 1;

  if (!(self->odd > 0) || self->odd < self->even || has_other_names (self) ||
      has_other_subject (self) || denies_only_cause (self))
    return 0;
  if (self->denies[0] || self->denies[1])
    {
      /* Who denies one number does not speak against another. */
      if (self->n_numbers > 0 || self->n_bounds > 0)
        return 0;
      for (guint side = 0; side < 2; side++)
        if (self->denies[side])
          coverage = MIN (coverage, self->coverage[side]);
      if (coverage < DENIAL_COVERAGE)
        return 0;
      if (!self->denies[0] && !is_asserted (self, 0))
        return 0;
      /* What is only mentioned has to be mentioned as a whole. */
      if (!self->denies[1] && coverage < MENTION_COVERAGE && !is_asserted (self, 1))
        return 0;
      return probability (coverage, DENIAL_COVERAGE);
    }
  /* Antonyms: both have to be about the same. */
  coverage = MIN (self->coverage[0], self->coverage[1]);
  if (coverage < CLASH_COVERAGE || self->missing_names[0] > 0)
    return 0;
  /* "Nine were closed", "four were opened": of each there may be so many. */
  if (gainsay_comparison_has_other_measures (self, TRUE))
    return 0;
  if (!is_asserted (self, 0) && coverage < MENTION_COVERAGE)
    return 0;
  return probability (coverage, CLASH_COVERAGE) * 0.9;
}

/* How closely the other has the main word of a side: 0 when it has it not. */
static double
measure_main (const GainsayComparison *self, guint side)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);

  for (guint i = 0; i < text->n_main; i++)
    {
      const GainsayAlignedPair *pair = find_pair (self, side, text->main[i]);

      if (pair != NULL)
        return gainsay_relation_is_clash (pair->relation) ? 0 : relation_closeness (pair->relation);
      if (!gainsay_token_is (&text->analysis->tokens[text->main[i]], GAINSAY_WORD_LIGHT))
        return 0;
    }
  return 1;
}

static double
score_support (const GainsayComparison *self)
{
  double coverage = self->coverage[0];

  if (self->core_coverage < CORE_COVERAGE)
    return 0;
  if (self->odd > 0 || self->n_numbers > 0 || self->missing_figure || self->missing_names[0] > 0 ||
      coverage < SUPPORT_COVERAGE)
    return 0;
  /* What the claim denies has to be denied by the passage as well, and the other way round. */
  if ((self->claim->heads->len > 0) != (self->passage->heads->len > 0) && !(self->even > 0))
    return 0;
  return probability (coverage, SUPPORT_COVERAGE) * measure_main (self, 0);
}

/* Whether the passage only names in passing what counts: its main verb says something else. */
static gboolean
find_mention (const GainsayComparison *self)
{
  const GainsayStanceText *passage = self->passage;

  if (self->core != NULL)
    return !self->denies[1] && !gainsay_stance_text_is_main (passage, self->core->second);
  for (guint i = 0; i < self->claim->n_main; i++)
    {
      const GainsayAlignedPair *pair =
        gainsay_alignment_find_first (self->alignment, self->claim->main[i]);

      if (pair != NULL)
        return !gainsay_stance_text_is_main (passage, pair->second);
    }
  return TRUE;
}

/* A claim about what is charged or reported: what speaks to that alone does not decide it. */
void
gainsay_comparison_settle_layer (const GainsayComparison *self, GainsayStanceResult *result)
{
  g_return_if_fail (self != NULL && result != NULL);

  if (self->claim->force == GAINSAY_FORCE_NONE)
    return;
  result->is_attribution = TRUE;
  /* Only who reports the same charge bears out that there is one. */
  if (self->passage->force != self->claim->force)
    result->supports = 0;
  else
    result->contradicts = 0;
}

static void
weaken (GainsayComparison *self, GainsayStanceResult *result)
{
  guint token = self->core != NULL          ? self->core->second
                : self->passage->n_main > 0 ? self->passage->main[0]
                                            : GAINSAY_NO_INDEX;
  gboolean claim_is_modal =
    self->core != NULL && gainsay_stance_text_is_modal (self->claim, self->core->first);

  self->is_mention = find_mention (self);
  self->is_modal = token != GAINSAY_NO_INDEX &&
                   gainsay_stance_text_is_modal (self->passage, token) && !claim_is_modal;
  if (self->is_modal)
    {
      result->contradicts *= 0.6;
      result->supports *= 0.6;
    }
  if (self->is_mention)
    {
      result->contradicts *= 0.8;
      result->supports *= 0.6;
    }
  if (self->passage->force == GAINSAY_FORCE_DOUBTS || self->passage->force == GAINSAY_FORCE_WARNS)
    result->contradicts *= 0.8;
}

static gboolean
speaks_of_the_world (const GainsayStanceText *text)
{
  return !text->is_question && !is_only_thought (text->force);
}

/* The same told with another figure, or with the same one in other words. */
static void
score_measures (GainsayComparison *self, GainsayStanceResult *result)
{
  GainsayMeasureMatch match;

  if (result->contradicts > 0 || !speaks_of_the_world (self->claim) ||
      !speaks_of_the_world (self->passage))
    return;
  if (gainsay_comparison_match_measures (self, TRUE, &match) &&
      match.probability > result->supports)
    {
      result->supports = 0;
      result->contradicts = match.probability;
      g_ptr_array_set_size (result->reasons, 0);
      gainsay_comparison_settle_layer (self, result);
      if (result->contradicts > 0)
        gainsay_comparison_list_measures (self, &match, TRUE, result->reasons);
    }
  else if (!self->is_out && self->coverage[0] >= CORE_COVERAGE &&
           gainsay_comparison_match_measures (self, FALSE, &match) &&
           match.probability * SAME_FIGURE > result->supports)
    {
      result->supports = match.probability * SAME_FIGURE;
      g_ptr_array_set_size (result->reasons, 0);
      gainsay_comparison_settle_layer (self, result);
      if (result->supports > 0)
        gainsay_comparison_list_measures (self, &match, FALSE, result->reasons);
    }
  else if (!(result->supports > 0) && gainsay_comparison_has_other_measures (self, FALSE))
    self->is_out = TRUE;
}

static void
score_one (GainsayComparison *self, GainsayStanceResult *result)
{
  guint quantifiers[2];
  gboolean has_quantifiers = FALSE;
  double support;

  for (guint side = 0; side < 2; side++)
    measure_side (self, side);
  find_events (self);
  self->is_out = self->has_other_event || self->claim->is_question || self->passage->is_question ||
                 is_only_thought (self->claim->force) || is_only_thought (self->passage->force);
  if (self->is_out)
    return;

  find_polarity (self);
  support = score_support (self);
  result->contradicts = score_denial (self) * self->closeness;
  if (!(result->contradicts > 0) && support > 0 &&
      gainsay_comparison_has_quantifier_clash (self, quantifiers))
    {
      has_quantifiers = TRUE;
      result->contradicts = support * 0.8;
    }
  if (!(result->contradicts > 0))
    result->supports = support;

  result->is_denied_twice = self->even > 0 && self->claim->heads->len > 0;
  result->is_repetition = self->coverage[0] >= REPETITION_COVERAGE &&
                          self->coverage[1] >= REPETITION_COVERAGE && result->supports > 0;
  weaken (self, result);
  result->is_mention = self->is_mention;
  gainsay_comparison_settle_layer (self, result);
  if (result->supports > 0 || result->contradicts > 0)
    gainsay_comparison_list_reasons (self, result->contradicts > 0, result->reasons);
  if (has_quantifiers)
    gainsay_comparison_add_quantifiers (self, quantifiers, result->reasons);
}

/**
 * gainsay_stance_score:
 * @claim: a claim's text
 * @passages: (array length=n_passages): what passages say
 * @n_passages: how many there are
 * @results: (out caller-allocates) (array length=n_passages): how each bears on the claim
 *
 * Scores passages against one claim. Each result is to be cleared.
 */
void
gainsay_stance_score (const GainsayStanceText *claim,
                      const GainsayStanceText *const *passages,
                      guint n_passages,
                      GainsayStanceResult *results)
{
  g_autofree GainsayComparison *comparisons = g_new0 (GainsayComparison, n_passages);

  g_return_if_fail (claim != NULL);
  g_return_if_fail (passages != NULL && results != NULL);

  for (guint i = 0; i < n_passages; i++)
    {
      GainsayComparison *comparison = &comparisons[i];
      GainsayStanceResult *result = &results[i];

      comparison->claim = claim;
      comparison->passage = passages[i];
      comparison->is_out = claim->units->len == 0 || passages[i]->units->len == 0;
      memset (result, 0, sizeof *result);
      result->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_reason_free);
      if (comparison->is_out)
        continue;
      comparison->alignment =
        gainsay_alignment_new (claim->analysis, claim->first, claim->n_tokens,
                               passages[i]->analysis, passages[i]->first, passages[i]->n_tokens);
      score_one (comparison, result);
      score_measures (comparison, result);
    }
  if (claim->features != NULL)
    gainsay_comparisons_ask_model (comparisons, n_passages, results);
  for (guint i = 0; i < n_passages; i++)
    {
      results[i].neither = 1 - results[i].supports - results[i].contradicts;
      g_clear_pointer (&comparisons[i].alignment, gainsay_alignment_free);
    }
}

/**
 * gainsay_stance_judge:
 * @claim: a claim's text that was made with a judge
 * @passages: (array length=n_passages): what passages say, made with the same
 * @n_passages: how many there are
 * @verdicts: (out caller-allocates) (array length=n_passages): what the model says of each
 *
 * Puts passages to the model alone, without the rules.
 */
void
gainsay_stance_judge (const GainsayStanceText *claim,
                      const GainsayStanceText *const *passages,
                      guint n_passages,
                      GainsayModelVerdict *verdicts)
{
  g_autoptr (GainsayModelRun) run = NULL;
  g_autofree GainsayFeatures *features = NULL;

  g_return_if_fail (claim != NULL && claim->features != NULL);
  g_return_if_fail (passages != NULL && verdicts != NULL);

  features = g_new (GainsayFeatures, 1);
  for (guint i = 0; i < n_passages; i++)
    {
      gainsay_features_compute (claim->features, passages[i]->features, features);
      if (run == NULL)
        run = gainsay_model_run_new (gainsay_judge_get_model (claim->judge), features->claim,
                                     features->n_claim);
      gainsay_model_run_judge (run, features, &verdicts[i]);
    }
}

/**
 * gainsay_stance_result_clear:
 * @self: a result
 *
 * Frees what a result holds.
 */
void
gainsay_stance_result_clear (GainsayStanceResult *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->reasons, g_ptr_array_unref);
}
