/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sets of words: the small lists that a rule about a language hangs on.
 *
 * They stand in resources/languages/LANGUAGE/sets.txt, one "name: word, word" a line; a set may go
 * on over several lines, and a word may be in many sets. Words are compared by their folded
 * letters; one written ~word is compared by its stem, so that "~meet" is "met" and "meetings" too.
 * The sets called "…-endings" and "…-beginnings" hold parts of words.
 *
 * To add a set: a value here, its name in word-set.c, a line in the file. A language may leave one
 * out; it is empty then. Invariants: those of the lexicon.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayWordSet:
 * @GAINSAY_SET_ABSOLUTE: never, always, unanimous: what is said of all or none
 * @GAINSAY_SET_ACRONYM_GAP: of, the: words that an acronym leaves out
 * @GAINSAY_SET_ADDITION: and
 * @GAINSAY_SET_ADDRESSED: you, your: whoever is spoken to
 * @GAINSAY_SET_ADDRESSEE_VERB: tell, warn: takes somebody before "that"
 * @GAINSAY_SET_ADVERB: also, later, not
 * @GAINSAY_SET_ADVERB_ENDINGS: ly
 * @GAINSAY_SET_AFFILIATION: at, for: "a spokeswoman for"
 * @GAINSAY_SET_AGENT: by: "accused by"
 * @GAINSAY_SET_AGO: ago: counts back from today
 * @GAINSAY_SET_ALTERING: makes another thing of what follows: tried to, deputy, alleged
 * @GAINSAY_SET_ANAPHORIC: such, similar: like something said before
 * @GAINSAY_SET_ARTICLE: the, a, this: no part of a name
 * @GAINSAY_SET_AUXILIARY: has, was, did, and the modals
 * @GAINSAY_SET_BARE_CLAUSE_VERB: say, think: takes a clause without "that"
 * @GAINSAY_SET_BELONGING: of: "Ministry of Health" is a health ministry
 * @GAINSAY_SET_BODY_PRONOUN: it, they: a body that speaks
 * @GAINSAY_SET_CAUSE: because, due, caused: something came of something
 * @GAINSAY_SET_CHARGE_GROUND: on, under: "arrested on charges"
 * @GAINSAY_SET_CHARGE_LINK: with, of: "charged with"
 * @GAINSAY_SET_CHARGE_TARGET: of, against: "indictment of"
 * @GAINSAY_SET_CHARGING_NOUN: indictment, arrest: a charge as a noun
 * @GAINSAY_SET_CHARGING_VERB: indicted, arrested: the same as verbs, in the same order
 * @GAINSAY_SET_CLAUSE_OPENER: but, although: a negation before it does not reach behind it
 * @GAINSAY_SET_CLOCK: a.m.: makes a number a time of day
 * @GAINSAY_SET_COMMA_CLAUSE_OPENER: the same, when a comma stands before it: and, who
 * @GAINSAY_SET_COMPANY_NOUN: company, firm: a body that trades
 * @GAINSAY_SET_COMPARING: as, to: what "such" or "similar" is like follows
 * @GAINSAY_SET_COMPLEMENTIZER: that: "said that"
 * @GAINSAY_SET_CONCESSION: though, despite: ends what is reported
 * @GAINSAY_SET_CONDITION: if: what follows is not said to be so
 * @GAINSAY_SET_CONJUNCTION: and, but, or
 * @GAINSAY_SET_CONSEQUENCE: therefore, thus: a conclusion follows
 * @GAINSAY_SET_CONTRAST: but
 * @GAINSAY_SET_COPULA: forms of be and become
 * @GAINSAY_SET_COUNTER: over, despite: somebody else's denial follows
 * @GAINSAY_SET_COUNT_NOUN: number, toll: a measure that is named by what it counts
 * @GAINSAY_SET_DEFINITE: the
 * @GAINSAY_SET_DEMONSTRATIVE: this, that: points at something said before
 * @GAINSAY_SET_DENIAL_NOUN: denial: a noun, though it has the stem of a verb
 * @GAINSAY_SET_DENYING: forms of deny, which takes what is denied as its object
 * @GAINSAY_SET_DETERMINER: the, a, his, this, some
 * @GAINSAY_SET_DOUBT_LINK: whether: "doubted whether"
 * @GAINSAY_SET_DURATION: hour, week: what a length of time is counted in
 * @GAINSAY_SET_EARLIER: initially: a figure that no longer holds
 * @GAINSAY_SET_EVENT_ENDINGS: tion, ment: what nouns of events end in
 * @GAINSAY_SET_EXCLUSIVE: only, just: leaves everything else out
 * @GAINSAY_SET_EXISTENTIAL: there: a subject that means nothing
 * @GAINSAY_SET_FALLING: fall, cut: to a lower figure
 * @GAINSAY_SET_FALSEHOOD: fabrication, absurd: what is called so is denied
 * @GAINSAY_SET_FIRST_PERSON: I, we, our, you
 * @GAINSAY_SET_FLAT_DENIAL: deny: takes what was not done
 * @GAINSAY_SET_FORMER: former: "a former aide"
 * @GAINSAY_SET_FUTURE: will, must, may: not what happened
 * @GAINSAY_SET_FUTURE_PARTICIPLE: slated, expected: "is slated to"
 * @GAINSAY_SET_GENITIVE: of
 * @GAINSAY_SET_GOING_PLACE: school, war: to be going there is nothing planned
 * @GAINSAY_SET_HE: he, his: one sex
 * @GAINSAY_SET_HOLDER_LINK: of, from: "warnings from"
 * @GAINSAY_SET_HOST: moderator, anchor: who leads a talk
 * @GAINSAY_SET_INCREMENT: more, another: a figure that comes on top
 * @GAINSAY_SET_INDEFINITE: a, an
 * @GAINSAY_SET_INDIRECT_QUESTION: how, whether: what follows is asked, not said
 * @GAINSAY_SET_INFINITE: forms of auxiliaries that are not finite: be, been
 * @GAINSAY_SET_INFINITIVE: to
 * @GAINSAY_SET_ISSUED: published: "a study published in"
 * @GAINSAY_SET_IT: it, its: one thing
 * @GAINSAY_SET_JUDGING_VERB: blame, praise, call: what somebody thinks of somebody
 * @GAINSAY_SET_LAST: last: the one before now
 * @GAINSAY_SET_LEVEL_VERB: stand, amount, put: ties a figure to what it measures
 * @GAINSAY_SET_LOOSE_CHARGE_LINK: of, that: "on charges that"
 * @GAINSAY_SET_MAIN_END: that, because: ends what a sentence asserts in the first place
 * @GAINSAY_SET_MEASURE: price, rate: what a figure tells of a thing
 * @GAINSAY_SET_MULTIPLIER: dozen: "two dozen" is 24
 * @GAINSAY_SET_NAMELESS: the, news, agencies: in a name, says nothing of who it is
 * @GAINSAY_SET_NAME_CONNECTOR: of, and: joins the words of a name
 * @GAINSAY_SET_NAME_PARTICLE: van, de: a small word inside a name
 * @GAINSAY_SET_NEGATING_ADVERB: not, never: "did not say"
 * @GAINSAY_SET_NEGATING_BEGINNINGS: un, il: may turn a word into its opposite
 * @GAINSAY_SET_NEGATIVE_DETERMINER: no: "no miners", and an answer
 * @GAINSAY_SET_NEGATIVE_OBJECT: nothing: negates the verb before it
 * @GAINSAY_SET_NEGATIVE_SUBJECT: nobody: negates the verb behind it
 * @GAINSAY_SET_NEGATOR_PARTNER: nor: takes over from "neither"
 * @GAINSAY_SET_NEXT: next: the one after now
 * @GAINSAY_SET_NOUN_INFLECTION: s, es, ies: what the plural of a noun ends in
 * @GAINSAY_SET_NO_ADVERB: looks like an adverb and is none: family
 * @GAINSAY_SET_NO_PAST_ENDINGS: irregular forms that end so are not past: women, lying, lives
 * @GAINSAY_SET_NO_PLURAL_ENDINGS: ss: no plural all the same
 * @GAINSAY_SET_NO_VERB: looks like a verb and is none: hundred
 * @GAINSAY_SET_OCCASION_END: that, about: no part of when and where
 * @GAINSAY_SET_OCCASION_START: at, on, during: when and where
 * @GAINSAY_SET_OLD_LEVEL: from: "rose from 4 to 5"
 * @GAINSAY_SET_OPEN_MEASURE: amount, toll: of something said before
 * @GAINSAY_SET_OPEN_OBJECT: it, them: an object that needs its context
 * @GAINSAY_SET_OPEN_POSSESSIVE: its, their: whose, in a subject
 * @GAINSAY_SET_OPEN_SUBJECT: he, they, that, both: a subject that needs its context
 * @GAINSAY_SET_OPPOSITE_BEGINNINGS: un, non: "unsafe"
 * @GAINSAY_SET_ORDERING: order, demand: a wish that is an act
 * @GAINSAY_SET_ORDINAL_ENDINGS: th: "12th"
 * @GAINSAY_SET_PARTICIPLE_ENDINGS: ing
 * @GAINSAY_SET_PASSIVE: forms of be: "was denied"
 * @GAINSAY_SET_PAST_ENDINGS: ed
 * @GAINSAY_SET_PERFECT: has, had: "has said"
 * @GAINSAY_SET_PERMITTING: may: allows, where a body says so
 * @GAINSAY_SET_PERSON_NOUN: people: counts anybody
 * @GAINSAY_SET_PERSON_OWNER: his, her
 * @GAINSAY_SET_PERSON_PRONOUN: he, him, his: one person
 * @GAINSAY_SET_PERSON_RELATIVE: who: "Ada Marsh, who was"
 * @GAINSAY_SET_PERSON_SUBJECT: he, she
 * @GAINSAY_SET_PER_LINK: per, a: "40 crowns a head"
 * @GAINSAY_SET_PLACE_LINK: at, in: "at a summit"
 * @GAINSAY_SET_PLACE_RELATIVE: where: "a summit where"
 * @GAINSAY_SET_PLURAL_ENDINGS: s
 * @GAINSAY_SET_PLURAL_NOUN: people: plural without its ending
 * @GAINSAY_SET_POSSESSIVE: his, her, their, our, my
 * @GAINSAY_SET_PREDETERMINER: all, both: stands before another determiner
 * @GAINSAY_SET_PREPOSITION: in, of, with
 * @GAINSAY_SET_PRESENT_VERB: finite verbs that no ending shows: keeps
 * @GAINSAY_SET_PRONOUN: he, they, we, there, as a subject
 * @GAINSAY_SET_RANK: chief, senior: before a word of office
 * @GAINSAY_SET_RELATIVE: who, which: "Ada Marsh, who was"
 * @GAINSAY_SET_RESUMING: the, no: before a noun that was told before
 * @GAINSAY_SET_RETRACTING: withdraw, retract: what was said is said no longer
 * @GAINSAY_SET_RISING: rise, raise: to a higher figure
 * @GAINSAY_SET_ROLE_LINK: as: "as he said"
 * @GAINSAY_SET_ROUTINE: meet, visit, speak: the business of the day
 * @GAINSAY_SET_SEAT_VERB: sit, serve: have a seat in a body
 * @GAINSAY_SET_SEQUEL: later, then: "later retracted it"
 * @GAINSAY_SET_SHE: she, her: the other
 * @GAINSAY_SET_SILENCE: comment, respond: what somebody declined to do
 * @GAINSAY_SET_SINGLE: one: a number only before what can be counted
 * @GAINSAY_SET_SOURCE_LINK: according: "according to"
 * @GAINSAY_SET_SPAN_LINK: between: "between 4 and 5"
 * @GAINSAY_SET_SPEAKER: I, my: who speaks
 * @GAINSAY_SET_SPEAKER_SUBJECT: I: who speaks
 * @GAINSAY_SET_STATE_NOUN: government, army: a country has one
 * @GAINSAY_SET_SUBORDINATOR: that, where, which, because
 * @GAINSAY_SET_THEY: they, their: several
 * @GAINSAY_SET_THEY_SUBJECT: they: several, as a subject
 * @GAINSAY_SET_THING: it
 * @GAINSAY_SET_THING_RELATIVE: which: "which he denies"
 * @GAINSAY_SET_THIS: this: the one that is now
 * @GAINSAY_SET_TIME_CLAUSE: after, since: opens a clause of time
 * @GAINSAY_SET_TIME_LINK: when, after: "said when he left"
 * @GAINSAY_SET_TIME_WORD: today, week, morning
 * @GAINSAY_SET_TOPIC: of, about: "denial of"
 * @GAINSAY_SET_UNKNOWN_SPEAKER: some, his: begins a speaker whom nobody knows
 * @GAINSAY_SET_UNNAMED_VOICE: unidentified, audience: nobody known speaks
 * @GAINSAY_SET_VAGUE: certain, various, things
 * @GAINSAY_SET_VERB_INFLECTION: s, ed: what forms of a verb end in
 * @GAINSAY_SET_VOICE: spokesman, chairman: who says "we" for a body
 * @GAINSAY_SET_WILL: will, would
 * @GAINSAY_SET_YEAR: year, years
 * @GAINSAY_N_WORD_SETS: how many there are
 *
 * A set of words.
 */
typedef enum
{
  GAINSAY_SET_ABSOLUTE,
  GAINSAY_SET_ACRONYM_GAP,
  GAINSAY_SET_ADDITION,
  GAINSAY_SET_ADDRESSED,
  GAINSAY_SET_ADDRESSEE_VERB,
  GAINSAY_SET_ADVERB,
  GAINSAY_SET_ADVERB_ENDINGS,
  GAINSAY_SET_AFFILIATION,
  GAINSAY_SET_AGENT,
  GAINSAY_SET_AGO,
  GAINSAY_SET_ALTERING,
  GAINSAY_SET_ANAPHORIC,
  GAINSAY_SET_ARTICLE,
  GAINSAY_SET_AUXILIARY,
  GAINSAY_SET_BARE_CLAUSE_VERB,
  GAINSAY_SET_BELONGING,
  GAINSAY_SET_BODY_PRONOUN,
  GAINSAY_SET_CAUSE,
  GAINSAY_SET_CHARGE_GROUND,
  GAINSAY_SET_CHARGE_LINK,
  GAINSAY_SET_CHARGE_TARGET,
  GAINSAY_SET_CHARGING_NOUN,
  GAINSAY_SET_CHARGING_VERB,
  GAINSAY_SET_CLAUSE_OPENER,
  GAINSAY_SET_CLOCK,
  GAINSAY_SET_COMMA_CLAUSE_OPENER,
  GAINSAY_SET_COMPANY_NOUN,
  GAINSAY_SET_COMPARING,
  GAINSAY_SET_COMPLEMENTIZER,
  GAINSAY_SET_CONCESSION,
  GAINSAY_SET_CONDITION,
  GAINSAY_SET_CONJUNCTION,
  GAINSAY_SET_CONSEQUENCE,
  GAINSAY_SET_CONTRAST,
  GAINSAY_SET_COPULA,
  GAINSAY_SET_COUNTER,
  GAINSAY_SET_COUNT_NOUN,
  GAINSAY_SET_DEFINITE,
  GAINSAY_SET_DEMONSTRATIVE,
  GAINSAY_SET_DENIAL_NOUN,
  GAINSAY_SET_DENYING,
  GAINSAY_SET_DETERMINER,
  GAINSAY_SET_DOUBT_LINK,
  GAINSAY_SET_DURATION,
  GAINSAY_SET_EARLIER,
  GAINSAY_SET_EVENT_ENDINGS,
  GAINSAY_SET_EXCLUSIVE,
  GAINSAY_SET_EXISTENTIAL,
  GAINSAY_SET_FALLING,
  GAINSAY_SET_FALSEHOOD,
  GAINSAY_SET_FIRST_PERSON,
  GAINSAY_SET_FLAT_DENIAL,
  GAINSAY_SET_FORMER,
  GAINSAY_SET_FUTURE,
  GAINSAY_SET_FUTURE_PARTICIPLE,
  GAINSAY_SET_GENITIVE,
  GAINSAY_SET_GOING_PLACE,
  GAINSAY_SET_HE,
  GAINSAY_SET_HOLDER_LINK,
  GAINSAY_SET_HOST,
  GAINSAY_SET_INCREMENT,
  GAINSAY_SET_INDEFINITE,
  GAINSAY_SET_INDIRECT_QUESTION,
  GAINSAY_SET_INFINITE,
  GAINSAY_SET_INFINITIVE,
  GAINSAY_SET_ISSUED,
  GAINSAY_SET_IT,
  GAINSAY_SET_JUDGING_VERB,
  GAINSAY_SET_LAST,
  GAINSAY_SET_LEVEL_VERB,
  GAINSAY_SET_LOOSE_CHARGE_LINK,
  GAINSAY_SET_MAIN_END,
  GAINSAY_SET_MEASURE,
  GAINSAY_SET_MULTIPLIER,
  GAINSAY_SET_NAMELESS,
  GAINSAY_SET_NAME_CONNECTOR,
  GAINSAY_SET_NAME_PARTICLE,
  GAINSAY_SET_NEGATING_ADVERB,
  GAINSAY_SET_NEGATING_BEGINNINGS,
  GAINSAY_SET_NEGATIVE_DETERMINER,
  GAINSAY_SET_NEGATIVE_OBJECT,
  GAINSAY_SET_NEGATIVE_SUBJECT,
  GAINSAY_SET_NEGATOR_PARTNER,
  GAINSAY_SET_NEXT,
  GAINSAY_SET_NOUN_INFLECTION,
  GAINSAY_SET_NO_ADVERB,
  GAINSAY_SET_NO_PAST_ENDINGS,
  GAINSAY_SET_NO_PLURAL_ENDINGS,
  GAINSAY_SET_NO_VERB,
  GAINSAY_SET_OCCASION_END,
  GAINSAY_SET_OCCASION_START,
  GAINSAY_SET_OLD_LEVEL,
  GAINSAY_SET_OPEN_MEASURE,
  GAINSAY_SET_OPEN_OBJECT,
  GAINSAY_SET_OPEN_POSSESSIVE,
  GAINSAY_SET_OPEN_SUBJECT,
  GAINSAY_SET_OPPOSITE_BEGINNINGS,
  GAINSAY_SET_ORDERING,
  GAINSAY_SET_ORDINAL_ENDINGS,
  GAINSAY_SET_PARTICIPLE_ENDINGS,
  GAINSAY_SET_PASSIVE,
  GAINSAY_SET_PAST_ENDINGS,
  GAINSAY_SET_PERFECT,
  GAINSAY_SET_PERMITTING,
  GAINSAY_SET_PERSON_NOUN,
  GAINSAY_SET_PERSON_OWNER,
  GAINSAY_SET_PERSON_PRONOUN,
  GAINSAY_SET_PERSON_RELATIVE,
  GAINSAY_SET_PERSON_SUBJECT,
  GAINSAY_SET_PER_LINK,
  GAINSAY_SET_PLACE_LINK,
  GAINSAY_SET_PLACE_RELATIVE,
  GAINSAY_SET_PLURAL_ENDINGS,
  GAINSAY_SET_PLURAL_NOUN,
  GAINSAY_SET_POSSESSIVE,
  GAINSAY_SET_PREDETERMINER,
  GAINSAY_SET_PREPOSITION,
  GAINSAY_SET_PRESENT_VERB,
  GAINSAY_SET_PRONOUN,
  GAINSAY_SET_RANK,
  GAINSAY_SET_RELATIVE,
  GAINSAY_SET_RESUMING,
  GAINSAY_SET_RETRACTING,
  GAINSAY_SET_RISING,
  GAINSAY_SET_ROLE_LINK,
  GAINSAY_SET_ROUTINE,
  GAINSAY_SET_SEAT_VERB,
  GAINSAY_SET_SEQUEL,
  GAINSAY_SET_SHE,
  GAINSAY_SET_SILENCE,
  GAINSAY_SET_SINGLE,
  GAINSAY_SET_SOURCE_LINK,
  GAINSAY_SET_SPAN_LINK,
  GAINSAY_SET_SPEAKER,
  GAINSAY_SET_SPEAKER_SUBJECT,
  GAINSAY_SET_STATE_NOUN,
  GAINSAY_SET_SUBORDINATOR,
  GAINSAY_SET_THEY,
  GAINSAY_SET_THEY_SUBJECT,
  GAINSAY_SET_THING,
  GAINSAY_SET_THING_RELATIVE,
  GAINSAY_SET_THIS,
  GAINSAY_SET_TIME_CLAUSE,
  GAINSAY_SET_TIME_LINK,
  GAINSAY_SET_TIME_WORD,
  GAINSAY_SET_TOPIC,
  GAINSAY_SET_UNKNOWN_SPEAKER,
  GAINSAY_SET_UNNAMED_VOICE,
  GAINSAY_SET_VAGUE,
  GAINSAY_SET_VERB_INFLECTION,
  GAINSAY_SET_VOICE,
  GAINSAY_SET_WILL,
  GAINSAY_SET_YEAR,
  GAINSAY_N_WORD_SETS,
} GainsayWordSet;

/* How many 64-bit words hold a bit for each set. */
#define GAINSAY_WORD_SET_LENGTH 3

/**
 * GainsayWordSetBits:
 * @bits: a bit for each set
 *
 * The sets that a word is in.
 */
typedef struct
{
  guint64 bits[GAINSAY_WORD_SET_LENGTH];
} GainsayWordSetBits;

gboolean gainsay_word_set_parse (const char *name, GainsayWordSet *set);
void gainsay_word_set_bits_add (GainsayWordSetBits *self, GainsayWordSet set);
gboolean gainsay_word_set_bits_have (const GainsayWordSetBits *self, GainsayWordSet set);

G_END_DECLS
