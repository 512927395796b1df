/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the analysis share: its results before they are taken into a case. */
#pragma once

#include "app/case/analysis.h"
#include "app/claim/claim.h"
#include "app/claim/parties.h"
#include "app/text/lexicon.h"

G_BEGIN_DECLS

/**
 * GainsayStanding:
 * @id: its id
 * @text: its text
 * @seed: what the ids of its evidence follow from: its own, unless it was worded anew
 * @speakers: (element-type utf8): ids of those who make it
 *
 * A claim that the case has already: what its words are may be nothing that is found.
 */
typedef struct
{
  char *id;
  char *text;
  char *seed;
  GPtrArray *speakers;
} GainsayStanding;

struct _GainsayCaseAnalysis
{
  GPtrArray *parties;   /* of GainsayParty */
  GPtrArray *claims;    /* of GainsayClaim, with appearances and evidence, in order of worthiness */
  GHashTable *searched; /* id of a claim of the case → GainsayClaim with what bears on its words;
                           NULL for none */
};

GainsayCaseAnalysis *gainsay_case_analysis_build (GPtrArray *documents,
                                                  GPtrArray *claims,
                                                  GPtrArray *standing,
                                                  GainsayLexicon *lexicon,
                                                  GainsayJob *job,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean gainsay_case_analysis_add_evidence (GainsayCaseAnalysis *self,
                                             GPtrArray *documents,
                                             GPtrArray *offsets,
                                             GPtrArray *found,
                                             GPtrArray *standing,
                                             GainsayParties *parties,
                                             GainsayLexicon *lexicon,
                                             GainsayJob *job,
                                             GError **error);
void gainsay_case_analysis_collect_party_ids (GainsayClaim *claim, GHashTable *ids);

G_END_DECLS
