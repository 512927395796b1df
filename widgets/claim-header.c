/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/claim-header.h"

#include "app/case/case.h"
#include "app/case/ground.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "widgets/actions-table.h"
#include "widgets/claim-item.h"
#include "widgets/colors.h"
#include "widgets/reason-marks.h"
#include "widgets/words.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters of a claim that a menu shows. */
#define MAX_MENU_TEXT 80

struct _GainsayClaimHeader
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkLabel *text;
  GtkLabel *who;
  GtkLabel *status;
  GtkButton *opposite;      /* when there is one */
  GtkMenuButton *opposites; /* when there are several */
  GtkButton *pick;
  GtkButton *set_aside;
  GtkButton *edit;
};

G_DEFINE_FINAL_TYPE (GainsayClaimHeader, gainsay_claim_header, GTK_TYPE_WIDGET)

static gboolean
is_word (const char *word, const char *expected)
{
  return word != NULL && strcmp (word, expected) == 0;
}

static gboolean
is_opposite (GainsayClaim *a, GainsayClaim *b)
{
  const char *const *opposes = gainsay_claim_get_opposes (a);

  return opposes != NULL && g_strv_contains (opposes, gainsay_record_get_id (GAINSAY_RECORD (b)));
}

/**
 * gainsay_claim_list_opposites:
 * @claim: a claim
 *
 * Lists the claims that say the opposite, whichever of two stores it.
 *
 * Returns: (transfer full) (element-type GainsayClaim): the claims, in the order of the case
 */
GPtrArray *
gainsay_claim_list_opposites (GainsayClaim *claim)
{
  GPtrArray *opposites = g_ptr_array_new_with_free_func (g_object_unref);
  GainsayRecord *parent;
  GListModel *claims;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), opposites);

  parent = gainsay_record_get_parent (GAINSAY_RECORD (claim));
  if (parent == NULL || !GAINSAY_IS_CASE (parent))
    return opposites;
  claims = gainsay_case_get_claims (GAINSAY_CASE (parent));
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) other = g_list_model_get_item (claims, i);

      if (other != claim && (is_opposite (other, claim) || is_opposite (claim, other)))
        g_ptr_array_add (opposites, g_steal_pointer (&other));
    }
  return opposites;
}

static void
update_text (GainsayClaimHeader *self, GainsayClaim *claim, GainsayEvidence *marked)
{
  const char *text = gainsay_claim_get_text (claim);
  g_autoptr (PangoAttrList) marks = NULL;
  GdkRGBA tint;

  gtk_label_set_label (self->text, text != NULL ? text : "");
  gainsay_color_lookup (GTK_WIDGET (self), "clash_tint", &tint);
  if (marked != NULL && text != NULL)
    marks = gainsay_reason_marks_new (gainsay_evidence_get_reasons (marked), FALSE, text, 0,
                                      is_word (gainsay_evidence_get_stance (marked), "contradicts")
                                        ? &tint
                                        : NULL);
  gtk_label_set_attributes (self->text, marks);
}

static void
update_who (GainsayClaimHeader *self, GainsayClaim *claim)
{
  g_autoptr (GainsayClaimItem) item = gainsay_claim_item_new (claim, 0);
  g_autofree char *speakers = gainsay_claim_item_dup_speakers (item);
  g_autofree char *date = gainsay_date_dup_label (gainsay_claim_get_date (claim));
  /* translators: who makes a claim, and when */
  g_autofree char *who =
    g_strdup_printf (_("%s · %s"), *speakers != '\0' ? speakers : _("speaker unknown"), date);

  gtk_label_set_label (self->who, who);
}

/* One item an opposite claim: a menu has lines of some length only. */
static GMenuModel *
make_menu (GPtrArray *opposites)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < opposites->len; i++)
    {
      GainsayClaim *claim = g_ptr_array_index (opposites, i);
      const char *text = gainsay_claim_get_text (claim);
      g_autofree char *start = NULL;
      g_autofree char *line = NULL;
      g_autoptr (GMenuItem) item = NULL;
      g_auto (GStrv) parts = NULL;

      if (text != NULL && g_utf8_strlen (text, -1) > MAX_MENU_TEXT)
        start = g_utf8_substring (text, 0, MAX_MENU_TEXT);
      line = g_strconcat (start != NULL ? start : text, start != NULL ? "…" : NULL, NULL);
      /* An underscore would mark a mnemonic. */
      parts = g_strsplit (line != NULL ? line : "", "_", -1);
      g_free (line);
      line = g_strjoinv ("__", parts);
      item = g_menu_item_new (line, NULL);
      g_menu_item_set_action_and_target (item, "win.show-claim", "s",
                                         gainsay_record_get_id (GAINSAY_RECORD (claim)));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
update_opposite (GainsayClaimHeader *self, GainsayClaim *claim)
{
  g_autoptr (GPtrArray) opposites = gainsay_claim_list_opposites (claim);
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->opposite), opposites->len == 1);
  gtk_widget_set_visible (GTK_WIDGET (self->opposites), opposites->len > 1);
  if (opposites->len == 1)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->opposite),
                                 gainsay_claim_get_text (g_ptr_array_index (opposites, 0)));
  if (opposites->len < 2)
    return;
  label = g_strdup_printf (ngettext ("%u opposite claim", "%u opposite claims", opposites->len),
                           opposites->len);
  gtk_menu_button_set_label (self->opposites, label);
  menu = make_menu (opposites);
  gtk_menu_button_set_menu_model (self->opposites, menu);
}

static void
append_note (GString *line, char *note)
{
  g_autofree char *owned = note;

  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", owned);
}

/* What is to be known of the claim before its cards are read. */
static void
update_status (GainsayClaimHeader *self, GainsayClaim *claim)
{
  const char *reason = gainsay_claim_get_reason (claim);
  gboolean aside = is_word (gainsay_claim_get_status (claim), "set-aside");
  guint n_new = gainsay_claim_count_new_evidence (claim);
  int more = gainsay_claim_get_more (claim);
  g_autoptr (GString) line = g_string_new (NULL);

  if (n_new > 0)
    append_note (line,
                 /* translators: suggested passages that came after the verdict was recorded */
                 g_strdup_printf (ngettext ("%u new passage", "%u new passages", n_new), n_new));
  if (aside && reason != NULL)
    append_note (line,
                 /* translators: %s is the reason why a claim was set aside */
                 g_strdup_printf (_("Set aside: %s"),
                                     gainsay_ground_to_label (GAINSAY_GROUND_CLAIM, reason)));
  else if (aside)
    append_note (line, g_strdup (_("Set aside")));
  else if (more > 0)
    append_note (line, g_strdup_printf (ngettext ("%d weaker suggestion is not shown",
                                                  "%d weaker suggestions are not shown", more),
                                        more));
  gtk_widget_set_visible (GTK_WIDGET (self->status), line->len > 0);
  gtk_label_set_label (self->status, line->str);
}

static void
update_buttons (GainsayClaimHeader *self, GainsayClaim *claim)
{
  const char *status = gainsay_claim_get_status (claim);
  gboolean aside = is_word (status, "set-aside");
  gboolean picked = is_word (status, "picked") || is_word (status, "in-review");

  gtk_button_set_label (self->pick, picked ? C_ ("claim", "Picked") : C_ ("claim", "Pick"));
  if (picked)
    gtk_widget_add_css_class (GTK_WIDGET (self->pick), "picked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pick), "picked");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->pick), GTK_ACCESSIBLE_STATE_PRESSED,
                               picked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                      : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  gtk_button_set_label (self->set_aside, aside ? _("Take Up Again") : _("Set Aside…"));
}

static void
set_tooltip (GtkButton *button, const char *action)
{
  g_autofree char *tooltip = gainsay_action_dup_tooltip (action);

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
}

static void
gainsay_claim_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_CLAIM_HEADER);
  G_OBJECT_CLASS (gainsay_claim_header_parent_class)->dispose (object);
}

static void
gainsay_claim_header_class_init (GainsayClaimHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_claim_header_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "claimheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (GAINSAY_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/claim-header.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, box);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, edit);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, opposite);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, opposites);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, pick);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, set_aside);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, status);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, text);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimHeader, who);
}

static void
gainsay_claim_header_init (GainsayClaimHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_tooltip (self->pick, "win.pick");
  set_tooltip (self->set_aside, "win.set-aside");
  set_tooltip (self->edit, "win.edit-claim");
}

/**
 * gainsay_claim_header_new:
 *
 * Makes a head that shows nothing yet.
 *
 * Returns: (transfer none): a new widget, floating
 */
GtkWidget *
gainsay_claim_header_new (void)
{
  return g_object_new (GAINSAY_TYPE_CLAIM_HEADER, NULL);
}

/**
 * gainsay_claim_header_show:
 * @self: a head
 * @claim: the claim to show
 * @marked: (nullable): the evidence whose words are marked in the claim
 *
 * Shows a claim as it is now.
 */
void
gainsay_claim_header_show (GainsayClaimHeader *self, GainsayClaim *claim, GainsayEvidence *marked)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_HEADER (self));
  g_return_if_fail (GAINSAY_IS_CLAIM (claim));
  g_return_if_fail (marked == NULL || GAINSAY_IS_EVIDENCE (marked));

  update_text (self, claim, marked);
  update_who (self, claim);
  update_opposite (self, claim);
  update_buttons (self, claim);
  update_status (self, claim);
}
