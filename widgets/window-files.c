/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that concern the case as a file: open, copy, move, close. */
#include "config.h"

#include "widgets/window-private.h"

#include "app/base/job.h"
#include "app/base/settings.h"
#include "app/case/file.h"
#include "app/case/log.h"
#include "app/case/session.h"
#include "widgets/application.h"
#include "widgets/dialogs/confirm-dialog.h"
#include "widgets/dialogs/file-chooser.h"
#include "widgets/dialogs/recovery-dialog.h"

#include <glib/gi18n.h>

/* A case that is being opened. */
typedef struct
{
  GainsayWindow *window;
  char *path;
} Opening;

static Opening *
opening_new (GainsayWindow *window, const char *path)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->path = g_strdup (path);
  return opening;
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_free (opening->path);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void open_with (GainsayWindow *self, const char *path, GainsaySessionFlags flags);

static void
recovery_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  GainsaySessionFlags flags;

  if (gainsay_recovery_finish (result, &flags, &error))
    open_with (opening->window, opening->path, flags);
}

static void
adopt_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  const char *answer = gainsay_confirm_finish (result, NULL);
  GainsayWindow *self = opening->window;

  if (g_strcmp0 (answer, "take") == 0 && self->session != NULL &&
      !gainsay_session_adopt_lost_journal (self->session, &error))
    gainsay_window_show_error (self, error);
}

/* A case that was renamed after a crash left its last decisions under its old name. */
static void
offer_lost_journal (GainsayWindow *self)
{
  const char *path = gainsay_session_get_lost_journal (self->session);
  const GainsayAnswer answers[] = {
    { "leave", _("_Leave Them"), GAINSAY_ANSWER_PLAIN },
      { "take", _("_Take Them"), GAINSAY_ANSWER_SUGGESTED },
    };
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;

  if (path == NULL)
    return;
  name = g_filename_display_basename (path);
  /* translators: %s is a file name */
  body = g_strdup_printf (_("“%s” holds decisions that continue this case: it seems to have been "
                            "renamed. They can be taken over; the journal stays where it is."),
                             name);
  gainsay_confirm_async (GTK_WIDGET (self), _("Decisions Were Left Behind"), body, answers,
                                               G_N_ELEMENTS (answers), NULL, adopt_cb,
                                               opening_new (self, path));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session = gainsay_session_open_finish (result, &error);
  GainsayWindow *self = opening->window;

  self->is_opening = FALSE;
  if (session != NULL)
    {
      gainsay_window_set_session (self, session);
      offer_lost_journal (self);
    }
  else if (g_error_matches (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_MISMATCH))
    gainsay_recovery_async (GTK_WIDGET (self), opening->path, NULL, recovery_cb,
                            g_steal_pointer (&opening));
  else
    gainsay_window_show_error (self, error);
}

static void
open_with (GainsayWindow *self, const char *path, GainsaySessionFlags flags)
{
  self->is_opening = TRUE;
  gainsay_session_open_async (path, flags, NULL, opened_cb, opening_new (self, path));
}

/* The window that has the case open already. */
static GtkWindow *
find_window (GainsayWindow *self, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autofree char *wanted = gainsay_file_resolve (path);
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      GainsaySession *session =
        GAINSAY_IS_WINDOW (l->data) ? gainsay_window_get_session (GAINSAY_WINDOW (l->data)) : NULL;

      if (session != NULL && g_strcmp0 (gainsay_session_get_path (session), wanted) == 0)
        return l->data;
    }
  return NULL;
}

/**
 * gainsay_window_open:
 * @self: a window
 * @path: (type filename): a case
 *
 * Opens a case: in this window when it shows none and waits for none, else in a new one; a case
 * that is open already is brought to the front.
 */
void
gainsay_window_open (GainsayWindow *self, const char *path)
{
  GtkWindow *other;

  g_return_if_fail (GAINSAY_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  other = find_window (self, path);
  if (other != NULL)
    {
      gtk_window_present (other);
      return;
    }
  if (self->session != NULL || self->is_opening || self->job != NULL)
    {
      self = GAINSAY_WINDOW (gainsay_window_new (gtk_window_get_application (GTK_WINDOW (self))));
      gtk_window_present (GTK_WINDOW (self));
    }
  open_with (self, path, GAINSAY_SESSION_DEFAULT);
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gainsay_choose_files_finish (result, &error);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL && g_file_peek_path (file) != NULL)
    gainsay_window_open (self, g_file_peek_path (file));
  else
    gainsay_window_show_error (self, error);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gainsay_choose_files_async (widget, _("Open Case"), GAINSAY_FILE_CASE, FALSE, NULL,
                                         open_chosen_cb, g_object_ref (widget));
}

static char *
dup_file_name (GainsayWindow *self)
{
  const char *path = gainsay_session_get_path (self->session);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  return name != NULL ? g_filename_display_name (name) : g_strdup (_("Case.gainsay"));
}

static GFile *
get_folder (GainsayWindow *self)
{
  const char *path = gainsay_session_get_path (self->session);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

  return folder != NULL ? g_file_new_for_path (folder) : NULL;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
    gainsay_session_save_copy_finish (GAINSAY_SESSION (source), result, &error);

  if (path != NULL)
    gainsay_window_show_message (self, _("The copy was saved."));
  else
    gainsay_window_show_error (self, error);
}

static void
save_copy_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gainsay_choose_target_finish (result, &error);

  if (file == NULL || self->session == NULL)
    gainsay_window_show_error (self, error);
  else
    gainsay_session_save_copy_async (self->session, g_file_peek_path (file), NULL, copied_cb,
                                     g_object_ref (self));
}

static void
save_copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  g_autofree char *name = dup_file_name (self);
  g_autoptr (GFile) folder = get_folder (self);

  gainsay_verdict_panel_flush (self->verdict);
  gainsay_choose_target_async (widget, _("Save a Copy"), GAINSAY_FILE_CASE, name, folder, NULL,
                                          save_copy_cb, g_object_ref (self));
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (gainsay_session_move_finish (GAINSAY_SESSION (source), result, &error))
    gainsay_window_show_message (self, _("The case was moved."));
  else
    gainsay_window_show_error (self, error);
}

static void
move_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gainsay_choose_target_finish (result, &error);
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (path == NULL || self->session == NULL)
    gainsay_window_show_error (self, error);
  else
    gainsay_session_move_async (self->session, path, NULL, moved_cb, g_object_ref (self));
}

static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  g_autofree char *name = dup_file_name (self);
  g_autoptr (GFile) folder = get_folder (self);

  gainsay_verdict_panel_flush (self->verdict);
  gainsay_choose_target_async (widget, _("Move or Rename"), GAINSAY_FILE_CASE, name, folder, NULL,
                                          move_cb, g_object_ref (self));
}

static void
destroy (GainsayWindow *self)
{
  gainsay_session_abandon (self->session);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The window goes on with its case after all. */
static void
stay_open (GainsayWindow *self)
{
  self->is_closing = FALSE;
  gainsay_window_resume (self);
}

/* What follows when a case whose file somebody else has changed was kept as a copy. */
typedef enum
{
  AFTER_COPY_CLOSE,
  AFTER_COPY_OPEN_COPY,
  AFTER_COPY_OPEN_FILE,
} AfterCopy;

typedef struct
{
  GainsayWindow *window;
  GainsaySession *session;
  AfterCopy after;
  char *last_id; /* of the last decision when the copy was begun; NULL for none */
} Resolution;

static void
resolution_free (Resolution *resolution)
{
  g_object_unref (resolution->window);
  g_object_unref (resolution->session);
  g_free (resolution->last_id);
  g_free (resolution);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Resolution, resolution_free)

static void
finish_resolution (Resolution *resolution, const char *copy)
{
  GainsayWindow *self = resolution->window;
  g_autofree char *path = g_strdup (gainsay_session_get_path (resolution->session));

  if (resolution->after == AFTER_COPY_CLOSE)
    {
      destroy (self);
      return;
    }
  gainsay_window_set_session (self, NULL);
  gainsay_session_abandon (resolution->session);
  if (resolution->after == AFTER_COPY_OPEN_COPY)
    open_with (self, copy, GAINSAY_SESSION_DEFAULT);
  else
    open_with (self, path, GAINSAY_SESSION_SET_JOURNAL_ASIDE);
}

static void save_resolution (Resolution *resolution, const char *path);

static void
resolution_copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Resolution) resolution = data;
  GainsayWindow *self = resolution->window;
  GainsaySession *session = resolution->session;
  gboolean is_closing = resolution->after == AFTER_COPY_CLOSE;
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = gainsay_session_save_copy_finish (session, result, &error);

  if (self->session != session || self->is_closing != is_closing)
    return;
  if (copy == NULL)
    {
      if (is_closing)
        stay_open (self);
      gainsay_window_show_error (self, error);
      return;
    }
  gainsay_verdict_panel_flush (self->verdict);
  /* What was decided meanwhile is to be in the copy as well. */
  if (g_strcmp0 (resolution->last_id,
                 gainsay_log_get_last_id (gainsay_session_get_case (session))) != 0)
    save_resolution (g_steal_pointer (&resolution), copy);
  else
    finish_resolution (resolution, copy);
}

/* Makes the copy; beside the case for the first time, later over the one before. */
static void
save_resolution (Resolution *resolution, const char *path)
{
  GainsayCase *investigation = gainsay_session_get_case (resolution->session);

  g_free (resolution->last_id);
  resolution->last_id = g_strdup (gainsay_log_get_last_id (investigation));
  gainsay_session_save_copy_async (resolution->session, path, NULL, resolution_copied_cb,
                                   resolution);
}

static void
start_resolution (GainsayWindow *self, AfterCopy after)
{
  Resolution *resolution = g_new0 (Resolution, 1);

  resolution->window = g_object_ref (self);
  resolution->session = g_object_ref (self->session);
  resolution->after = after;
  gainsay_verdict_panel_flush (self->verdict);
  save_resolution (resolution, NULL);
}

static void
close_anyway_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  const char *answer = gainsay_confirm_finish (result, NULL);

  if (self->session != NULL && g_strcmp0 (answer, "copy") == 0)
    start_resolution (self, AFTER_COPY_CLOSE);
  else if (self->session != NULL && g_strcmp0 (answer, "close") == 0)
    destroy (self);
  else
    stay_open (self);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  /* The copy comes last: it is offered only where somebody else has changed the file. */
  const GainsayAnswer answers[] = {
    { "stay", _("_Keep Open"), GAINSAY_ANSWER_SUGGESTED },
      { "close", _("Close _Anyway"), GAINSAY_ANSWER_DESTRUCTIVE },
        { "copy", _("Save a _Copy Beside It"), GAINSAY_ANSWER_PLAIN },
      };
  guint n_answers = G_N_ELEMENTS (answers);

  if (gainsay_session_close_finish (GAINSAY_SESSION (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (!g_error_matches (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED))
    n_answers--;
  gainsay_confirm_async (GTK_WIDGET (self), _("The Case Could Not Be Saved"), error->message,
                                               answers, n_answers, NULL, close_anyway_cb,
                                               g_object_ref (self));
}

/* The window goes when all is on the disk. */
gboolean
gainsay_window_close_request (GtkWindow *window)
{
  GainsayWindow *self = GAINSAY_WINDOW (window);

  if (self->is_closing)
    return TRUE;
  if (self->job != NULL)
    {
      /* For the case that the window stays open. */
      self->wants_analysis = TRUE;
      gainsay_job_cancel (self->job);
    }
  if (self->session == NULL)
    return FALSE;
  self->is_closing = TRUE;
  gainsay_verdict_panel_flush (self->verdict);
  gainsay_session_close_async (self->session, NULL, closed_cb, g_object_ref (self));
  return TRUE;
}

static void
resolved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  const char *answer = gainsay_confirm_finish (result, NULL);

  if (self->session == NULL || answer == NULL || g_str_equal (answer, "later"))
    return;
  start_resolution (self,
                    g_str_equal (answer, "copy") ? AFTER_COPY_OPEN_COPY : AFTER_COPY_OPEN_FILE);
}

static void
resolve_conflict_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  const GainsayAnswer answers[] = {
    { "later", _("_Not Now"), GAINSAY_ANSWER_PLAIN },
      { "file", _("Open the _File"), GAINSAY_ANSWER_PLAIN },
        { "copy", _("Work On in the _Copy"), GAINSAY_ANSWER_SUGGESTED },
      };
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;

  if (self->session == NULL || !gainsay_session_get_has_conflict (self->session))
    return;
  name = g_filename_display_basename (gainsay_session_get_path (self->session));
  /* translators: %s is a file name */
  body = g_strdup_printf (_("Another program has changed “%s”, so it is not overwritten. Your case, with all that you "
                            "decided, is kept as a copy beside it. You can work on in that copy, or open the file as "
                            "it is now. Nothing is deleted."),
    name);
  gainsay_confirm_async (widget, _("The Case File Was Changed"), body, answers,
                                    G_N_ELEMENTS (answers), NULL, resolved_cb, g_object_ref (self));
}

static gboolean
drop_cb (GainsayWindow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GSList) files = NULL;
  g_auto (GStrv) list = NULL;

  g_assert (GAINSAY_IS_WINDOW (self));

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    {
      const char *path = g_file_peek_path (l->data);

      if (path != NULL && g_str_has_suffix (path, ".gainsay"))
        gainsay_window_open (self, path);
      else if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  list = g_strv_builder_end (paths);
  if (list[0] != NULL)
    gainsay_window_add_files (self, (const char *const *) list);
  return TRUE;
}

void
gainsay_window_accept_drops (GainsayWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * gainsay_window_install_file_actions: (skip)
 * @klass: the window's class
 *
 * Installs the actions that concern the case as a file.
 */
void
gainsay_window_install_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (klass, "win.move", NULL, move_action);
  gtk_widget_class_install_action (klass, "win.resolve-conflict", NULL, resolve_conflict_action);
}
