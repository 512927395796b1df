/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/gaps.h"

#include "app/case/case.h"
#include "app/document/document.h"

#include <glib/gi18n.h>

/**
 * gainsay_field_is_needed:
 * @field: a document's field
 *
 * Says whether a document without this field has a gap.
 *
 * Returns: whether it has
 */
gboolean
gainsay_field_is_needed (const char *field)
{
  static const char *const needed[] = { "title", "publisher", "published", NULL };

  g_return_val_if_fail (field != NULL, FALSE);

  return g_strv_contains (needed, field);
}

static gboolean
is_missing (const char *text)
{
  return text == NULL || *text == '\0';
}

/**
 * gainsay_document_has_gap:
 * @document: a document
 *
 * Says whether a needed field is missing.
 *
 * Returns: whether one is
 */
gboolean
gainsay_document_has_gap (GainsayDocument *document)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), FALSE);

  return is_missing (gainsay_document_get_title (document)) ||
         is_missing (gainsay_document_get_publisher (document)) ||
         is_missing (gainsay_document_get_published (document));
}

/**
 * gainsay_document_dup_gaps:
 * @document: a document
 *
 * Says in words what is missing.
 *
 * Returns: (transfer full) (nullable): the words; NULL when nothing is missing
 */
char *
gainsay_document_dup_gaps (GainsayDocument *document)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (3, NULL, TRUE);
  g_autofree char *list = NULL;

  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);

  if (is_missing (gainsay_document_get_title (document)))
    g_ptr_array_add (words, (gpointer) _("title"));
  if (is_missing (gainsay_document_get_publisher (document)))
    g_ptr_array_add (words, (gpointer) _("outlet"));
  if (is_missing (gainsay_document_get_published (document)))
    g_ptr_array_add (words, (gpointer) _("date"));
  if (words->len == 0)
    return NULL;
  list = g_strjoinv (", ", (char **) words->pdata);
  /* translators: %s lists what is missing of a document: "outlet, date" */
  return g_strdup_printf (_("Missing: %s"), list);
}

/**
 * gainsay_documents_count_gaps:
 * @investigation: a case
 *
 * Counts the documents with a gap.
 *
 * Returns: how many there are
 */
guint
gainsay_documents_count_gaps (GainsayCase *investigation)
{
  GListModel *documents;
  guint n = 0;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), 0);

  documents = gainsay_case_get_documents (investigation);
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GainsayDocument) document = g_list_model_get_item (documents, i);

      n += gainsay_document_has_gap (document) ? 1 : 0;
    }
  return n;
}

/**
 * gainsay_documents_find_gap:
 * @investigation: a case
 * @after: (nullable): begin behind this document; NULL for the first
 *
 * Finds the next document with a gap, going on from the end to the beginning.
 *
 * Returns: (transfer none) (nullable): the document; NULL when none has a gap
 */
GainsayDocument *
gainsay_documents_find_gap (GainsayCase *investigation, GainsayDocument *after)
{
  GListModel *documents;
  guint n;
  guint first = 0;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  documents = gainsay_case_get_documents (investigation);
  n = g_list_model_get_n_items (documents);
  if (after != NULL && g_list_store_find (G_LIST_STORE (documents), after, &first))
    first++;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayDocument) document = g_list_model_get_item (documents, (first + i) % n);

      if (gainsay_document_has_gap (document))
        return document;
    }
  return NULL;
}
