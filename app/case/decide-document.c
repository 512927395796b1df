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
