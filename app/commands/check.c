/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/check.h"

#include "app/base/job.h"
#include "app/case/analysis.h"
#include "app/case/environment.h"
#include "app/case/file.h"
#include "app/case/journal.h"
#include "app/case/save.h"
#include "app/case/writer.h"
#include "app/commands/check-text.h"
#include "app/commands/command.h"
#include "app/document/batch.h"
#include "app/document/copies.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* The share of the progress that importing takes. */
#define FRACTION_IMPORT 0.2

/* What was asked for. */
typedef struct
{
  char *output;
  char *title;
  char *format;
  gboolean replace;
  gboolean keep_going;
  char **paths;
} Options;

/* The work in its thread and what comes of it. */
typedef struct
{
  const Options *options;
  GainsayCase *investigation;
  GPtrArray *messages; /* of what failed, and of what is there already */
  guint n_failed;
} Check;

static void
options_clear (Options *self)
{
  g_free (self->output);
  g_free (self->title);
  g_free (self->format);
  g_strfreev (self->paths);
}

static gboolean
parse (int argc, char **argv, Options *options, int *status)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
      N_("Write the case to this file"), N_("CASE") },
      { "replace", 0, 0, G_OPTION_ARG_NONE, &options->replace,
        N_("Replace CASE if it exists"), NULL },
        { "keep-going", 'k', 0, G_OPTION_ARG_NONE, &options->keep_going,
          N_("Check the other files when one cannot be read"), NULL },
          { "title", 0, 0, G_OPTION_ARG_STRING, &options->title,
            N_("The title of the case"), N_("TITLE") },
            { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
              N_("How to print the result: text or json"), N_("FORMAT") },
              { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->paths, NULL,
                N_("FILES…") },
                { NULL },
             };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (
    context, _("Find the claims made in documents, and what supports and contradicts them."));
  g_option_context_set_description (
    context, _("“-” reads standard input. Without --output the result is printed only."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!gainsay_command_parse (context, &argc, &argv, status))
    return FALSE;
  *status = GAINSAY_EXIT_USAGE;
  if (options->paths == NULL)
    return gainsay_command_usage (_("Name at least one file to check.")), FALSE;
  if (options->format != NULL && !g_str_equal (options->format, "text") &&
      !g_str_equal (options->format, "json"))
    return gainsay_command_usage (_("The format is “text” or “json”, not “%s”."), options->format),
                                  FALSE;
  return TRUE;
}

/* Adds what was imported; the same bytes once, the same words from elsewhere as a copy. */
static void
add_documents (Check *self, GPtrArray *results)
{
  GListModel *present = gainsay_case_get_documents (self->investigation);
  g_autoptr (GPtrArray) documents = gainsay_copies_sort_out (present, results, self->messages);

  for (guint i = 0; i < results->len; i++)
    {
      const GainsayBatchResult *result = g_ptr_array_index (results, i);

      self->n_failed += result->document == NULL;
    }
  gainsay_record_replace_children (GAINSAY_RECORD (self->investigation), "documents", documents);
}

static gpointer
work (GainsayJob *job, gpointer data, GError **error)
{
  Check *self = data;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GainsayCaseSnapshot) snapshot = NULL;
  GainsayCaseAnalysis *analysis;

  results = gainsay_import_files ((const char *const *) self->options->paths, job);
  add_documents (self, results);
  if (self->n_failed > 0 && !self->options->keep_going)
    return NULL;
  snapshot = gainsay_case_snapshot_new (self->investigation);
  analysis = gainsay_case_analyse (snapshot, job, error);
  return analysis;
}

/* The title of a case that nobody named: the first headline, else the first file's name. */
static char *
dup_title (const Check *self)
{
  GListModel *documents = gainsay_case_get_documents (self->investigation);

  if (self->options->title != NULL)
    return g_strdup (self->options->title);
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GainsayDocument) document = g_list_model_get_item (documents, i);

      if (gainsay_document_get_title (document) != NULL)
        return g_strdup (gainsay_document_get_title (document));
    }
  return g_filename_display_basename (self->options->paths[0]);
}

static gboolean
write_case (Check *self, GError **error)
{
  const GainsayEnvironment *environment = gainsay_environment_get_default ();
  g_autofree char *title = dup_title (self);
  g_autofree char *now = gainsay_environment_dup_time (environment);
  g_autofree char *resolved = NULL;

  gainsay_record_set_text (GAINSAY_RECORD (self->investigation), "title", title);
  gainsay_record_set_text (GAINSAY_RECORD (self->investigation), "modified", now);
  if (self->options->output == NULL)
    return TRUE;
  resolved = gainsay_file_resolve (self->options->output);
  return gainsay_save_case (&(GainsayFileTarget){ .path = resolved,
                                                  .files = gainsay_files_get (environment) },
                            self->investigation, NULL, error);
}

static void
print_result (Check *self)
{
  if (g_strcmp0 (self->options->format, "json") == 0)
    {
      g_autoptr (GBytes) text = gainsay_writer_to_bytes (self->investigation);

      /* Not by g_print(), which translates to the locale's encoding. */
      fwrite (g_bytes_get_data (text, NULL), 1, g_bytes_get_size (text), stdout);
    }
  else
    {
      g_autofree char *text = gainsay_check_dup_text (self->investigation);

      g_print ("%s", text);
    }
}

static int
finish (Check *self, GainsayCaseAnalysis *analysis)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->messages->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (self->messages, i));
  if (analysis == NULL)
    {
      g_printerr ("%s\n", _("No case was made."));
      return GAINSAY_EXIT_FAILED;
    }
  gainsay_case_take_analysis (self->investigation, analysis);
  if (!write_case (self, &error))
    return gainsay_command_fail (error);
  print_result (self);
  return self->n_failed > 0 ? GAINSAY_EXIT_FAILED : GAINSAY_EXIT_DONE;
}

/* Takes the lock of the place where the case is to be, so that no other program works there
 * meanwhile; -1 when it is not to be had, or a journal there has lines, which are nowhere else. */
static int
lock_output (const char *path)
{
  g_autofree char *resolved = gainsay_file_resolve (path);
  g_autofree char *journal = gainsay_journal_path_for (resolved);
  g_autoptr (GError) error = NULL;
  int lock = gainsay_journal_lock (journal, &error);

  if (lock >= 0 && lseek (lock, 0, SEEK_END) == 0)
    return lock;
  if (lock >= 0)
    close (lock);
  if (error == NULL)
    /* translators: the placeholder is a file. */
    g_printerr (_("“%s” holds decisions that are not in it yet. Open and close it first.\n"),
                   path);
  else if (g_error_matches (error, GAINSAY_JOURNAL_ERROR, GAINSAY_JOURNAL_ERROR_LOCKED))
    /* translators: the placeholder is a file. */
    g_printerr (_("“%s” is open in another program. Close it there first.\n"), path);
  else
    gainsay_command_fail (error);
  return -1;
}

/* The journal is still empty. */
static void
unlock_output (const char *path, int lock)
{
  g_autofree char *resolved = gainsay_file_resolve (path);
  g_autofree char *journal = gainsay_journal_path_for (resolved);

  g_unlink (journal);
  close (lock);
}

static int
run (const Options *options)
{
  g_autoptr (GainsayJob) job = gainsay_job_new (_("Checking documents"));
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GainsayCase) investigation =
    gainsay_environment_make_case (gainsay_environment_get_default (), options->title);
  g_autoptr (GainsayCaseAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;
  Check self = { options, investigation, messages, 0 };

  analysis = gainsay_command_run_job (job, work, &self, &error);
  if (error != NULL)
    return gainsay_command_fail (error);
  return finish (&self, analysis);
}

static int
check (const Options *options)
{
  int lock;
  int status;

  if (options->output == NULL)
    return run (options);
  if (!options->replace && g_file_test (options->output, G_FILE_TEST_EXISTS))
    {
      /* translators: the placeholder is a file. */
      g_printerr (_("“%s” exists already. With --replace it is replaced.\n"), options->output);
      return GAINSAY_EXIT_FAILED;
    }
  lock = lock_output (options->output);
  if (lock < 0)
    return GAINSAY_EXIT_FAILED;
  status = run (options);
  unlock_output (options->output, lock);
  return status;
}

/**
 * gainsay_command_check_run: (skip)
 * @argc: how many arguments
 * @argv: the arguments, the first is the command's name
 *
 * Runs “check”: documents in, claims with their evidence out.
 *
 * Returns: an exit status
 */
int
gainsay_command_check_run (int argc, char **argv)
{
  Options options = { 0 };
  int status;

  if (parse (argc, argv, &options, &status))
    status = check (&options);
  options_clear (&options);
  return status;
}
