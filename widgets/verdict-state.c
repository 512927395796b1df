/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/verdict-state.h"

#include "app/verdict/verdict.h"
#include "widgets/words.h"

#include <glib/gi18n.h>

struct _GainsayVerdictState
{
  GtkWidget parent_instance;
  GtkBox *top;
  GtkLabel *state;
  GtkLabel *saved;
  GtkLabel *recorded;
  GtkWidget *recorded_box;
};

G_DEFINE_FINAL_TYPE (GainsayVerdictState, gainsay_verdict_state, GTK_TYPE_WIDGET)

static void
gainsay_verdict_state_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_VERDICT_STATE);

  G_OBJECT_CLASS (gainsay_verdict_state_parent_class)->dispose (object);
}

static void
gainsay_verdict_state_class_init (GainsayVerdictStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_verdict_state_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "verdictstate");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/verdict-state.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictState, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictState, state);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictState, saved);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictState, recorded);
  gtk_widget_class_bind_template_child (widget_class, GainsayVerdictState, recorded_box);
}

static void
gainsay_verdict_state_init (GainsayVerdictState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gainsay_verdict_state_show_verdict (self, NULL);
}

static char *
dup_recorded (GainsayVerdict *verdict)
{
  g_autofree char *when = gainsay_date_dup_label (gainsay_verdict_get_at (verdict));

  if (gainsay_verdict_get_by (verdict) == NULL)
    /* translators: %s is when the verdict was recorded */
    return g_strdup_printf (_("Recorded %s"), when);
  /* translators: first who recorded the verdict, then when */
  return g_strdup_printf (_("Recorded by %s, %s"), gainsay_verdict_get_by (verdict), when);
}

/**
 * gainsay_verdict_state_show_verdict:
 * @self: a verdict's state
 * @verdict: (nullable): the verdict
 *
 * Shows how far a verdict is.
 */
void
gainsay_verdict_state_show_verdict (GainsayVerdictState *self, GainsayVerdict *verdict)
{
  gboolean recorded = gainsay_verdict_is_recorded (verdict);
  const char *state = verdict != NULL ? _("draft") : _("not begun");

  g_return_if_fail (GAINSAY_IS_VERDICT_STATE (self));

  if (recorded)
    state = g_str_equal (gainsay_verdict_get_status (verdict), "published") ? _("published")
                                                                            : _("recorded");
  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (self->recorded_box, recorded);
  if (recorded)
    {
      g_autofree char *text = dup_recorded (verdict);

      gtk_label_set_label (self->recorded, text);
    }
}

/**
 * gainsay_verdict_state_show_saved:
 * @self: a verdict's state
 * @session: (nullable): the open case
 *
 * Shows whether all that was decided lies on the disk, and if not, why.
 */
void
gainsay_verdict_state_show_saved (GainsayVerdictState *self, GainsaySession *session)
{
  const char *error = session != NULL ? gainsay_session_get_save_error (session) : NULL;
  const char *text = "";

  g_return_if_fail (GAINSAY_IS_VERDICT_STATE (self));

  if (session == NULL)
    text = "";
  else if (gainsay_session_get_read_only (session))
    text = _("Read-only");
  else if (error != NULL)
    text = _("Not saved");
  else if (gainsay_session_get_saved (session))
    text = _("Saved");
  else
    text = _("Saving…");
  gtk_label_set_label (self->saved, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->saved), error);
}
