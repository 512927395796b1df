/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/words.h"

#include "app/document/document.h"
#include "app/document/mark.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "tests/support/small-case.h"

#include <gtk/gtk.h>

static void
test_dates (void)
{
  static const struct
  {
    const char *date;
    const char *words;
  } cases[] = {
    { NULL, "no date" },
    { "", "no date" },
    { "2018", "2018" },
    { "2018-08", "Aug 2018" },
    { "2018-08-06", "6 Aug 2018" },
    { "2018-08-06T14:02:00Z", "6 Aug 2018, 14:02" },
    { "last week", "last week" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = gainsay_date_dup_label (cases[i].date);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Stances differ in shape, not only in colour. */
static void
test_shapes (void)
{
  g_assert_cmpstr (gainsay_stance_get_shape ("supports"), !=,
                   gainsay_stance_get_shape ("contradicts"));
  g_assert_cmpstr (gainsay_stance_get_shape ("context"), !=, gainsay_stance_get_shape ("supports"));
  g_assert_null (gainsay_stance_get_style ("context"));
}

static void
test_kinds (void)
{
  const char *const *kinds = gainsay_document_kinds_list ();

  for (gsize i = 0; kinds[i] != NULL; i++)
    g_assert_cmpstr (gainsay_document_kind_to_label (kinds[i]), !=, kinds[i]);
  g_assert_cmpstr (gainsay_document_kind_to_label ("hologram"), ==, "hologram");
  g_assert_null (gainsay_document_kind_to_label (NULL));
}

static void
assert_name (GainsayDocument *document, const char *expected)
{
  g_autofree char *name = gainsay_document_dup_name (document);

  g_assert_cmpstr (name, ==, expected);
}

/* What a document does not tell is not guessed: an untitled text is quoted. */
static void
test_names (void)
{
  g_autoptr (GainsayDocument) document = gainsay_document_new ();
  GainsayRecord *record = GAINSAY_RECORD (document);

  assert_name (document, "Untitled document");
  gainsay_record_set_text (record, "text", "Short\n\nThe council  of the harbor met on Tuesday");
  assert_name (document, "“The council of the harbor met on Tuesday”");
  gainsay_record_set_text (record, "text",
                           "The council of the harbor met on Tuesday for two hours");
  assert_name (document, "“The council of the harbor met on Tuesday for…”");
  gainsay_record_set_text (record, "title", "Council\nmeets");
  assert_name (document, "Council meets");
  gainsay_record_set_text (record, "publisher", "The Herald");
  assert_name (document, "The Herald");
  gainsay_record_set_text (record, "shortName", "Herald");
  assert_name (document, "Herald");
}

static void
test_places (void)
{
  g_autoptr (GainsaySession) session = small_case_open ();
  GainsayCase *investigation = gainsay_session_get_case (session);
  GainsayClaim *claim = small_case_get_claim (session, 0);
  g_autofree char *first =
    gainsay_passage_dup_place (investigation, GAINSAY_PASSAGE (small_case_get_evidence (claim, 0)));
  g_autofree char *second =
    gainsay_passage_dup_place (investigation, GAINSAY_PASSAGE (small_case_get_evidence (claim, 2)));

  g_assert_cmpstr (first, ==, "The Herald · 9 Aug 2022");
  g_assert_cmpstr (second, ==, "Unknown outlet: Governor contradicts the president · no date");
}

/* A caption tells one document from another no better than another picture would. */
static void
test_opening (void)
{
  static const char text[] = "Ada Marsh at the quay (Photo: Jon Ferrin, The Herald)\n"
                             "The harbour council met on Tuesday.";
  g_autoptr (GainsayDocument) document = gainsay_document_new ();
  g_autoptr (GainsayMark) mark = gainsay_mark_new ();

  gainsay_record_set_text (GAINSAY_RECORD (document), "text", text);
  gainsay_record_set_text (GAINSAY_RECORD (mark), "kind", "caption");
  gainsay_record_set_count (GAINSAY_RECORD (mark), "start", 0);
  gainsay_record_set_count (GAINSAY_RECORD (mark), "end", 53);
  gainsay_record_insert_child (GAINSAY_RECORD (document), "marks", 0, GAINSAY_RECORD (mark));
  assert_name (document, "“The harbour council met on Tuesday.”");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/dates", test_dates);
  g_test_add_func ("/words/shapes", test_shapes);
  g_test_add_func ("/words/kinds", test_kinds);
  g_test_add_func ("/words/names", test_names);
  g_test_add_func ("/words/places", test_places);
  g_test_add_func ("/words/opening", test_opening);
  return g_test_run ();
}
