/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/finding.h"

#include <string.h>

/* A sentence and whether it is listed as a claim. */
typedef struct
{
  const char *name;
  const char *text;
  gboolean is_listed;
} Case;

static const Case cases[] = {
  { "figure", "The state owns 60 percent of the shipyard.", TRUE },
  { "act", "Prosecutors in Ostend indicted three builders in 2011.", TRUE },
  { "denial", "Ada Marsh said that Norway never paid for the bridge in 2011.", TRUE },
  { "accusation", "Lena Holt was arrested in June on charges of selling false records.", TRUE },
  { "finding", "The audit found that the ministry had hidden the tests for five months.", TRUE },
  { "existence", "There is unanimous agreement among inspectors that the bridge cracked.", TRUE },
  { "quoted-by-nobody-known", "A clerk left. \"I never took 40 crowns,\" he said.", FALSE },
  { "question", "Did Norway pay 40 million crowns for the bridge in 2011?", FALSE },
  { "opinion", "\"It's crazy,\" Ada Marsh said.", FALSE },
  { "judgement", "\"Openness is vital to peace around the world,\" Ada Marsh said.", FALSE },
  { "wish", "Ada Marsh said she hoped the bridge could open in May.", FALSE },
  { "wish-quoted", "\"I hope that the bridge opens in May,\" Ada Marsh said.", FALSE },
  { "prediction", "Ada Marsh said the bridge will open in May.", FALSE },
  { "promise", "Ada Marsh promised that the bridge would open in May.", FALSE },
  { "demand", "Ada Marsh said that the ministry must open the bridge.", FALSE },
  { "belief", "Ada Marsh said she believes the bridge is safe.", FALSE },
  { "thanks", "\"I am thankful that you came,\" Ada Marsh said.", FALSE },
  { "pleasure", "\"I am glad to see you all here in Ostend,\" Ada Marsh said.", FALSE },
  { "greeting", "Good morning, Ostend!", FALSE },
  { "fragment", "A long way from Ostend.", FALSE },
  { "invitation", "Ada Marsh invited the builders of Ostend to the ministry in Lyon.", TRUE },
  { "changed", "\"However, that changed about four hours ago,\" Ada Marsh said.", FALSE },
  { "such-a-thing", "The office in Ostend keeps no such record.", FALSE },
  { "similar", "In Ostend, Ada Marsh made a similar case.", FALSE },
  { "received", "The builders of Ostend, who want more pay, received him coolly.", FALSE },
  { "interests", "\"But we certainly have shared goals in Ostend,\" Ada Marsh said.", FALSE },
  { "slated", "Ada Marsh is slated to meet Tomas Brandt in Ostend.", FALSE },
  { "names-called", "Ada Marsh has called the report of the ministry a \"fairy tale.\"", FALSE },
  { "restated", "That bridge cost four crowns.", FALSE },
  { "condition", "\"If you were to open the bridge, you would be a hero,\" Ada Marsh said.",
    FALSE },
  { "denied-property", "Ada Marsh denied that the bridge was unsafe.", TRUE },
  { "no-agent", "No losses were concealed, Brack Holdings said.", TRUE },
  { "mere-speech", "Ada Marsh rejected the report of the harbor office.", FALSE },
  { "mere-citing", "Ada Marsh cited the Harbor Institute.", FALSE },
  { "called-and-demanded", "Ada Marsh called the ruling a farce and demanded an inquiry.", FALSE },
  { "open-amount", "The Harbor Board put the amount at 40 tons.", FALSE },
  { "both", "Ada Marsh and Tomas Brandt were charged in May. Both have pleaded not guilty.", TRUE },
  { "allowed", "Some 400 boats may be used again, the Harbor Board said on Friday.", TRUE },
};

static int
score_best (const char *text, GArray *spans)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (text, NULL, lexicon);
  g_autoptr (GPtrArray) propositions = gainsay_attribution_find (analysis, lexicon, NULL);
  int best = 0;

  for (guint i = 0; i < propositions->len; i++)
    {
      const GainsayProposition *proposition = g_ptr_array_index (propositions, i);
      int score = gainsay_check_worthiness_score (analysis, proposition, spans);

      g_test_message ("%d %s", score, proposition->text);
      g_assert_cmpint (score, >=, 0);
      g_assert_cmpint (score, <=, 100);
      best = MAX (best, score);
    }
  return best;
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  int best = score_best (expected->text, NULL);

  if (expected->is_listed)
    g_assert_cmpint (best, >=, GAINSAY_WORTH_LISTED);
  else
    g_assert_cmpint (best, <, GAINSAY_WORTH_LISTED);
}

/* What carried a score lies at the right words. */
static void
test_spans (void)
{
  static const char text[] = "The state owns 60 percent of the shipyard.";
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (GainsayWorthSpan));
  gboolean has_figure = FALSE;

  score_best (text, spans);
  g_assert_cmpuint (spans->len, >, 0);
  for (guint i = 0; i < spans->len; i++)
    {
      const GainsayWorthSpan *span = &g_array_index (spans, GainsayWorthSpan, i);

      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <=, strlen (text));
      if (span->kind == GAINSAY_WORTH_FIGURE)
        {
          g_assert_true (strncmp (text + span->start, "60", 2) == 0);
          g_assert_cmpint (span->points, >, 0);
          has_figure = TRUE;
        }
    }
  g_assert_true (has_figure);
}

/* A figure and an accusation are worth more than a visit. */
static void
test_order (void)
{
  int visit = score_best ("Ada Marsh met Tomas Brandt in Ostend on Monday.", NULL);
  int figure = score_best ("Norway paid 40 million crowns for the bridge in 2011.", NULL);
  int duration = score_best ("Ada Marsh and Tomas Brandt spent two hours in a meeting.", NULL);
  int blame = score_best ("Ada Marsh blamed the delay of the bridge on Norway.", NULL);
  int charge = score_best ("Lena Holt was charged with selling false records.", NULL);

  g_assert_cmpint (figure, >, visit);
  g_assert_cmpint (charge, >, visit);
  g_assert_cmpint (figure, >, duration);
  g_assert_cmpint (charge, >, blame);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/finding/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/finding/spans", test_spans);
  g_test_add_func ("/finding/order", test_order);
  return g_test_run ();
}
