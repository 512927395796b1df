/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/when.h"

#include "app/base/date.h"

/* Further back nobody counts from today. */
#define MAX_YEARS_AGO 100

typedef struct
{
  const GainsayAnalysis *analysis;
  guint year;  /* of the document */
  guint month; /* 0 when its date does not tell */
} Reader;

static const GainsayToken *
token_at (const Reader *self, guint token, guint sentence)
{
  const GainsayAnalysis *analysis = self->analysis;

  return token < analysis->n_tokens && analysis->tokens[token].sentence == sentence
           ? &analysis->tokens[token]
           : NULL;
}

static gboolean
is_in (const GainsayToken *token, GainsayWordSet set)
{
  return token != NULL && gainsay_token_is_in (token, set);
}

/* "last May": that of this year, once it is over. */
static guint
find_month (const Reader *self, guint token, GainsayWordSet set)
{
  const GainsayLexiconEntry *month =
    gainsay_analysis_match (self->analysis, GAINSAY_WORD_MONTH, token);

  if (month == NULL || !self->analysis->tokens[token].is_capital ||
      (set != GAINSAY_SET_THIS && self->month == 0))
    return 0;
  if (set == GAINSAY_SET_LAST && self->month <= (guint) month->value)
    return self->year - 1;
  if (set == GAINSAY_SET_NEXT && self->month >= (guint) month->value)
    return self->year + 1;
  return self->year;
}

/* "last year", "this year", "next year", "last May" */
static guint
find_named (const Reader *self, guint token, guint sentence, guint *n_tokens)
{
  static const struct
  {
    GainsayWordSet set;
    int years;
  } words[] = { { GAINSAY_SET_LAST, -1 }, { GAINSAY_SET_THIS, 0 }, { GAINSAY_SET_NEXT, 1 } };

  const GainsayToken *next = token_at (self, token + 1, sentence);

  /* "In the last year" is no year of the calendar. */
  *n_tokens = 2;
  if (token > 0 && is_in (&self->analysis->tokens[token - 1], GAINSAY_SET_ARTICLE))
    return 0;
  for (guint i = 0; next != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (!is_in (token_at (self, token, sentence), words[i].set))
        continue;
      if (is_in (next, GAINSAY_SET_YEAR))
        return (guint) ((int) self->year + words[i].years);
      return find_month (self, token + 1, words[i].set);
    }
  return 0;
}

/* "two years ago", "a year ago" */
static guint
find_ago (const Reader *self, guint token, guint sentence, guint *n_tokens)
{
  const GainsayToken *first = token_at (self, token, sentence);
  double years = is_in (first, GAINSAY_SET_INDEFINITE) ? 1 : 0;

  if (first->quantity != GAINSAY_NO_INDEX)
    {
      const GainsayQuantity *quantity = &self->analysis->quantities[first->quantity];

      if (quantity->kind != GAINSAY_QUANTITY_COUNT || quantity->first_token != token ||
          quantity->n_tokens != 1)
        return 0;
      years = quantity->value;
    }
  *n_tokens = 3;
  if (years < 1 || years > MAX_YEARS_AGO || years != (guint) years ||
      !is_in (token_at (self, token + 1, sentence), GAINSAY_SET_YEAR) ||
      !is_in (token_at (self, token + 2, sentence), GAINSAY_SET_AGO))
    return 0;
  return self->year - (guint) years;
}

/**
 * gainsay_when_find_year:
 * @analysis: a document's analysis
 * @token: where the words may begin
 * @date: (nullable): the document's date, as the case file writes dates
 * @n_tokens: (out): how many tokens the words have
 *
 * Tells the year that words such as "last year" mean in a document.
 *
 * Returns: the year; 0 when there are no such words or the date leaves it open
 */
guint
gainsay_when_find_year (const GainsayAnalysis *analysis,
                        guint token,
                        const char *date,
                        guint *n_tokens)
{
  g_autoptr (GDateTime) time = NULL;
  GainsayDatePrecision precision;
  Reader self = { analysis };
  guint sentence;
  guint year;

  g_return_val_if_fail (analysis != NULL && token < analysis->n_tokens, 0);
  g_return_val_if_fail (n_tokens != NULL, 0);

  *n_tokens = 0;
  precision = date != NULL ? gainsay_date_parse (date, &time) : GAINSAY_DATE_NONE;
  if (precision == GAINSAY_DATE_NONE)
    return 0;
  self.year = (guint) g_date_time_get_year (time);
  self.month = precision >= GAINSAY_DATE_MONTH ? (guint) g_date_time_get_month (time) : 0;
  sentence = analysis->tokens[token].sentence;
  year = find_named (&self, token, sentence, n_tokens);
  return year > 0 ? year : find_ago (&self, token, sentence, n_tokens);
}
