/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/reason-dialog.h"

#include <glib/gi18n.h>

struct _GainsayReasonDialog
{
  GainsayDialog parent_instance;
  GtkLabel *heading;
  GtkListBox *list;
  GainsayGroundKind kind;
};

G_DEFINE_FINAL_TYPE (GainsayReasonDialog, gainsay_reason_dialog, GAINSAY_TYPE_DIALOG)

static void
choose (GainsayReasonDialog *self, guint position)
{
  guint n;
  const GainsayGround *grounds = gainsay_grounds_list (self->kind, &n);

  if (position < n)
    gainsay_dialog_answer (GAINSAY_DIALOG (self), (gpointer) grounds[position].id, NULL);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (GAINSAY_REASON_DIALOG (widget), g_variant_get_int32 (parameter) - 1);
}

static void
row_activated_cb (GainsayReasonDialog *self, GtkListBoxRow *row)
{
  g_assert (GAINSAY_IS_REASON_DIALOG (self));
  g_assert (GTK_IS_LIST_BOX_ROW (row));

  choose (self, gtk_list_box_row_get_index (row));
}

static void
gainsay_reason_dialog_class_init (GainsayReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayReasonDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, GainsayReasonDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "dialog.choose", "i", choose_action);
  for (int digit = 1; digit <= 9; digit++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + digit, 0, "dialog.choose", "i",
                                           digit);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + digit, 0, "dialog.choose",
                                           "i", digit);
    }
}

static void
gainsay_reason_dialog_init (GainsayReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (const char *text, guint digit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *key;
  g_autofree char *number = g_strdup_printf ("%u", digit);

  key = gtk_label_new (number);
  gtk_widget_add_css_class (key, "keycap");
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), key);
  gtk_widget_add_css_class (box, "reason");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, number, -1);
  return row;
}

/**
 * gainsay_reason_async:
 * @parent: (nullable): a widget of the window that asks
 * @kind: what the ground is given for
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a ground.
 */
void
gainsay_reason_async (GtkWidget *parent,
                      GainsayGroundKind kind,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GainsayReasonDialog *self = g_object_new (GAINSAY_TYPE_REASON_DIALOG, NULL);
  const char *title =
    kind == GAINSAY_GROUND_CLAIM ? _("Set aside, because:") : _("Dismiss, because:");
  guint n;
  const GainsayGround *grounds = gainsay_grounds_list (kind, &n);

  self->kind = kind;
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_label (self->heading, title);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list,
                         create_row (gainsay_ground_to_label (kind, grounds[i].id), i + 1));
  gainsay_dialog_run_async (GAINSAY_DIALOG (self), parent, cancellable, callback, user_data);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

/**
 * gainsay_reason_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED when the dialog was closed
 *
 * Gives the ground that was chosen.
 *
 * Returns: (transfer none) (nullable): the ground's id
 */
const char *
gainsay_reason_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GainsayDialog) self = NULL;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  self = g_object_ref (g_task_get_source_object (G_TASK (result)));
  return gainsay_dialog_run_finish (self, result, error);
}
