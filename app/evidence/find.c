/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/find.h"

#include "app/base/hash.h"
#include "app/evidence/basis.h"
#include "app/evidence/find-private.h"
#include "app/evidence/index.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* How many candidates of a claim are compared. */
#define MAX_CANDIDATES 48
/* Below this probability nothing is suggested. */
#define MIN_PROBABILITY 0.5
/* From this length on, in bytes, the same words in two papers are a copy. */
#define MIN_COPY_LENGTH 40
#define MAX_THREADS 8

typedef struct
{
  const GainsayFindDocument *documents;
  const GainsayFindClaim *claims;
  guint n_claims;
  GainsayLexicon *lexicon;
  const GainsayJudge *judge;
  GArray *passages;    /* of GainsayFindPassage */
  GPtrArray *wordings; /* what claims and passages say, each once; borrowed */
  GPtrArray *read;     /* of GainsayStanceText, one a wording */
  GHashTable *texts;   /* wording → GainsayStanceText, both borrowed */
  GainsayIndex *index;
  GPtrArray *results; /* of GainsaySuggestions, one a claim */
  GainsayJob *job;
} Finder;

/* Something that is done for each number from 0 on, by several threads. */
typedef void (*EachFunc) (Finder *finder, guint index);

typedef struct
{
  Finder *finder;
  EachFunc func;
  guint n_items;
  guint next; /* atomic */
  double from;
  double share;
} Work;

static gpointer
work_thread (gpointer data)
{
  Work *work = data;

  for (;;)
    {
      guint index = (guint) g_atomic_int_add ((gint *) &work->next, 1);

      if (index >= work->n_items || gainsay_job_is_cancelled (work->finder->job))
        return NULL;
      work->func (work->finder, index);
      if (work->finder->job != NULL && index % 64 == 0)
        gainsay_job_report (work->finder->job, work->from + work->share * index / work->n_items,
                            NULL);
    }
}

/* The outcome does not depend on the number of threads: each item writes to its own place. */
static void
run_each (Finder *finder, guint n_items, EachFunc func, double from, double share)
{
  Work work = { finder, func, n_items, 0, from, share };
  guint n_threads = MIN (MIN (g_get_num_processors (), MAX_THREADS), MAX (n_items / 16, 1));
  GThread *threads[MAX_THREADS];

  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("find-evidence", work_thread, &work);
  work_thread (&work);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
}

static gboolean
is_prose (const GainsayAnalysis *analysis, const GainsayProposition *proposition)
{
  const GainsaySentence *sentence = &analysis->sentences[proposition->sentence];

  return !sentence->is_heading && !sentence->is_boilerplate && !sentence->is_caption &&
         !sentence->is_byline && !sentence->is_question;
}

/* The whole sentences around a proposition, so that who says it is never cut off. */
static void
find_extent (const GainsayAnalysis *analysis, GainsayFindPassage *passage)
{
  const GainsayProposition *proposition = passage->proposition;
  guint first =
    gainsay_analysis_find_sentence (analysis, MIN (proposition->passage_start, proposition->start));
  guint last =
    gainsay_analysis_find_sentence (analysis, MAX (proposition->passage_end, proposition->end) - 1);

  if (first == GAINSAY_NO_INDEX)
    first = proposition->sentence;
  if (last == GAINSAY_NO_INDEX || last < first)
    last = first;
  passage->start = analysis->sentences[first].start;
  passage->end = analysis->sentences[last].end;
}

/* Whether somebody else says something in the same sentence. */
static gboolean
has_reported (const GPtrArray *propositions, guint index)
{
  const GainsayProposition *proposition = g_ptr_array_index (propositions, index);

  for (guint i = index + 1; i < propositions->len; i++)
    {
      const GainsayProposition *other = g_ptr_array_index (propositions, i);

      if (other->sentence != proposition->sentence)
        return FALSE;
      if (other->speaker != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
collect_passages (Finder *finder, guint n_documents, GainsayParties *parties)
{
  for (guint i = 0; i < n_documents; i++)
    {
      const GainsayFindDocument *document = &finder->documents[i];

      /* A document in a language without a lexicon has none. */
      for (guint j = 0; document->propositions != NULL && j < document->propositions->len; j++)
        {
          GainsayFindPassage passage = { i };

          passage.proposition = g_ptr_array_index (document->propositions, j);
          if (!is_prose (document->analysis, passage.proposition))
            continue;
          find_extent (document->analysis, &passage);
          passage.has_reported = has_reported (document->propositions, j);
          if (passage.proposition->speaker != NULL)
            passage.source = gainsay_parties_get_id (parties, passage.proposition->speaker);
          if (passage.source == NULL)
            passage.source = document->id;
          passage.basis = gainsay_basis_find (document->analysis, passage.proposition);
          g_array_append_val (finder->passages, passage);
        }
    }
}

static void
read_wording (Finder *finder, guint index)
{
  finder->read->pdata[index] = gainsay_stance_text_new (g_ptr_array_index (finder->wordings, index),
                                                        finder->lexicon, finder->judge);
}

/* Notes how rare the words of a text are, once all are in the index. */
static void
weigh_wording (Finder *finder, guint index)
{
  gainsay_stance_text_weigh (finder->read->pdata[index], finder->index);
}

static void
add_wording (Finder *finder, const char *wording)
{
  if (g_hash_table_insert (finder->texts, (gpointer) wording, NULL))
    g_ptr_array_add (finder->wordings, (gpointer) wording);
}

/* Reads what passages and claims say; many say it in the same words. */
static void
read_texts (Finder *finder)
{
  for (guint i = 0; i < finder->passages->len; i++)
    add_wording (finder, g_array_index (finder->passages, GainsayFindPassage, i).proposition->text);
  for (guint i = 0; i < finder->n_claims; i++)
    add_wording (finder, finder->claims[i].text);

  g_ptr_array_set_size (finder->read, (int) finder->wordings->len);
  run_each (finder, finder->wordings->len, read_wording, 0, 0.4);
  for (guint i = 0; i < finder->wordings->len; i++)
    g_hash_table_insert (finder->texts, g_ptr_array_index (finder->wordings, i),
                         g_ptr_array_index (finder->read, i));
  for (guint i = 0; i < finder->passages->len; i++)
    {
      GainsayFindPassage *passage = &g_array_index (finder->passages, GainsayFindPassage, i);

      passage->text = g_hash_table_lookup (finder->texts, passage->proposition->text);
    }
}

static gboolean
is_speaker (const GainsayFindClaim *claim, const char *source)
{
  for (guint i = 0; i < claim->n_appearances; i++)
    if (g_strcmp0 (claim->appearances[i].speaker, source) == 0)
      return TRUE;
  return FALSE;
}

/* What is said within the document's own words that make a claim is part of it. */
static gboolean
is_part (const GainsayFindClaim *claim, const GainsayFindPassage *passage, const char *document)
{
  for (guint i = 0; i < claim->n_appearances; i++)
    {
      const GainsayFindAppearance *appearance = &claim->appearances[i];

      if (appearance->document == passage->document &&
          appearance->start <= passage->proposition->start &&
          appearance->end >= passage->proposition->end &&
          g_strcmp0 (appearance->speaker, document) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The document's own sentence around what somebody says in it: that stands for itself. */
static gboolean
is_only_frame (const GainsayFindPassage *passage)
{
  return passage->proposition->speaker == NULL && passage->has_reported &&
         gainsay_stance_text_get_force (passage->text) != GAINSAY_FORCE_NONE;
}

/* To repeat is not to support; neither is to deny what the same side denies. */
static gboolean
is_no_support (const GainsayFindPassage *passage, const GainsayStanceResult *result)
{
  gboolean is_shown =
    strcmp (passage->basis, "finding") == 0 || strcmp (passage->basis, "record") == 0;

  return result->is_repetition || (result->is_denied_twice && !is_shown);
}

static const char *
settle_basis (const GainsayFindPassage *passage, const GainsayStanceResult *result)
{
  if (result->is_mention &&
      (strcmp (passage->basis, "reporting") == 0 || strcmp (passage->basis, "word") == 0))
    return "mention";
  return passage->basis;
}

static void
suggest (const Finder *finder,
         const GainsayFindClaim *claim,
         const GainsayFindPassage *passage,
         const GainsayStanceResult *result,
         GArray *suggestions)
{
  GainsaySuggestion suggestion = { passage->document, passage->start, passage->end };
  double best = MAX (result->supports, result->contradicts);

  if (best < MIN_PROBABILITY)
    return;
  suggestion.stance =
    result->contradicts >= result->supports ? GAINSAY_STANCE_CONTRADICTS : GAINSAY_STANCE_SUPPORTS;
  if (suggestion.stance == GAINSAY_STANCE_SUPPORTS && is_no_support (passage, result))
    return;
  suggestion.layer = suggestion.stance == GAINSAY_STANCE_CONTRADICTS && result->is_attribution
                       ? "attribution"
                       : "content";
  suggestion.source = g_strdup (passage->source);
  suggestion.basis = settle_basis (passage, result);
  suggestion.copy_of = GAINSAY_NO_INDEX;
  suggestion.score = (int) lround (best * 100);
  suggestion.reasons = gainsay_find_write_reasons (result->reasons, claim->text, passage,
                                                   finder->documents[passage->document].analysis);
  g_array_append_val (suggestions, suggestion);
}

static int
compare_suggestions (gconstpointer a, gconstpointer b)
{
  const GainsaySuggestion *first = a;
  const GainsaySuggestion *second = b;

  if (first->stance != second->stance)
    return first->stance > second->stance ? -1 : 1;
  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  if (first->document != second->document)
    return first->document < second->document ? -1 : 1;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return strcmp (first->source, second->source);
}

static void
suggestion_clear (gpointer data)
{
  GainsaySuggestion *suggestion = data;

  g_free (suggestion->source);
  g_free (suggestion->reasons);
}

/* A passage bears on a claim once, by what speaks most clearly in it. */
static gboolean
is_there (const GArray *kept, const GainsaySuggestion *suggestion)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const GainsaySuggestion *other = &g_array_index (kept, GainsaySuggestion, i);

      if (other->document == suggestion->document && other->start < suggestion->end &&
          other->end > suggestion->start)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_same_words (const Finder *finder, const GainsaySuggestion *a, const GainsaySuggestion *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a->document == b->document || a->end - a->start < MIN_COPY_LENGTH)
    return FALSE;
  first = gainsay_analysis_dup_text (finder->documents[a->document].analysis, a->start, a->end);
  second = gainsay_analysis_dup_text (finder->documents[b->document].analysis, b->start, b->end);
  return strcmp (first, second) == 0;
}

static void
mark_copies (const Finder *finder, GArray *kept)
{
  for (guint i = 0; i < kept->len; i++)
    {
      GainsaySuggestion *suggestion = &g_array_index (kept, GainsaySuggestion, i);

      for (guint j = 0; j < i && suggestion->copy_of == GAINSAY_NO_INDEX; j++)
        {
          const GainsaySuggestion *other = &g_array_index (kept, GainsaySuggestion, j);

          if (other->stance == suggestion->stance && other->copy_of == GAINSAY_NO_INDEX &&
              has_same_words (finder, suggestion, other))
            suggestion->copy_of = j;
        }
    }
}

/* How many of the better ones, of the same stance, rest on the same source. */
static guint
count_same_source (const GArray *suggestions, guint index)
{
  const GainsaySuggestion *suggestion = &g_array_index (suggestions, GainsaySuggestion, index);
  guint n = 0;

  for (guint i = 0; i < index; i++)
    {
      const GainsaySuggestion *other = &g_array_index (suggestions, GainsaySuggestion, i);

      n += other->stance == suggestion->stance && strcmp (other->source, suggestion->source) == 0;
    }
  return n;
}

/* Moves to @kept the best of each source, then the second best of each, until there are enough. */
static void
take_turns (GArray *suggestions, GArray *kept, guint n_kept[3])
{
  g_autofree guint *turns = g_new (guint, suggestions->len + 1);

  for (guint i = 0; i < suggestions->len; i++)
    turns[i] = count_same_source (suggestions, i);
  for (guint turn = 0; turn < suggestions->len; turn++)
    for (guint i = 0; i < suggestions->len; i++)
      {
        GainsaySuggestion *suggestion = &g_array_index (suggestions, GainsaySuggestion, i);

        if (turns[i] != turn || n_kept[suggestion->stance] >= GAINSAY_FIND_KEPT)
          continue;
        n_kept[suggestion->stance]++;
        g_array_append_val (kept, *suggestion);
        suggestion->source = NULL;
        turns[i] = G_MAXUINT;
      }
}

static void
drop_doubles (GArray *suggestions)
{
  g_autoptr (GArray) single = g_array_new (FALSE, FALSE, sizeof (GainsaySuggestion));

  for (guint i = 0; i < suggestions->len; i++)
    {
      GainsaySuggestion *suggestion = &g_array_index (suggestions, GainsaySuggestion, i);

      if (is_there (single, suggestion))
        suggestion_clear (suggestion);
      else
        g_array_append_val (single, *suggestion);
    }
  g_array_set_size (suggestions, 0);
  g_array_append_vals (suggestions, single->data, single->len);
}

static GainsaySuggestions *
keep_best (const Finder *finder, GArray *suggestions)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (GainsaySuggestion));
  GainsaySuggestions *result = g_new0 (GainsaySuggestions, 1);
  guint n_kept[3] = { 0, 0, 0 };

  g_array_sort (suggestions, compare_suggestions);
  drop_doubles (suggestions);
  take_turns (suggestions, kept, n_kept);
  for (guint i = 0; i < suggestions->len; i++)
    {
      GainsaySuggestion *suggestion = &g_array_index (suggestions, GainsaySuggestion, i);

      /* Its source went with it when it was kept. */
      if (suggestion->source == NULL)
        continue;
      result->more++;
      suggestion_clear (suggestion);
    }
  g_array_sort (kept, compare_suggestions);
  mark_copies (finder, kept);
  result->n_items = kept->len;
  result->items = (GainsaySuggestion *) (gpointer) g_array_free (g_steal_pointer (&kept), FALSE);
  return result;
}

static void
find_for_claim (Finder *finder, guint index)
{
  const GainsayFindClaim *claim = &finder->claims[index];
  const GainsayStanceText *text = g_hash_table_lookup (finder->texts, claim->text);
  g_autoptr (GArray) suggestions = g_array_new (FALSE, FALSE, sizeof (GainsaySuggestion));
  guint candidates[MAX_CANDIDATES];
  const GainsayFindPassage *passages[MAX_CANDIDATES];
  const GainsayStanceText *texts[MAX_CANDIDATES];
  GainsayStanceResult results[MAX_CANDIDATES];
  guint n_passages = 0;
  guint n_candidates = gainsay_index_find (finder->index, gainsay_stance_text_get_analysis (text),
                                           candidates, MAX_CANDIDATES);

  for (guint i = 0; i < n_candidates; i++)
    {
      const GainsayFindPassage *passage =
        &g_array_index (finder->passages, GainsayFindPassage, candidates[i]);

      if (is_speaker (claim, passage->source) || is_only_frame (passage) ||
          is_part (claim, passage, finder->documents[passage->document].id))
        continue;
      passages[n_passages] = passage;
      texts[n_passages++] = passage->text;
    }
  if (n_passages > 0)
    gainsay_stance_score (text, texts, n_passages, results);
  for (guint i = 0; i < n_passages; i++)
    {
      suggest (finder, claim, passages[i], &results[i], suggestions);
      gainsay_stance_result_clear (&results[i]);
    }
  finder->results->pdata[index] = keep_best (finder, suggestions);
}

static void
suggestions_free (gpointer data)
{
  GainsaySuggestions *self = data;

  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_items; i++)
    suggestion_clear (&self->items[i]);
  g_free (self->items);
  g_free (self);
}

static void
close_finder (Finder *finder)
{
  for (guint i = 0; i < finder->read->len; i++)
    g_clear_pointer (&finder->read->pdata[i], gainsay_stance_text_free);
  g_ptr_array_unref (finder->read);
  g_ptr_array_unref (finder->wordings);
  g_hash_table_unref (finder->texts);
  g_array_unref (finder->passages);
  gainsay_index_free (finder->index);
}

/**
 * gainsay_find_evidence:
 * @documents: (array length=n_documents): the documents
 * @n_documents: how many there are
 * @claims: (array length=n_claims): the claims
 * @n_claims: how many there are
 * @parties: the parties of all speakers
 * @lexicon: the lexicon that the documents were taken apart with
 * @judge: (nullable): the model and what it needs; without it the rules judge alone
 * @job: (nullable): where progress goes and cancelling comes from
 * @error: G_IO_ERROR_CANCELLED
 *
 * Finds the passages that support or contradict each claim. It uses several threads, and may be
 * called in any.
 *
 * Returns: (transfer full) (nullable) (element-type GainsaySuggestions): one item a claim, in order
 */
GPtrArray *
gainsay_find_evidence (const GainsayFindDocument *documents,
                       guint n_documents,
                       const GainsayFindClaim *claims,
                       guint n_claims,
                       GainsayParties *parties,
                       GainsayLexicon *lexicon,
                       const GainsayJudge *judge,
                       GainsayJob *job,
                       GError **error)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (suggestions_free);
  Finder finder = { documents, claims, n_claims, lexicon, judge };

  g_return_val_if_fail (documents != NULL || n_documents == 0, NULL);
  g_return_val_if_fail (claims != NULL || n_claims == 0, NULL);
  g_return_val_if_fail (parties != NULL && lexicon != NULL, NULL);

  finder.job = job;
  finder.results = results;
  finder.index =
    gainsay_index_new (lexicon, judge != NULL ? gainsay_judge_get_wordnet (judge) : NULL);
  finder.passages = g_array_new (FALSE, FALSE, sizeof (GainsayFindPassage));
  finder.wordings = g_ptr_array_new ();
  finder.read = g_ptr_array_new ();
  finder.texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_set_size (results, (int) n_claims);

  collect_passages (&finder, n_documents, parties);
  read_texts (&finder);
  for (guint i = 0; i < finder.passages->len && !gainsay_job_is_cancelled (job); i++)
    gainsay_index_add (finder.index,
                       gainsay_stance_text_get_analysis (
                         g_array_index (finder.passages, GainsayFindPassage, i).text));
  run_each (&finder, finder.wordings->len, weigh_wording, 0.4, 0);
  run_each (&finder, n_claims, find_for_claim, 0.4, 0.6);
  close_finder (&finder);

  if (gainsay_job_is_cancelled (job))
    {
      g_cancellable_set_error_if_cancelled (gainsay_job_get_cancellable (job), error);
      return NULL;
    }
  return g_steal_pointer (&results);
}

static char *
make_id (const char *claim, GainsayDocument *document, int start, int end)
{
  g_autofree char *from = g_strdup_printf ("%d", start);
  g_autofree char *to = g_strdup_printf ("%d", end);

  return gainsay_hash_id ("e", claim, gainsay_record_get_id (GAINSAY_RECORD (document)), from, to,
                          NULL);
}

static GainsayEvidence *
make_record (const GainsaySuggestion *suggestion,
             const char *claim,
             GainsayDocument *document,
             const GainsayOffsets *offsets)
{
  GainsayEvidence *evidence = gainsay_evidence_new ();
  GainsayRecord *record = GAINSAY_RECORD (evidence);
  int start = (int) gainsay_offsets_to_codepoints (offsets, suggestion->start);
  int end = (int) gainsay_offsets_to_codepoints (offsets, suggestion->end);
  g_autofree char *id = make_id (claim, document, start, end);
  g_autoptr (JsonNode) reasons = json_from_string (suggestion->reasons, NULL);

  gainsay_record_set_text (record, "id", id);
  gainsay_record_set_text (record, "stance",
                           suggestion->stance == GAINSAY_STANCE_SUPPORTS ? "supports"
                                                                         : "contradicts");
  gainsay_record_set_text (record, "layer", suggestion->layer);
  gainsay_record_set_text (record, "source", suggestion->source);
  gainsay_record_set_text (record, "basis", suggestion->basis);
  gainsay_record_set_text (record, "origin", "machine");
  gainsay_record_set_text (record, "state", "suggested");
  gainsay_record_set_count (record, "score", suggestion->score);
  gainsay_passage_set_span (GAINSAY_PASSAGE (evidence), document, offsets, start, end);
  if (reasons != NULL && json_array_get_length (json_node_get_array (reasons)) > 0)
    gainsay_record_set_field (record, "reasons", reasons, NULL);
  return evidence;
}

/**
 * gainsay_suggestions_to_records:
 * @self: what was found for a claim
 * @claim: the claim's id
 * @documents: the documents, in the order in which they were searched
 * @offsets: their texts, indexed
 *
 * Makes the records of the case file of what was found.
 *
 * Returns: (transfer full) (element-type GainsayEvidence): one record a suggestion, in order
 */
GPtrArray *
gainsay_suggestions_to_records (const GainsaySuggestions *self,
                                const char *claim,
                                GainsayDocument *const *documents,
                                const GainsayOffsets *const *offsets)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL && claim != NULL && documents != NULL && offsets != NULL,
                        records);

  for (guint i = 0; i < self->n_items; i++)
    {
      const GainsaySuggestion *suggestion = &self->items[i];
      GainsayEvidence *evidence = make_record (suggestion, claim, documents[suggestion->document],
                                               offsets[suggestion->document]);

      if (suggestion->copy_of != GAINSAY_NO_INDEX)
        gainsay_record_set_text (GAINSAY_RECORD (evidence), "copyOf",
                                 gainsay_record_get_id (
                                   g_ptr_array_index (records, suggestion->copy_of)));
      g_ptr_array_add (records, evidence);
    }
  return records;
}
