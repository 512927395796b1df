/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The examples are those of RFC 8785, without its fractions. */
#include "app/base/canonical.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *canonical;
} Row;

static const Row rows[] = {
  { "scalars", "[ null , true, false, 0, -7, 9007199254740991, \"\" ]",
    "[null,true,false,0,-7,9007199254740991,\"\"]" },
  { "string", "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"",
    "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"" },
  { "escapes", "\"\\b\\f\\n\\r\\t\\u0001\\u001F\\u007f\"",
    "\"\\b\\f\\n\\r\\t\\u0001\\u001f\177\"" },
  /* By UTF-16 units: the emoji, in two surrogates, comes before U+FB33. */
  { "order",
    "{ \"\\u20ac\": \"Euro\", \"\\r\": \"CR\", \"\\ufb33\": \"Dalet\", \"1\": \"One\","
    " \"\\ud83d\\ude00\": \"Emoji\", \"\\u0080\": \"Control\", \"\\u00f6\": \"o\" }",
    "{\"\\r\":\"CR\",\"1\":\"One\",\"\302\200\":\"Control\",\"ö\":\"o\",\"€\":\"Euro\","
    "\"😀\":\"Emoji\",\"\357\254\263\":\"Dalet\"}" },
  { "nested", "{\"b\": {\"z\": 1, \"a\": [ {\"d\": 1, \"c\": 2} ]}, \"a\": []}",
    "{\"a\":[],\"b\":{\"a\":[{\"c\":2,\"d\":1}],\"z\":1}}" },
  { "prefixes", "{\"aa\": 1, \"a\": 2, \"ab\": 3, \"A\": 4}",
    "{\"A\":4,\"a\":2,\"aa\":1,\"ab\":3}" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (row->text, &error);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  text = gainsay_json_canonical (node);
  g_assert_cmpstr (text, ==, row->canonical);

  again = json_from_string (text, &error);
  g_assert_no_error (error);
  twice = gainsay_json_canonical (again);
  g_assert_cmpstr (twice, ==, text);
}

static void
test_hash (void)
{
  g_autoptr (JsonNode) first = json_from_string ("{\"a\": 1, \"b\": [2]}", NULL);
  g_autoptr (JsonNode) second = json_from_string ("{\"b\":[2],\"a\":1}", NULL);
  g_autofree char *hash = gainsay_json_hash (first);
  g_autofree char *other = gainsay_json_hash (second);
  g_autofree char *expected =
    g_compute_checksum_for_string (G_CHECKSUM_SHA256, "{\"a\":1,\"b\":[2]}", -1);

  g_assert_cmpstr (hash, ==, expected);
  g_assert_cmpstr (other, ==, expected);
}

static void
test_space_out (void)
{
  static const struct
  {
    const char *compact;
    const char *spaced;
  } cases[] = {
    { "{}", "{}" },
    { "[]", "[]" },
    { "{\"a\":[[10,12],[20,32]],\"b\":[\"x\",\"y\"]}",
      "{ \"a\": [[10, 12], [20, 32]], \"b\": [ \"x\", \"y\" ] }" },
    { "[{\"k\":\"a,b:{}[]\\\"\"},{}]", "[ { \"k\": \"a,b:{}[]\\\"\" }, {} ]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spaced = gainsay_json_space_out (cases[i].compact);
      g_autoptr (JsonNode) node = json_from_string (spaced, NULL);
      g_autofree char *back = json_to_string (node, FALSE);

      g_assert_cmpstr (spaced, ==, cases[i].spaced);
      g_assert_cmpstr (back, ==, cases[i].compact);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/canonical/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/canonical/hash", test_hash);
  g_test_add_func ("/canonical/space-out", test_space_out);
  return g_test_run ();
}
