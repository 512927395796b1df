/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/verdict-panel.h"

#include "app/case/decisions.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/verdict/scale.h"
#include "app/verdict/verdict.h"
#include "widgets/autosave.h"
#include "widgets/citations.h"
#include "widgets/history.h"
#include "widgets/rating-list.h"
#include "widgets/verdict-state.h"
#include "widgets/verdict-texts.h"

#include <glib/gi18n.h>

struct _GainsayVerdictPanel
{
  GainsaySessionView parent_instance;
  GtkStack *top;
  GainsayVerdictState *state;
  GainsayRatingList *ratings;
  GainsayVerdictTexts *texts;
  GainsayCitations *citations;
  GainsayHistory *history;
  GtkWidget *end; /* holds the button that records */
  GtkWidget *record;
  GainsayClaim *claim; /* NULL when none is selected */
  char *scale_text;    /* the case's scale as it is shown, as JSON; NULL for the default */
  gboolean scaled;     /* a scale is shown */
};

G_DEFINE_FINAL_TYPE (GainsayVerdictPanel, gainsay_verdict_panel, GAINSAY_TYPE_SESSION_VIEW)

enum
{
  PROP_0,
  PROP_CLAIM,
  N_PROPS
};

enum
{
  SIGNAL_LEFT,
  SIGNAL_RECORDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GainsayCase *
get_case (GainsayVerdictPanel *self)
{
  return gainsay_session_view_get_case (GAINSAY_SESSION_VIEW (self));
}

static GainsayVerdict *
get_verdict (GainsayVerdictPanel *self)
{
  return self->claim != NULL ? gainsay_claim_get_verdict (self->claim) : NULL;
}

static gboolean
is_recorded (GainsayVerdictPanel *self)
{
  return gainsay_verdict_is_recorded (get_verdict (self));
}

static gboolean
is_editable (GainsayVerdictPanel *self)
{
  return self->claim != NULL && !is_recorded (self) &&
         gainsay_session_view_is_writable (GAINSAY_SESSION_VIEW (self));
}

static gboolean
commit (GainsayVerdictPanel *self, GainsayChange *change)
{
  return gainsay_session_view_commit (GAINSAY_SESSION_VIEW (self), change);
}

static void
update_saved (GainsayVerdictPanel *self)
{
  GainsaySession *session = gainsay_session_view_get_session (GAINSAY_SESSION_VIEW (self));

  gainsay_verdict_state_show_saved (self->state, self->claim != NULL ? session : NULL);
}

static void
update_actions (GainsayVerdictPanel *self)
{
  GainsayVerdict *verdict = get_verdict (self);
  gboolean editable = is_editable (self);
  gboolean rated = verdict != NULL && gainsay_verdict_get_rating (verdict) != NULL;

  gainsay_rating_list_set_editable (self->ratings, editable);
  gainsay_verdict_texts_set_editable (self->texts, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "verdict.record", editable && rated);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "verdict.reopen",
                                 is_recorded (self) &&
                                   gainsay_session_view_is_writable (GAINSAY_SESSION_VIEW (self)));
  gtk_widget_set_tooltip_text (self->record, rated
                               ? _("Record the verdict, go to the next picked claim (Ctrl+Enter)")
                               : _("Choose a rating first"));
}

static void
update_scale (GainsayVerdictPanel *self)
{
  GainsayCase *investigation = get_case (self);
  const char *text = investigation != NULL ? gainsay_case_get_scale (investigation) : NULL;
  g_autoptr (GainsayScale) scale = NULL;

  /* Filling the list anew would take the focus from it. */
  if (self->scaled == (investigation != NULL) && g_strcmp0 (self->scale_text, text) == 0)
    return;
  if (investigation != NULL)
    scale = gainsay_scale_new_for_case (investigation);
  gainsay_rating_list_set_scale (self->ratings, scale);
  g_free (self->scale_text);
  self->scale_text = g_strdup (text);
  self->scaled = investigation != NULL;
}

static void
update (GainsayVerdictPanel *self)
{
  GainsayVerdict *verdict = get_verdict (self);

  gtk_stack_set_visible_child_name (self->top, self->claim != NULL ? "verdict" : "nothing");
  update_scale (self);
  gainsay_verdict_state_show_verdict (self->state, verdict);
  gtk_widget_set_visible (self->end, !is_recorded (self));
  update_saved (self);
  gainsay_rating_list_set_rating (self->ratings,
                                  verdict != NULL ? gainsay_verdict_get_rating (verdict) : NULL);
  gainsay_verdict_texts_show (self->texts, verdict);
  gainsay_citations_show (self->citations, get_case (self), self->claim);
  gainsay_history_show (self->history, get_case (self), self->claim);
  update_actions (self);
}

/* Passages say which claim they belong to; a list of the case may concern any claim. */
static void
gainsay_verdict_panel_changed (GainsaySessionView *view, GainsayRecord *target)
{
  GainsayVerdictPanel *self = GAINSAY_VERDICT_PANEL (view);

  if (self->claim == NULL)
    return;
  for (GainsayRecord *record = target; record != NULL; record = gainsay_record_get_parent (record))
    if (record == GAINSAY_RECORD (self->claim))
      {
        update (self);
        return;
      }
  if (GAINSAY_IS_CASE (target))
    update (self);
}

static gboolean
commit_text_cb (GainsayVerdictPanel *self,
                const char *field,
                const char *text,
                GainsayAutosave *autosave)
{
  GainsayChange *change;

  g_assert (GAINSAY_IS_VERDICT_PANEL (self));

  if (!is_editable (self))
    return FALSE;
  if (gainsay_autosave_get_group (autosave) == NULL)
    gainsay_autosave_take_group (autosave,
                                 gainsay_session_make_group (
                                   gainsay_session_view_get_session (GAINSAY_SESSION_VIEW (self))));
  change = gainsay_decide_verdict_text (get_case (self), self->claim, field, text);
  if (change != NULL)
    gainsay_change_set_group (change, gainsay_autosave_get_group (autosave));
  return commit (self, change);
}

static void
left_cb (GainsayVerdictPanel *self)
{
  g_assert (GAINSAY_IS_VERDICT_PANEL (self));

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
rated_cb (GainsayVerdictPanel *self, const char *rating)
{
  g_assert (GAINSAY_IS_VERDICT_PANEL (self));

  if (is_editable (self))
    commit (self, gainsay_decide_rating (get_case (self), self->claim, rating));
}

static void
cite_changed_cb (GainsayVerdictPanel *self, GainsayEvidence *evidence)
{
  g_assert (GAINSAY_IS_VERDICT_PANEL (self));

  gainsay_verdict_panel_toggle_cited (self, evidence);
}

static void
shown_cb (GainsayVerdictPanel *self, GainsayEvidence *evidence)
{
  g_assert (GAINSAY_IS_VERDICT_PANEL (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-passage", "s",
                              gainsay_record_get_id (GAINSAY_RECORD (evidence)));
}

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gainsay_verdict_panel_record (GAINSAY_VERDICT_PANEL (widget));
}

static void
reopen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayVerdictPanel *self = GAINSAY_VERDICT_PANEL (widget);

  commit (self, gainsay_decide_reopen (get_case (self), self->claim));
}

static void
gainsay_verdict_panel_leave (GainsaySessionView *view)
{
  gainsay_verdict_panel_set_claim (GAINSAY_VERDICT_PANEL (view), NULL);
}

static void
gainsay_verdict_panel_enter (GainsaySessionView *view)
{
  GainsayVerdictPanel *self = GAINSAY_VERDICT_PANEL (view);
  GainsaySession *session = gainsay_session_view_get_session (view);

  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::saved", G_CALLBACK (update_saved), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::save-error", G_CALLBACK (update_saved), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
gainsay_verdict_panel_dispose (GObject *object)
{
  GainsayVerdictPanel *self = GAINSAY_VERDICT_PANEL (object);

  if (self->top != NULL)
    gainsay_verdict_panel_flush (self);
  g_clear_object (&self->claim);
  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_VERDICT_PANEL);

  G_OBJECT_CLASS (gainsay_verdict_panel_parent_class)->dispose (object);
}

static void
gainsay_verdict_panel_finalize (GObject *object)
{
  GainsayVerdictPanel *self = GAINSAY_VERDICT_PANEL (object);

  g_free (self->scale_text);

  G_OBJECT_CLASS (gainsay_verdict_panel_parent_class)->finalize (object);
}

static void
gainsay_verdict_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayVerdictPanel *self = GAINSAY_VERDICT_PANEL (object);

  switch (id)
    {
    case PROP_CLAIM:
      g_value_set_object (value, self->claim);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_verdict_panel_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GainsayVerdictPanel *self = GAINSAY_VERDICT_PANEL (object);

  switch (id)
    {
    case PROP_CLAIM:
      gainsay_verdict_panel_set_claim (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * GainsayVerdictPanel:claim:
   *
   * The claim to be judged, or NULL.
   */
  properties[PROP_CLAIM] =
    g_param_spec_object ("claim", NULL, NULL, GAINSAY_TYPE_CLAIM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/verdict-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, state);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, ratings);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, texts);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, citations);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, history);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, end);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictPanel, record);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, commit_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, cite_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
gainsay_verdict_panel_class_init (GainsayVerdictPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GainsaySessionViewClass *view_class = GAINSAY_SESSION_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_verdict_panel_dispose;
  object_class->finalize = gainsay_verdict_panel_finalize;
  object_class->get_property = gainsay_verdict_panel_get_property;
  object_class->set_property = gainsay_verdict_panel_set_property;
  view_class->leave = gainsay_verdict_panel_leave;
  view_class->enter = gainsay_verdict_panel_enter;
  view_class->changed = gainsay_verdict_panel_changed;
  install_properties (object_class);

  /**
   * GainsayVerdictPanel::left:
   * @self: the panel
   *
   * A person has left a text by Escape; what was typed is kept.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * GainsayVerdictPanel::recorded:
   * @self: the panel
   *
   * A person has recorded the verdict here.
   */
  signals[SIGNAL_RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GAINSAY_TYPE_CITATIONS);
  g_type_ensure (GAINSAY_TYPE_HISTORY);
  g_type_ensure (GAINSAY_TYPE_RATING_LIST);
  g_type_ensure (GAINSAY_TYPE_VERDICT_STATE);
  g_type_ensure (GAINSAY_TYPE_VERDICT_TEXTS);
  gtk_widget_class_set_css_name (widget_class, "verdictpanel");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "verdict.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "verdict.reopen", NULL, reopen_action);
}

/* A text view would take Ctrl+Enter for a new line. */
static void
catch_record_key (GainsayVerdictPanel *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  static const char *const triggers[] = { "<Control>Return", "<Control>KP_Enter" };

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                              triggers[i]),
                                                            gtk_named_action_new (
                                                              "verdict.record")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
gainsay_verdict_panel_init (GainsayVerdictPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  catch_record_key (self);
  update (self);
}

/**
 * gainsay_verdict_panel_new:
 *
 * Makes a panel that shows nothing yet.
 *
 * Returns: (transfer floating): a new panel
 */
GtkWidget *
gainsay_verdict_panel_new (void)
{
  return g_object_new (GAINSAY_TYPE_VERDICT_PANEL, NULL);
}

/**
 * gainsay_verdict_panel_set_claim:
 * @self: a verdict panel
 * @claim: (nullable): a claim of the session's case
 *
 * Shows another claim's verdict; what was typed about the one before is kept first.
 */
void
gainsay_verdict_panel_set_claim (GainsayVerdictPanel *self, GainsayClaim *claim)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_PANEL (self));
  g_return_if_fail (claim == NULL || GAINSAY_IS_CLAIM (claim));

  if (self->claim == claim)
    return;
  gainsay_verdict_panel_flush (self);
  gainsay_verdict_texts_forget (self->texts);
  g_set_object (&self->claim, claim);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
}

/**
 * gainsay_verdict_panel_rate:
 * @self: a verdict panel
 * @number: which rating of the scale, from 1
 *
 * Rates the claim; on a recorded verdict says that it has to be reopened first.
 *
 * Returns: whether the rating was set
 */
gboolean
gainsay_verdict_panel_rate (GainsayVerdictPanel *self, guint number)
{
  g_autoptr (GainsayScale) scale = NULL;

  g_return_val_if_fail (GAINSAY_IS_VERDICT_PANEL (self), FALSE);
  g_return_val_if_fail (number >= 1, FALSE);

  if (self->claim == NULL)
    return FALSE;
  if (is_recorded (self))
    {
      gainsay_session_view_show_message (GAINSAY_SESSION_VIEW (self),
                                         _("This verdict is recorded. Reopen it to change it."));
      return FALSE;
    }
  scale = gainsay_scale_new_for_case (get_case (self));
  if (!is_editable (self) || number > gainsay_scale_get_n_ratings (scale))
    return FALSE;
  return commit (self, gainsay_decide_rating (get_case (self), self->claim,
                                              gainsay_rating_get_id (
                                                gainsay_scale_get_rating (scale, number - 1))));
}

/**
 * gainsay_verdict_panel_record:
 * @self: a verdict panel
 *
 * Records the draft, with all that was typed, and emits "recorded".
 *
 * Returns: whether it was recorded
 */
gboolean
gainsay_verdict_panel_record (GainsayVerdictPanel *self)
{
  GainsayVerdict *verdict;

  g_return_val_if_fail (GAINSAY_IS_VERDICT_PANEL (self), FALSE);

  if (!is_editable (self))
    return FALSE;
  gainsay_verdict_panel_flush (self);
  verdict = get_verdict (self);
  if (verdict == NULL || gainsay_verdict_get_rating (verdict) == NULL)
    {
      gainsay_session_view_show_message (GAINSAY_SESSION_VIEW (self),
                                         _("Choose a rating before you record the verdict."));
      return FALSE;
    }
  if (!commit (self, gainsay_decide_record (get_case (self), self->claim)))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_RECORDED], 0);
  return TRUE;
}

/**
 * gainsay_verdict_panel_toggle_cited:
 * @self: a verdict panel
 * @evidence: an accepted passage of the claim
 *
 * Makes the draft cite a passage, or no longer.
 *
 * Returns: whether anything changed
 */
gboolean
gainsay_verdict_panel_toggle_cited (GainsayVerdictPanel *self, GainsayEvidence *evidence)
{
  GainsayVerdict *verdict;
  const char *const *cited;

  g_return_val_if_fail (GAINSAY_IS_VERDICT_PANEL (self), FALSE);
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), FALSE);

  if (!is_editable (self))
    return FALSE;
  verdict = get_verdict (self);
  cited = verdict != NULL ? gainsay_verdict_get_evidence (verdict) : NULL;
  if (cited != NULL && g_strv_contains (cited, gainsay_record_get_id (GAINSAY_RECORD (evidence))))
    return commit (self, gainsay_decide_uncite (get_case (self), self->claim, evidence));
  if (g_strcmp0 (gainsay_evidence_get_state (evidence), "accepted") != 0)
    {
      gainsay_session_view_show_message (GAINSAY_SESSION_VIEW (self),
                                         _("Only an accepted passage can be cited."));
      return FALSE;
    }
  return commit (self, gainsay_decide_cite (get_case (self), self->claim, evidence));
}

/**
 * gainsay_verdict_panel_focus_rationale:
 * @self: a verdict panel
 *
 * Moves the focus into the rationale.
 */
void
gainsay_verdict_panel_focus_rationale (GainsayVerdictPanel *self)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_PANEL (self));

  gainsay_verdict_texts_focus_rationale (self->texts);
}

/**
 * gainsay_verdict_panel_flush:
 * @self: a verdict panel
 *
 * Keeps at once what was typed, before the claim changes or the case is closed.
 */
void
gainsay_verdict_panel_flush (GainsayVerdictPanel *self)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_PANEL (self));

  if (self->claim == NULL)
    return;
  gainsay_verdict_texts_flush (self->texts);
}
