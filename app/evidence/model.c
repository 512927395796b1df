/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs the model. The inner loops go over outputs, never over what is summed: the compiler can
 * vectorise them without reordering a sum, so that every build adds in the same order.
 */
#include "app/evidence/model-private.h"

#include <math.h>
#include <string.h>

#define MAX_WORDS GAINSAY_FEATURES_MAX_WORDS
/* Figures further from the mean than so many deviations say no more. */
#define MAX_FIGURE 4.0f

/* One side of a pair; a row a word. */
typedef struct
{
  guint n;
  float words[MAX_WORDS][MODEL_DIM];   /* in their context */
  float columns[MODEL_DIM][MAX_WORDS]; /* the same, a column a word */
  float seen[MAX_WORDS][MODEL_DIM];    /* what of the other side is looked at */
  float ties[MAX_WORDS][MODEL_TIES];   /* how much by which relation */
  float compared[MAX_WORDS][MODEL_COMPARED];
  guint8 best[MODEL_COMPARED]; /* the word with the highest number of each */
} Side;

struct _GainsayModelRun
{
  const GainsayModel *model;
  Side claim;
  Side passage;
  float query[MAX_WORDS][MODEL_DIM];   /* the claim's */
  float scores[MAX_WORDS][MAX_WORDS];  /* a row a word of the claim */
  float weights[MAX_WORDS][MAX_WORDS]; /* of the side being worked on */
  float pooled[MODEL_LAST_IN];
  float last[MODEL_LAST];
  guint label; /* the likeliest */
};

/* output += input · matrix, four inputs at a time. */
static inline void
multiply_add (const float *restrict input,
              guint n_inputs,
              const float *restrict matrix,
              float *restrict output,
              const guint n_outputs)
{
  guint i = 0;

  for (; i + 4 <= n_inputs; i += 4)
    {
      const float *restrict row = matrix + (gsize) i * n_outputs;
      float a = input[i];
      float b = input[i + 1];
      float c = input[i + 2];
      float d = input[i + 3];

      for (guint o = 0; o < n_outputs; o++)
        output[o] += (a * row[o] + b * row[n_outputs + o]) +
                     (c * row[2 * n_outputs + o] + d * row[3 * n_outputs + o]);
    }
  for (; i < n_inputs; i++)
    for (guint o = 0; o < n_outputs; o++)
      output[o] += input[i] * matrix[(gsize) i * n_outputs + o];
}

static inline void
rectify (float *values, const guint n)
{
  for (guint i = 0; i < n; i++)
    values[i] = values[i] > 0 ? values[i] : 0;
}

/* Words and their flags, then each with its neighbours. */
static void
read_side (const GainsayModel *model, const GainsayFeatureWord *words, guint n, Side *side)
{
  float plain[MAX_WORDS][MODEL_DIM];

  side->n = n;
  for (guint i = 0; i < n; i++)
    {
      gainsay_model_get_vector (model, words[i].stem, plain[i]);
      for (guint k = 0; k < MODEL_DIM; k++)
        plain[i][k] += model->flags_bias[k];
      for (guint bit = 0; bit < MODEL_FLAGS; bit++)
        if ((words[i].flags & (1u << bit)) != 0)
          for (guint k = 0; k < MODEL_DIM; k++)
            plain[i][k] += model->flags[bit * MODEL_DIM + k];
    }
  memset (side->columns, 0, sizeof side->columns);
  for (guint i = 0; i < n; i++)
    {
      float *word = side->words[i];

      memcpy (word, model->context_bias, sizeof model->context_bias);
      for (guint w = 0; w < MODEL_WIDTH; w++)
        if (i + w >= 1 && i + w - 1 < n)
          multiply_add (plain[i + w - 1], MODEL_DIM, model->context + w * MODEL_DIM * MODEL_DIM,
                        word, MODEL_DIM);
      rectify (word, MODEL_DIM);
      for (guint k = 0; k < MODEL_DIM; k++)
        {
          word[k] += plain[i][k];
          side->columns[k][i] = word[k];
        }
    }
}

/* How strongly each word of the claim holds to each of the passage. */
static void
score_words (GainsayModelRun *self, const GainsayFeatures *features)
{
  const GainsayModel *model = self->model;
  const float scale = 1.0f / sqrtf (MODEL_DIM);

  for (guint i = 0; i < self->claim.n; i++)
    {
      float *row = self->scores[i];

      memset (row, 0, sizeof self->scores[i]);
      multiply_add (self->query[i], MODEL_DIM, self->passage.columns[0], row, MAX_WORDS);
      for (guint j = 0; j < self->passage.n; j++)
        row[j] = row[j] * scale + model->tie_bias[features->relations[i][j]];
    }
}

/* Scores to shares of one; the rest is held by no word. */
static void
share_out (const float *scores, float none, float *shares, guint n)
{
  float highest = none;
  float sum;

  for (guint j = 0; j < n; j++)
    highest = MAX (highest, scores[j]);
  sum = expf (none - highest);
  for (guint j = 0; j < n; j++)
    {
      shares[j] = expf (scores[j] - highest);
      sum += shares[j];
    }
  for (guint j = 0; j < n; j++)
    shares[j] /= sum;
}

/* What a side sees of the other, and by which relations. */
static void
look (GainsayModelRun *self, const GainsayFeatures *features, gboolean is_claim)
{
  Side *side = is_claim ? &self->claim : &self->passage;
  const Side *other = is_claim ? &self->passage : &self->claim;

  memset (side->seen, 0, sizeof side->seen);
  memset (side->ties, 0, sizeof side->ties);
  for (guint i = 0; i < side->n; i++)
    {
      float scores[MAX_WORDS];

      for (guint j = 0; j < other->n; j++)
        scores[j] = is_claim ? self->scores[i][j] : self->scores[j][i];
      share_out (scores, self->model->none, self->weights[i], other->n);
      for (guint j = 0; j < other->n; j++)
        {
          guint tie = is_claim ? features->relations[i][j] : features->relations[j][i];

          side->ties[i][tie] += self->weights[i][j];
        }
      multiply_add (self->weights[i], other->n, other->words[0], side->seen[i], MODEL_DIM);
    }
}

/* A word and what it sees: both, difference, product, relation. */
static void
compare (const GainsayModel *model, Side *side)
{
  for (guint i = 0; i < side->n; i++)
    {
      float input[MODEL_COMPARE_IN] = { 0 };
      float *compared = side->compared[i];

      for (guint k = 0; k < MODEL_DIM; k++)
        {
          float a = side->words[i][k];
          float b = side->seen[i][k];

          input[k] = a;
          input[MODEL_DIM + k] = b;
          input[2 * MODEL_DIM + k] = fabsf (a - b);
          input[3 * MODEL_DIM + k] = a * b;
        }
      multiply_add (side->ties[i], MODEL_TIES, model->ties, input + 4 * MODEL_DIM, MODEL_RELATION);
      memcpy (compared, model->compare_bias, sizeof model->compare_bias);
      multiply_add (input, MODEL_COMPARE_IN, model->compare, compared, MODEL_COMPARED);
      rectify (compared, MODEL_COMPARED);
    }
}

/* The mean and the highest of each number. */
static void
pool (Side *side, float *mean, float *highest)
{
  memset (mean, 0, MODEL_COMPARED * sizeof (float));
  memset (highest, 0, MODEL_COMPARED * sizeof (float));
  memset (side->best, 0, sizeof side->best);
  for (guint i = 0; i < side->n; i++)
    for (guint k = 0; k < MODEL_COMPARED; k++)
      {
        mean[k] += side->compared[i][k];
        if (side->compared[i][k] > highest[k])
          {
            highest[k] = side->compared[i][k];
            side->best[k] = (guint8) i;
          }
      }
  for (guint k = 0; k < MODEL_COMPARED; k++)
    mean[k] /= (float) MAX (side->n, 1);
}

static void
read_figures (const GainsayModel *model, const float *values, float *output)
{
  float input[GAINSAY_N_FIGURES];

  for (guint i = 0; i < GAINSAY_N_FIGURES; i++)
    {
      float value = (values[i] - model->figure_mean[i]) * model->figure_scale[i];

      input[i] = CLAMP (value, -MAX_FIGURE, MAX_FIGURE);
    }
  memcpy (output, model->figures_bias, sizeof model->figures_bias);
  multiply_add (input, GAINSAY_N_FIGURES, model->figures, output, MODEL_FIGURES);
  rectify (output, MODEL_FIGURES);
}

static void
decide (GainsayModelRun *self, GainsayModelVerdict *verdict)
{
  const GainsayModel *model = self->model;
  double values[MODEL_LABELS];
  double sum = 0;
  double highest;

  memcpy (self->last, model->last_bias, sizeof self->last);
  multiply_add (self->pooled, MODEL_LAST_IN, model->last, self->last, MODEL_LAST);
  rectify (self->last, MODEL_LAST);
  for (guint label = 0; label < MODEL_LABELS; label++)
    {
      float value = model->labels_bias[label];

      for (guint i = 0; i < MODEL_LAST; i++)
        value += self->last[i] * model->labels[i * MODEL_LABELS + label];
      values[label] = (double) value / (double) model->temperature;
    }
  self->label = values[1] > values[0] ? 1 : 0;
  if (values[2] > values[self->label])
    self->label = 2;
  highest = values[self->label];
  for (guint label = 0; label < MODEL_LABELS; label++)
    sum += values[label] = exp (values[label] - highest);
  verdict->supports = values[0] / sum;
  verdict->contradicts = values[1] / sum;
  verdict->neither = values[2] / sum;
}

/**
 * gainsay_model_run_new:
 * @model: a model that outlives the run
 * @claim: (array length=n_claim): the claim's words
 * @n_claim: how many, at most %GAINSAY_FEATURES_MAX_WORDS
 *
 * Reads a claim once, for judging many passages. A run belongs to one thread.
 *
 * Returns: (transfer full): the run
 */
GainsayModelRun *
gainsay_model_run_new (const GainsayModel *model, const GainsayFeatureWord *claim, guint n_claim)
{
  GainsayModelRun *self;

  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (claim != NULL || n_claim == 0, NULL);
  g_return_val_if_fail (n_claim <= MAX_WORDS, NULL);
  self = g_new0 (GainsayModelRun, 1);
  self->model = model;
  read_side (model, claim, n_claim, &self->claim);
  for (guint i = 0; i < n_claim; i++)
    multiply_add (self->claim.words[i], MODEL_DIM, model->query, self->query[i], MODEL_DIM);
  return self;
}

/**
 * gainsay_model_run_free:
 * @self: (transfer full): a run
 *
 * Frees a run.
 */
void
gainsay_model_run_free (GainsayModelRun *self)
{
  g_free (self);
}

/**
 * gainsay_model_run_judge:
 * @self: a run
 * @features: the run's claim and a passage
 * @verdict: (out caller-allocates): what the model says
 *
 * Judges a passage.
 */
void
gainsay_model_run_judge (GainsayModelRun *self,
                         const GainsayFeatures *features,
                         GainsayModelVerdict *verdict)
{
  const GainsayModel *model;
  float *pooled;

  g_return_if_fail (self != NULL && features != NULL && verdict != NULL);
  g_return_if_fail (features->n_claim == self->claim.n && features->n_passage <= MAX_WORDS);
  model = self->model;
  pooled = self->pooled;
  read_side (model, features->passage, features->n_passage, &self->passage);
  score_words (self, features);
  look (self, features, TRUE);
  look (self, features, FALSE);
  compare (model, &self->claim);
  compare (model, &self->passage);
  pool (&self->claim, pooled, pooled + MODEL_COMPARED);
  pool (&self->passage, pooled + 2 * MODEL_COMPARED, pooled + 3 * MODEL_COMPARED);
  read_figures (model, features->values, pooled + MODEL_POOLED);
  decide (self, verdict);
}

/* What each word adds: its share of the mean, and of the highest what it is itself. */
static void
explain_side (const Side *side, const float *mean, const float *highest, float *carried)
{
  memset (carried, 0, MAX_WORDS * sizeof (float));
  for (guint k = 0; k < MODEL_COMPARED; k++)
    {
      for (guint i = 0; i < side->n; i++)
        carried[i] += mean[k] * side->compared[i][k] / (float) side->n;
      if (side->n > 0)
        carried[side->best[k]] += highest[k] * side->compared[side->best[k]][k];
    }
}

/**
 * gainsay_model_run_explain:
 * @self: a run that has judged a passage
 * @claim: (array fixed-size=64) (out caller-allocates): what each word of the claim did for it
 * @passage: (array fixed-size=64) (out caller-allocates): what each word of the passage did
 *
 * Tells which words carried what the last passage was found to be: more than nothing if they spoke
 * for it, less if against.
 */
void
gainsay_model_run_explain (const GainsayModelRun *self, float *claim, float *passage)
{
  const GainsayModel *model;
  float slope[MODEL_POOLED] = { 0 };

  g_return_if_fail (self != NULL && claim != NULL && passage != NULL);
  model = self->model;
  for (guint i = 0; i < MODEL_LAST; i++)
    {
      const float *labels = model->labels + i * MODEL_LABELS;
      float sum = labels[0] + labels[1] + labels[2];
      float pull = 1.5f * labels[self->label] - 0.5f * sum;

      if (self->last[i] > 0)
        for (guint k = 0; k < MODEL_POOLED; k++)
          slope[k] += pull * model->last[k * MODEL_LAST + i];
    }
  explain_side (&self->claim, slope, slope + MODEL_COMPARED, claim);
  explain_side (&self->passage, slope + 2 * MODEL_COMPARED, slope + 3 * MODEL_COMPARED, passage);
}
