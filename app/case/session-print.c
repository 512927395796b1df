/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the whole case is written while people work on: printed slice by slice, then handed over. */
#include "config.h"

#include "app/case/session-private.h"

#include "app/case/file.h"
#include "app/case/open.h"

static void
stamp (GainsaySession *self)
{
  g_autofree char *now = gainsay_environment_dup_time (self->environment);

  gainsay_record_set_text (GAINSAY_RECORD (self->investigation), "modified", now);
  gainsay_record_set_text (GAINSAY_RECORD (self->investigation), "generator", "Gainsay " VERSION);
}

/*
 * The text has every entry of the log. Those made since the printer began follow as lines all the
 * same: where the text cannot be written, they can be safe without it; behind it, they are known by
 * their ids.
 */
static void
hand_over (GainsaySession *self)
{
  g_autoptr (GPtrArray) pieces = NULL;
  g_autoptr (GTask) closing = g_steal_pointer (&self->closing);

  g_clear_handle_id (&self->print_source, g_source_remove);
  stamp (self);
  pieces = gainsay_printer_list_pieces (self->printer);
  g_clear_pointer (&self->printer, gainsay_printer_free);
  gainsay_store_replace (self->store, pieces);
  if (self->held != NULL)
    {
      g_autoptr (GBytes) lines = g_string_free_to_bytes (g_steal_pointer (&self->held));

      gainsay_store_append (self->store, lines);
    }
  gainsay_session_update_saved (self);
  if (closing != NULL)
    gainsay_session_start_closing (self, closing);
}

static gboolean
print_cb (gpointer user_data)
{
  GainsaySession *self = user_data;

  if (!gainsay_printer_print (self->printer, g_get_monotonic_time () + GAINSAY_PRINTER_SLICE))
    return G_SOURCE_CONTINUE;
  self->print_source = 0;
  hand_over (self);
  return G_SOURCE_REMOVE;
}

/**
 * gainsay_session_finish_printing: (skip)
 * @self: a session
 *
 * Hands a case that is being printed over at once, for who can wait.
 */
void
gainsay_session_finish_printing (GainsaySession *self)
{
  if (self->printer == NULL)
    return;
  gainsay_printer_print (self->printer, G_MAXINT64);
  hand_over (self);
}

/**
 * gainsay_session_write:
 * @self: a session
 *
 * Has the whole case written, after the machine's results in it were replaced. What is decided from
 * now on is in it, or is written behind it.
 */
void
gainsay_session_write (GainsaySession *self)
{
  GError *error = NULL;

  g_return_if_fail (GAINSAY_IS_SESSION (self));

  if (self->is_closing)
    return;
  if (gainsay_session_lacks_file (self))
    {
      gainsay_session_ensure_store (self, &error);
      g_clear_error (&self->rewrite_error);
      self->rewrite_error = error;
      gainsay_session_update_saved (self);
    }
  if (self->store == NULL || self->printer != NULL)
    return;

  self->is_unwritten = FALSE;
  self->printer = gainsay_printer_new (self->investigation);
  self->print_source = g_idle_add (print_cb, self);
  gainsay_session_update_saved (self);
}

/* A copy on its way. */
typedef struct
{
  GainsayPrinter *printer;
  GPtrArray *pieces;
  char *path;     /* where it goes; found in the thread when it lies beside the case */
  char *original; /* the case's own file; NULL for a case in memory */
  gboolean may_replace;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_clear_pointer (&copy->printer, gainsay_printer_free);
  g_clear_pointer (&copy->pieces, g_ptr_array_unref);
  g_free (copy->path);
  g_free (copy->original);
  g_free (copy);
}

static void
copy_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Copy *copy = task_data;
  GError *error = NULL;

  if (copy->path == NULL)
    copy->path = gainsay_open_recovered_path (copy->original, "");
  if (gainsay_open_save_pieces (copy->pieces, copy->path, copy->original, copy->may_replace,
                                &error))
    g_task_return_pointer (task, g_strdup (copy->path), g_free);
  else
    g_task_return_error (task, error);
}

static gboolean
copy_cb (gpointer user_data)
{
  GTask *task = user_data;
  Copy *copy = g_task_get_task_data (task);

  if (!gainsay_printer_print (copy->printer, g_get_monotonic_time () + GAINSAY_PRINTER_SLICE))
    return G_SOURCE_CONTINUE;
  copy->pieces = gainsay_printer_list_pieces (copy->printer);
  g_clear_pointer (&copy->printer, gainsay_printer_free);
  g_task_run_in_thread (task, copy_thread);
  return G_SOURCE_REMOVE;
}

/**
 * gainsay_session_save_copy_async:
 * @self: a session
 * @path: (nullable) (type filename): where to, replacing what is there; %NULL for beside the case
 *   as "NAME (recovered).gainsay", when its file was changed by somebody else
 * @cancellable: (nullable): to give up waiting
 * @callback: (scope async): called when the copy is on the disk, or cannot be written
 * @user_data: data for @callback
 *
 * Writes the case, as it is on the screen, to another file; work goes on in the old one.
 */
void
gainsay_session_save_copy_async (GainsaySession *self,
                                 const char *path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task;
  Copy *copy;

  g_return_if_fail (GAINSAY_IS_SESSION (self));
  g_return_if_fail (path != NULL || self->path != NULL);

  copy = g_new0 (Copy, 1);
  copy->printer = gainsay_printer_new (self->investigation);
  copy->path = g_strdup (path);
  copy->original = g_strdup (self->path);
  copy->may_replace = path != NULL;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gainsay_session_save_copy_async);
  g_task_set_task_data (task, copy, copy_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, copy_cb, task, g_object_unref);
}

/**
 * gainsay_session_save_copy_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: a #GainsaySessionError or #GFileError
 *
 * Ends gainsay_session_save_copy_async().
 *
 * Returns: (transfer full) (nullable) (type filename): where the copy is
 */
char *
gainsay_session_save_copy_finish (GainsaySession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
