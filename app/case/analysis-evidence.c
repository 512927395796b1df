/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives the claims of an analysis the passages that support or contradict them. */
#include "app/case/analysis-private.h"
#include "app/claim/found.h"
#include "app/evidence/find.h"

#include <string.h>

static const char *
get_document_id (GPtrArray *documents, guint index)
{
  const GainsayFoundDocument *found = g_ptr_array_index (documents, index);

  return gainsay_record_get_id (GAINSAY_RECORD (found->document));
}

static GArray *
list_documents (GPtrArray *documents)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (GainsayFindDocument));

  for (guint i = 0; i < documents->len; i++)
    {
      const GainsayFoundDocument *found = g_ptr_array_index (documents, i);
      GainsayFindDocument document = { get_document_id (documents, i), found->analysis,
                                       found->propositions };

      g_array_append_val (list, document);
    }
  return list;
}

static void
append_appearance (GArray *appearances,
                   GPtrArray *documents,
                   const GainsayFoundAppearance *found,
                   GainsayParties *parties)
{
  const GainsayProposition *proposition = gainsay_found_get_proposition (documents, found);
  GainsayFindAppearance appearance = { found->document, proposition->start, proposition->end,
                                       NULL };

  if (proposition->speaker != NULL)
    appearance.speaker = gainsay_parties_get_id (parties, proposition->speaker);
  if (appearance.speaker == NULL)
    appearance.speaker = get_document_id (documents, found->document);
  g_array_append_val (appearances, appearance);
}

/* The appearances of all claims in a row, as the claims point into them. */
static GArray *
list_appearances (GPtrArray *documents, GPtrArray *claims, GainsayParties *parties)
{
  GArray *appearances = g_array_new (FALSE, FALSE, sizeof (GainsayFindAppearance));

  for (guint i = 0; i < claims->len; i++)
    {
      const GainsayFoundClaim *claim = g_ptr_array_index (claims, i);

      for (guint j = 0; j < claim->appearances->len; j++)
        append_appearance (appearances, documents,
                           &g_array_index (claim->appearances, GainsayFoundAppearance, j), parties);
    }
  return appearances;
}

/* The claims of the case whose words are not those of a claim that was found. */
static GPtrArray *
list_other_words (GPtrArray *found, GPtrArray *standing)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    {
      const GainsayFoundClaim *claim = g_ptr_array_index (found, i);

      g_hash_table_insert (texts, claim->id, claim->text);
    }
  for (guint i = 0; i < standing->len; i++)
    {
      GainsayStanding *claim = g_ptr_array_index (standing, i);

      if (strcmp (claim->seed, claim->id) != 0 ||
          g_strcmp0 (g_hash_table_lookup (texts, claim->id), claim->text) != 0)
        g_ptr_array_add (list, claim);
    }
  return list;
}

static void
append_speakers (GArray *appearances, GPtrArray *standing)
{
  for (guint i = 0; i < standing->len; i++)
    {
      const GainsayStanding *claim = g_ptr_array_index (standing, i);

      for (guint j = 0; j < claim->speakers->len; j++)
        {
          GainsayFindAppearance appearance = { GAINSAY_NO_INDEX, 0, 0,
                                               g_ptr_array_index (claim->speakers, j) };

          g_array_append_val (appearances, appearance);
        }
    }
}

static GArray *
list_claims (GPtrArray *claims, GPtrArray *standing, const GArray *appearances)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (GainsayFindClaim));
  const GainsayFindAppearance *next = (const GainsayFindAppearance *) (gpointer) appearances->data;

  for (guint i = 0; i < claims->len; i++)
    {
      const GainsayFoundClaim *claim = g_ptr_array_index (claims, i);
      GainsayFindClaim item = { claim->id, claim->text, next, claim->appearances->len };

      next += item.n_appearances;
      g_array_append_val (list, item);
    }
  for (guint i = 0; i < standing->len; i++)
    {
      const GainsayStanding *claim = g_ptr_array_index (standing, i);
      GainsayFindClaim item = { claim->id, claim->text, next, claim->speakers->len };

      next += item.n_appearances;
      g_array_append_val (list, item);
    }
  return list;
}

/* A record that holds no more of a claim than its words and what bears on them. */
static GainsayRecord *
add_searched (GainsayCaseAnalysis *self, const GainsayStanding *claim)
{
  GainsayRecord *record = GAINSAY_RECORD (gainsay_claim_new ());

  gainsay_record_set_text (record, "id", claim->id);
  gainsay_record_set_text (record, "text", claim->text);
  g_hash_table_insert (self->searched, g_strdup (claim->id), record);
  return record;
}

/**
 * gainsay_case_analysis_add_evidence:
 * @self: results with the records of the claims found, in the order of @found
 * @documents: (element-type GainsayFoundDocument): the documents
 * @offsets: (element-type GainsayOffsets): their texts, indexed
 * @found: (element-type GainsayFoundClaim): what was found in them
 * @standing: (element-type GainsayStanding): the claims of the case that stay
 * @parties: the parties of all speakers
 * @lexicon: the documents' lexicon
 * @job: (nullable): the job
 * @error: why it failed: %G_IO_ERROR_CANCELLED, or a file of the program that cannot be read
 *
 * Finds the evidence on each claim, and on each that stays in other words, and puts it into its
 * record.
 *
 * Returns: whether it was found
 */
gboolean
gainsay_case_analysis_add_evidence (GainsayCaseAnalysis *self,
                                    GPtrArray *documents,
                                    GPtrArray *offsets,
                                    GPtrArray *found,
                                    GPtrArray *standing,
                                    GainsayParties *parties,
                                    GainsayLexicon *lexicon,
                                    GainsayJob *job,
                                    GError **error)
{
  g_autoptr (GArray) sources = list_documents (documents);
  g_autoptr (GArray) appearances = list_appearances (documents, found, parties);
  g_autoptr (GPtrArray) others = list_other_words (found, standing);
  g_autoptr (GArray) items = NULL;
  g_autofree GainsayDocument **records = g_new (GainsayDocument *, documents->len + 1);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GainsayJudge) judge = gainsay_judge_open (error);

  if (judge == NULL)
    return FALSE;
  append_speakers (appearances, others);
  items = list_claims (found, others, appearances);
  self->searched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < documents->len; i++)
    records[i] = ((GainsayFoundDocument *) g_ptr_array_index (documents, i))->document;
  results = gainsay_find_evidence ((const GainsayFindDocument *) (gpointer) sources->data,
                                   sources->len, (const GainsayFindClaim *) (gpointer) items->data,
                                   items->len, parties, lexicon, judge, job, error);
  if (results == NULL)
    return FALSE;

  for (guint i = 0; i < results->len; i++)
    {
      const GainsaySuggestions *suggestions = g_ptr_array_index (results, i);
      const GainsayFoundClaim *claim = i < found->len ? g_ptr_array_index (found, i) : NULL;
      const GainsayStanding *other =
        claim == NULL ? g_ptr_array_index (others, i - found->len) : NULL;
      GainsayRecord *record =
        claim != NULL ? g_ptr_array_index (self->claims, i) : add_searched (self, other);
      g_autoptr (GPtrArray) evidence =
        gainsay_suggestions_to_records (suggestions, claim != NULL ? claim->id : other->seed,
                                        records, (const GainsayOffsets *const *) offsets->pdata);

      gainsay_record_replace_children (record, "evidence", evidence);
      if (suggestions->more > 0)
        gainsay_record_set_count (record, "more", (int) suggestions->more);
    }
  return TRUE;
}
