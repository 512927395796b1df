/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a passage bears on a claim: the words that carried the decision. */
#include "app/evidence/stance-private.h"

/* The claim, or the passage. */
const GainsayStanceText *
gainsay_comparison_get_side (const GainsayComparison *self, guint side)
{
  g_return_val_if_fail (self != NULL, NULL);

  return side == 0 ? self->claim : self->passage;
}

/* The token of a pair on one side. */
guint
gainsay_comparison_pair_token (const GainsayAlignedPair *pair, guint side)
{
  g_return_val_if_fail (pair != NULL, 0);

  return side == 0 ? pair->first : pair->second;
}

/* The number of a pair on one side, or NULL. */
const GainsayQuantity *
gainsay_comparison_get_quantity (const GainsayComparison *self,
                                 const GainsayAlignedPair *pair,
                                 guint side)
{
  const GainsayAnalysis *analysis;
  guint quantity;

  g_return_val_if_fail (self != NULL && pair != NULL, NULL);

  analysis = gainsay_comparison_get_side (self, side)->analysis;
  quantity = analysis->tokens[gainsay_comparison_pair_token (pair, side)].quantity;

  return quantity != GAINSAY_NO_INDEX ? &analysis->quantities[quantity] : NULL;
}

/* Whether years or dates answer to one another. */
gboolean
gainsay_comparison_is_calendar (const GainsayComparison *self, const GainsayAlignedPair *pair)
{
  const GainsayQuantity *quantity = gainsay_comparison_get_quantity (self, pair, 0);

  return quantity != NULL &&
         (quantity->kind == GAINSAY_QUANTITY_YEAR || quantity->kind == GAINSAY_QUANTITY_DATE);
}

static GainsayReason *
add_reason (GPtrArray *reasons, GainsayReasonKind kind)
{
  GainsayReason *reason = gainsay_reason_new (kind);

  g_ptr_array_add (reasons, reason);
  return reason;
}

static void
add_tokens (const GainsayStanceText *text, GArray *spans, guint first, guint n_tokens)
{
  const GainsayToken *tokens = text->analysis->tokens;

  gainsay_reason_add (spans, (guint) tokens[first].start, (guint) tokens[first + n_tokens - 1].end);
}

static void
add_pair (const GainsayComparison *self, GainsayReason *reason, const GainsayAlignedPair *pair)
{
  add_tokens (self->claim, reason->claim, pair->first, pair->n_first);
  add_tokens (self->passage, reason->passage, pair->second, pair->n_second);
}

static void
add_cues (const GainsayComparison *self, GPtrArray *reasons)
{
  GainsayReason *reason;
  gboolean is_denial = FALSE;

  if (self->core == NULL || self->core->relation == GAINSAY_RELATION_ANTONYM)
    return;
  reason = add_reason (reasons, GAINSAY_REASON_NEGATION);
  add_pair (self, reason, self->core);
  for (guint side = 0; side < 2; side++)
    {
      const GainsayStanceText *text = gainsay_comparison_get_side (self, side);
      const GainsayNegationCue *cue =
        gainsay_negation_find_cue (text->negation,
                                   gainsay_comparison_pair_token (self->core, side));

      if (cue == NULL)
        continue;
      is_denial |= cue->kind == GAINSAY_NEGATION_DENIAL;
      add_tokens (text, side == 0 ? reason->claim : reason->passage, cue->first_token,
                  cue->n_tokens);
    }
  if (is_denial)
    reason->kind = GAINSAY_REASON_ATTRIBUTION;
}

static GainsayReasonKind
clash_kind (const GainsayComparison *self, const GainsayAlignedPair *pair)
{
  if (pair->relation == GAINSAY_RELATION_ANTONYM)
    return GAINSAY_REASON_ANTONYM;
  if (pair->relation == GAINSAY_RELATION_OTHER_NAME)
    return GAINSAY_REASON_NAME;
  return gainsay_comparison_is_calendar (self, pair) ? GAINSAY_REASON_DATE : GAINSAY_REASON_NUMBER;
}

static gboolean
is_related_pair (const GainsayAlignedPair *pair)
{
  return pair->relation == GAINSAY_RELATION_SYNONYM || pair->relation == GAINSAY_RELATION_KIND_OF ||
         pair->relation == GAINSAY_RELATION_RELATED;
}

static void
add_modality (const GainsayComparison *self, GPtrArray *reasons)
{
  GainsayReason *reason;

  if (!self->is_modal || self->core == NULL)
    return;
  reason = add_reason (reasons, GAINSAY_REASON_MODALITY);
  add_pair (self, reason, self->core);
}

/* Lists what carried the decision, the weakest tie first. */
void
gainsay_comparison_list_reasons (const GainsayComparison *self,
                                 gboolean contradicts,
                                 GPtrArray *reasons)
{
  GainsayReason *same = gainsay_reason_new (GAINSAY_REASON_SAME_WORDS);

  for (guint i = 0; i < self->alignment->n_pairs; i++)
    {
      const GainsayAlignedPair *pair = &self->alignment->pairs[i];

      if (gainsay_relation_is_clash (pair->relation))
        {
          if (contradicts)
            add_pair (self, add_reason (reasons, clash_kind (self, pair)), pair);
        }
      else if (is_related_pair (pair))
        add_pair (self, add_reason (reasons, GAINSAY_REASON_RELATED), pair);
      else
        add_pair (self, same, pair);
    }
  if (contradicts)
    {
      add_cues (self, reasons);
      add_modality (self, reasons);
    }
  if (same->claim->len > 0)
    g_ptr_array_add (reasons, same);
  else
    gainsay_reason_free (same);
  gainsay_reasons_sort (reasons);
}

/* Lists two figures of one measure, and what both say of it. */
void
gainsay_comparison_list_measures (const GainsayComparison *self,
                                  const GainsayMeasureMatch *match,
                                  gboolean clashing,
                                  GPtrArray *reasons)
{
  GainsayReason *figures = NULL;

  if (clashing)
    figures = add_reason (reasons, GAINSAY_REASON_NUMBER);
  gainsay_comparison_list_reasons (self, FALSE, reasons);
  for (guint i = 0; figures == NULL && i < reasons->len; i++)
    {
      GainsayReason *reason = g_ptr_array_index (reasons, i);

      if (reason->kind == GAINSAY_REASON_SAME_WORDS)
        figures = reason;
    }
  if (figures == NULL)
    figures = add_reason (reasons, GAINSAY_REASON_SAME_WORDS);
  for (guint side = 0; side < 2; side++)
    add_tokens (gainsay_comparison_get_side (self, side),
                side == 0 ? figures->claim : figures->passage,
                match->measures[side]->quantity->first_token,
                match->measures[side]->quantity->n_tokens);
  gainsay_reasons_sort (reasons);
}

/* Adds that one says all and the other some. */
void
gainsay_comparison_add_quantifiers (const GainsayComparison *self,
                                    const guint tokens[2],
                                    GPtrArray *reasons)
{
  GainsayReason *reason = add_reason (reasons, GAINSAY_REASON_QUANTIFIER);

  add_tokens (self->claim, reason->claim, tokens[0], 1);
  add_tokens (self->passage, reason->passage, tokens[1], 1);
  gainsay_reasons_sort (reasons);
}
