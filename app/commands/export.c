/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/export.h"

#include "app/case/file.h"
#include "app/case/open.h"
#include "app/commands/command.h"
#include "app/export/export.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static gboolean
write_result (const char *output, const char *text, GError **error)
{
  if (output == NULL || strcmp (output, "-") == 0)
    {
      /* Not by g_print(), which fails silently and translates to the locale's encoding. */
      if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
        return TRUE;
      gainsay_file_set_error (error, "stdout", errno, TRUE);
      return FALSE;
    }
  return g_file_set_contents_full (output, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0666, error);
}

/**
 * gainsay_command_export_run:
 * @argc: how many arguments
 * @argv: the command's name and its arguments
 *
 * Exports the recorded verdicts of a case.
 *
 * Returns: the exit status
 */
int
gainsay_command_export_run (int argc, char **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *output = NULL;
  gboolean all = FALSE;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all,
      N_("Also claims without a recorded verdict, as “unjudged”"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &name, N_("What to make: json or csv"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write; else it is printed"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  /* clang-format on */
  g_autoptr (GOptionContext) context = g_option_context_new (_("CASE"));
  g_autoptr (GainsayCase) investigation = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const GainsayExportFormat *format;
  int status;

  g_option_context_set_summary (
    context, _("Exports the recorded verdicts of a case, with the accepted passages."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!gainsay_command_parse (context, &argc, &argv, &status))
    return status;
  format = gainsay_export_find_format (name != NULL ? name : "json");
  if (format == NULL)
    return gainsay_command_usage (_("There is no format “%s”; give “json” or “csv”."), name);
  if (argc != 2)
    return gainsay_command_usage ("%s", _("Give one case file."));

  investigation = gainsay_open_for_reading (argv[1], &error);
  if (investigation == NULL)
    return gainsay_command_fail (error);
  text = format->make (investigation, all);
  if (!write_result (output, text, &error))
    return gainsay_command_fail (error);
  return GAINSAY_EXIT_DONE;
}
