/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/evaluate.h"

#include <stdlib.h>

int
test_evaluate_stance (int argc, char **argv)
{
  g_autofree char *features = NULL;
  gboolean is_names = FALSE;
  const GOptionEntry entries[] = {
    { "features", 0, 0, G_OPTION_ARG_FILENAME, &features, "Write what is computed", "FILE" },
    { "feature-names", 0, 0, G_OPTION_ARG_NONE, &is_names, "Print the names of the features",
      NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("gainsay-evaluate: %s\n", error->message);
      return 2;
    }
  if (is_names)
    return test_evaluate_figure_names ();
  if (argc != 2)
    return 2;
  return test_evaluate_features (argv[1], features);
}
