/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/reader.h"

#include "app/case/decisions.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "tests/support/small-case.h"
#include "tests/support/widget.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GainsaySession *session;
  GtkWidget *window;
  GainsayReader *reader;
  GainsayClaim *claim;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = small_case_open ();
  fixture->claim = small_case_get_claim (fixture->session, 0);
  fixture->reader = GAINSAY_READER (gainsay_reader_new ());
  g_object_set (fixture->reader, "session", fixture->session, NULL);
  fixture->window = test_widget_show (GTK_WIDGET (fixture->reader));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->reader), (gpointer *) &fixture->reader);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_widget_await_finalized ((gpointer *) &fixture->reader);
  g_assert_finalize_object (fixture->session);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  GtkWidget *view = test_widget_find (GTK_WIDGET (fixture->reader), GTK_TYPE_TEXT_VIEW, 0);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
select_words (Fixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextIter begin;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &begin);
  g_assert_true (gtk_text_iter_forward_search (&begin, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static char *
dup_tagged (Fixture *fixture, const char *name)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GString *text = g_string_new (NULL);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (gtk_text_iter_starts_tag (&start, tag) ||
         gtk_text_iter_forward_to_tag_toggle (&start, tag))
    {
      g_autofree char *span = NULL;

      end = start;
      if (!gtk_text_iter_forward_to_tag_toggle (&end, tag))
        break;
      span = gtk_text_iter_get_slice (&start, &end);
      g_string_append_printf (text, "[%s]", span);
      start = end;
    }
  return g_string_free (text, FALSE);
}

static void
assert_tagged (Fixture *fixture, const char *name, const char *expected)
{
  g_autofree char *text = dup_tagged (fixture, name);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_empty (void)
{
  GtkWidget *reader = gainsay_reader_new ();
  GtkWidget *window = test_widget_show (reader);

  g_assert_null (gainsay_reader_get_document (GAINSAY_READER (reader)));
  g_assert_null (gainsay_reader_get_passage (GAINSAY_READER (reader)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_passage (Fixture *fixture, gconstpointer data)
{
  GainsayPassage *passage = GAINSAY_PASSAGE (small_case_get_evidence (fixture->claim, 0));
  GtkTextIter cursor;

  gainsay_reader_show_passage (fixture->reader, passage);
  g_assert_true (gainsay_reader_get_document (fixture->reader) ==
                 small_case_get_document (fixture->session, 0));
  assert_tagged (fixture, "passage-contradicts",
                 "[There is unanimous agreement among the water agencies that the plant released "
                 "about 40 tons of solvent into the harbor between March and June of 2021.]");
  assert_tagged (fixture, "clash", "[released]");
  assert_tagged (fixture, "match", "[solvent][harbor]");
  assert_tagged (fixture, "byline", "[By Ilse Tarn]");
  assert_tagged (fixture, "passage", "");
  gtk_text_buffer_get_iter_at_mark (get_buffer (fixture), &cursor,
                                    gtk_text_buffer_get_insert (get_buffer (fixture)));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, gainsay_passage_get_start (passage));
}

/* Another passage of another document takes the marks of the first away. */
static void
test_other_passage (Fixture *fixture, gconstpointer data)
{
  gainsay_reader_show_passage (fixture->reader,
                               GAINSAY_PASSAGE (small_case_get_evidence (fixture->claim, 0)));
  gainsay_reader_show_passage (fixture->reader,
                               GAINSAY_PASSAGE (small_case_get_evidence (fixture->claim, 2)));
  assert_tagged (fixture, "passage-contradicts", "");
  assert_tagged (fixture, "passage-supports",
                 "[An engineer of the plant said that no solvent had left it in 2021.]");
  assert_tagged (fixture, "match", "[solvent]");
  gainsay_reader_show_document (fixture->reader, small_case_get_document (fixture->session, 0));
  assert_tagged (fixture, "passage-supports", "");
  g_assert_null (gainsay_reader_get_passage (fixture->reader));
}

static void
test_stance_follows (Fixture *fixture, gconstpointer data)
{
  GainsayEvidence *evidence = small_case_get_evidence (fixture->claim, 2);
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);

  gainsay_reader_show_passage (fixture->reader, GAINSAY_PASSAGE (evidence));
  g_assert_true (
    gainsay_session_commit (fixture->session,
                            gainsay_decide_stance (investigation, evidence, "contradicts"), NULL));
  assert_tagged (fixture, "passage-supports", "");
  g_assert_nonnull (gainsay_reader_get_passage (fixture->reader));
}

static void
test_add_claim (Fixture *fixture, gconstpointer data)
{
  GListModel *claims = gainsay_case_get_claims (gainsay_session_get_case (fixture->session));
  g_autoptr (GainsayClaim) added = NULL;
  g_autoptr (GainsayPassage) appearance = NULL;

  gainsay_reader_show_document (fixture->reader, small_case_get_document (fixture->session, 0));
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.add-claim", NULL);
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 0);
  select_words (fixture, "dustry Minister Tomas Rell met the harbor council on Tues");
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.add-claim", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 3);
  g_assert_cmpuint (small_case_count_entries (fixture->session), ==, 1);

  /* Words that the selection cuts are taken whole. */
  added = g_list_model_get_item (claims, 2);
  appearance = g_list_model_get_item (gainsay_claim_get_appearances (added), 0);
  g_assert_cmpstr (gainsay_passage_get_exact (appearance), ==,
                   "Industry Minister Tomas Rell met the harbor council on Tuesday");
  g_assert_false (gtk_text_buffer_get_has_selection (get_buffer (fixture)));
}

static void
test_add_evidence (Fixture *fixture, gconstpointer data)
{
  GListModel *evidence = gainsay_claim_get_evidence (fixture->claim);
  g_autoptr (GainsayEvidence) added = NULL;
  GVariant *stance = g_variant_new_string ("contradicts");

  gainsay_reader_show_document (fixture->reader, small_case_get_document (fixture->session, 0));
  select_words (fixture, "The agencies published their assessment in May");
  /* Without a present claim there is nothing to be evidence for. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.add-evidence", "s",
                              "contradicts");
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 3);
  gainsay_reader_set_claim (fixture->reader, fixture->claim);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->reader),
                                                     "reader.add-evidence", stance));
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 4);
  added = g_list_model_get_item (evidence, 3);
  g_assert_cmpstr (gainsay_evidence_get_stance (added), ==, "contradicts");
  g_assert_cmpstr (gainsay_evidence_get_state (added), ==, "accepted");
  g_assert_cmpstr (gainsay_evidence_get_origin (added), ==, "human");
  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 3);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->reader, "close-requested", G_CALLBACK (count_cb), &n);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.close", NULL));
  g_assert_cmpuint (n, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->reader, &n);
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->reader, "notify", G_CALLBACK (count_cb), &n);
  gainsay_reader_set_peek (fixture->reader, TRUE);
  gainsay_reader_set_peek (fixture->reader, TRUE);
  g_assert_cmpuint (n, ==, 1);
  gainsay_reader_set_claim (fixture->reader, fixture->claim);
  gainsay_reader_set_claim (fixture->reader, fixture->claim);
  g_assert_cmpuint (n, ==, 2);
  g_signal_handlers_disconnect_by_data (fixture->reader, &n);
}

/* A removed document does not stay on the screen. */
static void
test_document_removed (Fixture *fixture, gconstpointer data)
{
  GainsayDocument *document = small_case_get_document (fixture->session, 1);
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);

  gainsay_reader_show_document (fixture->reader, document);
  g_assert_true (gainsay_session_commit (fixture->session,
                                         gainsay_decide_remove_document (investigation, document),
                                         NULL));
  g_assert_null (gainsay_reader_get_document (fixture->reader));
}

/* A passage that is no longer in the case is no longer marked; the reader stays where it is. */
static void
test_passage_removed (Fixture *fixture, gconstpointer data)
{
  GainsayCase *investigation = gainsay_session_get_case (fixture->session);
  GListModel *evidence = gainsay_claim_get_evidence (fixture->claim);
  g_autoptr (GainsayPassage) added = NULL;

  g_assert_true (
    gainsay_session_commit (fixture->session,
                            gainsay_decide_add_evidence (investigation, fixture->claim,
                                                         small_case_get_document (fixture->session,
                                                                                  0),
                                                         60, 90, "supports"),
                            NULL));
  added = g_list_model_get_item (evidence, 3);
  gainsay_reader_show_passage (fixture->reader, added);
  g_assert_true (gainsay_session_undo (fixture->session, NULL));
  g_assert_null (gainsay_reader_get_passage (fixture->reader));
  g_assert_nonnull (gainsay_reader_get_document (fixture->reader));
  assert_tagged (fixture, "passage-supports", "");
}

/* A span that does not fit, from a damaged file, marks nothing. */
static void
test_bad_span (Fixture *fixture, gconstpointer data)
{
  GainsayRecord *passage = GAINSAY_RECORD (small_case_get_evidence (fixture->claim, 0));

  gainsay_record_set_count (passage, "end", 1000000);
  gainsay_reader_show_passage (fixture->reader, GAINSAY_PASSAGE (passage));
  assert_tagged (fixture, "passage-contradicts", "");
}

static void
test_huge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GainsayDocument *document = small_case_get_document (fixture->session, 0);

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "A paragraph of a very long document goes here.\n\n");
  gainsay_record_set_text (GAINSAY_RECORD (document), "text", text->str);
  gainsay_reader_show_document (fixture->reader, document);
  test_widget_settle ();
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (fixture)), ==, (int) text->len);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/reader/empty", test_empty);
  g_test_add ("/reader/passage", Fixture, NULL, set_up, test_passage, tear_down);
  g_test_add ("/reader/other-passage", Fixture, NULL, set_up, test_other_passage, tear_down);
  g_test_add ("/reader/stance-follows", Fixture, NULL, set_up, test_stance_follows, tear_down);
  g_test_add ("/reader/add-claim", Fixture, NULL, set_up, test_add_claim, tear_down);
  g_test_add ("/reader/add-evidence", Fixture, NULL, set_up, test_add_evidence, tear_down);
  g_test_add ("/reader/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/reader/properties", Fixture, NULL, set_up, test_properties, tear_down);
  g_test_add ("/reader/document-removed", Fixture, NULL, set_up, test_document_removed, tear_down);
  g_test_add ("/reader/passage-removed", Fixture, NULL, set_up, test_passage_removed, tear_down);
  g_test_add ("/reader/bad-span", Fixture, NULL, set_up, test_bad_span, tear_down);
  g_test_add ("/reader/huge", Fixture, NULL, set_up, test_huge, tear_down);
  return g_test_run ();
}
