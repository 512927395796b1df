/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/analysis-private.h"

#include "app/base/hash.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/found.h"
#include "app/claim/grouping.h"
#include "app/claim/parties.h"
#include "app/document/offsets.h"
#include "app/evidence/evidence.h"

/* What the records are made from. */
typedef struct
{
  GPtrArray *documents;
  GPtrArray *claims;
  GainsayParties *parties;
  GPtrArray *offsets;      /* of GainsayOffsets, one a document */
  GHashTable *appearances; /* ids in use */
  GHashTable *wires; /* what papers that print one agency's text say in their own voice → how
                        many of them */
} Records;

static const char *
get_document_id (const Records *self, guint document)
{
  const GainsayFoundDocument *found = g_ptr_array_index (self->documents, document);

  return gainsay_record_get_id (GAINSAY_RECORD (found->document));
}

static char *
dup_agency (GainsayDocument *document)
{
  char *agency = NULL;

  g_object_get (document, "agency", &agency, NULL);
  return agency;
}

/* The agency whose words these are: those of its text that stand in more than one paper. */
static char *
dup_wire (const Records *self, guint document, const GainsayProposition *proposition)
{
  const GainsayFoundDocument *found = g_ptr_array_index (self->documents, document);
  g_autofree char *agency = dup_agency (found->document);
  g_autofree char *key = NULL;

  if (agency == NULL || proposition->speaker != NULL)
    return NULL;
  key = g_strconcat (agency, "\n", proposition->text, NULL);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->wires, key)) > 1 ? g_steal_pointer (&agency)
                                                                       : NULL;
}

/* Whose word it is: a party, or the paper where it speaks itself. */
static const char *
get_speaker_id (const Records *self, const GainsayFoundAppearance *appearance)
{
  const GainsayProposition *proposition =
    gainsay_found_get_proposition (self->documents, appearance);
  g_autofree char *wire = dup_wire (self, appearance->document, proposition);
  const char *id =
    gainsay_parties_get_id (self->parties, wire != NULL ? wire : proposition->speaker);

  return id != NULL ? id : get_document_id (self, appearance->document);
}

static GainsayOccurrence
get_occurrence (const Records *self, const GainsayFoundAppearance *appearance)
{
  const GainsayProposition *proposition =
    gainsay_found_get_proposition (self->documents, appearance);

  return (GainsayOccurrence){ get_speaker_id (self, appearance),
                              gainsay_parties_get_id (self->parties, proposition->via),
                              proposition->occasion };
}

/* The number of the statement that an appearance belongs to, from 1 on. */
static guint
find_statement (const GainsayOccurrence *occurrences, guint index, const guint *numbers)
{
  guint highest = 0;

  for (guint i = 0; i < index; i++)
    {
      if (gainsay_occurrence_is_same_statement (&occurrences[index], &occurrences[i]))
        return numbers[i];
      highest = MAX (highest, numbers[i]);
    }
  return highest + 1;
}

static void
place (const Records *self, GainsayRecord *record, guint document, gsize start, gsize end)
{
  const GainsayFoundDocument *found = g_ptr_array_index (self->documents, document);
  const GainsayOffsets *offsets = g_ptr_array_index (self->offsets, document);

  gainsay_passage_set_span (GAINSAY_PASSAGE (record), found->document, offsets,
                            (int) gainsay_offsets_to_codepoints (offsets, start),
                            (int) gainsay_offsets_to_codepoints (offsets, end));
}

static gboolean
is_of_agency (const Records *self, const char *id, const char *agency)
{
  for (guint i = 0; agency != NULL && i < self->documents->len; i++)
    {
      const GainsayFoundDocument *found = g_ptr_array_index (self->documents, i);

      if (g_strcmp0 (get_document_id (self, i), id) == 0)
        {
          g_autofree char *other = dup_agency (found->document);

          return g_strcmp0 (other, agency) == 0;
        }
    }
  return FALSE;
}

/* The appearance that this one is a copy of: the same words in the document that its own is a copy
 * of, or in another one with the text of its agency. */
static const char *
find_original (const Records *self, GPtrArray *made, GainsayAppearance *copy, guint document)
{
  const GainsayFoundDocument *found = g_ptr_array_index (self->documents, document);
  const char *original = gainsay_document_get_copy_of (found->document);
  const char *exact = gainsay_passage_get_exact (GAINSAY_PASSAGE (copy));
  g_autofree char *agency = dup_agency (found->document);

  for (guint i = 0; (original != NULL || agency != NULL) && i < made->len; i++)
    {
      GainsayPassage *other = g_ptr_array_index (made, i);
      const char *id = gainsay_passage_get_document (other);

      if (g_strcmp0 (gainsay_passage_get_exact (other), exact) == 0 &&
          g_strcmp0 (id, get_document_id (self, document)) != 0 &&
          (g_strcmp0 (id, original) == 0 || is_of_agency (self, id, agency)))
        return gainsay_record_get_id (GAINSAY_RECORD (other));
    }
  return NULL;
}

static GainsayAppearance *
make_appearance (const Records *self, const GainsayFoundAppearance *found, guint statement)
{
  const GainsayFoundDocument *document = g_ptr_array_index (self->documents, found->document);
  const GainsayProposition *proposition = gainsay_found_get_proposition (self->documents, found);
  GainsayAppearance *appearance = gainsay_appearance_new ();
  GainsayRecord *record = GAINSAY_RECORD (appearance);
  g_autofree char *start = g_strdup_printf ("%" G_GSIZE_FORMAT, proposition->passage_start);
  g_autofree char *end = g_strdup_printf ("%" G_GSIZE_FORMAT, proposition->passage_end);
  const char *speaker = get_speaker_id (self, found);
  char *id = gainsay_hash_id ("a", get_document_id (self, found->document), start, end,
                              proposition->text, NULL);

  /* Two people may say the same in one sentence. */
  while (!g_hash_table_add (self->appearances, id))
    id = gainsay_hash_id ("a", id, speaker, NULL);

  gainsay_record_set_text (record, "id", id);
  place (self, record, found->document, proposition->passage_start, proposition->passage_end);
  gainsay_record_set_text (record, "speaker", speaker);
  gainsay_record_set_text (record, "via", gainsay_parties_get_id (self->parties, proposition->via));
  gainsay_record_set_text (record, "manner", gainsay_manner_to_nick (proposition->manner));
  gainsay_record_set_text (record, "occasion", proposition->occasion);
  gainsay_record_set_count (record, "statement", (int) statement);
  gainsay_record_set_text (record, "origin", "machine");
  gainsay_record_set_text (record, "state", "suggested");
  gainsay_record_set_count (record, "score",
                            g_array_index (document->scores, int, found->proposition));
  return appearance;
}

static void
add_appearances (const Records *self, GainsayClaim *record, const GainsayFoundClaim *claim)
{
  g_autofree guint *numbers = g_new0 (guint, claim->appearances->len);
  g_autofree GainsayOccurrence *occurrences = g_new0 (GainsayOccurrence, claim->appearances->len);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < claim->appearances->len; i++)
    {
      const GainsayFoundAppearance *found =
        &g_array_index (claim->appearances, GainsayFoundAppearance, i);
      GainsayAppearance *appearance;

      occurrences[i] = get_occurrence (self, found);
      numbers[i] = find_statement (occurrences, i, numbers);
      appearance = make_appearance (self, found, numbers[i]);
      gainsay_record_set_text (GAINSAY_RECORD (appearance), "copyOf",
                               find_original (self, made, appearance, found->document));
      g_ptr_array_add (made, appearance);
    }
  gainsay_record_replace_children (GAINSAY_RECORD (record), "appearances", made);
}

/* The opposite claims, on the one whose id sorts first. */
static void
set_opposes (const Records *self, GainsayClaim *record, const GainsayFoundClaim *claim)
{
  JsonArray *ids = json_array_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();

  for (guint i = 0; i < claim->opposes->len; i++)
    {
      const GainsayFoundClaim *other =
        g_ptr_array_index (self->claims, g_array_index (claim->opposes, guint, i));

      if (g_strcmp0 (claim->id, other->id) < 0)
        json_array_add_string_element (ids, other->id);
    }
  json_node_init_array (node, ids);
  if (json_array_get_length (ids) > 0)
    gainsay_record_set_field (GAINSAY_RECORD (record), "opposes", node, NULL);
  json_array_unref (ids);
}

static GainsayClaim *
make_claim (const Records *self, const GainsayFoundClaim *claim)
{
  const GainsayFoundAppearance *founder =
    &g_array_index (claim->appearances, GainsayFoundAppearance, 0);
  const GainsayFoundDocument *document = g_ptr_array_index (self->documents, founder->document);
  GainsayClaim *made = gainsay_claim_new ();
  GainsayRecord *record = GAINSAY_RECORD (made);

  gainsay_record_set_text (record, "id", claim->id);
  gainsay_record_set_text (record, "text", claim->text);
  gainsay_record_set_text (record, "claimant", get_speaker_id (self, founder));
  /* When somebody said it is not when a paper printed that. */
  if (gainsay_found_get_proposition (self->documents, founder)->speaker == NULL)
    gainsay_record_set_text (record, "date", gainsay_document_get_published (document->document));
  gainsay_record_set_text (record, "origin", "machine");
  gainsay_record_set_text (record, "status", "found");
  gainsay_record_set_count (record, "checkWorthiness", claim->score);
  set_opposes (self, made, claim);
  add_appearances (self, made, claim);
  return made;
}

/* A paper may print a sentence of the agency twice. */
static void
collect_wires (const Records *self, guint document)
{
  const GainsayFoundDocument *found = g_ptr_array_index (self->documents, document);
  g_autofree char *agency = dup_agency (found->document);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  for (guint p = 0; agency != NULL && found->propositions != NULL && p < found->propositions->len;
       p++)
    {
      const GainsayProposition *proposition = g_ptr_array_index (found->propositions, p);

      if (proposition->speaker == NULL)
        g_hash_table_add (own, g_strconcat (agency, "\n", proposition->text, NULL));
    }
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_insert (self->wires, g_strdup (key),
                         GUINT_TO_POINTER (
                           GPOINTER_TO_UINT (g_hash_table_lookup (self->wires, key)) + 1));
  if (agency != NULL)
    gainsay_parties_add (self->parties, agency, FALSE);
}

static void
collect_parties (Records *self)
{
  for (guint d = 0; d < self->documents->len; d++)
    {
      const GainsayFoundDocument *document = g_ptr_array_index (self->documents, d);

      gainsay_parties_begin_document (self->parties);
      for (guint p = 0; document->propositions != NULL && p < document->propositions->len; p++)
        {
          const GainsayProposition *proposition = g_ptr_array_index (document->propositions, p);

          if (proposition->speaker != NULL)
            gainsay_parties_add (self->parties, proposition->speaker, proposition->is_person);
          if (proposition->via != NULL)
            gainsay_parties_add (self->parties, proposition->via, FALSE);
        }
      collect_wires (self, d);
    }
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  GainsayClaim *one = *(GainsayClaim *const *) a;
  GainsayClaim *other = *(GainsayClaim *const *) b;
  int worth = gainsay_claim_get_check_worthiness (other) - gainsay_claim_get_check_worthiness (one);

  if (worth != 0)
    return worth;
  return g_strcmp0 (gainsay_record_get_id (GAINSAY_RECORD (one)),
                    gainsay_record_get_id (GAINSAY_RECORD (other)));
}

/* The parties that some record names. */
static GPtrArray *
list_used_parties (const Records *self, const GainsayCaseAnalysis *analysis)
{
  GPtrArray *claims = analysis->claims;
  g_autoptr (GPtrArray) all = gainsay_parties_dup_records (self->parties);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer searched;

  for (guint i = 0; i < claims->len; i++)
    gainsay_case_analysis_collect_party_ids (g_ptr_array_index (claims, i), used);
  g_hash_table_iter_init (&iter, analysis->searched);
  while (g_hash_table_iter_next (&iter, NULL, &searched))
    gainsay_case_analysis_collect_party_ids (searched, used);
  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_contains (used, gainsay_record_get_id (g_ptr_array_index (all, i))))
      g_ptr_array_add (list, g_object_ref (g_ptr_array_index (all, i)));
  return list;
}

/**
 * gainsay_case_analysis_collect_party_ids:
 * @claim: a claim
 * @ids: (element-type utf8): a set to add to; the strings are borrowed from the claim
 *
 * Collects the ids of the parties that a claim and what is below it name.
 */
void
gainsay_case_analysis_collect_party_ids (GainsayClaim *claim, GHashTable *ids)
{
  GListModel *lists[] = { gainsay_claim_get_appearances (claim),
                          gainsay_claim_get_evidence (claim) };

  if (gainsay_claim_get_claimant (claim) != NULL)
    g_hash_table_add (ids, (gpointer) gainsay_claim_get_claimant (claim));
  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[k]); i++)
      {
        g_autoptr (GainsayRecord) record = g_list_model_get_item (lists[k], i);

        if (GAINSAY_IS_APPEARANCE (record))
          {
            const char *speaker = gainsay_appearance_get_speaker (GAINSAY_APPEARANCE (record));
            const char *via = gainsay_appearance_get_via (GAINSAY_APPEARANCE (record));

            if (speaker != NULL)
              g_hash_table_add (ids, (gpointer) speaker);
            if (via != NULL)
              g_hash_table_add (ids, (gpointer) via);
          }
        else if (gainsay_evidence_get_source (GAINSAY_EVIDENCE (record)) != NULL)
          g_hash_table_add (ids,
                            (gpointer) gainsay_evidence_get_source (GAINSAY_EVIDENCE (record)));
      }
}

/**
 * gainsay_case_analysis_build:
 * @documents: (element-type GainsayFoundDocument): the documents
 * @claims: (element-type GainsayFoundClaim): what was found in them
 * @standing: (element-type GainsayStanding): the claims of the case that stay
 * @lexicon: their lexicon
 * @job: (nullable): the job
 * @error: why it failed
 *
 * Makes records from what was found.
 *
 * Returns: (transfer full) (nullable): the results, or %NULL
 */
GainsayCaseAnalysis *
gainsay_case_analysis_build (GPtrArray *documents,
                             GPtrArray *claims,
                             GPtrArray *standing,
                             GainsayLexicon *lexicon,
                             GainsayJob *job,
                             GError **error)
{
  g_autoptr (GainsayParties) parties = gainsay_parties_new (lexicon);
  g_autoptr (GPtrArray) offsets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_offsets_free);
  g_autoptr (GHashTable) appearances =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) wires = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Records records = { documents, claims, parties, offsets, appearances, wires };
  GainsayCaseAnalysis *analysis;

  for (guint i = 0; i < documents->len; i++)
    {
      const GainsayFoundDocument *document = g_ptr_array_index (documents, i);

      g_ptr_array_add (offsets,
                       gainsay_offsets_new (gainsay_document_get_text (document->document)));
    }
  collect_parties (&records);
  analysis = g_new0 (GainsayCaseAnalysis, 1);
  analysis->claims = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (analysis->claims, make_claim (&records, g_ptr_array_index (claims, i)));
  if (!gainsay_case_analysis_add_evidence (analysis, documents, offsets, claims, standing, parties,
                                           lexicon, job, error))
    {
      gainsay_case_analysis_free (analysis);
      return NULL;
    }
  analysis->parties = list_used_parties (&records, analysis);
  g_ptr_array_sort (analysis->claims, compare_claims);
  return analysis;
}
