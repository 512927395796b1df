/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The action of the window that writes the recorded verdicts to a file. */
#include "config.h"

#include "widgets/window-private.h"

#include "app/case/session.h"
#include "app/export/export.h"
#include "widgets/dialogs/confirm-dialog.h"
#include "widgets/dialogs/file-chooser.h"

#include <glib/gi18n.h>

typedef struct
{
  GainsayWindow *window;
  const GainsayExportFormat *format;
} Request;

static void
write_to (GainsayWindow *self, const GainsayExportFormat *format, const char *path)
{
  g_autofree char *text = format->make (gainsay_session_get_case (self->session), FALSE);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full (path, text, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                 &error))
    {
      gainsay_window_show_error (self, error);
      return;
    }
  /* translators: %s is a file name */
  message = g_strdup_printf (_("The verdicts were written to “%s”."), name);
  gainsay_window_show_message (self, message);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Request *request = data;
  g_autoptr (GainsayWindow) self = request->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gainsay_choose_target_finish (result, &error);

  if (file == NULL || g_file_peek_path (file) == NULL)
    gainsay_window_show_error (self, error);
  else if (self->session != NULL)
    write_to (self, request->format, g_file_peek_path (file));
}

static void
format_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  const char *answer = gainsay_confirm_finish (result, NULL);
  const GainsayExportFormat *format = answer != NULL ? gainsay_export_find_format (answer) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  Request *request;

  if (format == NULL || self->session == NULL)
    return;
  g_object_get (self->session, "title", &title, NULL);
  name = g_strdup_printf ("%s.%s", title != NULL ? title : _("Verdicts"), format->name);
  g_strdelimit (name, "/\\:", ' ');
  request = g_new0 (Request, 1);
  request->window = g_object_ref (self);
  request->format = format;
  gainsay_choose_target_async (GTK_WIDGET (self), _("Export Verdicts"),
                                                     g_str_equal (format->name, "csv")
                                                       ? GAINSAY_FILE_CSV
                                                       : GAINSAY_FILE_JSON,
                                                     name, NULL, NULL, target_cb, request);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  guint n = gainsay_claim_list_count (gainsay_claims_page_get_list (self->claims),
                                      GAINSAY_CLAIM_FILTER_RECORDED);
  const GainsayAnswer answers[] = {
    { "cancel", _("_Cancel"), GAINSAY_ANSWER_PLAIN },
      { "csv", _("As _Table (CSV)…"), GAINSAY_ANSWER_PLAIN },
        { "json", _("As _JSON…"), GAINSAY_ANSWER_SUGGESTED },
      };
  g_autofree char *body = NULL;

  if (n == 0)
    {
      gainsay_window_show_message (self,
                                   _("No verdict is recorded yet: there is nothing to export."));
      return;
    }
  gainsay_verdict_panel_flush (self->verdict);
  body = g_strdup_printf (ngettext ("%u recorded verdict is written, with the evidence accepted "
                                    "for it. Drafts and suggestions stay out.",
                                    "%u recorded verdicts are written, with the evidence accepted "
                                    "for them. Drafts and suggestions stay out.",
                                    n),
                          n);
  gainsay_confirm_async (widget, _("Export Verdicts"), body, answers, G_N_ELEMENTS (answers), NULL,
                                    format_cb, g_object_ref (self));
}

/**
 * gainsay_window_install_export_actions: (skip)
 * @klass: the window's class
 *
 * Installs the action that exports.
 */
void
gainsay_window_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.export", NULL, export_action);
}
