/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measures the model of check-worthiness: is each sentence worth checking? What the rules shut out
 * (opinions, questions, predictions) is not asked, for the labels were given without those rules.
 */
#include "app/claim/worthiness.h"
#include "tests/bench/evaluate.h"
#include "tests/bench/figures.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *const columns[] = { "sentence", "label", NULL };

static void
write_row (FILE *file, const char *sentence, const char *label, GainsayLexicon *lexicon)
{
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (sentence, NULL, lexicon);
  g_auto (GainsayWorthiness) seen = { { NULL }, 0, NULL };

  gainsay_worthiness_init (&seen, analysis, 0, analysis->n_tokens);
  fprintf (file, "%s\t", label);
  for (guint i = 0; i < seen.n_words; i++)
    fprintf (file, "%s%s", i > 0 ? " " : "", seen.words[i]);
  putc ('\t', file);
  for (guint i = 0; i < seen.traits->len; i++)
    {
      const GainsayWorthTrait *trait = &g_array_index (seen.traits, GainsayWorthTrait, i);

      fprintf (file, "%s%x:%.6g", i > 0 ? " " : "", trait->key, (double) trait->value);
    }
  putc ('\n', file);
}

/* Writes what the model sees of each sentence: label, words, and key:value of each trait. */
static int
write_features (const TestTable *table, const char *path, GainsayLexicon *lexicon)
{
  FILE *file = fopen (path, "w");

  for (guint i = 0; file != NULL && i < test_table_get_n_rows (table); i++)
    write_row (file, test_table_get (table, i, 0), test_table_get (table, i, 1), lexicon);
  if (file == NULL || ferror (file) || fclose (file) != 0)
    {
      g_printerr ("gainsay-evaluate: %s: %s\n", path, strerror (errno));
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}

static int
measure (const TestTable *table, GainsayLexicon *lexicon)
{
  guint n = test_table_get_n_rows (table);
  g_autofree TestScored *items = g_new0 (TestScored, n + 1);
  TestConfusion confusion = { .n_labels = 2 };
  const GainsayWorthModel *model = gainsay_lexicon_get_worth_model (lexicon);
  double threshold = gainsay_worth_model_get_threshold (model);
  clock_t start = clock ();
  clock_t judging = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayAnalysis) analysis =
        gainsay_analysis_new (test_table_get (table, i, 0), NULL, lexicon);
      g_auto (GainsayWorthiness) seen = { { NULL }, 0, NULL };
      clock_t before = clock ();

      gainsay_worthiness_init (&seen, analysis, 0, analysis->n_tokens);
      items[i].score = gainsay_worthiness_judge (&seen, model, NULL);
      judging += clock () - before;
      items[i].is_right = strcmp (test_table_get (table, i, 1), "1") == 0;
      confusion.counts[items[i].is_right][items[i].score >= threshold]++;
    }
  g_print ("{\"n\":%u,\"f1\":%.1f,\"averagePrecision\":%.1f,\"sentencesPerSecond\":%.0f,"
           "\"scoredPerSecond\":%.0f}\n",
           n, 100 * test_confusion_get_f1 (&confusion, 1), 100 * test_average_precision (items, n),
           n * (double) CLOCKS_PER_SEC / (double) MAX (clock () - start, 1),
           n * (double) CLOCKS_PER_SEC / (double) MAX (judging, 1));
  return EXIT_SUCCESS;
}

/* checkworthy [--features OUT.tsv] FILE.tsv */
int
test_evaluate_checkworthy (int argc, char **argv)
{
  gboolean is_writing = argc == 4 && strcmp (argv[1], "--features") == 0;
  g_autoptr (TestTable) table = NULL;
  g_autoptr (GainsayLexicon) lexicon = NULL;

  if (argc != 2 && !is_writing)
    return TEST_USAGE;
  table = test_table_open (argv[argc - 1], columns);
  if (table == NULL)
    return EXIT_FAILURE;
  lexicon = test_lexicon_open ();
  return is_writing ? write_features (table, argv[2], lexicon) : measure (table, lexicon);
}
