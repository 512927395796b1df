/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A job is one long piece of work that people can watch and cancel.
 *
 * The worker, in whatever thread, reports and asks whether it is cancelled; the window binds to the
 * properties, the command line prints them. Every function may be called from any thread, and where
 * the job may be NULL a caller that nobody watches simply passes NULL.
 *
 * Invariants: "notify" is emitted in the main context that was the thread's default when the job
 * was made, and for progress at most every 100 ms. The state leaves "running" once and for good.
 */
#pragma once

#include "app/types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GainsayJobState:
 * @GAINSAY_JOB_RUNNING: not finished, whether begun or not
 * @GAINSAY_JOB_DONE: finished without an error
 * @GAINSAY_JOB_FAILED: finished with an error
 * @GAINSAY_JOB_CANCELLED: finished because somebody cancelled it
 *
 * Where a job stands.
 */
typedef enum
{
  GAINSAY_JOB_RUNNING,
  GAINSAY_JOB_DONE,
  GAINSAY_JOB_FAILED,
  GAINSAY_JOB_CANCELLED,
} GainsayJobState;

#define GAINSAY_TYPE_JOB_STATE (gainsay_job_state_get_type ())
GType gainsay_job_state_get_type (void);

#define GAINSAY_TYPE_JOB (gainsay_job_get_type ())
G_DECLARE_FINAL_TYPE (GainsayJob, gainsay_job, GAINSAY, JOB, GObject)

GainsayJob *gainsay_job_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

const char *gainsay_job_get_title (GainsayJob *self);
char *gainsay_job_dup_message (GainsayJob *self) G_GNUC_WARN_UNUSED_RESULT;
double gainsay_job_get_fraction (GainsayJob *self);
GainsayJobState gainsay_job_get_state (GainsayJob *self);
GCancellable *gainsay_job_get_cancellable (GainsayJob *self);

void gainsay_job_report (GainsayJob *self, double fraction, const char *message);
gboolean gainsay_job_is_cancelled (GainsayJob *self);
void gainsay_job_cancel (GainsayJob *self);
void gainsay_job_finish (GainsayJob *self, const GError *error);

G_END_DECLS
