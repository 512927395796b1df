/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/passage-card.h"

#include "app/case/case.h"
#include "app/case/ground.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"
#include "widgets/colors.h"
#include "widgets/labels.h"
#include "widgets/passage-text.h"
#include "widgets/reason-marks.h"
#include "widgets/words.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n.h>
#include <string.h>

struct _GainsayPassageCard
{
  GtkWidget parent_instance;
  GainsayClaim *claim;
  GainsayCardItem *item;
  GtkWidget *box;
  GtkWidget *head;
  GtkLabel *source;
  GtkLabel *state;
  GtkMenuButton *menu;
  GtkLabel *place;
  GtkLabel *text;
  GtkBox *others;
  GtkLabel *beside;
  GtkLabel *reason;
  GtkWidget *tools;
  GtkButton *accept;
  GtkButton *dismiss;
  GtkButton *cite;
  GtkButton *restore;
  guint marked : 1;
  guint read_only : 1;
};

G_DEFINE_FINAL_TYPE (GainsayPassageCard, gainsay_passage_card, GTK_TYPE_WIDGET)

static gboolean
is_word (const char *word, const char *expected)
{
  return word != NULL && strcmp (word, expected) == 0;
}

static GainsayCase *
get_case (GainsayPassageCard *self)
{
  GainsayRecord *parent = gainsay_record_get_parent (GAINSAY_RECORD (self->claim));

  return parent != NULL && GAINSAY_IS_CASE (parent) ? GAINSAY_CASE (parent) : NULL;
}

static const char *
get_state (GainsayPassage *passage)
{
  return GAINSAY_IS_EVIDENCE (passage)
           ? gainsay_evidence_get_state (GAINSAY_EVIDENCE (passage))
           : gainsay_appearance_get_state (GAINSAY_APPEARANCE (passage));
}

static gboolean
is_cited (GainsayPassageCard *self, GainsayPassage *passage)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (self->claim);
  const char *const *cited = verdict != NULL ? gainsay_verdict_get_evidence (verdict) : NULL;

  return cited != NULL && g_strv_contains (cited, gainsay_record_get_id (GAINSAY_RECORD (passage)));
}

/* The source in bold, then what it rests on, as one text that wraps as a whole. */
static void
show_source (GainsayPassageCard *self, const char *source, const char *basis)
{
  g_autofree char *text =
    basis != NULL ? g_strdup_printf ("%s  %s", source, basis) : g_strdup (source);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint) strlen (source);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_label (self->source, text);
  gtk_label_set_attributes (self->source, attributes);
}

static void
update_source (GainsayPassageCard *self, GainsayPassage *passage)
{
  GainsayCase *investigation = get_case (self);
  const char *id, *name, *via = NULL, *word;
  g_autofree char *basis = NULL;

  if (GAINSAY_IS_EVIDENCE (passage))
    {
      id = gainsay_evidence_get_source (GAINSAY_EVIDENCE (passage));
      word = gainsay_basis_to_label (gainsay_evidence_get_basis (GAINSAY_EVIDENCE (passage)));
    }
  else
    {
      id = gainsay_appearance_get_speaker (GAINSAY_APPEARANCE (passage));
      /* Of a selection only the claim may tell who speaks. */
      if (id == NULL)
        id = gainsay_claim_get_claimant (self->claim);
      via = gainsay_appearance_get_via (GAINSAY_APPEARANCE (passage));
      word = gainsay_manner_to_label (gainsay_appearance_get_manner (GAINSAY_APPEARANCE (passage)));
    }
  name = investigation != NULL
           ? gainsay_case_get_party_label (investigation,
                                           id != NULL ? id : gainsay_passage_get_document (passage))
           : NULL;
  if (via != NULL && investigation != NULL)
    via = gainsay_case_get_party_label (investigation, via);
  if (via != NULL)
    /* translators: who passed a statement on, and how the paper gives it: by way of X · quoted */
    basis = g_strdup_printf (_("by way of %s · %s"), via, word != NULL ? word : "");

  show_source (self, name != NULL ? name : _("Source unknown"), basis != NULL ? basis : word);
}

static void
update_place (GainsayPassageCard *self, GainsayPassage *passage)
{
  GainsayCase *investigation = get_case (self);
  const char *occasion = GAINSAY_IS_APPEARANCE (passage)
                           ? gainsay_appearance_get_occasion (GAINSAY_APPEARANCE (passage))
                           : NULL;
  g_autofree char *place = NULL;
  g_autofree char *all = NULL;

  place =
    investigation != NULL ? gainsay_passage_dup_place (investigation, passage) : g_strdup ("");
  if (occasion != NULL)
    /* translators: where and when a paper printed it, and on which occasion it was said */
    all = g_strdup_printf (_("%s · %s"), place, occasion);
  if (GAINSAY_IS_EVIDENCE (passage) && is_word (get_state (passage), "suggested"))
    /* translators: where and when a paper printed it, and that only the machine thinks it fits */
    all = g_strdup_printf (_("%s · suggested"), place);
  gtk_label_set_label (self->place, all != NULL ? all : place);
}

static void
update_text (GainsayPassageCard *self, GainsayPassage *passage)
{
  const char *reasons = GAINSAY_IS_EVIDENCE (passage)
                          ? gainsay_evidence_get_reasons (GAINSAY_EVIDENCE (passage))
                          : NULL;
  guint offset = 0;
  g_autofree char *text = gainsay_passage_dup_sentence (get_case (self), passage, &offset);
  g_autofree char *said = NULL;
  g_autoptr (PangoAttrList) marks = NULL;
  GdkRGBA tint;
  gboolean against =
    GAINSAY_IS_EVIDENCE (passage) &&
    is_word (gainsay_evidence_get_stance (GAINSAY_EVIDENCE (passage)), "contradicts");

  gainsay_color_lookup (GTK_WIDGET (self), "clash_tint", &tint);
  if (self->marked)
    marks = gainsay_reason_marks_new (reasons, TRUE, text, offset, against ? &tint : NULL);
  gainsay_passage_drop_tags (get_case (self), passage, offset, &text, marks);
  gtk_label_set_label (self->text, text);
  gtk_label_set_attributes (self->text, marks);

  said = gainsay_reasons_dup_label (reasons, gainsay_claim_get_text (self->claim),
                                    gainsay_passage_get_exact (passage));
  gtk_label_set_label (self->reason, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), said != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->beside),
                          against &&
                            is_word (gainsay_evidence_get_layer (GAINSAY_EVIDENCE (passage)),
                                     "attribution"));
}

static void
set_button (GtkButton *button, const char *action, gboolean visible, GainsayPassage *passage)
{
  gtk_widget_set_visible (GTK_WIDGET (button), visible);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    gainsay_record_get_id (GAINSAY_RECORD (passage)));
  /* The name last: an action without the target that it needs is warned about. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* How another paper words the statement, on the selected card. */
static void
append_wording (GainsayPassageCard *self, const char *wording)
{
  GtkWidget *label;

  if (!self->marked || strcmp (wording, gtk_label_get_label (self->text)) == 0)
    return;
  label = gtk_label_new (wording);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "other-wording");
  gtk_box_append (self->others, label);
}

static void
update_others (GainsayPassageCard *self)
{
  GtkWidget *child;
  guint n = gainsay_card_item_get_n_passages (self->item);
  GainsayCase *investigation = get_case (self);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others))) != NULL)
    gtk_box_remove (self->others, child);
  for (guint i = 1; i < n && investigation != NULL; i++)
    {
      GainsayPassage *passage = gainsay_card_item_get_nth_passage (self->item, i);
      g_autofree char *place = gainsay_passage_dup_place (investigation, passage);
      /* translators: another paper with the same statement */
      g_autofree char *label = g_strdup_printf (_("also in %s"), place);
      GtkWidget *button = gtk_button_new_with_label (label);
      guint offset;
      g_autofree char *wording = gainsay_passage_dup_sentence (investigation, passage, &offset);

      gainsay_passage_drop_tags (investigation, passage, offset, &wording, NULL);
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "link-line");
      gtk_widget_set_tooltip_text (button, wording);
      set_button (GTK_BUTTON (button), "view.open", TRUE, passage);
      gtk_box_append (self->others, button);
      append_wording (self, wording);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->others), n > 1);
}

static char *
dup_state_label (GainsayPassageCard *self, GainsayPassage *passage)
{
  const char *state = get_state (passage);
  const char *dismissal = GAINSAY_IS_EVIDENCE (passage)
                            ? gainsay_evidence_get_dismissal (GAINSAY_EVIDENCE (passage))
                            : gainsay_appearance_get_dismissal (GAINSAY_APPEARANCE (passage));

  if (is_word (state, "dismissed") && dismissal != NULL)
    return g_strdup (gainsay_ground_to_label (GAINSAY_GROUND_PASSAGE, dismissal));
  if (is_word (state, "dismissed"))
    return g_strdup (C_ ("passage", "dismissed"));
  if (!GAINSAY_IS_EVIDENCE (passage))
    return NULL;
  if (is_word (state, "accepted"))
    return g_strdup (is_cited (self, passage)       ? C_ ("passage", "✓ accepted, cited")
                                                    : C_ ("passage", "✓ accepted"));
  return g_strdup (is_word (state, "suggested") ? C_ ("passage", "suggested") : state);
}

static void
update_tools (GainsayPassageCard *self, GainsayPassage *passage)
{
  const char *state = get_state (passage);
  gboolean evidence = GAINSAY_IS_EVIDENCE (passage);
  gboolean suggested = evidence && is_word (state, "suggested");
  gboolean accepted = evidence && is_word (state, "accepted");
  gboolean dismissed = is_word (state, "dismissed");
  /* A recorded verdict keeps its passages until it is reopened. */
  gboolean settled =
    self->read_only || gainsay_verdict_is_recorded (gainsay_claim_get_verdict (self->claim));
  g_autofree char *label = dup_state_label (self, passage);

  gtk_label_set_label (self->state, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), label != NULL && !suggested);
  set_button (self->accept, "view.accept", suggested && !self->read_only, passage);
  set_button (self->dismiss, "view.dismiss", suggested && !settled, passage);
  set_button (self->cite, "view.cite", accepted && !settled && !is_cited (self, passage), passage);
  set_button (self->restore, "view.restore", dismissed && !settled, passage);
  gtk_widget_set_visible (self->tools,
                          (suggested && !self->read_only) || ((accepted || dismissed) && !settled));

  if (suggested)
    gtk_widget_add_css_class (GTK_WIDGET (self), "suggested");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "suggested");
  if (dismissed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dismissed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dismissed");
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id, const char *stance)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (stance != NULL)
    g_menu_item_set_action_and_target (item, action, "(ss)", id, stance);
  else
    g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
update_menu (GainsayPassageCard *self, GainsayPassage *passage)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *id = gainsay_record_get_id (GAINSAY_RECORD (passage));

  append_item (menu, _("_Open in the Document"), "view.open", id, NULL);
  if (GAINSAY_IS_EVIDENCE (passage) && !self->read_only)
    {
      g_autoptr (GMenu) stances = g_menu_new ();

      append_item (stances, _("_Supports the Claim"), "view.stance", id, "supports");
      append_item (stances, _("_Contradicts the Claim"), "view.stance", id, "contradicts");
      append_item (stances, _("Is Co_ntext"), "view.stance", id, "context");
      g_menu_append_section (menu, _("Accept as"), G_MENU_MODEL (stances));
    }
  if (!is_word (get_state (passage), "dismissed") && !self->read_only)
    append_item (menu, _("_Dismiss…"), "view.dismiss", id, NULL);
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
}

static const char *
note_text (GainsayCardSection section)
{
  switch (section)
    {
    case GAINSAY_CARD_MADE_BY:
      return _("No passage where the claim is made.");
    case GAINSAY_CARD_SUPPORTS:
      return _("Nothing here supports this claim except those who make it.");
    case GAINSAY_CARD_CONTRADICTS:
      return _("Nothing here contradicts this claim.");
    case GAINSAY_CARD_CONTEXT:
    case GAINSAY_CARD_DISMISSED:
    default:
      g_return_val_if_reached ("");
    }
}

static void
show_note (GainsayPassageCard *self)
{
  const char *text = note_text (gainsay_card_item_get_section (self->item));

  gtk_widget_set_visible (self->head, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->others), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  gtk_widget_set_visible (self->tools, FALSE);
  gtk_label_set_label (self->text, text);
  gtk_widget_add_css_class (GTK_WIDGET (self), "note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update (GainsayPassageCard *self)
{
  GainsayPassage *passage = gainsay_card_item_get_passage (self->item);
  g_autofree char *name = NULL;

  if (passage == NULL)
    {
      show_note (self);
      return;
    }
  update_source (self, passage);
  update_place (self, passage);
  update_text (self, passage);
  update_others (self);
  update_tools (self, passage);
  update_menu (self, passage);

  /* translators: a card for a screen reader: supports or made by, source, state, sentence */
  name = g_strdup_printf (_("%s: %s, %s: %s"),
    GAINSAY_IS_EVIDENCE (passage)
      ? gainsay_stance_to_label (gainsay_evidence_get_stance (GAINSAY_EVIDENCE (passage)))
      : _("made by"), gtk_label_get_text (self->source), gtk_label_get_label (self->state),
           gtk_label_get_text (self->text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
gainsay_passage_card_dispose (GObject *object)
{
  GainsayPassageCard *self = GAINSAY_PASSAGE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_PASSAGE_CARD);
  g_clear_object (&self->claim);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (gainsay_passage_card_parent_class)->dispose (object);
}

static void
gainsay_passage_card_class_init (GainsayPassageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_passage_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "passagecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (GAINSAY_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/passage-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, accept);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, beside);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, box);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, cite);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, dismiss);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, head);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, menu);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, others);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, place);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, reason);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, restore);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, source);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, state);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, text);
  gtk_widget_class_bind_template_child (widget_class, GainsayPassageCard, tools);
}

static void
gainsay_passage_card_init (GainsayPassageCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_passage_card_new:
 * @claim: the claim
 * @item: what the card shows; without a passage, it says that there is none
 *
 * Makes a card.
 *
 * Returns: (transfer none): a new widget, floating
 */
GtkWidget *
gainsay_passage_card_new (GainsayClaim *claim, GainsayCardItem *item)
{
  GainsayPassageCard *self;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (GAINSAY_IS_CARD_ITEM (item), NULL);

  self = g_object_new (GAINSAY_TYPE_PASSAGE_CARD, NULL);
  self->claim = g_object_ref (claim);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * gainsay_passage_card_get_item:
 * @self: a card
 *
 * Gives what the card shows.
 *
 * Returns: (transfer none): the item
 */
GainsayCardItem *
gainsay_passage_card_get_item (GainsayPassageCard *self)
{
  g_return_val_if_fail (GAINSAY_IS_PASSAGE_CARD (self), NULL);

  return self->item;
}

/**
 * gainsay_passage_card_set_marked:
 * @self: a card
 * @marked: whether to mark the words that carry the suggestion
 *
 * Marks the words that match and clash, as long as the card is the selected one.
 */
void
gainsay_passage_card_set_marked (GainsayPassageCard *self, gboolean marked)
{
  g_return_if_fail (GAINSAY_IS_PASSAGE_CARD (self));

  if (self->marked == !!marked)
    return;
  self->marked = !!marked;
  update (self);
}

/**
 * gainsay_passage_card_set_read_only:
 * @self: a card
 * @read_only: whether the case can only be read
 *
 * Hides the buttons that decide.
 */
void
gainsay_passage_card_set_read_only (GainsayPassageCard *self, gboolean read_only)
{
  g_return_if_fail (GAINSAY_IS_PASSAGE_CARD (self));

  if (self->read_only == !!read_only)
    return;
  self->read_only = !!read_only;
  update (self);
}
