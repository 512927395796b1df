/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/marks.h"

#include "app/base/job.h"
#include "app/document/importers/parsed.h"

#include <string.h>

/* How many lines from the given one on a span covers as a whole; they take its kind. */
static guint
cover_lines (GainsayParsed *self, const GainsaySpan *span, guint first)
{
  guint n_covered = 0;

  for (guint i = first; i < self->lines->len; i++, n_covered++)
    {
      GainsayLine *line = &g_array_index (self->lines, GainsayLine, i);

      if (line->end > span->end)
        break;
      line->kind = span->kind;
    }
  return n_covered;
}

/* A byline or a heading that does not fill its line is a name or a few words inside prose. */
static gboolean
may_be_partial (const GainsaySpan *span)
{
  return strcmp (span->kind, GAINSAY_MARK_BYLINE) != 0 &&
         strcmp (span->kind, GAINSAY_MARK_HEADING) != 0 &&
         strcmp (span->kind, GAINSAY_MARK_DATELINE) != 0;
}

/* The outer of two that begin together comes first. */
static int
compare_outer_first (gconstpointer first, gconstpointer second)
{
  const GainsaySpan *a = first;
  const GainsaySpan *b = second;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end > b->end ? -1 : 1;
  return strcmp (a->kind, b->kind);
}

/* Marks that the importer set on whole lines become the lines' kinds; of nested ones the outer. */
static void
take_kinds (GainsayParsed *self)
{
  GainsaySpan *spans;
  guint n_kept = 0;
  guint line = 0;
  gsize covered_end = 0;

  g_array_sort (self->marks, compare_outer_first);
  spans = (GainsaySpan *) (void *) self->marks->data;
  for (guint i = 0; i < self->marks->len; i++)
    {
      GainsaySpan span = spans[i];
      guint n_covered = 0;

      while (line < self->lines->len &&
             g_array_index (self->lines, GainsayLine, line).start < span.start)
        line++;
      if (strcmp (span.kind, GAINSAY_MARK_TAG) != 0 && strcmp (span.kind, GAINSAY_MARK_JOIN) != 0)
        n_covered = cover_lines (self, &span, line);
      line += n_covered;
      if (n_covered > 0)
        covered_end = span.end;
      else if (span.end > covered_end && may_be_partial (&span))
        spans[n_kept++] = span;
    }
  g_array_set_size (self->marks, n_kept);
}

static void
mark_lines (GainsayParsed *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const GainsayLine *line = &g_array_index (self->lines, GainsayLine, i);

      if (line->kind != NULL)
        gainsay_parsed_mark (self, line->kind, line->start, line->end);
    }
}

/**
 * gainsay_marks_detect:
 * @self: what is being read, with the marks and metadata that its format tells
 * @patterns: the patterns of a language
 * @job: (nullable): stops the work when cancelled
 *
 * Finds what of the text is not prose, and the metadata that the text tells.
 */
void
gainsay_marks_detect (GainsayParsed *self, const GainsayPatterns *patterns, GainsayJob *job)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (patterns != NULL);

  gainsay_parsed_split (self);
  take_kinds (self);
  if (!self->has_structure)
    self->is_wrapped = gainsay_joins_is_wrapped (self);
  gainsay_boilerplate_detect (self, patterns, job);
  if (gainsay_job_is_cancelled (job))
    return;
  gainsay_transcript_detect (self, patterns);
  gainsay_front_detect (self, patterns);
  gainsay_headings_detect (self, patterns);
  gainsay_joins_detect (self, patterns);
  mark_lines (self);
  gainsay_parsed_finish_marks (self);
}
