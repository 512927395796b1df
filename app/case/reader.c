/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/reader.h"

#include "app/case/file.h"
#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_DEPTH 64

/* A part of the text. */
typedef struct
{
  gsize start;
  gsize end;
} Span;

/* The lists whose elements are parsed one at a time. */
static const struct
{
  const char *name;
  GType (*type) (void);
} lists[] = {
  { "parties", gainsay_party_get_type },
  { "documents", gainsay_document_get_type },
  { "claims", gainsay_claim_get_type },
  { "log", gainsay_log_entry_get_type },
};

typedef struct
{
  const char *text;
  GArray *elements[G_N_ELEMENTS (lists)]; /* Span */
  GArray *names;  /* Span of the other members' keys, with quotation marks */
  GArray *values; /* Span of their values */
} Pieces;

static const GainsayJsonLimits limits = { GAINSAY_FILE_MAX_SIZE, MAX_DEPTH, TRUE };

G_DEFINE_QUARK (gainsay - reader - error - quark, gainsay_reader_error)

/**
 * gainsay_reader_get_limits:
 *
 * Gives what is accepted in files of the program's own.
 *
 * Returns: (transfer none): the limits
 */
const GainsayJsonLimits *
gainsay_reader_get_limits (void)
{
  return &limits;
}

static void
pieces_clear (Pieces *pieces)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (&pieces->elements[i], g_array_unref);
  g_clear_pointer (&pieces->names, g_array_unref);
  g_clear_pointer (&pieces->values, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pieces, pieces_clear)

static void
pieces_init (Pieces *pieces, const char *text)
{
  pieces->text = text;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    pieces->elements[i] = g_array_new (FALSE, FALSE, sizeof (Span));
  pieces->names = g_array_new (FALSE, FALSE, sizeof (Span));
  pieces->values = g_array_new (FALSE, FALSE, sizeof (Span));
}

static int
find_list (const char *member, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strlen (lists[i].name) == length && memcmp (lists[i].name, member, length) == 0)
      return (int) i;
  return -1;
}

static void
element_cb (const char *member, gsize length, int index, gsize start, gsize end, gpointer user_data)
{
  Pieces *pieces = user_data;
  const Span value = { start, end };
  const Span name = { (gsize) (member - pieces->text) - 1,
                      (gsize) (member - pieces->text) + length + 1 };
  int list = find_list (member, length);

  if (index >= 0)
    {
      if (list >= 0)
        g_array_append_val (pieces->elements[list], value);
    }
  else if (list < 0 || pieces->text[start] != '[')
    {
      g_array_append_val (pieces->names, name);
      g_array_append_val (pieces->values, value);
    }
}

static JsonNode *
parse (JsonParser *parser, const Pieces *pieces, const Span *span, GError **error)
{
  if (!json_parser_load_from_data (parser, pieces->text + span->start,
                                   (gssize) (span->end - span->start), error))
    return NULL;
  return json_parser_steal_root (parser);
}

/* The members beside the large lists, as one object. */
static JsonObject *
parse_head (JsonParser *parser, const Pieces *pieces, GError **error)
{
  g_autoptr (JsonObject) head = json_object_new ();

  for (guint i = 0; i < pieces->names->len; i++)
    {
      g_autoptr (JsonNode) name =
        parse (parser, pieces, &g_array_index (pieces->names, Span, i), error);
      JsonNode *value = NULL;

      if (name != NULL)
        value = parse (parser, pieces, &g_array_index (pieces->values, Span, i), error);
      if (value == NULL)
        return NULL;
      json_object_set_member (head, json_node_get_string (name), value);
    }
  return g_steal_pointer (&head);
}

static gint64
get_whole (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node)
                                                                         : -1;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static gboolean
check_version (JsonObject *head, GError **error)
{
  gint64 version = get_whole (head, "version");
  const char *generator = get_text (head, "generator");

  if (g_strcmp0 (get_text (head, "format"), "gainsay-case") != 0 || version < 1)
    {
      g_set_error_literal (error, GAINSAY_READER_ERROR, GAINSAY_READER_ERROR_FORMAT,
                           _("This is not a Gainsay case."));
      return FALSE;
    }
  if (version > GAINSAY_CASE_VERSION)
    {
      if (generator != NULL)
        g_set_error (error, GAINSAY_READER_ERROR, GAINSAY_READER_ERROR_VERSION,
                     /* translators: %s is a program and its version, such as "Gainsay 3.0" */
                     _("The case was written by %s and needs a newer version of Gainsay."),
                        generator);
      else
        g_set_error_literal (error, GAINSAY_READER_ERROR, GAINSAY_READER_ERROR_VERSION,
                             _("The case needs a newer version of Gainsay."));
      return FALSE;
    }
  return TRUE;
}

/* Fields that the program keeps as JSON, and how their values begin. */
static const struct
{
  const char *name;
  char bracket;
} shapes[] = {
  { "publisher", '{' }, { "scale", '{' },  { "reasons", '[' }, { "secondOpinions", '[' },
  { "published", '{' }, { "before", '{' }, { "after", '{' },
};

static gboolean
check_shape (GainsayRecord *record, const GainsayField *field, GError **error)
{
  const char *value = G_STRUCT_MEMBER (char *, record, field->offset);
  const char *id = gainsay_record_get_id (record);

  for (gsize i = 0; value != NULL && i < G_N_ELEMENTS (shapes); i++)
    if (strcmp (shapes[i].name, field->name) == 0 && *value != shapes[i].bracket)
      {
        g_set_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_KIND,
                     _("“%s” of %s has a value of the wrong type."), field->name,
                        id != NULL ? id : G_OBJECT_TYPE_NAME (record));
        return FALSE;
      }
  return TRUE;
}

static gboolean check_shapes (GainsayRecord *record, GError **error);

static gboolean
check_list_shapes (GListModel *records, GError **error)
{
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayRecord) record = g_list_model_get_item (records, i);

      if (!check_shapes (record, error))
        return FALSE;
    }
  return TRUE;
}

/* Of a record and of those in it. */
static gboolean
check_shapes (GainsayRecord *record, GError **error)
{
  guint n;
  const GainsayField *fields = gainsay_record_list_fields (record, &n);

  for (guint i = 0; i < n; i++)
    {
      gpointer value;

      if (fields[i].kind == GAINSAY_FIELD_JSON && !check_shape (record, &fields[i], error))
        return FALSE;
      if (fields[i].kind != GAINSAY_FIELD_RECORD && fields[i].kind != GAINSAY_FIELD_RECORDS)
        continue;

      value = G_STRUCT_MEMBER (gpointer, record, fields[i].offset);
      if (fields[i].kind == GAINSAY_FIELD_RECORD && value != NULL && !check_shapes (value, error))
        return FALSE;
      if (fields[i].kind == GAINSAY_FIELD_RECORDS && !check_list_shapes (value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_list (GainsayCase *self, JsonParser *parser, const Pieces *pieces, gsize list, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *spans = pieces->elements[list];

  for (guint i = 0; i < spans->len; i++)
    {
      g_autoptr (JsonNode) node = parse (parser, pieces, &g_array_index (spans, Span, i), error);
      GainsayRecord *record;

      if (node == NULL)
        return FALSE;
      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          g_set_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_KIND,
                       _("“%s” holds something that is not an object."), lists[list].name);
          return FALSE;
        }
      record = g_object_new (lists[list].type (), NULL);
      g_ptr_array_add (records, record);
      if (!gainsay_record_load (record, json_node_get_object (node), error) ||
          !check_shapes (record, error))
        return FALSE;
    }
  gainsay_record_replace_children (GAINSAY_RECORD (self), lists[list].name, records);
  return TRUE;
}

/* A file of the future may break the rules of today; then its version is what to speak of. */
static void
prefer_version_error (const char *text, gsize length, GError **error)
{
  GainsayJsonLimits lax = limits;
  g_auto (Pieces) pieces = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonObject) head = NULL;
  g_autoptr (GError) version_error = NULL;

  if (!g_error_matches (*error, GAINSAY_JSON_ERROR, GAINSAY_JSON_ERROR_NUMBER))
    return;
  lax.only_whole = FALSE;
  pieces_init (&pieces, text);
  if (!gainsay_json_check (text, length, &lax, element_cb, &pieces, NULL))
    return;
  head = parse_head (parser, &pieces, NULL);
  if (head == NULL || check_version (head, &version_error) ||
      !g_error_matches (version_error, GAINSAY_READER_ERROR, GAINSAY_READER_ERROR_VERSION))
    return;
  g_clear_error (error);
  *error = g_steal_pointer (&version_error);
}

/* Of a text that does not even begin as a case does, no line is worth naming. */
static void
prefer_format_error (const char *text, gsize length, GError **error)
{
  gsize at = 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  if (!g_error_matches (*error, GAINSAY_JSON_ERROR, GAINSAY_JSON_ERROR_SYNTAX) || at == length ||
      text[at] == '{' || text[at] == '[')
    return;
  g_clear_error (error);
  g_set_error_literal (error, GAINSAY_READER_ERROR, GAINSAY_READER_ERROR_FORMAT,
                       _("This is not a Gainsay case: it is not JSON."));
}

static gboolean
check (const char *text, gsize length, Pieces *pieces, GError **error)
{
  g_autoptr (GError) own = NULL;

  pieces_init (pieces, text);
  if (gainsay_json_check (text, length, &limits, element_cb, pieces, &own))
    return TRUE;
  prefer_version_error (text, length, &own);
  prefer_format_error (text, length, &own);
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

/**
 * gainsay_reader_read:
 * @text: (array length=length): the text of a case file
 * @length: how many bytes it has
 * @error: a #GainsayJsonError, #GainsayReaderError or #GainsayRecordError
 *
 * Reads a case. What this version does not know is kept.
 *
 * Returns: (transfer full) (nullable): the case
 */
GainsayCase *
gainsay_reader_read (const char *text, gsize length, GError **error)
{
  g_auto (Pieces) pieces = { NULL };
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (JsonObject) head = NULL;
  g_autoptr (GainsayCase) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!check (text, length, &pieces, error))
    return NULL;
  parser = json_parser_new ();
  head = parse_head (parser, &pieces, error);
  if (head == NULL || !check_version (head, error))
    return NULL;

  self = gainsay_case_new ();
  if (!gainsay_record_load (GAINSAY_RECORD (self), head, error) ||
      !check_shapes (GAINSAY_RECORD (self), error))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (pieces.elements[i]->len > 0 && !read_list (self, parser, &pieces, i, error))
      return NULL;
  return g_steal_pointer (&self);
}
