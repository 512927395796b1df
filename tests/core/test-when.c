/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/attribution.h"
#include "app/claim/when.h"

#include <locale.h>

static const struct
{
  const char *path;
  const char *text;
  const char *date;
  guint year; /* 0 when no words of the text mean one */
  guint n_tokens;
} cases[] = {
  { "/when/last-year", "Taxes rose last year.", "2018-08-06", 2017, 2 },
  { "/when/this-year", "This year taxes rose.", "2018", 2018, 2 },
  { "/when/next-year", "Taxes will rise next year.", "2018-08", 2019, 2 },
  { "/when/years-ago", "The mill closed two years ago.", "2018-08-06", 2016, 3 },
  { "/when/a-year-ago", "A year ago the mill closed.", "2018-08-06", 2017, 3 },
  { "/when/last-month-over", "The mill closed last May.", "2018-08-06", 2018, 2 },
  { "/when/last-month-to-come", "The mill closed last December.", "2018-08-06", 2017, 2 },
  { "/when/last-month-of-a-year", "The mill closed last December.", "2018", 0, 0 },
  { "/when/last-of-time", "The mill closed in the last year.", "2018-08-06", 0, 0 },
  { "/when/may", "This may close the mill.", "2018-08-06", 0, 0 },
  { "/when/no-date", "Taxes rose last year.", NULL, 0, 0 },
  { "/when/days-ago", "The mill closed two days ago.", "2018-08-06", 0, 0 },
};

static void
test_case (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (cases[which].text, NULL, lexicon);
  guint year = 0;
  guint n_tokens = 0;

  for (guint i = 0; i < analysis->n_tokens && year == 0; i++)
    year = gainsay_when_find_year (analysis, i, cases[which].date, &n_tokens);
  g_assert_cmpuint (year, ==, cases[which].year);
  if (year > 0)
    g_assert_cmpuint (n_tokens, ==, cases[which].n_tokens);
}

/* The year is filled in where a proposition is worded. */
static void
test_filled_in (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis =
    gainsay_analysis_new ("The mill won last year's prize for clean water.", NULL, lexicon);
  const GainsayAttributionContext context = { .date = "2018-08-06" };
  g_autoptr (GPtrArray) propositions = gainsay_attribution_find (analysis, lexicon, &context);
  const GainsayProposition *proposition;

  g_assert_cmpuint (propositions->len, ==, 1);
  proposition = g_ptr_array_index (propositions, 0);
  g_assert_cmpstr (proposition->text, ==, "The mill won last year's [2017] prize for clean water");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_case);
  g_test_add_func ("/when/filled-in", test_filled_in);
  return g_test_run ();
}
