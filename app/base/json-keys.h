/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a key that a JSON object has twice, in the text itself: two keys are equal when they stand
 * for the same characters, however these are escaped. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayJsonKey:
 * @hash: of what it stands for
 * @start: where it stands in the text, without its quotation marks
 * @end: the byte behind it
 *
 * A key of an object.
 */
typedef struct
{
  guint32 hash;
  gsize start;
  gsize end;
} GainsayJsonKey;

int gainsay_json_read_hex (const char *text, gsize length, gsize at);
void gainsay_json_key_hash (GainsayJsonKey *key, const char *text, gsize length);
const GainsayJsonKey *
gainsay_json_keys_find_twice (GainsayJsonKey *keys, guint n_keys, const char *text, gsize length);

G_END_DECLS
