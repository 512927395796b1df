/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/index.h"

#include <math.h>
#include <string.h>

/* The usual constants of BM25. */
#define K1 1.2
#define B 0.5
/* What a related word counts, besides how close it is. */
#define RELATED_WEIGHT 0.4
/* What a word counts that WordNet relates to one of the claim's. */
#define MEANING_WEIGHT 0.25
/* So many of a claim's words a text has to have, unless either has fewer. */
#define MIN_WORDS 2

struct _GainsayIndex
{
  GainsayLexicon *lexicon;
  const GainsayWordnet *wordnet; /* borrowed, or NULL */
  GHashTable *postings;          /* word → GArray of Posting */
  GHashTable *meanings; /* key of WordNet → GPtrArray of the words of postings that have it */
  GArray *lengths;      /* words of each text */
  guint64 total_length;
};

typedef struct
{
  guint text;
  guint n; /* how often it has the word */
} Posting;

typedef struct
{
  const GArray *postings;
  double weight;
} Query;

typedef struct
{
  guint text;
  guint n_words; /* of the claim, that it has */
  double score;
} Hit;

static void
postings_free (gpointer data)
{
  g_array_unref (data);
}

static void
words_free (gpointer data)
{
  g_ptr_array_unref (data);
}

/**
 * gainsay_index_new:
 * @lexicon: what widens a claim's words
 * @wordnet: (nullable): what widens them further; it has to outlive the index
 *
 * Makes an empty index.
 *
 * Returns: (transfer full): a new index
 */
GainsayIndex *
gainsay_index_new (GainsayLexicon *lexicon, const GainsayWordnet *wordnet)
{
  GainsayIndex *self;

  g_return_val_if_fail (lexicon != NULL, NULL);

  self = g_new0 (GainsayIndex, 1);
  self->lexicon = gainsay_lexicon_ref (lexicon);
  self->wordnet = wordnet;
  self->meanings = g_hash_table_new_full (NULL, NULL, NULL, words_free);
  self->postings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, postings_free);
  self->lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * gainsay_index_free:
 * @self: (transfer full): an index
 *
 * Frees an index.
 */
void
gainsay_index_free (GainsayIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->meanings);
  g_hash_table_unref (self->postings);
  g_array_unref (self->lengths);
  gainsay_lexicon_unref (self->lexicon);
  g_free (self);
}

/* What a token is found by; NULL when by nothing. A place is found by its name as a whole, so that
 * a demonym finds it too. */
static const char *
find_key (const GainsayAnalysis *analysis, guint index)
{
  const GainsayToken *token = &analysis->tokens[index];

  if (token->name != GAINSAY_NO_INDEX)
    {
      const GainsayName *name = &analysis->names[token->name];

      if (name->kind == GAINSAY_NAME_PLACE)
        return index == name->first_token ? name->folded : NULL;
      /* "WHO" is found with "World Health Organization". */
      if (name->n_tokens == 1 && strchr (name->folded, ' ') != NULL)
        return strrchr (name->folded, ' ') + 1;
    }
  if (token->is_stop || token->is_clitic || token->kind == GAINSAY_TOKEN_PUNCTUATION ||
      gainsay_token_is (token, GAINSAY_WORD_LIGHT))
    return NULL;
  return token->stem;
}

/* A phrase of the lexicon is found as a whole, besides by its words. */
static const char *
find_phrase (const GainsayAnalysis *analysis, guint index)
{
  const GainsayToken *token = &analysis->tokens[index];

  return token->term != GAINSAY_NO_TERM && token->n_term > 1
           ? gainsay_lexicon_get_term (analysis->lexicon, token->term)
           : NULL;
}

/* Notes by which meanings a word is found; @key is the word's in the postings. */
static void
add_meanings (GainsayIndex *self, const char *key, const char *word)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));

  gainsay_wordnet_list_keys (self->wordnet, word, keys);
  for (guint i = 0; i < keys->len; i++)
    {
      guint32 meaning = g_array_index (keys, guint32, i);
      GPtrArray *words;

      if (!gainsay_wordnet_is_own (meaning))
        continue;
      words = g_hash_table_lookup (self->meanings, GUINT_TO_POINTER (meaning));
      if (words == NULL)
        {
          words = g_ptr_array_new ();
          g_hash_table_insert (self->meanings, GUINT_TO_POINTER (meaning), words);
        }
      g_ptr_array_add (words, (gpointer) key);
    }
}

/* @word is %NULL for what is no single word. */
static void
add_key (GainsayIndex *self, const char *key, const char *word, guint text)
{
  GArray *postings = g_hash_table_lookup (self->postings, key);
  Posting posting = { text, 1 };

  if (postings == NULL)
    {
      char *copy = g_strdup (key);

      postings = g_array_new (FALSE, FALSE, sizeof (Posting));
      g_hash_table_insert (self->postings, copy, postings);
      if (self->wordnet != NULL && word != NULL)
        add_meanings (self, copy, word);
    }
  if (postings->len > 0 && g_array_index (postings, Posting, postings->len - 1).text == text)
    g_array_index (postings, Posting, postings->len - 1).n++;
  else
    g_array_append_val (postings, posting);
}

/**
 * gainsay_index_add:
 * @self: an index
 * @analysis: a text taken apart
 *
 * Adds a text, which need not stay.
 *
 * Returns: its number: 0 for the first, then counting up
 */
guint
gainsay_index_add (GainsayIndex *self, const GainsayAnalysis *analysis)
{
  guint text;
  guint length = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (analysis != NULL, 0);

  text = self->lengths->len;
  for (guint i = 0; i < analysis->n_tokens; i++)
    {
      const char *key = find_key (analysis, i);
      const char *phrase = find_phrase (analysis, i);

      gboolean is_word = analysis->tokens[i].name == GAINSAY_NO_INDEX;

      length += key != NULL;
      if (key != NULL)
        add_key (self, key, is_word ? analysis->tokens[i].folded : NULL, text);
      if (phrase != NULL)
        add_key (self, phrase, NULL, text);
    }
  g_array_append_val (self->lengths, length);
  self->total_length += length;
  return text;
}

static void
add_query (const GainsayIndex *self,
           GHashTable *seen,
           GArray *queries,
           const char *key,
           double weight)
{
  Query query;
  double n_texts = self->lengths->len;

  query.postings = g_hash_table_lookup (self->postings, key);
  if (query.postings == NULL || !g_hash_table_add (seen, (gpointer) key))
    return;
  query.weight =
    weight * log (1 + (n_texts - query.postings->len + 0.5) / (query.postings->len + 0.5));
  g_array_append_val (queries, query);
}

static void
add_related (const GainsayIndex *self, GHashTable *seen, GArray *queries, guint term)
{
  guint n_related;
  const GainsayRelated *related = gainsay_lexicon_get_related (self->lexicon, term, &n_related);

  for (guint i = 0; i < n_related; i++)
    add_query (self, seen, queries, gainsay_lexicon_get_term (self->lexicon, related[i].term),
               related[i].weight * RELATED_WEIGHT);
}

/* Words that mean the same as one of the claim's, or are of its family. */
static void
add_same_meaning (const GainsayIndex *self, GHashTable *seen, GArray *queries, const char *word)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));

  gainsay_wordnet_list_keys (self->wordnet, word, keys);
  for (guint i = 0; i < keys->len; i++)
    {
      guint32 meaning = g_array_index (keys, guint32, i);
      const GPtrArray *words =
        g_hash_table_lookup (self->meanings, GUINT_TO_POINTER (gainsay_wordnet_get_own (meaning)));

      for (guint j = 0; words != NULL && j < words->len; j++)
        add_query (self, seen, queries, g_ptr_array_index (words, j), MEANING_WEIGHT);
    }
}

/* Rare words first: they tell most, and cost least. */
static int
compare_queries (gconstpointer a, gconstpointer b)
{
  guint first = ((const Query *) a)->postings->len;
  guint second = ((const Query *) b)->postings->len;

  return first < second ? -1 : first > second;
}

static GArray *
list_queries (const GainsayIndex *self, const GainsayAnalysis *analysis, guint *n_own)
{
  GArray *queries = g_array_new (FALSE, FALSE, sizeof (Query));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < analysis->n_tokens; i++)
    {
      const char *key = find_key (analysis, i);
      const char *phrase = find_phrase (analysis, i);

      if (key != NULL)
        add_query (self, seen, queries, key, 1);
      if (phrase != NULL)
        add_query (self, seen, queries, phrase, 1);
    }
  *n_own = queries->len;
  for (guint i = 0; i < analysis->n_tokens; i++)
    if (analysis->tokens[i].term != GAINSAY_NO_TERM && !analysis->tokens[i].is_stop)
      add_related (self, seen, queries, analysis->tokens[i].term);
  for (guint i = 0; i < analysis->n_tokens && self->wordnet != NULL; i++)
    if (analysis->tokens[i].name == GAINSAY_NO_INDEX && find_key (analysis, i) != NULL)
      add_same_meaning (self, seen, queries, analysis->tokens[i].folded);
  g_array_sort (queries, compare_queries);
  return queries;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *first = a;
  const Hit *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  return first->text < second->text ? -1 : first->text > second->text;
}

static GArray *
collect_hits (const GainsayIndex *self, const GArray *queries)
{
  g_autofree guint *places = g_new0 (guint, self->lengths->len); /* text → hit + 1 */
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  double mean = self->lengths->len > 0 ? (double) self->total_length / self->lengths->len : 1;
  guint n_read = 0;

  for (guint i = 0; i < queries->len; i++)
    {
      const Query *query = &g_array_index (queries, Query, i);

      if (n_read > 0 && n_read + query->postings->len > GAINSAY_INDEX_POSTINGS)
        break;
      n_read += query->postings->len;
      for (guint j = 0; j < query->postings->len; j++)
        {
          const Posting *posting = &g_array_index (query->postings, Posting, j);
          guint length = g_array_index (self->lengths, guint, posting->text);
          guint place = places[posting->text];
          double most = K1 * (1 - B + B * length / MAX (mean, 1));
          Hit hit = { posting->text, 1,
                      query->weight * posting->n * (K1 + 1) / (posting->n + most) };

          if (place > 0)
            {
              g_array_index (hits, Hit, place - 1).score += hit.score;
              g_array_index (hits, Hit, place - 1).n_words++;
              continue;
            }
          g_array_append_val (hits, hit);
          places[posting->text] = hits->len;
        }
    }
  return hits;
}

/* Drops the texts that have too few of the claim's words, and puts the best first. */
static void
choose_hits (const GainsayIndex *self, GArray *hits, guint n_own)
{
  guint n_kept = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);
      guint length = g_array_index (self->lengths, guint, hit->text);

      if (hit->n_words >= MIN (MIN (MIN_WORDS, length), MAX (n_own, 1)))
        g_array_index (hits, Hit, n_kept++) = *hit;
    }
  g_array_set_size (hits, n_kept);
  g_array_sort (hits, compare_hits);
}

/**
 * gainsay_index_find:
 * @self: an index
 * @analysis: a claim's text taken apart
 * @texts: (out caller-allocates) (array length=n_texts): the numbers of texts, best first
 * @n_texts: how many to find at most
 *
 * Finds the texts that speak of the same things.
 *
 * Returns: how many were found
 */
guint
gainsay_index_find (const GainsayIndex *self,
                    const GainsayAnalysis *analysis,
                    guint *texts,
                    guint n_texts)
{
  g_autoptr (GArray) queries = NULL;
  g_autoptr (GArray) hits = NULL;
  guint n_own;
  guint n_found;

  g_return_val_if_fail (self != NULL && analysis != NULL, 0);
  g_return_val_if_fail (texts != NULL || n_texts == 0, 0);

  queries = list_queries (self, analysis, &n_own);
  hits = collect_hits (self, queries);
  choose_hits (self, hits, n_own);
  n_found = MIN (hits->len, n_texts);
  for (guint i = 0; i < n_found; i++)
    texts[i] = g_array_index (hits, Hit, i).text;
  return n_found;
}

/**
 * gainsay_index_get_rarity:
 * @self: an index
 * @analysis: a text taken apart
 * @token: one of its tokens
 *
 * Tells how rare a word is in the texts.
 *
 * Returns: 0 for a word that tells nothing, up to 1 for one that no text has
 */
double
gainsay_index_get_rarity (const GainsayIndex *self, const GainsayAnalysis *analysis, guint token)
{
  const char *key;
  const GArray *postings;
  double n_texts;
  double n_having;

  g_return_val_if_fail (self != NULL && analysis != NULL, 0);
  g_return_val_if_fail (token < analysis->n_tokens, 0);

  key = find_key (analysis, token);
  if (key == NULL)
    return 0;
  postings = g_hash_table_lookup (self->postings, key);
  n_texts = self->lengths->len;
  n_having = postings != NULL ? postings->len : 0;
  return log (1 + (n_texts - n_having + 0.5) / (n_having + 0.5)) / log (2 + 2 * n_texts);
}
