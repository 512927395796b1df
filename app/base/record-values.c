/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a field of a record is read from JSON and given as JSON, by its kind. */
#include "config.h"

#include "app/base/record-private.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * gainsay_json_to_text:
 * @node: a JSON value
 *
 * Writes a JSON value on one line, without spaces.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_json_to_text (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return json_to_string (node, FALSE);
}

static JsonNode *
parse_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  /* The text was written by this program from a value that it had read. */
  g_assert_no_error (error);
  return node;
}

/**
 * gainsay_record_clear_value: (skip)
 * @self: a record
 * @field: one of its fields
 *
 * Makes a field absent; nobody is told.
 */
void
gainsay_record_clear_value (GainsayRecord *self, const GainsayField *field)
{
  switch (field->kind)
    {
    case GAINSAY_FIELD_TEXT:
    case GAINSAY_FIELD_JSON:
      g_clear_pointer (&FIELD (self, field, char *), g_free);
      break;
    case GAINSAY_FIELD_WORD:
      g_clear_pointer (&FIELD (self, field, GRefString *), g_ref_string_release);
      break;
    case GAINSAY_FIELD_COUNT:
      FIELD (self, field, int) = -1;
      break;
    case GAINSAY_FIELD_WORDS:
      g_clear_pointer (&FIELD (self, field, char **), g_strfreev);
      break;
    case GAINSAY_FIELD_RECORD:
      if (FIELD (self, field, GainsayRecord *) != NULL)
        gainsay_record_get_private (FIELD (self, field, GainsayRecord *))->parent = NULL;
      g_clear_object (&FIELD (self, field, GObject *));
      break;
    case GAINSAY_FIELD_RECORDS:
      gainsay_record_disown_children (self, FIELD (self, field, GListStore *));
      g_list_store_remove_all (FIELD (self, field, GListStore *));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
wrong_kind (GainsayRecord *self, const GainsayField *field, GError **error)
{
  const char *id = gainsay_record_get_id (self);

  g_set_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_KIND,
               _("“%s” of %s has a value of the wrong type."), field->name,
                  id != NULL ? id : G_OBJECT_TYPE_NAME (self));
  return FALSE;
}

static gboolean
store_count (GainsayRecord *self, const GainsayField *field, JsonNode *value, GError **error)
{
  gint64 count;

  if (json_node_get_value_type (value) != G_TYPE_INT64)
    return wrong_kind (self, field, error);

  count = json_node_get_int (value);
  if (count < 0 || count > G_MAXINT)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count);

      g_set_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_RANGE,
                   _("“%s” is out of range: %s."), field->name, number);
      return FALSE;
    }

  FIELD (self, field, int) = (int) count;
  return TRUE;
}

static gboolean
store_words (GainsayRecord *self, const GainsayField *field, JsonNode *value, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (value))
    return wrong_kind (self, field, error);

  array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *word = json_array_get_element (array, i);

      if (json_node_get_value_type (word) != G_TYPE_STRING)
        return wrong_kind (self, field, error);
      g_ptr_array_add (words, g_strdup (json_node_get_string (word)));
    }

  gainsay_record_clear_value (self, field);
  if (words->len > 0)
    FIELD (self, field, char **) = (char **) g_ptr_array_steal (words, NULL);
  return TRUE;
}

static GainsayRecord *
load_child (GainsayRecord *self, const GainsayField *field, JsonNode *value, GError **error)
{
  g_autoptr (GainsayRecord) child = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (value))
    {
      wrong_kind (self, field, error);
      return NULL;
    }

  child = g_object_new (field->type (), NULL);
  if (!gainsay_record_load (child, json_node_get_object (value), error))
    return NULL;
  return g_steal_pointer (&child);
}

static gboolean
store_records (GainsayRecord *self, const GainsayField *field, JsonNode *value, GError **error)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *store = FIELD (self, field, GListStore *);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (value))
    return wrong_kind (self, field, error);

  array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GainsayRecord *child = load_child (self, field, json_array_get_element (array, i), error);

      if (child == NULL)
        return FALSE;
      g_ptr_array_add (children, child);
    }

  gainsay_record_disown_children (self, store);
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), children->pdata,
                       children->len);
  return TRUE;
}

static gboolean
store_record (GainsayRecord *self, const GainsayField *field, JsonNode *value, GError **error)
{
  GainsayRecord *child = load_child (self, field, value, error);

  if (child == NULL)
    return FALSE;
  gainsay_record_clear_value (self, field);
  gainsay_record_get_private (child)->parent = self;
  FIELD (self, field, GainsayRecord *) = child;
  return TRUE;
}

static gboolean
store_string (GainsayRecord *self, const GainsayField *field, JsonNode *value, GError **error)
{
  const char *text;

  if (json_node_get_value_type (value) != G_TYPE_STRING)
    return wrong_kind (self, field, error);

  text = json_node_get_string (value);
  gainsay_record_clear_value (self, field);
  if (field->kind == GAINSAY_FIELD_WORD)
    FIELD (self, field, GRefString *) = g_ref_string_new_intern (text);
  else
    FIELD (self, field, char *) = g_strdup (text);
  return TRUE;
}

/**
 * gainsay_record_store_value: (skip)
 * @self: a record
 * @field: one of its fields
 * @value: what it is to hold
 * @error: a #GainsayRecordError
 *
 * Sets a field from JSON; nobody is told. On an error the field is unchanged.
 *
 * Returns: whether the value fits the field
 */
gboolean
gainsay_record_store_value (GainsayRecord *self,
                            const GainsayField *field,
                            JsonNode *value,
                            GError **error)
{
  switch (field->kind)
    {
    case GAINSAY_FIELD_TEXT:
    case GAINSAY_FIELD_WORD:
      return store_string (self, field, value, error);
    case GAINSAY_FIELD_COUNT:
      return store_count (self, field, value, error);
    case GAINSAY_FIELD_WORDS:
      return store_words (self, field, value, error);
    case GAINSAY_FIELD_JSON:
      gainsay_record_clear_value (self, field);
      FIELD (self, field, char *) = gainsay_json_to_text (value);
      return TRUE;
    case GAINSAY_FIELD_RECORD:
      return store_record (self, field, value, error);
    case GAINSAY_FIELD_RECORDS:
      return store_records (self, field, value, error);
    default:
      g_assert_not_reached ();
    }
}

static JsonNode *
words_to_json (char **words)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (gsize i = 0; words[i] != NULL; i++)
    json_array_add_string_element (array, words[i]);
  json_node_take_array (node, array);
  return node;
}

static JsonNode *
records_to_json (GListModel *records)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (records, i);

      json_array_add_element (array, gainsay_record_to_json (child));
    }
  json_node_take_array (node, array);
  return node;
}

/**
 * gainsay_record_fetch_value: (skip)
 * @self: a record
 * @field: one of its fields
 *
 * Gives a field as JSON.
 *
 * Returns: (transfer full) (nullable): the value; %NULL for an absent one
 */
JsonNode *
gainsay_record_fetch_value (GainsayRecord *self, const GainsayField *field)
{
  switch (field->kind)
    {
    case GAINSAY_FIELD_TEXT:
    case GAINSAY_FIELD_WORD:
      if (FIELD (self, field, char *) == NULL)
        return NULL;
      return json_node_init_string (json_node_alloc (), FIELD (self, field, char *));
    case GAINSAY_FIELD_COUNT:
      if (FIELD (self, field, int) < 0)
        return NULL;
      return json_node_init_int (json_node_alloc (), FIELD (self, field, int));
    case GAINSAY_FIELD_WORDS:
      if (FIELD (self, field, char **) == NULL)
        return NULL;
      return words_to_json (FIELD (self, field, char **));
    case GAINSAY_FIELD_JSON:
      if (FIELD (self, field, char *) == NULL)
        return NULL;
      return parse_text (FIELD (self, field, char *));
    case GAINSAY_FIELD_RECORD:
      if (FIELD (self, field, GainsayRecord *) == NULL)
        return NULL;
      return gainsay_record_to_json (FIELD (self, field, GainsayRecord *));
    case GAINSAY_FIELD_RECORDS:
      if (g_list_model_get_n_items (FIELD (self, field, GListModel *)) == 0)
        return NULL;
      return records_to_json (FIELD (self, field, GListModel *));
    default:
      g_assert_not_reached ();
    }
}
