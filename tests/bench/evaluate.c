/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-evaluate: runs the program's own engine on labelled data and prints its figures. */
#include "tests/bench/evaluate.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *usage;
} commands[] = {
  { "stance", test_evaluate_stance, "stance [--features OUT.jsonl | --feature-names] FILE.tsv" },
  { "checkworthy", test_evaluate_checkworthy, "checkworthy [--features OUT.tsv] FILE.tsv" },
  { "retrieval", test_evaluate_retrieval, "retrieval CORPUS.tsv QUERIES.tsv" },
  { "story", test_evaluate_story, "story DIR" },
  { "showing", test_evaluate_showing, "showing FILE.tsv" },
  { "quality", test_evaluate_quality, "quality DIR" },
};

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      {
        int status = commands[i].run (argc - 1, argv + 1);

        if (status == TEST_USAGE)
          g_printerr ("Usage: gainsay-evaluate %s\n", commands[i].usage);
        return status;
      }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_printerr ("Usage: gainsay-evaluate %s\n", commands[i].usage);
  return TEST_USAGE;
}
