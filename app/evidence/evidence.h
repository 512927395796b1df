/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence is a passage of another origin than the claim's own, joined to the claim with a stance.
 * Only accepted passages are evidence in the narrow sense; the others are suggested passages.
 */
#pragma once

#include "app/document/passage.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_EVIDENCE (gainsay_evidence_get_type ())
G_DECLARE_FINAL_TYPE (GainsayEvidence, gainsay_evidence, GAINSAY, EVIDENCE, GainsayPassage)

GainsayEvidence *gainsay_evidence_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_evidence_get_stance (GainsayEvidence *self);
const char *gainsay_evidence_get_layer (GainsayEvidence *self);
const char *gainsay_evidence_get_source (GainsayEvidence *self);
const char *gainsay_evidence_get_basis (GainsayEvidence *self);
const char *gainsay_evidence_get_copy_of (GainsayEvidence *self);
const char *gainsay_evidence_get_origin (GainsayEvidence *self);
const char *gainsay_evidence_get_state (GainsayEvidence *self);
int gainsay_evidence_get_score (GainsayEvidence *self);
const char *gainsay_evidence_get_reasons (GainsayEvidence *self);
const char *gainsay_evidence_get_note (GainsayEvidence *self);
const char *gainsay_evidence_get_dismissal (GainsayEvidence *self);

G_END_DECLS
