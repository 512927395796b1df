/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads a binary file of the program from its beginning to its end: little-endian numbers, one
 * behind the other.
 *
 * Invariant: nothing behind the end is read; what is asked for there is absent (%NULL, 0, or left
 * as it was) and is remembered, so that a reader asks once at the end.
 */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * GainsayCursor:
 * @data: (not nullable): what is read next
 * @left: how many bytes are left
 * @is_short: whether something was asked for that is not there
 * @is_odd: whether a number was read that is none
 *
 * Where a reader stands in bytes that it does not own.
 */
typedef struct
{
  const guint8 *data;
  gsize left;
  gboolean is_short;
  gboolean is_odd;
} GainsayCursor;

const guint8 *gainsay_cursor_take (GainsayCursor *self, gsize n);
guint32 gainsay_cursor_take_u32 (GainsayCursor *self);
void gainsay_cursor_take_floats (GainsayCursor *self, float *values, gsize n);

/**
 * gainsay_load_u32: (skip)
 * @data: four bytes, aligned or not
 *
 * Reads a little-endian number. Inline: it stands in the search for a word.
 *
 * Returns: the number
 */
static inline guint32
gainsay_load_u32 (const guint8 *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);
  return GUINT32_FROM_LE (value);
}

/**
 * gainsay_load_float: (skip)
 * @data: four bytes, aligned or not
 *
 * Reads a little-endian number with a fraction.
 *
 * Returns: the number
 */
static inline float
gainsay_load_float (const guint8 *data)
{
  guint32 bits = gainsay_load_u32 (data);
  float value;

  memcpy (&value, &bits, sizeof value);
  return value;
}

G_END_DECLS
