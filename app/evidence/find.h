/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stages 5 to 8 of the engine: for each claim, the passages of the documents that support or
 * contradict it, with source, basis, layer and reasons.
 *
 *   propositions ─▶ index ─▶ candidates ─▶ stance ─▶ source, basis, layer ─▶ best six a stance
 *
 * What is an appearance of the claim, or rests on the word of somebody who makes it, is no
 * evidence for it. Invariants: pure; plain data in and out; the same input gives the same outcome
 * whatever the number of threads.
 */
#pragma once

#include "app/base/job.h"
#include "app/claim/parties.h"
#include "app/document/document.h"
#include "app/document/offsets.h"
#include "app/evidence/evidence.h"
#include "app/evidence/judge.h"
#include "app/text/analysis.h"

G_BEGIN_DECLS

/* Suggestions of each stance that are kept for a claim. */
#define GAINSAY_FIND_KEPT 6

/**
 * GainsayStance:
 * @GAINSAY_STANCE_NEITHER: neither supports nor contradicts
 * @GAINSAY_STANCE_SUPPORTS: if the passage is right, the claim is likelier right
 * @GAINSAY_STANCE_CONTRADICTS: both cannot be right
 *
 * How a passage bears on a claim.
 */
typedef enum
{
  GAINSAY_STANCE_NEITHER,
  GAINSAY_STANCE_SUPPORTS,
  GAINSAY_STANCE_CONTRADICTS,
} GainsayStance;

/**
 * GainsayFindDocument:
 * @id: the document's id
 * @analysis: its text taken apart
 * @propositions: (element-type GainsayProposition): who says what in it, in order
 *
 * A document to look for evidence in.
 */
typedef struct
{
  const char *id;
  const GainsayAnalysis *analysis;
  const GPtrArray *propositions;
} GainsayFindDocument;

/**
 * GainsayFindAppearance:
 * @document: the index of its document
 * @start: first byte of the document's text
 * @end: byte behind the last
 * @speaker: (nullable): the party that makes the claim there, or the document
 *
 * A place where a claim is made.
 */
typedef struct
{
  guint document;
  gsize start;
  gsize end;
  const char *speaker;
} GainsayFindAppearance;

/**
 * GainsayFindClaim:
 * @id: the claim's id
 * @text: its text
 * @appearances: (array length=n_appearances): where it is made
 * @n_appearances: how many
 *
 * A claim to look for evidence on.
 */
typedef struct
{
  const char *id;
  const char *text;
  const GainsayFindAppearance *appearances;
  guint n_appearances;
} GainsayFindClaim;

/**
 * GainsaySuggestion:
 * @document: the index of the passage's document
 * @start: first byte of the document's text
 * @end: byte behind the last
 * @stance: supports or contradicts
 * @layer: "content", or "attribution" when it speaks only to what the claim reports
 * @source: on whose word it rests: a party's id, or the document's
 * @basis: "word", "accusation", "finding", "record", "reporting" or "mention"
 * @copy_of: the suggestion for the same claim whose text this one repeats in another paper, or
 *   GAINSAY_NO_INDEX
 * @score: 0 to 100
 * @reasons: the value of the field "reasons" as JSON; its ranges count code points
 *
 * A passage that the machine suggests for a claim.
 */
typedef struct
{
  guint document;
  gsize start;
  gsize end;
  GainsayStance stance;
  const char *layer;
  char *source;
  const char *basis;
  guint copy_of;
  int score;
  char *reasons;
} GainsaySuggestion;

/**
 * GainsaySuggestions:
 * @items: (array length=n_items): those that contradict first, then best first
 * @n_items: how many
 * @more: how many were left out
 *
 * What was found for one claim.
 */
typedef struct
{
  GainsaySuggestion *items;
  guint n_items;
  guint more;
} GainsaySuggestions;

GPtrArray *gainsay_find_evidence (const GainsayFindDocument *documents,
                                  guint n_documents,
                                  const GainsayFindClaim *claims,
                                  guint n_claims,
                                  GainsayParties *parties,
                                  GainsayLexicon *lexicon,
                                  const GainsayJudge *judge,
                                  GainsayJob *job,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
gainsay_suggestions_to_records (const GainsaySuggestions *self,
                                const char *claim,
                                GainsayDocument *const *documents,
                                const GainsayOffsets *const *offsets) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
