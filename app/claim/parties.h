/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parties of a case: which names mean the same person or body, across its documents.
 *
 *   "U.S. intelligence", "US intelligence agencies", "the US intelligence"   ▶  one party
 *   "Sen. Ada Marsh", "Ada Marsh", "Marsh"                                   ▶  one party
 *   "National Water Authority", "the water authority"                        ▶  one party
 *
 * A name is brought to a key: lower case, no articles and titles, demonyms and short forms of
 * countries as their names, no nouns that only say "body". A surname alone joins the one full name
 * of the case that ends in it; a shorter name of a body joins the one longer name of the case that
 * has all its words, a single word only where each document that uses it names one such body.
 * Invariants: the id follows from the key; names are added before any
 * is looked up; the outcome does not depend on the order of adding, but for the order of aliases.
 */
#pragma once

#include "app/text/lexicon.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GainsayParties GainsayParties;

GainsayParties *gainsay_parties_new (GainsayLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_parties_free (GainsayParties *self);
void gainsay_parties_begin_document (GainsayParties *self);
void gainsay_parties_add (GainsayParties *self, const char *name, gboolean is_person);
const char *gainsay_parties_get_id (GainsayParties *self, const char *name);
GPtrArray *gainsay_parties_dup_records (GainsayParties *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayParties, gainsay_parties_free)

G_END_DECLS
