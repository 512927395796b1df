/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the speakers of a transcript say in their own words. */
#include "app/claim/attribution-private.h"
#include "app/claim/grammar.h"
#include "app/claim/wording.h"

/* Whose turn a sentence is, or NULL. */
const GainsayTurn *
gainsay_attribution_get_turn (const GainsayAttribution *self, guint sentence)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gainsay_turns_get (self->reporting->turns, sentence);
}

/* Whom "we" means in a turn: the speaker, and others for whom they speak. */
char *
gainsay_attribution_dup_side (const GainsayAttribution *self, const GainsayTurn *turn)
{
  g_return_val_if_fail (self != NULL, NULL);

  return turn != NULL && turn->is_person && !turn->is_host
           ? gainsay_lexicon_fill (self->analysis->lexicon,
                                   &(GainsayFilling){ .template = GAINSAY_TEMPLATE_SIDE,
                                                      .who = turn->speaker })
           : NULL;
}

/* "And let me tell you one thing: S": S is what is said. */
static GainsayRange
skip_lead (GainsayAttribution *self, GainsayRange own)
{
  gboolean is_own = FALSE;

  for (guint i = own.first; i + 1 < own.end; i++)
    {
      is_own = is_own || gainsay_word_is_in (self->analysis, i, GAINSAY_SET_FIRST_PERSON);
      if (gainsay_word_is (self->analysis, i, ":") && is_own &&
          gainsay_reporting_begins_clause (self->reporting, i + 1, own.end))
        own.first = i + 1;
    }
  return own;
}

/* What a speaker says in their own words is theirs, not the document's. */
void
gainsay_attribution_emit_speech (GainsayAttribution *self,
                                 guint sentence,
                                 GainsayRange own,
                                 gboolean holds_report)
{
  const GainsayTurn *turn;
  g_autofree char *side = NULL;
  GainsayProposition *proposition;

  g_return_if_fail (self != NULL);

  turn = gainsay_attribution_get_turn (self, sentence);
  if (turn == NULL || turn->speaker == NULL)
    return;
  own = skip_lead (self, own);
  side = gainsay_attribution_dup_side (self, turn);
  proposition = gainsay_attribution_add (self, sentence, own);
  proposition->manner = GAINSAY_MANNER_QUOTED;
  proposition->force = GAINSAY_FORCE_ASSERTS;
  proposition->speaker = g_strdup (turn->speaker);
  proposition->is_person = turn->is_person;
  proposition->is_spoken = TRUE;
  proposition->is_host = turn->is_host;
  proposition->holds_report = holds_report;
  proposition->text = gainsay_wording_dup_text (self->analysis, own,
                                                &(GainsayWording){ .mentions = self->mentions,
                                                                   .speaker = turn->speaker,
                                                                   .is_person = turn->is_person,
                                                                   .is_quoted = TRUE,
                                                                   .we = side,
                                                                   .date = self->date },
                                                NULL);
}
