/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/cursor.h"

#include <math.h>

/**
 * gainsay_cursor_take:
 * @self: a cursor
 * @n: a number of bytes
 *
 * Takes the next bytes.
 *
 * Returns: (transfer none) (nullable): the bytes, or %NULL if there are fewer
 */
const guint8 *
gainsay_cursor_take (GainsayCursor *self, gsize n)
{
  const guint8 *data;

  g_return_val_if_fail (self != NULL, NULL);

  data = self->data;
  if (n > self->left)
    {
      self->is_short = TRUE;
      self->left = 0;
      return NULL;
    }
  self->data += n;
  self->left -= n;
  return data;
}

/**
 * gainsay_cursor_take_u32:
 * @self: a cursor
 *
 * Takes the next number.
 *
 * Returns: the number, or 0 if there is none
 */
guint32
gainsay_cursor_take_u32 (GainsayCursor *self)
{
  const guint8 *data;

  g_return_val_if_fail (self != NULL, 0);

  data = gainsay_cursor_take (self, sizeof (guint32));
  return data != NULL ? gainsay_load_u32 (data) : 0;
}

/**
 * gainsay_cursor_take_floats:
 * @self: a cursor
 * @values: (array length=n) (out caller-allocates): where they go
 * @n: how many
 *
 * Takes the next numbers with a fraction; one that is not finite makes the cursor odd.
 */
void
gainsay_cursor_take_floats (GainsayCursor *self, float *values, gsize n)
{
  const guint8 *data;

  g_return_if_fail (self != NULL);
  g_return_if_fail (values != NULL);

  data = gainsay_cursor_take (self, n * sizeof (float));
  for (gsize i = 0; data != NULL && i < n; i++)
    {
      values[i] = gainsay_load_float (data + i * sizeof (float));
      if (!isfinite (values[i]))
        self->is_odd = TRUE;
    }
}
