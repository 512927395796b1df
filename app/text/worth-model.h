/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The trained model of check-worthiness: a probability from the words of a sentence and its traits.
 *
 *   words ─ vectors ─ mean, most and least ─┐
 *   traits ─ a weight for each, by hash ────┴─ sum ─ calibrated
 *
 * The weights are a file of 8-bit numbers that resources/models/train-checkworthy.py writes; its
 * format stands in worth-model.c. The model is part of a language's lexicon. Invariants: it never
 * changes once made and may be read by any thread; a file that is not whole is refused; the same
 * words and traits give the same bits.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer sentences are read up to here. */
#define GAINSAY_WORTH_MAX_WORDS 64

#define GAINSAY_WORTH_MODEL_ERROR (gainsay_worth_model_error_quark ())

/**
 * GainsayWorthModelError:
 * @GAINSAY_WORTH_MODEL_ERROR_FORMAT: this is no model, or one of another version
 * @GAINSAY_WORTH_MODEL_ERROR_DAMAGED: cut off, or numbers that cannot be
 *
 * Why a model cannot be read.
 */
typedef enum
{
  GAINSAY_WORTH_MODEL_ERROR_FORMAT,
  GAINSAY_WORTH_MODEL_ERROR_DAMAGED,
} GainsayWorthModelError;

typedef struct _GainsayWorthModel GainsayWorthModel;

/**
 * GainsayWorthTrait:
 * @key: its hash
 * @first: the first word that shows it
 * @n_words: how many words show it, at least 1
 * @value: how much of it there is
 *
 * Something that a sentence has: a word, a run of words, a form.
 */
typedef struct
{
  guint32 key;
  guint first;
  guint n_words;
  float value;
} GainsayWorthTrait;

GQuark gainsay_worth_model_error_quark (void);

GainsayWorthModel *gainsay_worth_model_new (GBytes *bytes,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_worth_model_free (GainsayWorthModel *self);
double gainsay_worth_model_get_threshold (const GainsayWorthModel *self);
double gainsay_worth_model_judge (const GainsayWorthModel *self,
                                  const char *const *words,
                                  guint n_words,
                                  const GainsayWorthTrait *traits,
                                  guint n_traits,
                                  float *carried);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayWorthModel, gainsay_worth_model_free)

G_END_DECLS
