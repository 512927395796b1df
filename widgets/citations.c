/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/citations.h"

#include "app/case/case.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"
#include "widgets/citation-row.h"

#include <glib/gi18n.h>

struct _GainsayCitations
{
  GtkWidget parent_instance;
  GtkBox *top;
  GtkLabel *heading;
  GtkListBox *list;
  GtkLabel *nothing;
  GainsayCase *investigation; /* NULL when there is none to show */
};

G_DEFINE_FINAL_TYPE (GainsayCitations, gainsay_citations, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CITE_CHANGED,
  SIGNAL_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_cited (GainsayVerdict *verdict, GainsayEvidence *evidence)
{
  const char *const *cited = verdict != NULL ? gainsay_verdict_get_evidence (verdict) : NULL;

  return cited != NULL &&
         g_strv_contains (cited, gainsay_record_get_id (GAINSAY_RECORD (evidence)));
}

static void
toggled_cb (GainsayCitations *self, GainsayCitationRow *row)
{
  g_assert (GAINSAY_IS_CITATIONS (self));

  g_signal_emit (self, signals[SIGNAL_CITE_CHANGED], 0, gainsay_citation_row_get_evidence (row));
}

static void
row_activated_cb (GainsayCitations *self, GtkListBoxRow *row)
{
  g_assert (GAINSAY_IS_CITATIONS (self));

  g_signal_emit (self, signals[SIGNAL_SHOWN], 0,
                 gainsay_citation_row_get_evidence (GAINSAY_CITATION_ROW (row)));
}

/* A row that shows the passage already stays, so that it keeps the focus. */
static void
put_row (GainsayCitations *self,
         guint position,
         GainsayEvidence *evidence,
         gboolean cited,
         gboolean editable)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);

  if (row == NULL || gainsay_citation_row_get_evidence (GAINSAY_CITATION_ROW (row)) != evidence)
    {
      row = GTK_LIST_BOX_ROW (gainsay_citation_row_new (evidence));
      g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->list, GTK_WIDGET (row), (int) position);
    }
  gainsay_citation_row_show (GAINSAY_CITATION_ROW (row), self->investigation, cited, editable);
}

static guint
fill (GainsayCitations *self, GainsayClaim *claim, gboolean editable, guint *n_cited)
{
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  guint n_rows = 0;

  *n_cited = 0;
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) item = g_list_model_get_item (evidence, i);
      gboolean cited = is_cited (verdict, item);
      gboolean accepted = g_strcmp0 (gainsay_evidence_get_state (item), "accepted") == 0;

      if (!cited && !(editable && accepted))
        continue;
      put_row (self, n_rows++, item, cited, editable);
      *n_cited += cited ? 1 : 0;
    }
  return n_rows;
}

static void
remove_rows_from (GainsayCitations *self, guint position)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) position)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
gainsay_citations_dispose (GObject *object)
{
  GainsayCitations *self = GAINSAY_CITATIONS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_CITATIONS);
  g_clear_object (&self->investigation);

  G_OBJECT_CLASS (gainsay_citations_parent_class)->dispose (object);
}

static void
gainsay_citations_class_init (GainsayCitationsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_citations_dispose;

  /**
   * GainsayCitations::cite-changed:
   * @self: the list
   * @evidence: the passage
   *
   * A person wants the verdict to cite a passage, or no longer.
   */
  signals[SIGNAL_CITE_CHANGED] =
    g_signal_new ("cite-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GAINSAY_TYPE_EVIDENCE);
  /**
   * GainsayCitations::shown:
   * @self: the list
   * @evidence: the passage
   *
   * A person wants to see a passage.
   */
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, GAINSAY_TYPE_EVIDENCE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "citations");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/citations.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayCitations, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayCitations, heading);
  gtk_widget_class_bind_template_child (widget_class, GainsayCitations, list);
  gtk_widget_class_bind_template_child (widget_class, GainsayCitations, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gainsay_citations_init (GainsayCitations *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_citations_show:
 * @self: a list of citations
 * @investigation: (nullable): the case
 * @claim: (nullable): a claim of it
 *
 * Shows what the claim's verdict cites and could cite.
 */
void
gainsay_citations_show (GainsayCitations *self, GainsayCase *investigation, GainsayClaim *claim)
{
  GainsayVerdict *verdict;
  g_autofree char *text = NULL;
  gboolean editable;
  guint n_cited = 0;
  guint n_rows = 0;

  g_return_if_fail (GAINSAY_IS_CITATIONS (self));

  g_set_object (&self->investigation, investigation);
  if (claim != NULL && investigation != NULL)
    {
      verdict = gainsay_claim_get_verdict (claim);
      editable =
        verdict == NULL || g_strcmp0 (gainsay_verdict_get_status (verdict), "recorded") != 0;
      n_rows = fill (self, claim, editable, &n_cited);
      gtk_label_set_label (self->nothing, editable ? _("Accepted passages can be cited here (e).")
                                                   : _("The verdict cites no passage."));
    }

  remove_rows_from (self, n_rows);

  /* translators: the heading of the list of passages that a verdict cites */
  text = n_cited == 0 ? g_strdup (_("Evidence cited"))
                      : g_strdup_printf (ngettext ("Evidence cited: %u passage",
                                                   "Evidence cited: %u passages", n_cited),
                                         n_cited);
  gtk_label_set_label (self->heading, text);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_rows > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n_rows == 0);
}
