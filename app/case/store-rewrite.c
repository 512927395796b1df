/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case file's side of a store: replacing it, and bringing it up to date with the journal. */
#include "config.h"

#include "app/case/store-private.h"

#include "app/case/journal.h"
#include "app/case/reader.h"
#include "app/case/save.h"
#include "app/case/session.h"

#include <glib/gi18n.h>

static gboolean
fail_changed (GainsayStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED,
               _("“%s” was changed by another program, so it was not overwritten."), name);
  return FALSE;
}

/**
 * gainsay_store_check_unchanged: (skip)
 * @self: a store, with case_mutex held
 * @text: (out) (optional): the text of the file; %NULL when there is none yet
 * @length: (out): how many bytes it has
 * @error: a #GainsaySessionError or #GFileError
 *
 * Tells whether the case file is still the one that was read or written last.
 *
 * Returns: whether it is
 */
gboolean
gainsay_store_check_unchanged (GainsayStore *self, char **text, gsize *length, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *bytes = NULL;

  self->is_seen = stat (self->path, &self->seen) == 0;
  bytes = gainsay_file_read (self->path, length, &sha256, &own);
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

/* It may take seconds until a new text is safe beside the file: whether that is still the one that
 * was read before. */
static gboolean
check_seen (gpointer data, GError **error)
{
  GainsayStore *self = data;
  struct stat now;
  gboolean is_there = stat (self->path, &now) == 0;

  if (is_there == self->is_seen &&
      (!is_there ||
       (now.st_dev == self->seen.st_dev && now.st_ino == self->seen.st_ino &&
        now.st_size == self->seen.st_size && now.st_mtim.tv_sec == self->seen.st_mtim.tv_sec &&
        now.st_mtim.tv_nsec == self->seen.st_mtim.tv_nsec)))
    return TRUE;
  return fail_changed (self, error);
}

static GainsayFileTarget
get_target (GainsayStore *self)
{
  return (GainsayFileTarget){ .path = self->path,
                              .files = self->files,
                              .check = check_seen,
                              .data = self };
}

/* The entries of a journal are in the case file now. Fails silently: they are known by their ids.
 */
static void
empty_journal (GainsayStore *self, gsize length)
{
  gboolean is_empty;

  g_mutex_lock (&self->mutex);
  is_empty = !self->is_writing && self->journal_length == length && length > 0 &&
             self->files->ftruncate (self->lock, 0) == 0;
  if (is_empty)
    self->journal_length = 0;
  g_mutex_unlock (&self->mutex);
  /* Without the mutex, for which the main thread may wait. */
  if (is_empty)
    self->files->fsync (self->lock);
}

/**
 * gainsay_store_replace_case: (skip)
 * @self: a store
 * @task: the whole case, handed over
 * @error: a #GainsaySessionError or #GFileError
 *
 * Writes the whole case, in the writer's thread. It holds every entry that was appended before it
 * was handed over; where others were since, the journal stays, and those that the case has are
 * known by their ids.
 *
 * Returns: whether it is on the disk
 */
gboolean
gainsay_store_replace_case (GainsayStore *self, GainsayStoreTask *task, GError **error)
{
  GainsayFileTarget target;
  gsize length;
  gboolean is_done;

  g_mutex_lock (&self->case_mutex);
  target = get_target (self);
  is_done = gainsay_store_check_unchanged (self, NULL, &length, error) &&
            gainsay_save_pieces (&target, task->pieces, &self->sha256, error);
  if (is_done && !task->is_overtaken && self->files->ftruncate (self->lock, 0) == 0)
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

static void
stamp (GainsayCase *investigation, const GainsayEnvironment *environment)
{
  g_autofree char *now = gainsay_environment_dup_time (environment);

  gainsay_record_set_text (GAINSAY_RECORD (investigation), "modified", now);
  gainsay_record_set_text (GAINSAY_RECORD (investigation), "generator", "Gainsay " VERSION);
}

/* What file and journal hold together; with case_mutex held. */
static GainsayCase *
read_both (GainsayStore *self, char *text, gsize length, gsize journal_length, GError **error)
{
  g_autoptr (GainsayCase) investigation = gainsay_reader_read (text, length, error);
  g_autofree char *journal = NULL;
  gsize present;

  if (investigation == NULL)
    return NULL;
  journal = gainsay_journal_read (self->journal_path, &present, error);
  if (journal == NULL ||
      !gainsay_journal_apply (investigation, journal, MIN (present, journal_length), error))
    return NULL;
  return g_steal_pointer (&investigation);
}

/**
 * gainsay_store_read_case: (skip)
 * @self: a store
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Reads what lies on the disk, in the writer's thread.
 *
 * Returns: (transfer full) (nullable): a case of its own; %NULL also when there is no file yet
 */
GainsayCase *
gainsay_store_read_case (GainsayStore *self, GError **error)
{
  g_autofree char *text = NULL;
  GainsayCase *investigation = NULL;
  gsize length;

  g_mutex_lock (&self->case_mutex);
  text = gainsay_file_read (self->path, &length, NULL, error);
  if (text != NULL)
    investigation = read_both (self, text, length, self->journal_length, error);
  g_mutex_unlock (&self->case_mutex);
  return investigation;
}

/* With case_mutex held. */
static gboolean
rewrite (GainsayStore *self, gsize journal_length, GError **error)
{
  g_autoptr (GainsayCase) investigation = NULL;
  g_autofree char *text = NULL;
  GainsayFileTarget target = get_target (self);
  gsize length;

  if (!gainsay_store_check_unchanged (self, &text, &length, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  investigation = read_both (self, text, length, journal_length, error);
  if (investigation == NULL)
    return FALSE;
  g_clear_pointer (&text, g_free);

  stamp (investigation, self->environment);
  if (!gainsay_save_case (&target, investigation, &self->sha256, error))
    return FALSE;
  empty_journal (self, journal_length);
  return TRUE;
}

/* Whether the whole case waits to be written. What was decided since may be in the journal but not
 * in that text: it must stay in the journal. With the mutex. */
static gboolean
is_case_waiting (GainsayStore *self)
{
  for (GList *l = self->tasks.head; l != NULL; l = l->next)
    if (((GainsayStoreTask *) l->data)->pieces != NULL)
      return TRUE;
  return FALSE;
}

/**
 * gainsay_store_rewrite:
 * @self: a store
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Brings the case file up to date with the journal and empties the journal, if it did not grow
 * meanwhile. Nothing is done while the whole case waits to be written. Takes its time: call it in a
 * thread of its own.
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
  journal_length = self->lock >= 0 && !is_case_waiting (self) ? self->journal_length : 0;
  g_mutex_unlock (&self->mutex);
  if (journal_length > 0)
    is_done = rewrite (self, journal_length, error);
  g_mutex_unlock (&self->case_mutex);
  return is_done;
}
