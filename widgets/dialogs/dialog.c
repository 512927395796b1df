/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/dialog.h"

#include "widgets/dialogs/confirm-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GTask *task; /* who waits for the answer; NULL before and after */
  gboolean is_asking;
} GainsayDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GainsayDialog, gainsay_dialog, ADW_TYPE_WINDOW)

static void
answer_nothing (GainsayDialog *self)
{
  GainsayDialogPrivate *priv = gainsay_dialog_get_instance_private (self);
  g_autoptr (GTask) task = g_steal_pointer (&priv->task);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _("The window was closed."));
}

/* Who waits for the answer may close the parent, and GTK 4.8 still asks for it afterwards. */
static void
let_parent_go (GainsayDialog *self)
{
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GainsayDialog) self = user_data;
  GainsayDialogPrivate *priv = gainsay_dialog_get_instance_private (self);

  priv->is_asking = FALSE;
  if (g_strcmp0 (gainsay_confirm_finish (result, NULL), "discard") != 0 || priv->task == NULL)
    return;
  let_parent_go (self);
  answer_nothing (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_before_closing (GainsayDialog *self)
{
  GainsayDialogPrivate *priv = gainsay_dialog_get_instance_private (self);
  const GainsayAnswer answers[] = {
    { "discard", _("_Discard"), GAINSAY_ANSWER_DESTRUCTIVE },
      { "keep", _("_Keep Editing"), GAINSAY_ANSWER_SUGGESTED },
    };

  if (priv->is_asking)
    return;
  priv->is_asking = TRUE;
  gainsay_confirm_async (GTK_WIDGET (self), _("Discard What You Typed?"), NULL, answers,
                                               G_N_ELEMENTS (answers), NULL, discard_cb,
                                               g_object_ref (self));
}

/* Who waits and has called it off wants no question. */
static gboolean
must_ask (GainsayDialog *self)
{
  GainsayDialogPrivate *priv = gainsay_dialog_get_instance_private (self);
  GainsayDialogClass *klass = GAINSAY_DIALOG_GET_CLASS (self);

  return priv->task != NULL && klass->is_changed != NULL &&
         !g_cancellable_is_cancelled (g_task_get_cancellable (priv->task)) &&
         klass->is_changed (self);
}

static gboolean
gainsay_dialog_close_request (GtkWindow *window)
{
  if (must_ask (GAINSAY_DIALOG (window)))
    {
      ask_before_closing (GAINSAY_DIALOG (window));
      return TRUE;
    }
  let_parent_go (GAINSAY_DIALOG (window));
  answer_nothing (GAINSAY_DIALOG (window));

  return GTK_WINDOW_CLASS (gainsay_dialog_parent_class)->close_request (window);
}

static void
gainsay_dialog_dispose (GObject *object)
{
  answer_nothing (GAINSAY_DIALOG (object));

  G_OBJECT_CLASS (gainsay_dialog_parent_class)->dispose (object);
}

static void
gainsay_dialog_class_init (GainsayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gainsay_dialog_close_request;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
gainsay_dialog_init (GainsayDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

/**
 * gainsay_dialog_catch_enter:
 * @self: a dialog
 * @action: what Ctrl+Enter does
 *
 * Binds Ctrl+Enter, also where a text view would take it for a new line.
 */
void
gainsay_dialog_catch_enter (GainsayDialog *self, const char *action)
{
  static const char *const triggers[] = { "<Control>Return", "<Control>KP_Enter" };
  GtkEventController *keys;

  g_return_if_fail (GAINSAY_IS_DIALOG (self));
  g_return_if_fail (action != NULL);

  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                              triggers[i]),
                                                            gtk_named_action_new (action)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * gainsay_dialog_run_async:
 * @self: a dialog that has not run yet
 * @parent: (nullable): a widget of the window that it belongs to
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Shows the dialog and waits for its answer without blocking.
 */
void
gainsay_dialog_run_async (GainsayDialog *self,
                          GtkWidget *parent,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GainsayDialogPrivate *priv = gainsay_dialog_get_instance_private (self);
  GtkRoot *root;

  g_return_if_fail (GAINSAY_IS_DIALOG (self));
  g_return_if_fail (parent == NULL || GTK_IS_WIDGET (parent));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));
  g_return_if_fail (priv->task == NULL);

  priv->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (priv->task, gainsay_dialog_run_async);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (gtk_window_close), self,
                             G_CONNECT_SWAPPED);

  root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * gainsay_dialog_run_finish:
 * @self: a dialog
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED when the dialog was closed without an answer
 *
 * Gives the answer.
 *
 * Returns: (transfer full) (nullable): what gainsay_dialog_answer() was given
 */
gpointer
gainsay_dialog_run_finish (GainsayDialog *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (GAINSAY_IS_DIALOG (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gainsay_dialog_answer:
 * @self: a dialog
 * @answer: (transfer full) (nullable): the answer
 * @destroy: (nullable): frees @answer
 *
 * Gives the answer to who waits for it, and closes the dialog.
 */
void
gainsay_dialog_answer (GainsayDialog *self, gpointer answer, GDestroyNotify destroy)
{
  GainsayDialogPrivate *priv = gainsay_dialog_get_instance_private (self);
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GAINSAY_IS_DIALOG (self));

  task = g_steal_pointer (&priv->task);
  gtk_window_destroy (GTK_WINDOW (self));
  if (task == NULL)
    {
      if (destroy != NULL)
        destroy (answer);
      return;
    }
  let_parent_go (self);
  g_task_return_pointer (task, answer, destroy);
}
