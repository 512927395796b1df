/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good answers are, by what was asked: labels or a ranking. All figures are 0 to 1. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most labels there are. */
#define TEST_MAX_LABELS 8

/**
 * TestConfusion:
 * @counts: of each true label, then of each answer
 * @n_labels: how many labels there are
 *
 * Which labels were answered with which.
 */
typedef struct
{
  guint counts[TEST_MAX_LABELS][TEST_MAX_LABELS];
  guint n_labels;
} TestConfusion;

/**
 * TestScored:
 * @score: how much of it the engine sees
 * @is_right: whether it is labelled so
 *
 * Something scored.
 */
typedef struct
{
  double score;
  gboolean is_right;
} TestScored;

guint test_confusion_count (const TestConfusion *self);
double test_confusion_get_accuracy (const TestConfusion *self);
double test_confusion_get_f1 (const TestConfusion *self, guint label);
double test_confusion_get_macro_f1 (const TestConfusion *self);

double test_average_precision (TestScored *items, guint n_items);

double test_precision_at (const gboolean *is_right, guint n_found, guint n_right, guint depth);
double test_recall_at (const gboolean *is_right, guint n_found, guint n_right, guint depth);
double test_reciprocal_rank (const gboolean *is_right, guint n_found);

G_END_DECLS
