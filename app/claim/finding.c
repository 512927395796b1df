/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/finding.h"

#include "app/claim/clause.h"
#include "app/claim/grammar.h"

#include <string.h>

/* Where a proposition starts before anything speaks for or against it. */
#define BASE_SCORE 30
/* Longer sentences say too much for one claim. */
#define LONG_SENTENCE 40

/* Verbs of the day's business: whoever met, spoke or travelled is seldom the thing to check. */
static const char *const routine_words[] = {
  "meet",   "visit",  "travel", "trip",    "arrive",  "speak",   "talk",    "invite",  "thank",
  "attend", "greet",  "welcom", "host",    "discuss", "sit",     "announc", "continu", "begin",
  "start",  "plan",   "lead",   "tour",    "publish", "agre",    "answer",  "call",    "goal",
  "aim",    "purpos", "friend", "concern", "issu",    "convers", NULL,
};

static const char *const first_person[] = { "i",    "we",   "me",  "us",   "my", "our",
                                            "ours", "mine", "you", "your", NULL };

static const char *const absolute_words[] = { "never", "always", "unanimous", "unanim",
                                              "only",  "ever",   "entire",    "largest",
                                              "first", "all",    "every",     NULL };

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

static void
score_figures (Scorer *self)
{
  guint last = GAINSAY_NO_INDEX;
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < 2; i++)
    {
      const GainsayQuantity *quantity;
      gboolean is_date;

      if (token_at (self, i)->quantity == GAINSAY_NO_INDEX || token_at (self, i)->quantity == last)
        continue;
      last = token_at (self, i)->quantity;
      quantity = &self->analysis->quantities[last];
      if (quantity->kind == GAINSAY_QUANTITY_TIME || quantity->kind == GAINSAY_QUANTITY_ORDINAL)
        continue;
      is_date = quantity->kind == GAINSAY_QUANTITY_YEAR || quantity->kind == GAINSAY_QUANTITY_DATE;
      note (self, i, 1, GAINSAY_WORTH_FIGURE, is_date ? 7 : 11);
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
is_future_word (const GainsayToken *token)
{
  static const char *const words[] = { "will",   "wo",    "shall", "would", "should",
                                       "must",   "may",   "might", "could", "can",
                                       "cannot", "ought", "need",  "needs", NULL };

  return g_strv_contains (words, token->folded);
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

/* "X is", "X has been", "X became" something: what somebody is like is mostly a judgement. */
static gboolean
is_copula (const Scorer *self, guint verb)
{
  static const char *const forms[] = { "is", "are", "was", "were", "am", "become", "became", NULL };
  guint i = verb;

  if (gainsay_word_is (self->analysis, self->range.first, "there"))
    return FALSE;
  while (i + 1 < self->range.end &&
         (gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_ADVERB) ||
          gainsay_word_is (self->analysis, i, "has") ||
          gainsay_word_is (self->analysis, i, "had") ||
          gainsay_word_is (self->analysis, i, "have")))
    i++;
  if (gainsay_word_is (self->analysis, i, "been"))
    return !is_passive (self, i);
  return g_strv_contains (forms, token_at (self, i)->folded) && !is_passive (self, i);
}

/* The main verb tells whether something happened, is wanted, or is yet to come. */
static void
score_verb (Scorer *self)
{
  guint verb = self->main_verb;

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
  for (guint i = verb; i < MIN (self->range.end, verb + 3); i++)
    if (is_future_word (token_at (self, i)))
      {
        note (self, i, 1, GAINSAY_WORTH_FUTURE, -60);
        return;
      }
  for (guint i = verb; i < MIN (self->range.end, verb + 4); i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_token_is (token_at (self, i), GAINSAY_WORD_REPORTING)
          ? gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING, i)
          : NULL;

      if (entry == NULL)
        continue;
      if (entry->force == GAINSAY_FORCE_WISHES || entry->force == GAINSAY_FORCE_PROMISES ||
          entry->force == GAINSAY_FORCE_PREDICTS || entry->force == GAINSAY_FORCE_BELIEVES ||
          entry->force == GAINSAY_FORCE_ASKS)
        {
          note (self, i, 1, GAINSAY_WORTH_FUTURE,
                g_str_has_suffix (token_at (self, i)->folded, "ed") ? -14 : -30);
          return;
        }
    }
  note (self, verb, 1, is_copula (self, verb) ? GAINSAY_WORTH_OPINION : GAINSAY_WORTH_ACT,
        is_copula (self, verb) ? -12 : 12);
}

static void
score_routine (Scorer *self)
{
  for (guint i = self->range.first; i < self->range.end; i++)
    if (g_strv_contains (routine_words, token_at (self, i)->stem) &&
        token_at (self, i)->name == GAINSAY_NO_INDEX)
      {
        note (self, i, 1, GAINSAY_WORTH_ROUTINE, i <= self->main_verb + 1 ? -16 : -8);
        return;
      }
}

static void
score_absolutes (Scorer *self)
{
  for (guint i = self->range.first; i < self->range.end; i++)
    if (g_strv_contains (absolute_words, token_at (self, i)->folded))
      {
        note (self, i, 1, GAINSAY_WORTH_QUANTITY, 6);
        return;
      }
}

/* "he", "this", "we": whom they mean is for the reader to find out. */
static void
score_vagueness (Scorer *self)
{
  static const char *const demonstratives[] = {
    "neither", "both", "others", "he", "she", "it", "they", "this", "that", "these", "those", NULL
  };
  const GainsayToken *first = token_at (self, self->range.first);
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < 2; i++)
    if (g_strv_contains (first_person, token_at (self, i)->folded))
      {
        /* Who "we" are as a subject matters more than to whom something was done. */
        note (self, i, 1, GAINSAY_WORTH_VAGUE, i <= self->main_verb ? -18 : -10);
        n++;
      }
  for (guint i = self->range.first; i < MIN (self->range.end, self->range.first + 4); i++)
    if (gainsay_word_is (self->analysis, i, "them"))
      note (self, i, 1, GAINSAY_WORTH_VAGUE, -14);
  if (g_strv_contains (demonstratives, first->folded) &&
      (self->proposition->text == NULL || self->proposition->text[0] != '['))
    note (self, self->range.first, 1, GAINSAY_WORTH_VAGUE,
          strchr (self->proposition->text != NULL ? self->proposition->text : "", '[') != NULL
            ? -8
            : -20);
}

/* To blame somebody is less than to charge him. */
static gboolean
is_blame (const Scorer *self)
{
  static const char *const words[] = { "blame", "denounc", "fault", NULL };
  guint cue = gainsay_analysis_find_token (self->analysis, self->proposition->cue_start);

  return cue < self->analysis->n_tokens && g_strv_contains (words, token_at (self, cue)->stem);
}

static void
score_force (Scorer *self)
{
  const GainsayProposition *proposition = self->proposition;

  if (proposition->manner == GAINSAY_MANNER_OWN_VOICE && proposition->need == GAINSAY_NEED_NONE)
    {
      if (proposition->holds_report &&
          !gainsay_word_is (self->analysis, self->range.first, "there"))
        self->score -= 14;
      return;
    }
  switch (proposition->force)
    {
    case GAINSAY_FORCE_DENIES:
      self->score += 12;
      break;
    case GAINSAY_FORCE_CHARGES:
      self->score += is_blame (self) ? -8 : 14;
      break;
    case GAINSAY_FORCE_FINDS:
      self->score += 14;
      break;
    case GAINSAY_FORCE_WARNS:
    case GAINSAY_FORCE_ADMITS:
      self->score += 8;
      break;
    case GAINSAY_FORCE_BELIEVES:
    case GAINSAY_FORCE_DOUBTS:
      self->score -= proposition->is_person ? 25 : 5;
      break;
    case GAINSAY_FORCE_ASSERTS:
      self->score += 8;
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
      if (self->proposition->is_person)
        return TRUE;
      break;
    default:
      break;
    }
  if (gainsay_word_is (self->analysis, self->range.first, "if"))
    return TRUE;
  for (guint i = self->range.first; i < self->range.end; i++)
    if (token_at (self, i)->kind == GAINSAY_TOKEN_WORD ||
        token_at (self, i)->kind == GAINSAY_TOKEN_NUMBER)
      n_words++;
  return sentence->is_question || sentence->is_heading || sentence->is_boilerplate ||
         sentence->is_caption || sentence->is_byline || n_words < 4;
}

static gboolean
has_negator (const Scorer *self)
{
  for (guint i = self->range.first; i < self->range.end; i++)
    if (gainsay_token_is (token_at (self, i), GAINSAY_WORD_NEGATOR))
      return TRUE;
  return FALSE;
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
  if (proposition->speaker != NULL && proposition->need == GAINSAY_NEED_NONE &&
      (g_str_has_prefix (proposition->speaker, "his ") ||
       g_str_has_prefix (proposition->speaker, "her ")))
    scorer.score -= 15;
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
  score_vagueness (&scorer);
  score_force (&scorer);
  if (has_negator (&scorer) &&
      (scorer.main_verb >= scorer.range.end || !is_copula (&scorer, scorer.main_verb)))
    scorer.score += 8;
  note_class (&scorer, GAINSAY_WORD_ACCUSATION, GAINSAY_WORTH_ACCUSATION, 8, 1);
  note_class (&scorer, GAINSAY_WORD_FINDING, GAINSAY_WORTH_FINDING, 6, 1);
  note_class (&scorer, GAINSAY_WORD_OPINION, GAINSAY_WORTH_OPINION, -18, 2);
  if (n_tokens > LONG_SENTENCE)
    scorer.score -= 6;
  return CLAMP (scorer.score, 0, 100);
}
