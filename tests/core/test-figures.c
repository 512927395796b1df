/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of gainsay-evaluate against values computed by hand. */
#include "tests/bench/figures.h"
#include "tests/bench/table.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#define EXACT 1e-9

/* Of 4 a: 3 a, 1 b. Of 3 b: 1 a, 2 b. Of 3 c: 1 b, 2 c. */
static const TestConfusion three = {
  { { 3, 1, 0 }, { 1, 2, 0 }, { 0, 1, 2 } },
  3,
};

static void
test_labels (void)
{
  /* a: precision 3/4, recall 3/4; b: 2/4 and 2/3; c: 2/2 and 2/3. */
  const double f1[] = { 0.75, 4.0 / 7, 0.8 };

  g_assert_cmpuint (test_confusion_count (&three), ==, 10);
  g_assert_cmpfloat_with_epsilon (test_confusion_get_accuracy (&three), 0.7, EXACT);
  for (guint i = 0; i < G_N_ELEMENTS (f1); i++)
    g_assert_cmpfloat_with_epsilon (test_confusion_get_f1 (&three, i), f1[i], EXACT);
  g_assert_cmpfloat_with_epsilon (test_confusion_get_macro_f1 (&three), (f1[0] + f1[1] + f1[2]) / 3,
                                  EXACT);
}

/* A label that is neither there nor answered takes no part in the mean. */
static void
test_absent_label (void)
{
  const TestConfusion two = { { { 2, 2, 0 }, { 0, 4, 0 } }, 3 };

  g_assert_cmpfloat_with_epsilon (test_confusion_get_f1 (&two, 2), 0, EXACT);
  g_assert_cmpfloat_with_epsilon (test_confusion_get_macro_f1 (&two), (4.0 / 6 + 8.0 / 10) / 2,
                                  EXACT);
}

static void
test_average_precision_of_scores (void)
{
  /* Ranked: right, wrong, right, right, wrong: (1/1 + 2/3 + 3/4) / 3. */
  TestScored ranked[] = { { 0.1, FALSE },
                          { 0.9, TRUE },
                          { 0.8, FALSE },
                          { 0.7, TRUE },
                          { 0.6, TRUE } };
  /* Two of one score: at that score, 2 of 3 are right, so (1/1 + 2/3) / 2. */
  TestScored tied[] = { { 0.5, FALSE }, { 0.5, TRUE }, { 0.9, TRUE } };

  g_assert_cmpfloat_with_epsilon (test_average_precision (ranked, G_N_ELEMENTS (ranked)),
                                  (1 + 2.0 / 3 + 3.0 / 4) / 3, EXACT);
  g_assert_cmpfloat_with_epsilon (test_average_precision (tied, G_N_ELEMENTS (tied)),
                                  (1 + 2.0 / 3) / 2, EXACT);
  g_assert_cmpfloat_with_epsilon (test_average_precision (tied, 0), 0, EXACT);
}

static void
test_ranking (void)
{
  const gboolean found[] = { FALSE, TRUE, FALSE, TRUE, FALSE, TRUE };
  const guint n = G_N_ELEMENTS (found);

  /* Three are to be found, at 2, 4 and 6. */
  g_assert_cmpfloat_with_epsilon (test_precision_at (found, n, 3, 5), (1.0 / 2 + 2.0 / 4) / 3,
                                  EXACT);
  /* Of ten to be found no more than five can be among the first five. */
  g_assert_cmpfloat_with_epsilon (test_precision_at (found, n, 10, 5), (1.0 / 2 + 2.0 / 4) / 5,
                                  EXACT);
  g_assert_cmpfloat_with_epsilon (test_recall_at (found, n, 3, 5), 2.0 / 3, EXACT);
  g_assert_cmpfloat_with_epsilon (test_recall_at (found, n, 4, 10), 3.0 / 4, EXACT);
  g_assert_cmpfloat_with_epsilon (test_reciprocal_rank (found, n), 1.0 / 2, EXACT);
  g_assert_cmpfloat_with_epsilon (test_reciprocal_rank (found, 1), 0, EXACT);
}

static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TestTable) table =
    test_table_parse ("claim\tlabel\nplain \"word\" here\tA\n\"the \"\"Ark\"\" sank\"\tB\n"
                      "\"not\" quoted \"as a whole\"\tC\n",
                      &error);
  guint column;

  g_assert_no_error (error);
  g_assert_cmpuint (test_table_get_n_rows (table), ==, 3);
  g_assert_true (test_table_find_column (table, "label", &column));
  g_assert_cmpuint (column, ==, 1);
  g_assert_false (test_table_find_column (table, "scope", &column));
  g_assert_cmpstr (test_table_get (table, 0, 0), ==, "plain \"word\" here");
  g_assert_cmpstr (test_table_get (table, 1, 0), ==, "the \"Ark\" sank");
  g_assert_cmpstr (test_table_get (table, 1, 1), ==, "B");
  g_assert_cmpstr (test_table_get (table, 2, 0), ==, "\"not\" quoted \"as a whole\"");
}

static void
test_table_with_missing_field (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (test_table_parse ("claim\tlabel\none\tA\ntwo\n", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "Line 3"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/labels", test_labels);
  g_test_add_func ("/figures/absent-label", test_absent_label);
  g_test_add_func ("/figures/average-precision", test_average_precision_of_scores);
  g_test_add_func ("/figures/ranking", test_ranking);
  g_test_add_func ("/figures/table", test_table);
  g_test_add_func ("/figures/table-with-missing-field", test_table_with_missing_field);
  return g_test_run ();
}
