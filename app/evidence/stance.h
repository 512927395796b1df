/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage 6 of the engine: whether passages support a claim, contradict it, or neither.
 *
 * Words are aligned; the polarity is taken from negations, verbs of denying, antonyms, numbers and
 * quantifiers. A denial contradicts an assertion when all that is denied is asserted (the denial
 * may be more general); two denials do not contradict each other; another true fact does not
 * contradict; other dates and places are other events.
 *
 * A trained model judges beside the rules: what the rules find needs its consent, and what it alone
 * finds is weighed with what clashes, where the rules know of nothing. Rules alone know of other
 * events, of questions, of layers and of repetition; without a model they judge alone. Invariants:
 * no file, no GObject, no clock; texts are immutable once made; the three probabilities add up to
 * 1; ranges of reasons are bytes of the two texts.
 */
#pragma once

#include "app/evidence/index.h"
#include "app/evidence/judge.h"
#include "app/evidence/reasons.h"
#include "app/text/analysis.h"

G_BEGIN_DECLS

typedef struct _GainsayStanceText GainsayStanceText;

/**
 * GainsayClue:
 * @GAINSAY_CLUE_CONTRADICTS: the odds of a contradiction that the model gives, mean of both ways
 * @GAINSAY_CLUE_SUPPORTS: the odds of a support, mean of both ways
 * @GAINSAY_CLUE_SHARED: how much that is rare both speak of
 * @GAINSAY_CLUE_COVERAGE_LESS: the share of the one that the other has
 * @GAINSAY_CLUE_COVERAGE_MORE: and the other way round, the larger of the two
 * @GAINSAY_CLUE_CLASH: how much of what the one denies the other asserts, or what excludes it
 * @GAINSAY_CLUE_MENTION: the passage only mentions in passing what counts, or puts it less
 * firmly
 * @GAINSAY_N_CLUES: how many there are
 *
 * What is weighed where the rules say nothing.
 */
typedef enum
{
  GAINSAY_CLUE_CONTRADICTS,
  GAINSAY_CLUE_SUPPORTS,
  GAINSAY_CLUE_SHARED,
  GAINSAY_CLUE_COVERAGE_LESS,
  GAINSAY_CLUE_COVERAGE_MORE,
  GAINSAY_CLUE_CLASH,
  GAINSAY_CLUE_MENTION,
  GAINSAY_N_CLUES,
} GainsayClue;

/**
 * GainsayStanceResult:
 * @supports: how likely the passage supports the claim
 * @contradicts: how likely it contradicts it
 * @neither: how likely it does neither
 * @is_attribution: whether the passage speaks only to what the claim reports, not to whether it
 *   was said
 * @is_mention: whether the passage only mentions in passing what counts
 * @is_denied_twice: whether both deny it
 * @is_repetition: whether both say the same in nearly the same words
 * @is_weighed: whether it was weighed if the one contradicts the other
 * @clues: what was weighed, then
 * @reasons: (element-type GainsayReason): what carried the decision, the weakest tie first
 *
 * How one passage bears on a claim.
 */
typedef struct
{
  double supports;
  double contradicts;
  double neither;
  gboolean is_attribution;
  gboolean is_mention;
  gboolean is_denied_twice;
  gboolean is_repetition;
  gboolean is_weighed;
  double clues[GAINSAY_N_CLUES];
  GPtrArray *reasons;
} GainsayStanceResult;

GainsayStanceText *gainsay_stance_text_new (const char *text,
                                            GainsayLexicon *lexicon,
                                            const GainsayJudge *judge) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_stance_text_weigh (GainsayStanceText *self, const GainsayIndex *index);
void gainsay_stance_text_free (GainsayStanceText *self);
const GainsayAnalysis *gainsay_stance_text_get_analysis (const GainsayStanceText *self);
GainsayForce gainsay_stance_text_get_force (const GainsayStanceText *self);

void gainsay_stance_score (const GainsayStanceText *claim,
                           const GainsayStanceText *const *passages,
                           guint n_passages,
                           GainsayStanceResult *results);
void gainsay_stance_judge (const GainsayStanceText *claim,
                           const GainsayStanceText *const *passages,
                           guint n_passages,
                           GainsayModelVerdict *verdicts);
void gainsay_stance_result_clear (GainsayStanceResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayStanceText, gainsay_stance_text_free)

G_END_DECLS
