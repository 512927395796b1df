/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/verify.h"

#include "app/base/canonical.h"
#include "app/case/log.h"

#include <glib/gi18n.h>

/* What the log says of one field of one record. */
typedef struct
{
  char *target;
  char *field;
  char *value; /* canonical; NULL for nothing there */
  int n_live;  /* entries about it that were not taken back */
} Known;

typedef struct
{
  GainsayCase *investigation;
  GPtrArray *faults;
  GHashTable *known;   /* "target field" → Known */
  GHashTable *gone;    /* ids of records that the log says were removed */
  GHashTable *emptied; /* ids of records of which the log no longer tells all */
} Replay;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_free (known->target);
  g_free (known->field);
  g_free (known->value);
  g_free (known);
}

static void
add_fault (Replay *replay, GainsayLogEntry *entry, const char *reason)
{
  /* translators: the time of an entry, who made it, and a sentence that says what is wrong */
  g_ptr_array_add (replay->faults, g_strdup_printf (_("The log entry of %s by %s: %s"),
                                                       gainsay_log_entry_get_at (entry) != NULL
                                                         ? gainsay_log_entry_get_at (entry)
                                                         : "?",
                                                       gainsay_log_entry_get_by (entry) != NULL
                                                         ? gainsay_log_entry_get_by (entry)
                                                         : "?",
                                                       reason));
}

static gboolean
is_child (JsonNode *value)
{
  return value != NULL && JSON_NODE_HOLDS_OBJECT (value) &&
         json_object_has_member (json_node_get_object (value), "position");
}

static void
note_ids (Replay *replay, JsonNode *node, gboolean is_gone)
{
  JsonObject *object;
  JsonObjectIter iter;
  JsonNode *value;
  const char *id;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        note_ids (replay, json_array_get_element (array, i), is_gone);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  id = json_object_get_string_member_with_default (object, "id", NULL);
  if (id != NULL && is_gone)
    g_hash_table_add (replay->gone, g_strdup (id));
  else if (id != NULL)
    g_hash_table_remove (replay->gone, id);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, NULL, &value))
    note_ids (replay, value, is_gone);
}

/* The machine says this anew with each analysis, also where wording a claim anew has emptied it. */
static gboolean
is_told_anew (const char *field)
{
  return g_str_equal (field, "more");
}

/* One field of an entry: it must begin where the log had left it. */
static void
follow_field (Replay *replay,
              GainsayLogEntry *entry,
              const char *target,
              const char *field,
              JsonNode *before,
              JsonNode *after)
{
  g_autofree char *key = g_strconcat (target, " ", field, NULL);
  g_autofree char *old = before != NULL ? gainsay_json_canonical (before) : NULL;
  Known *known = g_hash_table_lookup (replay->known, key);

  if (is_told_anew (field))
    return;
  if (is_child (before) || is_child (after))
    {
      if (before != NULL)
        note_ids (replay, before, TRUE);
      if (after != NULL)
        note_ids (replay, after, FALSE);
      return;
    }

  if (known == NULL)
    {
      known = g_new0 (Known, 1);
      known->target = g_strdup (target);
      known->field = g_strdup (field);
      g_hash_table_insert (replay->known, g_steal_pointer (&key), known);
    }
  else if (known->n_live > 0 && !g_hash_table_contains (replay->emptied, target) &&
           g_strcmp0 (known->value, old) != 0)
    add_fault (replay, entry, _("It does not begin where the entry before has left off."));

  g_free (known->value);
  known->value = after != NULL ? gainsay_json_canonical (after) : NULL;
  known->n_live += g_strcmp0 (gainsay_log_entry_get_action (entry), "undo") == 0 ? -1 : 1;
}

static void
follow_entry (Replay *replay, GainsayLogEntry *entry)
{
  g_autoptr (JsonNode) before = gainsay_record_dup_field (GAINSAY_RECORD (entry), "before");
  g_autoptr (JsonNode) after = gainsay_record_dup_field (GAINSAY_RECORD (entry), "after");
  JsonObject *old =
    before != NULL && JSON_NODE_HOLDS_OBJECT (before) ? json_node_get_object (before) : NULL;
  JsonObject *new =
    after != NULL &&JSON_NODE_HOLDS_OBJECT (after) ? json_node_get_object (after) : NULL;
  const char *target = gainsay_log_get_subject (replay->investigation, entry);
  JsonObjectIter iter;
  const char *field;
  JsonNode *value;

  if (target == NULL)
    {
      add_fault (replay, entry, _("It takes back or repeats something that is not in the log."));
      return;
    }
  if (gainsay_log_is_emptied (entry))
    {
      g_hash_table_add (replay->emptied, g_strdup (target));
      return;
    }

  if (old != NULL)
    {
      json_object_iter_init (&iter, old);
      while (json_object_iter_next (&iter, &field, &value))
        follow_field (replay, entry, target, field, value,
                      new != NULL ? json_object_get_member (new, field) : NULL);
    }
  if (new != NULL)
    {
      json_object_iter_init (&iter, new);
      while (json_object_iter_next (&iter, &field, &value))
        if (old == NULL || !json_object_has_member (old, field))
          follow_field (replay, entry, target, field, NULL, value);
    }
}

/* The case must show what the log says last, where somebody's decision stands. */
static void
compare (Replay *replay, const Known *known)
{
  GainsayRecord *record = gainsay_case_find (replay->investigation, known->target);
  g_autoptr (JsonNode) value = NULL;
  g_autofree char *text = NULL;

  if (known->n_live <= 0 || g_hash_table_contains (replay->emptied, known->target) ||
      g_hash_table_contains (replay->gone, known->target))
    return;
  if (record == NULL)
    {
      /* translators: %s is the id of something */
      g_ptr_array_add (replay->faults,
                       g_strdup_printf (_("The log tells of %s, which is not in the case."),
                                           known->target));
      return;
    }

  value = gainsay_record_dup_field (record, known->field);
  text = value != NULL ? gainsay_json_canonical (value) : NULL;
  if (g_strcmp0 (text, known->value) != 0)
    /* translators: a key of the case file, and the id of the object that it is in */
    g_ptr_array_add (replay->faults, g_strdup_printf (_("“%s” of %s is not what the log says."),
                                                         known->field, known->target));
}

static void
check_chain (Replay *replay, GainsayLogEntry *entry, GHashTable *ids)
{
  const char *const *previous = gainsay_log_entry_get_previous (entry);
  g_autoptr (GError) error = NULL;

  if (!gainsay_log_check_entry (entry, &error))
    g_ptr_array_add (replay->faults, g_strdup (error->message));
  if (previous == NULL && g_hash_table_size (ids) > 0)
    add_fault (replay, entry, _("It names no entry before it."));
  for (gsize i = 0; previous != NULL && previous[i] != NULL; i++)
    if (!g_hash_table_contains (ids, previous[i]))
      add_fault (replay, entry, _("The entry before it is not in the log."));
  if (!g_hash_table_add (ids, (gpointer) gainsay_record_get_id (GAINSAY_RECORD (entry))))
    add_fault (replay, entry, _("It is in the log twice."));
}

/**
 * gainsay_verify_log:
 * @investigation: a case
 * @faults: (element-type utf8): takes sentences, one a fault
 *
 * Checks ids, hashes and chain of the log, and that its replay gives what the case shows.
 */
void
gainsay_verify_log (GainsayCase *investigation, GPtrArray *faults)
{
  Replay replay = { investigation, faults, NULL, NULL, NULL };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *log;
  GHashTableIter iter;
  gpointer known;

  g_return_if_fail (GAINSAY_IS_CASE (investigation));
  g_return_if_fail (faults != NULL);

  replay.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_free);
  replay.gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  replay.emptied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  log = gainsay_case_get_log (investigation);
  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, i);

      check_chain (&replay, entry, ids);
      follow_entry (&replay, entry);
    }
  g_hash_table_iter_init (&iter, replay.known);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    compare (&replay, known);

  g_hash_table_unref (replay.known);
  g_hash_table_unref (replay.gone);
  g_hash_table_unref (replay.emptied);
}
