/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/canonical.h"

#include <string.h>

/* A member's name in the units by which it is sorted. */
typedef struct
{
  const char *name; /* owned by the object */
  gunichar2 *units; /* UTF-16, owned */
  glong n_units;
} SortedName;

static void append_value (GString *text, JsonNode *node);

/**
 * gainsay_json_append_string:
 * @text: where to write
 * @value: UTF-8
 *
 * Appends a JSON string, with quotation marks and the escapes that RFC 8785 asks for.
 */
void
gainsay_json_append_string (GString *text, const char *value)
{
  const char *from = value;

  g_return_if_fail (text != NULL);
  g_return_if_fail (value != NULL);

  g_string_append_c (text, '"');
  for (const char *c = value;; c++)
    {
      static const char short_escapes[] = "\bb\ff\nn\rr\tt\"\"\\\\";
      const char *escape = short_escapes;

      if ((guchar) *c >= 0x20 && *c != '"' && *c != '\\')
        continue;

      g_string_append_len (text, from, c - from);
      if (*c == '\0')
        break;
      while (*escape != '\0' && *escape != *c)
        escape += 2;
      if (*escape != '\0')
        g_string_append_printf (text, "\\%c", escape[1]);
      else
        g_string_append_printf (text, "\\u%04x", (guint) *c);
      from = c + 1;
    }
  g_string_append_c (text, '"');
}

static void
clear_name (gpointer data)
{
  g_free (((SortedName *) data)->units);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const SortedName *first = a;
  const SortedName *second = b;
  glong n = MIN (first->n_units, second->n_units);

  for (glong i = 0; i < n; i++)
    if (first->units[i] != second->units[i])
      return first->units[i] < second->units[i] ? -1 : 1;
  return first->n_units < second->n_units ? -1 : first->n_units > second->n_units;
}

static void
append_object (GString *text, JsonObject *object)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SortedName));
  JsonObjectIter iter;
  SortedName entry;

  g_array_set_clear_func (names, clear_name);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &entry.name, NULL))
    {
      entry.units = g_utf8_to_utf16 (entry.name, -1, NULL, &entry.n_units, NULL);
      g_array_append_val (names, entry);
    }
  g_array_sort (names, compare_names);

  g_string_append_c (text, '{');
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_array_index (names, SortedName, i).name;

      if (i > 0)
        g_string_append_c (text, ',');
      gainsay_json_append_string (text, name);
      g_string_append_c (text, ':');
      append_value (text, json_object_get_member (object, name));
    }
  g_string_append_c (text, '}');
}

static void
append_array (GString *text, JsonArray *array)
{
  guint n = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_value (text, json_array_get_element (array, i));
    }
  g_string_append_c (text, ']');
}

static void
append_scalar (GString *text, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      gainsay_json_append_string (text, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    default:
      g_critical ("A number that is not whole has no canonical form here");
      g_string_append (text, "null");
    }
}

static void
append_value (GString *text, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      append_object (text, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      append_array (text, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      append_scalar (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
    }
}

/**
 * gainsay_json_canonical:
 * @node: a JSON value whose numbers are whole
 *
 * Writes a value in the form of RFC 8785.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_json_canonical (JsonNode *node)
{
  GString *text;

  g_return_val_if_fail (node != NULL, NULL);

  text = g_string_new (NULL);
  append_value (text, node);
  return g_string_free (text, FALSE);
}

/**
 * gainsay_json_hash:
 * @node: a JSON value whose numbers are whole
 *
 * Hashes a value by its canonical form.
 *
 * Returns: (transfer full): the SHA-256 as 64 hex digits
 */
char *
gainsay_json_hash (JsonNode *node)
{
  g_autofree char *text = gainsay_json_canonical (node);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/**
 * gainsay_json_space_out:
 * @compact: valid JSON without white space between its tokens
 *
 * Sets the spaces that the case file has on one line: `{ "a": [1, 2], "b": [ { "c": 3 } ] }`.
 *
 * Returns: (transfer full): the same value, spaced
 */
char *
gainsay_json_space_out (const char *compact)
{
  GString *text;
  gboolean in_string = FALSE;

  g_return_val_if_fail (compact != NULL, NULL);

  text = g_string_sized_new (strlen (compact) * 5 / 4 + 16);
  for (const char *c = compact; *c != '\0'; c++)
    {
      if (in_string && *c == '\\')
        g_string_append_c (text, *c++);
      else if (*c == '"')
        in_string = !in_string;
      else if (!in_string && *c == '}' && c[-1] != '{')
        g_string_append_c (text, ' ');
      else if (!in_string && *c == ']' && (c[-1] == '}' || c[-1] == '"'))
        g_string_append_c (text, ' ');

      g_string_append_c (text, *c);
      if (in_string)
        continue;
      if (*c == ',' || *c == ':')
        g_string_append_c (text, ' ');
      else if (*c == '{' && c[1] != '}')
        g_string_append_c (text, ' ');
      else if (*c == '[' && (c[1] == '{' || c[1] == '"'))
        g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}
