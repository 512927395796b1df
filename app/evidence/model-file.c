/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads a model. All numbers are little-endian and stand one behind the other, nothing between:
 *
 *   "GAINSAYM"              8 bytes
 *   version                 u32, here 1
 *   Adler-32 of the rest    u32
 *   shape                   9 × u32, see the table; words, bytes of text, figures
 *   temperature, none       2 × f32
 *   offsets of the words    u32 a word, into the text
 *   text                    the words in the order of strcmp, each ended by a zero
 *   vectors                 matrix of words + 1 rows: the unknown word, then the words
 *   weights                 matrices and biases, in the order of the table
 *
 * A matrix is an f32 scale a row, then its rows of i8; a weight is scale × i8. A row is an input. A
 * bias, and what else is small, is f32s.
 */
#include "config.h"

#include "app/evidence/model-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MAGIC "GAINSAYM"
#define FORMAT_VERSION 1
#define ADLER_BASE 65521
/* So many sums fit into 32 bits before the remainder must be taken. */
#define ADLER_RUN 5552

/* Larger than any model worth its memory. */
#define MAX_WORDS 200000
#define MAX_TEXT (4 * 1024 * 1024)

typedef struct
{
  const guint8 *data;
  gsize left;
  gboolean is_short; /* something was asked for that is not there */
  gboolean is_odd;   /* a number was read that is none */
} Cursor;

/* The numbers of the head that a program either knows or cannot run. */
static const guint32 shape[] = {
  MODEL_DIM, MODEL_FLAGS, MODEL_TIES, MODEL_RELATION, MODEL_COMPARED, MODEL_FIGURES, MODEL_LAST,
};

G_DEFINE_QUARK (gainsay - model - error - quark, gainsay_model_error)

static const guint8 *
take (Cursor *self, gsize n)
{
  const guint8 *data = self->data;

  if (n > self->left)
    {
      self->is_short = TRUE;
      self->left = 0;
      return NULL;
    }
  self->data += n;
  self->left -= n;
  return data;
}

static guint32
load_u32 (const guint8 *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);
  return GUINT32_FROM_LE (value);
}

static float
load_float (const guint8 *data)
{
  guint32 bits = load_u32 (data);
  float value;

  memcpy (&value, &bits, sizeof value);
  return value;
}

static guint32
take_u32 (Cursor *self)
{
  const guint8 *data = take (self, sizeof (guint32));

  return data != NULL ? load_u32 (data) : 0;
}

static void
take_floats (Cursor *self, float *values, guint n)
{
  const guint8 *data = take (self, n * sizeof (float));

  for (guint i = 0; data != NULL && i < n; i++)
    {
      values[i] = load_float (data + i * sizeof (float));
      if (!isfinite (values[i]))
        self->is_odd = TRUE;
    }
}

static void
take_matrix (Cursor *self, float *values, guint n_rows, guint n_columns)
{
  const guint8 *scales = take (self, n_rows * sizeof (float));
  const guint8 *cells = take (self, (gsize) n_rows * n_columns);

  if (scales == NULL || cells == NULL)
    return;
  for (guint i = 0; i < n_rows; i++)
    {
      float scale = load_float (scales + i * sizeof (float));

      if (!isfinite (scale))
        self->is_odd = TRUE;
      for (guint j = 0; j < n_columns; j++)
        values[i * n_columns + j] = scale * (float) (gint8) cells[i * n_columns + j];
    }
}

static guint32
compute_adler (const guint8 *data, gsize n)
{
  guint32 low = 1;
  guint32 high = 0;

  while (n > 0)
    {
      gsize run = MIN (n, ADLER_RUN);

      for (gsize i = 0; i < run; i++)
        {
          low += data[i];
          high += low;
        }
      low %= ADLER_BASE;
      high %= ADLER_BASE;
      data += run;
      n -= run;
    }
  return high << 16 | low;
}

static void
set_version_error (GError **error)
{
  g_set_error_literal (error, GAINSAY_MODEL_ERROR, GAINSAY_MODEL_ERROR_VERSION,
                       _("The model that judges passages is of another version than the program."));
}

static void
set_damage_error (GError **error)
{
  g_set_error_literal (error, GAINSAY_MODEL_ERROR, GAINSAY_MODEL_ERROR_DAMAGED,
                       _("The model that judges passages is damaged."));
}

static gboolean
take_head (Cursor *cursor, GError **error)
{
  const guint8 *magic = take (cursor, strlen (MAGIC));
  guint32 version = take_u32 (cursor);
  guint32 sum = take_u32 (cursor);

  if (magic == NULL || memcmp (magic, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error_literal (error, GAINSAY_MODEL_ERROR, GAINSAY_MODEL_ERROR_FORMAT,
                           _("The file of the model that judges passages is of another kind."));
      return FALSE;
    }
  if (version != FORMAT_VERSION)
    {
      set_version_error (error);
      return FALSE;
    }
  if (cursor->is_short || sum != compute_adler (cursor->data, cursor->left))
    {
      set_damage_error (error);
      return FALSE;
    }
  return TRUE;
}

/* The words: where they are and that each ends inside the text. */
static void
take_words (GainsayModel *self, Cursor *cursor, guint n_text)
{
  self->offsets = take (cursor, self->n_words * sizeof (guint32));
  self->text = (const char *) take (cursor, n_text);
  self->scales = take (cursor, (self->n_words + 1) * sizeof (float));
  self->vectors = (const gint8 *) take (cursor, (gsize) (self->n_words + 1) * MODEL_DIM);
  if (cursor->is_short)
    return;
  if (n_text == 0 || self->text[n_text - 1] != '\0')
    cursor->is_odd = TRUE;
  for (guint i = 0; i < self->n_words; i++)
    if (load_u32 (self->offsets + i * sizeof (guint32)) >= n_text)
      cursor->is_odd = TRUE;
  for (guint i = 0; i <= self->n_words; i++)
    if (!isfinite (load_float (self->scales + i * sizeof (float))))
      cursor->is_odd = TRUE;
}

static void
take_weights (GainsayModel *self, Cursor *cursor, guint n_figures)
{
  take_matrix (cursor, self->flags, MODEL_FLAGS, MODEL_DIM);
  take_floats (cursor, self->flags_bias, MODEL_DIM);
  take_matrix (cursor, self->context, MODEL_WIDTH * MODEL_DIM, MODEL_DIM);
  take_floats (cursor, self->context_bias, MODEL_DIM);
  take_matrix (cursor, self->query, MODEL_DIM, MODEL_DIM);
  take_floats (cursor, self->tie_bias, MODEL_TIES);
  take_floats (cursor, self->ties, MODEL_TIES * MODEL_RELATION);
  take_matrix (cursor, self->compare, MODEL_COMPARE_IN, MODEL_COMPARED);
  take_floats (cursor, self->compare_bias, MODEL_COMPARED);
  take_floats (cursor, self->figure_mean, n_figures);
  take_floats (cursor, self->figure_scale, n_figures);
  take_matrix (cursor, self->figures, n_figures, MODEL_FIGURES);
  take_floats (cursor, self->figures_bias, MODEL_FIGURES);
  take_matrix (cursor, self->last, MODEL_LAST_IN, MODEL_LAST);
  take_floats (cursor, self->last_bias, MODEL_LAST);
  take_matrix (cursor, self->labels, MODEL_LAST, MODEL_LABELS);
  take_floats (cursor, self->labels_bias, MODEL_LABELS);
}

static gboolean
take_body (GainsayModel *self, Cursor *cursor, GError **error)
{
  gboolean is_known = TRUE;
  guint n_text;
  guint n_figures;

  for (guint i = 0; i < G_N_ELEMENTS (shape); i++)
    is_known = take_u32 (cursor) == shape[i] && is_known;
  n_figures = take_u32 (cursor);
  self->n_words = take_u32 (cursor);
  n_text = take_u32 (cursor);
  if (!is_known || n_figures > GAINSAY_N_FIGURES || self->n_words > MAX_WORDS || n_text > MAX_TEXT)
    {
      set_version_error (error);
      return FALSE;
    }
  take_floats (cursor, &self->temperature, 1);
  take_floats (cursor, &self->none, 1);
  take_words (self, cursor, n_text);
  take_weights (self, cursor, n_figures);
  if (cursor->is_short || cursor->is_odd || cursor->left > 0 || !(self->temperature > 0))
    {
      set_damage_error (error);
      return FALSE;
    }
  return TRUE;
}

/**
 * gainsay_model_new:
 * @bytes: the file; the model keeps a reference and reads the words' vectors where they are
 * @error: return location for an error of %GAINSAY_MODEL_ERROR
 *
 * Reads a model. A model with fewer figures than the program has sees the first ones.
 *
 * Returns: (transfer full) (nullable): the model
 */
GainsayModel *
gainsay_model_new (GBytes *bytes, GError **error)
{
  g_autoptr (GainsayModel) self = NULL;
  Cursor cursor = { NULL };

  g_return_val_if_fail (bytes != NULL, NULL);
  self = g_new0 (GainsayModel, 1);
  self->bytes = g_bytes_ref (bytes);
  cursor.data = g_bytes_get_data (bytes, &cursor.left);
  if (!take_head (&cursor, error) || !take_body (self, &cursor, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * gainsay_model_free:
 * @self: (transfer full): a model
 *
 * Frees a model. No run of it may be left.
 */
void
gainsay_model_free (GainsayModel *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* The row of a word's vector; 0 is the unknown word's. */
static guint
find_word (const GainsayModel *self, const char *stem)
{
  guint low = 0;
  guint high = self->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint32 offset = load_u32 (self->offsets + middle * sizeof (guint32));
      int order = strcmp (stem, self->text + offset);

      if (order == 0)
        return middle + 1;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return 0;
}

/**
 * gainsay_model_get_vector:
 * @self: a model
 * @stem: a word's stem
 * @vector: (array fixed-size=64) (out caller-allocates): its vector
 *
 * Looks up a word's vector.
 */
void
gainsay_model_get_vector (const GainsayModel *self, const char *stem, float *vector)
{
  guint row;
  float scale;

  g_return_if_fail (self != NULL && stem != NULL && vector != NULL);
  row = find_word (self, stem);
  scale = load_float (self->scales + row * sizeof (float));
  for (guint i = 0; i < MODEL_DIM; i++)
    vector[i] = scale * (float) self->vectors[row * MODEL_DIM + i];
}
