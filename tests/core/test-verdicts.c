/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped model on pairs made up for this test: it must not fall behind what it reached. */
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

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdicts/pairs", test_pairs);
  return g_test_run ();
}
