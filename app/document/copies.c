/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/document/copies.h"

#include "app/document/batch.h"
#include "app/document/mark.h"
#include "app/document/marks.h"
#include "app/document/offsets.h"

#include <glib/gi18n.h>

#define NAME_LENGTH 60 /* code points of a name made of a text's first words */

/* Below this much prose, in bytes, two texts are alike too easily, and all of the text counts. */
#define LEAST_BODY 80

static gboolean
is_not_body (const char *kind)
{
  static const char *const kinds[] = {
    GAINSAY_MARK_BOILERPLATE, GAINSAY_MARK_BYLINE,  GAINSAY_MARK_CAPTION,
    GAINSAY_MARK_DATELINE,    GAINSAY_MARK_HEADING, GAINSAY_MARK_TAG,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], kind) == 0)
      return TRUE;
  return FALSE;
}

static void
blank_marked (char *text, GListModel *marks)
{
  g_autofree char *original = g_strdup (text);
  g_autoptr (GainsayOffsets) offsets = gainsay_offsets_new (original);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);
      gsize start;
      gsize end;

      if (!is_not_body (gainsay_mark_get_kind (mark)))
        continue;
      start = gainsay_offsets_to_bytes (offsets, (guint) MAX (gainsay_mark_get_start (mark), 0));
      end = gainsay_offsets_to_bytes (offsets, (guint) MAX (gainsay_mark_get_end (mark), 0));
      if (start < end)
        memset (text + start,
                g_str_equal (gainsay_mark_get_kind (mark), GAINSAY_MARK_TAG) ? 1 : ' ',
                end - start);
    }
}

/* One space for each run of white space; what a stray tag left is dropped without one. */
static char *
fold_space (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean pending = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == 1)
        continue;
      if (g_unichar_isspace (character))
        {
          pending = folded->len > 0;
          continue;
        }
      if (pending)
        g_string_append_c (folded, ' ');
      pending = FALSE;
      g_string_append_unichar (folded, character);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * gainsay_document_dup_text_hash:
 * @self: a document
 *
 * Makes a hash that two documents share when their bodies have the same words.
 *
 * Returns: (transfer full): SHA-256 in hex digits
 */
char *
gainsay_document_dup_text_hash (GainsayDocument *self)
{
  const char *text;
  g_autofree char *body = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  text = gainsay_document_get_text (self);
  body = g_strdup (text != NULL ? text : "");
  blank_marked (body, gainsay_document_get_marks (self));
  folded = fold_space (body);
  if (strlen (folded) < LEAST_BODY)
    {
      g_free (folded);
      folded = fold_space (text != NULL ? text : "");
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);
}

static GainsayDocument *
find_bytes (GListModel *documents, GainsayDocument *document)
{
  const char *id = gainsay_record_get_id (GAINSAY_RECORD (document));

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GainsayDocument) other = g_list_model_get_item (documents, i);

      if (other != document && g_strcmp0 (gainsay_record_get_id (GAINSAY_RECORD (other)), id) == 0)
        return other;
    }
  return NULL;
}

/* The first with that text that is no copy itself, so that copies all name the same one. */
static GainsayDocument *
find_text (GListModel *documents, GainsayDocument *document)
{
  g_autofree char *hash = gainsay_document_dup_text_hash (document);

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GainsayDocument) other = g_list_model_get_item (documents, i);
      g_autofree char *other_hash = NULL;

      if (other == document || gainsay_document_get_copy_of (other) != NULL)
        continue;
      other_hash = gainsay_document_dup_text_hash (other);
      if (g_str_equal (hash, other_hash))
        return other;
    }
  return NULL;
}

/**
 * gainsay_copies_find:
 * @documents: (element-type GainsayDocument): those that are there
 * @document: one that may be added, or is among them
 * @kind: (out) (optional): how it is like the one returned
 *
 * Looks for a document that has the same bytes, else the same words.
 *
 * The caller does not add the first kind and sets "copyOf" for the second. To compare many
 * documents keep the hashes of gainsay_document_dup_text_hash() in a table instead.
 *
 * Returns: (transfer none) (nullable): the one that was there first
 */
GainsayDocument *
gainsay_copies_find (GListModel *documents, GainsayDocument *document, GainsayCopyKind *kind)
{
  GainsayDocument *found;
  GainsayCopyKind ignored;

  g_return_val_if_fail (G_IS_LIST_MODEL (documents), NULL);
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);

  if (kind == NULL)
    kind = &ignored;
  *kind = GAINSAY_COPY_BYTES;
  found = find_bytes (documents, document);
  if (found != NULL)
    return found;
  found = find_text (documents, document);
  *kind = found != NULL ? GAINSAY_COPY_TEXT : GAINSAY_COPY_NONE;
  return found;
}

/* What people know a document by: its title, else how it begins. */
static char *
dup_name (GainsayDocument *self)
{
  const char *title = gainsay_document_get_title (self);
  g_autofree char *folded = NULL;
  g_autofree char *start = NULL;

  if (title != NULL)
    return g_strdup (title);
  folded = fold_space (gainsay_document_get_text (self));
  if (g_utf8_strlen (folded, -1) <= NAME_LENGTH)
    return g_steal_pointer (&folded);
  start = g_utf8_substring (folded, 0, NAME_LENGTH);
  return g_strconcat (start, "…", NULL);
}

/* Those that are there: id → document, and hash of the body → document, copies left out. */
typedef struct
{
  GHashTable *ids;
  GHashTable *texts;
} Known;

static void
know (Known *self, GainsayDocument *document)
{
  const char *id = gainsay_record_get_id (GAINSAY_RECORD (document));
  char *hash;

  g_hash_table_insert (self->ids, g_strdup (id), document);
  if (gainsay_document_get_copy_of (document) != NULL)
    return;
  hash = gainsay_document_dup_text_hash (document);
  if (!g_hash_table_contains (self->texts, hash))
    g_hash_table_insert (self->texts, hash, document);
  else
    g_free (hash);
}

/* FALSE if the same bytes are there; else "copyOf" is set where the same words are. */
static gboolean
settle (Known *self, const GainsayBatchResult *result, GPtrArray *messages)
{
  GainsayRecord *record = GAINSAY_RECORD (result->document);
  GainsayDocument *first = g_hash_table_lookup (self->ids, gainsay_record_get_id (record));
  g_autofree char *hash = NULL;

  if (first != NULL)
    {
      g_autofree char *name = dup_name (first);

      g_ptr_array_add (messages,
                       /* Translators: the first %s is a file, the second a headline */
                       g_strdup_printf (_ ("“%s” was not added: it is in the case already, as “%s”."), result->name,
                         name));
      return FALSE;
    }
  hash = gainsay_document_dup_text_hash (result->document);
  first = g_hash_table_lookup (self->texts, hash);
  if (first != NULL)
    gainsay_record_set_text (record, "copyOf", gainsay_record_get_id (GAINSAY_RECORD (first)));
  return TRUE;
}

/**
 * gainsay_copies_sort_out:
 * @documents: (element-type GainsayDocument): those of the case
 * @results: (element-type GainsayBatchResult): what was imported
 * @messages: (element-type utf8): gets a sentence for each input that is not added
 *
 * Sorts out what of a batch is new: what failed and what is there already gives a message, and a
 * document with the words of another becomes its copy.
 *
 * Returns: (transfer full) (element-type GainsayDocument): the documents to add, in order
 */
GPtrArray *
gainsay_copies_sort_out (GListModel *documents, GPtrArray *results, GPtrArray *messages)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Known known = { ids, texts };
  GPtrArray *added;

  g_return_val_if_fail (G_IS_LIST_MODEL (documents), NULL);
  g_return_val_if_fail (results != NULL, NULL);
  g_return_val_if_fail (messages != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GainsayDocument) document = g_list_model_get_item (documents, i);

      know (&known, document);
    }
  added = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < results->len; i++)
    {
      const GainsayBatchResult *result = results->pdata[i];

      if (result->document == NULL)
        g_ptr_array_add (messages, g_strdup (result->error->message));
      else if (settle (&known, result, messages))
        {
          know (&known, result->document);
          g_ptr_array_add (added, g_object_ref (result->document));
        }
    }
  return added;
}
