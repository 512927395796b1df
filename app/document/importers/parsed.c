/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/parsed.h"

#include <string.h>

#define MAX_META 1000     /* bytes of a value */
#define MAX_MARKS 100000  /* of a document */
#define MAX_LINES 1000000 /* looked at */

/**
 * gainsay_parsed_new:
 * @text: (transfer full): UTF-8 with LF
 *
 * Begins to read a text.
 *
 * Returns: (transfer full): no marks, no metadata
 */
GainsayParsed *
gainsay_parsed_new (char *text)
{
  GainsayParsed *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GainsayParsed, 1);
  self->text = text;
  self->length = strlen (text);
  self->marks = g_array_new (FALSE, FALSE, sizeof (GainsaySpan));
  return self;
}

/**
 * gainsay_parsed_free:
 * @self: (transfer full) (nullable): what was read
 *
 * Frees it.
 */
void
gainsay_parsed_free (GainsayParsed *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->marks);
  g_clear_pointer (&self->lines, g_array_unref);
  for (guint i = 0; i < GAINSAY_N_META; i++)
    g_free (self->meta[i]);
  g_free (self);
}

/**
 * gainsay_parsed_mark:
 * @self: what is being read
 * @kind: a GAINSAY_MARK_… word, static
 * @start: first byte
 * @end: byte behind the last; nothing happens if that is not after @start
 *
 * Marks a span of the text.
 */
void
gainsay_parsed_mark (GainsayParsed *self, const char *kind, gsize start, gsize end)
{
  GainsaySpan span = { kind, start, end };

  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != NULL);

  if (start < end && self->marks->len < MAX_MARKS)
    g_array_append_val (self->marks, span);
}

/* One line: runs of white space become one space. */
static char *
fold (const char *value)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean pending = FALSE;

  for (const char *at = value; *at != '\0' && folded->len < MAX_META; at = g_utf8_next_char (at))
    {
      if (g_unichar_isspace (g_utf8_get_char (at)))
        {
          pending = folded->len > 0;
          continue;
        }
      if (pending)
        g_string_append_c (folded, ' ');
      pending = FALSE;
      g_string_append_unichar (folded, g_utf8_get_char (at));
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * gainsay_parsed_take_meta:
 * @self: what is being read
 * @meta: which
 * @value: (transfer full) (nullable): valid UTF-8
 *
 * Sets metadata that is not known yet; white space is folded, an empty value ignored.
 *
 * Returns: whether it was set
 */
gboolean
gainsay_parsed_take_meta (GainsayParsed *self, GainsayMeta meta, char *value)
{
  g_autofree char *owned = value;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (value == NULL || self->meta[meta] != NULL)
    return FALSE;
  folded = fold (value);
  if (*folded == '\0')
    return FALSE;
  self->meta[meta] = g_steal_pointer (&folded);
  return TRUE;
}

/**
 * gainsay_parsed_take_group:
 * @self: what is being read
 * @meta: which
 * @match: a match
 * @group: the name of a group, which the pattern may not have
 *
 * Sets metadata from what a group matched, if it did.
 */
void
gainsay_parsed_take_group (GainsayParsed *self,
                           GainsayMeta meta,
                           GMatchInfo *match,
                           const char *group)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (match != NULL);

  gainsay_parsed_take_meta (self, meta, g_match_info_fetch_named (match, group));
}

static void
read_line (GainsayParsed *self, gsize from, gsize to, GainsayLine *line)
{
  const char *end = self->text + to;
  gboolean in_word = FALSE;

  line->start = to;
  line->end = from;
  for (const char *at = self->text + from; at < end; at = g_utf8_next_char (at))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (at));

      if (!is_space)
        {
          line->start = MIN (line->start, (gsize) (at - self->text));
          line->end = (gsize) (g_utf8_next_char (at) - self->text);
          if (!in_word && line->n_words < G_MAXUINT16)
            line->n_words++;
        }
      in_word = !is_space;
    }
  line->indent = (guint32) (line->start - from);
}

/**
 * gainsay_parsed_split:
 * @self: what is being read
 *
 * Makes the list of lines that are not empty.
 */
void
gainsay_parsed_split (GainsayParsed *self)
{
  guint8 gap = 0;

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->lines, g_array_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (GainsayLine));
  for (gsize from = 0; from < self->length && self->lines->len < MAX_LINES;)
    {
      const char *end = memchr (self->text + from, '\n', self->length - from);
      gsize to = end != NULL ? (gsize) (end - self->text) : self->length;
      GainsayLine line = { 0 };

      read_line (self, from, to, &line);
      if (line.n_words > 0)
        {
          line.gap = gap;
          g_array_append_val (self->lines, line);
        }
      gap = line.n_words > 0 ? 0 : MIN (gap + 1, G_MAXUINT8);
      from = to + 1;
    }
}

static int
compare_spans (gconstpointer first, gconstpointer second)
{
  const GainsaySpan *a = first;
  const GainsaySpan *b = second;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end < b->end ? -1 : 1;
  return strcmp (a->kind, b->kind);
}

/**
 * gainsay_parsed_finish_marks:
 * @self: what is being read
 *
 * Sorts the marks by start, then end, and drops doubles.
 */
void
gainsay_parsed_finish_marks (GainsayParsed *self)
{
  GainsaySpan *spans;
  guint n_kept = 0;

  g_return_if_fail (self != NULL);

  g_array_sort (self->marks, compare_spans);
  spans = (GainsaySpan *) (void *) self->marks->data;
  for (guint i = 0; i < self->marks->len; i++)
    if (n_kept == 0 || compare_spans (&spans[n_kept - 1], &spans[i]) != 0)
      spans[n_kept++] = spans[i];
  g_array_set_size (self->marks, n_kept);
}

/**
 * gainsay_parsed_dup_line:
 * @self: what is being read
 * @line: one of its lines
 *
 * Gives the words of a line, without the white space at its ends.
 *
 * Returns: (transfer full): the line
 */
char *
gainsay_parsed_dup_line (const GainsayParsed *self, const GainsayLine *line)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line != NULL, NULL);

  return g_strndup (self->text + line->start, line->end - line->start);
}

static gboolean
is_closer (gunichar character)
{
  return character == '"' || character == '\'' || character == ')' || character == ']' ||
         character == '*' || character == '_' || character == 0x2019 || character == 0x201d ||
         character == 0xbb;
}

/**
 * gainsay_parsed_is_terminated:
 * @self: what is being read
 * @line: one of its lines
 *
 * Tells whether a line ends as a sentence does; quotes and brackets after that do not count.
 *
 * Returns: whether it ends in a full stop, a question or exclamation mark, or an ellipsis
 */
gboolean
gainsay_parsed_is_terminated (const GainsayParsed *self, const GainsayLine *line)
{
  const char *start;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  start = self->text + line->start;
  for (const char *at = self->text + line->end; at > start;)
    {
      gunichar character;

      at = g_utf8_prev_char (at);
      character = g_utf8_get_char (at);
      /* A stray tag at the end says nothing. */
      while (character == '>' && at > start && *at != '<')
        at--;
      if (*at == '<')
        continue;
      if (!is_closer (character))
        return character == '.' || character == '!' || character == '?' || character == 0x2026;
    }
  return FALSE;
}

/**
 * gainsay_parsed_begins_lower:
 * @self: what is being read
 * @line: one of its lines
 *
 * Tells whether a line begins with a small letter.
 *
 * Returns: whether it does
 */
gboolean
gainsay_parsed_begins_lower (const GainsayParsed *self, const GainsayLine *line)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  return g_unichar_islower (g_utf8_get_char (self->text + line->start));
}
