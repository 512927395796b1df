/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/job.h"

#include <math.h>

#define NOTIFY_INTERVAL_US (100 * 1000)

enum
{
  PROP_0,
  PROP_CANCELLABLE,
  PROP_ERROR,
  PROP_FRACTION,
  PROP_MESSAGE,
  PROP_STATE,
  PROP_TITLE,
  N_PROPS
};

struct _GainsayJob
{
  GObject parent_instance;
  char *title;               /* never changes */
  GCancellable *cancellable; /* owned, never changes */
  GMainContext *context;     /* owned; where notify is emitted */

  GMutex mutex;          /* for all below */
  char *message;         /* NULL before the first report with one */
  double fraction;       /* 0 to 1, or -1 when nobody can tell */
  GainsayJobState state; /* running until finished */
  GError *error;         /* why it failed; NULL otherwise */
  GSource *source;       /* owned; the notification on its way, or NULL */
  gint64 notified;       /* monotonic time of the last one, in microseconds */
  guint pending;         /* bits 1 << PROP_… that have changed since */
};

G_DEFINE_FINAL_TYPE (GainsayJob, gainsay_job, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (GainsayJobState,
                    gainsay_job_state,
                    G_DEFINE_ENUM_VALUE (GAINSAY_JOB_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_JOB_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_JOB_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_JOB_CANCELLED, "cancelled"))

static GParamSpec *properties[N_PROPS];

static gboolean
notify_cb (gpointer user_data)
{
  GainsayJob *self = user_data;
  guint pending;

  g_mutex_lock (&self->mutex);
  pending = self->pending;
  self->pending = 0;
  self->notified = g_get_monotonic_time ();
  g_clear_pointer (&self->source, g_source_unref);
  g_mutex_unlock (&self->mutex);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    if (pending & (1u << i))
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
  return G_SOURCE_REMOVE;
}

/* With the mutex held. The source keeps the job alive, so that the last word is always heard. */
static void
schedule (GainsayJob *self, gboolean at_once)
{
  gint64 ready = self->notified + NOTIFY_INTERVAL_US;

  if (self->source != NULL)
    {
      if (at_once)
        g_source_set_ready_time (self->source, 0);
      return;
    }

  self->source = g_timeout_source_new (0);
  g_source_set_ready_time (self->source, at_once ? 0 : ready);
  g_source_set_callback (self->source, notify_cb, g_object_ref (self), g_object_unref);
  g_source_attach (self->source, self->context);
}

static GError *
dup_error (GainsayJob *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  locker = g_mutex_locker_new (&self->mutex);
  return self->error != NULL ? g_error_copy (self->error) : NULL;
}

static void
gainsay_job_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GainsayJob *self = GAINSAY_JOB (object);

  switch (prop_id)
    {
    case PROP_CANCELLABLE:
      g_value_set_object (value, self->cancellable);
      break;
    case PROP_ERROR:
      g_value_take_boxed (value, dup_error (self));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, gainsay_job_get_fraction (self));
      break;
    case PROP_MESSAGE:
      g_value_take_string (value, gainsay_job_dup_message (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, gainsay_job_get_state (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gainsay_job_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GainsayJob *self = GAINSAY_JOB (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gainsay_job_finalize (GObject *object)
{
  GainsayJob *self = GAINSAY_JOB (object);

  g_free (self->title);
  g_free (self->message);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (gainsay_job_parent_class)->finalize (object);
}

static void
gainsay_job_class_init (GainsayJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gainsay_job_finalize;
  object_class->get_property = gainsay_job_get_property;
  object_class->set_property = gainsay_job_set_property;

  /* What cancels the job. */
  properties[PROP_CANCELLABLE] =
    g_param_spec_object ("cancellable", NULL, NULL, G_TYPE_CANCELLABLE, flags);
  /* Why the job failed; NULL otherwise. */
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  /* How much of the work is done, from 0 to 1; -1 when nobody can tell. */
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1.0, 1.0, -1.0, flags);
  /* What is being done right now, for people. */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  /* Running, done, failed or cancelled. */
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, GAINSAY_TYPE_JOB_STATE, GAINSAY_JOB_RUNNING, flags);
  /* What the whole job is, for people. */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gainsay_job_init (GainsayJob *self)
{
  g_mutex_init (&self->mutex);
  self->cancellable = g_cancellable_new ();
  self->context = g_main_context_ref_thread_default ();
  self->fraction = -1.0;
  self->notified = -NOTIFY_INTERVAL_US;
}

/**
 * gainsay_job_new:
 * @title: what the job is, for people
 *
 * Makes a running job, whose notifications will come in the present thread's default context.
 *
 * Returns: (transfer full): a new job
 */
GainsayJob *
gainsay_job_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (GAINSAY_TYPE_JOB, "title", title, NULL);
}

/**
 * gainsay_job_get_title:
 * @self: a job
 *
 * Gives what the job is.
 *
 * Returns: (transfer none): the title
 */
const char *
gainsay_job_get_title (GainsayJob *self)
{
  g_return_val_if_fail (GAINSAY_IS_JOB (self), NULL);

  return self->title;
}

/**
 * gainsay_job_dup_message:
 * @self: a job
 *
 * Gives what is being done right now.
 *
 * Returns: (transfer full) (nullable): the last message reported
 */
char *
gainsay_job_dup_message (GainsayJob *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (GAINSAY_IS_JOB (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  return g_strdup (self->message);
}

/**
 * gainsay_job_get_fraction:
 * @self: a job
 *
 * Gives how much of the work is done.
 *
 * Returns: 0 to 1, or -1 when nobody can tell
 */
double
gainsay_job_get_fraction (GainsayJob *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (GAINSAY_IS_JOB (self), -1.0);

  locker = g_mutex_locker_new (&self->mutex);
  return self->fraction;
}

/**
 * gainsay_job_get_state:
 * @self: a job
 *
 * Gives where the job stands.
 *
 * Returns: the state
 */
GainsayJobState
gainsay_job_get_state (GainsayJob *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (GAINSAY_IS_JOB (self), GAINSAY_JOB_RUNNING);

  locker = g_mutex_locker_new (&self->mutex);
  return self->state;
}

/**
 * gainsay_job_get_cancellable:
 * @self: a job
 *
 * Gives what to hand to functions of GIO, so that they stop when the job is cancelled.
 *
 * Returns: (transfer none): the cancellable
 */
GCancellable *
gainsay_job_get_cancellable (GainsayJob *self)
{
  g_return_val_if_fail (GAINSAY_IS_JOB (self), NULL);

  return self->cancellable;
}

/**
 * gainsay_job_report:
 * @self: (nullable): a job, or %NULL when nobody watches
 * @fraction: how much is done, 0 to 1; -1 when nobody can tell
 * @message: (nullable): what is being done now; %NULL leaves the last message
 *
 * Tells how far the work is. Cheap enough to be called for every sentence.
 *
 * After the job has finished it does nothing.
 */
void
gainsay_job_report (GainsayJob *self, double fraction, const char *message)
{
  g_autoptr (GMutexLocker) locker = NULL;
  guint changed = 0;

  g_return_if_fail (self == NULL || GAINSAY_IS_JOB (self));
  g_return_if_fail (!isnan (fraction));

  if (self == NULL)
    return;

  fraction = fraction < 0.0 ? -1.0 : MIN (fraction, 1.0);
  locker = g_mutex_locker_new (&self->mutex);
  if (self->state != GAINSAY_JOB_RUNNING)
    return;

  if (fraction != self->fraction)
    {
      self->fraction = fraction;
      changed |= 1u << PROP_FRACTION;
    }
  if (message != NULL && g_strcmp0 (message, self->message) != 0)
    {
      g_free (self->message);
      self->message = g_strdup (message);
      changed |= 1u << PROP_MESSAGE;
    }
  if (changed == 0)
    return;

  self->pending |= changed;
  schedule (self, FALSE);
}

/**
 * gainsay_job_is_cancelled:
 * @self: (nullable): a job, or %NULL when nobody watches
 *
 * Tells the worker whether to stop.
 *
 * Returns: whether somebody has cancelled the job
 */
gboolean
gainsay_job_is_cancelled (GainsayJob *self)
{
  g_return_val_if_fail (self == NULL || GAINSAY_IS_JOB (self), FALSE);

  return self != NULL && g_cancellable_is_cancelled (self->cancellable);
}

/**
 * gainsay_job_cancel:
 * @self: a job
 *
 * Asks the worker to stop. The job goes on running until the worker has finished it.
 */
void
gainsay_job_cancel (GainsayJob *self)
{
  g_return_if_fail (GAINSAY_IS_JOB (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * gainsay_job_finish:
 * @self: (nullable): a job, or %NULL when nobody watches
 * @error: (nullable): why it did not succeed
 *
 * Ends the job: done without an error, cancelled with %G_IO_ERROR_CANCELLED, else failed.
 *
 * Only the first call counts. It is heard without the delay of progress.
 */
void
gainsay_job_finish (GainsayJob *self, const GError *error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self == NULL || GAINSAY_IS_JOB (self));

  if (self == NULL)
    return;

  locker = g_mutex_locker_new (&self->mutex);
  if (self->state != GAINSAY_JOB_RUNNING)
    return;

  if (error == NULL)
    self->state = GAINSAY_JOB_DONE;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->state = GAINSAY_JOB_CANCELLED;
  else
    {
      self->state = GAINSAY_JOB_FAILED;
      self->error = g_error_copy (error);
      self->pending |= 1u << PROP_ERROR;
    }
  self->pending |= 1u << PROP_STATE;
  schedule (self, TRUE);
}
