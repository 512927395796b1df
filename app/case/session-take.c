/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the results of an analysis come into a case while people work on. */
#include "config.h"

#include "app/case/session-private.h"

#include <glib/gi18n.h>

static void
set_taken (GainsaySession *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->taken);

  gainsay_session_write (self);
  /* Names of parties came after the claims that bear them. */
  g_signal_emit_by_name (self, "changed", self->investigation);
  g_task_return_boolean (task, TRUE);
}

static gboolean
take_cb (gpointer user_data)
{
  GainsaySession *self = user_data;
  gint64 until = g_get_monotonic_time () + GAINSAY_PRINTER_SLICE;

  if (self->taken != NULL)
    {
      if (gainsay_taking_go_on (self->taking, until))
        set_taken (self);
      return G_SOURCE_CONTINUE;
    }
  if (!gainsay_taking_clean (self->taking, until))
    return G_SOURCE_CONTINUE;
  self->taking_source = 0;
  g_clear_pointer (&self->taking, gainsay_taking_free);
  return G_SOURCE_REMOVE;
}

/**
 * gainsay_session_stop_taking: (skip)
 * @self: a session
 *
 * Gives results up that are not in the case yet.
 */
void
gainsay_session_stop_taking (GainsaySession *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->taken);

  g_clear_handle_id (&self->taking_source, g_source_remove);
  g_clear_pointer (&self->taking, gainsay_taking_free);
  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                             _("The analysis was cancelled. Nothing was changed."));
}

/**
 * gainsay_session_take_analysis_async:
 * @self: a session
 * @analysis: what the machine has found in the case's documents, which is left empty
 * @callback: (scope async) (nullable): called when the results are in the case, or never will be
 * @user_data: data for @callback
 *
 * Takes the machine's results into the case and has the whole case written, without holding up the
 * main loop. What people made or touched until it is done stays as it is. Results that are not
 * taken when the session is closed, or when the next ones come, are given up.
 */
void
gainsay_session_take_analysis_async (GainsaySession *self,
                                     GainsayCaseAnalysis *analysis,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (GAINSAY_IS_SESSION (self));
  g_return_if_fail (analysis != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, gainsay_session_take_analysis_async);
  if (!gainsay_session_check_writable (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  gainsay_session_stop_taking (self);
  self->taking = gainsay_taking_new (self->investigation, analysis);
  self->taken = g_steal_pointer (&task);
  self->taking_source = g_idle_add (take_cb, self);
}

/**
 * gainsay_session_take_analysis_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: a #GainsaySessionError, or %G_IO_ERROR_CANCELLED
 *
 * Ends gainsay_session_take_analysis_async().
 *
 * Returns: whether the results are in the case
 */
gboolean
gainsay_session_take_analysis_finish (GainsaySession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
