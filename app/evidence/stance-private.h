/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text made ready for comparing, shared by the reader of texts and the scoring. */
#pragma once

#include "app/evidence/measures-private.h"
#include "app/evidence/stance.h"
#include "app/text/alignment.h"
#include "app/text/negation.h"

G_BEGIN_DECLS

/* How many words behind the main verb still belong to what is asserted. */
#define GAINSAY_STANCE_MAIN_WORDS 3

/**
 * GainsayStanceUnit:
 * @first: its first token
 * @n_tokens: how many it has
 * @weight: how much it counts
 * @is_name: a name of a person, body or place
 * @is_calendar: a year or a date
 * @is_figure: a number of something, a share or a sum
 *
 * Something of a text that can be aligned.
 */
typedef struct
{
  guint first;
  guint n_tokens;
  double weight;
  guint is_name : 1;
  guint is_calendar : 1;
  guint is_figure : 1;
} GainsayStanceUnit;

/**
 * GainsayStanceHead:
 * @token: what is negated in the first place: "interfere" in "did not interfere in …"
 * @cue: which cue of the negation
 *
 * The core of a negation.
 */
typedef struct
{
  guint token;
  guint cue;
} GainsayStanceHead;

struct _GainsayStanceText
{
  const GainsayJudge *judge;    /* borrowed, or NULL */
  GainsayFeatureText *features; /* of the whole text, or NULL */
  float *rarity;                /* of each token, 0 to 1, or NULL where nothing is known of it */
  GainsayAnalysis *analysis;
  GainsayNegation *negation; /* of the content */
  guint first;               /* the content: what is said, without who says it */
  guint n_tokens;
  GainsayForce force; /* of the frame; none when there is no frame */
  gboolean is_question;
  GArray *units;                         /* of GainsayStanceUnit, of the content */
  GArray *heads;                         /* of GainsayStanceHead */
  GArray *measures;                      /* of GainsayMeasure, of the content */
  guint main[GAINSAY_STANCE_MAIN_WORDS]; /* the main verb and the words that go on from it */
  guint n_main;
};

gboolean gainsay_stance_text_is_cue (const GainsayStanceText *self, guint token);
gboolean gainsay_stance_text_is_main (const GainsayStanceText *self, guint token);
gboolean gainsay_stance_text_is_only_named (const GainsayStanceText *self, guint token);
gboolean gainsay_stance_text_is_modal (const GainsayStanceText *self, guint token);

/**
 * GainsayMeasureMatch:
 * @measures: of the claim, of the passage
 * @probability: how likely it is the same measure of the same
 *
 * Two figures of one measure.
 */
typedef struct
{
  const GainsayMeasure *measures[2];
  double probability;
} GainsayMeasureMatch;

/**
 * GainsayComparison:
 * @claim: a claim
 * @passage: what a passage says
 * @alignment: which words answer to which
 * @coverage: of the claim, of the passage; clashing words count as covered
 * @missing_names: the weight of names that have no answer
 * @core_coverage: of the claim, names and numbers left out
 * @has_other_event: another year, date or name in the same place
 * @missing_figure: a number of the claim has no answer
 * @n_numbers: pairs of numbers that cannot both be so
 * @n_bounds: pairs of numbers of which one is a bound
 * @odd: the weight of core words that the two put the opposite way
 * @even: and the same way
 * @denies: whose negation makes the difference
 * @closeness: of the weakest tie of a core word: 0 to 1
 * @is_modal: the passage puts it less firmly
 * @is_mention: the passage only mentions it
 * @core: the pair that decides, or NULL
 * @is_out: the two cannot bear on one another, whatever their words
 *
 * A claim and a passage side by side. All but the alignment is borrowed.
 */
typedef struct
{
  const GainsayStanceText *claim;
  const GainsayStanceText *passage;
  GainsayAlignment *alignment;
  double coverage[2];
  double missing_names[2];
  double core_coverage;
  gboolean has_other_event;
  gboolean missing_figure;
  guint n_numbers;
  guint n_bounds;
  double odd;
  double even;
  gboolean denies[2];
  double closeness;
  gboolean is_modal;
  gboolean is_mention;
  const GainsayAlignedPair *core;
  gboolean is_out;
} GainsayComparison;

const GainsayStanceText *gainsay_comparison_get_side (const GainsayComparison *self, guint side);
guint gainsay_comparison_pair_token (const GainsayAlignedPair *pair, guint side);
const GainsayQuantity *gainsay_comparison_get_quantity (const GainsayComparison *self,
                                                        const GainsayAlignedPair *pair,
                                                        guint side);
gboolean gainsay_comparison_is_calendar (const GainsayComparison *self,
                                         const GainsayAlignedPair *pair);
void gainsay_comparison_count_numbers (GainsayComparison *self, const GainsayAlignedPair *pair);
gboolean gainsay_comparison_has_quantifier_clash (const GainsayComparison *self, guint tokens[2]);
gboolean gainsay_comparison_match_measures (const GainsayComparison *self,
                                            gboolean clashing,
                                            GainsayMeasureMatch *match);
gboolean gainsay_comparison_has_other_measures (const GainsayComparison *self, gboolean is_level);
void gainsay_comparison_settle_layer (const GainsayComparison *self, GainsayStanceResult *result);
void gainsay_comparisons_ask_model (const GainsayComparison *comparisons,
                                    guint n_comparisons,
                                    GainsayStanceResult *results);
void gainsay_comparison_list_reasons (const GainsayComparison *self,
                                      gboolean contradicts,
                                      GPtrArray *reasons);
void gainsay_comparison_list_measures (const GainsayComparison *self,
                                       const GainsayMeasureMatch *match,
                                       gboolean clashing,
                                       GPtrArray *reasons);
void gainsay_comparison_add_quantifiers (const GainsayComparison *self,
                                         const guint tokens[2],
                                         GPtrArray *reasons);

/**
 * GainsayClash:
 * @kind: a negation or an antonym
 * @words: of the claim and of the passage: what excludes each other, or %NULL
 * @weight: how much it weighs; 0 when there is none
 * @cue: (nullable): what negates
 * @side: which side negates
 *
 * What a contradiction rests on.
 */
typedef struct
{
  GainsayReasonKind kind;
  const GainsayFeatureWord *words[2];
  double weight;
  const GainsayNegationCue *cue;
  guint side;
} GainsayClash;

void gainsay_comparison_find_clues (const GainsayComparison *self,
                                    const GainsayFeatures *features,
                                    double *clues,
                                    GainsayClash *clash);
void gainsay_clues_add_verdicts (double *clues, const GainsayModelVerdict verdicts[2]);

G_END_DECLS
