/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/session-private.h"

#include <glib/gi18n.h>

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
  PROP_HAS_CONFLICT,
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
  g_clear_error (&self->rewrite_error);
  g_clear_pointer (&self->lost_path, g_free);
  g_clear_pointer (&self->lost_entries, g_ptr_array_unref);
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
    case PROP_HAS_CONFLICT:
      g_value_set_boolean (value, gainsay_session_get_has_conflict (self));
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
  properties[PROP_HAS_CONFLICT] = g_param_spec_boolean ("has-conflict", NULL, NULL, FALSE, flags);
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

/**
 * gainsay_session_read_log: (skip)
 * @self: a session that has just got its case
 *
 * Finds out from the log what can be undone and redone.
 */
void
gainsay_session_read_log (GainsaySession *self)
{
  GListModel *log = gainsay_case_get_log (self->investigation);
  guint n = g_list_model_get_n_items (log);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, i);

      gainsay_undo_append (self->undo, entry, TRUE);
    }
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

/**
 * gainsay_session_notify_undo: (skip)
 * @self: a session
 *
 * Tells those who watch what can be undone and redone.
 */
void
gainsay_session_notify_undo (GainsaySession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

/**
 * gainsay_session_moves_documents: (skip)
 * @entry: a log entry
 *
 * Tells whether a document came or went with an entry.
 *
 * Returns: whether it did
 */
gboolean
gainsay_session_moves_documents (GainsayLogEntry *entry)
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
          has_moved_documents = has_moved_documents || gainsay_session_moves_documents (entry);
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
        }
      if (target != NULL)
        g_signal_emit (self, signals[SIGNAL_CHANGED], 0, target);
    }
  gainsay_session_notify_undo (self);
  if (has_moved_documents)
    g_signal_emit (self, signals[SIGNAL_ANALYSIS_NEEDED], 0);
}

/**
 * gainsay_session_take_entries: (skip)
 * @self: a session
 * @entries: (element-type GainsayLogEntry): entries that were applied and appended to the log
 *
 * Brings new entries of the log to the undo stacks, to the disk, and to those who watch.
 */
void
gainsay_session_take_entries (GainsaySession *self, GPtrArray *entries)
{
  if (entries->len == 0)
    return;

  for (guint i = 0; i < entries->len; i++)
    gainsay_undo_append (self->undo, g_ptr_array_index (entries, i), FALSE);
  gainsay_session_save_entries (self, entries);
  announce (self, entries);
}

/**
 * gainsay_session_check_writable: (skip)
 * @self: a session
 * @error: a #GainsaySessionError
 *
 * Tells whether decisions can be taken.
 *
 * Returns: whether the case is open for work
 */
gboolean
gainsay_session_check_writable (GainsaySession *self, GError **error)
{
  if (!gainsay_session_get_read_only (self) && !self->is_closing)
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

  if (!gainsay_session_check_writable (self, error))
    return FALSE;

  at = gainsay_environment_dup_time (self->environment);
  group = gainsay_session_make_group (self);
  stamp = (GainsayLogStamp){ at, self->by, group };
  is_applied = gainsay_change_apply (owned, self->investigation, &stamp, self->removed_documents,
                                     entries, error);
  gainsay_session_take_entries (self, entries);
  return is_applied;
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
 * gainsay_session_get_has_conflict:
 * @self: a session
 *
 * Tells whether somebody else has changed the case file since it was read, so that it cannot be
 * brought up to date. It stays so until the file is again what it was; what is decided goes to the
 * journal meanwhile. See gainsay_session_save_copy_async() for the way out.
 *
 * Returns: whether the user must choose
 */
gboolean
gainsay_session_get_has_conflict (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  return self->has_conflict;
}
