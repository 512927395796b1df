/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/word-set.h"

#include <string.h>

static const char *const names[] = {
  [GAINSAY_SET_ABSOLUTE] = "absolute",
  [GAINSAY_SET_ACRONYM_GAP] = "acronym-gap",
  [GAINSAY_SET_ADDITION] = "addition",
  [GAINSAY_SET_ADDRESSED] = "addressed",
  [GAINSAY_SET_ADDRESSEE_VERB] = "addressee-verb",
  [GAINSAY_SET_ADVERB] = "adverb",
  [GAINSAY_SET_ADVERB_ENDINGS] = "adverb-endings",
  [GAINSAY_SET_AFFILIATION] = "affiliation",
  [GAINSAY_SET_AGENT] = "agent",
  [GAINSAY_SET_AGO] = "ago",
  [GAINSAY_SET_ALTERING] = "altering",
  [GAINSAY_SET_ANAPHORIC] = "anaphoric",
  [GAINSAY_SET_ARTICLE] = "article",
  [GAINSAY_SET_AUXILIARY] = "auxiliary",
  [GAINSAY_SET_BARE_CLAUSE_VERB] = "bare-clause-verb",
  [GAINSAY_SET_BELONGING] = "belonging",
  [GAINSAY_SET_BODY_PRONOUN] = "body-pronoun",
  [GAINSAY_SET_CAUSE] = "cause",
  [GAINSAY_SET_CHARGE_GROUND] = "charge-ground",
  [GAINSAY_SET_CHARGE_LINK] = "charge-link",
  [GAINSAY_SET_CHARGE_TARGET] = "charge-target",
  [GAINSAY_SET_CHARGING_NOUN] = "charging-noun",
  [GAINSAY_SET_CHARGING_VERB] = "charging-verb",
  [GAINSAY_SET_CLAUSE_OPENER] = "clause-opener",
  [GAINSAY_SET_CLOCK] = "clock",
  [GAINSAY_SET_COMMA_CLAUSE_OPENER] = "comma-clause-opener",
  [GAINSAY_SET_COMPANY_NOUN] = "company-noun",
  [GAINSAY_SET_COMPARING] = "comparing",
  [GAINSAY_SET_COMPLEMENTIZER] = "complementizer",
  [GAINSAY_SET_CONCESSION] = "concession",
  [GAINSAY_SET_CONDITION] = "condition",
  [GAINSAY_SET_CONJUNCTION] = "conjunction",
  [GAINSAY_SET_CONSEQUENCE] = "consequence",
  [GAINSAY_SET_CONTRAST] = "contrast",
  [GAINSAY_SET_COPULA] = "copula",
  [GAINSAY_SET_COUNTER] = "counter",
  [GAINSAY_SET_COUNT_NOUN] = "count-noun",
  [GAINSAY_SET_DEFINITE] = "definite",
  [GAINSAY_SET_DEMONSTRATIVE] = "demonstrative",
  [GAINSAY_SET_DENIAL_NOUN] = "denial-noun",
  [GAINSAY_SET_DENYING] = "denying",
  [GAINSAY_SET_DETERMINER] = "determiner",
  [GAINSAY_SET_DOUBT_LINK] = "doubt-link",
  [GAINSAY_SET_DURATION] = "duration",
  [GAINSAY_SET_EARLIER] = "earlier",
  [GAINSAY_SET_EVENT_ENDINGS] = "event-endings",
  [GAINSAY_SET_EXCLUSIVE] = "exclusive",
  [GAINSAY_SET_EXISTENTIAL] = "existential",
  [GAINSAY_SET_FALLING] = "falling",
  [GAINSAY_SET_FALSEHOOD] = "falsehood",
  [GAINSAY_SET_FIRST_PERSON] = "first-person",
  [GAINSAY_SET_FLAT_DENIAL] = "flat-denial",
  [GAINSAY_SET_FORMER] = "former",
  [GAINSAY_SET_FUTURE] = "future",
  [GAINSAY_SET_FUTURE_PARTICIPLE] = "future-participle",
  [GAINSAY_SET_GENITIVE] = "genitive",
  [GAINSAY_SET_GOING_PLACE] = "going-place",
  [GAINSAY_SET_HE] = "he",
  [GAINSAY_SET_HOLDER_LINK] = "holder-link",
  [GAINSAY_SET_HOST] = "host",
  [GAINSAY_SET_INCREMENT] = "increment",
  [GAINSAY_SET_INDEFINITE] = "indefinite",
  [GAINSAY_SET_INDIRECT_QUESTION] = "indirect-question",
  [GAINSAY_SET_INFINITE] = "infinite",
  [GAINSAY_SET_INFINITIVE] = "infinitive",
  [GAINSAY_SET_ISSUED] = "issued",
  [GAINSAY_SET_IT] = "it",
  [GAINSAY_SET_JUDGING_VERB] = "judging-verb",
  [GAINSAY_SET_LAST] = "last",
  [GAINSAY_SET_LEVEL_VERB] = "level-verb",
  [GAINSAY_SET_LOOSE_CHARGE_LINK] = "loose-charge-link",
  [GAINSAY_SET_MAIN_END] = "main-end",
  [GAINSAY_SET_MEASURE] = "measure",
  [GAINSAY_SET_MULTIPLIER] = "multiplier",
  [GAINSAY_SET_NAMELESS] = "nameless",
  [GAINSAY_SET_NAME_CONNECTOR] = "name-connector",
  [GAINSAY_SET_NAME_PARTICLE] = "name-particle",
  [GAINSAY_SET_NEGATING_ADVERB] = "negating-adverb",
  [GAINSAY_SET_NEGATING_BEGINNINGS] = "negating-beginnings",
  [GAINSAY_SET_NEGATIVE_DETERMINER] = "negative-determiner",
  [GAINSAY_SET_NEGATIVE_OBJECT] = "negative-object",
  [GAINSAY_SET_NEGATIVE_SUBJECT] = "negative-subject",
  [GAINSAY_SET_NEGATOR_PARTNER] = "negator-partner",
  [GAINSAY_SET_NEXT] = "next",
  [GAINSAY_SET_NOUN_INFLECTION] = "noun-inflection",
  [GAINSAY_SET_NO_ADVERB] = "no-adverb",
  [GAINSAY_SET_NO_PAST_ENDINGS] = "no-past-endings",
  [GAINSAY_SET_NO_PLURAL_ENDINGS] = "no-plural-endings",
  [GAINSAY_SET_NO_VERB] = "no-verb",
  [GAINSAY_SET_OCCASION_END] = "occasion-end",
  [GAINSAY_SET_OCCASION_START] = "occasion-start",
  [GAINSAY_SET_OLD_LEVEL] = "old-level",
  [GAINSAY_SET_OPEN_MEASURE] = "open-measure",
  [GAINSAY_SET_OPEN_OBJECT] = "open-object",
  [GAINSAY_SET_OPEN_POSSESSIVE] = "open-possessive",
  [GAINSAY_SET_OPEN_SUBJECT] = "open-subject",
  [GAINSAY_SET_OPPOSITE_BEGINNINGS] = "opposite-beginnings",
  [GAINSAY_SET_ORDERING] = "ordering",
  [GAINSAY_SET_ORDINAL_ENDINGS] = "ordinal-endings",
  [GAINSAY_SET_PARTICIPLE_ENDINGS] = "participle-endings",
  [GAINSAY_SET_PASSIVE] = "passive",
  [GAINSAY_SET_PAST_ENDINGS] = "past-endings",
  [GAINSAY_SET_PERFECT] = "perfect",
  [GAINSAY_SET_PERMITTING] = "permitting",
  [GAINSAY_SET_PERSON_NOUN] = "person-noun",
  [GAINSAY_SET_PERSON_OWNER] = "person-owner",
  [GAINSAY_SET_PERSON_PRONOUN] = "person-pronoun",
  [GAINSAY_SET_PERSON_RELATIVE] = "person-relative",
  [GAINSAY_SET_PERSON_SUBJECT] = "person-subject",
  [GAINSAY_SET_PER_LINK] = "per-link",
  [GAINSAY_SET_PLACE_LINK] = "place-link",
  [GAINSAY_SET_PLACE_RELATIVE] = "place-relative",
  [GAINSAY_SET_PLURAL_ENDINGS] = "plural-endings",
  [GAINSAY_SET_PLURAL_NOUN] = "plural-noun",
  [GAINSAY_SET_POSSESSIVE] = "possessive",
  [GAINSAY_SET_PREDETERMINER] = "predeterminer",
  [GAINSAY_SET_PREPOSITION] = "preposition",
  [GAINSAY_SET_PRESENT_VERB] = "present-verb",
  [GAINSAY_SET_PRONOUN] = "pronoun",
  [GAINSAY_SET_RANK] = "rank",
  [GAINSAY_SET_RELATIVE] = "relative",
  [GAINSAY_SET_RESUMING] = "resuming",
  [GAINSAY_SET_RETRACTING] = "retracting",
  [GAINSAY_SET_RISING] = "rising",
  [GAINSAY_SET_ROLE_LINK] = "role-link",
  [GAINSAY_SET_ROUTINE] = "routine",
  [GAINSAY_SET_SEAT_VERB] = "seat-verb",
  [GAINSAY_SET_SEQUEL] = "sequel",
  [GAINSAY_SET_SHE] = "she",
  [GAINSAY_SET_SILENCE] = "silence",
  [GAINSAY_SET_SINGLE] = "single",
  [GAINSAY_SET_SOURCE_LINK] = "source-link",
  [GAINSAY_SET_SPAN_LINK] = "span-link",
  [GAINSAY_SET_SPEAKER] = "speaker",
  [GAINSAY_SET_SPEAKER_SUBJECT] = "speaker-subject",
  [GAINSAY_SET_STATE_NOUN] = "state-noun",
  [GAINSAY_SET_SUBORDINATOR] = "subordinator",
  [GAINSAY_SET_THEY] = "they",
  [GAINSAY_SET_THEY_SUBJECT] = "they-subject",
  [GAINSAY_SET_THING] = "thing",
  [GAINSAY_SET_THING_RELATIVE] = "thing-relative",
  [GAINSAY_SET_THIS] = "this",
  [GAINSAY_SET_TIME_CLAUSE] = "time-clause",
  [GAINSAY_SET_TIME_LINK] = "time-link",
  [GAINSAY_SET_TIME_WORD] = "time-word",
  [GAINSAY_SET_TOPIC] = "topic",
  [GAINSAY_SET_UNKNOWN_SPEAKER] = "unknown-speaker",
  [GAINSAY_SET_UNNAMED_VOICE] = "unnamed-voice",
  [GAINSAY_SET_VAGUE] = "vague",
  [GAINSAY_SET_VERB_INFLECTION] = "verb-inflection",
  [GAINSAY_SET_VOICE] = "voice",
  [GAINSAY_SET_WILL] = "will",
  [GAINSAY_SET_YEAR] = "year",
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == GAINSAY_N_WORD_SETS);
G_STATIC_ASSERT (GAINSAY_N_WORD_SETS <= 64 * GAINSAY_WORD_SET_LENGTH);

/**
 * gainsay_word_set_parse:
 * @name: the name of a set
 * @set: (out): which set it is
 *
 * Finds a set by the name that it has in the data file.
 *
 * Returns: whether there is one
 */
gboolean
gainsay_word_set_parse (const char *name, GainsayWordSet *set)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (set != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *set = (GainsayWordSet) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * gainsay_word_set_bits_add:
 * @self: the sets that a word is in
 * @set: another
 *
 * Notes that the word is in a set.
 */
void
gainsay_word_set_bits_add (GainsayWordSetBits *self, GainsayWordSet set)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (set < GAINSAY_N_WORD_SETS);

  self->bits[set / 64] |= G_GUINT64_CONSTANT (1) << (set % 64);
}

/**
 * gainsay_word_set_bits_have:
 * @self: the sets that a word is in
 * @set: a set
 *
 * Tells whether the word is in a set.
 *
 * Returns: whether it is
 */
gboolean
gainsay_word_set_bits_have (const GainsayWordSetBits *self, GainsayWordSet set)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (set < GAINSAY_N_WORD_SETS, FALSE);

  return (self->bits[set / 64] >> (set % 64) & 1) != 0;
}
