/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two texts tell the same measure of the same thing, and whether both values can be so. */
#include "app/evidence/stance-private.h"

#include <string.h>

/* What weighs less narrows nothing. */
#define MIN_WEIGHT 0.5
/* So much that the other does not have still leaves it the same thing. */
#define MAX_EXTRA 0.6
/* How likely it is the same where nothing is left over, and how much each thing costs. */
#define SAME 0.85
#define EXTRA_COST 0.08
#define LOOSE_COST 0.08

/* What one side says about its measure that the other does not. */
typedef struct
{
  double narrowing; /* of what is measured */
  double around;    /* how, where, by whom */
  guint n_shared;   /* what both have besides the act and what is counted */
  gboolean has_names;
} Extras;

static const GainsayToken *
token_at (const GainsayStanceText *text, guint token)
{
  return &text->analysis->tokens[token];
}

static gboolean
is_within (GainsayRange range, guint token)
{
  return token >= range.first && token < range.end;
}

/* How close two words are by WordNet: 0 when they do not mean the same. */
static double
compare_meanings (const GainsayWordnet *wordnet, const char *one, const char *other)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (guint32));

  gainsay_wordnet_list_keys (wordnet, one, first);
  gainsay_wordnet_list_keys (wordnet, other, second);
  switch (gainsay_wordnet_relate ((const guint32 *) (gpointer) first->data, first->len,
                                  (const guint32 *) (gpointer) second->data, second->len))
    {
    case GAINSAY_WORD_FORM:
    case GAINSAY_WORD_SYNONYM:
    case GAINSAY_WORD_DERIVED:
      return 1;
    case GAINSAY_WORD_KIND_OF:
    case GAINSAY_WORD_KIND_HAS:
      return 0.5;
    default:
      return 0;
    }
}

/* How close two words are: 0 when they do not mean the same. */
static double
compare_words (const GainsayComparison *self, guint first, guint second)
{
  const GainsayToken *one = token_at (self->claim, first);
  const GainsayToken *other = token_at (self->passage, second);

  if (strcmp (one->stem, other->stem) == 0 ||
      (one->term != GAINSAY_NO_TERM && one->term == other->term))
    return 1;
  switch (gainsay_lexicon_relate (self->claim->analysis->lexicon, one->term, other->term, NULL))
    {
    case GAINSAY_RELATION_STEM:
    case GAINSAY_RELATION_SYNONYM:
    case GAINSAY_RELATION_DERIVED:
      return 1;
    case GAINSAY_RELATION_KIND_OF:
    case GAINSAY_RELATION_RELATED:
      return 0.5;
    case GAINSAY_RELATION_ANTONYM:
      return 0;
    default:
      return self->claim->judge == NULL
               ? 0
               : compare_meanings (gainsay_judge_get_wordnet (self->claim->judge), one->folded,
                                   other->folded);
    }
}

static double
compare_sides (const GainsayComparison *self, guint side, guint own, guint other)
{
  if (own == GAINSAY_NO_INDEX || other == GAINSAY_NO_INDEX)
    return 0;
  return side == 0 ? compare_words (self, own, other) : compare_words (self, other, own);
}

/* Whether the other text has an answer to a unit. */
static gboolean
is_answered (const GainsayComparison *self, guint side, const GainsayStanceUnit *unit)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
  const GainsayStanceText *other = gainsay_comparison_get_side (self, 1 - side);
  const GainsayAlignedPair *pair = side == 0
                                     ? gainsay_alignment_find_first (self->alignment, unit->first)
                                     : gainsay_alignment_find_second (self->alignment, unit->first);

  if (pair != NULL && !gainsay_relation_is_clash (pair->relation))
    return TRUE;
  for (guint i = other->first; i < other->first + other->n_tokens; i++)
    if (strcmp (token_at (other, i)->stem, token_at (text, unit->first)->stem) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_own_word (const GainsayMeasure *measure, const GainsayStanceUnit *unit)
{
  const guint words[] = { measure->counted, measure->act, measure->measure };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] >= unit->first && words[i] < unit->first + unit->n_tokens)
      return TRUE;
  return unit->first >= measure->quantity->first_token && unit->first < measure->end &&
         unit->first < measure->quantity->first_token + measure->quantity->n_tokens;
}

/* What ties a figure tells nothing of what is measured. */
static gboolean
is_tie (const GainsayStanceText *text, const GainsayStanceUnit *unit)
{
  const GainsayToken *token = token_at (text, unit->first);

  return gainsay_token_is_in (token, GAINSAY_SET_LEVEL_VERB) ||
         gainsay_token_is_in (token, GAINSAY_SET_RISING) ||
         gainsay_token_is_in (token, GAINSAY_SET_FALLING) ||
         gainsay_token_is_in (token, GAINSAY_SET_COUNT_NOUN) ||
         gainsay_token_is (token, GAINSAY_WORD_REPORTING);
}

static Extras
find_extras (const GainsayComparison *self, guint side, const GainsayMeasure *measure)
{
  const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
  gboolean is_of_measure = measure->measure != GAINSAY_NO_INDEX;
  Extras extras = { 0, 0, 0, FALSE };

  for (guint i = 0; i < text->units->len; i++)
    {
      const GainsayStanceUnit *unit = &g_array_index (text->units, GainsayStanceUnit, i);
      gboolean is_narrowing = is_within (measure->phrase, unit->first);

      if (!is_within (measure->clause, unit->first) || unit->is_calendar || unit->is_figure ||
          gainsay_measure_is_time (text->analysis, unit->first) ||
          gainsay_stance_text_is_cue (text, unit->first) || is_own_word (measure, unit))
        continue;
      if (is_answered (self, side, unit))
        {
          extras.n_shared += unit->is_name || unit->weight >= MIN_WEIGHT;
          continue;
        }
      /* "four small libraries" */
      if (is_narrowing && unit->first < measure->counted &&
          unit->first > measure->quantity->first_token)
        extras.narrowing += 1;
      if (unit->weight < MIN_WEIGHT || is_tie (text, unit))
        continue;
      extras.has_names |= unit->is_name;
      if (is_narrowing)
        extras.narrowing += unit->weight;
      else if (!is_of_measure)
        extras.around += unit->weight;
    }
  return extras;
}

/* "In 2009, …", not "… since 2009". */
static gboolean
has_year (const GainsayStanceText *text)
{
  for (guint i = text->first; i < text->first + text->n_tokens; i++)
    {
      guint quantity = token_at (text, i)->quantity;

      if (gainsay_token_is_in (token_at (text, i), GAINSAY_SET_TIME_CLAUSE))
        return FALSE;
      if (quantity != GAINSAY_NO_INDEX &&
          text->analysis->quantities[quantity].kind == GAINSAY_QUANTITY_YEAR)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_same_time (const GainsayComparison *self, const GainsayMeasure *const *measures)
{
  gboolean has_time[2] = { FALSE, FALSE };
  gboolean is_shared = FALSE;

  for (guint side = 0; side < 2; side++)
    {
      const GainsayStanceText *text = gainsay_comparison_get_side (self, side);

      for (guint i = measures[side]->clause.first; i < measures[side]->clause.end; i++)
        {
          const GainsayAlignedPair *pair;

          if (!gainsay_measure_is_time (text->analysis, i) || i == measures[side]->counted)
            continue;
          has_time[side] = TRUE;
          pair = side == 0 ? gainsay_alignment_find_first (self->alignment, i)
                           : gainsay_alignment_find_second (self->alignment, i);
          if (pair == NULL)
            continue;
          if (gainsay_relation_is_clash (pair->relation))
            return FALSE;
          is_shared = TRUE;
        }
    }
  if (has_time[0] && has_time[1])
    return is_shared;
  /* Who gives a year tells of what was then, and news are of now. */
  if (has_year (self->claim) != has_year (self->passage))
    return FALSE;
  /* What goes up and down is so much at its time only. */
  return (!has_time[0] && !has_time[1]) ||
         (measures[0]->act != GAINSAY_NO_INDEX && measures[1]->act != GAINSAY_NO_INDEX);
}

static gboolean
is_person (const GainsayStanceText *text, guint token)
{
  const GainsayToken *word = token_at (text, token);
  const char *const *anybody =
    gainsay_lexicon_get_words (text->analysis->lexicon, GAINSAY_SET_PERSON_NOUN);

  if (gainsay_token_is_in (word, GAINSAY_SET_PERSON_NOUN) ||
      gainsay_token_is (word, GAINSAY_WORD_ROLE))
    return TRUE;
  return text->judge != NULL && anybody[0] != NULL &&
         compare_meanings (gainsay_judge_get_wordnet (text->judge), word->folded, anybody[0]) > 0;
}

static gboolean
is_anybody (const GainsayStanceText *text, guint token)
{
  return gainsay_token_is_in (token_at (text, token), GAINSAY_SET_PERSON_NOUN);
}

/* How closely what the one does is what the other does: 0 when it is another thing. */
static double
compare_acts (const GainsayComparison *self, const GainsayMeasure *const *measures)
{
  double closeness = 1;

  for (guint side = 0; side < 2; side++)
    {
      const GainsayMeasure *own = measures[side];
      const GainsayMeasure *other = measures[1 - side];
      guint pivot = own->act != GAINSAY_NO_INDEX ? own->act : own->measure;
      double best;

      if (pivot == GAINSAY_NO_INDEX ||
          (pivot == own->measure &&
           gainsay_token_is_in (token_at (gainsay_comparison_get_side (self, side), pivot),
                                GAINSAY_SET_COUNT_NOUN)))
        pivot = own->counted;
      if (pivot == GAINSAY_NO_INDEX)
        continue;
      best = compare_sides (self, side, pivot, other->act);
      best = MAX (best, compare_sides (self, side, pivot, other->measure));
      best = MAX (best, compare_sides (self, side, pivot, other->counted));
      closeness = MIN (closeness, best);
    }
  return closeness;
}

/* "Eleven of the dead": whatever is told of them, it is not that they died. */
static gboolean
is_partitive (const GainsayStanceText *text, const GainsayMeasure *measure)
{
  const GainsayQuantity *quantity = measure->quantity;
  guint next = quantity->first_token + quantity->n_tokens;

  return quantity->kind == GAINSAY_QUANTITY_COUNT && quantity->unit == NULL &&
         next + 1 < text->first + text->n_tokens &&
         gainsay_token_is_in (token_at (text, next), GAINSAY_SET_GENITIVE) &&
         token_at (text, next + 1)->is_stop;
}

static gboolean
is_same_counted (const GainsayComparison *self,
                 const GainsayMeasure *const *measures,
                 gboolean *is_wider)
{
  guint one = measures[0]->counted;
  guint other = measures[1]->counted;

  is_wider[0] = is_wider[1] = FALSE;
  if (measures[0]->quantity->kind == GAINSAY_QUANTITY_MONEY)
    return g_strcmp0 (measures[0]->quantity->unit, measures[1]->quantity->unit) == 0;
  if (one == GAINSAY_NO_INDEX || other == GAINSAY_NO_INDEX)
    return one == other || measures[0]->measure != GAINSAY_NO_INDEX ||
           measures[1]->measure != GAINSAY_NO_INDEX;
  if (compare_words (self, one, other) > 0.9)
    return TRUE;
  /* "The deaths of twelve", "twelve people died": the noun is what happened. */
  if (compare_sides (self, 0, one, measures[1]->act) > 0.9)
    return is_person (self->passage, other) && !is_partitive (self->claim, measures[0]);
  if (compare_sides (self, 1, other, measures[0]->act) > 0.9)
    return is_person (self->claim, one) && !is_partitive (self->passage, measures[1]);
  if (!is_person (self->claim, one) || !is_person (self->passage, other))
    return FALSE;
  is_wider[0] = is_anybody (self->claim, one);
  is_wider[1] = is_anybody (self->passage, other);
  return is_wider[0] || is_wider[1];
}

/* Whether the values cannot both be so; @is_part: which one is of a part of the other's. */
static gboolean
values_clash (const GainsayMeasure *const *measures, const gboolean *is_part)
{
  if (is_part[0] && is_part[1])
    return FALSE;
  /* There may be more of the whole. */
  if (is_part[0])
    return measures[0]->low > measures[1]->high;
  if (is_part[1])
    return measures[1]->low > measures[0]->high;
  return measures[0]->low > measures[1]->high || measures[1]->low > measures[0]->high;
}

/* "Forty voted no": a negation that is not of a figure. */
static gboolean
is_negated (const GainsayStanceText *text, const GainsayMeasure *measure)
{
  guint n_cues;
  const GainsayNegationCue *cues = gainsay_negation_get_cues (text->negation, &n_cues);

  for (guint i = 0; i < n_cues; i++)
    {
      gboolean is_of_figure = FALSE;

      if (!is_within (measure->clause, cues[i].first_token))
        continue;
      for (guint j = cues[i].scope_start; j < cues[i].scope_end; j++)
        is_of_figure |= token_at (text, j)->quantity != GAINSAY_NO_INDEX;
      if (!is_of_figure)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_comparable (const GainsayComparison *self, const GainsayMeasure *const *measures)
{
  const GainsayMeasure *one = measures[0];
  const GainsayMeasure *other = measures[1];

  return one->quantity->kind == other->quantity->kind && one->role == other->role &&
         one->role != GAINSAY_MEASURE_OTHER && one->is_modal == other->is_modal &&
         one->is_earlier == other->is_earlier && g_strcmp0 (one->per, other->per) == 0 &&
         one->direction * other->direction >= 0 && one->is_denied + other->is_denied < 2 &&
         is_negated (self->claim, one) == is_negated (self->passage, other) &&
         is_same_time (self, measures);
}

/* How likely two figures are of the same, and which of them is of a part only: 0 when not. */
static double
match_pair (const GainsayComparison *self, const GainsayMeasure *const *measures, gboolean *is_part)
{
  Extras extras[2];
  double closeness;
  gboolean is_wider[2];
  gboolean is_share = measures[0]->quantity->kind == GAINSAY_QUANTITY_PERCENT;

  if (!is_comparable (self, measures) || !is_same_counted (self, measures, is_wider))
    return 0;
  closeness = compare_acts (self, measures);
  if (!(closeness > 0))
    return 0;
  for (guint side = 0; side < 2; side++)
    extras[side] = find_extras (self, side, measures[side]);
  if ((extras[0].has_names && extras[1].has_names) ||
      (extras[0].narrowing + extras[0].around > MAX_EXTRA &&
       extras[1].narrowing + extras[1].around > MAX_EXTRA))
    return 0;
  for (guint side = 0; side < 2; side++)
    {
      is_part[side] = extras[side].narrowing > MAX_EXTRA || is_wider[1 - side];
      if (is_part[side] && (is_share || measures[side]->measure != GAINSAY_NO_INDEX))
        return 0;
      if (extras[side].narrowing + extras[side].around > MAX_EXTRA &&
          extras[side].n_shared + extras[1 - side].n_shared == 0)
        return 0;
    }
  return SAME - (closeness < 1 ? LOOSE_COST : 0) -
         EXTRA_COST * (extras[0].around + extras[1].around > MAX_EXTRA);
}

/* "More than 30" and 41 may both be so without being the same. */
static gboolean
is_same_figure (const GainsayMeasure *const *measures)
{
  const GainsayQuantity *one = measures[0]->quantity;
  const GainsayQuantity *other = measures[1]->quantity;

  if (one->bound != other->bound || measures[0]->is_denied != measures[1]->is_denied)
    return FALSE;
  return one->value == other->value ||
         (one->bound == GAINSAY_BOUND_NONE && (one->is_rough || other->is_rough));
}

/* Finds two figures of one measure: that cannot both be so, or that say the same. */
gboolean
gainsay_comparison_match_measures (const GainsayComparison *self,
                                   gboolean clashing,
                                   GainsayMeasureMatch *match)
{
  g_return_val_if_fail (self != NULL && match != NULL, FALSE);

  match->probability = 0;
  for (guint i = 0; i < self->claim->measures->len; i++)
    for (guint j = 0; j < self->passage->measures->len; j++)
      {
        const GainsayMeasure *measures[2] = {
          &g_array_index (self->claim->measures, GainsayMeasure, i),
          &g_array_index (self->passage->measures, GainsayMeasure, j),
        };
        gboolean is_part[2] = { FALSE, FALSE };
        double probability = match_pair (self, measures, is_part);
        gboolean is_clash = values_clash (measures, is_part);

        if (measures[0]->is_denied != measures[1]->is_denied)
          is_clash = !is_clash;
        if (!(probability > match->probability) || is_clash != clashing)
          continue;
        if (!clashing && (is_part[0] || is_part[1] || !is_same_figure (measures)))
          continue;
        match->measures[0] = measures[0];
        match->measures[1] = measures[1];
        match->probability = probability;
      }
  return match->probability > 0;
}

static const GainsayMeasure *
find_measure (const GainsayStanceText *text, const GainsayQuantity *quantity)
{
  for (guint i = 0; i < text->measures->len; i++)
    if (g_array_index (text->measures, GainsayMeasure, i).quantity == quantity)
      return &g_array_index (text->measures, GainsayMeasure, i);
  return NULL;
}

/* Whether figures that look alike have been seen to be other than the other's. */
gboolean
gainsay_comparison_has_other_measures (const GainsayComparison *self, gboolean is_level)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->alignment->n_pairs; i++)
    {
      const GainsayAlignedPair *pair = &self->alignment->pairs[i];
      const GainsayMeasure *one;
      const GainsayMeasure *other;

      if (pair->relation != GAINSAY_RELATION_OTHER_NUMBER)
        continue;
      one = find_measure (self->claim, gainsay_comparison_get_quantity (self, pair, 0));
      other = find_measure (self->passage, gainsay_comparison_get_quantity (self, pair, 1));
      if (one != NULL && other != NULL &&
          (!is_level || (one->role == GAINSAY_MEASURE_LEVEL && other->role == one->role)))
        return TRUE;
    }
  return FALSE;
}
