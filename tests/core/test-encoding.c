/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/encoding.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length; /* 0: up to the NUL */
  const char *declared;
  const char *text; /* NULL: no text */
  const char *used;
} Case;

#define BYTES(literal) literal, sizeof (literal) - 1

static const Case cases[] = {
  { "empty", BYTES (""), NULL, "", "UTF-8" },
  { "ascii", BYTES ("Plain."), NULL, "Plain.", "UTF-8" },
  { "utf-8", BYTES ("caf\303\251"), NULL, "café", "UTF-8" },
  { "utf-8-mark", BYTES ("\357\273\277caf\303\251"), NULL, "café", "UTF-8" },
  { "utf-8-wins-over-latin-declared", BYTES ("caf\303\251"), "iso-8859-1", "café", "UTF-8" },
  { "utf-16le-mark", BYTES ("\377\376H\0\344\0"), NULL, "Hä", "UTF-16LE" },
  { "utf-16be-mark", BYTES ("\376\377\0H\0\344"), NULL, "Hä", "UTF-16BE" },
  { "utf-32-mark", BYTES ("\377\376\0\0H\0\0\0i\0\0\0"), NULL, "Hi", "UTF-32LE" },
  { "utf-16le", BYTES ("H\0i\0 \0y\0o\0u\0"), NULL, "Hi you", "UTF-16LE" },
  { "utf-16be", BYTES ("\0H\0i\0 \0y\0o\0u"), NULL, "Hi you", "UTF-16BE" },
  { "utf-16-cyrillic", BYTES ("\037\4@\0048\0042\0045\4B\4 \0\034\0048\4@\4 \0!\4>\4D\0048\4O\4"),
    NULL, "Привет Мир София", "UTF-16LE" },
  { "utf-16-odd", BYTES ("H\0i\0 \0y\0o\0u\0 \0t\0w\0o\0x"), NULL, "Hi you two\357\277\275",
    "UTF-16LE" },
  { "declared-utf-16-but-not", BYTES ("Plain."), "utf-16", "Plain.", "UTF-8" },
  { "latin-declared", BYTES ("caf\351 \223x\224"), "iso-8859-1", "café “x”", "iso-8859-1" },
  { "cyrillic-declared", BYTES ("\317\360\350\342\345\362"), "windows-1251", "Привет",
    "windows-1251" },
  { "unknown-declared", BYTES ("Plain."), "klingon-9", "Plain.", "UTF-8" },
  { "seven-bit-declared", BYTES ("\033$B$3$s\033(B."), "iso-2022-jp", "こん.", "iso-2022-jp" },
  { "seven-bit-told-by-escapes", BYTES ("\033$B$3$s$K$A$O\033(B and \033$B$3$s$P$s$O\033(B."), NULL,
    "こんにちは and こんばんは.", "ISO-2022-JP" },
  { "a-few-bad-bytes", BYTES ("\303\251\303\251\303\251\303\251\303\251 x\377y."), NULL,
    "ééééé x\357\277\275y.", "UTF-8" },
  { "surrogates-and-long-forms",
    BYTES ("\303\251\355\240\200 \300\257 "
           "and sixty more letters that leave no doubt of its being text."),
    NULL,
    "é\357\277\275\357\277\275\357\277\275 \357\277\275\357\277\275 "
    "and sixty more letters that leave no doubt of its being text.",
    "UTF-8" },
  { "nul", BYTES ("It was\0said and then denied, twice, by all."), NULL,
    "It was\357\277\275said and then denied, twice, by all.", "UTF-8" },
  { "cr-lf", BYTES ("a\r\nb\rc\n\r\nd\r"), NULL, "a\nb\nc\n\nd\n", "UTF-8" },
  { "pdf", BYTES ("%PDF-1.4 and words"), NULL, NULL, NULL },
  { "zip", BYTES ("PK\003\004 and words"), NULL, NULL, NULL },
  { "rtf", BYTES ("{\\rtf1\\ansi Words and words.\\par}"), NULL, NULL, NULL },
  { "control", BYTES ("ab\001\002\003\004cd\005\006"), NULL, NULL, NULL },
};

static void
test_decode (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (row->bytes, row->length);
  g_autofree char *used = NULL;
  g_autofree char *text = gainsay_encoding_decode (bytes, row->declared, &used);

  g_assert_cmpstr (text, ==, row->text);
  g_assert_cmpstr (used, ==, row->used);
  if (text != NULL)
    g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* Latin text of some length without a declaration is told by ICU's statistics. */
static void
test_detected (void)
{
  static const char *const sentence =
    "Der B\374rgermeister erkl\344rte, die Br\374cke sei nicht gesch\344digt worden. ";
  g_autoptr (GString) data = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 20; i++)
    g_string_append (data, sentence);
  bytes = g_bytes_new (data->str, data->len);
  text = gainsay_encoding_decode (bytes, NULL, NULL);
  g_assert_true (g_str_has_prefix (text, "Der Bürgermeister erklärte, die Brücke"));
}

static void
test_declaration (void)
{
  static const struct
  {
    const char *data;
    const char *charset;
  } rows[] = {
    { "<html><meta charset=\"windows-1251\">", "windows-1251" },
    { "<META http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r" },
    { "<?xml version='1.0' encoding='iso-8859-2'?>", "iso-8859-2" },
    { "<p>The charset=utf-8 was declared.", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *charset =
        gainsay_encoding_find_declaration (rows[i].data, strlen (rows[i].data));

      g_assert_cmpstr (charset, ==, rows[i].charset);
    }
}

/* Whatever the bytes, the result is text that keeps the invariants, or nothing. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20);

  for (int i = 0; i < 3000; i++)
    {
      gsize length = (gsize) g_rand_int_range (random, 0, 60);
      guint8 *data = g_malloc (length + 1);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;

      for (gsize at = 0; at < length; at++)
        data[at] = (guint8) g_rand_int_range (random, i % 2 == 0 ? 0 : 0x60, 256);
      bytes = g_bytes_new_take (data, length);
      text = gainsay_encoding_decode (bytes, i % 3 == 0 ? "shift_jis" : NULL, NULL);
      if (text == NULL)
        continue;
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strchr (text, '\r'));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/encoding/decode/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_decode);
    }
  g_test_add_func ("/encoding/detected", test_detected);
  g_test_add_func ("/encoding/declaration", test_declaration);
  g_test_add_func ("/encoding/any-bytes", test_any_bytes);
  return g_test_run ();
}
