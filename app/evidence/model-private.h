/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shape and the weights of the model of stance, shared by what reads and what runs them. */
#pragma once

#include "app/evidence/model.h"

G_BEGIN_DECLS

/* The shape. A file of another one is refused, so that every loop has a known length. */
enum
{
  MODEL_DIM = 64,       /* of a word's vector */
  MODEL_FLAGS = 9,      /* bits of GainsayFeatureFlags */
  MODEL_RELATION = 16,  /* of a relation's vector */
  MODEL_COMPARED = 160, /* of a compared word */
  MODEL_FIGURES = 48,   /* of the figures, together */
  MODEL_LAST = 128,     /* before the last layer */
  MODEL_LABELS = 3,     /* supports, contradicts, neither */
  MODEL_WIDTH = 3,      /* words that a convolution sees */
  MODEL_TIES = GAINSAY_FEATURE_N_RELATIONS,
  MODEL_COMPARE_IN = 4 * MODEL_DIM + MODEL_RELATION,
  MODEL_POOLED = 4 * MODEL_COMPARED,
  MODEL_LAST_IN = MODEL_POOLED + MODEL_FIGURES,
  MODEL_MAX_NETS = 8, /* whose mean decides */
};

/* One net. A matrix is stored by input: the weights of input 0 to all outputs, then of input 1. */
typedef struct
{
  const gint8 *vectors; /* of the words, the unknown word first */
  const guint8 *scales; /* of the vectors, floats, little-endian, not aligned */
  float none;           /* how strongly a word holds on to no word at all */

  float flags[MODEL_FLAGS * MODEL_DIM];
  float flags_bias[MODEL_DIM];
  float context[MODEL_WIDTH * MODEL_DIM * MODEL_DIM];
  float context_bias[MODEL_DIM];
  float query[MODEL_DIM * MODEL_DIM];
  float tie_bias[MODEL_TIES];
  float ties[MODEL_TIES * MODEL_RELATION];
  float compare[MODEL_COMPARE_IN * MODEL_COMPARED];
  float compare_bias[MODEL_COMPARED];
  float figures[GAINSAY_N_FIGURES * MODEL_FIGURES];
  float figures_bias[MODEL_FIGURES];
  float last[MODEL_LAST_IN * MODEL_LAST];
  float last_bias[MODEL_LAST];
  float labels[MODEL_LAST * MODEL_LABELS];
  float labels_bias[MODEL_LABELS];
} GainsayModelNet;

struct _GainsayModel
{
  GBytes *bytes;
  guint n_words;
  const guint8 *offsets; /* of words in the text, little-endian, not aligned */
  const char *text;      /* the words, sorted, each ended by a zero */
  float temperature;
  float figure_mean[GAINSAY_N_FIGURES];
  float figure_scale[GAINSAY_N_FIGURES];
  guint n_nets;
  GainsayModelNet *nets;
};

guint gainsay_model_find_word (const GainsayModel *self, const char *stem);
void gainsay_model_net_get_vector (const GainsayModelNet *self, guint row, float *vector);

G_END_DECLS
