/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case that is moved by the program, or that was renamed behind its back after a crash. */
#include "config.h"

#include "app/case/session-private.h"

#include "app/case/file.h"
#include "app/case/journal.h"
#include "app/case/open.h"
#include "app/case/writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static gboolean
move_file (GainsaySession *self, const char *path, GError **error)
{
  const GainsayFiles *files = gainsay_files_get (self->environment);
  g_autoptr (GBytes) text = NULL;
  g_autofree char *sha256 = NULL;

  if (files->rename (self->path, path) == 0)
    return TRUE;
  if (errno != EXDEV)
    {
      gainsay_file_set_error (error, path, errno, TRUE);
      return FALSE;
    }

  /* To another disk: the new file is safe before the old one goes. */
  text = gainsay_writer_to_bytes (self->investigation);
  if (!gainsay_store_write_text (path, text, files, &sha256, error))
    return FALSE;
  files->unlink (self->path);
  return TRUE;
}

/* The folder with the original bytes goes along, where the user keeps them. */
static void
move_folder (const char *from, const char *to)
{
  g_autofree char *old = g_strconcat (from, "-files", NULL);
  g_autofree char *new = g_strconcat (to, "-files", NULL);

  if (g_file_test (old, G_FILE_TEST_IS_DIR) && !g_file_test (new, G_FILE_TEST_EXISTS))
    g_rename (old, new);
}

static void
set_path (GainsaySession *self, char *path)
{
  g_free (self->path);
  self->path = path;
  g_object_notify (G_OBJECT (self), "path");
  g_object_notify (G_OBJECT (self), "title");
}

/* With the lock of the new place. */
static gboolean
move_locked (GainsaySession *self, const char *path, int lock, GError **error)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!move_file (self, path, error))
    return FALSE;
  gainsay_file_sync_folder (path, gainsay_files_get (self->environment));
  move_folder (self->path, path);

  text = gainsay_file_read (path, &length, &sha256, NULL);
  gainsay_store_close (self->store, NULL);
  gainsay_session_drop_store (self);
  gainsay_session_take_store (self, gainsay_store_new (path, lock, 0, sha256, self->environment));
  set_path (self, g_strdup (path));
  return TRUE;
}

/**
 * gainsay_session_move:
 * @self: a session
 * @path: (type filename): where the case is to be, a place that is free
 * @error: a #GainsaySessionError or #GFileError
 *
 * Moves or renames the case file; work goes on in the new one.
 *
 * Returns: whether it was moved; if not, the case is where it was
 */
gboolean
gainsay_session_move (GainsaySession *self, const char *path, GError **error)
{
  g_autofree char *resolved = NULL;
  g_autofree char *name = NULL;
  int lock;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  resolved = gainsay_file_resolve (path);
  if (!gainsay_session_check_writable (self, error))
    return FALSE;
  if (g_file_test (resolved, G_FILE_TEST_EXISTS))
    {
      name = g_filename_display_name (resolved);
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, _("“%s” exists already."), name);
      return FALSE;
    }
  if (self->store == NULL)
    {
      set_path (self, g_steal_pointer (&resolved));
      gainsay_session_write (self);
      return gainsay_session_sync (self, error);
    }

  /* After this all is in the case file, and the journal is empty. */
  if (!gainsay_session_rewrite (self, error))
    return FALSE;
  lock = gainsay_open_lock_new (resolved, error);
  if (lock < 0)
    return FALSE;
  if (move_locked (self, resolved, lock, error))
    return TRUE;
  close (lock);
  return FALSE;
}

/* Whether nobody works with a journal. */
static gboolean
is_free (const char *journal_path)
{
  int fd = open (journal_path, O_RDONLY | O_CLOEXEC);
  gboolean is_locked = fd < 0 || flock (fd, LOCK_SH | LOCK_NB) < 0;

  if (fd >= 0)
    close (fd);
  return !is_locked;
}

static gboolean
is_lost (GainsaySession *self, const char *journal_path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!is_free (journal_path))
    return FALSE;
  text = gainsay_journal_read (journal_path, &length, NULL);
  return text != NULL && gainsay_journal_follows (self->investigation, text, length);
}

/**
 * gainsay_session_list_lost_journals:
 * @self: a session
 *
 * Looks beside the case for journals under another name that continue its log: the case was renamed
 * after a crash.
 *
 * Returns: (transfer full) (array zero-terminated=1) (element-type filename): their paths, sorted
 */
char **
gainsay_session_list_lost_journals (GainsaySession *self)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autofree char *folder = NULL;
  g_autofree char *own = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  if (self->path != NULL)
    {
      folder = g_path_get_dirname (self->path);
      own = gainsay_journal_path_for (self->path);
      dir = g_dir_open (folder, 0, NULL);
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".gainsay-journal") && strcmp (path, own) != 0 &&
          is_lost (self, path))
        g_strv_builder_add (found, path);
    }
  return g_strv_builder_end (found);
}

/**
 * gainsay_session_adopt_journal:
 * @self: a session
 * @journal_path: (type filename): one of gainsay_session_list_lost_journals()
 * @error: a #GainsaySessionError, #GainsayLogError or one of the reader's
 *
 * Takes the decisions of a journal that was left behind under another name. The journal stays.
 *
 * Returns: whether all of them could be taken; those before one at fault are
 */
gboolean
gainsay_session_adopt_journal (GainsaySession *self, const char *journal_path, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);
  g_return_val_if_fail (journal_path != NULL, FALSE);

  if (!gainsay_session_check_writable (self, error))
    return FALSE;
  text = gainsay_journal_read (journal_path, &length, error);
  if (text == NULL)
    return FALSE;
  if (!gainsay_journal_follows (self->investigation, text, length))
    {
      g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_MISMATCH,
                           _("The journal does not continue this case."));
      return FALSE;
    }
  entries = gainsay_journal_parse (text, length, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      if (!gainsay_log_apply_entry (self->investigation, entries->pdata[i], error))
        break;
      g_ptr_array_add (taken, g_object_ref (entries->pdata[i]));
    }
  gainsay_session_take_entries (self, taken);
  return taken->len == entries->len;
}
