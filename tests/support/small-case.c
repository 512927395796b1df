/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/small-case.h"

#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/mark.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"

#include <string.h>

static const char herald[] =
  "Plant kept valves shut, minister says\n"
  "\n"
  "By Ilse Tarn\n"
  "\n"
  "SORREL BAY — Industry Minister Tomas Rell met the harbor council on Tuesday and offered to "
  "resume talks about the cleanup.\n"
  "\n"
  "At the end of the two-hour meeting, Rell reiterated President Odile Varrick’s claim that the "
  "Brackwater plant did not release solvent into the harbor in 2021.\n"
  "\n"
  "There is unanimous agreement among the water agencies that the plant released about 40 tons "
  "of solvent into the harbor between March and June of 2021. The agencies published their "
  "assessment in May, after a year of measurements at twelve places along the quay.\n"
  "\n"
  "“Nobody on this coast wants the harbor back more than I do,” Rell said in a statement. He "
  "left for the capital in the evening, after a walk along the quay with two divers.\n"
  "\n"
  "[Disclaimer] The Herald is not responsible for the content of linked pages.\n";

static const char tideline[] =
  "Governor contradicts the president\n"
  "\n"
  "Gov. Petra Holm was the first governor to contradict Varrick. Prosecutors in June charged "
  "Dario Venn, the former manager of the plant, with falsifying discharge records.\n"
  "\n"
  "An engineer of the plant said that no solvent had left it in 2021.\n";

static const char skeleton[] =
  "{ \"format\": \"gainsay-case\", \"version\": 1, \"id\": \"u-1\", \"title\": \"The harbor\","
  "  \"language\": \"en\","
  "  \"parties\": ["
  "    { \"id\": \"p-1\", \"name\": \"Odile Varrick\" },"
  "    { \"id\": \"p-2\", \"name\": \"Tomas Rell\", \"aliases\": [ \"Rell\" ] },"
  "    { \"id\": \"p-3\", \"name\": \"Water agencies\" },"
  "    { \"id\": \"p-4\", \"name\": \"Prosecutors\" },"
  "    { \"id\": \"p-5\", \"name\": \"An engineer of the plant\" } ],"
  "  \"documents\": ["
  "    { \"id\": \"d-1\", \"title\": \"Plant kept valves shut, minister says\","
  "      \"publisher\": \"The Herald\", \"author\": \"Ilse Tarn\", \"kind\": \"news-report\","
  "      \"published\": \"2022-08-09\", \"language\": \"en\","
  "      \"uri\": \"https://herald.example/valves\", \"sha256\": \"01\" },"
  "    { \"id\": \"d-2\", \"title\": \"Governor contradicts the president\","
  "      \"sha256\": \"02\" } ],"
  "  \"claims\": ["
  "    { \"id\": \"c-1\", \"text\": \"The Brackwater plant did not release solvent into the harbor "
  "in 2021\", \"claimant\": \"p-1\", \"date\": \"2022-08-09\", \"origin\": \"machine\","
  "      \"status\": \"picked\", \"checkWorthiness\": 88 },"
  "    { \"id\": \"c-2\", \"text\": \"Prosecutors charged Dario Venn with falsifying discharge "
  "records\", \"origin\": \"machine\", \"status\": \"found\", \"checkWorthiness\": 71 } ] }";

static void
set_span (GainsayPassage *passage, GainsayDocument *document, const char *words)
{
  const char *text = gainsay_document_get_text (document);
  const char *found = strstr (text, words);
  int start;

  g_assert_nonnull (found);
  start = (int) g_utf8_pointer_to_offset (text, found);
  gainsay_passage_set_span (passage, document, NULL, start,
                            start + (int) g_utf8_strlen (words, -1));
}

static void
set_texts (GainsayRecord *record, const char *const *pairs)
{
  for (gsize i = 0; pairs[i] != NULL; i += 2)
    gainsay_record_set_text (record, pairs[i], pairs[i + 1]);
}

static void
add_appearance (GainsayClaim *claim, GainsayDocument *document, const char *id, const char *words)
{
  g_autoptr (GainsayAppearance) appearance = gainsay_appearance_new ();
  const char *const pairs[] = { "id",    id,          "speaker",  "p-1",    "via",
                                "p-2",   "manner",    "reported", "origin", "machine",
                                "state", "suggested", NULL };

  set_texts (GAINSAY_RECORD (appearance), pairs);
  set_span (GAINSAY_PASSAGE (appearance), document, words);
  gainsay_record_insert_child (GAINSAY_RECORD (claim), "appearances", G_MAXUINT,
                               GAINSAY_RECORD (appearance));
}

static void
add_evidence (GainsayClaim *claim,
              GainsayDocument *document,
              const char *words,
              const char *const *pairs,
              const char *reasons)
{
  g_autoptr (GainsayEvidence) evidence = gainsay_evidence_new ();
  g_autoptr (JsonNode) node = json_from_string (reasons, NULL);
  g_autoptr (GError) error = NULL;

  set_texts (GAINSAY_RECORD (evidence), pairs);
  set_span (GAINSAY_PASSAGE (evidence), document, words);
  gainsay_record_set_field (GAINSAY_RECORD (evidence), "reasons", node, &error);
  g_assert_no_error (error);
  gainsay_record_insert_child (GAINSAY_RECORD (claim), "evidence", G_MAXUINT,
                               GAINSAY_RECORD (evidence));
}

static void
add_passages (GListModel *documents, GListModel *claims)
{
  g_autoptr (GainsayDocument) first = g_list_model_get_item (documents, 0);
  g_autoptr (GainsayDocument) second = g_list_model_get_item (documents, 1);
  g_autoptr (GainsayClaim) denial = g_list_model_get_item (claims, 0);
  const char *const finding[] = { "id",      "e-1",     "stance", "contradicts", "layer",
                                  "content", "source",  "p-3",    "basis",       "finding",
                                  "origin",  "machine", "state",  "accepted",    NULL };
  const char *const charge[] = { "id",      "e-2",     "stance", "contradicts", "layer",
                                 "content", "source",  "p-4",    "basis",       "accusation",
                                 "origin",  "machine", "state",  "suggested",   NULL };
  const char *const word[] = { "id",      "e-3",     "stance", "supports", "layer",
                               "content", "source",  "p-5",    "basis",    "word",
                               "origin",  "machine", "state",  "accepted", NULL };

  gainsay_record_set_text (GAINSAY_RECORD (first), "text", herald);
  gainsay_record_set_text (GAINSAY_RECORD (second), "text", tideline);
  add_appearance (denial, first, "a-1",
                  "Rell reiterated President Odile Varrick’s claim that the Brackwater plant did "
                  "not release solvent into the harbor in 2021.");
  add_evidence (denial, first,
                "There is unanimous agreement among the water agencies that the plant released "
                "about 40 tons of solvent into the harbor between March and June of 2021.",
                finding,
                "[ { \"kind\": \"negation\", \"claim\": [[25, 36]], \"passage\": [[69, 77]] },"
                "  { \"kind\": \"same-words\", \"claim\": [[37, 44]],"
                "    \"passage\": [[95, 102], [112, 118]] } ]");
  add_evidence (denial, second,
                "Prosecutors in June charged Dario Venn, the former manager of the plant, with "
                "falsifying discharge records.",
                charge, "[ { \"kind\": \"related\", \"claim\": [], \"passage\": [[89, 98]] } ]");
  add_evidence (denial, second,
                "An engineer of the plant said that no solvent had left it in 2021.", word,
                "[ { \"kind\": \"same-words\", \"claim\": [], \"passage\": [[38, 45]] } ]");
}

static void
add_mark (GainsayDocument *document, const char *kind, const char *words)
{
  const char *text = gainsay_document_get_text (document);
  const char *found = strstr (text, words);
  int start = (int) g_utf8_pointer_to_offset (text, found);
  g_autoptr (GainsayRecord) mark = g_object_new (GAINSAY_TYPE_MARK, NULL);

  gainsay_record_set_text (mark, "kind", kind);
  gainsay_record_set_count (mark, "start", start);
  gainsay_record_set_count (mark, "end", start + (int) g_utf8_strlen (words, -1));
  gainsay_record_insert_child (GAINSAY_RECORD (document), "marks", G_MAXUINT, mark);
}

/* Makes the case; the caller owns it. */
GainsayCase *
small_case_new (void)
{
  GainsayCase *investigation = gainsay_case_new ();
  g_autoptr (JsonNode) node = json_from_string (skeleton, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayDocument) first = NULL;

  gainsay_record_load (GAINSAY_RECORD (investigation), json_node_get_object (node), &error);
  g_assert_no_error (error);
  add_passages (gainsay_case_get_documents (investigation),
                gainsay_case_get_claims (investigation));
  first = g_list_model_get_item (gainsay_case_get_documents (investigation), 0);
  add_mark (first, "heading", "Plant kept valves shut, minister says");
  add_mark (first, "byline", "By Ilse Tarn");
  add_mark (first, "boilerplate",
            "[Disclaimer] The Herald is not responsible for the content of linked pages.");
  return investigation;
}

/* Opens the case in memory, as "Tester". */
GainsaySession *
small_case_open (void)
{
  g_autoptr (GainsayCase) investigation = small_case_new ();
  g_autoptr (GError) error = NULL;
  GainsaySession *session = gainsay_session_new (NULL, investigation, &error);

  g_assert_no_error (error);
  gainsay_session_set_by (session, "Tester");
  return session;
}

static gpointer
peek_item (GListModel *model, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  return item;
}

/* Borrowed: the case keeps it. */
GainsayClaim *
small_case_get_claim (GainsaySession *session, guint position)
{
  return peek_item (gainsay_case_get_claims (gainsay_session_get_case (session)), position);
}

GainsayEvidence *
small_case_get_evidence (GainsayClaim *claim, guint position)
{
  return peek_item (gainsay_claim_get_evidence (claim), position);
}

GainsayDocument *
small_case_get_document (GainsaySession *session, guint position)
{
  return peek_item (gainsay_case_get_documents (gainsay_session_get_case (session)), position);
}

guint
small_case_count_entries (GainsaySession *session)
{
  return g_list_model_get_n_items (gainsay_case_get_log (gainsay_session_get_case (session)));
}
