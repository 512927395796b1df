/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads a model. All numbers are little-endian and stand one behind the other, nothing between:
 *
 *   "GAINSAYM"              8 bytes
 *   version                 u32, here 2
 *   Adler-32 of the rest    u32
 *   shape                   7 × u32, see the table
 *   figures, words, bytes of text, nets    4 × u32
 *   temperature             f32
 *   offsets of the words    u32 a word, into the text
 *   text                    the words in the order of strcmp, each ended by a zero
 *   figures                 mean, then 1 / deviation, an f32 a figure
 *   and for each net:
 *     none                  f32
 *     vectors               matrix of words + 1 rows: the unknown word, then the words
 *     weights               matrices and biases, in the order of take_net
 *
 * A matrix is an f32 scale a row, then its rows of i8; a weight is scale × i8. A row is an input. A
 * bias, and what else is small, is f32s.
 */
#include "config.h"

#include "app/base/cursor.h"
#include "app/evidence/model-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MAGIC "GAINSAYM"
#define FORMAT_VERSION 2
#define ADLER_BASE 65521
/* So many sums fit into 32 bits before the remainder must be taken. */
#define ADLER_RUN 5552

/* Larger than any model worth its memory. */
#define MAX_WORDS 200000
#define MAX_TEXT (4 * 1024 * 1024)

/* The numbers of the head that a program either knows or cannot run. */
static const guint32 shape[] = {
  MODEL_DIM, MODEL_FLAGS, MODEL_TIES, MODEL_RELATION, MODEL_COMPARED, MODEL_FIGURES, MODEL_LAST,
};

G_DEFINE_QUARK (gainsay - model - error - quark, gainsay_model_error)

static void
take_matrix (GainsayCursor *self, float *values, guint n_rows, guint n_columns)
{
  const guint8 *scales = gainsay_cursor_take (self, n_rows * sizeof (float));
  const guint8 *cells = gainsay_cursor_take (self, (gsize) n_rows * n_columns);

  if (scales == NULL || cells == NULL)
    return;
  for (guint i = 0; i < n_rows; i++)
    {
      float scale = gainsay_load_float (scales + i * sizeof (float));

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
take_head (GainsayCursor *cursor, GError **error)
{
  const guint8 *magic = gainsay_cursor_take (cursor, strlen (MAGIC));
  guint32 version = gainsay_cursor_take_u32 (cursor);
  guint32 sum = gainsay_cursor_take_u32 (cursor);

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
take_words (GainsayModel *self, GainsayCursor *cursor, guint n_text)
{
  self->offsets = gainsay_cursor_take (cursor, self->n_words * sizeof (guint32));
  self->text = (const char *) gainsay_cursor_take (cursor, n_text);
  if (cursor->is_short)
    return;
  if (n_text == 0 || self->text[n_text - 1] != '\0')
    cursor->is_odd = TRUE;
  for (guint i = 0; i < self->n_words; i++)
    if (gainsay_load_u32 (self->offsets + i * sizeof (guint32)) >= n_text)
      cursor->is_odd = TRUE;
}

static void
take_vectors (GainsayModelNet *self, GainsayCursor *cursor, guint n_rows)
{
  self->scales = gainsay_cursor_take (cursor, n_rows * sizeof (float));
  self->vectors = (const gint8 *) gainsay_cursor_take (cursor, (gsize) n_rows * MODEL_DIM);
  if (cursor->is_short)
    return;
  for (guint i = 0; i < n_rows; i++)
    if (!isfinite (gainsay_load_float (self->scales + i * sizeof (float))))
      cursor->is_odd = TRUE;
}

static void
take_net (GainsayModelNet *self, GainsayCursor *cursor, guint n_words, guint n_figures)
{
  gainsay_cursor_take_floats (cursor, &self->none, 1);
  take_vectors (self, cursor, n_words + 1);
  take_matrix (cursor, self->flags, MODEL_FLAGS, MODEL_DIM);
  gainsay_cursor_take_floats (cursor, self->flags_bias, MODEL_DIM);
  take_matrix (cursor, self->context, MODEL_WIDTH * MODEL_DIM, MODEL_DIM);
  gainsay_cursor_take_floats (cursor, self->context_bias, MODEL_DIM);
  take_matrix (cursor, self->query, MODEL_DIM, MODEL_DIM);
  gainsay_cursor_take_floats (cursor, self->tie_bias, MODEL_TIES);
  gainsay_cursor_take_floats (cursor, self->ties, MODEL_TIES * MODEL_RELATION);
  take_matrix (cursor, self->compare, MODEL_COMPARE_IN, MODEL_COMPARED);
  gainsay_cursor_take_floats (cursor, self->compare_bias, MODEL_COMPARED);
  take_matrix (cursor, self->figures, n_figures, MODEL_FIGURES);
  gainsay_cursor_take_floats (cursor, self->figures_bias, MODEL_FIGURES);
  take_matrix (cursor, self->last, MODEL_LAST_IN, MODEL_LAST);
  gainsay_cursor_take_floats (cursor, self->last_bias, MODEL_LAST);
  take_matrix (cursor, self->labels, MODEL_LAST, MODEL_LABELS);
  gainsay_cursor_take_floats (cursor, self->labels_bias, MODEL_LABELS);
}

static gboolean
take_body (GainsayModel *self, GainsayCursor *cursor, GError **error)
{
  gboolean is_known = TRUE;
  guint n_text;
  guint n_figures;

  for (guint i = 0; i < G_N_ELEMENTS (shape); i++)
    is_known = gainsay_cursor_take_u32 (cursor) == shape[i] && is_known;
  n_figures = gainsay_cursor_take_u32 (cursor);
  self->n_words = gainsay_cursor_take_u32 (cursor);
  n_text = gainsay_cursor_take_u32 (cursor);
  self->n_nets = gainsay_cursor_take_u32 (cursor);
  if (!is_known || n_figures > GAINSAY_N_FIGURES || self->n_words > MAX_WORDS ||
      n_text > MAX_TEXT || self->n_nets < 1 || self->n_nets > MODEL_MAX_NETS)
    {
      set_version_error (error);
      return FALSE;
    }
  self->nets = g_new0 (GainsayModelNet, self->n_nets);
  gainsay_cursor_take_floats (cursor, &self->temperature, 1);
  take_words (self, cursor, n_text);
  gainsay_cursor_take_floats (cursor, self->figure_mean, n_figures);
  gainsay_cursor_take_floats (cursor, self->figure_scale, n_figures);
  for (guint i = 0; i < self->n_nets; i++)
    take_net (&self->nets[i], cursor, self->n_words, n_figures);
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
  GainsayCursor cursor = { NULL };

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
  g_free (self->nets);
  g_free (self);
}

/**
 * gainsay_model_find_word:
 * @self: a model
 * @stem: a word's stem
 *
 * Looks up a word.
 *
 * Returns: the row of its vector; 0 is the unknown word's
 */
guint
gainsay_model_find_word (const GainsayModel *self, const char *stem)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL && stem != NULL, 0);
  high = self->n_words;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint32 offset = gainsay_load_u32 (self->offsets + middle * sizeof (guint32));
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
 * gainsay_model_net_get_vector:
 * @self: a net
 * @row: a row of its vectors
 * @vector: (array fixed-size=64) (out caller-allocates): the vector
 *
 * Reads a word's vector.
 */
void
gainsay_model_net_get_vector (const GainsayModelNet *self, guint row, float *vector)
{
  float scale;

  g_return_if_fail (self != NULL && vector != NULL);
  scale = gainsay_load_float (self->scales + row * sizeof (float));
  for (guint i = 0; i < MODEL_DIM; i++)
    vector[i] = scale * (float) self->vectors[(gsize) row * MODEL_DIM + i];
}
