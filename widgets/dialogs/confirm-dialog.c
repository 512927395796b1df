/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/confirm-dialog.h"

struct _GainsayConfirmDialog
{
  GainsayDialog parent_instance;
  GtkLabel *heading;
  GtkLabel *body;
  GtkBox *answers;
};

G_DEFINE_FINAL_TYPE (GainsayConfirmDialog, gainsay_confirm_dialog, GAINSAY_TYPE_DIALOG)

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id = g_intern_string (g_variant_get_string (parameter, NULL));

  gainsay_dialog_answer (GAINSAY_DIALOG (widget), (gpointer) id, NULL);
}

static void
gainsay_confirm_dialog_class_init (GainsayConfirmDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/confirm-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayConfirmDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, GainsayConfirmDialog, body);
  gtk_widget_class_bind_template_child (widget_class, GainsayConfirmDialog, answers);
  gtk_widget_class_install_action (widget_class, "dialog.answer", "s", answer_action);
}

static void
gainsay_confirm_dialog_init (GainsayConfirmDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_answer (GainsayConfirmDialog *self, const GainsayAnswer *answer)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (answer->label);

  /* Long translations go on to a second line. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dialog.answer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", answer->id);
  if (answer->kind == GAINSAY_ANSWER_SUGGESTED)
    {
      gtk_widget_add_css_class (button, "suggested-action");
      gtk_window_set_default_widget (GTK_WINDOW (self), button);
    }
  else if (answer->kind == GAINSAY_ANSWER_DESTRUCTIVE)
    gtk_widget_add_css_class (button, "destructive-action");
  gtk_box_append (self->answers, button);
}

/**
 * gainsay_confirm_async:
 * @parent: (nullable): a widget of the window that asks
 * @heading: the question in a few words, translated
 * @body: (nullable): what the answers lead to, translated
 * @answers: (array length=n_answers): the answers, from the first button to the last
 * @n_answers: 1 to %GAINSAY_CONFIRM_MAX_ANSWERS
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks a question.
 */
void
gainsay_confirm_async (GtkWidget *parent,
                       const char *heading,
                       const char *body,
                       const GainsayAnswer *answers,
                       guint n_answers,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GainsayConfirmDialog *self;

  g_return_if_fail (heading != NULL);
  g_return_if_fail (answers != NULL);
  g_return_if_fail (n_answers >= 1 && n_answers <= GAINSAY_CONFIRM_MAX_ANSWERS);

  self = g_object_new (GAINSAY_TYPE_CONFIRM_DIALOG, "title", heading, NULL);
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, body != NULL ? body : "");
  gtk_widget_set_visible (GTK_WIDGET (self->body), body != NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->answers), n_answers > 2
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < n_answers; i++)
    add_answer (self, &answers[i]);
  gainsay_dialog_run_async (GAINSAY_DIALOG (self), parent, cancellable, callback, user_data);
  /* The keys are about what is suggested, not about the first button. */
  if (gtk_window_get_default_widget (GTK_WINDOW (self)) != NULL)
    gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (self)));
}

/**
 * gainsay_confirm_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED when the dialog was closed
 *
 * Gives which answer was chosen.
 *
 * Returns: (transfer none) (nullable): the answer's id
 */
const char *
gainsay_confirm_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GainsayDialog) self = NULL;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  self = g_object_ref (g_task_get_source_object (G_TASK (result)));
  return gainsay_dialog_run_finish (self, result, error);
}
