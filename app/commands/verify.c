/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/verify.h"

#include "app/case/open.h"
#include "app/case/verify.h"
#include "app/commands/command.h"

#include <glib/gi18n.h>

/**
 * gainsay_command_verify_run:
 * @argc: how many arguments
 * @argv: the command's name and its arguments
 *
 * Checks that a case holds together.
 *
 * Returns: the exit status; %GAINSAY_EXIT_FAILED also when there are faults
 */
int
gainsay_command_verify_run (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("CASE"));
  g_autoptr (GainsayCase) investigation = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_option_context_set_summary (
    context,
    _("Checks a case: its ids and references, that passages are what their documents say, "
               "and that the log tells of the decisions that the case shows.\n\nThis finds damage "
               "and careless change; it is no signature."));
  if (!gainsay_command_parse (context, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return gainsay_command_usage ("%s", _("Give one case file."));

  investigation = gainsay_open_for_reading (argv[1], &error);
  if (investigation == NULL)
    return gainsay_command_fail (error);
  faults = gainsay_verify (investigation);
  for (guint i = 0; i < faults->len; i++)
    g_print ("%s\n", (const char *) faults->pdata[i]);
  if (faults->len > 0)
    return GAINSAY_EXIT_FAILED;
  g_print (_("No faults: %u documents, %u claims, %u log entries."),
              g_list_model_get_n_items (gainsay_case_get_documents (investigation)),
              g_list_model_get_n_items (gainsay_case_get_claims (investigation)),
              g_list_model_get_n_items (gainsay_case_get_log (investigation)));
  g_print ("\n");
  return GAINSAY_EXIT_DONE;
}
