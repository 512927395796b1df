/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/claim-row.h"

#include "app/case/case.h"
#include "app/claim/claim.h"
#include "app/verdict/scale.h"
#include "app/verdict/verdict.h"

#include <glib/gi18n.h>

struct _GainsayClaimRow
{
  GtkWidget parent_instance;
  GainsayClaimItem *item; /* NULL while the row shows nothing */
  GtkWidget *box;
  GtkLabel *text;
  GtkLabel *speakers;
  GtkLabel *chip;
  GtkWidget *counts;
  GtkLabel *supports;
  GtkLabel *contradicts;
  GtkLabel *to_judge;
  GtkLabel *new_evidence;
  GtkLabel *beside;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GainsayClaimRow, gainsay_claim_row, GTK_TYPE_WIDGET)

static void
set_figure (GtkLabel *label, const char *format, guint figure)
{
  g_autofree char *text = g_strdup_printf (format, figure);

  gtk_label_set_label (label, text);
}

static void
update_counts (GainsayClaimRow *self)
{
  const GainsayTally *tally = gainsay_claim_item_get_tally (self->item);
  guint to_judge = tally->supports_to_judge + tally->contradicts_to_judge;
  guint n_new = gainsay_claim_count_new_evidence (gainsay_claim_item_get_claim (self->item));

  /* translators: sources that support a claim, behind the sign for it */
  set_figure (self->supports, _("▲ %u"), tally->supports);
  /* translators: sources that contradict a claim, behind the sign for it */
  set_figure (self->contradicts, _("▼ %u"), tally->contradicts);
  gtk_widget_set_visible (GTK_WIDGET (self->to_judge), to_judge > 0);
  /* translators: suggested passages that nobody has judged yet */
  set_figure (self->to_judge, ngettext ("%u to judge", "%u to judge", to_judge), to_judge);
  gtk_widget_set_visible (GTK_WIDGET (self->new_evidence), n_new > 0);
  /* translators: suggested passages that came after the verdict was recorded */
  set_figure (self->new_evidence, ngettext ("%u new passage", "%u new passages", n_new), n_new);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), tally->beside > 0);
  /* translators: sources that contradict what is said, though not that it is said */
  set_figure (self->beside, _("▼ %u as to what they say"), tally->beside);
  gtk_widget_set_visible (self->counts,
                          tally->supports + tally->contradicts + tally->beside + to_judge + n_new >
                            0);
}

static char *
dup_verdict_label (GainsayClaim *claim)
{
  GainsayRecord *parent = gainsay_record_get_parent (GAINSAY_RECORD (claim));
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  const char *rating = verdict != NULL ? gainsay_verdict_get_rating (verdict) : NULL;
  g_autoptr (GainsayScale) scale = NULL;
  const GainsayRating *found;

  if (rating == NULL)
    return NULL;
  if (parent == NULL || !GAINSAY_IS_CASE (parent))
    return g_strdup (gainsay_verdict_get_label (verdict));
  scale = gainsay_scale_new_for_case (GAINSAY_CASE (parent));
  found = scale != NULL ? gainsay_scale_find_rating (scale, rating) : NULL;
  if (found != NULL)
    return g_strdup (gainsay_rating_get_label (found));
  return g_strdup (gainsay_verdict_get_label (verdict) != NULL ? gainsay_verdict_get_label (verdict)
                                                               : rating);
}

static void
update_chip (GainsayClaimRow *self)
{
  GainsayClaimState state = gainsay_claim_item_get_state (self->item);
  g_autofree char *verdict = dup_verdict_label (gainsay_claim_item_get_claim (self->item));
  const char *label = NULL;

  switch (state)
    {
    case GAINSAY_CLAIM_PICKED:
      label = C_ ("claim", "picked");
      break;
    case GAINSAY_CLAIM_DRAFT:
      label = C_ ("claim", "draft");
      break;
    case GAINSAY_CLAIM_RECORDED:
      label = verdict != NULL ? verdict : C_ ("claim", "recorded");
      break;
    case GAINSAY_CLAIM_SET_ASIDE:
      label = C_ ("claim", "set aside");
      break;
    case GAINSAY_CLAIM_FOUND:
    default:
      break;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->chip), label != NULL);
  gtk_label_set_label (self->chip, label != NULL ? label : "");
  if (state == GAINSAY_CLAIM_RECORDED)
    gtk_widget_add_css_class (GTK_WIDGET (self->chip), "is-recorded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->chip), "is-recorded");
  if (state == GAINSAY_CLAIM_SET_ASIDE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "set-aside");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "set-aside");
}

static void
update (GainsayClaimRow *self)
{
  g_autofree char *speakers = NULL;
  const char *text;

  if (self->item == NULL)
    return;
  text = gainsay_claim_get_text (gainsay_claim_item_get_claim (self->item));
  speakers = gainsay_claim_item_dup_speakers (self->item);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_label_set_label (self->speakers, *speakers != '\0' ? speakers : _("Speaker unknown"));
  update_counts (self);
  update_chip (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
}

static void
gainsay_claim_row_dispose (GObject *object)
{
  gainsay_claim_row_set_item (GAINSAY_CLAIM_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_CLAIM_ROW);
  G_OBJECT_CLASS (gainsay_claim_row_parent_class)->dispose (object);
}

static void
gainsay_claim_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, GAINSAY_CLAIM_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_claim_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      gainsay_claim_row_set_item (GAINSAY_CLAIM_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_claim_row_class_init (GainsayClaimRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_claim_row_dispose;
  object_class->get_property = gainsay_claim_row_get_property;
  object_class->set_property = gainsay_claim_row_set_property;

  /**
   * GainsayClaimRow:item:
   *
   * The claim that the row shows.
   */
  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, GAINSAY_TYPE_CLAIM_ITEM,
                         (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                        G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "claimrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/claim-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, beside);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, box);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, chip);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, contradicts);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, counts);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, new_evidence);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, speakers);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, supports);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, text);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimRow, to_judge);
}

static void
gainsay_claim_row_init (GainsayClaimRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_claim_row_set_item:
 * @self: a row
 * @item: (nullable): the claim to show
 *
 * Sets what the row shows; rows are used again for other claims.
 */
void
gainsay_claim_row_set_item (GainsayClaimRow *self, GainsayClaimItem *item)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_ROW (self));
  g_return_if_fail (item == NULL || GAINSAY_IS_CLAIM_ITEM (item));

  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
