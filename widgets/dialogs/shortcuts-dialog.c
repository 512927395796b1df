/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/shortcuts-dialog.h"

#include "widgets/actions-table.h"

#include <glib/gi18n.h>

struct _GainsayShortcutsDialog
{
  GainsayDialog parent_instance;
  GtkBox *left;
  GtkBox *right;
};

G_DEFINE_FINAL_TYPE (GainsayShortcutsDialog, gainsay_shortcuts_dialog, GAINSAY_TYPE_DIALOG)

static GtkWidget *
create_keys (const GainsayActionRow *row)
{
  g_autofree char *text = gainsay_action_row_dup_keys (row);
  g_auto (GStrv) keys = g_strsplit (text, ", ", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *key = gtk_label_new (keys[i]);

      gtk_widget_add_css_class (key, "keycap");
      gtk_box_append (GTK_BOX (box), key);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  return box;
}

static GtkWidget *
create_row (const GainsayActionRow *row)
{
  const char *text = gainsay_action_row_get_label (row);
  g_autofree char *keys = gainsay_action_row_dup_keys (row);
  GtkWidget *item = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_keys (row));
  gtk_widget_add_css_class (box, "shortcut-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys, -1);
  return item;
}

static GtkWidget *
create_section (GainsayActionSection section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (gainsay_action_section_to_label (section));
  GtkWidget *list = gtk_list_box_new ();
  guint n_rows;
  const GainsayActionRow *rows = gainsay_actions_list (&n_rows);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  for (guint i = 0; i < n_rows; i++)
    if (rows[i].section == section && rows[i].label != NULL)
      gtk_list_box_append (GTK_LIST_BOX (list), create_row (&rows[i]));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static void
gainsay_shortcuts_dialog_class_init (GainsayShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayShortcutsDialog, left);
  gtk_widget_class_bind_template_child (widget_class, GainsayShortcutsDialog, right);
}

static void
gainsay_shortcuts_dialog_init (GainsayShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Claims and passages, where most of the work is done, stand on the left. */
  for (GainsayActionSection section = 0; section < GAINSAY_N_ACTION_SECTIONS; section++)
    gtk_box_append (section <= GAINSAY_ACTION_PASSAGES || section == GAINSAY_ACTION_DOCUMENTS
                      ? self->left
                      : self->right,
                    create_section (section));
}

/**
 * gainsay_shortcuts_present:
 * @parent: (nullable): a widget of the window that it belongs to
 *
 * Shows all keys.
 */
void
gainsay_shortcuts_present (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (GAINSAY_TYPE_SHORTCUTS_DIALOG, NULL);
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
