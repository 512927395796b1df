/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/model.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define N_WORDS 4
#define N_FIGURES 20
#define N_NETS 2
#define HEAD 16
#define SCALE (0.25f / 128)

static const char words[] = "ban\0deni\0not\0river";
static const guint32 offsets[N_WORDS] = { 0, 4, 9, 13 };

/* What model-fixture.py prints for the model and the pair below. */
static const double expected[] = { 0.28503323, 0.36157137, 0.35339534 };

/* The numbers of model-fixture.py. */
static int
next (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;
  return (int) (*state >> 24) - 128;
}

static void
add_u32 (GByteArray *file, guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (file, (const guint8 *) &little, sizeof little);
}

static void
add_float (GByteArray *file, float value)
{
  guint32 bits;

  memcpy (&bits, &value, sizeof bits);
  add_u32 (file, bits);
}

static void
add_floats (GByteArray *file, guint32 *state, guint n, float scale)
{
  for (guint i = 0; i < n; i++)
    add_float (file, scale * (float) next (state));
}

static void
add_matrix (GByteArray *file, guint32 *state, guint n_rows, guint n_columns)
{
  for (guint i = 0; i < n_rows; i++)
    add_float (file, SCALE);
  for (guint i = 0; i < n_rows * n_columns; i++)
    {
      guint8 cell = (guint8) (gint8) next (state);

      g_byte_array_append (file, &cell, 1);
    }
}

static guint32
compute_adler (const guint8 *data, gsize n)
{
  guint32 low = 1;
  guint32 high = 0;

  for (gsize i = 0; i < n; i++)
    {
      low = (low + data[i]) % 65521;
      high = (high + low) % 65521;
    }
  return high << 16 | low;
}

/* Writes the checksum of what stands behind the head. */
static void
seal (GByteArray *file)
{
  guint32 sum = GUINT32_TO_LE (compute_adler (file->data + HEAD, file->len - HEAD));

  memcpy (file->data + 12, &sum, sizeof sum);
}

static void
add_net (GByteArray *file, guint32 *state, float none)
{
  add_float (file, none);
  add_matrix (file, state, N_WORDS + 1, 64);
  add_matrix (file, state, 9, 64);
  add_floats (file, state, 64, SCALE);
  add_matrix (file, state, 3 * 64, 64);
  add_floats (file, state, 64, SCALE);
  add_matrix (file, state, 64, 64);
  add_floats (file, state, 14, SCALE);
  add_floats (file, state, 14 * 16, SCALE);
  add_matrix (file, state, 4 * 64 + 16, 160);
  add_floats (file, state, 160, SCALE);
  add_matrix (file, state, N_FIGURES, 48);
  add_floats (file, state, 48, SCALE);
  add_matrix (file, state, 4 * 160 + 48, 128);
  add_floats (file, state, 128, SCALE);
  add_matrix (file, state, 128, 3);
  add_floats (file, state, 3, SCALE);
}

static GByteArray *
make_file (guint32 *state)
{
  static const guint32 shape[] = { 64,  9,         14,      16,           160,   48,
                                   128, N_FIGURES, N_WORDS, sizeof words, N_NETS };
  GByteArray *file = g_byte_array_new ();

  g_byte_array_append (file, (const guint8 *) "GAINSAYM", 8);
  add_u32 (file, 2);
  add_u32 (file, 0);
  for (guint i = 0; i < G_N_ELEMENTS (shape); i++)
    add_u32 (file, shape[i]);
  add_float (file, 8);
  for (guint i = 0; i < N_WORDS; i++)
    add_u32 (file, offsets[i]);
  g_byte_array_append (file, (const guint8 *) words, sizeof words);
  add_floats (file, state, N_FIGURES, SCALE);
  add_floats (file, state, N_FIGURES, 4 * SCALE);
  for (guint i = 0; i < N_NETS; i++)
    add_net (file, state, 0.75f - 0.5f * (float) i);
  seal (file);
  return file;
}

static GainsayModel *
open_file (const GByteArray *file, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, file->len);

  return gainsay_model_new (bytes, error);
}

static const GainsayFeatureWord claim[] = {
  { .word = "denied", .stem = "deni", .flags = GAINSAY_FEATURE_REPORTING },
  { .word = "river", .stem = "river", .flags = GAINSAY_FEATURE_NEGATED },
  { .word = "unheard", .stem = "unheard", .flags = GAINSAY_FEATURE_NAME },
};

static const GainsayFeatureWord passage[] = {
  { .word = "river", .stem = "river" },
  { .word = "not", .stem = "not", .flags = GAINSAY_FEATURE_NEGATOR | GAINSAY_FEATURE_STOP },
  { .word = "ban", .stem = "ban", .flags = GAINSAY_FEATURE_FAILURE },
  { .word = "denied", .stem = "deni", .flags = GAINSAY_FEATURE_REPORTING },
  { .word = "river", .stem = "river", .flags = GAINSAY_FEATURE_NEGATED | GAINSAY_FEATURE_NUMBER },
};

static void
fill_features (GainsayFeatures *features, guint32 *state)
{
  memset (features, 0, sizeof *features);
  features->claim = claim;
  features->n_claim = G_N_ELEMENTS (claim);
  features->passage = passage;
  features->n_passage = G_N_ELEMENTS (passage);
  features->relations[0][3] = GAINSAY_FEATURE_SAME;
  features->relations[1][0] = GAINSAY_FEATURE_SAME;
  features->relations[1][4] = GAINSAY_FEATURE_SAME;
  features->relations[0][2] = GAINSAY_FEATURE_ANTONYM;
  features->relations[2][1] = GAINSAY_FEATURE_OTHER_NAME;
  for (guint i = 0; i < N_FIGURES; i++)
    features->values[i] = (float) (next (state) + 128) / 256;
}

static void
test_torch (void)
{
  guint32 state = 12345;
  g_autoptr (GByteArray) file = make_file (&state);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayModel) model = open_file (file, &error);
  g_autoptr (GainsayModelRun) run = NULL;
  g_autofree GainsayFeatures *features = g_new (GainsayFeatures, 1);
  GainsayModelVerdict verdict;

  g_assert_no_error (error);
  fill_features (features, &state);
  run = gainsay_model_run_new (model, claim, G_N_ELEMENTS (claim));
  gainsay_model_run_judge (run, features, &verdict);
  g_assert_cmpfloat_with_epsilon (verdict.supports, expected[0], 1e-4);
  g_assert_cmpfloat_with_epsilon (verdict.contradicts, expected[1], 1e-4);
  g_assert_cmpfloat_with_epsilon (verdict.neither, expected[2], 1e-4);
}

/* Whatever was judged before does not show. */
static void
test_company (void)
{
  guint32 state = 12345;
  g_autoptr (GByteArray) file = make_file (&state);
  g_autoptr (GainsayModel) model = open_file (file, NULL);
  g_autoptr (GainsayModelRun) run = NULL;
  g_autofree GainsayFeatures *features = g_new (GainsayFeatures, 1);
  GainsayModelVerdict first;
  GainsayModelVerdict other;
  GainsayModelVerdict again;

  fill_features (features, &state);
  run = gainsay_model_run_new (model, claim, G_N_ELEMENTS (claim));
  gainsay_model_run_judge (run, features, &first);
  features->n_passage = 0;
  gainsay_model_run_judge (run, features, &other);
  g_assert_cmpfloat_with_epsilon (other.supports + other.contradicts + other.neither, 1, 1e-9);
  features->n_passage = G_N_ELEMENTS (passage);
  gainsay_model_run_judge (run, features, &again);
  g_assert_cmpmem (&first, sizeof first, &again, sizeof again);
  g_assert_cmpfloat (fabs (first.supports - other.supports), >, 1e-6);
}

/* What the words carry depends on what they are, and words that are not there carry nothing. */
static void
test_explain (void)
{
  guint32 state = 12345;
  g_autoptr (GByteArray) file = make_file (&state);
  g_autoptr (GainsayModel) model = open_file (file, NULL);
  g_autoptr (GainsayModelRun) run = NULL;
  g_autofree GainsayFeatures *features = g_new (GainsayFeatures, 1);
  GainsayModelVerdict verdict;
  float carried[2][GAINSAY_FEATURES_MAX_WORDS];

  fill_features (features, &state);
  run = gainsay_model_run_new (model, claim, G_N_ELEMENTS (claim));
  gainsay_model_run_judge (run, features, &verdict);
  gainsay_model_run_explain (run, carried[0], carried[1]);
  for (guint i = 0; i < G_N_ELEMENTS (claim); i++)
    g_assert_cmpfloat (carried[0][i], !=, 0);
  for (guint i = 0; i < G_N_ELEMENTS (passage); i++)
    g_assert_cmpfloat (carried[1][i], !=, 0);
  g_assert_cmpfloat (carried[0][G_N_ELEMENTS (claim)], ==, 0);
  g_assert_cmpfloat (carried[1][G_N_ELEMENTS (passage)], ==, 0);
}

static void
test_cut_off (void)
{
  guint32 state = 12345;
  g_autoptr (GByteArray) file = make_file (&state);
  const guint whole = file->len;

  for (guint length = HEAD; length < whole; length += 997)
    {
      g_autoptr (GByteArray) part = g_byte_array_new ();
      g_autoptr (GError) error = NULL;

      g_byte_array_append (part, file->data, length);
      g_assert_null (open_file (part, &error));
      g_assert_error (error, GAINSAY_MODEL_ERROR, GAINSAY_MODEL_ERROR_DAMAGED);
      g_clear_error (&error);
      seal (part);
      g_assert_null (open_file (part, &error));
      g_assert_true (error->domain == GAINSAY_MODEL_ERROR);
    }
}

static const struct
{
  const char *path;
  guint offset;
  guint32 value;
  gboolean is_sealed;
  GainsayModelError code;
} damages[] = {
  { "/model/damaged/magic", 0, 0, TRUE, GAINSAY_MODEL_ERROR_FORMAT },
  { "/model/damaged/version", 8, 1, TRUE, GAINSAY_MODEL_ERROR_VERSION },
  { "/model/damaged/checksum", 5000, 0x12345678, FALSE, GAINSAY_MODEL_ERROR_DAMAGED },
  { "/model/damaged/dimensions", HEAD, 65, TRUE, GAINSAY_MODEL_ERROR_VERSION },
  { "/model/damaged/figures", HEAD + 28, 100000, TRUE, GAINSAY_MODEL_ERROR_VERSION },
  { "/model/damaged/words", HEAD + 32, G_MAXUINT32, TRUE, GAINSAY_MODEL_ERROR_VERSION },
  { "/model/damaged/fewer-words", HEAD + 32, 3, TRUE, GAINSAY_MODEL_ERROR_DAMAGED },
  { "/model/damaged/no-text", HEAD + 36, 0, TRUE, GAINSAY_MODEL_ERROR_DAMAGED },
  { "/model/damaged/no-nets", HEAD + 40, 0, TRUE, GAINSAY_MODEL_ERROR_VERSION },
  { "/model/damaged/nets", HEAD + 40, 100000, TRUE, GAINSAY_MODEL_ERROR_VERSION },
  { "/model/damaged/fewer-nets", HEAD + 40, 1, TRUE, GAINSAY_MODEL_ERROR_DAMAGED },
  { "/model/damaged/temperature", HEAD + 44, 0, TRUE, GAINSAY_MODEL_ERROR_DAMAGED },
  { "/model/damaged/not-a-number", HEAD + 83, 0x7fc00000, TRUE, GAINSAY_MODEL_ERROR_DAMAGED },
  { "/model/damaged/offset", HEAD + 48, sizeof words, TRUE, GAINSAY_MODEL_ERROR_DAMAGED },
  { "/model/damaged/open-end", HEAD + 80, 0x61616161, TRUE, GAINSAY_MODEL_ERROR_DAMAGED },
};

static void
test_damaged (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  guint32 state = 12345;
  g_autoptr (GByteArray) file = make_file (&state);
  g_autoptr (GError) error = NULL;
  guint32 value = GUINT32_TO_LE (damages[i].value);

  memcpy (file->data + damages[i].offset, &value, sizeof value);
  if (damages[i].is_sealed)
    seal (file);
  g_assert_null (open_file (file, &error));
  g_assert_error (error, GAINSAY_MODEL_ERROR, (int) damages[i].code);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/torch", test_torch);
  g_test_add_func ("/model/company", test_company);
  g_test_add_func ("/model/explain", test_explain);
  g_test_add_func ("/model/cut-off", test_cut_off);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    g_test_add_data_func (damages[i].path, GUINT_TO_POINTER (i), test_damaged);
  return g_test_run ();
}
