/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/document-editor.h"
#include "widgets/documents-page.h"
#include "widgets/gaps.h"

#include "app/case/decisions.h"
#include "app/case/log-entry.h"
#include "app/document/document.h"
#include "tests/support/small-case.h"
#include "tests/support/widget.h"

#include <adwaita.h>

/* The order of the editor's rows. */
enum
{
  TITLE,
  OUTLET,
  DATE,
};

typedef struct
{
  GainsaySession *session;
  GtkWidget *window;
  GainsayDocumentsPage *page;
  GainsayDocumentEditor *editor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture->session = small_case_open ();
  fixture->page = GAINSAY_DOCUMENTS_PAGE (gainsay_documents_page_new ());
  fixture->editor = GAINSAY_DOCUMENT_EDITOR (gainsay_document_editor_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->page));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->editor));
  g_object_set (fixture->page, "session", fixture->session, NULL);
  g_object_set (fixture->editor, "session", fixture->session, NULL);
  g_object_bind_property (fixture->page, "document", fixture->editor, "document",
                          G_BINDING_SYNC_CREATE);
  fixture->window = test_widget_show (box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_object_add_weak_pointer (G_OBJECT (fixture->editor), (gpointer *) &fixture->editor);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_widget_await_finalized ((gpointer *) &fixture->page);
  test_widget_await_finalized ((gpointer *) &fixture->editor);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_row (Fixture *fixture, guint position)
{
  return test_widget_find (GTK_WIDGET (fixture->editor), ADW_TYPE_ENTRY_ROW, position);
}

static void
type (Fixture *fixture, guint row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, row)), text);
  gainsay_document_editor_flush (fixture->editor);
}

static gboolean
has_focus (Fixture *fixture, guint row)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, get_row (fixture, row));
}

static void
test_empty (void)
{
  GtkWidget *page = gainsay_documents_page_new ();
  GtkWidget *editor = gainsay_document_editor_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), editor);
  window = test_widget_show (box);
  g_assert_null (gainsay_documents_page_get_document (GAINSAY_DOCUMENTS_PAGE (page)));
  g_assert_false (gainsay_documents_page_next_gap (GAINSAY_DOCUMENTS_PAGE (page)));
  g_assert_false (gainsay_document_editor_focus_gap (GAINSAY_DOCUMENT_EDITOR (editor)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *first = small_case_get_document (fixture->session, 0);
  GainsayDocument *second = small_case_get_document (fixture->session, 1);
  g_autofree char *words = gainsay_document_dup_gaps (second);

  g_assert_cmpstr (words, ==, "Missing: outlet, date");
  g_assert_null (gainsay_document_dup_gaps (first));

  g_assert_true (gainsay_documents_page_get_document (fixture->page) == first);
  g_assert_true (gainsay_documents_page_next_gap (fixture->page));
  g_assert_true (gainsay_documents_page_get_document (fixture->page) == second);
  g_assert_true (gainsay_document_editor_focus_gap (fixture->editor));
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, OUTLET), "missing"));
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, TITLE), "missing"));

  /* Gap after gap in this document, then no more. */
  g_assert_true (has_focus (fixture, OUTLET));
  g_assert_true (gainsay_document_editor_next_gap (fixture->editor));
  g_assert_true (has_focus (fixture, DATE));
  g_assert_false (gainsay_document_editor_next_gap (fixture->editor));

  type (fixture, OUTLET, "Tideline");
  type (fixture, DATE, "2022-08");
  g_assert_false (gainsay_documents_page_next_gap (fixture->page));
  g_assert_cmpuint (gainsay_documents_count_gaps (gainsay_session_get_case (fixture->session)), ==,
                    0);
  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  g_assert_true (gainsay_documents_page_next_gap (fixture->page));
}

static void
test_field (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *first = small_case_get_document (fixture->session, 0);

  type (fixture, OUTLET, "  The Morning Herald ");
  g_assert_cmpstr (gainsay_document_get_publisher (first), ==, "The Morning Herald");
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 1);
  type (fixture, OUTLET, "");
  g_assert_null (gainsay_document_get_publisher (first));
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, OUTLET), "missing"));
  gtk_test_accessible_assert_property (get_row (fixture, OUTLET), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Outlet");
}

/* What is no date is marked, stays to be corrected, and does not enter the case. */
static void
test_date (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *first = small_case_get_document (fixture->session, 0);
  GtkWidget *row = get_row (fixture, DATE);

  type (fixture, DATE, "6 Aug 2022");
  g_assert_cmpstr (gainsay_document_get_published (first), ==, "2022-08-09");
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 0);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  type (fixture, TITLE, "Another title");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "6 Aug 2022");
  type (fixture, DATE, "2022-08-06");
  g_assert_cmpstr (gainsay_document_get_published (first), ==, "2022-08-06");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_kind (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *first = small_case_get_document (fixture->session, 0);
  GtkWidget *row = test_widget_find (GTK_WIDGET (fixture->editor), ADW_TYPE_COMBO_ROW, 0);

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  g_assert_cmpstr (gainsay_document_get_kind (first), ==, "opinion");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_null (gainsay_document_get_kind (first));
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 2);
}

/* A kind from a newer version is shown and kept. */
static void
test_unknown_kind (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *second = small_case_get_document (fixture->session, 1);
  GtkWidget *row = test_widget_find (GTK_WIDGET (fixture->editor), ADW_TYPE_COMBO_ROW, 0);
  GtkStringObject *item;

  gainsay_record_set_text (GAINSAY_RECORD (second), "kind", "hologram");
  gainsay_documents_page_set_document (fixture->page, second);
  item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));
  g_assert_cmpstr (gtk_string_object_get_string (item), ==, "hologram");
  g_assert_cmpstr (gainsay_document_get_kind (second), ==, "hologram");
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 0);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  GListModel *documents = gainsay_case_get_documents (gainsay_session_get_case (fixture->session));

  gainsay_documents_page_set_document (fixture->page,
                                       small_case_get_document (fixture->session, 1));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "documents.remove", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (documents), ==, 1);
  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (documents), ==, 2);
}

/* Whether a label below root says these words. */
static gboolean
is_said (GtkWidget *root, const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = test_widget_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_visible (label) &&
        g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), words) == 0)
      return TRUE;
  return FALSE;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *second = small_case_get_document (fixture->session, 1);
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);

  g_assert_false (is_said (GTK_WIDGET (fixture->page), "Copy of The Herald"));
  g_assert_true (
    gainsay_session_commit (fixture->session,
                            gainsay_decide_document_field (investigation, second, "copyOf", "d-1"),
                            NULL));
  g_assert_true (is_said (GTK_WIDGET (fixture->page), "Copy of The Herald"));
  g_assert_true (is_said (GTK_WIDGET (fixture->page), "Missing: outlet, date"));
  gainsay_documents_page_set_document (fixture->page, second);
  g_assert_true (
    is_said (GTK_WIDGET (fixture->editor),
             "The same text as The Herald · 9 Aug 2022: the two count as one source."));
}

static void
test_typed_before_change (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *first = small_case_get_document (fixture->session, 0);
  GainsayDocument *second = small_case_get_document (fixture->session, 1);

  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, TITLE)), "Half typed");
  gainsay_documents_page_set_document (fixture->page, second);
  g_assert_cmpstr (gainsay_document_get_title (first), ==, "Half typed");
  g_assert_cmpstr (gainsay_document_get_title (second), ==, "Governor contradicts the president");
}

/* Whoever shows page and editor need not mind which of them learns of the case first. */
static void
test_other_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsaySession) other = small_case_open ();

  g_object_set (fixture->page, "session", other, NULL);
  g_object_set (fixture->editor, "session", other, NULL);
  type (fixture, TITLE, "Of the other case");
  g_assert_cmpstr (gainsay_document_get_title (small_case_get_document (other, 0)), ==,
                   "Of the other case");
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 0);
  g_object_set (fixture->page, "session", NULL, NULL);
  g_object_set (fixture->editor, "session", NULL, NULL);
}

static void
test_huge (Fixture *fixture, gconstpointer data)
{
  GainsayRecord *investigation = GAINSAY_RECORD (gainsay_session_get_case (fixture->session));
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 20000; i++)
    {
      GainsayDocument *document = gainsay_document_new ();
      g_autofree char *id = g_strdup_printf ("d-%u", i);

      gainsay_record_set_text (GAINSAY_RECORD (document), "id", id);
      g_ptr_array_add (documents, document);
    }
  gainsay_record_replace_children (investigation, "documents", documents);
  test_widget_settle ();
  gainsay_documents_page_set_document (fixture->page, g_ptr_array_index (documents, 19999));
  test_widget_settle ();
  g_assert_true (gainsay_documents_page_get_document (fixture->page) ==
                 g_ptr_array_index (documents, 19999));
  g_assert_true (gainsay_documents_page_next_gap (fixture->page));
  g_assert_true (gainsay_documents_page_get_document (fixture->page) ==
                 g_ptr_array_index (documents, 0));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/documents/empty", test_empty);
  g_test_add ("/documents/gaps", Fixture, NULL, set_up, test_gaps, tear_down);
  g_test_add ("/documents/field", Fixture, NULL, set_up, test_field, tear_down);
  g_test_add ("/documents/date", Fixture, NULL, set_up, test_date, tear_down);
  g_test_add ("/documents/kind", Fixture, NULL, set_up, test_kind, tear_down);
  g_test_add ("/documents/unknown-kind", Fixture, NULL, set_up, test_unknown_kind, tear_down);
  g_test_add ("/documents/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/documents/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/documents/typed-before-change", Fixture, NULL, set_up, test_typed_before_change,
              tear_down);
  g_test_add ("/documents/other-session", Fixture, NULL, set_up, test_other_session, tear_down);
  g_test_add ("/documents/huge", Fixture, NULL, set_up, test_huge, tear_down);
  return g_test_run ();
}
