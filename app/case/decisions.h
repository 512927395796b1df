/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a person can decide, each as a change ready to be given to gainsay_session_commit().
 *
 * The window and the command line use these same functions, so a decision means the same wherever
 * it is taken. A function returns NULL where the decision does not apply; nothing is done then. So
 * what a recorded verdict judged stays as it was until it is reopened: the draft, the claim's
 * wording, speaker and date, and which passages stand for what. An empty text counts as absent.
 */
#pragma once

#include "app/case/change.h"
#include "app/types.h"

G_BEGIN_DECLS

/* Passages: appearances and evidence. */
GainsayChange *gainsay_decide_accept (GainsayCase *self, GainsayEvidence *evidence);
GainsayChange *
gainsay_decide_dismiss (GainsayCase *self, GainsayPassage *passage, const char *reason);
GainsayChange *gainsay_decide_restore (GainsayCase *self, GainsayPassage *passage);
GainsayChange *
gainsay_decide_stance (GainsayCase *self, GainsayEvidence *evidence, const char *stance);
GainsayChange *gainsay_decide_add_evidence (GainsayCase *self,
                                            GainsayClaim *claim,
                                            GainsayDocument *document,
                                            int start,
                                            int end,
                                            const char *stance);

/* Claims. */
GainsayChange *
gainsay_decide_add_claim (GainsayCase *self, GainsayDocument *document, int start, int end);
GainsayChange *gainsay_decide_pick (GainsayCase *self, GainsayClaim *claim);
GainsayChange *gainsay_decide_unpick (GainsayCase *self, GainsayClaim *claim);
GainsayChange *
gainsay_decide_set_aside (GainsayCase *self, GainsayClaim *claim, const char *reason);
GainsayChange *gainsay_decide_claimant (GainsayCase *self, GainsayClaim *claim, const char *name);
GainsayChange *gainsay_decide_claim_edit (GainsayCase *self,
                                          GainsayClaim *claim,
                                          const char *text,
                                          const char *claimant,
                                          const char *date);

/* Verdicts. */
GainsayChange *gainsay_decide_rating (GainsayCase *self, GainsayClaim *claim, const char *rating);
GainsayChange *gainsay_decide_verdict_text (GainsayCase *self,
                                            GainsayClaim *claim,
                                            const char *field,
                                            const char *value);
GainsayChange *
gainsay_decide_cite (GainsayCase *self, GainsayClaim *claim, GainsayEvidence *evidence);
GainsayChange *
gainsay_decide_uncite (GainsayCase *self, GainsayClaim *claim, GainsayEvidence *evidence);
GainsayChange *gainsay_decide_record (GainsayCase *self, GainsayClaim *claim);
GainsayChange *gainsay_decide_reopen (GainsayCase *self, GainsayClaim *claim);

/* Documents, parties, the case. */
GainsayChange *gainsay_decide_document_field (GainsayCase *self,
                                              GainsayDocument *document,
                                              const char *field,
                                              const char *value);
GainsayChange *gainsay_decide_add_documents (GainsayCase *self, GPtrArray *documents);
GainsayChange *gainsay_decide_remove_document (GainsayCase *self, GainsayDocument *document);
GainsayChange *gainsay_decide_scale (GainsayCase *self, GainsayScale *scale);

G_END_DECLS
