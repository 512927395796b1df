/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/base/record-private.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GainsayRecord, gainsay_record, G_TYPE_OBJECT)

G_DEFINE_QUARK (gainsay - record - error - quark, gainsay_record_error)

/**
 * gainsay_record_get_private: (skip)
 * @self: a record
 *
 * Gives what the base class keeps of a record.
 *
 * Returns: (transfer none): its own part
 */
GainsayRecordPrivate *
gainsay_record_get_private (GainsayRecord *self)
{
  return gainsay_record_get_instance_private (self);
}

/**
 * gainsay_record_find_field: (skip)
 * @self: a record
 * @name: a key of the case file
 * @index: (out): its place in the table
 *
 * Finds the row that describes a key.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL for a key that this version does not know
 */
const GainsayField *
gainsay_record_find_field (GainsayRecord *self, const char *name, guint *index)
{
  GainsayRecordClass *klass = GAINSAY_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, name) == 0)
      {
        *index = i;
        return &klass->fields[i];
      }
  return NULL;
}

/**
 * gainsay_record_count_change: (skip)
 * @self: a record that has changed
 *
 * Moves the revision of a record and of those above it on.
 */
void
gainsay_record_count_change (GainsayRecord *self)
{
  for (GainsayRecord *above = self; above != NULL;
       above = gainsay_record_get_private (above)->parent)
    gainsay_record_get_private (above)->revision++;
}

static void
changed (GainsayRecord *self, const char *name, int index)
{
  GainsayRecordClass *klass = GAINSAY_RECORD_GET_CLASS (self);

  gainsay_record_count_change (self);
  if (index >= 0)
    g_object_notify_by_pspec (G_OBJECT (self), klass->properties[index]);

  for (GainsayRecord *above = gainsay_record_get_private (self)->parent; above != NULL;
       above = gainsay_record_get_private (above)->parent)
    if (GAINSAY_RECORD_GET_CLASS (above)->child_changed != NULL)
      GAINSAY_RECORD_GET_CLASS (above)->child_changed (above, self, name);
}

static void
gainsay_record_constructed (GObject *object)
{
  GainsayRecord *self = GAINSAY_RECORD (object);
  GainsayRecordClass *klass = GAINSAY_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (gainsay_record_parent_class)->constructed (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GainsayField *field = &klass->fields[i];

      if (field->kind == GAINSAY_FIELD_COUNT)
        FIELD (self, field, int) = -1;
      else if (field->kind == GAINSAY_FIELD_RECORDS)
        {
          FIELD (self, field, GListStore *) = g_list_store_new (field->type ());
          g_signal_connect (FIELD (self, field, GListStore *), "items-changed",
                            G_CALLBACK (gainsay_record_adopt_cb), self);
        }
    }
}

static void
gainsay_record_finalize (GObject *object)
{
  GainsayRecord *self = GAINSAY_RECORD (object);
  GainsayRecordClass *klass = GAINSAY_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GainsayField *field = &klass->fields[i];

      if (field->kind == GAINSAY_FIELD_RECORDS)
        {
          g_signal_handlers_disconnect_by_func (FIELD (self, field, GListStore *),
                                                gainsay_record_adopt_cb, self);
          gainsay_record_disown_children (NULL, FIELD (self, field, GListStore *));
          g_clear_object (&FIELD (self, field, GListStore *));
        }
      else
        gainsay_record_clear_value (self, field);
    }
  g_clear_pointer (&gainsay_record_get_private (self)->extra, json_object_unref);

  G_OBJECT_CLASS (gainsay_record_parent_class)->finalize (object);
}

static void
gainsay_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GainsayRecord *self = GAINSAY_RECORD (object);
  const GainsayField *field = &GAINSAY_RECORD_GET_CLASS (self)->fields[prop_id - 1];

  switch (field->kind)
    {
    case GAINSAY_FIELD_TEXT:
    case GAINSAY_FIELD_WORD:
    case GAINSAY_FIELD_JSON:
      g_value_set_string (value, FIELD (self, field, char *));
      break;
    case GAINSAY_FIELD_COUNT:
      g_value_set_int (value, FIELD (self, field, int));
      break;
    case GAINSAY_FIELD_WORDS:
      g_value_set_boxed (value, FIELD (self, field, char **));
      break;
    case GAINSAY_FIELD_RECORD:
    case GAINSAY_FIELD_RECORDS:
      g_value_set_object (value, FIELD (self, field, GObject *));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gainsay_record_class_init (GainsayRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gainsay_record_constructed;
  object_class->finalize = gainsay_record_finalize;
  object_class->get_property = gainsay_record_get_property;
}

static void
gainsay_record_init (GainsayRecord *self)
{
}

/* "checkWorthiness" → "check-worthiness" */
static const char *
property_name (const char *key)
{
  GString *name = g_string_new (NULL);
  const char *interned;

  for (const char *c = key; *c != '\0'; c++)
    {
      if (g_ascii_isupper (*c))
        g_string_append_c (name, '-');
      g_string_append_c (name, g_ascii_tolower (*c));
    }
  interned = g_intern_string (name->str);
  g_string_free (name, TRUE);
  return interned;
}

static GParamSpec *
make_property (const GainsayField *field)
{
  const char *name = property_name (field->name);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case GAINSAY_FIELD_TEXT:
    case GAINSAY_FIELD_WORD:
    case GAINSAY_FIELD_JSON:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    case GAINSAY_FIELD_COUNT:
      return g_param_spec_int (name, NULL, NULL, -1, G_MAXINT, -1, flags);
    case GAINSAY_FIELD_WORDS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
    case GAINSAY_FIELD_RECORD:
      return g_param_spec_object (name, NULL, NULL, GAINSAY_TYPE_RECORD, flags);
    case GAINSAY_FIELD_RECORDS:
      return g_param_spec_object (name, NULL, NULL, G_TYPE_LIST_MODEL, flags);
    default:
      g_assert_not_reached ();
    }
}

/**
 * gainsay_record_class_set_fields: (skip)
 * @klass: the class of a final record type, in its class_init
 * @fields: (array length=n_fields): a static table, in the order of the file
 * @n_fields: how many rows
 *
 * Describes the fields and makes a read-only property of each, named in kebab case.
 *
 * Further properties of the sub-class take the ids from @n_fields + 1 on, and its get_property
 * chains up for the others.
 */
void
gainsay_record_class_set_fields (GainsayRecordClass *klass,
                                 const GainsayField *fields,
                                 guint n_fields)
{
  g_return_if_fail (klass->fields == NULL);

  /* GObject inherits no get_property; without one it installs no property. */
  if (G_OBJECT_CLASS (klass)->get_property == NULL)
    G_OBJECT_CLASS (klass)->get_property = gainsay_record_get_property;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new0 (GParamSpec *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      klass->properties[i] = make_property (&fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, klass->properties[i]);
    }
}

static void
keep_extra (GainsayRecord *self, const char *name, JsonNode *value)
{
  GainsayRecordPrivate *priv = gainsay_record_get_private (self);

  if (value == NULL)
    {
      if (priv->extra != NULL)
        json_object_remove_member (priv->extra, name);
      return;
    }

  if (priv->extra == NULL)
    priv->extra = json_object_new ();
  json_object_set_member (priv->extra, name, json_node_copy (value));
}

static gboolean
check_required (GainsayRecord *self, JsonObject *object, GError **error)
{
  GainsayRecordClass *klass = GAINSAY_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].required && !json_object_has_member (object, klass->fields[i].name))
      {
        const char *id = gainsay_record_get_id (self);

        g_set_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_MISSING,
                     _("“%s” is missing from %s."), klass->fields[i].name,
                        id != NULL ? id : G_OBJECT_TYPE_NAME (self));
        return FALSE;
      }
  return TRUE;
}

/**
 * gainsay_record_load:
 * @self: a new record
 * @object: its JSON object
 * @error: a #GainsayRecordError
 *
 * Fills a new record from JSON. After an error the record is of no use.
 *
 * Returns: whether every field had the right type and all required ones were there
 */
gboolean
gainsay_record_load (GainsayRecord *self, JsonObject *object, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_return_val_if_fail (GAINSAY_IS_RECORD (self), FALSE);
  g_return_val_if_fail (object != NULL, FALSE);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      guint index;
      const GainsayField *field = gainsay_record_find_field (self, name, &index);

      if (field == NULL)
        keep_extra (self, name, value);
      else if (!gainsay_record_store_value (self, field, value, error))
        return FALSE;
    }
  return check_required (self, object, error);
}

/**
 * gainsay_record_to_json:
 * @self: a record
 *
 * Gives the record as the JSON object that stands for it in the case file, keys in the order of
 * the table, unknown ones last.
 *
 * Returns: (transfer full): a new object node
 */
JsonNode *
gainsay_record_to_json (GainsayRecord *self)
{
  GainsayRecordClass *klass;
  GainsayRecordPrivate *priv;
  JsonObject *object;
  JsonNode *node;

  g_return_val_if_fail (GAINSAY_IS_RECORD (self), NULL);

  klass = GAINSAY_RECORD_GET_CLASS (self);
  priv = gainsay_record_get_private (self);
  object = json_object_new ();
  for (guint i = 0; i < klass->n_fields; i++)
    {
      JsonNode *value = gainsay_record_fetch_value (self, &klass->fields[i]);

      if (value != NULL)
        json_object_set_member (object, klass->fields[i].name, value);
    }

  if (priv->extra != NULL)
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, priv->extra);
      while (json_object_iter_next_ordered (&iter, &name, &value))
        json_object_set_member (object, name, json_node_copy (value));
    }

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);
  return node;
}

/**
 * gainsay_record_list_fields: (skip)
 * @self: a record
 * @n_fields: (out): how many rows
 *
 * Gives the table that describes this record.
 *
 * Returns: (transfer none) (array length=n_fields): the rows in the order of the file
 */
const GainsayField *
gainsay_record_list_fields (GainsayRecord *self, guint *n_fields)
{
  g_return_val_if_fail (GAINSAY_IS_RECORD (self), NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = GAINSAY_RECORD_GET_CLASS (self)->n_fields;
  return GAINSAY_RECORD_GET_CLASS (self)->fields;
}

/**
 * gainsay_record_dup_field:
 * @self: a record
 * @name: a key of the case file
 *
 * Gives one field as JSON, known or unknown to this version.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL when nothing is there
 */
JsonNode *
gainsay_record_dup_field (GainsayRecord *self, const char *name)
{
  const GainsayField *field;
  GainsayRecordPrivate *priv;
  guint index;

  g_return_val_if_fail (GAINSAY_IS_RECORD (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  field = gainsay_record_find_field (self, name, &index);
  if (field != NULL)
    return gainsay_record_fetch_value (self, field);

  priv = gainsay_record_get_private (self);
  if (priv->extra == NULL || !json_object_has_member (priv->extra, name))
    return NULL;
  return json_object_dup_member (priv->extra, name);
}

/**
 * gainsay_record_set_field:
 * @self: a record
 * @name: a key of the case file
 * @value: (nullable): its new value, or %NULL for nothing there
 * @error: a #GainsayRecordError
 *
 * Sets one field from JSON, notifies its property, and tells the records above.
 *
 * This is how decisions are applied, taken back and replayed; on an error the record is unchanged.
 *
 * Returns: whether the value fits the field
 */
gboolean
gainsay_record_set_field (GainsayRecord *self, const char *name, JsonNode *value, GError **error)
{
  const GainsayField *field;
  guint index;

  g_return_val_if_fail (GAINSAY_IS_RECORD (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  field = gainsay_record_find_field (self, name, &index);
  if (field == NULL)
    {
      keep_extra (self, name, value);
      changed (self, name, -1);
      return TRUE;
    }

  if (value == NULL)
    gainsay_record_clear_value (self, field);
  else if (!gainsay_record_store_value (self, field, value, error))
    return FALSE;
  changed (self, name, (int) index);
  return TRUE;
}

/**
 * gainsay_record_set_text:
 * @self: a record
 * @name: the key of a text or word field
 * @value: (nullable): its new value; empty counts as absent
 *
 * Sets a field of text, notifying only when it differs. For what the machine fills in; a person's
 * doing goes through a change.
 */
void
gainsay_record_set_text (GainsayRecord *self, const char *name, const char *value)
{
  const GainsayField *field;
  guint index;

  g_return_if_fail (GAINSAY_IS_RECORD (self));
  field = gainsay_record_find_field (self, name, &index);
  g_return_if_fail (field != NULL);
  g_return_if_fail (field->kind == GAINSAY_FIELD_TEXT || field->kind == GAINSAY_FIELD_WORD);

  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (FIELD (self, field, char *), value) == 0)
    return;

  gainsay_record_clear_value (self, field);
  if (value != NULL && field->kind == GAINSAY_FIELD_WORD)
    FIELD (self, field, GRefString *) = g_ref_string_new_intern (value);
  else
    FIELD (self, field, char *) = g_strdup (value);
  changed (self, name, (int) index);
}

/**
 * gainsay_record_set_count:
 * @self: a record
 * @name: the key of a count field
 * @value: its new value, or -1 for absent
 *
 * Sets a whole number, notifying only when it differs.
 */
void
gainsay_record_set_count (GainsayRecord *self, const char *name, int value)
{
  const GainsayField *field;
  guint index;

  g_return_if_fail (GAINSAY_IS_RECORD (self));
  g_return_if_fail (value >= -1);
  field = gainsay_record_find_field (self, name, &index);
  g_return_if_fail (field != NULL && field->kind == GAINSAY_FIELD_COUNT);

  if (FIELD (self, field, int) == value)
    return;
  FIELD (self, field, int) = value;
  changed (self, name, (int) index);
}

/**
 * gainsay_record_get_unknown:
 * @self: a record
 *
 * Gives the members that this version does not know, as they were read.
 *
 * Returns: (transfer none) (nullable): an object in the order of the file; %NULL for none
 */
JsonObject *
gainsay_record_get_unknown (GainsayRecord *self)
{
  g_return_val_if_fail (GAINSAY_IS_RECORD (self), NULL);

  return gainsay_record_get_private (self)->extra;
}

/**
 * gainsay_record_get_id:
 * @self: a record
 *
 * Gives the id that names the record in the case file and the log. It is never shown to people.
 *
 * Returns: (transfer none) (nullable): the id; %NULL for kinds of records that have none
 */
const char *
gainsay_record_get_id (GainsayRecord *self)
{
  const GainsayField *field;
  guint index;

  g_return_val_if_fail (GAINSAY_IS_RECORD (self), NULL);

  field = gainsay_record_find_field (self, "id", &index);
  return field != NULL ? FIELD (self, field, char *) : NULL;
}

/**
 * gainsay_record_get_revision:
 * @self: a record
 *
 * Tells states of a record apart: the number differs after every change of the record or of one
 * below it.
 *
 * Returns: the revision
 */
guint
gainsay_record_get_revision (GainsayRecord *self)
{
  g_return_val_if_fail (GAINSAY_IS_RECORD (self), 0);

  return gainsay_record_get_private (self)->revision;
}
