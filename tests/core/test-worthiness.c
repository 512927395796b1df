/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trained model of check-worthiness: what it sees, what it says, and what it refuses to read.
 */
#include "app/claim/worthiness.h"

#include <math.h>
#include <string.h>

#define MODEL_PATH "/org/gainsay/Gainsay/languages/en/worth.bin"

/* Sentences nobody trained on, and whether somebody would check them. */
static const struct
{
  const char *text;
  gboolean is_worth;
} fixture[] = {
  { "Rents in Ostend have risen by 31 percent since the mayor took office.", TRUE },
  { "We created two million jobs in three years.", TRUE },
  { "The ministry spent 40 million crowns on a bridge that was never built.", TRUE },
  { "He voted against the minimum wage eleven times.", TRUE },
  { "Crime has doubled in the last four years.", TRUE },
  { "The company paid no taxes in 2011.", TRUE },
  { "She cut the budget for schools by half.", TRUE },
  { "Unemployment fell to the lowest level since 1969.", TRUE },
  { "Thank you very much for having me tonight.", FALSE },
  { "I think that we can do better than that.", FALSE },
  { "Let me answer the question.", FALSE },
  { "What would you do about it?", FALSE },
  { "I hope we will work together.", FALSE },
  { "It is good to be here with all of you.", FALSE },
  { "We must never forget who we are.", FALSE },
  { "Well, let me tell you something.", FALSE },
};

static GainsayLexicon *
open_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  GainsayLexicon *lexicon = gainsay_lexicon_new ("en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static double
judge (GainsayLexicon *lexicon, const GainsayAnalysis *analysis, float *carried)
{
  g_auto (GainsayWorthiness) seen = { { NULL }, 0, NULL };

  gainsay_worthiness_init (&seen, analysis, 0, analysis->n_tokens);
  return gainsay_worthiness_judge (&seen, gainsay_lexicon_get_worth_model (lexicon), carried);
}

/* The shipped model tells nearly all of them apart. */
static void
test_fixture (void)
{
  g_autoptr (GainsayLexicon) lexicon = open_lexicon ();
  double threshold = gainsay_worth_model_get_threshold (gainsay_lexicon_get_worth_model (lexicon));
  guint n_right = 0;

  g_assert_cmpfloat (threshold, >, 0);
  g_assert_cmpfloat (threshold, <, 1);
  for (guint i = 0; i < G_N_ELEMENTS (fixture); i++)
    {
      g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (fixture[i].text, NULL, lexicon);
      double probability = judge (lexicon, analysis, NULL);

      g_test_message ("%.3f %s", probability, fixture[i].text);
      g_assert_cmpfloat (probability, >=, 0);
      g_assert_cmpfloat (probability, <=, 1);
      g_assert_true (probability == judge (lexicon, analysis, NULL));
      n_right += (probability >= threshold) == fixture[i].is_worth;
    }
  g_assert_cmpuint (n_right, >=, 15);
}

/* What carried the score are the words that a reader would point at. */
static void
test_carried (void)
{
  g_autoptr (GainsayLexicon) lexicon = open_lexicon ();
  g_autoptr (GainsayAnalysis) analysis =
    gainsay_analysis_new ("Rents in Ostend have risen by 31 percent.", NULL, lexicon);
  float carried[GAINSAY_WORTH_MAX_WORDS] = { 0 };
  guint best = 0;

  g_assert_cmpuint (analysis->n_tokens, <, GAINSAY_WORTH_MAX_WORDS);
  judge (lexicon, analysis, carried);
  for (guint i = 0; i < analysis->n_tokens; i++)
    if (carried[i] > carried[best])
      best = i;
  g_assert_true (g_str_equal (analysis->tokens[best].folded, "31") ||
                 g_str_equal (analysis->tokens[best].folded, "percent"));
}

/* Kinds stand for names and figures; nothing is read behind the last word. */
static void
test_words (void)
{
  g_autoptr (GainsayLexicon) lexicon = open_lexicon ();
  g_autoptr (GainsayAnalysis) analysis =
    gainsay_analysis_new ("Ada Marsh paid 31 percent in 2011.", NULL, lexicon);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GainsayAnalysis) endless = NULL;
  g_auto (GainsayWorthiness) seen = { { NULL }, 0, NULL };
  g_auto (GainsayWorthiness) none = { { NULL }, 0, NULL };
  g_auto (GainsayWorthiness) many = { { NULL }, 0, NULL };

  gainsay_worthiness_init (&seen, analysis, 0, analysis->n_tokens);
  for (guint i = 0; i < seen.n_words; i++)
    g_string_append_printf (words, "%s ", seen.words[i]);
  g_assert_cmpstr (words->str, ==, "@name @name paid #percent percent in #year . ");
  for (guint i = 0; i < seen.traits->len; i++)
    {
      const GainsayWorthTrait *trait = &g_array_index (seen.traits, GainsayWorthTrait, i);

      g_assert_cmpuint (trait->n_words, >=, 1);
      g_assert_cmpuint (trait->first + trait->n_words, <=, seen.n_words);
      g_assert_cmpfloat (trait->value, >, 0);
    }

  gainsay_worthiness_init (&none, analysis, 0, 0);
  g_assert_cmpuint (none.n_words, ==, 0);
  g_assert_cmpuint (none.traits->len, ==, 0);

  for (guint i = 0; i < 3 * GAINSAY_WORTH_MAX_WORDS; i++)
    g_string_append (text, "bridge ");
  endless = gainsay_analysis_new (text->str, NULL, lexicon);
  gainsay_worthiness_init (&many, endless, 0, endless->n_tokens);
  g_assert_cmpuint (many.n_words, ==, GAINSAY_WORTH_MAX_WORDS);
}

static void
assert_refused (const guint8 *data, gsize size, int code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayWorthModel) model = gainsay_worth_model_new (bytes, &error);

  g_assert_null (model);
  g_assert_error (error, GAINSAY_WORTH_MODEL_ERROR, code);
}

/* A file that is cut off, changed, longer or another one is refused. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) shipped =
    g_resources_lookup_data (MODEL_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (shipped, &size);
  g_autofree guint8 *copy = g_malloc (size + 1);

  g_assert_cmpuint (size, <=, 1500000);
  for (guint i = 0; i < 16; i++)
    assert_refused (data, i,
                    i < 12 ? GAINSAY_WORTH_MODEL_ERROR_FORMAT : GAINSAY_WORTH_MODEL_ERROR_DAMAGED);
  for (gsize i = 16; i < size; i += size / 13)
    assert_refused (data, i, GAINSAY_WORTH_MODEL_ERROR_DAMAGED);
  for (gsize i = 12; i < size; i += size / 13)
    {
      memcpy (copy, data, size);
      copy[i] ^= 0x40;
      assert_refused (copy, size, GAINSAY_WORTH_MODEL_ERROR_DAMAGED);
    }
  memcpy (copy, data, size);
  copy[size] = 0;
  assert_refused (copy, size + 1, GAINSAY_WORTH_MODEL_ERROR_DAMAGED);
  copy[0] = 'X';
  assert_refused (copy, size, GAINSAY_WORTH_MODEL_ERROR_FORMAT);
  copy[0] = data[0];
  copy[8]++;
  assert_refused (copy, size, GAINSAY_WORTH_MODEL_ERROR_FORMAT);
}

static void
sum_up (guint8 *data, gsize size)
{
  guint32 sum = 2166136261u;

  for (gsize i = 16; i < size; i++)
    sum = (sum ^ data[i]) * 16777619u;
  sum = GUINT32_TO_LE (sum);
  memcpy (data + 12, &sum, sizeof sum);
}

/* Sums right, but the numbers cannot be: counts beyond the file, words that end outside. */
static void
test_odd_numbers (void)
{
  g_autoptr (GBytes) shipped =
    g_resources_lookup_data (MODEL_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (shipped, &size);
  g_autofree guint8 *copy = g_malloc (size);
  /* The shape, the calibration and the first word's place. */
  static const gsize places[] = { 16, 20, 24, 28, 32, 36, 40, 44, 48, 52 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      memcpy (copy, data, size);
      memset (copy + places[i], 0xff, 4);
      sum_up (copy, size);
      assert_refused (copy, size, GAINSAY_WORTH_MODEL_ERROR_DAMAGED);
    }
}

static void
append_u32 (GByteArray *file, guint32 value)
{
  guint32 bytes = GUINT32_TO_LE (value);

  g_byte_array_append (file, (const guint8 *) &bytes, sizeof bytes);
}

static void
append_floats (GByteArray *file, float value, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint32 bits;

      memcpy (&bits, &value, sizeof bits);
      append_u32 (file, bits);
    }
}

static void
append_bytes (GByteArray *file, gint8 value, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_byte_array_append (file, (const guint8 *) &value, 1);
}

/* A model of one word, "up", all of whose dimensions are 1; the mean of each counts 0.01. */
static GBytes *
make_small (void)
{
  GByteArray *file = g_byte_array_new ();

  g_byte_array_append (file, (const guint8 *) "GAINSAYW", 8);
  append_u32 (file, 1);
  append_u32 (file, 0);
  append_u32 (file, 100);
  append_u32 (file, 2);
  append_u32 (file, 1);
  append_u32 (file, 3);
  append_floats (file, 1, 2);
  append_floats (file, 0, 1);
  append_floats (file, 0.5f, 2);
  append_u32 (file, 0);
  g_byte_array_append (file, (const guint8 *) "up", 3);
  append_floats (file, 1, 1);
  append_bytes (file, 1, 100);
  append_floats (file, 0.01f, 100);
  append_floats (file, 0, 200);
  append_bytes (file, 0, 4);
  sum_up (file->data, file->len);
  return g_byte_array_free_to_bytes (file);
}

/* What the words added and the constant make the probability. */
static void
test_small (void)
{
  g_autoptr (GBytes) bytes = make_small ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayWorthModel) model = gainsay_worth_model_new (bytes, &error);
  const char *const words[] = { "up", "none" };
  float carried[2];

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (gainsay_worth_model_judge (model, words, 2, NULL, 0, carried),
                                  1 / (1 + exp (-1.5)), 1e-5);
  g_assert_cmpfloat_with_epsilon (carried[0], 0.5, 1e-5);
  g_assert_cmpfloat (carried[1], ==, 0);
}

/* Whatever stands in a file whose sum is right: it is refused, or what it says is a number. */
static void
test_hostile (void)
{
  g_autoptr (GBytes) bytes = make_small ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_malloc (size);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  const char *const words[] = { "up", "none", "@name", "#count" };
  const GainsayWorthTrait trait = { 0xffffffffu, 1, 9, 1 };
  guint n_read = 0;

  for (guint i = 0; i < 3000; i++)
    {
      guint n_changes = (guint) g_rand_int_range (rand, 1, 5);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GainsayWorthModel) model = NULL;
      float carried[G_N_ELEMENTS (words)];
      double probability;

      memcpy (copy, data, size);
      for (guint k = 0; k < n_changes; k++)
        {
          gsize end = g_rand_boolean (rand) ? 64 : size;

          copy[g_rand_int_range (rand, 16, (gint32) end)] = (guint8) g_rand_int (rand);
        }
      sum_up (copy, size);
      changed = g_bytes_new (copy, size);
      model = gainsay_worth_model_new (changed, NULL);
      if (model == NULL)
        continue;
      n_read++;
      probability =
        gainsay_worth_model_judge (model, words, G_N_ELEMENTS (words), &trait, 1, carried);
      g_assert_true (probability >= 0 && probability <= 1);
      for (guint k = 0; k < G_N_ELEMENTS (words); k++)
        g_assert_true (isfinite (carried[k]));
    }
  g_assert_cmpuint (n_read, >, 100);
  g_assert_cmpuint (n_read, <, 2900);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/worthiness/fixture", test_fixture);
  g_test_add_func ("/worthiness/carried", test_carried);
  g_test_add_func ("/worthiness/words", test_words);
  g_test_add_func ("/worthiness/damaged", test_damaged);
  g_test_add_func ("/worthiness/odd-numbers", test_odd_numbers);
  g_test_add_func ("/worthiness/small", test_small);
  g_test_add_func ("/worthiness/hostile", test_hostile);

  return g_test_run ();
}
