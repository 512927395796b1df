/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures stance: does the evidence of each row support its claim, contradict it, or neither? */
#include "app/evidence/stance.h"
#include "tests/bench/evaluate.h"
#include "tests/bench/figures.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct
{
  const TestTable *table;
  GainsayLexicon *lexicon;
  const GainsayJudge *judge;
  gboolean is_there[TEST_N_LABELS]; /* in this file; the others are no answer */
  TestConfusion confusion;
  guint n_pairs;
  clock_t ticks; /* of this thread, the only one */
} Evaluation;

static gboolean
find_labels (Evaluation *self, const char *path)
{
  self->confusion.n_labels = TEST_N_LABELS;
  for (guint i = 0; i < test_table_get_n_rows (self->table); i++)
    {
      TestLabel label;

      if (!test_label_parse (test_table_get (self->table, i, 2), &label))
        {
          g_printerr ("gainsay-evaluate: %s: no such label: %s\n", path,
                      test_table_get (self->table, i, 2));
          return FALSE;
        }
      self->is_there[label] = TRUE;
    }
  return TRUE;
}

/* More words than that a text cannot have: runs of letters, runs of digits, other characters. */
static guint
count_words_at_most (const char *text)
{
  guint n = 0;
  int before = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      int kind = g_ascii_isalpha (*c) ? 1 : g_ascii_isdigit (*c) ? 2 : 0;

      n += (kind != 0 && kind != before) || (guchar) *c >= 0x80;
      before = kind;
    }
  return n;
}

/* What evidence says, a passage at a time. */
static GPtrArray *
read_passages (const Evaluation *self, const char *text)
{
  g_autoptr (GainsayAnalysis) evidence = NULL;
  g_autoptr (GArray) ranges = NULL;
  GPtrArray *passages = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_stance_text_free);

  if (count_words_at_most (text) <= GAINSAY_FEATURES_MAX_WORDS)
    {
      g_ptr_array_add (passages, gainsay_stance_text_new (text, self->lexicon, self->judge));
      return passages;
    }
  evidence = gainsay_analysis_new (text, NULL, self->lexicon);
  ranges = test_evidence_segment (evidence, GAINSAY_FEATURES_MAX_WORDS);
  for (guint i = 0; i < ranges->len; i++)
    {
      const TestRange *range = &g_array_index (ranges, TestRange, i);
      gsize start = evidence->tokens[range->first].start;
      gsize end = evidence->tokens[range->first + range->n_tokens - 1].end;
      g_autofree char *passage = gainsay_analysis_dup_text (evidence, start, end);

      g_ptr_array_add (passages, gainsay_stance_text_new (passage, self->lexicon, self->judge));
    }
  return passages;
}

/* Passages count by how much they bear on the claim. */
static TestLabel
decide (const Evaluation *self, const GainsayModelVerdict *verdicts, guint n_verdicts)
{
  double values[TEST_N_LABELS] = { 0 };
  guint best = TEST_N_LABELS;

  for (guint i = 0; i < n_verdicts; i++)
    {
      double weight = 1 - verdicts[i].neither;

      values[TEST_LABEL_SUPPORT] += weight * verdicts[i].supports;
      values[TEST_LABEL_REFUTE] += weight * verdicts[i].contradicts;
      values[TEST_LABEL_NEI] += weight * verdicts[i].neither;
    }
  /* Where there is no passage there is nothing that could support or contradict. */
  if (n_verdicts == 0)
    values[TEST_LABEL_NEI] = 1;
  for (guint i = 0; i < TEST_N_LABELS; i++)
    if (self->is_there[i] && (best == TEST_N_LABELS || values[i] > values[best]))
      best = i;
  return (TestLabel) best;
}

static void
evaluate_row (Evaluation *self, guint row)
{
  clock_t start = clock ();
  g_autoptr (GainsayStanceText) claim =
    gainsay_stance_text_new (test_table_get (self->table, row, 0), self->lexicon, self->judge);
  g_autoptr (GPtrArray) passages = read_passages (self, test_table_get (self->table, row, 1));
  g_autofree GainsayModelVerdict *verdicts = g_new0 (GainsayModelVerdict, passages->len + 1);
  TestLabel answer;
  TestLabel label;

  gainsay_stance_judge (claim, (const GainsayStanceText *const *) passages->pdata, passages->len,
                        verdicts);
  answer = decide (self, verdicts, passages->len);
  self->ticks += clock () - start;
  self->n_pairs += passages->len;
  if (test_label_parse (test_table_get (self->table, row, 2), &label))
    self->confusion.counts[label][answer]++;
}

static void
print_figures (const Evaluation *self, const char *path)
{
  const TestConfusion *confusion = &self->confusion;
  g_autofree char *name = g_path_get_basename (path);
  const char *separator = "";

  if (g_str_has_suffix (name, ".tsv"))
    name[strlen (name) - strlen (".tsv")] = '\0';
  g_print ("{\"set\":\"%s\",\"n\":%u,\"accuracy\":%.1f,\"macroF1\":%.1f,\"f1\":{", name,
           test_confusion_count (confusion), 100 * test_confusion_get_accuracy (confusion),
           100 * test_confusion_get_macro_f1 (confusion));
  for (guint i = 0; i < TEST_N_LABELS; i++)
    if (self->is_there[i])
      {
        g_print ("%s\"%s\":%.1f", separator, test_label_get_name ((TestLabel) i),
                 100 * test_confusion_get_f1 (confusion, i));
        separator = ",";
      }
  g_print ("},\"pairsPerSecond\":%.0f}\n",
           self->n_pairs * (double) CLOCKS_PER_SEC / (double) MAX (self->ticks, 1));
}

static int
evaluate (const char *path)
{
  g_autoptr (TestTable) table = test_table_open (path, test_pair_columns);
  g_autoptr (GainsayLexicon) lexicon = test_lexicon_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayJudge) judge = gainsay_judge_open (&error);
  Evaluation self = { table, lexicon, judge };

  g_assert_no_error (error);
  if (table == NULL || !find_labels (&self, path))
    return EXIT_FAILURE;
  for (guint i = 0; i < test_table_get_n_rows (table); i++)
    evaluate_row (&self, i);
  print_figures (&self, path);
  return EXIT_SUCCESS;
}

/* stance FILE.tsv */
int
test_evaluate_stance (int argc, char **argv)
{
  g_autofree char *features = NULL;
  gboolean is_names = FALSE;
  const GOptionEntry entries[] = {
    { "features", 0, 0, G_OPTION_ARG_FILENAME, &features, NULL, NULL },
    { "feature-names", 0, 0, G_OPTION_ARG_NONE, &is_names, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("gainsay-evaluate: %s\n", error->message);
      return TEST_USAGE;
    }
  if (is_names)
    return test_evaluate_figure_names ();
  if (argc != 2)
    return TEST_USAGE;
  return features != NULL ? test_evaluate_features (argv[1], features) : evaluate (argv[1]);
}
