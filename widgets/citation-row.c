/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/citation-row.h"

#include "app/case/case.h"
#include "app/document/document.h"
#include "app/evidence/evidence.h"
#include "widgets/words.h"

#include <glib/gi18n.h>

struct _GainsayCitationRow
{
  GtkListBoxRow parent_instance;
  GtkCheckButton *check;
  GtkLabel *shape;
  GtkLabel *source;
  GtkLabel *place;
  GtkLabel *quotation;
  GainsayEvidence *evidence;
  gboolean showing; /* the check is being set by us */
};

G_DEFINE_FINAL_TYPE (GainsayCitationRow, gainsay_citation_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (GainsayCitationRow *self)
{
  g_assert (GAINSAY_IS_CITATION_ROW (self));

  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static void
gainsay_citation_row_dispose (GObject *object)
{
  GainsayCitationRow *self = GAINSAY_CITATION_ROW (object);

  g_clear_object (&self->evidence);
  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_CITATION_ROW);

  G_OBJECT_CLASS (gainsay_citation_row_parent_class)->dispose (object);
}

static void
gainsay_citation_row_class_init (GainsayCitationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_citation_row_dispose;

  /**
   * GainsayCitationRow::toggled:
   * @self: the row
   *
   * A person has set or removed the check.
   */
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/citation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayCitationRow, check);
  gtk_widget_class_bind_template_child (widget_class, GainsayCitationRow, shape);
  gtk_widget_class_bind_template_child (widget_class, GainsayCitationRow, source);
  gtk_widget_class_bind_template_child (widget_class, GainsayCitationRow, place);
  gtk_widget_class_bind_template_child (widget_class, GainsayCitationRow, quotation);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
gainsay_citation_row_init (GainsayCitationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_stance (GainsayCitationRow *self, const char *stance)
{
  const char *style = gainsay_stance_get_style (stance);

  gtk_label_set_label (self->shape, gainsay_stance_get_shape (stance));
  gtk_widget_remove_css_class (GTK_WIDGET (self->shape), "supports");
  gtk_widget_remove_css_class (GTK_WIDGET (self->shape), "contradicts");
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->shape), style);
}

static void
name_check (GainsayCitationRow *self, const char *source)
{
  g_autofree char *name = NULL;
  const char *stance = gainsay_stance_to_label (gainsay_evidence_get_stance (self->evidence));

  /* translators: the name of a check box for those who cannot see it: first the source of a
   * passage, then "supports", "contradicts" or "context" */
  name = g_strdup_printf (_("Cite %s (%s)"), source, stance);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, source, -1);
}

/**
 * gainsay_citation_row_new:
 * @evidence: a passage
 *
 * Makes a row; what it shows is set by gainsay_citation_row_show().
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
gainsay_citation_row_new (GainsayEvidence *evidence)
{
  GainsayCitationRow *self;

  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), NULL);

  self = g_object_new (GAINSAY_TYPE_CITATION_ROW, NULL);
  self->evidence = g_object_ref (evidence);
  return GTK_WIDGET (self);
}

/**
 * gainsay_citation_row_get_evidence:
 * @self: a row
 *
 * Gives the passage shown.
 *
 * Returns: (transfer none): the passage
 */
GainsayEvidence *
gainsay_citation_row_get_evidence (GainsayCitationRow *self)
{
  g_return_val_if_fail (GAINSAY_IS_CITATION_ROW (self), NULL);

  return self->evidence;
}

/**
 * gainsay_citation_row_show:
 * @self: a row
 * @investigation: the case of the passage
 * @cited: whether the verdict cites the passage
 * @editable: whether a person can change that
 *
 * Shows the passage as it is now.
 */
void
gainsay_citation_row_show (GainsayCitationRow *self,
                           GainsayCase *investigation,
                           gboolean cited,
                           gboolean editable)
{
  g_autofree char *place = NULL;
  g_autofree char *quotation = NULL;
  const char *source;

  g_return_if_fail (GAINSAY_IS_CITATION_ROW (self));
  g_return_if_fail (GAINSAY_IS_CASE (investigation));

  source =
    gainsay_case_get_party_label (investigation, gainsay_evidence_get_source (self->evidence));
  if (source == NULL)
    source = _("Unknown source");
  place = gainsay_passage_dup_place (investigation, GAINSAY_PASSAGE (self->evidence));
  quotation = gainsay_text_dup_line (gainsay_passage_get_exact (GAINSAY_PASSAGE (self->evidence)));

  show_stance (self, gainsay_evidence_get_stance (self->evidence));
  gtk_label_set_label (self->source, source);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->quotation, quotation);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->quotation), quotation);
  name_check (self, source);

  self->showing = TRUE;
  gtk_check_button_set_active (self->check, cited);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->check), editable);
}
