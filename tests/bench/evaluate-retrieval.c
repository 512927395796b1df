/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the search for candidates: does it find the texts that bear on a claim? */
#include "app/evidence/index.h"
#include "tests/bench/evaluate.h"
#include "tests/bench/figures.h"

#include <stdlib.h>

/* How many texts are asked for. */
#define DEPTH 100

typedef struct
{
  GainsayLexicon *lexicon;
  GainsayIndex *index;
  const TestTable *corpus;
  double map;
  double recall;
  double mrr;
} Evaluation;

static void
add_texts (Evaluation *self)
{
  for (guint i = 0; i < test_table_get_n_rows (self->corpus); i++)
    {
      g_autoptr (GainsayAnalysis) text =
        gainsay_analysis_new (test_table_get (self->corpus, i, 1), NULL, self->lexicon);

      gainsay_index_add (self->index, text);
    }
}

static void
ask (Evaluation *self, const char *claim, const char *ids)
{
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (claim, NULL, self->lexicon);
  g_auto (GStrv) right = g_strsplit (ids, "|", -1);
  guint n_right = g_strv_length (right);
  guint texts[DEPTH];
  gboolean is_right[DEPTH];
  guint n_found = gainsay_index_find (self->index, analysis, texts, DEPTH);

  for (guint i = 0; i < n_found; i++)
    is_right[i] =
      g_strv_contains ((const char *const *) right, test_table_get (self->corpus, texts[i], 0));
  self->map += test_precision_at (is_right, n_found, n_right, 5);
  self->recall += test_recall_at (is_right, n_found, n_right, 10);
  self->mrr += test_reciprocal_rank (is_right, n_found);
}

/* retrieval CORPUS.tsv QUERIES.tsv */
int
test_evaluate_retrieval (int argc, char **argv)
{
  const char *const corpus_columns[] = { "id", "text", NULL };
  const char *const query_columns[] = { "claim", "relevant_ids", NULL };
  g_autoptr (TestTable) corpus = argc == 3 ? test_table_open (argv[1], corpus_columns) : NULL;
  g_autoptr (TestTable) queries = argc == 3 ? test_table_open (argv[2], query_columns) : NULL;
  g_autoptr (GainsayLexicon) lexicon = test_lexicon_open ();
  g_autoptr (GainsayWordnet) wordnet = test_wordnet_open ();
  g_autoptr (GainsayIndex) index = gainsay_index_new (lexicon, wordnet);
  Evaluation self = { lexicon, index, corpus };
  guint n;

  if (argc != 3)
    return TEST_USAGE;
  if (corpus == NULL || queries == NULL)
    return EXIT_FAILURE;
  add_texts (&self);
  n = test_table_get_n_rows (queries);
  for (guint i = 0; i < n; i++)
    ask (&self, test_table_get (queries, i, 0), test_table_get (queries, i, 1));
  g_print ("{\"n\":%u,\"map5\":%.1f,\"recall10\":%.1f,\"mrr\":%.1f}\n", n,
           100 * self.map / MAX (n, 1), 100 * self.recall / MAX (n, 1),
           100 * self.mrr / MAX (n, 1));
  return EXIT_SUCCESS;
}
