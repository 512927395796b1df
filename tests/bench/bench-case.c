/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A case of 10,000 claims with six suggestions each: writing, opening, recording a verdict until it
 * lies on the disk, closing. Each step runs in a process of its own, so that its memory is its own.
 */
#include "tests/bench/measure.h"
#include "tests/support/cases.h"
#include "tests/support/program.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_CLAIMS 10000
#define N_SUGGESTIONS 6
#define N_VERDICTS 101

static double
get_seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
make_case (const char *path)
{
  GainsayCase *investigation = test_case_make (N_CLAIMS, N_SUGGESTIONS);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GainsaySession) session = gainsay_session_new (path, investigation, &error);

  g_assert_no_error (error);
  gainsay_session_close (session, &error);
  g_assert_no_error (error);
  test_figure ("case of 10,000 claims, written", get_seconds_since (start), "s");
}

static GainsaySession *
open_case (const char *path)
{
  g_autoptr (GError) error = NULL;
  GainsaySession *session = gainsay_session_open (path, GAINSAY_SESSION_REQUIRE_WRITE, &error);

  g_assert_no_error (error);
  return session;
}

static void
open_and_close (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GainsaySession) session = open_case (path);

  test_figure ("case of 10,000 claims, opened", get_seconds_since (start), "s");
  start = g_get_monotonic_time ();
  gainsay_session_close (session, NULL);
  test_figure ("case of 10,000 claims, closed unchanged", get_seconds_since (start), "s");
}

static void
record_verdicts (const char *path)
{
  g_autoptr (GainsaySession) session = open_case (path);
  double milliseconds[N_VERDICTS];
  gint64 start;

  for (guint i = 0; i < N_VERDICTS; i++)
    {
      start = g_get_monotonic_time ();
      g_assert_true (test_case_record (session, i * 97, "The measurements say otherwise."));
      milliseconds[i] = get_seconds_since (start) * 1000;
    }
  test_figure ("verdict rated, reasoned and on the disk, median",
               test_median (milliseconds, N_VERDICTS), "ms");
  test_figure ("verdict rated, reasoned and on the disk, slowest", milliseconds[N_VERDICTS - 1],
               "ms");
  start = g_get_monotonic_time ();
  gainsay_session_close (session, NULL);
  test_figure ("case of 10,000 claims, closed changed", get_seconds_since (start), "s");
}

/* An fsync of a small file on the same disk, to compare with. */
static void
measure_sync (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "sync", NULL);
  double milliseconds[N_VERDICTS];

  for (guint i = 0; i < N_VERDICTS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_file_set_contents_full (path, "verdict", -1, G_FILE_SET_CONTENTS_DURABLE, 0600, NULL);
      milliseconds[i] = get_seconds_since (start) * 1000;
    }
  test_figure ("a small file written durably, median", test_median (milliseconds, N_VERDICTS),
               "ms");
  g_remove (path);
}

static void
run_step (const char *program, const char *step, const char *path)
{
  char *argv[] = { (char *) program, (char *) step, (char *) path, NULL };
  g_autofree char *name = g_strdup_printf ("  peak memory of this step (%s)", step);
  TestCost cost = test_run_and_measure (argv, TRUE);

  g_assert_cmpint (cost.status, ==, 0);
  test_figure (name, cost.megabytes, "MB");
}

static void
run_all (const char *program)
{
  /* Beside the build, for the temporary folder may lie in memory. */
  g_autofree char *folder = g_mkdtemp (test_build_path ("tests", "bench-XXXXXX", NULL));
  g_autofree char *path = g_build_filename (folder, "bench.gainsay", NULL);
  GStatBuf file;

  run_step (program, "make", path);
  g_assert_cmpint (g_stat (path, &file), ==, 0);
  test_figure ("case of 10,000 claims, file", (double) file.st_size / 1e6, "MB");
  run_step (program, "open", path);
  measure_sync (folder);
  run_step (program, "record", path);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  if (argc < 3)
    run_all (argv[0]);
  else if (g_str_equal (argv[1], "make"))
    make_case (argv[2]);
  else if (g_str_equal (argv[1], "open"))
    open_and_close (argv[2]);
  else
    record_verdicts (argv[2]);
  return 0;
}
