/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/document/batch.h"

#include "app/base/job.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the worker gets: nothing in it is anybody else's. */
typedef struct
{
  char **paths;    /* NULL when a text is imported */
  GBytes *text;    /* NULL when files are */
  char *address;   /* of the text; NULL when not told */
  GainsayJob *job; /* NULL when nobody watches */
} Batch;

static void
batch_free (Batch *self)
{
  g_strfreev (self->paths);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self->address);
  g_clear_object (&self->job);
  g_free (self);
}

/**
 * gainsay_batch_result_free:
 * @self: (transfer full) (nullable): a result
 *
 * Frees a result.
 */
void
gainsay_batch_result_free (GainsayBatchResult *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_free (self);
}

static GainsayBatchResult *
import_path (const char *path, GainsayJob *job, GainsayImportTools *tools)
{
  GainsayBatchResult *result = g_new0 (GainsayBatchResult, 1);
  GainsayImportOptions options = { .job = job, .tools = tools };

  result->name = gainsay_import_dup_name (path);
  options.name = result->name;
  result->document = gainsay_import_file (path, &options, &result->error);
  return result;
}

/**
 * gainsay_import_files:
 * @paths: (array zero-terminated=1): paths, "-" for standard input
 * @job: (nullable): is told how far the work is; cancels it; not finished by it
 *
 * Imports files in the calling thread.
 *
 * Returns: (transfer full) (element-type GainsayBatchResult): one result a path, in order
 */
GPtrArray *
gainsay_import_files (const char *const *paths, GainsayJob *job)
{
  g_autoptr (GainsayImportTools) tools = NULL;
  GPtrArray *results;
  guint n_paths;

  g_return_val_if_fail (paths != NULL, NULL);

  tools = gainsay_import_tools_new ();
  results = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_batch_result_free);
  n_paths = g_strv_length ((char **) paths);
  for (guint i = 0; i < n_paths; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);
      g_autofree char *message = g_strdup_printf (_("Reading “%s”"), name);

      if (job != NULL)
        gainsay_job_report (job, (double) i / n_paths, message);
      g_ptr_array_add (results, import_path (paths[i], job, tools));
    }
  if (job != NULL)
    gainsay_job_report (job, 1, NULL);
  return results;
}

static GPtrArray *
import_text (const Batch *batch)
{
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_batch_result_free);
  GainsayBatchResult *result = g_new0 (GainsayBatchResult, 1);
  GainsayImportOptions options = { .media_type = "text/plain; charset=utf-8",
                                   .uri = batch->address,
                                   .job = batch->job };

  result->name = g_strdup (_("Pasted text"));
  options.name = result->name;
  result->document = gainsay_import_bytes (batch->text, &options, &result->error);
  g_ptr_array_add (results, result);
  return results;
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Batch *batch = data;
  GPtrArray *results;

  if (batch->paths != NULL)
    results = gainsay_import_files ((const char *const *) batch->paths, batch->job);
  else
    results = import_text (batch);
  g_task_return_pointer (task, results, (GDestroyNotify) g_ptr_array_unref);
}

static void
start (Batch *batch, gpointer tag, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, batch, (GDestroyNotify) batch_free);
  g_task_run_in_thread (task, import_in_thread);
}

/**
 * gainsay_import_files_async:
 * @paths: (array zero-terminated=1): paths
 * @job: (nullable): is told how far the work is; cancels it; not finished by it
 * @callback: called when all are read or the rest is cancelled
 * @user_data: for @callback
 *
 * Imports files in a worker thread; gainsay_import_finish() gives the results.
 */
void
gainsay_import_files_async (const char *const *paths,
                            GainsayJob *job,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Batch *batch;

  g_return_if_fail (paths != NULL);
  g_return_if_fail (job == NULL || GAINSAY_IS_JOB (job));

  batch = g_new0 (Batch, 1);
  batch->paths = g_strdupv ((char **) paths);
  batch->job = job != NULL ? g_object_ref (job) : NULL;
  start (batch, gainsay_import_files_async, callback, user_data);
}

/**
 * gainsay_import_text_async:
 * @text: a text, as from the clipboard; a web page is told by its content
 * @address: (nullable): where it was taken from
 * @job: (nullable): cancels the work; not finished by it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Imports a text in a worker thread; gainsay_import_finish() gives the one result.
 */
void
gainsay_import_text_async (const char *text,
                           const char *address,
                           GainsayJob *job,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Batch *batch;

  g_return_if_fail (text != NULL);
  g_return_if_fail (job == NULL || GAINSAY_IS_JOB (job));

  batch = g_new0 (Batch, 1);
  batch->text = g_bytes_new (text, strlen (text));
  batch->address = g_strdup (address);
  batch->job = job != NULL ? g_object_ref (job) : NULL;
  start (batch, gainsay_import_text_async, callback, user_data);
}

/**
 * gainsay_import_finish:
 * @result: what the callback got
 * @error: not set so far: each result has its own
 *
 * Gives the results of a batch.
 *
 * Returns: (transfer full) (element-type GainsayBatchResult): one result an input, in order
 */
GPtrArray *
gainsay_import_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
