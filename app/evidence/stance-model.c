/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Puts pairs of texts to the trained model, and weighs what it says with what the rules say. The
 * rules know what bears on what; the model is asked which way, and can only take away. Where the
 * rules say nothing, it has to be sure, and a contradiction has to rest on words that can be shown.
 */
#include "app/evidence/stance-private.h"

/* Of a claim, this share has to be in a passage for the model to be asked. */
#define ASKED_COVERAGE 0.5
/* So many passages of a claim are put to the model, those that have most of the claim. */
#define MAX_ASKED 12
/* What the model says counts this much against what the rules say. */
#define MODEL_SHARE 0.5
/* How sure it has to be where the rules say nothing. */
#define SURE 0.9
/* And how sure where it is asked the other way round. */
#define SURE_BACK 0.7

/* A pair that may be put to the model. */
typedef struct
{
  const GainsayComparison *comparison;
  GainsayStanceResult *result;
  double coverage;
  guint place;
} Question;

/* What a contradiction rests on: a word of either side, or of one. */
typedef struct
{
  GainsayReasonKind kind;
  const GainsayFeatureWord *words[2];
  float carried;
} Clash;

static gboolean
is_clash (guint relation, GainsayReasonKind *kind)
{
  switch (relation)
    {
    case GAINSAY_FEATURE_ANTONYM:
    case GAINSAY_FEATURE_NEAR_ANTONYM:
    case GAINSAY_FEATURE_SIBLING:
      *kind = GAINSAY_REASON_ANTONYM;
      return TRUE;
    case GAINSAY_FEATURE_OTHER_NUMBER:
      *kind = GAINSAY_REASON_NUMBER;
      return TRUE;
    case GAINSAY_FEATURE_OTHER_NAME:
      *kind = GAINSAY_REASON_NAME;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
consider (Clash *best, const Clash *other)
{
  if (other->carried > best->carried)
    *best = *other;
}

static void
find_cues (const GainsayFeatureWord *words,
           guint n_words,
           const float *carried,
           guint side,
           Clash *best)
{
  const guint cues = GAINSAY_FEATURE_NEGATOR | GAINSAY_FEATURE_FAILURE;

  for (guint i = 0; i < n_words; i++)
    if ((words[i].flags & cues) != 0)
      {
        Clash clash = { GAINSAY_REASON_NEGATION, { NULL, NULL }, carried[i] };

        clash.words[side] = &words[i];
        consider (best, &clash);
      }
}

/* Of the words that can clash those that carried the model's contradiction most. */
static gboolean
find_clash (const GainsayComparison *self, GainsayModelVerdict *verdict, Clash *best)
{
  g_autofree GainsayFeatures *features = g_new (GainsayFeatures, 1);
  g_autoptr (GainsayModelRun) run = NULL;
  float carried[2][GAINSAY_FEATURES_MAX_WORDS];

  gainsay_features_compute (self->claim->features, self->passage->features, features);
  run = gainsay_model_run_new (gainsay_judge_get_model (self->claim->judge), features->claim,
                               features->n_claim);
  gainsay_model_run_judge (run, features, verdict);
  gainsay_model_run_explain (run, carried[0], carried[1]);
  best->carried = 0;
  for (guint i = 0; i < features->n_claim; i++)
    for (guint j = 0; j < features->n_passage; j++)
      {
        Clash clash = { GAINSAY_REASON_RELATED,
                        { &features->claim[i], &features->passage[j] },
                        carried[0][i] + carried[1][j] };

        if (is_clash (features->relations[i][j], &clash.kind))
          consider (best, &clash);
      }
  find_cues (features->claim, features->n_claim, carried[0], 0, best);
  find_cues (features->passage, features->n_passage, carried[1], 1, best);
  return best->carried > 0;
}

static void
add_clash (const GainsayComparison *self, const Clash *clash, GPtrArray *reasons)
{
  GainsayReason *reason = gainsay_reason_new (clash->kind);

  for (guint side = 0; side < 2; side++)
    if (clash->words[side] != NULL)
      {
        const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
        const GainsayToken *token = &text->analysis->tokens[clash->words[side]->token];

        gainsay_reason_add (side == 0 ? reason->claim : reason->passage, (guint) token->start,
                            (guint) token->end);
      }
  g_ptr_array_add (reasons, reason);
}

/* What contradicts the one contradicts the other: the model has to see it from both sides. */
static gboolean
is_mutual (const GainsayComparison *self)
{
  GainsayModelVerdict verdict;

  gainsay_stance_judge (self->passage, &self->claim, 1, &verdict);
  return verdict.contradicts >= SURE_BACK;
}

/* What the rules found becomes less where the model rather sees the opposite, never more. */
static void
weigh (double *value, double for_it, double against_it)
{
  double mixed = *value + MODEL_SHARE * (for_it / (for_it + against_it) - *value);

  *value = MIN (*value, mixed);
}

/* What the model alone is sure of. */
static void
take_sure (const GainsayComparison *self,
           const GainsayModelVerdict *verdict,
           GainsayStanceResult *result)
{
  Clash clash = { GAINSAY_REASON_RELATED };
  GainsayModelVerdict again;
  gboolean contradicts = verdict->contradicts >= SURE;

  if (contradicts && is_mutual (self) && find_clash (self, &again, &clash))
    result->contradicts = verdict->contradicts;
  else if (verdict->supports >= SURE)
    result->supports = verdict->supports;
  gainsay_comparison_settle_layer (self, result);
  if (!(result->supports > 0) && !(result->contradicts > 0))
    return;
  if (contradicts)
    add_clash (self, &clash, result->reasons);
  gainsay_comparison_list_reasons (self, FALSE, result->reasons);
}

static int
compare_questions (gconstpointer a, gconstpointer b)
{
  const Question *first = a;
  const Question *second = b;

  if (first->coverage != second->coverage)
    return first->coverage > second->coverage ? -1 : 1;
  return first->place < second->place ? -1 : 1;
}

/* The pairs that are worth asking about, the best first. */
static GArray *
list_questions (const GainsayComparison *comparisons,
                guint n_comparisons,
                GainsayStanceResult *results)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (Question));

  for (guint i = 0; i < n_comparisons; i++)
    {
      Question question = { &comparisons[i], &results[i], comparisons[i].coverage[0], i };

      if (results[i].supports > 0 || results[i].contradicts > 0)
        question.coverage += 1;
      if (!comparisons[i].is_out && question.coverage >= ASKED_COVERAGE)
        g_array_append_val (questions, question);
    }
  g_array_sort (questions, compare_questions);
  return questions;
}

/* Puts the passages of one claim to the model that have enough of it. */
void
gainsay_comparisons_ask_model (const GainsayComparison *comparisons,
                               guint n_comparisons,
                               GainsayStanceResult *results)
{
  g_autoptr (GArray) questions = NULL;
  const GainsayStanceText *passages[MAX_ASKED];
  GainsayModelVerdict verdicts[MAX_ASKED];
  guint n_asked;

  g_return_if_fail (comparisons != NULL && results != NULL);

  questions = list_questions (comparisons, n_comparisons, results);
  n_asked = MIN (questions->len, MAX_ASKED);
  for (guint i = 0; i < n_asked; i++)
    passages[i] = g_array_index (questions, Question, i).comparison->passage;
  if (n_asked > 0)
    gainsay_stance_judge (comparisons[0].claim, passages, n_asked, verdicts);
  for (guint i = 0; i < n_asked; i++)
    {
      const Question *question = &g_array_index (questions, Question, i);

      if (question->result->supports > 0 || question->result->contradicts > 0)
        {
          weigh (&question->result->supports, verdicts[i].supports, verdicts[i].contradicts);
          weigh (&question->result->contradicts, verdicts[i].contradicts, verdicts[i].supports);
        }
      else
        take_sure (question->comparison, &verdicts[i], question->result);
    }
}
