/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage 3 of the engine: how much a proposition is worth checking.
 *
 * The interface is small so that a trained model can take the place of the rules: a proposition and
 * its document's analysis give a score with the spans that carried it. Invariants: no file, no
 * GObject, no clock; the same input gives the same score; 0 means "no claim" (a question, an
 * opinion, a wish, a prediction, a promise, a greeting, a fragment).
 */
#pragma once

#include "app/claim/attribution.h"

G_BEGIN_DECLS

/* Below this score a proposition is not listed as a claim. */
#define GAINSAY_WORTH_LISTED 30

/**
 * GainsayWorthKind:
 * @GAINSAY_WORTH_FIGURE: a number, a date, an amount
 * @GAINSAY_WORTH_NAME: a name
 * @GAINSAY_WORTH_ACT: an act that happened or did not
 * @GAINSAY_WORTH_DENIAL: a denial
 * @GAINSAY_WORTH_ACCUSATION: a charge or an allegation
 * @GAINSAY_WORTH_FINDING: a finding of some body
 * @GAINSAY_WORTH_QUANTITY: "all", "never", "unanimous"
 * @GAINSAY_WORTH_ROUTINE: visits, meetings, words of the day, against checking
 * @GAINSAY_WORTH_OPINION: a judgement of taste or value, against checking
 * @GAINSAY_WORTH_FUTURE: a prediction, promise, demand or wish, against checking
 * @GAINSAY_WORTH_VAGUE: a pronoun that nobody resolved, against checking
 *
 * What a span says for or against checking a proposition.
 */
typedef enum
{
  GAINSAY_WORTH_FIGURE,
  GAINSAY_WORTH_NAME,
  GAINSAY_WORTH_ACT,
  GAINSAY_WORTH_DENIAL,
  GAINSAY_WORTH_ACCUSATION,
  GAINSAY_WORTH_FINDING,
  GAINSAY_WORTH_QUANTITY,
  GAINSAY_WORTH_ROUTINE,
  GAINSAY_WORTH_OPINION,
  GAINSAY_WORTH_FUTURE,
  GAINSAY_WORTH_VAGUE,
} GainsayWorthKind;

/**
 * GainsayWorthSpan:
 * @start: first byte of the analysed text
 * @end: the byte behind the last
 * @kind: what it says
 * @points: what it added to or took from the score
 *
 * Words that carried a score.
 */
typedef struct
{
  gsize start, end;
  GainsayWorthKind kind;
  int points;
} GainsayWorthSpan;

int gainsay_check_worthiness_score (const GainsayAnalysis *analysis,
                                    const GainsayProposition *proposition,
                                    GArray *spans);

G_END_DECLS
