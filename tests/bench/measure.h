/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of benchmarks: each a line "name value unit". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TestCost:
 * @seconds: from start to end
 * @megabytes: the most memory that was held at once
 * @status: the exit status
 *
 * What running a program cost.
 */
typedef struct
{
  double seconds;
  double megabytes;
  int status;
} TestCost;

void test_figure (const char *name, double value, const char *unit);
TestCost test_run_and_measure (char **argv, gboolean is_shown);
double test_median (double *values, guint n_values);
double test_megabytes_held (void);

G_END_DECLS
