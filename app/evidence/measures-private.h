/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a text measures: each figure with what it counts, what is told of that, and when.
 *
 *   "Brenn's party closed eleven hospitals"        act close, counted hospitals, 11
 *   "the price of the tunnel rose to 1.8 billion"  measure price, phrase "the price of the tunnel"
 *   "one in seven children went hungry"            a share, act went, counted children
 *
 * Two texts clash when they tell the same measure of the same thing at the same time with values
 * that cannot both be so. Invariants: tokens lie in the text's content; what is not certain is left
 * out rather than guessed.
 */
#pragma once

#include "app/claim/clause.h"
#include "app/text/analysis.h"
#include "app/text/negation.h"

G_BEGIN_DECLS

/**
 * GainsayMeasureRole:
 * @GAINSAY_MEASURE_LEVEL: how much there is, or how many underwent it
 * @GAINSAY_MEASURE_OLD: how much there was: "from 4"
 * @GAINSAY_MEASURE_CHANGE: how much more or less there is: "rose by 4"
 * @GAINSAY_MEASURE_OTHER: what is compared with nothing: "another 4", "one of 4"
 *
 * What a figure tells.
 */
typedef enum
{
  GAINSAY_MEASURE_LEVEL,
  GAINSAY_MEASURE_OLD,
  GAINSAY_MEASURE_CHANGE,
  GAINSAY_MEASURE_OTHER,
} GainsayMeasureRole;

/**
 * GainsayMeasure:
 * @quantity: the figure
 * @end: behind its last token and its unit
 * @role: what it tells
 * @direction: 1 where it rose to it, -1 where it fell, else 0
 * @low: the least it may be
 * @high: the most it may be
 * @clause: the clause that it stands in
 * @phrase: what narrows what is measured: "of the tunnel", "who took it"
 * @counted: the noun that is counted, or GAINSAY_NO_INDEX
 * @act: the verb or noun of what happened, or GAINSAY_NO_INDEX when the figure is only tied
 * @measure: the noun of the measure, or GAINSAY_NO_INDEX
 * @link: the preposition before it, or GAINSAY_NO_INDEX
 * @per: what it is told for each of, or %NULL
 * @is_denied: it is said not to be so much
 * @is_modal: it may or shall be so
 * @is_earlier: it is told as what no longer holds
 *
 * A figure with what it measures.
 */
typedef struct
{
  const GainsayQuantity *quantity;
  guint end;
  GainsayMeasureRole role;
  int direction;
  double low;
  double high;
  GainsayRange clause;
  GainsayRange phrase;
  guint counted;
  guint act;
  guint measure;
  guint link;
  const char *per;
  guint is_denied : 1;
  guint is_modal : 1;
  guint is_earlier : 1;
} GainsayMeasure;

GArray *gainsay_measures_new (const GainsayAnalysis *analysis,
                              const GainsayNegation *negation,
                              GainsayRange content) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_measure_is_time (const GainsayAnalysis *analysis, guint token);

G_END_DECLS
