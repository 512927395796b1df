/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/command.h"

#include <glib/gi18n.h>

/* Sorted by name; the last row is empty. */
static const GainsayCommand commands[] = {
  { NULL, NULL, NULL },
};

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
