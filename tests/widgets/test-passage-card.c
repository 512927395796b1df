/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/case-fixture.h"
#include "widgets/card-item.h"
#include "widgets/passage-card.h"
#include "widgets/passage-text.h"
#include "widgets/reason-marks.h"

#include "app/case/decisions.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/mark.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"

#include <string.h>

#define CLAIM "The plant released no water"
#define PASSAGE "Two gates were opened"

static void
test_reasons (gconstpointer data)
{
  static const struct
  {
    const char *json;
    const char *said;
  } cases[] = {
    { NULL, NULL },
    { "[]", NULL },
    { "nonsense", NULL },
    { "[{\"kind\":\"negation\",\"claim\":[[19,21]],\"passage\":[[0,9]]}]",
      "“no” against “Two gates”" },
    { "[{\"kind\":\"negation\",\"claim\":[[19,21]]}]", "negated by “no”" },
    { "[{\"kind\":\"related\",\"claim\":[[10,18]],\"passage\":[[15,21]]}]",
      "takes “opened” to mean “released”" },
    { "[{\"kind\":\"number\",\"claim\":[[19,21]],\"passage\":[[0,3]]}]",
      "another number: “no” against “Two”" },
    { "[{\"kind\":\"same-words\",\"claim\":[[4,9]],\"passage\":[[4,9]]},"
      "{\"kind\":\"negation\",\"claim\":[[19,21]],\"passage\":[[0,3]]},"
      "{\"kind\":\"same-words\",\"claim\":[[4,9]],\"passage\":[[4,9]]}]",
      "same words: “gates”" },
    /* Ranges that do not fit are left out. */
    { "[{\"kind\":\"negation\",\"claim\":[[19,2100]],\"passage\":[[9,0]]}]", NULL },
    { "[{\"kind\":\"negation\",\"claim\":[[-1,3]],\"passage\":[[0,9]]}]",
      "negated by “Two gates”" },
    { "[{\"kind\":5,\"claim\":\"x\"}]", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = gainsay_reasons_dup_label (cases[i].json, CLAIM, PASSAGE);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static guint
count_attributes (PangoAttrList *list)
{
  GSList *attributes = pango_attr_list_get_attributes (list);
  guint count = g_slist_length (attributes);

  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  return count;
}

static void
test_marks (void)
{
  const char *json = "[{\"kind\":\"negation\",\"passage\":[[0,3]]},"
                     "{\"kind\":\"same-words\",\"passage\":[[4,9]]}]";
  GdkRGBA tint = { 1, 0.5, 0, 0.2 };
  g_autoptr (PangoAttrList) plain = gainsay_reason_marks_new (json, TRUE, PASSAGE, 0, NULL);
  g_autoptr (PangoAttrList) tinted = gainsay_reason_marks_new (json, TRUE, PASSAGE, 0, &tint);
  g_autoptr (PangoAttrList) shifted = gainsay_reason_marks_new (json, TRUE, PASSAGE, 20, NULL);
  g_autoptr (PangoAttrList) claim = gainsay_reason_marks_new (json, FALSE, CLAIM, 0, NULL);

  g_assert_cmpuint (count_attributes (plain), ==, 2);
  /* A clash has a tint behind it: its colour and how much of it. */
  g_assert_cmpuint (count_attributes (tinted), ==, 4);
  g_assert_cmpuint (count_attributes (shifted), ==, 0);
  g_assert_cmpuint (count_attributes (claim), ==, 0);
}

/* What a person selects may be a part: the card shows who says it. */
static void
test_whole_sentence (void)
{
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  GainsayCase *investigation = gainsay_session_get_case (session);
  g_autoptr (GainsayClaim) claim =
    g_list_model_get_item (gainsay_case_get_claims (investigation), 0);
  g_autoptr (GainsayDocument) document =
    g_list_model_get_item (gainsay_case_get_documents (investigation), 1);
  const char *text = gainsay_document_get_text (document);
  const char *place = strstr (text, "saw water running");
  int start = (int) g_utf8_pointer_to_offset (text, place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayEvidence) added = NULL;
  g_autofree char *sentence = NULL;
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  guint offset;

  gainsay_session_commit (session,
                          gainsay_decide_add_evidence (investigation, claim, document, start,
                                                       start + 9, "contradicts"),
                          &error);
  g_assert_no_error (error);
  added = g_list_model_get_item (evidence, g_list_model_get_n_items (evidence) - 1);
  g_assert_cmpstr (gainsay_passage_get_exact (GAINSAY_PASSAGE (added)), ==, "saw water");
  sentence = gainsay_passage_dup_sentence (investigation, GAINSAY_PASSAGE (added), &offset);
  g_assert_cmpstr (sentence, ==,
                   "A technician who worked that night, Lena Brandt, said she saw water running "
                   "over the second gate before midnight.");
  g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (sentence, offset), "saw water"));
}

/* Raw tags of a page are left out, and the marks of what follows move with the words. */
static void
test_tags (void)
{
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  GainsayCase *investigation = gainsay_session_get_case (session);
  g_autoptr (GainsayClaim) claim =
    g_list_model_get_item (gainsay_case_get_claims (investigation), 0);
  g_autoptr (GainsayPassage) passage =
    g_list_model_get_item (gainsay_claim_get_evidence (claim), 0);
  GainsayRecord *document =
    gainsay_case_find (investigation, gainsay_passage_get_document (passage));
  g_autoptr (GainsayRecord) mark = GAINSAY_RECORD (gainsay_mark_new ());
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  g_autofree char *sentence = NULL;
  GSList *left;
  guint offset;
  int start = gainsay_passage_get_start (passage) + (int) strlen ("The Institute of Hydrology");

  gainsay_record_set_text (mark, "kind", "tag");
  gainsay_record_set_count (mark, "start", start);
  gainsay_record_set_count (mark, "end", start + (int) strlen (", however,"));
  gainsay_record_insert_child (document, "marks", G_MAXUINT, mark);
  bold->start_index = (guint) strlen ("The Institute of Hydrology, however, ");
  bold->end_index = bold->start_index + (guint) strlen ("found");
  pango_attr_list_insert (attributes, bold);

  sentence = gainsay_passage_dup_sentence (investigation, passage, &offset);
  gainsay_passage_drop_tags (investigation, passage, offset, &sentence, attributes);
  g_assert_true (g_str_has_prefix (sentence, "The Institute of Hydrology found in a report"));
  left = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (((PangoAttribute *) left->data)->start_index, ==,
                    strlen ("The Institute of Hydrology "));
  g_slist_free_full (left, (GDestroyNotify) pango_attribute_destroy);
}

static void
test_card (void)
{
  g_autoptr (GainsaySession) session = test_session_load ("flood.gainsay");
  g_autoptr (GainsayClaim) claim =
    g_list_model_get_item (gainsay_case_get_claims (gainsay_session_get_case (session)), 0);
  g_autoptr (GainsayEvidence) evidence =
    g_list_model_get_item (gainsay_claim_get_evidence (claim), 3);
  g_autoptr (GainsayCardItem) item =
    gainsay_card_item_new (GAINSAY_CARD_CONTRADICTS, GAINSAY_PASSAGE (evidence));
  g_autoptr (GainsayCardItem) none = gainsay_card_item_new (GAINSAY_CARD_SUPPORTS, NULL);
  GtkWidget *card = g_object_ref_sink (gainsay_passage_card_new (claim, item));
  GtkWidget *note = g_object_ref_sink (gainsay_passage_card_new (claim, none));

  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (
    card, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "contradicts: Morning Ledger  reporting, suggested: Gauge records show that the river below "
    "the dam rose by two metres within the hour.");
  g_assert_true (gtk_widget_has_css_class (card, "suggested"));
  gainsay_record_set_text (GAINSAY_RECORD (evidence), "state", "accepted");
  gainsay_card_item_take_passages (item, item);
  g_assert_false (gtk_widget_has_css_class (card, "suggested"));
  gainsay_passage_card_set_marked (GAINSAY_PASSAGE_CARD (card), TRUE);
  gtk_test_accessible_assert_property (
    note, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Nothing here supports this claim except those who make it.");
  g_assert_finalize_object (card);
  g_assert_finalize_object (note);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/passage-card/reasons", NULL, test_reasons);
  g_test_add_func ("/passage-card/marks", test_marks);
  g_test_add_func ("/passage-card/whole-sentence", test_whole_sentence);
  g_test_add_func ("/passage-card/card", test_card);
  g_test_add_func ("/passage-card/tags", test_tags);
  return g_test_run ();
}
