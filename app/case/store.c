/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/store.h"

#include "app/case/journal.h"
#include "app/case/reader.h"
#include "app/case/session.h"
#include "app/case/writer.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* What waits to be written. */
typedef struct
{
  GBytes *bytes;
  gboolean is_case; /* the whole case, else lines of the journal */
} Task;

struct _GainsayStore
{
  char *path;
  char *journal_path;
  const GainsayEnvironment *environment;
  const GainsayFiles *files;

  GMutex case_mutex; /* held while the case file is replaced; taken before mutex */
  char *sha256;      /* of the case file as last read or written; NULL when there is none yet */

  GMutex mutex; /* for all that follows */
  GCond work;   /* there is a task, or it is time to end */
  GCond done;   /* a task was done, or has failed */
  GQueue tasks; /* Task */
  GThread *thread;
  int lock;                  /* the locked journal, open for appending; -1 when closed */
  gsize journal_length;      /* bytes of whole lines in it */
  gboolean is_appending;     /* between taking a task and having written it */
  gboolean is_folder_synced; /* so that a new journal has a name; the writer's own */
  gboolean is_torn;          /* half a line stands behind the whole ones; the writer's own */
  gboolean is_ending;
  guint n_failures;
  GError *error; /* of the last attempt; NULL after a success */
  GainsayStoreFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
};

static void
task_free (gpointer data)
{
  Task *task = data;

  g_bytes_unref (task->bytes);
  g_free (task);
}

/* Cuts a journal back to its whole lines after half of one was written. */
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

/* A line behind half a line would be lost with it. */
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

static gboolean
fail_changed (GainsayStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED,
               _("“%s” was changed by another program, so it was not overwritten."), name);
  return FALSE;
}

/* Whether the case file is still the one that was read or written last; gives its text on request.
 */
static gboolean
check_unchanged (GainsayStore *self, char **text, gsize *length, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *bytes = gainsay_file_read (self->path, length, &sha256, &own);

  if (bytes == NULL && self->sha256 == NULL &&
      g_error_matches (own, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;
  if (bytes == NULL && !g_error_matches (own, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return FALSE;
    }
  if (g_strcmp0 (sha256, self->sha256) != 0)
    return fail_changed (self, error);
  if (text != NULL)
    *text = g_steal_pointer (&bytes);
  return TRUE;
}

/* A case being written, and hashed on its way. */
typedef struct
{
  GBytes *text;        /* either the text as a whole … */
  GainsayCase *source; /* … or the case to write */
  const char *path;
  int fd;
  const GainsayFiles *files;
  GChecksum *checksum;
} Output;

static gboolean
output_cb (const char *bytes, gsize length, gpointer user_data, GError **error)
{
  Output *output = user_data;

  g_checksum_update (output->checksum, (const guchar *) bytes, (gssize) length);
  if (gainsay_file_write (output->fd, output->files, bytes, length))
    return TRUE;
  gainsay_file_set_error (error, output->path, errno, TRUE);
  return FALSE;
}

static gboolean
write_output (int fd, const GainsayFiles *files, gpointer user_data, GError **error)
{
  Output *output = user_data;
  const char *bytes;
  gsize length;

  output->fd = fd;
  output->files = files;
  if (output->source != NULL)
    return gainsay_writer_write (output->source, output_cb, output, error);
  bytes = g_bytes_get_data (output->text, &length);
  return output_cb (bytes, length, output, error);
}

static gboolean
replace_file (const char *path,
              GBytes *text,
              GainsayCase *source,
              const GainsayFiles *files,
              char **sha256,
              GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Output output = { text, source, path, -1, NULL, checksum };
  gboolean is_replaced;
  gboolean is_safe;

  is_safe = gainsay_file_replace (path, files, write_output, &output, &is_replaced, error);
  if (is_replaced)
    {
      g_free (*sha256);
      *sha256 = g_strdup (g_checksum_get_string (checksum));
    }
  return is_safe;
}

/**
 * gainsay_store_write_text:
 * @path: (type filename): a case file that nobody has open
 * @text: its whole text
 * @files: the operations
 * @sha256: (inout) (transfer full): takes the hash of the text
 * @error: a #GFileError
 *
 * Writes the text of a case, the old one in its place until the new one is safe.
 *
 * Returns: whether it is on the disk
 */
gboolean
gainsay_store_write_text (const char *path,
                          GBytes *text,
                          const GainsayFiles *files,
                          char **sha256,
                          GError **error)
{
  g_return_val_if_fail (path != NULL && text != NULL && sha256 != NULL, FALSE);

  return replace_file (path, text, NULL, files, sha256, error);
}

/* The entries of a journal are in the case file now. Fails silently: they are known by their ids.
 */
static void
empty_journal (GainsayStore *self, gsize length)
{
  gboolean is_empty;

  g_mutex_lock (&self->mutex);
  is_empty = !self->is_appending && self->journal_length == length && length > 0 &&
             self->files->ftruncate (self->lock, 0) == 0;
  if (is_empty)
    self->journal_length = 0;
  g_mutex_unlock (&self->mutex);
  /* Without the mutex, for which the main thread may wait. */
  if (is_empty)
    self->files->fsync (self->lock);
}

/* The whole case, handed over: it holds every entry that was appended before. */
static gboolean
replace_case (GainsayStore *self, GBytes *text, GError **error)
{
  gsize length;
  gboolean is_done;

  g_mutex_lock (&self->case_mutex);
  is_done = check_unchanged (self, NULL, &length, error) &&
            replace_file (self->path, text, NULL, self->files, &self->sha256, error);
  if (is_done && self->files->ftruncate (self->lock, 0) == 0)
    {
      g_mutex_lock (&self->mutex);
      self->journal_length = 0;
      g_mutex_unlock (&self->mutex);
      self->is_torn = FALSE;
      self->files->fsync (self->lock);
    }
  g_mutex_unlock (&self->case_mutex);
  return is_done;
}

/* All lines at the head of the queue in one piece, so that they need one sync. */
static void
join_lines (GQueue *tasks)
{
  Task *first = g_queue_peek_head (tasks);
  GByteArray *joined;

  if (first->is_case || tasks->length < 2 || ((Task *) tasks->head->next->data)->is_case)
    return;

  joined = g_byte_array_new ();
  while (tasks->length > 0 && !((Task *) g_queue_peek_head (tasks))->is_case)
    {
      Task *task = g_queue_pop_head (tasks);
      gsize length;
      const guint8 *bytes = g_bytes_get_data (task->bytes, &length);

      g_byte_array_append (joined, bytes, (guint) length);
      task_free (task);
    }
  first = g_new0 (Task, 1);
  first->bytes = g_byte_array_free_to_bytes (joined);
  g_queue_push_head (tasks, first);
}

static void
tell (GainsayStore *self)
{
  g_cond_broadcast (&self->done);
  if (self->func != NULL)
    self->func (self->user_data);
}

/* Does the task at the head; with the mutex held on entry and on leaving. */
static void
do_task (GainsayStore *self)
{
  g_autoptr (GError) error = NULL;
  Task *task;
  gboolean is_done;

  join_lines (&self->tasks);
  task = g_queue_peek_head (&self->tasks);
  self->is_appending = TRUE;
  g_mutex_unlock (&self->mutex);
  is_done = task->is_case ? replace_case (self, task->bytes, &error)
                          : append_lines (self, task->bytes, &error);
  g_mutex_lock (&self->mutex);
  self->is_appending = FALSE;

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
      if (self->tasks.length == 0)
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
push (GainsayStore *self, GBytes *bytes, gboolean is_case)
{
  Task *task = g_new0 (Task, 1);

  task->bytes = g_bytes_ref (bytes);
  task->is_case = is_case;
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
  g_return_if_fail (self != NULL && lines != NULL);

  push (self, lines, FALSE);
}

/**
 * gainsay_store_replace:
 * @self: a store
 * @text: the whole text of the case, with every entry of the log so far
 *
 * Has the case file written, behind what was appended before.
 */
void
gainsay_store_replace (GainsayStore *self, GBytes *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  push (self, text, TRUE);
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
  while (self->tasks.length > 0 && (self->n_failures == n_failures || self->error == NULL))
    g_cond_wait (&self->done, &self->mutex);
  is_saved = self->tasks.length == 0;
  if (!is_saved)
    g_propagate_error (error, g_error_copy (self->error));
  g_mutex_unlock (&self->mutex);
  return is_saved;
}

static void
stamp (GainsayCase *investigation, const GainsayEnvironment *environment)
{
  g_autofree char *now = gainsay_environment_dup_time (environment);

  gainsay_record_set_text (GAINSAY_RECORD (investigation), "modified", now);
  gainsay_record_set_text (GAINSAY_RECORD (investigation), "generator", "Gainsay " VERSION);
}

/* With case_mutex held. */
static gboolean
rewrite (GainsayStore *self, gsize journal_length, GError **error)
{
  g_autoptr (GainsayCase) investigation = NULL;
  g_autofree char *text = NULL;
  g_autofree char *journal = NULL;
  gsize length;
  gsize present;

  if (!check_unchanged (self, &text, &length, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  investigation = gainsay_reader_read (text, length, error);
  g_clear_pointer (&text, g_free);
  if (investigation == NULL)
    return FALSE;

  journal = gainsay_journal_read (self->journal_path, &present, error);
  if (journal == NULL ||
      !gainsay_journal_apply (investigation, journal, MIN (present, journal_length), error))
    return FALSE;

  stamp (investigation, self->environment);
  if (!replace_file (self->path, NULL, investigation, self->files, &self->sha256, error))
    return FALSE;
  empty_journal (self, journal_length);
  return TRUE;
}

/**
 * gainsay_store_rewrite:
 * @self: a store
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Brings the case file up to date with the journal and empties the journal, if it did not grow
 * meanwhile. Takes its time: call it in a thread of its own.
 *
 * Returns: whether the case file holds what the journal had
 */
gboolean
gainsay_store_rewrite (GainsayStore *self, GError **error)
{
  gsize journal_length;
  gboolean is_done = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->case_mutex);
  g_mutex_lock (&self->mutex);
  journal_length = self->lock >= 0 ? self->journal_length : 0;
  g_mutex_unlock (&self->mutex);
  if (journal_length > 0)
    is_done = rewrite (self, journal_length, error);
  g_mutex_unlock (&self->case_mutex);
  return is_done;
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
  g_return_val_if_fail (self != NULL, FALSE);

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
 * gainsay_store_abandon:
 * @self: a store
 *
 * Stops writing and drops the lock; the journal stays where it is.
 */
void
gainsay_store_abandon (GainsayStore *self)
{
  g_return_if_fail (self != NULL);

  end_thread (self);
  gainsay_store_watch (self, NULL, NULL, NULL);
  release (self);
}
