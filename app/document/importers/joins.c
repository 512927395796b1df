/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/parsed.h"
#include "app/document/marks.h"

#include <string.h>

#define MAX_WRAPPED 110   /* bytes of a line of hard-wrapped text */
#define MIN_WRAPPED 40    /* bytes; shorter lines are verse, lists, addresses */
#define MIN_INNER_LINES 3 /* lines that a text must have inside its blocks to be called wrapped */
#define MIN_CUT_WORDS 6   /* of a line that ends in a comma or a small word */
#define MAX_BETWEEN 4     /* boilerplate lines that may stand in the middle of a sentence */

static GainsayLine *
get_line (const GainsayParsed *self, guint i)
{
  return &g_array_index (self->lines, GainsayLine, i);
}

/**
 * gainsay_joins_is_wrapped:
 * @self: what is being read, split into lines
 *
 * Tells whether a text was broken into short lines: many lines inside its blocks end in no full
 * stop.
 *
 * Returns: whether it was
 */
gboolean
gainsay_joins_is_wrapped (const GainsayParsed *self)
{
  guint n_inner = 0;
  guint n_open = 0;
  guint n_long = 0;

  g_return_val_if_fail (self != NULL && self->lines != NULL, FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const GainsayLine *line = get_line (self, i);
      gsize length = line->end - line->start;

      n_long += length > MAX_WRAPPED;
      if (i + 1 == self->lines->len || get_line (self, i + 1)->gap > 0 || length < MIN_WRAPPED)
        continue;
      n_inner++;
      n_open += !gainsay_parsed_is_terminated (self, line);
    }
  return n_inner >= MIN_INNER_LINES && n_open * 3 > n_inner && n_long * 20 <= self->lines->len;
}

static gboolean
begins_item (const GainsayParsed *self, const GainsayLine *line)
{
  const char *at = self->text + line->start;
  gunichar first = g_utf8_get_char (at);

  if (first == '-' || first == '*' || first == 0x2022 || first == 0x2013 || first == 0x2014)
    return TRUE;
  while (g_ascii_isdigit (*at))
    at++;
  return at > self->text + line->start && (*at == '.' || *at == ')');
}

static gboolean
goes_on_below (const GainsayParsed *self, const GainsayLine *line, const GainsayLine *next)
{
  return next->gap == 0 && !next->is_turn && next->indent <= line->indent + 1 &&
         !begins_item (self, next);
}

static gboolean
ends_in_small_word (const GainsayParsed *self,
                    const GainsayPatterns *patterns,
                    const GainsayLine *line)
{
  const char *end = self->text + line->end;
  const char *word = end;

  if (end[-1] == ',')
    return TRUE;
  while (word > self->text + line->start && g_ascii_isalpha (word[-1]))
    word--;
  return word < end && (word == self->text + line->start || g_ascii_isspace (word[-1])) &&
         gainsay_patterns_has_word (patterns, GAINSAY_WORDS_TAIL, word, (gsize) (end - word));
}

static gboolean
is_cut (const GainsayParsed *self,
        const GainsayPatterns *patterns,
        const GainsayLine *line,
        const GainsayLine *next)
{
  if (gainsay_parsed_is_terminated (self, line) || next->is_turn)
    return FALSE;
  if (gainsay_parsed_begins_lower (self, next))
    return TRUE;
  return line->n_words >= MIN_CUT_WORDS && !begins_item (self, next) &&
         ends_in_small_word (self, patterns, line);
}

/* The next line of prose, behind at most a few that are not. */
static guint
find_next (const GainsayParsed *self, guint i)
{
  for (guint next = i + 1; next < self->lines->len && next <= i + 1 + MAX_BETWEEN; next++)
    {
      const char *kind = get_line (self, next)->kind;

      if (kind == NULL)
        return next;
      if (strcmp (kind, GAINSAY_MARK_BOILERPLATE) != 0 && strcmp (kind, GAINSAY_MARK_CAPTION) != 0)
        break;
    }
  return self->lines->len;
}

/**
 * gainsay_joins_detect:
 * @self: what is being read, its lines classified
 * @patterns: the patterns of a language
 *
 * Finds the line breaks that end no paragraph: those of hard-wrapped text, and those that cut a
 * sentence, with the empty lines and the boilerplate around them.
 */
void
gainsay_joins_detect (GainsayParsed *self, const GainsayPatterns *patterns)
{
  g_return_if_fail (self != NULL && self->lines != NULL);
  g_return_if_fail (patterns != NULL);

  for (guint i = 0; i + 1 < self->lines->len; i++)
    {
      const GainsayLine *line = get_line (self, i);
      guint next = line->kind == NULL ? find_next (self, i) : self->lines->len;

      if (next == self->lines->len)
        continue;
      if ((self->is_wrapped && next == i + 1 &&
           goes_on_below (self, line, get_line (self, next))) ||
          is_cut (self, patterns, line, get_line (self, next)))
        gainsay_parsed_mark (self, GAINSAY_MARK_JOIN, line->end, get_line (self, next)->start);
    }
}
