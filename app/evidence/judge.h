/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the program brings along for judging stance, opened once: the relations of words and the
 * trained model. Invariants: immutable; read by any number of threads.
 */
#pragma once

#include "app/evidence/model.h"
#include "app/text/wordnet.h"

G_BEGIN_DECLS

typedef struct _GainsayJudge GainsayJudge;

GainsayJudge *gainsay_judge_open (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_judge_free (GainsayJudge *self);

const GainsayWordnet *gainsay_judge_get_wordnet (const GainsayJudge *self);
const GainsayModel *gainsay_judge_get_model (const GainsayJudge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayJudge, gainsay_judge_free)

G_END_DECLS
