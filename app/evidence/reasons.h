/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why the machine thinks that a passage bears on a claim: words of the one and of the other that
 * answer to each other. In the case file they are the value of the field "reasons":
 *
 *   [{"kind":"negation","claim":[[8,11],[12,21]],"passage":[[33,52]]}, …]
 *
 * Ranges count code points of the claim's text and of the passage's exact words, end exclusive;
 * either list may be empty. Invariant: the weakest tie stands first.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayReasonKind:
 * @GAINSAY_REASON_RELATED: words of like meaning: takes the one to mean the other
 * @GAINSAY_REASON_MODALITY: the one is put less firmly: may, is said to
 * @GAINSAY_REASON_QUANTIFIER: all against some, most against few
 * @GAINSAY_REASON_NAME: another name in the same place
 * @GAINSAY_REASON_DATE: another date
 * @GAINSAY_REASON_NUMBER: another number of the same thing
 * @GAINSAY_REASON_ANTONYM: words that exclude each other
 * @GAINSAY_REASON_NEGATION: the one negates what the other says
 * @GAINSAY_REASON_ATTRIBUTION: a verb or noun of denying
 * @GAINSAY_REASON_SAME_WORDS: words that both have
 *
 * What a reason rests on, the weakest tie first.
 */
typedef enum
{
  GAINSAY_REASON_RELATED,
  GAINSAY_REASON_MODALITY,
  GAINSAY_REASON_QUANTIFIER,
  GAINSAY_REASON_NAME,
  GAINSAY_REASON_DATE,
  GAINSAY_REASON_NUMBER,
  GAINSAY_REASON_ANTONYM,
  GAINSAY_REASON_NEGATION,
  GAINSAY_REASON_ATTRIBUTION,
  GAINSAY_REASON_SAME_WORDS,
} GainsayReasonKind;

/**
 * GainsaySpan:
 * @start: where it begins
 * @end: behind its end
 *
 * A range of a text, in units that the context tells.
 */
typedef struct
{
  guint start;
  guint end;
} GainsaySpan;

/**
 * GainsayReason:
 * @kind: what it rests on
 * @claim: (element-type GainsaySpan): words of the claim
 * @passage: (element-type GainsaySpan): words of the passage
 *
 * One reason.
 */
typedef struct
{
  GainsayReasonKind kind;
  GArray *claim;
  GArray *passage;
} GainsayReason;

GainsayReason *gainsay_reason_new (GainsayReasonKind kind) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_reason_free (GainsayReason *self);
void gainsay_reason_add (GArray *spans, guint start, guint end);

char *gainsay_reasons_to_json (const GPtrArray *reasons) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *gainsay_reasons_from_json (const char *json) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_reasons_sort (GPtrArray *reasons);
char *gainsay_reason_to_text (const GainsayReason *self,
                              const char *claim,
                              const char *passage) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayReason, gainsay_reason_free)

G_END_DECLS
