/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lexicon of one language: what its words do in a sentence, and how they are related.
 *
 * It is read from the data files of resources/languages/LANGUAGE/, which hold one entry a line.
 * An entry is a word or a phrase. Words are compared by their stem, after irregular forms are
 * brought to their base ("said" is "say"), so that "denies" and "denied" are one entry "deny";
 * in the files, a word written =word is compared letter by letter instead. Beside the entries,
 * which say what a word does, there are plain sets of words: see word-set.h; and phrases that are
 * filled in: see template.h.
 *
 * Invariants: immutable once made, and shared by threads without a lock. Entries and the strings
 * in them live as long as the lexicon.
 */
#pragma once

#include "app/text/template.h"
#include "app/text/word-set.h"
#include "app/text/worth-model.h"

G_BEGIN_DECLS

#define GAINSAY_LEXICON_ERROR (gainsay_lexicon_error_quark ())

/**
 * GainsayLexiconError:
 * @GAINSAY_LEXICON_ERROR_LANGUAGE: there are no data files for the language
 * @GAINSAY_LEXICON_ERROR_DATA: a data file is not as it should be
 *
 * Why a lexicon could not be made.
 */
typedef enum
{
  GAINSAY_LEXICON_ERROR_LANGUAGE,
  GAINSAY_LEXICON_ERROR_DATA,
} GainsayLexiconError;

GQuark gainsay_lexicon_error_quark (void);

/**
 * GainsayWordClass:
 * @GAINSAY_WORD_NEGATOR: turns what follows into its opposite: not, never, no, without, failed to
 * @GAINSAY_WORD_REPORTING: a verb that reports speech or thought; the entry has a force
 * @GAINSAY_WORD_REPORTING_NOUN: claim, statement, denial, warning, position; with a force
 * @GAINSAY_WORD_ACCUSATION: a verb or noun of accusing: charge, indict, allegation, suspected
 * @GAINSAY_WORD_FINDING: a verb or noun of finding out: conclude, assessment, ruling, study
 * @GAINSAY_WORD_QUANTIFIER: none, few, most, all; value is its place from 0 (none) to 100 (all)
 * @GAINSAY_WORD_MODAL: may, might, likely, should, will; the entry has a modality
 * @GAINSAY_WORD_HEDGE: nearly, about, more than, at least: loosens a number
 * @GAINSAY_WORD_TITLE: stands before a person's name: Sen., President, spokeswoman
 * @GAINSAY_WORD_DEMONYM: belongs to a country or place; base is the place's name
 * @GAINSAY_WORD_PLACE: the name of a country, a capital or another well-known place
 * @GAINSAY_WORD_ABBREVIATION: ends in a full stop that ends no sentence before a name
 * @GAINSAY_WORD_BODY: a noun that heads the name of a body: Ministry, Council, Party, Police
 * @GAINSAY_WORD_ROLE: a noun for a person by office or work: senator, officials, witness
 * @GAINSAY_WORD_STOP: a function word, without content of its own
 * @GAINSAY_WORD_OPINION: a word of judging or feeling: wonderful, disgraceful, shame
 * @GAINSAY_WORD_MONTH: the name of a month; value is 1 to 12
 * @GAINSAY_WORD_WEEKDAY: the name of a day; value is 1 (Monday) to 7
 * @GAINSAY_WORD_NUMBER: a number in words; value is its value
 * @GAINSAY_WORD_UNIT: what a number counts that changes its kind: percent, dollars, degrees
 * @GAINSAY_WORD_GIVEN_NAME: a frequent given name of persons
 * @GAINSAY_WORD_PREFIX: makes one word with what follows its hyphen: anti-war
 * @GAINSAY_WORD_LIGHT: carries little content of its own: make, thing, recent
 * @GAINSAY_N_WORD_CLASSES: how many there are
 *
 * What a word does. One word may be in several classes, with one entry in each.
 */
typedef enum
{
  GAINSAY_WORD_NEGATOR,
  GAINSAY_WORD_REPORTING,
  GAINSAY_WORD_REPORTING_NOUN,
  GAINSAY_WORD_ACCUSATION,
  GAINSAY_WORD_FINDING,
  GAINSAY_WORD_QUANTIFIER,
  GAINSAY_WORD_MODAL,
  GAINSAY_WORD_HEDGE,
  GAINSAY_WORD_TITLE,
  GAINSAY_WORD_DEMONYM,
  GAINSAY_WORD_PLACE,
  GAINSAY_WORD_ABBREVIATION,
  GAINSAY_WORD_BODY,
  GAINSAY_WORD_ROLE,
  GAINSAY_WORD_STOP,
  GAINSAY_WORD_OPINION,
  GAINSAY_WORD_MONTH,
  GAINSAY_WORD_WEEKDAY,
  GAINSAY_WORD_NUMBER,
  GAINSAY_WORD_UNIT,
  GAINSAY_WORD_GIVEN_NAME,
  GAINSAY_WORD_PREFIX,
  GAINSAY_WORD_LIGHT,
  GAINSAY_N_WORD_CLASSES,
} GainsayWordClass;

#define GAINSAY_WORD_BIT(klass) (1u << (klass))

/**
 * GainsayForce:
 * @GAINSAY_FORCE_NONE: nothing is said about the content
 * @GAINSAY_FORCE_ASSERTS: says that it is so: say, insist, announce
 * @GAINSAY_FORCE_DENIES: says that it is not so: deny, reject, dispute
 * @GAINSAY_FORCE_DOUBTS: does not take it as shown: doubt, question
 * @GAINSAY_FORCE_WARNS: says that it may come about: warn
 * @GAINSAY_FORCE_CHARGES: accuses somebody of it: charge, allege, accuse
 * @GAINSAY_FORCE_FINDS: says it as the result of looking into it: conclude, find, assess
 * @GAINSAY_FORCE_ADMITS: says it against the own interest: admit, acknowledge, concede
 * @GAINSAY_FORCE_BELIEVES: holds it, as an opinion: think, believe
 * @GAINSAY_FORCE_ASKS: asks whether: ask, wonder
 * @GAINSAY_FORCE_WISHES: wants it to be so: hope, urge, call for, demand
 * @GAINSAY_FORCE_PREDICTS: says that it will be so: predict, expect, forecast
 * @GAINSAY_FORCE_PROMISES: commits to it: promise, vow, pledge
 *
 * What a speaker does with the content of a reporting verb or noun.
 */
typedef enum
{
  GAINSAY_FORCE_NONE,
  GAINSAY_FORCE_ASSERTS,
  GAINSAY_FORCE_DENIES,
  GAINSAY_FORCE_DOUBTS,
  GAINSAY_FORCE_WARNS,
  GAINSAY_FORCE_CHARGES,
  GAINSAY_FORCE_FINDS,
  GAINSAY_FORCE_ADMITS,
  GAINSAY_FORCE_BELIEVES,
  GAINSAY_FORCE_ASKS,
  GAINSAY_FORCE_WISHES,
  GAINSAY_FORCE_PREDICTS,
  GAINSAY_FORCE_PROMISES,
} GainsayForce;

/**
 * GainsayModality:
 * @GAINSAY_MODALITY_NONE: none
 * @GAINSAY_MODALITY_POSSIBLE: may, might, could, possibly, reportedly
 * @GAINSAY_MODALITY_LIKELY: likely, probably
 * @GAINSAY_MODALITY_CERTAIN: certainly, clearly, beyond doubt
 * @GAINSAY_MODALITY_FUTURE: will, going to
 * @GAINSAY_MODALITY_OBLIGATION: must, should, need to
 * @GAINSAY_MODALITY_CONDITION: would, if, unless
 *
 * How firmly a content is put.
 */
typedef enum
{
  GAINSAY_MODALITY_NONE,
  GAINSAY_MODALITY_POSSIBLE,
  GAINSAY_MODALITY_LIKELY,
  GAINSAY_MODALITY_CERTAIN,
  GAINSAY_MODALITY_FUTURE,
  GAINSAY_MODALITY_OBLIGATION,
  GAINSAY_MODALITY_CONDITION,
} GainsayModality;

/**
 * GainsayRelation:
 * @GAINSAY_RELATION_NONE: not related as far as the lexicon knows
 * @GAINSAY_RELATION_SAME: the same word
 * @GAINSAY_RELATION_STEM: forms of one word
 * @GAINSAY_RELATION_SYNONYM: mean the same
 * @GAINSAY_RELATION_DERIVED: of one family: interfere, interference
 * @GAINSAY_RELATION_KIND_OF: the first is a kind of the second, or the other way round
 * @GAINSAY_RELATION_RELATED: may stand for one another in a story: hack, interfere
 * @GAINSAY_RELATION_ANTONYM: cannot both be so: rise, fall
 * @GAINSAY_RELATION_SAME_NUMBER: the same number of the same unit
 * @GAINSAY_RELATION_OTHER_NUMBER: another number of the same unit
 * @GAINSAY_RELATION_SAME_NAME: the same name, or a shorter form of it, or a demonym and its place
 * @GAINSAY_RELATION_OTHER_NAME: another name in the same place of the sentence
 *
 * How two words, numbers or names stand to one another.
 */
typedef enum
{
  GAINSAY_RELATION_NONE,
  GAINSAY_RELATION_SAME,
  GAINSAY_RELATION_STEM,
  GAINSAY_RELATION_SYNONYM,
  GAINSAY_RELATION_DERIVED,
  GAINSAY_RELATION_KIND_OF,
  GAINSAY_RELATION_RELATED,
  GAINSAY_RELATION_ANTONYM,
  GAINSAY_RELATION_SAME_NUMBER,
  GAINSAY_RELATION_OTHER_NUMBER,
  GAINSAY_RELATION_SAME_NAME,
  GAINSAY_RELATION_OTHER_NAME,
} GainsayRelation;

/**
 * GainsayLexiconEntry:
 * @klass: the class of this entry
 * @text: the word or phrase as it stands in the file
 * @n_words: how many words it has
 * @force: for reporting verbs and nouns, accusations and findings; else none
 * @modality: for modals; else none
 * @is_noun: for accusations and findings, whether it is a noun
 * @value: a number, order or month, as the class says; else 0
 * @base: for demonyms, abbreviations and titles the full name; for negators the scope
 *   ("after", "before", "that", "words" or "verb"); for bodies and units the kind; else %NULL
 *
 * One line of a data file.
 */
typedef struct
{
  GainsayWordClass klass;
  const char *text;
  guint n_words;
  GainsayForce force;
  GainsayModality modality;
  gboolean is_noun;
  double value;
  const char *base;
} GainsayLexiconEntry;

/**
 * GainsayRelated:
 * @term: a term
 * @relation: how it stands to the term asked for
 * @weight: 0 to 1, how close
 *
 * One relation of a term.
 */
typedef struct
{
  guint term;
  GainsayRelation relation;
  double weight;
} GainsayRelated;

/* The longest phrase of the lexicon, in words. */
#define GAINSAY_LEXICON_MAX_WORDS 6
/* No term. */
#define GAINSAY_NO_TERM G_MAXUINT

typedef struct _GainsayLexicon GainsayLexicon;

GainsayLexicon *gainsay_lexicon_new (const char *language,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GainsayLexicon *gainsay_lexicon_ref (GainsayLexicon *self);
void gainsay_lexicon_unref (GainsayLexicon *self);
const char *gainsay_lexicon_get_language (GainsayLexicon *self);
const GainsayWorthModel *gainsay_lexicon_get_worth_model (GainsayLexicon *self);

const GainsayLexiconEntry *gainsay_lexicon_match (GainsayLexicon *self,
                                                  GainsayWordClass klass,
                                                  const char *const *folded,
                                                  const char *const *stems,
                                                  guint n_words);
const GainsayLexiconEntry *
gainsay_lexicon_look_up (GainsayLexicon *self, GainsayWordClass klass, const char *phrase);

const char *gainsay_lexicon_get_base (GainsayLexicon *self, const char *folded);
const char *gainsay_lexicon_get_name (GainsayLexicon *self, const char *folded);
char *gainsay_lexicon_dup_stem (GainsayLexicon *self, const char *folded) G_GNUC_WARN_UNUSED_RESULT;

gboolean gainsay_lexicon_has (GainsayLexicon *self, GainsayWordSet set, const char *folded);
gboolean gainsay_lexicon_has_ending (GainsayLexicon *self, GainsayWordSet set, const char *folded);
const char *const *gainsay_lexicon_get_words (GainsayLexicon *self, GainsayWordSet set);

char *gainsay_lexicon_fill (GainsayLexicon *self,
                            const GainsayFilling *filling) G_GNUC_WARN_UNUSED_RESULT;

guint gainsay_lexicon_find_term (GainsayLexicon *self,
                                 const char *const *stems,
                                 guint n_words,
                                 guint *n_matched);
const char *gainsay_lexicon_get_term (GainsayLexicon *self, guint term);
const GainsayRelated *
gainsay_lexicon_get_related (GainsayLexicon *self, guint term, guint *n_related);
GainsayRelation
gainsay_lexicon_relate (GainsayLexicon *self, guint term, guint other, double *weight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayLexicon, gainsay_lexicon_unref)

G_END_DECLS
