/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of gainsay-evaluate; each returns the exit status and prints JSON lines. */
#pragma once

#include "app/text/analysis.h"
#include "app/text/wordnet.h"
#include "tests/bench/table.h"

G_BEGIN_DECLS

/* The exit status of a wrong command line. */
#define TEST_USAGE 2

/* The columns of labelled pairs. */
extern const char *const test_pair_columns[];

/* The labels of a pair, in the order of their figures. */
typedef enum
{
  TEST_LABEL_SUPPORT,
  TEST_LABEL_REFUTE,
  TEST_LABEL_NEI,
  TEST_N_LABELS,
} TestLabel;

/**
 * TestRange:
 * @first: the first token
 * @n_tokens: how many
 *
 * A passage of evidence.
 */
typedef struct
{
  guint first;
  guint n_tokens;
} TestRange;

int test_evaluate_stance (int argc, char **argv);
int test_evaluate_checkworthy (int argc, char **argv);
int test_evaluate_retrieval (int argc, char **argv);
int test_evaluate_story (int argc, char **argv);
int test_evaluate_showing (int argc, char **argv);
int test_evaluate_quality (int argc, char **argv);

int test_evaluate_features (const char *path, const char *output);
int test_evaluate_figure_names (void);

gboolean test_label_parse (const char *text, TestLabel *label);
const char *test_label_get_name (TestLabel label);
GArray *test_evidence_segment (const GainsayAnalysis *analysis, guint n_words);
TestTable *test_table_open (const char *path, const char *const *columns);
GainsayLexicon *test_lexicon_open (void);
GainsayWordnet *test_wordnet_open (void);

G_END_DECLS
