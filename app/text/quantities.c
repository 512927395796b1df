/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in digits and in words with what they count, and dates. */
#include "app/text/analysis-private.h"

#include <string.h>

#define FIRST_YEAR 1500
#define LAST_YEAR 2100
/* Magnitudes this short, "bn", stand behind a number only. */
#define MAX_SHORT 2
/* How far from a rough number the true one may be, as a share. */
#define ROUGH 0.1
/* "More than" a number is said of up to so many times as much. */
#define MORE 2
/* "One in a thousand" is the rarest share that is told like this. */
#define MAX_OUT_OF 1000
/* How far behind a number its noun may stand, in tokens. */
#define MAX_UNIT_DISTANCE 5

typedef struct
{
  GainsayBuilder *builder;
  GainsayToken *tokens;
  guint n_tokens;
} Quantities;

static const GainsayToken *
token_at (const Quantities *self, guint index, guint sentence)
{
  return index < self->n_tokens && self->tokens[index].sentence == sentence ? &self->tokens[index]
                                                                            : NULL;
}

static gboolean
token_is (const GainsayToken *token, const char *folded)
{
  return token != NULL && strcmp (token->folded, folded) == 0;
}

static const GainsayLexiconEntry *
match (const Quantities *self, GainsayWordClass klass, guint index, guint *n_tokens)
{
  const char *folded[GAINSAY_LEXICON_MAX_WORDS];
  const char *stems[GAINSAY_LEXICON_MAX_WORDS];
  guint ends[GAINSAY_LEXICON_MAX_WORDS];
  guint n_words;
  const GainsayLexiconEntry *entry;

  if (index >= self->n_tokens || !(self->tokens[index].classes & GAINSAY_WORD_BIT (klass)))
    return NULL;
  n_words = gainsay_tokens_collect (self->tokens, self->n_tokens, index, folded, stems, ends);
  entry = gainsay_lexicon_match (self->builder->analysis->lexicon, klass, folded, stems, n_words);
  if (entry != NULL)
    *n_tokens = ends[entry->n_words - 1] - index;
  return entry;
}

/* "1,200.5" and "12th"; @rest is what stands behind the digits. */
static double
parse_digits (const char *folded, const char **rest)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *c = folded;

  for (; g_ascii_isdigit (*c) || ((*c == ',' || *c == '.') && g_ascii_isdigit (c[1])); c++)
    if (*c != ',')
      g_string_append_c (digits, *c);
  *rest = c;
  return g_ascii_strtod (digits->str, NULL);
}

/* "1.2bn", "40k"; "m" stands for metres as well, so only sums of money are millions by it. */
static double
find_magnitude (const Quantities *self, const char *rest, gboolean is_money)
{
  const GainsayLexiconEntry *entry;

  if (strcmp (rest, "m") == 0)
    return is_money ? 1e6 : 0;
  if (*rest == '\0' || strlen (rest) > MAX_SHORT)
    return 0;
  entry = gainsay_lexicon_look_up (self->builder->analysis->lexicon, GAINSAY_WORD_NUMBER, rest);
  return entry != NULL && entry->value >= 1000 ? entry->value : 0;
}

static gboolean
is_ordinal_suffix (const Quantities *self, const char *rest)
{
  return gainsay_lexicon_has (self->builder->analysis->lexicon, GAINSAY_SET_ORDINAL_ENDINGS, rest);
}

static gboolean
is_fraction (const GainsayLexiconEntry *entry)
{
  return entry->value > 0 && entry->value < 1;
}

/* A place in a row: "third"; its key is "3rd". */
static gboolean
is_ordinal (const GainsayLexiconEntry *entry)
{
  return entry->base != NULL;
}

/* What part of one a word names: "quarters", or "third", which is also a place; 0 for none. */
static double
get_fraction (const GainsayLexiconEntry *entry)
{
  if (entry == NULL)
    return 0;
  if (is_ordinal (entry))
    return entry->value > 2 ? 1 / entry->value : 0;
  return is_fraction (entry) ? entry->value : 0;
}

/* Whether a number in words begins here: "one" is one only before what can be counted. */
static gboolean
begins_number_word (const Quantities *self, guint index)
{
  const GainsayToken *token = &self->tokens[index];
  const GainsayToken *next = token_at (self, index + 1, token->sentence);
  const GainsayLexiconEntry *entry;
  guint n;

  if (token->kind != GAINSAY_TOKEN_WORD ||
      !(token->classes & GAINSAY_WORD_BIT (GAINSAY_WORD_NUMBER)))
    return FALSE;
  entry = match (self, GAINSAY_WORD_NUMBER, index, &n);
  if (entry == NULL || is_fraction (entry) || is_ordinal (entry) ||
      strlen (token->folded) <= MAX_SHORT)
    return FALSE;
  if (gainsay_token_is_in (token, GAINSAY_SET_SINGLE))
    return next != NULL && next->kind == GAINSAY_TOKEN_WORD && !next->is_stop;
  return TRUE;
}

/* "two hundred", "twenty-five", "1.2 million": goes on from @value; returns the token behind. */
static guint
extend_number (const Quantities *self, guint index, guint sentence, double *value)
{
  double total = 0;

  for (;;)
    {
      guint next = index;
      const GainsayToken *token = token_at (self, next, sentence);
      const GainsayLexiconEntry *entry;
      guint n;

      if (token_is (token, "-"))
        token = token_at (self, ++next, sentence);
      if (token == NULL || token->kind != GAINSAY_TOKEN_WORD)
        break;
      entry = match (self, GAINSAY_WORD_NUMBER, next, &n);
      if (entry == NULL || is_fraction (entry) || is_ordinal (entry))
        break;
      if (entry->value >= 1000)
        {
          total += *value * entry->value;
          *value = 0;
        }
      else if (entry->value >= 100)
        *value *= entry->value;
      else if (entry->value < 10 && *value >= 20 && (gint64) *value % 10 == 0)
        *value += entry->value;
      else if (gainsay_lexicon_has (self->builder->analysis->lexicon, GAINSAY_SET_MULTIPLIER,
                                    entry->text))
        *value *= 12;
      else
        break;
      index = next + n;
    }
  *value += total;
  return index;
}

static gboolean
looks_plural (const GainsayToken *token)
{
  gsize n = strlen (token->folded);

  return n > 3 && token->folded[n - 1] == 's' && token->folded[n - 2] != 's' &&
         strcmp (token->folded, token->stem) != 0;
}

/* The noun that is counted: the first plural or person, else the word behind the number. */
static void
find_unit (const Quantities *self, GainsayQuantity *quantity)
{
  guint sentence = self->tokens[quantity->first_token].sentence;
  guint start = quantity->first_token + quantity->n_tokens;

  for (guint i = start; i < start + MAX_UNIT_DISTANCE; i++)
    {
      const GainsayToken *token = token_at (self, i, sentence);

      if (token_is (token, "-") && !token->space_before)
        continue;
      if (token == NULL || token->kind != GAINSAY_TOKEN_WORD || token->is_clitic ||
          (token->is_stop && i > start) || token->is_stop)
        return;
      if (quantity->unit == NULL || looks_plural (token) ||
          token->classes & GAINSAY_WORD_BIT (GAINSAY_WORD_ROLE))
        {
          quantity->unit = token->stem;
          quantity->unit_token = i;
        }
      if (looks_plural (token) ||
          (token->classes & GAINSAY_WORD_BIT (GAINSAY_WORD_ROLE) && !token->is_capital))
        return;
    }
}

/* What stands before a number and loosens it, or NULL. */
static const GainsayLexiconEntry *
find_hedge (const Quantities *self, guint first)
{
  guint from = first > 4 ? first - 4 : 0;

  for (guint i = from; i < first; i++)
    {
      guint n;
      const GainsayLexiconEntry *hedge;

      if (self->tokens[i].sentence != self->tokens[first].sentence)
        continue;
      hedge = match (self, GAINSAY_WORD_HEDGE, i, &n);
      if (hedge != NULL && (i + n == first || (i + n + 1 == first && self->tokens[first - 1].kind ==
                                                                       GAINSAY_TOKEN_SYMBOL)))
        return hedge;
    }
  return NULL;
}

static GainsayBound
find_bound (const GainsayLexiconEntry *hedge)
{
  if (g_strcmp0 (hedge->base, "more") == 0)
    return GAINSAY_BOUND_LOWER;
  return g_strcmp0 (hedge->base, "less") == 0 ? GAINSAY_BOUND_UPPER : GAINSAY_BOUND_NONE;
}

/* What the number may be, for all that is said before it. */
static void
set_range (GainsayQuantity *quantity, const GainsayLexiconEntry *hedge)
{
  double value = quantity->value;

  quantity->is_rough |= hedge != NULL;
  quantity->low = quantity->high = value;
  quantity->bound = hedge != NULL ? find_bound (hedge) : GAINSAY_BOUND_NONE;
  if (quantity->bound == GAINSAY_BOUND_LOWER)
    quantity->high = value * MORE;
  else if (quantity->bound == GAINSAY_BOUND_UPPER)
    quantity->low = value / MORE;
  else if (quantity->is_rough)
    {
      quantity->low = value * (1 - ROUGH);
      quantity->high = value * (1 + ROUGH);
    }
}

static void
append_quantity (Quantities *self, GainsayQuantity *quantity)
{
  guint index = self->builder->quantities->len;

  set_range (quantity, find_hedge (self, quantity->first_token));
  g_array_append_val (self->builder->quantities, *quantity);
  for (guint i = quantity->first_token; i < quantity->first_token + quantity->n_tokens; i++)
    {
      self->tokens[i].quantity = index;
      if (quantity->kind != GAINSAY_QUANTITY_ORDINAL &&
          self->tokens[i].kind == GAINSAY_TOKEN_WORD &&
          self->tokens[i].classes & GAINSAY_WORD_BIT (GAINSAY_WORD_NUMBER))
        {
          self->tokens[i].kind = GAINSAY_TOKEN_NUMBER;
          self->tokens[i].is_stop = FALSE;
        }
    }
}

static const char *
find_currency (const Quantities *self, guint first)
{
  const char *sign = first > 0 ? self->tokens[first - 1].folded : "";

  if (strcmp (sign, "$") == 0 || strcmp (sign, "us$") == 0)
    return "dollar";
  if (strcmp (sign, "€") == 0)
    return "euro";
  if (strcmp (sign, "£") == 0)
    return "pound";
  return NULL;
}

static gboolean
is_year (const Quantities *self, guint first, double value, const char *rest)
{
  const GainsayToken *token = &self->tokens[first];
  const GainsayToken *next = token_at (self, first + 1, token->sentence);

  if (*rest != '\0' || strlen (token->folded) != 4 || value < FIRST_YEAR || value > LAST_YEAR)
    return FALSE;
  return next == NULL || next->kind != GAINSAY_TOKEN_WORD || next->is_stop ||
         !(looks_plural (next) || gainsay_token_is_in (next, GAINSAY_SET_PLURAL_NOUN)) ||
         next->classes & GAINSAY_WORD_BIT (GAINSAY_WORD_REPORTING) ||
         strncmp (next->folded, "election", 8) == 0;
}

static void
settle_kind (const Quantities *self, GainsayQuantity *quantity, const char *rest)
{
  guint sentence = self->tokens[quantity->first_token].sentence;
  guint behind = quantity->first_token + quantity->n_tokens;
  const GainsayToken *next = token_at (self, behind, sentence);
  const GainsayLexiconEntry *unit;
  guint n = 0;

  quantity->unit = find_currency (self, quantity->first_token);
  if (quantity->unit != NULL)
    {
      quantity->kind = GAINSAY_QUANTITY_MONEY;
      return;
    }
  unit = next != NULL ? match (self, GAINSAY_WORD_UNIT, behind, &n) : NULL;
  if (unit != NULL)
    {
      quantity->kind =
        strcmp (unit->base, "money") == 0 ? GAINSAY_QUANTITY_MONEY : GAINSAY_QUANTITY_PERCENT;
      quantity->unit = quantity->kind == GAINSAY_QUANTITY_MONEY ? next->stem : "percent";
      quantity->unit_token = behind;
      quantity->n_tokens += n;
      return;
    }
  if (is_ordinal_suffix (self, rest))
    quantity->kind = GAINSAY_QUANTITY_ORDINAL;
  else if (next != NULL && gainsay_token_is_in (next, GAINSAY_SET_CLOCK))
    quantity->kind = GAINSAY_QUANTITY_TIME;
  else if (*rest != '\0' && g_ascii_isalpha (*rest))
    quantity->unit = rest;
  if (quantity->unit == NULL)
    find_unit (self, quantity);
}

/* "twenty-third": goes on to a place in a row; returns the token behind, or @index. */
static guint
extend_place (const Quantities *self, guint index, GainsayQuantity *quantity)
{
  guint sentence = self->tokens[quantity->first_token].sentence;
  guint at = token_is (token_at (self, index, sentence), "-") ? index + 1 : index;
  const GainsayLexiconEntry *entry;
  guint n;

  if (quantity->value < 20 || (gint64) quantity->value % 10 != 0 ||
      token_at (self, at, sentence) == NULL)
    return index;
  entry = match (self, GAINSAY_WORD_NUMBER, at, &n);
  if (entry == NULL || !is_ordinal (entry) || entry->value >= 10)
    return index;
  quantity->value += entry->value;
  quantity->kind = GAINSAY_QUANTITY_ORDINAL;
  return at + n;
}

static guint
add_number (Quantities *self, guint index)
{
  const GainsayToken *token = &self->tokens[index];
  GainsayQuantity quantity = { 0 };
  const char *rest = "";
  guint end = index + 1;
  double magnitude;
  guint n;

  quantity.first_token = index;
  quantity.unit_token = GAINSAY_NO_INDEX;
  if (token->kind == GAINSAY_TOKEN_NUMBER)
    quantity.value = parse_digits (token->folded, &rest);
  else
    quantity.value = match (self, GAINSAY_WORD_NUMBER, index, &n)->value;

  if (token->kind == GAINSAY_TOKEN_NUMBER && is_year (self, index, quantity.value, rest))
    {
      quantity.kind = GAINSAY_QUANTITY_YEAR;
      quantity.n_tokens = 1;
      append_quantity (self, &quantity);
      return index + 1;
    }
  magnitude = find_magnitude (self, rest, find_currency (self, index) != NULL);
  if (magnitude > 0)
    {
      quantity.value *= magnitude;
      rest = "";
    }
  if (*rest == '\0')
    end = extend_place (self, extend_number (self, index + 1, token->sentence, &quantity.value),
                        &quantity);
  quantity.n_tokens = end - index;
  settle_kind (self, &quantity, rest);
  append_quantity (self, &quantity);
  return index + quantity.n_tokens;
}

/* "a", "one", "two", "3": a small number before a fraction or before "in five"; 0 for another. */
static double
read_small (const Quantities *self, guint index, guint sentence)
{
  const GainsayToken *token = token_at (self, index, sentence);
  const GainsayLexiconEntry *entry;
  const char *rest;
  double value;
  guint n;

  if (token == NULL)
    return 0;
  if (token->kind == GAINSAY_TOKEN_NUMBER)
    {
      value = parse_digits (token->folded, &rest);
      return *rest == '\0' && value <= MAX_OUT_OF ? value : 0;
    }
  entry = match (self, GAINSAY_WORD_NUMBER, index, &n);
  return entry != NULL && !is_ordinal (entry) && entry->value >= 1 && entry->value <= MAX_OUT_OF
           ? entry->value
           : 0;
}

static guint
append_share (Quantities *self, guint index, guint end, double share, guint group)
{
  GainsayQuantity quantity = { .first_token = index, .n_tokens = end - index };

  quantity.kind = GAINSAY_QUANTITY_PERCENT;
  quantity.value = share * 100;
  quantity.unit = "percent";
  quantity.unit_token = group;
  quantity.is_rough = TRUE;
  append_quantity (self, &quantity);
  return end;
}

/* "half a million", "a quarter of a million"; returns the token behind or 0. */
static guint
add_part (Quantities *self, guint index)
{
  guint sentence = self->tokens[index].sentence;
  guint at = token_is (&self->tokens[index], "a") ? index + 1 : index;
  GainsayQuantity quantity = { .first_token = index, .unit_token = GAINSAY_NO_INDEX };
  const GainsayLexiconEntry *entry = match (self, GAINSAY_WORD_NUMBER, at, &quantity.n_tokens);
  double fraction = get_fraction (entry);

  at += quantity.n_tokens;
  if (token_is (token_at (self, at, sentence), "of"))
    at++;
  if (!(fraction > 0) || !token_is (token_at (self, at, sentence), "a") ||
      token_at (self, at + 1, sentence) == NULL)
    return 0;
  entry = match (self, GAINSAY_WORD_NUMBER, at + 1, &quantity.n_tokens);
  if (entry == NULL || entry->value < 1000)
    return 0;
  quantity.value = fraction * entry->value;
  quantity.n_tokens += at + 1 - index;
  quantity.is_rough = TRUE;
  settle_kind (self, &quantity, "");
  append_quantity (self, &quantity);
  return index + quantity.n_tokens;
}

/* "one child in seven"; returns the token behind or 0. */
static guint
add_single_share (Quantities *self, guint index)
{
  guint sentence = self->tokens[index].sentence;
  const GainsayToken *noun = token_at (self, index + 1, sentence);
  const GainsayToken *behind = token_at (self, index + 4, sentence);
  double whole = read_small (self, index + 3, sentence);

  if (!gainsay_token_is_in (&self->tokens[index], GAINSAY_SET_SINGLE) || noun == NULL ||
      noun->kind != GAINSAY_TOKEN_WORD || noun->is_stop ||
      !token_is (token_at (self, index + 2, sentence), "in") || whole < 2)
    return 0;
  /* "One man in four days" is none. */
  if (behind != NULL && behind->kind == GAINSAY_TOKEN_WORD &&
      (looks_plural (behind) || gainsay_token_is_in (behind, GAINSAY_SET_PLURAL_NOUN)))
    return 0;
  return append_share (self, index, index + 4, 1 / whole, index + 1);
}

/* "a third of", "two-thirds of", "half of", "one in five voters"; returns the token behind or 0. */
static guint
add_share (Quantities *self, guint index)
{
  guint sentence = self->tokens[index].sentence;
  double count = token_is (&self->tokens[index], "a") ? 1 : read_small (self, index, sentence);
  guint at = count > 0 ? index + 1 : index;
  const GainsayToken *behind;
  double fraction;
  double whole;
  guint n = 1;

  if (count > 0 && token_is (token_at (self, at, sentence), "out") &&
      token_is (token_at (self, at + 1, sentence), "of"))
    {
      whole = read_small (self, at + 2, sentence);
      return whole > count ? append_share (self, index, at + 3, count / whole, GAINSAY_NO_INDEX)
                           : 0;
    }
  if (count > 0 && token_is (token_at (self, at, sentence), "in") &&
      !token_is (&self->tokens[index], "a"))
    {
      whole = read_small (self, at + 1, sentence);
      behind = token_at (self, at + 2, sentence);
      return whole > count && behind != NULL && behind->kind == GAINSAY_TOKEN_WORD &&
                 !behind->is_stop && (behind->classes & GAINSAY_WORD_BIT (GAINSAY_WORD_MONTH)) == 0
               ? append_share (self, index, at + 2, count / whole, GAINSAY_NO_INDEX)
               : 0;
    }
  if (token_is (token_at (self, at, sentence), "-"))
    at++;
  if (token_at (self, at, sentence) == NULL)
    return 0;
  fraction = get_fraction (match (self, GAINSAY_WORD_NUMBER, at, &n));
  /* "The third of May" is none, nor is "the quarter of"; "half of" is. */
  if (!(fraction > 0) || (count < 1 && fraction < 0.5) ||
      !token_is (token_at (self, at + n, sentence), "of"))
    return 0;
  return append_share (self, index, at + n, MAX (count, 1) * fraction, GAINSAY_NO_INDEX);
}

/* "the third mill", "his second term"; returns the token behind or 0. */
static guint
add_place (Quantities *self, guint index)
{
  const GainsayToken *token = &self->tokens[index];
  const GainsayToken *before = index > 0 ? &self->tokens[index - 1] : NULL;
  const GainsayToken *behind = token_at (self, index + 1, token->sentence);
  const GainsayLexiconEntry *entry;
  GainsayQuantity quantity = { .first_token = index, .kind = GAINSAY_QUANTITY_ORDINAL };

  if (before == NULL || behind == NULL || before->sentence != token->sentence ||
      behind->kind != GAINSAY_TOKEN_WORD || behind->is_stop || token->name != GAINSAY_NO_INDEX ||
      !(before->is_possessive || gainsay_token_is_in (before, GAINSAY_SET_DETERMINER)))
    return 0;
  entry = match (self, GAINSAY_WORD_NUMBER, index, &quantity.n_tokens);
  if (entry == NULL || !is_ordinal (entry))
    return 0;
  quantity.value = entry->value;
  quantity.unit_token = GAINSAY_NO_INDEX;
  find_unit (self, &quantity);
  append_quantity (self, &quantity);
  return index + quantity.n_tokens;
}

/* A bare number from @low to @high at @index; 0 when there is none. */
static guint
read_part (const Quantities *self, guint index, guint sentence, guint low, guint high)
{
  const GainsayToken *token = token_at (self, index, sentence);
  const char *rest;
  double value;

  if (token == NULL || token->kind != GAINSAY_TOKEN_NUMBER)
    return 0;
  value = parse_digits (token->folded, &rest);
  if ((*rest != '\0' && !is_ordinal_suffix (self, rest)) || value < low || value > high ||
      value != (guint) value)
    return 0;
  return (guint) value;
}

/* "August 6, 2018", "6 August 2018", "Aug. 2018", "August 6"; returns the token behind or 0. */
static guint
add_date (Quantities *self, guint index)
{
  guint sentence = self->tokens[index].sentence;
  guint month_at = index;
  guint n = 1;
  GainsayQuantity quantity = { 0 };
  const GainsayLexiconEntry *month;
  guint end;
  guint comma;

  quantity.day = read_part (self, index, sentence, 1, 31);
  if (quantity.day > 0)
    month_at++;
  if (token_at (self, month_at, sentence) == NULL)
    return 0;
  month = match (self, GAINSAY_WORD_MONTH, month_at, &n);
  if (month == NULL)
    return 0;

  end = month_at + n;
  if (quantity.day == 0)
    {
      quantity.day = read_part (self, end, sentence, 1, 31);
      end += quantity.day > 0;
    }
  comma = token_is (token_at (self, end, sentence), ",") ? end + 1 : end;
  quantity.value = read_part (self, comma, sentence, FIRST_YEAR, LAST_YEAR);
  if (quantity.value > 0)
    end = comma + 1;
  if (quantity.day == 0 && !(quantity.value > 0))
    return 0;

  quantity.kind = GAINSAY_QUANTITY_DATE;
  quantity.first_token = index;
  quantity.n_tokens = end - index;
  quantity.month = (guint) month->value;
  quantity.unit_token = GAINSAY_NO_INDEX;
  append_quantity (self, &quantity);
  return end;
}

/* Finds the quantities, once tokens have their classes. */
void
gainsay_quantities_find (GainsayBuilder *builder)
{
  Quantities self = { builder, (GainsayToken *) (gpointer) builder->tokens->data,
                      builder->tokens->len };

  for (guint i = 0; i < self.n_tokens;)
    {
      guint end = add_date (&self, i);

      if (end == 0)
        end = add_part (&self, i);
      if (end == 0)
        end = add_single_share (&self, i);
      if (end == 0)
        end = add_share (&self, i);
      if (end == 0)
        end = add_place (&self, i);
      if (end == 0 &&
          (self.tokens[i].kind == GAINSAY_TOKEN_NUMBER || begins_number_word (&self, i)))
        end = add_number (&self, i);
      i = end > i ? end : i + 1;
    }
}
