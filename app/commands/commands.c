/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/check.h"
#include "app/commands/command.h"
#include "app/commands/decide.h"
#include "app/commands/export.h"
#include "app/commands/list.h"
#include "app/commands/show.h"
#include "app/commands/verify.h"

#include <glib/gi18n.h>

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
/* Sorted by name; the last row is empty. */
static const GainsayCommand commands[] = {
  { "check", N_("Find claims and evidence in documents"), gainsay_command_check_run },
  { "decide", N_("Record a verdict on a claim"), gainsay_command_decide_run },
  { "export", N_("Export the recorded verdicts"), gainsay_command_export_run },
  { "list", N_("List the claims of a case"), gainsay_command_list_run },
  { "show", N_("Show a claim with its passages"), gainsay_command_show_run },
  { "verify", N_("Check that a case holds together"), gainsay_command_verify_run },
  { NULL, NULL, NULL },
};

/* clang-format on */

/**
 * gainsay_command_list: (skip)
 * @n_commands: (out): how many
 *
 * Gives the table of all sub-commands, sorted by name.
 *
 * Returns: (transfer none) (array length=n_commands): the table
 */
const GainsayCommand *
gainsay_command_list (guint *n_commands)
{
  g_return_val_if_fail (n_commands != NULL, NULL);

  *n_commands = G_N_ELEMENTS (commands) - 1;
  return commands;
}
