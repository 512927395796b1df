/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/passage-text.h"

#include "app/case/case.h"
#include "app/claim/appearance.h"
#include "app/document/document.h"
#include "app/document/mark.h"
#include "app/evidence/evidence.h"

#include <string.h>

/* A word so short with a capital before a full stop is taken for an abbreviation. */
#define MAX_ABBREVIATION 4

static gboolean
is_closing (gunichar c)
{
  return c != 0 && strchr ("\"')]", c < 0x80 ? (int) c : 'x') != NULL;
}

/* Whether a sentence ends right before this place. */
static gboolean
ends_before (const char *text, const char *place)
{
  const char *p = g_utf8_find_prev_char (text, place);
  guint letters = 0;

  if (p == NULL || *p == '\n')
    return TRUE;
  if (!g_unichar_isspace (g_utf8_get_char (p)))
    return FALSE;
  p = g_utf8_find_prev_char (text, p);
  while (p != NULL && (is_closing (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0x201d ||
                       g_utf8_get_char (p) == 0x2019))
    p = g_utf8_find_prev_char (text, p);
  if (p == NULL || strchr (".!?", *p) == NULL)
    return FALSE;
  if (*p != '.')
    return TRUE;

  for (p = g_utf8_find_prev_char (text, p);
       p != NULL && (g_unichar_isalpha (g_utf8_get_char (p)) || *p == '.');
       p = g_utf8_find_prev_char (text, p))
    letters++;
  p = p != NULL ? g_utf8_next_char (p) : text;
  return letters == 0 || letters > MAX_ABBREVIATION || !g_unichar_isupper (g_utf8_get_char (p));
}

static const char *
find_start (const char *text, const char *place)
{
  while (place > text && !ends_before (text, place))
    place = g_utf8_prev_char (place);
  return place;
}

static const char *
find_end (const char *text, const char *place)
{
  while (*place != '\0' && *place != '\n' && !ends_before (text, place))
    place = g_utf8_next_char (place);
  return place;
}

static gboolean
is_human (GainsayPassage *passage)
{
  const char *origin = GAINSAY_IS_EVIDENCE (passage)
                         ? gainsay_evidence_get_origin (GAINSAY_EVIDENCE (passage))
                         : gainsay_appearance_get_origin (GAINSAY_APPEARANCE (passage));

  return g_strcmp0 (origin, "human") == 0;
}

/**
 * gainsay_passage_dup_sentence:
 * @investigation: (nullable): the case
 * @passage: a passage of one of its documents
 * @offset: (out): code points of the result before the passage begins
 *
 * Gives the whole sentence in which a passage stands, as printed but for line ends.
 *
 * What the machine found are whole sentences; what a person selected may be a part of one.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_passage_dup_sentence (GainsayCase *investigation, GainsayPassage *passage, guint *offset)
{
  GainsayRecord *document = NULL;
  const char *exact, *text, *start, *end;
  char *sentence;

  g_return_val_if_fail (GAINSAY_IS_PASSAGE (passage), NULL);
  g_return_val_if_fail (offset != NULL, NULL);

  *offset = 0;
  exact = gainsay_passage_get_exact (passage);
  if (investigation != NULL && is_human (passage))
    document = gainsay_case_find (investigation, gainsay_passage_get_document (passage));
  text = document != NULL && GAINSAY_IS_DOCUMENT (document)
           ? gainsay_document_get_text (GAINSAY_DOCUMENT (document))
           : NULL;
  if (text == NULL || gainsay_passage_get_end (passage) > g_utf8_strlen (text, -1))
    {
      sentence = g_strdup (exact != NULL ? exact : "");
      return g_strdelimit (sentence, "\n", ' ');
    }

  start = g_utf8_offset_to_pointer (text, gainsay_passage_get_start (passage));
  end = g_utf8_offset_to_pointer (text, gainsay_passage_get_end (passage));
  end = find_end (text, end);
  sentence = g_strndup (find_start (text, start), (gsize) (end - find_start (text, start)));
  *offset = (guint) g_utf8_pointer_to_offset (find_start (text, start), start);
  return g_strchomp (g_strdelimit (sentence, "\n", ' '));
}

static void
drop (GString *text, glong start, glong end, PangoAttrList *attributes)
{
  const char *from = g_utf8_offset_to_pointer (text->str, start);
  gssize n_bytes = g_utf8_offset_to_pointer (from, end - start) - from;
  gssize position = from - text->str;

  g_string_erase (text, position, n_bytes);
  if (attributes != NULL)
    pango_attr_list_update (attributes, (int) position, (int) n_bytes, 0);
}

/**
 * gainsay_passage_drop_tags:
 * @investigation: (nullable): the case
 * @passage: a passage of one of its documents
 * @offset: what gainsay_passage_dup_sentence() gave
 * @sentence: (inout): the sentence that it gave
 * @attributes: (nullable): the sentence's attributes, which follow
 *
 * Takes the raw tags of a web page, such as "<u>", out of a sentence that is to be shown.
 */
void
gainsay_passage_drop_tags (GainsayCase *investigation,
                           GainsayPassage *passage,
                           guint offset,
                           char **sentence,
                           PangoAttrList *attributes)
{
  GainsayRecord *document;
  GListModel *marks;
  GString *text;
  glong first;

  g_return_if_fail (GAINSAY_IS_PASSAGE (passage));
  g_return_if_fail (sentence != NULL && *sentence != NULL);

  document = investigation != NULL
               ? gainsay_case_find (investigation, gainsay_passage_get_document (passage))
               : NULL;
  if (document == NULL || !GAINSAY_IS_DOCUMENT (document))
    return;
  marks = gainsay_document_get_marks (GAINSAY_DOCUMENT (document));
  first = gainsay_passage_get_start (passage) - (glong) offset;
  text = g_string_new (*sentence);
  /* From the last to the first, so that the places before stay what they are. */
  for (guint i = g_list_model_get_n_items (marks); i > 0; i--)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i - 1);
      glong start = gainsay_mark_get_start (mark) - first;
      glong end = gainsay_mark_get_end (mark) - first;

      if (g_strcmp0 (gainsay_mark_get_kind (mark), "tag") == 0 && start >= 0 && start < end &&
          end <= g_utf8_strlen (text->str, -1))
        drop (text, start, end, attributes);
    }
  g_free (*sentence);
  *sentence = g_string_free (text, FALSE);
}
