/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the engine finds in the documents of a case before it becomes records: documents taken
 * apart, with their propositions, and claims, each with the propositions that make it.
 *
 * Invariants: plain data, immutable once made, so evidence can be looked for in parallel; documents
 * stand in the order of the case, claims in the order of their founders.
 */
#pragma once

#include "app/claim/attribution.h"
#include "app/document/document.h"

G_BEGIN_DECLS

/**
 * GainsayFoundDocument:
 * @document: the document, whose text does not change
 * @analysis: (nullable): its text taken apart; %NULL in a language that is not supported
 * @propositions: (element-type GainsayProposition): what it says and reports
 * @scores: the check-worthiness of each proposition
 *
 * A document as the engine sees it.
 */
typedef struct
{
  GainsayDocument *document;
  GainsayAnalysis *analysis;
  GPtrArray *propositions;
  GArray *scores;
} GainsayFoundDocument;

/**
 * GainsayFoundAppearance:
 * @document: which document
 * @proposition: which of its propositions
 *
 * A place where a claim is made.
 */
typedef struct
{
  guint document;
  guint proposition;
} GainsayFoundAppearance;

/**
 * GainsayFoundClaim:
 * @id: its id, which follows from its founder
 * @text: its text
 * @score: how much it is worth checking, 0 to 100
 * @appearances: (element-type GainsayFoundAppearance): where it is made, the founder first
 * @opposes: (element-type guint): the claims that say the opposite, by index
 *
 * A claim.
 */
typedef struct
{
  char *id;
  char *text;
  int score;
  GArray *appearances;
  GArray *opposes;
} GainsayFoundClaim;

void gainsay_found_document_free (GainsayFoundDocument *self);

GainsayFoundDocument *
gainsay_found_document_new (GainsayDocument *document,
                            GainsayLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;
const GainsayProposition *gainsay_found_get_proposition (GPtrArray *documents,
                                                         const GainsayFoundAppearance *appearance);
GPtrArray *gainsay_found_list_claims (GPtrArray *documents,
                                      GainsayLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
