/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/document.h"

#include "app/document/mark.h"

struct _GainsayDocument
{
  GainsayRecord parent_instance;
  GRefString *id;
  GRefString *copy_of;
  char *title;
  char *short_name;
  char *publisher;
  char *agency;
  char *author;
  GRefString *kind;
  GRefString *published;
  GRefString *retrieved;
  GRefString *language;
  char *uri;
  char *archived;
  GRefString *media_type;
  char *sha256;
  GListStore *marks;
  char *text;
};

G_DEFINE_FINAL_TYPE (GainsayDocument, gainsay_document, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayDocument, id), NULL, TRUE },
  { "copyOf", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayDocument, copy_of), NULL, FALSE },
  { "title", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, title), NULL, FALSE },
  { "shortName", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, short_name), NULL, FALSE },
  { "publisher", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, publisher), NULL, FALSE },
  { "agency", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, agency), NULL, FALSE },
  { "author", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, author), NULL, FALSE },
  { "kind", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayDocument, kind), NULL, FALSE },
  { "published", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayDocument, published), NULL, FALSE },
  { "retrieved", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayDocument, retrieved), NULL, FALSE },
  { "language", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayDocument, language), NULL, FALSE },
  { "uri", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, uri), NULL, FALSE },
  { "archived", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, archived), NULL, FALSE },
  { "mediaType", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayDocument, media_type), NULL, FALSE },
  { "sha256", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, sha256), NULL, FALSE },
  { "marks", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayDocument, marks), gainsay_mark_get_type,
    FALSE },
  { "text", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayDocument, text), NULL, FALSE },
};

static void
gainsay_document_class_init (GainsayDocumentClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_document_init (GainsayDocument *self)
{
}

/**
 * gainsay_document_new:
 *
 * Makes a document in which every field is absent.
 *
 * Returns: (transfer full): a new document
 */
GainsayDocument *
gainsay_document_new (void)
{
  return g_object_new (GAINSAY_TYPE_DOCUMENT, NULL);
}

/**
 * gainsay_document_get_copy_of:
 * @self: a document
 *
 * Gives the document whose text this one repeats.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
gainsay_document_get_copy_of (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->copy_of;
}

/**
 * gainsay_document_get_title:
 * @self: a document
 *
 * Gives the headline.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
gainsay_document_get_title (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * gainsay_document_get_short_name:
 * @self: a document
 *
 * Gives the short name that people use for it in this case.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
gainsay_document_get_short_name (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->short_name;
}

/**
 * gainsay_document_get_publisher:
 * @self: a document
 *
 * Gives the outlet or body that published it.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
gainsay_document_get_publisher (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->publisher;
}

/**
 * gainsay_document_get_author:
 * @self: a document
 *
 * Gives the byline.
 *
 * Returns: (transfer none) (nullable): the names as printed
 */
const char *
gainsay_document_get_author (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->author;
}

/**
 * gainsay_document_get_kind:
 * @self: a document
 *
 * Gives what kind of document it is.
 *
 * Returns: (transfer none) (nullable): a word such as "news-report"
 */
const char *
gainsay_document_get_kind (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->kind;
}

/**
 * gainsay_document_get_published:
 * @self: a document
 *
 * Gives when it was published.
 *
 * Returns: (transfer none) (nullable): YYYY, YYYY-MM, YYYY-MM-DD or a UTC time
 */
const char *
gainsay_document_get_published (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->published;
}

/**
 * gainsay_document_get_retrieved:
 * @self: a document
 *
 * Gives when it was fetched or imported.
 *
 * Returns: (transfer none) (nullable): a UTC time
 */
const char *
gainsay_document_get_retrieved (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->retrieved;
}

/**
 * gainsay_document_get_language:
 * @self: a document
 *
 * Gives the language of the text.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag
 */
const char *
gainsay_document_get_language (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * gainsay_document_get_uri:
 * @self: a document
 *
 * Gives the address it was found at.
 *
 * Returns: (transfer none) (nullable): a URI or a path
 */
const char *
gainsay_document_get_uri (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->uri;
}

/**
 * gainsay_document_get_archived:
 * @self: a document
 *
 * Gives the address of an archived copy.
 *
 * Returns: (transfer none) (nullable): a URI
 */
const char *
gainsay_document_get_archived (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->archived;
}

/**
 * gainsay_document_get_sha256:
 * @self: a document
 *
 * Gives the hash of the original bytes.
 *
 * Returns: (transfer none) (nullable): 64 hex digits
 */
const char *
gainsay_document_get_sha256 (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->sha256;
}

/**
 * gainsay_document_get_marks:
 * @self: a document
 *
 * Gives the marks on the text.
 *
 * Returns: (transfer none): a list of #GainsayMark
 */
GListModel *
gainsay_document_get_marks (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->marks);
}

/**
 * gainsay_document_get_text:
 * @self: a document
 *
 * Gives the whole text.
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
gainsay_document_get_text (GainsayDocument *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (self), NULL);

  return self->text;
}
