/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the engine on all labelled test files of a folder, and prints a table. */
#include "tests/bench/evaluate.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>

/* Where a set has no test split it is measured on what it has. */
static const char *const pairs[] = {
  "FEVERdev.test",  "TENP.test",        "CAD_NLI.test",      "FM2.test",     "SciFact.test",
  "CANNOT.test",    "Perspectrum.test", "BreakingNLI.test",  "TaxiNLI.test", "SICK.test",
  "HealthVer.test", "COVIDFact.test",   "ClimateFEVER.test", "MPE.test",     "RTE.test",
  "MED.test",       "ConjNLI.dev",      "FNC1conflict.dev",
};

static const char *const sentences[] = { "ClaimBuster.test", "CT24.dev", "PoliClaim.dev",
                                         "CT19.test" };

static const struct
{
  const char *corpus;
  const char *queries;
} retrievals[] = {
  { "SciFact.corpus", "SciFact.test.queries" },
  { "CT20T2_Snopes.corpus", "CT20T2_Snopes.dev.queries" },
};

/* Runs one command of this program; %NULL when a file is not there. */
static JsonObject *
measure (const char *program, const char *command, const char *first, const char *second)
{
  const char *argv[] = { program, command, first, second, NULL };
  g_autofree char *line = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_file_test (first, G_FILE_TEST_EXISTS) ||
      (second != NULL && !g_file_test (second, G_FILE_TEST_EXISTS)))
    return NULL;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &line, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  node = json_from_string (line, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (node));
}

static char *
build_path (const char *folder, const char *kind, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".tsv", NULL);

  return g_build_filename (folder, kind, file, NULL);
}

static void
print_f1 (JsonObject *f1, const char *label)
{
  if (json_object_has_member (f1, label))
    g_print (" %9.1f", json_object_get_double_member (f1, label));
  else
    g_print (" %9s", "-");
}

static void
measure_pairs (const char *program, const char *folder)
{
  g_print ("%-20s %6s %9s %9s %9s %9s %9s %9s\n", "stance", "n", "accuracy", "macro-F1", "SUPPORT",
           "REFUTE", "NEI", "pairs/s");
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = build_path (folder, "pairs", pairs[i]);
      g_autoptr (JsonObject) figures = measure (program, "stance", path, NULL);
      JsonObject *f1;

      if (figures == NULL)
        {
          g_print ("%-20s skipped: not there\n", pairs[i]);
          continue;
        }
      f1 = json_object_get_object_member (figures, "f1");
      g_print ("%-20s %6" G_GINT64_FORMAT " %9.1f %9.1f", pairs[i],
               json_object_get_int_member (figures, "n"),
               json_object_get_double_member (figures, "accuracy"),
               json_object_get_double_member (figures, "macroF1"));
      print_f1 (f1, "SUPPORT");
      print_f1 (f1, "REFUTE");
      print_f1 (f1, "NEI");
      g_print (" %9" G_GINT64_FORMAT "\n", json_object_get_int_member (figures, "pairsPerSecond"));
    }
}

static void
measure_sentences (const char *program, const char *folder)
{
  g_print ("\n%-20s %6s %9s %9s %9s\n", "checkworthy", "n", "F1", "AP", "sent./s");
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = build_path (folder, "checkworthy", sentences[i]);
      g_autoptr (JsonObject) figures = measure (program, "checkworthy", path, NULL);

      if (figures == NULL)
        g_print ("%-20s skipped: not there\n", sentences[i]);
      else
        g_print ("%-20s %6" G_GINT64_FORMAT " %9.1f %9.1f %9" G_GINT64_FORMAT "\n", sentences[i],
                 json_object_get_int_member (figures, "n"),
                 json_object_get_double_member (figures, "f1"),
                 json_object_get_double_member (figures, "averagePrecision"),
                 json_object_get_int_member (figures, "sentencesPerSecond"));
    }
}

static void
measure_retrieval (const char *program, const char *folder)
{
  g_print ("\n%-25s %6s %9s %9s %9s\n", "retrieval", "n", "MAP@5", "recall@10", "MRR");
  for (guint i = 0; i < G_N_ELEMENTS (retrievals); i++)
    {
      g_autofree char *corpus = build_path (folder, "retrieval", retrievals[i].corpus);
      g_autofree char *queries = build_path (folder, "retrieval", retrievals[i].queries);
      g_autoptr (JsonObject) figures = measure (program, "retrieval", corpus, queries);

      if (figures == NULL)
        g_print ("%-25s skipped: not there\n", retrievals[i].queries);
      else
        g_print ("%-25s %6" G_GINT64_FORMAT " %9.1f %9.1f %9.1f\n", retrievals[i].queries,
                 json_object_get_int_member (figures, "n"),
                 json_object_get_double_member (figures, "map5"),
                 json_object_get_double_member (figures, "recall10"),
                 json_object_get_double_member (figures, "mrr"));
    }
}

/* quality DIR */
int
test_evaluate_quality (int argc, char **argv)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *data = g_getenv ("GAINSAY_DATA");
  g_autofree char *folder = NULL;
  gint64 start = g_get_monotonic_time ();

  if (argc != 2 || program == NULL)
    return TEST_USAGE;
  folder = data != NULL ? g_build_filename (data, "data", NULL) : g_strdup (argv[1]);
  measure_pairs (program, folder);
  measure_sentences (program, folder);
  measure_retrieval (program, folder);
  g_print ("\nin %.0f seconds\n", (double) (g_get_monotonic_time () - start) / 1e6);
  return EXIT_SUCCESS;
}
