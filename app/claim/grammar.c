/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/grammar.h"

#include <string.h>

static const GainsayWordSet sorts[] = {
  [GAINSAY_SORT_ADVERB] = GAINSAY_SET_ADVERB,
  [GAINSAY_SORT_AUXILIARY] = GAINSAY_SET_AUXILIARY,
  [GAINSAY_SORT_CONJUNCTION] = GAINSAY_SET_CONJUNCTION,
  [GAINSAY_SORT_DETERMINER] = GAINSAY_SET_DETERMINER,
  [GAINSAY_SORT_PREPOSITION] = GAINSAY_SET_PREPOSITION,
  [GAINSAY_SORT_PRONOUN] = GAINSAY_SET_PRONOUN,
  [GAINSAY_SORT_POSSESSIVE] = GAINSAY_SET_POSSESSIVE,
  [GAINSAY_SORT_SUBORDINATOR] = GAINSAY_SET_SUBORDINATOR,
};

static inline const GainsayToken *
token_at (const GainsayAnalysis *analysis, guint token)
{
  return &analysis->tokens[token];
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
 * gainsay_word_is_in:
 * @analysis: an analysis
 * @token: a token of it, or one behind the last
 * @set: a set of words
 *
 * Tells whether a token is in a set of words.
 *
 * Returns: whether it is; %FALSE behind the last token
 */
gboolean
gainsay_word_is_in (const GainsayAnalysis *analysis, guint token, GainsayWordSet set)
{
  g_return_val_if_fail (analysis != NULL, FALSE);

  return token < analysis->n_tokens && gainsay_token_is_in (token_at (analysis, token), set);
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
  const GainsayToken *self;

  g_return_val_if_fail (analysis != NULL, FALSE);

  if (token >= analysis->n_tokens)
    return FALSE;
  self = token_at (analysis, token);
  if (self->kind != GAINSAY_TOKEN_WORD || self->is_possessive)
    return FALSE;
  if (gainsay_token_is_in (self, sorts[sort]))
    return TRUE;
  return sort == GAINSAY_SORT_ADVERB && self->name == GAINSAY_NO_INDEX &&
         gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_ADVERB_ENDINGS, self->folded) &&
         !gainsay_token_is_in (self, GAINSAY_SET_NO_ADVERB);
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
 * Tells whether a token looks like a verb that is a participle: in -ing.
 *
 * Returns: whether it does
 */
gboolean
gainsay_word_is_participle (const GainsayAnalysis *analysis, guint token)
{
  g_return_val_if_fail (analysis != NULL, FALSE);

  return token < analysis->n_tokens &&
         gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_PARTICIPLE_ENDINGS,
                                     token_at (analysis, token)->folded);
}

/**
 * gainsay_word_is_past:
 * @analysis: an analysis
 * @token: a token of it, or one behind the last
 *
 * Tells whether a word, looked at alone, is a past form: by its ending, or as an irregular one.
 *
 * Returns: whether it is
 */
gboolean
gainsay_word_is_past (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *self;
  const char *base;

  g_return_val_if_fail (analysis != NULL, FALSE);

  if (token >= analysis->n_tokens)
    return FALSE;
  self = token_at (analysis, token);
  if (gainsay_token_is_in (self, GAINSAY_SET_NO_VERB))
    return FALSE;
  if (gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_PAST_ENDINGS, self->folded))
    return TRUE;
  base = gainsay_lexicon_get_base (analysis->lexicon, self->folded);
  return !g_str_equal (base, self->folded) &&
         !gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_NO_PAST_ENDINGS, self->folded);
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
  /* "in May" */
  if (self->is_capital && !self->is_first && gainsay_token_is (self, GAINSAY_WORD_MONTH))
    return FALSE;
  if (gainsay_word_is_sort (analysis, token, GAINSAY_SORT_AUXILIARY))
    return !gainsay_token_is_in (self, GAINSAY_SET_INFINITE);
  if (gainsay_token_is_in (self, GAINSAY_SET_PRESENT_VERB))
    return token == 0 || (!gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_DETERMINER) &&
                          !gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_PREPOSITION) &&
                          !token_at (analysis, token - 1)->is_possessive);
  if (!gainsay_word_is_past (analysis, token))
    return FALSE;
  return token == 0 || (!gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_DETERMINER) &&
                        !gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_PREPOSITION) &&
                        !token_at (analysis, token - 1)->is_possessive);
}
