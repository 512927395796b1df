/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/headings.h"

#include "app/document/marks.h"

#include <string.h>

#define MAX_TOP_WORDS 24   /* of a headline at the top */
#define MAX_INNER_WORDS 10 /* of a heading inside the text */
#define MAX_BYTES 240
#define MIN_PROSE_WORDS 12 /* of the line below a heading that no empty line sets apart */

static GainsayLine *
get_line (const GainsayParsed *self, guint i)
{
  return i < self->lines->len ? &g_array_index (self->lines, GainsayLine, i) : NULL;
}

/* The last character of the line, and whether it is one that goes on or ends a sentence. */
static gboolean
ends_openly (const GainsayParsed *self, const GainsayLine *line, gboolean at_top)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (self->text + line->end));

  if (last == ',' || last == ';' || last == ':' || last == '-')
    return FALSE;
  if (at_top && (last == '?' || last == '!'))
    return TRUE;
  return !gainsay_parsed_is_terminated (self, line);
}

static gboolean
begins_like_heading (const GainsayParsed *self, const GainsayLine *line)
{
  gunichar first = g_utf8_get_char (self->text + line->start);

  return g_unichar_isupper (first) || g_unichar_isdigit (first) || first == '"' || first == '\'' ||
         first == 0x201c || first == 0x2018;
}

/**
 * gainsay_heading_has_shape:
 * @self: what is being read, split into lines
 * @patterns: the patterns of a language
 * @i: the number of a line
 * @at_top: whether only headings, bylines and dates stand above it
 *
 * Tells whether a line looks like a heading: short, no full stop, and nothing goes on from it.
 *
 * Returns: whether it does
 */
gboolean
gainsay_heading_has_shape (const GainsayParsed *self,
                           const GainsayPatterns *patterns,
                           guint i,
                           gboolean at_top)
{
  const GainsayLine *line;
  const GainsayLine *next;
  const char *end;
  const char *word;

  g_return_val_if_fail (self != NULL && i < self->lines->len, FALSE);

  line = get_line (self, i);
  next = get_line (self, i + 1);
  if (line->is_turn || line->n_words > (at_top ? MAX_TOP_WORDS : MAX_INNER_WORDS) ||
      line->end - line->start > MAX_BYTES || !begins_like_heading (self, line) ||
      !ends_openly (self, line, at_top))
    return FALSE;
  if (next == NULL || (next->kind == NULL && gainsay_parsed_begins_lower (self, next)) ||
      (self->is_wrapped && next->gap == 0))
    return FALSE;
  end = self->text + line->end;
  for (word = end; word > self->text + line->start && g_ascii_isalpha (word[-1]);)
    word--;
  return !gainsay_patterns_has_word (patterns, GAINSAY_WORDS_TAIL, word, (gsize) (end - word));
}

/* Set apart by empty lines, or with a paragraph right below. */
static gboolean
is_set_apart (const GainsayParsed *self, guint i)
{
  const GainsayLine *line = get_line (self, i);
  const GainsayLine *previous = i > 0 ? get_line (self, i - 1) : NULL;
  const GainsayLine *next = get_line (self, i + 1);

  if (next == NULL)
    return FALSE;
  if (previous != NULL && previous->kind == NULL && !gainsay_parsed_is_terminated (self, previous))
    return FALSE;
  if (line->gap > 0 && next->gap > 0)
    return TRUE;
  return !self->is_wrapped && next->n_words >= MIN_PROSE_WORDS;
}

static gboolean
is_repeated (GHashTable *known, const GainsayParsed *self, const GainsayLine *line)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (line->n_words > MAX_TOP_WORDS || line->end - line->start > MAX_BYTES)
    return FALSE;
  text = gainsay_parsed_dup_line (self, line);
  folded = g_utf8_casefold (text, -1);
  return g_hash_table_contains (known, folded);
}

static GHashTable *
collect_headings (const GainsayParsed *self)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (self->meta[GAINSAY_META_TITLE] != NULL)
    g_hash_table_add (known, g_utf8_casefold (self->meta[GAINSAY_META_TITLE], -1));
  for (guint i = 0; i < self->lines->len; i++)
    {
      const GainsayLine *line = get_line (self, i);
      g_autofree char *text = NULL;

      if (g_strcmp0 (line->kind, GAINSAY_MARK_HEADING) != 0)
        continue;
      text = gainsay_parsed_dup_line (self, line);
      g_hash_table_add (known, g_utf8_casefold (text, -1));
    }
  return known;
}

/**
 * gainsay_headings_detect:
 * @self: what is being read, its front detected
 * @patterns: the patterns of a language
 *
 * Finds headings inside the text: by their shape where the format does not tell them, and headlines
 * that are repeated.
 */
void
gainsay_headings_detect (GainsayParsed *self, const GainsayPatterns *patterns)
{
  g_autoptr (GHashTable) known = NULL;

  g_return_if_fail (self != NULL && self->lines != NULL);
  g_return_if_fail (patterns != NULL);

  known = collect_headings (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      GainsayLine *line = get_line (self, i);

      if (line->kind != NULL)
        continue;
      if (is_repeated (known, self, line) || (!self->has_structure && is_set_apart (self, i) &&
                                              gainsay_heading_has_shape (self, patterns, i, FALSE)))
        line->kind = GAINSAY_MARK_HEADING;
    }
}
