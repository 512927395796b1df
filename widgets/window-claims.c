/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that decide of claims and passages, each by a change of decisions.h. */
#include "config.h"

#include "widgets/window-private.h"

#include "app/case/decisions.h"
#include "app/case/session.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"
#include "widgets/claim-header.h"
#include "widgets/dialogs/claim-dialog.h"
#include "widgets/dialogs/reason-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a dialog's answer is about: it may have changed before the answer comes. */
typedef struct
{
  GainsayWindow *window;
  GainsayRecord *record;
} Question;

static Question *
question_new (GainsayWindow *window, gpointer record)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (window);
  question->record = g_object_ref (record);
  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->window);
  g_object_unref (question->record);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static gboolean
is_word (const char *word, const char *expected)
{
  return word != NULL && strcmp (word, expected) == 0;
}

static GainsayCase *
get_case (GainsayWindow *self)
{
  return gainsay_session_get_case (self->session);
}

static GainsayEvidence *
get_evidence (GainsayWindow *self)
{
  GainsayPassage *passage = gainsay_claim_view_get_passage (self->view);

  return passage != NULL && GAINSAY_IS_EVIDENCE (passage) ? GAINSAY_EVIDENCE (passage) : NULL;
}

/* Says that a recorded verdict keeps its claim as it is, and that reopening frees it. */
static gboolean
is_settled (GainsayWindow *self, GainsayClaim *claim)
{
  if (claim == NULL || !gainsay_verdict_is_recorded (gainsay_claim_get_verdict (claim)))
    return FALSE;
  gainsay_window_show_message (self, _("This verdict is recorded. Reopen it to change it."));
  return TRUE;
}

static void
accept_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayEvidence *evidence = get_evidence (self);

  if (evidence != NULL)
    gainsay_window_commit (self, gainsay_decide_accept (get_case (self), evidence));
  else if (gainsay_claim_view_get_passage (self->view) != NULL)
    gainsay_window_show_message (self, _("A statement is no evidence for its own claim."));
}

static void
dismiss_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GError) error = NULL;
  const char *reason = gainsay_reason_finish (result, &error);

  if (error == NULL && question->window->session != NULL)
    gainsay_window_commit (question->window,
                           gainsay_decide_dismiss (get_case (question->window),
                                                   GAINSAY_PASSAGE (question->record), reason));
}

static void
dismiss_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayPassage *passage = gainsay_claim_view_get_passage (self->view);
  const char *state;

  if (passage == NULL || is_settled (self, gainsay_window_get_claim (self)))
    return;
  state = GAINSAY_IS_EVIDENCE (passage)
            ? gainsay_evidence_get_state (GAINSAY_EVIDENCE (passage))
            : gainsay_appearance_get_state (GAINSAY_APPEARANCE (passage));
  if (is_word (state, "dismissed"))
    gainsay_window_commit (self, gainsay_decide_restore (get_case (self), passage));
  else
    gainsay_reason_async (widget, GAINSAY_GROUND_PASSAGE, NULL, dismiss_cb,
                          question_new (self, passage));
}

static void
stance_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayEvidence *evidence = get_evidence (self);

  if (evidence != NULL && !is_settled (self, gainsay_window_get_claim (self)))
    gainsay_window_commit (self, gainsay_decide_stance (get_case (self), evidence,
                                                        g_variant_get_string (parameter, NULL)));
}

static void
cite_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayEvidence *evidence = get_evidence (self);

  if (evidence != NULL)
    gainsay_verdict_panel_toggle_cited (self->verdict, evidence);
}

static void
pick_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayClaim *claim = gainsay_window_get_claim (self);
  const char *status;

  if (claim == NULL)
    return;
  status = gainsay_claim_get_status (claim);
  if (is_word (status, "picked") || is_word (status, "in-review"))
    gainsay_window_commit (self, gainsay_decide_unpick (get_case (self), claim));
  else
    gainsay_window_commit (self, gainsay_decide_pick (get_case (self), claim));
}

static void
set_aside_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GError) error = NULL;
  const char *reason = gainsay_reason_finish (result, &error);

  if (error == NULL && question->window->session != NULL)
    gainsay_window_commit (question->window,
                           gainsay_decide_set_aside (get_case (question->window),
                                                     GAINSAY_CLAIM (question->record), reason));
}

static void
set_aside_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayClaim *claim = gainsay_window_get_claim (self);

  if (claim == NULL || is_settled (self, claim))
    return;
  if (is_word (gainsay_claim_get_status (claim), "set-aside"))
    gainsay_window_commit (self, gainsay_decide_unpick (get_case (self), claim));
  else
    gainsay_reason_async (widget, GAINSAY_GROUND_CLAIM, NULL, set_aside_cb,
                          question_new (self, claim));
}

static void
edit_claim_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GainsayWindow) self = data;
  g_autoptr (GError) error = NULL;
  GainsayChange *change = gainsay_edit_claim_finish (result, &error);

  if (change != NULL && self->session != NULL)
    gainsay_window_commit (self, change);
}

static void
edit_claim_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayClaim *claim = gainsay_window_get_claim (self);

  /* Beside the page of documents the key is about the document. */
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->middle), "documents") == 0)
    gainsay_document_editor_focus (self->editor);
  else if (claim != NULL && !is_settled (self, claim))
    gainsay_edit_claim_async (widget, get_case (self), claim, NULL, edit_claim_cb,
                              g_object_ref (self));
}

static void
rate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  if (gainsay_window_get_claim (self) == NULL)
    return;
  gainsay_panes_set_open (self->panes, GAINSAY_PANE_ASIDE, TRUE);
  gainsay_verdict_panel_rate (self->verdict, (guint) g_variant_get_int32 (parameter));
}

static void
rationale_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  gainsay_panes_set_open (self->panes, GAINSAY_PANE_ASIDE, TRUE);
  gainsay_verdict_panel_focus_rationale (self->verdict);
}

static void
record_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  if (gainsay_window_get_claim (self) != NULL)
    gainsay_verdict_panel_record (self->verdict);
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean undo = strcmp (action, "win.undo") == 0;
  const char *step;
  g_autofree char *message = NULL;

  gainsay_verdict_panel_flush (self->verdict);
  step = undo ? gainsay_session_get_undo_action (self->session)
              : gainsay_session_get_redo_action (self->session);
  if (step == NULL)
    return;
  /* translators: a decision was taken back; %s names it, such as "Accept Passage" */
  message = g_strdup_printf (undo ? _("Undone: %s")
                                  /* translators: a decision that was taken back holds again */
                                  : _("Redone: %s"), gainsay_action_to_label (step));
  if (undo ? gainsay_session_undo (self->session, &error)
           : gainsay_session_redo (self->session, &error))
    gainsay_window_show_message (self, message);
  else
    gainsay_window_show_error (self, error);
}

/**
 * gainsay_window_install_claim_actions: (skip)
 * @klass: the window's class
 *
 * Installs the actions that decide.
 */
void
gainsay_window_install_claim_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.accept", NULL, accept_action);
  gtk_widget_class_install_action (klass, "win.dismiss", NULL, dismiss_action);
  gtk_widget_class_install_action (klass, "win.stance", "s", stance_action);
  gtk_widget_class_install_action (klass, "win.cite", NULL, cite_action);
  gtk_widget_class_install_action (klass, "win.pick", NULL, pick_action);
  gtk_widget_class_install_action (klass, "win.set-aside", NULL, set_aside_action);
  gtk_widget_class_install_action (klass, "win.edit-claim", NULL, edit_claim_action);
  gtk_widget_class_install_action (klass, "win.rate", "i", rate_action);
  gtk_widget_class_install_action (klass, "win.rationale", NULL, rationale_action);
  gtk_widget_class_install_action (klass, "win.record", NULL, record_action);
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (klass, "win.redo", NULL, undo_action);
}
