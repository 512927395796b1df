/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/content.h"

#include "app/claim/clause.h"
#include "app/claim/grammar.h"
#include "app/text/alignment.h"
#include "app/text/negation.h"

#include <string.h>

/* Both contents covered at least so far: the same thing in other words. */
#define SAME_COVERAGE 0.72
/* A short content that a longer one says whole, with the same figure: "never interfered in 2016".
 */
#define SHORT_COVERAGE 0.9
#define LONG_COVERAGE 0.45
/* The same where both deny it. */
#define DENIAL_COVERAGE 0.6
/* With so many answers, one may tell of what the other denies in the course of something else. */
#define MANY_PAIRS 5
/* With less in common than this, what is missing need not be weighed. */
#define LEAST_COVERAGE 0.25
/* What a word that only narrows the next counts when it goes unsaid. */
#define NARROWING_WEIGHT 0.35
/* What a word counts that is only related to its answer. */
#define LOOSE_CLOSENESS 0.6

struct _GainsayContent
{
  GainsayAnalysis *analysis;
  GainsayNegation *negation;
  char *key; /* the words alone, folded: equal for equal wording */
  guint first;
  guint n_tokens;
  guint main;           /* the word for what is said to have happened, or GAINSAY_NO_INDEX */
  guint modality;       /* a bit for each modality that weakens it */
  gboolean tells_cause; /* of what it came */
  gboolean is_passive;  /* "by" stands behind the main word */
  gboolean is_denied;
  GainsayContentKind kind;
  gatomicrefcount ref_count;
};

static char *
make_key (const GainsayContent *self)
{
  GString *key = g_string_new (self->is_denied ? "-" : "");

  if (self->kind != GAINSAY_CONTENT_STATEMENT)
    g_string_append_printf (key, "=%d", (int) self->kind);
  for (guint i = self->first; i < self->first + self->n_tokens; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[i];

      if (token->kind == GAINSAY_TOKEN_PUNCTUATION)
        continue;
      g_string_append (key, token->folded);
      g_string_append_c (key, ' ');
    }
  return g_string_free (key, FALSE);
}

/* The first word with content of its own from the finite verb on. */
static guint
find_main (const GainsayContent *self)
{
  GainsayRange all = { self->first, self->first + self->n_tokens };
  guint finite = gainsay_clause_find_finite (self->analysis, all);

  for (guint i = finite; i < all.end; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[i];

      if (token->kind == GAINSAY_TOKEN_WORD && token->name == GAINSAY_NO_INDEX &&
          token->quantity == GAINSAY_NO_INDEX && !token->is_stop && !token->is_clitic &&
          !gainsay_token_is (token, GAINSAY_WORD_LIGHT) &&
          !gainsay_token_is (token, GAINSAY_WORD_NEGATOR) &&
          !gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_ADVERB))
        return i;
    }
  return GAINSAY_NO_INDEX;
}

static void
read_modality (GainsayContent *self)
{
  for (guint i = self->first; i < self->first + self->n_tokens; i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match (self->analysis, GAINSAY_WORD_MODAL, i);

      if (entry != NULL && entry->modality != GAINSAY_MODALITY_CERTAIN)
        self->modality |= 1u << entry->modality;
      self->tells_cause |= gainsay_token_is_in (&self->analysis->tokens[i], GAINSAY_SET_CAUSE);
      if (self->main != GAINSAY_NO_INDEX && i > self->main)
        self->is_passive |= gainsay_token_is_in (&self->analysis->tokens[i], GAINSAY_SET_AGENT);
    }
}

/**
 * gainsay_content_new:
 * @text: a claim's text
 * @is_denied: whether it begins with filled-in words that say it is not so, which are left out
 * @kind: what kind of sentence it is
 * @lexicon: the lexicon of its language
 *
 * Brings a claim's text into a form that can be compared.
 *
 * Returns: (transfer full): the content
 */
GainsayContent *
gainsay_content_new (const char *text,
                     gboolean is_denied,
                     GainsayContentKind kind,
                     GainsayLexicon *lexicon)
{
  GainsayContent *self;
  const char *bare = text;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);

  if (is_denied && text[0] == '[' && strchr (text, ']') != NULL)
    bare = strchr (text, ']') + 1;
  self = g_new0 (GainsayContent, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->analysis = gainsay_analysis_new (bare, NULL, lexicon);
  self->n_tokens = self->analysis->n_tokens;
  self->negation = gainsay_negation_new (self->analysis, self->first, self->n_tokens);
  self->is_denied = is_denied;
  self->kind = kind;
  self->key = make_key (self);
  self->main = find_main (self);
  read_modality (self);
  return self;
}

/**
 * gainsay_content_ref:
 * @self: a content
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GainsayContent *
gainsay_content_ref (GainsayContent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gainsay_content_unref:
 * @self: (transfer full) (nullable): a content
 *
 * Gives a reference back.
 */
void
gainsay_content_unref (GainsayContent *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  gainsay_negation_free (self->negation);
  gainsay_analysis_unref (self->analysis);
  g_free (self->key);
  g_free (self);
}

/**
 * gainsay_content_get_key:
 * @self: a content
 *
 * Gives a string that is equal for contents in the same words.
 *
 * Returns: the key
 */
const char *
gainsay_content_get_key (const GainsayContent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * gainsay_content_list_terms:
 * @self: a content
 *
 * Lists what is spoken of: names and the stems of the words that carry content, each once.
 *
 * Returns: (transfer full) (element-type utf8): borrowed strings, sorted
 */
GPtrArray *
gainsay_content_list_terms (const GainsayContent *self)
{
  GPtrArray *terms = g_ptr_array_new ();
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->first; i < self->first + self->n_tokens; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[i];

      if (token->is_stop || token->kind == GAINSAY_TOKEN_PUNCTUATION ||
          token->kind == GAINSAY_TOKEN_SYMBOL)
        continue;
      if (token->name != GAINSAY_NO_INDEX)
        g_ptr_array_add (terms, (gpointer) self->analysis->names[token->name].folded);
      else
        g_ptr_array_add (terms, (gpointer) token->stem);
    }
  g_ptr_array_sort (terms, compare_strings);
  for (guint i = 0; i < terms->len; i++)
    if (n == 0 || strcmp (terms->pdata[i], terms->pdata[n - 1]) != 0)
      terms->pdata[n++] = terms->pdata[i];
  g_ptr_array_set_size (terms, n);
  return terms;
}

/* Two contents side by side. */
typedef struct
{
  const GainsayContent *sides[2];
  GainsayAlignment *alignment;
  guint8 *narrowed;        /* one a pair: how its word is narrowed by what has no answer */
  double coverage[2];      /* the share of each that has an answer */
  gboolean is_specific[2]; /* has an amount, month or day without an answer */
  gboolean is_altered[2];  /* has an altering word without an answer */
  double same_polarity;
  double other_polarity;
  double negated;     /* of the same polarity, the weight that both deny */
  gboolean denies[2]; /* of the other polarity, whether this side denies */
  guint n_names;
  guint n_years;
  guint n_words;
  gboolean has_clash;
} Comparison;

/* How a word is narrowed: by a word or by a name, a bit for each on either side. */
#define NARROWED_BY_WORD 1
#define NARROWED_BY_NAME 4

static const GainsayQuantity *
get_quantity (const GainsayContent *self, guint token)
{
  guint index = self->analysis->tokens[token].quantity;

  return index != GAINSAY_NO_INDEX && self->analysis->tokens[token].name == GAINSAY_NO_INDEX
           ? &self->analysis->quantities[index]
           : NULL;
}

static gboolean
is_loose (GainsayRelation relation)
{
  return relation == GAINSAY_RELATION_RELATED || relation == GAINSAY_RELATION_KIND_OF;
}

/* "more than 40" is not 40; "Holt's lawyers" are not Holt. */
static gboolean
is_clash (const Comparison *self, const GainsayAlignedPair *pair)
{
  const GainsayQuantity *one = get_quantity (self->sides[0], pair->first);
  const GainsayQuantity *other = get_quantity (self->sides[1], pair->second);

  return gainsay_relation_is_clash (pair->relation) ||
         (one != NULL && other != NULL && one->bound != other->bound);
}

static void
add_pair (Comparison *self, const GainsayAlignedPair *pair)
{
  const GainsayContent *const *sides = self->sides;
  gboolean is_negated[2];

  if (is_clash (self, pair))
    {
      self->has_clash = TRUE;
      return;
    }
  if (pair->relation == GAINSAY_RELATION_SAME_NUMBER)
    self->n_years++;
  if (sides[0]->analysis->tokens[pair->first].name != GAINSAY_NO_INDEX ||
      sides[1]->analysis->tokens[pair->second].name != GAINSAY_NO_INDEX ||
      get_quantity (sides[0], pair->first) != NULL || get_quantity (sides[1], pair->second) != NULL)
    {
      self->n_names++;
      return;
    }
  if (is_loose (pair->relation))
    return;
  self->n_words++;
  is_negated[0] =
    gainsay_negation_is_negated (sides[0]->negation, pair->first) != sides[0]->is_denied;
  is_negated[1] =
    gainsay_negation_is_negated (sides[1]->negation, pair->second) != sides[1]->is_denied;
  if (is_negated[0] == is_negated[1])
    {
      self->same_polarity += pair->weight;
      self->negated += is_negated[0] ? pair->weight : 0;
      return;
    }
  self->other_polarity += pair->weight;
  self->denies[is_negated[0] ? 0 : 1] = TRUE;
}

static const GainsayAlignedPair *
find_pair (const Comparison *self, guint side, guint token)
{
  if (token >= self->sides[side]->first + self->sides[side]->n_tokens)
    return NULL;
  return side == 0 ? gainsay_alignment_find_first (self->alignment, token)
                   : gainsay_alignment_find_second (self->alignment, token);
}

/* "Holt's lawyers" beside "Holt": another thing, where the lawyers have no answer. */
static gboolean
is_owner_only (const Comparison *self, guint side, const GainsayAlignedPair *pair, guint behind)
{
  const GainsayToken *mine = self->sides[side]->analysis->tokens;
  const GainsayToken *others = self->sides[1 - side]->analysis->tokens;
  guint last = side == 0 ? pair->first + pair->n_first - 1 : pair->second + pair->n_second - 1;
  guint answer = side == 0 ? pair->second + pair->n_second - 1 : pair->first + pair->n_first - 1;

  return mine[last].is_possessive && !others[answer].is_possessive &&
         find_pair (self, side, behind) == NULL;
}

static gboolean
has_calendar (const GainsayContent *self)
{
  for (guint i = 0; i < self->analysis->n_quantities; i++)
    if (self->analysis->quantities[i].kind == GAINSAY_QUANTITY_YEAR ||
        self->analysis->quantities[i].kind == GAINSAY_QUANTITY_DATE)
      return TRUE;
  return FALSE;
}

/* The answer of the word that a unit only narrows, others that narrow it in between: "the *U.S.*
 * presidential election". */
static const GainsayAlignedPair *
find_narrowed (const Comparison *self, guint side, guint behind)
{
  const GainsayContent *content = self->sides[side];
  guint end = content->first + content->n_tokens;
  guint n;

  for (guint i = behind; i < end; i += n)
    {
      const GainsayAlignedPair *pair = find_pair (self, side, i);

      if (pair != NULL)
        return get_quantity (content, i) == NULL ? pair : NULL;
      if (!(gainsay_alignment_weigh_unit (content->analysis, i, end, &n) > 0))
        return NULL;
    }
  return NULL;
}

/* What a unit without an answer counts. */
static double
weigh_missing (Comparison *self, guint side, guint first, guint behind, double weight)
{
  const GainsayContent *content = self->sides[side];
  const GainsayToken *token = &content->analysis->tokens[first];
  const GainsayQuantity *quantity = get_quantity (content, first);
  const GainsayAlignedPair *next = find_narrowed (self, side, behind);

  if (quantity != NULL && quantity->kind == GAINSAY_QUANTITY_YEAR)
    return has_calendar (self->sides[1 - side]) ? weight : 0;
  if (quantity != NULL && quantity->kind != GAINSAY_QUANTITY_ORDINAL)
    {
      self->is_specific[side] = TRUE;
      return 0;
    }
  if (gainsay_token_is (token, GAINSAY_WORD_MONTH) && token->is_capital)
    {
      self->is_specific[side] = TRUE;
      return 0;
    }
  if (gainsay_token_is (token, GAINSAY_WORD_WEEKDAY))
    return 0;
  self->is_altered[side] |= gainsay_token_is_in (token, GAINSAY_SET_ALTERING);
  if (next == NULL)
    return weight;
  self->narrowed[next - self->alignment->pairs] |=
    (token->name != GAINSAY_NO_INDEX ? NARROWED_BY_NAME : NARROWED_BY_WORD) << side;
  return weight * NARROWING_WEIGHT;
}

static void
measure_side (Comparison *self, guint side)
{
  const GainsayContent *content = self->sides[side];
  guint end = content->first + content->n_tokens;
  double covered = 0;
  double total = 0;
  guint n;

  for (guint i = content->first; i < end; i += n)
    {
      double weight = gainsay_alignment_weigh_unit (content->analysis, i, end, &n);
      const GainsayAlignedPair *pair = weight > 0 ? find_pair (self, side, i) : NULL;

      if (!(weight > 0) || gainsay_token_is (&content->analysis->tokens[i], GAINSAY_WORD_NEGATOR))
        continue;
      if (pair == NULL)
        weight = weigh_missing (self, side, i, i + n, weight);
      else if (!is_owner_only (self, side, pair, i + n))
        covered += weight * (is_loose (pair->relation) ? LOOSE_CLOSENESS : 1);
      total += weight;
    }
  self->coverage[side] = total > 0 ? covered / total : 0;
}

/* Whether what one says to have happened is in the other too. */
static gboolean
has_main (const Comparison *self, guint side)
{
  guint main = self->sides[side]->main;
  const GainsayAlignedPair *pair;

  if (main == GAINSAY_NO_INDEX)
    return TRUE;
  pair = find_pair (self, side, main);
  return pair != NULL && !is_loose (pair->relation);
}

/* "Marsh sued Holt" and "Holt sued Marsh": two names change places around the verb. */
static gboolean
has_exchange (const Comparison *self)
{
  const GainsayAlignedPair *pairs = self->alignment->pairs;

  if (self->sides[0]->main == GAINSAY_NO_INDEX || self->sides[1]->main == GAINSAY_NO_INDEX ||
      self->sides[0]->is_passive != self->sides[1]->is_passive)
    return FALSE;
  for (guint i = 0; i < self->alignment->n_pairs; i++)
    for (guint k = i + 1; k < self->alignment->n_pairs; k++)
      if (pairs[i].relation == GAINSAY_RELATION_SAME_NAME &&
          pairs[k].relation == GAINSAY_RELATION_SAME_NAME && pairs[i].second > pairs[k].second &&
          pairs[i].first < self->sides[0]->main && self->sides[0]->main < pairs[k].first &&
          pairs[k].second < self->sides[1]->main && self->sides[1]->main < pairs[i].second)
        return TRUE;
  return FALSE;
}

/* Each narrows one word in its own way: "the old bridge", "the new bridge". */
static gboolean
has_contrast (const Comparison *self)
{
  for (guint i = 0; i < self->alignment->n_pairs; i++)
    if ((self->narrowed[i] & (3 * NARROWED_BY_WORD)) == 3 * NARROWED_BY_WORD ||
        (self->narrowed[i] & (3 * NARROWED_BY_NAME)) == 3 * NARROWED_BY_NAME)
      return TRUE;
  return FALSE;
}

/* A denial speaks against whoever says more than what it denies. */
static gboolean
is_opposite (const Comparison *self)
{
  guint denier = self->denies[0] ? 0 : 1;

  if ((self->denies[0] && self->denies[1]) || !has_main (self, denier))
    return FALSE;
  /* Who denies that it came of something does not deny that it came about. */
  if (self->sides[denier]->tells_cause && !self->sides[1 - denier]->tells_cause)
    return FALSE;
  if (!has_main (self, 1 - denier) && self->n_words + self->n_names < MANY_PAIRS)
    return FALSE;
  return !self->is_specific[denier] && self->coverage[denier] >= SAME_COVERAGE &&
         (self->coverage[1 - denier] >= SAME_COVERAGE ||
          (self->coverage[1 - denier] >= LONG_COVERAGE && self->n_words + self->n_names > 2));
}

static gboolean
is_same (const Comparison *self)
{
  double low = MIN (self->coverage[0], self->coverage[1]);
  double high = MAX (self->coverage[0], self->coverage[1]);

  if (self->is_specific[0] || self->is_specific[1] || !has_main (self, 0) || !has_main (self, 1))
    return FALSE;
  if (low >= SAME_COVERAGE)
    return TRUE;
  if (high < SHORT_COVERAGE || self->n_words + self->n_names < 3)
    return FALSE;
  /* A short denial denies the whole. */
  return (self->n_years > 0 && low >= LONG_COVERAGE) ||
         (self->negated > 0 && low >= DENIAL_COVERAGE);
}

static GainsayContentRelation
relate (Comparison *self)
{
  for (guint i = 0; i < self->alignment->n_pairs; i++)
    add_pair (self, &self->alignment->pairs[i]);
  for (guint side = 0; side < 2; side++)
    measure_side (self, side);
  if (MIN (self->coverage[0], self->coverage[1]) < LONG_COVERAGE || self->n_words == 0 ||
      self->n_words + self->n_names < 2)
    return GAINSAY_CONTENT_OTHER;
  if (self->has_clash || has_contrast (self) || has_exchange (self))
    return GAINSAY_CONTENT_RIVAL;
  if (self->is_altered[0] || self->is_altered[1])
    return GAINSAY_CONTENT_OTHER;
  if (self->other_polarity > self->same_polarity)
    return is_opposite (self) ? GAINSAY_CONTENT_OPPOSITE : GAINSAY_CONTENT_OTHER;
  return is_same (self) ? GAINSAY_CONTENT_SAME : GAINSAY_CONTENT_OTHER;
}

/**
 * gainsay_content_compare:
 * @self: a content
 * @other: another
 *
 * Tells whether two contents say the same or the opposite.
 *
 * Returns: how they stand to each other
 */
GainsayContentRelation
gainsay_content_compare (const GainsayContent *self, const GainsayContent *other)
{
  Comparison comparison = { { self, other } };
  GainsayContentRelation relation = GAINSAY_CONTENT_OTHER;

  g_return_val_if_fail (self != NULL, GAINSAY_CONTENT_OTHER);
  g_return_val_if_fail (other != NULL, GAINSAY_CONTENT_OTHER);

  if (self->kind != other->kind)
    return GAINSAY_CONTENT_OTHER;
  if (g_str_equal (self->key, other->key))
    return GAINSAY_CONTENT_SAME;
  if (self->modality != other->modality)
    return GAINSAY_CONTENT_OTHER;
  comparison.alignment = gainsay_alignment_new (self->analysis, self->first, self->n_tokens,
                                                other->analysis, other->first, other->n_tokens);
  if (MIN (comparison.alignment->coverage_first, comparison.alignment->coverage_second) >=
      LEAST_COVERAGE)
    {
      comparison.narrowed = g_new0 (guint8, comparison.alignment->n_pairs + 1);
      relation = relate (&comparison);
      g_free (comparison.narrowed);
    }
  gainsay_alignment_free (comparison.alignment);
  return relation;
}
