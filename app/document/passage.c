/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/passage.h"

#include "app/document/document.h"

#define CONTEXT_LENGTH 32 /* code points of prefix and suffix */

G_DEFINE_ABSTRACT_TYPE (GainsayPassage, gainsay_passage, GAINSAY_TYPE_RECORD)

static void
gainsay_passage_class_init (GainsayPassageClass *klass)
{
}

static void
gainsay_passage_init (GainsayPassage *self)
{
}

/**
 * gainsay_passage_get_document:
 * @self: a passage
 *
 * Gives the document in which the passage stands.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
gainsay_passage_get_document (GainsayPassage *self)
{
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (self), NULL);

  return self->document;
}

/**
 * gainsay_passage_get_start:
 * @self: a passage
 *
 * Gives where the passage begins.
 *
 * Returns: code points from the start of the document's text
 */
int
gainsay_passage_get_start (GainsayPassage *self)
{
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (self), -1);

  return self->start;
}

/**
 * gainsay_passage_get_end:
 * @self: a passage
 *
 * Gives where the passage ends.
 *
 * Returns: code points from the start of the document's text, exclusive
 */
int
gainsay_passage_get_end (GainsayPassage *self)
{
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (self), -1);

  return self->end;
}

/**
 * gainsay_passage_get_exact:
 * @self: a passage
 *
 * Gives the words of the passage as the document has them.
 *
 * Returns: (transfer none) (nullable): the quotation
 */
const char *
gainsay_passage_get_exact (GainsayPassage *self)
{
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (self), NULL);

  return self->exact;
}

static void
take_text (GainsayPassage *self, const char *field, const char *from, const char *to)
{
  g_autofree char *text = g_strndup (from, (gsize) (to - from));

  gainsay_record_set_text (GAINSAY_RECORD (self), field, text);
}

/**
 * gainsay_passage_set_span:
 * @self: a passage
 * @document: the document in which it stands
 * @offsets: (nullable): its text, indexed, for who places many passages
 * @start: where it begins, in code points
 * @end: where it ends, in code points, exclusive
 *
 * Places a new passage: sets the document, the position, the quotation and its context.
 */
void
gainsay_passage_set_span (GainsayPassage *self,
                          GainsayDocument *document,
                          const GainsayOffsets *offsets,
                          int start,
                          int end)
{
  g_autoptr (GainsayOffsets) own = NULL;
  const char *text;
  const char *from;
  const char *to;
  const char *before;
  const char *after;

  g_return_if_fail (GAINSAY_IS_PASSAGE (self));
  g_return_if_fail (GAINSAY_IS_DOCUMENT (document));
  g_return_if_fail (0 <= start && start < end);

  text = gainsay_document_get_text (document);
  if (offsets == NULL)
    offsets = own = gainsay_offsets_new (text);
  from = text + gainsay_offsets_to_bytes (offsets, (guint) start);
  to = text + gainsay_offsets_to_bytes (offsets, (guint) end);
  before = g_utf8_offset_to_pointer (from, -MIN (start, CONTEXT_LENGTH));
  after = to;
  for (int i = 0; i < CONTEXT_LENGTH && *after != '\0'; i++)
    after = g_utf8_next_char (after);

  gainsay_record_set_text (GAINSAY_RECORD (self), "document",
                           gainsay_record_get_id (GAINSAY_RECORD (document)));
  gainsay_record_set_count (GAINSAY_RECORD (self), "start", start);
  gainsay_record_set_count (GAINSAY_RECORD (self), "end", end);
  take_text (self, "exact", from, to);
  take_text (self, "prefix", before, from);
  take_text (self, "suffix", to, after);
}
