/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/case.h"
#include "app/case/decisions.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/verdict/scale.h"
#include "app/verdict/verdict.h"

#include <string.h>

static GainsayChange *
set_status (GainsayClaim *claim, const char *action, const char *status, const char *reason)
{
  GainsayChange *change = gainsay_change_new (action);

  gainsay_change_set_text (change, GAINSAY_RECORD (claim), "status", status);
  gainsay_change_set_text (change, GAINSAY_RECORD (claim), "reason", reason);
  return change;
}

/**
 * gainsay_decide_pick:
 * @self: the case
 * @claim: a claim
 *
 * Picks a claim for checking, also one that was set aside.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_pick (GainsayCase *self, GainsayClaim *claim)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  return set_status (claim, "pick", "picked", NULL);
}

/**
 * gainsay_decide_unpick:
 * @self: the case
 * @claim: a claim
 *
 * Puts a claim back among those found.
 *
 * Returns: (transfer full): a change
 */
GainsayChange *
gainsay_decide_unpick (GainsayCase *self, GainsayClaim *claim)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  return set_status (claim, "unpick", "found", NULL);
}

/**
 * gainsay_decide_set_aside:
 * @self: the case
 * @claim: a claim
 * @reason: (nullable): why
 *
 * Sets a claim aside, unless it is judged.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_set_aside (GainsayCase *self, GainsayClaim *claim, const char *reason)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  if (gainsay_verdict_is_recorded (gainsay_claim_get_verdict (claim)))
    return NULL;
  return set_status (claim, "set-aside", "set-aside", reason);
}

static void
clear_reasons (GainsayChange *change, GListModel *passages)
{
  guint n = g_list_model_get_n_items (passages);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayRecord) passage = g_list_model_get_item (passages, i);

      gainsay_change_set (change, passage, "reasons", NULL);
    }
}

/* What the machine suggested for other words goes; what somebody has touched stays, without reasons
   that point at words no longer there. */
static void
reword (GainsayCase *self, GainsayChange *change, GainsayClaim *claim, const char *text)
{
  g_autoptr (GHashTable) touched = gainsay_log_list_touched (self);
  GListModel *evidence = gainsay_claim_get_evidence (claim);

  gainsay_change_set_text (change, GAINSAY_RECORD (claim), "text", text);
  gainsay_change_set (change, GAINSAY_RECORD (claim), "short", NULL);
  gainsay_change_set (change, GAINSAY_RECORD (claim), "more", NULL);
  clear_reasons (change, gainsay_claim_get_appearances (claim));

  for (guint i = g_list_model_get_n_items (evidence); i-- > 0;)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (g_strcmp0 (gainsay_evidence_get_state (passage), "suggested") == 0 &&
          !g_hash_table_contains (touched, gainsay_record_get_id (GAINSAY_RECORD (passage))))
        gainsay_change_remove (change, GAINSAY_RECORD (passage));
      else
        gainsay_change_set (change, GAINSAY_RECORD (passage), "reasons", NULL);
    }
}

/**
 * gainsay_decide_claim_edit:
 * @self: the case
 * @claim: a claim
 * @text: its wording, not empty
 * @claimant: (nullable): who makes it, by name
 * @date: (nullable): when it was made
 *
 * Corrects wording, speaker and date in one step; what is the same stays untouched.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_claim_edit (GainsayCase *self,
                           GainsayClaim *claim,
                           const char *text,
                           const char *claimant,
                           const char *date)
{
  GainsayChange *change;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  change = gainsay_decide_claimant (self, claim, claimant);
  if (change == NULL)
    return NULL;
  gainsay_change_set_text (change, GAINSAY_RECORD (claim), "date", date);
  if (*text != '\0' && g_strcmp0 (text, gainsay_claim_get_text (claim)) != 0)
    reword (self, change, claim, text);
  return change;
}

/* The verdict as it stands, to be changed; NULL where it is no longer a draft. */
static JsonNode *
dup_draft (GainsayClaim *claim)
{
  JsonNode *node = gainsay_record_dup_field (GAINSAY_RECORD (claim), "verdict");

  if (node == NULL)
    {
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, json_object_new ());
      json_object_set_string_member (json_node_get_object (node), "status", "draft");
    }
  else if (g_strcmp0 (gainsay_verdict_get_status (gainsay_claim_get_verdict (claim)), "draft") != 0)
    g_clear_pointer (&node, json_node_unref);
  return node;
}

static void
set_member (JsonNode *node, const char *name, const char *value)
{
  JsonObject *object = json_node_get_object (node);

  if (value != NULL && *value != '\0')
    json_object_set_string_member (object, name, value);
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

static GainsayChange *
set_verdict (GainsayClaim *claim, const char *action, JsonNode *verdict)
{
  GainsayChange *change = gainsay_change_new (action);

  /* A draft that says nothing is none. */
  if (json_object_get_size (json_node_get_object (verdict)) == 1 &&
      json_object_has_member (json_node_get_object (verdict), "status"))
    g_clear_pointer (&verdict, json_node_unref);
  gainsay_change_set (change, GAINSAY_RECORD (claim), "verdict", verdict);
  return change;
}

/**
 * gainsay_decide_rating:
 * @self: the case
 * @claim: a claim
 * @rating: (nullable): the id of a rating of the case's scale, or %NULL for none
 *
 * Rates a claim in the draft of its verdict.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded, or the scale
 *   has no such rating
 */
GainsayChange *
gainsay_decide_rating (GainsayCase *self, GainsayClaim *claim, const char *rating)
{
  g_autoptr (GainsayScale) scale = NULL;
  g_autoptr (JsonNode) node = NULL;
  const GainsayRating *found = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  scale = gainsay_scale_new_for_case (self);
  if (rating != NULL && (found = gainsay_scale_find_rating (scale, rating)) == NULL)
    return NULL;
  node = dup_draft (claim);
  if (node == NULL)
    return NULL;

  set_member (node, "rating", rating);
  set_member (node, "label", found != NULL ? gainsay_rating_get_stored_label (found) : NULL);
  return set_verdict (claim, "draft", g_steal_pointer (&node));
}

/**
 * gainsay_decide_verdict_text:
 * @self: the case
 * @claim: a claim
 * @field: "summary", "rationale" or "caveats"
 * @value: (nullable): the new text
 *
 * Writes a text of the draft.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_verdict_text (GainsayCase *self,
                             GainsayClaim *claim,
                             const char *field,
                             const char *value)
{
  JsonNode *node;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  node = dup_draft (claim);
  if (node == NULL)
    return NULL;
  set_member (node, field, value);
  return set_verdict (claim, "draft", node);
}

/* The ids that the verdict cites, with or without @evidence. */
static void
set_citation (JsonNode *node, const char *evidence, gboolean is_cited)
{
  JsonObject *object = json_node_get_object (node);
  JsonArray *cited = json_array_new ();
  JsonArray *old = NULL;

  if (json_object_has_member (object, "evidence"))
    old = json_object_get_array_member (object, "evidence");
  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    if (g_strcmp0 (json_array_get_string_element (old, i), evidence) != 0)
      json_array_add_string_element (cited, json_array_get_string_element (old, i));
  if (is_cited)
    json_array_add_string_element (cited, evidence);

  if (json_array_get_length (cited) > 0)
    json_object_set_array_member (object, "evidence", cited);
  else
    {
      json_array_unref (cited);
      json_object_remove_member (object, "evidence");
    }
}

/**
 * gainsay_decide_cite:
 * @self: the case
 * @claim: a claim
 * @evidence: one of its accepted passages
 *
 * Cites a passage in the draft.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded or the passage
 *   is not accepted
 */
GainsayChange *
gainsay_decide_cite (GainsayCase *self, GainsayClaim *claim, GainsayEvidence *evidence)
{
  JsonNode *node;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), NULL);

  if (g_strcmp0 (gainsay_evidence_get_state (evidence), "accepted") != 0)
    return NULL;
  node = dup_draft (claim);
  if (node == NULL)
    return NULL;
  set_citation (node, gainsay_record_get_id (GAINSAY_RECORD (evidence)), TRUE);
  return set_verdict (claim, "cite", node);
}

/**
 * gainsay_decide_uncite:
 * @self: the case
 * @claim: a claim
 * @evidence: one of its passages
 *
 * Withdraws a citation from the draft.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when the verdict is recorded
 */
GainsayChange *
gainsay_decide_uncite (GainsayCase *self, GainsayClaim *claim, GainsayEvidence *evidence)
{
  JsonNode *node;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (evidence), NULL);

  node = dup_draft (claim);
  if (node == NULL)
    return NULL;
  set_citation (node, gainsay_record_get_id (GAINSAY_RECORD (evidence)), FALSE);
  return set_verdict (claim, "uncite", node);
}

/**
 * gainsay_decide_record:
 * @self: the case
 * @claim: a claim with a rated draft
 *
 * Records the draft as the verdict, with who and when.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when there is no draft or it has no rating
 */
GainsayChange *
gainsay_decide_record (GainsayCase *self, GainsayClaim *claim)
{
  GainsayChange *change;
  GainsayVerdict *verdict;
  JsonNode *node;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  verdict = gainsay_claim_get_verdict (claim);
  if (verdict == NULL || gainsay_verdict_get_rating (verdict) == NULL)
    return NULL;
  node = dup_draft (claim);
  if (node == NULL)
    return NULL;

  set_member (node, "status", "recorded");
  change = gainsay_change_new ("verdict");
  gainsay_change_stamp_verdict (change, claim, node);
  return change;
}

/**
 * gainsay_decide_reopen:
 * @self: the case
 * @claim: a claim with a recorded verdict
 *
 * Makes a recorded verdict a draft again.
 *
 * Returns: (transfer full) (nullable): a change; %NULL when there is no recorded verdict
 */
GainsayChange *
gainsay_decide_reopen (GainsayCase *self, GainsayClaim *claim)
{
  GainsayVerdict *verdict;
  JsonNode *node;

  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  verdict = gainsay_claim_get_verdict (claim);
  if (verdict == NULL || g_strcmp0 (gainsay_verdict_get_status (verdict), "draft") == 0)
    return NULL;
  node = gainsay_record_dup_field (GAINSAY_RECORD (claim), "verdict");
  set_member (node, "status", "draft");
  set_member (node, "by", NULL);
  set_member (node, "at", NULL);
  return set_verdict (claim, "reopen", node);
}
