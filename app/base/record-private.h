/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the record class share, and nobody else. */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

typedef struct
{
  GainsayRecord *parent; /* the record whose list holds this one; not owned, NULL at the top */
  JsonObject *extra;     /* keys that no field of the table bears; NULL when there are none */
  guint revision;        /* counts the changes of this record and of those below it */
} GainsayRecordPrivate;

#define FIELD(self, field, type) G_STRUCT_MEMBER (type, (self), (field)->offset)

GainsayRecordPrivate *gainsay_record_get_private (GainsayRecord *self);
const GainsayField *gainsay_record_find_field (GainsayRecord *self, const char *name, guint *index);

void gainsay_record_clear_value (GainsayRecord *self, const GainsayField *field);
gboolean gainsay_record_store_value (GainsayRecord *self,
                                     const GainsayField *field,
                                     JsonNode *value,
                                     GError **error);
JsonNode *gainsay_record_fetch_value (GainsayRecord *self,
                                      const GainsayField *field) G_GNUC_WARN_UNUSED_RESULT;

void gainsay_record_count_change (GainsayRecord *self);
void gainsay_record_disown_children (GainsayRecord *self, GListStore *store);
void gainsay_record_adopt_cb (GListModel *store,
                              guint position,
                              guint removed,
                              guint added,
                              gpointer user_data);

G_END_DECLS
