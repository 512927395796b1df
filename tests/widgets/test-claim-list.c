/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/case-fixture.h"
#include "widgets/claim-list.h"

#include "app/case/decisions.h"
#include "app/claim/claim.h"

typedef struct
{
  GainsaySession *session;
  GainsayClaimList *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = data != NULL ? test_session_load (data) : test_session_make (0);
  fixture->list = gainsay_claim_list_new ();
  gainsay_claim_list_set_session (fixture->list, fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->session);
}

/* The worths of the listed claims: "92 88 [85] 81", the chosen one in brackets. */
static char *
describe (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (gainsay_claim_list_get_selection (fixture->list));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GainsayClaimItem) item = g_list_model_get_item (model, i);
      gboolean chosen = gtk_selection_model_is_selected (GTK_SELECTION_MODEL (model), i);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text, chosen ? "[%d]" : "%d",
                              gainsay_claim_get_check_worthiness (
                                gainsay_claim_item_get_claim (item)));
    }
  return g_string_free (text, FALSE);
}

#define assert_list(fixture, expected)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *_listed = describe (fixture);                                                 \
    g_assert_cmpstr (_listed, ==, expected);                                                       \
  }                                                                                                \
  G_STMT_END

static void
test_orders (Fixture *fixture, gconstpointer data)
{
  assert_list (fixture, "92 88 85 81 78 74 64 59 57");
  gainsay_claim_list_set_order (fixture->list, GAINSAY_CLAIM_ORDER_DOCUMENT);
  assert_list (fixture, "92 85 88 78 74 81 64 59 57");
  gainsay_claim_list_set_order (fixture->list, GAINSAY_CLAIM_ORDER_CONTRADICTION);
  assert_list (fixture, "92 85 81 78 74 88 64 59 57");
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    GainsayClaimFilter filter;
    const char *listed;
    guint count;
  } cases[] = {
    { GAINSAY_CLAIM_FILTER_PICKED, "92 88 85", 3 },
    { GAINSAY_CLAIM_FILTER_TO_JUDGE, "92 85 81 78 74", 5 },
    { GAINSAY_CLAIM_FILTER_CONTRADICTED, "92 88 85 81 78 74", 6 },
    { GAINSAY_CLAIM_FILTER_DRAFT, "92 59", 2 },
    { GAINSAY_CLAIM_FILTER_RECORDED, "88", 1 },
    { GAINSAY_CLAIM_FILTER_SET_ASIDE, "31", 1 },
    { GAINSAY_CLAIM_FILTER_OPEN, "92 88 85 81 78 74 64 59 57", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gainsay_claim_list_set_filter (fixture->list, cases[i].filter);
      assert_list (fixture, cases[i].listed);
      g_assert_cmpuint (gainsay_claim_list_count (fixture->list, cases[i].filter), ==,
                        cases[i].count);
    }
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  guint counts[GAINSAY_N_CLAIM_FILTERS];

  gainsay_claim_list_set_search (fixture->list, "HOUSES");
  assert_list (fixture, "78 74");
  gainsay_claim_list_count_found (fixture->list, counts);
  g_assert_cmpuint (counts[GAINSAY_CLAIM_FILTER_OPEN], ==, 2);
  g_assert_cmpuint (counts[GAINSAY_CLAIM_FILTER_PICKED], ==, 0);
  gainsay_claim_list_count_all (fixture->list, counts);
  g_assert_cmpuint (counts[GAINSAY_CLAIM_FILTER_OPEN], ==, 9);
  gainsay_claim_list_set_search (fixture->list, "houses in");
  assert_list (fixture, "78");
  /* Speakers are searched too. */
  gainsay_claim_list_set_search (fixture->list, "farrow");
  assert_list (fixture, "92 85");
  gainsay_claim_list_set_search (fixture->list, NULL);
  assert_list (fixture, "92 88 85 81 78 74 64 59 57");
}

static void
test_choice_outlives_filter (Fixture *fixture, gconstpointer data)
{
  GainsayClaim *chosen;

  g_assert_true (gainsay_claim_list_move (fixture->list, 1));
  assert_list (fixture, "[92] 88 85 81 78 74 64 59 57");
  chosen = gainsay_claim_list_get_claim (fixture->list);
  gainsay_claim_list_set_search (fixture->list, "houses");
  assert_list (fixture, "78 74");
  g_assert_true (gainsay_claim_list_get_claim (fixture->list) == chosen);
  gainsay_claim_list_set_search (fixture->list, NULL);
  assert_list (fixture, "[92] 88 85 81 78 74 64 59 57");
  g_assert_false (gainsay_claim_list_move (fixture->list, -1));
}

static void
test_stays_under_the_user (Fixture *fixture, gconstpointer data)
{
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);
  GainsayClaim *claim;

  gainsay_claim_list_set_filter (fixture->list, GAINSAY_CLAIM_FILTER_PICKED);
  gainsay_claim_list_move (fixture->list, 1);
  claim = gainsay_claim_list_get_claim (fixture->list);
  g_assert_true (
    gainsay_session_commit (fixture->session, gainsay_decide_unpick (investigation, claim), NULL));
  assert_list (fixture, "[92] 88 85");
  g_assert_cmpuint (gainsay_claim_list_count (fixture->list, GAINSAY_CLAIM_FILTER_PICKED), ==, 2);
}

static GainsayClaim *
make_claim (const char *id, const char *origin, int worth)
{
  GainsayClaim *claim = gainsay_claim_new ();

  gainsay_record_set_text (GAINSAY_RECORD (claim), "id", id);
  gainsay_record_set_text (GAINSAY_RECORD (claim), "text", id);
  gainsay_record_set_text (GAINSAY_RECORD (claim), "origin", origin);
  gainsay_record_set_count (GAINSAY_RECORD (claim), "checkWorthiness", worth);
  return claim;
}

static void
test_new_claims_wait (Fixture *fixture, gconstpointer data)
{
  GainsayRecord *investigation = GAINSAY_RECORD (gainsay_session_get_case (fixture->session));
  g_autoptr (GainsayClaim) first = make_claim ("c-0000000000000001", "machine", 20);
  g_autoptr (GainsayClaim) second = make_claim ("c-0000000000000002", "machine", 90);
  g_autoptr (GainsayClaim) human = make_claim ("c-0000000000000003", "human", 50);

  /* Into an empty list they come at once. */
  gainsay_record_insert_child (investigation, "claims", 0, GAINSAY_RECORD (first));
  assert_list (fixture, "20");
  gainsay_record_insert_child (investigation, "claims", 0, GAINSAY_RECORD (second));
  assert_list (fixture, "20");
  g_assert_cmpuint (gainsay_claim_list_get_n_new (fixture->list), ==, 1);
  gainsay_record_insert_child (investigation, "claims", 0, GAINSAY_RECORD (human));
  assert_list (fixture, "50 20");
  gainsay_claim_list_show_new (fixture->list);
  assert_list (fixture, "90 50 20");
  g_assert_cmpuint (gainsay_claim_list_get_n_new (fixture->list), ==, 0);
  gainsay_record_remove_child (investigation, "claims", GAINSAY_RECORD (human));
  assert_list (fixture, "90 20");
}

static void
test_replaced_claims_keep_their_rows (Fixture *fixture, gconstpointer data)
{
  GainsayRecord *investigation = GAINSAY_RECORD (gainsay_session_get_case (fixture->session));
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) newer = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (claims, make_claim ("c-0000000000000001", "machine", 90));
  g_ptr_array_add (claims, make_claim ("c-0000000000000002", "machine", 80));
  gainsay_record_replace_children (investigation, "claims", claims);
  gainsay_claim_list_move (fixture->list, 1);
  assert_list (fixture, "[90] 80");
  g_ptr_array_add (newer, make_claim ("c-0000000000000003", "machine", 95));
  g_ptr_array_add (newer, make_claim ("c-0000000000000001", "machine", 10));
  gainsay_record_replace_children (investigation, "claims", newer);
  assert_list (fixture, "[10]");
  g_assert_true (gainsay_claim_list_get_claim (fixture->list) == g_ptr_array_index (newer, 1));
  g_assert_cmpuint (gainsay_claim_list_get_n_new (fixture->list), ==, 1);
}

static void
test_next_picked (Fixture *fixture, gconstpointer data)
{
  GainsayClaim *next;

  gainsay_claim_list_move (fixture->list, 1);
  next = gainsay_claim_list_find_next_picked (fixture->list);
  /* The one between them has a recorded verdict. */
  g_assert_cmpint (gainsay_claim_get_check_worthiness (next), ==, 85);
  gainsay_claim_list_set_claim (fixture->list, next);
  next = gainsay_claim_list_find_next_picked (fixture->list);
  g_assert_cmpint (gainsay_claim_get_check_worthiness (next), ==, 92);
}

static void
test_large (void)
{
  g_autoptr (GainsaySession) session = test_session_make (100000);
  g_autoptr (GainsayClaimList) list = gainsay_claim_list_new ();
  GListModel *model;

  gainsay_claim_list_set_session (list, session);
  model = G_LIST_MODEL (gainsay_claim_list_get_selection (list));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 100000);
  gainsay_claim_list_set_search (list, "99999");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  gainsay_claim_list_set_search (list, "9999");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 19);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/claim-list/orders", Fixture, "flood.gainsay", set_up, test_orders, tear_down);
  g_test_add ("/claim-list/filters", Fixture, "flood.gainsay", set_up, test_filters, tear_down);
  g_test_add ("/claim-list/search", Fixture, "flood.gainsay", set_up, test_search, tear_down);
  g_test_add ("/claim-list/choice-outlives-filter", Fixture, "flood.gainsay", set_up,
              test_choice_outlives_filter, tear_down);
  g_test_add ("/claim-list/stays-under-the-user", Fixture, "flood.gainsay", set_up,
              test_stays_under_the_user, tear_down);
  g_test_add ("/claim-list/next-picked", Fixture, "flood.gainsay", set_up, test_next_picked,
              tear_down);
  g_test_add ("/claim-list/new-claims-wait", Fixture, NULL, set_up, test_new_claims_wait,
              tear_down);
  g_test_add ("/claim-list/replaced-claims-keep-their-rows", Fixture, NULL, set_up,
              test_replaced_claims_keep_their_rows, tear_down);
  g_test_add_func ("/claim-list/large", test_large);
  return g_test_run ();
}
