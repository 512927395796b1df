/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of attribution share: how far it has got in a document. */
#pragma once

#include "app/claim/attribution.h"
#include "app/claim/report.h"

G_BEGIN_DECLS

/* Shorter contents are no propositions, in words. */
#define GAINSAY_ATTRIBUTION_MIN_WORDS 3

/**
 * GainsayAttribution:
 * @analysis: the document's analysis
 * @mentions: who is who in it
 * @reporting: what its sentences report
 * @firsts: for each sentence, and one behind the last, the first of its reports
 * @focuses: for each sentence the person spoken of before it, or %NULL
 * @outer: (element-type guint): the quotations that lie in no other, which never overlap
 * @next_outer: the first of them that does not end before the sentence at hand
 * @voices: for each quotation the report that tells who speaks in it, or %NULL
 * @date: (nullable): the document's date
 * @propositions: (element-type GainsayProposition): what was found so far
 *
 * The state of going over a document. All that it points at is borrowed.
 */
typedef struct
{
  const GainsayAnalysis *analysis;
  GainsayMentions *mentions;
  GainsayReporting *reporting;
  guint *firsts;
  GPtrArray *focuses;
  GArray *outer;
  guint next_outer;
  const GainsayReport **voices;
  const char *date;
  GPtrArray *propositions;
} GainsayAttribution;

guint gainsay_attribution_count_words (const GainsayAnalysis *analysis, GainsayRange range);
GainsayRange gainsay_attribution_trim_marks (const GainsayAnalysis *analysis, GainsayRange range);
GainsayProposition *
gainsay_attribution_add (GainsayAttribution *self, guint sentence, GainsayRange content);
void gainsay_attribution_set_report (GainsayAttribution *self,
                                     GainsayProposition *proposition,
                                     const GainsayReport *report);

const GainsayTurn *gainsay_attribution_get_turn (const GainsayAttribution *self, guint sentence);
char *gainsay_attribution_dup_side (const GainsayAttribution *self, const GainsayTurn *turn);
void gainsay_attribution_emit_speech (GainsayAttribution *self,
                                      guint sentence,
                                      GainsayRange own,
                                      gboolean holds_report);

void gainsay_attribution_find_voices (GainsayAttribution *self);
void gainsay_attribution_move_to (GainsayAttribution *self, guint sentence);
gboolean gainsay_attribution_is_within_quotation (const GainsayAttribution *self, guint sentence);
void gainsay_attribution_emit_quotations (GainsayAttribution *self, guint sentence);

G_END_DECLS
