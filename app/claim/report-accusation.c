/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/report.h"

/* How far before "on charges" its verb may stand: "arrested in June on charges". */
#define MAX_TO_VERB 8

static gboolean
is_past (const GainsayReporting *self, guint token)
{
  return gainsay_word_is_finite (self->analysis, token) &&
         !gainsay_word_is_sort (self->analysis, token, GAINSAY_SORT_AUXILIARY);
}

/* The participle of "arrested … on charges that" or "charged with", or GAINSAY_NO_INDEX. */
static guint
find_participle (const GainsayReporting *self, guint token, guint floor)
{
  if (is_past (self, token) && gainsay_reporting_is_in (self, token + 1, GAINSAY_SET_CHARGE_LINK))
    return token;
  if (token == floor || !gainsay_reporting_is_in (self, token - 1, GAINSAY_SET_CHARGE_GROUND))
    return GAINSAY_NO_INDEX;
  for (guint i = token - 1; i > floor && i + MAX_TO_VERB > token; i--)
    {
      if (gainsay_reporting_is (self, i, ","))
        break;
      if (is_past (self, i))
        return gainsay_token_is (gainsay_reporting_token (self, i), GAINSAY_WORD_REPORTING) &&
                   !gainsay_token_is (gainsay_reporting_token (self, i), GAINSAY_WORD_ACCUSATION)
                 ? GAINSAY_NO_INDEX
                 : i;
    }
  return GAINSAY_NO_INDEX;
}

/* Who is accused by a participle: "Ada Marsh, the engineer charged with …". */
static GainsayRange
find_accused (const GainsayReporting *self, guint participle, guint floor)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint behind = participle;
  GainsayRange accused;

  if (behind > floor && gainsay_reporting_is (self, behind - 1, ","))
    behind--;
  accused = gainsay_clause_phrase_before (analysis, behind);
  if (accused.first == accused.end)
    return accused;
  /* "the manager of the plant" is the manager. */
  while (accused.first > floor + 1 &&
         gainsay_word_is_sort (analysis, accused.first - 1, GAINSAY_SORT_PREPOSITION))
    {
      GainsayRange head = gainsay_clause_phrase_before (analysis, accused.first - 1);

      if (head.first == head.end)
        break;
      accused.first = head.first;
    }
  if (accused.first > floor + 1 && gainsay_reporting_is (self, accused.first - 1, ",") &&
      gainsay_word_is_sort (analysis, accused.first, GAINSAY_SORT_DETERMINER))
    {
      GainsayRange name = gainsay_clause_phrase_before (analysis, accused.first - 1);

      if (name.first < name.end &&
          gainsay_reporting_token (self, name.end - 1)->name != GAINSAY_NO_INDEX)
        return name;
    }
  return accused;
}

static gboolean
is_covered (const GainsayReporting *self, guint sentence, guint token)
{
  for (guint i = self->reports->len; i > 0; i--)
    {
      const GainsayReport *report = g_ptr_array_index (self->reports, i - 1);

      if (report->sentence != sentence)
        return FALSE;
      if (report->kind == GAINSAY_REPORT_ACCUSATION && report->content.first <= token &&
          token < report->content.end)
        return TRUE;
    }
  return FALSE;
}

static void
add_passive (GainsayReporting *self, guint sentence, guint participle, guint floor)
{
  GainsayReport *report;
  GainsayRange accused;
  guint before = participle;

  while (before > floor &&
         (gainsay_word_is_sort (self->analysis, before - 1, GAINSAY_SORT_ADVERB) ||
          gainsay_word_is_sort (self->analysis, before - 1, GAINSAY_SORT_AUXILIARY)))
    before--;
  /* "was charged" is told by its own clause, but for "Ada Marsh, who was charged". */
  if (before > floor && gainsay_reporting_is_in (self, before - 1, GAINSAY_SET_PERSON_RELATIVE))
    before--;
  else if (before < participle &&
           gainsay_word_is_sort (self->analysis, before, GAINSAY_SORT_AUXILIARY))
    return;
  accused = find_accused (self, before, floor);
  if (accused.first == accused.end ||
      gainsay_word_is_sort (self->analysis, accused.first, GAINSAY_SORT_PRONOUN))
    return;
  report = gainsay_reporting_add (self, GAINSAY_REPORT_ACCUSATION, sentence,
                                  (GainsayRange){ participle, participle + 1 });
  report->force = GAINSAY_FORCE_CHARGES;
  report->is_accused = TRUE;
  report->subject = accused;
  report->content =
    (GainsayRange){ participle, gainsay_clause_content_end (self->analysis, participle) };
  for (guint i = participle; i < report->content.end; i++)
    if (gainsay_reporting_is (self, i, ",") && report->content.end - i > 1 &&
        gainsay_reporting_is (self, before - 1, ","))
      report->content.end = i;
}

/* "is alleged to", "has been charged" */
static gboolean
is_passive (const GainsayReporting *self, guint verb)
{
  guint i = verb;

  while (i > 0 && gainsay_word_is_sort (self->analysis, i - 1, GAINSAY_SORT_ADVERB))
    i--;
  return i > 0 && gainsay_reporting_is_in (self, i - 1, GAINSAY_SET_COPULA);
}

/* "X accused Y of it, according to Z": Z passes it on. */
static void
take_over (GainsayReporting *self, GainsayReport *accusation)
{
  for (guint i = self->reports->len; i > 0; i--)
    {
      GainsayReport *report = g_ptr_array_index (self->reports, i - 1);

      if (report->sentence != accusation->sentence)
        return;
      if (report->kind != GAINSAY_REPORT_TRAILING ||
          report->content.first > accusation->cue.first ||
          report->content.end < accusation->cue.end)
        continue;
      g_free (accusation->via);
      accusation->via = g_strdup (report->speaker);
      report->kind = GAINSAY_REPORT_BARE;
      report->content.end = report->content.first;
    }
}

/* "Prosecutors charged Ada Marsh with …": the accuser's own clause, words kept. */
static gboolean
add_active (GainsayReporting *self, guint sentence, guint verb)
{
  GainsayReport *bare = NULL;

  /* To blame somebody is no charge: that he does it is what the document says. */
  if (is_passive (self, verb) ||
      gainsay_token_is_in (gainsay_reporting_token (self, verb), GAINSAY_SET_JUDGING_VERB))
    return FALSE;
  if (gainsay_reporting_is_in (self, verb + 1, GAINSAY_SET_CHARGE_LINK))
    return FALSE;
  for (guint i = self->reports->len; i > 0 && bare == NULL; i--)
    {
      GainsayReport *report = g_ptr_array_index (self->reports, i - 1);

      if (report->sentence != sentence)
        break;
      if (report->cue.first == verb)
        bare = report;
    }
  if (bare == NULL || bare->kind != GAINSAY_REPORT_BARE || bare->force != GAINSAY_FORCE_CHARGES ||
      bare->speaker == NULL || bare->subject.first == bare->subject.end || !bare->is_main)
    return FALSE;
  take_over (self, bare);
  bare->kind = GAINSAY_REPORT_ACCUSATION;
  g_clear_pointer (&bare->occasion, g_free);
  bare->content =
    (GainsayRange){ bare->subject.first, gainsay_clause_content_end (self->analysis, verb) };
  return TRUE;
}

/**
 * gainsay_reporting_find_accusations:
 * @self: the state
 * @sentence: a sentence whose verbs and nouns have been looked at
 *
 * Finds the charges in a sentence; their accusing words belong to the content.
 */
void
gainsay_reporting_find_accusations (GainsayReporting *self, guint sentence)
{
  GainsayRange all;

  g_return_if_fail (self != NULL);

  all = gainsay_clause_sentence (self->analysis, sentence);
  for (guint i = all.first; i < all.end; i++)
    {
      guint participle;

      if (gainsay_reporting_token (self, i)->in_quote ||
          !gainsay_token_is (gainsay_reporting_token (self, i), GAINSAY_WORD_ACCUSATION) ||
          is_covered (self, sentence, i))
        continue;
      if (add_active (self, sentence, i))
        continue;
      participle = find_participle (self, i, all.first);
      if (participle != GAINSAY_NO_INDEX && !is_covered (self, sentence, participle))
        add_passive (self, sentence, participle, all.first);
    }
}
