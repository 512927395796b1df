/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/writer.h"

#include "app/base/canonical.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/verdict/verdict.h"

#include <string.h>

#define PIECE (256 * 1024) /* bytes handed out at a time */

typedef struct
{
  GString *text;
  GainsayWriteFunc func;
  gpointer user_data;
  GError **error;
} Writer;

static gboolean write_record (Writer *writer, GainsayRecord *record, guint indent);

static gboolean
flush (Writer *writer, gsize limit)
{
  if (writer->text->len < limit)
    return TRUE;
  if (!writer->func (writer->text->str, writer->text->len, writer->user_data, writer->error))
    return FALSE;
  g_string_truncate (writer->text, 0);
  return TRUE;
}

static void
append_indent (GString *text, guint indent)
{
  g_string_append_c (text, '\n');
  for (guint i = 0; i < indent; i++)
    g_string_append (text, "  ");
}

static void
append_words (GString *text, char **words)
{
  g_string_append_c (text, '[');
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_string_append (text, i > 0 ? ", " : " ");
      gainsay_json_append_string (text, words[i]);
    }
  g_string_append (text, " ]");
}

static void
append_spaced (GString *text, const char *compact)
{
  g_autofree char *spaced = gainsay_json_space_out (compact);

  g_string_append (text, spaced);
}

#define FIELD(record, field, type) G_STRUCT_MEMBER (type, (record), (field)->offset)

static gboolean
is_absent (GainsayRecord *record, const GainsayField *field)
{
  switch (field->kind)
    {
    case GAINSAY_FIELD_COUNT:
      return FIELD (record, field, int) < 0;
    case GAINSAY_FIELD_RECORDS:
      return g_list_model_get_n_items (FIELD (record, field, GListModel *)) == 0;
    case GAINSAY_FIELD_TEXT:
    case GAINSAY_FIELD_WORD:
    case GAINSAY_FIELD_WORDS:
    case GAINSAY_FIELD_JSON:
    case GAINSAY_FIELD_RECORD:
    default:
      return FIELD (record, field, gpointer) == NULL;
    }
}

/* Whether a record of this kind is set out over several lines. */
static gboolean
is_spread (GType type)
{
  return type == GAINSAY_TYPE_CASE || type == GAINSAY_TYPE_DOCUMENT || type == GAINSAY_TYPE_CLAIM ||
         type == GAINSAY_TYPE_VERDICT;
}

static gboolean
write_list (Writer *writer, GListModel *records, guint indent)
{
  guint n = g_list_model_get_n_items (records);

  g_string_append_c (writer->text, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayRecord) record = g_list_model_get_item (records, i);

      if (i > 0)
        g_string_append_c (writer->text, ',');
      append_indent (writer->text, indent + 1);
      if (!write_record (writer, record, indent + 1) || !flush (writer, PIECE))
        return FALSE;
    }
  append_indent (writer->text, indent);
  g_string_append_c (writer->text, ']');
  return TRUE;
}

static gboolean
write_field (Writer *writer, GainsayRecord *record, const GainsayField *field, guint indent)
{
  switch (field->kind)
    {
    case GAINSAY_FIELD_TEXT:
    case GAINSAY_FIELD_WORD:
      gainsay_json_append_string (writer->text, FIELD (record, field, char *));
      return TRUE;
    case GAINSAY_FIELD_COUNT:
      g_string_append_printf (writer->text, "%d", FIELD (record, field, int));
      return TRUE;
    case GAINSAY_FIELD_WORDS:
      append_words (writer->text, FIELD (record, field, char **));
      return TRUE;
    case GAINSAY_FIELD_JSON:
      append_spaced (writer->text, FIELD (record, field, char *));
      return TRUE;
    case GAINSAY_FIELD_RECORD:
      return write_record (writer, FIELD (record, field, GainsayRecord *), indent);
    case GAINSAY_FIELD_RECORDS:
      return write_list (writer, FIELD (record, field, GListModel *), indent);
    default:
      g_assert_not_reached ();
    }
}

/* The key of the next member, on a line of its own where the record is spread. */
static void
begin_member (Writer *writer, const char *name, gboolean is_first, gboolean spread, guint indent)
{
  if (!is_first)
    g_string_append_c (writer->text, ',');
  if (spread)
    append_indent (writer->text, indent + 1);
  else
    g_string_append_c (writer->text, ' ');
  gainsay_json_append_string (writer->text, name);
  g_string_append (writer->text, ": ");
}

static void
write_unknown (Writer *writer,
               GainsayRecord *record,
               gboolean is_first,
               gboolean spread,
               guint indent)
{
  JsonObject *unknown = gainsay_record_get_unknown (record);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (unknown == NULL)
    return;
  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *compact = gainsay_json_to_text (value);

      begin_member (writer, name, is_first, spread, indent);
      append_spaced (writer->text, compact);
      is_first = FALSE;
    }
}

static gboolean
write_record (Writer *writer, GainsayRecord *record, guint indent)
{
  gboolean spread = is_spread (G_OBJECT_TYPE (record));
  gboolean is_first = TRUE;
  guint n;
  const GainsayField *fields = gainsay_record_list_fields (record, &n);

  g_string_append_c (writer->text, '{');
  for (guint i = 0; i < n; i++)
    if (!is_absent (record, &fields[i]))
      {
        begin_member (writer, fields[i].name, is_first, spread, indent);
        if (!write_field (writer, record, &fields[i], indent + 1))
          return FALSE;
        is_first = FALSE;
      }
  write_unknown (writer, record, is_first, spread, indent);

  if (spread)
    append_indent (writer->text, indent);
  else
    g_string_append_c (writer->text, ' ');
  g_string_append_c (writer->text, '}');
  return TRUE;
}

/**
 * gainsay_writer_write:
 * @investigation: a case
 * @func: (scope call): takes the text, part by part
 * @user_data: data for @func
 * @error: what @func reports
 *
 * Writes a case.
 *
 * Returns: whether all of it was taken
 */
gboolean
gainsay_writer_write (GainsayCase *investigation,
                      GainsayWriteFunc func,
                      gpointer user_data,
                      GError **error)
{
  Writer writer = { NULL, func, user_data, error };
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  text = g_string_sized_new (2 * PIECE);
  writer.text = text;
  if (!write_record (&writer, GAINSAY_RECORD (investigation), 0))
    return FALSE;
  g_string_append_c (text, '\n');
  return flush (&writer, 0);
}

static gboolean
collect_cb (const char *bytes, gsize length, gpointer user_data, GError **error)
{
  g_byte_array_append (user_data, (const guint8 *) bytes, (guint) length);
  return TRUE;
}

/**
 * gainsay_writer_to_bytes:
 * @investigation: a case
 *
 * Writes a case into memory.
 *
 * Returns: (transfer full): the text of its file
 */
GBytes *
gainsay_writer_to_bytes (GainsayCase *investigation)
{
  GByteArray *bytes;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  bytes = g_byte_array_new ();
  gainsay_writer_write (investigation, collect_cb, bytes, NULL);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * gainsay_writer_print_element:
 * @record: a record of one of the lists of a case
 *
 * Writes a record as it stands in the file.
 *
 * Returns: (transfer full): its text, without the comma behind it
 */
GBytes *
gainsay_writer_print_element (GainsayRecord *record)
{
  GByteArray *bytes;
  g_autoptr (GString) text = NULL;
  Writer writer = { NULL, collect_cb, NULL, NULL };

  g_return_val_if_fail (GAINSAY_IS_RECORD (record), NULL);

  bytes = g_byte_array_new ();
  text = g_string_sized_new (1024);
  writer.text = text;
  writer.user_data = bytes;
  write_record (&writer, record, 2);
  flush (&writer, 0);
  return g_byte_array_free_to_bytes (bytes);
}

/* The text that was begun, its records, and commas between them, each a piece. */
static void
join_list (GListModel *records,
           GainsayPieceFunc func,
           gpointer user_data,
           GString **text,
           GPtrArray *pieces)
{
  static const char comma[] = ",\n    ";
  g_autoptr (GBytes) separator = g_bytes_new_static (comma, strlen (comma));
  guint n = g_list_model_get_n_items (records);

  g_string_append_c (*text, '[');
  append_indent (*text, 2);
  g_ptr_array_add (pieces, g_string_free_to_bytes (*text));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayRecord) record = g_list_model_get_item (records, i);

      if (i > 0)
        g_ptr_array_add (pieces, g_bytes_ref (separator));
      g_ptr_array_add (pieces, g_bytes_ref (func (record, user_data)));
    }
  *text = g_string_new (NULL);
  append_indent (*text, 1);
  g_string_append_c (*text, ']');
}

/**
 * gainsay_writer_join:
 * @investigation: a case
 * @func: (scope call): gives the text of each record of its lists
 * @user_data: data for @func
 *
 * Joins what gainsay_writer_print_element() has given to the text of a case.
 *
 * Returns: (transfer full) (element-type GBytes): the text of its file, in pieces
 */
GPtrArray *
gainsay_writer_join (GainsayCase *investigation, GainsayPieceFunc func, gpointer user_data)
{
  GPtrArray *pieces;
  Writer writer = { NULL };
  GainsayRecord *record;
  const GainsayField *fields;
  gboolean is_first = TRUE;
  guint n;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  record = GAINSAY_RECORD (investigation);
  fields = gainsay_record_list_fields (record, &n);
  pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  writer.text = g_string_new ("{");
  for (guint i = 0; i < n; i++)
    {
      if (is_absent (record, &fields[i]))
        continue;
      begin_member (&writer, fields[i].name, is_first, TRUE, 0);
      if (fields[i].kind == GAINSAY_FIELD_RECORDS)
        join_list (FIELD (record, &fields[i], GListModel *), func, user_data, &writer.text, pieces);
      else
        write_field (&writer, record, &fields[i], 1);
      is_first = FALSE;
    }
  write_unknown (&writer, record, is_first, TRUE, 0);
  g_string_append (writer.text, "\n}\n");
  g_ptr_array_add (pieces, g_string_free_to_bytes (writer.text));
  return pieces;
}

/**
 * gainsay_writer_to_line:
 * @record: a record, such as a log entry
 *
 * Writes a record on one line, as it stands in the file.
 *
 * Returns: (transfer full): an object, without a newline
 */
char *
gainsay_writer_to_line (GainsayRecord *record)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *compact = NULL;

  g_return_val_if_fail (GAINSAY_IS_RECORD (record), NULL);

  node = gainsay_record_to_json (record);
  compact = gainsay_json_to_text (node);
  return gainsay_json_space_out (compact);
}
