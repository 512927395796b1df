/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A report: words of a sentence that attribute something to somebody, and to what they point.
 *
 * The three finders go over one sentence each: verbs ("said that S", "S, X said", "according to
 * X"), nouns ("X's claim that S", "warnings from X that S"), accusations ("charged with"). They
 * must be called in this order and sentence by sentence, for a pronoun or a shared subject is
 * resolved from the reports before. This header is internal to attribution.
 */
#pragma once

#include "app/claim/grammar.h"
#include "app/claim/turns.h"

G_BEGIN_DECLS

/**
 * GainsayReportKind:
 * @GAINSAY_REPORT_VERB: a verb with a content clause behind it
 * @GAINSAY_REPORT_TRAILING: a verb behind its content ("S, X said"), or "according to X"
 * @GAINSAY_REPORT_QUOTE: a verb next to a quotation
 * @GAINSAY_REPORT_NOUN: a noun with a content
 * @GAINSAY_REPORT_ACCUSATION: a charge whose words are kept
 * @GAINSAY_REPORT_BARE: a reporting verb without a content of its own
 *
 * How the content hangs on the cue.
 */
typedef enum
{
  GAINSAY_REPORT_VERB,
  GAINSAY_REPORT_TRAILING,
  GAINSAY_REPORT_QUOTE,
  GAINSAY_REPORT_NOUN,
  GAINSAY_REPORT_ACCUSATION,
  GAINSAY_REPORT_BARE,
} GainsayReportKind;

/**
 * GainsayReport:
 * @kind: how the content hangs on the cue
 * @sentence: its sentence
 * @cue: the tokens of the attributing verb or noun
 * @subject: the noun phrase of the speaker; empty when shared
 * @content: the tokens of the content; empty for @GAINSAY_REPORT_QUOTE and @GAINSAY_REPORT_BARE
 * @quotation: for @GAINSAY_REPORT_QUOTE, which, else GAINSAY_NO_INDEX
 * @speaker: (nullable): whose word it is
 * @via: (nullable): who passed it on
 * @occasion: (nullable): when and where
 * @verb: (nullable): for an accusation by a noun what the accuser did ("indicted")
 * @force: what the cue does to the content
 * @is_person: whether @speaker is a person's full name
 * @is_main: whether the sentence as a whole is the report
 * @is_nominal: whether the content is a noun phrase
 * @is_accused: whether @subject is who is accused, and the content begins with a participle
 *
 * One attribution in a sentence.
 */
typedef struct
{
  GainsayReportKind kind;
  guint sentence;
  GainsayRange cue;
  GainsayRange subject;
  GainsayRange content;
  guint quotation;
  char *speaker;
  char *via;
  char *occasion;
  const char *verb;
  GainsayForce force;
  guint is_person : 1;
  guint is_main : 1;
  guint is_nominal : 1;
  guint is_accused : 1;
} GainsayReport;

/**
 * GainsayReporting:
 * @analysis: the document's analysis
 * @mentions: who is who in it
 * @turns: (nullable): who speaks in it, if it is a transcript
 * @reports: what was found so far, of #GainsayReport
 * @focus: (nullable): the person spoken of last, whom "he" means
 * @body: (nullable): the body that spoke in the sentence before, or was its subject: "it"
 *
 * The state of going over a document.
 */
typedef struct
{
  const GainsayAnalysis *analysis;
  const GainsayMentions *mentions;
  const GainsayTurns *turns;
  GPtrArray *reports;
  char *focus;
  char *body;
} GainsayReporting;

/**
 * gainsay_reporting_token:
 * @self: the state
 * @token: a token of the document
 *
 * Gives a token.
 *
 * Returns: (transfer none): it
 */
static inline const GainsayToken *
gainsay_reporting_token (const GainsayReporting *self, guint token)
{
  return &self->analysis->tokens[token];
}

/**
 * gainsay_reporting_is:
 * @self: the state
 * @token: a token of the document, or one behind the last
 * @mark: a mark or a folded word
 *
 * Tells whether a token is this.
 *
 * Returns: whether it is
 */
static inline gboolean
gainsay_reporting_is (const GainsayReporting *self, guint token, const char *mark)
{
  return gainsay_word_is (self->analysis, token, mark);
}

/**
 * gainsay_reporting_is_in:
 * @self: the state
 * @token: a token of the document, or one behind the last
 * @set: a set of words
 *
 * Tells whether a token is a word of a set.
 *
 * Returns: whether it is
 */
static inline gboolean
gainsay_reporting_is_in (const GainsayReporting *self, guint token, GainsayWordSet set)
{
  return gainsay_word_is_in (self->analysis, token, set);
}

/**
 * gainsay_reporting_is_time:
 * @self: the state
 * @token: a token of the document
 *
 * Tells whether a token is a day, or such as "today".
 *
 * Returns: whether it is
 */
static inline gboolean
gainsay_reporting_is_time (const GainsayReporting *self, guint token)
{
  return gainsay_token_is (gainsay_reporting_token (self, token), GAINSAY_WORD_WEEKDAY) ||
         gainsay_reporting_is_in (self, token, GAINSAY_SET_TIME_WORD);
}

void gainsay_report_free (GainsayReport *self);
GainsayReport *gainsay_reporting_add (GainsayReporting *self,
                                      GainsayReportKind kind,
                                      guint sentence,
                                      GainsayRange cue);
void gainsay_reporting_name_speaker (GainsayReporting *self, GainsayReport *report);
const GainsayLexiconEntry *gainsay_reporting_match_noun (const GainsayReporting *self, guint token);
gboolean gainsay_reporting_begins_clause (const GainsayReporting *self, guint token, guint ceiling);
gboolean gainsay_reporting_is_negated (const GainsayReporting *self, guint verb);
void gainsay_reporting_read_occasion (GainsayReporting *self, GainsayReport *report);
void gainsay_reporting_read_according (GainsayReporting *self, guint sentence, guint token);
gboolean gainsay_reporting_is_of_body (const GainsayReporting *self, GainsayRange subject);
const char *gainsay_reporting_find_body (const GainsayReporting *self, GainsayRange subject);
void gainsay_reporting_move_body (GainsayReporting *self, guint sentence, guint first_report);
void gainsay_reporting_find_verbs (GainsayReporting *self, guint sentence);
void gainsay_reporting_find_nouns (GainsayReporting *self, guint sentence);
const char *gainsay_reporting_find_side (const GainsayReporting *self, const GainsayReport *report);
void gainsay_reporting_find_accusations (GainsayReporting *self, guint sentence);

G_END_DECLS
