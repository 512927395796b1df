/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A party is a person or body: the speaker of an appearance, the claimant of a claim, the source of
 * a passage. Names that mean the same are aliases of one party, corrected once for all.
 */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_PARTY (gainsay_party_get_type ())
G_DECLARE_FINAL_TYPE (GainsayParty, gainsay_party, GAINSAY, PARTY, GainsayRecord)

GainsayParty *gainsay_party_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_party_get_name (GainsayParty *self);
const char *const *gainsay_party_get_aliases (GainsayParty *self);
const char *gainsay_party_get_same_as (GainsayParty *self);
const char *const *gainsay_party_get_depends_on (GainsayParty *self);

G_END_DECLS
