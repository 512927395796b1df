/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing 1,000 and 4,000 articles: time, memory, growth. */
#include "app/document/batch.h"
#include "tests/bench/articles.h"
#include "tests/bench/measure.h"

static double
measure (guint n_articles)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-bench-XXXXXX", NULL);
  char **paths = test_articles_write (folder, n_articles, 1);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) results = gainsay_import_files ((const char *const *) paths, NULL);
  double seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  g_autofree char *time_name = g_strdup_printf ("import, %u articles", n_articles);
  g_autofree char *memory_name = g_strdup_printf ("import, %u articles, peak memory", n_articles);

  for (guint i = 0; i < results->len; i++)
    g_assert_nonnull (((GainsayBatchResult *) results->pdata[i])->document);
  test_figure (time_name, seconds, "s");
  test_figure (memory_name, test_megabytes_held (), "MB");
  test_articles_remove (folder, paths);
  return seconds;
}

int
main (int argc, char **argv)
{
  double thousand = measure (1000);
  double four_thousand = measure (4000);

  test_figure ("import, cost of 4 times as many articles", four_thousand / thousand, "times");
  return 0;
}
