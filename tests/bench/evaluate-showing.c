/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes what is weighed of labelled pairs when it is decided if a contradiction is shown. */
#include "app/evidence/stance.h"
#include "tests/bench/evaluate.h"

typedef struct
{
  GainsayLexicon *lexicon;
  GainsayJudge *judge;
  GainsayIndex *index;
  GHashTable *texts; /* words → GainsayStanceText */
} Reading;

static void
free_text (gpointer data)
{
  gainsay_stance_text_free (data);
}

static void
add_text (Reading *self, const char *words)
{
  GainsayStanceText *text;

  if (g_hash_table_contains (self->texts, words))
    return;
  text = gainsay_stance_text_new (words, self->lexicon, self->judge);
  g_hash_table_insert (self->texts, (gpointer) words, text);
  gainsay_index_add (self->index, gainsay_stance_text_get_analysis (text));
}

static void
write_pair (const Reading *self, const TestTable *table, guint row)
{
  const GainsayStanceText *claim =
    g_hash_table_lookup (self->texts, test_table_get (table, row, 0));
  const GainsayStanceText *passage =
    g_hash_table_lookup (self->texts, test_table_get (table, row, 1));
  GainsayStanceResult result;

  gainsay_stance_score (claim, &passage, 1, &result);
  if (result.is_weighed)
    {
      g_print ("%s", test_table_get (table, row, 2));
      for (guint i = 0; i < GAINSAY_N_CLUES; i++)
        g_print ("\t%.4f", result.clues[i]);
      g_print ("\n");
    }
  gainsay_stance_result_clear (&result);
}

/* showing FILE.tsv */
int
test_evaluate_showing (int argc, char **argv)
{
  g_autoptr (TestTable) table = argc == 2 ? test_table_open (argv[1], test_pair_columns) : NULL;
  g_autoptr (GError) error = NULL;
  Reading reading;
  GHashTableIter iter;
  gpointer text;

  if (table == NULL)
    return TEST_USAGE;
  reading.lexicon = test_lexicon_open ();
  reading.judge = gainsay_judge_open (&error);
  g_assert_no_error (error);
  reading.index = gainsay_index_new (reading.lexicon, gainsay_judge_get_wordnet (reading.judge));
  reading.texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_text);

  for (guint i = 0; i < test_table_get_n_rows (table); i++)
    for (guint side = 0; side < 2; side++)
      add_text (&reading, test_table_get (table, i, side));
  g_hash_table_iter_init (&iter, reading.texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    gainsay_stance_text_weigh (text, reading.index);
  for (guint i = 0; i < test_table_get_n_rows (table); i++)
    write_pair (&reading, table, i);

  g_hash_table_unref (reading.texts);
  gainsay_index_free (reading.index);
  gainsay_judge_free (reading.judge);
  gainsay_lexicon_unref (reading.lexicon);
  return 0;
}
