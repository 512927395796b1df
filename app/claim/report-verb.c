/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/report.h"

#include <string.h>

/* How far behind a verb its "that" may stand: "told reporters after the talks in Ostend that". */
#define MAX_TO_THAT 14
/* "S, X told reporters": so long a content is one without a verb that shows, if the verb ends it.
 */
#define MIN_TRAILED 6
#define MAX_AFTER_TRAILING 4

static guint
sentence_end (const GainsayReporting *self, guint sentence)
{
  return gainsay_clause_sentence (self->analysis, sentence).end;
}

/* The quotation that a mark opens or closes, or GAINSAY_NO_INDEX. */
static guint
find_quotation (const GainsayReporting *self, guint token, gboolean opens)
{
  const GainsayAnalysis *analysis = self->analysis;
  gsize at;

  if (!gainsay_word_is_quote_mark (analysis, token))
    return GAINSAY_NO_INDEX;
  at = gainsay_reporting_token (self, token)->start;
  for (guint i = 0; i < analysis->n_quotations && analysis->quotations[i].start <= at; i++)
    if ((opens ? analysis->quotations[i].start : analysis->quotations[i].inner_end) == at)
      return i;
  return GAINSAY_NO_INDEX;
}

static gboolean
is_inflection (GainsayLexicon *lexicon, const char *rest)
{
  if (*rest == '\0' || gainsay_lexicon_has (lexicon, GAINSAY_SET_VERB_INFLECTION, rest))
    return TRUE;
  return gainsay_lexicon_has (lexicon, GAINSAY_SET_PAST_ENDINGS, rest + 1) ||
         gainsay_lexicon_has (lexicon, GAINSAY_SET_PARTICIPLE_ENDINGS, rest + 1);
}

/* The lexicon goes by stems: "relations" and "reporters" are no forms of "relate" and "report". */
static gboolean
is_form_of (const GainsayReporting *self, guint token, const GainsayLexiconEntry *entry)
{
  const char *folded = gainsay_reporting_token (self, token)->folded;
  const char *base = gainsay_lexicon_get_base (self->analysis->lexicon, folded);
  gsize length = strlen (entry->text);

  if (entry->n_words > 1 || (base != NULL && g_str_equal (base, entry->text)))
    return TRUE;
  if (g_str_has_prefix (folded, entry->text))
    return is_inflection (self->analysis->lexicon, folded + length);
  return length > 2 && strncmp (folded, entry->text, length - 1) == 0 &&
         is_inflection (self->analysis->lexicon, folded + length - 1);
}

/* "she claims it", but no "claims of it" or "his claims": a form that may be a noun's plural. */
static gboolean
is_present_form (const GainsayReporting *self, guint token, guint n_words)
{
  return gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS,
                                     gainsay_reporting_token (self, token)->folded) &&
         (gainsay_reporting_match_noun (self, token) == NULL ||
          !gainsay_word_is_sort (self->analysis, token + n_words, GAINSAY_SORT_PREPOSITION));
}

/* Whether the word with a reporting entry is used as a verb here. */
static gboolean
is_verb_use (const GainsayReporting *self, guint token, guint n_words)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint before = token - 1;

  if (gainsay_reporting_is_in (self, token + n_words, GAINSAY_SET_AGENT) ||
      gainsay_reporting_is_in (self, token + n_words, GAINSAY_SET_GOING_PLACE))
    return FALSE;
  if (gainsay_word_is_participle (analysis, token))
    return token > 0 && (gainsay_reporting_is (self, before, ",") ||
                         gainsay_word_is_sort (analysis, before, GAINSAY_SORT_AUXILIARY) ||
                         gainsay_reporting_token (self, token)->sentence !=
                           gainsay_reporting_token (self, before)->sentence);
  if (gainsay_word_is_finite (analysis, token))
    return TRUE;
  if (token == 0 || gainsay_word_is_sort (analysis, before, GAINSAY_SORT_DETERMINER) ||
      gainsay_word_is_sort (analysis, before, GAINSAY_SORT_POSSESSIVE) ||
      gainsay_word_is_sort (analysis, before, GAINSAY_SORT_PREPOSITION) ||
      gainsay_reporting_token (self, before)->is_possessive)
    return FALSE;
  return gainsay_word_is_sort (analysis, before, GAINSAY_SORT_AUXILIARY) ||
         gainsay_word_is_sort (analysis, before, GAINSAY_SORT_PRONOUN) ||
         gainsay_reporting_is_in (self, token + n_words, GAINSAY_SET_COMPLEMENTIZER) ||
         is_present_form (self, token, n_words);
}

/* "fares that rose": it is what rose. */
static gboolean
is_relative (const GainsayReporting *self, guint that)
{
  return that > 0 && gainsay_reporting_token (self, that - 1)->kind == GAINSAY_TOKEN_WORD &&
         !gainsay_reporting_token (self, that - 1)->is_stop &&
         (gainsay_word_is_finite (self->analysis, that + 1) ||
          gainsay_word_is_past (self->analysis, that + 1));
}

/* "told reporters in Ostend that": the "that", or 0 when none can be meant. */
static guint
find_that (const GainsayReporting *self, guint from, guint ceiling)
{
  for (guint i = from; i < MIN (ceiling, from + MAX_TO_THAT); i++)
    {
      const GainsayToken *token = gainsay_reporting_token (self, i);

      if (gainsay_reporting_is_in (self, i, GAINSAY_SET_COMPLEMENTIZER))
        return gainsay_reporting_match_noun (self, i - 1) == NULL && !is_relative (self, i) ? i : 0;
      if (token->kind == GAINSAY_TOKEN_PUNCTUATION && !token->is_clitic &&
          !gainsay_reporting_is (self, i, "-"))
        return 0;
      if (gainsay_reporting_is_in (self, i, GAINSAY_SET_TIME_LINK))
        continue;
      if (gainsay_reporting_match_noun (self, i) != NULL)
        return 0;
    }
  return 0;
}

static guint
find_leading_quotation (const GainsayReporting *self, guint from)
{
  guint i = from;

  while (i < self->analysis->n_tokens && i < from + 2 &&
         (gainsay_reporting_is (self, i, ",") || gainsay_reporting_is (self, i, ":") ||
          gainsay_reporting_is_in (self, i, GAINSAY_SET_COMPLEMENTIZER)))
    i++;
  return find_quotation (self, i, TRUE);
}

static guint
skip_time_words (const GainsayReporting *self, guint from, guint ceiling)
{
  guint i = from;

  while (i < ceiling && (gainsay_reporting_is_time (self, i) ||
                         gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_ADVERB)))
    i++;
  return i;
}

/* Where the content of a verb begins, or 0. */
static guint
find_content_start (const GainsayReporting *self,
                    guint from,
                    guint ceiling,
                    const GainsayLexiconEntry *entry)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint i = skip_time_words (self, from, ceiling);
  GainsayRange phrase;
  guint that;

  if (i >= ceiling)
    return 0;
  if (gainsay_reporting_is_in (self, i, GAINSAY_SET_COMPLEMENTIZER) ||
      gainsay_reporting_is (self, i, "--") || gainsay_reporting_is (self, i, ":"))
    return i + 1 < ceiling ? i + 1 : 0;
  that = find_that (self, i, ceiling);
  if (that != 0 &&
      !gainsay_lexicon_has (analysis->lexicon, GAINSAY_SET_ADDRESSEE_VERB, entry->text) &&
      !gainsay_word_is_sort (analysis, i, GAINSAY_SORT_PREPOSITION) &&
      !gainsay_word_is_sort (analysis, i, GAINSAY_SORT_SUBORDINATOR))
    that = 0;
  if (that != 0 && that + 1 < ceiling &&
      !gainsay_clause_has_finite (analysis, (GainsayRange){ i, that }))
    return that + 1;
  if (that != 0 && gainsay_word_is_sort (analysis, i, GAINSAY_SORT_SUBORDINATOR))
    return that + 1;
  if (gainsay_word_is_sort (analysis, i, GAINSAY_SORT_PREPOSITION) ||
      !gainsay_lexicon_has (analysis->lexicon, GAINSAY_SET_BARE_CLAUSE_VERB, entry->text))
    return 0;
  phrase = gainsay_clause_phrase_at (analysis, i);
  if (phrase.first < phrase.end && !gainsay_word_is_sort (analysis, i, GAINSAY_SORT_PRONOUN) &&
      gainsay_word_is_sort (analysis, phrase.end, GAINSAY_SORT_PRONOUN) &&
      gainsay_reporting_begins_clause (self, phrase.end, ceiling))
    return phrase.end;
  return gainsay_reporting_begins_clause (self, i, ceiling) ? i : 0;
}

/* "denied paying bribes", "denied any involvement": what is denied, without a clause. */
static GainsayRange
find_denied (const GainsayReporting *self, guint from, guint ceiling)
{
  GainsayRange none = { from, from };
  guint i = skip_time_words (self, from, ceiling);
  GainsayRange phrase;

  if (i >= ceiling)
    return none;
  phrase = gainsay_clause_phrase_at (self->analysis, i);
  if (phrase.first == phrase.end || gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_PRONOUN))
    return none;
  for (guint k = phrase.first; k < phrase.end; k++)
    if (gainsay_token_is (gainsay_reporting_token (self, k), GAINSAY_WORD_REPORTING_NOUN) ||
        gainsay_token_is (gainsay_reporting_token (self, k), GAINSAY_WORD_ACCUSATION))
      return none;
  return (GainsayRange){ i, gainsay_clause_content_end (self->analysis, i) };
}

/* "a study published in Ostend concluded": the first verb is not that of the clause. */
static gboolean
has_verb_behind (const GainsayReporting *self, guint from, guint ceiling)
{
  for (guint i = from; i < ceiling; i++)
    {
      if (gainsay_reporting_token (self, i)->kind == GAINSAY_TOKEN_PUNCTUATION &&
          !gainsay_reporting_is (self, i, "-"))
        return FALSE;
      if (gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_CONJUNCTION) ||
          gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_SUBORDINATOR))
        return FALSE;
      if (gainsay_word_is_finite (self->analysis, i))
        return TRUE;
    }
  return FALSE;
}

/* Whether a phrase can speak: "denied the charge" is no "denied Ada Marsh". */
static gboolean
can_speak (const GainsayReporting *self, GainsayRange phrase)
{
  for (guint i = phrase.first; i < phrase.end; i++)
    if (gainsay_token_is (gainsay_reporting_token (self, i), GAINSAY_WORD_ACCUSATION) ||
        gainsay_token_is (gainsay_reporting_token (self, i), GAINSAY_WORD_REPORTING_NOUN))
      return FALSE;
  return phrase.first < phrase.end &&
         !gainsay_reporting_is_in (self, phrase.first, GAINSAY_SET_THING);
}

/* "Ada Marsh, who was accused of fraud": no clause, for its only verb is the relative one's. */
static gboolean
is_bare_relative (const GainsayReporting *self, GainsayRange range)
{
  gboolean has_relative = FALSE;
  guint i = range.first;

  while (i < range.end)
    {
      gboolean is_aside = i > range.first && gainsay_reporting_is (self, i - 1, ",");

      if (!gainsay_reporting_is_in (self, i, GAINSAY_SET_RELATIVE))
        {
          if (gainsay_word_is_finite (self->analysis, i))
            return FALSE;
          i++;
          continue;
        }
      has_relative = TRUE;
      while (i < range.end && !(is_aside ? gainsay_reporting_is (self, i, ",")
                                         : gainsay_word_is_finite (self->analysis, i)))
        i++;
      while (i < range.end && !is_aside &&
             (gainsay_word_is_finite (self->analysis, i) ||
              gainsay_reporting_is_in (self, i, GAINSAY_SET_INFINITE) ||
              gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_ADVERB)))
        i++;
    }
  return has_relative;
}

/* '"S," its chairman, Ada Marsh, told Y': X stands before the verb, between a quotation or comma
 * and an apposition, and what stands behind is Y. */
static gboolean
has_speaker_before (const GainsayReporting *self, const GainsayReport *report)
{
  guint first = report->subject.first;
  GainsayLexicon *lexicon = self->analysis->lexicon;
  const char *base =
    gainsay_lexicon_get_base (lexicon, gainsay_reporting_token (self, report->cue.first)->folded);

  if (first == report->subject.end || first == 0 || first >= report->cue.first ||
      !gainsay_reporting_is (self, report->cue.first - 1, ","))
    return FALSE;
  return find_quotation (self, first - 1, FALSE) != GAINSAY_NO_INDEX ||
         (gainsay_reporting_is (self, first - 1, ",") &&
          gainsay_lexicon_has (lexicon, GAINSAY_SET_ADDRESSEE_VERB, base));
}

/* The next comma or the end. */
static guint
find_break (const GainsayReporting *self, guint from, guint ceiling)
{
  guint i = from;

  while (i < ceiling && !gainsay_reporting_is (self, i, ","))
    i++;
  return i;
}

/* "S, X said" and "S," said X: finds the speaker at either side; whether the verb is such a one. */
static gboolean
read_trailing (GainsayReporting *self, GainsayReport *report)
{
  const GainsayAnalysis *analysis = self->analysis;
  GainsayRange all = gainsay_clause_sentence (analysis, report->sentence);
  guint before = report->cue.first;

  if (report->cue.first > all.first &&
      (gainsay_word_is_quote_mark (analysis, report->cue.first - 1) ||
       gainsay_reporting_is (self, report->cue.first - 1, ",")) &&
      !gainsay_word_is_participle (analysis, report->cue.first) &&
      !has_speaker_before (self, report))
    {
      GainsayRange phrase = gainsay_clause_phrase_at (analysis, report->cue.end);

      if (can_speak (self, phrase) &&
          (gainsay_word_is_quote_mark (analysis, report->cue.first - 1) ||
           gainsay_reporting_is (self, phrase.end, ",") ||
           gainsay_reporting_is (self, phrase.end, ".")))
        report->subject = phrase;
      else
        before = report->subject.first < report->subject.end ? report->subject.first : before;
    }
  else if (report->subject.first < report->subject.end)
    before = report->subject.first;
  if (before == all.first || report->subject.first == report->subject.end ||
      gainsay_reporting_is_in (self, before - 1, GAINSAY_SET_ROLE_LINK))
    return FALSE;
  report->quotation = find_quotation (self, before - 1, FALSE);
  if (report->quotation != GAINSAY_NO_INDEX)
    {
      report->kind = GAINSAY_REPORT_QUOTE;
      return TRUE;
    }
  if (!gainsay_reporting_is (self, before - 1, ",") || report->force == GAINSAY_FORCE_CHARGES ||
      has_verb_behind (self, report->cue.end, all.end) ||
      is_bare_relative (self, (GainsayRange){ all.first, before - 1 }))
    return FALSE;
  report->content = (GainsayRange){ all.first, before - 1 };
  if ((!gainsay_clause_has_finite (analysis, report->content) &&
       (before < all.first + MIN_TRAILED ||
        find_break (self, report->cue.end, all.end) > report->cue.end + MAX_AFTER_TRAILING)) ||
      (gainsay_word_is_sort (analysis, all.first, GAINSAY_SORT_PREPOSITION) &&
       !gainsay_token_is (gainsay_reporting_token (self, all.first), GAINSAY_WORD_HEDGE)) ||
      gainsay_word_is_sort (analysis, all.first, GAINSAY_SORT_SUBORDINATOR) ||
      gainsay_word_is_finite (analysis, all.first) ||
      gainsay_word_is_participle (analysis, all.first))
    {
      report->content = (GainsayRange){ report->cue.first, report->cue.first };
      return FALSE;
    }
  report->kind = GAINSAY_REPORT_TRAILING;
  return TRUE;
}

/* A verb of the main clause: not in a relative or other subordinate clause. */
static gboolean
is_main_verb (const GainsayReporting *self, const GainsayReport *report)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint floor = gainsay_clause_sentence (analysis, report->sentence).first;
  guint first =
    report->subject.first < report->subject.end ? report->subject.first : report->cue.first;

  if (gainsay_word_is_participle (analysis, report->cue.first))
    return FALSE;
  if (gainsay_word_is_sort (analysis, first, GAINSAY_SORT_SUBORDINATOR))
    return FALSE;
  return first == floor || !gainsay_word_is_sort (analysis, first - 1, GAINSAY_SORT_SUBORDINATOR);
}

/**
 * gainsay_reporting_is_negated:
 * @self: the state
 * @verb: a verb's token
 *
 * Tells whether a verb is negated ("did not say that"): nothing is reported by it.
 *
 * Returns: whether it is
 */
gboolean
gainsay_reporting_is_negated (const GainsayReporting *self, guint verb)
{
  guint i = verb;

  g_return_val_if_fail (self != NULL, FALSE);

  while (i > 0 && gainsay_word_is_sort (self->analysis, i - 1, GAINSAY_SORT_ADVERB))
    {
      i--;
      if (gainsay_reporting_is_in (self, i, GAINSAY_SET_NEGATING_ADVERB))
        return TRUE;
    }
  return FALSE;
}

/* '…," X told Y as they began': the verb belongs to the quotation before it. */
static gboolean
follows_quotation (const GainsayReporting *self, const GainsayReport *report)
{
  guint first =
    report->subject.first < report->subject.end ? report->subject.first : report->cue.first;

  return first > 0 && find_quotation (self, first - 1, FALSE) != GAINSAY_NO_INDEX && first > 1 &&
         (gainsay_reporting_is (self, first - 2, ",") ||
          gainsay_reporting_is (self, first - 2, "?") ||
          gainsay_reporting_is (self, first - 2, "!") ||
          gainsay_reporting_is (self, first - 2, "."));
}

static void
read_content (GainsayReporting *self, GainsayReport *report, const GainsayLexiconEntry *entry)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint ceiling = sentence_end (self, report->sentence);
  guint leading = find_leading_quotation (self, report->cue.end);
  guint first;

  if (gainsay_reporting_is_negated (self, report->cue.first))
    return;
  first = find_content_start (self, report->cue.end, ceiling, entry);
  if (follows_quotation (self, report) &&
      !gainsay_reporting_is_in (self, report->cue.end, GAINSAY_SET_COMPLEMENTIZER) &&
      read_trailing (self, report))
    return;
  if (leading != GAINSAY_NO_INDEX &&
      !gainsay_reporting_is_in (self, report->cue.end, GAINSAY_SET_COMPLEMENTIZER))
    {
      report->kind = GAINSAY_REPORT_QUOTE;
      report->quotation = leading;
    }
  else if (first != 0)
    {
      report->kind = GAINSAY_REPORT_VERB;
      report->content = (GainsayRange){ first, gainsay_clause_content_end (analysis, first) };
    }
  else if (read_trailing (self, report))
    return;
  else if (entry->force == GAINSAY_FORCE_DENIES &&
           gainsay_lexicon_has (analysis->lexicon, GAINSAY_SET_FLAT_DENIAL, entry->text))
    {
      report->content = find_denied (self, report->cue.end, ceiling);
      report->is_nominal = report->content.first < report->content.end;
      if (report->is_nominal)
        report->kind = GAINSAY_REPORT_VERB;
    }
}

/* Whether a verb lies in the content of a report that is already known: "said she believes that".
 */
static GainsayReport *
find_around (GainsayReporting *self, guint sentence, guint token)
{
  for (guint i = self->reports->len; i > 0; i--)
    {
      GainsayReport *report = g_ptr_array_index (self->reports, i - 1);

      if (report->sentence != sentence)
        return NULL;
      if (report->content.first <= token && token < report->content.end)
        return report;
    }
  return NULL;
}

static void
read_verb (GainsayReporting *self, guint sentence, guint token, const GainsayLexiconEntry *entry)
{
  GainsayRange cue = { token, token + entry->n_words };
  GainsayReport *around = find_around (self, sentence, token);
  GainsayReport *report = gainsay_reporting_add (self, GAINSAY_REPORT_BARE, sentence, cue);

  report->force = entry->force;
  report->subject = gainsay_clause_subject (self->analysis, token);
  if (report->subject.first < report->subject.end && report->subject.end > token)
    report->subject.end = token;
  read_content (self, report, entry);
  report->is_main = around == NULL && is_main_verb (self, report);
  gainsay_reporting_name_speaker (self, report);
  if (around != NULL && around->kind == GAINSAY_REPORT_TRAILING && report->speaker != NULL &&
      report->kind == GAINSAY_REPORT_TRAILING)
    around->via = g_strdup (report->speaker);
  gainsay_reporting_read_occasion (self, report);
}

/* "S, the news agency Interfax reported" behind "X said": the second passes on the first. */
static void
link_chain (GainsayReporting *self, guint sentence)
{
  GainsayReport *inner = NULL;

  for (guint i = 0; i < self->reports->len; i++)
    {
      GainsayReport *report = g_ptr_array_index (self->reports, i);

      if (report->sentence != sentence)
        continue;
      if (report->kind == GAINSAY_REPORT_QUOTE && inner == NULL)
        inner = report;
      else if (report->kind == GAINSAY_REPORT_TRAILING && inner != NULL && inner->via == NULL &&
               report->cue.first > inner->cue.first)
        {
          inner->via = g_strdup (report->speaker);
          report->kind = GAINSAY_REPORT_BARE;
          report->content.end = report->content.first;
        }
    }
}

/**
 * gainsay_reporting_find_verbs:
 * @self: the state
 * @sentence: the sentence after the one looked at last
 *
 * Finds the reports of a sentence that hang on verbs and on "according to".
 */
void
gainsay_reporting_find_verbs (GainsayReporting *self, guint sentence)
{
  GainsayRange all;

  g_return_if_fail (self != NULL);

  all = gainsay_clause_sentence (self->analysis, sentence);
  for (guint i = all.first; i < all.end; i++)
    {
      const GainsayToken *token = gainsay_reporting_token (self, i);
      const GainsayLexiconEntry *entry;

      if (gainsay_reporting_is_in (self, i, GAINSAY_SET_SOURCE_LINK) &&
          gainsay_reporting_is_in (self, i + 1, GAINSAY_SET_INFINITIVE))
        {
          gainsay_reporting_read_according (self, sentence, i);
          continue;
        }
      if (token->in_quote || token->name != GAINSAY_NO_INDEX ||
          !gainsay_token_is (token, GAINSAY_WORD_REPORTING))
        continue;
      entry = gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING, i);
      if (entry == NULL || !is_form_of (self, i, entry) || !is_verb_use (self, i, entry->n_words))
        continue;
      read_verb (self, sentence, i, entry);
      i += entry->n_words - 1;
    }
  link_chain (self, sentence);
}
