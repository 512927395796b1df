/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/start-page.h"

struct _GainsayStartPage
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkMenuButton *menu;
  GtkWidget *add_documents;
};

G_DEFINE_FINAL_TYPE (GainsayStartPage, gainsay_start_page, GTK_TYPE_WIDGET)

static void
gainsay_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_START_PAGE);
  G_OBJECT_CLASS (gainsay_start_page_parent_class)->dispose (object);
}

/* The first thing to do has the focus, rather than the menu. */
static void
map_cb (GainsayStartPage *self)
{
  g_assert (GAINSAY_IS_START_PAGE (self));

  gtk_widget_grab_focus (self->add_documents);
}

static void
gainsay_start_page_class_init (GainsayStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_start_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "startpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayStartPage, add_documents);
  gtk_widget_class_bind_template_child (widget_class, GainsayStartPage, box);
  gtk_widget_class_bind_template_child (widget_class, GainsayStartPage, menu);
}

static void
gainsay_start_page_init (GainsayStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * gainsay_start_page_set_menu:
 * @self: a start page
 * @menu: the main menu
 *
 * Sets the menu of the page's header bar.
 */
void
gainsay_start_page_set_menu (GainsayStartPage *self, GMenuModel *menu)
{
  g_return_if_fail (GAINSAY_IS_START_PAGE (self));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_menu_model (self->menu, menu);
}
