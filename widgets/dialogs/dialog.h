/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A dialog is a small modal window that gives one answer: what the person chose, or that they
 * closed it.
 *
 * Each dialog wraps gainsay_dialog_run_async() and gainsay_dialog_run_finish() in a pair of its own
 * that gives the answer its type. Escape closes; what was typed is thrown away only after a
 * question. However the window goes away, the answer comes exactly once.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_DIALOG (gainsay_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (GainsayDialog, gainsay_dialog, GAINSAY, DIALOG, AdwWindow)

struct _GainsayDialogClass
{
  AdwWindowClass parent_class;

  /* Whether something was typed that closing would lose; NULL where nothing can be. */
  gboolean (*is_changed) (GainsayDialog *self);
};

void gainsay_dialog_catch_enter (GainsayDialog *self, const char *action);

void gainsay_dialog_run_async (GainsayDialog *self,
                               GtkWidget *parent,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gpointer gainsay_dialog_run_finish (GainsayDialog *self,
                                    GAsyncResult *result,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_dialog_answer (GainsayDialog *self, gpointer answer, GDestroyNotify destroy);

G_END_DECLS
