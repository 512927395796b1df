/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/report.h"

/* "According to X, a former aide, S": where S begins, or 0 when it cannot be told. */
static guint
find_according_start (const GainsayReporting *self, guint first, guint ceiling)
{
  const GainsayAnalysis *analysis = self->analysis;
  GainsayRange aside = { first, first };
  gboolean is_aside = gainsay_reporting_is_in (self, first, GAINSAY_SET_INDEFINITE) ||
                      gainsay_reporting_is_in (self, first, GAINSAY_SET_RELATIVE) ||
                      gainsay_reporting_is_in (self, first, GAINSAY_SET_FORMER) ||
                      gainsay_token_is (gainsay_reporting_token (self, first), GAINSAY_WORD_ROLE);
  gboolean is_relative = gainsay_word_is_sort (analysis, first, GAINSAY_SORT_SUBORDINATOR);
  guint verb;

  if (!is_aside && !gainsay_reporting_is_in (self, first, GAINSAY_SET_DEFINITE))
    return first;
  while (aside.end < ceiling && !gainsay_reporting_is (self, aside.end, ","))
    aside.end++;
  if (aside.end + 1 >= ceiling)
    return is_relative ? 0 : first;
  if (!is_relative && gainsay_clause_find_finite (analysis, aside) < aside.end)
    return first;
  if (!gainsay_reporting_begins_clause (self, aside.end + 1, ceiling))
    return is_aside ? 0 : first;
  verb = gainsay_clause_find_finite (analysis, (GainsayRange){ aside.end + 1, ceiling });
  if (verb < ceiling &&
      gainsay_token_is (gainsay_reporting_token (self, verb), GAINSAY_WORD_REPORTING))
    return is_aside ? 0 : first;
  return aside.end + 1;
}

/**
 * gainsay_reporting_read_according:
 * @self: the state
 * @sentence: a sentence
 * @token: its "according", before "to"
 *
 * Reads "according to X": X passes on what another report of the sentence says, or says it alone.
 */
void
gainsay_reporting_read_according (GainsayReporting *self, guint sentence, guint token)
{
  const GainsayAnalysis *analysis;
  GainsayRange all, source;
  GainsayReport *previous = NULL;
  GainsayReport *report;

  g_return_if_fail (self != NULL);

  analysis = self->analysis;
  all = gainsay_clause_sentence (analysis, sentence);
  source = gainsay_clause_phrase_at (analysis, token + 2);

  if (source.first == source.end || gainsay_reporting_token (self, token)->in_quote)
    return;
  for (guint i = self->reports->len; i > 0 && previous == NULL; i--)
    {
      GainsayReport *other = g_ptr_array_index (self->reports, i - 1);

      if (other->sentence != sentence)
        break;
      if (other->kind == GAINSAY_REPORT_QUOTE || other->kind == GAINSAY_REPORT_TRAILING)
        previous = other;
    }
  report =
    gainsay_reporting_add (self, GAINSAY_REPORT_BARE, sentence, (GainsayRange){ token, token + 2 });
  report->force = GAINSAY_FORCE_ASSERTS;
  report->subject = source;
  gainsay_reporting_name_speaker (self, report);
  if (previous != NULL)
    {
      g_free (previous->via);
      previous->via = g_strdup (report->speaker);
      return;
    }
  if (token > all.first + 1)
    report->content =
      (GainsayRange){ all.first, token - (gainsay_reporting_is (self, token - 1, ",") ? 1 : 0) };
  else if (gainsay_reporting_is (self, source.end, ",") && source.end + 1 < all.end)
    {
      guint first = find_according_start (self, source.end + 1, all.end);

      if (first != 0)
        report->content = (GainsayRange){ first, gainsay_clause_content_end (analysis, first) };
    }
  if (gainsay_clause_has_finite (analysis, report->content))
    {
      report->kind = GAINSAY_REPORT_TRAILING;
      report->is_main = TRUE;
    }
}
