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

/* SHA-256 in hex digits, the same for two documents whose bodies have the same words. */
static char *
dup_text_hash (GainsayDocument *self)
{
  const char *text = gainsay_document_get_text (self);
  g_autofree char *body = g_strdup (text != NULL ? text : "");
  g_autofree char *folded = NULL;

  blank_marked (body, gainsay_document_get_marks (self));
  folded = fold_space (body);
  if (strlen (folded) < LEAST_BODY)
    {
      g_free (folded);
      folded = fold_space (text != NULL ? text : "");
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);
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

/* The documents of a case by their bytes and by their words. */
typedef struct
{
  GHashTable *ids;   /* char *, owned → GainsayDocument *, owned */
  GHashTable *texts; /* char * hash of the body, owned → GainsayDocument *, borrowed from ids */
} Copies;

static void
copies_clear (Copies *self)
{
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, copies_clear)

/* Gives the document that has the same bytes, if there is one, and remembers @document if not. */
static GainsayDocument *
find_bytes (Copies *self, GainsayDocument *document)
{
  const char *id = gainsay_record_get_id (GAINSAY_RECORD (document));
  GainsayDocument *found = g_hash_table_lookup (self->ids, id);

  if (found == NULL)
    g_hash_table_insert (self->ids, g_strdup (id), g_object_ref (document));
  return found;
}

/* The same by words. What it gives is no copy itself, so that all copies name the same one. */
static GainsayDocument *
find_words (Copies *self, GainsayDocument *document)
{
  g_autofree char *hash = NULL;
  GainsayDocument *found;

  if (gainsay_document_get_copy_of (document) != NULL)
    return NULL;
  hash = dup_text_hash (document);
  found = g_hash_table_lookup (self->texts, hash);
  if (found == NULL)
    g_hash_table_insert (self->texts, g_steal_pointer (&hash), document);
  return found;
}

static void
copies_init (Copies *self, GListModel *documents)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GainsayDocument) document = g_list_model_get_item (documents, i);

      if (find_bytes (self, document) == NULL)
        find_words (self, document);
    }
}

/* FALSE if the same bytes are there; else "copyOf" is set where the same words are. */
static gboolean
settle (Copies *copies, const GainsayBatchResult *result, GPtrArray *messages)
{
  GainsayDocument *same = find_bytes (copies, result->document);
  g_autofree char *name = NULL;

  if (same == NULL)
    {
      GainsayDocument *first = find_words (copies, result->document);

      if (first != NULL)
        gainsay_record_set_text (GAINSAY_RECORD (result->document), "copyOf",
                                 gainsay_record_get_id (GAINSAY_RECORD (first)));
      return TRUE;
    }
  name = dup_name (same);
  g_ptr_array_add (messages,
                   /* translators: the first %s is a file, the second a headline */
                   g_strdup_printf (_("“%s” was not added: it is in the case already, as “%s”."),
                                       result->name, name));
  return FALSE;
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
  g_auto (Copies) copies = { NULL, NULL };
  GPtrArray *added;

  g_return_val_if_fail (G_IS_LIST_MODEL (documents), NULL);
  g_return_val_if_fail (results != NULL, NULL);
  g_return_val_if_fail (messages != NULL, NULL);

  copies_init (&copies, documents);
  added = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < results->len; i++)
    {
      const GainsayBatchResult *result = results->pdata[i];

      if (result->document == NULL)
        g_ptr_array_add (messages, g_strdup (result->error->message));
      else if (settle (&copies, result, messages))
        g_ptr_array_add (added, g_object_ref (result->document));
    }
  return added;
}
