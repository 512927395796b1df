/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/launcher.h"

#include <glib/gi18n.h>

/**
 * gainsay_launcher_can_open:
 * @uri: (nullable): an address
 *
 * Says whether an address is one that may be opened: http or https, with a host.
 *
 * Returns: whether it is
 */
gboolean
gainsay_launcher_can_open (const char *uri)
{
  g_autoptr (GUri) parsed = NULL;
  const char *scheme;

  if (uri == NULL)
    return FALSE;
  parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  if (parsed == NULL || g_uri_get_host (parsed) == NULL || *g_uri_get_host (parsed) == '\0')
    return FALSE;
  scheme = g_uri_get_scheme (parsed);
  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * gainsay_launcher_open_async:
 * @parent: a widget of the window that asks
 * @uri: the address
 * @cancellable: (nullable): stops waiting
 * @callback: called when the browser has been asked
 * @user_data: for @callback
 *
 * Opens a web address in the browser.
 */
void
gainsay_launcher_open_async (GtkWidget *parent,
                             const char *uri,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (uri != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gainsay_launcher_open_async);
  root = gtk_widget_get_root (parent);
  if (!gainsay_launcher_can_open (uri) || !GTK_IS_WINDOW (root))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               _("“%s” is not a web address."), uri);
      return;
    }
  gtk_show_uri_full (GTK_WINDOW (root), uri, GDK_CURRENT_TIME, cancellable, shown_cb,
                     g_steal_pointer (&task));
}

/**
 * gainsay_launcher_open_finish:
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_INVALID_ARGUMENT for anything but a web address
 *
 * Says whether the address was opened.
 *
 * Returns: whether it was
 */
gboolean
gainsay_launcher_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
