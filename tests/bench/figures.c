/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/figures.h"

#include <stdlib.h>

static double
divide (double part, double whole)
{
  return whole > 0 ? part / whole : 0;
}

/**
 * test_confusion_count:
 * @self: what was answered
 *
 * Counts the answers.
 *
 * Returns: how many
 */
guint
test_confusion_count (const TestConfusion *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_labels; i++)
    for (guint j = 0; j < self->n_labels; j++)
      n += self->counts[i][j];
  return n;
}

/**
 * test_confusion_get_accuracy:
 * @self: what was answered
 *
 * Gives the share of right answers.
 *
 * Returns: 0 to 1
 */
double
test_confusion_get_accuracy (const TestConfusion *self)
{
  guint n_right = 0;

  for (guint i = 0; i < self->n_labels; i++)
    n_right += self->counts[i][i];
  return divide (n_right, test_confusion_count (self));
}

/**
 * test_confusion_get_f1:
 * @self: what was answered
 * @label: a label
 *
 * Gives the harmonic mean of a label's precision and recall.
 *
 * Returns: 0 to 1; 0 when no answer was right
 */
double
test_confusion_get_f1 (const TestConfusion *self, guint label)
{
  guint n_true = 0;
  guint n_answered = 0;

  for (guint i = 0; i < self->n_labels; i++)
    {
      n_true += self->counts[label][i];
      n_answered += self->counts[i][label];
    }
  return divide (2.0 * self->counts[label][label], n_true + n_answered);
}

/**
 * test_confusion_get_macro_f1:
 * @self: what was answered
 *
 * Gives the mean of the labels' F1, of those labels that there are.
 *
 * Returns: 0 to 1
 */
double
test_confusion_get_macro_f1 (const TestConfusion *self)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->n_labels; i++)
    {
      guint n_true = 0;

      for (guint j = 0; j < self->n_labels; j++)
        n_true += self->counts[i][j];
      n += n_true > 0;
      sum += n_true > 0 ? test_confusion_get_f1 (self, i) : 0;
    }
  return divide (sum, n);
}

static int
compare_scored (const void *a, const void *b)
{
  double first = ((const TestScored *) a)->score;
  double second = ((const TestScored *) b)->score;

  return (first < second) - (first > second);
}

/**
 * test_average_precision:
 * @items: (array length=n_items): sorted by it, best first
 * @n_items: how many
 *
 * Gives the mean of the precision at each right item; items of one score are taken together.
 *
 * Returns: 0 to 1
 */
double
test_average_precision (TestScored *items, guint n_items)
{
  double sum = 0;
  guint n_right = 0;

  qsort (items, n_items, sizeof *items, compare_scored);
  for (guint i = 0; i < n_items;)
    {
      guint from = i;
      guint before = n_right;

      for (; i < n_items && items[i].score == items[from].score; i++)
        n_right += items[i].is_right != FALSE;
      sum += (n_right - before) * (double) n_right / i;
    }
  return divide (sum, n_right);
}

/**
 * test_precision_at:
 * @is_right: (array length=n_found): whether each that was found, best first, is one to be found
 * @n_found: how many were found
 * @n_right: how many were to be found
 * @depth: how many are looked at
 *
 * Gives the average precision of the first ones; the mean of many is MAP@depth.
 *
 * Returns: 0 to 1
 */
double
test_precision_at (const gboolean *is_right, guint n_found, guint n_right, guint depth)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < MIN (n_found, depth); i++)
    if (is_right[i])
      sum += ++n / (i + 1.0);
  return divide (sum, MIN (n_right, depth));
}

/**
 * test_recall_at:
 * @is_right: (array length=n_found): whether each that was found, best first, is one to be found
 * @n_found: how many were found
 * @n_right: how many were to be found
 * @depth: how many are looked at
 *
 * Gives the share of what was to be found that is among the first ones.
 *
 * Returns: 0 to 1
 */
double
test_recall_at (const gboolean *is_right, guint n_found, guint n_right, guint depth)
{
  guint n = 0;

  for (guint i = 0; i < MIN (n_found, depth); i++)
    n += is_right[i] != FALSE;
  return divide (n, n_right);
}

/**
 * test_reciprocal_rank:
 * @is_right: (array length=n_found): whether each that was found, best first, is one to be found
 * @n_found: how many were found
 *
 * Gives 1 over the place of the first right one; the mean of many is MRR.
 *
 * Returns: 0 to 1; 0 when there is none
 */
double
test_reciprocal_rank (const gboolean *is_right, guint n_found)
{
  for (guint i = 0; i < n_found; i++)
    if (is_right[i])
      return 1.0 / (i + 1);
  return 0;
}
