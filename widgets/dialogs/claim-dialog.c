/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/claim-dialog.h"

#include "app/base/date.h"
#include "app/case/case.h"
#include "app/case/decisions.h"
#include "app/claim/claim.h"
#include "widgets/party-picker.h"

#include <glib/gi18n.h>

struct _GainsayClaimDialog
{
  GainsayDialog parent_instance;
  GtkTextView *text;
  AdwEntryRow *claimant;
  AdwEntryRow *date;
  GtkLabel *date_hint;
  GainsayCase *investigation;
  GainsayClaim *claim;
  char *shown; /* what the fields held at first */
};

G_DEFINE_FINAL_TYPE (GainsayClaimDialog, gainsay_claim_dialog, GAINSAY_TYPE_DIALOG)

static char *
dup_wording (GainsayClaimDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  return g_strstrip (g_strdelimit (text, "\n", ' '));
}

static char *
dup_entry (AdwEntryRow *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static char *
dup_fields (GainsayClaimDialog *self)
{
  g_autofree char *wording = dup_wording (self);

  return g_strjoin ("\n", wording, gtk_editable_get_text (GTK_EDITABLE (self->claimant)),
                    gtk_editable_get_text (GTK_EDITABLE (self->date)), NULL);
}

static gboolean
gainsay_claim_dialog_is_changed (GainsayDialog *dialog)
{
  GainsayClaimDialog *self = GAINSAY_CLAIM_DIALOG (dialog);
  g_autofree char *fields = dup_fields (self);

  return g_strcmp0 (fields, self->shown) != 0;
}

static void
update_actions (GainsayClaimDialog *self)
{
  g_autofree char *wording = dup_wording (self);
  g_autofree char *date = dup_entry (self->date);
  gboolean valid = *date == '\0' || gainsay_date_parse (date, NULL) != GAINSAY_DATE_NONE;

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->date_hint), !valid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", valid && *wording != '\0');
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayClaimDialog *self = GAINSAY_CLAIM_DIALOG (widget);
  g_autofree char *wording = dup_wording (self);
  g_autofree char *claimant = dup_entry (self->claimant);
  g_autofree char *date = dup_entry (self->date);

  gainsay_dialog_answer (GAINSAY_DIALOG (self),
                         gainsay_decide_claim_edit (self->investigation, self->claim, wording,
                                                    claimant, date),
                         g_object_unref);
}

static void
picked_cb (GainsayClaimDialog *self, const char *name)
{
  g_assert (GAINSAY_IS_CLAIM_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->claimant), name);
}

static void
gainsay_claim_dialog_dispose (GObject *object)
{
  GainsayClaimDialog *self = GAINSAY_CLAIM_DIALOG (object);

  g_clear_object (&self->investigation);
  g_clear_object (&self->claim);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (gainsay_claim_dialog_parent_class)->dispose (object);
}

static void
gainsay_claim_dialog_class_init (GainsayClaimDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_claim_dialog_dispose;
  GAINSAY_DIALOG_CLASS (klass)->is_changed = gainsay_claim_dialog_is_changed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/claim-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimDialog, text);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimDialog, claimant);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimDialog, date);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimDialog, date_hint);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action);
}

static void
gainsay_claim_dialog_init (GainsayClaimDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gainsay_dialog_catch_enter (GAINSAY_DIALOG (self), "dialog.save");
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
}

static void
show_claim (GainsayClaimDialog *self)
{
  const char *text = gainsay_claim_get_text (self->claim);
  const char *date = gainsay_claim_get_date (self->claim);
  const char *claimant =
    gainsay_case_get_party_name (self->investigation, gainsay_claim_get_claimant (self->claim));
  GtkWidget *picker = gainsay_party_picker_new (self->investigation);

  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (self->claimant, picker);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text != NULL ? text : "", -1);
  gtk_editable_set_text (GTK_EDITABLE (self->claimant), claimant != NULL ? claimant : "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), date != NULL ? date : "");
  self->shown = dup_fields (self);
  update_actions (self);
}

/**
 * gainsay_edit_claim_async:
 * @parent: (nullable): a widget of the window that asks
 * @investigation: the case
 * @claim: a claim of it
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a claim's wording, speaker and date.
 */
void
gainsay_edit_claim_async (GtkWidget *parent,
                          GainsayCase *investigation,
                          GainsayClaim *claim,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GainsayClaimDialog *self;

  g_return_if_fail (GAINSAY_IS_CASE (investigation));
  g_return_if_fail (GAINSAY_IS_CLAIM (claim));

  self = g_object_new (GAINSAY_TYPE_CLAIM_DIALOG, NULL);
  self->investigation = g_object_ref (investigation);
  self->claim = g_object_ref (claim);
  show_claim (self);
  gainsay_dialog_run_async (GAINSAY_DIALOG (self), parent, cancellable, callback, user_data);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * gainsay_edit_claim_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED when the dialog was closed
 *
 * Gives what was decided.
 *
 * Returns: (transfer full) (nullable): a change for gainsay_session_commit()
 */
GainsayChange *
gainsay_edit_claim_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GainsayDialog) self = NULL;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  self = g_object_ref (g_task_get_source_object (G_TASK (result)));
  return gainsay_dialog_run_finish (self, result, error);
}
