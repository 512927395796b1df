/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads Markdown. The text keeps its signs, which are marked: those of a line by the kind of the
 * line, those inside prose as tags.
 */
#include "app/document/importers/dates.h"
#include "app/document/importers/importers.h"
#include "app/document/marks.h"

#include <string.h>

#define MAX_FRONT_MATTER 16384 /* bytes */
#define MAX_ADDRESS 2048       /* bytes of a link's address */

static const struct
{
  const char *key;
  GainsayMeta meta;
} keys[] = {
  { "title", GAINSAY_META_TITLE },
  { "headline", GAINSAY_META_TITLE },
  { "publisher", GAINSAY_META_PUBLISHER },
  { "outlet", GAINSAY_META_PUBLISHER },
  { "publication", GAINSAY_META_PUBLISHER },
  { "site", GAINSAY_META_PUBLISHER },
  { "site_name", GAINSAY_META_PUBLISHER },
  { "source", GAINSAY_META_PUBLISHER },
  { "agency", GAINSAY_META_AGENCY },
  { "author", GAINSAY_META_AUTHOR },
  { "authors", GAINSAY_META_AUTHOR },
  { "byline", GAINSAY_META_AUTHOR },
  { "date", GAINSAY_META_PUBLISHED },
  { "published", GAINSAY_META_PUBLISHED },
  { "pubdate", GAINSAY_META_PUBLISHED },
  { "url", GAINSAY_META_URI },
  { "uri", GAINSAY_META_URI },
  { "link", GAINSAY_META_URI },
  { "canonical", GAINSAY_META_URI },
  { "source", GAINSAY_META_URI },
  { "lang", GAINSAY_META_LANGUAGE },
  { "language", GAINSAY_META_LANGUAGE },
  { "kind", GAINSAY_META_KIND },
};

static void
take_value (GainsayParsed *self, const GainsayPatterns *patterns, const char *key, char *value)
{
  gboolean is_address = g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "http://");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (g_ascii_strcasecmp (key, keys[i].key) != 0 ||
          is_address != (keys[i].meta == GAINSAY_META_URI))
        continue;
      gainsay_parsed_take_meta (self, keys[i].meta,
                                keys[i].meta == GAINSAY_META_PUBLISHED
                                  ? gainsay_dates_parse (patterns, value)
                                  : g_strdup (value));
    }
}

/* Without quotes, and without the brackets of a list. */
static char *
clean_value (const char *value)
{
  g_autofree char *copy = g_strstrip (g_strdup (value));
  gsize length = strlen (copy);

  if (length >= 2 && *copy == '[' && copy[length - 1] == ']')
    {
      copy[length - 1] = '\0';
      *copy = ' ';
      g_strdelimit (copy, "\"", ' ');
    }
  else if (length >= 2 && strchr ("\"'", *copy) != NULL && copy[length - 1] == *copy)
    {
      copy[length - 1] = '\0';
      *copy = ' ';
    }
  return g_strdup (g_strstrip (copy));
}

static void
read_fields (GainsayParsed *self, const GainsayPatterns *patterns, const char *block)
{
  g_auto (GStrv) lines = g_strsplit (block, "\n", -1);
  g_autofree char *key = NULL;

  for (char **line = lines; *line != NULL; line++)
    {
      gsize length = strspn (*line, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");
      gsize sign = length + strspn (*line + length, " ");
      g_autofree char *value = NULL;

      if (length > 0 && ((*line)[sign] == ':' || (*line)[sign] == '='))
        {
          g_free (key);
          key = g_strndup (*line, length);
          value = clean_value (*line + sign + 1);
        }
      else if (key != NULL && g_str_has_prefix (g_strchug (*line), "- "))
        value = clean_value (*line + 2);
      if (value != NULL && *value != '\0')
        take_value (self, patterns, key, value);
    }
}

/* "---" … "---" or "+++" … "+++" at the top; gives where the body begins. */
static gsize
read_front_matter (GainsayParsed *self, const GainsayPatterns *patterns)
{
  g_autofree char *block = NULL;
  g_autofree char *fence = NULL;
  const char *end;

  if (!g_str_has_prefix (self->text, "---\n") && !g_str_has_prefix (self->text, "+++\n"))
    return 0;
  fence = g_strdup_printf ("\n%.3s", self->text);
  end = g_strstr_len (self->text + 3, (gssize) MIN (self->length - 3, MAX_FRONT_MATTER), fence);
  if (end == NULL || (end[4] != '\n' && end[4] != '\0'))
    return 0;
  block = g_strndup (self->text + 4, (gsize) MAX (end - self->text - 4, 0));
  read_fields (self, patterns, block);
  gainsay_parsed_mark (self, GAINSAY_MARK_BOILERPLATE, 0, (gsize) (end + 4 - self->text));
  return (gsize) (end + 4 - self->text);
}

/* How many of the same sign begin here. */
static gsize
count_run (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && text[n] == text[0])
    n++;
  return n;
}

static gboolean
is_word (char byte)
{
  return g_ascii_isalnum (byte) || (guchar) byte >= 0x80;
}

/* Emphasis touches a word; "_" inside one is no sign. */
static gboolean
is_emphasis (const char *text, gsize length, gsize at, gsize run)
{
  char before = at > 0 ? text[at - 1] : ' ';
  char after = at + run < length ? text[at + run] : ' ';

  if (run > 3 || (g_ascii_isspace (before) && g_ascii_isspace (after)))
    return FALSE;
  if (text[at] == '~')
    return run == 2;
  return text[at] != '_' || !is_word (before) || !is_word (after);
}

/* "[words](address)" and "[words][name]": where the words end, and where the whole does. */
static gboolean
find_link (const char *text, gsize length, gsize at, gsize *words_end, gsize *end)
{
  const char *stop;
  const char *close = NULL;

  for (stop = text + at + 1; stop < text + length && *stop != '[' && *stop != ']'; stop++)
    ;
  if (stop == text + length || *stop != ']' || stop + 1 == text + length)
    return FALSE;
  if (stop[1] == '(')
    close = memchr (stop, ')', MIN ((gsize) (text + length - stop), MAX_ADDRESS));
  else if (stop[1] == '[')
    close = memchr (stop + 1, ']', MIN ((gsize) (text + length - stop - 1), MAX_ADDRESS));
  if (close == NULL)
    return FALSE;
  *words_end = (gsize) (stop - text);
  *end = (gsize) (close - text) + 1;
  return TRUE;
}

static gsize
read_sign (GainsayParsed *self, gsize base, const char *text, gsize length, gsize at)
{
  gboolean is_run = strchr ("*_~`", text[at]) != NULL;
  gsize run = is_run ? count_run (text + at, length - at) : 0;
  gsize words_end;
  gsize end;

  if (text[at] == '\\' && at + 1 < length && g_ascii_ispunct (text[at + 1]))
    {
      gainsay_parsed_mark (self, GAINSAY_MARK_TAG, base + at, base + at + 1);
      return 2;
    }
  if (is_run && (text[at] == '`' || is_emphasis (text, length, at, run)))
    gainsay_parsed_mark (self, GAINSAY_MARK_TAG, base + at, base + at + run);
  if (is_run)
    return run;
  if (text[at] == '!' && at + 1 < length && text[at + 1] == '[' &&
      find_link (text, length, at + 1, &words_end, &end))
    {
      gainsay_parsed_mark (self, GAINSAY_MARK_TAG, base + at, base + end);
      return end - at;
    }
  if (text[at] == '[' && find_link (text, length, at, &words_end, &end))
    {
      gainsay_parsed_mark (self, GAINSAY_MARK_TAG, base + at, base + at + 1);
      gainsay_parsed_mark (self, GAINSAY_MARK_TAG, base + words_end, base + end);
    }
  return 1;
}

static void
read_inline (GainsayParsed *self, gsize from, gsize to)
{
  const char *text = self->text + from;
  gsize length = to - from;

  for (gsize at = 0; at < length;)
    {
      if (text[at] != '\0' && strchr ("\\*_~`![", text[at]) != NULL)
        at += read_sign (self, from, text, length, at);
      else
        at++;
    }
}

/* "> ", "- ", "1. " at the start of a line; gives what stands behind them. */
static gsize
read_prefix (GainsayParsed *self, gsize from, gsize to)
{
  const char *text = self->text;
  gsize at = from;
  gsize digits;

  while (at < to && (text[at] == '>' || text[at] == ' ' || text[at] == '\t'))
    at++;
  if (at + 1 < to && strchr ("-*+", text[at]) != NULL && text[at + 1] == ' ')
    at += 2;
  digits = strspn (text + at, "0123456789");
  if (digits > 0 && digits < 4 && at + digits + 1 < to &&
      strchr (".)", text[at + digits]) != NULL && text[at + digits + 1] == ' ')
    at += digits + 2;
  if (at > from && strspn (text + from, " \t") < at - from)
    gainsay_parsed_mark (self, GAINSAY_MARK_TAG, from + strspn (text + from, " \t"), at);
  return at;
}

static gboolean
is_underline (const char *text, gsize from, gsize to)
{
  gsize length = to - from;

  while (length > 0 && text[from + length - 1] == ' ')
    length--;
  return length >= 2 && (text[from] == '=' || text[from] == '-') &&
         count_run (text + from, length) == length;
}

/* Lines that are no prose as a whole. */
static const char *
get_line_kind (const char *line, gsize length)
{
  gsize n_signs = strspn (line, "#");
  const char *close;

  if (n_signs > 0 && n_signs <= 6 && n_signs < length && line[n_signs] == ' ')
    return GAINSAY_MARK_HEADING;
  if (g_str_has_prefix (line, "![") && memchr (line, '\n', length) == NULL &&
      line[length - 1] == ')')
    return GAINSAY_MARK_CAPTION;
  close = *line == '[' ? memchr (line, ']', length) : NULL;
  if (close != NULL && close[1] == ':')
    return GAINSAY_MARK_BOILERPLATE;
  return NULL;
}

typedef struct
{
  gboolean in_code;
  gsize previous_start; /* of the line above, if that is prose; else equal to previous_end */
  gsize previous_end;
} Body;

static void
read_line (GainsayParsed *self, Body *body, gsize from, gsize to)
{
  const char *line = self->text + from;
  gboolean is_fence =
    to - from >= 3 && (strncmp (line, "```", 3) == 0 || strncmp (line, "~~~", 3) == 0);
  const char *kind;

  if (is_fence || body->in_code)
    {
      body->in_code = body->in_code != is_fence;
      gainsay_parsed_mark (self, GAINSAY_MARK_BOILERPLATE, from, to);
      return;
    }
  if (body->previous_end > body->previous_start && is_underline (self->text, from, to))
    {
      gainsay_parsed_mark (self, GAINSAY_MARK_HEADING, body->previous_start, body->previous_end);
      gainsay_parsed_mark (self, GAINSAY_MARK_BOILERPLATE, from, to);
      body->previous_end = body->previous_start;
      return;
    }
  kind = to > from ? get_line_kind (line, to - from) : NULL;
  if (kind != NULL)
    gainsay_parsed_mark (self, kind, from, to);
  else
    read_inline (self, read_prefix (self, from, to), to);
  body->previous_start = from;
  body->previous_end = kind == NULL ? to : from;
}

/**
 * gainsay_import_markdown:
 * @text: (transfer full): the decoded input
 * @name: what messages call the input
 * @patterns: the patterns of a language
 * @error: not set
 *
 * Reads Markdown.
 *
 * Returns: (transfer full): the text as it is, marks and the metadata of its front matter
 */
GainsayParsed *
gainsay_import_markdown (char *text,
                         const char *name,
                         const GainsayPatterns *patterns,
                         GError **error)
{
  GainsayParsed *self = gainsay_parsed_new (text);
  Body body = { 0 };
  gsize from = read_front_matter (self, patterns);

  while (from < self->length)
    {
      const char *end = memchr (self->text + from, '\n', self->length - from);
      gsize to = end != NULL ? (gsize) (end - self->text) : self->length;

      read_line (self, &body, from, to);
      from = to + 1;
    }
  gainsay_tags_detect (self);
  self->has_structure = TRUE;
  self->is_wrapped = TRUE;
  return self;
}
