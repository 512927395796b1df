/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in quotation marks: who speaks in them, and what they say in each sentence. */
#include "app/claim/attribution-private.h"
#include "app/claim/grammar.h"
#include "app/claim/wording.h"

static const GainsayQuotation *
get_outer (const GainsayAttribution *self, guint index)
{
  return &self->analysis->quotations[g_array_index (self->outer, guint, index)];
}

/* Whom "they" at the beginning of a quoted sentence means: the subject of the sentence before. */
static char *
dup_they (GainsayAttribution *self, guint sentence, GainsayRange content)
{
  GainsayRange subject, all;
  const char *text;
  guint verb;

  if (!gainsay_token_is_in (&self->analysis->tokens[content.first], GAINSAY_SET_THEY_SUBJECT) ||
      sentence == 0)
    return NULL;
  subject = gainsay_clause_main_subject (self->analysis, sentence - 1);
  if (subject.first == subject.end || !self->analysis->tokens[subject.first].in_quote ||
      !gainsay_word_is_sort (self->analysis, subject.end, GAINSAY_SORT_SUBORDINATOR))
    return NULL;
  text = self->analysis->tokens[subject.end - 1].folded;
  if (!gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS, text) &&
      !gainsay_lexicon_has (self->analysis->lexicon, GAINSAY_SET_PLURAL_NOUN, text))
    return NULL;
  all = gainsay_clause_sentence (self->analysis, sentence - 1);
  verb = gainsay_clause_find_finite (self->analysis, (GainsayRange){ subject.first, all.end });
  if (verb >= all.end)
    return NULL;
  {
    GainsayRange whole = { subject.first, verb };
    g_autofree char *they =
      gainsay_analysis_dup_text (self->analysis, gainsay_clause_start_byte (self->analysis, whole),
                                 gainsay_clause_end_byte (self->analysis, whole));

    if (gainsay_word_is_sort (self->analysis, subject.first, GAINSAY_SORT_DETERMINER))
      they[0] = g_ascii_tolower (they[0]);
    return g_steal_pointer (&they);
  }
}

static gboolean
is_emitted (GainsayAttribution *self, guint sentence, GainsayRange content)
{
  gsize start = gainsay_clause_start_byte (self->analysis, content);
  gsize end = gainsay_clause_end_byte (self->analysis, content);

  for (guint i = self->propositions->len; i > 0; i--)
    {
      const GainsayProposition *other = g_ptr_array_index (self->propositions, i - 1);

      if (other->sentence != sentence)
        return FALSE;
      if (other->start < end && start < other->end && other->manner != GAINSAY_MANNER_OWN_VOICE)
        return TRUE;
    }
  return FALSE;
}

/* What is quoted in a sentence, by whom the sentence or one around it says. */
void
gainsay_attribution_emit_quotations (GainsayAttribution *self, guint sentence)
{
  GainsayRange all;

  g_return_if_fail (self != NULL);

  all = gainsay_clause_sentence (self->analysis, sentence);
  for (guint i = self->next_outer; i < self->outer->len; i++)
    {
      const GainsayQuotation *quotation = get_outer (self, i);
      const GainsayReport *report = self->voices[g_array_index (self->outer, guint, i)];
      GainsayRange content = { all.end, all.first };
      g_autofree char *they = NULL;
      GainsayProposition *proposition;

      if (quotation->first_sentence > sentence)
        break;
      if (report == NULL)
        continue;
      for (guint k = all.first; k < all.end; k++)
        if (self->analysis->tokens[k].start >= quotation->inner_start &&
            self->analysis->tokens[k].end <= quotation->inner_end)
          {
            content.first = MIN (content.first, k);
            content.end = k + 1;
          }
      if (content.first >= content.end)
        continue;
      content = gainsay_attribution_trim_marks (self->analysis, content);
      if (gainsay_attribution_count_words (self->analysis, content) <
            GAINSAY_ATTRIBUTION_MIN_WORDS ||
          is_emitted (self, sentence, content))
        continue;
      they = dup_they (self, sentence, content);
      {
        const char *side = gainsay_reporting_find_side (self->reporting, report);
        GainsayWording wording = { .mentions = self->mentions,
                                   .speaker = report->speaker,
                                   .is_person = report->is_person,
                                   .is_quoted = TRUE,
                                   .they = they,
                                   .we = side,
                                   .date = self->date };

        proposition = gainsay_attribution_add (self, sentence, content);
        gainsay_attribution_set_report (self, proposition, report);
        if (report->sentence != sentence)
          proposition->cue_start = proposition->cue_end = proposition->start;
        proposition->manner = GAINSAY_MANNER_QUOTED;
        proposition->text = gainsay_wording_dup_text (self->analysis, content, &wording, NULL);
      }
    }
}

/* Lists the quotations and who speaks in each: told next to it, else that of the quotation before
 * in the paragraph. */
void
gainsay_attribution_find_voices (GainsayAttribution *self)
{
  const GainsayAnalysis *analysis;

  g_return_if_fail (self != NULL);

  analysis = self->analysis;
  for (guint q = 0; q < analysis->n_quotations; q++)
    if (analysis->quotations[q].depth == 0)
      g_array_append_val (self->outer, q);
  for (guint i = 0; i < self->reporting->reports->len; i++)
    {
      const GainsayReport *report = g_ptr_array_index (self->reporting->reports, i);

      if (report->quotation != GAINSAY_NO_INDEX && report->speaker != NULL &&
          self->voices[report->quotation] == NULL)
        self->voices[report->quotation] = report;
    }
  for (guint q = 1; q < analysis->n_quotations; q++)
    {
      const GainsayQuotation *quotation = &analysis->quotations[q];

      if (self->voices[q] == NULL && quotation->depth == 0 &&
          quotation->paragraph == analysis->quotations[q - 1].paragraph)
        {
          const GainsaySentence *first = &analysis->sentences[quotation->first_sentence];

          if (first->start + 1 >= quotation->start)
            self->voices[q] = self->voices[q - 1];
        }
    }
}

/* Goes on to a sentence. */
void
gainsay_attribution_move_to (GainsayAttribution *self, guint sentence)
{
  g_return_if_fail (self != NULL);

  while (self->next_outer < self->outer->len &&
         get_outer (self, self->next_outer)->last_sentence < sentence)
    self->next_outer++;
}

/* Whether the sentence at hand goes on with a quotation that began before it. */
gboolean
gainsay_attribution_is_within_quotation (const GainsayAttribution *self, guint sentence)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->next_outer < self->outer->len &&
         get_outer (self, self->next_outer)->first_sentence < sentence;
}
