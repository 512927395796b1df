/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The claims list with 100,000 claims: filling it, and each keystroke in its search field until the
 * filtered list is there.
 */
#include "tests/bench/measure.h"
#include "tests/support/cases.h"
#include "widgets/claim-list.h"

#include <string.h>

#define N_CLAIMS 100000
#define N_ROUNDS 7

static double
get_milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
search (GainsayClaimList *list, const char *text, guint *n_found)
{
  gint64 start = g_get_monotonic_time ();

  gainsay_claim_list_set_search (list, text);
  *n_found = g_list_model_get_n_items (G_LIST_MODEL (gainsay_claim_list_get_selection (list)));
  return get_milliseconds_since (start);
}

/* Types a word letter by letter, then takes the letters back one by one. */
static void
type_word (GainsayClaimList *list, const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 1; i < 2 * length; i++)
    {
      g_autofree char *typed = g_strndup (word, i <= length ? i : 2 * length - i);
      g_autofree char *before = g_strndup (word, i <= length ? i - 1 : 2 * length - i + 1);
      g_autofree char *name = NULL;
      double milliseconds[N_ROUNDS];
      guint n_found = 0;
      guint ignored;

      for (guint round = 0; round < N_ROUNDS; round++)
        {
          search (list, before, &ignored);
          milliseconds[round] = search (list, typed, &n_found);
        }
      name =
        g_strdup_printf ("filter 100,000 claims, '%s' to '%s' (%u left)", before, typed, n_found);
      test_figure (name, test_median (milliseconds, N_ROUNDS), "ms");
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session =
    gainsay_session_new (NULL, test_case_make (N_CLAIMS, 1), &error);
  g_autoptr (GainsayClaimList) list = gainsay_claim_list_new ();
  gint64 start = g_get_monotonic_time ();

  g_assert_no_error (error);
  gainsay_claim_list_set_session (list, session);
  test_figure ("list of 100,000 claims, filled", get_milliseconds_since (start), "ms");
  type_word (list, "held 77");
  test_figure ("list of 100,000 claims, peak memory", test_megabytes_held (), "MB");
  return 0;
}
