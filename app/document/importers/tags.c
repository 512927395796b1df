/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/parsed.h"
#include "app/document/marks.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define MAX_TAG 400 /* bytes, from < to > */
#define MAX_NAME 16 /* bytes of an element's name */

/* Behind the name of a tag stand attributes with values, or nothing: "a <b and c>" is no tag. */
static gboolean
has_attributes_or_nothing (const char *text, gsize length)
{
  gsize n_spaces = 0;

  while (n_spaces < length && strchr (" \t\n/", text[n_spaces]) != NULL)
    n_spaces++;
  return n_spaces == length || memchr (text, '=', length) != NULL;
}

/* The length of the HTML tag that begins here, or 0. */
static gsize
measure_tag (const char *text, gsize length)
{
  char name[MAX_NAME + 1];
  gsize n_name = 0;
  gsize at = 1;
  gsize name_end;

  if (length > 4 && memcmp (text, "<!--", 4) == 0)
    {
      const char *end = g_strstr_len (text, (gssize) MIN (length, MAX_TAG), "-->");

      return end != NULL ? (gsize) (end - text) + 3 : 0;
    }
  if (at < length && text[at] == '/')
    at++;
  while (at < length && n_name < MAX_NAME && g_ascii_isalnum (text[at]))
    name[n_name++] = g_ascii_tolower (text[at++]);
  name[n_name] = '\0';
  if (n_name == 0 || at >= length || strchr (" \t\n/>", text[at]) == NULL)
    return 0;
  name_end = at;
  while (at < length && at < MAX_TAG && text[at] != '>' && text[at] != '<')
    at++;
  if (at >= length || text[at] != '>' || htmlTagLookup (BAD_CAST name) == NULL ||
      !has_attributes_or_nothing (text + name_end, at - name_end))
    return 0;
  return at + 1;
}

/**
 * gainsay_tags_detect:
 * @self: what is being read
 *
 * Marks HTML tags that stand in the text, known elements and comments only.
 */
void
gainsay_tags_detect (GainsayParsed *self)
{
  const char *at;

  g_return_if_fail (self != NULL);

  at = self->text;
  while ((at = strchr (at, '<')) != NULL)
    {
      gsize start = (gsize) (at - self->text);
      gsize length = measure_tag (at, self->length - start);

      gainsay_parsed_mark (self, GAINSAY_MARK_TAG, start, start + length);
      at += MAX (length, 1);
    }
}
