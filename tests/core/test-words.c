/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/analysis.h"

#include <locale.h>

typedef struct
{
  const char *path;
  const char *text;
  const char *expected;
} Case;

static const Case words[] = {
  { "/words/clitics", "It's the mill's; they can't.", "it 's the mill 's ; they can not ." },
  { "/words/curly", "They’re sure it didn’t.", "they are sure it did not ." },
  { "/words/acronym", "US and U.S. and us", "u.s. and u.s. and us" },
  { "/words/un", "The U.N. and the UN", "the un and the un" },
  { "/words/prefix", "an anti-war co-operation", "an antiwar cooperation" },
  { "/words/hyphen", "a state-run firm", "a state - run firm" },
  { "/words/stop", "Sen. Odell left.", "sen odell left ." },
  { "/words/address", "See https://a.example/b?c=d.", "see https://a.example/b?c=d ." },
  { "/words/dots", "wait...what -- no", "wait ... what -- no" },
  { "/words/number", "1,200.5 tons", "1,200.5 tons" },
};

static const Case names[] = {
  { "/names/person", "Sen. Mara Odell met economist Ben Tamm.", "P mara odell | P ben tamm" },
  { "/names/surname", "Mara Odell said so. Odell left.", "P mara odell | P odell" },
  { "/names/body", "The Ministry of Water and the Sel River Council agreed.",
    "B ministry of water | B sel river council" },
  { "/names/place", "French ministers met in the U.S. and in Saint Petersburg.",
    "L france | L united states | L saint petersburg" },
  { "/names/titles", "US President Ann Lee met Russian Deputy Foreign Minister Sergey Orr.",
    "P ann lee | P sergey orr" },
  { "/names/first-word", "Engagement is vital. Voters rejected it.", "" },
  { "/names/acronym", "The NFA said so.", "B nfa" },
  { "/names/possessive", "Odell's plan and Mr. Tamm’s reply", "O odell | P tamm" },
  { "/names/initials", "J. R. Tamm spoke.", "P j r tamm" },
};

static const Case quantities[] = {
  { "/quantities/count", "12 intelligence officers and twelve trucks",
    "count 12 offic | count 12 truck" },
  { "/quantities/words", "twenty-five mills and two hundred wells",
    "count 25 mill | count 200 well" },
  { "/quantities/large", "$3.5 billion and 1.2 million euros",
    "money 3500000000 dollar | money 1200000 euro" },
  { "/quantities/percent", "4.1 percent, 5% and 6 per cent",
    "percent 4.1 percent | percent 5 percent | percent 6 percent" },
  { "/quantities/year", "the 2016 election, in 2017", "year 2016 - | year 2017 -" },
  { "/quantities/date", "on Dec. 5, 2016 and 6 May 2017", "date 2016 - | date 2017 -" },
  { "/quantities/rough", "about 300 people and more than two dozen wells",
    "~count 300 person | ~count 24 well" },
  { "/quantities/ordinal", "the 12th well", "ordinal 12 well" },
  { "/quantities/place", "the third mill, her twenty-third term, a fifth of the wells",
    "ordinal 3 mill | ordinal 23 term | ~percent 20 percent" },
  { "/quantities/no-place", "for a second, the first of them", "" },
  { "/quantities/magnitudes", "£1.2m, $3bn, 40k visitors and a 5m wall",
    "money 1200000 pound | money 3000000000 dollar | count 40000 visitor | count 5 m" },
  { "/quantities/shares", "three-quarters of the wells, a quarter of the mills, half of the town",
    "~percent 75 percent | ~percent 25 percent | ~percent 50 percent" },
  { "/quantities/out-of", "one in five mills, 3 in 10 wells; two in May",
    "~percent 20 percent | ~percent 30 percent | count 2 -" },
  { "/quantities/no-share", "the third of three, the second quarter of 2018",
    "count 3 - | ordinal 2 quarter | year 2018 -" },
  { "/quantities/pronoun", "one of the wells, no one", "" },
};

static GainsayAnalysis *
analyse (const char *text)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);

  return gainsay_analysis_new (text, NULL, lexicon);
}

static void
test_words (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GainsayAnalysis) analysis = analyse (test->text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < analysis->n_tokens; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", analysis->tokens[i].folded);
  g_assert_cmpstr (list->str, ==, test->expected);
}

static void
test_names (gconstpointer data)
{
  static const char kinds[] = { 'O', 'P', 'B', 'L' };
  const Case *test = data;
  g_autoptr (GainsayAnalysis) analysis = analyse (test->text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < analysis->n_names; i++)
    g_string_append_printf (list, "%s%c %s", i > 0 ? " | " : "", kinds[analysis->names[i].kind],
                            analysis->names[i].folded);
  g_assert_cmpstr (list->str, ==, test->expected);
}

static void
test_quantities (gconstpointer data)
{
  static const char *const kinds[] = { "count", "percent", "money",  "year",
                                       "date",  "time",    "ordinal" };
  const Case *test = data;
  g_autoptr (GainsayAnalysis) analysis = analyse (test->text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < analysis->n_quantities; i++)
    {
      const GainsayQuantity *quantity = &analysis->quantities[i];

      g_string_append_printf (list, "%s%s%s %.12g %s", i > 0 ? " | " : "",
                              quantity->is_rough ? "~" : "", kinds[quantity->kind], quantity->value,
                              quantity->unit != NULL ? quantity->unit : "-");
    }
  g_assert_cmpstr (list->str, ==, test->expected);
}

static void
test_offsets (void)
{
  g_autoptr (GainsayAnalysis) analysis = analyse ("Ø “né” 4.");

  g_assert_cmpuint (analysis->n_tokens, ==, 6);
  g_assert_cmpuint (analysis->tokens[2].start, ==, 6);
  g_assert_cmpuint (analysis->tokens[2].end, ==, 9);
  g_assert_true (analysis->tokens[2].in_quote);
  g_assert_cmpuint (gainsay_analysis_find_token (analysis, 6), ==, 2);
  g_assert_cmpuint (gainsay_analysis_find_sentence (analysis, 100), ==, GAINSAY_NO_INDEX);
}

/* Text made to be slow or deep: each of these took minutes or all of the stack without a limit. */
static void
test_hostile (void)
{
  static const char *const patterns[] = {
    "Sen. ", "A. ", "French ", "“a ", "'a 'a ", "no never ", "(a. A ", "U.S. ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GainsayAnalysis) analysis = NULL;

      while (text->len < 60000)
        g_string_append (text, patterns[i]);
      analysis = analyse (text->str);
      g_assert_cmpuint (analysis->n_tokens, >, 5000);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_test_add_data_func (words[i].path, &words[i], test_words);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_test_add_data_func (names[i].path, &names[i], test_names);
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    g_test_add_data_func (quantities[i].path, &quantities[i], test_quantities);
  g_test_add_func ("/words/offsets", test_offsets);
  g_test_add_func ("/words/hostile", test_hostile);
  return g_test_run ();
}
