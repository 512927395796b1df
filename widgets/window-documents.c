/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How documents come into the window's case, and the long work that follows: files and pasted text
 * are imported in a thread, the case is begun with its first document, and an analysis runs
 * whenever documents have come or gone.
 */
#include "config.h"

#include "widgets/window-private.h"

#include "app/base/job.h"
#include "app/base/paths.h"
#include "app/case/analysis.h"
#include "app/case/decisions.h"
#include "app/case/session.h"
#include "app/claim/claim.h"
#include "app/document/batch.h"
#include "app/document/copies.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/verdict/scale.h"
#include "widgets/application.h"
#include "widgets/dialogs/confirm-dialog.h"
#include "widgets/dialogs/file-chooser.h"
#include "widgets/dialogs/paste-dialog.h"
#include "widgets/words.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_MESSAGES 12 /* in one dialog */

/* An import under way, and the case that is begun with it where the window shows none. */
typedef struct
{
  GainsayWindow *window;
  GainsayJob *job;
  char *title; /* of the case; NULL for the first headline */
  char *path;  /* where it is kept; NULL for a new place */
} Import;

static void
import_free (Import *import)
{
  g_object_unref (import->window);
  g_object_unref (import->job);
  g_free (import->title);
  g_free (import->path);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
update_progress (GainsayWindow *self)
{
  g_autofree char *message = NULL;
  double fraction;

  g_assert (GAINSAY_IS_WINDOW (self));

  gtk_widget_set_visible (self->progress, self->job != NULL);
  gtk_widget_set_visible (self->status_bar, self->session != NULL || self->job != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-job", self->job != NULL);
  if (self->job == NULL)
    return;
  message = gainsay_job_dup_message (self->job);
  fraction = gainsay_job_get_fraction (self->job);
  gtk_label_set_label (self->progress_text,
                       message != NULL ? message : gainsay_job_get_title (self->job));
  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress_bar);
  else
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
set_job (GainsayWindow *self, GainsayJob *job)
{
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_func (self->job, update_progress, self);
  g_set_object (&self->job, job);
  if (job != NULL)
    g_signal_connect_object (job, "notify", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  update_progress (self);
}

static void
add_passages (GHashTable *found, const char *claim, GListModel *passages)
{
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayPassage) passage = g_list_model_get_item (passages, i);

      g_hash_table_add (found, g_strdup_printf ("%s %s %d %d", claim,
                                                gainsay_passage_get_document (passage),
                                                gainsay_passage_get_start (passage),
                                                gainsay_passage_get_end (passage)));
    }
}

/* The claims by their ids, and their passages by their places, which a new analysis leaves alone.
 */
static GHashTable *
list_found (GainsaySession *session)
{
  GListModel *claims = gainsay_case_get_claims (gainsay_session_get_case (session));
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      const char *id = gainsay_record_get_id (GAINSAY_RECORD (claim));

      g_hash_table_add (found, g_strdup (id));
      add_passages (found, id, gainsay_claim_get_appearances (claim));
      add_passages (found, id, gainsay_claim_get_evidence (claim));
    }
  return found;
}

/* Who asks for an analysis is told what came of it. */
static void
tell_found (GainsayWindow *self)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->found);
  g_autoptr (GHashTable) found = NULL;
  g_autofree char *new_claims = NULL;
  g_autofree char *new_passages = NULL;
  g_autofree char *message = NULL;
  GHashTableIter iter;
  gpointer key;
  guint n_claims = 0, n_passages = 0;

  if (before == NULL)
    return;
  found = list_found (self->session);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (before, key))
      continue;
    else if (strchr (key, ' ') != NULL)
      n_passages++;
    else
      n_claims++;
  new_claims = g_strdup_printf (ngettext ("%u new claim", "%u new claims", n_claims), n_claims);
  new_passages =
    g_strdup_printf (ngettext ("%u new passage", "%u new passages", n_passages), n_passages);
  /* translators: what an analysis has found: "3 new claims, 12 new passages" */
  message = g_strdup_printf (_("Found: %s, %s"), new_claims, new_passages);
  gainsay_window_show_message (self,
                               n_claims + n_passages > 0 ? message : _("Nothing new was found."));
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  gboolean is_taken = gainsay_session_take_analysis_finish (GAINSAY_SESSION (source), result, NULL);

  if ((GObject *) self->session != source || self->is_closing)
    return;
  if (is_taken)
    tell_found (self);
  if (is_taken && gainsay_window_get_claim (self) == NULL)
    {
      gainsay_claims_page_move (self->claims, 1);
      gainsay_claim_view_focus_cards (self->view);
    }
  gainsay_window_queue_status (self);
}

static void
analysed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GainsayCaseAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  analysis = gainsay_case_analyse_finish (GAINSAY_CASE (source), result, &error);
  set_job (self, NULL);
  if (self->session == NULL || self->is_closing ||
      (GObject *) gainsay_session_get_case (self->session) != source)
    return;
  if (analysis == NULL)
    {
      g_clear_pointer (&self->found, g_hash_table_unref);
      gainsay_window_show_error (self, error);
    }
  else if (!self->wants_analysis) /* else the documents are others now */
    gainsay_session_take_analysis_async (self->session, analysis, taken_cb, g_object_ref (self));
  gainsay_window_queue_status (self);
  gainsay_window_resume (self);
}

/* Begins the analysis that waits for other work, or for the answer whether the window closes. */
void
gainsay_window_resume (GainsayWindow *self)
{
  g_assert (GAINSAY_IS_WINDOW (self));

  if (self->wants_analysis && !self->is_closing && self->job == NULL)
    gainsay_window_analyse (self);
}

void
gainsay_window_analyse (GainsayWindow *self)
{
  g_autoptr (GainsayJob) job = NULL;

  g_assert (GAINSAY_IS_WINDOW (self));

  if (self->session == NULL || gainsay_session_get_read_only (self->session))
    return;
  self->wants_analysis = self->job != NULL;
  if (self->job != NULL)
    return;

  job = gainsay_job_new (_("Finding claims"));
  set_job (self, job);
  gainsay_case_analyse_async (gainsay_session_get_case (self->session), job, analysed_cb,
                              g_object_ref (self));
}

/* A file name made of a title: what file systems dislike is left out. */
static char *
dup_case_path (const char *title, guint number)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "gainsay", "cases", NULL);
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), 60));
  g_autofree char *file = NULL;

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", ' ');
  g_strstrip (name);
  if (*name == '\0' || *name == '.')
    {
      g_free (name);
      name = g_strdup ("case");
    }
  g_mkdir_with_parents (folder, 0700);
  file = number == 1 ? g_strdup_printf ("%s.gainsay", name)
                     : g_strdup_printf ("%s (%u).gainsay", name, number);
  return g_build_filename (folder, file, NULL);
}

static void
set_scale (GainsayWindow *self, GainsayCase *investigation)
{
  GSettings *settings = gainsay_window_get_settings (self);
  g_autofree char *id = settings != NULL ? g_settings_get_string (settings, "rating-scale") : NULL;
  g_autoptr (GainsayScale) scale = id != NULL ? gainsay_scale_new_shipped (id) : NULL;
  g_autofree char *text = scale != NULL ? gainsay_scale_to_json (scale) : NULL;
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;

  if (node != NULL)
    gainsay_record_set_field (GAINSAY_RECORD (investigation), "scale", node, NULL);
}

/* Whether the next number is worth an attempt. */
static gboolean
is_taken (const GError *error)
{
  return g_error_matches (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_LOCKED) ||
         g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
}

/* A session whose place nobody else has, nor takes from now on. Where no place can be had at all,
 * the window says so until there is one. */
static GainsaySession *
begin_session (const char *path, const char *title, GainsayCase *investigation, GError **error)
{
  for (guint i = path != NULL ? 0 : 1;; i++)
    {
      g_autofree char *place = i == 0 ? g_strdup (path) : dup_case_path (title, i);
      g_autoptr (GError) own = NULL;
      g_autoptr (GainsaySession) session = NULL;

      if (g_file_test (place, G_FILE_TEST_EXISTS))
        continue;
      session = gainsay_session_new (place, investigation, error);
      if (session == NULL || gainsay_session_take_place (session, &own) || !is_taken (own))
        return g_steal_pointer (&session);
    }
}

static gboolean
begin_case (GainsayWindow *self, const Import *import, GainsayDocument *first)
{
  g_autofree char *title = g_strdup (import->title);
  g_autoptr (GainsayCase) investigation = NULL;
  g_autoptr (GainsaySession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (title == NULL)
    title = gainsay_document_get_title (first) != NULL
              ? gainsay_text_dup_line (gainsay_document_get_title (first))
              : g_strdup (_("New case"));
  investigation = gainsay_environment_make_case (gainsay_environment_get_default (), title);
  set_scale (self, investigation);
  session = begin_session (import->path, title, investigation, &error);
  if (session == NULL)
    {
      gainsay_window_show_error (self, error);
      return FALSE;
    }
  gainsay_window_set_session (self, session);
  return TRUE;
}

/* What could not be added: each has its reason, and none hides another. */
static void
show_messages (GainsayWindow *self, GPtrArray *messages)
{
  const GainsayAnswer answers[] = { { "close", _("_Close"), GAINSAY_ANSWER_SUGGESTED } };
  g_autoptr (GString) body = g_string_new (NULL);

  if (messages->len == 1)
    gainsay_window_show_message (self, messages->pdata[0]);
  if (messages->len < 2)
    return;
  for (guint i = 0; i < messages->len; i++)
    {
      if (i == MAX_MESSAGES)
        {
          g_string_append (body, "\n…");
          break;
        }
      g_string_append (body, i > 0 ? "\n" : "");
      g_string_append (body, messages->pdata[i]);
    }
  gainsay_confirm_async (GTK_WIDGET (self), _("Some Documents Were Not Added"), body->str, answers,
                                               G_N_ELEMENTS (answers), NULL, NULL, NULL);
}

/* Adds to the case what of the results is new to it; a window that shows none begins one. */
static void
add_documents (GainsayWindow *self, const Import *import, GPtrArray *results)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GListStore) none = g_list_store_new (GAINSAY_TYPE_DOCUMENT);
  GListModel *there = self->session != NULL
                        ? gainsay_case_get_documents (gainsay_session_get_case (self->session))
                        : G_LIST_MODEL (none);
  g_autoptr (GPtrArray) added = gainsay_copies_sort_out (there, results, messages);

  if (added->len > 0 && (self->session != NULL || begin_case (self, import, added->pdata[0])))
    gainsay_window_commit (self,
                           gainsay_decide_add_documents (gainsay_session_get_case (self->session),
                                                         added));
  show_messages (self, messages);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Import) import = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = gainsay_import_finish (result, &error);

  set_job (import->window, NULL);
  if (!gainsay_job_is_cancelled (import->job))
    {
      if (results == NULL)
        gainsay_window_show_error (import->window, error);
      else
        add_documents (import->window, import, results);
    }
  gainsay_window_resume (import->window);
}

/* The import to be started; NULL, which is told, where other work is under way. */
static Import *
begin_import (GainsayWindow *self)
{
  Import *import;

  if (self->job != NULL)
    {
      gainsay_window_show_message (self, _("Wait until the work under way has ended."));
      return NULL;
    }
  import = g_new0 (Import, 1);
  import->window = g_object_ref (self);
  import->job = gainsay_job_new (_("Adding documents"));
  set_job (self, import->job);
  return import;
}

/**
 * gainsay_window_add_files:
 * @self: a window
 * @paths: (array zero-terminated=1) (type filename): files
 *
 * Adds documents to the case; a window that shows none begins one with them.
 */
void
gainsay_window_add_files (GainsayWindow *self, const char *const *paths)
{
  Import *import = begin_import (self);

  if (import != NULL)
    gainsay_import_files_async (paths, import->job, imported_cb, import);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gainsay_choose_files_finish (result, &error);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (files == NULL)
    {
      gainsay_window_show_error (self, error);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file) != NULL)
        g_strv_builder_add (paths, g_file_peek_path (file));
    }
  list = g_strv_builder_end (paths);
  if (list[0] != NULL)
    gainsay_window_add_files (self, (const char *const *) list);
}

static void
add_documents_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gainsay_choose_files_async (widget, _("Add Documents"), GAINSAY_FILE_DOCUMENT, TRUE, NULL,
                                         chosen_cb, g_object_ref (widget));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *address = NULL;
  g_autofree char *text = gainsay_paste_finish (result, &address, &error);
  Import *import;

  if (text == NULL)
    {
      gainsay_window_show_error (self, error);
      return;
    }
  import = begin_import (self);
  if (import != NULL)
    gainsay_import_text_async (text, address, import->job, imported_cb, import);
}

static void
paste_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gainsay_paste_async (widget, NULL, pasted_cb, g_object_ref (widget));
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
list_sample (void)
{
  g_autofree char *folder = gainsay_path_find_data ("sample");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (*name))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  qsort (paths->pdata, paths->len, sizeof (gpointer), compare_paths);
  g_ptr_array_add (paths, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&paths), FALSE);
}

static void
open_sample_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "gainsay", "cases", NULL);
  g_autofree char *path = g_build_filename (folder, "Sample.gainsay", NULL);
  g_auto (GStrv) paths = NULL;
  Import *import;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      gainsay_window_open (self, path);
      return;
    }
  paths = list_sample ();
  if (paths[0] == NULL)
    {
      gainsay_window_show_message (self, _("The sample story is not installed."));
      return;
    }
  g_mkdir_with_parents (folder, 0700);
  if (self->session != NULL)
    {
      self = GAINSAY_WINDOW (gainsay_window_new (gtk_window_get_application (GTK_WINDOW (self))));
      gtk_window_present (GTK_WINDOW (self));
    }
  import = begin_import (self);
  if (import == NULL)
    return;
  import->path = g_steal_pointer (&path);
  import->title = g_strdup (_("Sample: the Brackwater plant"));
  gainsay_import_files_async ((const char *const *) paths, import->job, imported_cb, import);
}

static void
analyse_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  if (self->session == NULL)
    return;
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = list_found (self->session);
  gainsay_window_analyse (self);
}

static void
cancel_job_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  if (self->job != NULL)
    gainsay_job_cancel (self->job);
}

/**
 * gainsay_window_install_document_actions: (skip)
 * @klass: the window's class
 *
 * Installs the actions that bring documents in.
 */
void
gainsay_window_install_document_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.add-documents", NULL, add_documents_action);
  gtk_widget_class_install_action (klass, "win.paste-text", NULL, paste_text_action);
  gtk_widget_class_install_action (klass, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (klass, "win.analyse", NULL, analyse_action);
  gtk_widget_class_install_action (klass, "win.cancel-job", NULL, cancel_job_action);
}
