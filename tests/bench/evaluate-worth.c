/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the finding of claims: is each sentence worth checking? */
#include "app/claim/finding.h"
#include "tests/bench/evaluate.h"
#include "tests/bench/figures.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A sentence is worth as much as the best of what it says and reports. */
static int
score (const char *sentence, GainsayLexicon *lexicon)
{
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (sentence, NULL, lexicon);
  GainsayAttributionContext context = { NULL, NULL, NULL };
  g_autoptr (GPtrArray) propositions = gainsay_attribution_find (analysis, lexicon, &context);
  int best = 0;

  for (guint i = 0; i < propositions->len; i++)
    best = MAX (best, gainsay_check_worthiness_score (analysis, g_ptr_array_index (propositions, i),
                                                      NULL));
  return best;
}

/* checkworthy FILE.tsv */
int
test_evaluate_checkworthy (int argc, char **argv)
{
  const char *const columns[] = { "sentence", "label", NULL };
  g_autoptr (TestTable) table = argc == 2 ? test_table_open (argv[1], columns) : NULL;
  g_autoptr (GainsayLexicon) lexicon = test_lexicon_open ();
  g_autofree TestScored *items = NULL;
  TestConfusion confusion = { .n_labels = 2 };
  clock_t start = clock ();
  guint n;

  if (argc != 2)
    return TEST_USAGE;
  if (table == NULL)
    return EXIT_FAILURE;
  n = test_table_get_n_rows (table);
  items = g_new0 (TestScored, n + 1);
  for (guint i = 0; i < n; i++)
    {
      items[i].score = score (test_table_get (table, i, 0), lexicon);
      items[i].is_right = strcmp (test_table_get (table, i, 1), "1") == 0;
      confusion.counts[items[i].is_right][items[i].score >= GAINSAY_WORTH_LISTED]++;
    }
  g_print ("{\"n\":%u,\"f1\":%.1f,\"averagePrecision\":%.1f,\"sentencesPerSecond\":%.0f}\n", n,
           100 * test_confusion_get_f1 (&confusion, 1), 100 * test_average_precision (items, n),
           n * (double) CLOCKS_PER_SEC / (double) MAX (clock () - start, 1));
  return EXIT_SUCCESS;
}
