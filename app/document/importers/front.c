/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The front of an article: headlines, the author, the date, the place and agency that open it; and
 * the same at its end, where some papers print them.
 */
#include "app/document/importers/dates.h"
#include "app/document/importers/headings.h"
#include "app/document/importers/sitename.h"
#include "app/document/marks.h"

#include <string.h>

#define MAX_FRONT 10         /* lines looked at, boilerplate and captions not counted */
#define MAX_BACK 4           /* the same at the end */
#define MAX_BYLINE_BYTES 160 /* of a line that names the author */
#define MAX_NAME_WORDS 4     /* of a personal name, particles not counted */
#define MAX_OPENINGS 2       /* paragraphs of prose that may open with place and agency */
#define OPENING_BYTES 160    /* of a paragraph looked at for them */
#define MIN_PROSE_WORDS 5    /* of a paragraph */

static GainsayLine *
get_line (const GainsayParsed *self, guint i)
{
  return &g_array_index (self->lines, GainsayLine, i);
}

static gboolean
is_kind (const GainsayLine *line, const char *kind)
{
  return g_strcmp0 (line->kind, kind) == 0;
}

static gboolean
is_name_word (const char *word)
{
  const char *at = word;

  if (!g_unichar_isupper (g_utf8_get_char (at)))
    return FALSE;
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_isalpha (character) && character != '.' && character != '-' &&
          character != '\'' && character != 0x2019)
        return FALSE;
    }
  return TRUE;
}

/* Two to four words with capitals, none of which is an ordinary word of headings. */
static gboolean
is_personal_name (const GainsayPatterns *patterns, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n_names = 0;

  for (char **word = words; *word != NULL; word++)
    {
      gsize length = strlen (*word);

      if (length == 0 ||
          (n_names > 0 && word[1] != NULL &&
           gainsay_patterns_has_word (patterns, GAINSAY_WORDS_PARTICLE, *word, length)))
        continue;
      if (!is_name_word (*word) ||
          gainsay_patterns_has_word (patterns, GAINSAY_WORDS_NOT_NAME, *word, length) ||
          gainsay_patterns_has_word (patterns, GAINSAY_WORDS_TAIL, *word, length))
        return FALSE;
      n_names++;
    }
  return n_names >= 2 && n_names <= MAX_NAME_WORDS;
}

/* "Staff Writer": what a person is, told by one of its words. */
static gboolean
is_role (const GainsayPatterns *patterns, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (gainsay_patterns_has_word (patterns, GAINSAY_WORDS_NOT_NAME, *word, strlen (*word)))
      return TRUE;
  return FALSE;
}

/* "Ann Lee and Bo Ray", "Ann Lee, Staff Writer": the names, without what the person is. */
static char *
find_names (const GainsayPatterns *patterns, const char *text, gboolean is_strict)
{
  g_auto (GStrv) parts =
    g_regex_split_simple ("\\s+(?:and|&)\\s+|,\\s*(?:and\\s+)?|;\\s*", text, 0, 0);
  g_autoptr (GString) names = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    {
      if (!is_personal_name (patterns, *part))
        {
          if (part == parts || (is_strict && !is_role (patterns, *part)))
            return NULL;
          continue;
        }
      if (names->len > 0)
        g_string_append (names, part[1] == NULL ? " and " : ", ");
      g_string_append (names, *part);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* "By Ann Lee | 6 August 2018": the parts are told apart; without a name the text itself. */
static void
take_byline (GainsayParsed *self, const GainsayPatterns *patterns, const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*[|•·–—/]\\s*|\\s+-\\s+", text, 0, 0);

  for (char **part = parts; *part != NULL; part++)
    {
      char *date = NULL;

      if (gainsay_dates_is_line (patterns, *part, &date))
        gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHED, date);
      else if (part == parts)
        {
          char *names = find_names (patterns, *part, FALSE);

          gainsay_parsed_take_meta (self, GAINSAY_META_AUTHOR,
                                    names != NULL ? names : g_strdup (*part));
        }
    }
}

/* Without the signs of Markdown. */
static char *
dup_plain (const GainsayParsed *self, const GainsayLine *line)
{
  char *text = gainsay_parsed_dup_line (self, line);
  char *to = text;

  for (const char *at = text; *at != '\0'; at++)
    if (!self->has_structure || strchr ("*_", *at) == NULL)
      *to++ = *at;
  *to = '\0';
  return text;
}

static gboolean
read_byline (GainsayParsed *self, const GainsayPatterns *patterns, GainsayLine *line)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  g_autofree char *author = NULL;

  if (line->end - line->start > MAX_BYLINE_BYTES)
    return FALSE;
  text = dup_plain (self, line);
  if (!gainsay_patterns_match (patterns, GAINSAY_PATTERN_BYLINE, text, strlen (text), &match))
    return FALSE;
  author = g_match_info_fetch_named (match, "author");
  if (gainsay_parsed_is_terminated (self, line) && find_names (patterns, author, FALSE) == NULL)
    return FALSE;
  line->kind = GAINSAY_MARK_BYLINE;
  gainsay_parsed_take_group (self, GAINSAY_META_AGENCY, match, "agency");
  take_byline (self, patterns, author);
  return TRUE;
}

static gboolean
read_date (GainsayParsed *self, const GainsayPatterns *patterns, GainsayLine *line)
{
  g_autofree char *text = gainsay_parsed_dup_line (self, line);
  char *date = NULL;

  if (!gainsay_dates_is_line (patterns, text, &date))
    return FALSE;
  line->kind = GAINSAY_MARK_DATELINE;
  gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHED, date);
  return TRUE;
}

/* "Ann Lee in Exampleton": where the name was written from is no part of it. */
static void
drop_place (char *text)
{
  char *place = strstr (text, " in ");

  if (place != NULL && is_name_word (place + strlen (" in ")))
    *place = '\0';
}

static gboolean
read_bare_name (GainsayParsed *self, const GainsayPatterns *patterns, GainsayLine *line)
{
  g_autofree char *text = NULL;
  char *names;

  if (line->end - line->start > MAX_BYLINE_BYTES || gainsay_parsed_is_terminated (self, line))
    return FALSE;
  text = gainsay_parsed_dup_line (self, line);
  drop_place (text);
  names = find_names (patterns, text, TRUE);
  if (names == NULL)
    return FALSE;
  line->kind = GAINSAY_MARK_BYLINE;
  gainsay_parsed_take_meta (self,
                            gainsay_sitename_is_outlet (patterns, names) ? GAINSAY_META_PUBLISHER
                                                                         : GAINSAY_META_AUTHOR,
                            names);
  return TRUE;
}

/* A headline without the signs of Markdown around it. */
static char *
dup_headline (const GainsayParsed *self, const GainsayLine *line)
{
  char *text = gainsay_parsed_dup_line (self, line);
  gsize length;

  if (!self->has_structure)
    return text;
  memmove (text, text + strspn (text, "#*_ "), strlen (text + strspn (text, "#*_ ")) + 1);
  for (length = strlen (text); length > 0 && strchr ("#*_ ", text[length - 1]) != NULL; length--)
    text[length - 1] = '\0';
  return text;
}

/* One line of the front; FALSE where the prose begins. */
static gboolean
read_front_line (GainsayParsed *self,
                 const GainsayPatterns *patterns,
                 guint i,
                 GPtrArray *headlines)
{
  GainsayLine *line = get_line (self, i);

  if (is_kind (line, GAINSAY_MARK_HEADING))
    {
      g_ptr_array_add (headlines, dup_headline (self, line));
      return TRUE;
    }
  if (line->kind != NULL || read_date (self, patterns, line) || read_byline (self, patterns, line))
    return TRUE;
  if (headlines->len > 0 && read_bare_name (self, patterns, line))
    return TRUE;
  if (self->has_structure || !gainsay_heading_has_shape (self, patterns, i, TRUE))
    return FALSE;
  line->kind = GAINSAY_MARK_HEADING;
  g_ptr_array_add (headlines, dup_headline (self, line));
  return TRUE;
}

static void
read_front (GainsayParsed *self, const GainsayPatterns *patterns, GPtrArray *headlines)
{
  guint n_seen = 0;

  for (guint i = 0; i < self->lines->len && n_seen < MAX_FRONT; i++)
    {
      const GainsayLine *line = get_line (self, i);

      if (is_kind (line, GAINSAY_MARK_BOILERPLATE) || is_kind (line, GAINSAY_MARK_CAPTION))
        continue;
      if (!read_front_line (self, patterns, i, headlines))
        return;
      n_seen++;
    }
}

static void
read_back (GainsayParsed *self, const GainsayPatterns *patterns)
{
  guint n_seen = 0;

  for (guint i = self->lines->len; i > 0 && n_seen < MAX_BACK; i--)
    {
      GainsayLine *line = get_line (self, i - 1);

      if (line->kind != NULL)
        continue;
      n_seen++;
      if (!read_date (self, patterns, line))
        read_byline (self, patterns, line);
    }
}

/* "WASHINGTON (TNS) — ": the mark ends where the prose begins. */
static gboolean
read_opening (GainsayParsed *self, const GainsayPatterns *patterns, const GainsayLine *line)
{
  g_autoptr (GMatchInfo) match = NULL;
  const char *text = self->text + line->start;
  gsize length = MIN (line->end - line->start, OPENING_BYTES);
  g_autofree char *printed = NULL;
  int start;
  int end;

  while (length > 0 && (text[length] & 0xc0) == 0x80)
    length--;
  if (!gainsay_patterns_match (patterns, GAINSAY_PATTERN_DATELINE, text, length, &match) ||
      !g_match_info_fetch_pos (match, 0, &start, &end))
    return FALSE;
  gainsay_parsed_mark (self, GAINSAY_MARK_DATELINE, line->start, line->start + (gsize) end);
  gainsay_parsed_take_group (self, GAINSAY_META_AGENCY, match, "agency");
  printed = g_match_info_fetch_named (match, "date");
  if (printed != NULL && *printed != '\0')
    {
      g_autofree char *date = gainsay_dates_parse (patterns, printed);

      if (date != NULL && strlen (date) == strlen ("YYYY-MM-DD"))
        gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHED, g_steal_pointer (&date));
    }
  gainsay_parsed_take_meta (self, GAINSAY_META_KIND, g_strdup ("news-report"));
  return TRUE;
}

static void
read_openings (GainsayParsed *self, const GainsayPatterns *patterns)
{
  guint n_prose = 0;

  for (guint i = 0; i < self->lines->len && n_prose < MAX_OPENINGS; i++)
    {
      const GainsayLine *line = get_line (self, i);

      if (line->kind != NULL || line->n_words < MIN_PROSE_WORDS)
        continue;
      n_prose++;
      if (read_opening (self, patterns, line))
        return;
    }
}

/**
 * gainsay_front_detect:
 * @self: what is being read, boilerplate and captions detected
 * @patterns: the patterns of a language
 *
 * Finds headlines, author and date at the top, author and date at the end, and the place and agency
 * that open the prose; takes title, publisher, agency, author and date from them.
 */
void
gainsay_front_detect (GainsayParsed *self, const GainsayPatterns *patterns)
{
  g_autoptr (GPtrArray) headlines = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (self != NULL && self->lines != NULL);
  g_return_if_fail (patterns != NULL);

  read_front (self, patterns, headlines);
  read_back (self, patterns);
  read_openings (self, patterns);
  gainsay_sitename_take_title (self, patterns, headlines);
}
