/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/measure.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/**
 * test_figure:
 * @name: what was measured
 * @value: how much
 * @unit: of what
 *
 * Prints a figure.
 */
void
test_figure (const char *name, double value, const char *unit)
{
  g_print ("%-48s %10.3f %s\n", name, value, unit);
}

/**
 * test_run_and_measure:
 * @argv: a program and its arguments
 * @is_shown: whether what it prints is
 *
 * Runs a program to its end.
 *
 * Returns: what it cost
 */
TestCost
test_run_and_measure (char **argv, gboolean is_shown)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  struct rusage usage = { 0 };
  TestCost cost = { 0 };
  GPid pid;
  int status = 0;

  g_spawn_async (NULL, argv, NULL,
                 G_SPAWN_DO_NOT_REAP_CHILD | (is_shown ? 0 : G_SPAWN_STDOUT_TO_DEV_NULL), NULL,
                 NULL, &pid, &error);
  g_assert_no_error (error);
  while (wait4 (pid, &status, 0, &usage) < 0)
    ;
  cost.seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  cost.megabytes = (double) usage.ru_maxrss / 1024;
  cost.status = WIFEXITED (status) ? WEXITSTATUS (status) : -1;
  return cost;
}

static int
compare (gconstpointer first, gconstpointer second)
{
  double a = *(const double *) first;
  double b = *(const double *) second;

  return (a > b) - (a < b);
}

/**
 * test_median:
 * @values: sorted by it
 * @n_values: how many, at least one
 *
 * Gives the value in the middle.
 *
 * Returns: the median
 */
double
test_median (double *values, guint n_values)
{
  qsort (values, n_values, sizeof (double), compare);
  return values[n_values / 2];
}

/**
 * test_megabytes_held:
 *
 * Gives the most memory this process has held at once so far.
 *
 * Returns: megabytes
 */
double
test_megabytes_held (void)
{
  struct rusage usage = { 0 };

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024;
}
