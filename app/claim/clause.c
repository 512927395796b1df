/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/clause.h"

#include "app/claim/grammar.h"

/* How far to the left a subject is looked for through "at the press conference". */
#define MAX_PHRASES_BEFORE_VERB 4

static inline const GainsayToken *
token_at (const GainsayAnalysis *analysis, guint token)
{
  return &analysis->tokens[token];
}

static gboolean
is_word (const GainsayAnalysis *analysis, guint token)
{
  GainsayTokenKind kind = token_at (analysis, token)->kind;

  return kind == GAINSAY_TOKEN_WORD || kind == GAINSAY_TOKEN_NUMBER;
}

/**
 * gainsay_clause_sentence:
 * @analysis: an analysis
 * @sentence: a sentence of it
 *
 * Gives the tokens of a sentence.
 *
 * Returns: the range
 */
GainsayRange
gainsay_clause_sentence (const GainsayAnalysis *analysis, guint sentence)
{
  GainsayRange range = { 0, 0 };

  g_return_val_if_fail (analysis != NULL, range);
  g_return_val_if_fail (sentence < analysis->n_sentences, range);

  range.first = analysis->sentences[sentence].first_token;
  range.end = range.first + analysis->sentences[sentence].n_tokens;
  return range;
}

/**
 * gainsay_clause_find_finite:
 * @analysis: an analysis
 * @range: tokens of it
 *
 * Finds the first finite verb that is not in a relative clause.
 *
 * Returns: its token, or the end of the range
 */
guint
gainsay_clause_find_finite (const GainsayAnalysis *analysis, GainsayRange range)
{
  gboolean in_relative = FALSE;

  g_return_val_if_fail (analysis != NULL, range.end);

  for (guint i = range.first; i < range.end; i++)
    {
      if (i > range.first && gainsay_word_is_sort (analysis, i, GAINSAY_SORT_SUBORDINATOR) &&
          !gainsay_word_is_sort (analysis, i - 1, GAINSAY_SORT_PREPOSITION))
        in_relative = TRUE;
      else if (gainsay_word_is (analysis, i, ","))
        in_relative = FALSE;
      else if (gainsay_word_is_finite (analysis, i))
        {
          if (!in_relative)
            return i;
          in_relative = FALSE;
        }
    }
  return range.end;
}

/**
 * gainsay_clause_has_finite:
 * @analysis: an analysis
 * @range: tokens of it
 *
 * Tells whether there is a finite verb among the tokens.
 *
 * Returns: whether there is
 */
gboolean
gainsay_clause_has_finite (const GainsayAnalysis *analysis, GainsayRange range)
{
  g_return_val_if_fail (analysis != NULL, FALSE);

  for (guint i = range.first; i < range.end; i++)
    if (gainsay_word_is_finite (analysis, i))
      return TRUE;
  return FALSE;
}

/* Whether a token can stand inside a noun phrase, apart from names and determiners. */
static gboolean
is_phrase_word (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *self = token_at (analysis, token);

  if (self->name != GAINSAY_NO_INDEX || self->is_possessive)
    return TRUE;
  if (!is_word (analysis, token))
    return g_str_equal (self->folded, "-") && !self->space_before;
  if (gainsay_word_is_sort (analysis, token, GAINSAY_SORT_PREPOSITION) ||
      gainsay_word_is_sort (analysis, token, GAINSAY_SORT_SUBORDINATOR) ||
      gainsay_word_is_sort (analysis, token, GAINSAY_SORT_CONJUNCTION) ||
      gainsay_word_is_sort (analysis, token, GAINSAY_SORT_PRONOUN) ||
      gainsay_word_is_sort (analysis, token, GAINSAY_SORT_ADVERB))
    return FALSE;
  return !gainsay_word_is_finite (analysis, token);
}

static guint
name_start (const GainsayAnalysis *analysis, guint token)
{
  const GainsayName *name = &analysis->names[token_at (analysis, token)->name];

  return MIN (name->first_title, name->first_token);
}

static guint
name_end (const GainsayAnalysis *analysis, guint token)
{
  const GainsayName *name = &analysis->names[token_at (analysis, token)->name];

  return name->first_token + name->n_tokens;
}

static gboolean
is_opening_determiner (const GainsayAnalysis *analysis, guint token)
{
  return gainsay_word_is_sort (analysis, token, GAINSAY_SORT_DETERMINER) ||
         gainsay_word_is_sort (analysis, token, GAINSAY_SORT_POSSESSIVE);
}

/* "the newspaper The Ferryman": its second "the" begins no phrase. */
static gboolean
is_part_of_title (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *self = token_at (analysis, token);

  return self->is_capital && !self->is_first && token > 0 &&
         token_at (analysis, token - 1)->kind == GAINSAY_TOKEN_WORD;
}

/* "that Marsh", "that his": no determiner here. */
static gboolean
opens_clause (const GainsayAnalysis *analysis, guint token)
{
  return gainsay_word_is_sort (analysis, token, GAINSAY_SORT_SUBORDINATOR) &&
         token + 1 < analysis->n_tokens &&
         (token_at (analysis, token + 1)->name != GAINSAY_NO_INDEX ||
          is_opening_determiner (analysis, token + 1));
}

/**
 * gainsay_clause_phrase_before:
 * @analysis: an analysis
 * @token: a token of it
 *
 * Finds the noun phrase that ends right before a token, possessors included.
 *
 * Returns: its range, or an empty one
 */
GainsayRange
gainsay_clause_phrase_before (const GainsayAnalysis *analysis, guint token)
{
  GainsayRange range = { token, token };
  guint floor;

  g_return_val_if_fail (analysis != NULL, range);

  if (token == 0)
    return range;
  floor = analysis->sentences[token_at (analysis, token - 1)->sentence].first_token;
  if (token - 1 >= floor && gainsay_word_is_sort (analysis, token - 1, GAINSAY_SORT_PRONOUN))
    {
      range.first = token - 1;
      return range;
    }
  while (range.first > floor)
    {
      guint before = range.first - 1;

      if (token_at (analysis, before)->name != GAINSAY_NO_INDEX)
        range.first = MAX (floor, name_start (analysis, before));
      else if (opens_clause (analysis, before))
        break;
      else if (is_opening_determiner (analysis, before))
        range.first = before;
      else if (is_phrase_word (analysis, before))
        range.first = before;
      else
        break;
      if (is_opening_determiner (analysis, range.first) &&
          !gainsay_word_is_sort (analysis, range.first, GAINSAY_SORT_ADVERB) &&
          !is_part_of_title (analysis, range.first))
        {
          if (range.first > floor &&
              gainsay_token_is_in (token_at (analysis, range.first - 1), GAINSAY_SET_PREDETERMINER))
            range.first--;
          break;
        }
    }
  return range;
}

/**
 * gainsay_clause_phrase_at:
 * @analysis: an analysis
 * @token: a token of it
 *
 * Finds the noun phrase that begins at a token, up to its head; what follows with "of" is included.
 *
 * Returns: its range, or an empty one
 */
GainsayRange
gainsay_clause_phrase_at (const GainsayAnalysis *analysis, guint token)
{
  GainsayRange range = { token, token };
  guint ceiling;

  g_return_val_if_fail (analysis != NULL, range);

  if (token >= analysis->n_tokens)
    return range;
  ceiling = gainsay_clause_sentence (analysis, token_at (analysis, token)->sentence).end;
  if (gainsay_word_is_sort (analysis, token, GAINSAY_SORT_PRONOUN))
    {
      range.end = token + 1;
      return range;
    }
  while (range.end < ceiling && is_opening_determiner (analysis, range.end))
    range.end++;
  while (range.end < ceiling)
    {
      if (token_at (analysis, range.end)->name != GAINSAY_NO_INDEX)
        range.end = MIN (ceiling, MAX (range.end + 1, name_end (analysis, range.end)));
      else if (is_phrase_word (analysis, range.end))
        range.end++;
      else if (range.end > token &&
               gainsay_word_is_in (analysis, range.end, GAINSAY_SET_GENITIVE) &&
               range.end + 1 < ceiling &&
               (is_phrase_word (analysis, range.end + 1) ||
                is_opening_determiner (analysis, range.end + 1)))
        range.end += 2;
      else
        break;
    }
  return range;
}

/* "Both mayors and ministers": the end of phrases joined by "and" before their verb. */
static guint
extend_forward (const GainsayAnalysis *analysis, guint end, guint ceiling)
{
  GainsayRange next;

  if (end + 1 >= ceiling || !gainsay_word_is_in (analysis, end, GAINSAY_SET_ADDITION))
    return end;
  next = gainsay_clause_phrase_at (analysis, end + 1);
  return next.first < next.end && next.end < ceiling && gainsay_word_is_finite (analysis, next.end)
           ? next.end
           : end;
}

/* "On the way out she was": a subject that no comma parts from what stands before it. */
static gboolean
is_pronoun_with_verb (const GainsayAnalysis *analysis, guint token)
{
  return gainsay_word_is_sort (analysis, token, GAINSAY_SORT_PRONOUN) &&
         !gainsay_word_is_sort (analysis, token, GAINSAY_SORT_DETERMINER) &&
         !gainsay_word_is_sort (analysis, token, GAINSAY_SORT_SUBORDINATOR) &&
         gainsay_word_is_finite (analysis, token + 1);
}

/**
 * gainsay_clause_main_subject:
 * @analysis: an analysis
 * @sentence: a sentence of it
 *
 * Finds the subject of a sentence: its first noun phrase that is followed by a verb.
 *
 * Returns: its range, or an empty one
 */
GainsayRange
gainsay_clause_main_subject (const GainsayAnalysis *analysis, guint sentence)
{
  GainsayRange all = gainsay_clause_sentence (analysis, sentence);
  GainsayRange none = { all.first, all.first };
  guint i = all.first;

  while (i < all.end)
    {
      GainsayRange phrase;
      guint next;

      if (gainsay_word_is_quote_mark (analysis, i) || gainsay_word_is (analysis, i, ",") ||
          gainsay_word_is_sort (analysis, i, GAINSAY_SORT_CONJUNCTION) ||
          gainsay_word_is_sort (analysis, i, GAINSAY_SORT_ADVERB))
        {
          i++;
          continue;
        }
      if (gainsay_word_is_sort (analysis, i, GAINSAY_SORT_PREPOSITION) ||
          gainsay_word_is_sort (analysis, i, GAINSAY_SORT_SUBORDINATOR) ||
          gainsay_word_is_participle (analysis, i))
        {
          while (i < all.end && !gainsay_word_is (analysis, i, ",") &&
                 !is_pronoun_with_verb (analysis, i))
            i++;
          if (i < all.end && gainsay_word_is (analysis, i, ","))
            i++;
          continue;
        }
      phrase = gainsay_clause_phrase_at (analysis, i);
      if (phrase.end == phrase.first)
        return none;
      phrase.end = extend_forward (analysis, phrase.end, all.end);
      next = phrase.end;
      if (gainsay_word_is (analysis, next, ",") && next + 1 < all.end &&
          token_at (analysis, next + 1)->kind == GAINSAY_TOKEN_WORD && i > all.first &&
          !gainsay_clause_has_finite (analysis, (GainsayRange){ next, all.end }))
        return none;
      return phrase;
    }
  return none;
}

static gboolean
is_time_clause_word (const GainsayAnalysis *analysis, guint token)
{
  return gainsay_word_is_in (analysis, token, GAINSAY_SET_TIME_CLAUSE);
}

static gboolean
is_person_or_pronoun (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  const GainsayToken *last = token_at (analysis, phrase.end - 1);

  return gainsay_word_is_sort (analysis, phrase.first, GAINSAY_SORT_PRONOUN) ||
         (last->name != GAINSAY_NO_INDEX &&
          analysis->names[last->name].kind == GAINSAY_NAME_PERSON);
}

/* "after the ministry had shown": its own clause. */
static gboolean
is_body_with_perfect (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  const GainsayToken *last = token_at (analysis, phrase.end - 1);

  return gainsay_word_is_in (analysis, phrase.end, GAINSAY_SET_PERFECT) &&
         (gainsay_token_is (last, GAINSAY_WORD_BODY) ||
          (last->name != GAINSAY_NO_INDEX &&
           analysis->names[last->name].kind == GAINSAY_NAME_BODY));
}

/* The token behind the subject that "verb" has, skipping auxiliaries and adverbs. */
static guint
skip_before_verb (const GainsayAnalysis *analysis, guint verb, guint floor)
{
  guint i = verb;

  while (i > floor && token_at (analysis, i - 1)->name == GAINSAY_NO_INDEX &&
         (gainsay_word_is_sort (analysis, i - 1, GAINSAY_SORT_AUXILIARY) ||
          gainsay_word_is_sort (analysis, i - 1, GAINSAY_SORT_ADVERB)))
    i--;
  return i;
}

/* Skips ", who was also in the room," and "(R-Ky.)" leftwards; gives the token behind what is
 * before. */
static guint
skip_parenthesis (const GainsayAnalysis *analysis, guint behind, guint floor)
{
  guint i = behind - 1;
  const char *opening;

  if (gainsay_word_is (analysis, i, ","))
    opening = ",";
  else if (gainsay_word_is (analysis, i, ")"))
    opening = "(";
  else
    return behind;
  while (i > floor)
    {
      i--;
      if (gainsay_word_is_quote_mark (analysis, i))
        return behind;
      if (gainsay_word_is (analysis, i, opening))
        return i;
    }
  return behind;
}

/* "Both mayors and ministers said": the first of phrases joined by "and", if they open a clause. */
static guint
extend_coordination (const GainsayAnalysis *analysis, guint first, guint floor)
{
  guint extended = first;

  while (extended > floor + 1 && gainsay_word_is_in (analysis, extended - 1, GAINSAY_SET_ADDITION))
    {
      GainsayRange before = gainsay_clause_phrase_before (analysis, extended - 1);

      if (before.first == before.end)
        return first;
      extended = before.first;
    }
  if (extended == floor || gainsay_word_is (analysis, extended - 1, ",") ||
      gainsay_word_is_quote_mark (analysis, extended - 1) ||
      gainsay_word_is_sort (analysis, extended - 1, GAINSAY_SORT_SUBORDINATOR))
    return extended;
  return first;
}

/* "a study published in Ostend concluded": the token behind "study". */
static guint
skip_short_relative (const GainsayAnalysis *analysis, guint behind, guint floor)
{
  GainsayRange phrase;

  if (behind < floor + 2 || !gainsay_word_is_finite (analysis, behind - 1) ||
      gainsay_word_is_sort (analysis, behind - 1, GAINSAY_SORT_AUXILIARY) ||
      gainsay_token_is (token_at (analysis, behind - 1), GAINSAY_WORD_REPORTING) !=
        gainsay_word_is_in (analysis, behind - 1, GAINSAY_SET_ISSUED))
    return behind;
  phrase = gainsay_clause_phrase_before (analysis, behind - 1);
  return phrase.first < phrase.end ? behind - 1 : behind;
}

/* "Scientists at the University said", "a spokeswoman for the firm said": who they are. */
static gboolean
belongs_to_phrase (const GainsayAnalysis *analysis, GainsayRange phrase, guint floor)
{
  guint preposition = phrase.first - 1;
  const GainsayToken *head;

  if (preposition == floor || !gainsay_word_is_in (analysis, preposition, GAINSAY_SET_AFFILIATION))
    return FALSE;
  head = token_at (analysis, preposition - 1);
  return head->name == GAINSAY_NO_INDEX && gainsay_token_is (head, GAINSAY_WORD_ROLE);
}

/* "last year", "Monday morning": no subject. */
static gboolean
is_time_phrase (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  for (guint i = phrase.first; i < phrase.end; i++)
    if (!gainsay_token_is_in (token_at (analysis, i), GAINSAY_SET_TIME_WORD) &&
        !gainsay_token_is (token_at (analysis, i), GAINSAY_WORD_WEEKDAY) &&
        !gainsay_token_is (token_at (analysis, i), GAINSAY_WORD_MONTH))
      return FALSE;
  return phrase.first < phrase.end;
}

/**
 * gainsay_clause_subject:
 * @analysis: an analysis
 * @verb: a verb's token
 *
 * Finds the noun phrase before a verb that is its subject.
 *
 * Phrases with a preposition, appositions, relative clauses between commas and parentheses are
 * passed over.
 *
 * Returns: its range; empty when the verb shares the subject of a verb before
 */
GainsayRange
gainsay_clause_subject (const GainsayAnalysis *analysis, guint verb)
{
  GainsayRange subject = { verb, verb };
  guint floor, behind;

  g_return_val_if_fail (analysis != NULL, subject);
  g_return_val_if_fail (verb < analysis->n_tokens, subject);

  floor = analysis->sentences[token_at (analysis, verb)->sentence].first_token;
  behind = skip_before_verb (analysis, verb, floor);
  if (behind > floor)
    behind = skip_parenthesis (analysis, behind, floor);
  for (guint n = 0; n < MAX_PHRASES_BEFORE_VERB && behind > floor; n++)
    {
      GainsayRange phrase = gainsay_clause_phrase_before (analysis, behind);
      gboolean is_of;

      if (phrase.first == phrase.end &&
          gainsay_word_is_sort (analysis, behind - 1, GAINSAY_SORT_ADVERB))
        {
          behind = skip_before_verb (analysis, behind, floor);
          phrase = gainsay_clause_phrase_before (analysis, behind);
        }

      if (phrase.first == phrase.end)
        {
          guint before = skip_parenthesis (analysis, behind, floor);

          if (before == behind && n > 0)
            before = skip_short_relative (analysis, behind, floor);

          if (before == behind)
            break;
          behind = before;
          continue;
        }
      if (phrase.first > floor && is_time_phrase (analysis, phrase) &&
          !gainsay_word_is_sort (analysis, phrase.first - 1, GAINSAY_SORT_PREPOSITION))
        {
          behind = skip_short_relative (analysis, phrase.first, floor);
          continue;
        }
      if (phrase.first == floor ||
          !gainsay_word_is_sort (analysis, phrase.first - 1, GAINSAY_SORT_PREPOSITION))
        return (GainsayRange){ extend_coordination (analysis, phrase.first, floor),
                               subject.first == verb ? phrase.end : subject.end };
      if (is_time_clause_word (analysis, phrase.first - 1) &&
          (is_person_or_pronoun (analysis, phrase) ||
           (n == 0 && is_body_with_perfect (analysis, phrase))))
        return phrase;
      is_of = gainsay_word_is_in (analysis, phrase.first - 1, GAINSAY_SET_GENITIVE) ||
              belongs_to_phrase (analysis, phrase, floor);
      if (subject.first == verb || !is_of)
        subject = (GainsayRange){ is_of ? phrase.first : verb, phrase.end };
      behind = phrase.first - 1;
    }
  return (GainsayRange){ verb, verb };
}

/**
 * gainsay_clause_start_byte:
 * @analysis: an analysis
 * @range: tokens of it, not empty
 *
 * Gives where the text of a range begins.
 *
 * Returns: a byte offset
 */
gsize
gainsay_clause_start_byte (const GainsayAnalysis *analysis, GainsayRange range)
{
  g_return_val_if_fail (analysis != NULL, 0);
  g_return_val_if_fail (range.first < analysis->n_tokens, 0);

  return token_at (analysis, range.first)->start;
}

/**
 * gainsay_clause_end_byte:
 * @analysis: an analysis
 * @range: tokens of it, not empty
 *
 * Gives where the text of a range ends.
 *
 * Returns: a byte offset
 */
gsize
gainsay_clause_end_byte (const GainsayAnalysis *analysis, GainsayRange range)
{
  g_return_val_if_fail (analysis != NULL, 0);
  g_return_val_if_fail (range.first < range.end && range.end <= analysis->n_tokens, 0);

  return token_at (analysis, range.end - 1)->end;
}
