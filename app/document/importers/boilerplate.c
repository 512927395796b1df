/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/job.h"
#include "app/document/importers/parsed.h"
#include "app/document/importers/sitename.h"
#include "app/document/marks.h"

#include <string.h>

#define MAX_LENGTH 400          /* bytes; longer lines are prose */
#define MAX_TOKEN 64            /* bytes of a token inside a line */
#define MAX_ALTERNATIVE_WORDS 5 /* of the description of a picture, above its credit */
#define MAX_LINK_WORDS 24       /* of a link to another article */
#define LINES_A_LOOK 4096       /* between looks at the job */

/* "More from RT" names the paper; "More from the White House" does not. */
static void
take_publisher (GainsayParsed *self, const GainsayPatterns *patterns, GMatchInfo *match)
{
  g_autofree char *name = NULL;
  gboolean is_acronym;

  name = g_match_info_fetch_named (match, "publisher");
  if (name == NULL || *name == '\0')
    return;
  is_acronym = strcspn (name, "abcdefghijklmnopqrstuvwxyz ") == strlen (name);
  if (is_acronym || gainsay_sitename_is_outlet (patterns, name))
    gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHER, g_steal_pointer (&name));
}

static void
take_groups (GainsayParsed *self, const GainsayPatterns *patterns, GMatchInfo *match)
{
  take_publisher (self, patterns, match);
  gainsay_parsed_take_group (self, GAINSAY_META_AGENCY, match, "agency");
  gainsay_parsed_take_group (self, GAINSAY_META_AUTHOR, match, "author");
  gainsay_parsed_take_group (self, GAINSAY_META_URI, match, "uri");
}

static const char *
classify (GainsayParsed *self, const GainsayPatterns *patterns, const GainsayLine *line)
{
  g_autoptr (GMatchInfo) match = NULL;
  const char *text = self->text + line->start;
  gsize length = line->end - line->start;

  if (length > MAX_LENGTH)
    return NULL;
  if (gainsay_patterns_match (patterns, GAINSAY_PATTERN_BOILERPLATE, text, length, &match))
    {
      take_groups (self, patterns, match);
      return GAINSAY_MARK_BOILERPLATE;
    }
  if (gainsay_patterns_match (patterns, GAINSAY_PATTERN_CAPTION, text, length, NULL))
    return GAINSAY_MARK_CAPTION;
  return NULL;
}

static gboolean
begins_links (const GainsayParsed *self, const GainsayPatterns *patterns, const GainsayLine *line)
{
  gsize length = line->end - line->start;

  return length <= MAX_LENGTH && gainsay_patterns_match (patterns, GAINSAY_PATTERN_LINKS,
                                                         self->text + line->start, length, NULL);
}

/* Right below a line as "Most read" or below another link: a headline, no sentence. */
static gboolean
is_link (const GainsayParsed *self, const GainsayLine *line)
{
  return line->kind == NULL && line->gap == 0 && line->n_words <= MAX_LINK_WORDS &&
         !gainsay_parsed_is_terminated (self, line);
}

/* The description of a picture stands right above its credit: a few words, no sentence. */
static void
mark_description (GainsayParsed *self, GainsayLine *line, const GainsayLine *next)
{
  if (line->kind == NULL && next->gap == 0 && line->n_words <= MAX_ALTERNATIVE_WORDS &&
      !gainsay_parsed_is_terminated (self, line))
    line->kind = GAINSAY_MARK_CAPTION;
}

/* The length of the token that begins here, or 0. */
static gsize
measure_token (const GainsayPatterns *patterns, const char *text, gsize length)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start;
  int end;

  length = MIN (length, MAX_TOKEN);
  while (length > 0 && (text[length] & 0xc0) == 0x80)
    length--;
  if (!gainsay_patterns_match (patterns, GAINSAY_PATTERN_INLINE, text, length, &match) ||
      !g_match_info_fetch_pos (match, 0, &start, &end) || start != 0)
    return 0;
  return (gsize) end;
}

/* Tokens in the midst of prose; each begins with a brace. */
static void
mark_inline (GainsayParsed *self, const GainsayPatterns *patterns)
{
  const GainsayLine *lines = (const GainsayLine *) (const void *) self->lines->data;
  guint line = 0;

  for (const char *at = strchr (self->text, '{'); at != NULL; at = strchr (at, '{'))
    {
      gsize start = (gsize) (at - self->text);
      gsize length = 0;

      while (line < self->lines->len && lines[line].end <= start)
        line++;
      if (line < self->lines->len && lines[line].kind == NULL)
        length = measure_token (patterns, at, self->length - start);
      gainsay_parsed_mark (self, GAINSAY_MARK_BOILERPLATE, start, start + length);
      at += MAX (length, 1);
    }
}

/**
 * gainsay_boilerplate_detect:
 * @self: what is being read, split into lines
 * @patterns: the patterns of a language
 * @job: (nullable): stops the work when cancelled
 *
 * Finds the lines and tokens of the page around the article, and captions, by patterns; takes the
 * metadata that they tell.
 */
void
gainsay_boilerplate_detect (GainsayParsed *self, const GainsayPatterns *patterns, GainsayJob *job)
{
  GainsayLine *lines;
  gboolean in_links = FALSE;

  g_return_if_fail (self != NULL && self->lines != NULL);
  g_return_if_fail (patterns != NULL);

  lines = (GainsayLine *) (void *) self->lines->data;
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (i % LINES_A_LOOK == 0 && gainsay_job_is_cancelled (job))
        return;
      in_links =
        begins_links (self, patterns, &lines[i]) || (in_links && is_link (self, &lines[i]));
      if (in_links)
        lines[i].kind = GAINSAY_MARK_BOILERPLATE;
      if (lines[i].kind == NULL)
        lines[i].kind = classify (self, patterns, &lines[i]);
      if (i > 0 && g_strcmp0 (lines[i].kind, GAINSAY_MARK_CAPTION) == 0)
        mark_description (self, &lines[i - 1], &lines[i]);
    }
  mark_inline (self, patterns);
}
