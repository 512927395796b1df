/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes made-up articles to a folder: generate-articles FOLDER COUNT [SEED] */
#include "tests/bench/articles.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  g_auto (GStrv) paths = NULL;

  if (argc < 3 || argc > 4)
    {
      g_printerr ("Usage: %s FOLDER COUNT [SEED]\n", argv[0]);
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0755);
  paths = test_articles_write (argv[1], (guint) strtoul (argv[2], NULL, 10),
                               argc > 3 ? (guint32) strtoul (argv[3], NULL, 10) : 1);
  g_print ("%u articles in %s\n", g_strv_length (paths), argv[1]);
  return 0;
}
