/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/session-private.h"

#include "app/case/file.h"
#include "app/case/open.h"

#include <errno.h>

/**
 * gainsay_session_set_save_error: (skip)
 * @self: a session
 * @error: (nullable): why something could not be written; %NULL for no such thing
 *
 * Says why something could not be written.
 */
void
gainsay_session_set_save_error (GainsaySession *self, const GError *error)
{
  gboolean has_conflict =
    g_error_matches (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED);
  const char *message = error != NULL ? error->message : NULL;

  if (g_strcmp0 (message, self->save_error) != 0)
    {
      g_free (self->save_error);
      self->save_error = g_strdup (message);
      g_object_notify (G_OBJECT (self), "save-error");
    }
  if (has_conflict != self->has_conflict)
    {
      self->has_conflict = has_conflict;
      g_object_notify (G_OBJECT (self), "has-conflict");
    }
}

/**
 * gainsay_session_update_saved: (skip)
 * @self: a session
 *
 * Brings the properties up to date with what the writer has done. That the file could not be
 * brought up to date stays said until it can, whatever goes to the journal meanwhile.
 */
void
gainsay_session_update_saved (GainsaySession *self)
{
  gboolean is_saved = self->printer == NULL && !gainsay_session_lacks_file (self) &&
                      (self->store == NULL || gainsay_store_is_saved (self->store));
  g_autoptr (GError) error = self->store != NULL ? gainsay_store_dup_error (self->store) : NULL;

  gainsay_session_set_save_error (self, error != NULL ? error : self->rewrite_error);
  if (is_saved != self->is_saved)
    {
      self->is_saved = is_saved;
      g_object_notify (G_OBJECT (self), "saved");
    }
}

/* How the writer's thread speaks of the session without keeping it alive. */
typedef struct
{
  GWeakRef session;
} Link;

static void
link_clear (gpointer data)
{
  g_weak_ref_clear (&((Link *) data)->session);
}

static void
link_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, link_clear);
}

static Link *
link_new (GainsaySession *self)
{
  Link *link = g_atomic_rc_box_new0 (Link);

  g_weak_ref_init (&link->session, self);
  return link;
}

static gboolean
update_saved_cb (gpointer user_data)
{
  Link *link = user_data;
  g_autoptr (GainsaySession) self = g_weak_ref_get (&link->session);

  if (self != NULL)
    gainsay_session_update_saved (self);
  return G_SOURCE_REMOVE;
}

/* In the writer's thread. */
static void
store_changed_cb (gpointer user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, update_saved_cb, g_atomic_rc_box_acquire (user_data),
                   link_unref);
}

/**
 * gainsay_session_take_store: (skip)
 * @self: a session without a writer
 * @store: (transfer full): its writer
 *
 * Has a session written by a store from now on.
 */
void
gainsay_session_take_store (GainsaySession *self, GainsayStore *store)
{
  self->store = store;
  gainsay_store_watch (store, store_changed_cb, link_new (self), link_unref);
}

static void
take_case (GainsaySession *self, GainsayCase *investigation, const GainsayEnvironment *environment)
{
  self->investigation = g_object_ref (investigation);
  self->environment = environment;
  gainsay_case_set_random (investigation, environment->get_random, environment->data);
  gainsay_session_read_log (self);
}

/**
 * gainsay_session_lacks_file: (skip)
 * @self: a session
 *
 * Tells whether a new case should be a file, and is none because its place could not be taken.
 *
 * Returns: whether all of it would be lost
 */
gboolean
gainsay_session_lacks_file (GainsaySession *self)
{
  return self->store == NULL && self->path != NULL && !self->is_read_only &&
         g_list_model_get_n_items (gainsay_case_get_documents (self->investigation)) > 0;
}

static gboolean
start_store (GainsaySession *self, GError **error)
{
  int lock = gainsay_open_lock_new (self->path, error);

  if (lock < 0)
    return FALSE;
  gainsay_session_take_store (self,
                              gainsay_store_new (self->path, lock, 0, NULL, self->environment));
  return TRUE;
}

/**
 * gainsay_session_ensure_store: (skip)
 * @self: a session
 * @error: a #GainsaySessionError or #GFileError
 *
 * Starts the writer of a new case as soon as it has a document: from then on it is a file.
 *
 * Returns: whether there is a writer, or none is needed
 */
gboolean
gainsay_session_ensure_store (GainsaySession *self, GError **error)
{
  return !gainsay_session_lacks_file (self) || start_store (self, error);
}

/**
 * gainsay_session_take_place:
 * @self: a new session
 * @error: a #GainsaySessionError or #GFileError
 *
 * Takes the place of a new case before its first document comes, so that nobody else does. Fails
 * with %GAINSAY_SESSION_ERROR_LOCKED or %G_FILE_ERROR_EXIST where somebody was faster.
 *
 * Returns: whether the place is taken
 */
gboolean
gainsay_session_take_place (GainsaySession *self, GError **error)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->path != NULL && self->store == NULL, FALSE);

  if (!start_store (self, error))
    return FALSE;
  self->is_unwritten = TRUE;
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return TRUE;
  gainsay_store_close (self->store, NULL);
  gainsay_session_drop_store (self);
  gainsay_file_set_error (error, self->path, EEXIST, TRUE);
  return FALSE;
}

/**
 * gainsay_session_new_full:
 * @path: (nullable) (type filename): where the case is to be kept; %NULL for in memory only
 * @investigation: a case
 * @environment: the world around; it outlives the session
 * @error: a #GainsaySessionError or #GFileError
 *
 * Opens a new case for work. It is a file from its first document on.
 *
 * Returns: (transfer full) (nullable): a session
 */
GainsaySession *
gainsay_session_new_full (const char *path,
                          GainsayCase *investigation,
                          const GainsayEnvironment *environment,
                          GError **error)
{
  g_autoptr (GainsaySession) self = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (environment != NULL, NULL);

  self = g_object_new (GAINSAY_TYPE_SESSION, NULL);
  take_case (self, investigation, environment);
  if (path != NULL)
    self->path = gainsay_file_resolve (path);
  if (!gainsay_session_ensure_store (self, error))
    return NULL;
  if (self->store != NULL)
    {
      gainsay_session_write (self);
      if (!gainsay_session_sync (self, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * gainsay_session_new:
 * @path: (nullable) (type filename): where the case is to be kept; %NULL for in memory only
 * @investigation: a case
 * @error: a #GainsaySessionError or #GFileError
 *
 * Opens a new case for work. It is a file from its first document on.
 *
 * Returns: (transfer full) (nullable): a session
 */
GainsaySession *
gainsay_session_new (const char *path, GainsayCase *investigation, GError **error)
{
  return gainsay_session_new_full (path, investigation, gainsay_environment_get_default (), error);
}

/**
 * gainsay_session_open_full:
 * @path: (type filename): a case file
 * @flags: how to open it
 * @environment: the world around; it outlives the session
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Opens a case: reads the file and applies its journal.
 *
 * Returns: (transfer full) (nullable): a session
 */
GainsaySession *
gainsay_session_open_full (const char *path,
                           GainsaySessionFlags flags,
                           const GainsayEnvironment *environment,
                           GError **error)
{
  g_auto (GainsayOpened) opened = { NULL };
  GainsaySession *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (environment != NULL, NULL);

  opened.lock = -1;
  if (!gainsay_open (path, flags, &opened, error))
    return NULL;

  self = g_object_new (GAINSAY_TYPE_SESSION, NULL);
  take_case (self, opened.investigation, environment);
  self->path = g_steal_pointer (&opened.path);
  self->is_read_only = opened.lock < 0;
  self->read_only_reason = g_steal_pointer (&opened.reason);
  if (opened.lock >= 0)
    gainsay_session_take_store (self,
                                gainsay_store_new (self->path, opened.lock, opened.journal_length,
                                                   opened.sha256, environment));
  opened.lock = -1;
  return self;
}

/**
 * gainsay_session_open:
 * @path: (type filename): a case file
 * @flags: how to open it
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Opens a case: reads the file and applies its journal.
 *
 * Returns: (transfer full) (nullable): a session
 */
GainsaySession *
gainsay_session_open (const char *path, GainsaySessionFlags flags, GError **error)
{
  return gainsay_session_open_full (path, flags, gainsay_environment_get_default (), error);
}

typedef struct
{
  char *path;
  GainsaySessionFlags flags;
} OpenRequest;

static void
open_request_free (gpointer data)
{
  OpenRequest *request = data;

  g_free (request->path);
  g_free (request);
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  OpenRequest *request = task_data;
  GError *error = NULL;
  GainsaySession *self = gainsay_session_open (request->path, request->flags, &error);

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  gainsay_session_find_lost_journal (self);
  g_task_return_pointer (task, self, g_object_unref);
}

/**
 * gainsay_session_open_async:
 * @path: (type filename): a case file
 * @flags: how to open it
 * @cancellable: (nullable): to give up waiting
 * @callback: (scope async): called when the case is open, or cannot be opened
 * @user_data: data for @callback
 *
 * Opens a case in a thread of its own, and looks for a journal that was left behind under another
 * name.
 */
void
gainsay_session_open_async (const char *path,
                            GainsaySessionFlags flags,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  OpenRequest *request;

  g_return_if_fail (path != NULL);

  request = g_new0 (OpenRequest, 1);
  request->path = g_strdup (path);
  request->flags = flags;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gainsay_session_open_async);
  g_task_set_task_data (task, request, open_request_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * gainsay_session_open_finish:
 * @result: what the callback was given
 * @error: as with gainsay_session_open()
 *
 * Ends gainsay_session_open_async().
 *
 * Returns: (transfer full) (nullable): a session
 */
GainsaySession *
gainsay_session_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
