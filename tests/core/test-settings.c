/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/settings.h"

static void
test_keys (void)
{
  GSettings *settings = gainsay_settings_new ();
  g_autofree char *scale = NULL;
  g_autofree char *scheme = NULL;

  g_assert_nonnull (settings);
  scale = g_settings_get_string (settings, "rating-scale");
  scheme = g_settings_get_string (settings, "color-scheme");
  g_assert_cmpstr (scale, ==, "averitec");
  g_assert_cmpstr (scheme, ==, "system");
  g_assert_finalize_object (settings);
}

static void
test_author (void)
{
  g_autoptr (GSettings) settings = gainsay_settings_new ();
  g_autofree char *of_account = gainsay_settings_dup_author (NULL);
  g_autofree char *unset = gainsay_settings_dup_author (settings);
  g_autofree char *set = NULL;
  g_autofree char *blank = NULL;

  g_assert_cmpstr (of_account, !=, "");
  g_assert_cmpstr (unset, ==, of_account);

  g_settings_set_string (settings, "author-name", " Mara Tollis ");
  set = gainsay_settings_dup_author (settings);
  g_assert_cmpstr (set, ==, "Mara Tollis");

  g_settings_set_string (settings, "author-name", "  ");
  blank = gainsay_settings_dup_author (settings);
  g_assert_cmpstr (blank, ==, of_account);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/keys", test_keys);
  g_test_add_func ("/settings/author", test_author);

  return g_test_run ();
}
