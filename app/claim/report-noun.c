/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/report.h"

#include <string.h>

/* How far behind "X's position" its "--" may stand: "was simple -- S". */
#define MAX_TO_DASH 6
/* The longest "as a gross lie". */
#define MAX_PREDICATE 4

/*
 * Noun:
 * @cue: the noun's own tokens
 * @phrase: its noun phrase up to the noun
 * @holder: whose it is; empty when nobody is named
 * @next: the token behind the noun and a holder behind it
 * @force: what the noun does to its content
 * @is_country: held by a country as an adjective or name, which a person speaks for
 * @is_own: held by "his" or "her", or by something that is
 */
typedef struct
{
  GainsayRange cue;
  GainsayRange phrase;
  GainsayRange holder;
  guint next;
  GainsayForce force;
  gboolean is_country;
  gboolean is_own;
} Noun;

static gboolean
is_cue_of_verb (const GainsayReporting *self, guint sentence, guint token)
{
  for (guint i = self->reports->len; i > 0; i--)
    {
      const GainsayReport *report = g_ptr_array_index (self->reports, i - 1);

      if (report->sentence != sentence)
        return FALSE;
      if (report->cue.first <= token && token < report->cue.end)
        return TRUE;
    }
  return FALSE;
}

/* The report that a noun is the object of: a bare verb shortly before it, or the content it is in.
 */
static GainsayReport *
find_governor (const GainsayReporting *self, guint sentence, guint token)
{
  for (guint i = self->reports->len; i > 0; i--)
    {
      GainsayReport *report = g_ptr_array_index (self->reports, i - 1);
      gboolean is_cut = FALSE;

      if (report->sentence != sentence)
        return NULL;
      if (report->kind == GAINSAY_REPORT_VERB && report->content.first <= token &&
          token < report->content.end)
        return report;
      if (report->kind != GAINSAY_REPORT_BARE || report->cue.end > token)
        continue;
      for (guint k = report->cue.end; k < token; k++)
        is_cut = is_cut || gainsay_reporting_is (self, k, ",") ||
                 gainsay_word_is_quote_mark (self->analysis, k) ||
                 (gainsay_word_is_finite (self->analysis, k) && k > report->cue.end);
      return is_cut ? NULL : report;
    }
  return NULL;
}

/* "Russian interference": an event with whose it is, which says that it took place. */
static gboolean
is_event_phrase (const GainsayReporting *self, GainsayRange phrase)
{
  guint head = phrase.end;

  for (guint i = phrase.first; i < phrase.end && head == phrase.end; i++)
    if (gainsay_reporting_is_in (self, i + 1, GAINSAY_SET_GENITIVE) || i + 1 == phrase.end)
      head = i;
  if (head == phrase.end ||
      !gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_EVENT_ENDINGS,
                                   gainsay_reporting_token (self, head)->folded))
    return FALSE;
  for (guint i = phrase.first; i < head; i++)
    if (gainsay_reporting_token (self, i)->name != GAINSAY_NO_INDEX ||
        gainsay_reporting_token (self, i)->is_possessive)
      return TRUE;
  return FALSE;
}

static gboolean
is_country_phrase (const GainsayReporting *self, GainsayRange range)
{
  const GainsayToken *last = gainsay_reporting_token (self, range.end - 1);
  const GainsayName *name;

  if (range.end - range.first > 2 || last->name == GAINSAY_NO_INDEX)
    return FALSE;
  name = &self->analysis->names[last->name];
  return name->is_demonym || name->kind == GAINSAY_NAME_PLACE;
}

static void
read_left_holder (const GainsayReporting *self, Noun *noun)
{
  noun->phrase = gainsay_clause_phrase_before (self->analysis, noun->cue.first);
  noun->phrase.end = noun->cue.first;
  for (guint i = noun->phrase.end; i > noun->phrase.first; i--)
    if (gainsay_reporting_token (self, i - 1)->is_possessive)
      {
        noun->holder = (GainsayRange){ noun->phrase.first, i - 1 };
        break;
      }
  if (noun->phrase.first < noun->phrase.end &&
      gainsay_word_is_sort (self->analysis, noun->phrase.first, GAINSAY_SORT_POSSESSIVE))
    {
      noun->is_own = TRUE;
      if (noun->holder.first == noun->holder.end)
        noun->holder = (GainsayRange){ noun->phrase.first, noun->phrase.first + 1 };
    }
  else if (noun->holder.first < noun->holder.end)
    noun->is_country = is_country_phrase (self, noun->holder);
  else if (noun->phrase.first < noun->phrase.end &&
           gainsay_reporting_token (self, noun->phrase.end - 1)->name != GAINSAY_NO_INDEX &&
           self->analysis->names[gainsay_reporting_token (self, noun->phrase.end - 1)->name]
             .is_demonym)
    noun->is_country = TRUE;
}

static void
read_right_holder (const GainsayReporting *self, Noun *noun)
{
  GainsayRange right;
  gboolean has_content, is_denial;

  noun->next = noun->cue.end;
  if (!gainsay_reporting_is_in (self, noun->next, GAINSAY_SET_HOLDER_LINK))
    return;
  right = gainsay_clause_phrase_at (self->analysis, noun->next + 1);
  if (right.first == right.end ||
      gainsay_reporting_token (self, right.first)->quantity != GAINSAY_NO_INDEX)
    return;
  has_content = gainsay_reporting_is_in (self, right.end, GAINSAY_SET_COMPLEMENTIZER) ||
                gainsay_reporting_is (self, right.end, ":");
  is_denial = noun->force == GAINSAY_FORCE_DENIES && !is_event_phrase (self, right);
  if (!has_content && !is_denial)
    return;
  noun->next = right.end;
  noun->holder = right;
  noun->is_own = gainsay_word_is_sort (self->analysis, right.first, GAINSAY_SORT_POSSESSIVE);
  noun->is_country = is_country_phrase (self, right);
}

/* Where the clause of "X's position was simple -- S" or "the claim that S" begins, or 0. */
static guint
find_clause (const GainsayReporting *self, const Noun *noun, guint ceiling)
{
  if (gainsay_reporting_is_in (self, noun->next, GAINSAY_SET_COMPLEMENTIZER))
    return noun->next + 1 < ceiling && !gainsay_word_is_finite (self->analysis, noun->next + 1)
             ? noun->next + 1
             : 0;
  if (!gainsay_word_is_finite (self->analysis, noun->next))
    return 0;
  for (guint i = noun->next + 1; i + 1 < MIN (ceiling, noun->next + MAX_TO_DASH); i++)
    {
      if (gainsay_reporting_is_in (self, i, GAINSAY_SET_COMPLEMENTIZER) ||
          gainsay_reporting_is (self, i, ":") || gainsay_word_is_dash (self->analysis, i))
        return i + 1;
      if (gainsay_reporting_is (self, i, ","))
        return 0;
    }
  return 0;
}

static void
name_holder (GainsayReporting *self, GainsayReport *report, const Noun *noun)
{
  GainsayReport *governor = find_governor (self, report->sentence, noun->phrase.first);
  g_autofree char *passed_by = governor != NULL ? g_strdup (governor->speaker) : NULL;
  gboolean by_person = governor != NULL && governor->is_person;
  gboolean is_shared = noun->holder.first == noun->holder.end ||
                       ((noun->is_country || noun->is_own) && passed_by != NULL);

  if (governor != NULL &&
      (governor->force == GAINSAY_FORCE_DENIES || governor->force == GAINSAY_FORCE_DOUBTS) &&
      is_shared)
    report->force = GAINSAY_FORCE_DENIES;
  if (governor != NULL && governor->force == GAINSAY_FORCE_WARNS && is_shared)
    report->force = GAINSAY_FORCE_WARNS;
  if (governor != NULL)
    {
      report->is_main = governor->is_main;
      if (governor->kind == GAINSAY_REPORT_VERB &&
          !gainsay_reporting_is_in (self, noun->next, GAINSAY_SET_COMPLEMENTIZER))
        governor->content.end = governor->content.first;
    }
  if (is_shared)
    {
      report->speaker = g_steal_pointer (&passed_by);
      report->is_person = by_person;
      report->occasion = governor != NULL ? g_strdup (governor->occasion) : NULL;
      return;
    }
  report->subject = noun->holder;
  gainsay_reporting_name_speaker (self, report);
  if (governor == NULL)
    return;
  /* When and where somebody passes it on is not when and where it was said. */
  if (g_strcmp0 (passed_by, report->speaker) == 0)
    report->occasion = g_strdup (governor->occasion);
  else if (governor->force == GAINSAY_FORCE_ASSERTS)
    report->via = g_steal_pointer (&passed_by);
}

/* "Kostova rejected the inspectors' finding that S": she denies it. */
static void
add_denial (GainsayReporting *self, const GainsayReport *report, const Noun *noun)
{
  const GainsayReport *governor = find_governor (self, report->sentence, noun->phrase.first);
  GainsayReport *denial;

  if (governor == NULL || governor->speaker == NULL || governor->force != GAINSAY_FORCE_DENIES ||
      report->speaker == NULL || g_strcmp0 (governor->speaker, report->speaker) == 0)
    return;
  denial = gainsay_reporting_add (self, GAINSAY_REPORT_NOUN, report->sentence, governor->cue);
  denial->content = report->content;
  denial->is_nominal = report->is_nominal;
  denial->force = GAINSAY_FORCE_DENIES;
  denial->speaker = g_strdup (governor->speaker);
  denial->is_person = governor->is_person;
  denial->occasion = g_strdup (governor->occasion);
  denial->is_main = TRUE;
}

static const char *
find_accusing_verb (const GainsayReporting *self, const Noun *noun)
{
  GainsayLexicon *lexicon = self->analysis->lexicon;
  const char *const *nouns = gainsay_lexicon_get_words (lexicon, GAINSAY_SET_CHARGING_NOUN);
  const char *const *verbs = gainsay_lexicon_get_words (lexicon, GAINSAY_SET_CHARGING_VERB);

  for (guint i = 0; nouns[i] != NULL && verbs[i] != NULL; i++)
    if (gainsay_reporting_is (self, noun->cue.end - 1, nouns[i]))
      return verbs[i];
  return NULL;
}

/* "X's indictment of Y for Z": the accusation as a clause. */
static gboolean
read_indictment (GainsayReporting *self, guint sentence, const Noun *noun)
{
  const char *verb = find_accusing_verb (self, noun);
  GainsayRange accused;
  GainsayReport *report;

  if (verb == NULL || noun->holder.first == noun->holder.end || noun->is_own ||
      !gainsay_reporting_is_in (self, noun->cue.end, GAINSAY_SET_CHARGE_TARGET))
    return FALSE;
  accused = gainsay_clause_phrase_at (self->analysis, noun->cue.end + 1);
  if (accused.first == accused.end)
    return FALSE;
  report = gainsay_reporting_add (self, GAINSAY_REPORT_ACCUSATION, sentence, noun->cue);
  report->force = GAINSAY_FORCE_CHARGES;
  report->verb = verb;
  report->subject = noun->holder;
  report->content =
    (GainsayRange){ accused.first, gainsay_clause_content_end (self->analysis, accused.first) };
  gainsay_reporting_name_speaker (self, report);
  return TRUE;
}

/* "over Putin's denials": of what was reported before in the sentence. */
static void
read_bare_denial (GainsayReporting *self, guint sentence, const Noun *noun)
{
  const GainsayReport *about = NULL;
  GainsayReport *report;

  for (guint i = self->reports->len; i > 0 && about == NULL; i--)
    {
      const GainsayReport *other = g_ptr_array_index (self->reports, i - 1);

      if (other->sentence != sentence)
        break;
      if (other->content.first < other->content.end && other->content.end <= noun->cue.first &&
          other->force != GAINSAY_FORCE_DENIES)
        about = other;
    }
  if (about == NULL || noun->is_own || noun->holder.first == noun->holder.end)
    return;
  report = gainsay_reporting_add (self, GAINSAY_REPORT_NOUN, sentence, noun->cue);
  report->force = GAINSAY_FORCE_DENIES;
  report->content = about->content;
  report->is_nominal = about->is_nominal;
  report->subject = noun->holder;
  gainsay_reporting_name_speaker (self, report);
}

/* Where "a fabrication" or "as absurd" begins at the end of "the claim that S a fabrication", or
 * the end of the content. */
static guint
find_predicate (const GainsayReporting *self, GainsayRange content)
{
  guint first = content.end - 1;

  if (content.first + 2 >= content.end ||
      !gainsay_reporting_is_in (self, content.end - 1, GAINSAY_SET_FALSEHOOD))
    return content.end;
  for (guint i = first; i > content.first && i + MAX_PREDICATE > first; i--)
    if (gainsay_reporting_is_in (self, i - 1, GAINSAY_SET_INDEFINITE) ||
        gainsay_reporting_is_in (self, i - 1, GAINSAY_SET_ROLE_LINK))
      first = i - 1;
  /* "that the story was false" is the claim itself. */
  return gainsay_word_is_finite (self->analysis, first - 1) ||
             gainsay_reporting_is_in (self, first - 1, GAINSAY_SET_COPULA) ||
             gainsay_reporting_is_in (self, first - 1, GAINSAY_SET_NEGATING_ADVERB)
           ? content.end
           : first;
}

/* "called the claim that S …": the claim is no word of who judges it. */
static gboolean
is_judged (const GainsayReporting *self, guint sentence, const Noun *noun)
{
  const GainsayReport *governor = find_governor (self, sentence, noun->phrase.first);

  return governor != NULL && governor->kind == GAINSAY_REPORT_BARE &&
         governor->force == GAINSAY_FORCE_ASSERTS &&
         gainsay_reporting_is_in (self, governor->cue.first, GAINSAY_SET_JUDGING_VERB);
}

/* "did not repeat its claim that S", "withdrew his claim that S": nobody says S now. */
static gboolean
is_taken_back (const GainsayReporting *self, guint sentence, const Noun *noun)
{
  const GainsayReport *governor = find_governor (self, sentence, noun->phrase.first);
  guint verb = governor != NULL ? governor->cue.first : noun->phrase.first - 1;

  if (noun->phrase.first == 0)
    return FALSE;
  if (governor != NULL && governor->kind == GAINSAY_REPORT_BARE &&
      governor->force != GAINSAY_FORCE_DENIES && gainsay_reporting_is_negated (self, verb))
    return TRUE;
  if (gainsay_reporting_is_in (self, noun->phrase.first - 1, GAINSAY_SET_RETRACTING))
    return TRUE;
  /* "did not renew": the verb right before, whatever it is. */
  return governor == NULL && gainsay_reporting_is_negated (self, noun->phrase.first - 1);
}

static void
read_noun (GainsayReporting *self, guint sentence, Noun *noun)
{
  guint ceiling = gainsay_clause_sentence (self->analysis, sentence).end;
  GainsayReport *report;
  GainsayRange content = { 0, 0 };
  gboolean is_nominal = FALSE;
  guint first, predicate;

  read_left_holder (self, noun);
  read_right_holder (self, noun);
  if (is_taken_back (self, sentence, noun))
    return;
  first = find_clause (self, noun, ceiling);
  if (first == 0 && noun->force == GAINSAY_FORCE_CHARGES && read_indictment (self, sentence, noun))
    return;
  if (first == 0 && gainsay_reporting_is_in (self, noun->next, GAINSAY_SET_TOPIC) &&
      noun->force != GAINSAY_FORCE_ASKS &&
      is_event_phrase (self, gainsay_clause_phrase_at (self->analysis, noun->next + 1)))
    {
      first = noun->next + 1;
      is_nominal = TRUE;
    }
  if (first == 0)
    {
      if (noun->force == GAINSAY_FORCE_DENIES)
        read_bare_denial (self, sentence, noun);
      return;
    }
  content = (GainsayRange){ first, gainsay_clause_content_end (self->analysis, first) };
  predicate = find_predicate (self, content);
  if (is_judged (self, sentence, noun))
    {
      if (predicate == content.end)
        return;
      noun->force = GAINSAY_FORCE_DENIES;
      noun->holder = (GainsayRange){ noun->cue.first, noun->cue.first };
      noun->is_country = noun->is_own = FALSE;
    }
  content.end = predicate;
  report = gainsay_reporting_add (self, GAINSAY_REPORT_NOUN, sentence, noun->cue);
  report->content = content;
  report->is_nominal = is_nominal;
  report->force = noun->force;
  name_holder (self, report, noun);
  add_denial (self, report, noun);
}

static GainsayForce
noun_force (const GainsayLexiconEntry *entry)
{
  if (entry->force != GAINSAY_FORCE_NONE)
    return entry->force;
  return entry->klass == GAINSAY_WORD_ACCUSATION ? GAINSAY_FORCE_CHARGES : GAINSAY_FORCE_FINDS;
}

/**
 * gainsay_reporting_find_nouns:
 * @self: the state
 * @sentence: a sentence whose verbs have been looked at
 *
 * Finds the reports of a sentence that hang on nouns.
 */
void
gainsay_reporting_find_nouns (GainsayReporting *self, guint sentence)
{
  GainsayRange all;

  g_return_if_fail (self != NULL);

  all = gainsay_clause_sentence (self->analysis, sentence);
  for (guint i = all.first; i < all.end; i++)
    {
      const GainsayLexiconEntry *entry;
      Noun noun = { 0 };

      if (gainsay_reporting_token (self, i)->in_quote || is_cue_of_verb (self, sentence, i))
        continue;
      entry = gainsay_reporting_match_noun (self, i);
      if (entry == NULL)
        continue;
      noun.cue = (GainsayRange){ i, i + entry->n_words };
      noun.holder = (GainsayRange){ i, i };
      noun.force = noun_force (entry);
      read_noun (self, sentence, &noun);
      i += entry->n_words - 1;
    }
}
