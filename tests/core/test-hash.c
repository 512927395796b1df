/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/hash.h"

#include <string.h>

static void
test_known (void)
{
  g_autofree char *one = gainsay_hash_id ("d", "abc", NULL);
  g_autofree char *none = gainsay_hash_id ("c", NULL);

  /* The well-known digests of "abc" and of nothing. */
  g_assert_cmpstr (one, ==, "d-ba7816bf8f01cfea");
  g_assert_cmpstr (none, ==, "c-e3b0c44298fc1c14");
}

static void
test_parts (void)
{
  g_autofree char *joined = gainsay_hash_id ("c", "ab\037c", NULL);
  g_autofree char *apart = gainsay_hash_id ("c", "ab", "c", NULL);
  g_autofree char *moved = gainsay_hash_id ("c", "a", "bc", NULL);

  g_assert_cmpstr (joined, ==, apart);
  g_assert_cmpstr (apart, !=, moved);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hash/known", test_known);
  g_test_add_func ("/hash/parts", test_parts);
  return g_test_run ();
}
