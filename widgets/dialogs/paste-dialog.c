/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/paste-dialog.h"

#include <glib/gi18n.h>

struct _GainsayPasteDialog
{
  GainsayDialog parent_instance;
  GtkTextView *text;
  AdwEntryRow *address;
  char *pasted; /* what the clipboard held; NULL for nothing */
};

G_DEFINE_FINAL_TYPE (GainsayPasteDialog, gainsay_paste_dialog, GAINSAY_TYPE_DIALOG)

typedef struct
{
  char *text;
  char *address; /* NULL when none was given */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->text);
  g_free (answer->address);
  g_free (answer);
}

static char *
dup_text (GainsayPasteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* What the clipboard held can be pasted again. */
static gboolean
gainsay_paste_dialog_is_changed (GainsayDialog *dialog)
{
  GainsayPasteDialog *self = GAINSAY_PASTE_DIALOG (dialog);
  g_autofree char *text = dup_text (self);

  return *gtk_editable_get_text (GTK_EDITABLE (self->address)) != '\0' ||
         (*text != '\0' && g_strcmp0 (text, self->pasted) != 0);
}

static void
update_actions (GainsayPasteDialog *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.add", *g_strstrip (text) != '\0');
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayPasteDialog *self = GAINSAY_PASTE_DIALOG (widget);
  const char *address = gtk_editable_get_text (GTK_EDITABLE (self->address));
  Answer *answer = g_new0 (Answer, 1);

  answer->text = dup_text (self);
  answer->address = *address != '\0' ? g_strdup (address) : NULL;
  gainsay_dialog_answer (GAINSAY_DIALOG (self), answer, answer_free);
}

static void
clipboard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GainsayPasteDialog) self = user_data;
  g_autofree char *text = NULL;
  g_autofree char *present = dup_text (self);

  /* An empty clipboard, or one that holds a picture, is nothing to speak of. */
  text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  if (text == NULL || *present != '\0')
    return;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  g_free (self->pasted);
  self->pasted = dup_text (self);
}

static void
gainsay_paste_dialog_finalize (GObject *object)
{
  g_free (GAINSAY_PASTE_DIALOG (object)->pasted);

  G_OBJECT_CLASS (gainsay_paste_dialog_parent_class)->finalize (object);
}

static void
gainsay_paste_dialog_class_init (GainsayPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gainsay_paste_dialog_finalize;
  GAINSAY_DIALOG_CLASS (klass)->is_changed = gainsay_paste_dialog_is_changed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayPasteDialog, text);
  gtk_widget_class_bind_template_child (widget_class, GainsayPasteDialog, address);
  gtk_widget_class_install_action (widget_class, "dialog.add", NULL, add_action);
}

static void
gainsay_paste_dialog_init (GainsayPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gainsay_dialog_catch_enter (GAINSAY_DIALOG (self), "dialog.add");
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

/**
 * gainsay_paste_async:
 * @parent: (nullable): a widget of the window that asks
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a text, beginning with what the clipboard holds.
 */
void
gainsay_paste_async (GtkWidget *parent,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GainsayPasteDialog *self = g_object_new (GAINSAY_TYPE_PASTE_DIALOG, NULL);

  gainsay_dialog_run_async (GAINSAY_DIALOG (self), parent, cancellable, callback, user_data);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), cancellable,
                                 clipboard_cb, g_object_ref (self));
}

/**
 * gainsay_paste_finish:
 * @result: what the callback was given
 * @address: (out) (nullable) (optional): where the text is from
 * @error: set to %G_IO_ERROR_CANCELLED when the dialog was closed
 *
 * Gives the text.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
gainsay_paste_finish (GAsyncResult *result, char **address, GError **error)
{
  g_autoptr (GainsayDialog) self = NULL;
  Answer *answer;
  char *text;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  self = g_object_ref (g_task_get_source_object (G_TASK (result)));
  answer = gainsay_dialog_run_finish (self, result, error);
  if (answer == NULL)
    return NULL;
  text = g_steal_pointer (&answer->text);
  if (address != NULL)
    *address = g_steal_pointer (&answer->address);
  answer_free (answer);
  return text;
}
