/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which words of one token range answer to which words of another, and how.
 *
 * Units are compared, not single tokens: a name, a quantity or a phrase of the lexicon is one
 * unit. Each unit is in at most one pair; closer relations are taken first, and among equals the
 * pair whose neighbours are paired too.
 *
 * Invariants: immutable once made; pairs stand in the order of their first range. Clashing pairs
 * (antonym, other number, other name) are pairs, but do not count for the coverage.
 */
#pragma once

#include "app/text/analysis.h"

G_BEGIN_DECLS

/**
 * GainsayAlignedPair:
 * @first: the first token in the first range
 * @n_first: how many tokens it has there
 * @second: the first token in the second range
 * @n_second: how many tokens it has there
 * @relation: how the two stand to one another
 * @weight: how much the pair matters: the weight of the words times the closeness, 0 or more
 *
 * Two units that answer to one another.
 */
typedef struct
{
  guint first;
  guint n_first;
  guint second;
  guint n_second;
  GainsayRelation relation;
  double weight;
} GainsayAlignedPair;

/**
 * GainsayAlignment:
 * @pairs: (array length=n_pairs): in order of the first range
 * @n_pairs: how many
 * @coverage_first: the share of the first range's content, by weight, that has an answer: 0 to 1
 * @coverage_second: the same of the second range
 * @n_units_first: how many units with content the first range has
 * @n_units_second: how many units with content the second range has
 *
 * The outcome.
 */
typedef struct
{
  GainsayAlignedPair *pairs;
  guint n_pairs;
  double coverage_first;
  double coverage_second;
  guint n_units_first;
  guint n_units_second;
} GainsayAlignment;

GainsayAlignment *gainsay_alignment_new (const GainsayAnalysis *first,
                                         guint first_token,
                                         guint n_first,
                                         const GainsayAnalysis *second,
                                         guint second_token,
                                         guint n_second) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_alignment_free (GainsayAlignment *self);
const GainsayAlignedPair *gainsay_alignment_find_first (const GainsayAlignment *self, guint token);
const GainsayAlignedPair *gainsay_alignment_find_second (const GainsayAlignment *self, guint token);
double gainsay_alignment_weigh_unit (const GainsayAnalysis *analysis,
                                     guint token,
                                     guint end,
                                     guint *n_tokens);
gboolean gainsay_relation_is_clash (GainsayRelation relation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayAlignment, gainsay_alignment_free)

G_END_DECLS
