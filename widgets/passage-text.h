/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentence around a passage, so that a card never cuts off who says it. */
#pragma once

#include "app/types.h"

#include <glib.h>

#include <pango/pango.h>

G_BEGIN_DECLS

char *gainsay_passage_dup_sentence (GainsayCase *investigation,
                                    GainsayPassage *passage,
                                    guint *offset) G_GNUC_WARN_UNUSED_RESULT;

void gainsay_passage_drop_tags (GainsayCase *investigation,
                                GainsayPassage *passage,
                                guint offset,
                                char **sentence,
                                PangoAttrList *attributes);

G_END_DECLS
