/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/cases.h"

#include "app/case/decisions.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"

#define SENTENCE "The “Orlo” dam at Vésna held 40,000 litres, the council said on Monday. "
#define N_SENTENCES 40

static GainsayRecord *
make_document (const char *id, const char *publisher)
{
  GainsayRecord *document = GAINSAY_RECORD (gainsay_document_new ());
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_SENTENCES; i++)
    g_string_append (text, SENTENCE);
  gainsay_record_set_text (document, "id", id);
  gainsay_record_set_text (document, "publisher", publisher);
  gainsay_record_set_text (document, "published", "2018-08-06");
  gainsay_record_set_text (document, "uri", "https://example.org/dam");
  gainsay_record_set_text (document, "text", text->str);
  return document;
}

static void
place (GainsayRecord *passage, GainsayRecord *document, guint number)
{
  int length = (int) g_utf8_strlen (SENTENCE, -1);
  int start = (int) (number % N_SENTENCES) * length;

  gainsay_record_set_text (passage, "origin", "machine");
  gainsay_record_set_text (passage, "state", "suggested");
  gainsay_record_set_count (passage, "score", 50 + (int) (number % 50));
  gainsay_passage_set_span (GAINSAY_PASSAGE (passage), GAINSAY_DOCUMENT (document), NULL, start,
                            start + length - 1);
}

static GainsayRecord *
make_claim (guint number, guint n_evidence, GainsayRecord *first, GainsayRecord *second)
{
  GainsayRecord *claim = GAINSAY_RECORD (gainsay_claim_new ());
  g_autoptr (GainsayRecord) appearance = GAINSAY_RECORD (gainsay_appearance_new ());
  g_autoptr (JsonNode) reasons =
    json_from_string ("[{\"kind\":\"number\",\"claim\":[[10,12],[20,32]],\"passage\":[[33,52]]}]",
                      NULL);
  g_autofree char *id = g_strdup_printf ("c-%04u", number);
  g_autofree char *appearance_id = g_strdup_printf ("a-%04u", number);
  g_autofree char *text = g_strdup_printf ("The dam at Vésna held %u litres", number);

  gainsay_record_set_text (claim, "id", id);
  gainsay_record_set_text (claim, "text", text);
  gainsay_record_set_text (claim, "claimant", "p-1");
  gainsay_record_set_text (claim, "origin", "machine");
  gainsay_record_set_text (claim, "status", "found");
  gainsay_record_set_count (claim, "checkWorthiness", (int) (number % 101));
  gainsay_record_set_text (appearance, "id", appearance_id);
  gainsay_record_set_text (appearance, "speaker", "p-1");
  gainsay_record_set_text (appearance, "manner", "reported");
  gainsay_record_set_count (appearance, "statement", 1);
  place (appearance, first, number);
  gainsay_record_insert_child (claim, "appearances", 0, appearance);

  for (guint i = 0; i < n_evidence; i++)
    {
      g_autoptr (GainsayRecord) evidence = GAINSAY_RECORD (gainsay_evidence_new ());
      g_autofree char *evidence_id = g_strdup_printf ("e-%04u-%u", number, i);

      gainsay_record_set_text (evidence, "id", evidence_id);
      gainsay_record_set_text (evidence, "stance", i % 2 == 0 ? "contradicts" : "supports");
      gainsay_record_set_text (evidence, "layer", "content");
      gainsay_record_set_text (evidence, "source", "d-2");
      gainsay_record_set_text (evidence, "basis", "reporting");
      gainsay_record_set_field (evidence, "reasons", reasons, NULL);
      place (evidence, second, number + i);
      gainsay_record_insert_child (claim, "evidence", G_MAXUINT, evidence);
    }
  return claim;
}

/**
 * test_case_make:
 * @n_claims: how many claims
 * @n_evidence: how many suggestions each
 *
 * Makes a case.
 *
 * Returns: (transfer full): the case
 */
GainsayCase *
test_case_make (guint n_claims, guint n_evidence)
{
  GainsayCase *investigation =
    gainsay_environment_make_case (gainsay_environment_get_default (), "The dam");
  g_autoptr (GainsayRecord) party = GAINSAY_RECORD (gainsay_party_new ());
  g_autoptr (GainsayRecord) first = make_document ("d-1", "Herald");
  g_autoptr (GainsayRecord) second = make_document ("d-2", "News");
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);

  gainsay_record_set_text (party, "id", "p-1");
  gainsay_record_set_text (party, "name", "Ada Orlo");
  gainsay_record_insert_child (GAINSAY_RECORD (investigation), "parties", 0, party);
  gainsay_record_insert_child (GAINSAY_RECORD (investigation), "documents", 0, first);
  gainsay_record_insert_child (GAINSAY_RECORD (investigation), "documents", 1, second);
  for (guint i = 0; i < n_claims; i++)
    g_ptr_array_add (claims, make_claim (i, n_evidence, first, second));
  gainsay_record_replace_children (GAINSAY_RECORD (investigation), "claims", claims);
  return investigation;
}

/**
 * test_case_get_claim:
 * @investigation: a case of test_case_make()
 * @number: from 0
 *
 * Gives a claim by its number.
 *
 * Returns: (transfer none): the claim
 */
GainsayClaim *
test_case_get_claim (GainsayCase *investigation, guint number)
{
  g_autofree char *id = g_strdup_printf ("c-%04u", number);
  GainsayRecord *claim = gainsay_case_find (investigation, id);

  g_assert_true (GAINSAY_IS_CLAIM (claim));
  return GAINSAY_CLAIM (claim);
}

/**
 * test_case_record:
 * @session: an open case
 * @number: of the claim
 * @rationale: what the verdict says
 *
 * Rates a claim as refuted, writes a rationale and records the verdict, as the window does.
 *
 * Returns: whether the verdict is on the disk
 */
gboolean
test_case_record (GainsaySession *session, guint number, const char *rationale)
{
  GainsayCase *investigation = gainsay_session_get_case (session);
  GainsayClaim *claim = test_case_get_claim (investigation, number);

  return gainsay_session_commit (session, gainsay_decide_rating (investigation, claim, "refuted"),
                                 NULL) &&
         gainsay_session_commit (session,
                                 gainsay_decide_verdict_text (investigation, claim, "rationale",
                                                              rationale),
                                 NULL) &&
         gainsay_session_commit (session, gainsay_decide_record (investigation, claim), NULL) &&
         gainsay_session_sync (session, NULL);
}
