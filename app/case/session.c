/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/session.h"

#include "app/case/file.h"
#include "app/case/open.h"
#include "app/case/store.h"
#include "app/case/undo.h"
#include "app/case/writer.h"

#include <glib/gi18n.h>

struct _GainsaySession
{
  GObject parent_instance;

  GainsayCase *investigation;
  char *path; /* of the file itself, links resolved; NULL for a case in memory */
  char *by;
  const GainsayEnvironment *environment;
  GainsayUndo *undo;
  GHashTable *removed_documents; /* id → document that an undo can put back */

  GainsayStore *store; /* NULL for a case in memory, for reading, or before its first document */
  gboolean is_read_only;
  char *read_only_reason; /* a sentence; NULL where that was asked for */
  gboolean is_saved;      /* as last notified */
  char *save_error;       /* a sentence; NULL when the last attempt to write succeeded */
  guint idle_source;      /* rewrites the case file when nothing is decided for a while */
};

enum
{
  PROP_CASE = 1,
  PROP_PATH,
  PROP_TITLE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SAVED,
  PROP_SAVE_ERROR,
  PROP_READ_ONLY,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ANALYSIS_NEEDED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GainsaySession, gainsay_session, G_TYPE_OBJECT)

G_DEFINE_QUARK (gainsay - session - error - quark, gainsay_session_error)

static gboolean
has_words (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
dup_title (GainsaySession *self)
{
  const char *title = gainsay_case_get_title (self->investigation);
  g_autofree char *name = NULL;
  char *suffix;

  if (has_words (title))
    return g_strdup (title);
  if (self->path == NULL)
    return NULL;
  name = g_path_get_basename (self->path);
  suffix = g_strrstr (name, ".gainsay");
  if (suffix != NULL)
    *suffix = '\0';
  return g_filename_display_name (name);
}

static void
drop_store (GainsaySession *self)
{
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->store != NULL)
    gainsay_store_watch (self->store, NULL, NULL, NULL);
  g_clear_pointer (&self->store, gainsay_store_unref);
}

static void
gainsay_session_dispose (GObject *object)
{
  gainsay_session_abandon (GAINSAY_SESSION (object));

  G_OBJECT_CLASS (gainsay_session_parent_class)->dispose (object);
}

static void
gainsay_session_finalize (GObject *object)
{
  GainsaySession *self = GAINSAY_SESSION (object);

  g_clear_pointer (&self->read_only_reason, g_free);
  g_clear_pointer (&self->save_error, g_free);
  g_clear_object (&self->investigation);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->by, g_free);
  g_clear_pointer (&self->undo, gainsay_undo_free);
  g_clear_pointer (&self->removed_documents, g_hash_table_unref);

  G_OBJECT_CLASS (gainsay_session_parent_class)->finalize (object);
}

static void
gainsay_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GainsaySession *self = GAINSAY_SESSION (object);

  switch (prop_id)
    {
    case PROP_CASE:
      g_value_set_object (value, self->investigation);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TITLE:
      g_value_take_string (value, dup_title (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, gainsay_session_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, gainsay_session_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_take_string (value, gainsay_session_dup_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_take_string (value, gainsay_session_dup_redo_label (self));
      break;
    case PROP_SAVED:
      g_value_set_boolean (value, gainsay_session_get_saved (self));
      break;
    case PROP_SAVE_ERROR:
      g_value_set_string (value, gainsay_session_get_save_error (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, gainsay_session_get_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CASE] = g_param_spec_object ("case", NULL, NULL, GAINSAY_TYPE_CASE, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_SAVED] = g_param_spec_boolean ("saved", NULL, NULL, TRUE, flags);
  properties[PROP_SAVE_ERROR] = g_param_spec_string ("save-error", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gainsay_session_class_init (GainsaySessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gainsay_session_dispose;
  object_class->finalize = gainsay_session_finalize;
  object_class->get_property = gainsay_session_get_property;
  install_properties (object_class);

  /**
   * GainsaySession::changed:
   * @self: the session
   * @target: the record that has changed
   *
   * Emitted after a decision, an undo or a redo, once for each record.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, GAINSAY_TYPE_RECORD);

  /**
   * GainsaySession::analysis-needed:
   * @self: the session
   *
   * Emitted when documents have come or gone, so that the machine's results are out of date.
   */
  signals[SIGNAL_ANALYSIS_NEEDED] =
    g_signal_new ("analysis-needed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
gainsay_session_init (GainsaySession *self)
{
  const char *name = g_get_real_name ();

  if (!has_words (name) || g_strcmp0 (name, "Unknown") == 0)
    name = g_get_user_name ();
  self->by = g_strdup (name);
  self->is_saved = TRUE;
  self->undo = gainsay_undo_new ();
  self->removed_documents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
read_log (GainsaySession *self)
{
  GListModel *log = gainsay_case_get_log (self->investigation);
  guint n = g_list_model_get_n_items (log);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, i);

      gainsay_undo_append (self->undo, entry, TRUE);
    }
}

/* Brings the properties up to date with what the writer has done. */
static void
update_saved (GainsaySession *self)
{
  gboolean is_saved = self->store == NULL || gainsay_store_is_saved (self->store);
  g_autoptr (GError) error = self->store != NULL ? gainsay_store_dup_error (self->store) : NULL;
  const char *message = error != NULL ? error->message : NULL;

  if (g_strcmp0 (message, self->save_error) != 0)
    {
      g_free (self->save_error);
      self->save_error = g_strdup (message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_ERROR]);
    }
  if (is_saved != self->is_saved)
    {
      self->is_saved = is_saved;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
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
    update_saved (self);
  return G_SOURCE_REMOVE;
}

/* In the writer's thread. */
static void
store_changed_cb (gpointer user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, update_saved_cb, g_atomic_rc_box_acquire (user_data),
                   link_unref);
}

static void
take_store (GainsaySession *self, GainsayStore *store)
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
  read_log (self);
}

/* A case is a file from its first document on. */
static gboolean
ensure_store (GainsaySession *self, GError **error)
{
  GListModel *documents = gainsay_case_get_documents (self->investigation);
  int lock;

  if (self->store != NULL || self->path == NULL || self->is_read_only ||
      g_list_model_get_n_items (documents) == 0)
    return TRUE;

  lock = gainsay_open_lock (self->path, error);
  if (lock < 0)
    return FALSE;
  take_store (self, gainsay_store_new (self->path, lock, 0, NULL, self->environment));
  return TRUE;
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
  if (!ensure_store (self, error))
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
    take_store (self, gainsay_store_new (self->path, opened.lock, opened.journal_length,
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

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * gainsay_session_open_async:
 * @path: (type filename): a case file
 * @flags: how to open it
 * @cancellable: (nullable): to give up waiting
 * @callback: (scope async): called when the case is open, or cannot be opened
 * @user_data: data for @callback
 *
 * Opens a case in a thread of its own.
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

/**
 * gainsay_session_get_case:
 * @self: a session
 *
 * Gives the case.
 *
 * Returns: (transfer none): the case
 */
GainsayCase *
gainsay_session_get_case (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  return self->investigation;
}

/**
 * gainsay_session_get_path:
 * @self: a session
 *
 * Gives the file of the case.
 *
 * Returns: (transfer none) (nullable) (type filename): the path; %NULL for a case in memory
 */
const char *
gainsay_session_get_path (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  return self->path;
}

/**
 * gainsay_session_get_by:
 * @self: a session
 *
 * Gives the name under which decisions are logged.
 *
 * Returns: (transfer none): a name, the account's unless another was set
 */
const char *
gainsay_session_get_by (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  return self->by;
}

/**
 * gainsay_session_set_by:
 * @self: a session
 * @by: (nullable): a name; empty or %NULL changes nothing
 *
 * Sets the name under which decisions are logged from now on.
 */
void
gainsay_session_set_by (GainsaySession *self, const char *by)
{
  g_return_if_fail (GAINSAY_IS_SESSION (self));

  if (!has_words (by) || g_strcmp0 (by, self->by) == 0)
    return;
  g_free (self->by);
  self->by = g_strdup (by);
}

/**
 * gainsay_session_make_group:
 * @self: a session
 *
 * Makes a group for changes that are to be undone together, such as those of one visit to a text
 * field.
 *
 * Returns: (transfer full): a new random group
 */
char *
gainsay_session_make_group (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  return gainsay_case_make_random (self->investigation, 8);
}

static void
notify_undo (GainsaySession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static gboolean
moves_documents (GainsayLogEntry *entry)
{
  g_autoptr (JsonNode) before = gainsay_record_dup_field (GAINSAY_RECORD (entry), "before");
  g_autoptr (JsonNode) after = gainsay_record_dup_field (GAINSAY_RECORD (entry), "after");

  return (before != NULL && json_object_has_member (json_node_get_object (before), "documents")) ||
         (after != NULL && json_object_has_member (json_node_get_object (after), "documents"));
}

static void
announce (GainsaySession *self, GPtrArray *entries)
{
  gboolean has_moved_documents = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      GainsayLogEntry *entry = g_ptr_array_index (entries, i);
      GainsayRecord *target =
        gainsay_case_find (self->investigation,
                           gainsay_log_get_subject (self->investigation, entry));

      if (target == GAINSAY_RECORD (self->investigation))
        {
          has_moved_documents = has_moved_documents || moves_documents (entry);
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
        }
      if (target != NULL)
        g_signal_emit (self, signals[SIGNAL_CHANGED], 0, target);
    }
  notify_undo (self);
  if (has_moved_documents)
    g_signal_emit (self, signals[SIGNAL_ANALYSIS_NEEDED], 0);
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

/* What could not be rewritten lies in the journal and will be tried again; but a person must know
   that somebody else has changed the file. */
static void
rewrite_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GainsaySession *self = GAINSAY_SESSION (object);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) ||
      !g_error_matches (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED))
    return;
  g_free (self->save_error);
  self->save_error = g_strdup (error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_ERROR]);
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
append_entries (GainsaySession *self, GPtrArray *entries)
{
  GString *lines = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *line = gainsay_writer_to_line (g_ptr_array_index (entries, i));

      g_string_append (lines, line);
      g_string_append_c (lines, '\n');
    }
  bytes = g_string_free_to_bytes (lines);
  gainsay_store_append (self->store, bytes);
}

/* Hands new entries to the writer; with the whole case where the file lacks what they are about. */
static void
save_entries (GainsaySession *self, GPtrArray *entries)
{
  gboolean needs_case = self->store == NULL;

  for (guint i = 0; i < entries->len && !needs_case; i++)
    needs_case = moves_documents (g_ptr_array_index (entries, i));
  if (needs_case)
    {
      gainsay_session_write (self);
      return;
    }
  append_entries (self, entries);
  update_saved (self);
  g_clear_handle_id (&self->idle_source, g_source_remove);
  self->idle_source = g_timeout_add (self->environment->idle_ms, idle_cb, self);
}

/* New entries of the log: to the undo stacks, to the disk, to those who watch. */
static void
take_entries (GainsaySession *self, GPtrArray *entries)
{
  if (entries->len == 0)
    return;

  for (guint i = 0; i < entries->len; i++)
    gainsay_undo_append (self->undo, g_ptr_array_index (entries, i), FALSE);
  save_entries (self, entries);
  announce (self, entries);
}

static gboolean
check_writable (GainsaySession *self, GError **error)
{
  if (!gainsay_session_get_read_only (self))
    return TRUE;
  g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_READ_ONLY,
                       _("The case is open for reading only, so nothing can be decided in it."));
  return FALSE;
}

/**
 * gainsay_session_commit:
 * @self: a session
 * @change: (transfer full): a change, from the functions of decisions.h
 * @error: a #GainsaySessionError, #GainsayLogError or #GainsayRecordError
 *
 * Applies a change, writes it to the log, and hands it to the writer.
 *
 * The property saved turns true when it is on the disk. A change that changes nothing leaves no
 * trace.
 *
 * Returns: whether the change was applied
 */
gboolean
gainsay_session_commit (GainsaySession *self, GainsayChange *change, GError **error)
{
  g_autoptr (GainsayChange) owned = change;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *at = NULL;
  g_autofree char *group = NULL;
  GainsayLogStamp stamp;
  gboolean is_applied;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);
  g_return_val_if_fail (GAINSAY_IS_CHANGE (change), FALSE);

  if (!check_writable (self, error))
    return FALSE;

  at = gainsay_environment_dup_time (self->environment);
  group = gainsay_session_make_group (self);
  stamp = (GainsayLogStamp){ at, self->by, group };
  is_applied = gainsay_change_apply (owned, self->investigation, &stamp, self->removed_documents,
                                     entries, error);
  take_entries (self, entries);
  return is_applied;
}

/* Takes one entry back, or repeats it: its values are applied once more, the other way round. */
static GainsayLogEntry *
reverse (GainsaySession *self,
         GainsayLogEntry *entry,
         const GainsayLogStamp *stamp,
         gboolean is_undo,
         GError **error)
{
  g_autoptr (JsonNode) from = gainsay_record_dup_field (GAINSAY_RECORD (entry), "before");
  g_autoptr (JsonNode) to = gainsay_record_dup_field (GAINSAY_RECORD (entry), "after");
  GainsayRecord *target =
    gainsay_case_find (self->investigation, gainsay_log_entry_get_target (entry));
  JsonNode *before = is_undo ? to : from;
  JsonNode *after = is_undo ? from : to;

  if (target == NULL)
    {
      g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_GONE,
                           _("What this decision was about is no longer in the case."));
      return NULL;
    }
  if (!gainsay_log_apply (self->investigation, target, before, after, self->removed_documents,
                          error))
    return NULL;
  return gainsay_log_append (self->investigation, stamp, is_undo ? "undo" : "redo",
                             gainsay_record_get_id (GAINSAY_RECORD (entry)), before, after);
}

static gboolean
reverse_all (GainsaySession *self, GPtrArray *originals, gboolean is_undo, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *at = gainsay_environment_dup_time (self->environment);
  g_autofree char *group = gainsay_session_make_group (self);
  const GainsayLogStamp stamp = { at, self->by, group };

  if (!check_writable (self, error))
    return FALSE;
  if (originals->len == 0)
    {
      g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_NOTHING,
                           is_undo ? _("There is nothing to undo.")
                                   : _("There is nothing to redo."));
      return FALSE;
    }

  for (guint i = 0; i < originals->len; i++)
    {
      GainsayLogEntry *entry =
        reverse (self, g_ptr_array_index (originals, i), &stamp, is_undo, error);

      if (entry == NULL)
        break;
      g_ptr_array_add (entries, g_object_ref (entry));
    }
  take_entries (self, entries);
  return entries->len == originals->len;
}

/**
 * gainsay_session_undo:
 * @self: a session
 * @error: a #GainsaySessionError or #GainsayLogError
 *
 * Takes back the last decision, with all that was decided in one group with it.
 *
 * Returns: whether it was taken back
 */
gboolean
gainsay_session_undo (GainsaySession *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  entries = gainsay_undo_list_undo (self->undo);
  return reverse_all (self, entries, TRUE, error);
}

/**
 * gainsay_session_redo:
 * @self: a session
 * @error: a #GainsaySessionError or #GainsayLogError
 *
 * Repeats what the last undo has taken back.
 *
 * Returns: whether it was repeated
 */
gboolean
gainsay_session_redo (GainsaySession *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  entries = gainsay_undo_list_redo (self->undo);
  return reverse_all (self, entries, FALSE, error);
}

/**
 * gainsay_session_get_can_undo:
 * @self: a session
 *
 * Tells whether there is a decision to take back.
 *
 * Returns: whether gainsay_session_undo() has something to do
 */
gboolean
gainsay_session_get_can_undo (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  return !gainsay_session_get_read_only (self) && gainsay_undo_get_undo_action (self->undo) != NULL;
}

/**
 * gainsay_session_get_can_redo:
 * @self: a session
 *
 * Tells whether there is a decision to repeat.
 *
 * Returns: whether gainsay_session_redo() has something to do
 */
gboolean
gainsay_session_get_can_redo (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  return !gainsay_session_get_read_only (self) && gainsay_undo_get_redo_action (self->undo) != NULL;
}

/**
 * gainsay_session_dup_undo_label:
 * @self: a session
 *
 * Says what an undo would take back.
 *
 * Returns: (transfer full) (nullable): such as "Undo Accept Passage"; %NULL when there is nothing
 */
char *
gainsay_session_dup_undo_label (GainsaySession *self)
{
  if (!gainsay_session_get_can_undo (self))
    return NULL;
  /* translators: %s is the name of an action, such as "Accept Passage" */
  return g_strdup_printf (_("Undo %s"),
                             gainsay_action_to_label (gainsay_undo_get_undo_action (self->undo)));
}

/**
 * gainsay_session_dup_redo_label:
 * @self: a session
 *
 * Says what a redo would repeat.
 *
 * Returns: (transfer full) (nullable): such as "Redo Accept Passage"; %NULL when there is nothing
 */
char *
gainsay_session_dup_redo_label (GainsaySession *self)
{
  if (!gainsay_session_get_can_redo (self))
    return NULL;
  /* translators: %s is the name of an action, such as "Accept Passage" */
  return g_strdup_printf (_("Redo %s"),
                             gainsay_action_to_label (gainsay_undo_get_redo_action (self->undo)));
}

/**
 * gainsay_session_get_read_only:
 * @self: a session
 *
 * Tells whether decisions can be taken.
 *
 * Returns: whether the case is open for reading only
 */
gboolean
gainsay_session_get_read_only (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), TRUE);

  return self->is_read_only;
}

/**
 * gainsay_session_get_read_only_reason:
 * @self: a session
 *
 * Says why decisions cannot be taken.
 *
 * Returns: (transfer none) (nullable): a sentence; %NULL where the case can be written, or was
 *   opened for reading on purpose
 */
const char *
gainsay_session_get_read_only_reason (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  return self->read_only_reason;
}

/**
 * gainsay_session_get_saved:
 * @self: a session
 *
 * Tells whether all that was decided lies on the disk.
 *
 * Returns: whether nothing waits to be written
 */
gboolean
gainsay_session_get_saved (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  return self->is_saved;
}

/**
 * gainsay_session_get_save_error:
 * @self: a session
 *
 * Says why something could not be written yet.
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL
 */
const char *
gainsay_session_get_save_error (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);

  return self->save_error;
}

/**
 * gainsay_session_write:
 * @self: a session
 *
 * Has the whole case written, after the machine's results in it were replaced. What is decided from
 * now on is written behind it.
 */
void
gainsay_session_write (GainsaySession *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *now = NULL;

  g_return_if_fail (GAINSAY_IS_SESSION (self));

  if (!ensure_store (self, &error))
    {
      g_free (self->save_error);
      self->save_error = g_strdup (error->message);
      self->is_saved = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_ERROR]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
      return;
    }
  if (self->store == NULL)
    return;

  now = gainsay_environment_dup_time (self->environment);
  gainsay_record_set_text (GAINSAY_RECORD (self->investigation), "modified", now);
  gainsay_record_set_text (GAINSAY_RECORD (self->investigation), "generator", "Gainsay " VERSION);
  text = gainsay_writer_to_bytes (self->investigation);
  gainsay_store_replace (self->store, text);
  update_saved (self);
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

  if (self->store == NULL)
    return TRUE;
  is_saved = gainsay_store_sync (self->store, error);
  update_saved (self);
  return is_saved;
}

/**
 * gainsay_session_save_copy:
 * @self: a session
 * @path: (type filename): where to
 * @error: a #GainsaySessionError or #GFileError
 *
 * Writes the case to another file, as it is now; work goes on in the old one.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
gainsay_session_save_copy (GainsaySession *self, const char *path, GError **error)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return gainsay_open_save (self->investigation, path, TRUE, error);
}

/**
 * gainsay_session_save_recovered:
 * @self: a session
 * @error: a #GFileError
 *
 * Keeps the case beside its file, when that was changed by somebody else.
 *
 * Returns: (transfer full) (nullable) (type filename): the copy, "NAME (recovered).gainsay"
 */
char *
gainsay_session_save_recovered (GainsaySession *self, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->path != NULL, NULL);

  path = gainsay_open_recovered_path (self->path, "");
  if (!gainsay_open_save (self->investigation, path, FALSE, error))
    return NULL;
  return g_steal_pointer (&path);
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

  return self->store == NULL ||
         (gainsay_store_sync (self->store, error) && gainsay_store_rewrite (self->store, error));
}

static void
set_closed (GainsaySession *self)
{
  drop_store (self);
  if (!self->is_read_only)
    {
      self->is_read_only = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
      notify_undo (self);
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

  if (self->store != NULL && !gainsay_store_close (self->store, error))
    {
      update_saved (self);
      return FALSE;
    }
  update_saved (self);
  set_closed (self);
  return TRUE;
}

/**
 * gainsay_session_abandon:
 * @self: a session
 *
 * Stops writing and drops the lock. What lies in the journal is found there at the next opening;
 * what could not be written is lost.
 */
void
gainsay_session_abandon (GainsaySession *self)
{
  g_return_if_fail (GAINSAY_IS_SESSION (self));

  if (self->store == NULL)
    return;
  gainsay_store_sync (self->store, NULL);
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
 * gainsay_session_close_async:
 * @self: a session
 * @cancellable: (nullable): to give up waiting
 * @callback: (scope async): called when the session is closed, or something could not be written
 * @user_data: data for @callback
 *
 * Closes a session in a thread of its own.
 */
void
gainsay_session_close_async (GainsaySession *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GAINSAY_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gainsay_session_close_async);
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->store == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_task_set_task_data (task, gainsay_store_ref (self->store),
                        (GDestroyNotify) gainsay_store_unref);
  g_task_run_in_thread (task, close_thread);
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

  update_saved (self);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  set_closed (self);
  return TRUE;
}
