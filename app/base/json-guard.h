/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The strict check that every JSON text passes before json-glib sees it.
 *
 * json-glib reads more than JSON, wraps integers round, cuts strings at U+0000, lets the last of
 * two equal keys win, and falls over deep nesting. What passes here has none of this: RFC 8259
 * grammar, valid UTF-8 without lone surrogates, bounded size and depth, no key twice in an object.
 *
 * One pass without recursion, linear but for sorting the keys of large objects. It also tells where
 * each member of the outermost object lies, and each element of an array that is such a member, so
 * that a large file can be parsed piece by piece.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define GAINSAY_JSON_ERROR (gainsay_json_error_quark ())

/**
 * GainsayJsonError:
 * @GAINSAY_JSON_ERROR_SYNTAX: not the grammar of JSON, or cut off
 * @GAINSAY_JSON_ERROR_ENCODING: not UTF-8, U+0000, or half of a surrogate pair
 * @GAINSAY_JSON_ERROR_DEPTH: nested too deeply
 * @GAINSAY_JSON_ERROR_SIZE: too long
 * @GAINSAY_JSON_ERROR_DUPLICATE: a key twice in one object
 * @GAINSAY_JSON_ERROR_NUMBER: a number with a fraction or exponent, or out of range
 *
 * Why a text is refused. The messages name line and column.
 */
typedef enum
{
  GAINSAY_JSON_ERROR_SYNTAX,
  GAINSAY_JSON_ERROR_ENCODING,
  GAINSAY_JSON_ERROR_DEPTH,
  GAINSAY_JSON_ERROR_SIZE,
  GAINSAY_JSON_ERROR_DUPLICATE,
  GAINSAY_JSON_ERROR_NUMBER,
} GainsayJsonError;

GQuark gainsay_json_error_quark (void);

/**
 * GainsayJsonLimits:
 * @max_size: the longest text, in bytes
 * @max_depth: the deepest nesting, 64 at most; 1 is an array of numbers
 * @only_whole: whether numbers must be whole and between -(2^53 - 1) and 2^53 - 1
 *
 * How much is accepted.
 */
typedef struct
{
  gsize max_size;
  guint max_depth;
  gboolean only_whole;
} GainsayJsonLimits;

/**
 * GainsayJsonElementFunc:
 * @member: (array length=length): the key as written, escapes and all; not terminated
 * @length: how many bytes it has
 * @index: the place in the array, or -1 for the whole value of the member
 * @start: the byte at which the value begins
 * @end: the byte behind it
 * @user_data: data given with the function
 *
 * Told of each member of the outermost object, after the elements of an array that it holds.
 */
typedef void (*GainsayJsonElementFunc) (const char *member,
                                        gsize length,
                                        int index,
                                        gsize start,
                                        gsize end,
                                        gpointer user_data);

gboolean gainsay_json_check (const char *text,
                             gsize length,
                             const GainsayJsonLimits *limits,
                             GainsayJsonElementFunc func,
                             gpointer user_data,
                             GError **error);
JsonNode *gainsay_json_parse (const char *text,
                              gsize length,
                              const GainsayJsonLimits *limits,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
