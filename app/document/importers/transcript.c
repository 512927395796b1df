/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Transcripts: lines that begin with who speaks.
 *
 *   MODERATOR: Was the harbor paid for?
 *   \_mark__/
 *   MARSH: All of it. (Applause.)
 *   \mark/            \_______/ boilerplate
 */
#include "app/document/importers/parsed.h"
#include "app/document/marks.h"

#include <string.h>

#define MIN_TURNS 4       /* of a transcript */
#define MIN_LABELS 2      /* people or roles that speak in it */
#define MIN_PROSE_WORDS 3 /* of a line that counts against the turns */
#define PROSE_A_TURN 3    /* so many lines of prose may stand for each turn */
#define LABEL_BYTES 120   /* of a line looked at for who speaks */

/* A line that begins with who speaks. */
typedef struct
{
  guint line;
  gsize end; /* where the words begin that are spoken */
  char *label;
} Turn;

static void
turn_clear (gpointer data)
{
  g_free (((Turn *) data)->label);
}

static GainsayLine *
get_line (const GainsayParsed *self, guint i)
{
  return &g_array_index (self->lines, GainsayLine, i);
}

/* Capitals or bold letters say that it is a label; another needs to stand there twice. */
static gboolean
is_plain (const char *line, const char *label)
{
  g_autofree char *upper = g_utf8_strup (label, -1);

  return *line != '*' && *line != '_' && !g_str_equal (upper, label);
}

static gboolean
read_turn (const GainsayParsed *self, const GainsayPatterns *patterns, guint i, Turn *turn)
{
  const GainsayLine *line = get_line (self, i);
  const char *text = self->text + line->start;
  gsize length = MIN (line->end - line->start, LABEL_BYTES);
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  while (length > 0 && line->start + length < self->length && (text[length] & 0xc0) == 0x80)
    length--;
  if (line->kind != NULL ||
      !gainsay_patterns_match (patterns, GAINSAY_PATTERN_SPEAKER, text, length, &match) ||
      !g_match_info_fetch_pos (match, 0, &start, &end))
    return FALSE;
  turn->line = i;
  turn->end = line->start + (gsize) end;
  turn->label = g_match_info_fetch_named (match, "name");
  return TRUE;
}

/* The lines that may begin with who speaks, and how often each label stands there. */
static GArray *
list_turns (const GainsayParsed *self, const GainsayPatterns *patterns, GHashTable *counts)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  g_array_set_clear_func (turns, turn_clear);
  for (guint i = 0; i < self->lines->len; i++)
    {
      Turn turn;
      guint n;

      if (!read_turn (self, patterns, i, &turn))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, turn.label));
      g_hash_table_insert (counts, g_strdup (turn.label), GUINT_TO_POINTER (n + 1));
      g_array_append_val (turns, turn);
    }
  return turns;
}

static void
drop_single (const GainsayParsed *self, GArray *turns, GHashTable *counts)
{
  for (guint i = turns->len; i > 0; i--)
    {
      const Turn *turn = &g_array_index (turns, Turn, i - 1);

      if (!is_plain (self->text + get_line (self, turn->line)->start, turn->label) ||
          GPOINTER_TO_UINT (g_hash_table_lookup (counts, turn->label)) > 1)
        continue;
      g_hash_table_remove (counts, turn->label);
      g_array_remove_index (turns, i - 1);
    }
}

/* How many paragraphs there are; of lines that were broken only the first counts. */
static guint
count_prose (const GainsayParsed *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const GainsayLine *line = get_line (self, i);

      if (line->kind == NULL && line->n_words >= MIN_PROSE_WORDS &&
          (!self->is_wrapped || line->gap > 0))
        n++;
    }
  return n;
}

/* "(Applause.)": what happens in the room. */
static void
mark_directions (GainsayParsed *self, const GainsayPatterns *patterns, const GainsayLine *line)
{
  gsize at = line->start;

  while (at < line->end)
    {
      g_autoptr (GMatchInfo) match = NULL;
      int start, end;

      if (!gainsay_patterns_match (patterns, GAINSAY_PATTERN_DIRECTION, self->text + at,
                                   line->end - at, &match) ||
          !g_match_info_fetch_pos (match, 0, &start, &end) || end <= start)
        return;
      gainsay_parsed_mark (self, GAINSAY_MARK_BOILERPLATE, at + (gsize) start, at + (gsize) end);
      at += (gsize) end;
    }
}

/**
 * gainsay_transcript_detect:
 * @self: what is being read, boilerplate detected
 * @patterns: the patterns of a language
 *
 * Finds out whether a text is a transcript, and if so marks who speaks in each line, and what
 * happens in the room.
 */
void
gainsay_transcript_detect (GainsayParsed *self, const GainsayPatterns *patterns)
{
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GArray) turns = NULL;

  g_return_if_fail (self != NULL && self->lines != NULL);
  g_return_if_fail (patterns != NULL);

  counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  turns = list_turns (self, patterns, counts);
  drop_single (self, turns, counts);
  if (turns->len < MIN_TURNS || g_hash_table_size (counts) < MIN_LABELS ||
      turns->len <= g_hash_table_size (counts) || turns->len * PROSE_A_TURN < count_prose (self))
    return;
  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *turn = &g_array_index (turns, Turn, i);
      GainsayLine *line = get_line (self, turn->line);

      line->is_turn = TRUE;
      if (turn->end >= line->end)
        line->kind = GAINSAY_MARK_SPEAKER;
      else
        gainsay_parsed_mark (self, GAINSAY_MARK_SPEAKER, line->start, turn->end);
    }
  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->kind == NULL)
      mark_directions (self, patterns, get_line (self, i));
  gainsay_parsed_take_meta (self, GAINSAY_META_KIND, g_strdup ("transcript"));
}
