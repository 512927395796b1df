/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands of gainsay-evaluate read: tables with certain columns, labels, evidence. */
#include "app/base/paths.h"
#include "tests/bench/evaluate.h"

#include <string.h>

const char *const test_pair_columns[] = { "claim", "evidence", "label", NULL };

static const char *const labels[] = { "SUPPORT", "REFUTE", "NEI" };

/* Reads a table whose first columns have to be named like that; NULL after a message. */
TestTable *
test_table_open (const char *path, const char *const *columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TestTable) table = test_table_read (path, &error);
  guint column;

  if (table == NULL)
    {
      g_printerr ("gainsay-evaluate: %s\n", error->message);
      return NULL;
    }
  for (guint i = 0; columns[i] != NULL; i++)
    if (!test_table_find_column (table, columns[i], &column) || column != i)
      {
        g_printerr ("gainsay-evaluate: %s: column %u is not “%s”.\n", path, i + 1, columns[i]);
        return NULL;
      }
  return g_steal_pointer (&table);
}

/* The labelled data is English. */
GainsayLexicon *
test_lexicon_open (void)
{
  g_autoptr (GError) error = NULL;
  GainsayLexicon *lexicon = gainsay_lexicon_new ("en", &error);

  g_assert_no_error (error);
  return lexicon;
}

GainsayWordnet *
test_wordnet_open (void)
{
  g_autofree char *path = gainsay_path_find_data ("wordnet.bin");
  g_autoptr (GError) error = NULL;
  GainsayWordnet *wordnet;

  g_assert_nonnull (path);
  wordnet = gainsay_wordnet_open (path, &error);
  g_assert_no_error (error);
  return wordnet;
}

gboolean
test_label_parse (const char *text, TestLabel *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i], text) == 0)
      {
        *label = (TestLabel) i;
        return TRUE;
      }
  return FALSE;
}

const char *
test_label_get_name (TestLabel label)
{
  return labels[label];
}

static guint
count_words (const GainsayAnalysis *analysis, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += analysis->tokens[i].kind == GAINSAY_TOKEN_WORD ||
         analysis->tokens[i].kind == GAINSAY_TOKEN_NUMBER;
  return n;
}

/* Passages of whole sentences, as many together as have at most so many words. */
GArray *
test_evidence_segment (const GainsayAnalysis *analysis, guint n_words)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (TestRange));
  TestRange range = { 0, 0 };
  guint held = 0;

  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      const GainsaySentence *sentence = &analysis->sentences[i];
      guint end = sentence->first_token + sentence->n_tokens;
      guint more = count_words (analysis, sentence->first_token, end);

      if (range.n_tokens > 0 && held + more > n_words)
        {
          g_array_append_val (ranges, range);
          range.n_tokens = 0;
          held = 0;
        }
      if (range.n_tokens == 0)
        range.first = sentence->first_token;
      range.n_tokens = end - range.first;
      held += more;
    }
  if (range.n_tokens > 0)
    g_array_append_val (ranges, range);
  return ranges;
}
