/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/hash.h"

#include <string.h>

#define ID_DIGITS 16

static const guchar separator = 0x1f;

static char *
finish_id (const char *prefix, GChecksum *checksum)
{
  g_assert (prefix != NULL);
  g_assert (checksum != NULL);

  return g_strdup_printf ("%s-%.*s", prefix, ID_DIGITS, g_checksum_get_string (checksum));
}

static char *
hash_parts (const char *prefix, const char *const *parts)
{
  g_autoptr (GChecksum) checksum = NULL;

  g_return_val_if_fail (prefix != NULL, NULL);
  g_return_val_if_fail (parts != NULL, NULL);

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_checksum_update (checksum, &separator, 1);
      g_checksum_update (checksum, (const guchar *) parts[i], strlen (parts[i]));
    }
  return finish_id (prefix, checksum);
}

/**
 * gainsay_hash_id:
 * @prefix: what kind of object, such as "c"
 * @...: strings that the id follows from, then NULL
 *
 * Makes the id of an object from its content.
 *
 * It is the first 16 hexadecimal digits of the SHA-256 of the parts, joined by U+001F.
 *
 * Returns: (transfer full): the id
 */
char *
gainsay_hash_id (const char *prefix, ...)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *part;
  va_list arguments;

  g_return_val_if_fail (prefix != NULL, NULL);

  va_start (arguments, prefix);
  while ((part = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (parts, (gpointer) part);
  va_end (arguments);
  g_ptr_array_add (parts, NULL);
  return hash_parts (prefix, (const char *const *) parts->pdata);
}
