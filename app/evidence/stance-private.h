/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text made ready for comparing, shared by the reader of texts and the scoring. */
#pragma once

#include "app/evidence/stance.h"
#include "app/text/alignment.h"
#include "app/text/negation.h"

G_BEGIN_DECLS

/* How many words behind the main verb still belong to what is asserted. */
#define GAINSAY_STANCE_MAIN_WORDS 3

/**
 * GainsayStanceUnit:
 * @first: its first token
 * @n_tokens: how many it has
 * @weight: how much it counts
 * @is_name: a name of a person, body or place
 * @is_calendar: a year or a date
 * @is_figure: a number of something, a share or a sum
 *
 * Something of a text that can be aligned.
 */
typedef struct
{
  guint first;
  guint n_tokens;
  double weight;
  guint is_name : 1;
  guint is_calendar : 1;
  guint is_figure : 1;
} GainsayStanceUnit;

/**
 * GainsayStanceHead:
 * @token: what is negated in the first place: "interfere" in "did not interfere in …"
 * @cue: which cue of the negation
 *
 * The core of a negation.
 */
typedef struct
{
  guint token;
  guint cue;
} GainsayStanceHead;

struct _GainsayStanceText
{
  GainsayAnalysis *analysis;
  GainsayNegation *negation; /* of the content */
  guint first;               /* the content: what is said, without who says it */
  guint n_tokens;
  GainsayForce force; /* of the frame; none when there is no frame */
  gboolean is_question;
  GArray *units;                         /* of GainsayStanceUnit, of the content */
  GArray *heads;                         /* of GainsayStanceHead */
  guint main[GAINSAY_STANCE_MAIN_WORDS]; /* the main verb and the words that go on from it */
  guint n_main;
};

gboolean gainsay_stance_text_is_main (const GainsayStanceText *self, guint token);
gboolean gainsay_stance_text_is_only_named (const GainsayStanceText *self, guint token);
gboolean gainsay_stance_text_is_modal (const GainsayStanceText *self, guint token);

G_END_DECLS
