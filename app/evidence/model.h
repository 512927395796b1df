/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The trained model of stance: three probabilities from the features of a claim and a passage.
 *
 *   words, flags ─ vectors ─ width 3 ─ attention by relation ─ compared ─ pooled ─┐
 *   figures of the alignment ─────────────────────────────────────────────────────┴─ 3
 *
 * A model is a few such nets, trained apart; the mean of what they say counts.
 *
 * The weights are a file of 8-bit numbers that resources/models/train-stance.py writes; its format
 * stands in model-file.c. Invariants: a model never changes once made and may be read by any
 * thread; a file that is not whole is refused; the same features give the same bits, in whatever
 * order and company they are judged.
 */
#pragma once

#include "app/evidence/features.h"

G_BEGIN_DECLS

#define GAINSAY_MODEL_ERROR (gainsay_model_error_quark ())

/**
 * GainsayModelError:
 * @GAINSAY_MODEL_ERROR_FORMAT: this is no model
 * @GAINSAY_MODEL_ERROR_VERSION: a model of another version or shape
 * @GAINSAY_MODEL_ERROR_DAMAGED: cut off, or numbers that cannot be
 *
 * Why a model cannot be read.
 */
typedef enum
{
  GAINSAY_MODEL_ERROR_FORMAT,
  GAINSAY_MODEL_ERROR_VERSION,
  GAINSAY_MODEL_ERROR_DAMAGED,
} GainsayModelError;

typedef struct _GainsayModel GainsayModel;
typedef struct _GainsayModelRun GainsayModelRun;

/**
 * GainsayModelVerdict:
 * @supports: how likely the passage supports the claim
 * @contradicts: how likely it contradicts it
 * @neither: how likely it does neither
 *
 * What the model says; the three add up to 1.
 */
typedef struct
{
  double supports;
  double contradicts;
  double neither;
} GainsayModelVerdict;

GQuark gainsay_model_error_quark (void);

GainsayModel *gainsay_model_new (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_model_free (GainsayModel *self);

GainsayModelRun *gainsay_model_run_new (const GainsayModel *model,
                                        const GainsayFeatureWord *claim,
                                        guint n_claim) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_model_run_free (GainsayModelRun *self);
void gainsay_model_run_judge (GainsayModelRun *self,
                              const GainsayFeatures *features,
                              GainsayModelVerdict *verdict);
void gainsay_model_run_explain (const GainsayModelRun *self, float *claim, float *passage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayModel, gainsay_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayModelRun, gainsay_model_run_free)

G_END_DECLS
