/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/store-private.h"

#include "app/case/journal.h"
#include "app/case/session.h"

#include <errno.h>
#include <unistd.h>

static void
task_free (gpointer data)
{
  GainsayStoreTask *task = data;

  g_clear_pointer (&task->lines, g_bytes_unref);
  g_clear_pointer (&task->pieces, g_ptr_array_unref);
  g_free (task);
}

/* Cuts the journal back to its whole lines after half of one was written. */
static gboolean
cut_back (GainsayStore *self)
{
  int result;

  do
    result = self->files->ftruncate (self->lock, (off_t) self->journal_length);
  while (result < 0 && errno == EINTR);
  self->is_torn = result < 0;
  return !self->is_torn;
}

/* Appends whole lines to the journal, in the writer's thread. A line behind half a line would be
 * lost with it. */
static gboolean
append_lines (GainsayStore *self, GBytes *bytes, GError **error)
{
  gsize length;
  const char *lines = g_bytes_get_data (bytes, &length);

  if ((!self->is_torn || cut_back (self)) &&
      (self->is_folder_synced || gainsay_file_sync_folder (self->path, self->files)) &&
      gainsay_file_write (self->lock, self->files, lines, length) &&
      self->files->fsync (self->lock) == 0)
    {
      self->is_folder_synced = TRUE;
      g_mutex_lock (&self->mutex);
      self->journal_length += length;
      g_mutex_unlock (&self->mutex);
      return TRUE;
    }
  gainsay_file_set_error (error, self->journal_path, errno, TRUE);
  cut_back (self);
  return FALSE;
}

static void
tell (GainsayStore *self)
{
  g_cond_broadcast (&self->done);
  if (self->func != NULL)
    self->func (self->user_data);
}

/* All lines at the head of the queue in one piece, so that they need one sync. */
static void
join_lines (GQueue *tasks)
{
  GainsayStoreTask *first = g_queue_peek_head (tasks);
  GByteArray *joined;

  if (first->lines == NULL || tasks->length < 2 ||
      ((GainsayStoreTask *) tasks->head->next->data)->lines == NULL)
    return;

  joined = g_byte_array_new ();
  while ((first = g_queue_peek_head (tasks)) != NULL && first->lines != NULL)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (first->lines, &length);

      g_byte_array_append (joined, bytes, (guint) length);
      task_free (g_queue_pop_head (tasks));
    }
  first = g_new0 (GainsayStoreTask, 1);
  first->lines = g_byte_array_free_to_bytes (joined);
  g_queue_push_head (tasks, first);
}

/* A case at the head that a later one replaces: it need not be written. The lines between them are
 * in the later one too; appended once more, they are known by their ids. */
static void
take_latest_case (GQueue *tasks)
{
  GainsayStoreTask *first = g_queue_peek_head (tasks);

  if (first->pieces == NULL)
    return;
  for (GList *l = tasks->tail; l != tasks->head; l = l->prev)
    {
      GainsayStoreTask *task = l->data;

      if (task->pieces == NULL)
        continue;
      g_ptr_array_unref (first->pieces);
      first->pieces = g_steal_pointer (&task->pieces);
      task_free (task);
      g_queue_delete_link (tasks, l);
      return;
    }
}

/* Whether a case could be opened with these lines in its journal. */
static gboolean
can_take (GainsayCase *investigation, GBytes *lines)
{
  gsize length;
  const char *text = g_bytes_get_data (lines, &length);

  return gainsay_journal_apply (investigation, text, length, NULL);
}

/* The first lines behind a case that cannot be written. */
static GList *
find_waiting_lines (GainsayStore *self)
{
  GList *second = self->tasks.head->next;
  GainsayStoreTask *task = second != NULL ? second->data : NULL;

  return task != NULL && task->lines != NULL && !task->is_refused ? second : NULL;
}

/*
 * The whole case could not be written, for which there may be no room: what was decided since goes
 * to the journal as far as the file that is there can take it, so that it is safe. With the mutex.
 */
static void
overtake_case (GainsayStore *self)
{
  GainsayStoreTask *waiting = g_queue_peek_head (&self->tasks);
  g_autoptr (GainsayCase) investigation = NULL;
  GList *link;

  while ((link = find_waiting_lines (self)) != NULL)
    {
      GainsayStoreTask *task = link->data;
      gboolean is_taken;

      g_mutex_unlock (&self->mutex);
      if (investigation == NULL)
        investigation = gainsay_store_read_case (self, NULL);
      is_taken = investigation != NULL && can_take (investigation, task->lines);
      task->is_refused = investigation != NULL && !is_taken;
      is_taken = is_taken && append_lines (self, task->lines, NULL);
      g_mutex_lock (&self->mutex);
      if (!is_taken)
        return;
      waiting->is_overtaken = TRUE;
      g_queue_delete_link (&self->tasks, link);
      task_free (task);
    }
}

/* Does the task at the head; with the mutex held on entry and on leaving. */
static void
do_task (GainsayStore *self)
{
  g_autoptr (GError) error = NULL;
  GainsayStoreTask *task;
  gboolean is_done;

  join_lines (&self->tasks);
  take_latest_case (&self->tasks);
  task = g_queue_peek_head (&self->tasks);
  self->is_writing = TRUE;
  g_mutex_unlock (&self->mutex);
  is_done = task->pieces != NULL ? gainsay_store_replace_case (self, task, &error)
                                 : append_lines (self, task->lines, &error);
  g_mutex_lock (&self->mutex);
  if (!is_done && task->pieces != NULL)
    overtake_case (self);
  self->is_writing = FALSE;

  g_clear_error (&self->error);
  if (is_done)
    {
      g_queue_pop_head (&self->tasks);
      task_free (task);
    }
  else
    {
      self->error = g_steal_pointer (&error);
      self->n_failures++;
    }
  tell (self);
}

static gpointer
run_writer (gpointer user_data)
{
  GainsayStore *self = user_data;

  g_mutex_lock (&self->mutex);
  while (!self->is_ending)
    {
      if (self->tasks.length == 0 || self->is_paused)
        {
          g_cond_wait (&self->work, &self->mutex);
          continue;
        }
      do_task (self);
      if (self->error != NULL && !self->is_ending)
        g_cond_wait_until (&self->work, &self->mutex,
                           g_get_monotonic_time () + self->environment->retry_ms * 1000);
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/**
 * gainsay_store_new:
 * @path: (type filename): the case file, links resolved; it need not exist yet
 * @lock: the locked journal, open for appending; taken over
 * @journal_length: how many bytes its whole lines have
 * @sha256: (nullable): the hash of the case file as it was read; %NULL when there is none
 * @environment: the world around; it outlives the store
 *
 * Starts the writer of a case.
 *
 * Returns: (transfer full): a store
 */
GainsayStore *
gainsay_store_new (const char *path,
                   int lock,
                   gsize journal_length,
                   const char *sha256,
                   const GainsayEnvironment *environment)
{
  GainsayStore *self;

  g_return_val_if_fail (path != NULL && lock >= 0 && environment != NULL, NULL);

  self = g_atomic_rc_box_new0 (GainsayStore);
  self->path = g_strdup (path);
  self->journal_path = gainsay_journal_path_for (path);
  self->environment = environment;
  self->files = gainsay_files_get (environment);
  self->sha256 = g_strdup (sha256);
  self->lock = lock;
  self->journal_length = journal_length;
  g_mutex_init (&self->turn_mutex);
  g_mutex_init (&self->case_mutex);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->work);
  g_cond_init (&self->done);
  g_queue_init (&self->tasks);
  cut_back (self);
  self->thread = g_thread_new ("gainsay-writer", run_writer, self);
  return self;
}

/**
 * gainsay_store_ref:
 * @self: a store
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GainsayStore *
gainsay_store_ref (GainsayStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
end_thread (GainsayStore *self)
{
  g_mutex_lock (&self->mutex);
  self->is_ending = TRUE;
  g_cond_broadcast (&self->work);
  g_cond_broadcast (&self->done);
  g_mutex_unlock (&self->mutex);
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
}

static void
store_free (gpointer data)
{
  GainsayStore *self = data;

  gainsay_store_abandon (self);
  g_free (self->path);
  g_free (self->journal_path);
  g_free (self->sha256);
  g_queue_clear_full (&self->tasks, task_free);
  g_clear_error (&self->error);
  g_mutex_clear (&self->turn_mutex);
  g_mutex_clear (&self->case_mutex);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->work);
  g_cond_clear (&self->done);
}

/**
 * gainsay_store_unref:
 * @self: a store
 *
 * Drops a reference; with the last one the store is abandoned.
 */
void
gainsay_store_unref (GainsayStore *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, store_free);
}

/**
 * gainsay_store_watch:
 * @self: a store
 * @func: (nullable) (scope notified): told of changes, in the writer's thread; %NULL for nobody
 * @user_data: data for @func
 * @destroy: (nullable): frees it
 *
 * Sets who is told when something was written or could not be.
 */
void
gainsay_store_watch (GainsayStore *self,
                     GainsayStoreFunc func,
                     gpointer user_data,
                     GDestroyNotify destroy)
{
  gpointer old_data;
  GDestroyNotify old_destroy;

  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  old_data = self->user_data;
  old_destroy = self->destroy;
  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  g_mutex_unlock (&self->mutex);
  if (old_destroy != NULL)
    old_destroy (old_data);
}

static void
push (GainsayStore *self, GainsayStoreTask *task)
{
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->tasks, task);
  g_cond_broadcast (&self->work);
  g_mutex_unlock (&self->mutex);
}

/**
 * gainsay_store_append:
 * @self: a store
 * @lines: whole lines
 *
 * Has lines appended to the journal.
 */
void
gainsay_store_append (GainsayStore *self, GBytes *lines)
{
  GainsayStoreTask *task;

  g_return_if_fail (self != NULL && lines != NULL);

  task = g_new0 (GainsayStoreTask, 1);
  task->lines = g_bytes_ref (lines);
  push (self, task);
}

/**
 * gainsay_store_replace:
 * @self: a store
 * @pieces: (element-type GBytes): the whole text of the case, with every entry of the log so far
 *
 * Has the case file written, behind what was appended before.
 */
void
gainsay_store_replace (GainsayStore *self, GPtrArray *pieces)
{
  GainsayStoreTask *task;

  g_return_if_fail (self != NULL && pieces != NULL);

  task = g_new0 (GainsayStoreTask, 1);
  task->pieces = g_ptr_array_ref (pieces);
  push (self, task);
}

/**
 * gainsay_store_is_saved:
 * @self: a store
 *
 * Tells whether all that was handed over lies on the disk.
 *
 * Returns: whether nothing waits
 */
gboolean
gainsay_store_is_saved (GainsayStore *self)
{
  gboolean is_saved;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  is_saved = self->tasks.length == 0;
  g_mutex_unlock (&self->mutex);
  return is_saved;
}

/**
 * gainsay_store_dup_error:
 * @self: a store
 *
 * Gives why the last attempt to write has failed.
 *
 * Returns: (transfer full) (nullable): the error; %NULL after a success
 */
GError *
gainsay_store_dup_error (GainsayStore *self)
{
  GError *error;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  error = self->error != NULL ? g_error_copy (self->error) : NULL;
  g_mutex_unlock (&self->mutex);
  return error;
}

/**
 * gainsay_store_sync:
 * @self: a store
 * @error: a #GFileError or #GainsaySessionError
 *
 * Waits until all that was handed over lies on the disk, or an attempt from now on has failed.
 *
 * Returns: whether it lies there
 */
gboolean
gainsay_store_sync (GainsayStore *self, GError **error)
{
  gboolean is_saved;
  guint n_failures;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  n_failures = self->n_failures;
  g_cond_broadcast (&self->work); /* a retry need not wait for its time */
  /* Behind a failure another task may have succeeded before this thread came to look. */
  while (self->tasks.length > 0 && !self->is_ending &&
         (self->n_failures == n_failures || self->error == NULL))
    g_cond_wait (&self->done, &self->mutex);
  is_saved = self->tasks.length == 0;
  if (!is_saved && self->error != NULL)
    g_propagate_error (error, g_error_copy (self->error));
  else if (!is_saved)
    gainsay_file_set_error (error, self->path, EBADF, TRUE);
  g_mutex_unlock (&self->mutex);
  return is_saved;
}

/* Never in the middle of a rewrite, which needs the lock. */
static void
release (GainsayStore *self)
{
  g_mutex_lock (&self->case_mutex);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
  g_mutex_unlock (&self->case_mutex);
}

/* With turn_mutex. */
static gboolean
close_open (GainsayStore *self, GError **error)
{
  if (self->lock < 0)
    return TRUE;
  if (!gainsay_store_sync (self, error) || !gainsay_store_rewrite (self, error))
    return FALSE;
  end_thread (self);
  if (self->journal_length == 0)
    self->files->unlink (self->journal_path);
  release (self);
  return TRUE;
}

/**
 * gainsay_store_close:
 * @self: a store
 * @error: why something could not be written; then the store stays open
 *
 * Writes what waits, brings the case file up to date, removes the journal and drops the lock.
 *
 * Returns: whether all is in the case file
 */
gboolean
gainsay_store_close (GainsayStore *self, GError **error)
{
  gboolean is_closed;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->turn_mutex);
  is_closed = close_open (self, error);
  g_mutex_unlock (&self->turn_mutex);
  return is_closed;
}

/**
 * gainsay_store_abandon:
 * @self: a store
 *
 * Stops writing and drops the lock; the journal stays where it is.
 */
void
gainsay_store_abandon (GainsayStore *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->turn_mutex);
  end_thread (self);
  gainsay_store_watch (self, NULL, NULL, NULL);
  release (self);
  g_mutex_unlock (&self->turn_mutex);
}
