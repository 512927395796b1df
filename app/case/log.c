/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/log.h"

#include "app/base/canonical.h"

#include <glib/gi18n.h>

#define SALT_BYTES 16

G_DEFINE_QUARK (gainsay - log - error - quark, gainsay_log_error)

/* The SHA-256 of salt, before and after in canonical form. */
static char *
hash_change (JsonObject *entry)
{
  static const char *const members[] = { "salt", "before", "after" };
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *change = json_object_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (entry, members[i]))
      json_object_set_member (change, members[i], json_object_dup_member (entry, members[i]));
  json_node_take_object (node, change);
  return gainsay_json_hash (node);
}

/* The SHA-256 of the entry without what can be removed for good, and without the id itself. */
static char *
hash_entry (JsonNode *entry)
{
  static const char *const left_out[] = { "id", "salt", "before", "after" };
  JsonObject *object = json_node_get_object (entry);

  for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (json_object_has_member (object, left_out[i]))
      json_object_remove_member (object, left_out[i]);
  return gainsay_json_hash (entry);
}

static gboolean
is_empty (JsonNode *values)
{
  return values == NULL || json_object_get_size (json_node_get_object (values)) == 0;
}

static void
set_previous (GainsayRecord *entry, const char *last_id)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *array;

  if (last_id == NULL)
    return;
  array = json_array_new ();
  node = json_node_new (JSON_NODE_ARRAY);
  json_array_add_string_element (array, last_id);
  json_node_take_array (node, array);
  gainsay_record_set_field (entry, "previous", node, NULL);
}

/**
 * gainsay_log_append:
 * @investigation: a case
 * @stamp: when, by whom, in which group
 * @action: what was done, as the word that the file has
 * @target: the id of the record it was done to
 * @before: (nullable): an object with the values before
 * @after: (nullable): an object with the values after
 *
 * Appends an entry about a change that has already been applied.
 *
 * Returns: (transfer none): the new last entry of the log
 */
GainsayLogEntry *
gainsay_log_append (GainsayCase *investigation,
                    const GainsayLogStamp *stamp,
                    const char *action,
                    const char *target,
                    JsonNode *before,
                    JsonNode *after)
{
  g_autoptr (GainsayRecord) entry = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *salt = NULL;
  g_autofree char *change_hash = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (stamp != NULL && action != NULL && target != NULL, NULL);

  entry = GAINSAY_RECORD (gainsay_log_entry_new ());
  salt = gainsay_case_make_random (investigation, SALT_BYTES);
  set_previous (entry, gainsay_log_get_last_id (investigation));
  gainsay_record_set_text (entry, "at", stamp->at);
  gainsay_record_set_text (entry, "by", stamp->by);
  gainsay_record_set_text (entry, "action", action);
  gainsay_record_set_text (entry, "target", target);
  gainsay_record_set_text (entry, "group", stamp->group);
  gainsay_record_set_text (entry, "salt", salt);
  gainsay_record_set_field (entry, "before", is_empty (before) ? NULL : before, NULL);
  gainsay_record_set_field (entry, "after", is_empty (after) ? NULL : after, NULL);

  node = gainsay_record_to_json (entry);
  change_hash = hash_change (json_node_get_object (node));
  gainsay_record_set_text (entry, "changeHash", change_hash);
  json_object_set_string_member (json_node_get_object (node), "changeHash", change_hash);
  id = hash_entry (node);
  gainsay_record_set_text (entry, "id", id);

  gainsay_record_insert_child (GAINSAY_RECORD (investigation), "log", G_MAXUINT, entry);
  return GAINSAY_LOG_ENTRY (entry); /* the log keeps it */
}

/**
 * gainsay_log_is_emptied:
 * @entry: an entry
 *
 * Tells whether the entry's values were removed for good.
 *
 * Returns: whether it has no salt
 */
gboolean
gainsay_log_is_emptied (GainsayLogEntry *entry)
{
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (entry), FALSE);

  return gainsay_log_entry_get_salt (entry) == NULL;
}

/* Whether the entry takes another one back, or repeats one that was taken back. */
static gboolean
is_reversal (GainsayLogEntry *entry)
{
  const char *action = gainsay_log_entry_get_action (entry);

  return g_strcmp0 (action, "undo") == 0 || g_strcmp0 (action, "redo") == 0;
}

/**
 * gainsay_log_check_entry:
 * @entry: an entry
 * @error: a #GainsayLogError
 *
 * Checks that the entry's id and change hash are those of what it says.
 *
 * Returns: whether they are; the change hash of an emptied entry is taken on trust
 */
gboolean
gainsay_log_check_entry (GainsayLogEntry *entry, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *change_hash = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (entry), FALSE);

  node = gainsay_record_to_json (GAINSAY_RECORD (entry));
  change_hash = hash_change (json_node_get_object (node));
  if (!gainsay_log_is_emptied (entry) &&
      g_strcmp0 (change_hash, gainsay_log_entry_get_change_hash (entry)) != 0)
    {
      g_set_error (error, GAINSAY_LOG_ERROR, GAINSAY_LOG_ERROR_HASH,
                   /* translators: the time of the entry, and who made it */
                   _("The log entry of %s by %s does not match the hash of its values."),
                      gainsay_log_entry_get_at (entry), gainsay_log_entry_get_by (entry));
      return FALSE;
    }

  id = hash_entry (node);
  if (g_strcmp0 (id, gainsay_record_get_id (GAINSAY_RECORD (entry))) != 0)
    {
      g_set_error (error, GAINSAY_LOG_ERROR, GAINSAY_LOG_ERROR_HASH,
                   /* translators: the time of the entry, and who made it */
                   _("The log entry of %s by %s does not match its own hash."),
                      gainsay_log_entry_get_at (entry), gainsay_log_entry_get_by (entry));
      return FALSE;
    }
  return TRUE;
}

/**
 * gainsay_log_get_last_id:
 * @investigation: a case
 *
 * Gives the id that the next entry names as the one before.
 *
 * Returns: (transfer none) (nullable): the last entry's id; %NULL when the log is empty
 */
const char *
gainsay_log_get_last_id (GainsayCase *investigation)
{
  GListModel *log;
  guint n;
  g_autoptr (GainsayRecord) last = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  log = gainsay_case_get_log (investigation);
  n = g_list_model_get_n_items (log);
  if (n == 0)
    return NULL;
  last = g_list_model_get_item (log, n - 1);
  return gainsay_record_get_id (last); /* the log keeps it */
}

/**
 * gainsay_log_get_subject:
 * @investigation: a case
 * @entry: one of its log's entries
 *
 * Gives the record that an entry is about, looking through undo and redo.
 *
 * Returns: (transfer none) (nullable): an id; its record may no longer be in the case
 */
const char *
gainsay_log_get_subject (GainsayCase *investigation, GainsayLogEntry *entry)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (entry), NULL);

  if (is_reversal (entry))
    {
      GainsayRecord *other =
        gainsay_case_find (investigation, gainsay_log_entry_get_target (entry));

      if (!GAINSAY_IS_LOG_ENTRY (other) || is_reversal (GAINSAY_LOG_ENTRY (other)))
        return NULL;
      return gainsay_log_entry_get_target (GAINSAY_LOG_ENTRY (other));
    }
  return gainsay_log_entry_get_target (entry);
}

/* Adds the ids of records that came or went with an entry. */
static void
add_children (GHashTable *touched, GainsayLogEntry *entry, const char *field)
{
  g_autoptr (JsonNode) values = gainsay_record_dup_field (GAINSAY_RECORD (entry), field);
  JsonObjectIter iter;
  JsonNode *value;

  if (values == NULL || !JSON_NODE_HOLDS_OBJECT (values))
    return;
  json_object_iter_init (&iter, json_node_get_object (values));
  while (json_object_iter_next (&iter, NULL, &value))
    {
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;
      JsonNode *record;

      if (object == NULL || !json_object_has_member (object, "position"))
        continue;
      record = json_object_get_member (object, "record");
      if (record != NULL && JSON_NODE_HOLDS_OBJECT (record))
        object = json_node_get_object (record);
      g_hash_table_add (touched,
                        g_strdup (json_object_get_string_member_with_default (object, "id", "")));
    }
}

/* Goes through the entries that were not taken back, the last one first. */
static void
each_holding (GainsayCase *investigation,
              void (*func) (GainsayLogEntry *entry, GHashTable *found),
              GHashTable *found)
{
  g_autoptr (GHashTable) taken_back = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *log = gainsay_case_get_log (investigation);

  for (guint i = g_list_model_get_n_items (log); i-- > 0;)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, i);
      const char *target = gainsay_log_entry_get_target (entry);
      const char *id = gainsay_record_get_id (GAINSAY_RECORD (entry));

      /* Read from the end: the last word about an entry is the one that holds. */
      if (is_reversal (entry))
        {
          if (target != NULL && !g_hash_table_contains (taken_back, target))
            g_hash_table_insert (taken_back, (gpointer) target,
                                 (gpointer) gainsay_log_entry_get_action (entry));
        }
      else if (g_strcmp0 (g_hash_table_lookup (taken_back, id), "undo") != 0 && target != NULL)
        func (entry, found);
    }
}

static void
add_touched (GainsayLogEntry *entry, GHashTable *touched)
{
  g_hash_table_add (touched, g_strdup (gainsay_log_entry_get_target (entry)));
  add_children (touched, entry, "before");
  add_children (touched, entry, "after");
}

static void
add_reworded (GainsayLogEntry *entry, GHashTable *reworded)
{
  g_autoptr (JsonNode) after = gainsay_record_dup_field (GAINSAY_RECORD (entry), "after");
  const char *claim = gainsay_log_entry_get_target (entry);

  if (after != NULL && JSON_NODE_HOLDS_OBJECT (after) &&
      json_object_has_member (json_node_get_object (after), "text") &&
      !g_hash_table_contains (reworded, claim))
    g_hash_table_insert (reworded, g_strdup (claim),
                         g_strdup (gainsay_record_get_id (GAINSAY_RECORD (entry))));
}

/**
 * gainsay_log_list_touched:
 * @investigation: a case
 *
 * Lists what people have decided on: the records that an entry which was not taken back is about,
 * or that it added or removed.
 *
 * Returns: (transfer full) (element-type utf8 utf8): a set of ids; those of removed records too
 */
GHashTable *
gainsay_log_list_touched (GainsayCase *investigation)
{
  GHashTable *touched;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  each_holding (investigation, add_touched, touched);
  return touched;
}

/**
 * gainsay_log_list_reworded:
 * @investigation: a case
 *
 * Lists the claims that people have worded anew.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the id of a claim → that of the entry that
 *   gave it its words
 */
GHashTable *
gainsay_log_list_reworded (GainsayCase *investigation)
{
  GHashTable *reworded;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  reworded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  each_holding (investigation, add_reworded, reworded);
  return reworded;
}
