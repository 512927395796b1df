/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/window-private.h"

#include "app/base/settings.h"
#include "app/case/session.h"
#include "app/claim/claim.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"
#include "widgets/actions-table.h"
#include "widgets/application.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CLAIM,
  N_PROPS,
};

#define TOAST_SECONDS 4

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GainsayWindow, gainsay_window, ADW_TYPE_APPLICATION_WINDOW)

/* Actions that need a case, and those that need a claim too. */
static const char *const case_actions[] = {
  "win.search",     "win.show-claims",    "win.show-documents",
  "win.next-claim", "win.previous-claim", "win.toggle-list",
  "win.next-gap",   "win.export",         "win.save-copy",
};

/* Actions that decide of a claim. */
static const char *const claim_actions[] = {
  "win.pick", "win.set-aside", "win.edit-claim", "win.rate", "win.rationale", "win.record",
};

/* Actions that decide of a passage. */
static const char *const passage_actions[] = {
  "win.accept",
  "win.dismiss",
  "win.stance",
  "win.cite",
};

static void
enable (GainsayWindow *self, const char *const *actions, guint n_actions, gboolean enabled)
{
  for (guint i = 0; i < n_actions; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
}

void
gainsay_window_update_actions (GainsayWindow *self)
{
  gboolean has_case = self->session != NULL;
  /* Beside the page of documents the claim is out of sight: nothing may decide of it. */
  gboolean in_claims = g_strcmp0 (gtk_stack_get_visible_child_name (self->middle), "claims") == 0;
  gboolean has_claim = has_case && in_claims && gainsay_window_get_claim (self) != NULL;
  gboolean has_passage = has_claim && gainsay_claim_view_get_passage (self->view) != NULL;
  gboolean writable = has_case && !gainsay_session_get_read_only (self->session);

  enable (self, case_actions, G_N_ELEMENTS (case_actions), has_case);
  enable (self, claim_actions, G_N_ELEMENTS (claim_actions), has_claim && writable);
  enable (self, passage_actions, G_N_ELEMENTS (passage_actions), has_passage && writable);
  if (has_case && !in_claims)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-claim", writable);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), in_claims);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.toggle-verdict", has_case && in_claims);
  gainsay_reader_set_claim (self->reader, has_claim ? gainsay_window_get_claim (self) : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-opposite", has_claim);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.analyse", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.move", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-documents", !has_case || writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.paste-text", !has_case || writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 has_case && gainsay_session_get_can_undo (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 has_case && gainsay_session_get_can_redo (self->session));
}

static void
update_undo (GainsayWindow *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_assert (GAINSAY_IS_WINDOW (self));

  if (self->session != NULL)
    {
      undo = gainsay_session_dup_undo_label (self->session);
      redo = gainsay_session_dup_redo_label (self->session);
    }
  if (undo == NULL)
    undo = gainsay_action_dup_tooltip ("win.undo");
  if (redo == NULL)
    redo = gainsay_action_dup_tooltip ("win.redo");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo), undo);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->redo), redo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, undo,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo), GTK_ACCESSIBLE_PROPERTY_LABEL, redo,
                                  -1);
  gainsay_window_update_actions (self);
}

static char *
dup_saved (GainsayWindow *self)
{
  if (gainsay_session_get_read_only (self->session))
    return g_strdup (_("read-only"));
  if (gainsay_session_get_save_error (self->session) != NULL)
    return g_strdup (_("not saved"));
  return g_strdup (gainsay_session_get_saved (self->session) ? _("saved") : _("saving…"));
}

static char *
dup_status (GainsayWindow *self)
{
  GainsayCase *investigation = gainsay_session_get_case (self->session);
  GainsayClaimList *list = gainsay_claims_page_get_list (self->claims);
  guint n_documents = g_list_model_get_n_items (gainsay_case_get_documents (investigation));
  guint n_claims = g_list_model_get_n_items (gainsay_case_get_claims (investigation));
  guint counts[GAINSAY_N_CLAIM_FILTERS];
  g_autofree char *documents = NULL;
  g_autofree char *claims = NULL;
  g_autofree char *recorded = NULL;
  g_autofree char *saved = dup_saved (self);

  gainsay_claim_list_count_all (list, counts);
  documents = g_strdup_printf (ngettext ("%u document", "%u documents", n_documents), n_documents);
  /* translators: how many claims are picked for checking, and how many there are */
  claims = g_strdup_printf (ngettext ("%u picked of %u claim", "%u picked of %u claims", n_claims),
                            counts[GAINSAY_CLAIM_FILTER_PICKED], n_claims);
  /* translators: how many verdicts are recorded */
  recorded =
    g_strdup_printf (ngettext ("%u recorded", "%u recorded", counts[GAINSAY_CLAIM_FILTER_RECORDED]),
                     counts[GAINSAY_CLAIM_FILTER_RECORDED]);
  /* translators: the status line: documents, claims, verdicts, whether it is saved */
  return g_strdup_printf (_("%s · %s · %s · %s"), documents, claims, recorded, saved);
}

static void
update_banner (GainsayWindow *self)
{
  const char *save_error = gainsay_session_get_save_error (self->session);
  gboolean read_only = gainsay_session_get_read_only (self->session);
  gboolean has_conflict = gainsay_session_get_has_conflict (self->session);
  g_autofree char *text = NULL;

  if (save_error != NULL && gainsay_session_get_saved (self->session))
    text = g_strdup (save_error);
  else if (save_error != NULL)
    /* translators: %s is a sentence that says what went wrong */
    text = g_strdup_printf (_("Your last decisions are not saved yet. %s"), save_error);
  else if (read_only)
    text = g_strdup (gainsay_session_get_read_only_reason (self->session) != NULL
                       ? gainsay_session_get_read_only_reason (self->session)
                       : _("This case is read-only."));
  gtk_button_set_label (self->banner_button,
                        has_conflict ? _("_Choose What to Keep…") : _("Save a _Copy…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner_button),
                                  has_conflict ? "win.resolve-conflict" : "win.save-copy");
  gtk_label_set_label (self->banner_text, text != NULL ? text : "");
  gtk_revealer_set_reveal_child (self->banner, text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->banner), text != NULL);
}

static gboolean
update_status (gpointer data)
{
  GainsayWindow *self = data;
  g_autofree char *status = NULL;
  g_autofree char *title = NULL;

  self->status_id = 0;
  if (self->session == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), g_get_application_name ());
      return G_SOURCE_REMOVE;
    }
  g_object_get (self->session, "title", &title, NULL);
  if (title == NULL)
    title = g_strdup (_("New Case"));
  status = dup_status (self);
  gtk_label_set_label (self->status, status);
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  update_banner (self);
  return G_SOURCE_REMOVE;
}

void
gainsay_window_queue_status (GainsayWindow *self)
{
  g_assert (GAINSAY_IS_WINDOW (self));

  if (self->status_id == 0)
    self->status_id = g_idle_add (update_status, self);
}

gboolean
gainsay_window_commit (GainsayWindow *self, GainsayChange *change)
{
  g_autoptr (GError) error = NULL;

  if (change == NULL)
    return FALSE;
  if (gainsay_session_commit (self->session, change, &error))
    return TRUE;
  gainsay_window_show_error (self, error);
  return FALSE;
}

void
gainsay_window_show_error (GainsayWindow *self, const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gainsay_window_show_message (self, error->message);
}

static void
claim_cb (GainsayWindow *self)
{
  GainsayClaim *claim = gainsay_window_get_claim (self);

  g_assert (GAINSAY_IS_WINDOW (self));

  gainsay_claim_view_set_claim (self->view, claim);
  gainsay_verdict_panel_set_claim (self->verdict, claim);
  gainsay_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
}

static void
passage_cb (GainsayWindow *self)
{
  GainsayPassage *passage = gainsay_claim_view_get_passage (self->view);

  g_assert (GAINSAY_IS_WINDOW (self));

  /* The reader follows as long as it is open. */
  if (passage != NULL && gainsay_panes_get_open (self->panes, GAINSAY_PANE_READER))
    gainsay_reader_show_passage (self->reader, passage);
  gainsay_window_update_actions (self);
}

static gboolean
scroll_reader (gpointer data)
{
  GainsayWindow *self = data;
  GainsayPassage *passage = gainsay_reader_get_passage (self->reader);

  self->reader_id = 0;
  if (passage != NULL)
    gainsay_reader_show_passage (self->reader, passage);
  return G_SOURCE_REMOVE;
}

void
gainsay_window_read_passage (GainsayWindow *self, GainsayPassage *passage, gboolean peek)
{
  g_assert (GAINSAY_IS_WINDOW (self));
  g_assert (GAINSAY_IS_PASSAGE (passage));

  gainsay_reader_set_peek (self->reader, peek);
  gainsay_reader_show_passage (self->reader, passage);
  gainsay_panes_set_open (self->panes, GAINSAY_PANE_READER, TRUE);
  /* A text view that was hidden can scroll only after it was given a size and laid out. */
  if (self->reader_id == 0)
    self->reader_id = g_idle_add_full (G_PRIORITY_LOW, scroll_reader, self, NULL);
}

static void
open_cb (GainsayWindow *self, GainsayPassage *passage, gboolean peek)
{
  gboolean shown = gainsay_panes_get_open (self->panes, GAINSAY_PANE_READER) &&
                   gainsay_reader_get_passage (self->reader) == passage;

  g_assert (GAINSAY_IS_WINDOW (self));

  if (peek && shown)
    {
      gainsay_panes_set_open (self->panes, GAINSAY_PANE_READER, FALSE);
      return;
    }
  gainsay_window_read_passage (self, passage, peek);
  if (!peek)
    gtk_widget_child_focus (GTK_WIDGET (self->reader), GTK_DIR_TAB_FORWARD);
}

static void
reader_close_cb (GainsayWindow *self)
{
  g_assert (GAINSAY_IS_WINDOW (self));

  gainsay_panes_set_open (self->panes, GAINSAY_PANE_READER, FALSE);
  gainsay_claim_view_focus_cards (self->view);
}

static void
enter_cb (GainsayWindow *self)
{
  g_assert (GAINSAY_IS_WINDOW (self));

  /* Where the list lies over the passages it gives way to them. */
  if (gainsay_claim_view_focus_cards (self->view) &&
      gainsay_panes_get_mode (self->panes) != GAINSAY_PANES_WIDE)
    gainsay_panes_set_open (self->panes, GAINSAY_PANE_LIST, FALSE);
}

static void
left_cb (GainsayWindow *self)
{
  g_assert (GAINSAY_IS_WINDOW (self));

  if (!gainsay_claim_view_focus_cards (self->view))
    gainsay_claims_page_focus (self->claims);
}

static void
document_cb (GainsayWindow *self)
{
  GainsayDocument *document = gainsay_documents_page_get_document (self->documents);

  g_assert (GAINSAY_IS_WINDOW (self));

  if (self->session == NULL)
    document = NULL;
  gainsay_document_editor_set_document (self->editor, document);
  /* The reader follows as long as it is open. */
  if (document != NULL && gainsay_panes_get_open (self->panes, GAINSAY_PANE_READER))
    gainsay_reader_show_document (self->reader, document);
}

static void
sidebar_cb (GainsayWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->sidebar);

  g_assert (GAINSAY_IS_WINDOW (self));

  if (page == NULL)
    return;
  gtk_stack_set_visible_child_name (self->middle, page);
  gainsay_window_update_actions (self);
}

/* Whether a verdict cites nothing although there are passages to cite. */
static gboolean
forgets_evidence (GainsayClaim *claim)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  const char *const *cited = verdict != NULL ? gainsay_verdict_get_evidence (verdict) : NULL;
  GListModel *evidence = gainsay_claim_get_evidence (claim);

  if (cited != NULL && *cited != NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (g_strcmp0 (gainsay_evidence_get_state (passage), "accepted") == 0)
        return TRUE;
    }
  return FALSE;
}

static void
recorded_cb (GainsayWindow *self)
{
  GainsayClaim *next =
    gainsay_claim_list_find_next_picked (gainsay_claims_page_get_list (self->claims));
  GainsayClaim *claim = gainsay_window_get_claim (self);
  const char *message;

  g_assert (GAINSAY_IS_WINDOW (self));

  if (claim != NULL && forgets_evidence (claim))
    message = _("Recorded. The verdict cites no passage.");
  else if (next == NULL)
    message = _("Verdict recorded. No picked claim is left.");
  else
    message = _("Verdict recorded. This is the next picked claim.");
  gainsay_window_show_message (self, message);
  if (next == NULL)
    return;
  gainsay_claims_page_show_claim (self->claims, next);
  gainsay_claim_view_focus_cards (self->view);
}

/* GTK hides the focus ring 3 s after the last key; here it shows what the keys are about. */
static void
focus_visible_cb (GainsayWindow *self)
{
  g_assert (GAINSAY_IS_WINDOW (self));

  if (!gtk_window_get_focus_visible (GTK_WINDOW (self)))
    gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}

static void
gainsay_window_dispose (GObject *object)
{
  GainsayWindow *self = GAINSAY_WINDOW (object);

  if (self->session != NULL)
    gainsay_window_set_session (self, NULL);
  g_clear_handle_id (&self->reader_id, g_source_remove);
  g_clear_handle_id (&self->status_id, g_source_remove);
  g_clear_handle_id (&self->toast_id, g_source_remove);
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->job);
  g_clear_pointer (&self->found, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_WINDOW);
  G_OBJECT_CLASS (gainsay_window_parent_class)->dispose (object);
}

static void
gainsay_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayWindow *self = GAINSAY_WINDOW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CLAIM:
      g_value_set_object (value, gainsay_window_get_claim (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      gainsay_window_set_session (GAINSAY_WINDOW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  /**
   * GainsayWindow:session:
   *
   * The case that the window shows; none while it offers to begin one.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GAINSAY_TYPE_SESSION,
                         (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                        G_PARAM_STATIC_STRINGS));
  /**
   * GainsayWindow:claim:
   *
   * The chosen claim.
   */
  properties[PROP_CLAIM] =
    g_param_spec_object ("claim", NULL, NULL, GAINSAY_TYPE_CLAIM,
                         (GParamFlags) (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, GainsayWindow, add_menu);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, banner);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, banner_button);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, banner_text);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, claims);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, documents);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, editor);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, main_menu);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, middle);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, panes);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, progress);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, progress_bar);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, progress_text);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, reader);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, redo);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, sidebar);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, stack);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, start);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, status);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, status_bar);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, title);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, toasts);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, undo);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, verdict);
  gtk_widget_class_bind_template_child (klass, GainsayWindow, view);
  gtk_widget_class_bind_template_callback (klass, claim_cb);
  gtk_widget_class_bind_template_callback (klass, document_cb);
  gtk_widget_class_bind_template_callback (klass, enter_cb);
  gtk_widget_class_bind_template_callback (klass, left_cb);
  gtk_widget_class_bind_template_callback (klass, open_cb);
  gtk_widget_class_bind_template_callback (klass, passage_cb);
  gtk_widget_class_bind_template_callback (klass, reader_close_cb);
  gtk_widget_class_bind_template_callback (klass, recorded_cb);
  gtk_widget_class_bind_template_callback (klass, sidebar_cb);
}

static void
gainsay_window_class_init (GainsayWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_window_dispose;
  object_class->get_property = gainsay_window_get_property;
  object_class->set_property = gainsay_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = gainsay_window_close_request;
  install_properties (object_class);

  g_type_ensure (GAINSAY_TYPE_CLAIMS_PAGE);
  g_type_ensure (GAINSAY_TYPE_CLAIM_VIEW);
  g_type_ensure (GAINSAY_TYPE_DOCUMENT_EDITOR);
  g_type_ensure (GAINSAY_TYPE_DOCUMENTS_PAGE);
  g_type_ensure (GAINSAY_TYPE_PANES);
  g_type_ensure (GAINSAY_TYPE_READER);
  g_type_ensure (GAINSAY_TYPE_START_PAGE);
  g_type_ensure (GAINSAY_TYPE_VERDICT_PANEL);
  gainsay_window_install_claim_actions (widget_class);
  gainsay_window_install_document_actions (widget_class);
  gainsay_window_install_export_actions (widget_class);
  gainsay_window_install_file_actions (widget_class);
  gainsay_window_install_view_actions (widget_class);
  gainsay_actions_bind (widget_class, "win.");
  gainsay_actions_bind (widget_class, "window.");
  gainsay_actions_bind (widget_class, "app.");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gainsay/Gainsay/ui/window.ui");
  bind_children (widget_class);
}

static void
set_menus (GainsayWindow *self)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/gainsay/Gainsay/gtk/menus.ui");
  GMenuModel *menu = G_MENU_MODEL (gtk_builder_get_object (builder, "main-menu"));

  gtk_menu_button_set_menu_model (self->main_menu, menu);
  gainsay_start_page_set_menu (self->start, menu);
  gtk_menu_button_set_menu_model (self->add_menu,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "add-menu")));
}

static void
gainsay_window_init (GainsayWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_menus (self);
  g_signal_connect_object (self, "notify::focus-visible", G_CALLBACK (focus_visible_cb), self,
                           G_CONNECT_SWAPPED);
  gainsay_window_accept_drops (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-job", FALSE);
  update_undo (self);
  gainsay_window_queue_status (self);
}

/**
 * gainsay_window_new:
 * @application: the application
 *
 * Makes a window that offers to begin a case, as large as the last one.
 *
 * Returns: (transfer none): a new window, held by the application
 */
GtkWidget *
gainsay_window_new (GtkApplication *application)
{
  GainsayWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (GAINSAY_TYPE_WINDOW, "application", application, NULL);
  gainsay_window_keep_sizes (self);
  return GTK_WIDGET (self);
}

/**
 * gainsay_window_get_session:
 * @self: a window
 *
 * Gives the case that the window shows.
 *
 * Returns: (transfer none) (nullable): the session, or %NULL when there is none
 */
GainsaySession *
gainsay_window_get_session (GainsayWindow *self)
{
  g_return_val_if_fail (GAINSAY_IS_WINDOW (self), NULL);

  return self->session;
}

GSettings *
gainsay_window_get_settings (GainsayWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL && GAINSAY_IS_APPLICATION (application)
           ? gainsay_application_get_settings (GAINSAY_APPLICATION (application))
           : NULL;
}

static void
set_author (GainsayWindow *self)
{
  GSettings *settings = gainsay_window_get_settings (self);
  g_autofree char *author = settings != NULL ? gainsay_settings_dup_author (settings) : NULL;

  if (author != NULL)
    gainsay_session_set_by (self->session, author);
}

/**
 * gainsay_window_set_session:
 * @self: a window
 * @session: (nullable): a session
 *
 * Sets the case that the window shows. The session before is let go, not closed.
 */
void
gainsay_window_set_session (GainsayWindow *self, GainsaySession *session)
{
  g_return_if_fail (GAINSAY_IS_WINDOW (self));
  g_return_if_fail (session == NULL || GAINSAY_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_object_set (self->claims, "session", session, NULL);
  gainsay_claim_view_set_session (self->view, session);
  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (self->verdict), session);
  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (self->reader), session);
  /* The editor shows what the page selects, so it is given no document of another session. */
  gainsay_document_editor_set_document (self->editor, NULL);
  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (self->editor), session);
  gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (self->documents), session);
  gtk_stack_set_visible_child_name (self->stack, session != NULL ? "case" : "start");
  gtk_widget_set_visible (self->status_bar, session != NULL || self->job != NULL);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify", G_CALLBACK (update_undo), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify", G_CALLBACK (gainsay_window_queue_status), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "changed", G_CALLBACK (gainsay_window_queue_status), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "analysis-needed", G_CALLBACK (gainsay_window_analyse),
                               self, G_CONNECT_SWAPPED);
      set_author (self);
      gainsay_claims_page_move (self->claims, 1);
      if (!gainsay_claim_view_focus_cards (self->view))
        gainsay_claims_page_focus (self->claims);
    }
  update_undo (self);
  gainsay_window_queue_status (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * gainsay_window_get_claim:
 * @self: a window
 *
 * Gives the chosen claim.
 *
 * Returns: (transfer none) (nullable): the claim, or %NULL when none is chosen
 */
GainsayClaim *
gainsay_window_get_claim (GainsayWindow *self)
{
  g_return_val_if_fail (GAINSAY_IS_WINDOW (self), NULL);

  return gainsay_claim_list_get_claim (gainsay_claims_page_get_list (self->claims));
}

static void
toast_dismissed_cb (GainsayWindow *self)
{
  g_assert (GAINSAY_IS_WINDOW (self));

  g_clear_weak_pointer (&self->toast);
  g_clear_handle_id (&self->toast_id, g_source_remove);
}

static gboolean
dismiss_toast (gpointer data)
{
  GainsayWindow *self = data;

  self->toast_id = 0;
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  return G_SOURCE_REMOVE;
}

/**
 * gainsay_window_show_message:
 * @self: a window
 * @message: a sentence
 *
 * Shows a sentence for a while, in the place of the one before: in a row of messages each would be
 * over when it is read.
 */
void
gainsay_window_show_message (GainsayWindow *self, const char *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (GAINSAY_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  /* A toast's title is markup. */
  escaped = g_markup_escape_text (message, -1);
  if (self->toast == NULL)
    {
      AdwToast *toast = adw_toast_new (escaped);

      adw_toast_set_timeout (toast, 0);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                               G_CONNECT_SWAPPED);
      g_set_weak_pointer (&self->toast, toast);
      adw_toast_overlay_add_toast (self->toasts, toast);
    }
  else
    adw_toast_set_title (self->toast, escaped);
  g_clear_handle_id (&self->toast_id, g_source_remove);
  self->toast_id = g_timeout_add_seconds (TOAST_SECONDS, dismiss_toast, self);
}
