/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/reasons.h"

#include <locale.h>

static void
test_round_trip (void)
{
  const char *json = "[{\"kind\":\"related\",\"claim\":[[0,4]],\"passage\":[[2,9],[11,12]]},"
                     "{\"kind\":\"negation\",\"claim\":[],\"passage\":[[3,6]]}]";
  g_autoptr (GPtrArray) reasons = gainsay_reasons_from_json (json);
  g_autofree char *again = gainsay_reasons_to_json (reasons);

  g_assert_cmpuint (reasons->len, ==, 2);
  g_assert_cmpstr (again, ==, json);
}

static const char *const broken[] = {
  NULL,
  "",
  "{}",
  "[1,null,\"x\"]",
  "[{\"kind\":\"of a later version\",\"claim\":[[0,1]]}]",
  "[{\"kind\":7}]",
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GPtrArray) reasons = gainsay_reasons_from_json (broken[i]);

      g_assert_cmpuint (reasons->len, ==, 0);
    }
}

static void
test_broken_spans (void)
{
  const char *json = "[{\"kind\":\"name\",\"claim\":[[-1,4],[5,5],[7],[1,2.5],[\"a\",3]],"
                     "\"passage\":3}]";
  g_autoptr (GPtrArray) reasons = gainsay_reasons_from_json (json);
  const GainsayReason *reason;

  g_assert_cmpuint (reasons->len, ==, 1);
  reason = g_ptr_array_index (reasons, 0);
  g_assert_cmpuint (reason->claim->len, ==, 0);
  g_assert_cmpuint (reason->passage->len, ==, 0);
}

static void
test_add (void)
{
  g_autoptr (GainsayReason) reason = gainsay_reason_new (GAINSAY_REASON_SAME_WORDS);

  gainsay_reason_add (reason->claim, 10, 12);
  gainsay_reason_add (reason->claim, 0, 4);
  gainsay_reason_add (reason->claim, 4, 6);
  g_assert_cmpuint (reason->claim->len, ==, 2);
  g_assert_cmpuint (g_array_index (reason->claim, GainsaySpan, 0).end, ==, 6);
  g_assert_cmpuint (g_array_index (reason->claim, GainsaySpan, 1).start, ==, 10);
}

static void
test_sort (void)
{
  g_autoptr (GPtrArray) reasons =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_reason_free);

  g_ptr_array_add (reasons, gainsay_reason_new (GAINSAY_REASON_SAME_WORDS));
  g_ptr_array_add (reasons, gainsay_reason_new (GAINSAY_REASON_NEGATION));
  g_ptr_array_add (reasons, gainsay_reason_new (GAINSAY_REASON_RELATED));
  gainsay_reasons_sort (reasons);
  g_assert_cmpint (((GainsayReason *) g_ptr_array_index (reasons, 0))->kind, ==,
                   GAINSAY_REASON_RELATED);
  g_assert_cmpint (((GainsayReason *) g_ptr_array_index (reasons, 2))->kind, ==,
                   GAINSAY_REASON_SAME_WORDS);
}

static void
test_words (void)
{
  g_autoptr (GainsayReason) reason = gainsay_reason_new (GAINSAY_REASON_RELATED);
  g_autofree char *text = NULL;
  g_autofree char *outside = NULL;

  gainsay_reason_add (reason->claim, 3, 9);
  gainsay_reason_add (reason->passage, 0, 2);
  text = gainsay_reason_to_text (reason, "Né spared", "Éa ran");
  g_assert_cmpstr (text, ==, "takes “Éa” to mean “spared”");
  outside = gainsay_reason_to_text (reason, "Né", "Éa");
  g_assert_cmpstr (outside, ==, "because of “Éa”");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/round-trip", test_round_trip);
  g_test_add_func ("/reasons/broken", test_broken);
  g_test_add_func ("/reasons/broken-spans", test_broken_spans);
  g_test_add_func ("/reasons/add", test_add);
  g_test_add_func ("/reasons/sort", test_sort);
  g_test_add_func ("/reasons/words", test_words);
  return g_test_run ();
}
