/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/log.h"
#include "app/case/merge.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is needed while one entry is applied. */
typedef struct
{
  GainsayCase *investigation;
  GHashTable *removed; /* id → document taken out in this session; NULL when replaying */
} Replay;

static const GainsayField *
find_list (GainsayRecord *record, const char *name)
{
  guint n;
  const GainsayField *fields = gainsay_record_list_fields (record, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].kind == GAINSAY_FIELD_RECORDS && strcmp (fields[i].name, name) == 0)
      return &fields[i];
  return NULL;
}

static GListModel *
get_list (GainsayRecord *record, const GainsayField *list)
{
  return G_LIST_MODEL (G_STRUCT_MEMBER (GListStore *, record, list->offset));
}

static const char *
get_child_id (JsonObject *object)
{
  JsonNode *record = json_object_get_member (object, "record");

  if (record != NULL && JSON_NODE_HOLDS_OBJECT (record))
    object = json_node_get_object (record);
  return json_object_get_string_member_with_default (object, "id", NULL);
}

static gboolean
fail_gone (GError **error)
{
  g_set_error_literal (error, GAINSAY_LOG_ERROR, GAINSAY_LOG_ERROR_GONE,
                       _("What this decision was about is no longer in the case."));
  return FALSE;
}

static gboolean
fail_values (GError **error)
{
  g_set_error_literal (error, GAINSAY_LOG_ERROR, GAINSAY_LOG_ERROR_VALUES,
                       _("An entry of the log holds values that do not fit what it is about."));
  return FALSE;
}

static void
purge_list (GainsayRecord *claim, const char *list, GListModel *passages, const char *document)
{
  for (guint i = g_list_model_get_n_items (passages); i-- > 0;)
    {
      g_autoptr (GainsayPassage) passage = g_list_model_get_item (passages, i);

      if (g_strcmp0 (gainsay_passage_get_document (passage), document) == 0)
        gainsay_record_remove_child_at (claim, list, i);
    }
}

/*
 * What the machine read from a document goes with it. Nothing that a person decided on is lost: a
 * removal takes such passages out by entries of its own, and an undo comes after theirs; a claim
 * that somebody has touched stays.
 */
static void
purge_document (GainsayCase *investigation, const char *document)
{
  g_autoptr (GHashTable) touched = gainsay_log_list_touched (investigation);
  GListModel *claims = gainsay_case_get_claims (investigation);

  for (guint i = g_list_model_get_n_items (claims); i-- > 0;)
    {
      g_autoptr (GainsayRecord) claim = g_list_model_get_item (claims, i);
      GListModel *appearances = gainsay_claim_get_appearances (GAINSAY_CLAIM (claim));
      gboolean was_made = g_list_model_get_n_items (appearances) > 0;

      purge_list (claim, "appearances", appearances, document);
      purge_list (claim, "evidence", gainsay_claim_get_evidence (GAINSAY_CLAIM (claim)), document);
      if (was_made && g_list_model_get_n_items (appearances) == 0 &&
          !g_hash_table_contains (touched, gainsay_record_get_id (claim)))
        gainsay_record_remove_child_at (GAINSAY_RECORD (investigation), "claims", i);
    }
}

static void
drop_opposite (GainsayClaim *claim, const char *id)
{
  const char *const *opposes = gainsay_claim_get_opposes (claim);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (opposes == NULL || !g_strv_contains (opposes, id))
    return;
  for (gsize i = 0; opposes[i] != NULL; i++)
    if (strcmp (opposes[i], id) != 0)
      g_ptr_array_add (ids, g_strdup (opposes[i]));
  gainsay_merge_set_opposes (claim, ids);
}

/**
 * gainsay_log_drop_opposites:
 * @investigation: a case
 * @claim: a claim whose words have changed
 *
 * Drops the opposites that were found for other words; a new analysis tells those of the new ones.
 */
void
gainsay_log_drop_opposites (GainsayCase *investigation, GainsayClaim *claim)
{
  GListModel *claims;

  g_return_if_fail (GAINSAY_IS_CASE (investigation));
  g_return_if_fail (GAINSAY_IS_CLAIM (claim));

  claims = gainsay_case_get_claims (investigation);
  gainsay_record_set_field (GAINSAY_RECORD (claim), "opposes", NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) other = g_list_model_get_item (claims, i);

      drop_opposite (other, gainsay_record_get_id (GAINSAY_RECORD (claim)));
    }
}

static gboolean
has_same_place (GainsayPassage *one, GainsayPassage *other)
{
  return g_strcmp0 (gainsay_passage_get_document (one), gainsay_passage_get_document (other)) ==
           0 &&
         gainsay_passage_get_start (one) == gainsay_passage_get_start (other) &&
         gainsay_passage_get_end (one) == gainsay_passage_get_end (other);
}

/* A suggestion that comes back takes the place of what was suggested meanwhile. */
static void
make_room (GainsayRecord *parent, GainsayRecord *record)
{
  GListModel *evidence;

  if (!GAINSAY_IS_CLAIM (parent) || !GAINSAY_IS_EVIDENCE (record))
    return;
  evidence = gainsay_claim_get_evidence (GAINSAY_CLAIM (parent));
  for (guint i = g_list_model_get_n_items (evidence); i-- > 0;)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (g_strcmp0 (gainsay_evidence_get_origin (passage), "machine") == 0 &&
          g_strcmp0 (gainsay_evidence_get_state (passage), "suggested") == 0 &&
          has_same_place (GAINSAY_PASSAGE (passage), GAINSAY_PASSAGE (record)))
        gainsay_record_remove_child_at (parent, "evidence", i);
    }
}

static gboolean
take_out (const Replay *replay,
          GainsayRecord *parent,
          const char *list,
          JsonObject *child,
          GError **error)
{
  const char *id = get_child_id (child);
  GainsayRecord *record = gainsay_case_find (replay->investigation, id);
  g_autoptr (GainsayRecord) kept = NULL;

  if (record == NULL || gainsay_record_get_parent (record) != parent)
    return fail_gone (error);

  kept = g_object_ref (record);
  if (GAINSAY_IS_DOCUMENT (record))
    {
      purge_document (replay->investigation, id);
      if (replay->removed != NULL)
        g_hash_table_insert (replay->removed, g_strdup (id), g_object_ref (record));
    }
  gainsay_record_remove_child (parent, list, record);
  return TRUE;
}

static gboolean
put_in (const Replay *replay,
        GainsayRecord *parent,
        const GainsayField *list,
        JsonObject *child,
        GError **error)
{
  const char *id = get_child_id (child);
  JsonNode *node = json_object_get_member (child, "record");
  gint64 position = json_object_get_int_member_with_default (child, "position", G_MAXINT);
  g_autoptr (GainsayRecord) record = NULL;

  if (id == NULL || gainsay_case_find (replay->investigation, id) != NULL)
    return fail_values (error);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      record = g_object_new (list->type (), NULL);
      if (!gainsay_record_load (record, json_node_get_object (node), error))
        return FALSE;
    }
  else if (replay->removed != NULL && g_hash_table_contains (replay->removed, id))
    record = g_object_ref (g_hash_table_lookup (replay->removed, id));
  else
    return fail_gone (error);

  make_room (parent, record);
  position = CLAMP (position, 0, (gint64) g_list_model_get_n_items (get_list (parent, list)));
  gainsay_record_insert_child (parent, list->name, (guint) position, record);
  return TRUE;
}

static gboolean
is_child (JsonNode *value)
{
  return value != NULL && JSON_NODE_HOLDS_OBJECT (value);
}

/* All or nothing: what was taken out is put back when the other cannot be put in. */
static gboolean
apply_children (const Replay *replay,
                GainsayRecord *target,
                const GainsayField *list,
                JsonNode *before,
                JsonNode *after,
                GError **error)
{
  if ((before != NULL && !is_child (before)) || (after != NULL && !is_child (after)))
    return fail_values (error);
  if (before != NULL &&
      !take_out (replay, target, list->name, json_node_get_object (before), error))
    return FALSE;
  if (after == NULL || put_in (replay, target, list, json_node_get_object (after), error))
    return TRUE;
  if (before != NULL)
    put_in (replay, target, list, json_node_get_object (before), NULL);
  return FALSE;
}

static gboolean
apply_field (const Replay *replay,
             GainsayRecord *target,
             const char *name,
             JsonNode *before,
             JsonNode *after,
             GError **error)
{
  const GainsayField *list = find_list (target, name);

  if (list == NULL)
    return gainsay_record_set_field (target, name, after, error);
  return apply_children (replay, target, list, before, after, error);
}

static JsonNode *
get_value (JsonNode *values, const char *name)
{
  return values != NULL ? json_object_get_member (json_node_get_object (values), name) : NULL;
}

/* The fields that either object has, those of @before first. */
static GPtrArray *
list_names (JsonNode *before, JsonNode *after)
{
  JsonNode *const values[] = { before, after };
  GPtrArray *names = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *name;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (values[i] == NULL)
        continue;
      json_object_iter_init_ordered (&iter, json_node_get_object (values[i]));
      while (json_object_iter_next_ordered (&iter, &name, NULL))
        if (i == 0 || get_value (before, name) == NULL)
          g_ptr_array_add (names, (gpointer) name);
    }
  return names;
}

/**
 * gainsay_log_apply:
 * @investigation: a case
 * @target: the record to change
 * @before: (nullable): an object with the values that stand there
 * @after: (nullable): an object with the values to set
 * @removed_documents: (nullable) (element-type utf8 GainsayDocument): where documents taken out are
 *   kept and found again, since the log does not hold their texts
 * @error: a #GainsayLogError or #GainsayRecordError
 *
 * Changes a record as an entry of the log says: what only @before has is removed. When one value
 * does not fit, the record stays as it was.
 *
 * Returns: whether the values fitted
 */
gboolean
gainsay_log_apply (GainsayCase *investigation,
                   GainsayRecord *target,
                   JsonNode *before,
                   JsonNode *after,
                   GHashTable *removed_documents,
                   GError **error)
{
  const Replay replay = { investigation, removed_documents };
  g_autoptr (GPtrArray) names = NULL;
  guint n_done = 0;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);
  g_return_val_if_fail (GAINSAY_IS_RECORD (target), FALSE);

  if ((before != NULL && !JSON_NODE_HOLDS_OBJECT (before)) ||
      (after != NULL && !JSON_NODE_HOLDS_OBJECT (after)))
    return fail_values (error);

  names = list_names (before, after);
  while (n_done < names->len && apply_field (&replay, target, names->pdata[n_done],
                                             get_value (before, names->pdata[n_done]),
                                             get_value (after, names->pdata[n_done]), error))
    n_done++;
  if (n_done == names->len)
    {
      if (GAINSAY_IS_CLAIM (target) &&
          g_ptr_array_find_with_equal_func (names, "text", g_str_equal, NULL))
        gainsay_log_drop_opposites (investigation, GAINSAY_CLAIM (target));
      return TRUE;
    }

  while (n_done-- > 0)
    apply_field (&replay, target, names->pdata[n_done], get_value (after, names->pdata[n_done]),
                 get_value (before, names->pdata[n_done]), NULL);
  return FALSE;
}

/**
 * gainsay_log_take_back:
 * @investigation: a case
 * @entries: (element-type GainsayLogEntry): the last entries of its log, in order; emptied
 * @removed_documents: (nullable): see gainsay_log_apply()
 *
 * Takes entries off the log and what they changed back, as if they had never been: the step behind
 * them has failed before anybody was told of them.
 */
void
gainsay_log_take_back (GainsayCase *investigation,
                       GPtrArray *entries,
                       GHashTable *removed_documents)
{
  g_return_if_fail (GAINSAY_IS_CASE (investigation));
  g_return_if_fail (entries != NULL);

  while (entries->len > 0)
    {
      GainsayLogEntry *entry = g_ptr_array_index (entries, entries->len - 1);
      g_autoptr (JsonNode) before = gainsay_record_dup_field (GAINSAY_RECORD (entry), "before");
      g_autoptr (JsonNode) after = gainsay_record_dup_field (GAINSAY_RECORD (entry), "after");
      GainsayRecord *target =
        gainsay_case_find (investigation, gainsay_log_get_subject (investigation, entry));

      if (target != NULL)
        gainsay_log_apply (investigation, target, after, before, removed_documents, NULL);
      gainsay_record_remove_child_at (GAINSAY_RECORD (investigation), "log",
                                      g_list_model_get_n_items (
                                        gainsay_case_get_log (investigation)) -
                                        1);
      g_ptr_array_set_size (entries, (int) entries->len - 1);
    }
}

/**
 * gainsay_log_apply_entry:
 * @investigation: a case whose log does not hold the entry yet
 * @entry: an entry, such as one read from the journal
 * @error: a #GainsayLogError or #GainsayRecordError
 *
 * Applies an entry and appends it to the log.
 *
 * Returns: whether it could be applied
 */
gboolean
gainsay_log_apply_entry (GainsayCase *investigation, GainsayLogEntry *entry, GError **error)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  GainsayRecord *target;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);
  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (entry), FALSE);

  if (gainsay_log_is_emptied (entry))
    return fail_values (error);

  target = gainsay_case_find (investigation, gainsay_log_get_subject (investigation, entry));
  if (target == NULL || GAINSAY_IS_LOG_ENTRY (target))
    return fail_gone (error);

  before = gainsay_record_dup_field (GAINSAY_RECORD (entry), "before");
  after = gainsay_record_dup_field (GAINSAY_RECORD (entry), "after");
  if (!gainsay_log_apply (investigation, target, before, after, NULL, error))
    return FALSE;
  gainsay_record_insert_child (GAINSAY_RECORD (investigation), "log", G_MAXUINT,
                               GAINSAY_RECORD (entry));
  return TRUE;
}

/**
 * gainsay_log_describe_child:
 * @child: a record of a list
 * @position: where it is, or will be
 *
 * Describes a record that comes or goes as the log has it.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
gainsay_log_describe_child (GainsayRecord *child, guint position)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "position", position);
  if (GAINSAY_IS_DOCUMENT (child))
    {
      GainsayDocument *document = GAINSAY_DOCUMENT (child);
      const char *text = gainsay_document_get_text (document);
      g_autofree char *hash =
        g_compute_checksum_for_string (G_CHECKSUM_SHA256, text != NULL ? text : "", -1);

      json_object_set_string_member (object, "id", gainsay_record_get_id (child));
      if (gainsay_document_get_sha256 (document) != NULL)
        json_object_set_string_member (object, "sha256", gainsay_document_get_sha256 (document));
      json_object_set_string_member (object, "textHash", hash);
    }
  else
    json_object_set_member (object, "record", gainsay_record_to_json (child));
  json_node_take_object (node, object);
  return node;
}
