/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/measures-private.h"

#include "app/claim/grammar.h"

#include <math.h>
#include <string.h>

/* How many words may stand between a figure and the word that it hangs on. */
#define MAX_BEFORE 4
/* How many words an auxiliary may stand before its verb. */
#define MAX_VERB_GROUP 5
/* From this value on, a number that ends in zeros may be a rounded one. */
#define MIN_ROUNDED 100
/* How far from a rough number the true one may be, as a share. */
#define ROUGH 0.1

typedef struct
{
  const GainsayAnalysis *analysis;
  const GainsayNegation *negation;
  GainsayRange content;
} Reader;

static inline const GainsayToken *
token_at (const Reader *self, guint token)
{
  return &self->analysis->tokens[token];
}

static gboolean
is_in (const Reader *self, guint token, GainsayWordSet set)
{
  return token < self->content.end && gainsay_word_is_in (self->analysis, token, set);
}

static gboolean
is_sort (const Reader *self, guint token, GainsayWordSort sort)
{
  return token < self->content.end && gainsay_word_is_sort (self->analysis, token, sort);
}

static gboolean
is_finite (const Reader *self, guint token)
{
  return token < self->content.end && gainsay_word_is_finite (self->analysis, token);
}

static gboolean
is_content (const Reader *self, guint token)
{
  const GainsayToken *word = token_at (self, token);

  return word->kind == GAINSAY_TOKEN_WORD && !word->is_stop && !word->is_clitic;
}

static gboolean
is_free_word (const Reader *self, guint token)
{
  const GainsayToken *word = token_at (self, token);

  return is_content (self, token) && word->name == GAINSAY_NO_INDEX &&
         word->quantity == GAINSAY_NO_INDEX;
}

static const GainsayQuantity *
quantity_at (const Reader *self, guint token)
{
  guint index = token_at (self, token)->quantity;

  return index != GAINSAY_NO_INDEX ? &self->analysis->quantities[index] : NULL;
}

/* Whether a new subject with its verb begins here. */
static gboolean
begins_clause (const Reader *self, guint token)
{
  GainsayRange phrase;
  guint i = token;

  while (i < self->content.end && is_sort (self, i, GAINSAY_SORT_ADVERB))
    i++;
  if (i >= self->content.end)
    return FALSE;
  phrase = gainsay_clause_phrase_at (self->analysis, i);
  if (phrase.first == phrase.end || phrase.end >= self->content.end)
    return FALSE;
  for (i = phrase.end; i < self->content.end && is_sort (self, i, GAINSAY_SORT_ADVERB);)
    i++;
  return is_finite (self, i);
}

static gboolean
is_relative (const Reader *self, guint token)
{
  return is_in (self, token, GAINSAY_SET_RELATIVE) ||
         (is_in (self, token, GAINSAY_SET_COMPLEMENTIZER) && is_finite (self, token + 1));
}

/* Whether a token stands between clauses; @from is where the next one begins. */
static gboolean
is_boundary (const Reader *self, guint token, guint *from)
{
  const char *word = token_at (self, token)->folded;

  *from = token + 1;
  if (strcmp (word, ";") == 0 || strcmp (word, ":") == 0 || strcmp (word, "(") == 0 ||
      strcmp (word, ")") == 0 ||
      (gainsay_word_is_dash (self->analysis, token) && token_at (self, token)->space_before))
    return TRUE;
  if (is_relative (self, token))
    return FALSE;
  if (is_sort (self, token, GAINSAY_SORT_SUBORDINATOR))
    return token == self->content.first || !is_sort (self, token - 1, GAINSAY_SORT_PREPOSITION);
  if (is_in (self, token, GAINSAY_SET_TIME_CLAUSE) || strcmp (word, ",") == 0)
    return begins_clause (self, token + 1);
  if (is_sort (self, token, GAINSAY_SORT_CONJUNCTION))
    return begins_clause (self, token + 1) || is_finite (self, token + 1);
  return FALSE;
}

static GainsayRange
find_clause (const Reader *self, const GainsayQuantity *quantity)
{
  GainsayRange clause = { quantity->first_token, quantity->first_token + quantity->n_tokens };
  guint from;

  for (; clause.first > self->content.first; clause.first--)
    if (is_boundary (self, clause.first - 1, &from) &&
        !(is_sort (self, clause.first - 1, GAINSAY_SORT_CONJUNCTION) &&
          is_finite (self, clause.first)))
      break;
  while (clause.end < self->content.end && !is_boundary (self, clause.end, &from))
    clause.end++;
  return clause;
}

/* The word that a figure hangs on, past what belongs to the figure: "at least the", "$". */
static guint
find_before (const Reader *self, const GainsayQuantity *quantity)
{
  guint i = quantity->first_token;

  for (guint n = 0; i > self->content.first && n < MAX_BEFORE; n++)
    {
      const GainsayToken *token = token_at (self, i - 1);

      if (is_in (self, i - 1, GAINSAY_SET_INCREMENT))
        break;
      if (token->kind == GAINSAY_TOKEN_SYMBOL || is_sort (self, i - 1, GAINSAY_SORT_DETERMINER) ||
          gainsay_token_is (token, GAINSAY_WORD_HEDGE) ||
          is_in (self, i - 1, GAINSAY_SET_EXCLUSIVE))
        i--;
      else if (i - 1 > self->content.first && is_in (self, i - 1, GAINSAY_SET_COMPARING) &&
               gainsay_token_is (token_at (self, i - 2), GAINSAY_WORD_HEDGE))
        i -= 2;
      else
        break;
    }
  return i > self->content.first ? i - 1 : GAINSAY_NO_INDEX;
}

/* "shut", "cut": a participle that looks like the verb. */
static gboolean
is_flat_participle (const Reader *self, guint token)
{
  return is_in (self, token, GAINSAY_SET_PRESENT_VERB) ||
         is_in (self, token, GAINSAY_SET_FALLING) || is_in (self, token, GAINSAY_SET_LEVEL_VERB);
}

/* The verb that goes with a finite one: "closed" of "had never been closed". */
static guint
find_content_verb (const Reader *self, guint finite, guint end)
{
  if (!is_sort (self, finite, GAINSAY_SORT_AUXILIARY))
    return finite;
  for (guint i = finite + 1; i < MIN (end, finite + MAX_VERB_GROUP); i++)
    {
      if (is_sort (self, i, GAINSAY_SORT_AUXILIARY) || is_sort (self, i, GAINSAY_SORT_ADVERB) ||
          token_at (self, i)->is_clitic ||
          gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_ADVERB_ENDINGS,
                                      token_at (self, i)->folded))
        continue;
      if (!is_free_word (self, i) && !gainsay_word_is_past (self->analysis, i))
        return finite;
      /* "Was young", "has children": the auxiliary is the verb itself. */
      if ((is_in (self, finite, GAINSAY_SET_COPULA) || is_in (self, finite, GAINSAY_SET_PERFECT)) &&
          !gainsay_word_is_past (self->analysis, i) &&
          !gainsay_word_is_participle (self->analysis, i) && !is_flat_participle (self, i))
        return finite;
      return i;
    }
  return finite;
}

/* The verb of what happened to what is counted. */
static guint
find_verb (const Reader *self, const GainsayMeasure *measure)
{
  guint nearest = GAINSAY_NO_INDEX;
  guint behind;

  for (guint i = measure->quantity->first_token; i > measure->clause.first; i--)
    if (is_finite (self, i - 1))
      {
        nearest = i - 1;
        break;
      }
  if (nearest != GAINSAY_NO_INDEX &&
      !gainsay_token_is (token_at (self, nearest), GAINSAY_WORD_REPORTING))
    {
      /* "had been closed": from the first auxiliary on. */
      while (nearest > measure->clause.first && is_sort (self, nearest - 1, GAINSAY_SORT_AUXILIARY))
        nearest--;
      return find_content_verb (self, nearest, measure->quantity->first_token);
    }
  behind = gainsay_clause_find_finite (self->analysis,
                                       (GainsayRange){ measure->end, measure->clause.end });
  if (behind < measure->clause.end)
    return find_content_verb (self, behind, measure->clause.end);
  return nearest;
}

static gboolean
is_neutral (const Reader *self, guint token)
{
  const GainsayToken *word = token_at (self, token);

  return gainsay_token_is_in (word, GAINSAY_SET_LEVEL_VERB) ||
         gainsay_token_is (word, GAINSAY_WORD_REPORTING) ||
         gainsay_token_is (word, GAINSAY_WORD_FINDING);
}

static int
find_direction (const Reader *self, guint token)
{
  if (is_in (self, token, GAINSAY_SET_RISING))
    return 1;
  return is_in (self, token, GAINSAY_SET_FALLING) ? -1 : 0;
}

static guint
find_measure_noun (const Reader *self, const GainsayMeasure *measure)
{
  for (guint i = measure->quantity->first_token; i > measure->clause.first; i--)
    if ((is_in (self, i - 1, GAINSAY_SET_MEASURE) || is_in (self, i - 1, GAINSAY_SET_COUNT_NOUN)) &&
        !is_finite (self, i - 1))
      return i - 1;
  return GAINSAY_NO_INDEX;
}

/* "the number of deaths", "the death toll": what it counts. */
static guint
find_counted_by (const Reader *self, guint noun, guint end)
{
  guint i = noun + 1;

  if (noun > self->content.first && is_in (self, noun - 1, GAINSAY_SET_MEASURE))
    return noun - 1;
  if (is_in (self, i, GAINSAY_SET_GENITIVE))
    {
      GainsayRange phrase = gainsay_clause_phrase_at (self->analysis, i + 1);

      for (guint j = phrase.first; j < MIN (phrase.end, end); j++)
        if (is_free_word (self, j) && (j + 1 >= phrase.end || !is_content (self, j + 1)))
          return j;
    }
  if (noun > self->content.first && is_free_word (self, noun - 1) && !is_finite (self, noun - 1))
    return noun - 1;
  return GAINSAY_NO_INDEX;
}

/* The noun behind "6 percent of", "one in seven". */
static void
find_group (const Reader *self, GainsayMeasure *measure)
{
  guint from = is_in (self, measure->end, GAINSAY_SET_GENITIVE) ? measure->end + 1 : measure->end;
  GainsayRange phrase;

  if (from >= measure->clause.end)
    return;
  if (from == measure->end && !is_free_word (self, from))
    return;
  phrase = gainsay_clause_phrase_at (self->analysis, from);
  phrase.end = MIN (phrase.end, measure->clause.end);
  for (guint i = phrase.end; i > phrase.first; i--)
    if (is_free_word (self, i - 1))
      {
        measure->counted = i - 1;
        measure->phrase = phrase;
        return;
      }
}

/* "seven of the hospitals": the noun behind. */
static void
find_part (const Reader *self, GainsayMeasure *measure)
{
  if (measure->end + 1 < measure->clause.end && is_in (self, measure->end, GAINSAY_SET_GENITIVE) &&
      is_sort (self, measure->end + 1, GAINSAY_SORT_DETERMINER))
    find_group (self, measure);
}

/* Where what narrows the counted noun ends: "people who took it | had died". */
static guint
find_phrase_end (const Reader *self, const GainsayMeasure *measure)
{
  guint i = measure->counted + 1;
  gboolean in_relative = FALSE;
  gboolean has_verb = FALSE;

  for (; i < measure->clause.end; i++)
    {
      if (is_relative (self, i))
        in_relative = TRUE;
      else if (strcmp (token_at (self, i)->folded, ",") == 0)
        break;
      else if (is_finite (self, i))
        {
          if (!in_relative || has_verb)
            break;
          has_verb = TRUE;
          while (is_finite (self, i + 1))
            i++;
        }
      else if (!in_relative && is_sort (self, i, GAINSAY_SORT_PREPOSITION) &&
               !is_in (self, i, GAINSAY_SET_GENITIVE))
        break;
    }
  return i;
}

/* "the price of the tunnel" in "put the price of the tunnel at 4 million", and as a subject. */
static void
set_measure_phrase (const Reader *self, GainsayMeasure *measure, guint verb)
{
  guint figure = measure->quantity->first_token;
  guint end = verb != GAINSAY_NO_INDEX && verb > measure->measure ? verb : figure;

  measure->phrase = gainsay_clause_phrase_before (self->analysis, measure->measure + 1);
  measure->phrase.first = MAX (measure->phrase.first, measure->clause.first);
  measure->phrase.end = MIN (end, figure);
  for (guint i = measure->measure + 1; i < measure->phrase.end; i++)
    if (strcmp (token_at (self, i)->folded, ",") == 0)
      measure->phrase.end = i;
}

/* "forty crowns a head" */
static void
find_per (const Reader *self, GainsayMeasure *measure)
{
  if (measure->end + 1 < self->content.end && is_in (self, measure->end, GAINSAY_SET_PER_LINK) &&
      is_free_word (self, measure->end + 1))
    measure->per = token_at (self, measure->end + 1)->stem;
}

static guint
count_zeros (double value)
{
  guint n = 0;

  while (value >= 10 && fmod (value, 10) == 0)
    {
      value /= 10;
      n++;
    }
  return n;
}

/* How far off a number may be for having been rounded. */
static double
find_rounding (const Reader *self, const GainsayQuantity *quantity)
{
  const char *point = strchr (token_at (self, quantity->first_token)->folded, '.');
  double value = fabs (quantity->value);
  double last;

  if (point != NULL && g_ascii_isdigit (point[1]))
    {
      double scale = g_ascii_strtod (token_at (self, quantity->first_token)->folded, NULL);

      scale = scale > 0 ? value / scale : 1;
      return scale * pow (10, -(double) strspn (point + 1, "0123456789")) / 2;
    }
  if (value < MIN_ROUNDED)
    return 0;
  last = pow (10, count_zeros (value));
  return last > 1 ? MIN (last / 2, value * 0.05) : 0;
}

static void
set_values (const Reader *self, GainsayMeasure *measure)
{
  const GainsayQuantity *quantity = measure->quantity;
  double value = quantity->value;
  double off = find_rounding (self, quantity);

  if (quantity->is_rough)
    off = MAX (off, fabs (value) * ROUGH);
  measure->low = value - off;
  measure->high = value + off;
  if (quantity->bound == GAINSAY_BOUND_NONE)
    return;
  if ((quantity->bound == GAINSAY_BOUND_LOWER) != measure->is_denied)
    {
      measure->low = value;
      measure->high = G_MAXDOUBLE;
    }
  else
    {
      measure->low = 0;
      measure->high = value;
    }
  /* "Not more than 40" is a bound of its own. */
  measure->is_denied = FALSE;
}

/* "between 4 and 6", "4 to 6": the second goes with the first. */
static gboolean
is_range_end (const Reader *self, const GainsayQuantity *quantity, const GainsayQuantity *before)
{
  guint link = before->first_token + before->n_tokens;
  guint start = before->first_token;

  if (link + 1 != quantity->first_token || link >= self->content.end || start == 0)
    return FALSE;
  if (is_in (self, link, GAINSAY_SET_ADDITION))
    return is_in (self, start - 1, GAINSAY_SET_SPAN_LINK);
  return (is_in (self, link, GAINSAY_SET_INFINITIVE) ||
          gainsay_word_is_dash (self->analysis, link)) &&
         !is_in (self, start - 1, GAINSAY_SET_OLD_LEVEL);
}

static gboolean
is_figure (const GainsayQuantity *quantity)
{
  return quantity->kind == GAINSAY_QUANTITY_COUNT || quantity->kind == GAINSAY_QUANTITY_PERCENT ||
         quantity->kind == GAINSAY_QUANTITY_MONEY;
}

/* "Not more than 40" is a bound; "did not cost 40" denies it. */
static gboolean
is_denied (const Reader *self, const GainsayQuantity *quantity)
{
  const GainsayNegationCue *cue = gainsay_negation_find_cue (self->negation, quantity->first_token);
  guint before = find_before (self, quantity);

  return gainsay_negation_is_negated (self->negation, quantity->first_token) && cue != NULL &&
         (quantity->bound == GAINSAY_BOUND_NONE ||
          (before != GAINSAY_NO_INDEX && cue->first_token <= before));
}

static void
set_manner (const Reader *self, GainsayMeasure *measure, guint verb)
{
  for (guint i = measure->clause.first; i < measure->quantity->first_token; i++)
    {
      const GainsayLexiconEntry *modal =
        gainsay_analysis_match (self->analysis, GAINSAY_WORD_MODAL, i);

      measure->is_earlier |= is_in (self, i, GAINSAY_SET_EARLIER);
      measure->is_modal |= is_in (self, i, GAINSAY_SET_FUTURE) ||
                           is_in (self, i, GAINSAY_SET_FUTURE_PARTICIPLE) ||
                           is_in (self, i, GAINSAY_SET_CONDITION) ||
                           (modal != NULL && modal->modality != GAINSAY_MODALITY_CERTAIN &&
                            modal->modality != GAINSAY_MODALITY_NONE);
    }
  if (verb != GAINSAY_NO_INDEX && verb > measure->quantity->first_token)
    for (guint i = measure->end; i < verb; i++)
      measure->is_modal |= is_in (self, i, GAINSAY_SET_FUTURE);
  measure->is_denied = is_denied (self, measure->quantity);
}

/* What the word before a figure makes of it; FALSE where it is no measure. */
static gboolean
read_link (const Reader *self, GainsayMeasure *measure, guint before)
{
  measure->link = GAINSAY_NO_INDEX;
  if (before == GAINSAY_NO_INDEX || before < measure->clause.first)
    return TRUE;
  if ((is_in (self, before, GAINSAY_SET_COMPARING) &&
       !is_in (self, before, GAINSAY_SET_INFINITIVE)) ||
      is_in (self, before, GAINSAY_SET_INCREMENT))
    measure->role = GAINSAY_MEASURE_OTHER;
  if (is_in (self, before, GAINSAY_SET_OLD_LEVEL))
    measure->role = GAINSAY_MEASURE_OLD;
  if (is_in (self, before, GAINSAY_SET_GENITIVE))
    {
      guint noun = before - 1;

      /* "nineteen of 22 patients" */
      if (before == measure->clause.first)
        return FALSE;
      if (quantity_at (self, noun) != NULL)
        measure->role = GAINSAY_MEASURE_OTHER;
      if (is_in (self, noun, GAINSAY_SET_MEASURE) || is_in (self, noun, GAINSAY_SET_COUNT_NOUN))
        measure->measure = noun;
      else if (is_free_word (self, noun))
        measure->act = noun;
      else
        return measure->role == GAINSAY_MEASURE_OTHER;
      return TRUE;
    }
  if (is_sort (self, before, GAINSAY_SORT_PREPOSITION) ||
      is_in (self, before, GAINSAY_SET_INFINITIVE))
    measure->link = before;
  else if (is_free_word (self, before) && (gainsay_word_is_participle (self->analysis, before) ||
                                           is_in (self, before, GAINSAY_SET_MEASURE)))
    measure->act = before;
  else if (is_free_word (self, before) && before > measure->clause.first &&
           is_in (self, before - 1, GAINSAY_SET_INFINITIVE))
    {
      measure->act = before;
      measure->is_modal = TRUE;
    }
  return TRUE;
}

static gboolean
settle_act (const Reader *self, GainsayMeasure *measure)
{
  guint verb = measure->act != GAINSAY_NO_INDEX || measure->measure != GAINSAY_NO_INDEX
                 ? measure->act
                 : find_verb (self, measure);
  gboolean is_tied = FALSE;

  measure->act = GAINSAY_NO_INDEX;

  /* "The strike cost the plant": a verb that does not look like one. */
  if (verb == GAINSAY_NO_INDEX && measure->measure == GAINSAY_NO_INDEX)
    {
      guint noun = find_measure_noun (self, measure);

      if (noun != GAINSAY_NO_INDEX && noun > measure->clause.first && is_content (self, noun - 1) &&
          !is_content (self, noun + 1))
        verb = noun;
    }
  set_manner (self, measure, verb);
  if (measure->measure != GAINSAY_NO_INDEX)
    {
      set_measure_phrase (self, measure, verb);
      return TRUE;
    }
  if (verb != GAINSAY_NO_INDEX)
    {
      guint noun = find_measure_noun (self, measure);

      measure->direction = find_direction (self, verb);
      is_tied = is_neutral (self, verb) ||
                (measure->direction != 0 &&
                 (noun != GAINSAY_NO_INDEX || measure->link != GAINSAY_NO_INDEX));
      if (is_in (self, verb, GAINSAY_SET_MEASURE))
        measure->measure = verb;
      else if (is_tied)
        measure->measure = noun;
      else
        measure->act = verb;
    }
  if (measure->role == GAINSAY_MEASURE_LEVEL && measure->direction != 0 && is_tied &&
      (measure->link == GAINSAY_NO_INDEX || is_in (self, measure->link, GAINSAY_SET_AGENT)))
    measure->role = GAINSAY_MEASURE_CHANGE;
  if (measure->measure == GAINSAY_NO_INDEX)
    return TRUE;
  if (measure->measure == verb)
    {
      measure->phrase = gainsay_clause_subject (self->analysis, verb);
      measure->phrase.first = MAX (measure->phrase.first, measure->clause.first);
      return measure->phrase.first < measure->phrase.end;
    }
  set_measure_phrase (self, measure, verb);
  return TRUE;
}

/* "12" of "12-year-old" and "aged 12" tells nothing of how many. */
static gboolean
is_age (const Reader *self, const GainsayMeasure *measure)
{
  return measure->counted != GAINSAY_NO_INDEX && measure->counted + 1 < self->content.end &&
         strcmp (token_at (self, measure->counted + 1)->folded, "-") == 0 &&
         !token_at (self, measure->counted + 1)->space_before;
}

static gboolean
read_measure (const Reader *self, GainsayMeasure *measure)
{
  const GainsayQuantity *quantity = measure->quantity;

  measure->end = quantity->first_token + quantity->n_tokens;
  measure->counted = measure->act = measure->measure = GAINSAY_NO_INDEX;
  measure->clause = find_clause (self, quantity);
  if (is_in (self, measure->end, GAINSAY_SET_INCREMENT))
    measure->role = GAINSAY_MEASURE_OTHER;
  if (!read_link (self, measure, find_before (self, quantity)))
    return FALSE;

  if (quantity->kind == GAINSAY_QUANTITY_PERCENT && quantity->unit_token != GAINSAY_NO_INDEX &&
      !gainsay_token_is (token_at (self, quantity->unit_token), GAINSAY_WORD_UNIT))
    measure->counted = quantity->unit_token;
  else if (quantity->kind == GAINSAY_QUANTITY_PERCENT)
    find_group (self, measure);
  else if (quantity->kind == GAINSAY_QUANTITY_COUNT && quantity->unit_token == GAINSAY_NO_INDEX)
    find_part (self, measure);
  else if (quantity->kind == GAINSAY_QUANTITY_COUNT)
    {
      measure->counted = quantity->unit_token;
      measure->end = quantity->unit_token + 1;
    }
  if (is_age (self, measure))
    return FALSE;
  find_per (self, measure);
  if (measure->counted != GAINSAY_NO_INDEX)
    {
      measure->phrase.first = quantity->first_token + quantity->n_tokens;
      measure->phrase.end = find_phrase_end (self, measure);
    }
  if (!settle_act (self, measure))
    return FALSE;
  if (measure->counted == GAINSAY_NO_INDEX && measure->measure != GAINSAY_NO_INDEX &&
      is_in (self, measure->measure, GAINSAY_SET_COUNT_NOUN))
    measure->counted = find_counted_by (self, measure->measure, quantity->first_token);
  set_values (self, measure);
  return measure->counted != GAINSAY_NO_INDEX || measure->measure != GAINSAY_NO_INDEX ||
         (quantity->kind == GAINSAY_QUANTITY_MONEY && measure->act != GAINSAY_NO_INDEX);
}

/* Lists what a text measures. */
GArray *
gainsay_measures_new (const GainsayAnalysis *analysis,
                      const GainsayNegation *negation,
                      GainsayRange content)
{
  GArray *measures = g_array_new (FALSE, FALSE, sizeof (GainsayMeasure));
  Reader self = { analysis, negation, content };
  const GainsayQuantity *before = NULL;

  for (guint i = 0; i < analysis->n_quantities; i++)
    {
      const GainsayQuantity *quantity = &analysis->quantities[i];
      GainsayMeasure measure = { .quantity = quantity };

      if (quantity->first_token < content.first ||
          quantity->first_token + quantity->n_tokens > content.end || !is_figure (quantity))
        continue;
      if (before != NULL && is_range_end (&self, quantity, before))
        {
          if (measures->len > 0 &&
              g_array_index (measures, GainsayMeasure, measures->len - 1).quantity == before)
            g_array_set_size (measures, measures->len - 1);
          before = NULL;
          continue;
        }
      before = quantity;
      if (read_measure (&self, &measure))
        g_array_append_val (measures, measure);
    }
  return measures;
}

/* Whether a token tells when: a date, a weekday, a month, "last year". */
gboolean
gainsay_measure_is_time (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *word = &analysis->tokens[token];

  if (word->quantity != GAINSAY_NO_INDEX)
    {
      GainsayQuantityKind kind = analysis->quantities[word->quantity].kind;

      return kind == GAINSAY_QUANTITY_YEAR || kind == GAINSAY_QUANTITY_DATE;
    }
  return gainsay_token_is (word, GAINSAY_WORD_WEEKDAY) ||
         (gainsay_token_is (word, GAINSAY_WORD_MONTH) && word->is_capital) ||
         gainsay_token_is_in (word, GAINSAY_SET_DURATION);
}
