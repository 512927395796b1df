/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/grammar.h"

#include <string.h>

static const char *const adverbs[] = {
  "again",   "ago",       "back",   "already",   "also",      "always",  "apparently",
  "earlier", "even",      "ever",   "further",   "instead",   "just",    "later",
  "long",    "meanwhile", "never",  "no longer", "not",       "now",     "often",
  "once",    "only",      "rather", "since",     "so",        "soon",    "still",
  "then",    "thus",      "today",  "together",  "tomorrow",  "tonight", "too",
  "twice",   "yesterday", "yet",    "however",   "therefore", "though",  NULL,
};

static const char *const auxiliaries[] = {
  "am",     "are", "be",   "been", "being", "can",    "could", "did",  "do",
  "does",   "had", "has",  "have", "is",    "may",    "might", "must", "shall",
  "should", "was", "were", "will", "would", "cannot", NULL,
};

static const char *const conjunctions[] = { "and", "but", "or", "nor", "yet", NULL };

static const char *const determiners[] = {
  "a",       "all",  "an",      "any",   "both", "each",   "every",   "few",
  "her",     "his",  "its",     "many",  "most", "my",     "no",      "our",
  "several", "some", "such",    "that",  "the",  "their",  "these",   "this",
  "those",   "your", "another", "other", "top",  "senior", "various", NULL,
};

static const char *const prepositions[] = {
  "about",   "above",   "according", "across", "after",   "against", "along",  "amid",
  "among",   "around",  "as",        "at",     "before",  "behind",  "below",  "beside",
  "besides", "between", "beyond",    "by",     "despite", "during",  "except", "following",
  "for",     "from",    "in",        "inside", "into",    "like",    "near",   "of",
  "off",     "on",      "onto",      "out",    "outside", "over",    "per",    "since",
  "than",    "through", "to",        "toward", "towards", "under",   "until",  "up",
  "upon",    "via",     "with",      "within", "without", "amongst", NULL,
};

static const char *const pronouns[] = {
  "he",   "i",     "it",    "she",  "there",  "they",     "we",        "you",     "who",
  "this", "these", "those", "none", "nobody", "everyone", "everybody", "someone", NULL,
};

static const char *const possessives[] = {
  "her", "his", "its", "my", "our", "their", "your", NULL
};

static const char *const subordinators[] = {
  "although", "as",    "because", "if",  "that", "though", "unless", "what", "when", "where",
  "whether",  "which", "while",   "who", "whom", "whose",  "why",    "how",  NULL,
};

static const char *const *const sorts[] = {
  [GAINSAY_SORT_ADVERB] = adverbs,           [GAINSAY_SORT_AUXILIARY] = auxiliaries,
  [GAINSAY_SORT_CONJUNCTION] = conjunctions, [GAINSAY_SORT_DETERMINER] = determiners,
  [GAINSAY_SORT_PREPOSITION] = prepositions, [GAINSAY_SORT_PRONOUN] = pronouns,
  [GAINSAY_SORT_POSSESSIVE] = possessives,   [GAINSAY_SORT_SUBORDINATOR] = subordinators,
};

/* Words in -ed or -s that are no verbs in front of nouns would cost more than they bring. */
static const char *const no_verbs[] = { "united", "hundred",  "need",      "indeed",
                                        "bed",    "speed",    "media",     "people",
                                        "data",   "children", "red",       "sacred",
                                        "wicked", "naked",    "so-called", NULL };

static const char *const present_verbs[] = {
  "keep",   "keeps",  "agree", "agrees", "believe",  "claim",   "claims",  "comes",    "costs",
  "exist",  "exists", "goes",  "gives",  "includes", "include", "knows",   "know",     "lies",
  "makes",  "means",  "needs", "owns",   "pays",     "remain",  "remains", "requires", "runs",
  "says",   "says",   "seems", "shows",  "show",     "takes",   "think",   "thinks",   "use",
  "uses",   "wants",  "want",  "works",  "contains", "denies",  "insists", "blames",   "earns",
  "spends", "lives",  "kills", "causes", "supports", "remains", NULL,
};

static inline const GainsayToken *
token_at (const GainsayAnalysis *analysis, guint token)
{
  return &analysis->tokens[token];
}

static gboolean
ends_in (const char *word, const char *ending, gsize shortest)
{
  return strlen (word) >= shortest && g_str_has_suffix (word, ending);
}

/**
 * gainsay_word_is:
 * @analysis: an analysis
 * @token: a token of it, or one behind the last
 * @word: a word in lower case, or a punctuation mark
 *
 * Tells whether a token is a given word.
 *
 * Returns: whether it is; %FALSE behind the last token
 */
gboolean
gainsay_word_is (const GainsayAnalysis *analysis, guint token, const char *word)
{
  g_return_val_if_fail (analysis != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  return token < analysis->n_tokens && g_str_equal (token_at (analysis, token)->folded, word);
}

/**
 * gainsay_word_is_sort:
 * @analysis: an analysis
 * @token: a token of it, or one behind the last
 * @sort: a sort of function word
 *
 * Tells whether a token is a function word of a sort; adverbs include most words in -ly.
 *
 * Returns: whether it is
 */
gboolean
gainsay_word_is_sort (const GainsayAnalysis *analysis, guint token, GainsayWordSort sort)
{
  const char *folded;

  g_return_val_if_fail (analysis != NULL, FALSE);

  if (token >= analysis->n_tokens || token_at (analysis, token)->kind != GAINSAY_TOKEN_WORD)
    return FALSE;
  folded = token_at (analysis, token)->folded;
  if (token_at (analysis, token)->is_possessive)
    return FALSE;
  if (g_strv_contains (sorts[sort], folded))
    return TRUE;
  return sort == GAINSAY_SORT_ADVERB && ends_in (folded, "ly", 5) &&
         token_at (analysis, token)->name == GAINSAY_NO_INDEX;
}

/**
 * gainsay_word_is_quote_mark:
 * @analysis: an analysis
 * @token: a token of it, or one behind the last
 *
 * Tells whether a token is a double quotation mark, straight or curly.
 *
 * Returns: whether it is
 */
gboolean
gainsay_word_is_quote_mark (const GainsayAnalysis *analysis, guint token)
{
  static const char *const marks[] = { "\"", "“", "”", "„", "«", "»", "''", "``", NULL };
  const GainsayToken *self;
  gsize length;

  g_return_val_if_fail (analysis != NULL, FALSE);

  if (token >= analysis->n_tokens)
    return FALSE;
  self = token_at (analysis, token);
  length = self->end - self->start;
  for (guint i = 0; marks[i] != NULL; i++)
    if (strlen (marks[i]) == length &&
        strncmp (marks[i], analysis->text + self->start, length) == 0)
      return TRUE;
  return FALSE;
}

/**
 * gainsay_word_is_dash:
 * @analysis: an analysis
 * @token: a token of it, or one behind the last
 *
 * Tells whether a token is a dash that stands between clauses.
 *
 * Returns: whether it is
 */
gboolean
gainsay_word_is_dash (const GainsayAnalysis *analysis, guint token)
{
  static const char *const dashes[] = { "--", "---", "–", "—", "-", NULL };
  const GainsayToken *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (analysis != NULL, FALSE);

  if (token >= analysis->n_tokens)
    return FALSE;
  self = token_at (analysis, token);
  if (self->kind != GAINSAY_TOKEN_PUNCTUATION && self->kind != GAINSAY_TOKEN_SYMBOL)
    return FALSE;
  text = g_strndup (analysis->text + self->start, self->end - self->start);
  return g_strv_contains (dashes, text);
}

/**
 * gainsay_word_is_participle:
 * @analysis: an analysis
 * @token: a token of it
 *
 * Tells whether a token looks like a verb in -ing.
 *
 * Returns: whether it does
 */
gboolean
gainsay_word_is_participle (const GainsayAnalysis *analysis, guint token)
{
  g_return_val_if_fail (analysis != NULL, FALSE);

  return token < analysis->n_tokens && ends_in (token_at (analysis, token)->folded, "ing", 5);
}

/* Whether the word, looked at alone, is a past form: in -ed, or an irregular one the lexicon knows.
 */
static gboolean
is_past_form (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *self = token_at (analysis, token);
  const char *base;

  if (g_strv_contains (no_verbs, self->folded))
    return FALSE;
  if (ends_in (self->folded, "ed", 4))
    return TRUE;
  base = gainsay_lexicon_get_base (analysis->lexicon, self->folded);
  return base != NULL && !g_str_equal (base, self->folded) && !ends_in (self->folded, "s", 1) &&
         !ends_in (self->folded, "men", 3) && !ends_in (self->folded, "en", 4) &&
         !ends_in (self->folded, "ing", 4);
}

/**
 * gainsay_word_is_finite:
 * @analysis: an analysis
 * @token: a token of it, or one behind the last
 *
 * Tells whether a token looks like a finite verb: an auxiliary, a past form, a known present form.
 *
 * A participle between a determiner and its noun ("an undeclared agent") is none.
 *
 * Returns: whether it does
 */
gboolean
gainsay_word_is_finite (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *self;

  g_return_val_if_fail (analysis != NULL, FALSE);

  if (token >= analysis->n_tokens)
    return FALSE;
  self = token_at (analysis, token);
  if (self->kind != GAINSAY_TOKEN_WORD || self->name != GAINSAY_NO_INDEX)
    return FALSE;
  if (gainsay_word_is_sort (analysis, token, GAINSAY_SORT_AUXILIARY))
    return !g_str_equal (self->folded, "be") && !g_str_equal (self->folded, "been") &&
           !g_str_equal (self->folded, "being");
  if (g_strv_contains (present_verbs, self->folded))
    return token == 0 || (!gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_DETERMINER) &&
                          !gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_PREPOSITION) &&
                          !token_at (analysis, token - 1)->is_possessive);
  if (!is_past_form (analysis, token))
    return FALSE;
  return token == 0 || (!gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_DETERMINER) &&
                        !gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_PREPOSITION) &&
                        !token_at (analysis, token - 1)->is_possessive);
}
