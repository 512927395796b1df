/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/case-fixture.h"
#include "tests/support/widget.h"
#include "widgets/claim-row.h"
#include "widgets/claim-view.h"

#include "app/case/decisions.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/evidence/tally.h"

typedef struct
{
  GainsaySession *session;
  GtkWidget *window;
  GainsayClaimView *view;
  GainsayClaim *claim; /* the first one of the flood */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = test_session_load ("flood.gainsay");
  fixture->claim =
    g_list_model_get_item (gainsay_case_get_claims (gainsay_session_get_case (fixture->session)),
                           0);
  fixture->view = GAINSAY_CLAIM_VIEW (gainsay_claim_view_new ());
  gainsay_claim_view_set_session (fixture->view, fixture->session);
  gainsay_claim_view_set_claim (fixture->view, fixture->claim);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->claim);
  g_object_unref (fixture->session);
}

static void
collect (GtkWidget *widget, const char *css_class, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class))
    g_string_append_printf (text, "%s|", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, css_class, text);
}

static char *
dup_labels (Fixture *fixture, const char *css_class)
{
  GString *text = g_string_new (NULL);

  collect (GTK_WIDGET (fixture->view), css_class, text);
  return g_string_free (text, FALSE);
}

static GainsayEvidence *
get_evidence (Fixture *fixture, guint position)
{
  g_autoptr (GainsayEvidence) evidence =
    g_list_model_get_item (gainsay_claim_get_evidence (fixture->claim), position);

  return evidence;
}

static void
commit (Fixture *fixture, GainsayChange *change)
{
  g_autoptr (GError) error = NULL;

  gainsay_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
  test_run_idle ();
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  g_autofree char *headings = dup_labels (fixture, "heading");
  g_autofree char *sources = dup_labels (fixture, "source-line");

  g_assert_cmpstr (headings, ==,
                   "Made by 1 speaker|Supported by 0 sources|Contradicted by 1 source|");
  /* Records and findings, reporting, words. */
  g_assert_cmpstr (sources, ==,
                   "Ines Farrow  reported|Ines Farrow  quoted|Dam Authority  record|"
                   "Institute of Hydrology  record|Institute of Hydrology  finding|"
                   "Morning Ledger  reporting|Lena Brandt  word|");
}

static void
test_nothing_supports (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsayClaim) claim =
    g_list_model_get_item (gainsay_case_get_claims (gainsay_session_get_case (fixture->session)),
                           1);
  g_autoptr (GainsayPassage) statement = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *wordings = NULL;

  gainsay_claim_view_set_claim (fixture->view, claim);
  notes = dup_labels (fixture, "sentence");
  g_assert_nonnull (strstr (notes, "Nothing here supports this claim except those who make it.|"));
  /* One remark in two papers is one statement. */
  sources = dup_labels (fixture, "source-line");
  g_assert_true (g_str_has_prefix (sources, "Ines Farrow  quoted|Institute of Hydrology  finding"));
  /* How the other paper words it is read on the selected card. */
  statement = g_list_model_get_item (gainsay_claim_get_appearances (claim), 0);
  gainsay_claim_view_select_passage (fixture->view, statement);
  wordings = dup_labels (fixture, "other-wording");
  g_assert_cmpstr (wordings, !=, "");
}

static void
test_accept_counts (Fixture *fixture, gconstpointer data)
{
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);
  GainsayTally tally;
  g_autofree char *headings = NULL;

  commit (fixture, gainsay_decide_accept (investigation, get_evidence (fixture, 2)));
  gainsay_tally_count (fixture->claim, &tally);
  g_assert_cmpuint (tally.contradicts, ==, 2);
  g_assert_cmpuint (tally.contradicts_to_judge, ==, 2);
  headings = dup_labels (fixture, "heading");
  g_assert_nonnull (strstr (headings, "Contradicted by 2 sources|"));
  /* The same source again counts once. */
  commit (fixture, gainsay_decide_accept (investigation, get_evidence (fixture, 1)));
  gainsay_tally_count (fixture->claim, &tally);
  g_assert_cmpuint (tally.contradicts, ==, 2);
}

static void
test_dismiss_moves_on (Fixture *fixture, gconstpointer data)
{
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);
  GainsayPassage *first = GAINSAY_PASSAGE (get_evidence (fixture, 1));
  g_autofree char *headings = NULL;

  g_assert_true (gainsay_claim_view_select_passage (fixture->view, first));
  g_assert_true (gainsay_claim_view_get_passage (fixture->view) == first);
  commit (fixture, gainsay_decide_dismiss (investigation, first, NULL));
  /* The card that took its place is selected. */
  g_assert_true (gainsay_claim_view_get_passage (fixture->view) ==
                 GAINSAY_PASSAGE (get_evidence (fixture, 0)));
  headings = dup_labels (fixture, "heading");
  g_assert_nonnull (strstr (headings, "Dismissed (1)|"));
  commit (fixture, gainsay_decide_restore (investigation, first));
  g_clear_pointer (&headings, g_free);
  headings = dup_labels (fixture, "heading");
  g_assert_null (strstr (headings, "Dismissed"));
}

static void
test_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsayClaim) claim =
    g_list_model_get_item (gainsay_case_get_claims (gainsay_session_get_case (fixture->session)),
                           2);
  g_autofree char *headings = NULL;
  GainsayTally tally;

  gainsay_tally_count (claim, &tally);
  g_assert_cmpuint (tally.contradicts, ==, 0);
  g_assert_cmpuint (tally.beside, ==, 1);
  gainsay_claim_view_set_claim (fixture->view, claim);
  headings = dup_labels (fixture, "heading");
  g_assert_nonnull (strstr (headings, "Contradicted by 0 sources|"));
}

/* Does what a key does in a column; gives whether the column takes the key. */
static gboolean
press (GtkWidget *column, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (column);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) keys = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (keys))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (keys)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, column,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  return FALSE;
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child);
  return found;
}

/* Left and Right change the column and stop at the last one, from a card and from its buttons. */
static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (fixture->window);
  GtkWidget *against, *made_by, *button;

  gainsay_claim_view_select_passage (fixture->view, GAINSAY_PASSAGE (get_evidence (fixture, 1)));
  g_assert_true (gainsay_claim_view_focus_cards (fixture->view));
  against = gtk_root_get_focus (root);
  g_assert_true (GTK_IS_LIST_BOX_ROW (against));
  g_assert_true (press (gtk_widget_get_parent (against), GDK_KEY_Right));
  g_assert_true (gtk_root_get_focus (root) == against);

  g_assert_true (press (gtk_widget_get_parent (against), GDK_KEY_Left));
  made_by = gtk_root_get_focus (root);
  g_assert_true (GTK_IS_LIST_BOX_ROW (made_by));
  g_assert_true (gtk_widget_get_parent (made_by) != gtk_widget_get_parent (against));
  g_assert_true (press (gtk_widget_get_parent (made_by), GDK_KEY_Left));
  g_assert_true (gtk_root_get_focus (root) == made_by);

  button = find_button (against);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_true (press (gtk_widget_get_parent (against), GDK_KEY_Right));
  g_assert_true (gtk_root_get_focus (root) == button);
  g_assert_true (press (gtk_widget_get_parent (against), GDK_KEY_Left));
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_root_get_focus (root)));
}

/* A column without a passage is no place to go to: the card stays the selected one. */
static void
test_empty_column (Fixture *fixture, gconstpointer data)
{
  GListModel *evidence = gainsay_claim_get_evidence (fixture->claim);
  GainsayPassage *selected;
  GtkWidget *row;

  for (guint i = g_list_model_get_n_items (evidence); i > 0; i--)
    gainsay_record_remove_child (GAINSAY_RECORD (fixture->claim), "evidence",
                                 GAINSAY_RECORD (get_evidence (fixture, i - 1)));
  gainsay_claim_view_set_claim (fixture->view, NULL);
  gainsay_claim_view_set_claim (fixture->view, fixture->claim);
  test_widget_settle ();
  g_assert_true (gainsay_claim_view_focus_cards (fixture->view));
  selected = gainsay_claim_view_get_passage (fixture->view);
  g_assert_nonnull (selected);
  row = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (press (gtk_widget_get_parent (row), GDK_KEY_Right));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
  g_assert_true (gainsay_claim_view_get_passage (fixture->view) == selected);
}

static guint
count_visible (GtkWidget *widget, const char *action)
{
  guint count;

  if (!gtk_widget_get_visible (widget))
    return 0;
  count = GTK_IS_BUTTON (widget) &&
          g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_visible (child, action);
  return count;
}

/* What a recorded verdict keeps cannot be cited or dismissed by a button that would refuse. */
static void
test_recorded (Fixture *fixture, gconstpointer data)
{
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);
  GtkWidget *view = GTK_WIDGET (fixture->view);
  g_autoptr (JsonNode) verdict =
    json_from_string ("{\"status\":\"recorded\",\"rating\":\"refuted\",\"at\":\"2026-03\"}", NULL);

  commit (fixture, gainsay_decide_accept (investigation, get_evidence (fixture, 2)));
  g_assert_cmpuint (count_visible (view, "view.cite"), >, 0);
  g_assert_cmpuint (count_visible (view, "view.dismiss"), >, 0);
  gainsay_record_set_field (GAINSAY_RECORD (fixture->claim), "verdict", verdict, NULL);
  gainsay_claim_view_set_claim (fixture->view, NULL);
  gainsay_claim_view_set_claim (fixture->view, fixture->claim);
  g_assert_cmpuint (count_visible (view, "view.cite"), ==, 0);
  g_assert_cmpuint (count_visible (view, "view.dismiss"), ==, 0);
}

/* The cards of a case that is open elsewhere offer nothing that would change it. */
static void
test_read_only (void)
{
  static const char *const actions[] = { "view.accept", "view.dismiss", "view.cite",
                                         "view.restore" };
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "cases", "flood.gainsay", NULL);
  g_autoptr (GainsaySession) session = NULL;
  g_autoptr (GainsayClaim) claim = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *view = g_object_ref_sink (gainsay_claim_view_new ());

  session = gainsay_session_open (path, GAINSAY_SESSION_READ_ONLY, &error);
  g_assert_no_error (error);
  claim = g_list_model_get_item (gainsay_case_get_claims (gainsay_session_get_case (session)), 0);
  gainsay_claim_view_set_session (GAINSAY_CLAIM_VIEW (view), session);
  gainsay_claim_view_set_claim (GAINSAY_CLAIM_VIEW (view), claim);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_cmpuint (count_visible (view, actions[i]), ==, 0);
  g_object_unref (view);
}

static void
open_cb (GtkWidget *view, GainsayPassage *passage, gboolean peek, GString *heard)
{
  g_string_append (heard, peek ? "peek " : "open ");
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) heard = g_string_new (NULL);

  g_signal_connect (fixture->view, "open", G_CALLBACK (open_cb), heard);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "view.open", "s",
                              gainsay_record_get_id (GAINSAY_RECORD (get_evidence (fixture, 1))));
  g_assert_cmpstr (heard->str, ==, "open ");
  g_assert_true (gainsay_claim_view_get_passage (fixture->view) ==
                 GAINSAY_PASSAGE (get_evidence (fixture, 1)));
}

/* What came after the verdict is told in words, in the head and in the list. */
static void
test_new_evidence (Fixture *fixture, gconstpointer data)
{
  GainsayRecord *claim = GAINSAY_RECORD (fixture->claim);
  g_autoptr (JsonNode) verdict =
    json_from_string ("{\"status\":\"recorded\",\"rating\":\"refuted\",\"at\":\"2026-03\"}", NULL);
  g_autoptr (JsonNode) flag = json_node_new (JSON_NODE_ARRAY);
  JsonArray *ids = json_array_new ();
  g_autoptr (GainsayClaimItem) item = gainsay_claim_item_new (fixture->claim, 0);
  GtkWidget *row;
  g_autoptr (GString) in_row = g_string_new (NULL);
  g_autofree char *in_head = NULL;
  GListModel *evidence = gainsay_claim_get_evidence (fixture->claim);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    json_array_add_string_element (ids, gainsay_record_get_id (
                                          GAINSAY_RECORD (get_evidence (fixture, i))));
  json_node_take_array (flag, ids);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    gainsay_record_set_text (GAINSAY_RECORD (get_evidence (fixture, i)), "state",
                             i < 2 ? "suggested" : "dismissed");
  gainsay_record_set_field (claim, "newEvidence", flag, NULL);
  gainsay_record_set_text (claim, "newSince", "2026-03");
  gainsay_record_set_field (claim, "verdict", verdict, NULL);
  gainsay_claim_view_set_claim (fixture->view, NULL);
  gainsay_claim_view_set_claim (fixture->view, fixture->claim);
  in_head = dup_labels (fixture, "caption");
  g_assert_nonnull (strstr (in_head, "2 new passages"));

  row = g_object_ref_sink (g_object_new (GAINSAY_TYPE_CLAIM_ROW, "item", item, NULL));
  collect (row, "new-evidence", in_row);
  g_assert_cmpstr (in_row->str, ==, "2 new passages|");
  g_object_unref (row);
}

static void
test_finalize (void)
{
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  g_autoptr (GainsayClaim) claim =
    g_list_model_get_item (gainsay_case_get_claims (gainsay_session_get_case (session)), 0);
  GtkWidget *view = g_object_ref_sink (gainsay_claim_view_new ());

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gainsay_claim_view_set_session (GAINSAY_CLAIM_VIEW (view), session);
  gainsay_claim_view_set_claim (GAINSAY_CLAIM_VIEW (view), claim);
  gainsay_claim_view_set_claim (GAINSAY_CLAIM_VIEW (view), NULL);
  gainsay_claim_view_set_claim (GAINSAY_CLAIM_VIEW (view), claim);
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/claim-view/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/claim-view/nothing-supports", Fixture, NULL, set_up, test_nothing_supports,
              tear_down);
  g_test_add ("/claim-view/accept-counts", Fixture, NULL, set_up, test_accept_counts, tear_down);
  g_test_add ("/claim-view/dismiss-moves-on", Fixture, NULL, set_up, test_dismiss_moves_on,
              tear_down);
  g_test_add ("/claim-view/beside", Fixture, NULL, set_up, test_beside, tear_down);
  g_test_add ("/claim-view/arrows", Fixture, NULL, set_up, test_arrows, tear_down);
  g_test_add ("/claim-view/empty-column", Fixture, NULL, set_up, test_empty_column, tear_down);
  g_test_add ("/claim-view/recorded", Fixture, NULL, set_up, test_recorded, tear_down);
  g_test_add_func ("/claim-view/read-only", test_read_only);
  g_test_add ("/claim-view/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/claim-view/new-evidence", Fixture, NULL, set_up, test_new_evidence, tear_down);
  g_test_add_func ("/claim-view/finalize", test_finalize);
  return g_test_run ();
}
