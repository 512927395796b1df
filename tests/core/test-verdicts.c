/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shipped model on pairs made up for this test: it must not fall behind what it reached. And on
 * the written pairs that are kept for testing: it decides as was recorded when it was trained, with
 * every compiler. GAINSAY_RECORD=1 in the environment records the decisions of a new model.
 */
#include "app/evidence/stance.h"

#include <locale.h>

/* Of the pairs below so many were right when the model was trained. */
#define MIN_RIGHT 17

typedef enum
{
  SUPPORTS,
  CONTRADICTS,
  NEITHER,
} Label;

static const struct
{
  const char *claim;
  const char *passage;
  Label label;
} pairs[] = {
  { "The mayor of Orlen resigned in May.", "Orlen's mayor stepped down in May.", SUPPORTS },
  { "The bridge was closed for repairs.", "The bridge was closed for repairs after the flood.",
    SUPPORTS },
  { "A man is playing an instrument.", "A man is playing the cello on the quay.", SUPPORTS },
  { "The vaccine does not cause fever.", "It is not true that the vaccine causes fever.",
    SUPPORTS },
  { "The factory employs more than 200 people.", "The factory employs 340 people.", SUPPORTS },
  { "Anna Belk was born in Tarn.", "Anna Belk (born 1961 in Tarn) is a painter.", SUPPORTS },
  { "Rents in Tarn increased.", "Rents in Tarn rose by nine percent last year.", SUPPORTS },
  { "The council approved the budget.", "The council did not approve the budget.", CONTRADICTS },
  { "The council did not approve the budget.", "The council approved the budget on Monday.",
    CONTRADICTS },
  { "Rents in Tarn increased.", "Rents in Tarn decreased.", CONTRADICTS },
  { "The team won the final.", "The team lost the final.", CONTRADICTS },
  { "Twelve people were hurt in the fire.", "Five people were hurt in the fire.", CONTRADICTS },
  { "The minister accepted the offer.", "The minister rejected the offer.", CONTRADICTS },
  { "A woman is wearing a red coat.", "A woman is wearing a blue coat.", CONTRADICTS },
  { "The drug reduces the risk of stroke.",
    "There is no evidence that the drug reduces the risk of "
    "stroke.",
    CONTRADICTS },
  { "All of the schools were closed.", "None of the schools were closed.", CONTRADICTS },
  { "Anna Belk was born in Tarn.", "Anna Belk studied law before she became a painter.", NEITHER },
  { "The mayor of Orlen resigned in May.", "The harbor of Orlen is the largest in the country.",
    NEITHER },
  { "A man is playing the cello.", "A man is playing an instrument.", NEITHER },
  { "The budget was approved by a large majority.",
    "The council met on Monday to speak about the "
    "budget.",
    NEITHER },
};

static Label
find_likeliest (const GainsayModelVerdict *verdict)
{
  if (verdict->supports >= verdict->contradicts && verdict->supports >= verdict->neither)
    return SUPPORTS;
  return verdict->contradicts >= verdict->neither ? CONTRADICTS : NEITHER;
}

static void
test_pairs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", &error);
  g_autoptr (GainsayJudge) judge = gainsay_judge_open (&error);
  guint n_right = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GainsayStanceText) claim =
        gainsay_stance_text_new (pairs[i].claim, lexicon, judge);
      g_autoptr (GainsayStanceText) passage =
        gainsay_stance_text_new (pairs[i].passage, lexicon, judge);
      const GainsayStanceText *passages[] = { passage };
      GainsayModelVerdict verdict;
      Label label;

      gainsay_stance_judge (claim, passages, 1, &verdict);
      g_assert_cmpfloat_with_epsilon (verdict.supports + verdict.contradicts + verdict.neither, 1,
                                      1e-9);
      label = find_likeliest (&verdict);
      n_right += label == pairs[i].label;
      g_test_message ("%s %.2f %.2f %.2f: %s | %s", label == pairs[i].label ? "right" : "WRONG",
                      verdict.supports, verdict.contradicts, verdict.neither, pairs[i].claim,
                      pairs[i].passage);
    }
  g_assert_cmpuint (n_right, >=, MIN_RIGHT);
}

static char *
find_models_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "resources", "models", name, NULL);
}

/* A letter and a line break for what the model decides on a line of labelled pairs. */
static void
add_decision (const char *line,
              GainsayLexicon *lexicon,
              const GainsayJudge *judge,
              GString *letters)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_autoptr (GainsayStanceText) claim = NULL;
  g_autoptr (GainsayStanceText) text = NULL;
  const GainsayStanceText *passage;
  GainsayModelVerdict verdict;

  g_assert_cmpuint (g_strv_length (cells), ==, 3);
  claim = gainsay_stance_text_new (cells[0], lexicon, judge);
  passage = text = gainsay_stance_text_new (cells[1], lexicon, judge);
  gainsay_stance_judge (claim, &passage, 1, &verdict);
  g_string_append_c (letters, "SCN"[find_likeliest (&verdict)]);
  g_string_append_c (letters, '\n');
}

static void
test_recorded (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", &error);
  g_autoptr (GainsayJudge) judge = gainsay_judge_open (&error);
  g_autofree char *pairs_path = find_models_file ("written.test.tsv");
  g_autofree char *path = find_models_file ("written.test.decisions");
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *content = NULL;
  g_autofree char *recorded = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  g_file_get_contents (pairs_path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  /* Below the names of the columns, every third for the time of it. */
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i += 3)
    add_decision (lines[i], lexicon, judge, letters);
  if (g_getenv ("GAINSAY_RECORD") != NULL)
    g_file_set_contents (path, letters->str, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &recorded, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (letters->str, ==, recorded);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdicts/pairs", test_pairs);
  g_test_add_func ("/verdicts/recorded", test_recorded);
  return g_test_run ();
}
