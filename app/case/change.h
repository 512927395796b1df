/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A change is one thing a person does: one or more steps under one name, made by the functions of
 * decisions.h and applied by gainsay_session_commit(). It becomes one log entry for each record
 * that it touches; entries of one change share a group, so they are undone together.
 *
 * A change holds new values only: the values before are taken when it is applied. Steps that would
 * change nothing leave no trace.
 */
#pragma once

#include "app/case/log.h"
#include "app/types.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_CHANGE (gainsay_change_get_type ())
G_DECLARE_FINAL_TYPE (GainsayChange, gainsay_change, GAINSAY, CHANGE, GObject)

GainsayChange *gainsay_change_new (const char *action) G_GNUC_WARN_UNUSED_RESULT;

void
gainsay_change_set (GainsayChange *self, GainsayRecord *target, const char *field, JsonNode *value);
void gainsay_change_set_text (GainsayChange *self,
                              GainsayRecord *target,
                              const char *field,
                              const char *value);
void gainsay_change_add (GainsayChange *self,
                         GainsayRecord *parent,
                         const char *list,
                         GainsayRecord *child);
void gainsay_change_remove (GainsayChange *self, GainsayRecord *child);

void gainsay_change_stamp_verdict (GainsayChange *self, GainsayClaim *claim, JsonNode *verdict);

void gainsay_change_set_group (GainsayChange *self, const char *group);

gboolean gainsay_change_apply (GainsayChange *self,
                               GainsayCase *investigation,
                               const GainsayLogStamp *stamp,
                               GHashTable *removed_documents,
                               GPtrArray *entries,
                               GError **error);

const char *gainsay_action_to_label (const char *action);

G_END_DECLS
