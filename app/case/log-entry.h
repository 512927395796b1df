/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One human decision: what it changed, with the values before and after. Entries are never changed
 * or dropped; taking one back appends an entry "undo" that names it.
 *
 * Invariants: changeHash is the SHA-256 of salt, before and after in RFC 8785 form; id that of the
 * entry without id, salt, before and after. So the chain still verifies after these three were
 * emptied to remove a text for good.
 */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_LOG_ENTRY (gainsay_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (GainsayLogEntry, gainsay_log_entry, GAINSAY, LOG_ENTRY, GainsayRecord)

GainsayLogEntry *gainsay_log_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *const *gainsay_log_entry_get_previous (GainsayLogEntry *self);
const char *gainsay_log_entry_get_at (GainsayLogEntry *self);
const char *gainsay_log_entry_get_by (GainsayLogEntry *self);
const char *gainsay_log_entry_get_action (GainsayLogEntry *self);
const char *gainsay_log_entry_get_target (GainsayLogEntry *self);
const char *gainsay_log_entry_get_group (GainsayLogEntry *self);
const char *gainsay_log_entry_get_change_hash (GainsayLogEntry *self);
const char *gainsay_log_entry_get_salt (GainsayLogEntry *self);
const char *gainsay_log_entry_get_before (GainsayLogEntry *self);
const char *gainsay_log_entry_get_after (GainsayLogEntry *self);

G_END_DECLS
