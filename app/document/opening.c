/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/opening.h"

#include "app/document/mark.h"

#include <string.h>

#define MIN_OPENING 20
#define MAX_OPENING 48

/**
 * gainsay_text_dup_line:
 * @text: (nullable): a text
 *
 * Folds white space, so that a text can stand on one line.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_text_dup_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean pending = FALSE;

  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isspace (character))
        {
          pending = line->len > 0;
          continue;
        }
      if (pending)
        g_string_append_c (line, ' ');
      pending = FALSE;
      g_string_append_unichar (line, character);
    }
  return g_string_free (line, FALSE);
}

static gboolean
is_marked (GListModel *marks, int offset)
{
  static const char *const skipped[] = { "boilerplate", "caption", "byline", "heading", NULL };

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);
      const char *kind = gainsay_mark_get_kind (mark);

      if (gainsay_mark_get_start (mark) <= offset && offset < gainsay_mark_get_end (mark) &&
          kind != NULL && g_strv_contains (skipped, kind))
        return TRUE;
    }
  return FALSE;
}

/**
 * gainsay_document_dup_opening:
 * @document: a document
 *
 * Gives how a text begins: its first line that is long enough to tell one text from another.
 *
 * Returns: (transfer full) (nullable): the words, cut short with "…"
 */
char *
gainsay_document_dup_opening (GainsayDocument *document)
{
  const char *text = gainsay_document_get_text (document);
  GListModel *marks = gainsay_document_get_marks (document);
  const char *line = text;

  while (line != NULL && *line != '\0')
    {
      const char *end = strchr (line, '\n');
      g_autofree char *whole = g_strndup (line, end != NULL ? (gsize) (end - line) : strlen (line));
      g_autofree char *folded = gainsay_text_dup_line (whole);
      g_autofree char *start = NULL;
      char *space;
      glong length = g_utf8_strlen (folded, -1);

      if (length >= MIN_OPENING && !is_marked (marks, (int) g_utf8_pointer_to_offset (text, line)))
        {
          if (length <= MAX_OPENING)
            return g_steal_pointer (&folded);
          start = g_utf8_substring (folded, 0, MAX_OPENING);
          space = strrchr (start, ' ');
          if (space != NULL)
            *space = '\0';
          return g_strconcat (start, "…", NULL);
        }
      line = end != NULL ? end + 1 : NULL;
    }
  return NULL;
}
