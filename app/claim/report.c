/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/report.h"

#include "app/claim/grammar.h"

#include <string.h>

/* How far behind the first word of a clause its verb may stand. */
#define MAX_TO_VERB 14

/**
 * gainsay_report_free:
 * @self: (transfer full) (nullable): a report
 *
 * Frees a report.
 */
void
gainsay_report_free (GainsayReport *self)
{
  if (self == NULL)
    return;
  g_free (self->speaker);
  g_free (self->via);
  g_free (self->occasion);
  g_free (self);
}

/**
 * gainsay_reporting_add:
 * @self: the state
 * @kind: how the content hangs on the cue
 * @sentence: its sentence
 * @cue: the tokens of the attributing words
 *
 * Adds a report, with nothing known yet.
 *
 * Returns: (transfer none): the report
 */
GainsayReport *
gainsay_reporting_add (GainsayReporting *self,
                       GainsayReportKind kind,
                       guint sentence,
                       GainsayRange cue)
{
  GainsayReport *report;

  g_return_val_if_fail (self != NULL, NULL);

  report = g_new0 (GainsayReport, 1);
  report->kind = kind;
  report->sentence = sentence;
  report->cue = cue;
  report->content = report->subject = (GainsayRange){ cue.first, cue.first };
  report->quotation = GAINSAY_NO_INDEX;
  g_ptr_array_add (self->reports, report);
  return report;
}

/* The report before @report in its sentence whose speaker can be shared, or NULL. */
static const GainsayReport *
find_previous (GainsayReporting *self, const GainsayReport *report)
{
  for (guint i = self->reports->len; i > 0; i--)
    {
      const GainsayReport *other = g_ptr_array_index (self->reports, i - 1);

      if (other->sentence != report->sentence)
        return NULL;
      if (other != report && other->cue.first < report->cue.first && other->speaker != NULL &&
          other->kind != GAINSAY_REPORT_NOUN && other->kind != GAINSAY_REPORT_ACCUSATION)
        return other;
    }
  return NULL;
}

static gboolean
set_person (GainsayReport *report, const char *name)
{
  if (name == NULL)
    return FALSE;
  g_free (report->speaker);
  report->speaker = g_strdup (name);
  report->is_person = TRUE;
  return TRUE;
}

static gboolean
set_body (GainsayReport *report, const char *name)
{
  if (name == NULL)
    return FALSE;
  g_free (report->speaker);
  report->speaker = g_strdup (name);
  return TRUE;
}

static void
take_speaker (GainsayReport *report, const GainsayReport *other)
{
  g_free (report->speaker);
  report->speaker = g_strdup (other->speaker);
  report->is_person = other->is_person;
}

/* "The minister": one office and no name. */
static gboolean
is_office (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  const GainsayToken *last = &analysis->tokens[phrase.end - 1];

  return phrase.end == phrase.first + 2 &&
         gainsay_word_is_in (analysis, phrase.first, GAINSAY_SET_DEFINITE) &&
         gainsay_token_is (last, GAINSAY_WORD_ROLE) && last->name == GAINSAY_NO_INDEX &&
         !last->is_possessive &&
         !gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS, last->folded);
}

/* A phrase as a name: no article in front, no possessive behind. */
static char *
dup_phrase_name (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  if (phrase.first + 1 < phrase.end && is_office (analysis, phrase))
    return gainsay_lexicon_fill (analysis->lexicon,
                                 &(GainsayFilling){ .template = GAINSAY_TEMPLATE_DEFINITE,
                                                    .what =
                                                      analysis->tokens[phrase.end - 1].folded });
  if (phrase.first + 1 < phrase.end &&
      gainsay_word_is_in (analysis, phrase.first, GAINSAY_SET_ARTICLE))
    phrase.first++;
  if (phrase.end > phrase.first + 1 && analysis->tokens[phrase.end - 1].is_possessive)
    phrase.end--;
  return gainsay_analysis_dup_text (analysis, gainsay_clause_start_byte (analysis, phrase),
                                    gainsay_clause_end_byte (analysis, phrase));
}

/* "The chairman of the committee, Ada Marsh, said", or "Dr. Ada Marsh": Ada Marsh. */
static const char *
find_apposed_person (GainsayReporting *self, GainsayRange subject)
{
  GainsayRange name;

  if (!gainsay_word_is (self->analysis, subject.end, ","))
    return NULL;
  name = gainsay_clause_phrase_at (self->analysis, subject.end + 1);
  if (name.first == name.end || !gainsay_word_is (self->analysis, name.end, ",") ||
      (self->analysis->tokens[name.first].name == GAINSAY_NO_INDEX &&
       !gainsay_token_is (&self->analysis->tokens[name.first], GAINSAY_WORD_TITLE)))
    return NULL;
  return gainsay_mentions_find_person (self->mentions, name);
}

static gboolean
is_third_person (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  return phrase.end == phrase.first + 1 &&
         (gainsay_word_is_in (analysis, phrase.first, GAINSAY_SET_PERSON_SUBJECT) ||
          gainsay_word_is_in (analysis, phrase.first, GAINSAY_SET_PERSON_OWNER));
}

/* A phrase without a name, an office or a trade in it: no person. */
static gboolean
is_thing (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  for (guint i = phrase.first; i < phrase.end; i++)
    if (analysis->tokens[i].name != GAINSAY_NO_INDEX ||
        gainsay_token_is (&analysis->tokens[i], GAINSAY_WORD_ROLE) ||
        gainsay_token_is (&analysis->tokens[i], GAINSAY_WORD_TITLE))
      return FALSE;
  return gainsay_word_is_sort (analysis, phrase.first, GAINSAY_SORT_DETERMINER) ||
         gainsay_word_is_sort (analysis, phrase.first, GAINSAY_SORT_POSSESSIVE) ||
         analysis->tokens[phrase.first].kind == GAINSAY_TOKEN_NUMBER ||
         analysis->tokens[phrase.first].quantity != GAINSAY_NO_INDEX;
}

/* "he said": the speaker before, else the sentence's own subject, else who was spoken of last.
 * Somebody unnamed in between leaves it open. */
static void
resolve_pronoun (GainsayReporting *self, GainsayReport *report)
{
  const GainsayReport *previous = find_previous (self, report);
  GainsayRange subject = gainsay_clause_main_subject (self->analysis, report->sentence);

  if (previous != NULL && previous->is_person)
    take_speaker (report, previous);
  else if (previous != NULL)
    return;
  else if (subject.first == subject.end || subject.first >= report->subject.first ||
           gainsay_word_is_sort (self->analysis, subject.first, GAINSAY_SORT_PRONOUN))
    set_person (report, self->focus);
  else if (!set_person (report, gainsay_mentions_find_person (self->mentions, subject)) &&
           is_thing (self->analysis, subject))
    set_person (report, self->focus);
}

/* "I said": whose turn it is, in a transcript. */
static void
resolve_first_person (GainsayReporting *self, GainsayReport *report)
{
  const GainsayTurn *turn = gainsay_turns_get (self->turns, report->sentence);

  if (turn == NULL)
    return;
  report->speaker = g_strdup (turn->speaker);
  report->is_person = turn->is_person;
}

static void
resolve_shared (GainsayReporting *self, GainsayReport *report)
{
  const GainsayReport *previous = find_previous (self, report);
  GainsayRange subject = gainsay_clause_main_subject (self->analysis, report->sentence);

  if (previous != NULL)
    take_speaker (report, previous);
  else if (subject.first < subject.end && subject.end <= report->cue.first)
    {
      report->subject = subject;
      gainsay_reporting_name_speaker (self, report);
    }
}

/* "Marsh repeated Holt's claim": whoever is spoken of next, it is Marsh rather than Holt. */
static gboolean
is_passed_on (const GainsayReporting *self, const GainsayReport *report)
{
  if (report->kind != GAINSAY_REPORT_NOUN)
    return FALSE;
  for (guint i = self->reports->len; i > 0; i--)
    {
      const GainsayReport *other = g_ptr_array_index (self->reports, i - 1);

      if (other->sentence != report->sentence)
        return FALSE;
      if (other != report && other->is_person && other->kind != GAINSAY_REPORT_NOUN)
        return TRUE;
    }
  return FALSE;
}

/**
 * gainsay_reporting_name_speaker:
 * @self: the state
 * @report: a report whose subject is found
 *
 * Finds out who the subject of a report is and sets its speaker; a pronoun that cannot be resolved
 * leaves it unknown.
 */
void
gainsay_reporting_name_speaker (GainsayReporting *self, GainsayReport *report)
{
  const GainsayAnalysis *analysis;
  GainsayRange subject;

  g_return_if_fail (self != NULL);
  g_return_if_fail (report != NULL);

  analysis = self->analysis;
  subject = report->subject;
  if (subject.first == subject.end)
    resolve_shared (self, report);
  else if (gainsay_word_is_in (analysis, subject.first, GAINSAY_SET_SPEAKER_SUBJECT))
    resolve_first_person (self, report);
  else if (is_third_person (analysis, subject))
    resolve_pronoun (self, report);
  else if (gainsay_reporting_is_of_body (self, subject))
    {
      if (!set_body (report, gainsay_reporting_find_body (self, subject)) &&
          subject.end > subject.first + 1)
        report->speaker = dup_phrase_name (analysis, subject);
    }
  else if (gainsay_word_is_in (analysis, subject.first, GAINSAY_SET_PERSON_RELATIVE) &&
           subject.first > 0)
    {
      guint behind = subject.first - (gainsay_word_is (analysis, subject.first - 1, ",") ? 1 : 0);

      report->subject = gainsay_clause_phrase_before (analysis, behind);
      if (report->subject.first < report->subject.end &&
          !gainsay_word_is_in (analysis, report->subject.first, GAINSAY_SET_PERSON_RELATIVE))
        gainsay_reporting_name_speaker (self, report);
    }
  else if (!gainsay_word_is_sort (analysis, subject.first, GAINSAY_SORT_PRONOUN) ||
           subject.end > subject.first + 1)
    {
      if (!set_person (report, find_apposed_person (self, subject)) &&
          !set_person (report, gainsay_mentions_find_person (self->mentions, subject)) &&
          !set_body (report, gainsay_reporting_find_body (self, subject)))
        report->speaker = dup_phrase_name (analysis, subject);
    }
  if (report->is_person && report->kind != GAINSAY_REPORT_ACCUSATION &&
      !is_passed_on (self, report))
    {
      g_free (self->focus);
      self->focus = g_strdup (report->speaker);
    }
}

/* The lexicon goes by stems: "reporters" are no form of "report". */
static gboolean
is_noun_form (const GainsayReporting *self, guint token, const GainsayLexiconEntry *entry)
{
  const char *folded = self->analysis->tokens[token].folded;
  gsize length = strlen (entry->text);

  if (entry->n_words > 1 || g_str_equal (folded, entry->text) ||
      g_str_equal (gainsay_lexicon_get_base (self->analysis->lexicon, folded), entry->text))
    return TRUE;
  if (strncmp (folded, entry->text, length - 1) != 0)
    return FALSE;
  return gainsay_lexicon_has (self->analysis->lexicon, GAINSAY_SET_NOUN_INFLECTION,
                              folded + length) ||
         gainsay_lexicon_has (self->analysis->lexicon, GAINSAY_SET_NOUN_INFLECTION,
                              folded + length - 1);
}

/**
 * gainsay_reporting_match_noun:
 * @self: the state
 * @token: a token
 *
 * Finds the entry by which a token is a noun of reporting, finding or accusing.
 *
 * Returns: (transfer none) (nullable): the entry
 */
const GainsayLexiconEntry *
gainsay_reporting_match_noun (const GainsayReporting *self, guint token)
{
  static const GainsayWordClass classes[] = { GAINSAY_WORD_REPORTING_NOUN, GAINSAY_WORD_FINDING,
                                              GAINSAY_WORD_ACCUSATION };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (token < self->analysis->n_tokens, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      const GainsayLexiconEntry *entry;

      if (!gainsay_token_is (&self->analysis->tokens[token], classes[i]))
        continue;
      entry = gainsay_analysis_match (self->analysis, classes[i], token);
      if (entry != NULL && (i == 0 || entry->is_noun) && is_noun_form (self, token, entry))
        return entry;
    }
  return NULL;
}

/* "its vaccine prevents 90% of them": a word in -s behind a singular and before what it is done to
 * is a verb. */
static gboolean
is_present_verb (const GainsayReporting *self, guint token, GainsayRange phrase)
{
  GainsayLexicon *lexicon = self->analysis->lexicon;
  const GainsayToken *verb = gainsay_reporting_token (self, token);
  const GainsayToken *before = gainsay_reporting_token (self, token - 1);
  const GainsayToken *behind = gainsay_reporting_token (self, token + 1);

  return verb->kind == GAINSAY_TOKEN_WORD && verb->name == GAINSAY_NO_INDEX && !verb->is_capital &&
         !verb->is_stop && token > phrase.first + 1 &&
         gainsay_word_is_sort (self->analysis, phrase.first, GAINSAY_SORT_DETERMINER) &&
         gainsay_lexicon_has_ending (lexicon, GAINSAY_SET_PLURAL_ENDINGS, verb->folded) &&
         !gainsay_lexicon_has_ending (lexicon, GAINSAY_SET_NO_PLURAL_ENDINGS, verb->folded) &&
         before->kind == GAINSAY_TOKEN_WORD && !before->is_stop && !before->is_possessive &&
         !gainsay_lexicon_has_ending (lexicon, GAINSAY_SET_PLURAL_ENDINGS, before->folded) &&
         (behind->kind == GAINSAY_TOKEN_NUMBER ||
          gainsay_word_is_sort (self->analysis, token + 1, GAINSAY_SORT_DETERMINER));
}

/**
 * gainsay_reporting_begins_clause:
 * @self: the state
 * @token: a token
 * @ceiling: the token behind the last one that counts
 *
 * Tells whether a clause begins at a token: a pronoun or noun phrase with its verb, before a comma.
 *
 * Returns: whether one does
 */
gboolean
gainsay_reporting_begins_clause (const GainsayReporting *self, guint token, guint ceiling)
{
  const GainsayAnalysis *analysis;
  GainsayRange phrase;
  guint i;

  g_return_val_if_fail (self != NULL, FALSE);

  analysis = self->analysis;
  phrase = gainsay_clause_phrase_at (analysis, token);
  i = phrase.end;

  if (phrase.first == phrase.end ||
      gainsay_reporting_is_in (self, token, GAINSAY_SET_PERSON_RELATIVE))
    return FALSE;
  for (guint k = phrase.first + 1; k + 1 < ceiling && k <= phrase.end; k++)
    if (is_present_verb (self, k, phrase))
      return TRUE;
  for (; i < MIN (ceiling, token + MAX_TO_VERB); i++)
    {
      if (gainsay_word_is_finite (analysis, i))
        return TRUE;
      /* "denied blame for it and said": the verb belongs to somebody else. */
      if (gainsay_word_is_sort (analysis, i, GAINSAY_SORT_CONJUNCTION) &&
          gainsay_word_is_finite (analysis, i + 1))
        return FALSE;
      if (gainsay_reporting_is_in (self, i, GAINSAY_SET_COMPLEMENTIZER) ||
          gainsay_reporting_is_in (self, i, GAINSAY_SET_INFINITIVE) ||
          gainsay_word_is_sort (analysis, i, GAINSAY_SORT_SUBORDINATOR) ||
          (gainsay_reporting_token (self, i)->kind == GAINSAY_TOKEN_PUNCTUATION &&
           (!gainsay_reporting_is (self, i, "-") ||
            gainsay_reporting_token (self, i)->space_before) &&
           !gainsay_word_is_quote_mark (analysis, i)))
        return FALSE;
    }
  return FALSE;
}
