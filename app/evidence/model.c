/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs the model. The inner loops go over outputs, never over what is summed: the compiler can
 * vectorise them without reordering a sum, so that every build adds in the same order.
 */
#include "app/evidence/model-private.h"

#include <math.h>
#include <string.h>

#define MAX_WORDS GAINSAY_FEATURES_MAX_WORDS
/* Made twice, for processors with wider registers: the same sums, no fused operations. */
#if defined(__x86_64__) && defined(__ELF__) && defined(__has_attribute)
#if __has_attribute(target_clones)
#define WIDE __attribute__ ((target_clones ("avx2", "default")))
#endif
#endif
#ifndef WIDE
#define WIDE
#endif
/* clang does it by itself, and told to it would no longer vectorise. */
#if defined(__GNUC__) && !defined(__clang__)
#define UNROLLED _Pragma ("GCC unroll 4")
#else
#define UNROLLED
#endif
/* Figures further from the mean than so many deviations say no more. */
#define MAX_FIGURE 4.0f

/* Words are worked on two at a time, a matrix's inputs four. */
G_STATIC_ASSERT (MAX_WORDS % 2 == 0 && MODEL_WIDTH == 3);
G_STATIC_ASSERT (MODEL_DIM % 4 == 0 && MODEL_COMPARE_IN % 4 == 0);

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

/* What a net made of a pair. */
typedef struct
{
  const GainsayModelNet *net;
  Side claim;
  Side passage;
  float query[MAX_WORDS][MODEL_DIM];   /* the claim's */
  float scores[MAX_WORDS][MAX_WORDS];  /* a row a word of the claim */
  float weights[MAX_WORDS][MAX_WORDS]; /* of the side being worked on */
  float pooled[MODEL_LAST_IN];
  float last[MODEL_LAST];
} NetRun;

struct _GainsayModelRun
{
  const GainsayModel *model;
  guint n_claim;
  guint label; /* the likeliest */
  NetRun *nets;
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

/* The same for two inputs at once, which reads the matrix once. */
static inline void
multiply_add_two (const float *restrict first,
                  const float *restrict second,
                  const guint n_inputs,
                  const float *restrict matrix,
                  float *restrict one,
                  float *restrict other,
                  const guint n_outputs)
{
  for (guint i = 0; i + 4 <= n_inputs; i += 4)
    {
      const float *restrict row = matrix + (gsize) i * n_outputs;
      const float *restrict a = first + i;
      const float *restrict b = second + i;

      UNROLLED
      for (guint o = 0; o < n_outputs; o++)
        {
          float k = row[o];
          float l = row[n_outputs + o];
          float m = row[2 * n_outputs + o];
          float n = row[3 * n_outputs + o];

          one[o] += (a[0] * k + a[1] * l) + (a[2] * m + a[3] * n);
          other[o] += (b[0] * k + b[1] * l) + (b[2] * m + b[3] * n);
        }
    }
}

static inline void
rectify (float *values, const guint n)
{
  for (guint i = 0; i < n; i++)
    values[i] = values[i] > 0 ? values[i] : 0;
}

/* A word and its flags. */
static inline void
read_word (const GainsayModelNet *net, guint flags, guint row, float *word)
{
  gainsay_model_net_get_vector (net, row, word);
  for (guint k = 0; k < MODEL_DIM; k++)
    word[k] += net->flags_bias[k];
  for (guint bit = 0; bit < MODEL_FLAGS; bit++)
    if ((flags & (1u << bit)) != 0)
      for (guint k = 0; k < MODEL_DIM; k++)
        word[k] += net->flags[bit * MODEL_DIM + k];
}

/* Words and their flags, then each with its neighbours; before the first and behind the last stands
   nothing. */
WIDE static void
read_side (const GainsayModelNet *net,
           const GainsayFeatureWord *words,
           const guint *rows,
           guint n,
           Side *side)
{
  float plain[MAX_WORDS + MODEL_WIDTH][MODEL_DIM];

  side->n = n;
  memset (plain[0], 0, sizeof plain[0]);
  memset (plain[n + 1], 0, 2 * sizeof plain[0]);
  for (guint i = 0; i < n; i++)
    read_word (net, words[i].flags, rows[i], plain[i + 1]);
  for (guint i = 0; i < n; i += 2)
    {
      memcpy (side->words[i], net->context_bias, sizeof net->context_bias);
      memcpy (side->words[i + 1], net->context_bias, sizeof net->context_bias);
      multiply_add_two (plain[i], plain[i + 1], MODEL_WIDTH * MODEL_DIM, net->context,
                        side->words[i], side->words[i + 1], MODEL_DIM);
    }
  memset (side->columns, 0, sizeof side->columns);
  for (guint i = 0; i < n; i++)
    {
      float *word = side->words[i];

      rectify (word, MODEL_DIM);
      for (guint k = 0; k < MODEL_DIM; k++)
        {
          word[k] += plain[i + 1][k];
          side->columns[k][i] = word[k];
        }
    }
}

/* How strongly each word of the claim holds to each of the passage. */
WIDE static void
score_words (NetRun *self, const GainsayFeatures *features)
{
  const GainsayModelNet *net = self->net;
  const float scale = 1.0f / sqrtf (MODEL_DIM);

  for (guint i = 0; i < self->claim.n; i++)
    {
      float *row = self->scores[i];

      memset (row, 0, sizeof self->scores[i]);
      multiply_add (self->query[i], MODEL_DIM, self->passage.columns[0], row, MAX_WORDS);
      for (guint j = 0; j < self->passage.n; j++)
        row[j] = row[j] * scale + net->tie_bias[features->relations[i][j]];
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
WIDE static void
look (NetRun *self, const GainsayFeatures *features, gboolean is_claim)
{
  Side *side = is_claim ? &self->claim : &self->passage;
  const Side *other = is_claim ? &self->passage : &self->claim;

  memset (side->seen, 0, side->n * sizeof side->seen[0]);
  memset (side->ties, 0, side->n * sizeof side->ties[0]);
  for (guint i = 0; i < side->n; i++)
    {
      float scores[MAX_WORDS];

      for (guint j = 0; j < other->n; j++)
        scores[j] = is_claim ? self->scores[i][j] : self->scores[j][i];
      share_out (scores, self->net->none, self->weights[i], other->n);
      for (guint j = 0; j < other->n; j++)
        {
          guint tie = is_claim ? features->relations[i][j] : features->relations[j][i];

          side->ties[i][tie] += self->weights[i][j];
        }
      multiply_add (self->weights[i], other->n, other->words[0], side->seen[i], MODEL_DIM);
    }
}

/* A word and what it sees: both, difference, product, relation. */
static inline void
fill_input (const GainsayModelNet *net, const Side *side, guint i, float *input)
{
  for (guint k = 0; k < MODEL_DIM; k++)
    {
      float a = side->words[i][k];
      float b = side->seen[i][k];

      input[k] = a;
      input[MODEL_DIM + k] = b;
      input[2 * MODEL_DIM + k] = fabsf (a - b);
      input[3 * MODEL_DIM + k] = a * b;
    }
  memset (input + 4 * MODEL_DIM, 0, MODEL_RELATION * sizeof (float));
  multiply_add (side->ties[i], MODEL_TIES, net->ties, input + 4 * MODEL_DIM, MODEL_RELATION);
}

/* Two words at a time; beside the last of an odd number stands itself. */
WIDE static void
compare (const GainsayModelNet *net, Side *side)
{
  for (guint i = 0; i < side->n; i += 2)
    {
      float inputs[2][MODEL_COMPARE_IN];

      for (guint j = 0; j < 2; j++)
        {
          fill_input (net, side, MIN (i + j, side->n - 1), inputs[j]);
          memcpy (side->compared[i + j], net->compare_bias, sizeof net->compare_bias);
        }
      multiply_add_two (inputs[0], inputs[1], MODEL_COMPARE_IN, net->compare, side->compared[i],
                        side->compared[i + 1], MODEL_COMPARED);
      rectify (side->compared[i], MODEL_COMPARED);
      rectify (side->compared[i + 1], MODEL_COMPARED);
    }
}

/* The mean and the highest of each number. */
WIDE static void
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

/* The figures as nets see them: so many deviations from the mean. */
static void
scale_figures (const GainsayModel *model, const float *values, float *scaled)
{
  for (guint i = 0; i < GAINSAY_N_FIGURES; i++)
    {
      float value = (values[i] - model->figure_mean[i]) * model->figure_scale[i];

      scaled[i] = CLAMP (value, -MAX_FIGURE, MAX_FIGURE);
    }
}

WIDE static void
read_figures (const GainsayModelNet *net, const float *scaled, float *output)
{
  memcpy (output, net->figures_bias, sizeof net->figures_bias);
  multiply_add (scaled, GAINSAY_N_FIGURES, net->figures, output, MODEL_FIGURES);
  rectify (output, MODEL_FIGURES);
}

/* Adds what a net says to the three numbers. */
WIDE static void
add_values (NetRun *self, double *values)
{
  const GainsayModelNet *net = self->net;

  memcpy (self->last, net->last_bias, sizeof self->last);
  multiply_add (self->pooled, MODEL_LAST_IN, net->last, self->last, MODEL_LAST);
  rectify (self->last, MODEL_LAST);
  for (guint label = 0; label < MODEL_LABELS; label++)
    {
      float value = net->labels_bias[label];

      for (guint i = 0; i < MODEL_LAST; i++)
        value += self->last[i] * net->labels[i * MODEL_LABELS + label];
      values[label] += (double) value;
    }
}

/* The nets' numbers, added up, to probabilities. */
static void
decide (GainsayModelRun *self, double *values, GainsayModelVerdict *verdict)
{
  double n = (double) self->model->temperature * self->model->n_nets;
  double sum = 0;
  double highest;

  self->label = values[1] > values[0] ? 1 : 0;
  if (values[2] > values[self->label])
    self->label = 2;
  highest = values[self->label];
  for (guint label = 0; label < MODEL_LABELS; label++)
    sum += values[label] = exp ((values[label] - highest) / n);
  verdict->supports = values[0] / sum;
  verdict->contradicts = values[1] / sum;
  verdict->neither = values[2] / sum;
}

static void
find_rows (const GainsayModel *model, const GainsayFeatureWord *words, guint n, guint *rows)
{
  for (guint i = 0; i < n; i++)
    rows[i] = gainsay_model_find_word (model, words[i].stem);
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
  guint rows[MAX_WORDS];

  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (claim != NULL || n_claim == 0, NULL);
  g_return_val_if_fail (n_claim <= MAX_WORDS, NULL);
  self = g_new0 (GainsayModelRun, 1);
  self->model = model;
  self->n_claim = n_claim;
  self->nets = g_new (NetRun, model->n_nets);
  find_rows (model, claim, n_claim, rows);
  for (guint i = 0; i < model->n_nets; i++)
    {
      NetRun *run = &self->nets[i];

      run->net = &model->nets[i];
      read_side (run->net, claim, rows, n_claim, &run->claim);
      memset (run->query, 0, n_claim * sizeof run->query[0]);
      for (guint j = 0; j < n_claim; j++)
        multiply_add (run->claim.words[j], MODEL_DIM, run->net->query, run->query[j], MODEL_DIM);
    }
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
  g_free (self->nets);
  g_free (self);
}

static void
judge (NetRun *self, const GainsayFeatures *features, const guint *rows, const float *figures)
{
  const GainsayModelNet *net = self->net;
  float *pooled = self->pooled;

  read_side (net, features->passage, rows, features->n_passage, &self->passage);
  score_words (self, features);
  look (self, features, TRUE);
  look (self, features, FALSE);
  compare (net, &self->claim);
  compare (net, &self->passage);
  pool (&self->claim, pooled, pooled + MODEL_COMPARED);
  pool (&self->passage, pooled + 2 * MODEL_COMPARED, pooled + 3 * MODEL_COMPARED);
  read_figures (net, figures, pooled + MODEL_POOLED);
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
  double values[MODEL_LABELS] = { 0 };
  float figures[GAINSAY_N_FIGURES];
  guint rows[MAX_WORDS];

  g_return_if_fail (self != NULL && features != NULL && verdict != NULL);
  g_return_if_fail (features->n_claim == self->n_claim && features->n_passage <= MAX_WORDS);
  find_rows (self->model, features->passage, features->n_passage, rows);
  scale_figures (self->model, features->values, figures);
  for (guint i = 0; i < self->model->n_nets; i++)
    {
      judge (&self->nets[i], features, rows, figures);
      add_values (&self->nets[i], values);
    }
  decide (self, values, verdict);
}

/* Adds what each word adds: its share of the mean, and of the highest what it is itself. */
static void
explain_side (const Side *side, const float *mean, const float *highest, float *carried)
{
  for (guint k = 0; k < MODEL_COMPARED; k++)
    {
      for (guint i = 0; i < side->n; i++)
        carried[i] += mean[k] * side->compared[i][k] / (float) side->n;
      if (side->n > 0)
        carried[side->best[k]] += highest[k] * side->compared[side->best[k]][k];
    }
}

static void
explain (const NetRun *self, guint label, float *claim, float *passage)
{
  const GainsayModelNet *net = self->net;
  float slope[MODEL_POOLED] = { 0 };

  for (guint i = 0; i < MODEL_LAST; i++)
    {
      const float *labels = net->labels + i * MODEL_LABELS;
      float sum = labels[0] + labels[1] + labels[2];
      float pull = 1.5f * labels[label] - 0.5f * sum;

      if (self->last[i] > 0)
        for (guint k = 0; k < MODEL_POOLED; k++)
          slope[k] += pull * net->last[k * MODEL_LAST + i];
    }
  explain_side (&self->claim, slope, slope + MODEL_COMPARED, claim);
  explain_side (&self->passage, slope + 2 * MODEL_COMPARED, slope + 3 * MODEL_COMPARED, passage);
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
  g_return_if_fail (self != NULL && claim != NULL && passage != NULL);
  memset (claim, 0, MAX_WORDS * sizeof (float));
  memset (passage, 0, MAX_WORDS * sizeof (float));
  for (guint i = 0; i < self->model->n_nets; i++)
    explain (&self->nets[i], self->label, claim, passage);
}
