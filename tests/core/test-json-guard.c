/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/json-guard.h"

#include <string.h>

static const GainsayJsonLimits limits = { 64 * 1024 * 1024, 8, TRUE };

typedef struct
{
  const char *name;
  const char *text;
  int code;          /* -1 for a text that passes */
  const char *place; /* how the message begins */
} Row;

static const Row rows[] = {
  { "object", "{\"a\": [1, -2, 0, true, false, null, \"x\"], \"b\": {}}", -1, NULL },
  { "array", " [ ] ", -1, NULL },
  { "scalar", "\"x\"", -1, NULL },
  { "zero", "-0", -1, NULL },
  { "escapes", "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\ud83d\\ude00\"", -1, NULL },
  { "largest", "[9007199254740991, -9007199254740991]", -1, NULL },
  { "many-keys",
    "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,"
    "\"l\":1,\"m\":1,\"n\":1}",
    -1, NULL },
  { "same-key-elsewhere", "{\"a\": {\"a\": 1}, \"b\": {\"a\": 1}}", -1, NULL },
  { "deep-enough", "[[[[[[[[1]]]]]]]]", -1, NULL },

  { "empty", "", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 1:" },
  { "only-space", " \n ", GAINSAY_JSON_ERROR_SYNTAX, "Line 2, column 2:" },
  { "single-quotes", "{'a': 1}", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 2:" },
  { "assignment", "var a = [1];", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 1:" },
  { "comment", "[1] // one", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 5:" },
  { "hexadecimal", "[0x10]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 3:" },
  { "leading-zero", "[01]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 3:" },
  { "no-digit", "[.5]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 2:" },
  { "plus", "[+1]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 2:" },
  { "minus", "[-]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 3:" },
  { "nan", "[NaN]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 2:" },
  { "word", "[nul]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 2:" },
  { "comma-at-end", "[1,]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 4:" },
  { "comma-in-object", "{\"a\": 1,}", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 9:" },
  { "no-comma", "[1 2]", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 4:" },
  { "no-colon", "{\"a\" 1}", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 6:" },
  { "number-as-key", "{1: 1}", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 2:" },
  { "wrong-bracket", "[1}", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 3:" },
  { "cut-off", "{\"a\": [1", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 9:" },
  { "cut-in-text", "[\"abc", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 6:" },
  { "cut-in-escape", "[\"\\u12", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 3:" },
  { "two-values", "{}{}", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 3:" },
  { "unknown-escape", "\"\\x41\"", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 2:" },
  { "raw-newline", "\"a\nb\"", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 3:" },
  { "byte-order-mark", "\357\273\277{}", GAINSAY_JSON_ERROR_SYNTAX, "Line 1, column 1:" },

  { "nul-escape", "[\"é\\u0000\"]", GAINSAY_JSON_ERROR_ENCODING, "Line 1, column 4:" },
  { "high-surrogate", "\"\\ud83d\"", GAINSAY_JSON_ERROR_ENCODING, "Line 1, column 2:" },
  { "low-surrogate", "\"\\ude00\"", GAINSAY_JSON_ERROR_ENCODING, "Line 1, column 2:" },
  { "two-high", "\"\\ud83d\\ud83d\"", GAINSAY_JSON_ERROR_ENCODING, "Line 1, column 2:" },
  { "latin-1", "[1,\n\"caf\351\"]", GAINSAY_JSON_ERROR_ENCODING, "Line 2, column 5:" },
  { "overlong", "\"\300\200\"", GAINSAY_JSON_ERROR_ENCODING, "Line 1, column 2:" },

  { "too-deep", "[[[[[[[[[1]]]]]]]]]", GAINSAY_JSON_ERROR_DEPTH, "Line 1, column 9:" },

  { "twice", "{\"a\": 1, \"b\": 2, \"a\": 3}", GAINSAY_JSON_ERROR_DUPLICATE, "Line 1, column 18:" },
  { "twice-by-escape", "{\"a\": 1, \"\\u0061\": 3}", GAINSAY_JSON_ERROR_DUPLICATE,
    "Line 1, column 10:" },
  { "twice-beyond", "{\"\\ud83d\\ude00\": 1, \"\360\237\230\200\": 3}",
    GAINSAY_JSON_ERROR_DUPLICATE, "Line 1, column 21:" },
  { "twice-among-many",
    "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,"
    "\"l\":1,\"m\":1,\"c\":1}",
    GAINSAY_JSON_ERROR_DUPLICATE, "Line 1, column 80:" },

  { "fraction", "[1.5]", GAINSAY_JSON_ERROR_NUMBER, "Line 1, column 2:" },
  { "exponent", "[1e3]", GAINSAY_JSON_ERROR_NUMBER, "Line 1, column 2:" },
  { "too-large", "[9007199254740992]", GAINSAY_JSON_ERROR_NUMBER, "Line 1, column 2:" },
  { "too-small", "[1, -9223372036854775808]", GAINSAY_JSON_ERROR_NUMBER, "Line 1, column 5:" },
  { "many-digits", "[99999999999999999999999999]", GAINSAY_JSON_ERROR_NUMBER, "Line 1, column 2:" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  gboolean passes = gainsay_json_check (row->text, strlen (row->text), &limits, NULL, NULL, &error);

  if (row->code < 0)
    {
      g_autoptr (JsonNode) node = NULL;

      g_assert_no_error (error);
      g_assert_true (passes);
      node = gainsay_json_parse (row->text, strlen (row->text), &limits, &error);
      g_assert_no_error (error);
      g_assert_nonnull (node);
      return;
    }
  g_assert_false (passes);
  g_assert_error (error, GAINSAY_JSON_ERROR, row->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, row->place));
}

static void
test_nul (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (gainsay_json_check ("[\0]", 3, &limits, NULL, NULL, &error));
  g_assert_error (error, GAINSAY_JSON_ERROR, GAINSAY_JSON_ERROR_ENCODING);
}

static void
test_size (void)
{
  const GainsayJsonLimits small = { 4, 8, TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_true (gainsay_json_check ("[12]", 4, &small, NULL, NULL, NULL));
  g_assert_false (gainsay_json_check ("[123]", 5, &small, NULL, NULL, &error));
  g_assert_error (error, GAINSAY_JSON_ERROR, GAINSAY_JSON_ERROR_SIZE);
}

static void
test_fractions_allowed (void)
{
  const GainsayJsonLimits lax = { 100, 8, FALSE };

  g_assert_true (
    gainsay_json_check ("[0.5, 1e-3, -2E+7, 99999999999999999999]", 40, &lax, NULL, NULL, NULL));
  g_assert_false (gainsay_json_check ("[1.]", 4, &lax, NULL, NULL, NULL));
  g_assert_false (gainsay_json_check ("[1e]", 4, &lax, NULL, NULL, NULL));
}

/* Two million brackets end at the ninth. */
static void
test_two_megabytes_deep (void)
{
  gsize length = 2 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GError) error = NULL;

  memset (text, '[', length);
  g_assert_false (gainsay_json_check (text, length, &limits, NULL, NULL, &error));
  g_assert_error (error, GAINSAY_JSON_ERROR, GAINSAY_JSON_ERROR_DEPTH);
}

/* The cost of looking for keys that are there twice does not grow with the square. */
static void
test_many_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  gint64 start;

  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (text, "%s\"key %u\":%u", i > 0 ? "," : "", i, i);
  g_string_append_c (text, '}');
  start = g_get_monotonic_time ();
  g_assert_true (gainsay_json_check (text->str, text->len, &limits, NULL, NULL, NULL));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
note_cb (const char *member, gsize length, int index, gsize start, gsize end, gpointer user_data)
{
  g_string_append_printf (user_data, "%.*s %d %" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT "; ",
                          (int) length, member, index, start, end);
}

static void
test_pieces (void)
{
  const char *text =
    "{ \"a\": 1, \"list\": [ {\"x\": [1, 2]}, \"two\", [] ], \"o\": {\"i\": [3]} }";
  g_autoptr (GString) heard = g_string_new (NULL);

  g_assert_true (gainsay_json_check (text, strlen (text), &limits, note_cb, heard, NULL));
  g_assert_cmpstr (heard->str, ==,
                   "a -1 7-8; list 0 20-33; list 1 35-40; list 2 42-44; list -1 18-46; "
                   "o -1 53-63; ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/json-guard/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/json-guard/nul", test_nul);
  g_test_add_func ("/json-guard/size", test_size);
  g_test_add_func ("/json-guard/fractions-allowed", test_fractions_allowed);
  g_test_add_func ("/json-guard/two-megabytes-deep", test_two_megabytes_deep);
  g_test_add_func ("/json-guard/three-hundred-thousand-keys", test_many_keys);
  g_test_add_func ("/json-guard/pieces", test_pieces);
  return g_test_run ();
}
