/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the alignment share. */
#pragma once

#include "app/text/alignment.h"

G_BEGIN_DECLS

GainsayRelation gainsay_alignment_relate_names (GainsayLexicon *lexicon,
                                                const GainsayName *first,
                                                const GainsayName *second,
                                                double *closeness);

G_END_DECLS
