/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/documents-page.h"

#include "app/case/decisions.h"
#include "app/document/document.h"
#include "widgets/actions-table.h"
#include "widgets/gaps.h"
#include "widgets/words.h"

#include <glib/gi18n.h>

struct _GainsayDocumentsPage
{
  GainsaySessionView parent_instance;
  GtkBox *top;
  GtkLabel *summary;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (GainsayDocumentsPage, gainsay_documents_page, GAINSAY_TYPE_SESSION_VIEW)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
format_paper (GObject *item, const char *publisher)
{
  return g_strdup (publisher != NULL ? publisher : _("Unknown outlet"));
}

/* The title is there so that the words follow when it changes. */
static char *
format_title (GObject *item, GainsayDocument *document, const char *title)
{
  return document != NULL ? gainsay_document_dup_title (document) : NULL;
}

static char *
format_details (GObject *item, const char *published, const char *kind)
{
  g_autofree char *date = gainsay_date_dup_label (published);

  if (kind == NULL)
    return g_steal_pointer (&date);
  /* translators: the date of a document and its kind: "6 Aug 2018 · News report" */
  return g_strdup_printf (_("%s · %s"), date, gainsay_document_kind_to_label (kind));
}

/* The three fields are there so that the words follow when one of them changes. */
static char *
format_gaps (GObject *item,
             GainsayDocument *document,
             const char *title,
             const char *publisher,
             const char *published)
{
  return document != NULL ? gainsay_document_dup_gaps (document) : NULL;
}

static char *
format_copy (GObject *item, GainsayDocument *document, const char *copy_of)
{
  g_autofree char *name = NULL;
  GainsayRecord *parent;
  GainsayRecord *original = NULL;

  if (document == NULL || copy_of == NULL)
    return NULL;
  parent = gainsay_record_get_parent (GAINSAY_RECORD (document));
  if (GAINSAY_IS_CASE (parent))
    original = gainsay_case_find (GAINSAY_CASE (parent), copy_of);
  if (!GAINSAY_IS_DOCUMENT (original))
    return g_strdup (_("Copy of a removed document"));
  name = gainsay_document_dup_name (GAINSAY_DOCUMENT (original));
  /* translators: %s is the paper or title of the document with the same text */
  return g_strdup_printf (_("Copy of %s"), name);
}

static gboolean
is_text (GObject *item, const char *text)
{
  return text != NULL;
}

static void
show_message (GainsayDocumentsPage *self, const char *message)
{
  gainsay_session_view_show_message (GAINSAY_SESSION_VIEW (self), message);
}

static GainsayCase *
get_case (GainsayDocumentsPage *self)
{
  return gainsay_session_view_get_case (GAINSAY_SESSION_VIEW (self));
}

static void
update_summary (GainsayDocumentsPage *self)
{
  GainsayCase *investigation = get_case (self);
  guint n = 0;
  guint n_gaps = 0;
  g_autofree char *documents = NULL;
  g_autofree char *gaps = NULL;
  g_autofree char *text = NULL;

  if (investigation != NULL)
    {
      n = g_list_model_get_n_items (gainsay_case_get_documents (investigation));
      n_gaps = gainsay_documents_count_gaps (investigation);
    }
  documents = g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
  if (n_gaps > 0)
    {
      gaps = g_strdup_printf (ngettext ("%u with a gap", "%u with gaps", n_gaps), n_gaps);
      /* translators: "5 documents · 4 with gaps" */
      text = g_strdup_printf (_("%s · %s"), documents, gaps);
    }
  gtk_label_set_label (self->summary, text != NULL ? text : documents);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.next-gap", n_gaps > 0);
}

static void
update_actions (GainsayDocumentsPage *self)
{
  gboolean writable = gainsay_session_view_is_writable (GAINSAY_SESSION_VIEW (self));
  gboolean selected = gainsay_documents_page_get_document (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.remove", writable && selected);
}

static void
gainsay_documents_page_changed (GainsaySessionView *view, GainsayRecord *target)
{
  if (GAINSAY_IS_DOCUMENT (target) || GAINSAY_IS_CASE (target))
    update_summary (GAINSAY_DOCUMENTS_PAGE (view));
}

static void
gainsay_documents_page_enter (GainsaySessionView *view)
{
  GainsayDocumentsPage *self = GAINSAY_DOCUMENTS_PAGE (view);
  GainsayCase *investigation = get_case (self);

  gtk_single_selection_set_model (self->selection, investigation != NULL
                                                     ? gainsay_case_get_documents (investigation)
                                                     : NULL);
  update_summary (self);
  update_actions (self);
}

static void
selected_cb (GainsayDocumentsPage *self)
{
  g_assert (GAINSAY_IS_DOCUMENTS_PAGE (self));

  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
activated_cb (GainsayDocumentsPage *self, guint position)
{
  g_autoptr (GainsayRecord) document =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_assert (GAINSAY_IS_DOCUMENTS_PAGE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-document", "s",
                              gainsay_record_get_id (document));
}

static void
next_gap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.next-gap", NULL);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayDocumentsPage *self = GAINSAY_DOCUMENTS_PAGE (widget);
  GainsayDocument *document = gainsay_documents_page_get_document (self);
  GainsayChange *change;
  g_autofree char *document_name = NULL;
  g_autofree char *message = NULL;

  if (document == NULL)
    return;
  document_name = gainsay_document_dup_name (document);
  change = gainsay_decide_remove_document (get_case (self), document);
  if (change == NULL)
    message = g_strdup_printf (_("“%s” cannot be removed."), document_name);
  else if (gainsay_session_view_commit (GAINSAY_SESSION_VIEW (self), change))
    message = g_strdup_printf (_("“%s” removed. Ctrl+Z brings it back."), document_name);
  if (message != NULL)
    show_message (self, message);
}

static void
gainsay_documents_page_dispose (GObject *object)
{
  GainsayDocumentsPage *self = GAINSAY_DOCUMENTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_DOCUMENTS_PAGE);

  G_OBJECT_CLASS (gainsay_documents_page_parent_class)->dispose (object);
}

static void
gainsay_documents_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayDocumentsPage *self = GAINSAY_DOCUMENTS_PAGE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, gainsay_documents_page_get_document (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_documents_page_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  GainsayDocumentsPage *self = GAINSAY_DOCUMENTS_PAGE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      gainsay_documents_page_set_document (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentsPage, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentsPage, view);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentsPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_paper);
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, format_details);
  gtk_widget_class_bind_template_callback (widget_class, format_gaps);
  gtk_widget_class_bind_template_callback (widget_class, format_copy);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
}

static void
gainsay_documents_page_class_init (GainsayDocumentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GainsaySessionViewClass *view_class = GAINSAY_SESSION_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gainsay_documents_page_dispose;
  object_class->get_property = gainsay_documents_page_get_property;
  object_class->set_property = gainsay_documents_page_set_property;
  view_class->enter = gainsay_documents_page_enter;
  view_class->changed = gainsay_documents_page_changed;

  /** GainsayDocumentsPage:document: The selected document, or NULL. */
  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GAINSAY_TYPE_DOCUMENT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GAINSAY_TYPE_DOCUMENT);
  gtk_widget_class_set_css_name (widget_class, "documentspage");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "documents.next-gap", NULL, next_gap_action);
  gtk_widget_class_install_action (widget_class, "documents.remove", NULL, remove_action);
  gainsay_actions_bind (widget_class, "documents.");
}

static void
gainsay_documents_page_init (GainsayDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_summary (self);
  update_actions (self);
}

/**
 * gainsay_documents_page_new:
 *
 * Makes a page that shows nothing yet.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
gainsay_documents_page_new (void)
{
  return g_object_new (GAINSAY_TYPE_DOCUMENTS_PAGE, NULL);
}

/**
 * gainsay_documents_page_get_document:
 * @self: a page
 *
 * Gives the selected document.
 *
 * Returns: (transfer none) (nullable): the document
 */
GainsayDocument *
gainsay_documents_page_get_document (GainsayDocumentsPage *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENTS_PAGE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * gainsay_documents_page_set_document:
 * @self: a page
 * @document: (nullable): a document of the case
 *
 * Selects a document and scrolls to it.
 */
void
gainsay_documents_page_set_document (GainsayDocumentsPage *self, GainsayDocument *document)
{
  guint position = 0;

  g_return_if_fail (GAINSAY_IS_DOCUMENTS_PAGE (self));
  g_return_if_fail (document == NULL || GAINSAY_IS_DOCUMENT (document));

  if (document == NULL || get_case (self) == NULL ||
      !g_list_store_find (G_LIST_STORE (gainsay_case_get_documents (get_case (self))), document,
                          &position))
    {
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      return;
    }
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * gainsay_documents_page_next_gap:
 * @self: a page
 *
 * Selects the next document of which something is missing; says so when there is none.
 *
 * Returns: whether there is one
 */
gboolean
gainsay_documents_page_next_gap (GainsayDocumentsPage *self)
{
  GainsayDocument *document;

  g_return_val_if_fail (GAINSAY_IS_DOCUMENTS_PAGE (self), FALSE);

  if (get_case (self) == NULL)
    return FALSE;
  document =
    gainsay_documents_find_gap (get_case (self), gainsay_documents_page_get_document (self));
  if (document == NULL)
    {
      show_message (self, _("No document has a gap."));
      return FALSE;
    }
  gainsay_documents_page_set_document (self, document);
  return TRUE;
}
