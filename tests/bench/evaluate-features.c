/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes what the program computes on labelled pairs, one JSON object a line, for training. */
#include "app/evidence/features.h"
#include "tests/bench/evaluate.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
write_string (FILE *file, const char *text)
{
  putc ('"', file);
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        putc ('\\', file);
      if ((guchar) *c < 0x20)
        fprintf (file, "\\u%04x", *c);
      else
        putc (*c, file);
    }
  putc ('"', file);
}

static void
write_side (FILE *file, const char *name, const GainsayFeatureWord *words, guint n_words)
{
  fprintf (file, ",\"%s\":{\"words\":[", name);
  for (guint i = 0; i < n_words; i++)
    {
      fputs (i > 0 ? "," : "", file);
      write_string (file, words[i].word);
    }
  fputs ("],\"stems\":[", file);
  for (guint i = 0; i < n_words; i++)
    {
      fputs (i > 0 ? "," : "", file);
      write_string (file, words[i].stem);
    }
  fputs ("],\"flags\":[", file);
  for (guint i = 0; i < n_words; i++)
    fprintf (file, "%s%u", i > 0 ? "," : "", words[i].flags);
  fputs ("]}", file);
}

static void
write_relations (FILE *file, const GainsayFeatures *features)
{
  const char *separator = "";

  fputs (",\"relations\":[", file);
  for (guint i = 0; i < features->n_claim; i++)
    for (guint j = 0; j < features->n_passage; j++)
      if (features->relations[i][j] != GAINSAY_FEATURE_NONE)
        {
          fprintf (file, "%s[%u,%u,%u]", separator, i, j, features->relations[i][j]);
          separator = ",";
        }
  fputs ("],\"features\":[", file);
  for (guint i = 0; i < GAINSAY_N_FIGURES; i++)
    fprintf (file, "%s%.6g", i > 0 ? "," : "", (double) features->values[i]);
  fputs ("]}\n", file);
}

static void
write_row (FILE *file,
           const TestTable *table,
           guint row,
           GainsayLexicon *lexicon,
           const GainsayWordnet *wordnet)
{
  g_autoptr (GainsayAnalysis) claim =
    gainsay_analysis_new (test_table_get (table, row, 0), NULL, lexicon);
  g_autoptr (GainsayAnalysis) evidence =
    gainsay_analysis_new (test_table_get (table, row, 1), NULL, lexicon);
  g_autoptr (GainsayFeatureText) first =
    gainsay_feature_text_new (claim, 0, claim->n_tokens, wordnet);
  g_autoptr (GArray) ranges = test_evidence_segment (evidence, GAINSAY_FEATURES_MAX_WORDS);
  GainsayFeatures features;

  for (guint i = 0; i < ranges->len; i++)
    {
      const TestRange *range = &g_array_index (ranges, TestRange, i);
      g_autoptr (GainsayFeatureText) second =
        gainsay_feature_text_new (evidence, range->first, range->n_tokens, wordnet);

      gainsay_features_compute (first, second, &features);
      fprintf (file, "{\"row\":%u,\"passage\":%u,\"label\":\"%s\"", row, i,
               test_table_get (table, row, 2));
      write_side (file, "claim", features.claim, features.n_claim);
      write_side (file, "passage_side", features.passage, features.n_passage);
      write_relations (file, &features);
    }
}

/* Writes the features of each pair of a file. */
int
test_evaluate_features (const char *path, const char *output)
{
  g_autoptr (TestTable) table = test_table_open (path, test_pair_columns);
  g_autoptr (GainsayLexicon) lexicon = test_lexicon_open ();
  g_autoptr (GainsayWordnet) wordnet = test_wordnet_open ();
  FILE *file;

  if (table == NULL)
    return EXIT_FAILURE;
  file = fopen (output, "w");
  for (guint i = 0; file != NULL && i < test_table_get_n_rows (table); i++)
    write_row (file, table, i, lexicon, wordnet);
  if (file == NULL || ferror (file) || fclose (file) != 0)
    {
      g_printerr ("gainsay-evaluate: %s: %s\n", output, strerror (errno));
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}

/* Prints the names of the features, one a line, in order. */
int
test_evaluate_figure_names (void)
{
  for (guint i = 0; i < GAINSAY_N_FIGURES; i++)
    g_print ("%s\n", gainsay_figure_get_name ((GainsayFigure) i));
  return EXIT_SUCCESS;
}
