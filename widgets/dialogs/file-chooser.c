/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/file-chooser.h"

#include <glib/gi18n.h>

/* How long a hidden chooser is kept. */
#define LINGER_SECONDS 5

static GtkFileFilter *
create_filter (const char *name, const char *const *patterns, const char *const *types)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (gsize i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, patterns[i]);
  for (gsize i = 0; types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  return filter;
}

static GtkFileFilter *
create_kind_filter (GainsayFileKind kind)
{
  static const char *const document_suffixes[] = { "txt", "text", "md",    "markdown",
                                                   "htm", "html", "xhtml", NULL };
  static const char *const document_types[] = { "text/plain", "text/markdown", "text/html",
                                                "application/xhtml+xml", NULL };
  static const char *const case_suffixes[] = { "gainsay", NULL };
  static const char *const case_types[] = { "application/vnd.gainsay+json", NULL };
  static const char *const json_suffixes[] = { "json", NULL };
  static const char *const csv_suffixes[] = { "csv", NULL };
  static const char *const none[] = { NULL };

  switch (kind)
    {
    case GAINSAY_FILE_DOCUMENT:
      return create_filter (_("Text, Markdown and web pages"), document_suffixes, document_types);
    case GAINSAY_FILE_CASE:
      return create_filter (_("Gainsay cases"), case_suffixes, case_types);
    case GAINSAY_FILE_JSON:
      return create_filter (_("JSON"), json_suffixes, none);
    case GAINSAY_FILE_CSV:
      return create_filter (_("Comma-separated values"), csv_suffixes, none);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_filters (GtkFileChooser *chooser, GainsayFileKind kind)
{
  g_autoptr (GtkFileFilter) filter = create_kind_filter (kind);
  g_autoptr (GtkFileFilter) everything = gtk_file_filter_new ();

  gtk_file_filter_set_name (everything, _("All files"));
  gtk_file_filter_add_pattern (everything, "*");
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_add_filter (chooser, everything);
  gtk_file_chooser_set_filter (chooser, filter);
}

static gboolean
drop_cb (gpointer dialog)
{
  return G_SOURCE_REMOVE;
}

/* GTK 4.10 to 4.18 use freed memory when a chooser goes while it still reads its folder's path. */
static void
drop_later (GtkNativeDialog *dialog)
{
  g_timeout_add_seconds_full (G_PRIORITY_LOW, LINGER_SECONDS, drop_cb, g_object_ref (dialog),
                              g_object_unref);
}

static void
response_cb (GTask *task, int response, GtkNativeDialog *dialog)
{
  /* What kept the task alive goes with the handler; the caller's callback runs later. */
  g_autoptr (GTask) kept = g_object_ref (task);

  g_assert (G_IS_TASK (task));

  g_signal_handlers_disconnect_by_func (dialog, response_cb, task);
  gtk_native_dialog_hide (dialog);
  drop_later (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _("No file was chosen."));
}

static void
unref_task (gpointer task, GClosure *closure)
{
  g_object_unref (task);
}

static void
cancelled_cb (GtkNativeDialog *dialog)
{
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

static GtkFileChooserNative *
create_chooser (GtkWidget *parent, const char *title, GtkFileChooserAction action)
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                         action, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

/* Takes the chooser: nothing else keeps a native dialog alive. */
static void
run (GtkFileChooserNative *chooser,
     GCancellable *cancellable,
     gpointer tag,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), task, unref_task,
                         G_CONNECT_SWAPPED);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), chooser,
                             G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * gainsay_choose_files_async:
 * @parent: (nullable): a widget of the window that asks
 * @title: the dialog's title, translated
 * @kind: which files to show
 * @several: whether more than one can be chosen
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks which files to open.
 */
void
gainsay_choose_files_async (GtkWidget *parent,
                            const char *title,
                            GainsayFileKind kind,
                            gboolean several,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (parent == NULL || GTK_IS_WIDGET (parent));
  g_return_if_fail (title != NULL);

  chooser = create_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), several);
  add_filters (GTK_FILE_CHOOSER (chooser), kind);
  run (chooser, cancellable, gainsay_choose_files_async, callback, user_data);
}

/**
 * gainsay_choose_files_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED when nothing was chosen
 *
 * Gives the files to open.
 *
 * Returns: (transfer full) (nullable): a list of #GFile
 */
GListModel *
gainsay_choose_files_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gainsay_choose_target_async:
 * @parent: (nullable): a widget of the window that asks
 * @title: the dialog's title, translated
 * @kind: which files to show
 * @name: the name to suggest
 * @folder: (nullable): the folder to suggest
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks where to save a file; an existing one is replaced only after asking.
 */
void
gainsay_choose_target_async (GtkWidget *parent,
                             const char *title,
                             GainsayFileKind kind,
                             const char *name,
                             GFile *folder,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (parent == NULL || GTK_IS_WIDGET (parent));
  g_return_if_fail (title != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (folder == NULL || G_IS_FILE (folder));

  chooser = create_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  add_filters (GTK_FILE_CHOOSER (chooser), kind);
  run (chooser, cancellable, gainsay_choose_target_async, callback, user_data);
}

/**
 * gainsay_choose_target_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED when nothing was chosen, to %G_IO_ERROR_NOT_SUPPORTED for
 *   what has no path
 *
 * Gives where to save.
 *
 * Returns: (transfer full) (nullable): a file with a path
 */
GFile *
gainsay_choose_target_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  files = g_task_propagate_pointer (G_TASK (result), error);
  if (files == NULL)
    return NULL;
  file = g_list_model_get_item (files, 0);
  if (g_file_peek_path (file) != NULL)
    return g_steal_pointer (&file);
  name = g_file_get_parse_name (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("“%s” is not on this computer: save it in a folder of this one."), name);
  return NULL;
}
