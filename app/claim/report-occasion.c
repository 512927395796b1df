/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/report.h"

/* The longest "at a press conference after the meeting" that is kept as an occasion. */
#define MAX_OCCASION 14

static gboolean
ends_occasion (const GainsayReporting *self, guint token)
{
  const GainsayToken *at = gainsay_reporting_token (self, token);

  if (at->kind == GAINSAY_TOKEN_PUNCTUATION)
    return !g_str_equal (at->folded, "-") || at->space_before;
  return gainsay_token_is_in (at, GAINSAY_SET_OCCASION_END);
}

static gboolean
begins_occasion (const GainsayReporting *self, guint token)
{
  return token < self->analysis->n_tokens &&
         (gainsay_reporting_is_time (self, token) ||
          gainsay_reporting_is_in (self, token, GAINSAY_SET_OCCASION_START));
}

/* "at a summit in Lyon, where X said": what the relative clause hangs on. */
static GainsayRange
find_place_before (const GainsayReporting *self, const GainsayReport *report)
{
  guint floor = gainsay_clause_sentence (self->analysis, report->sentence).first;
  guint first = report->subject.first;
  GainsayRange range = { first, first };

  if (first < floor + 3 || !gainsay_reporting_is_in (self, first - 1, GAINSAY_SET_PLACE_RELATIVE))
    return range;
  range.end = first - (gainsay_reporting_is (self, first - 2, ",") ? 2 : 1);
  range.first = range.end;
  for (guint i = range.end; i > floor && i + MAX_OCCASION > range.end; i--)
    {
      if (gainsay_reporting_is_in (self, i - 1, GAINSAY_SET_PLACE_LINK))
        range.first = i - 1;
      if (gainsay_word_is_finite (self->analysis, i - 1))
        break;
    }
  return range;
}

/* "During a news conference in Lyon, X said". */
static GainsayRange
find_opening (const GainsayReporting *self, const GainsayReport *report)
{
  guint floor = gainsay_clause_sentence (self->analysis, report->sentence).first;
  GainsayRange range = { floor, floor };

  if (!report->is_main || !begins_occasion (self, floor))
    return range;
  while (range.end < floor + MAX_OCCASION && range.end < report->cue.first &&
         !gainsay_reporting_is (self, range.end, ","))
    range.end++;
  if (!gainsay_reporting_is (self, range.end, ",") ||
      gainsay_clause_has_finite (self->analysis, range))
    range.end = floor;
  return range;
}

/**
 * gainsay_reporting_read_occasion:
 * @self: the state
 * @report: a report whose subject and content are found
 *
 * Reads when and where it was said from the words around its verb: "at a press conference".
 */
void
gainsay_reporting_read_occasion (GainsayReporting *self, GainsayReport *report)
{
  const GainsayAnalysis *analysis;
  GainsayRange range;
  guint limit;

  g_return_if_fail (self != NULL);
  g_return_if_fail (report != NULL);

  analysis = self->analysis;
  limit = gainsay_clause_sentence (analysis, report->sentence).end;
  range = (GainsayRange){ report->cue.end, report->cue.end };

  if (report->content.first < report->content.end && report->content.first >= report->cue.end)
    limit = report->content.first;
  if (report->kind == GAINSAY_REPORT_QUOTE && report->subject.first == report->cue.end)
    range.first = range.end = report->subject.end;
  else if (!begins_occasion (self, range.first))
    range.first = range.end = gainsay_clause_phrase_at (analysis, range.first).end;
  if (begins_occasion (self, range.first))
    while (range.end < MIN (limit, range.first + MAX_OCCASION) && !ends_occasion (self, range.end))
      range.end++;
  if (range.first >= range.end && report->subject.first < report->subject.end &&
      report->subject.end < report->cue.first && begins_occasion (self, report->subject.end))
    range = (GainsayRange){ report->subject.end, report->cue.first };
  if (range.first >= range.end)
    range = find_place_before (self, report);
  if (range.first >= range.end)
    range = find_opening (self, report);
  if (range.first < range.end && range.end <= analysis->n_tokens)
    report->occasion =
      gainsay_analysis_dup_text (analysis, gainsay_clause_start_byte (analysis, range),
                                 gainsay_clause_end_byte (analysis, range));
}
