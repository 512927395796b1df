/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/verify.h"

#include "app/case/open.h"
#include "app/case/verify.h"
#include "app/commands/command.h"

#include <glib/gi18n.h>

static void
print_counts (guint n_documents, guint n_claims, guint n_entries)
{
  g_autofree char *documents =
    g_strdup_printf (ngettext ("%u document", "%u documents", n_documents), n_documents);
  g_autofree char *claims =
    g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
  g_autofree char *entries =
    g_strdup_printf (ngettext ("%u log entry", "%u log entries", n_entries), n_entries);

  /* translators: how many documents, claims and log entries there are */
  g_print (_("No faults: %s, %s, %s."), documents, claims, entries);
  g_print ("\n");
}

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
  print_counts (g_list_model_get_n_items (gainsay_case_get_documents (investigation)),
                g_list_model_get_n_items (gainsay_case_get_claims (investigation)),
                g_list_model_get_n_items (gainsay_case_get_log (investigation)));
  return GAINSAY_EXIT_DONE;
}
