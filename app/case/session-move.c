/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case that is moved by the program, or that was renamed behind its back after a crash. */
#include "config.h"

#include "app/case/session-private.h"

#include "app/case/file.h"
#include "app/case/journal.h"
#include "app/case/log.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/**
 * gainsay_session_set_path: (skip)
 * @self: a session
 * @path: (transfer full) (type filename): where its file is now
 *
 * Has a session know that its case was moved.
 */
void
gainsay_session_set_path (GainsaySession *self, char *path)
{
  g_free (self->path);
  self->path = path;
  g_object_notify (G_OBJECT (self), "path");
  g_object_notify (G_OBJECT (self), "title");
}

/* A move on its way. */
typedef struct
{
  GainsayStore *store; /* NULL for a case that has no file yet */
  char *path;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_clear_pointer (&move->store, gainsay_store_unref);
  g_free (move->path);
  g_free (move);
}

static void
move_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Move *move = task_data;
  g_autofree char *resolved = gainsay_file_resolve (move->path);
  g_autofree char *name = NULL;
  GError *error = NULL;

  if (move->store != NULL && !gainsay_store_move (move->store, resolved, &error))
    g_task_return_error (task, error);
  else if (move->store == NULL && g_file_test (resolved, G_FILE_TEST_EXISTS))
    {
      name = g_filename_display_name (resolved);
      g_task_return_new_error (task, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                               _("“%s” exists already."), name);
    }
  else
    g_task_return_pointer (task, g_steal_pointer (&resolved), g_free);
}

/**
 * gainsay_session_move_async:
 * @self: a session
 * @path: (type filename): where the case is to be, a place that is free
 * @cancellable: (nullable): to give up waiting
 * @callback: (scope async): called when the case was moved, or cannot be
 * @user_data: data for @callback
 *
 * Moves or renames the case file in a thread of its own; work goes on meanwhile. A case in memory
 * becomes that file.
 */
void
gainsay_session_move_async (GainsaySession *self,
                            const char *path,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Move *move;

  g_return_if_fail (GAINSAY_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gainsay_session_move_async);
  if (!gainsay_session_check_writable (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  move = g_new0 (Move, 1);
  move->store = self->store != NULL ? gainsay_store_ref (self->store) : NULL;
  move->path = g_strdup (path);
  g_task_set_task_data (task, move, move_free);
  g_task_run_in_thread (task, move_thread);
}

/**
 * gainsay_session_move_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: a #GainsaySessionError or #GFileError
 *
 * Ends gainsay_session_move_async().
 *
 * Returns: whether it was moved; if not, the case is where it was
 */
gboolean
gainsay_session_move_finish (GainsaySession *self, GAsyncResult *result, GError **error)
{
  char *path;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  path = g_task_propagate_pointer (G_TASK (result), error);
  if (path == NULL)
    return FALSE;
  gainsay_session_set_path (self, path);
  if (self->store == NULL && !self->is_closing)
    gainsay_session_write (self);
  return TRUE;
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

/* Whether the case that a journal is named after is there too. */
static gboolean
has_own_case (const char *journal_path)
{
  g_autofree char *path = g_strndup (journal_path, strlen (journal_path) - strlen ("-journal"));

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Of journals that do not continue the case, which are many, the first line alone is read. */
static gboolean
take_lost (GainsaySession *self, const char *journal_path)
{
  gboolean is_new = gainsay_log_get_last_id (self->investigation) == NULL;
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;
  gsize length;

  first = gainsay_journal_read_first (journal_path, &length);
  if (first == NULL || !gainsay_journal_follows (self->investigation, first, length) ||
      (is_new && has_own_case (journal_path)) || !is_free (journal_path))
    return FALSE;
  text = gainsay_journal_read (journal_path, &length, NULL);
  if (text == NULL)
    return FALSE;
  self->lost_entries = gainsay_journal_parse (text, length, NULL);
  if (self->lost_entries == NULL)
    return FALSE;
  self->lost_path = g_strdup (journal_path);
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * gainsay_session_find_lost_journal: (skip)
 * @self: a session that nobody else has yet
 *
 * Looks beside the case for a journal under another name that continues its log: the case was
 * renamed after a crash. Reads the folder; call it in a thread.
 */
void
gainsay_session_find_lost_journal (GainsaySession *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = NULL;
  g_autofree char *own = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (self->path == NULL || self->is_read_only)
    return;
  folder = g_path_get_dirname (self->path);
  own = gainsay_journal_path_for (self->path);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".gainsay-journal"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (strcmp (names->pdata[i], own) != 0 && take_lost (self, names->pdata[i]))
      return;
}

/**
 * gainsay_session_get_lost_journal:
 * @self: a session from gainsay_session_open_async()
 *
 * Gives the journal that was found beside the case under another name and continues its log.
 *
 * Returns: (transfer none) (nullable) (type filename): its path
 */
const char *
gainsay_session_get_lost_journal (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  return self->lost_path;
}

/**
 * gainsay_session_adopt_lost_journal:
 * @self: a session
 * @error: a #GainsaySessionError, #GainsayLogError or one of the reader's
 *
 * Takes the decisions of the journal that was left behind under another name. The journal stays.
 *
 * Returns: whether all of them could be taken; those before one at fault are
 */
gboolean
gainsay_session_adopt_lost_journal (GainsaySession *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *previous;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->lost_entries != NULL, FALSE);

  if (!gainsay_session_check_writable (self, error))
    return FALSE;
  entries = g_steal_pointer (&self->lost_entries);
  g_clear_pointer (&self->lost_path, g_free);
  previous = gainsay_log_entry_get_previous (entries->pdata[0]);
  if (g_strcmp0 (previous != NULL ? previous[0] : NULL,
                 gainsay_log_get_last_id (self->investigation)) != 0)
    {
      g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_MISMATCH,
                           _("The journal does not continue this case."));
      return FALSE;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      if (!gainsay_log_apply_entry (self->investigation, entries->pdata[i], error))
        break;
      g_ptr_array_add (taken, g_object_ref (entries->pdata[i]));
    }
  gainsay_session_take_entries (self, taken);
  return taken->len == entries->len;
}
