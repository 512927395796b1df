/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON in the one form that RFC 8785 (JCS) gives it, so that equal values have equal hashes: no
 * white space, members sorted by the UTF-16 code units of their names, the shortest escapes.
 *
 * Numbers are whole: the case file has no others, which spares the rules for printing doubles.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *gainsay_json_canonical (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_json_hash (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_json_append_string (GString *text, const char *value);
char *gainsay_json_space_out (const char *compact) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
