/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which words of a sentence lie under a negation, and by which cue.
 *
 * A cue is a negator ("did not interfere"), a verb or noun of denial ("denied that it interfered",
 * "denial of interference"), or a word that says that something did not come about ("failed to
 * stop", "no evidence of"). Two cues over one word cancel each other.
 *
 * Invariants: immutable once made; cues stand in the order of their tokens; scopes lie within the
 * range asked for.
 */
#pragma once

#include "app/text/analysis.h"

G_BEGIN_DECLS

/**
 * GainsayNegationKind:
 * @GAINSAY_NEGATION_NOT: a negator: not, never, no, nobody, without
 * @GAINSAY_NEGATION_IMPLICIT: a verb or noun that says it did not come about: fail, prevent, lack
 * @GAINSAY_NEGATION_DENIAL: a verb or noun of denying
 * @GAINSAY_NEGATION_DOUBT: a verb or noun of doubting: weaker, but points the same way
 *
 * How a cue negates.
 */
typedef enum
{
  GAINSAY_NEGATION_NOT,
  GAINSAY_NEGATION_IMPLICIT,
  GAINSAY_NEGATION_DENIAL,
  GAINSAY_NEGATION_DOUBT,
} GainsayNegationKind;

/**
 * GainsayNegationCue:
 * @first_token: the first token of the cue
 * @n_tokens: how many tokens it has
 * @scope_start: the first token under it
 * @scope_end: the token behind the last
 * @kind: how it negates
 *
 * A cue and what lies under it; the cue itself may lie in between and is not under it.
 */
typedef struct
{
  guint first_token;
  guint n_tokens;
  guint scope_start;
  guint scope_end;
  GainsayNegationKind kind;
} GainsayNegationCue;

typedef struct _GainsayNegation GainsayNegation;

GainsayNegation *gainsay_negation_new (const GainsayAnalysis *analysis,
                                       guint first_token,
                                       guint n_tokens) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_negation_free (GainsayNegation *self);

const GainsayNegationCue *gainsay_negation_get_cues (const GainsayNegation *self, guint *n_cues);
gboolean gainsay_negation_is_negated (const GainsayNegation *self, guint token);
const GainsayNegationCue *gainsay_negation_find_cue (const GainsayNegation *self, guint token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayNegation, gainsay_negation_free)

G_END_DECLS
