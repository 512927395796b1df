/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "gainsay-cli check" on the sample, on 1,000 and on 4,000 articles: time, memory, growth. */
#include "tests/bench/articles.h"
#include "tests/bench/measure.h"
#include "tests/support/program.h"

#include <glib/gstdio.h>

static TestCost
check (const char *what, char **paths, const char *folder)
{
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  g_autofree char *output = g_build_filename (folder, "bench.gainsay", NULL);
  g_autofree char *size_name = g_strdup_printf ("%s, case file", what);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  TestCost cost;
  GStatBuf file;

  g_ptr_array_add (argv, program);
  g_ptr_array_add (argv, (gpointer) "check");
  for (char **path = paths; *path != NULL; path++)
    g_ptr_array_add (argv, *path);
  g_ptr_array_add (argv, (gpointer) "--output");
  g_ptr_array_add (argv, output);
  g_ptr_array_add (argv, NULL);
  cost = test_run_and_measure ((char **) argv->pdata, FALSE);
  g_assert_cmpint (cost.status, ==, 0);
  g_assert_cmpint (g_stat (output, &file), ==, 0);
  test_figure (size_name, (double) file.st_size / 1e6, "MB");
  g_remove (output);
  return cost;
}

static void
print_cost (const char *what, TestCost cost)
{
  g_autofree char *memory = g_strdup_printf ("%s, peak memory", what);

  test_figure (what, cost.seconds, "s");
  test_figure (memory, cost.megabytes, "MB");
}

static TestCost
measure (guint n_articles)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-bench-XXXXXX", NULL);
  g_autofree char *what = g_strdup_printf ("check, %u articles", n_articles);
  char **paths = test_articles_write (folder, n_articles, 1);
  TestCost cost = check (what, paths, folder);

  print_cost (what, cost);
  test_articles_remove (folder, paths);
  return cost;
}

static void
measure_sample (void)
{
  static const char *const names[] = { "1-courier.txt", "2-herald.html", "3-observer.txt",
                                       "4-tideline.md", "5-beacon.txt" };
  const char *what = "check, the sample of 5 articles";
  g_autofree char *folder = g_dir_make_tmp ("gainsay-bench-XXXXXX", NULL);
  g_auto (GStrv) paths = g_new0 (char *, G_N_ELEMENTS (names) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    paths[i] = test_source_path ("data", "sample", names[i], NULL);
  print_cost (what, check (what, paths, folder));
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  TestCost thousand;
  TestCost four_thousand;

  measure_sample ();
  thousand = measure (1000);
  four_thousand = measure (4000);
  test_figure ("check, time for 4 times as many articles", four_thousand.seconds / thousand.seconds,
               "times");
  test_figure ("check, memory for 4 times as many articles",
               four_thousand.megabytes / thousand.megabytes, "times");
  return 0;
}
