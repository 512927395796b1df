/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is meant: the people of one document, under which names and roles they are mentioned.
 *
 *   "Sen. Ada Marsh met …"  "Marsh said …"  "The Kentish senator told …"  "she added"
 *
 * A short name, role or pronoun is resolved only where one person is possible: one full name with
 * that surname, one person mentioned before who fits the role. What is not certain stays open.
 * Invariants: immutable once made; borrowed strings live as long as it, and it as its analysis.
 */
#pragma once

#include "app/claim/modifier.h"
#include "app/claim/namesake.h"

G_BEGIN_DECLS

typedef struct _GainsayMentions GainsayMentions;

GainsayMentions *gainsay_mentions_new (const GainsayAnalysis *analysis) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_mentions_free (GainsayMentions *self);

const char *gainsay_mentions_get_full_name (const GainsayMentions *self, guint name);
const char *gainsay_mentions_find_person (const GainsayMentions *self, GainsayRange phrase);
const char *gainsay_mentions_find_named (const GainsayMentions *self, const char *folded);
char *gainsay_mentions_dup_government (const GainsayMentions *self,
                                       const char *person,
                                       const char *noun) G_GNUC_WARN_UNUSED_RESULT;
const GainsayModifiers *gainsay_mentions_get_modifiers (const GainsayMentions *self);
const GainsayNamesakes *gainsay_mentions_get_namesakes (const GainsayMentions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayMentions, gainsay_mentions_free)

G_END_DECLS
