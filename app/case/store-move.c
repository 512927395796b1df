/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store whose case goes to another place while it is open. */
#include "config.h"

#include "app/case/store-private.h"

#include "app/case/journal.h"
#include "app/case/open.h"
#include "app/case/session.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#define ATTEMPTS 5

static gboolean
fail_exists (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, _("“%s” exists already."), name);
  return FALSE;
}

static gboolean
copy_cb (int fd, const GainsayFiles *files, gpointer user_data, GError **error)
{
  gsize length;
  const char *bytes = g_bytes_get_data (user_data, &length);

  return gainsay_file_write (fd, files, bytes, length);
}

/* To another disk: the new file is safe before the old one goes. */
static gboolean
copy_file (GainsayStore *self, const char *path, GBytes *text, GError **error)
{
  GainsayFileTarget target = { .path = path, .files = self->files };
  gboolean is_replaced;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return fail_exists (path, error);
  target.mode = gainsay_file_get_mode (self->path);
  if (!gainsay_file_replace (&target, copy_cb, text, &is_replaced, error))
    return FALSE;
  self->files->unlink (self->path);
  return TRUE;
}

/* Never over a file that came there meanwhile. */
static gboolean
move_file (GainsayStore *self, const char *path, GBytes *text, GError **error)
{
  if (self->files->move (self->path, path) == 0)
    return TRUE;
  if (errno == EEXIST)
    return fail_exists (path, error);
  if (errno == EXDEV)
    return copy_file (self, path, text, error);
  gainsay_file_set_error (error, path, errno, TRUE);
  return FALSE;
}

/* From here on the store is at the new place. With the writer paused. */
static void
take_place (GainsayStore *self, const char *path, int lock)
{
  self->files->unlink (self->journal_path);
  gainsay_file_take_mode (lock, path);
  g_mutex_lock (&self->mutex);
  close (self->lock);
  self->lock = lock;
  self->journal_length = 0;
  g_free (self->path);
  self->path = g_strdup (path);
  g_free (self->journal_path);
  self->journal_path = gainsay_journal_path_for (path);
  g_mutex_unlock (&self->mutex);
  self->is_folder_synced = FALSE;
  self->is_torn = FALSE;
}

/* With the lock of the new place, case_mutex, an empty journal, and the writer paused. */
static gboolean
move_locked (GainsayStore *self, const char *path, int lock, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (!gainsay_store_check_unchanged (self, &text, &length, error))
    return FALSE;
  if (text != NULL)
    {
      bytes = g_bytes_new_take (g_steal_pointer (&text), length);
      if (!move_file (self, path, bytes, error))
        return FALSE;
      gainsay_file_sync_folder (path, self->files);
      gainsay_file_sync_folder (self->path, self->files);
    }
  take_place (self, path, lock);
  return TRUE;
}

/* With the writer paused. */
static gboolean
move_paused (GainsayStore *self, const char *path, GError **error)
{
  g_autofree char *journal_path = gainsay_journal_path_for (path);
  gboolean is_moved;
  int lock = gainsay_open_lock_new (path, error);

  if (lock < 0)
    return FALSE;
  g_mutex_lock (&self->case_mutex);
  is_moved = move_locked (self, path, lock, error);
  g_mutex_unlock (&self->case_mutex);
  if (is_moved)
    return TRUE;
  /* It was made for the move only. */
  self->files->unlink (journal_path);
  close (lock);
  return FALSE;
}

static void
set_paused (GainsayStore *self, gboolean is_paused)
{
  g_mutex_lock (&self->mutex);
  self->is_paused = is_paused;
  while (is_paused && self->is_writing)
    g_cond_wait (&self->done, &self->mutex);
  g_cond_broadcast (&self->work);
  g_mutex_unlock (&self->mutex);
}

/* Brings all that lies in the journal into the case file, and pauses the writer. */
static gboolean
prepare (GainsayStore *self, GError **error)
{
  for (guint i = 0; i < ATTEMPTS; i++)
    {
      if (!gainsay_store_sync (self, error))
        return FALSE;
      set_paused (self, TRUE);
      /* Something may have been decided between the two. */
      if (gainsay_store_rewrite (self, error) && self->journal_length == 0)
        return TRUE;
      set_paused (self, FALSE);
      if (*error != NULL)
        return FALSE;
    }
  gainsay_file_set_error (error, self->path, EBUSY, TRUE);
  return FALSE;
}

/* With turn_mutex. */
static gboolean
move_open (GainsayStore *self, const char *path, GError **error)
{
  GError *own = NULL;
  gboolean is_moved;

  if (self->is_ending)
    {
      gainsay_file_set_error (error, self->path, EBADF, TRUE);
      return FALSE;
    }
  if (!prepare (self, &own))
    {
      g_propagate_error (error, own);
      return FALSE;
    }
  is_moved = move_paused (self, path, error);
  set_paused (self, FALSE);
  return is_moved;
}

/**
 * gainsay_store_move:
 * @self: a store
 * @path: (type filename): where the case is to be, links resolved; a place that is free
 * @error: a #GainsaySessionError or #GFileError
 *
 * Moves or renames the case file, after all that lies in the journal has gone into it. What is
 * handed over meanwhile is written at the new place. Takes its time: call it in a thread of its
 * own.
 *
 * Returns: whether it was moved; if not, the case is where it was
 */
gboolean
gainsay_store_move (GainsayStore *self, const char *path, GError **error)
{
  gboolean is_moved;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return fail_exists (path, error);
  g_mutex_lock (&self->turn_mutex);
  is_moved = move_open (self, path, error);
  g_mutex_unlock (&self->turn_mutex);
  return is_moved;
}
