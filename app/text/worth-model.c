/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads the model and runs it. All numbers are little-endian, one behind the other, nothing
 * between:
 *
 *   "GAINSAYW"            8 bytes
 *   version               u32, here 1
 *   FNV-1a of the rest    u32
 *   shape                 4 × u32: dimensions, keys as a power of 2, words, bytes of text
 *   bias, slope, offset, threshold, scale of the weights of traits    5 × f32
 *   offsets of the words  u32 a word, into the text
 *   text                  the words in the order of strcmp, each ended by a zero
 *   scales                f32 a word: a vector is scale × i8
 *   vectors               words × dimensions i8; an unknown word has none
 *   weights of the mean, the most and the least    3 × dimensions f32
 *   weights of traits     i8 a key
 */
#include "app/text/worth-model.h"

#include "app/base/cursor.h"

#include <math.h>
#include <string.h>

#define MAGIC "GAINSAYW"
#define VERSION 1
/* The compiler makes vectors of loops whose length it knows. */
#define DIMENSIONS 100

/* Larger than any model worth its memory. */
#define MAX_KEY_BITS 22
#define MAX_WORDS 200000
#define MAX_TEXT (4 * 1024 * 1024)
/* No number of a model is further from 0: sums of their products are finite. */
#define MAX_NUMBER 1e6f

#define FNV_START 2166136261u
#define FNV_FACTOR 16777619u

struct _GainsayWorthModel
{
  GBytes *bytes;
  guint32 key_bits, n_words, n_text;
  float bias, slope, offset, threshold, trait_scale;
  const guint8 *offsets; /* in bytes, as are the next three */
  const char *text;
  const guint8 *scales;
  const gint8 *vectors;
  float mean[DIMENSIONS], most[DIMENSIONS], least[DIMENSIONS]; /* the weights of each */
  const gint8 *traits;
};

G_DEFINE_QUARK (gainsay - worth - model - error - quark, gainsay_worth_model_error)

static guint32
sum_up (const guint8 *data, gsize n)
{
  guint32 sum = FNV_START;

  for (gsize i = 0; i < n; i++)
    sum = (sum ^ data[i]) * FNV_FACTOR;
  return sum;
}

static gboolean
is_number (float value)
{
  return isfinite (value) && fabsf (value) <= MAX_NUMBER;
}

static void
take_numbers (GainsayCursor *cursor, float *values, gsize n)
{
  gainsay_cursor_take_floats (cursor, values, n);
  for (gsize i = 0; i < n; i++)
    if (!is_number (values[i]))
      cursor->is_odd = TRUE;
}

static void
take_words (GainsayWorthModel *self, GainsayCursor *cursor)
{
  self->offsets = gainsay_cursor_take (cursor, self->n_words * sizeof (guint32));
  self->text = (const char *) gainsay_cursor_take (cursor, self->n_text);
  self->scales = gainsay_cursor_take (cursor, self->n_words * sizeof (float));
  self->vectors = (const gint8 *) gainsay_cursor_take (cursor, (gsize) self->n_words * DIMENSIONS);
  if (cursor->is_short)
    return;
  if (self->n_text > 0 && self->text[self->n_text - 1] != '\0')
    cursor->is_odd = TRUE;
  for (guint i = 0; i < self->n_words; i++)
    if (gainsay_load_u32 (self->offsets + i * sizeof (guint32)) >= self->n_text ||
        !is_number (gainsay_load_float (self->scales + i * sizeof (float))))
      cursor->is_odd = TRUE;
}

static gboolean
take_shape (GainsayWorthModel *self, GainsayCursor *cursor)
{
  gboolean is_known = gainsay_cursor_take_u32 (cursor) == DIMENSIONS;

  self->key_bits = gainsay_cursor_take_u32 (cursor);
  self->n_words = gainsay_cursor_take_u32 (cursor);
  self->n_text = gainsay_cursor_take_u32 (cursor);
  return is_known && self->key_bits <= MAX_KEY_BITS && self->n_words <= MAX_WORDS &&
         self->n_text <= MAX_TEXT;
}

static gboolean
take_body (GainsayWorthModel *self, GainsayCursor *cursor)
{
  if (!take_shape (self, cursor))
    return FALSE;
  take_numbers (cursor, &self->bias, 1);
  take_numbers (cursor, &self->slope, 1);
  take_numbers (cursor, &self->offset, 1);
  take_numbers (cursor, &self->threshold, 1);
  take_numbers (cursor, &self->trait_scale, 1);
  take_words (self, cursor);
  take_numbers (cursor, self->mean, DIMENSIONS);
  take_numbers (cursor, self->most, DIMENSIONS);
  take_numbers (cursor, self->least, DIMENSIONS);
  self->traits = (const gint8 *) gainsay_cursor_take (cursor, (gsize) 1 << self->key_bits);
  return !cursor->is_short && !cursor->is_odd && cursor->left == 0 && self->threshold > 0 &&
         self->threshold < 1;
}

/**
 * gainsay_worth_model_new:
 * @bytes: the file; the model keeps a reference and reads the words' vectors where they are
 * @error: return location for an error of %GAINSAY_WORTH_MODEL_ERROR
 *
 * Reads a model.
 *
 * Returns: (transfer full) (nullable): the model
 */
GainsayWorthModel *
gainsay_worth_model_new (GBytes *bytes, GError **error)
{
  g_autoptr (GainsayWorthModel) self = NULL;
  GainsayCursor cursor = { NULL };
  const guint8 *magic;
  guint32 version, sum;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (GainsayWorthModel, 1);
  self->bytes = g_bytes_ref (bytes);
  cursor.data = g_bytes_get_data (bytes, &cursor.left);
  magic = gainsay_cursor_take (&cursor, strlen (MAGIC));
  version = gainsay_cursor_take_u32 (&cursor);
  sum = gainsay_cursor_take_u32 (&cursor);
  if (magic == NULL || memcmp (magic, MAGIC, strlen (MAGIC)) != 0 || version != VERSION)
    {
      g_set_error_literal (error, GAINSAY_WORTH_MODEL_ERROR, GAINSAY_WORTH_MODEL_ERROR_FORMAT,
                           "The file is no model of check-worthiness that this program knows");
      return NULL;
    }
  if (cursor.is_short || sum != sum_up (cursor.data, cursor.left) || !take_body (self, &cursor))
    {
      g_set_error_literal (error, GAINSAY_WORTH_MODEL_ERROR, GAINSAY_WORTH_MODEL_ERROR_DAMAGED,
                           "The model of check-worthiness is damaged");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * gainsay_worth_model_free:
 * @self: (transfer full): a model
 *
 * Frees a model.
 */
void
gainsay_worth_model_free (GainsayWorthModel *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * gainsay_worth_model_get_threshold:
 * @self: a model
 *
 * Tells from what probability on a sentence is worth checking.
 *
 * Returns: between 0 and 1
 */
double
gainsay_worth_model_get_threshold (const GainsayWorthModel *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return (double) self->threshold;
}

/* The vector of a word; that of an unknown word is 0. */
static void
look_up (const GainsayWorthModel *self, const char *word, float *vector)
{
  guint low = 0;
  guint high = self->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order =
        strcmp (word, self->text + gainsay_load_u32 (self->offsets + middle * sizeof (guint32)));

      if (order == 0)
        {
          float scale = gainsay_load_float (self->scales + middle * sizeof (float));

          for (guint i = 0; i < DIMENSIONS; i++)
            vector[i] = scale * (float) self->vectors[middle * DIMENSIONS + i];
          return;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  memset (vector, 0, DIMENSIONS * sizeof (float));
}

/* What the words say together; carried gets each word's share. */
static float
judge_words (const GainsayWorthModel *self, const char *const *words, guint n_words, float *carried)
{
  float vector[DIMENSIONS];
  float most[DIMENSIONS] = { 0 };
  float least[DIMENSIONS] = { 0 };
  guint most_at[DIMENSIONS] = { 0 };
  guint least_at[DIMENSIONS] = { 0 };
  float total = 0;

  for (guint i = 0; i < n_words; i++)
    {
      float share = 0;

      look_up (self, words[i], vector);
      for (guint j = 0; j < DIMENSIONS; j++)
        {
          share += vector[j] * self->mean[j];
          most_at[j] = vector[j] > most[j] ? i : most_at[j];
          most[j] = MAX (vector[j], most[j]);
          least_at[j] = vector[j] < least[j] ? i : least_at[j];
          least[j] = MIN (vector[j], least[j]);
        }
      carried[i] += share / (float) n_words;
      total += share / (float) n_words;
    }
  for (guint j = 0; n_words > 0 && j < DIMENSIONS; j++)
    {
      carried[most_at[j]] += most[j] * self->most[j];
      carried[least_at[j]] += least[j] * self->least[j];
      total += most[j] * self->most[j] + least[j] * self->least[j];
    }
  return total;
}

/**
 * gainsay_worth_model_judge:
 * @self: a model
 * @words: (array length=n_words): the words of a sentence
 * @n_words: how many, at most %GAINSAY_WORTH_MAX_WORDS
 * @traits: (array length=n_traits): what the sentence has
 * @n_traits: how many
 * @carried: (out caller-allocates) (nullable) (array length=n_words): what each word added
 *
 * Tells how likely a fact-checker would check a sentence.
 *
 * Returns: between 0 and 1
 */
double
gainsay_worth_model_judge (const GainsayWorthModel *self,
                           const char *const *words,
                           guint n_words,
                           const GainsayWorthTrait *traits,
                           guint n_traits,
                           float *carried)
{
  float shares[GAINSAY_WORTH_MAX_WORDS] = { 0 };
  guint32 mask;
  float sum;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (words != NULL && n_words <= GAINSAY_WORTH_MAX_WORDS, 0);
  g_return_val_if_fail (traits != NULL || n_traits == 0, 0);

  mask = ((guint32) 1 << self->key_bits) - 1;
  sum = self->bias + judge_words (self, words, n_words, shares);
  for (guint i = 0; i < n_traits; i++)
    {
      float weight =
        self->trait_scale * (float) self->traits[traits[i].key & mask] * traits[i].value;

      sum += weight;
      for (guint k = 0; k < traits[i].n_words && traits[i].first + k < n_words; k++)
        shares[traits[i].first + k] += weight / (float) traits[i].n_words;
    }
  for (guint i = 0; carried != NULL && i < n_words; i++)
    carried[i] = shares[i];
  return 1 / (1 + exp (-((double) self->slope * (double) sum + (double) self->offset)));
}
