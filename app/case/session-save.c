/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/session-private.h"

#include "app/case/writer.h"

/**
 * gainsay_session_drop_store: (skip)
 * @self: a session
 *
 * Lets go of the writer.
 */
void
gainsay_session_drop_store (GainsaySession *self)
{
  g_clear_handle_id (&self->idle_source, g_source_remove);
  gainsay_session_stop_taking (self);
  g_clear_handle_id (&self->print_source, g_source_remove);
  g_clear_pointer (&self->printer, gainsay_printer_free);
  if (self->held != NULL)
    g_string_free (g_steal_pointer (&self->held), TRUE);
  if (self->store != NULL)
    gainsay_store_watch (self->store, NULL, NULL, NULL);
  g_clear_pointer (&self->store, gainsay_store_unref);
  g_clear_error (&self->rewrite_error);
}

static void
rewrite_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (gainsay_store_rewrite (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void start_idle_timer (GainsaySession *self);

/* What could not be rewritten lies in the journal; it is said, and tried again. */
static void
rewrite_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GainsaySession *self = GAINSAY_SESSION (object);
  GError *error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->store == NULL)
    {
      g_clear_error (&error);
      return;
    }
  g_clear_error (&self->rewrite_error);
  self->rewrite_error = error;
  gainsay_session_update_saved (self);
  if (!is_done && self->idle_source == 0 && !self->is_closing)
    start_idle_timer (self);
}

static gboolean
idle_cb (gpointer user_data)
{
  GainsaySession *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, NULL, rewrite_cb, NULL);

  self->idle_source = 0;
  g_task_set_source_tag (task, idle_cb);
  g_task_set_task_data (task, gainsay_store_ref (self->store),
                        (GDestroyNotify) gainsay_store_unref);
  g_task_run_in_thread (task, rewrite_thread);
  return G_SOURCE_REMOVE;
}

static void
start_idle_timer (GainsaySession *self)
{
  g_clear_handle_id (&self->idle_source, g_source_remove);
  self->idle_source = g_timeout_add (self->environment->idle_ms, idle_cb, self);
}

/* Behind a case that is being printed they wait for it. */
static void
append_entries (GainsaySession *self, GPtrArray *entries)
{
  GString *lines = g_steal_pointer (&self->held);
  g_autoptr (GBytes) bytes = NULL;

  if (lines == NULL)
    lines = g_string_new (NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *line = gainsay_writer_to_line (g_ptr_array_index (entries, i));

      g_string_append (lines, line);
      g_string_append_c (lines, '\n');
    }
  if (self->printer != NULL)
    {
      self->held = lines;
      return;
    }
  bytes = g_string_free_to_bytes (lines);
  gainsay_store_append (self->store, bytes);
}

/**
 * gainsay_session_save_entries: (skip)
 * @self: a session
 * @entries: (element-type GainsayLogEntry): new entries of the log
 *
 * Hands new entries to the writer; with the whole case where the file lacks what they are about.
 */
void
gainsay_session_save_entries (GainsaySession *self, GPtrArray *entries)
{
  gboolean needs_case = self->store == NULL || self->is_unwritten;

  for (guint i = 0; i < entries->len && !needs_case; i++)
    needs_case = gainsay_session_moves_documents (g_ptr_array_index (entries, i));
  if (needs_case)
    {
      /* What is being taken was found in other documents; a new analysis follows. */
      gainsay_session_stop_taking (self);
      gainsay_session_write (self);
      return;
    }
  append_entries (self, entries);
  gainsay_session_update_saved (self);
  start_idle_timer (self);
}

/* A new case that could not get its file: one more attempt, and all of it is to be written. */
static gboolean
begin_file (GainsaySession *self, GError **error)
{
  if (!gainsay_session_lacks_file (self))
    return TRUE;
  gainsay_session_write (self);
  if (self->store != NULL)
    return TRUE;
  g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_NOT_SAVED,
                       self->rewrite_error->message);
  return FALSE;
}

/**
 * gainsay_session_sync:
 * @self: a session
 * @error: a #GFileError or #GainsaySessionError
 *
 * Waits until all that was decided lies on the disk, or one attempt to write it has failed.
 *
 * Returns: whether it lies there
 */
gboolean
gainsay_session_sync (GainsaySession *self, GError **error)
{
  gboolean is_saved;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  if (!begin_file (self, error))
    return FALSE;
  if (self->store == NULL)
    return TRUE;
  gainsay_session_finish_printing (self);
  is_saved = gainsay_store_sync (self->store, error);
  gainsay_session_update_saved (self);
  return is_saved;
}

/**
 * gainsay_session_rewrite:
 * @self: a session
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Brings the case file up to date at once, as happens by itself when nothing is decided for a
 * while.
 *
 * Returns: whether the file holds all that lies in the journal
 */
gboolean
gainsay_session_rewrite (GainsaySession *self, GError **error)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  gainsay_session_finish_printing (self);
  return self->store == NULL ||
         (gainsay_store_sync (self->store, error) && gainsay_store_rewrite (self->store, error));
}

static void
set_closed (GainsaySession *self)
{
  gainsay_session_drop_store (self);
  if (!self->is_read_only)
    {
      self->is_read_only = TRUE;
      g_object_notify (G_OBJECT (self), "read-only");
      gainsay_session_notify_undo (self);
    }
}

/**
 * gainsay_session_close:
 * @self: a session
 * @error: why something could not be written; then the session stays open
 *
 * Writes what waits, brings the case file up to date and drops the lock. Nothing can be decided
 * afterwards.
 *
 * Returns: whether all is in the case file
 */
gboolean
gainsay_session_close (GainsaySession *self, GError **error)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  if (!begin_file (self, error))
    return FALSE;
  gainsay_session_finish_printing (self);
  if (self->store != NULL && !gainsay_store_close (self->store, error))
    {
      gainsay_session_update_saved (self);
      return FALSE;
    }
  gainsay_session_update_saved (self);
  set_closed (self);
  return TRUE;
}

/**
 * gainsay_session_abandon:
 * @self: a session
 *
 * Tries once more to write what waits, then stops and drops the lock. What lies in the journal is
 * found there at the next opening; what could not be written is lost, and saved stays false.
 */
void
gainsay_session_abandon (GainsaySession *self)
{
  g_return_if_fail (GAINSAY_IS_SESSION (self));

  if (self->store == NULL)
    return;
  gainsay_session_finish_printing (self);
  gainsay_store_sync (self->store, NULL);
  gainsay_session_update_saved (self);
  if (self->is_unwritten)
    gainsay_store_close (self->store, NULL);
  gainsay_store_abandon (self->store);
  set_closed (self);
}

static void
close_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (gainsay_store_close (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * gainsay_session_start_closing: (skip)
 * @self: a session that prints nothing
 * @task: the task of closing
 *
 * Closes the store in a thread of its own.
 */
void
gainsay_session_start_closing (GainsaySession *self, GTask *task)
{
  g_task_set_task_data (task, gainsay_store_ref (self->store),
                        (GDestroyNotify) gainsay_store_unref);
  g_task_run_in_thread (task, close_thread);
}

/**
 * gainsay_session_close_async:
 * @self: a session
 * @cancellable: (nullable): to give up waiting
 * @callback: (scope async): called when the session is closed, or something could not be written
 * @user_data: data for @callback
 *
 * Closes a session, which must not be closing already, in a thread of its own.
 */
void
gainsay_session_close_async (GainsaySession *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (GAINSAY_IS_SESSION (self));
  g_return_if_fail (!self->is_closing);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gainsay_session_close_async);
  if (!begin_file (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_handle_id (&self->idle_source, g_source_remove);
  gainsay_session_stop_taking (self);
  self->is_closing = TRUE;
  if (self->store == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (self->printer != NULL)
    g_set_object (&self->closing, task);
  else
    gainsay_session_start_closing (self, task);
}

/**
 * gainsay_session_close_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: as with gainsay_session_close()
 *
 * Ends gainsay_session_close_async().
 *
 * Returns: whether all is in the case file
 */
gboolean
gainsay_session_close_finish (GainsaySession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->is_closing = FALSE;
  gainsay_session_update_saved (self);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  set_closed (self);
  return TRUE;
}
