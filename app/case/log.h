/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How decisions become entries of the log, and how an entry is applied to a case.
 *
 * An entry names a record and holds, field by field, what stood there before and what stands there
 * after; an absent field had or has no value. A record that came into or left a list is written as
 * `"evidence": { "position": 3, "record": { … } }`, in the entry of the record whose list it is; a
 * document only as `{ "position": 0, "id": "d-…", "sha256": "…", "textHash": "…" }`.
 *
 * An entry "undo" or "redo" names the entry that it takes back or repeats; its values are that
 * entry's, swapped or not, so that every entry is applied in the same way.
 */
#pragma once

#include "app/case/case.h"
#include "app/case/log-entry.h"

G_BEGIN_DECLS

#define GAINSAY_LOG_ERROR (gainsay_log_error_quark ())

/**
 * GainsayLogError:
 * @GAINSAY_LOG_ERROR_GONE: the record, or the document to put back, is not in the case
 * @GAINSAY_LOG_ERROR_VALUES: the values do not fit the record, or were removed for good
 * @GAINSAY_LOG_ERROR_HASH: an id or a hash is not that of the entry
 * @GAINSAY_LOG_ERROR_CHAIN: the entry before is not in the log
 *
 * Why an entry of the log is not valid, or cannot be applied.
 */
typedef enum
{
  GAINSAY_LOG_ERROR_GONE,
  GAINSAY_LOG_ERROR_VALUES,
  GAINSAY_LOG_ERROR_HASH,
  GAINSAY_LOG_ERROR_CHAIN,
} GainsayLogError;

GQuark gainsay_log_error_quark (void);

/**
 * GainsayLogStamp:
 * @at: a UTC time
 * @by: a name
 * @group: the group of the entry
 *
 * What an entry says beside the change itself.
 */
typedef struct
{
  const char *at;
  const char *by;
  const char *group;
} GainsayLogStamp;

GainsayLogEntry *gainsay_log_append (GainsayCase *investigation,
                                     const GainsayLogStamp *stamp,
                                     const char *action,
                                     const char *target,
                                     JsonNode *before,
                                     JsonNode *after);
gboolean gainsay_log_check_entry (GainsayLogEntry *entry, GError **error);
gboolean gainsay_log_is_emptied (GainsayLogEntry *entry);
const char *gainsay_log_get_subject (GainsayCase *investigation, GainsayLogEntry *entry);
const char *gainsay_log_get_last_id (GainsayCase *investigation);
GHashTable *gainsay_log_list_touched (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *gainsay_log_list_reworded (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;

gboolean gainsay_log_apply (GainsayCase *investigation,
                            GainsayRecord *target,
                            JsonNode *before,
                            JsonNode *after,
                            GHashTable *removed_documents,
                            GError **error);
gboolean
gainsay_log_apply_entry (GainsayCase *investigation, GainsayLogEntry *entry, GError **error);
void gainsay_log_take_back (GainsayCase *investigation,
                            GPtrArray *entries,
                            GHashTable *removed_documents);
void gainsay_log_drop_opposites (GainsayCase *investigation, GainsayClaim *claim);
JsonNode *gainsay_log_describe_child (GainsayRecord *child,
                                      guint position) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
