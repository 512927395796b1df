/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/case-fixture.h"
#include "widgets/claim-row.h"
#include "widgets/claims-page.h"

#include "app/claim/claim.h"

typedef struct
{
  GainsaySession *session;
  GtkWidget *window;
  GainsayClaimsPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);

  fixture->session = n > 0 ? test_session_make (n) : test_session_load ("flood.gainsay");
  fixture->page = GAINSAY_CLAIMS_PAGE (gainsay_claims_page_new ());
  g_object_set (fixture->page, "session", fixture->session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 320, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  test_run_idle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static guint
count_rows (GtkWidget *widget)
{
  guint count = GAINSAY_IS_CLAIM_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_rows (child);
  return count;
}

static char *
dup_row_text (GtkWidget *row)
{
  GString *text = g_string_new (NULL);
  GQueue queue = G_QUEUE_INIT;

  g_queue_push_tail (&queue, row);
  while (!g_queue_is_empty (&queue))
    {
      GtkWidget *widget = g_queue_pop_head (&queue);

      if (!gtk_widget_get_visible (widget))
        continue;
      if (GTK_IS_LABEL (widget))
        g_string_append_printf (text, "%s|", gtk_label_get_label (GTK_LABEL (widget)));
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }
  return g_string_free (text, FALSE);
}

static void
test_first_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->page), GAINSAY_TYPE_CLAIM_ROW);
  g_autofree char *text = dup_row_text (row);

  g_assert_cmpstr (text, ==,
                   "[The Tessal dam] released no water before the flood of 3 March|"
                   "Ines Farrow|draft|▲ 0|▼ 1|4 to judge|");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (
    row, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "[The Tessal dam] released no water before the flood of 3 March");
}

static void
test_filter_labels (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *filter = GTK_DROP_DOWN (find (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN));
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (filter));

  g_assert_cmpstr (gtk_string_list_get_string (labels, GAINSAY_CLAIM_FILTER_OPEN), ==,
                   "All claims · 9");
  g_assert_cmpstr (gtk_string_list_get_string (labels, GAINSAY_CLAIM_FILTER_RECORDED), ==,
                   "Recorded · 1");
  gtk_drop_down_set_selected (filter, GAINSAY_CLAIM_FILTER_RECORDED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gainsay_claim_list_get_selection (
                      gainsay_claims_page_get_list (fixture->page)))),
                    ==, 1);
}

static void
test_order_action (Fixture *fixture, gconstpointer data)
{
  GainsayClaimOrder order;

  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->page), "claims.order", "s", "document"));
  g_object_get (fixture->page, "order", &order, NULL);
  g_assert_cmpint (order, ==, GAINSAY_CLAIM_ORDER_DOCUMENT);
}

/* A claim that the filter hides can still be gone to. */
static void
test_show_hidden_claim (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsayClaim) aside =
    g_list_model_get_item (gainsay_case_get_claims (gainsay_session_get_case (fixture->session)),
                           9);
  GainsayClaimList *list = gainsay_claims_page_get_list (fixture->page);

  g_assert_cmpstr (gainsay_claim_get_status (aside), ==, "set-aside");
  gainsay_claims_page_show_claim (fixture->page, aside);
  g_assert_true (gainsay_claim_list_get_claim (list) == aside);
  g_assert_cmpint (gainsay_claim_list_get_filter (list), ==, GAINSAY_CLAIM_FILTER_SET_ASIDE);
}

/* Only rows near what is seen are made. */
static void
test_rows_are_recycled (Fixture *fixture, gconstpointer data)
{
  guint rows = count_rows (GTK_WIDGET (fixture->page));

  g_assert_cmpuint (rows, >, 5);
  g_assert_cmpuint (rows, <, 300);
  for (guint i = 0; i < 50; i++)
    gainsay_claims_page_move (fixture->page, 1);
  test_run_idle ();
  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture->page)), <, 300);
}

static void
test_finalize (void)
{
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  GtkWidget *page = g_object_ref_sink (gainsay_claims_page_new ());

  g_object_set (page, "session", session, NULL);
  g_object_set (page, "session", NULL, NULL);
  g_object_set (page, "session", session, NULL);
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/claims-page/first-row", Fixture, NULL, set_up, test_first_row, tear_down);
  g_test_add ("/claims-page/filter-labels", Fixture, NULL, set_up, test_filter_labels, tear_down);
  g_test_add ("/claims-page/order-action", Fixture, NULL, set_up, test_order_action, tear_down);
  g_test_add ("/claims-page/show-hidden-claim", Fixture, NULL, set_up, test_show_hidden_claim,
              tear_down);
  g_test_add ("/claims-page/rows-are-recycled", Fixture, GUINT_TO_POINTER (100000), set_up,
              test_rows_are_recycled, tear_down);
  g_test_add_func ("/claims-page/finalize", test_finalize);
  return g_test_run ();
}
