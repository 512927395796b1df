/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What speaks for and against showing a pair, as numbers: how much that is rare in the case the two
 * share, how much of a denial the other asserts, what else clashes, and what the model says.
 */
#include "app/evidence/stance-private.h"

#include <math.h>
#include <string.h>

/* What a word counts as where nothing is known of how rare it is. */
#define USUAL_RARITY 0.6
/* What more two texts share than this says no more. */
#define MAX_SHARED 2.5
/* What a denial counts whose main word the other has not. */
#define UNMET_HEAD 0.45
/* What a denial counts of something that the other has only in passing. */
#define IN_PASSING 0.15
/* So many tokens behind its main verb a text still says what it says in the first place. */
#define SAID_DISTANCE 6
/* Words that exclude each other say nothing of texts that share less than this. */
#define MIN_ANTONYM_COVERAGE 0.2
/* What a denial counts that is a wish. */
#define MODAL_CUE 0.4
/* A certainty of the model is taken for no more than this. */
#define MAX_CERTAINTY 0.99

/* How much a word of one text says that the other speaks of the same. */
static const double strengths[GAINSAY_FEATURE_N_RELATIONS] = {
  [GAINSAY_FEATURE_SAME] = 1,           [GAINSAY_FEATURE_STEM] = 1,
  [GAINSAY_FEATURE_SYNONYM] = 0.9,      [GAINSAY_FEATURE_DERIVED] = 0.9,
  [GAINSAY_FEATURE_KIND_OF] = 0.3,      [GAINSAY_FEATURE_KIND_HAS] = 0.3,
  [GAINSAY_FEATURE_ANTONYM] = 0.9,      [GAINSAY_FEATURE_NEAR_ANTONYM] = 0.6,
  [GAINSAY_FEATURE_SAME_NUMBER] = 1,    [GAINSAY_FEATURE_SAME_NAME] = 1,
  [GAINSAY_FEATURE_OTHER_NUMBER] = 0.3,
};

/* A pair seen from one of its sides. */
typedef struct
{
  const GainsayComparison *comparison;
  const GainsayFeatures *features;
  guint side;
} View;

static const GainsayFeatureWord *
get_words (const View *self, guint side, guint *n_words)
{
  *n_words = side == 0 ? self->features->n_claim : self->features->n_passage;
  return side == 0 ? self->features->claim : self->features->passage;
}

static guint
get_relation (const View *self, guint own, guint other)
{
  return self->side == 0 ? self->features->relations[own][other]
                         : self->features->relations[other][own];
}

static double
weigh_word (const GainsayStanceText *text, const GainsayFeatureWord *word)
{
  double rarity = text->rarity != NULL ? (double) text->rarity[word->token] : USUAL_RARITY;

  return MIN (word->weight, 1) * rarity;
}

static gboolean
is_antonym (guint relation)
{
  return relation == GAINSAY_FEATURE_ANTONYM || relation == GAINSAY_FEATURE_NEAR_ANTONYM;
}

/* How well a word is answered, and by which: 0 to 1; @is_odd: only where the two are put the
 * opposite way. */
static double
find_answer (const View *self,
             guint index,
             gboolean is_odd,
             double *mass,
             const GainsayFeatureWord **answer)
{
  const GainsayStanceText *own = gainsay_comparison_get_side (self->comparison, self->side);
  const GainsayStanceText *other = gainsay_comparison_get_side (self->comparison, 1 - self->side);
  guint n_own;
  guint n_other;
  const GainsayFeatureWord *word = &get_words (self, self->side, &n_own)[index];
  const GainsayFeatureWord *others = get_words (self, 1 - self->side, &n_other);
  gboolean is_negated = gainsay_negation_is_negated (own->negation, word->token);
  double best = 0;

  *mass = 0;
  for (guint i = 0; i < n_other; i++)
    {
      guint relation = get_relation (self, index, i);
      gboolean differs =
        is_negated != gainsay_negation_is_negated (other->negation, others[i].token);
      double shared;

      if (!(strengths[relation] > 0) || (is_odd && (!differs || is_antonym (relation))))
        continue;
      shared = strengths[relation] * MIN (weigh_word (own, word), weigh_word (other, &others[i]));
      *mass = MAX (*mass, shared);
      if (strengths[relation] > best)
        {
          best = strengths[relation];
          *answer = &others[i];
        }
    }
  return best;
}

/* How much of a side the other has, and how much that weighs. */
static void
measure_coverage (const View *self, double *coverage, double *mass)
{
  const GainsayStanceText *own = gainsay_comparison_get_side (self->comparison, self->side);
  guint n_words;
  const GainsayFeatureWord *words = get_words (self, self->side, &n_words);
  double total = 0;
  double covered = 0;

  *mass = 0;
  for (guint i = 0; i < n_words; i++)
    {
      double weight = weigh_word (own, &words[i]);
      const GainsayFeatureWord *answer;
      double shared;

      if ((words[i].flags & GAINSAY_FEATURE_NEGATOR) != 0)
        continue;
      covered += weight * find_answer (self, i, FALSE, &shared, &answer);
      total += weight;
      *mass += shared;
    }
  *coverage = total > 0 ? covered / total : 0;
}

static gboolean
is_under (const GainsayNegationCue *cue, guint token)
{
  return token >= cue->scope_start && token < cue->scope_end &&
         (token < cue->first_token || token >= cue->first_token + cue->n_tokens);
}

/* "Not one": that is a bare number; "did not say": that is no denial of what was said; "rejected
 * the report": that tells of no content. */
static gboolean
is_deniable (const GainsayStanceText *text,
             const GainsayNegationCue *cue,
             const GainsayFeatureWord *word)
{
  const guint untold = GAINSAY_FEATURE_NUMBER | GAINSAY_FEATURE_NAME;
  const GainsayToken *token = &text->analysis->tokens[word->token];

  if (!is_under (cue, word->token) || (word->flags & untold) != 0 ||
      !gainsay_negation_is_negated (text->negation, word->token))
    return FALSE;
  if (gainsay_token_is (token, GAINSAY_WORD_REPORTING_NOUN))
    return cue->kind == GAINSAY_NEGATION_NOT;
  return !gainsay_token_is (token, GAINSAY_WORD_REPORTING);
}

/* Whether a cue denies this word in the first place. */
static gboolean
is_head (const GainsayStanceText *text, guint cue, guint token)
{
  for (guint i = 0; i < text->heads->len; i++)
    {
      const GainsayStanceHead *head = &g_array_index (text->heads, GainsayStanceHead, i);

      if (head->cue == cue && head->token == token)
        return TRUE;
    }
  return FALSE;
}

/* "Did not say who paid": that is no denial of what would have been said. */
static gboolean
is_unsaid (const GainsayStanceText *text, guint cue)
{
  for (guint i = 0; i < text->heads->len; i++)
    {
      const GainsayStanceHead *head = &g_array_index (text->heads, GainsayStanceHead, i);
      const GainsayLexiconEntry *entry =
        head->cue == cue
          ? gainsay_analysis_match (text->analysis, GAINSAY_WORD_REPORTING, head->token)
          : NULL;

      if (entry != NULL && entry->force != GAINSAY_FORCE_FINDS)
        return TRUE;
    }
  return FALSE;
}

/* Whether a text says a word in the first place, or around its content; not only in passing. */
static gboolean
is_said (const GainsayStanceText *text, guint token)
{
  if (token < text->first || token >= text->first + text->n_tokens || text->n_main == 0)
    return TRUE;
  return token <= text->main[0] + SAID_DISTANCE && !gainsay_stance_text_is_only_named (text, token);
}

/* Notes a clash that weighs more than the one found so far. */
static void
consider (GainsayClash *best, const GainsayClash *clash)
{
  if (clash->weight > best->weight)
    *best = *clash;
}

/* Of what a cue denies, how much the other asserts. */
static void
measure_cue (const View *self, guint index, GainsayClash *best)
{
  const GainsayStanceText *own = gainsay_comparison_get_side (self->comparison, self->side);
  guint n_words;
  const GainsayFeatureWord *words = get_words (self, self->side, &n_words);
  const GainsayNegationCue *cue = &gainsay_negation_get_cues (own->negation, &n_words)[index];
  GainsayClash clash = { GAINSAY_REASON_NEGATION, { NULL, NULL }, 0, cue, self->side };
  double total = 0;
  double covered = 0;
  double mass = 0;
  double most = 0;
  double head = 1;
  const GainsayFeatureWord *met = NULL; /* what answers to the head, or to what weighs most */

  get_words (self, self->side, &n_words);
  for (guint i = 0; i < n_words; i++)
    {
      const GainsayFeatureWord *other = NULL;
      double weight = weigh_word (own, &words[i]);
      double shared;
      double answer;

      if (!is_deniable (own, cue, &words[i]))
        continue;
      answer = find_answer (self, i, TRUE, &shared, &other);
      total += weight;
      covered += weight * answer;
      mass += shared;
      if (weight > 0 && is_head (own, index, words[i].token))
        {
          head = answer;
          met = other;
        }
      if (shared <= most)
        continue;
      most = shared;
      clash.words[self->side] = &words[i];
      clash.words[1 - self->side] = other;
    }
  if (!(most > 0))
    return;
  clash.weight = covered / total * MIN (mass, 1) * (head > 0 ? 1 : UNMET_HEAD);
  if (met == NULL)
    met = clash.words[1 - self->side];
  if (!is_said (gainsay_comparison_get_side (self->comparison, 1 - self->side), met->token))
    clash.weight *= IN_PASSING;
  /* "Should not", "would not": a wish, no denial. */
  if (gainsay_stance_text_is_modal (own, cue->first_token))
    clash.weight *= MODAL_CUE;
  consider (best, &clash);
}

static gboolean
has_stem (const GainsayStanceText *text, const char *stem)
{
  for (guint i = 0; i < text->analysis->n_tokens; i++)
    if (strcmp (text->analysis->tokens[i].stem, stem) == 0)
      return TRUE;
  return FALSE;
}

/* Of what a side denies, how much the other asserts; where both "cancelled" or "denied", they tell
 * of the same denial. */
static void
measure_denial (const View *self, GainsayClash *best)
{
  const GainsayStanceText *own = gainsay_comparison_get_side (self->comparison, self->side);
  const GainsayStanceText *other = gainsay_comparison_get_side (self->comparison, 1 - self->side);
  const GainsayNegationCue *cues;
  guint n_cues;

  cues = gainsay_negation_get_cues (own->negation, &n_cues);
  for (guint i = 0; i < n_cues; i++)
    if (!is_unsaid (own, i) && !has_stem (other, own->analysis->tokens[cues[i].first_token].stem))
      measure_cue (self, i, best);
}

/* What is said of the subject: "died", "is safe"; not "lives" in "lost their lives". */
static gboolean
is_predicate (const GainsayStanceText *text, guint token)
{
  for (guint i = 0; i < text->n_main; i++)
    {
      if (text->main[i] == token)
        return TRUE;
      if (!gainsay_token_is (&text->analysis->tokens[text->main[i]], GAINSAY_WORD_LIGHT))
        return FALSE;
    }
  return FALSE;
}

/* The weightiest words of what the two say in the first place that exclude each other, where the
 * two share more besides. */
static void
measure_antonyms (const View *self, double shared, GainsayClash *best)
{
  const GainsayFeatures *features = self->features;

  for (guint i = 0; i < features->n_claim; i++)
    for (guint j = 0; j < features->n_passage; j++)
      {
        const GainsayFeatureWord *word = &features->claim[i];
        const GainsayFeatureWord *answer = &features->passage[j];
        GainsayClash clash = { GAINSAY_REASON_ANTONYM, { word, answer } };

        if (!is_antonym (features->relations[i][j]) || features->answers[i] != (gint8) j ||
            !is_predicate (self->comparison->claim, word->token) ||
            !is_predicate (self->comparison->passage, answer->token) ||
            gainsay_negation_is_negated (self->comparison->claim->negation, word->token) !=
              gainsay_negation_is_negated (self->comparison->passage->negation, answer->token))
          continue;
        clash.weight = strengths[features->relations[i][j]] *
                       MIN (weigh_word (self->comparison->claim, word),
                            weigh_word (self->comparison->passage, answer));
        clash.weight *= CLAMP (shared - clash.weight, 0, 1);
        consider (best, &clash);
      }
}

static double
to_odds (double probability)
{
  double clamped = CLAMP (probability, 1 - MAX_CERTAINTY, MAX_CERTAINTY);

  return log (clamped / (1 - clamped));
}

/* Measures a pair without the model; @clash: what excludes the other most, its weight 0 if nothing.
 */
void
gainsay_comparison_find_clues (const GainsayComparison *self,
                               const GainsayFeatures *features,
                               double *clues,
                               GainsayClash *clash)
{
  GainsayClash denial = { GAINSAY_REASON_NEGATION };
  GainsayClash antonym = { GAINSAY_REASON_ANTONYM };
  double coverage[2];
  double mass[2];

  g_return_if_fail (self != NULL && features != NULL);
  g_return_if_fail (clues != NULL && clash != NULL);

  for (guint side = 0; side < 2; side++)
    {
      View view = { self, features, side };

      measure_coverage (&view, &coverage[side], &mass[side]);
      measure_denial (&view, &denial);
    }
  if (MIN (coverage[0], coverage[1]) >= MIN_ANTONYM_COVERAGE)
    measure_antonyms (&(View){ self, features, 0 }, MIN (mass[0], mass[1]), &antonym);

  clues[GAINSAY_CLUE_SHARED] = MIN (MIN (mass[0], mass[1]), MAX_SHARED);
  clues[GAINSAY_CLUE_COVERAGE_LESS] = MIN (coverage[0], coverage[1]);
  clues[GAINSAY_CLUE_COVERAGE_MORE] = MAX (coverage[0], coverage[1]);
  clues[GAINSAY_CLUE_MENTION] = self->is_mention || self->is_modal;
  *clash = denial;
  consider (clash, &antonym);
  clues[GAINSAY_CLUE_CLASH] = clash->weight;
}

/* Adds what the model says of a pair one way and the other. */
void
gainsay_clues_add_verdicts (double *clues, const GainsayModelVerdict verdicts[2])
{
  g_return_if_fail (clues != NULL && verdicts != NULL);

  clues[GAINSAY_CLUE_CONTRADICTS] =
    to_odds ((verdicts[0].contradicts + verdicts[1].contradicts) / 2);
  clues[GAINSAY_CLUE_SUPPORTS] = to_odds ((verdicts[0].supports + verdicts[1].supports) / 2);
}
