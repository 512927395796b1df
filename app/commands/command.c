/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/command.h"

#include "app/base/job.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/**
 * gainsay_command_find:
 * @name: a word of the command line
 *
 * Finds a sub-command.
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const GainsayCommand *
gainsay_command_find (const char *name)
{
  guint n;
  const GainsayCommand *commands = gainsay_command_list (&n);

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < n; i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

/**
 * gainsay_command_usage:
 * @format: a whole sentence that says what is wrong with the call
 * @...: what stands in it
 *
 * Prints why the command line cannot be understood, and where help is.
 *
 * Returns: %GAINSAY_EXIT_USAGE, to be returned from main
 */
int
gainsay_command_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("%s: %s\n", g_get_prgname (), message);
  /* translators: %s is the program's name with its sub-command, such as "gainsay-cli check" */
  g_printerr (_("“%s --help” lists what can be given."), g_get_prgname ());
  g_printerr ("\n");
  return GAINSAY_EXIT_USAGE;
}

/**
 * gainsay_command_fail:
 * @error: what went wrong
 *
 * Prints why the work failed.
 *
 * Returns: %GAINSAY_EXIT_FAILED, to be returned from main
 */
int
gainsay_command_fail (const GError *error)
{
  g_return_val_if_fail (error != NULL, GAINSAY_EXIT_FAILED);

  g_printerr ("%s: %s\n", g_get_prgname (), error->message);
  return GAINSAY_EXIT_FAILED;
}

/**
 * gainsay_command_parse:
 * @context: the options of the command
 * @argc: (inout): their number
 * @argv: (inout): the arguments, from which the options are taken out
 * @status: (out): the exit status if parsing fails
 *
 * Parses the options of a sub-command; what is wrong is printed. --help does not return.
 *
 * Returns: whether to go on
 */
gboolean
gainsay_command_parse (GOptionContext *context, int *argc, char ***argv, int *status)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  *status = gainsay_command_usage ("%s", error->message);
  return FALSE;
}

typedef struct
{
  GainsayJob *job;
  GainsayCommandWork work;
  gpointer data;
  gpointer result;
  GError *error;
} Work;

static gpointer
run_work (gpointer user_data)
{
  Work *work = user_data;

  work->result = work->work (work->job, work->data, &work->error);
  gainsay_job_finish (work->job, work->error);
  return NULL;
}

static void
progress_cb (GainsayJob *job)
{
  g_autofree char *message = gainsay_job_dup_message (job);
  double fraction = gainsay_job_get_fraction (job);

  if (message == NULL)
    message = g_strdup (gainsay_job_get_title (job));
  if (fraction >= 0.0)
    g_printerr ("\r\033[K%3d %%  %s", (int) (fraction * 100.0), message);
  else
    g_printerr ("\r\033[K%s", message);
}

static gboolean
interrupt_cb (gpointer user_data)
{
  gainsay_job_cancel (user_data);
  return G_SOURCE_CONTINUE;
}

/**
 * gainsay_command_run_job:
 * @job: a new job
 * @work: (scope call): the work
 * @data: handed to @work
 * @error: why the work failed
 *
 * Runs long work in a thread, shows its progress where standard error is a terminal, and cancels
 * it at an interrupt (Ctrl+C).
 *
 * Returns: (transfer full) (nullable): what @work returned
 */
gpointer
gainsay_command_run_job (GainsayJob *job, GainsayCommandWork work, gpointer data, GError **error)
{
  Work shared = { job, work, data, NULL, NULL };
  gboolean is_terminal = isatty (STDERR_FILENO);
  GThread *thread;
  guint interrupt;

  g_return_val_if_fail (GAINSAY_IS_JOB (job), NULL);
  g_return_val_if_fail (work != NULL, NULL);

  if (is_terminal)
    {
      g_signal_connect (job, "notify::fraction", G_CALLBACK (progress_cb), NULL);
      g_signal_connect (job, "notify::message", G_CALLBACK (progress_cb), NULL);
    }
  interrupt = g_unix_signal_add (SIGINT, interrupt_cb, job);

  thread = g_thread_new ("work", run_work, &shared);
  while (gainsay_job_get_state (job) == GAINSAY_JOB_RUNNING)
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (thread);

  g_source_remove (interrupt);
  if (is_terminal)
    {
      g_signal_handlers_disconnect_by_func (job, progress_cb, NULL);
      g_printerr ("\r\033[K");
    }
  if (shared.error != NULL)
    g_propagate_error (error, shared.error);
  return shared.result;
}
