/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/finding.h"

#include "app/claim/clause.h"
#include "app/claim/grammar.h"
#include "app/claim/openness.h"
#include "app/claim/worthiness.h"

#include <math.h>
#include <string.h>

/* Where a proposition starts before anything speaks for or against it. */
#define BASE_SCORE 30
/* Longer sentences say too much for one claim. */
#define LONG_SENTENCE 40
/* The model's part in a score, in percent; the rest is the rules'. */
#define MODEL_SHARE 35
/* A verb of speech with no more than so much behind it tells nothing but that somebody spoke. */
#define MAX_MERE_OBJECT 12
/* So many words that carried what the model says are shown. */
#define MODEL_SPANS 3

typedef struct
{
  const GainsayAnalysis *analysis;
  const GainsayProposition *proposition;
  GainsayRange range;
  guint main_verb;
  GArray *spans;
  int score;
} Scorer;

static const GainsayToken *
token_at (const Scorer *self, guint token)
{
  return &self->analysis->tokens[token];
}

static void
note (Scorer *self, guint token, guint n, GainsayWorthKind kind, int points)
{
  GainsayWorthSpan span = { token_at (self, token)->start, token_at (self, token + n - 1)->end,
                            kind, points };

  self->score += points;
  if (self->spans != NULL)
    g_array_append_val (self->spans, span);
}

/* Counts tokens that pass a test, up to a cap, each for points. */
static void
note_class (Scorer *self, GainsayWordClass klass, GainsayWorthKind kind, int points, guint cap)
{
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < cap; i++)
    if (gainsay_token_is (token_at (self, i), klass))
      {
        note (self, i, 1, kind, points);
        n++;
      }
}

/* How long something took is seldom the thing to check. */
static int
weigh_figure (const Scorer *self, const GainsayQuantity *quantity)
{
  if (quantity->kind == GAINSAY_QUANTITY_YEAR || quantity->kind == GAINSAY_QUANTITY_DATE)
    return 7;
  return quantity->unit_token != GAINSAY_NO_INDEX &&
             gainsay_token_is_in (token_at (self, quantity->unit_token), GAINSAY_SET_DURATION)
           ? 4
           : 11;
}

static void
score_figures (Scorer *self)
{
  guint last = GAINSAY_NO_INDEX;
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < 2; i++)
    {
      const GainsayQuantity *quantity;

      if (token_at (self, i)->quantity == GAINSAY_NO_INDEX || token_at (self, i)->quantity == last)
        continue;
      last = token_at (self, i)->quantity;
      quantity = &self->analysis->quantities[last];
      if (quantity->kind == GAINSAY_QUANTITY_TIME || quantity->kind == GAINSAY_QUANTITY_ORDINAL)
        continue;
      if (quantity->value == 1 && !g_ascii_isdigit (token_at (self, i)->folded[0]))
        continue;
      note (self, i, 1, GAINSAY_WORTH_FIGURE, weigh_figure (self, quantity));
      n++;
    }
}

static void
score_names (Scorer *self)
{
  guint last = GAINSAY_NO_INDEX;
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < 3; i++)
    {
      if (token_at (self, i)->name == GAINSAY_NO_INDEX || token_at (self, i)->name == last)
        continue;
      last = token_at (self, i)->name;
      note (self, i, 1, GAINSAY_WORTH_NAME, 4);
      n++;
    }
}

static gboolean
is_in (const Scorer *self, guint token, GainsayWordSet set)
{
  return token < self->range.end && gainsay_token_is_in (token_at (self, token), set);
}

/* "was heavily criticised", "is seeking" */
static gboolean
is_passive (const Scorer *self, guint be)
{
  guint i = be + 1;

  while (i < self->range.end && gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_ADVERB))
    i++;
  return i < self->range.end && (gainsay_word_is_finite (self->analysis, i) ||
                                 gainsay_word_is_participle (self->analysis, i));
}

/* Whether a form of "be" stands before the verb that says what is done. */
static gboolean
is_passive_act (const Scorer *self, guint act)
{
  guint i = act;

  while (i > self->range.first && gainsay_word_is_sort (self->analysis, i - 1, GAINSAY_SORT_ADVERB))
    i--;
  return i > self->range.first && is_in (self, i - 1, GAINSAY_SET_COPULA);
}

/* The verb that says what is done: behind auxiliaries and adverbs. */
static guint
find_act (const Scorer *self, guint verb)
{
  guint i = verb;

  while (i + 1 < self->range.end &&
         (gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_ADVERB) ||
          gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_AUXILIARY)))
    i++;
  return i;
}

/* "X is", "X has been", "X became" something: what somebody is like is mostly a judgement. */
static gboolean
is_copula (const Scorer *self, guint verb)
{
  guint act = find_act (self, verb);
  guint be = act;

  if (is_in (self, self->range.first, GAINSAY_SET_EXISTENTIAL))
    return FALSE;
  if (is_in (self, act, GAINSAY_SET_COPULA))
    return TRUE;
  while (be > verb && !is_in (self, be - 1, GAINSAY_SET_COPULA))
    be--;
  return be > verb && !is_passive (self, be - 1);
}

/* "may be sold again, the board said": a body allows it. */
static gboolean
is_permission (const Scorer *self, guint modal, guint act)
{
  return is_in (self, modal, GAINSAY_SET_PERMITTING) && self->proposition->speaker != NULL &&
         !self->proposition->is_person && !self->proposition->is_spoken &&
         self->proposition->force == GAINSAY_FORCE_ASSERTS && is_passive_act (self, act) &&
         gainsay_word_is_past (self->analysis, act);
}

/* "will meet", "is slated to meet" */
static guint
find_future (const Scorer *self, guint verb, guint act)
{
  for (guint i = verb; i <= act; i++)
    if (is_in (self, i, GAINSAY_SET_FUTURE) && !is_permission (self, i, act))
      return i;
  return act > verb && is_in (self, act, GAINSAY_SET_FUTURE_PARTICIPLE) &&
             is_in (self, act + 1, GAINSAY_SET_INFINITIVE) &&
             !is_in (self, act + 2, GAINSAY_SET_GOING_PLACE)
           ? act
           : GAINSAY_NO_INDEX;
}

static gboolean
is_unsettled (GainsayForce force)
{
  return force == GAINSAY_FORCE_WISHES || force == GAINSAY_FORCE_PROMISES ||
         force == GAINSAY_FORCE_PREDICTS || force == GAINSAY_FORCE_BELIEVES ||
         force == GAINSAY_FORCE_ASKS;
}

/* "did not say where they were", "nobody was told where" */
static gboolean
is_untold (const Scorer *self, guint act)
{
  gboolean is_negated = FALSE;

  for (guint i = self->range.first; i < act; i++)
    is_negated = is_negated || gainsay_token_is (token_at (self, i), GAINSAY_WORD_NEGATOR);
  return is_negated && gainsay_token_is (token_at (self, act), GAINSAY_WORD_REPORTING) &&
         (act + 1 >= self->range.end ||
          (gainsay_word_is_sort (self->analysis, act + 1, GAINSAY_SORT_SUBORDINATOR) &&
           !gainsay_word_is_sort (self->analysis, act + 1, GAINSAY_SORT_DETERMINER)));
}

/* "warned against it": words whose content is no clause. */
static gboolean
is_bare_speech (const Scorer *self, guint act)
{
  const GainsayLexiconEntry *entry =
    gainsay_token_is (token_at (self, act), GAINSAY_WORD_REPORTING)
      ? gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING, act)
      : NULL;

  return entry != NULL && entry->force == GAINSAY_FORCE_WARNS &&
         gainsay_word_is_sort (self->analysis, act + entry->n_words, GAINSAY_SORT_PREPOSITION);
}

/* "called it a fairy tale and demanded an inquiry": a judgement and a wish. */
static gboolean
demands_behind (const Scorer *self, guint act)
{
  for (guint i = act + 1; i + 1 < self->range.end; i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_CONJUNCTION) &&
            gainsay_token_is (token_at (self, i + 1), GAINSAY_WORD_REPORTING)
          ? gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING, i + 1)
          : NULL;

      if (entry != NULL && is_unsettled (entry->force))
        return TRUE;
    }
  return FALSE;
}

/* "rejected the report", "cited the institute": somebody spoke, and nothing is told of what. */
static gboolean
is_mere_speech (const Scorer *self, guint act)
{
  const GainsayLexiconEntry *entry =
    gainsay_token_is (token_at (self, act), GAINSAY_WORD_REPORTING)
      ? gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING, act)
      : NULL;

  if (self->proposition->manner != GAINSAY_MANNER_OWN_VOICE || entry == NULL ||
      (entry->force != GAINSAY_FORCE_ASSERTS && entry->force != GAINSAY_FORCE_DENIES) ||
      !gainsay_word_is_past (self->analysis, act) || is_passive_act (self, act) ||
      self->range.end > act + MAX_MERE_OBJECT)
    return FALSE;
  for (guint i = act + 1; i < self->range.end; i++)
    if (is_in (self, i, GAINSAY_SET_COMPLEMENTIZER) || is_in (self, i, GAINSAY_SET_INFINITIVE) ||
        token_at (self, i)->quantity != GAINSAY_NO_INDEX ||
        gainsay_word_is_finite (self->analysis, i))
      return FALSE;
  return TRUE;
}

/* The main verb tells whether something happened, is wanted, or is yet to come. */
static void
score_verb (Scorer *self)
{
  guint verb = self->main_verb;
  guint act, future;

  if (self->proposition->is_nominal || self->proposition->need == GAINSAY_NEED_ATTRIBUTION)
    {
      self->score += 10;
      return;
    }
  if (verb >= self->range.end)
    {
      /* Many verbs have no form that shows; without any the sentence is a fragment. */
      note (self, self->range.first, 1, GAINSAY_WORTH_VAGUE,
            self->analysis->sentences[self->proposition->sentence].is_fragment ? -25 : -4);
      return;
    }
  act = find_act (self, verb);
  future = find_future (self, verb, act);
  if (future != GAINSAY_NO_INDEX)
    {
      note (self, future, 1, GAINSAY_WORTH_FUTURE, -60);
      return;
    }
  for (guint i = verb; i < MIN (self->range.end, MAX (act + 1, verb + 3)); i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_token_is (token_at (self, i), GAINSAY_WORD_REPORTING)
          ? gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING, i)
          : NULL;

      if (entry == NULL || !is_unsettled (entry->force) || is_in (self, i, GAINSAY_SET_ORDERING) ||
          is_in (self, i + entry->n_words, GAINSAY_SET_GOING_PLACE))
        continue;
      note (self, i, 1, GAINSAY_WORTH_FUTURE,
            gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PAST_ENDINGS,
                                        token_at (self, i)->folded)
              ? -14
              : -30);
      return;
    }
  for (guint i = verb; i < MIN (self->range.end, act + 3); i++)
    if (is_in (self, i, GAINSAY_SET_SILENCE))
      {
        note (self, i, 1, GAINSAY_WORTH_ROUTINE, -30);
        return;
      }
  if (is_untold (self, act))
    note (self, act, 1, GAINSAY_WORTH_ROUTINE, -30);
  else if (is_mere_speech (self, act))
    note (self, act, 1, GAINSAY_WORTH_ROUTINE, -40);
  else if (is_copula (self, verb) && self->proposition->need != GAINSAY_NEED_NEGATION)
    note (self, verb, 1, GAINSAY_WORTH_OPINION, -12);
  else if (is_in (self, act, GAINSAY_SET_JUDGING_VERB) || is_bare_speech (self, act) ||
           gainsay_token_is (token_at (self, act), GAINSAY_WORD_OPINION))
    note (self, act, 1, GAINSAY_WORTH_OPINION, demands_behind (self, act) ? -30 : -14);
  else
    note (self, verb, 1, GAINSAY_WORTH_ACT, 12);
}

/* "sits on the board": who belongs to a body */
static gboolean
is_membership (const Scorer *self, guint token)
{
  guint body = token + 1;

  while (body < MIN (self->range.end, token + 5) &&
         (gainsay_word_is_sort (self->analysis, body, GAINSAY_SORT_PREPOSITION) ||
          gainsay_word_is_sort (self->analysis, body, GAINSAY_SORT_DETERMINER)))
    body++;
  return body > token + 1 && body < self->range.end &&
         gainsay_token_is (token_at (self, body), GAINSAY_WORD_BODY) &&
         is_in (self, token, GAINSAY_SET_SEAT_VERB);
}

static void
score_routine (Scorer *self)
{
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < 2; i++)
    if (is_in (self, i, GAINSAY_SET_ROUTINE) && token_at (self, i)->name == GAINSAY_NO_INDEX &&
        !is_membership (self, i))
      {
        note (self, i, 1, GAINSAY_WORTH_ROUTINE, n == 0 && i <= self->main_verb + 1 ? -16 : -8);
        n++;
      }
}

static void
score_absolutes (Scorer *self)
{
  for (guint i = self->range.first; i < self->range.end; i++)
    if (is_in (self, i, GAINSAY_SET_ABSOLUTE))
      {
        note (self, i, 1, GAINSAY_WORTH_QUANTITY, 6);
        return;
      }
}

/* Words of judging in what is said of the subject weigh more than those in passing. */
static void
score_opinions (Scorer *self)
{
  gboolean is_judgement = self->main_verb >= self->range.end || is_copula (self, self->main_verb);
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < 2; i++)
    {
      const GainsayToken *token = token_at (self, i);

      if (!gainsay_token_is (token, GAINSAY_WORD_OPINION) || token->name != GAINSAY_NO_INDEX ||
          (token->is_capital && !token->is_first))
        continue;
      note (self, i, 1, GAINSAY_WORTH_OPINION,
            is_judgement || token->in_quote || i <= self->main_verb + 2 ? -18 : -8);
      n++;
    }
}

/* A person by name or by office, whose belief is nobody's finding. */
static gboolean
is_one_person (const Scorer *self)
{
  const char *speaker = self->proposition->speaker;
  g_autofree char *last = NULL;
  const char *space;

  if (self->proposition->is_person || speaker == NULL)
    return self->proposition->is_person;
  space = strrchr (speaker, ' ');
  last = g_utf8_strdown (space != NULL ? space + 1 : speaker, -1);
  return !gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS, last) &&
         gainsay_lexicon_look_up (self->analysis->lexicon, GAINSAY_WORD_ROLE, last) != NULL;
}

static void
score_force (Scorer *self)
{
  const GainsayProposition *proposition = self->proposition;

  if (proposition->manner == GAINSAY_MANNER_OWN_VOICE && proposition->need == GAINSAY_NEED_NONE)
    {
      /* What it reports is a proposition of its own. */
      if (proposition->holds_report)
        self->score -= is_in (self, self->range.first, GAINSAY_SET_EXISTENTIAL) ? 12 : 18;
      return;
    }
  switch (proposition->force)
    {
    case GAINSAY_FORCE_DENIES:
      self->score += 12;
      break;
    case GAINSAY_FORCE_CHARGES:
    case GAINSAY_FORCE_FINDS:
      self->score += 14;
      break;
    case GAINSAY_FORCE_WARNS:
    case GAINSAY_FORCE_ADMITS:
    case GAINSAY_FORCE_ASSERTS:
      self->score += 8;
      break;
    case GAINSAY_FORCE_BELIEVES:
    case GAINSAY_FORCE_DOUBTS:
      self->score -= is_one_person (self) ? 25 : 5;
      break;
    case GAINSAY_FORCE_NONE:
    case GAINSAY_FORCE_ASKS:
    case GAINSAY_FORCE_WISHES:
    case GAINSAY_FORCE_PREDICTS:
    case GAINSAY_FORCE_PROMISES:
    default:
      break;
    }
}

/* What is no claim, whatever it contains. */
static gboolean
is_no_claim (const Scorer *self)
{
  const GainsaySentence *sentence = &self->analysis->sentences[self->proposition->sentence];
  guint n_words = 0;

  switch (self->proposition->force)
    {
    case GAINSAY_FORCE_ASKS:
    case GAINSAY_FORCE_WISHES:
    case GAINSAY_FORCE_PREDICTS:
    case GAINSAY_FORCE_PROMISES:
      return TRUE;
    case GAINSAY_FORCE_BELIEVES:
      if (is_one_person (self))
        return TRUE;
      break;
    default:
      break;
    }
  if (is_in (self, self->range.first, GAINSAY_SET_CONDITION))
    return TRUE;
  for (guint i = self->range.first; i < self->range.end; i++)
    if (token_at (self, i)->kind == GAINSAY_TOKEN_WORD ||
        token_at (self, i)->kind == GAINSAY_TOKEN_NUMBER)
      n_words++;
  return sentence->is_question || sentence->is_heading || sentence->is_boilerplate ||
         sentence->is_caption || sentence->is_byline || n_words < 4;
}

/* Who leads a talk speaks of the talk, unless they name somebody or give a figure. */
static void
score_host (Scorer *self)
{
  if (!self->proposition->is_host)
    return;
  for (guint i = self->range.first; i < self->range.end; i++)
    {
      const GainsayToken *token = token_at (self, i);

      if (token->name != GAINSAY_NO_INDEX ||
          (token->quantity != GAINSAY_NO_INDEX &&
           weigh_figure (self, &self->analysis->quantities[token->quantity]) > 4))
        return;
    }
  note (self, self->range.first, 1, GAINSAY_WORTH_ROUTINE, -40);
}

static gboolean
has_negator (const Scorer *self)
{
  for (guint i = self->range.first; i < self->range.end; i++)
    if (gainsay_token_is (token_at (self, i), GAINSAY_WORD_NEGATOR))
      return TRUE;
  return FALSE;
}

/* What a word says for or against, as far as one word tells. */
static GainsayWorthKind
get_kind (const GainsayToken *token, gboolean is_for)
{
  if (token->quantity != GAINSAY_NO_INDEX)
    return GAINSAY_WORTH_FIGURE;
  if (token->name != GAINSAY_NO_INDEX)
    return GAINSAY_WORTH_NAME;
  if (gainsay_token_is (token, GAINSAY_WORD_ACCUSATION))
    return GAINSAY_WORTH_ACCUSATION;
  if (gainsay_token_is (token, GAINSAY_WORD_FINDING))
    return GAINSAY_WORTH_FINDING;
  if (gainsay_token_is (token, GAINSAY_WORD_NEGATOR))
    return GAINSAY_WORTH_DENIAL;
  if (gainsay_token_is (token, GAINSAY_WORD_QUANTIFIER))
    return GAINSAY_WORTH_QUANTITY;
  if (is_for)
    return GAINSAY_WORTH_ACT;
  if (gainsay_token_is_in (token, GAINSAY_SET_FUTURE))
    return GAINSAY_WORTH_FUTURE;
  return gainsay_token_is (token, GAINSAY_WORD_OPINION) ? GAINSAY_WORTH_OPINION
                                                        : GAINSAY_WORTH_ROUTINE;
}

/* The word, or the whole number that it is part of. */
static GainsayRange
get_unit (const Scorer *self, guint token)
{
  guint index = token_at (self, token)->quantity;
  const GainsayQuantity *quantity;

  if (index == GAINSAY_NO_INDEX)
    return (GainsayRange){ token, token + 1 };
  quantity = &self->analysis->quantities[index];
  return (GainsayRange){ quantity->first_token, quantity->first_token + quantity->n_tokens };
}

/* The words that carried most of what the model says, the heaviest first. */
static void
note_carried (const Scorer *self, guint first, guint n_tokens, float *carried)
{
  for (guint n = 0; n < MODEL_SPANS; n++)
    {
      guint best = GAINSAY_NO_INDEX;
      GainsayWorthSpan span;
      GainsayRange range;

      for (guint i = 0; i < n_tokens; i++)
        if (!token_at (self, first + i)->is_stop &&
            (best == GAINSAY_NO_INDEX || fabsf (carried[i]) > fabsf (carried[best])))
          best = i;
      if (best == GAINSAY_NO_INDEX || carried[best] == 0)
        return;
      range = get_unit (self, first + best);
      span.start = token_at (self, range.first)->start;
      span.end = token_at (self, range.end - 1)->end;
      span.kind = get_kind (token_at (self, first + best), carried[best] > 0);
      span.points = (int) lrintf (carried[best] * MODEL_SHARE / 4);
      if (span.points != 0)
        g_array_append_val (self->spans, span);
      carried[best] = 0;
    }
}

/* The model's probability on the scale of the rules: its threshold lies where the list begins. */
static double
judge (const Scorer *self, guint first, guint n_tokens, float *carried)
{
  const GainsayWorthModel *model = gainsay_lexicon_get_worth_model (self->analysis->lexicon);
  double threshold = gainsay_worth_model_get_threshold (model);
  g_auto (GainsayWorthiness) seen = { { NULL }, 0, NULL };
  double probability;

  gainsay_worthiness_init (&seen, self->analysis, first, n_tokens);
  probability = gainsay_worthiness_judge (&seen, model, carried);
  return probability < threshold
           ? GAINSAY_WORTH_LISTED * probability / threshold
           : GAINSAY_WORTH_LISTED +
               (100 - GAINSAY_WORTH_LISTED) * (probability - threshold) / (1 - threshold);
}

/*
 * The model reads the content and its whole sentence; what frames it must not hide it. What the
 * rules shut out stays out: the model learned from debates, where no rule says what a claim is.
 */
static void
score_by_model (Scorer *self)
{
  const GainsaySentence *sentence = &self->analysis->sentences[self->proposition->sentence];
  guint n_tokens = self->range.end - self->range.first;
  g_autofree float *content = NULL;
  g_autofree float *whole = NULL;
  double content_score, whole_score;
  gboolean is_whole;
  int score;

  if (gainsay_lexicon_get_worth_model (self->analysis->lexicon) == NULL)
    return;
  content = g_new0 (float, n_tokens + 1);
  whole = g_new0 (float, sentence->n_tokens + 1);
  content_score = judge (self, self->range.first, n_tokens, content);
  whole_score = judge (self, sentence->first_token, sentence->n_tokens, whole);
  is_whole = whole_score > content_score;
  score = (int) lrint (
    ((100 - MODEL_SHARE) * self->score + MODEL_SHARE * MAX (content_score, whole_score)) / 100.0);
  self->score = self->score < GAINSAY_WORTH_LISTED ? MIN (score, GAINSAY_WORTH_LISTED - 1) : score;
  if (self->spans == NULL)
    return;
  if (is_whole)
    note_carried (self, sentence->first_token, sentence->n_tokens, whole);
  else
    note_carried (self, self->range.first, n_tokens, content);
}

/**
 * gainsay_check_worthiness_score:
 * @analysis: the document's analysis
 * @proposition: one of its propositions
 * @spans: (nullable) (element-type GainsayWorthSpan): filled with what carried the score
 *
 * Tells how much a proposition is worth checking.
 *
 * Returns: 0 (no claim) to 100
 */
int
gainsay_check_worthiness_score (const GainsayAnalysis *analysis,
                                const GainsayProposition *proposition,
                                GArray *spans)
{
  Scorer scorer = { 0 };
  guint n_tokens;

  g_return_val_if_fail (analysis != NULL, 0);
  g_return_val_if_fail (proposition != NULL, 0);

  scorer.analysis = analysis;
  scorer.proposition = proposition;
  scorer.spans = spans;
  scorer.score = BASE_SCORE;
  gainsay_analysis_find_tokens (analysis, proposition->start, proposition->end, &scorer.range.first,
                                &n_tokens);
  scorer.range.end = scorer.range.first + n_tokens;
  if (n_tokens == 0 || is_no_claim (&scorer))
    return 0;
  scorer.main_verb = gainsay_clause_find_finite (analysis, scorer.range);
  score_figures (&scorer);
  score_names (&scorer);
  if (scorer.score == BASE_SCORE)
    scorer.score -= 12;
  score_verb (&scorer);
  score_routine (&scorer);
  score_absolutes (&scorer);
  scorer.score += gainsay_openness_score (analysis, proposition, scorer.range, spans);
  score_force (&scorer);
  if (has_negator (&scorer) &&
      (scorer.main_verb >= scorer.range.end || !is_copula (&scorer, scorer.main_verb)))
    scorer.score += 8;
  note_class (&scorer, GAINSAY_WORD_ACCUSATION, GAINSAY_WORTH_ACCUSATION, 8, 1);
  note_class (&scorer, GAINSAY_WORD_FINDING, GAINSAY_WORTH_FINDING, 6, 1);
  score_opinions (&scorer);
  score_host (&scorer);
  if (n_tokens > LONG_SENTENCE)
    scorer.score -= 6;
  scorer.score = CLAMP (scorer.score, 0, 100);
  score_by_model (&scorer);
  return scorer.score;
}
