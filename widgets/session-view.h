/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A part of the window that shows something of the open case and changes it: what the verdict
 * panel, the reader, the documents page and the document editor have in common.
 *
 * Invariant: between leave() and enter() nothing of the session before is shown or kept.
 */
#pragma once

#include "app/case/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_SESSION_VIEW (gainsay_session_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (GainsaySessionView,
                          gainsay_session_view,
                          GAINSAY,
                          SESSION_VIEW,
                          GtkWidget)

/**
 * GainsaySessionViewClass:
 * @leave: called before another session is set: keeps what was typed, drops what is shown
 * @enter: called when another session is set, or none: shows it
 * @changed: called when a record of the session has changed
 *
 * What a part of the window does about the open case.
 */
struct _GainsaySessionViewClass
{
  /*< private >*/
  GtkWidgetClass parent_class;

  /*< public >*/
  void (*leave) (GainsaySessionView *self);
  void (*enter) (GainsaySessionView *self);
  void (*changed) (GainsaySessionView *self, GainsayRecord *target);
};

void gainsay_session_view_set_session (GainsaySessionView *self, GainsaySession *session);
GainsaySession *gainsay_session_view_get_session (GainsaySessionView *self);
GainsayCase *gainsay_session_view_get_case (GainsaySessionView *self);
gboolean gainsay_session_view_is_writable (GainsaySessionView *self);
void gainsay_session_view_show_message (GainsaySessionView *self, const char *message);
gboolean gainsay_session_view_commit (GainsaySessionView *self, GainsayChange *change);

G_END_DECLS
