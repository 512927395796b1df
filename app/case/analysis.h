/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The engine run over a case: from its documents to claims, statements, parties and suggestions.
 *
 *   snapshot (main thread) ──▶ analyse (any thread) ──▶ take (main thread, see taking.h)
 *
 * Invariants: analysing reads nothing but its snapshot and gives the same result whatever the
 * number of threads; a failed or cancelled analysis is an error and changes nothing. Taking its
 * result never changes or removes what a person made or touched (was the target of a log entry that
 * is not taken back, or holds such a target); the rest that the machine made it replaces as a
 * whole.
 */
#pragma once

#include "app/base/job.h"
#include "app/case/case.h"

G_BEGIN_DECLS

/* The name of this engine, written to the case as "engine". */
#define GAINSAY_ENGINE "rules-1"

/* Suggestions of each stance that are kept for a claim; the number left out is its "more". */
#define GAINSAY_SUGGESTIONS_KEPT 6

typedef struct _GainsayCaseSnapshot GainsayCaseSnapshot;
typedef struct _GainsayCaseAnalysis GainsayCaseAnalysis;

GainsayCaseSnapshot *gainsay_case_snapshot_new (GainsayCase *self) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_case_snapshot_free (GainsayCaseSnapshot *self);

GainsayCaseAnalysis *gainsay_case_analyse (const GainsayCaseSnapshot *snapshot,
                                           GainsayJob *job,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_case_analyse_async (GainsayCase *self,
                                 GainsayJob *job,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GainsayCaseAnalysis *gainsay_case_analyse_finish (GainsayCase *self,
                                                  GAsyncResult *result,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_case_analysis_free (GainsayCaseAnalysis *self);

void gainsay_case_take_analysis (GainsayCase *self, GainsayCaseAnalysis *analysis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayCaseSnapshot, gainsay_case_snapshot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayCaseAnalysis, gainsay_case_analysis_free)

G_END_DECLS
