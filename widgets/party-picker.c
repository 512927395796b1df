/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/party-picker.h"

#include "app/case/case.h"
#include "app/claim/party.h"

#include <glib/gi18n.h>

struct _GainsayPartyPicker
{
  GtkWidget parent_instance;
  GtkMenuButton *top;
  GtkSearchEntry *search;
  GtkListView *view;
  GtkStringFilter *filter;
  GtkFilterListModel *matches;
};

G_DEFINE_FINAL_TYPE (GainsayPartyPicker, gainsay_party_picker, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activated_cb (GainsayPartyPicker *self, guint position)
{
  g_autoptr (GainsayParty) party = NULL;

  g_assert (GAINSAY_IS_PARTY_PICKER (self));

  party = g_list_model_get_item (G_LIST_MODEL (self->matches), position);
  gtk_menu_button_popdown (self->top);
  if (party != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, gainsay_party_get_name (party));
}

static void
entered_cb (GainsayPartyPicker *self)
{
  g_assert (GAINSAY_IS_PARTY_PICKER (self));

  activated_cb (self, 0);
}

static void
gainsay_party_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_PARTY_PICKER);

  G_OBJECT_CLASS (gainsay_party_picker_parent_class)->dispose (object);
}

static void
gainsay_party_picker_class_init (GainsayPartyPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_party_picker_dispose;

  /**
   * GainsayPartyPicker::picked:
   * @self: the picker
   * @name: the party's name
   *
   * A person has chosen a party.
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GAINSAY_TYPE_PARTY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/party-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayPartyPicker, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayPartyPicker, search);
  gtk_widget_class_bind_template_child (widget_class, GainsayPartyPicker, view);
  gtk_widget_class_bind_template_child (widget_class, GainsayPartyPicker, filter);
  gtk_widget_class_bind_template_child (widget_class, GainsayPartyPicker, matches);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
gainsay_party_picker_init (GainsayPartyPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_party_picker_new:
 * @investigation: a case
 *
 * Makes a picker of the parties of a case.
 *
 * Returns: (transfer floating): a new picker
 */
GtkWidget *
gainsay_party_picker_new (GainsayCase *investigation)
{
  GainsayPartyPicker *self;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  self = g_object_new (GAINSAY_TYPE_PARTY_PICKER, NULL);
  gtk_filter_list_model_set_model (self->matches, gainsay_case_get_parties (investigation));
  return GTK_WIDGET (self);
}
