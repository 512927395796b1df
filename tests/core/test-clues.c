/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/stance.h"

#include <locale.h>

typedef struct
{
  const char *path;
  const char *claim;
  const char *passage;
  gboolean is_weighed; /* whether something clashes, however much it weighs */
} Case;

/* Pairs of which the rules say nothing, for the two share little. */
static const Case cases[] = {
  { "/clues/denied", "Every school in Tarn had been told by letter in May.",
    "No letter had come, said the teacher.", TRUE },
  { "/clues/denied-by-claim", "No letter had come.",
    "Every school in Tarn had been told by letter in May.", TRUE },
  { "/clues/synonym", "Odell's party closed eleven pools when it governed.",
    "We joined pools and did not shut a single one.", TRUE },
  { "/clues/derived", "The police suspect Ivo Lant of burning the books of the mill.",
    "Lant was no longer under suspicion.", TRUE },
  { "/clues/unsaid", "The ferry was paid for by the mill.",
    "Odell did not say who had paid for the new roof of the school.", FALSE },
  { "/clues/in-passing",
    "The council voted on Monday for a law that would put a tax on all boats on the lake as an "
    "answer to the spill.",
    "There was no spill, said the owner of the mill.", FALSE },
  { "/clues/warning", "Odell warned that the mill may leak acid into the lake.",
    "The mill did not leak a drop last year, the owner said.", FALSE },
  { "/clues/same-cue", "The mill canceled its party because of the fog.",
    "Odell had asked for the party of the school to be canceled.", FALSE },
  { "/clues/no-predicate", "Seven miners died when the roof of the mine came down.",
    "Ten years ago nine miners lost their lives in a mine of Tarn.", FALSE },
  { "/clues/nothing-denied", "The ferry sank in the harbor of Tarn.",
    "The harbor of Tarn was built in 1907.", FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", &error);
  GainsayJudge *judge = gainsay_judge_open (&error);
  GainsayStanceText *claim;
  GainsayStanceText *passage;
  GainsayStanceResult result;

  g_assert_no_error (error);
  claim = gainsay_stance_text_new (test->claim, lexicon, judge);
  passage = gainsay_stance_text_new (test->passage, lexicon, judge);
  gainsay_stance_score (claim, (const GainsayStanceText *const *) &passage, 1, &result);
  g_assert_cmpint (result.is_weighed, ==, test->is_weighed);
  if (result.is_weighed)
    g_assert_cmpfloat (result.clues[GAINSAY_CLUE_CLASH], >, 0);
  if (result.contradicts > 0)
    g_assert_cmpuint (result.reasons->len, >, 0);

  gainsay_stance_result_clear (&result);
  gainsay_stance_text_free (claim);
  gainsay_stance_text_free (passage);
  gainsay_judge_free (judge);
}

/* What is in many texts tells less than what is in few; what is in none tells most. */
static void
test_rarity (void)
{
  static const char *const texts[] = { "The mill leaked acid.", "The mill closed.",
                                       "The mill was sold." };
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, NULL);
  g_autoptr (GainsayAnalysis) words = gainsay_analysis_new ("the mill acid ferry", NULL, lexicon);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GainsayAnalysis) text = gainsay_analysis_new (texts[i], NULL, lexicon);

      gainsay_index_add (index, text);
    }
  g_assert_cmpfloat (gainsay_index_get_rarity (index, words, 0), ==, 0);
  for (guint i = 1; i < 4; i++)
    {
      double rarity = gainsay_index_get_rarity (index, words, i);

      g_assert_cmpfloat (rarity, >, gainsay_index_get_rarity (index, words, i - 1));
      g_assert_cmpfloat (rarity, <=, 1);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/clues/rarity", test_rarity);
  return g_test_run ();
}
