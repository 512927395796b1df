/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/case.h"
#include "app/case/decisions.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/verdict/scale.h"

/**
 * gainsay_decide_document_field:
 * @self: the case
 * @document: a document
 * @field: a key of the document's metadata, such as "publisher"
 * @value: (nullable): its new value
 *
 * Corrects or completes what is known of a document.
 *
 * Returns: (transfer full) (nullable): a change; %NULL for what is never edited: the text, the
 *   hashes, the id
 */
GainsayChange *
gainsay_decide_document_field (GainsayCase *self,
                               GainsayDocument *document,
                               const char *field,
                               const char *value)
{
  static const char *const editable[] = { "title",    "shortName", "publisher", "agency",
                                          "author",   "kind",      "published", "retrieved",
                                          "language", "uri",       "archived",  "copyOf",
                                          NULL };
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (!g_strv_contains (editable, field))
    return NULL;
  change = gainsay_change_new ("edit-document");
  gainsay_change_set_text (change, GAINSAY_RECORD (document), field, value);
  return change;
}

/**
 * gainsay_decide_add_documents:
 * @self: the case
 * @documents: (element-type GainsayDocument): new documents with ids
 *
 * Adds documents to the case; one that is there already is left out.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_add_documents (GainsayCase *self, GPtrArray *documents)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (documents != NULL, NULL);

  change = gainsay_change_new ("add-documents");
  for (guint i = 0; i < documents->len; i++)
    {
      GainsayRecord *document = g_ptr_array_index (documents, i);

      if (gainsay_case_find (self, gainsay_record_get_id (document)) == NULL)
        gainsay_change_add (change, GAINSAY_RECORD (self), "documents", document);
    }
  return change;
}

static void
remove_touched (GainsayChange *change,
                GListModel *passages,
                const char *document,
                GHashTable *touched)
{
  for (guint i = g_list_model_get_n_items (passages); i-- > 0;)
    {
      g_autoptr (GainsayPassage) passage = g_list_model_get_item (passages, i);

      if (g_strcmp0 (gainsay_passage_get_document (passage), document) == 0 &&
          g_hash_table_contains (touched, gainsay_record_get_id (GAINSAY_RECORD (passage))))
        gainsay_change_remove (change, GAINSAY_RECORD (passage));
    }
}

/**
 * gainsay_decide_remove_document:
 * @self: the case
 * @document: a document
 *
 * Takes a document out of the case, and with it every passage that stands in it.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_remove_document (GainsayCase *self, GainsayDocument *document)
{
  g_autoptr (GHashTable) touched = NULL;
  GainsayChange *change;
  GListModel *records;
  const char *id;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);

  id = gainsay_record_get_id (GAINSAY_RECORD (document));
  touched = gainsay_log_list_touched (self);
  change = gainsay_change_new ("remove-document");

  records = gainsay_case_get_claims (self);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (records, i);

      remove_touched (change, gainsay_claim_get_appearances (claim), id, touched);
      remove_touched (change, gainsay_claim_get_evidence (claim), id, touched);
      if (g_strcmp0 (gainsay_claim_get_claimant (claim), id) == 0)
        gainsay_change_set (change, GAINSAY_RECORD (claim), "claimant", NULL);
    }
  records = gainsay_case_get_documents (self);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GainsayDocument) other = g_list_model_get_item (records, i);

      if (g_strcmp0 (gainsay_document_get_copy_of (other), id) == 0)
        gainsay_change_set (change, GAINSAY_RECORD (other), "copyOf", NULL);
    }
  gainsay_change_remove (change, GAINSAY_RECORD (document));
  return change;
}

/**
 * gainsay_decide_party_name:
 * @self: the case
 * @party: a party
 * @name: its new name, not empty
 *
 * Corrects a name, for all claims and passages at once.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the name is empty
 */
GainsayChange *
gainsay_decide_party_name (GainsayCase *self, GainsayParty *party, const char *name)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_PARTY (party), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (*name == '\0')
    return NULL;
  change = gainsay_change_new ("edit-party");
  gainsay_change_set_text (change, GAINSAY_RECORD (party), "name", name);
  return change;
}

static JsonNode *
words_to_json (const char *const *words)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    json_array_add_string_element (array, words[i]);
  json_node_take_array (node, array);
  return node;
}

/**
 * gainsay_decide_party_aliases:
 * @self: the case
 * @party: a party
 * @aliases: (nullable): under which other names it is known
 *
 * Sets the other names of a party.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_party_aliases (GainsayCase *self, GainsayParty *party, const char *const *aliases)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_PARTY (party), NULL);

  change = gainsay_change_new ("edit-party");
  gainsay_change_set (change, GAINSAY_RECORD (party), "aliases",
                      aliases != NULL && aliases[0] != NULL ? words_to_json (aliases) : NULL);
  return change;
}

static void
move_reference (GainsayChange *change,
                GainsayRecord *record,
                const char *field,
                const char *from,
                const char *to)
{
  g_autoptr (JsonNode) value = gainsay_record_dup_field (record, field);

  if (value != NULL && g_strcmp0 (json_node_get_string (value), from) == 0)
    gainsay_change_set_text (change, record, field, to);
}

static void
move_references (GainsayChange *change, GainsayClaim *claim, const char *from, const char *to)
{
  GListModel *passages = gainsay_claim_get_appearances (claim);

  move_reference (change, GAINSAY_RECORD (claim), "claimant", from, to);
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayRecord) appearance = g_list_model_get_item (passages, i);

      move_reference (change, appearance, "speaker", from, to);
      move_reference (change, appearance, "via", from, to);
    }

  passages = gainsay_claim_get_evidence (claim);
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayRecord) evidence = g_list_model_get_item (passages, i);

      move_reference (change, evidence, "source", from, to);
    }
}

static JsonNode *
join_names (GainsayParty *party, GainsayParty *other)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  const char *const *lists[] = { gainsay_party_get_aliases (party),
                                 gainsay_party_get_aliases (other) };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (i == 1 && gainsay_party_get_name (other) != NULL)
        g_ptr_array_add (names, (gpointer) gainsay_party_get_name (other));
      for (gsize j = 0; lists[i] != NULL && lists[i][j] != NULL; j++)
        if (!g_ptr_array_find_with_equal_func (names, lists[i][j], g_str_equal, NULL))
          g_ptr_array_add (names, (gpointer) lists[i][j]);
    }
  return words_to_json ((const char *const *) names->pdata);
}

/**
 * gainsay_decide_merge_parties:
 * @self: the case
 * @party: the party that stays
 * @other: a party that is the same
 *
 * Joins two parties: names of @other become aliases, and all that refers to it refers to @party.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when both are one
 */
GainsayChange *
gainsay_decide_merge_parties (GainsayCase *self, GainsayParty *party, GainsayParty *other)
{
  GainsayChange *change;
  GListModel *claims;
  const char *from;
  const char *to;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_PARTY (party), NULL);
  g_return_val_if_fail (GAINSAY_IS_PARTY (other), NULL);

  if (party == other)
    return NULL;
  from = gainsay_record_get_id (GAINSAY_RECORD (other));
  to = gainsay_record_get_id (GAINSAY_RECORD (party));
  change = gainsay_change_new ("merge-parties");
  gainsay_change_set (change, GAINSAY_RECORD (party), "aliases", join_names (party, other));

  claims = gainsay_case_get_claims (self);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      move_references (change, claim, from, to);
    }
  gainsay_change_remove (change, GAINSAY_RECORD (other));
  return change;
}

/**
 * gainsay_decide_title:
 * @self: the case
 * @title: (nullable): the name of the investigation
 *
 * Names the case.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_title (GainsayCase *self, const char *title)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  change = gainsay_change_new ("edit-case");
  gainsay_change_set_text (change, GAINSAY_RECORD (self), "title", title);
  return change;
}

/**
 * gainsay_decide_scale:
 * @self: the case
 * @scale: a rating scale
 *
 * Chooses the scale for verdicts to come; those given keep their words.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_scale (GainsayCase *self, GainsayScale *scale)
{
  g_autofree char *text = NULL;
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (scale != NULL, NULL);

  text = gainsay_scale_to_json (scale);
  change = gainsay_change_new ("scale");
  gainsay_change_set (change, GAINSAY_RECORD (self), "scale", json_from_string (text, NULL));
  return change;
}
