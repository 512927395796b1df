/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/features.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  GainsayLexicon *lexicon;
  GainsayWordnet *wordnet;
  GainsayAnalysis *analyses[2];
  GainsayFeatureText *texts[2];
  GainsayFeatures features;
} Pair;

static void
pair_init (Pair *self, const char *claim, const char *passage)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "wordnet.bin", NULL);
  const char *const texts[] = { claim, passage };
  g_autoptr (GError) error = NULL;

  self->lexicon = gainsay_lexicon_new ("en", &error);
  g_assert_no_error (error);
  self->wordnet = gainsay_wordnet_open (path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      self->analyses[i] = gainsay_analysis_new (texts[i], NULL, self->lexicon);
      self->texts[i] =
        gainsay_feature_text_new (self->analyses[i], 0, self->analyses[i]->n_tokens, self->wordnet);
    }
  gainsay_features_compute (self->texts[0], self->texts[1], &self->features);
}

static void
pair_clear (Pair *self)
{
  for (guint i = 0; i < 2; i++)
    {
      gainsay_feature_text_free (self->texts[i]);
      gainsay_analysis_unref (self->analyses[i]);
    }
  gainsay_wordnet_free (self->wordnet);
  gainsay_lexicon_unref (self->lexicon);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static guint
find_word (const GainsayFeatureWord *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i].word, word) == 0)
      return i;
  g_error ("no word %s", word);
}

static GainsayFeatureRelation
get_relation (const Pair *self, const char *claim, const char *passage)
{
  guint i = find_word (self->features.claim, self->features.n_claim, claim);
  guint j = find_word (self->features.passage, self->features.n_passage, passage);

  return (GainsayFeatureRelation) self->features.relations[i][j];
}

static guint
get_flags (const Pair *self, const char *word)
{
  return self->features.claim[find_word (self->features.claim, self->features.n_claim, word)].flags;
}

static const struct
{
  const char *path;
  const char *claim;
  const char *passage;
  const char *word;
  const char *other;
  GainsayFeatureRelation relation;
} relations[] = {
  { "/features/relation/same", "The mill leaked acid.", "Acid left the mill.", "acid", "acid",
    GAINSAY_FEATURE_SAME },
  { "/features/relation/stem", "The mill leaked acid.", "The mill leaks.", "leaked", "leaks",
    GAINSAY_FEATURE_STEM },
  { "/features/relation/irregular", "The men bought it.", "They buy.", "bought", "buy",
    GAINSAY_FEATURE_STEM },
  { "/features/relation/synonym", "The mill purchased acid.", "The mill bought acid.", "purchased",
    "bought", GAINSAY_FEATURE_SYNONYM },
  { "/features/relation/kind-of", "A soprano left.", "A singer left.", "soprano", "singer",
    GAINSAY_FEATURE_KIND_OF },
  { "/features/relation/kind-has", "A singer left.", "A soprano left.", "singer", "soprano",
    GAINSAY_FEATURE_KIND_HAS },
  { "/features/relation/sibling", "She plays the violin.", "She plays the cello.", "violin",
    "cello", GAINSAY_FEATURE_SIBLING },
  { "/features/relation/antonym", "The water is hot.", "The water is cold.", "hot", "cold",
    GAINSAY_FEATURE_ANTONYM },
  { "/features/relation/prefix", "The bridge is legal.", "The bridge is illegal.", "legal",
    "illegal", GAINSAY_FEATURE_ANTONYM },
  { "/features/relation/near-antonym", "An elderly miner left.", "A young miner left.", "elderly",
    "young", GAINSAY_FEATURE_NEAR_ANTONYM },
  { "/features/relation/same-number", "Twelve miners died.", "12 miners died.", "twelve", "12",
    GAINSAY_FEATURE_SAME_NUMBER },
  { "/features/relation/other-number", "Twelve miners died.", "13 miners died.", "twelve", "13",
    GAINSAY_FEATURE_OTHER_NUMBER },
  { "/features/relation/number-in-words", "1.2 million left.", "Some 1,150,000 left.", "1.2",
    "1,150,000", GAINSAY_FEATURE_SAME_NUMBER },
  { "/features/relation/dozen", "A dozen miners died.", "12 miners died.", "dozen", "12",
    GAINSAY_FEATURE_SAME_NUMBER },
  { "/features/relation/place", "It is the third well.", "It is the 3rd well.", "third", "3rd",
    GAINSAY_FEATURE_SAME_NUMBER },
  { "/features/relation/other-place", "It is the third well.", "It is the fourth well.", "third",
    "fourth", GAINSAY_FEATURE_OTHER_NUMBER },
  { "/features/relation/share", "A third of the wells failed.", "33 % of the wells failed.",
    "third", "33", GAINSAY_FEATURE_SAME_NUMBER },
  { "/features/relation/more-than", "320 miners died.", "More than 300 miners died.", "320", "300",
    GAINSAY_FEATURE_SAME_NUMBER },
  { "/features/relation/not-more-than", "250 miners died.", "More than 300 miners died.", "250",
    "300", GAINSAY_FEATURE_OTHER_NUMBER },
  { "/features/relation/at-most", "At most 90 miners died.", "95 miners died.", "90", "95",
    GAINSAY_FEATURE_OTHER_NUMBER },
  { "/features/relation/number-of-others", "Twelve miners died.", "13 doctors came.", "twelve",
    "13", GAINSAY_FEATURE_NONE },
  { "/features/relation/other-year", "It leaked in 2016.", "It leaked in 2019.", "2016", "2019",
    GAINSAY_FEATURE_OTHER_NUMBER },
  { "/features/relation/same-name", "Mara Odell left.", "The police let Odell go.", "odell",
    "odell", GAINSAY_FEATURE_SAME_NAME },
  { "/features/relation/other-name", "The agency met Mara Odell.", "The agency met Ben Tamm.",
    "odell", "tamm", GAINSAY_FEATURE_OTHER_NAME },
  { "/features/relation/stop", "The mill is in Tarn.", "The mill is on fire.", "in", "on",
    GAINSAY_FEATURE_NONE },
};

static void
test_relation (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_auto (Pair) pair = { NULL };

  pair_init (&pair, relations[which].claim, relations[which].passage);
  g_assert_cmpint (get_relation (&pair, relations[which].word, relations[which].other), ==,
                   relations[which].relation);
}

static void
test_flags (void)
{
  g_auto (Pair) pair = { NULL };

  pair_init (&pair, "Some say the mill may not have leaked 40 tons into Lake Tarn.", "It leaked.");
  g_assert_cmpuint (get_flags (&pair, "some") & GAINSAY_FEATURE_QUANTIFIER, !=, 0);
  g_assert_cmpuint (get_flags (&pair, "say") & GAINSAY_FEATURE_REPORTING, !=, 0);
  g_assert_cmpuint (get_flags (&pair, "may") & GAINSAY_FEATURE_MODAL, !=, 0);
  g_assert_cmpuint (get_flags (&pair, "not"), ==, GAINSAY_FEATURE_NEGATOR | GAINSAY_FEATURE_STOP);
  g_assert_cmpuint (get_flags (&pair, "leaked") & GAINSAY_FEATURE_NEGATED, !=, 0);
  g_assert_cmpuint (get_flags (&pair, "mill"), ==, 0);
  g_assert_cmpuint (get_flags (&pair, "40") & GAINSAY_FEATURE_NUMBER, !=, 0);
  g_assert_cmpuint (get_flags (&pair, "tarn") & GAINSAY_FEATURE_NAME, !=, 0);
}

static float
get_figure (const char *claim, const char *passage, GainsayFigure figure)
{
  g_auto (Pair) pair = { NULL };

  pair_init (&pair, claim, passage);
  return pair.features.values[figure];
}

/* What is said twice is covered both ways; what only one says is not. */
static void
test_coverage (void)
{
  const char *less = "The mill leaked acid.";
  const char *more = "The mill leaked acid and oil into the river.";

  g_assert_cmpfloat (get_figure (less, less, GAINSAY_FIGURE_CLAIM_COVERAGE), ==, 1);
  g_assert_cmpfloat (get_figure (less, more, GAINSAY_FIGURE_CLAIM_COVERAGE), ==, 1);
  g_assert_cmpfloat (get_figure (less, more, GAINSAY_FIGURE_PASSAGE_COVERAGE), <, 0.8);
  g_assert_cmpfloat (get_figure (more, less, GAINSAY_FIGURE_CLAIM_COVERAGE), <, 0.8);
  g_assert_cmpfloat (get_figure ("", less, GAINSAY_FIGURE_CLAIM_COVERAGE), ==, 0);
  g_assert_cmpfloat (get_figure (less, "", GAINSAY_FIGURE_PASSAGE_LENGTH), ==, 0);
}

static void
test_negation (void)
{
  const char *yes = "The mill leaked acid.";
  const char *no = "The mill did not leak acid.";
  const char *never = "The mill never leaked acid.";

  g_assert_cmpfloat (get_figure (yes, no, GAINSAY_FIGURE_NEGATION_MISMATCH_CORE), >, 0.5);
  g_assert_cmpfloat (get_figure (no, yes, GAINSAY_FIGURE_NEGATION_MISMATCH_CORE), >, 0.5);
  g_assert_cmpfloat (get_figure (no, never, GAINSAY_FIGURE_NEGATION_MISMATCH_CORE), ==, 0);
  g_assert_cmpfloat (get_figure (no, never, GAINSAY_FIGURE_NEGATION_SHARED), >, 0.5);
  g_assert_cmpfloat (get_figure (yes, no, GAINSAY_FIGURE_PASSAGE_NEGATORS_ALONE), >, 0);
  g_assert_cmpfloat (get_figure (yes, yes, GAINSAY_FIGURE_NEGATORS_ODD), ==, 0);
  g_assert_cmpfloat (get_figure (yes, no, GAINSAY_FIGURE_NEGATORS_ODD), ==, 1);
}

static void
test_clashes (void)
{
  const char *twelve = "Twelve miners died in the mine.";
  const char *thirteen = "Thirteen miners died in the mine.";
  const char *none = "No tests of the water were clean.";
  const char *all = "All tests of the water were clean.";

  g_assert_cmpfloat (get_figure (twelve, thirteen, GAINSAY_FIGURE_OTHER_NUMBERS_NEAR), >, 0);
  g_assert_cmpfloat (get_figure (twelve, twelve, GAINSAY_FIGURE_OTHER_NUMBERS), ==, 0);
  g_assert_cmpfloat (get_figure (all, none, GAINSAY_FIGURE_QUANTIFIER_DROP), ==, 1);
  g_assert_cmpfloat (get_figure (none, all, GAINSAY_FIGURE_QUANTIFIER_RISE), ==, 1);
  g_assert_cmpfloat (get_figure ("Taxes rose in Tarn.", "Taxes fell in Tarn.",
                                 GAINSAY_FIGURE_ANTONYMS_EVEN),
                     >, 0);
  g_assert_cmpfloat (get_figure ("Taxes rose in Tarn.", "Taxes did not fall in Tarn.",
                                 GAINSAY_FIGURE_ANTONYMS_EVEN),
                     ==, 0);
}

static void
test_order (void)
{
  const char *one = "Mara Odell sued Ben Tamm.";
  const char *other = "Ben Tamm sued Mara Odell.";

  g_assert_cmpfloat (get_figure (one, one, GAINSAY_FIGURE_NAME_ORDER), ==, 1);
  g_assert_cmpfloat (get_figure (one, other, GAINSAY_FIGURE_NAME_ORDER), <, 0.5);
}

/* Of a passage longer than the window the part is taken that has the claim's words. */
static void
test_window (void)
{
  g_autoptr (GString) passage = g_string_new (NULL);
  g_auto (Pair) pair = { NULL };

  for (guint i = 0; i < 3 * GAINSAY_FEATURES_MAX_WORDS; i++)
    g_string_append (passage, "bread ");
  g_string_append (passage, "and the mill leaked acid ");
  for (guint i = 0; i < GAINSAY_FEATURES_MAX_WORDS; i++)
    g_string_append (passage, "butter ");
  pair_init (&pair, "The mill leaked acid.", passage->str);
  g_assert_cmpuint (pair.features.n_passage, ==, GAINSAY_FEATURES_MAX_WORDS);
  g_assert_cmpint (get_relation (&pair, "acid", "acid"), ==, GAINSAY_FEATURE_SAME);
  g_assert_cmpfloat (pair.features.values[GAINSAY_FIGURE_CLAIM_COVERAGE], ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    g_test_add_data_func (relations[i].path, GUINT_TO_POINTER (i), test_relation);
  g_test_add_func ("/features/flags", test_flags);
  g_test_add_func ("/features/coverage", test_coverage);
  g_test_add_func ("/features/negation", test_negation);
  g_test_add_func ("/features/clashes", test_clashes);
  g_test_add_func ("/features/order", test_order);
  g_test_add_func ("/features/window", test_window);
  return g_test_run ();
}
