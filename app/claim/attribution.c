/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/attribution-private.h"
#include "app/claim/grammar.h"
#include "app/claim/wording.h"

#include <string.h>

/* Longer sentences are no prose, and are not looked into; so the work grows with the text alone. */
#define MAX_SENTENCE 250
/* How many reports of one sentence are told. */
#define MAX_REPORTS 16

static void
proposition_free (gpointer data)
{
  GainsayProposition *self = data;

  g_free (self->text);
  g_free (self->speaker);
  g_free (self->via);
  g_free (self->occasion);
  g_free (self);
}

static gboolean
is_checkable (const GainsaySentence *sentence)
{
  return !sentence->is_heading && !sentence->is_boilerplate && !sentence->is_caption &&
         !sentence->is_byline && sentence->n_tokens <= MAX_SENTENCE;
}

static const GainsayReport *
get_report (const GainsayAttribution *self, guint index)
{
  return g_ptr_array_index (self->reporting->reports, index);
}

/* How many words and numbers there are. */
guint
gainsay_attribution_count_words (const GainsayAnalysis *analysis, GainsayRange range)
{
  guint n = 0;

  g_return_val_if_fail (analysis != NULL, 0);

  for (guint i = range.first; i < range.end; i++)
    if (analysis->tokens[i].kind == GAINSAY_TOKEN_WORD ||
        analysis->tokens[i].kind == GAINSAY_TOKEN_NUMBER)
      n++;
  return n;
}

/* The first quotation that begins at a byte or behind it. */
static guint
find_quotation (const GainsayAnalysis *analysis, gsize start)
{
  guint first = 0;
  guint end = analysis->n_quotations;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (analysis->quotations[middle].start < start)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* Whether the last token closes a quotation that is opened behind the first. */
static gboolean
closes_inside (const GainsayAnalysis *analysis, GainsayRange range)
{
  gsize at = analysis->tokens[range.end - 1].start;

  if (!gainsay_word_is_quote_mark (analysis, range.end - 1))
    return FALSE;
  for (guint q = find_quotation (analysis, analysis->tokens[range.first].start);
       q < analysis->n_quotations && analysis->quotations[q].start < at; q++)
    if (analysis->quotations[q].inner_end == at)
      return TRUE;
  return FALSE;
}

/* The content without punctuation at its ends. */
GainsayRange
gainsay_attribution_trim_marks (const GainsayAnalysis *analysis, GainsayRange range)
{
  g_return_val_if_fail (analysis != NULL, range);

  while (range.first < range.end &&
         analysis->tokens[range.first].kind == GAINSAY_TOKEN_PUNCTUATION &&
         !gainsay_word_is (analysis, range.first, "("))
    range.first++;
  while (range.first < range.end &&
         analysis->tokens[range.end - 1].kind == GAINSAY_TOKEN_PUNCTUATION &&
         !gainsay_word_is (analysis, range.end - 1, ")") && !closes_inside (analysis, range))
    range.end--;
  return range;
}

/* Whether the content lies in a quotation but for a few words. */
static gboolean
is_mostly_quoted (const GainsayAnalysis *analysis, GainsayRange range)
{
  guint n_quoted = 0;

  for (guint i = range.first; i < range.end; i++)
    if (analysis->tokens[i].in_quote)
      n_quoted++;
  return n_quoted * 3 >= (range.end - range.first) * 2;
}

/* Adds a proposition in the document's own voice. */
GainsayProposition *
gainsay_attribution_add (GainsayAttribution *self, guint sentence, GainsayRange content)
{
  GainsayProposition *proposition;

  g_return_val_if_fail (self != NULL, NULL);

  proposition = g_new0 (GainsayProposition, 1);
  proposition->sentence = sentence;
  proposition->start = gainsay_clause_start_byte (self->analysis, content);
  proposition->end = gainsay_clause_end_byte (self->analysis, content);
  proposition->passage_start = MIN (proposition->start, self->analysis->sentences[sentence].start);
  proposition->passage_end = MAX (proposition->end, self->analysis->sentences[sentence].end);
  proposition->cue_start = proposition->cue_end = proposition->start;
  g_ptr_array_add (self->propositions, proposition);
  return proposition;
}

/* Makes a proposition that of a report's speaker. */
void
gainsay_attribution_set_report (GainsayAttribution *self,
                                GainsayProposition *proposition,
                                const GainsayReport *report)
{
  const GainsayTurn *turn;

  g_return_if_fail (self != NULL && proposition != NULL && report != NULL);

  turn = gainsay_attribution_get_turn (self, report->sentence);
  proposition->cue_start = gainsay_clause_start_byte (self->analysis, report->cue);
  proposition->cue_end = gainsay_clause_end_byte (self->analysis, report->cue);
  proposition->speaker = g_strdup (report->speaker);
  proposition->via = g_strdup (report->via);
  proposition->occasion = g_strdup (report->occasion);
  proposition->force = report->force;
  proposition->is_person = report->is_person;
  proposition->is_nominal = report->is_nominal;
  proposition->manner = GAINSAY_MANNER_REPORTED;
  if (turn == NULL || turn->speaker == NULL)
    return;
  proposition->is_spoken = TRUE;
  if (proposition->via == NULL && g_strcmp0 (proposition->speaker, turn->speaker) != 0)
    proposition->via = g_strdup (turn->speaker);
}

/* The phrase that tells who warns, charges, doubts or believes; GAINSAY_N_TEMPLATES when the
 * content stands for itself. */
static GainsayTemplate
find_attribution (GainsayForce force, gboolean is_clause)
{
  switch (force)
    {
    case GAINSAY_FORCE_WARNS:
      return is_clause ? GAINSAY_TEMPLATE_WARNING : GAINSAY_TEMPLATE_WARNING_OF_EVENT;
    case GAINSAY_FORCE_CHARGES:
      return is_clause ? GAINSAY_TEMPLATE_CHARGE : GAINSAY_TEMPLATE_CHARGE_OF_EVENT;
    case GAINSAY_FORCE_DOUBTS:
      return is_clause ? GAINSAY_TEMPLATE_DOUBT : GAINSAY_TEMPLATE_DOUBT_OF_EVENT;
    case GAINSAY_FORCE_BELIEVES:
      return is_clause ? GAINSAY_TEMPLATE_BELIEF : GAINSAY_TEMPLATE_BELIEF_OF_EVENT;
    default:
      return GAINSAY_N_TEMPLATES;
    }
}

static GainsayNeed
find_need (const GainsayReport *report)
{
  if (report->force == GAINSAY_FORCE_DENIES)
    return GAINSAY_NEED_NEGATION;
  return find_attribution (report->force, TRUE) != GAINSAY_N_TEMPLATES ? GAINSAY_NEED_ATTRIBUTION
                                                                       : GAINSAY_NEED_NONE;
}

/* "any payment", "interference in the vote", which may be said not to have been; to deny
 * "paying", "the letter" or "blame" is no more than that. */
static gboolean
is_event (const GainsayAttribution *self, GainsayRange content)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint head = content.first;

  if (gainsay_word_is_participle (analysis, content.first) ||
      gainsay_word_is_in (analysis, content.first, GAINSAY_SET_DEFINITE))
    return FALSE;
  if (gainsay_word_is_sort (analysis, content.first, GAINSAY_SORT_DETERMINER))
    return TRUE;
  while (head + 1 < content.end &&
         !gainsay_word_is_sort (analysis, head + 1, GAINSAY_SORT_PREPOSITION) &&
         analysis->tokens[head + 1].kind == GAINSAY_TOKEN_WORD)
    head++;
  return gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_EVENT_ENDINGS,
                                     analysis->tokens[head].folded);
}

/* The phrase of a denial; a determiner goes, where "no" stands for it. */
static GainsayTemplate
find_denial (GainsayAttribution *self, const GainsayReport *report, GainsayRange *content)
{
  if (!report->is_nominal)
    return GAINSAY_TEMPLATE_DENIAL;
  if (!is_event (self, *content))
    return GAINSAY_TEMPLATE_DENIAL_OF_THING;
  if (gainsay_word_is_sort (self->analysis, content->first, GAINSAY_SORT_DETERMINER))
    content->first++;
  return GAINSAY_TEMPLATE_DENIAL_OF_EVENT;
}

/* The phrase that the content is put into, or GAINSAY_N_TEMPLATES. */
static GainsayTemplate
find_template (GainsayAttribution *self, const GainsayReport *report, GainsayRange *content)
{
  GainsayTemplate attribution = find_attribution (report->force, !report->is_nominal);

  if (report->force == GAINSAY_FORCE_DENIES)
    return find_denial (self, report, content);
  if (attribution != GAINSAY_N_TEMPLATES)
    return attribution;
  return report->is_nominal ? GAINSAY_TEMPLATE_EVENT : GAINSAY_N_TEMPLATES;
}

/* The text with the accusing words of the sentence: "[Ada Marsh] was charged with …". */
static char *
dup_accusation (GainsayAttribution *self,
                const GainsayReport *report,
                const GainsayWording *wording)
{
  g_autofree char *who = NULL;
  const char *person;

  if (report->verb == NULL && !report->is_accused)
    return gainsay_wording_dup_text (self->analysis, report->content, wording, NULL);
  person = gainsay_mentions_find_person (self->mentions, report->subject);
  if (person != NULL)
    who = g_strdup (person);
  else
    who = gainsay_analysis_dup_text (self->analysis,
                                     gainsay_clause_start_byte (self->analysis, report->subject),
                                     gainsay_clause_end_byte (self->analysis, report->subject));
  who = (g_strchomp (who), g_steal_pointer (&who));
  return gainsay_wording_dup_text (self->analysis, report->content, wording,
                                   &(GainsayFilling){ .template = report->is_accused
                                                                    ? GAINSAY_TEMPLATE_ACCUSED
                                                                    : GAINSAY_TEMPLATE_ACCUSER,
                                                      .who = who,
                                                      .verb = report->verb });
}

/* Whether it is not certain whose word it is. */
static gboolean
is_vague (const GainsayAttribution *self, const GainsayReport *report)
{
  g_autofree char *first = NULL;
  g_autofree char *folded = NULL;

  if (report->kind == GAINSAY_REPORT_ACCUSATION)
    return FALSE;
  if (report->speaker == NULL)
    return TRUE;
  first = g_strndup (report->speaker, strcspn (report->speaker, " "));
  folded = g_ascii_strdown (first, -1);
  return report->speaker[strlen (first)] == ' ' &&
         gainsay_lexicon_has (self->analysis->lexicon, GAINSAY_SET_UNKNOWN_SPEAKER, folded);
}

/* "His lawyer said that he": the lawyer's client; "his lawyer said that she" may be the lawyer. */
static gboolean
means_owner (const GainsayAnalysis *analysis, GainsayRange subject, GainsayRange content)
{
  GainsayWordSet pronouns = GAINSAY_SET_HE;

  if (subject.first >= subject.end)
    return FALSE;
  if (gainsay_word_is_in (analysis, subject.first, GAINSAY_SET_SHE))
    pronouns = GAINSAY_SET_SHE;
  else if (!gainsay_word_is_in (analysis, subject.first, GAINSAY_SET_HE))
    return FALSE;
  for (guint i = content.first; i < content.end; i++)
    if (gainsay_word_is_in (analysis, i, GAINSAY_SET_HE) ||
        gainsay_word_is_in (analysis, i, GAINSAY_SET_SHE))
      return gainsay_word_is_in (analysis, i, pronouns);
  return FALSE;
}

static void
emit_report (GainsayAttribution *self, const GainsayReport *report)
{
  GainsayRange content = gainsay_attribution_trim_marks (self->analysis, report->content);
  const GainsayTurn *turn = gainsay_attribution_get_turn (self, report->sentence);
  g_autofree char *side = gainsay_attribution_dup_side (self, turn);
  GainsayWording wording = { .mentions = self->mentions,
                             .speaker = report->speaker,
                             .is_person = report->is_person,
                             .narrator = turn != NULL ? turn->speaker : NULL,
                             .we = side,
                             .date = self->date };
  GainsayFilling filling = { .who = report->speaker };
  GainsayProposition *proposition;

  if (gainsay_attribution_count_words (self->analysis, content) < GAINSAY_ATTRIBUTION_MIN_WORDS ||
      is_vague (self, report))
    return;
  wording.is_quoted = is_mostly_quoted (self->analysis, content);
  if (!wording.is_quoted && means_owner (self->analysis, report->subject, content))
    {
      wording.speaker = self->focuses->pdata[report->sentence];
      wording.is_person = wording.speaker != NULL;
    }
  if (report->kind == GAINSAY_REPORT_ACCUSATION)
    {
      proposition = gainsay_attribution_add (self, report->sentence, content);
      gainsay_attribution_set_report (self, proposition, report);
      proposition->need = GAINSAY_NEED_ATTRIBUTION;
      proposition->text = dup_accusation (self, report, &wording);
      if (report->is_accused)
        {
          g_clear_pointer (&proposition->speaker, g_free);
          proposition->is_person = FALSE;
          proposition->manner = GAINSAY_MANNER_OWN_VOICE;
        }
      return;
    }
  filling.template = find_template (self, report, &content);
  if (content.first >= content.end)
    return;
  proposition = gainsay_attribution_add (self, report->sentence, content);
  gainsay_attribution_set_report (self, proposition, report);
  proposition->need = find_need (report);
  proposition->text =
    gainsay_wording_dup_text (self->analysis, content, &wording,
                              filling.template == GAINSAY_N_TEMPLATES ? NULL : &filling);
  if (wording.is_quoted)
    proposition->manner = GAINSAY_MANNER_QUOTED;
}

/* Where the document's own words end: before ", telling reporters that". */
static GainsayRange
find_own_words (GainsayAttribution *self, guint sentence)
{
  GainsayRange own = gainsay_clause_sentence (self->analysis, sentence);

  for (guint i = self->firsts[sentence]; i < self->firsts[sentence + 1]; i++)
    {
      const GainsayReport *report = get_report (self, i);

      if (report->kind != GAINSAY_REPORT_NOUN &&
          gainsay_word_is_participle (self->analysis, report->cue.first) &&
          report->cue.first > own.first &&
          gainsay_word_is (self->analysis, report->cue.first - 1, ","))
        own.end = MIN (own.end, report->cue.first - 1);
    }
  return gainsay_attribution_trim_marks (self->analysis, own);
}

/* What is wished or promised is no claim; that somebody wishes it may be one. */
static gboolean
is_about_future (GainsayForce force)
{
  return force == GAINSAY_FORCE_WISHES || force == GAINSAY_FORCE_PROMISES ||
         force == GAINSAY_FORCE_PREDICTS || force == GAINSAY_FORCE_ASKS;
}

static gboolean
has_own_voice (GainsayAttribution *self, guint sentence)
{
  const GainsaySentence *told = &self->analysis->sentences[sentence];
  GainsayRange all = gainsay_clause_sentence (self->analysis, sentence);

  if (told->in_quote || (all.first < all.end && self->analysis->tokens[all.first].in_quote))
    return FALSE;
  for (guint i = self->firsts[sentence]; i < self->firsts[sentence + 1]; i++)
    {
      const GainsayReport *report = get_report (self, i);

      /* What somebody unknown is quoted with is not the document's word. */
      if (report->speaker == NULL &&
          (report->kind == GAINSAY_REPORT_TRAILING || report->kind == GAINSAY_REPORT_QUOTE))
        return FALSE;
      if (!is_vague (self, report) &&
          (report->kind == GAINSAY_REPORT_TRAILING || report->kind == GAINSAY_REPORT_QUOTE ||
           (report->is_main && report->content.first < report->content.end &&
            !is_about_future (report->force))))
        return FALSE;
    }
  return !gainsay_attribution_is_within_quotation (self, sentence);
}

/* Whether the document's own words tell within them what somebody says or found. */
static gboolean
holds_report (GainsayAttribution *self, guint sentence, GainsayRange own)
{
  for (guint i = self->firsts[sentence]; i < self->firsts[sentence + 1]; i++)
    {
      const GainsayReport *report = get_report (self, i);

      if (report->kind != GAINSAY_REPORT_BARE && report->content.first < report->content.end &&
          report->content.first < own.end)
        return TRUE;
    }
  return FALSE;
}

static void
emit_own_voice (GainsayAttribution *self, guint sentence)
{
  GainsayRange own;
  const char *focus = self->focuses->pdata[sentence];
  GainsayWording wording = { .mentions = self->mentions,
                             .speaker = focus,
                             .is_person = focus != NULL,
                             .date = self->date };
  GainsayProposition *proposition;

  if (!has_own_voice (self, sentence))
    return;
  own = find_own_words (self, sentence);
  if (gainsay_attribution_count_words (self->analysis, own) < GAINSAY_ATTRIBUTION_MIN_WORDS)
    return;
  if (gainsay_attribution_get_turn (self, sentence) != NULL)
    {
      gainsay_attribution_emit_speech (self, sentence, own, holds_report (self, sentence, own));
      return;
    }
  proposition = gainsay_attribution_add (self, sentence, own);
  proposition->manner = GAINSAY_MANNER_OWN_VOICE;
  proposition->holds_report = holds_report (self, sentence, own);
  proposition->text = gainsay_wording_dup_text (self->analysis, own, &wording, NULL);
}

/* A subject that is one name of several words: if "she" comes next, it is a person's. */
static const char *
find_name (GainsayAttribution *self, GainsayRange subject)
{
  const GainsayName *name;
  guint index;

  if (subject.first == subject.end)
    return NULL;
  index = self->analysis->tokens[subject.first].name;
  if (index == GAINSAY_NO_INDEX)
    return NULL;
  name = &self->analysis->names[index];
  return name->kind == GAINSAY_NAME_OTHER && name->n_tokens > 1 && !name->is_demonym &&
             name->first_token == subject.first && name->first_token + name->n_tokens == subject.end
           ? name->text
           : NULL;
}

static gboolean
has_person_speaker (const GainsayReporting *reporting, guint first)
{
  for (guint i = first; i < reporting->reports->len; i++)
    if (((const GainsayReport *) g_ptr_array_index (reporting->reports, i))->is_person)
      return TRUE;
  return FALSE;
}

/* After a sentence "he" means its subject; when that is somebody else, it is not certain whom. */
static void
move_focus (GainsayAttribution *self, guint sentence)
{
  GainsayRange subject = gainsay_clause_main_subject (self->analysis, sentence);
  const char *person = gainsay_mentions_find_person (self->mentions, subject);

  if (subject.first == subject.end ||
      gainsay_word_is_sort (self->analysis, subject.first, GAINSAY_SORT_PRONOUN))
    return;
  if (person == NULL)
    person = find_name (self, subject);
  g_free (self->reporting->focus);
  self->reporting->focus = g_strdup (person);
}

static void
find_reports (GainsayAttribution *self)
{
  GainsayReporting *reporting = self->reporting;

  for (guint s = 0; s < self->analysis->n_sentences; s++)
    {
      guint n_before = reporting->reports->len;

      if (s > 0 &&
          gainsay_turns_get (reporting->turns, s) != gainsay_turns_get (reporting->turns, s - 1))
        {
          g_clear_pointer (&reporting->focus, g_free);
          g_clear_pointer (&reporting->body, g_free);
        }
      self->firsts[s] = n_before;
      self->firsts[s + 1] = n_before;
      g_ptr_array_add (self->focuses, g_strdup (reporting->focus));
      if (!is_checkable (&self->analysis->sentences[s]))
        continue;
      gainsay_reporting_find_verbs (reporting, s);
      gainsay_reporting_find_nouns (reporting, s);
      gainsay_reporting_find_accusations (reporting, s);
      self->firsts[s + 1] = reporting->reports->len;
      gainsay_reporting_move_body (reporting, s, n_before);
      if (!self->analysis->sentences[s].in_quote && !has_person_speaker (reporting, n_before))
        move_focus (self, s);
    }
}

/* What the document, and whoever it names, say in a sentence. */
static void
emit_sentence (GainsayAttribution *self, guint sentence)
{
  guint end = MIN (self->firsts[sentence + 1], self->firsts[sentence] + MAX_REPORTS);

  for (guint i = self->firsts[sentence]; i < end; i++)
    {
      const GainsayReport *report = get_report (self, i);

      if (report->content.first < report->content.end && report->kind != GAINSAY_REPORT_BARE)
        emit_report (self, report);
    }
  gainsay_attribution_emit_quotations (self, sentence);
  emit_own_voice (self, sentence);
}

static int
compare_propositions (gconstpointer a, gconstpointer b)
{
  const GainsayProposition *one = *(const GainsayProposition *const *) a;
  const GainsayProposition *other = *(const GainsayProposition *const *) b;

  if (one->sentence != other->sentence)
    return one->sentence < other->sentence ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->end != other->end)
    return one->end < other->end ? -1 : 1;
  return g_strcmp0 (one->text, other->text);
}

/**
 * gainsay_attribution_find:
 * @analysis: a document's analysis
 * @lexicon: the lexicon it was made with
 * @context: (nullable): what else is known of the document
 *
 * Finds the propositions of a document.
 *
 * Returns: (transfer full) (element-type GainsayProposition): the propositions, in order
 */
GPtrArray *
gainsay_attribution_find (const GainsayAnalysis *analysis,
                          GainsayLexicon *lexicon,
                          const GainsayAttributionContext *context)
{
  g_autoptr (GainsayMentions) mentions = NULL;
  g_autoptr (GainsayTurns) turns = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) focuses = NULL;
  g_autoptr (GArray) outer = NULL;
  g_autofree const GainsayReport **voices = NULL;
  g_autofree guint *firsts = NULL;
  GainsayReporting reporting = { 0 };
  GainsayAttribution self = { 0 };

  g_return_val_if_fail (analysis != NULL, NULL);

  mentions = gainsay_mentions_new (analysis);
  turns = gainsay_turns_new (analysis, mentions);
  reports = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_report_free);
  focuses = g_ptr_array_new_with_free_func (g_free);
  outer = g_array_new (FALSE, FALSE, sizeof (guint));
  voices = g_new0 (const GainsayReport *, analysis->n_quotations + 1);
  firsts = g_new0 (guint, analysis->n_sentences + 1);
  reporting = (GainsayReporting){ analysis, mentions, turns, reports, NULL, NULL };
  self = (GainsayAttribution){ analysis, mentions, &reporting, firsts, focuses, outer, 0, voices };
  self.date = context != NULL ? context->date : NULL;
  self.propositions = g_ptr_array_new_with_free_func (proposition_free);
  find_reports (&self);
  gainsay_attribution_find_voices (&self);
  for (guint s = 0; s < analysis->n_sentences; s++)
    {
      gainsay_attribution_move_to (&self, s);
      if (is_checkable (&analysis->sentences[s]))
        emit_sentence (&self, s);
    }
  g_free (reporting.focus);
  g_free (reporting.body);
  g_ptr_array_sort (self.propositions, compare_propositions);
  return self.propositions;
}

/**
 * gainsay_manner_to_nick:
 * @manner: a manner
 *
 * Gives the word for a manner that the case file uses.
 *
 * Returns: the word
 */
const char *
gainsay_manner_to_nick (GainsayManner manner)
{
  switch (manner)
    {
    case GAINSAY_MANNER_QUOTED:
      return "quoted";
    case GAINSAY_MANNER_REPORTED:
      return "reported";
    case GAINSAY_MANNER_OWN_VOICE:
    default:
      return "own-voice";
    }
}
