/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text taken apart: paragraphs, sentences, quotations, words, names and quantities.
 *
 *   text        …reiterated that “there was no interference in 2016,” he said.
 *   sentence    [                                                           ]
 *   quotation                   [                                 ]
 *   tokens       reiterated that “ there was no interference in 2016 , ” he said .
 *
 * Invariants: immutable once made; plain data, used by any thread. All offsets are bytes of
 * `text`. Tokens stand in the order of the text; each sentence covers `n_tokens` tokens from
 * `first_token` on, white space belongs to none. A sentence whose text goes on behind an empty
 * line (a mark "join") is one sentence, and its span covers the gap. Tokens under a mark "tag"
 * are not there.
 */
#pragma once

#include "app/text/lexicon.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* No token, sentence, quotation, name or quantity. */
#define GAINSAY_NO_INDEX G_MAXUINT

/**
 * GainsayTokenKind:
 * @GAINSAY_TOKEN_WORD: letters
 * @GAINSAY_TOKEN_NUMBER: a number in digits, or a number word
 * @GAINSAY_TOKEN_PUNCTUATION: a punctuation mark, one a token ("..." and "--" are one)
 * @GAINSAY_TOKEN_SYMBOL: anything else: $, %, an address
 *
 * What a token is.
 */
typedef enum
{
  GAINSAY_TOKEN_WORD,
  GAINSAY_TOKEN_NUMBER,
  GAINSAY_TOKEN_PUNCTUATION,
  GAINSAY_TOKEN_SYMBOL,
} GainsayTokenKind;

/**
 * GainsayToken:
 * @start: first byte
 * @end: byte behind the last
 * @folded: lower case, straight apostrophes, contractions spelt out ("n't" is "not", "'re" is
 *   "are"), a dotted acronym without its full stops unless that gives a function word ("u.s.")
 * @stem: the stem of the base form; that of function words and names is @folded
 * @sentence: its sentence
 * @quotation: the innermost quotation around it, or GAINSAY_NO_INDEX
 * @name: its name, or GAINSAY_NO_INDEX
 * @quantity: its quantity, or GAINSAY_NO_INDEX
 * @term: the lexicon's term that starts here, or GAINSAY_NO_TERM
 * @n_term: how many tokens the term has
 * @classes: a bit (GAINSAY_WORD_BIT()) for each class of which an entry starts here
 * @sets: the sets of words that it is in
 * @kind: what it is
 * @is_capital: begins with a capital
 * @is_all_capitals: two or more letters, all capitals
 * @is_first: the first word of its sentence or of a quotation
 * @is_stop: has no content: function words, punctuation
 * @in_quote: lies in a quotation
 * @is_clitic: is glued to the token before: 's, n't, 're
 * @is_possessive: a clitic that makes a possessive
 * @space_before: white space stands before it
 *
 * A word, number or sign.
 */
typedef struct
{
  gsize start;
  gsize end;
  const char *folded;
  const char *stem;
  guint sentence;
  guint quotation;
  guint name;
  guint quantity;
  guint term;
  guint n_term;
  guint32 classes;
  GainsayWordSetBits sets;
  GainsayTokenKind kind;
  guint is_capital : 1;
  guint is_all_capitals : 1;
  guint is_first : 1;
  guint is_stop : 1;
  guint in_quote : 1;
  guint is_clitic : 1;
  guint is_possessive : 1;
  guint space_before : 1;
} GainsayToken;

/**
 * GainsaySentence:
 * @start: first byte
 * @end: byte behind the last, white space excluded
 * @first_token: its first token
 * @n_tokens: how many tokens it has
 * @paragraph: the number of its paragraph, from 0
 * @quotation: the quotation that holds it whole, or GAINSAY_NO_INDEX
 * @is_heading: a mark says heading
 * @is_boilerplate: a mark says boilerplate
 * @is_caption: a mark says caption
 * @is_byline: a mark says byline, dateline, speaker or time
 * @is_speaker: a mark says speaker: what follows in the text is that person's speech
 * @is_question: ends in a question mark
 * @is_exclamation: ends in an exclamation mark
 * @in_quote: lies in a quotation as a whole
 * @is_fragment: has no finite verb that the lexicon or its endings show; a guess
 *
 * A sentence.
 */
typedef struct
{
  gsize start;
  gsize end;
  guint first_token;
  guint n_tokens;
  guint paragraph;
  guint quotation;
  guint is_heading : 1;
  guint is_boilerplate : 1;
  guint is_caption : 1;
  guint is_byline : 1;
  guint is_speaker : 1;
  guint is_question : 1;
  guint is_exclamation : 1;
  guint in_quote : 1;
  guint is_fragment : 1;
} GainsaySentence;

/**
 * GainsayQuotation:
 * @start: the byte of the opening mark
 * @end: byte behind the closing mark
 * @inner_start: byte behind the opening mark
 * @inner_end: byte of the closing mark
 * @first_sentence: the sentence in which it begins
 * @last_sentence: the sentence in which it ends
 * @depth: 0, or how many quotations are around it
 * @parent: the quotation around it, or GAINSAY_NO_INDEX
 * @paragraph: the paragraph in which it begins
 * @is_closed: whether a closing mark was found; else it ends with its paragraph
 *
 * A quotation. One that goes on over several paragraphs, each opened anew, is one quotation.
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize inner_start;
  gsize inner_end;
  guint first_sentence;
  guint last_sentence;
  guint depth;
  guint parent;
  guint paragraph;
  gboolean is_closed;
} GainsayQuotation;

/**
 * GainsayNameKind:
 * @GAINSAY_NAME_OTHER: not told by the text
 * @GAINSAY_NAME_PERSON: a person
 * @GAINSAY_NAME_BODY: a body: agency, party, firm, court
 * @GAINSAY_NAME_PLACE: a country, town or region
 *
 * What a name names.
 */
typedef enum
{
  GAINSAY_NAME_OTHER,
  GAINSAY_NAME_PERSON,
  GAINSAY_NAME_BODY,
  GAINSAY_NAME_PLACE,
} GainsayNameKind;

/**
 * GainsayName:
 * @first_token: its first token, titles excluded
 * @n_tokens: how many tokens it has
 * @first_title: the first token of the titles before it ("Sen.", "Russian President"), or its
 *   first token when there are none
 * @kind: what it names
 * @text: the name as printed, white space folded, without a possessive
 * @folded: the name in lower case; that of a demonym is its place ("russia")
 * @is_demonym: whether it is a demonym ("Russian")
 *
 * A name: a run of capitalised words with the small words that hold it together.
 */
typedef struct
{
  guint first_token;
  guint n_tokens;
  guint first_title;
  GainsayNameKind kind;
  const char *text;
  const char *folded;
  gboolean is_demonym;
} GainsayName;

/**
 * GainsayQuantityKind:
 * @GAINSAY_QUANTITY_COUNT: a number of something
 * @GAINSAY_QUANTITY_PERCENT: a share
 * @GAINSAY_QUANTITY_MONEY: a sum
 * @GAINSAY_QUANTITY_YEAR: a year; value is the year
 * @GAINSAY_QUANTITY_DATE: a date; the year may be unknown
 * @GAINSAY_QUANTITY_TIME: a time of the day
 * @GAINSAY_QUANTITY_ORDINAL: first, 3rd
 *
 * What a number is of.
 */
typedef enum
{
  GAINSAY_QUANTITY_COUNT,
  GAINSAY_QUANTITY_PERCENT,
  GAINSAY_QUANTITY_MONEY,
  GAINSAY_QUANTITY_YEAR,
  GAINSAY_QUANTITY_DATE,
  GAINSAY_QUANTITY_TIME,
  GAINSAY_QUANTITY_ORDINAL,
} GainsayQuantityKind;

/**
 * GainsayBound:
 * @GAINSAY_BOUND_NONE: the number itself
 * @GAINSAY_BOUND_LOWER: it or more: "more than", "at least"
 * @GAINSAY_BOUND_UPPER: it or less: "under", "at most"
 *
 * What a number bounds.
 */
typedef enum
{
  GAINSAY_BOUND_NONE,
  GAINSAY_BOUND_LOWER,
  GAINSAY_BOUND_UPPER,
} GainsayBound;

/**
 * GainsayQuantity:
 * @first_token: its first token
 * @n_tokens: how many tokens it has
 * @kind: what it is of
 * @value: the number; for a date the year, or 0
 * @low: the least that it may be: "about 300" allows 270, "more than 300" 300, "300" only 300
 * @high: the most that it may be
 * @month: for a date 1 to 12, else 0
 * @day: for a date 1 to 31 or 0 when there is none
 * @unit: the stem of what is counted ("officer"), the currency, or %NULL
 * @unit_token: the token of the unit, or GAINSAY_NO_INDEX
 * @is_rough: a hedge stands before it ("about", "more than", "at least")
 * @bound: what it bounds, by that hedge
 *
 * A number with its unit, or a date.
 */
typedef struct
{
  guint first_token;
  guint n_tokens;
  GainsayQuantityKind kind;
  double value;
  double low;
  double high;
  guint month;
  guint day;
  const char *unit;
  guint unit_token;
  gboolean is_rough;
  GainsayBound bound;
} GainsayQuantity;

/**
 * GainsayAnalysis:
 * @text: the text, UTF-8
 * @length: its length in bytes
 * @lexicon: the lexicon it was made with
 * @sentences: (array length=n_sentences): in order
 * @n_sentences: how many
 * @tokens: (array length=n_tokens): in order
 * @n_tokens: how many
 * @quotations: (array length=n_quotations): in order of their start
 * @n_quotations: how many
 * @names: (array length=n_names): in order
 * @n_names: how many
 * @quantities: (array length=n_quantities): in order
 * @n_quantities: how many
 * @n_paragraphs: how many paragraphs there are
 *
 * A text taken apart.
 */
typedef struct
{
  char *text;
  gsize length;
  GainsayLexicon *lexicon;
  GainsaySentence *sentences;
  guint n_sentences;
  GainsayToken *tokens;
  guint n_tokens;
  GainsayQuotation *quotations;
  guint n_quotations;
  GainsayName *names;
  guint n_names;
  GainsayQuantity *quantities;
  guint n_quantities;
  guint n_paragraphs;

  /*< private >*/
  GStringChunk *strings;
  gatomicrefcount ref_count;
} GainsayAnalysis;

GainsayAnalysis *gainsay_analysis_new (const char *text,
                                       GListModel *marks,
                                       GainsayLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_analysis_unref (GainsayAnalysis *self);

guint gainsay_analysis_find_token (const GainsayAnalysis *self, gsize offset);
guint gainsay_analysis_find_sentence (const GainsayAnalysis *self, gsize offset);
void gainsay_analysis_find_tokens (const GainsayAnalysis *self,
                                   gsize start,
                                   gsize end,
                                   guint *first,
                                   guint *n_tokens);
const GainsayLexiconEntry *
gainsay_analysis_match (const GainsayAnalysis *self, GainsayWordClass klass, guint token);
const GainsayLexiconEntry *gainsay_analysis_match_tokens (const GainsayAnalysis *self,
                                                          GainsayWordClass klass,
                                                          guint token,
                                                          guint *n_tokens);
gboolean gainsay_token_is (const GainsayToken *self, GainsayWordClass klass);
gboolean gainsay_token_is_in (const GainsayToken *self, GainsayWordSet set);
char *gainsay_analysis_dup_text (const GainsayAnalysis *self,
                                 gsize start,
                                 gsize end) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayAnalysis, gainsay_analysis_unref)

G_END_DECLS
