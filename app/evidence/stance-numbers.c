/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of two texts: which cannot both be so. */
#include "app/evidence/stance-private.h"

/* The bound that a number is in its text: "did not cost more than 40" makes 40 an upper one. Words
 * of the bound itself, as in "not more than 40", are in it already. */
static GainsayBound
find_bound (const GainsayStanceText *text, const GainsayQuantity *quantity)
{
  gboolean is_denied = FALSE;

  if (quantity->bound == GAINSAY_BOUND_NONE ||
      !gainsay_negation_is_negated (text->negation, quantity->first_token))
    return quantity->bound;
  for (guint i = 0; i < text->heads->len; i++)
    is_denied |= g_array_index (text->heads, GainsayStanceHead, i).token < quantity->first_token;
  if (!is_denied)
    return quantity->bound;
  return quantity->bound == GAINSAY_BOUND_LOWER ? GAINSAY_BOUND_UPPER : GAINSAY_BOUND_LOWER;
}

/* "more than 30" and 41 may both be so. */
static gboolean
may_both_be (const GainsayComparison *self,
             const GainsayQuantity *one,
             const GainsayQuantity *other)
{
  GainsayBound bounds[2] = { find_bound (self->claim, one), find_bound (self->passage, other) };

  if (bounds[0] == bounds[1])
    return bounds[0] != GAINSAY_BOUND_NONE;
  if (bounds[0] == GAINSAY_BOUND_LOWER || bounds[1] == GAINSAY_BOUND_UPPER)
    return one->value <= other->value;
  return one->value >= other->value;
}

/* Counts a pair of numbers that cannot both be so, or of which one is a bound. */
void
gainsay_comparison_count_numbers (GainsayComparison *self, const GainsayAlignedPair *pair)
{
  const GainsayQuantity *one = gainsay_comparison_get_quantity (self, pair, 0);
  const GainsayQuantity *other = gainsay_comparison_get_quantity (self, pair, 1);

  if (one == NULL || other == NULL)
    return;
  if (one->bound != other->bound)
    {
      self->n_bounds++;
      self->missing_figure = TRUE;
    }
  if (pair->relation == GAINSAY_RELATION_OTHER_NUMBER && !may_both_be (self, one, other))
    self->n_numbers++;
  else if (pair->relation == GAINSAY_RELATION_OTHER_NUMBER)
    self->missing_figure = TRUE;
}

static gboolean
find_quantifier (const GainsayStanceText *text, double *value, guint *token)
{
  for (guint i = text->first; i < text->first + text->n_tokens; i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match (text->analysis, GAINSAY_WORD_QUANTIFIER, i);

      if (entry == NULL || gainsay_stance_text_is_cue (text, i))
        continue;
      *value = entry->value;
      *token = i;
      return TRUE;
    }
  return FALSE;
}

/* "all" and "few". */
gboolean
gainsay_comparison_has_quantifier_clash (const GainsayComparison *self, guint tokens[2])
{
  double values[2];

  if (!find_quantifier (self->claim, &values[0], &tokens[0]) ||
      !find_quantifier (self->passage, &values[1], &tokens[1]))
    return FALSE;
  return (values[0] >= 90 && values[1] <= 50) || (values[1] >= 90 && values[0] <= 50);
}
