/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the analysis share: its results before they are taken into a case. */
#pragma once

#include "app/case/analysis.h"
#include "app/claim/claim.h"
#include "app/claim/parties.h"
#include "app/text/lexicon.h"

G_BEGIN_DECLS

struct _GainsayCaseAnalysis
{
  GPtrArray *parties; /* of GainsayParty */
  GPtrArray *claims;  /* of GainsayClaim, with appearances and evidence, in order of worthiness */
};

GainsayCaseAnalysis *gainsay_case_analysis_build (GPtrArray *documents,
                                                  GPtrArray *claims,
                                                  GainsayLexicon *lexicon,
                                                  GainsayJob *job,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean gainsay_case_analysis_add_evidence (GPtrArray *documents,
                                             GPtrArray *offsets,
                                             GPtrArray *found,
                                             GPtrArray *claims,
                                             GainsayParties *parties,
                                             GainsayLexicon *lexicon,
                                             GainsayJob *job,
                                             GError **error);
void gainsay_case_analysis_collect_party_ids (GainsayClaim *claim, GHashTable *ids);

G_END_DECLS
