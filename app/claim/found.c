/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/found.h"

#include "app/base/hash.h"
#include "app/claim/finding.h"
#include "app/claim/grouping.h"

/* A proposition scored lower is not even an appearance of a claim found elsewhere. */
#define MIN_APPEARANCE 10
/* What speaks for checking beside the sentence itself. */
#define POINTS_DISPUTED 14
#define POINTS_DOCUMENT 4
#define MAX_POINTS_DOCUMENTS 12
/* What speaks against: another claim says about the same, and stands before it. */
#define POINTS_RESTATED 12

/* A proposition that may make a claim, in the order of grouping. */
typedef struct
{
  guint document;
  guint proposition;
} Entry;

/**
 * gainsay_found_document_free:
 * @self: (transfer full) (nullable): a document taken apart
 *
 * Frees it.
 */
void
gainsay_found_document_free (GainsayFoundDocument *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->document);
  g_clear_pointer (&self->analysis, gainsay_analysis_unref);
  g_clear_pointer (&self->propositions, g_ptr_array_unref);
  g_clear_pointer (&self->scores, g_array_unref);
  g_free (self);
}

static void
found_claim_free (GainsayFoundClaim *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->text);
  g_array_unref (self->appearances);
  g_array_unref (self->opposes);
  g_free (self);
}

/**
 * gainsay_found_document_new:
 * @document: a document
 * @lexicon: the lexicon of its language
 *
 * Takes a document apart and scores what it says. It may be called from any thread.
 *
 * Returns: (transfer full): the result
 */
GainsayFoundDocument *
gainsay_found_document_new (GainsayDocument *document, GainsayLexicon *lexicon)
{
  GainsayFoundDocument *self;
  GainsayAttributionContext context;

  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);

  self = g_new0 (GainsayFoundDocument, 1);
  self->document = g_object_ref (document);
  self->scores = g_array_new (FALSE, FALSE, sizeof (int));
  context = (GainsayAttributionContext){ gainsay_document_get_title (document),
                                         gainsay_document_get_publisher (document),
                                         gainsay_document_get_author (document),
                                         gainsay_document_get_published (document) };
  self->analysis = gainsay_analysis_new (gainsay_document_get_text (document),
                                         gainsay_document_get_marks (document), lexicon);
  self->propositions = gainsay_attribution_find (self->analysis, lexicon, &context);
  for (guint i = 0; i < self->propositions->len; i++)
    {
      int score = gainsay_check_worthiness_score (self->analysis,
                                                  g_ptr_array_index (self->propositions, i), NULL);

      g_array_append_val (self->scores, score);
    }
  return self;
}

/**
 * gainsay_found_get_proposition:
 * @documents: (element-type GainsayFoundDocument): the documents
 * @appearance: an appearance in one of them
 *
 * Gives what is said where a claim appears.
 *
 * Returns: (transfer none): the proposition
 */
const GainsayProposition *
gainsay_found_get_proposition (GPtrArray *documents, const GainsayFoundAppearance *appearance)
{
  const GainsayFoundDocument *document;

  g_return_val_if_fail (documents != NULL, NULL);
  g_return_val_if_fail (appearance != NULL && appearance->document < documents->len, NULL);

  document = g_ptr_array_index (documents, appearance->document);
  return g_ptr_array_index (document->propositions, appearance->proposition);
}

static int
get_score (GPtrArray *documents, const GainsayFoundAppearance *appearance)
{
  const GainsayFoundDocument *document = g_ptr_array_index (documents, appearance->document);

  return g_array_index (document->scores, int, appearance->proposition);
}

static GainsayContentKind
get_kind (const GainsayProposition *proposition)
{
  if (proposition->need == GAINSAY_NEED_ATTRIBUTION)
    return GAINSAY_CONTENT_ALLEGATION;
  return proposition->holds_report ? GAINSAY_CONTENT_ACCOUNT : GAINSAY_CONTENT_STATEMENT;
}

/* Groups every proposition that may be a claim; their indexes in the grouping are those in entries.
 */
static GArray *
group_propositions (GPtrArray *documents, GainsayLexicon *lexicon, GainsayGrouping *grouping)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint d = 0; d < documents->len; d++)
    {
      const GainsayFoundDocument *document = g_ptr_array_index (documents, d);

      if (document->propositions == NULL)
        continue;
      for (guint p = 0; p < document->propositions->len; p++)
        {
          const GainsayProposition *proposition = g_ptr_array_index (document->propositions, p);
          g_autoptr (GainsayContent) content = NULL;
          Entry entry = { d, p };

          if (g_array_index (document->scores, int, p) < MIN_APPEARANCE)
            continue;
          content =
            gainsay_content_new (proposition->text, proposition->need == GAINSAY_NEED_NEGATION,
                                 get_kind (proposition), lexicon);
          gainsay_grouping_add (grouping, content);
          g_array_append_val (entries, entry);
        }
    }
  return entries;
}

/* The same passage is one appearance, whatever number of propositions of it say the same. */
static gboolean
has_appearance (const GainsayFoundClaim *claim,
                GPtrArray *documents,
                const GainsayFoundAppearance *appearance)
{
  const GainsayProposition *proposition = gainsay_found_get_proposition (documents, appearance);

  /* They come in the order of the documents. */
  for (guint i = claim->appearances->len; i > 0; i--)
    {
      const GainsayFoundAppearance *other =
        &g_array_index (claim->appearances, GainsayFoundAppearance, i - 1);
      const GainsayProposition *known = gainsay_found_get_proposition (documents, other);

      if (other->document != appearance->document)
        return FALSE;
      if (known->passage_start == proposition->passage_start &&
          g_strcmp0 (known->speaker, proposition->speaker) == 0)
        return TRUE;
    }
  return FALSE;
}

static char *
make_id (GPtrArray *documents, const GainsayFoundAppearance *founder)
{
  const GainsayFoundDocument *document = g_ptr_array_index (documents, founder->document);
  const GainsayProposition *proposition = gainsay_found_get_proposition (documents, founder);
  g_autofree char *start = g_strdup_printf ("%" G_GSIZE_FORMAT, proposition->passage_start);
  g_autofree char *end = g_strdup_printf ("%" G_GSIZE_FORMAT, proposition->passage_end);

  return gainsay_hash_id ("c", gainsay_record_get_id (GAINSAY_RECORD (document->document)), start,
                          end, proposition->text, NULL);
}

static int
score_claim (GPtrArray *documents, const GainsayFoundClaim *claim, gboolean is_disputed)
{
  int best = 0;
  guint n_documents = 0;
  guint last = G_MAXUINT;

  for (guint i = 0; i < claim->appearances->len; i++)
    {
      const GainsayFoundAppearance *appearance =
        &g_array_index (claim->appearances, GainsayFoundAppearance, i);

      best = MAX (best, get_score (documents, appearance));
      if (appearance->document != last)
        n_documents++;
      last = appearance->document;
    }
  best += MIN (MAX_POINTS_DOCUMENTS, (int) (n_documents - 1) * POINTS_DOCUMENT);
  return CLAMP (best + (is_disputed ? POINTS_DISPUTED : 0), 0, 100);
}

static GainsayFoundClaim *
make_claim (GPtrArray *documents, const GainsayGroup *group, GArray *entries)
{
  GainsayFoundClaim *claim = g_new0 (GainsayFoundClaim, 1);
  const GainsayFoundAppearance *founder;

  claim->appearances = g_array_new (FALSE, FALSE, sizeof (GainsayFoundAppearance));
  claim->opposes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < group->members->len; i++)
    {
      const Entry *entry =
        &g_array_index (entries, Entry, g_array_index (group->members, guint, i));
      GainsayFoundAppearance appearance = { entry->document, entry->proposition };

      if (!has_appearance (claim, documents, &appearance))
        g_array_append_val (claim->appearances, appearance);
    }
  founder = &g_array_index (claim->appearances, GainsayFoundAppearance, 0);
  claim->text = g_strdup (gainsay_found_get_proposition (documents, founder)->text);
  claim->id = make_id (documents, founder);
  claim->score = score_claim (documents, claim, group->opposes->len > 0);
  return claim;
}

/* Two claims of one passage may have one text and yet be two: an account and what it reports. */
static void
keep_id_apart (GainsayFoundClaim *claim, GHashTable *ids)
{
  while (!g_hash_table_add (ids, g_strdup (claim->id)))
    {
      char *id = gainsay_hash_id ("c", claim->id, claim->text, NULL);

      g_free (claim->id);
      claim->id = id;
    }
}

/* The sentences whose claims are what somebody says, not that it is said. */
static GHashTable *
list_told (GPtrArray *documents, GPtrArray *claims)
{
  GHashTable *told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const GainsayFoundClaim *claim = g_ptr_array_index (claims, i);

      for (guint k = 0; k < claim->appearances->len; k++)
        {
          const GainsayFoundAppearance *appearance =
            &g_array_index (claim->appearances, GainsayFoundAppearance, k);
          const GainsayProposition *said = gainsay_found_get_proposition (documents, appearance);

          if (!said->holds_report)
            {
              gint64 key = (gint64) appearance->document << 32 | said->sentence;

              g_hash_table_add (told, g_memdup2 (&key, sizeof key));
            }
        }
    }
  return told;
}

/* "There is agreement that S": S is listed itself. */
static gboolean
restates_told (GPtrArray *documents, const GainsayFoundClaim *claim, GHashTable *told)
{
  const GainsayFoundAppearance *founder =
    &g_array_index (claim->appearances, GainsayFoundAppearance, 0);
  const GainsayProposition *said = gainsay_found_get_proposition (documents, founder);
  gint64 key = (gint64) founder->document << 32 | said->sentence;

  return said->holds_report && g_hash_table_contains (told, &key);
}

/* Claims against the same claim say about the same: all but the first step back, so that the head
 * of the list does not say one thing in five wordings. None leaves the list by it. */
static void
lower_restated (GPtrArray *documents, GPtrArray *claims)
{
  g_autoptr (GHashTable) told = list_told (documents, claims);
  g_autofree const GainsayFoundClaim **first_against =
    g_new0 (const GainsayFoundClaim *, claims->len + 1);
  g_autofree gboolean *is_restated = g_new0 (gboolean, claims->len + 1);

  for (guint i = 0; i < claims->len; i++)
    {
      const GainsayFoundClaim *claim = g_ptr_array_index (claims, i);

      for (guint k = 0; k < claim->opposes->len; k++)
        {
          guint other = g_array_index (claim->opposes, guint, k);

          if (first_against[other] == NULL || first_against[other]->score < claim->score)
            first_against[other] = claim;
        }
    }
  for (guint i = 0; i < claims->len; i++)
    {
      const GainsayFoundClaim *claim = g_ptr_array_index (claims, i);

      for (guint k = 0; k < claim->opposes->len; k++)
        is_restated[i] |= first_against[g_array_index (claim->opposes, guint, k)] != claim;
    }
  for (guint i = 0; i < claims->len; i++)
    {
      GainsayFoundClaim *claim = g_ptr_array_index (claims, i);

      if (is_restated[i] || restates_told (documents, claim, told))
        claim->score =
          MIN (claim->score, MAX (GAINSAY_WORTH_LISTED, claim->score - POINTS_RESTATED));
    }
}

/**
 * gainsay_found_list_claims:
 * @documents: (element-type GainsayFoundDocument): the documents of a case, in order
 * @lexicon: the lexicon they were taken apart with
 *
 * Lists the claims that are worth listing, with every place where each is made.
 *
 * Returns: (transfer full) (element-type GainsayFoundClaim): the claims
 */
GPtrArray *
gainsay_found_list_claims (GPtrArray *documents, GainsayLexicon *lexicon)
{
  g_autoptr (GainsayGrouping) grouping = gainsay_grouping_new ();
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *index_of_group = NULL;
  GPtrArray *claims;
  guint n_groups;

  g_return_val_if_fail (documents != NULL, NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);

  entries = group_propositions (documents, lexicon, grouping);
  claims = g_ptr_array_new_with_free_func ((GDestroyNotify) found_claim_free);
  n_groups = gainsay_grouping_get_n_groups (grouping);
  index_of_group = g_new (guint, n_groups + 1);
  for (guint i = 0; i < n_groups; i++)
    {
      GainsayFoundClaim *claim =
        make_claim (documents, gainsay_grouping_get_group (grouping, i), entries);

      keep_id_apart (claim, ids);
      index_of_group[i] = claim->score >= GAINSAY_WORTH_LISTED ? claims->len : G_MAXUINT;
      if (claim->score >= GAINSAY_WORTH_LISTED)
        g_ptr_array_add (claims, claim);
      else
        found_claim_free (claim);
    }
  for (guint i = 0; i < n_groups; i++)
    {
      const GArray *opposes = gainsay_grouping_get_group (grouping, i)->opposes;

      for (guint k = 0; index_of_group[i] != G_MAXUINT && k < opposes->len; k++)
        {
          guint other = index_of_group[g_array_index (opposes, guint, k)];
          GainsayFoundClaim *claim = g_ptr_array_index (claims, index_of_group[i]);

          if (other != G_MAXUINT)
            g_array_append_val (claim->opposes, other);
        }
    }
  lower_restated (documents, claims);
  return claims;
}
