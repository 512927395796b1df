/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/alignment-private.h"

#include <math.h>
#include <string.h>

/* How far a rough number may be from another and still be the same, as a share. */
#define ROUGH 0.1
/* How many units of a range are looked at. */
#define MAX_UNITS 256
/* The shortest word that a negating prefix is taken off. */
#define MIN_PREFIXED 5
/* The longest word that is no adverb by its ending: "only". */
#define MAX_SHORT 5

typedef enum
{
  UNIT_WORD,
  UNIT_NAME,
  UNIT_QUANTITY,
} UnitKind;

typedef struct
{
  UnitKind kind;
  guint first;
  guint n_tokens;
  guint term;
  double weight;
} Unit;

typedef struct
{
  guint first;  /* a unit of the first range */
  guint second; /* a unit of the second range */
  GainsayRelation relation;
  double closeness; /* 0 to 1 */
  double order;     /* what is taken first */
} Candidate;

typedef struct
{
  const GainsayAnalysis *analysis[2];
  GArray *units[2]; /* of Unit */
  GArray *candidates;
} Aligner;

static double
weigh_word (const GainsayToken *token)
{
  if (gainsay_token_is (token, GAINSAY_WORD_LIGHT))
    return 0.3;
  if (gainsay_token_is (token, GAINSAY_WORD_QUANTIFIER) ||
      gainsay_token_is (token, GAINSAY_WORD_HEDGE) || gainsay_token_is (token, GAINSAY_WORD_MODAL))
    return 0.3;
  if (gainsay_token_is (token, GAINSAY_WORD_ROLE))
    return 0.6;
  if (gainsay_token_is (token, GAINSAY_WORD_WEEKDAY) ||
      gainsay_token_is (token, GAINSAY_WORD_MONTH))
    return 0.4;
  return 1;
}

static gboolean
is_adverb (const GainsayAnalysis *analysis, const GainsayToken *token)
{
  return strlen (token->folded) > MAX_SHORT &&
         gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_ADVERB_ENDINGS, token->folded);
}

static Unit
make_unit (const GainsayAnalysis *analysis, guint index, guint end)
{
  const GainsayToken *token = &analysis->tokens[index];
  Unit unit = { UNIT_WORD, index, 1, token->term, 0 };

  if (token->name != GAINSAY_NO_INDEX)
    {
      const GainsayName *name = &analysis->names[token->name];

      unit.kind = UNIT_NAME;
      unit.n_tokens = MIN (name->first_token + name->n_tokens, end) - index;
      unit.term = unit.n_tokens == token->n_term ? token->term : GAINSAY_NO_TERM;
      unit.weight = name->is_demonym ? 0.9 : 1.2;
    }
  else if (token->quantity != GAINSAY_NO_INDEX)
    {
      const GainsayQuantity *quantity = &analysis->quantities[token->quantity];

      unit.kind = UNIT_QUANTITY;
      unit.n_tokens = MIN (quantity->first_token + quantity->n_tokens, end) - index;
      unit.term = GAINSAY_NO_TERM;
      unit.weight = 1;
    }
  else if (token->kind == GAINSAY_TOKEN_PUNCTUATION)
    return unit;
  else if (token->term != GAINSAY_NO_TERM && token->n_term > 1 && index + token->n_term <= end)
    {
      unit.n_tokens = token->n_term;
      unit.weight = 1.3;
    }
  else if (!token->is_stop && !token->is_clitic)
    {
      unit.weight = is_adverb (analysis, token) ? 0.4 : weigh_word (token);
      if (token->n_term > 1)
        unit.term = GAINSAY_NO_TERM;
    }
  return unit;
}

/**
 * gainsay_alignment_weigh_unit:
 * @analysis: an analysis
 * @token: the first token of a unit
 * @end: the token behind the range that the unit lies in
 * @n_tokens: (out): how many tokens the unit has
 *
 * Tells how much the unit that begins at a token counts in an alignment.
 *
 * Returns: its weight; 0 when it has no content
 */
double
gainsay_alignment_weigh_unit (const GainsayAnalysis *analysis,
                              guint token,
                              guint end,
                              guint *n_tokens)
{
  Unit unit;

  g_return_val_if_fail (analysis != NULL && token < end && end <= analysis->n_tokens, 0);
  g_return_val_if_fail (n_tokens != NULL, 0);

  unit = make_unit (analysis, token, end);
  *n_tokens = MAX (unit.n_tokens, 1);
  return unit.weight;
}

static GArray *
list_units (const GainsayAnalysis *analysis, guint first, guint n_tokens)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));
  guint end = first + n_tokens;

  for (guint i = first; i < end && units->len < MAX_UNITS;)
    {
      Unit unit = make_unit (analysis, i, end);

      if (unit.weight > 0)
        g_array_append_val (units, unit);
      i += MAX (unit.n_tokens, 1);
    }
  return units;
}

static gboolean
has_same_unit (const Aligner *self, const GainsayQuantity *first, const GainsayQuantity *second)
{
  guint terms[2] = { GAINSAY_NO_TERM, GAINSAY_NO_TERM };
  const GainsayQuantity *quantities[2] = { first, second };
  GainsayRelation relation;

  if (first->unit == NULL || second->unit == NULL)
    return first->unit == second->unit;
  if (strcmp (first->unit, second->unit) == 0)
    return TRUE;
  for (guint i = 0; i < 2; i++)
    if (quantities[i]->unit_token != GAINSAY_NO_INDEX)
      terms[i] = self->analysis[i]->tokens[quantities[i]->unit_token].term;
  relation = gainsay_lexicon_relate (self->analysis[0]->lexicon, terms[0], terms[1], NULL);
  return relation == GAINSAY_RELATION_SYNONYM || relation == GAINSAY_RELATION_DERIVED ||
         relation == GAINSAY_RELATION_KIND_OF;
}

static gboolean
is_same_date (const GainsayQuantity *first, const GainsayQuantity *second)
{
  return (first->value == second->value || first->value == 0 || second->value == 0) &&
         (first->month == second->month || first->month == 0 || second->month == 0) &&
         (first->day == second->day || first->day == 0 || second->day == 0);
}

static gboolean
is_same_number (const GainsayQuantity *first, const GainsayQuantity *second)
{
  double larger = MAX (fabs (first->value), fabs (second->value));

  if (first->value == second->value)
    return TRUE;
  return (first->is_rough || second->is_rough) &&
         fabs (first->value - second->value) <= larger * ROUGH;
}

static GainsayRelation
relate_quantities (const Aligner *self,
                   const GainsayQuantity *first,
                   const GainsayQuantity *second,
                   double *closeness)
{
  gboolean is_calendar[2] = {
    first->kind == GAINSAY_QUANTITY_YEAR || first->kind == GAINSAY_QUANTITY_DATE,
    second->kind == GAINSAY_QUANTITY_YEAR || second->kind == GAINSAY_QUANTITY_DATE,
  };

  *closeness = 1;
  if (is_calendar[0] || is_calendar[1])
    {
      if (is_calendar[0] != is_calendar[1])
        return GAINSAY_RELATION_NONE;
      if (is_same_date (first, second))
        return first->kind != second->kind && first->value != second->value
                 ? GAINSAY_RELATION_NONE
                 : GAINSAY_RELATION_SAME_NUMBER;
      return GAINSAY_RELATION_OTHER_NUMBER;
    }
  if (first->kind != second->kind || !has_same_unit (self, first, second))
    return GAINSAY_RELATION_NONE;
  return is_same_number (first, second) ? GAINSAY_RELATION_SAME_NUMBER
                                        : GAINSAY_RELATION_OTHER_NUMBER;
}

/* "unsafe" and "safe", "non-toxic" and "toxic" */
static gboolean
is_prefixed_opposite (GainsayLexicon *lexicon, const char *first, const char *second)
{
  const char *const *prefixes =
    gainsay_lexicon_get_words (lexicon, GAINSAY_SET_OPPOSITE_BEGINNINGS);

  for (guint i = 0; prefixes[i] != NULL; i++)
    {
      gsize n = strlen (prefixes[i]);

      if (strlen (first) >= n + MIN_PREFIXED - 1 && g_str_has_prefix (first, prefixes[i]) &&
          strcmp (first + n, second) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether a phrase of the lexicon has a word in it. */
static gboolean
phrase_has (const Aligner *self, guint side, const Unit *phrase, const char *stem)
{
  for (guint i = phrase->first; phrase->n_tokens > 1 && i < phrase->first + phrase->n_tokens; i++)
    if (strcmp (self->analysis[side]->tokens[i].stem, stem) == 0)
      return TRUE;
  return FALSE;
}

static GainsayRelation
relate_words (const Aligner *self, const Unit *first, const Unit *second, double *closeness)
{
  const GainsayToken *tokens[2] = { &self->analysis[0]->tokens[first->first],
                                    &self->analysis[1]->tokens[second->first] };
  GainsayRelation relation;

  *closeness = 1;
  if (first->n_tokens == 1 && second->n_tokens == 1)
    {
      if (strcmp (tokens[0]->folded, tokens[1]->folded) == 0)
        return GAINSAY_RELATION_SAME;
      if (strcmp (tokens[0]->stem, tokens[1]->stem) == 0)
        return GAINSAY_RELATION_STEM;
      if (is_prefixed_opposite (self->analysis[0]->lexicon, tokens[0]->stem, tokens[1]->stem) ||
          is_prefixed_opposite (self->analysis[0]->lexicon, tokens[1]->stem, tokens[0]->stem))
        return GAINSAY_RELATION_ANTONYM;
    }
  if (first->term != GAINSAY_NO_TERM && first->term == second->term)
    return first->n_tokens == second->n_tokens && strcmp (tokens[0]->folded, tokens[1]->folded) == 0
             ? GAINSAY_RELATION_SAME
             : GAINSAY_RELATION_STEM;

  relation =
    gainsay_lexicon_relate (self->analysis[0]->lexicon, first->term, second->term, closeness);
  if (relation != GAINSAY_RELATION_NONE)
    return relation;
  if ((second->n_tokens == 1 && phrase_has (self, 0, first, tokens[1]->stem)) ||
      (first->n_tokens == 1 && phrase_has (self, 1, second, tokens[0]->stem)))
    {
      *closeness = 0.6;
      return GAINSAY_RELATION_RELATED;
    }
  return GAINSAY_RELATION_NONE;
}

static GainsayRelation
relate_units (const Aligner *self, const Unit *first, const Unit *second, double *closeness)
{
  if (first->kind == UNIT_NAME && second->kind == UNIT_NAME)
    {
      const GainsayAnalysis *const *analysis = self->analysis;

      return gainsay_alignment_relate_names (analysis[0]->lexicon,
                                             &analysis[0]
                                                ->names[analysis[0]->tokens[first->first].name],
                                             &analysis[1]
                                                ->names[analysis[1]->tokens[second->first].name],
                                             closeness);
    }
  if (first->kind == UNIT_QUANTITY && second->kind == UNIT_QUANTITY)
    {
      const GainsayAnalysis *const *analysis = self->analysis;

      return relate_quantities (self,
                                &analysis[0]
                                   ->quantities[analysis[0]->tokens[first->first].quantity],
                                &analysis[1]
                                   ->quantities[analysis[1]->tokens[second->first].quantity],
                                closeness);
    }
  if (first->kind == UNIT_QUANTITY || second->kind == UNIT_QUANTITY)
    return GAINSAY_RELATION_NONE;
  return relate_words (self, first, second, closeness);
}

/* Closer relations first; among equals, what stands in the same part of its range. */
static double
order_candidate (const Aligner *self, const Candidate *candidate)
{
  static const double ranks[] = {
    [GAINSAY_RELATION_SAME] = 10,        [GAINSAY_RELATION_SAME_NAME] = 10,
    [GAINSAY_RELATION_SAME_NUMBER] = 10, [GAINSAY_RELATION_STEM] = 9,
    [GAINSAY_RELATION_DERIVED] = 8,      [GAINSAY_RELATION_SYNONYM] = 7,
    [GAINSAY_RELATION_ANTONYM] = 6,      [GAINSAY_RELATION_KIND_OF] = 5,
    [GAINSAY_RELATION_RELATED] = 4,      [GAINSAY_RELATION_OTHER_NUMBER] = 3,
    [GAINSAY_RELATION_OTHER_NAME] = 2,
  };
  double place = (candidate->first + 0.5) / self->units[0]->len;
  double other = (candidate->second + 0.5) / self->units[1]->len;

  return ranks[candidate->relation] + candidate->closeness * 0.5 - fabs (place - other) * 0.4;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->order != second->order)
    return first->order > second->order ? -1 : 1;
  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return first->second < second->second ? -1 : first->second > second->second;
}

static void
collect_candidates (Aligner *self)
{
  for (guint i = 0; i < self->units[0]->len; i++)
    for (guint j = 0; j < self->units[1]->len; j++)
      {
        Candidate candidate = { i, j, GAINSAY_RELATION_NONE, 0, 0 };

        candidate.relation =
          relate_units (self, &g_array_index (self->units[0], Unit, i),
                        &g_array_index (self->units[1], Unit, j), &candidate.closeness);
        if (candidate.relation == GAINSAY_RELATION_NONE)
          continue;
        candidate.order = order_candidate (self, &candidate);
        g_array_append_val (self->candidates, candidate);
      }
  g_array_sort (self->candidates, compare_candidates);
}

/* Another name clashes only where it fills the same place: a neighbour of both is paired. */
static gboolean
fills_same_place (const guint *answers, guint n_first, const Candidate *candidate)
{
  guint i = candidate->first;
  guint j = candidate->second;

  return (i > 0 && j > 0 && answers[i - 1] == j - 1) ||
         (i + 1 < n_first && answers[i + 1] == j + 1);
}

static GArray *
choose_candidates (Aligner *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n_first = self->units[0]->len;
  guint n_second = self->units[1]->len;
  g_autofree guint *answers = g_new (guint, MAX (n_first, 1));
  g_autofree gboolean *is_taken = g_new0 (gboolean, MAX (n_second, 1));

  for (guint i = 0; i < n_first; i++)
    answers[i] = GAINSAY_NO_INDEX;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (answers[candidate->first] != GAINSAY_NO_INDEX || is_taken[candidate->second])
        continue;
      if (candidate->relation == GAINSAY_RELATION_OTHER_NAME &&
          !fills_same_place (answers, n_first, candidate))
        continue;
      answers[candidate->first] = candidate->second;
      is_taken[candidate->second] = TRUE;
      g_array_append_val (chosen, *candidate);
    }
  return chosen;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint first = ((const GainsayAlignedPair *) a)->first;
  guint second = ((const GainsayAlignedPair *) b)->first;

  return first < second ? -1 : first > second;
}

static GainsayAlignment *
build_alignment (const Aligner *self, const GArray *chosen)
{
  GainsayAlignment *alignment = g_new0 (GainsayAlignment, 1);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (GainsayAlignedPair));
  double covered[2] = { 0, 0 };
  double total[2] = { 0, 0 };

  for (guint i = 0; i < chosen->len; i++)
    {
      const Candidate *candidate = &g_array_index (chosen, Candidate, i);
      const Unit *first = &g_array_index (self->units[0], Unit, candidate->first);
      const Unit *second = &g_array_index (self->units[1], Unit, candidate->second);
      GainsayAlignedPair pair = { first->first,     first->n_tokens,     second->first,
                                  second->n_tokens, candidate->relation, 0 };

      pair.weight = MIN (first->weight, second->weight) * candidate->closeness;
      g_array_append_val (pairs, pair);
      if (gainsay_relation_is_clash (candidate->relation))
        continue;
      covered[0] += first->weight * candidate->closeness;
      covered[1] += second->weight * candidate->closeness;
    }
  g_array_sort (pairs, compare_pairs);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->units[side]->len; i++)
      total[side] += g_array_index (self->units[side], Unit, i).weight;

  alignment->coverage_first = total[0] > 0 ? covered[0] / total[0] : 0;
  alignment->coverage_second = total[1] > 0 ? covered[1] / total[1] : 0;
  alignment->n_units_first = self->units[0]->len;
  alignment->n_units_second = self->units[1]->len;
  alignment->n_pairs = pairs->len;
  alignment->pairs =
    (GainsayAlignedPair *) (gpointer) g_array_free (g_steal_pointer (&pairs), FALSE);
  return alignment;
}

/**
 * gainsay_alignment_new:
 * @first: an analysis
 * @first_token: the first token of a range of it
 * @n_first: how many tokens that range has
 * @second: an analysis with the same lexicon; it may be the same
 * @second_token: the first token of a range of it
 * @n_second: how many tokens that range has
 *
 * Aligns two token ranges.
 *
 * Returns: (transfer full): what answers to what
 */
GainsayAlignment *
gainsay_alignment_new (const GainsayAnalysis *first,
                       guint first_token,
                       guint n_first,
                       const GainsayAnalysis *second,
                       guint second_token,
                       guint n_second)
{
  Aligner self = { { first, second } };
  g_autoptr (GArray) chosen = NULL;
  GainsayAlignment *alignment;

  g_return_val_if_fail (first != NULL && second != NULL, NULL);
  g_return_val_if_fail (first->lexicon == second->lexicon, NULL);
  g_return_val_if_fail (first_token + n_first <= first->n_tokens, NULL);
  g_return_val_if_fail (second_token + n_second <= second->n_tokens, NULL);

  self.units[0] = list_units (first, first_token, n_first);
  self.units[1] = list_units (second, second_token, n_second);
  self.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  collect_candidates (&self);
  chosen = choose_candidates (&self);
  alignment = build_alignment (&self, chosen);
  g_array_unref (self.candidates);
  g_array_unref (self.units[0]);
  g_array_unref (self.units[1]);
  return alignment;
}

/**
 * gainsay_alignment_free:
 * @self: (transfer full): an alignment
 *
 * Frees an alignment.
 */
void
gainsay_alignment_free (GainsayAlignment *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->pairs);
  g_free (self);
}

/**
 * gainsay_alignment_find_first:
 * @self: an alignment
 * @token: a token of the first analysis
 *
 * Finds the pair that a token of the first range is in.
 *
 * Returns: (transfer none) (nullable): the pair
 */
const GainsayAlignedPair *
gainsay_alignment_find_first (const GainsayAlignment *self, guint token)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_pairs; i++)
    if (token >= self->pairs[i].first && token < self->pairs[i].first + self->pairs[i].n_first)
      return &self->pairs[i];
  return NULL;
}

/**
 * gainsay_alignment_find_second:
 * @self: an alignment
 * @token: a token of the second analysis
 *
 * Finds the pair that a token of the second range is in.
 *
 * Returns: (transfer none) (nullable): the pair
 */
const GainsayAlignedPair *
gainsay_alignment_find_second (const GainsayAlignment *self, guint token)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_pairs; i++)
    if (token >= self->pairs[i].second && token < self->pairs[i].second + self->pairs[i].n_second)
      return &self->pairs[i];
  return NULL;
}

/**
 * gainsay_relation_is_clash:
 * @relation: a relation
 *
 * Tells whether two things in a relation cannot both be so in one place.
 *
 * Returns: whether they clash
 */
gboolean
gainsay_relation_is_clash (GainsayRelation relation)
{
  return relation == GAINSAY_RELATION_ANTONYM || relation == GAINSAY_RELATION_OTHER_NUMBER ||
         relation == GAINSAY_RELATION_OTHER_NAME;
}
