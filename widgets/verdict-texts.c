/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/verdict-texts.h"

#include "app/verdict/verdict.h"
#include "widgets/autosave.h"

/* In the order of the panel. */
static const struct
{
  const char *name; /* the key in the case file */
  const char *(*get) (GainsayVerdict *verdict);
} fields[] = {
  { "summary", gainsay_verdict_get_summary },
  { "rationale", gainsay_verdict_get_rationale },
  { "caveats", gainsay_verdict_get_caveats },
};

#define N_FIELDS G_N_ELEMENTS (fields)

struct _GainsayVerdictTexts
{
  GtkWidget parent_instance;
  GtkBox *top;
  GtkTextView *summary;
  GtkTextView *rationale;
  GtkTextView *caveats;
  GainsayAutosave *saves[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (GainsayVerdictTexts, gainsay_verdict_texts, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
commit_cb (GainsayVerdictTexts *self, const char *text, GainsayAutosave *autosave)
{
  guint field = 0;
  gboolean is_taken = FALSE;

  g_assert (GAINSAY_IS_VERDICT_TEXTS (self));

  while (self->saves[field] != autosave)
    field++;
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, fields[field].name, text, autosave, &is_taken);
  return is_taken;
}

static gboolean
leave_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GainsayVerdictTexts *self = data;

  gainsay_verdict_texts_flush (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  return TRUE;
}

static void
gainsay_verdict_texts_dispose (GObject *object)
{
  GainsayVerdictTexts *self = GAINSAY_VERDICT_TEXTS (object);

  for (guint i = 0; i < N_FIELDS; i++)
    g_clear_object (&self->saves[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_VERDICT_TEXTS);

  G_OBJECT_CLASS (gainsay_verdict_texts_parent_class)->dispose (object);
}

static void
gainsay_verdict_texts_class_init (GainsayVerdictTextsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_verdict_texts_dispose;

  /**
   * GainsayVerdictTexts::commit:
   * @self: the texts
   * @field: the key in the case file
   * @text: what was typed
   * @autosave: the field's autosave, with the group of the visit
   *
   * What was typed is to be kept.
   *
   * Returns: whether it was
   */
  signals[SIGNAL_COMMIT] =
    g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 3, G_TYPE_STRING,
                  G_TYPE_STRING, GAINSAY_TYPE_AUTOSAVE);
  /**
   * GainsayVerdictTexts::left:
   * @self: the texts
   *
   * A person has left a text by Escape; what was typed is kept.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "verdicttexts");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/verdict-texts.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictTexts, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictTexts, summary);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictTexts, rationale);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictTexts, caveats);
}

static void
add_leave_key (GainsayVerdictTexts *self, GtkTextView *view)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_callback_action_new (leave_cb, self,
                                                                                   NULL)));
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}

static void
gainsay_verdict_texts_init (GainsayVerdictTexts *self)
{
  GtkTextView *views[N_FIELDS];

  gtk_widget_init_template (GTK_WIDGET (self));
  views[0] = self->summary;
  views[1] = self->rationale;
  views[2] = self->caveats;
  for (guint i = 0; i < N_FIELDS; i++)
    {
      self->saves[i] = gainsay_autosave_new (GTK_WIDGET (views[i]));
      g_signal_connect_object (self->saves[i], "commit", G_CALLBACK (commit_cb), self,
                               G_CONNECT_SWAPPED);
      add_leave_key (self, views[i]);
    }
}

/**
 * gainsay_verdict_texts_show:
 * @self: the texts
 * @verdict: (nullable): a verdict
 *
 * Shows the texts of a verdict, except where something else is being typed.
 */
void
gainsay_verdict_texts_show (GainsayVerdictTexts *self, GainsayVerdict *verdict)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_TEXTS (self));
  g_return_if_fail (verdict == NULL || GAINSAY_IS_VERDICT (verdict));

  for (guint i = 0; i < N_FIELDS; i++)
    gainsay_autosave_show_text (self->saves[i], verdict != NULL ? fields[i].get (verdict) : NULL);
}

/**
 * gainsay_verdict_texts_set_editable:
 * @self: the texts
 * @editable: whether a person may type
 *
 * Sets whether the texts can be changed.
 */
void
gainsay_verdict_texts_set_editable (GainsayVerdictTexts *self, gboolean editable)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_TEXTS (self));

  gtk_text_view_set_editable (self->summary, editable);
  gtk_text_view_set_editable (self->rationale, editable);
  gtk_text_view_set_editable (self->caveats, editable);
}

/**
 * gainsay_verdict_texts_focus_rationale:
 * @self: the texts
 *
 * Moves the focus into the rationale.
 */
void
gainsay_verdict_texts_focus_rationale (GainsayVerdictTexts *self)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_TEXTS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->rationale));
}

/**
 * gainsay_verdict_texts_forget:
 * @self: the texts
 *
 * Drops what was typed and not kept, before those of another claim are shown.
 */
void
gainsay_verdict_texts_forget (GainsayVerdictTexts *self)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_TEXTS (self));

  for (guint i = 0; i < N_FIELDS; i++)
    gainsay_autosave_forget (self->saves[i]);
}

/**
 * gainsay_verdict_texts_flush:
 * @self: the texts
 *
 * Keeps at once what was typed.
 */
void
gainsay_verdict_texts_flush (GainsayVerdictTexts *self)
{
  g_return_if_fail (GAINSAY_IS_VERDICT_TEXTS (self));

  for (guint i = 0; i < N_FIELDS; i++)
    gainsay_autosave_flush (self->saves[i]);
}
