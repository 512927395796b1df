/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the sub-commands of gainsay-cli share.
 *
 * Each sub-command stands in a file of its own and in one row of the table in commands.c. Results
 * go to standard output, progress and messages to standard error, and the exit status is one of the
 * three below.
 */
#pragma once

#include "app/types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GAINSAY_EXIT_DONE:
 *
 * The exit status of a command that did its work.
 */
#define GAINSAY_EXIT_DONE 0

/**
 * GAINSAY_EXIT_FAILED:
 *
 * The exit status of a command whose work failed; the message names the file and the reason.
 */
#define GAINSAY_EXIT_FAILED 1

/**
 * GAINSAY_EXIT_USAGE:
 *
 * The exit status of a command that was called in a wrong way.
 */
#define GAINSAY_EXIT_USAGE 2

/**
 * GainsayCommand:
 * @name: the word on the command line
 * @summary: one line for the help, not yet translated: write N_("…")
 * @run: does the work; argv[0] is the command's name, and the result an exit status
 *
 * One sub-command.
 */
typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv);
} GainsayCommand;

/**
 * GainsayCommandWork:
 * @job: to report to and to ask whether to stop
 * @data: what was given to gainsay_command_run_job()
 * @error: why it failed
 *
 * Long work of a command, in a thread of its own.
 *
 * Returns: (transfer full) (nullable): the result, or %NULL with @error set
 */
typedef gpointer (*GainsayCommandWork) (GainsayJob *job, gpointer data, GError **error);

const GainsayCommand *gainsay_command_list (guint *n_commands);
const GainsayCommand *gainsay_command_find (const char *name);

gboolean gainsay_command_parse (GOptionContext *context, int *argc, char ***argv, int *status);
int gainsay_command_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
int gainsay_command_fail (const GError *error);
gpointer gainsay_command_run_job (GainsayJob *job,
                                  GainsayCommandWork work,
                                  gpointer data,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
