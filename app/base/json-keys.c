/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/json-keys.h"

#include <string.h>

#define PAIRWISE 12 /* up to so many keys are compared each with each */

/**
 * gainsay_json_read_hex:
 * @text: (array length=length): a JSON text
 * @length: how many bytes
 * @at: a place, which may lie behind the end
 *
 * Reads four hexadecimal digits.
 *
 * Returns: their value; -1 where there are none
 */
int
gainsay_json_read_hex (const char *text, gsize length, gsize at)
{
  int value = 0;

  if (at + 4 > length)
    return -1;
  for (gsize i = at; i < at + 4; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* What an escape stands for; moves behind it. The escape has been checked. */
static gunichar
read_escape (const char *text, gsize length, gsize *at)
{
  static const char names[] = "bfnrt\"\\/";
  static const char meanings[] = "\b\f\n\r\t\"\\/";
  char name = text[*at + 1];
  gunichar c;

  if (name != 'u')
    {
      *at += 2;
      return (gunichar) meanings[strchr (names, name) - names];
    }
  c = (gunichar) gainsay_json_read_hex (text, length, *at + 2);
  *at += 6;
  if (c >= 0xD800 && c <= 0xDBFF)
    {
      c = 0x10000 + ((c - 0xD800) << 10) +
          ((gunichar) gainsay_json_read_hex (text, length, *at + 2) - 0xDC00);
      *at += 6;
    }
  return c;
}

/* Gives the next byte of a key as it is once escapes are resolved; -1 at its end. */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  char pending[8];
  int n_pending;
  int next_pending;
} KeyReader;

static int
next_byte (KeyReader *reader, const GainsayJsonKey *key)
{
  if (reader->next_pending < reader->n_pending)
    return (guchar) reader->pending[reader->next_pending++];
  if (reader->at >= key->end)
    return -1;
  if (reader->text[reader->at] != '\\')
    return (guchar) reader->text[reader->at++];

  reader->n_pending =
    g_unichar_to_utf8 (read_escape (reader->text, reader->length, &reader->at), reader->pending);
  reader->next_pending = 1;
  return (guchar) reader->pending[0];
}

/**
 * gainsay_json_key_hash:
 * @key: a key whose place is known
 * @text: (array length=length): the text where it stands, of which the key has been checked
 * @length: how many bytes
 *
 * Gives a key its hash: the same for the same characters, however they are written.
 */
void
gainsay_json_key_hash (GainsayJsonKey *key, const char *text, gsize length)
{
  KeyReader reader = { text, length, .at = key->start };
  int c;

  key->hash = 2166136261u;
  while ((c = next_byte (&reader, key)) >= 0)
    key->hash = (key->hash ^ (guint32) c) * 16777619u;
}

typedef struct
{
  const char *text;
  gsize length;
} Text;

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Text *text = user_data;
  const GainsayJsonKey *first = a;
  const GainsayJsonKey *second = b;
  KeyReader first_reader = { text->text, text->length, .at = first->start };
  KeyReader second_reader = { text->text, text->length, .at = second->start };
  int c;
  int d;

  if (first->hash != second->hash)
    return first->hash < second->hash ? -1 : 1;
  do
    {
      c = next_byte (&first_reader, first);
      d = next_byte (&second_reader, second);
    }
  while (c == d && c >= 0);
  return c - d;
}

static const GainsayJsonKey *
get_later (const GainsayJsonKey *a, const GainsayJsonKey *b)
{
  return a->start > b->start ? a : b;
}

/**
 * gainsay_json_keys_find_twice:
 * @keys: (array length=n_keys): the keys of one object, hashed; their order may change
 * @n_keys: how many
 * @text: (array length=length): the text where they stand
 * @length: how many bytes
 *
 * Looks for a key that an object has twice. Linear but for the sorting of many keys.
 *
 * Returns: (transfer none) (nullable): the later one of two that are equal
 */
const GainsayJsonKey *
gainsay_json_keys_find_twice (GainsayJsonKey *keys, guint n_keys, const char *text, gsize length)
{
  Text where = { text, length };

  if (n_keys <= PAIRWISE)
    {
      for (guint i = 0; i < n_keys; i++)
        for (guint j = 0; j < i; j++)
          if (keys[i].hash == keys[j].hash && compare_keys (&keys[i], &keys[j], &where) == 0)
            return get_later (&keys[i], &keys[j]);
      return NULL;
    }
  g_qsort_with_data (keys, (int) n_keys, sizeof (GainsayJsonKey), compare_keys, &where);
  for (guint i = 1; i < n_keys; i++)
    if (compare_keys (&keys[i - 1], &keys[i], &where) == 0)
      return get_later (&keys[i - 1], &keys[i]);
  return NULL;
}
