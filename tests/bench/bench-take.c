/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * 10,000 new claims with 6 suggestions each, taken into a case of as many, with the claims list
 * that shows it: the longest time for which the main loop stands still. Processor time of the main
 * thread, so that a busy machine does not count.
 */
#include "app/case/analysis-private.h"
#include "app/case/decisions.h"
#include "app/case/taking.h"
#include "tests/bench/measure.h"
#include "tests/support/cases.h"
#include "widgets/claim-list.h"

#include <time.h>

#define N_CLAIMS 10000
#define N_EVIDENCE 6
#define SLICE 4000

static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static GainsayCaseAnalysis *
find_again (void)
{
  g_autoptr (GainsayCase) other = test_case_make (N_CLAIMS, N_EVIDENCE);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GainsayCaseAnalysis *analysis = g_new0 (GainsayCaseAnalysis, 1);
  GListModel *claims = gainsay_case_get_claims (other);

  analysis->claims = g_ptr_array_new_with_free_func (g_object_unref);
  analysis->parties = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_CLAIMS; i++)
    g_ptr_array_add (analysis->claims, g_list_model_get_item (claims, i));
  gainsay_record_replace_children (GAINSAY_RECORD (other), "claims", none);
  return analysis;
}

/* Takes them slice by slice: what the longest slice costs, and all of them. */
static void
take (GainsayCase *investigation, double *longest, double *whole)
{
  g_autoptr (GainsayCaseAnalysis) analysis = find_again ();
  g_autoptr (GainsayTaking) taking = gainsay_taking_new (investigation, analysis);
  gboolean is_taken = FALSE;
  gboolean is_done = FALSE;

  *longest = *whole = 0;
  while (!is_done)
    {
      double begin = get_milliseconds ();
      double end;

      if (is_taken)
        is_done = gainsay_taking_clean (taking, g_get_monotonic_time () + SLICE);
      else
        is_taken = gainsay_taking_go_on (taking, g_get_monotonic_time () + SLICE);
      end = get_milliseconds ();
      *longest = MAX (*longest, end - begin);
      *whole += end - begin;
    }
}

static void
measure (GainsayCase *investigation, const char *what)
{
  g_autofree char *name = NULL;
  double longest;
  double whole;

  take (investigation, &longest, &whole);
  name = g_strdup_printf ("10,000 claims taken %s, longest pause", what);
  test_figure (name, longest, "ms");
  g_free (name);
  name = g_strdup_printf ("10,000 claims taken %s, in all", what);
  test_figure (name, whole, "ms");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayCase) investigation = test_case_make (N_CLAIMS, N_EVIDENCE);
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, investigation, &error);
  g_autoptr (GainsayClaimList) list = gainsay_claim_list_new ();

  g_assert_no_error (error);
  measure (investigation, "with no list");
  for (guint i = 0; i < N_CLAIMS; i += 20)
    gainsay_session_commit (session,
                            gainsay_decide_pick (investigation,
                                                 test_case_get_claim (investigation, i)),
                            NULL);
  measure (investigation, "beside 500 picked ones");
  gainsay_claim_list_set_session (list, session);
  measure (investigation, "with the claims list");
  return 0;
}
