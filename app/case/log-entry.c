/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/log-entry.h"

struct _GainsayLogEntry
{
  GainsayRecord parent_instance;
  char *id;
  char **previous;
  GRefString *at;
  GRefString *by;
  GRefString *action;
  GRefString *target;
  GRefString *group;
  char *change_hash;
  char *salt;
  char *before;
  char *after;
};

G_DEFINE_FINAL_TYPE (GainsayLogEntry, gainsay_log_entry, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "id", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayLogEntry, id), NULL, TRUE },
  { "previous", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (GainsayLogEntry, previous), NULL, FALSE },
  { "at", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayLogEntry, at), NULL, FALSE },
  { "by", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayLogEntry, by), NULL, FALSE },
  { "action", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayLogEntry, action), NULL, FALSE },
  { "target", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayLogEntry, target), NULL, FALSE },
  { "group", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayLogEntry, group), NULL, FALSE },
  { "changeHash", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayLogEntry, change_hash), NULL, FALSE },
  { "salt", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayLogEntry, salt), NULL, FALSE },
  { "before", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayLogEntry, before), NULL, FALSE },
  { "after", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayLogEntry, after), NULL, FALSE },
};

static void
gainsay_log_entry_class_init (GainsayLogEntryClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_log_entry_init (GainsayLogEntry *self)
{
}

/**
 * gainsay_log_entry_new:
 *
 * Makes a log entry in which every field is absent.
 *
 * Returns: (transfer full): a new log entry
 */
GainsayLogEntry *
gainsay_log_entry_new (void)
{
  return g_object_new (GAINSAY_TYPE_LOG_ENTRY, NULL);
}

/**
 * gainsay_log_entry_get_previous:
 * @self: a log entry
 *
 * Gives the entries before this one.
 *
 * Returns: (transfer none) (nullable): one id, two after a merge, none for the first
 */
const char *const *
gainsay_log_entry_get_previous (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return (const char *const *) self->previous;
}

/**
 * gainsay_log_entry_get_at:
 * @self: a log entry
 *
 * Gives when.
 *
 * Returns: (transfer none) (nullable): a UTC time
 */
const char *
gainsay_log_entry_get_at (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->at;
}

/**
 * gainsay_log_entry_get_by:
 * @self: a log entry
 *
 * Gives who.
 *
 * Returns: (transfer none) (nullable): a name
 */
const char *
gainsay_log_entry_get_by (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->by;
}

/**
 * gainsay_log_entry_get_action:
 * @self: a log entry
 *
 * Gives what was done.
 *
 * Returns: (transfer none) (nullable): a word such as "verdict"
 */
const char *
gainsay_log_entry_get_action (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->action;
}

/**
 * gainsay_log_entry_get_target:
 * @self: a log entry
 *
 * Gives what it was done to.
 *
 * Returns: (transfer none) (nullable): the id of a record
 */
const char *
gainsay_log_entry_get_target (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->target;
}

/**
 * gainsay_log_entry_get_group:
 * @self: a log entry
 *
 * Gives the group of entries that are undone together.
 *
 * Returns: (transfer none) (nullable): a random id
 */
const char *
gainsay_log_entry_get_group (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->group;
}

/**
 * gainsay_log_entry_get_change_hash:
 * @self: a log entry
 *
 * Gives the hash of what changed.
 *
 * Returns: (transfer none) (nullable): 64 hex digits
 */
const char *
gainsay_log_entry_get_change_hash (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->change_hash;
}

/**
 * gainsay_log_entry_get_salt:
 * @self: a log entry
 *
 * Gives the random bytes that keep the hash from being guessed.
 *
 * Returns: (transfer none) (nullable): 32 hex digits
 */
const char *
gainsay_log_entry_get_salt (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->salt;
}

/**
 * gainsay_log_entry_get_before:
 * @self: a log entry
 *
 * Gives the values before.
 *
 * Returns: (transfer none) (nullable): a JSON object, field by field; an absent field had no value
 */
const char *
gainsay_log_entry_get_before (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->before;
}

/**
 * gainsay_log_entry_get_after:
 * @self: a log entry
 *
 * Gives the values after.
 *
 * Returns: (transfer none) (nullable): a JSON object, field by field; an absent field has no value
 */
const char *
gainsay_log_entry_get_after (GainsayLogEntry *self)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (self), NULL);

  return self->after;
}
