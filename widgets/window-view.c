/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that move about and show things, and change nothing in the case. */
#include "config.h"

#include "widgets/window-private.h"

#include "app/case/session.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "widgets/claim-header.h"
#include "widgets/dialogs/shortcuts-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

static gpointer
find (GainsayWindow *self, GVariant *parameter, GType type)
{
  GainsayRecord *record = self->session != NULL
                            ? gainsay_case_find (gainsay_session_get_case (self->session),
                                                 g_variant_get_string (parameter, NULL))
                            : NULL;

  return record != NULL && g_type_is_a (G_OBJECT_TYPE (record), type) ? record : NULL;
}

static void
show_sidebar_page (GainsayWindow *self, const char *name)
{
  gainsay_panes_set_open (self->panes, GAINSAY_PANE_LIST, TRUE);
  gtk_stack_set_visible_child_name (self->sidebar, name);
}

static void
move_claim_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  gboolean in_list = gtk_widget_get_focus_child (GTK_WIDGET (self->claims)) != NULL;

  gtk_stack_set_visible_child_name (self->sidebar, "claims");
  gainsay_claims_page_move (self->claims, strcmp (action, "win.next-claim") == 0 ? 1 : -1);
  /* The arrow keys then go on among the passages of this claim. */
  if (!in_list)
    gainsay_claim_view_focus_cards (self->view);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  show_sidebar_page (self, "claims");
  gainsay_claims_page_start_search (self->claims);
}

/* The focus does not stay in what is hidden. */
static void
leave (GainsayWindow *self, GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, pane))
    gainsay_claim_view_focus_cards (self->view);
}

static void
toggle_list_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  gboolean open = !gainsay_panes_get_open (self->panes, GAINSAY_PANE_LIST);

  gainsay_panes_set_open (self->panes, GAINSAY_PANE_LIST, open);
  /* Opened over the passages it has the keys, as they have when it is gone. */
  if (open && gainsay_panes_get_mode (self->panes) != GAINSAY_PANES_WIDE)
    gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
  else if (!open)
    leave (self, GTK_WIDGET (self->sidebar));
}

static void
toggle_verdict_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  gboolean open = !gainsay_panes_get_open (self->panes, GAINSAY_PANE_ASIDE);

  gainsay_panes_set_open (self->panes, GAINSAY_PANE_ASIDE, open);
  if (!open)
    leave (self, GTK_WIDGET (self->verdict));
}

static void
show_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_sidebar_page (GAINSAY_WINDOW (widget),
                     strcmp (action, "win.show-claims") == 0 ? "claims" : "documents");
}

static void
go_opposite_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayClaim *claim = gainsay_window_get_claim (self);
  g_autoptr (GPtrArray) opposites = NULL;

  if (claim == NULL)
    return;
  opposites = gainsay_claim_list_opposites (claim);
  if (opposites->len > 0)
    gainsay_claims_page_show_claim (self->claims, g_ptr_array_index (opposites, 0));
  else
    gainsay_window_show_message (self, _("No claim here says the opposite."));
}

static void
show_claim_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayClaim *claim = find (self, parameter, GAINSAY_TYPE_CLAIM);

  if (claim == NULL)
    return;
  gtk_stack_set_visible_child_name (self->sidebar, "claims");
  gainsay_claims_page_show_claim (self->claims, claim);
}

static void
show_passage_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayPassage *passage = find (self, parameter, GAINSAY_TYPE_PASSAGE);

  if (passage == NULL)
    return;
  gainsay_claim_view_select_passage (self->view, passage);
  gainsay_window_read_passage (self, passage, FALSE);
}

static void
read_document_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayDocument *document = find (self, parameter, GAINSAY_TYPE_DOCUMENT);

  if (document == NULL)
    return;
  gainsay_reader_set_peek (self->reader, FALSE);
  gainsay_reader_show_document (self->reader, document);
  gainsay_panes_set_open (self->panes, GAINSAY_PANE_READER, TRUE);
}

static void
show_document_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);
  GainsayDocument *document = find (self, parameter, GAINSAY_TYPE_DOCUMENT);

  if (document == NULL)
    return;
  show_sidebar_page (self, "documents");
  gainsay_documents_page_set_document (self->documents, document);
}

static void
next_gap_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayWindow *self = GAINSAY_WINDOW (widget);

  show_sidebar_page (self, "documents");
  /* The gaps of the document that is shown come before those of the next one. */
  if (gainsay_document_editor_next_gap (self->editor))
    return;
  if (gainsay_documents_page_next_gap (self->documents))
    gainsay_document_editor_focus_gap (self->editor);
  else
    gainsay_window_show_message (self, _("No document has a gap."));
}

static void
show_message_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gainsay_window_show_message (GAINSAY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_shortcuts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gainsay_shortcuts_present (widget);
}

static void
main_menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (GAINSAY_WINDOW (widget)->main_menu);
}

/**
 * gainsay_window_install_view_actions: (skip)
 * @klass: the window's class
 *
 * Installs the actions that show.
 */
void
gainsay_window_install_view_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.next-claim", NULL, move_claim_action);
  gtk_widget_class_install_action (klass, "win.previous-claim", NULL, move_claim_action);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_action);
  gtk_widget_class_install_action (klass, "win.toggle-list", NULL, toggle_list_action);
  gtk_widget_class_install_action (klass, "win.toggle-verdict", NULL, toggle_verdict_action);
  gtk_widget_class_install_action (klass, "win.show-claims", NULL, show_page_action);
  gtk_widget_class_install_action (klass, "win.show-documents", NULL, show_page_action);
  gtk_widget_class_install_action (klass, "win.go-opposite", NULL, go_opposite_action);
  gtk_widget_class_install_action (klass, "win.show-claim", "s", show_claim_action);
  gtk_widget_class_install_action (klass, "win.show-passage", "s", show_passage_action);
  gtk_widget_class_install_action (klass, "win.read-document", "s", read_document_action);
  gtk_widget_class_install_action (klass, "win.show-document", "s", show_document_action);
  gtk_widget_class_install_action (klass, "win.next-gap", NULL, next_gap_action);
  gtk_widget_class_install_action (klass, "win.show-message", "s", show_message_action);
  gtk_widget_class_install_action (klass, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_action (klass, "win.main-menu", NULL, main_menu_action);
}
