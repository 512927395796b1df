/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/offsets.h"

#define STEP 64 /* code points from one entry of the index to the next */

struct _GainsayOffsets
{
  const char *text; /* borrowed */
  gsize n_bytes;    /* length of the text */
  guint length;     /* the same in code points */
  GArray *marks;    /* gsize: byte offset of code points 0, 64, 128 … */
};

/**
 * gainsay_offsets_new:
 * @text: valid UTF-8, kept alive and unchanged by the caller
 *
 * Indexes a text.
 *
 * Returns: (transfer full): the index
 */
GainsayOffsets *
gainsay_offsets_new (const char *text)
{
  GainsayOffsets *self;
  const char *at;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GainsayOffsets, 1);
  self->text = text;
  self->marks = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (at = text; *at != '\0'; at = g_utf8_next_char (at), self->length++)
    if (self->length % STEP == 0)
      {
        gsize byte = (gsize) (at - text);

        g_array_append_val (self->marks, byte);
      }
  self->n_bytes = (gsize) (at - text);
  return self;
}

/**
 * gainsay_offsets_free:
 * @self: (transfer full) (nullable): an index
 *
 * Frees the index, not the text.
 */
void
gainsay_offsets_free (GainsayOffsets *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * gainsay_offsets_get_length:
 * @self: an index
 *
 * Gives the length of the text.
 *
 * Returns: code points
 */
guint
gainsay_offsets_get_length (const GainsayOffsets *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * gainsay_offsets_to_bytes:
 * @self: an index
 * @codepoint: a position in code points; past the end counts as the end
 *
 * Converts a position of the case file to one of the engine.
 *
 * Returns: the position in bytes
 */
gsize
gainsay_offsets_to_bytes (const GainsayOffsets *self, guint codepoint)
{
  const char *at;

  g_return_val_if_fail (self != NULL, 0);

  if (codepoint >= self->length)
    return self->n_bytes;
  at = self->text + g_array_index (self->marks, gsize, codepoint / STEP);
  for (guint i = codepoint % STEP; i > 0; i--)
    at = g_utf8_next_char (at);
  return (gsize) (at - self->text);
}

/* The last entry that lies at or before the byte. */
static guint
find_entry (const GainsayOffsets *self, gsize byte)
{
  guint low = 0;
  guint high = self->marks->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->marks, gsize, middle) <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * gainsay_offsets_to_codepoints:
 * @self: an index
 * @byte: a position in bytes; inside a character counts as its start, past the end as the end
 *
 * Converts a position of the engine to one of the case file.
 *
 * Returns: the position in code points
 */
guint
gainsay_offsets_to_codepoints (const GainsayOffsets *self, gsize byte)
{
  const char *at;
  guint entry;
  guint codepoint;

  g_return_val_if_fail (self != NULL, 0);

  if (byte >= self->n_bytes)
    return self->length;
  entry = find_entry (self, byte);
  codepoint = entry * STEP;
  at = self->text + g_array_index (self->marks, gsize, entry);
  while (g_utf8_next_char (at) <= self->text + byte)
    {
      at = g_utf8_next_char (at);
      codepoint++;
    }
  return codepoint;
}
