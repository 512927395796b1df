/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/verify.h"

#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"
#include "app/document/mark.h"
#include "app/document/offsets.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GainsayCase *investigation;
  GPtrArray *faults;   /* char * */
  GHashTable *seen;    /* ids */
  GHashTable *offsets; /* document → GainsayOffsets */
} Check;

static void G_GNUC_PRINTF (2, 3) add_fault (Check *check, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (check->faults, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
check_id (Check *check, GainsayRecord *record)
{
  const char *id = gainsay_record_get_id (record);

  if (!g_hash_table_add (check->seen, (gpointer) id))
    add_fault (check, _("The id %s is used twice."), id);
}

static void
check_party (Check *check, GainsayRecord *record, const char *field, const char *id)
{
  GainsayRecord *found = gainsay_case_find (check->investigation, id);

  if (id != NULL && !GAINSAY_IS_PARTY (found) && !GAINSAY_IS_DOCUMENT (found))
    /* translators: a key of the case file, the id of the object that it is in, and another id */
    add_fault (check, _("“%s” of %s names %s, which is no party or document of the case."), field,
                         gainsay_record_get_id (record), id);
}

static void
check_reference (Check *check, GainsayRecord *record, const char *field, const char *id, GType type)
{
  GainsayRecord *found = gainsay_case_find (check->investigation, id);

  if (id != NULL && (found == NULL || G_OBJECT_TYPE (found) != type))
    /* translators: a key of the case file, the id of the object that it is in, and another id */
    add_fault (check, _("“%s” of %s names %s, which is not in the case."), field,
                         gainsay_record_get_id (record), id);
}

static const GainsayOffsets *
get_offsets (Check *check, GainsayDocument *document)
{
  GainsayOffsets *offsets = g_hash_table_lookup (check->offsets, document);
  const char *text = gainsay_document_get_text (document);

  if (offsets == NULL)
    {
      offsets = gainsay_offsets_new (text != NULL ? text : "");
      g_hash_table_insert (check->offsets, document, offsets);
    }
  return offsets;
}

static gboolean
is_at (const char *text, gsize start, gsize end, const char *expected)
{
  return expected == NULL ||
         (strlen (expected) == end - start && memcmp (text + start, expected, end - start) == 0);
}

static char *
dup_text (GainsayRecord *record, const char *field)
{
  g_autoptr (JsonNode) node = gainsay_record_dup_field (record, field);

  return node != NULL ? json_node_dup_string (node) : NULL;
}

/* Exact is what stands between start and end, prefix and suffix what stands around it. */
static void
check_span (Check *check, GainsayPassage *passage)
{
  GainsayRecord *record = GAINSAY_RECORD (passage);
  GainsayRecord *document =
    gainsay_case_find (check->investigation, gainsay_passage_get_document (passage));
  g_autofree char *prefix = dup_text (record, "prefix");
  g_autofree char *suffix = dup_text (record, "suffix");
  const GainsayOffsets *offsets;
  const char *text;
  guint start = (guint) gainsay_passage_get_start (passage);
  guint end = (guint) gainsay_passage_get_end (passage);
  guint length;

  if (!GAINSAY_IS_DOCUMENT (document))
    {
      add_fault (check, _("“%s” of %s names %s, which is not in the case."), "document",
                           gainsay_record_get_id (record), gainsay_passage_get_document (passage));
      return;
    }

  offsets = get_offsets (check, GAINSAY_DOCUMENT (document));
  text = gainsay_document_get_text (GAINSAY_DOCUMENT (document));
  length = gainsay_offsets_get_length (offsets);
  if (start >= end || end > length)
    {
      add_fault (check, _("The passage %s lies outside its document."),
                           gainsay_record_get_id (record));
      return;
    }
  if (!is_at (text, gainsay_offsets_to_bytes (offsets, start),
              gainsay_offsets_to_bytes (offsets, end), gainsay_passage_get_exact (passage)))
    add_fault (check, _("The passage %s is not what its document says there."),
                         gainsay_record_get_id (record));
  if ((prefix != NULL && (guint) g_utf8_strlen (prefix, -1) > start) ||
      (suffix != NULL && (guint) g_utf8_strlen (suffix, -1) > length - end) ||
      (prefix != NULL && memcmp (text + gainsay_offsets_to_bytes (offsets, start) - strlen (prefix),
                                 prefix, strlen (prefix)) != 0) ||
      (suffix != NULL &&
       memcmp (text + gainsay_offsets_to_bytes (offsets, end), suffix, strlen (suffix)) != 0))
    add_fault (check, _("What stands around the passage %s is not what its document says there."),
                         gainsay_record_get_id (record));
}

static void
check_appearance (Check *check, GainsayAppearance *appearance)
{
  GainsayRecord *record = GAINSAY_RECORD (appearance);

  check_id (check, record);
  check_span (check, GAINSAY_PASSAGE (appearance));
  check_party (check, record, "speaker", gainsay_appearance_get_speaker (appearance));
  check_party (check, record, "via", gainsay_appearance_get_via (appearance));
  check_reference (check, record, "copyOf", gainsay_appearance_get_copy_of (appearance),
                   GAINSAY_TYPE_APPEARANCE);
}

static void
check_evidence (Check *check, GainsayEvidence *evidence)
{
  GainsayRecord *record = GAINSAY_RECORD (evidence);

  check_id (check, record);
  check_span (check, GAINSAY_PASSAGE (evidence));
  check_party (check, record, "source", gainsay_evidence_get_source (evidence));
  check_reference (check, record, "copyOf", gainsay_evidence_get_copy_of (evidence),
                   GAINSAY_TYPE_EVIDENCE);
}

static void
check_verdict (Check *check, GainsayClaim *claim)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  const char *const *cited = verdict != NULL ? gainsay_verdict_get_evidence (verdict) : NULL;

  for (gsize i = 0; cited != NULL && cited[i] != NULL; i++)
    {
      GainsayRecord *found = gainsay_case_find (check->investigation, cited[i]);

      if (!GAINSAY_IS_EVIDENCE (found) ||
          gainsay_record_get_parent (found) != GAINSAY_RECORD (claim))
        add_fault (check, _("The verdict on %s cites %s, which is no passage of that claim."),
                             gainsay_record_get_id (GAINSAY_RECORD (claim)), cited[i]);
    }
}

static void
check_claim (Check *check, GainsayClaim *claim)
{
  GListModel *passages = gainsay_claim_get_appearances (claim);
  const char *const *opposes = gainsay_claim_get_opposes (claim);

  check_id (check, GAINSAY_RECORD (claim));
  check_party (check, GAINSAY_RECORD (claim), "claimant", gainsay_claim_get_claimant (claim));
  for (gsize i = 0; opposes != NULL && opposes[i] != NULL; i++)
    check_reference (check, GAINSAY_RECORD (claim), "opposes", opposes[i], GAINSAY_TYPE_CLAIM);
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (passages, i);

      check_appearance (check, appearance);
    }

  passages = gainsay_claim_get_evidence (claim);
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (passages, i);

      check_evidence (check, evidence);
    }
  check_verdict (check, claim);
}

static void
check_document (Check *check, GainsayDocument *document)
{
  GListModel *marks = gainsay_document_get_marks (document);
  guint length = gainsay_offsets_get_length (get_offsets (check, document));

  check_id (check, GAINSAY_RECORD (document));
  check_reference (check, GAINSAY_RECORD (document), "copyOf",
                   gainsay_document_get_copy_of (document), GAINSAY_TYPE_DOCUMENT);
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);

      if (gainsay_mark_get_start (mark) > gainsay_mark_get_end (mark) ||
          (guint) gainsay_mark_get_end (mark) > length)
        add_fault (check, _("A mark of the document %s lies outside its text."),
                             gainsay_record_get_id (GAINSAY_RECORD (document)));
    }
}

static void
check_party_record (Check *check, GainsayParty *party)
{
  const char *const *others = gainsay_party_get_depends_on (party);

  check_id (check, GAINSAY_RECORD (party));
  for (gsize i = 0; others != NULL && others[i] != NULL; i++)
    check_reference (check, GAINSAY_RECORD (party), "dependsOn", others[i], GAINSAY_TYPE_PARTY);
}

/**
 * gainsay_verify:
 * @investigation: a case
 *
 * Looks for everything that does not fit in a case.
 *
 * Returns: (transfer container) (element-type utf8): sentences, one a fault; none for a whole case
 */
GPtrArray *
gainsay_verify (GainsayCase *investigation)
{
  Check check = { investigation, NULL, NULL, NULL };
  GListModel *records;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);

  check.faults = g_ptr_array_new_with_free_func (g_free);
  check.seen = g_hash_table_new (g_str_hash, g_str_equal);
  check.offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gainsay_offsets_free);

  records = gainsay_case_get_parties (investigation);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GainsayParty) party = g_list_model_get_item (records, i);

      check_party_record (&check, party);
    }
  records = gainsay_case_get_documents (investigation);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GainsayDocument) document = g_list_model_get_item (records, i);

      check_document (&check, document);
    }
  records = gainsay_case_get_claims (investigation);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (records, i);

      check_claim (&check, claim);
    }
  gainsay_verify_log (investigation, check.faults);

  g_hash_table_unref (check.seen);
  g_hash_table_unref (check.offsets);
  return check.faults;
}
