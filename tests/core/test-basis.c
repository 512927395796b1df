/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/basis.h"

#include <locale.h>

/* What the last thing said in a sentence rests on. */
static const struct
{
  const char *path;
  const char *text;
  const char *expected;
} cases[] = {
  { "/basis/reporting", "The mill at Tarn closed in March.", "reporting" },
  { "/basis/word", "Mayor Mara Odell said that the mill leaked acid.", "word" },
  { "/basis/denial", "Mayor Mara Odell denied that the mill leaked acid.", "word" },
  { "/basis/finding", "The Water Authority found that the mill leaked acid.", "finding" },
  { "/basis/finding-noun",
    "The assessment of the Water Authority that the mill leaked acid is new.", "finding" },
  { "/basis/accusation", "Prosecutors charged Ben Tamm with bribing a judge.", "accusation" },
  { "/basis/record", "Court records show that the mill leaked acid.", "record" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (cases[index].text, NULL, lexicon);
  GainsayAttributionContext context = { NULL, NULL, NULL };
  g_autoptr (GPtrArray) propositions = gainsay_attribution_find (analysis, lexicon, &context);

  g_assert_cmpuint (propositions->len, >, 0);
  g_assert_cmpstr (gainsay_basis_find (analysis,
                                       g_ptr_array_index (propositions, propositions->len - 1)),
                   ==, cases[index].expected);
}

static void
test_rank (void)
{
  g_assert_cmpuint (gainsay_basis_rank ("record"), <, gainsay_basis_rank ("finding"));
  g_assert_cmpuint (gainsay_basis_rank ("finding"), <, gainsay_basis_rank ("reporting"));
  g_assert_cmpuint (gainsay_basis_rank ("accusation"), <, gainsay_basis_rank ("word"));
  g_assert_cmpuint (gainsay_basis_rank ("word"), <, gainsay_basis_rank ("mention"));
  g_assert_cmpuint (gainsay_basis_rank (NULL), ==, gainsay_basis_rank ("of a later version"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_case);
  g_test_add_func ("/basis/rank", test_rank);
  return g_test_run ();
}
