/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who says what: the propositions that the sentences of a document make or report.
 *
 *   "Kostova reiterated President Ivan Berov's claim that his government did not pay."
 *    \via__/ \cue_____/           \speaker_/       \cue/      \content________________/
 *
 * A sentence gives one proposition in the document's own voice (unless it only reports), and one
 * for each content that it attributes to somebody: after a reporting verb ("said that S"), a
 * reporting noun ("X's claim that S", "the assessment of X"), "according to X", around a
 * quotation, and for each accusation ("charged with"), which keeps its accusing words.
 *
 * Invariants: offsets are bytes of the analysed text; content lies within passage; propositions are
 * ordered by sentence, then by content. Names are filled in from the same document, and only where
 * one reading is possible; what stays open is NULL. The module is pure: no file, no clock.
 */
#pragma once

#include "app/text/analysis.h"

G_BEGIN_DECLS

/**
 * GainsayManner:
 * @GAINSAY_MANNER_OWN_VOICE: the document says it itself
 * @GAINSAY_MANNER_REPORTED: somebody's words in the document's wording
 * @GAINSAY_MANNER_QUOTED: somebody's own words, in quotation marks
 *
 * How a proposition is told.
 */
typedef enum
{
  GAINSAY_MANNER_OWN_VOICE,
  GAINSAY_MANNER_REPORTED,
  GAINSAY_MANNER_QUOTED,
} GainsayManner;

/**
 * GainsayNeed:
 * @GAINSAY_NEED_NONE: the content may stand alone, as its speaker's claim
 * @GAINSAY_NEED_ATTRIBUTION: it may not: the attribution is a charge, a warning or a doubt
 * @GAINSAY_NEED_NEGATION: the speaker denies it
 *
 * What the text of a claim must keep besides the content.
 */
typedef enum
{
  GAINSAY_NEED_NONE,
  GAINSAY_NEED_ATTRIBUTION,
  GAINSAY_NEED_NEGATION,
} GainsayNeed;

/**
 * GainsayProposition:
 * @sentence: which sentence of the analysis holds it
 * @start: where its content begins
 * @end: where its content ends
 * @passage_start: where the text begins that a reader needs, attribution included
 * @passage_end: where that text ends
 * @cue_start: where the attributing words begin ("denied", "claim that")
 * @cue_end: where they end; equal to @cue_start in the document's own voice
 * @text: the content as a self-contained sentence, filled-in words in [brackets]
 * @speaker: whose word it is, the full name; NULL when the document itself speaks
 * @is_person: whether @speaker is a person's full name
 * @via: through whom it was passed on; NULL when directly
 * @occasion: when and where it was said, as the sentence has it; NULL when it does not tell
 * @manner: in whose words
 * @force: what the attributing word does to the content
 * @need: what its claim must keep
 * @holds_report: the document's own words that report what somebody says within them
 * @is_nominal: the content is a noun phrase ("interference in the election")
 * @is_spoken: said by the speaker of a transcript, in a turn of their own
 * @is_host: that speaker leads the talk
 *
 * One thing that is said in a document.
 */
typedef struct
{
  guint sentence;
  gsize start, end;
  gsize passage_start, passage_end;
  gsize cue_start, cue_end;
  char *text;
  char *speaker;
  char *via;
  char *occasion;
  GainsayManner manner;
  GainsayForce force;
  GainsayNeed need;
  guint holds_report : 1;
  guint is_nominal : 1;
  guint is_person : 1;
  guint is_spoken : 1;
  guint is_host : 1;
} GainsayProposition;

/**
 * GainsayAttributionContext:
 * @title: (nullable): the document's headline
 * @publisher: (nullable): its outlet
 * @author: (nullable): its author
 * @date: (nullable): when it was published, as the case file writes dates
 *
 * What is known of a document besides its text.
 */
typedef struct
{
  const char *title;
  const char *publisher;
  const char *author;
  const char *date;
} GainsayAttributionContext;

GPtrArray *
gainsay_attribution_find (const GainsayAnalysis *analysis,
                          GainsayLexicon *lexicon,
                          const GainsayAttributionContext *context) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_manner_to_nick (GainsayManner manner);

G_END_DECLS
