/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same told with another figure, with the same one in other words, and what only looks so. */
#include "app/evidence/stance.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  const char *claim;
  const char *passage;
  char stance; /* '+' supports, '-' contradicts, '0' neither */
} Case;

static const Case cases[] = {
  { "The price of the harbor rose from 2.1 billion to 3.4 billion crowns since the plan was drawn up in 2015.",
    "The price of the harbor stood at 3.1 billion crowns and not at 3.4 billion.", '-' },
  { "The price of the harbor stood at 3.1 billion crowns and not at 3.4 billion.",
    "The price of the harbor had climbed to 3.4 billion crowns.", '-' },
  { "The price of the harbor stood at 3.1 billion crowns and not at 3.4 billion.",
    "The harbor's price was put at 3.1 billion crowns.", '+' },
  { "The harbor cost 62 million crowns.", "The price of the harbor was 48 million crowns.", '-' },
  { "The price of the harbor was put at 62 million crowns.",
    "The harbor cost about 62 million crowns.", '+' },
  { "Tamm's party shut nine libraries.", "Four libraries were closed by Tamm's party.", '-' },
  { "The council closed nine libraries.", "The council shut four libraries.", '-' },
  { "The council closed nine libraries.", "Nine libraries were shut by the council.", '+' },
  { "The council closed nine libraries.", "The council opened four libraries.", '0' },
  { "The council closed nine libraries.", "The council closed four museums.", '0' },
  { "The council closed nine libraries.",
    "The council of Tarn closed four small libraries in 2015.", '0' },
  { "The council closed nine libraries in 2012.", "The council closed four libraries in 2018.",
    '0' },
  { "Fourteen miners died in the Tarn mine.",
    "The number of deaths in the Tarn mine rose to sixteen.", '-' },
  { "Fourteen people died in the flood.", "The flood killed twenty people.", '-' },
  { "Fourteen people died in the flood.", "The fire killed twenty people.", '0' },
  { "Fourteen people died in the flood at Tarn.",
    "The death toll of the flood at Tarn was put at 22.", '-' },
  { "Fourteen people died in the flood.", "A dozen people died in the flood.", '-' },
  { "Twelve people died in the flood.", "A dozen people died in the flood.", '+' },
  { "Fourteen people died in the flood.", "Six residents died in the flood.", '0' },
  { "Fourteen residents died in the flood.", "Six people died in the flood.", '-' },
  { "One in five pupils in Tarn came to school hungry.",
    "Half of the pupils in Tarn came to school hungry.", '-' },
  { "One in five pupils in Tarn came to school hungry.",
    "Twenty percent of pupils in Tarn came to school hungry.", '+' },
  { "One pupil in five came to school hungry.", "Sixty percent of pupils came to school hungry.",
    '-' },
  { "One in five pupils in Tarn smokes.", "Half of the teachers in Tarn smoke.", '0' },
  { "The mill dumped 55 tons of acid into the Sel.",
    "The mill dumped 40 tons of acid into the Sel.", '-' },
  { "The ministry put the amount of acid at 55 tons.",
    "The amount of acid was 40 tons, the ministry said.", '-' },
  { "The amount of acid in the Sel was 55 tons.", "The amount of oil in the Sel was 40 tons.",
    '0' },
  { "About half a million people used the ferry.",
    "Fewer than 200,000 people had ever used the ferry.", '-' },
  { "About half a million people used the ferry.", "At least 200,000 people used the ferry.", '0' },
  { "More than 300 people used the ferry.", "At most 200 people used the ferry.", '-' },
  { "The ferry was used by about half a million people.",
    "Fewer than 200,000 people ever used the ferry.", '-' },
  { "The unemployment rate rose from 5.2 percent to 5.9 percent in 2021.",
    "The unemployment rate stood at 6.4 percent in 2021.", '-' },
  { "The unemployment rate rose from 5.2 percent to 5.9 percent in 2021.",
    "The unemployment rate stood at 5.2 percent in 2020.", '0' },
  { "The unemployment rate rose to 5.9 percent in 2021.",
    "The unemployment rate fell to 5.1 percent in May.", '0' },
  { "The unemployment rate rose to 5.9 percent.", "The jobless rate climbed to 7.1 percent.", '-' },
  { "Rents in Tarn rose by 5 percent.", "Rents in Tarn rose by 9 percent.", '-' },
  { "Rents in Tarn rose by 5 percent.", "Rents in Tarn rose to 9 crowns.", '0' },
  { "Rents in Tarn rose by 5 percent in 2019.", "Rents in Tarn rose by 9 percent in 2021.", '0' },
  { "Thirty-one members voted no.", "The house has eighty members.", '0' },
  { "Thirty-one of the eighty members voted no.", "Forty members voted no.", '-' },
  { "Thirty-one members voted no.", "Forty-nine members voted yes.", '0' },
  { "The plant has 40 workers.", "The plant employs 55 workers.", '-' },
  { "The plant has 40 workers.", "The plant has 12 women workers.", '0' },
  { "The plant has 40 workers.", "The plant fired 12 workers.", '0' },
  { "The strike cost the plant 3 million crowns.", "The strike cost the plant 5 million crowns.",
    '-' },
  { "The mayor paid Orlin 3 million crowns for the land.",
    "The mayor paid Orlin 5 million crowns for the land.", '-' },
  { "The mayor paid Orlin 3 million crowns for the land.",
    "The mayor paid Tamm 5 million crowns for the land.", '0' },
  { "The mayor paid Orlin 3 million crowns for the land.",
    "The mayor paid Orlin 5 million crowns for the ship.", '0' },
  { "The bridge would cost 70 million crowns.", "The bridge cost 92 million crowns.", '0' },
  { "The bridge was planned to cost 70 million crowns.", "The bridge cost 92 million crowns.",
    '0' },
  { "Initially 12 people were reported dead in the flood.", "Twenty people died in the flood.",
    '0' },
  { "A ticket costs 4 crowns a day.", "A ticket costs 9 crowns a week.", '0' },
  { "Another 12 people died in the flood.", "Twenty people died in the flood.", '0' },
  { "Guards fired 40 shots at the crowd.", "Guards fired 3 shots at the crowd.", '-' },
  { "Guards fired 40 shots at the crowd.", "Guards fired some 41 shots at the crowd.", '+' },
  { "Nearly 1.8 billion crowns were spent on the harbor.",
    "1.78 billion crowns were spent on the harbor.", '+' },
  { "The bank lost 40 million crowns.", "The bank lost 90 million crowns.", '-' },
  { "The bank lost 40 million crowns.", "The bank lost 90 workers.", '0' },
  { "Two thirds of the wells in Tarn are poisoned.", "One in ten wells in Tarn is poisoned.", '-' },
  { "Two thirds of the wells in Tarn are poisoned.", "One in ten wells in Orland is poisoned.",
    '0' },
  { "The quake destroyed 300 houses.", "The quake destroyed 310 houses.", '0' },
  { "The quake destroyed 300 houses.", "The quake damaged 900 houses.", '0' },
  { "The quake destroyed 300 houses.", "The quake demolished 900 houses.", '-' },
  { "The court heard 14 witnesses.", "The court heard 30 witnesses.", '-' },
  { "Nine people drowned when the barge sank.", "In 1998, 14 people drowned when a barge sank.",
    '0' },
  { "Nine miners died.", "Four of the dead came from Tarn.", '0' },
  { "The village had 300 inhabitants in 1990.", "The village has 120 inhabitants.", '0' },
  { "Mara Odell received 4,000 votes.", "Mara Odell got 9,000 votes.", '-' },
  { "Mara Odell received 4,000 votes.", "Ben Tamm received 9,000 votes.", '0' },
  { "Police arrested 40 people at the rally.",
    "Police said that they had arrested 90 people at the rally.", '-' },
  { "Police arrested 40 people at the rally.", "Police arrested 90 people at the match.", '0' },
  { "Police arrested between 40 and 60 people at the rally.",
    "Police arrested 50 people at the rally.", '0' },
};

static char
read_stance (const GainsayStanceResult *result)
{
  if (result->contradicts >= 0.5)
    return '-';
  return result->supports >= 0.5 ? '+' : '0';
}

static gboolean
has_number (const GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const GainsayReason *reason = g_ptr_array_index (reasons, i);

      if (reason->kind == GAINSAY_REASON_NUMBER && reason->claim->len == 1 &&
          reason->passage->len == 1)
        return TRUE;
    }
  return FALSE;
}

static void
test_cases (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  guint n_wrong = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *test = &cases[i];
      g_autoptr (GainsayStanceText) claim = gainsay_stance_text_new (test->claim, lexicon, NULL);
      g_autoptr (GainsayStanceText) passage =
        gainsay_stance_text_new (test->passage, lexicon, NULL);
      const GainsayStanceText *passages[] = { passage };
      GainsayStanceResult result;

      gainsay_stance_score (claim, passages, 1, &result);
      if (read_stance (&result) != test->stance ||
          (test->stance == '-' && !has_number (result.reasons)))
        {
          n_wrong++;
          g_test_message ("“%s”, “%s”: supports %.2f, contradicts %.2f", test->claim, test->passage,
                          result.supports, result.contradicts);
        }
      gainsay_stance_result_clear (&result);
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* The reason points at both figures. */
static void
test_spans (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayStanceText) claim =
    gainsay_stance_text_new ("The council closed nine libraries.", lexicon, NULL);
  g_autoptr (GainsayStanceText) passage =
    gainsay_stance_text_new ("Four libraries were shut by the council.", lexicon, NULL);
  const GainsayStanceText *passages[] = { passage };
  GainsayStanceResult result;
  g_autofree char *json = NULL;

  gainsay_stance_score (claim, passages, 1, &result);
  json = gainsay_reasons_to_json (result.reasons);
  g_assert_nonnull (strstr (json, "{\"kind\":\"number\",\"claim\":[[19,23]],\"passage\":[[0,4]]}"));
  gainsay_stance_result_clear (&result);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measures/cases", test_cases);
  g_test_add_func ("/measures/spans", test_spans);
  return g_test_run ();
}
