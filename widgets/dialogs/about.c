/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * gainsay_about_present:
 * @parent: (nullable): a widget of the window that it belongs to
 *
 * Shows the name, version and licence of the program.
 */
void
gainsay_about_present (GtkWidget *parent)
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  GtkWidget *window;

  g_return_if_fail (parent == NULL || GTK_IS_WIDGET (parent));

  window = g_object_new (
    ADW_TYPE_ABOUT_WINDOW, "application-name", "Gainsay", "application-icon", APPLICATION_ID,
    "version", VERSION, "developer-name",
    _("The Gainsay contributors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _("Reads the documents of a story, lists the claims made in them, shows what supports each "
      "beside what contradicts it, and records your verdict. Everything stays on this computer."),
        "translator-credits",
        /* translators: put your name here, one a line, with an address if you like */
        _("translator-credits"), "transient-for", GTK_IS_WINDOW (root) ? root : NULL, "modal",
           root != NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}
