/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/tally.h"

#include "app/case/case.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"
#include "app/evidence/evidence.h"

#include <string.h>

/* How far "the same as" and "a copy of" are followed; a circle ends there. */
#define MAX_HOPS 8

/* Whether the word of a record's field, which may be absent, is this one. */
static gboolean
is_word (const char *word, const char *expected)
{
  return word != NULL && strcmp (word, expected) == 0;
}

/* The party or document that stands for all that are the same. */
static const char *
resolve (GainsayCase *investigation, const char *id)
{
  for (guint hop = 0; hop < MAX_HOPS && investigation != NULL && id != NULL; hop++)
    {
      GainsayRecord *record = gainsay_case_find (investigation, id);
      const char *next = NULL;

      if (record != NULL && GAINSAY_IS_PARTY (record))
        next = gainsay_party_get_same_as (GAINSAY_PARTY (record));
      else if (record != NULL && GAINSAY_IS_DOCUMENT (record))
        next = gainsay_document_get_copy_of (GAINSAY_DOCUMENT (record));
      if (next == NULL)
        break;
      id = next;
    }
  return id;
}

static void
add_once (GPtrArray *seen, const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (seen, id, g_str_equal, NULL))
    g_ptr_array_add (seen, (gpointer) id);
}

static void
count_evidence (GainsayCase *investigation, GListModel *list, GainsayTally *tally)
{
  g_autoptr (GPtrArray) supports = g_ptr_array_new ();
  g_autoptr (GPtrArray) contradicts = g_ptr_array_new ();
  g_autoptr (GPtrArray) beside = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (list, i);
      gboolean against = is_word (gainsay_evidence_get_stance (evidence), "contradicts");
      gboolean accepted = is_word (gainsay_evidence_get_state (evidence), "accepted");
      const char *source = gainsay_evidence_get_source (evidence);

      if (!against && !is_word (gainsay_evidence_get_stance (evidence), "supports"))
        continue;
      if (is_word (gainsay_evidence_get_state (evidence), "suggested"))
        *(against ? &tally->contradicts_to_judge : &tally->supports_to_judge) += 1;
      if (!accepted)
        continue;

      if (source == NULL)
        source = gainsay_passage_get_document (GAINSAY_PASSAGE (evidence));
      if (!against)
        add_once (supports, resolve (investigation, source));
      else if (is_word (gainsay_evidence_get_layer (evidence), "attribution"))
        add_once (beside, resolve (investigation, source));
      else
        add_once (contradicts, resolve (investigation, source));
    }
  tally->supports = supports->len;
  tally->contradicts = contradicts->len;
  tally->beside = beside->len;
}

/**
 * gainsay_tally_count:
 * @claim: a claim, in a case or alone
 * @tally: (out caller-allocates): its figures
 *
 * Counts the sources and passages of a claim.
 */
void
gainsay_tally_count (GainsayClaim *claim, GainsayTally *tally)
{
  g_autoptr (GPtrArray) speakers = g_ptr_array_new ();
  GainsayRecord *parent;
  GainsayCase *investigation;
  GListModel *appearances;

  g_return_if_fail (GAINSAY_IS_CLAIM (claim));
  g_return_if_fail (tally != NULL);

  memset (tally, 0, sizeof *tally);
  parent = gainsay_record_get_parent (GAINSAY_RECORD (claim));
  investigation = parent != NULL && GAINSAY_IS_CASE (parent) ? GAINSAY_CASE (parent) : NULL;

  appearances = gainsay_claim_get_appearances (claim);
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      const char *speaker = gainsay_appearance_get_speaker (appearance);

      if (is_word (gainsay_appearance_get_state (appearance), "dismissed"))
        continue;
      if (speaker == NULL)
        speaker = gainsay_passage_get_document (GAINSAY_PASSAGE (appearance));
      tally->appearances++;
      add_once (speakers, resolve (investigation, speaker));
    }
  tally->speakers = speakers->len;
  count_evidence (investigation, gainsay_claim_get_evidence (claim), tally);
}
