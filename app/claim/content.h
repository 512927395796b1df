/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a proposition says, in a form in which two can be compared: the same thing, the opposite,
 * or something else.
 *
 * Same content means that the words of both answer to one another, by the lexicon's relations, with
 * no other number, name or antonym among them, and that what is said to have happened is the same:
 * not tried, not possible, not of a deputy. What only narrows a word may go unsaid ("the 2016 U.S.
 * election", "the election"), and so may a year; an amount, a month or a day may not: without it a
 * claim says less. Polarity is read off negations word by word, so that "never interfered" is the
 * opposite of "interference". Invariants: immutable; comparing is symmetric.
 */
#pragma once

#include "app/text/analysis.h"

G_BEGIN_DECLS

/**
 * GainsayContentRelation:
 * @GAINSAY_CONTENT_OTHER: they speak of different things, or say different things of one
 * @GAINSAY_CONTENT_RIVAL: they speak of the same with another number, date or name
 * @GAINSAY_CONTENT_SAME: they say the same
 * @GAINSAY_CONTENT_OPPOSITE: one says what the other denies
 *
 * How two contents stand to each other.
 */
typedef enum
{
  GAINSAY_CONTENT_OTHER,
  GAINSAY_CONTENT_RIVAL,
  GAINSAY_CONTENT_SAME,
  GAINSAY_CONTENT_OPPOSITE,
} GainsayContentRelation;

/**
 * GainsayContentKind:
 * @GAINSAY_CONTENT_STATEMENT: it says how things are
 * @GAINSAY_CONTENT_ALLEGATION: it says that somebody alleges, warns or doubts something
 * @GAINSAY_CONTENT_ACCOUNT: it tells, within other words, what somebody said or found
 *
 * What kind of sentence a content is. Only contents of one kind can say the same.
 */
typedef enum
{
  GAINSAY_CONTENT_STATEMENT,
  GAINSAY_CONTENT_ALLEGATION,
  GAINSAY_CONTENT_ACCOUNT,
} GainsayContentKind;

typedef struct _GainsayContent GainsayContent;

GainsayContent *gainsay_content_new (const char *text,
                                     gboolean is_denied,
                                     GainsayContentKind kind,
                                     GainsayLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;
GainsayContent *gainsay_content_ref (GainsayContent *self);
void gainsay_content_unref (GainsayContent *self);
const char *gainsay_content_get_key (const GainsayContent *self);
GPtrArray *gainsay_content_list_terms (const GainsayContent *self) G_GNUC_WARN_UNUSED_RESULT;
GainsayContentRelation gainsay_content_compare (const GainsayContent *self,
                                                const GainsayContent *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayContent, gainsay_content_unref)

G_END_DECLS
