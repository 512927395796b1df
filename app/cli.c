/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gainsay-cli: the same work as the window's, without a display. It links no GTK. */
#include "config.h"

#include "app/base/paths.h"
#include "app/case/file.h"
#include "app/commands/command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static void
print_help (void)
{
  guint n;
  const GainsayCommand *commands = gainsay_command_list (&n);

  g_print ("%s\n\n", _("Usage: gainsay-cli COMMAND [OPTION…] [ARGUMENT…]"));
  g_print ("%s\n\n", _("Finds the claims in documents, shows what supports and what contradicts "
                       "them, and records verdicts."));
  g_print ("%s\n", _("Commands:"));
  for (guint i = 0; i < n; i++)
    g_print ("  %-10s %s\n", commands[i].name, _(commands[i].summary));
  g_print ("\n%s\n", _("“gainsay-cli COMMAND --help” says more about one of them."));
}

/* g_print() fails silently: what a full disk or a closed pipe cut off is no result. */
static int
finish_output (int status)
{
  g_autoptr (GError) error = NULL;

  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  gainsay_file_set_error (&error, "stdout", errno, TRUE);
  gainsay_command_fail (error);
  return MAX (status, GAINSAY_EXIT_FAILED);
}

int
main (int argc, char **argv)
{
  const GainsayCommand *command;
  g_autofree char *name = NULL;

  gainsay_path_init_gettext ();
  g_set_prgname ("gainsay-cli");

  if (argc < 2)
    return gainsay_command_usage ("%s", _("No command was given."));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return finish_output (GAINSAY_EXIT_DONE);
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("gainsay-cli %s\n", VERSION);
      return finish_output (GAINSAY_EXIT_DONE);
    }

  command = gainsay_command_find (argv[1]);
  if (command == NULL)
    return gainsay_command_usage (_("There is no command “%s”."), argv[1]);

  name = g_strconcat ("gainsay-cli ", command->name, NULL);
  g_set_prgname (name);
  return finish_output (command->run (argc - 1, argv + 1));
}
