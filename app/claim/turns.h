/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whose turn it is: the speakers of a transcript, from the marks "speaker" before what they say.
 *
 *   MODERATOR: I am Lena Holt. …   ▶  Lena Holt, who leads the talk
 *   MARSH: All of it.              ▶  Ada Marsh, where the document names one Marsh
 *   AUDIENCE MEMBER: Why?          ▶  nobody known
 *
 * A turn lasts to the next one or to a heading. Invariants: immutable once made; it must not
 * outlive the analysis.
 */
#pragma once

#include "app/claim/mention.h"

G_BEGIN_DECLS

/**
 * GainsayTurn:
 * @speaker: (nullable): the full name where the document tells it; %NULL when nobody is known
 * @is_person: whether @speaker is a person's name
 * @is_host: whether they lead the talk
 *
 * Who speaks.
 */
typedef struct
{
  char *speaker;
  gboolean is_person;
  gboolean is_host;
} GainsayTurn;

typedef struct _GainsayTurns GainsayTurns;

GainsayTurns *gainsay_turns_new (const GainsayAnalysis *analysis,
                                 const GainsayMentions *mentions) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_turns_free (GainsayTurns *self);
const GainsayTurn *gainsay_turns_get (const GainsayTurns *self, guint sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayTurns, gainsay_turns_free)

G_END_DECLS
