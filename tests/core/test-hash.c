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

static void
test_random (void)
{
  g_autofree char *one = gainsay_random_id ("e");
  g_autofree char *other = gainsay_random_id ("e");

  g_assert_cmpuint (strlen (one), ==, 18);
  g_assert_true (g_str_has_prefix (one, "e-"));
  g_assert_cmpuint (strspn (one + 2, "0123456789abcdef"), ==, 16);
  g_assert_cmpstr (one, !=, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hash/known", test_known);
  g_test_add_func ("/hash/parts", test_parts);
  g_test_add_func ("/hash/random", test_random);
  return g_test_run ();
}
