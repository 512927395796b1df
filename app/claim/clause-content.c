/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where what somebody is reported to say ends. */
#include "app/claim/clause.h"
#include "app/claim/grammar.h"

static inline const GainsayToken *
token_at (const GainsayAnalysis *analysis, guint token)
{
  return &analysis->tokens[token];
}

/* Whether the words from @token on are a new subject with its verb; gives the verb. */
static gboolean
begins_clause (const GainsayAnalysis *analysis, guint token, guint ceiling, guint *verb)
{
  GainsayRange phrase;
  guint i = token;

  while (i < ceiling &&
         (gainsay_word_is_sort (analysis, i, GAINSAY_SORT_ADVERB) ||
          gainsay_word_is_quote_mark (analysis, i) || gainsay_word_is (analysis, i, ",")))
    i++;
  if (i >= ceiling)
    return FALSE;
  phrase = gainsay_clause_phrase_at (analysis, i);
  if (phrase.first == phrase.end || phrase.end >= ceiling)
    return FALSE;
  i = phrase.end;
  while (i < ceiling && gainsay_word_is_sort (analysis, i, GAINSAY_SORT_ADVERB))
    i++;
  *verb = i;
  return i < ceiling && gainsay_word_is_finite (analysis, i);
}

static gboolean
is_future (const GainsayAnalysis *analysis, guint token)
{
  return gainsay_word_is_in (analysis, token, GAINSAY_SET_WILL);
}

static gboolean
is_reporting (const GainsayAnalysis *analysis, guint token)
{
  return token < analysis->n_tokens &&
         gainsay_token_is (token_at (analysis, token), GAINSAY_WORD_REPORTING);
}

/* "…, but later retracted it": a verb without a subject whose subject may be the speaker's. */
static gboolean
is_shared_verb (const GainsayAnalysis *analysis, guint token, guint ceiling)
{
  gboolean is_open = gainsay_word_is_in (analysis, token, GAINSAY_SET_CONTRAST) && token > 0 &&
                     gainsay_word_is (analysis, token - 1, ",");
  guint i = token + 1;

  for (; i < ceiling && gainsay_word_is_sort (analysis, i, GAINSAY_SORT_ADVERB); i++)
    is_open = is_open || gainsay_word_is_in (analysis, i, GAINSAY_SET_SEQUEL);
  return is_open && i < ceiling && gainsay_word_is_finite (analysis, i);
}

/* "had been paid or promised": both words have one subject. */
static gboolean
is_paired (const GainsayAnalysis *analysis, guint conjunction)
{
  guint behind = conjunction + 2;

  return conjunction > 0 && gainsay_word_is_past (analysis, conjunction - 1) &&
         !gainsay_token_is (token_at (analysis, conjunction - 1), GAINSAY_WORD_REPORTING) &&
         gainsay_word_is_past (analysis, conjunction + 1) &&
         !gainsay_word_is_in (analysis, behind, GAINSAY_SET_COMPLEMENTIZER) &&
         !gainsay_word_is_quote_mark (analysis, behind) &&
         (gainsay_word_is_sort (analysis, behind, GAINSAY_SORT_PREPOSITION) ||
          behind >= analysis->n_tokens ||
          token_at (analysis, behind)->kind == GAINSAY_TOKEN_PUNCTUATION);
}

/* Whether the words behind a conjunction leave the reported content. */
static gboolean
conjunction_ends_content (const GainsayAnalysis *analysis, guint token, guint ceiling)
{
  guint next = token + 1;
  guint verb;

  if (gainsay_word_is_in (analysis, next, GAINSAY_SET_COMPLEMENTIZER) ||
      is_shared_verb (analysis, token, ceiling) ||
      (next < ceiling && gainsay_token_is_in (token_at (analysis, next), GAINSAY_SET_CONSEQUENCE)))
    return TRUE;
  while (next < ceiling && (gainsay_word_is_sort (analysis, next, GAINSAY_SORT_ADVERB) ||
                            gainsay_word_is_sort (analysis, next, GAINSAY_SORT_AUXILIARY)))
    next++;
  if (is_reporting (analysis, next) && gainsay_word_is_finite (analysis, next))
    return !is_paired (analysis, token);
  if (!begins_clause (analysis, token + 1, ceiling, &verb))
    return FALSE;
  if (is_future (analysis, verb) || is_reporting (analysis, verb))
    return TRUE;
  if (!gainsay_word_is_in (analysis, verb, GAINSAY_SET_PERFECT))
    return FALSE;
  return is_reporting (analysis, verb + 1) || is_reporting (analysis, verb + 2);
}

/* Whether "over", "despite" or "amid" here leads to somebody's denial or charge. */
static gboolean
is_counter_phrase (const GainsayAnalysis *analysis, guint token, guint ceiling)
{
  if (!gainsay_word_is_in (analysis, token, GAINSAY_SET_COUNTER))
    return FALSE;
  for (guint i = token + 1; i < MIN (ceiling, token + 8); i++)
    if (gainsay_token_is (token_at (analysis, i), GAINSAY_WORD_REPORTING_NOUN) ||
        gainsay_token_is (token_at (analysis, i), GAINSAY_WORD_ACCUSATION) ||
        gainsay_token_is (token_at (analysis, i), GAINSAY_WORD_FINDING))
      return TRUE;
    else if (gainsay_word_is (analysis, i, ","))
      return FALSE;
  return FALSE;
}

static gboolean
comma_ends_content (const GainsayAnalysis *analysis, guint token, guint ceiling)
{
  guint next = token + 1;

  while (next < ceiling && gainsay_word_is_quote_mark (analysis, next))
    next++;
  if (next >= ceiling)
    return TRUE;
  if (gainsay_word_is_in (analysis, next, GAINSAY_SET_CONCESSION))
    return TRUE;
  if (gainsay_word_is_sort (analysis, next, GAINSAY_SORT_CONJUNCTION))
    return conjunction_ends_content (analysis, next, ceiling);
  return is_reporting (analysis, next) && gainsay_word_is_participle (analysis, next);
}

/**
 * gainsay_clause_content_end:
 * @analysis: an analysis
 * @first: the first token of a reported content
 *
 * Finds where a content ends: before another attribution, a counter-phrase ("despite …"), a new
 * clause about the future, or the end of its quotation or sentence.
 *
 * Returns: the token behind its last word
 */
guint
gainsay_clause_content_end (const GainsayAnalysis *analysis, guint first)
{
  guint ceiling, end;
  guint depth = 0;

  g_return_val_if_fail (analysis != NULL, first);
  g_return_val_if_fail (first < analysis->n_tokens, first);

  ceiling = gainsay_clause_sentence (analysis, token_at (analysis, first)->sentence).end;
  for (end = first; end < ceiling; end++)
    {
      const GainsayToken *token = token_at (analysis, end);

      if (g_str_equal (token->folded, "("))
        depth++;
      else if (g_str_equal (token->folded, ")") && depth-- == 0)
        break;
      if (end == first)
        continue;
      if (g_str_equal (token->folded, ";") || is_counter_phrase (analysis, end, ceiling))
        break;
      if (g_str_equal (token->folded, ",") && comma_ends_content (analysis, end, ceiling))
        break;
      if (gainsay_word_is_sort (analysis, end, GAINSAY_SORT_CONJUNCTION) &&
          conjunction_ends_content (analysis, end, ceiling))
        break;
      if (gainsay_word_is_quote_mark (analysis, end) && token->quotation == GAINSAY_NO_INDEX &&
          token_at (analysis, first)->in_quote)
        break;
    }
  while (end > first + 1 && token_at (analysis, end - 1)->kind == GAINSAY_TOKEN_PUNCTUATION &&
         !gainsay_word_is (analysis, end - 1, ")"))
    end--;
  return end;
}
