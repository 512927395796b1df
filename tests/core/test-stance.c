/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/stance.h"

#include <locale.h>

typedef struct
{
  const char *path;
  const char *claim;
  const char *passage;
  char stance; /* '+' supports, '-' contradicts, '0' neither, '~' contradicts what is reported */
  const char *reason; /* the kind of a reason that has to be there, or NULL */
} Case;

static const Case cases[] = {
  { "/stance/denial", "The mill leaked acid into the Sel.", "The mill did not leak acid.", '-',
    "negation" },
  { "/stance/denial-of-more", "The mill did not leak acid in 2019.",
    "The mill leaked forty tons of acid into the Sel in 2019.", '-', "negation" },
  { "/stance/denial-of-less", "The mill did not leak acid into the wells of Upper Tarn.",
    "The mill leaked oil.", '0', NULL },
  { "/stance/two-denials", "The mill did not leak acid.", "There was no leak of acid at the mill.",
    '+', NULL },
  { "/stance/related", "Orland did not interfere in the vote.",
    "Orland ran influence operations before the vote.", '-', "related" },
  { "/stance/nominal", "There was interference by Orland in the vote.",
    "Orland never interfered in the vote.", '-', "negation" },
  { "/stance/denies", "Mara Odell took bribes.", "Odell denied that she took bribes.", '-', NULL },
  { "/stance/antonym", "Taxes rose in Tarn in 2019.", "Taxes fell in Tarn in 2019.", '-',
    "antonym" },
  { "/stance/prefix", "The bridge at Tarn is stable.", "The bridge at Tarn is unstable.", '-',
    "antonym" },
  { "/stance/number", "Twelve miners died in the Tarn mine.",
    "Twenty miners died in the Tarn mine.", '-', "number" },
  { "/stance/same-number", "Twelve miners died in the Tarn mine.",
    "12 miners died in the mine at Tarn on Monday.", '+', "same-words" },
  { "/stance/rough-number", "About 300 miners died in the mine.", "310 miners died in the mine.",
    '+', NULL },
  { "/stance/number-of-another-act", "The mill dumped 40 tons of eel waste.",
    "Fishers of the mill caught 55 tons of eel.", '0', NULL },
  { "/stance/number-of-another", "The ferry cost 40 million crowns.",
    "The bridge cost 62 million crowns.", '0', NULL },
  { "/stance/number-within-bound", "More than 30 miners were treated.", "41 miners were treated.",
    '0', NULL },
  { "/stance/number-beyond-bound", "More than 50 miners were treated.", "41 miners were treated.",
    '-', "number" },
  { "/stance/denied-bound", "The bridge did not cost more than 40 million crowns.",
    "The bridge cost 40 million crowns.", '0', NULL },
  { "/stance/denied-bound-passed", "The bridge did not cost more than 40 million crowns.",
    "The bridge cost 62 million crowns.", '-', "number" },
  { "/stance/passes-denied-bound", "The bridge cost 62 million crowns.",
    "The bridge did not cost more than 40 million crowns.", '-', "number" },
  { "/stance/denied-bound-kept", "The bridge did not cost more than 40 million crowns.",
    "The bridge cost 31 million crowns.", '0', NULL },
  { "/stance/upper-bound", "The bridge cost not more than 40 million crowns.",
    "The bridge cost 31 million crowns.", '0', NULL },
  { "/stance/nobody", "The mill's managers bribed Odell.", "Nobody at the mill bribed Odell.", '-',
    "negation" },
  { "/stance/nobody-of-the-charged", "Prosecutors charged the mill's managers with bribing Odell.",
    "Nobody at the mill bribed Odell.", '~', NULL },
  { "/stance/nobody-else", "The mill's managers bribed Odell.", "Nobody at the quarry bribed Tamm.",
    '0', NULL },
  { "/stance/indirect-question", "How much acid the mill leaked in 2019 is disputed.",
    "The mill leaked much acid in 2019.", '0', NULL },
  { "/stance/denial-of-another", "The ferry did not leak acid.", "The mill leaked acid.", '0',
    NULL },
  { "/stance/only-cause", "12 miners died after the blast.", "No miner died because of the blast.",
    '0', NULL },
  { "/stance/cause", "The blast caused the deaths of miners.",
    "No miner died because of the blast.", '-', "negation" },
  { "/stance/other-year", "The mill leaked acid in 2016.", "The mill did not leak acid in 2019.",
    '0', NULL },
  { "/stance/other-place", "The mill in France leaked acid.",
    "The mill in Spain did not leak acid.", '0', NULL },
  { "/stance/other-person", "Mara Odell took bribes.", "Ben Tamm did not take bribes.", '0', NULL },
  { "/stance/another-true-fact", "The mill leaked acid.", "The mill has forty workers.", '0',
    NULL },
  { "/stance/quantifier", "All tests of the water were clean.",
    "Some tests of the water were clean.", '-', "quantifier" },
  { "/stance/question", "The mill leaked acid.", "Did the mill not leak acid?", '0', NULL },
  { "/stance/belief", "The mill leaked acid.", "Ben Tamm hopes that the mill did not leak acid.",
    '0', NULL },
  { "/stance/charge", "[Prosecutors charged that] the mill leaked acid",
    "The mill did not leak acid.", '~', "negation" },
  { "/stance/finding-reported", "There is agreement among experts that the mill leaked acid.",
    "The mill never leaked acid.", '~', "negation" },
  { "/stance/finding-no-support", "There is agreement among experts that the mill leaked acid.",
    "The mill leaked acid.", '0', NULL },
  { "/stance/only-named", "Ben Tamm dismissed the notion of a leak at the mill.",
    "There was no leak at the mill.", '0', NULL },
  { "/stance/negated-subject", "The mill released solvent.", "No solvent was released.", '-',
    "negation" },
  { "/stance/nothing", "The mill released solvent into the river.",
    "The mill released nothing into the river.", '-', "negation" },
  { "/stance/filled-in", "[The mill] did not leak acid", "The mill leaked acid.", '-', "negation" },
};

static gboolean
has_reason (const GPtrArray *reasons, const char *nick)
{
  g_autofree char *json = gainsay_reasons_to_json (reasons);
  g_autofree char *kind = g_strdup_printf ("\"kind\":\"%s\"", nick);

  return strstr (json, kind) != NULL;
}

static char
read_stance (const GainsayStanceResult *result)
{
  if (result->contradicts >= 0.5)
    return result->is_attribution ? '~' : '-';
  return result->supports >= 0.5 ? '+' : '0';
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayStanceText) claim = gainsay_stance_text_new (test->claim, lexicon, NULL);
  g_autoptr (GainsayStanceText) passage = gainsay_stance_text_new (test->passage, lexicon, NULL);
  const GainsayStanceText *passages[] = { passage };
  GainsayStanceResult result;

  gainsay_stance_score (claim, passages, 1, &result);
  g_test_message ("supports %.2f, contradicts %.2f", result.supports, result.contradicts);
  g_assert_cmpint (read_stance (&result), ==, test->stance);
  g_assert_cmpfloat_with_epsilon (result.supports + result.contradicts + result.neither, 1, 1e-9);
  if (test->reason != NULL)
    g_assert_true (has_reason (result.reasons, test->reason));
  gainsay_stance_result_clear (&result);
}

/* The reason points at the very words, the weakest tie first. */
static void
test_spans (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayStanceText) claim =
    gainsay_stance_text_new ("Orland did not interfere in the vote.", lexicon, NULL);
  g_autoptr (GainsayStanceText) passage =
    gainsay_stance_text_new ("Orland ran influence operations before the vote.", lexicon, NULL);
  const GainsayStanceText *passages[] = { passage };
  GainsayStanceResult result;
  g_autofree char *json = NULL;

  gainsay_stance_score (claim, passages, 1, &result);
  json = gainsay_reasons_to_json (result.reasons);
  g_assert_cmpstr (
    json, ==,
    "[{\"kind\":\"related\",\"claim\":[[15,24]],\"passage\":[[11,31]]},"
    "{\"kind\":\"negation\",\"claim\":[[11,14],[15,24]],\"passage\":[[11,31]]},"
    "{\"kind\":\"same-words\",\"claim\":[[0,6],[32,36]],\"passage\":[[0,6],[43,47]]}]");
  gainsay_stance_result_clear (&result);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/stance/spans", test_spans);
  return g_test_run ();
}
