/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/job.h"

typedef struct
{
  guint fraction;
  guint message;
  guint state;
  GThread *thread; /* the one in which the last notification came */
} Heard;

static void
fraction_cb (GainsayJob *job, GParamSpec *pspec, Heard *heard)
{
  heard->fraction++;
  heard->thread = g_thread_self ();
}

static void
message_cb (GainsayJob *job, GParamSpec *pspec, Heard *heard)
{
  heard->message++;
}

static void
state_cb (GainsayJob *job, GParamSpec *pspec, Heard *heard)
{
  heard->state++;
}

static GainsayJob *
new_job (Heard *heard)
{
  GainsayJob *job = gainsay_job_new ("Reading");

  g_signal_connect (job, "notify::fraction", G_CALLBACK (fraction_cb), heard);
  g_signal_connect (job, "notify::message", G_CALLBACK (message_cb), heard);
  g_signal_connect (job, "notify::state", G_CALLBACK (state_cb), heard);
  return job;
}

/* Turns the main context until *n has reached value; a bound stands behind it. */
static void
wait_for (guint *n, guint value)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (*n < value && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
  g_assert_cmpuint (*n, >=, value);
}

static void
test_new (void)
{
  GainsayJob *job = gainsay_job_new ("Reading");
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  double fraction;
  GainsayJobState state;

  g_object_get (job, "title", &title, "message", &message, "fraction", &fraction, "state", &state,
                "error", &error, "cancellable", &cancellable, NULL);
  g_assert_cmpstr (title, ==, "Reading");
  g_assert_null (message);
  g_assert_cmpfloat (fraction, ==, -1.0);
  g_assert_cmpint (state, ==, GAINSAY_JOB_RUNNING);
  g_assert_null (error);
  g_assert_true (cancellable == gainsay_job_get_cancellable (job));
  g_assert_finalize_object (job);
}

static void
test_nobody_watches (void)
{
  gainsay_job_report (NULL, 0.5, "half");
  g_assert_false (gainsay_job_is_cancelled (NULL));
  gainsay_job_finish (NULL, NULL);
}

static void
test_report (void)
{
  Heard heard = { 0 };
  GainsayJob *job = new_job (&heard);
  g_autofree char *message = NULL;

  gainsay_job_report (job, 0.25, "one");
  gainsay_job_report (job, 7.0, NULL);
  message = gainsay_job_dup_message (job);
  g_assert_cmpstr (message, ==, "one");
  g_assert_cmpfloat (gainsay_job_get_fraction (job), ==, 1.0);
  g_assert_cmpuint (heard.fraction, ==, 0);

  wait_for (&heard.fraction, 1);
  g_assert_cmpuint (heard.message, ==, 1);

  gainsay_job_report (job, 1.0, "one");
  gainsay_job_report (job, -0.5, "two");
  wait_for (&heard.message, 2);
  g_assert_cmpfloat (gainsay_job_get_fraction (job), ==, -1.0);
  g_assert_cmpuint (heard.fraction, ==, 2);
  g_assert_finalize_object (job);
}

static void
test_at_most_every_100_ms (void)
{
  Heard heard = { 0 };
  GainsayJob *job = new_job (&heard);
  gint64 start = g_get_monotonic_time ();
  gint64 elapsed;
  guint n = 0;

  do
    {
      gainsay_job_report (job, (double) (++n % 1000) / 1000.0, NULL);
      g_main_context_iteration (NULL, FALSE);
      elapsed = g_get_monotonic_time () - start;
    }
  while (elapsed < 350 * 1000);

  g_assert_cmpuint (n, >, 100);
  g_assert_cmpuint (heard.fraction, >=, 2);
  g_assert_cmpuint (heard.fraction, <=, elapsed / (100 * 1000) + 1);
  gainsay_job_finish (job, NULL);
  wait_for (&heard.state, 1);
  g_assert_finalize_object (job);
}

static void
test_finish_at_once (void)
{
  Heard heard = { 0 };
  GainsayJob *job = new_job (&heard);

  gainsay_job_report (job, 0.1, NULL);
  wait_for (&heard.fraction, 1);
  gainsay_job_report (job, 0.2, NULL);
  gainsay_job_finish (job, NULL);
  g_assert_true (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpuint (heard.state, ==, 1);
  g_assert_cmpuint (heard.fraction, ==, 2);
  g_assert_finalize_object (job);
}

static void
test_finish_once (void)
{
  Heard heard = { 0 };
  GainsayJob *job = new_job (&heard);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  g_autoptr (GError) kept = NULL;

  gainsay_job_finish (job, error);
  gainsay_job_finish (job, NULL);
  gainsay_job_report (job, 0.5, "too late");
  wait_for (&heard.state, 1);
  g_assert_cmpint (gainsay_job_get_state (job), ==, GAINSAY_JOB_FAILED);
  g_object_get (job, "error", &kept, NULL);
  g_assert_error (kept, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpfloat (gainsay_job_get_fraction (job), ==, -1.0);
  g_assert_cmpuint (heard.message, ==, 0);
  g_assert_finalize_object (job);
}

static void
test_cancel (void)
{
  Heard heard = { 0 };
  GainsayJob *job = new_job (&heard);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) kept = NULL;

  g_assert_false (gainsay_job_is_cancelled (job));
  gainsay_job_cancel (job);
  g_assert_true (gainsay_job_is_cancelled (job));
  g_assert_cmpint (gainsay_job_get_state (job), ==, GAINSAY_JOB_RUNNING);

  g_cancellable_set_error_if_cancelled (gainsay_job_get_cancellable (job), &error);
  gainsay_job_finish (job, error);
  wait_for (&heard.state, 1);
  g_assert_cmpint (gainsay_job_get_state (job), ==, GAINSAY_JOB_CANCELLED);
  g_object_get (job, "error", &kept, NULL);
  g_assert_null (kept);
  g_assert_finalize_object (job);
}

static gpointer
work (gpointer data)
{
  g_autoptr (GainsayJob) job = data;

  for (guint i = 0; i < 20000; i++)
    gainsay_job_report (job, (double) i / 20000.0, i % 2 == 0 ? "even" : "odd");
  gainsay_job_finish (job, NULL);
  return NULL;
}

static void
test_other_thread (void)
{
  Heard heard = { 0 };
  GainsayJob *job = new_job (&heard);
  GThread *thread = g_thread_new ("worker", work, g_object_ref (job));

  wait_for (&heard.state, 1);
  g_thread_join (thread);
  g_assert_cmpuint (heard.fraction, >=, 1);
  g_assert_true (heard.thread == g_thread_self ());
  g_assert_cmpint (gainsay_job_get_state (job), ==, GAINSAY_JOB_DONE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (job);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/job/new", test_new);
  g_test_add_func ("/job/nobody-watches", test_nobody_watches);
  g_test_add_func ("/job/report", test_report);
  g_test_add_func ("/job/at-most-every-100-ms", test_at_most_every_100_ms);
  g_test_add_func ("/job/finish-at-once", test_finish_at_once);
  g_test_add_func ("/job/finish-once", test_finish_once);
  g_test_add_func ("/job/cancel", test_cancel);
  g_test_add_func ("/job/other-thread", test_other_thread);

  return g_test_run ();
}
