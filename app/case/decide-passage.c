/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/case.h"
#include "app/case/decisions.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <string.h>

static GainsayClaim *
get_claim (GainsayPassage *passage)
{
  return GAINSAY_CLAIM (gainsay_record_get_parent (GAINSAY_RECORD (passage)));
}

/* What a recorded verdict rests on stays as it was judged. */
static gboolean
is_settled (GainsayPassage *passage)
{
  return gainsay_verdict_is_recorded (gainsay_claim_get_verdict (get_claim (passage)));
}

/**
 * gainsay_decide_accept:
 * @self: the case
 * @evidence: a passage
 *
 * Accepts a passage as evidence with the stance it has.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_accept (GainsayCase *self, GainsayEvidence *evidence)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), NULL);

  change = gainsay_change_new ("accept");
  gainsay_change_set_text (change, GAINSAY_RECORD (evidence), "state", "accepted");
  gainsay_change_set_text (change, GAINSAY_RECORD (evidence), "dismissal", NULL);
  return change;
}

/* Whether nothing but @appearance says where the claim is made. */
static gboolean
is_last_appearance (GainsayClaim *claim, GainsayPassage *appearance)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);
  guint n = g_list_model_get_n_items (appearances);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayAppearance) other = g_list_model_get_item (appearances, i);

      if ((gpointer) other != (gpointer) appearance &&
          g_strcmp0 (gainsay_appearance_get_state (other), "dismissed") != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * gainsay_decide_dismiss:
 * @self: the case
 * @passage: an appearance or a passage of evidence
 * @reason: (nullable): why, as a word or in own words
 *
 * Dismisses a passage. A claim whose last appearance is dismissed is set aside.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_dismiss (GainsayCase *self, GainsayPassage *passage, const char *reason)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (passage), NULL);

  if (is_settled (passage))
    return NULL;
  change = gainsay_change_new ("dismiss");
  gainsay_change_set_text (change, GAINSAY_RECORD (passage), "state", "dismissed");
  gainsay_change_set_text (change, GAINSAY_RECORD (passage), "dismissal", reason);

  if (GAINSAY_IS_APPEARANCE (passage) && is_last_appearance (get_claim (passage), passage))
    {
      GainsayRecord *claim = GAINSAY_RECORD (get_claim (passage));

      gainsay_change_set_text (change, claim, "status", "set-aside");
      gainsay_change_set_text (change, claim, "reason", reason);
    }
  return change;
}

/**
 * gainsay_decide_restore:
 * @self: the case
 * @passage: a passage that was accepted or dismissed
 *
 * Puts a passage back to where it came from: a machine's is a suggestion again, a person's
 * accepted.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_restore (GainsayCase *self, GainsayPassage *passage)
{
  GainsayChange *change;
  const char *origin;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (passage), NULL);

  if (is_settled (passage))
    return NULL;
  origin = GAINSAY_IS_EVIDENCE (passage)
             ? gainsay_evidence_get_origin (GAINSAY_EVIDENCE (passage))
             : gainsay_appearance_get_origin (GAINSAY_APPEARANCE (passage));
  change = gainsay_change_new ("restore");
  gainsay_change_set_text (change, GAINSAY_RECORD (passage), "state",
                           g_strcmp0 (origin, "human") == 0 ? "accepted" : "suggested");
  gainsay_change_set_text (change, GAINSAY_RECORD (passage), "dismissal", NULL);
  return change;
}

/**
 * gainsay_decide_stance:
 * @self: the case
 * @evidence: a passage
 * @stance: "supports", "contradicts" or "context"
 *
 * Sets what a passage means for its claim, and accepts it.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_stance (GainsayCase *self, GainsayEvidence *evidence, const char *stance)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), NULL);
  g_return_val_if_fail (stance != NULL, NULL);

  if (is_settled (GAINSAY_PASSAGE (evidence)))
    return NULL;
  change = gainsay_change_new ("stance");
  gainsay_change_set_text (change, GAINSAY_RECORD (evidence), "stance", stance);
  gainsay_change_set_text (change, GAINSAY_RECORD (evidence), "state", "accepted");
  gainsay_change_set_text (change, GAINSAY_RECORD (evidence), "dismissal", NULL);
  return change;
}

/*
 * Sets a field to the party of that name, making one where there is none. What is already shown
 * under that name stays, so that a paper that speaks for itself is not turned into a party.
 */
static void
set_party (GainsayCase *self,
           GainsayChange *change,
           GainsayRecord *target,
           const char *field,
           const char *name)
{
  g_autoptr (JsonNode) old = gainsay_record_dup_field (target, field);
  g_autoptr (GainsayRecord) party = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autofree char *id = NULL;
  GainsayParty *known;

  if (old != NULL &&
      g_strcmp0 (gainsay_case_get_party_name (self, json_node_get_string (old)), stripped) == 0)
    return;
  if (*stripped == '\0')
    {
      gainsay_change_set_text (change, target, field, NULL);
      return;
    }

  known = gainsay_case_find_party_named (self, stripped);
  if (known != NULL)
    {
      gainsay_change_set_text (change, target, field,
                               gainsay_record_get_id (GAINSAY_RECORD (known)));
      return;
    }

  id = gainsay_case_make_id (self, "p");
  party = GAINSAY_RECORD (gainsay_party_new ());
  gainsay_record_set_text (party, "id", id);
  gainsay_record_set_text (party, "name", stripped);
  gainsay_change_add (change, GAINSAY_RECORD (self), "parties", party);
  gainsay_change_set_text (change, target, field, id);
}

/**
 * gainsay_decide_claimant:
 * @self: the case
 * @claim: a claim
 * @name: (nullable): who makes it
 *
 * Corrects who makes a claim.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_claimant (GainsayCase *self, GainsayClaim *claim, const char *name)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  if (gainsay_verdict_is_recorded (gainsay_claim_get_verdict (claim)))
    return NULL;
  change = gainsay_change_new ("edit-claim");
  set_party (self, change, GAINSAY_RECORD (claim), "claimant", name);
  return change;
}

/* A passage that a person has selected. */
static void
place (GainsayCase *self,
       GainsayPassage *passage,
       const char *prefix,
       GainsayDocument *document,
       int start,
       int end)
{
  g_autofree char *id = gainsay_case_make_id (self, prefix);

  gainsay_record_set_text (GAINSAY_RECORD (passage), "id", id);
  gainsay_record_set_text (GAINSAY_RECORD (passage), "origin", "human");
  gainsay_record_set_text (GAINSAY_RECORD (passage), "state", "accepted");
  gainsay_passage_set_span (passage, document, NULL, start, end);
}

/**
 * gainsay_decide_add_evidence:
 * @self: the case
 * @claim: a claim
 * @document: where the passage stands
 * @start: its first code point
 * @end: the code point behind it
 * @stance: "supports", "contradicts" or "context"
 *
 * Makes a selection evidence for or against a claim. Its source is the paper, until corrected.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_add_evidence (GainsayCase *self,
                             GainsayClaim *claim,
                             GainsayDocument *document,
                             int start,
                             int end,
                             const char *stance)
{
  g_autoptr (GainsayRecord) evidence = NULL;
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (stance != NULL, NULL);

  evidence = GAINSAY_RECORD (gainsay_evidence_new ());
  place (self, GAINSAY_PASSAGE (evidence), "e", document, start, end);
  gainsay_record_set_text (evidence, "stance", stance);
  gainsay_record_set_text (evidence, "layer", "content");
  gainsay_record_set_text (evidence, "source", gainsay_record_get_id (GAINSAY_RECORD (document)));
  gainsay_record_set_text (evidence, "basis", "unknown");

  change = gainsay_change_new ("add-evidence");
  gainsay_change_add (change, GAINSAY_RECORD (claim), "evidence", evidence);
  return change;
}

/* A selection as one line: what broke it in the paper means nothing in a claim. */
static char *
fold_space (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", text, 0, 0);
  g_autofree char *joined = g_strjoinv (" ", words);

  return g_strdup (g_strstrip (joined));
}

/**
 * gainsay_decide_add_claim:
 * @self: the case
 * @document: where the passage stands
 * @start: its first code point
 * @end: the code point behind it
 *
 * Makes a selection a claim, picked for checking, with the selection as its first appearance.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_add_claim (GainsayCase *self, GainsayDocument *document, int start, int end)
{
  g_autoptr (GainsayRecord) claim = NULL;
  g_autoptr (GainsayRecord) appearance = NULL;
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);

  appearance = GAINSAY_RECORD (gainsay_appearance_new ());
  place (self, GAINSAY_PASSAGE (appearance), "a", document, start, end);
  gainsay_record_set_count (appearance, "statement", 1);

  claim = GAINSAY_RECORD (gainsay_claim_new ());
  id = gainsay_case_make_id (self, "c");
  text = fold_space (gainsay_passage_get_exact (GAINSAY_PASSAGE (appearance)));
  gainsay_record_set_text (claim, "id", id);
  gainsay_record_set_text (claim, "text", text);
  gainsay_record_set_text (claim, "origin", "human");
  gainsay_record_set_text (claim, "status", "picked");
  gainsay_record_insert_child (claim, "appearances", 0, appearance);

  change = gainsay_change_new ("add-claim");
  gainsay_change_add (change, GAINSAY_RECORD (self), "claims", claim);
  return change;
}
