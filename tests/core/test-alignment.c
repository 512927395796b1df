/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/alignment.h"

#include <locale.h>

static const char *const relation_words[] = {
  "none",    "same",    "stem",        "synonym",      "derived",   "kind",
  "related", "antonym", "same-number", "other-number", "same-name", "other-name",
};

static const struct
{
  const char *path;
  const char *first;
  const char *second;
  const char *expected; /* first = second: relation, parted by ", " */
} cases[] = {
  { "/alignment/same", "The mill leaked.", "A mill leaked.", "mill=mill same, leaked=leaked same" },
  { "/alignment/stem", "The mill leaks.", "The mills leaked.",
    "mill=mills stem, leaks=leaked stem" },
  { "/alignment/synonym", "They interfered.", "They ran influence operations.",
    "interfered=influence operations synonym" },
  { "/alignment/derived", "They interfered.", "the interference",
    "interfered=interference derived" },
  { "/alignment/antonym", "Taxes rose.", "Taxes fell.", "Taxes=Taxes same, rose=fell antonym" },
  { "/alignment/prefix", "It was stable.", "It was unstable.", "stable=unstable antonym" },
  { "/alignment/number", "Twelve men died.", "12 men died.",
    "Twelve=12 same-number, men=men same, died=died same" },
  { "/alignment/other-number", "Twelve men died.", "20 men died.",
    "Twelve=20 other-number, men=men same, died=died same" },
  { "/alignment/other-unit", "Twelve men died.", "12 horses ran.", "" },
  { "/alignment/rough", "About 300 men died.", "310 men died.",
    "300=310 same-number, men=men same, died=died same" },
  { "/alignment/year", "It leaked in 2016.", "It leaked in 2018.",
    "leaked=leaked same, 2016=2018 other-number" },
  { "/alignment/name", "Mara Odell left.", "Mr. Odell left.",
    "Mara Odell=Odell same-name, left=left same" },
  { "/alignment/demonym", "The French army left.", "The army of France left.",
    "French=France same-name, army=army same, left=left same" },
  { "/alignment/other-name", "It leaked in France.", "It leaked in Spain.",
    "leaked=leaked same, France=Spain other-name" },
  { "/alignment/acronym", "The National Food Agency agreed.", "The NFA agreed.",
    "National Food Agency=NFA same-name, agreed=agreed same" },
};

static void
append_words (GString *list, const GainsayAnalysis *analysis, guint first, guint n_tokens)
{
  gsize start = analysis->tokens[first].start;

  g_string_append_len (list, analysis->text + start,
                       (gssize) (analysis->tokens[first + n_tokens - 1].end - start));
}

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) first = gainsay_analysis_new (cases[index].first, NULL, lexicon);
  g_autoptr (GainsayAnalysis) second = gainsay_analysis_new (cases[index].second, NULL, lexicon);
  g_autoptr (GainsayAlignment) alignment =
    gainsay_alignment_new (first, 0, first->n_tokens, second, 0, second->n_tokens);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < alignment->n_pairs; i++)
    {
      const GainsayAlignedPair *pair = &alignment->pairs[i];

      if (i > 0)
        g_string_append (list, ", ");
      append_words (list, first, pair->first, pair->n_first);
      g_string_append_c (list, '=');
      append_words (list, second, pair->second, pair->n_second);
      g_string_append_printf (list, " %s", relation_words[pair->relation]);
      g_assert_true (gainsay_alignment_find_first (alignment, pair->first) == pair);
      g_assert_true (gainsay_alignment_find_second (alignment, pair->second) == pair);
    }
  g_assert_cmpstr (list->str, ==, cases[index].expected);
}

static void
test_coverage (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) first = gainsay_analysis_new ("The mill leaked.", NULL, lexicon);
  g_autoptr (GainsayAnalysis) second =
    gainsay_analysis_new ("The mill leaked oil and acid.", NULL, lexicon);
  g_autoptr (GainsayAlignment) alignment =
    gainsay_alignment_new (first, 0, first->n_tokens, second, 0, second->n_tokens);

  g_assert_cmpfloat_with_epsilon (alignment->coverage_first, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (alignment->coverage_second, 0.5, 1e-9);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_case);
  g_test_add_func ("/alignment/coverage", test_coverage);
  return g_test_run ();
}
