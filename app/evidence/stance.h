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
 * is sure of counts where the rules know of nothing against it. Rules alone know of other events,
 * of questions, of layers and of repetition; without a model they judge alone. Invariants: no file,
 * no GObject, no clock; texts are immutable once made; the three probabilities add up to 1; ranges
 * of reasons are bytes of the two texts.
 */
#pragma once

#include "app/evidence/judge.h"
#include "app/evidence/reasons.h"
#include "app/text/analysis.h"

G_BEGIN_DECLS

typedef struct _GainsayStanceText GainsayStanceText;

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
  GPtrArray *reasons;
} GainsayStanceResult;

GainsayStanceText *gainsay_stance_text_new (const char *text,
                                            GainsayLexicon *lexicon,
                                            const GainsayJudge *judge) G_GNUC_WARN_UNUSED_RESULT;
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
