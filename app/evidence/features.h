/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a claim and a passage have to do with one another, as numbers for a trained model: their
 * words with flags, how each word of the one stands to each of the other, and figures of the
 * alignment.
 *
 *              passage   Tarn  spent  twelve  million
 *   claim Tarn           name    .      .       .
 *         paid             .   synonym  .       .
 *         13               .     .    other   other
 *         million          .     .    other   other
 *
 * The training data is written from these structs and the program's model reads the same, so that
 * nothing computes a feature twice. Invariants: no file, no GObject, no clock; texts are immutable
 * once made and read by any thread; the same two texts give the same bits.
 */
#pragma once

#include "app/text/analysis.h"
#include "app/text/wordnet.h"

G_BEGIN_DECLS

/* So many words of a text are looked at: the first of a claim, the best window of a passage. */
#define GAINSAY_FEATURES_MAX_WORDS 64

/**
 * GainsayFeatureFlags:
 * @GAINSAY_FEATURE_NEGATED: an odd number of negations has it under it
 * @GAINSAY_FEATURE_NEGATOR: is part of a cue of a negation
 * @GAINSAY_FEATURE_NUMBER: is part of a number or a date
 * @GAINSAY_FEATURE_NAME: is part of a name
 * @GAINSAY_FEATURE_STOP: is a function word
 * @GAINSAY_FEATURE_QUANTIFIER: tells how many of all: none, some, most, all
 * @GAINSAY_FEATURE_MODAL: a modal or a hedge
 * @GAINSAY_FEATURE_REPORTING: a verb or noun of saying or denying
 * @GAINSAY_FEATURE_FAILURE: says in itself that something did not come about: fail, lack, prevent
 *
 * What a word does. Models are trained on the values: they never change.
 */
typedef enum
{
  GAINSAY_FEATURE_NEGATED = 1 << 0,
  GAINSAY_FEATURE_NEGATOR = 1 << 1,
  GAINSAY_FEATURE_NUMBER = 1 << 2,
  GAINSAY_FEATURE_NAME = 1 << 3,
  GAINSAY_FEATURE_STOP = 1 << 4,
  GAINSAY_FEATURE_QUANTIFIER = 1 << 5,
  GAINSAY_FEATURE_MODAL = 1 << 6,
  GAINSAY_FEATURE_REPORTING = 1 << 7,
  GAINSAY_FEATURE_FAILURE = 1 << 8,
} GainsayFeatureFlags;

/**
 * GainsayFeatureRelation:
 * @GAINSAY_FEATURE_NONE: none that is known
 * @GAINSAY_FEATURE_SAME: the same word
 * @GAINSAY_FEATURE_STEM: forms of one word
 * @GAINSAY_FEATURE_SYNONYM: mean the same
 * @GAINSAY_FEATURE_DERIVED: of one family: interfere, interference
 * @GAINSAY_FEATURE_KIND_OF: the claim's word is a kind of the passage's
 * @GAINSAY_FEATURE_KIND_HAS: the passage's word is a kind of the claim's
 * @GAINSAY_FEATURE_SIBLING: both are kinds of one thing
 * @GAINSAY_FEATURE_ANTONYM: cannot both be so
 * @GAINSAY_FEATURE_SAME_NUMBER: belong to the same number of the same unit
 * @GAINSAY_FEATURE_OTHER_NUMBER: belong to different numbers of one unit
 * @GAINSAY_FEATURE_SAME_NAME: belong to the same name
 * @GAINSAY_FEATURE_OTHER_NAME: belong to two names that may be of one kind, neither of which the
 *   other has
 * @GAINSAY_FEATURE_NEAR_ANTONYM: mean nearly what two opposites mean
 *
 * How a word of the claim stands to one of the passage. Models are trained on the values: they
 * never change.
 */
typedef enum
{
  GAINSAY_FEATURE_NONE,
  GAINSAY_FEATURE_SAME,
  GAINSAY_FEATURE_STEM,
  GAINSAY_FEATURE_SYNONYM,
  GAINSAY_FEATURE_DERIVED,
  GAINSAY_FEATURE_KIND_OF,
  GAINSAY_FEATURE_KIND_HAS,
  GAINSAY_FEATURE_SIBLING,
  GAINSAY_FEATURE_ANTONYM,
  GAINSAY_FEATURE_SAME_NUMBER,
  GAINSAY_FEATURE_OTHER_NUMBER,
  GAINSAY_FEATURE_SAME_NAME,
  GAINSAY_FEATURE_OTHER_NAME,
  GAINSAY_FEATURE_NEAR_ANTONYM,
  GAINSAY_FEATURE_N_RELATIONS,
} GainsayFeatureRelation;

/**
 * GainsayFeatureWord:
 * @word: the word, folded
 * @stem: its stem
 * @token: which token of the analysis
 * @flags: a set of #GainsayFeatureFlags
 * @weight: how much it matters: 0 for a function word, about 1 for a word with content
 *
 * A word or number of a text.
 */
typedef struct
{
  const char *word;
  const char *stem;
  guint token;
  guint flags;
  double weight;
} GainsayFeatureWord;

/* Each figure's symbol and its name in the training data, in the order of the values. */
#define GAINSAY_FIGURE_LIST(X)                                                                     \
  X (CLAIM_COVERAGE, "claim-coverage")                                                             \
  X (PASSAGE_COVERAGE, "passage-coverage")                                                         \
  X (CLAIM_EXACT, "claim-exact")                                                                   \
  X (PASSAGE_EXACT, "passage-exact")                                                               \
  X (CLAIM_CORE, "claim-core")                                                                     \
  X (PASSAGE_CORE, "passage-core")                                                                 \
  X (CLAIM_NAMES_COVERED, "claim-names-covered")                                                   \
  X (PASSAGE_NAMES_COVERED, "passage-names-covered")                                               \
  X (CLAIM_NAMES_MISSING, "claim-names-missing")                                                   \
  X (PASSAGE_NAMES_MISSING, "passage-names-missing")                                               \
  X (CLAIM_NUMBERS_MISSING, "claim-numbers-missing")                                               \
  X (PASSAGE_NUMBERS_MISSING, "passage-numbers-missing")                                           \
  X (SAME_NUMBERS, "same-numbers")                                                                 \
  X (OTHER_NUMBERS, "other-numbers")                                                               \
  X (OTHER_NUMBERS_NEAR, "other-numbers-near")                                                     \
  X (OTHER_NAMES, "other-names")                                                                   \
  X (OTHER_NAMES_NEAR, "other-names-near")                                                         \
  X (CLAIM_NEGATORS, "claim-negators")                                                             \
  X (PASSAGE_NEGATORS, "passage-negators")                                                         \
  X (NEGATORS_ODD, "negators-odd")                                                                 \
  X (CLAIM_NEGATORS_ALONE, "claim-negators-alone")                                                 \
  X (PASSAGE_NEGATORS_ALONE, "passage-negators-alone")                                             \
  X (NEGATION_MISMATCH, "negation-mismatch")                                                       \
  X (NEGATION_MISMATCH_CORE, "negation-mismatch-core")                                             \
  X (NEGATION_MISMATCH_MOST, "negation-mismatch-most")                                             \
  X (NEGATION_SHARED, "negation-shared")                                                           \
  X (NEGATION_NEAR_MISMATCH, "negation-near-mismatch")                                             \
  X (CLAIM_FAILURES, "claim-failures")                                                             \
  X (PASSAGE_FAILURES, "passage-failures")                                                         \
  X (CLAIM_REPORTING, "claim-reporting")                                                           \
  X (PASSAGE_REPORTING, "passage-reporting")                                                       \
  X (ANTONYMS, "antonyms")                                                                         \
  X (NEAR_ANTONYMS, "near-antonyms")                                                               \
  X (ANTONYMS_EVEN, "antonyms-even")                                                               \
  X (ANTONYMS_ODD, "antonyms-odd")                                                                 \
  X (ANTONYMS_NEAR, "antonyms-near")                                                               \
  X (SYNONYMS, "synonyms")                                                                         \
  X (DERIVED, "derived")                                                                           \
  X (KIND_OF, "kind-of")                                                                           \
  X (KIND_HAS, "kind-has")                                                                         \
  X (SIBLINGS, "siblings")                                                                         \
  X (SIBLINGS_NEAR, "siblings-near")                                                               \
  X (SWAPPED_WORDS, "swapped-words")                                                               \
  X (CLAIM_MISSING_MOST, "claim-missing-most")                                                     \
  X (CLAIM_MISSING_SHARE, "claim-missing-share")                                                   \
  X (PASSAGE_MISSING_SHARE, "passage-missing-share")                                               \
  X (FIRST_ALIGNED, "first-aligned")                                                               \
  X (LAST_ALIGNED, "last-aligned")                                                                 \
  X (ORDER, "order")                                                                               \
  X (NAME_ORDER, "name-order")                                                                     \
  X (SPAN, "span")                                                                                 \
  X (LONGEST_RUN, "longest-run")                                                                   \
  X (BIGRAMS, "bigrams")                                                                           \
  X (CLAIM_LENGTH, "claim-length")                                                                 \
  X (PASSAGE_LENGTH, "passage-length")                                                             \
  X (LENGTH_RATIO, "length-ratio")                                                                 \
  X (QUANTIFIER_DROP, "quantifier-drop")                                                           \
  X (QUANTIFIER_RISE, "quantifier-rise")                                                           \
  X (CLAIM_QUANTIFIER, "claim-quantifier")                                                         \
  X (PASSAGE_QUANTIFIER, "passage-quantifier")                                                     \
  X (CLAIM_MODALS, "claim-modals")                                                                 \
  X (PASSAGE_MODALS, "passage-modals")                                                             \
  X (CLAIM_ONLY, "claim-only")                                                                     \
  X (PASSAGE_ONLY, "passage-only")                                                                 \
  X (CLAIM_QUESTION, "claim-question")                                                             \
  X (PASSAGE_QUESTION, "passage-question")

#define GAINSAY_FIGURE_SYMBOL(symbol, name) GAINSAY_FIGURE_##symbol,

/**
 * GainsayFigure:
 * @GAINSAY_N_FIGURES: how many there are
 *
 * The figures, in order; their names say what they tell.
 */
typedef enum
{
  GAINSAY_FIGURE_LIST (GAINSAY_FIGURE_SYMBOL) GAINSAY_N_FIGURES,
} GainsayFigure;

typedef struct _GainsayFeatureText GainsayFeatureText;

/**
 * GainsayFeatures:
 * @claim: (array length=n_claim): the claim's words
 * @n_claim: how many
 * @passage: (array length=n_passage): the passage's words, or those of its best window
 * @n_passage: how many
 * @relations: #GainsayFeatureRelation of a word of the claim to one of the passage
 * @answers: for each word of the claim the word of the passage that it is aligned with, or -1
 * @values: the figures, see #GainsayFigure
 *
 * What there is to say on a pair. The words are borrowed from the two texts.
 */
typedef struct
{
  const GainsayFeatureWord *claim;
  guint n_claim;
  const GainsayFeatureWord *passage;
  guint n_passage;
  guint8 relations[GAINSAY_FEATURES_MAX_WORDS][GAINSAY_FEATURES_MAX_WORDS];
  gint8 answers[GAINSAY_FEATURES_MAX_WORDS];
  float values[GAINSAY_N_FIGURES];
} GainsayFeatures;

GainsayFeatureText *
gainsay_feature_text_new (const GainsayAnalysis *analysis,
                          guint first_token,
                          guint n_tokens,
                          const GainsayWordnet *wordnet) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_feature_text_free (GainsayFeatureText *self);

void gainsay_features_compute (const GainsayFeatureText *claim,
                               const GainsayFeatureText *passage,
                               GainsayFeatures *features);
const char *gainsay_figure_get_name (GainsayFigure figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayFeatureText, gainsay_feature_text_free)

G_END_DECLS
