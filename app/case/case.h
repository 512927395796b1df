/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A case is one investigation: documents, claims, evidence, verdicts, log. One file, NAME.gainsay.
 *
 * It holds the objects and finds them by id; it knows nothing of files, journal or undo, which are
 * the session's (session.h).
 */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

/**
 * GainsayRandomFunc:
 * @buffer: (out caller-allocates): where the bytes go
 * @length: how many
 * @user_data: data given with the function
 *
 * Fills a buffer with random bytes.
 */
typedef void (*GainsayRandomFunc) (guint8 *buffer, gsize length, gpointer user_data);

#define GAINSAY_TYPE_CASE (gainsay_case_get_type ())
G_DECLARE_FINAL_TYPE (GainsayCase, gainsay_case, GAINSAY, CASE, GainsayRecord)

GainsayCase *gainsay_case_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_case_get_title (GainsayCase *self);
const char *gainsay_case_get_publisher (GainsayCase *self);
const char *gainsay_case_get_scale (GainsayCase *self);
GListModel *gainsay_case_get_parties (GainsayCase *self);
GListModel *gainsay_case_get_documents (GainsayCase *self);
GListModel *gainsay_case_get_claims (GainsayCase *self);
GListModel *gainsay_case_get_log (GainsayCase *self);
void gainsay_case_replace_claims (GainsayCase *self, GPtrArray *claims, GHashTable *index);

GainsayRecord *gainsay_case_find (GainsayCase *self, const char *id);
GainsayParty *gainsay_case_find_party_named (GainsayCase *self, const char *name);
const char *gainsay_case_get_party_label (GainsayCase *self, const char *id);
const char *gainsay_case_get_party_name (GainsayCase *self, const char *id);

void gainsay_case_set_random (GainsayCase *self, GainsayRandomFunc func, gpointer user_data);
char *gainsay_case_make_random (GainsayCase *self, gsize n_bytes) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_case_make_id (GainsayCase *self, const char *prefix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
