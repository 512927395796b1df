/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text of a claim: a reported content as a sentence that can be read alone.
 *
 *   his government did not interfere   ▶  [The Russian government] did not interfere
 *   Marsh voted against the bill       ▶  [Ada] Marsh voted against the bill
 *
 * Invariants: words of the document stand as printed; all that is filled in or put in the place of
 * a pronoun stands in [square brackets]; nothing is filled in that the document leaves open. The
 * first letter is a capital, there is no final full stop, white space is folded.
 */
#pragma once

#include "app/claim/mention.h"

G_BEGIN_DECLS

/**
 * GainsayWording:
 * @mentions: who is who in the document
 * @speaker: (nullable): whose words they are, or whom the document spoke of before; the full name
 * @is_person: whether the speaker is a person known by name
 * @is_quoted: whether they are the speaker's own words, so that "I" is the speaker
 * @narrator: (nullable): who tells it in a transcript: "I" outside of quotations
 * @they: (nullable): whom "they" at the beginning means
 * @we: (nullable): whom "we" in the speaker's own words means
 * @date: (nullable): the document's date, which "last year" counts from
 *
 * What is known when a text is worded.
 */
typedef struct
{
  const GainsayMentions *mentions;
  const char *speaker;
  gboolean is_person;
  gboolean is_quoted;
  const char *narrator;
  const char *they;
  const char *we;
  const char *date;
} GainsayWording;

char *gainsay_wording_dup_text (const GainsayAnalysis *analysis,
                                GainsayRange content,
                                const GainsayWording *wording,
                                const GainsayFilling *filling) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
