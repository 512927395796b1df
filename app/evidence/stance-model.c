/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Puts pairs of texts to the trained model, and weighs what it says with what the rules say.
 *
 * What the rules decided, the model can only weaken. Where the rules say nothing, what clashes and
 * how much the two share is measured, the model is asked both ways, and all is weighed together; a
 * contradiction has to rest on words that can be shown.
 */
#include "app/evidence/stance-private.h"

#include <math.h>

/* So many passages of a claim that the rules decided are put to the model, and so many others: the
 * likeliest to bear on it. */
#define MAX_ASKED 8
/* What the model says counts this much against what the rules say. */
#define MODEL_SHARE 0.5
/* A clash that weighs less is none. */
#define MIN_CLASH 0.2
/* To support a claim, one of the two has to have this share of the other, and share so much. */
#define MIN_COVERAGE 0.5
#define MIN_SHARED 0.6

/**
 * GainsayWeights:
 * @bias: what stands at the beginning
 * @weights: what each clue counts
 * @threshold: from this probability on a pair is shown
 *
 * How a probability comes of clues: 1 / (1 + exp (-(bias + sum of weight × clue))).
 */
typedef struct
{
  double bias;
  double weights[GAINSAY_N_CLUES];
  double threshold;
} GainsayWeights;

/* resources/models/fit-showing.py prints both; its head says from what. */
static const GainsayWeights contradiction = {
  -0.062,
  {
    [GAINSAY_CLUE_CONTRADICTS] = 1.076,
    [GAINSAY_CLUE_SUPPORTS] = -0.519,
    [GAINSAY_CLUE_SHARED] = -0.281,
    [GAINSAY_CLUE_COVERAGE_LESS] = -1.783,
    [GAINSAY_CLUE_COVERAGE_MORE] = 1.744,
    [GAINSAY_CLUE_CLASH] = 0.367,
    [GAINSAY_CLUE_MENTION] = -0.317,
  },
  0.54,
};
static const GainsayWeights support = {
  -3,
  {
    [GAINSAY_CLUE_SUPPORTS] = 1,
    [GAINSAY_CLUE_SHARED] = 1,
    [GAINSAY_CLUE_COVERAGE_MORE] = 1,
  },
  0.9,
};

/* The outcome: 0 below the threshold, from there on 0.5 to 1. */
static double
weigh_clues (const GainsayWeights *self, const double *clues)
{
  double odds = self->bias;
  double probability;

  for (guint i = 0; i < GAINSAY_N_CLUES; i++)
    odds += self->weights[i] * clues[i];
  probability = 1 / (1 + exp (-odds));
  if (probability < self->threshold)
    return 0;
  return 0.5 + 0.5 * (probability - self->threshold) / (1 - self->threshold);
}

static GainsayReason *
add_word (const GainsayComparison *self,
          const GainsayClash *clash,
          guint side,
          GainsayReason *reason)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
  GArray *spans = side == 0 ? reason->claim : reason->passage;

  if (clash->words[side] != NULL)
    {
      const GainsayToken *token = &text->analysis->tokens[clash->words[side]->token];

      gainsay_reason_add (spans, (guint) token->start, (guint) token->end);
    }
  if (clash->cue != NULL && clash->side == side)
    {
      const GainsayToken *first = &text->analysis->tokens[clash->cue->first_token];

      gainsay_reason_add (spans, (guint) first->start, (guint) first[clash->cue->n_tokens - 1].end);
    }
  return reason;
}

static void
add_clash (const GainsayComparison *self, const GainsayClash *clash, GPtrArray *reasons)
{
  GainsayReason *reason = gainsay_reason_new (clash->kind);

  if (clash->cue != NULL && clash->cue->kind == GAINSAY_NEGATION_DENIAL)
    reason->kind = GAINSAY_REASON_ATTRIBUTION;
  for (guint side = 0; side < 2; side++)
    add_word (self, clash, side, reason);
  g_ptr_array_add (reasons, reason);
}

/* What the rules found becomes less where the model rather sees the opposite, never more. */
static void
weaken (double *value, double for_it, double against_it)
{
  double mixed = *value + MODEL_SHARE * (for_it / (for_it + against_it) - *value);

  *value = MIN (*value, mixed);
}

static GainsayModelRun *
judge (const GainsayComparison *self, const GainsayFeatures *features, GainsayModelVerdict *verdict)
{
  GainsayModelRun *run = gainsay_model_run_new (gainsay_judge_get_model (self->claim->judge),
                                                features->claim, features->n_claim);

  gainsay_model_run_judge (run, features, verdict);
  return run;
}

static gboolean
is_related (guint relation)
{
  return relation == GAINSAY_FEATURE_SYNONYM || relation == GAINSAY_FEATURE_KIND_OF ||
         relation == GAINSAY_FEATURE_KIND_HAS;
}

/* Adds the words of like meaning that carried the model's verdict most and are no reason yet. */
static void
add_carrier (const GainsayComparison *self,
             const GainsayFeatures *features,
             const GainsayModelRun *run,
             GPtrArray *reasons)
{
  float carried[2][GAINSAY_FEATURES_MAX_WORDS];
  GainsayClash best = { GAINSAY_REASON_RELATED };

  gainsay_model_run_explain (run, carried[0], carried[1]);
  for (guint i = 0; i < features->n_claim; i++)
    {
      int answer = features->answers[i];
      double weight = answer >= 0 ? (double) (carried[0][i] + carried[1][answer]) : 0;

      if (!(weight > best.weight) || !is_related (features->relations[i][answer]) ||
          gainsay_alignment_find_first (self->alignment, features->claim[i].token) != NULL)
        continue;
      best.weight = weight;
      best.words[0] = &features->claim[i];
      best.words[1] = &features->passage[answer];
    }
  if (best.weight > 0)
    add_clash (self, &best, reasons);
}

/* What may come about, or is not taken as shown, is not said to be so. */
static gboolean
is_unsure (GainsayForce force)
{
  return force == GAINSAY_FORCE_WARNS || force == GAINSAY_FORCE_DOUBTS;
}

/* Weighs a pair of which the rules say nothing. */
static void
weigh (const GainsayComparison *self, GainsayFeatures *features, GainsayStanceResult *result)
{
  double *clues = result->clues;
  g_autoptr (GainsayModelRun) run = NULL;
  GainsayModelVerdict verdicts[2];
  GainsayClash clash;

  if (is_unsure (self->claim->force) || is_unsure (self->passage->force))
    return;
  gainsay_comparison_find_clues (self, features, clues, &clash);
  if (clash.weight < MIN_CLASH &&
      (clues[GAINSAY_CLUE_COVERAGE_MORE] < MIN_COVERAGE || clues[GAINSAY_CLUE_SHARED] < MIN_SHARED))
    return;
  run = judge (self, features, &verdicts[0]);
  gainsay_stance_judge (self->passage, &self->claim, 1, &verdicts[1]);
  gainsay_clues_add_verdicts (clues, verdicts);
  result->is_weighed = clash.weight >= MIN_CLASH;
  if (result->is_weighed)
    result->contradicts = weigh_clues (&contradiction, clues);
  if (!(result->contradicts > 0))
    result->supports = weigh_clues (&support, clues);
  gainsay_comparison_settle_layer (self, result);
  if (!(result->supports > 0) && !(result->contradicts > 0))
    return;
  gainsay_comparison_list_reasons (self, FALSE, result->reasons);
  if (result->contradicts > 0)
    add_clash (self, &clash, result->reasons);
  add_carrier (self, features, run, result->reasons);
  gainsay_reasons_sort (result->reasons);
}

static void
ask (const GainsayComparison *self, GainsayFeatures *features, GainsayStanceResult *result)
{
  g_autoptr (GainsayModelRun) run = NULL;
  GainsayModelVerdict verdict;

  gainsay_features_compute (self->claim->features, self->passage->features, features);
  if (!(result->supports > 0) && !(result->contradicts > 0))
    {
      weigh (self, features, result);
      return;
    }
  run = judge (self, features, &verdict);
  weaken (&result->supports, verdict.supports, verdict.contradicts);
  weaken (&result->contradicts, verdict.contradicts, verdict.supports);
}

/* Puts the passages of one claim to the model, of which the likeliest to bear on it stand first. */
void
gainsay_comparisons_ask_model (const GainsayComparison *comparisons,
                               guint n_comparisons,
                               GainsayStanceResult *results)
{
  g_autofree GainsayFeatures *features = g_new (GainsayFeatures, 1);
  guint n_asked[2] = { 0, 0 }; /* that the rules did not decide, that they did */

  g_return_if_fail (comparisons != NULL && results != NULL);

  for (guint i = 0; i < n_comparisons; i++)
    {
      gboolean is_decided = results[i].supports > 0 || results[i].contradicts > 0;

      if (comparisons[i].is_out || n_asked[is_decided] >= MAX_ASKED)
        continue;
      n_asked[is_decided]++;
      ask (&comparisons[i], features, &results[i]);
    }
}
