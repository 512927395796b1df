/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a fuzz target without a fuzzer: DRIVER ROUNDS FILE…
 *
 * Each round changes one of the files in a few random places, the same for the same round, and
 * hands it to the target. With clang the target is built for libFuzzer instead, without this file:
 * clang -fsanitize=fuzzer,address,undefined TARGET.c libgainsay.a …
 */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

#define MAX_CHANGES 8
#define MAX_PIECE 64 /* bytes moved or dropped at once */

static const char *const pieces[] = {
  "<p>",        "</p>",
  "<div>",      "<!--",
  "-->",        "\"",
  "'",          "<",
  ">",          "&",
  "&#x10FFFF;", "{",
  "}",          "[",
  "](",         "**",
  "\n\n",       "\r",
  "\t",         "# ",
  "---\n",      "©",
  "“",          "\xff",
  "\xc3",       "\xe2\x80",
  "\0\0",       "By ",
  "More from ", "6 August 2018",
  "(NNA) — ",   "<script type=\"application/ld+json\">",
  "</script>",  "null",
  "1e999",      ",",
  ":",
};

static void
change (GByteArray *data, GRand *random)
{
  guint at = data->len > 0 ? (guint) g_rand_int_range (random, 0, (gint32) data->len) : 0;
  guint wanted = (guint) g_rand_int_range (random, 1, MAX_PIECE);
  guint length = MIN (data->len - at, wanted);
  const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
  g_autofree guint8 *tail = g_memdup2 (data->data + at, data->len - at);
  guint n_tail = data->len - at;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      if (n_tail > 0)
        data->data[at] = (guint8) g_rand_int_range (random, 0, 256);
      break;
    case 1:
      if (length > 0)
        g_byte_array_remove_range (data, at, length);
      break;
    case 2:
      g_byte_array_set_size (data, at);
      g_byte_array_append (data, (const guint8 *) piece, (guint) MAX (strlen (piece), 1));
      g_byte_array_append (data, tail, n_tail);
      break;
    default:
      g_byte_array_append (data, tail, length);
      break;
    }
}

static void
run_round (const char *content, gsize length, guint32 round)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (round);
  g_autoptr (GByteArray) data = g_byte_array_new ();

  g_byte_array_append (data, (const guint8 *) content, (guint) length);
  for (int i = g_rand_int_range (random, 1, MAX_CHANGES); i > 0; i--)
    change (data, random);
  LLVMFuzzerTestOneInput (data->data, data->len);
}

int
main (int argc, char **argv)
{
  guint32 n_rounds;

  if (argc < 3)
    {
      g_printerr ("Usage: %s ROUNDS FILE…\n", argv[0]);
      return 2;
    }
  n_rounds = (guint32) strtoul (argv[1], NULL, 10);
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_file_get_contents (argv[i], &content, &length, &error);
      g_assert_no_error (error);
      for (guint32 round = 0; round < n_rounds; round++)
        run_round (content, length, round);
    }
  return 0;
}
