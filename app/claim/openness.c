/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/openness.h"

#include "app/claim/finding.h"
#include "app/claim/grammar.h"

#include <string.h>

/* How far behind "such" its "as" may stand. */
#define MAX_TO_COMPARISON 6

typedef struct
{
  const GainsayAnalysis *analysis;
  const GainsayProposition *proposition;
  GainsayRange range;
  guint subject;
  guint verb;
  guint act;
  GArray *spans;
  int score;
} Reader;

static const GainsayToken *
token_at (const Reader *self, guint token)
{
  return &self->analysis->tokens[token];
}

static gboolean
is_in (const Reader *self, guint token, GainsayWordSet set)
{
  return token < self->range.end && gainsay_token_is_in (token_at (self, token), set);
}

static void
note (Reader *self, guint token, int points)
{
  GainsayWorthSpan span = { token_at (self, token)->start, token_at (self, token)->end,
                            GAINSAY_WORTH_VAGUE, points };

  self->score += points;
  if (self->spans != NULL)
    g_array_append_val (self->spans, span);
}

/* The first word that is no "but", "however" or mark. */
static guint
find_subject (const Reader *self)
{
  guint i = self->range.first;

  while (i + 1 < self->range.end &&
         (token_at (self, i)->kind == GAINSAY_TOKEN_PUNCTUATION ||
          gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_CONJUNCTION) ||
          (gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_ADVERB) &&
           !is_in (self, i, GAINSAY_SET_OPEN_SUBJECT))))
    i++;
  return i;
}

/* Whether the text of the proposition keeps a word as it is, with nothing filled in behind it. */
static gboolean
is_kept (const Reader *self, const char *word)
{
  const char *text = self->proposition->text != NULL ? self->proposition->text : "";
  gsize length = strlen (word);
  gboolean in_brackets = FALSE;
  gboolean at_start = TRUE;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '[' || *c == ']')
        in_brackets = *c == '[';
      else if (at_start && !in_brackets && g_ascii_strncasecmp (c, word, length) == 0 &&
               !g_ascii_isalpha (c[length]))
        return !g_str_has_prefix (c + length, " [");
      at_start = !g_ascii_isalpha (*c);
    }
  return FALSE;
}

/* Whether somebody is named before, whom "him" may mean. */
static gboolean
has_person_before (const Reader *self, guint token)
{
  for (guint i = self->range.first; i < token; i++)
    {
      const GainsayToken *before = token_at (self, i);

      if (before->name != GAINSAY_NO_INDEX
            ? self->analysis->names[before->name].kind == GAINSAY_NAME_PERSON ||
                (self->analysis->names[before->name].kind == GAINSAY_NAME_OTHER &&
                 !self->analysis->names[before->name].is_demonym)
            : (gainsay_token_is (before, GAINSAY_WORD_ROLE) ||
               gainsay_token_is (before, GAINSAY_WORD_TITLE)) &&
                !gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS,
                                             before->folded))
        return TRUE;
    }
  return FALSE;
}

/* "He", "that", "both said": whom or what they mean is for the reader to find out. */
static void
read_subject (Reader *self)
{
  const char *folded = token_at (self, self->subject)->folded;
  guint next = self->subject + 1;

  if (is_in (self, self->subject, GAINSAY_SET_OPEN_SUBJECT) && is_kept (self, folded))
    {
      if (!is_in (self, self->subject, GAINSAY_SET_DETERMINER) ||
          gainsay_word_is_finite (self->analysis, next) ||
          gainsay_word_is_sort (self->analysis, next, GAINSAY_SORT_ADVERB))
        note (self, self->subject, -40);
      else if (is_in (self, self->subject, GAINSAY_SET_DEMONSTRATIVE) &&
               !is_in (self, next, GAINSAY_SET_TIME_WORD))
        note (self, self->subject, -20);
    }
}

/* "we" and "my" are the speaker's side; who "we" are matters most in the subject. */
static void
read_first_person (Reader *self)
{
  guint n = 0;

  for (guint i = self->range.first; i < self->range.end && n < 2; i++)
    if (is_in (self, i, GAINSAY_SET_FIRST_PERSON))
      {
        gboolean is_open = is_kept (self, token_at (self, i)->folded);

        if (self->proposition->is_spoken &&
            (!is_open || i > self->verb || is_in (self, i, GAINSAY_SET_SPEAKER)))
          continue;
        note (self, i, i > self->verb ? -10 : i == self->subject && is_open ? -30 : -18);
        n++;
      }
}

/* "put the amount at 40 tons": the amount of what? */
static void
read_measure (Reader *self)
{
  for (guint i = self->range.first; i + 1 < self->range.end; i++)
    if (is_in (self, i, GAINSAY_SET_DEFINITE) && is_in (self, i + 1, GAINSAY_SET_OPEN_MEASURE) &&
        (i + 2 == self->range.end ||
         gainsay_word_is_sort (self->analysis, i + 2, GAINSAY_SORT_PREPOSITION)) &&
        !is_in (self, i + 2, GAINSAY_SET_GENITIVE) && !is_in (self, i + 2, GAINSAY_SET_BELONGING))
      {
        note (self, i + 1, -32);
        return;
      }
}

static void
read_others (Reader *self)
{
  guint n = 0;

  if (is_in (self, self->subject, GAINSAY_SET_OPEN_POSSESSIVE) &&
      is_kept (self, token_at (self, self->subject)->folded))
    note (self, self->subject, -34);
  for (guint i = self->subject; i < self->range.end && n < 2; i++)
    {
      gboolean is_compared = FALSE;

      /* "approved it": what was approved is told elsewhere. */
      if (i == self->act + 1 && is_in (self, i, GAINSAY_SET_OPEN_OBJECT))
        {
          note (self, i, -30);
          n++;
        }

      if (i > self->subject && is_in (self, i, GAINSAY_SET_PERSON_PRONOUN) &&
          !has_person_before (self, i) && is_kept (self, token_at (self, i)->folded))
        {
          note (self, i, -16);
          n++;
        }
      if (!is_in (self, i, GAINSAY_SET_ANAPHORIC))
        continue;
      for (guint k = i + 1; k < MIN (self->range.end, i + MAX_TO_COMPARISON); k++)
        is_compared = is_compared || is_in (self, k, GAINSAY_SET_COMPARING);
      if (!is_compared)
        {
          note (self, i, -32);
          n++;
        }
    }
  read_measure (self);
  n = 0;
  for (guint i = self->range.first; i < self->range.end && n < 2; i++)
    if (is_in (self, i, GAINSAY_SET_VAGUE))
      {
        note (self, i, -10);
        n++;
      }
}

/**
 * gainsay_openness_score:
 * @analysis: the document's analysis
 * @proposition: one of its propositions
 * @range: the tokens of its content
 * @spans: (nullable) (element-type GainsayWorthSpan): what is open is added
 *
 * Tells how much of a proposition the reader would have to find out elsewhere.
 *
 * Returns: points, 0 or less
 */
int
gainsay_openness_score (const GainsayAnalysis *analysis,
                        const GainsayProposition *proposition,
                        GainsayRange range,
                        GArray *spans)
{
  Reader reader = { analysis, proposition, range, range.first, range.end, range.end, spans, 0 };

  g_return_val_if_fail (analysis != NULL, 0);
  g_return_val_if_fail (proposition != NULL, 0);
  g_return_val_if_fail (range.first < range.end, 0);

  reader.subject = find_subject (&reader);
  reader.verb = reader.act = gainsay_clause_find_finite (analysis, range);
  while (reader.act + 1 < range.end &&
         (gainsay_word_is_sort (analysis, reader.act, GAINSAY_SORT_ADVERB) ||
          gainsay_word_is_sort (analysis, reader.act, GAINSAY_SORT_AUXILIARY)))
    reader.act++;
  read_first_person (&reader);
  if (proposition->need == GAINSAY_NEED_ATTRIBUTION)
    return reader.score;
  read_subject (&reader);
  read_others (&reader);
  return reader.score;
}
