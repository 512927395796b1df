/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A record is one JSON object of the case file as a GObject: a claim, a document, a passage.
 *
 * Each sub-class describes its fields once, in a static table. From that table come the order of
 * keys in the file, reading and writing, the GObject properties that widgets bind to, and the one
 * way in which a decision is applied or taken back (gainsay_record_set_field()).
 *
 * Invariants: an absent field is NULL, or -1 for a count, and is never written. Keys that this
 * version does not know are kept, in their order, and written back behind the known ones.
 * A record belongs to at most one parent, which it does not keep alive.
 */
#pragma once

#include "app/types.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define GAINSAY_RECORD_ERROR (gainsay_record_error_quark ())

/**
 * GainsayRecordError:
 * @GAINSAY_RECORD_ERROR_KIND: a value has another JSON type than its field
 * @GAINSAY_RECORD_ERROR_RANGE: a number is negative, not whole, or too large
 * @GAINSAY_RECORD_ERROR_MISSING: a required key is absent
 *
 * Why a JSON value is no valid record.
 */
typedef enum
{
  GAINSAY_RECORD_ERROR_KIND,
  GAINSAY_RECORD_ERROR_RANGE,
  GAINSAY_RECORD_ERROR_MISSING,
} GainsayRecordError;

GQuark gainsay_record_error_quark (void);

/**
 * GainsayFieldKind:
 * @GAINSAY_FIELD_TEXT: `char *`, owned
 * @GAINSAY_FIELD_WORD: interned `GRefString *`: ids, enumeration nicks, what repeats often
 * @GAINSAY_FIELD_COUNT: `int`, 0 or more; -1 when absent
 * @GAINSAY_FIELD_WORDS: `char **`, owned, NULL-terminated; NULL when absent or empty
 * @GAINSAY_FIELD_JSON: `char *`, any JSON value as compact text, owned
 * @GAINSAY_FIELD_RECORD: `GainsayRecord *`, owned
 * @GAINSAY_FIELD_RECORDS: `GListStore *` of records, made by the base class, never NULL
 *
 * How a field is stored in its instance.
 */
typedef enum
{
  GAINSAY_FIELD_TEXT,
  GAINSAY_FIELD_WORD,
  GAINSAY_FIELD_COUNT,
  GAINSAY_FIELD_WORDS,
  GAINSAY_FIELD_JSON,
  GAINSAY_FIELD_RECORD,
  GAINSAY_FIELD_RECORDS,
} GainsayFieldKind;

/**
 * GainsayField:
 * @name: the key in the case file, camel case
 * @kind: how it is stored
 * @offset: where in the instance, from G_STRUCT_OFFSET()
 * @type: for records, the function that gives their type; else NULL
 * @required: whether a record without it is refused when read
 *
 * One row of a record's table; the rows stand in the order of the file.
 */
typedef struct
{
  const char *name;
  GainsayFieldKind kind;
  gsize offset;
  GType (*type) (void);
  gboolean required;
} GainsayField;

#define GAINSAY_TYPE_RECORD (gainsay_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (GainsayRecord, gainsay_record, GAINSAY, RECORD, GObject)

/**
 * GainsayRecordClass:
 * @child_changed: called on the parent after a field of a record below it has changed
 * @child_added: called on every record above after @child came into one of @self's lists
 * @child_removed: called on every record above after @child left one of @self's lists
 */
struct _GainsayRecordClass
{
  GObjectClass parent_class;

  void (*child_changed) (GainsayRecord *self, GainsayRecord *child, const char *field);
  void (*child_added) (GainsayRecord *self, GainsayRecord *child);
  void (*child_removed) (GainsayRecord *self, GainsayRecord *child);

  /*< private >*/
  const GainsayField *fields;
  guint n_fields;
  GParamSpec **properties; /* one a field, same order */
};

void gainsay_record_class_set_fields (GainsayRecordClass *klass,
                                      const GainsayField *fields,
                                      guint n_fields);

gboolean gainsay_record_load (GainsayRecord *self, JsonObject *object, GError **error);
JsonNode *gainsay_record_to_json (GainsayRecord *self) G_GNUC_WARN_UNUSED_RESULT;

const GainsayField *gainsay_record_list_fields (GainsayRecord *self, guint *n_fields);
JsonNode *gainsay_record_dup_field (GainsayRecord *self,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean
gainsay_record_set_field (GainsayRecord *self, const char *name, JsonNode *value, GError **error);
void gainsay_record_set_text (GainsayRecord *self, const char *name, const char *value);
void gainsay_record_set_count (GainsayRecord *self, const char *name, int value);

void gainsay_record_insert_child (GainsayRecord *self,
                                  const char *list,
                                  guint position,
                                  GainsayRecord *child);
guint gainsay_record_remove_child (GainsayRecord *self, const char *list, GainsayRecord *child);
void gainsay_record_remove_child_at (GainsayRecord *self, const char *list, guint position);
void gainsay_record_replace_children (GainsayRecord *self, const char *list, GPtrArray *children);

JsonObject *gainsay_record_get_unknown (GainsayRecord *self);
const char *gainsay_record_get_id (GainsayRecord *self);
guint gainsay_record_get_revision (GainsayRecord *self);
GainsayRecord *gainsay_record_get_parent (GainsayRecord *self);

char *gainsay_json_to_text (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
