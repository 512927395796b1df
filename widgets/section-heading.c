/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/section-heading.h"

#include "widgets/wrap-box.h"

#include <glib/gi18n.h>

struct _GainsaySectionHeading
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkLabel *shape;
  GtkLabel *title;
  GtkLabel *open;
};

G_DEFINE_FINAL_TYPE (GainsaySectionHeading, gainsay_section_heading, GTK_TYPE_WIDGET)

static char *
dup_title (GainsayCardSection section, const GainsayTally *tally, guint n_cards)
{
  switch (section)
    {
    case GAINSAY_CARD_MADE_BY:
      /* translators: heading over the statements of a claim; %u is a number of people or bodies */
      return g_strdup_printf (ngettext ("Made by %u speaker", "Made by %u speakers",
                                        tally->speakers),
                              tally->speakers);
    case GAINSAY_CARD_SUPPORTS:
      return g_strdup_printf (ngettext ("Supported by %u source", "Supported by %u sources",
                                        tally->supports),
                              tally->supports);
    case GAINSAY_CARD_CONTRADICTS:
      return g_strdup_printf (ngettext ("Contradicted by %u source", "Contradicted by %u sources",
                                        tally->contradicts),
                              tally->contradicts);
    case GAINSAY_CARD_CONTEXT:
      return g_strdup_printf (_("Context (%u)"), n_cards);
    case GAINSAY_CARD_DISMISSED:
      return g_strdup_printf (_("Dismissed (%u)"), n_cards);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
dup_open (GainsayCardSection section, const GainsayTally *tally)
{
  guint to_judge =
    section == GAINSAY_CARD_SUPPORTS ? tally->supports_to_judge : tally->contradicts_to_judge;

  if (section == GAINSAY_CARD_MADE_BY)
    return g_strdup_printf (ngettext ("%u passage", "%u passages", tally->appearances),
                            tally->appearances);
  if (section == GAINSAY_CARD_CONTRADICTS && tally->beside > 0 && to_judge > 0)
    /* translators: sources that contradict only what is reported, then suggestions to judge */
    return g_strdup_printf (_("%u as to what they say · %u to judge"), tally->beside, to_judge);
  if (section == GAINSAY_CARD_CONTRADICTS && tally->beside > 0)
    return g_strdup_printf (_("%u as to what they say"), tally->beside);
  if ((section == GAINSAY_CARD_SUPPORTS || section == GAINSAY_CARD_CONTRADICTS) && to_judge > 0)
    return g_strdup_printf (ngettext ("%u to judge", "%u to judge", to_judge), to_judge);
  return NULL;
}

static void
set_class (GtkLabel *label, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (label), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), name);
}

static void
gainsay_section_heading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_SECTION_HEADING);
  G_OBJECT_CLASS (gainsay_section_heading_parent_class)->dispose (object);
}

static void
gainsay_section_heading_class_init (GainsaySectionHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_section_heading_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sectionheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (GAINSAY_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/section-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsaySectionHeading, box);
  gtk_widget_class_bind_template_child (widget_class, GainsaySectionHeading, open);
  gtk_widget_class_bind_template_child (widget_class, GainsaySectionHeading, shape);
  gtk_widget_class_bind_template_child (widget_class, GainsaySectionHeading, title);
}

static void
gainsay_section_heading_init (GainsaySectionHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_section_heading_new:
 *
 * Makes a heading that shows nothing yet.
 *
 * Returns: (transfer none): a new widget, floating
 */
GtkWidget *
gainsay_section_heading_new (void)
{
  return g_object_new (GAINSAY_TYPE_SECTION_HEADING, NULL);
}

/**
 * gainsay_section_heading_show:
 * @self: a heading
 * @section: the section under it
 * @tally: the claim's figures
 * @n_cards: cards in the section
 *
 * Sets what the heading says.
 */
void
gainsay_section_heading_show (GainsaySectionHeading *self,
                              GainsayCardSection section,
                              const GainsayTally *tally,
                              guint n_cards)
{
  g_autofree char *title = NULL;
  g_autofree char *open = NULL;

  g_return_if_fail (GAINSAY_IS_SECTION_HEADING (self));
  g_return_if_fail (tally != NULL);

  title = dup_title (section, tally, n_cards);
  open = dup_open (section, tally);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->open, open != NULL ? open : "");
  gtk_label_set_label (self->shape, section == GAINSAY_CARD_CONTRADICTS ? "▼" : "▲");
  gtk_widget_set_visible (GTK_WIDGET (self->shape),
                          section == GAINSAY_CARD_SUPPORTS || section == GAINSAY_CARD_CONTRADICTS);
  set_class (self->shape, "supports", section == GAINSAY_CARD_SUPPORTS);
  set_class (self->shape, "contradicts", section == GAINSAY_CARD_CONTRADICTS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
