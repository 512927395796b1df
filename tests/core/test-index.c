/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/index.h"

#include <locale.h>

static const char *const texts[] = {
  "The mill at Tarn leaked acid into the Sel.",       "Mara Odell met the council of Tarn.",
  "Orland ran influence operations before the vote.", "Prices of bread fell in March.",
  "Mr. Odell said that the mill would close.",
};

static const struct
{
  const char *claim;
  const char *expected; /* numbers of texts, best first */
} cases[] = {
  { "The mill leaked acid.", "0" },
  { "Acid from the mill at Tarn leaked.", "0 " },
  { "Orland interfered in the vote.", "2" },
  { "Odell spoke of the mill.", "4" },
  { "Bread prices rose.", "3" },
  { "Cats sleep.", "" },
  { "It was there.", "" },
};

static void
test_find (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (texts[i], NULL, lexicon);

      g_assert_cmpuint (gainsay_index_add (index, analysis), ==, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (cases[i].claim, NULL, lexicon);
      guint found[G_N_ELEMENTS (texts)];
      guint n = gainsay_index_find (index, analysis, found, G_N_ELEMENTS (found));
      g_autofree char *first = n > 0 ? g_strdup_printf ("%u", found[0]) : g_strdup ("");

      g_test_message ("%s", cases[i].claim);
      g_assert_true (g_str_has_prefix (cases[i].expected, first));
      g_assert_cmpint (n > 0, ==, *cases[i].expected != '\0');
    }
}

/* A text that says it in other words is found by what WordNet knows of them. */
static void
test_widened (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "wordnet.bin", NULL);
  g_autoptr (GainsayWordnet) wordnet = gainsay_wordnet_open (path, NULL);
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  const char *const passages[] = { "The tourist mended the couch.", "The mill leaked acid." };
  g_autoptr (GainsayAnalysis) claim =
    gainsay_analysis_new ("The holidaymaker repaired the sofa.", NULL, lexicon);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, i == 0 ? NULL : wordnet);
      guint found[2];

      for (guint j = 0; j < G_N_ELEMENTS (passages); j++)
        {
          g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (passages[j], NULL, lexicon);

          gainsay_index_add (index, analysis);
        }
      g_assert_cmpuint (gainsay_index_find (index, claim, found, 2), ==, i);
    }
}

/* Whoever has a name of two words is found by either. */
static void
test_names (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, NULL);
  g_autoptr (GainsayAnalysis) text =
    gainsay_analysis_new ("The council heard Mara Odell and the World Health Organization.", NULL,
                          lexicon);
  const char *const claims[] = { "They met Odell and Mara.", "The council met the WHO." };
  guint found[1];

  gainsay_index_add (index, text);
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autoptr (GainsayAnalysis) claim = gainsay_analysis_new (claims[i], NULL, lexicon);

      g_assert_cmpuint (gainsay_index_find (index, claim, found, 1), ==, 1);
    }
}

static void
test_limit (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (texts[0], NULL, lexicon);
  guint found[3];

  for (guint i = 0; i < 10; i++)
    gainsay_index_add (index, analysis);
  g_assert_cmpuint (gainsay_index_find (index, analysis, found, 3), ==, 3);
  g_assert_cmpuint (found[0], ==, 0);
  g_assert_cmpuint (found[2], ==, 2);
}

/* What a text speaks of throughout counts more than what it names once. */
static void
test_frequency (void)
{
  const char *const passages[] = {
    "The harbor, its cranes and a tariff were talked about, and so were the ships in the bay.",
    "The tariff of the harbor was raised when the old tariff ran out; a third tariff is planned.",
  };
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, NULL);
  g_autoptr (GainsayAnalysis) claim =
    gainsay_analysis_new ("The harbor has a tariff.", NULL, lexicon);
  guint found[2];

  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      g_autoptr (GainsayAnalysis) text = gainsay_analysis_new (passages[i], NULL, lexicon);

      gainsay_index_add (index, text);
    }
  g_assert_cmpuint (gainsay_index_find (index, claim, found, 2), ==, 2);
  g_assert_cmpuint (found[0], ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (texts[0], NULL, lexicon);
  guint found[1];

  g_assert_cmpuint (gainsay_index_find (index, analysis, found, 1), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/find", test_find);
  g_test_add_func ("/index/widened", test_widened);
  g_test_add_func ("/index/frequency", test_frequency);
  g_test_add_func ("/index/names", test_names);
  g_test_add_func ("/index/limit", test_limit);
  g_test_add_func ("/index/empty", test_empty);
  return g_test_run ();
}
