/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/record.h"

/* A record with one field of each kind, and lists of itself. */
#define TEST_TYPE_THING (test_thing_get_type ())
G_DECLARE_FINAL_TYPE (TestThing, test_thing, TEST, THING, GainsayRecord)

struct _TestThing
{
  GainsayRecord parent_instance;
  GRefString *id;
  char *text;
  int count;
  char **words;
  char *json;
  GainsayRecord *thing;
  GListStore *things;
  GString *heard; /* what child_changed was told, "id:field " each */
};

G_DEFINE_FINAL_TYPE (TestThing, test_thing, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (TestThing, id), NULL, TRUE },
  { "someText", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (TestThing, text), NULL, FALSE },
  { "count", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (TestThing, count), NULL, FALSE },
  { "words", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (TestThing, words), NULL, FALSE },
  { "json", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (TestThing, json), NULL, FALSE },
  { "thing", GAINSAY_FIELD_RECORD, G_STRUCT_OFFSET (TestThing, thing), test_thing_get_type, FALSE },
  { "things", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (TestThing, things), test_thing_get_type,
    FALSE },
};

static void
test_thing_child_changed (GainsayRecord *record, GainsayRecord *child, const char *field)
{
  TestThing *self = TEST_THING (record);

  g_string_append_printf (self->heard, "%s:%s ",
                          child != NULL ? gainsay_record_get_id (child) : "list",
                          field != NULL ? field : "*");
}

static void
test_thing_finalize (GObject *object)
{
  g_string_free (TEST_THING (object)->heard, TRUE);
  G_OBJECT_CLASS (test_thing_parent_class)->finalize (object);
}

static void
test_thing_class_init (TestThingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_thing_finalize;
  GAINSAY_RECORD_CLASS (klass)->child_changed = test_thing_child_changed;
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
test_thing_init (TestThing *self)
{
  self->heard = g_string_new (NULL);
}

static gboolean
load (TestThing *thing, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  return gainsay_record_load (GAINSAY_RECORD (thing), json_node_get_object (node), error);
}

static TestThing *
new_thing (const char *text)
{
  g_autoptr (GError) error = NULL;
  TestThing *thing = g_object_new (TEST_TYPE_THING, NULL);

  load (thing, text, &error);
  g_assert_no_error (error);
  return thing;
}

static char *
to_text (TestThing *thing)
{
  g_autoptr (JsonNode) node = gainsay_record_to_json (GAINSAY_RECORD (thing));

  return gainsay_json_to_text (node);
}

/* Sets a field from JSON text; NULL for nothing there. */
static gboolean
set (TestThing *thing, const char *name, const char *text, GError **error)
{
  g_autoptr (JsonNode) value = text != NULL ? json_from_string (text, NULL) : NULL;

  return gainsay_record_set_field (GAINSAY_RECORD (thing), name, value, error);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_round_trip (gconstpointer data)
{
  TestThing *thing = new_thing (data);
  g_autofree char *text = to_text (thing);

  g_assert_cmpstr (text, ==, data);
  g_assert_finalize_object (thing);
}

static void
test_absent (void)
{
  TestThing *thing = new_thing ("{\"words\":[],\"things\":[],\"id\":\"t-1\"}");
  g_autofree char *text = to_text (thing);

  g_assert_null (thing->text);
  g_assert_null (thing->words);
  g_assert_null (thing->json);
  g_assert_null (thing->thing);
  g_assert_cmpint (thing->count, ==, -1);
  g_assert_null (gainsay_record_dup_field (GAINSAY_RECORD (thing), "count"));
  g_assert_null (gainsay_record_dup_field (GAINSAY_RECORD (thing), "things"));
  g_assert_null (gainsay_record_dup_field (GAINSAY_RECORD (thing), "unknown"));
  g_assert_cmpstr (text, ==, "{\"id\":\"t-1\"}");
  g_assert_finalize_object (thing);
}

static void
test_order (void)
{
  TestThing *thing =
    new_thing ("{\"zebra\":[1],\"count\":3,\"ape\":{\"b\":1,\"a\":2},\"id\":\"t\"}");
  g_autofree char *text = to_text (thing);

  g_assert_cmpstr (text, ==, "{\"id\":\"t\",\"count\":3,\"zebra\":[1],\"ape\":{\"b\":1,\"a\":2}}");
  g_assert_finalize_object (thing);
}

static void
test_unknown_keys (void)
{
  g_autoptr (JsonNode) value = NULL;
  TestThing *thing = new_thing ("{\"id\":\"t\",\"later\":\"x\"}");
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  value = gainsay_record_dup_field (GAINSAY_RECORD (thing), "later");
  g_assert_cmpstr (json_node_get_string (value), ==, "x");

  g_assert_true (set (thing, "newer", "[true]", NULL));
  with = to_text (thing);
  g_assert_cmpstr (with, ==, "{\"id\":\"t\",\"later\":\"x\",\"newer\":[true]}");

  g_assert_true (set (thing, "later", NULL, NULL));
  g_assert_true (set (thing, "newer", NULL, NULL));
  g_assert_true (set (thing, "newer", NULL, NULL));
  without = to_text (thing);
  g_assert_cmpstr (without, ==, "{\"id\":\"t\"}");
  g_assert_finalize_object (thing);
}

static const struct
{
  const char *path;
  const char *text;
  int code;
} wrong[] = {
  { "/record/error/text", "{\"id\":\"t\",\"someText\":4}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/word", "{\"id\":[]}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/null", "{\"id\":null}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/count", "{\"id\":\"t\",\"count\":\"4\"}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/not-whole", "{\"id\":\"t\",\"count\":4.5}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/negative", "{\"id\":\"t\",\"count\":-1}", GAINSAY_RECORD_ERROR_RANGE },
  { "/record/error/large", "{\"id\":\"t\",\"count\":2147483648}", GAINSAY_RECORD_ERROR_RANGE },
  { "/record/error/words", "{\"id\":\"t\",\"words\":\"a\"}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/words-of-numbers", "{\"id\":\"t\",\"words\":[\"a\",1]}",
    GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/record", "{\"id\":\"t\",\"thing\":[]}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/record-inside", "{\"id\":\"t\",\"thing\":{\"id\":\"u\",\"count\":true}}",
    GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/records", "{\"id\":\"t\",\"things\":{}}", GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/records-of-text", "{\"id\":\"t\",\"things\":[{\"id\":\"u\"},\"v\"]}",
    GAINSAY_RECORD_ERROR_KIND },
  { "/record/error/missing", "{\"count\":4}", GAINSAY_RECORD_ERROR_MISSING },
  { "/record/error/missing-inside", "{\"id\":\"t\",\"things\":[{}]}",
    GAINSAY_RECORD_ERROR_MISSING },
};

static void
test_error (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  TestThing *thing = g_object_new (TEST_TYPE_THING, NULL);

  g_assert_false (load (thing, wrong[row].text, &error));
  g_assert_error (error, GAINSAY_RECORD_ERROR, wrong[row].code);
  g_assert_finalize_object (thing);
}

static void
test_set_error_changes_nothing (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = "{\"id\":\"t\",\"someText\":\"a\",\"count\":1,\"words\":[\"b\"],"
                     "\"thing\":{\"id\":\"u\"},\"things\":[{\"id\":\"v\"}]}";
  TestThing *thing = new_thing (text);
  g_autofree char *after = NULL;

  g_assert_false (set (thing, "someText", "[]", NULL));
  g_assert_false (set (thing, "count", "-7", NULL));
  g_assert_false (set (thing, "words", "[1]", NULL));
  g_assert_false (set (thing, "thing", "{}", NULL));
  g_assert_false (set (thing, "things", "[{\"id\":\"w\"},{}]", &error));
  g_assert_error (error, GAINSAY_RECORD_ERROR, GAINSAY_RECORD_ERROR_MISSING);

  after = to_text (thing);
  g_assert_cmpstr (after, ==, text);
  g_assert_finalize_object (thing);
}

static void
test_notify_once (void)
{
  guint n = 0;
  TestThing *thing = new_thing ("{\"id\":\"t\"}");
  GainsayRecord *record = GAINSAY_RECORD (thing);

  g_signal_connect_swapped (thing, "notify::some-text", G_CALLBACK (count_cb), &n);
  gainsay_record_set_text (record, "someText", "a");
  g_assert_cmpuint (n, ==, 1);
  gainsay_record_set_text (record, "someText", "a");
  g_assert_cmpuint (n, ==, 1);
  gainsay_record_set_text (record, "someText", "");
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (thing->text);
  gainsay_record_set_text (record, "someText", NULL);
  g_assert_cmpuint (n, ==, 2);

  n = 0;
  g_signal_connect_swapped (thing, "notify::count", G_CALLBACK (count_cb), &n);
  gainsay_record_set_count (record, "count", 0);
  gainsay_record_set_count (record, "count", 0);
  g_assert_cmpuint (n, ==, 1);
  gainsay_record_set_count (record, "count", -1);
  g_assert_cmpuint (n, ==, 2);

  g_assert_finalize_object (thing);
}

static void
test_properties (void)
{
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (TestThing) inner = NULL;
  g_autoptr (GListModel) list = NULL;
  int count;
  TestThing *thing = new_thing ("{\"id\":\"t\",\"someText\":\"a\",\"count\":7,\"words\":[\"b\"],"
                                "\"json\":{\"c\":1},\"thing\":{\"id\":\"u\"},"
                                "\"things\":[{\"id\":\"v\"},{\"id\":\"w\"}]}");

  g_object_get (thing, "id", &id, "some-text", &text, "count", &count, "words", &words, "json",
                &json, "thing", &inner, "things", &list, NULL);
  g_assert_cmpstr (id, ==, "t");
  g_assert_cmpstr (text, ==, "a");
  g_assert_cmpint (count, ==, 7);
  g_assert_cmpuint (g_strv_length (words), ==, 1);
  g_assert_cmpstr (words[0], ==, "b");
  g_assert_cmpstr (json, ==, "{\"c\":1}");
  g_assert_cmpstr (gainsay_record_get_id (GAINSAY_RECORD (inner)), ==, "u");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_clear_object (&inner);
  g_clear_object (&list);
  g_assert_finalize_object (thing);
}

static void
test_children (void)
{
  TestThing *top = new_thing ("{\"id\":\"top\",\"things\":[{\"id\":\"a\"}]}");
  TestThing *b = new_thing ("{\"id\":\"b\"}");
  g_autofree char *text = NULL;
  GainsayRecord *record = GAINSAY_RECORD (top);

  g_assert_null (gainsay_record_get_parent (GAINSAY_RECORD (b)));
  gainsay_record_insert_child (record, "things", 0, GAINSAY_RECORD (b));
  g_assert_true (gainsay_record_get_parent (GAINSAY_RECORD (b)) == record);
  text = to_text (top);
  g_assert_cmpstr (text, ==, "{\"id\":\"top\",\"things\":[{\"id\":\"b\"},{\"id\":\"a\"}]}");

  g_assert_cmpuint (gainsay_record_remove_child (record, "things", GAINSAY_RECORD (b)), ==, 0);
  g_assert_null (gainsay_record_get_parent (GAINSAY_RECORD (b)));
  gainsay_record_insert_child (record, "things", G_MAXUINT, GAINSAY_RECORD (b));
  g_assert_cmpuint (gainsay_record_remove_child (record, "things", GAINSAY_RECORD (b)), ==, 1);

  g_assert_finalize_object (b);
  g_assert_finalize_object (top);
}

static void
test_replace_children (void)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  TestThing *top = new_thing ("{\"id\":\"top\",\"things\":[{\"id\":\"a\"},{\"id\":\"b\"}]}");
  TestThing *b = g_list_model_get_item (G_LIST_MODEL (top->things), 1);
  g_autoptr (TestThing) a = g_list_model_get_item (G_LIST_MODEL (top->things), 0);
  TestThing *c = new_thing ("{\"id\":\"c\"}");
  g_autofree char *text = NULL;

  g_ptr_array_add (children, c);
  g_ptr_array_add (children, b);
  gainsay_record_replace_children (GAINSAY_RECORD (top), "things", children);

  text = to_text (top);
  g_assert_cmpstr (text, ==, "{\"id\":\"top\",\"things\":[{\"id\":\"c\"},{\"id\":\"b\"}]}");
  g_assert_null (gainsay_record_get_parent (GAINSAY_RECORD (a)));
  g_assert_true (gainsay_record_get_parent (GAINSAY_RECORD (b)) == GAINSAY_RECORD (top));
  g_assert_true (gainsay_record_get_parent (GAINSAY_RECORD (c)) == GAINSAY_RECORD (top));
  g_assert_finalize_object (top);
}

static void
test_orphan (void)
{
  TestThing *top = new_thing ("{\"id\":\"top\",\"things\":[{\"id\":\"a\"}]}");
  TestThing *a = g_list_model_get_item (G_LIST_MODEL (top->things), 0);

  g_assert_finalize_object (top);
  g_assert_null (gainsay_record_get_parent (GAINSAY_RECORD (a)));
  gainsay_record_set_text (GAINSAY_RECORD (a), "someText", "still usable");
  g_assert_finalize_object (a);
}

static void
test_told_above (void)
{
  TestThing *top = new_thing ("{\"id\":\"top\",\"things\":[{\"id\":\"mid\","
                              "\"thing\":{\"id\":\"low\"}}]}");
  g_autoptr (TestThing) mid = g_list_model_get_item (G_LIST_MODEL (top->things), 0);
  TestThing *low = TEST_THING (mid->thing);

  g_string_truncate (top->heard, 0);
  g_string_truncate (mid->heard, 0);
  g_assert_true (set (low, "count", "1", NULL));
  gainsay_record_set_text (GAINSAY_RECORD (mid), "someText", "x");
  g_assert_cmpstr (mid->heard->str, ==, "low:count ");
  g_assert_cmpstr (top->heard->str, ==, "low:count mid:someText ");

  g_clear_object (&mid);
  g_assert_finalize_object (top);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/record/round-trip/text",
                        "{\"id\":\"t\",\"someText\":\"“a”\\nb\",\"count\":0}", test_round_trip);
  g_test_add_data_func ("/record/round-trip/words", "{\"id\":\"t\",\"words\":[\"\",\"b\"]}",
                        test_round_trip);
  g_test_add_data_func ("/record/round-trip/json",
                        "{\"id\":\"t\",\"json\":[1,{\"a\":[]},\"x\",true,9007199254740993]}",
                        test_round_trip);
  g_test_add_data_func ("/record/round-trip/records",
                        "{\"id\":\"t\",\"thing\":{\"id\":\"u\",\"count\":2147483647},"
                        "\"things\":[{\"id\":\"v\",\"things\":[{\"id\":\"w\"}]},{\"id\":\"x\"}]}",
                        test_round_trip);
  g_test_add_func ("/record/absent", test_absent);
  g_test_add_func ("/record/order", test_order);
  g_test_add_func ("/record/unknown-keys", test_unknown_keys);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_test_add_data_func (wrong[i].path, GSIZE_TO_POINTER (i), test_error);
  g_test_add_func ("/record/set-error-changes-nothing", test_set_error_changes_nothing);
  g_test_add_func ("/record/notify-once", test_notify_once);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/children", test_children);
  g_test_add_func ("/record/replace-children", test_replace_children);
  g_test_add_func ("/record/orphan", test_orphan);
  g_test_add_func ("/record/told-above", test_told_above);

  return g_test_run ();
}
