/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/claim.h"

#include "app/claim/appearance.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

struct _GainsayClaim
{
  GainsayRecord parent_instance;
  GRefString *id;
  char *text;
  char *short_form;
  GRefString *claimant;
  GRefString *date;
  char *place;
  GRefString *origin;
  GRefString *status;
  char *reason;
  int check_worthiness;
  char **opposes;
  char **tags;
  char *notes;
  int more;
  char **new_evidence;
  GRefString *new_since;
  GListStore *appearances;
  GListStore *evidence;
  GainsayRecord *verdict;
  char *second_opinions;
};

G_DEFINE_FINAL_TYPE (GainsayClaim, gainsay_claim, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayClaim, id), NULL, TRUE },
  { "text", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayClaim, text), NULL, FALSE },
  { "short", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayClaim, short_form), NULL, FALSE },
  { "claimant", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayClaim, claimant), NULL, FALSE },
  { "date", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayClaim, date), NULL, FALSE },
  { "place", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayClaim, place), NULL, FALSE },
  { "origin", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayClaim, origin), NULL, FALSE },
  { "status", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayClaim, status), NULL, FALSE },
  { "reason", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayClaim, reason), NULL, FALSE },
  { "checkWorthiness", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayClaim, check_worthiness), NULL,
    FALSE },
  { "opposes", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (GainsayClaim, opposes), NULL, FALSE },
  { "tags", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (GainsayClaim, tags), NULL, FALSE },
  { "notes", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayClaim, notes), NULL, FALSE },
  { "more", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayClaim, more), NULL, FALSE },
  { "newEvidence", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (GainsayClaim, new_evidence), NULL, FALSE },
  { "newSince", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayClaim, new_since), NULL, FALSE },
  { "appearances", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayClaim, appearances),
    gainsay_appearance_get_type, FALSE },
  { "evidence", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayClaim, evidence),
    gainsay_evidence_get_type, FALSE },
  { "verdict", GAINSAY_FIELD_RECORD, G_STRUCT_OFFSET (GainsayClaim, verdict),
    gainsay_verdict_get_type, FALSE },
  { "secondOpinions", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayClaim, second_opinions), NULL,
    FALSE },
};

static void
gainsay_claim_class_init (GainsayClaimClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_claim_init (GainsayClaim *self)
{
}

/**
 * gainsay_claim_new:
 *
 * Makes a claim in which every field is absent.
 *
 * Returns: (transfer full): a new claim
 */
GainsayClaim *
gainsay_claim_new (void)
{
  return g_object_new (GAINSAY_TYPE_CLAIM, NULL);
}

/**
 * gainsay_claim_get_text:
 * @self: a claim
 *
 * Gives the claim as a sentence.
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
gainsay_claim_get_text (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return self->text;
}

/**
 * gainsay_claim_get_claimant:
 * @self: a claim
 *
 * Gives who makes the claim.
 *
 * Returns: (transfer none) (nullable): a party's id, or a document's
 */
const char *
gainsay_claim_get_claimant (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return self->claimant;
}

/**
 * gainsay_claim_get_date:
 * @self: a claim
 *
 * Gives when the claim was made.
 *
 * Returns: (transfer none) (nullable): YYYY, YYYY-MM, YYYY-MM-DD or a UTC time
 */
const char *
gainsay_claim_get_date (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return self->date;
}

/**
 * gainsay_claim_get_place:
 * @self: a claim
 *
 * Gives where the claim was made.
 *
 * Returns: (transfer none) (nullable): the place
 */
const char *
gainsay_claim_get_place (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return self->place;
}

/**
 * gainsay_claim_get_origin:
 * @self: a claim
 *
 * Gives who found it.
 *
 * Returns: (transfer none) (nullable): "machine" or "human"
 */
const char *
gainsay_claim_get_origin (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return self->origin;
}

/**
 * gainsay_claim_get_status:
 * @self: a claim
 *
 * Gives what a person made of it.
 *
 * Returns: (transfer none) (nullable): "found", "picked", "in-review" or "set-aside"
 */
const char *
gainsay_claim_get_status (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return self->status;
}

/**
 * gainsay_claim_get_reason:
 * @self: a claim
 *
 * Gives why the claim was set aside.
 *
 * Returns: (transfer none) (nullable): the reason
 */
const char *
gainsay_claim_get_reason (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return self->reason;
}

/**
 * gainsay_claim_get_check_worthiness:
 * @self: a claim
 *
 * Gives how much the sentence is worth checking.
 *
 * Returns: 0 to 100, or -1
 */
int
gainsay_claim_get_check_worthiness (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), -1);

  return self->check_worthiness;
}

/**
 * gainsay_claim_get_opposes:
 * @self: a claim
 *
 * Gives the claims that say the opposite and whose ids sort behind this one.
 *
 * Returns: (transfer none) (nullable): ids of claims
 */
const char *const *
gainsay_claim_get_opposes (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return (const char *const *) self->opposes;
}

/**
 * gainsay_claim_get_more:
 * @self: a claim
 *
 * Gives how many suggestions were left out.
 *
 * Returns: a number, or -1
 */
int
gainsay_claim_get_more (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), -1);

  return self->more;
}

/* Whether what is flagged came after the verdict that stands there now. */
static gboolean
is_flag_valid (GainsayClaim *self)
{
  GainsayVerdict *verdict = (GainsayVerdict *) self->verdict;
  const char *status = verdict != NULL ? gainsay_verdict_get_status (verdict) : NULL;

  return self->new_evidence != NULL && status != NULL && !g_str_equal (status, "draft") &&
         g_strcmp0 (gainsay_verdict_get_at (verdict), self->new_since) == 0;
}

/**
 * gainsay_claim_list_new_evidence:
 * @self: a claim
 *
 * Lists the suggested passages that came after the verdict was recorded and that nobody has judged.
 *
 * Returns: (transfer full) (element-type GainsayEvidence): the passages; empty when the verdict is
 *   not recorded
 */
GPtrArray *
gainsay_claim_list_new_evidence (GainsayClaim *self)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *evidence;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), passages);

  if (!is_flag_valid (self))
    return passages;
  evidence = G_LIST_MODEL (self->evidence);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (g_strcmp0 (gainsay_evidence_get_state (passage), "suggested") == 0 &&
          g_strv_contains ((const char *const *) self->new_evidence,
                           gainsay_record_get_id (GAINSAY_RECORD (passage))))
        g_ptr_array_add (passages, g_steal_pointer (&passage));
    }
  return passages;
}

/**
 * gainsay_claim_count_new_evidence:
 * @self: a claim
 *
 * Counts the suggested passages that came after the verdict was recorded and that nobody has
 * judged.
 *
 * Returns: how many
 */
guint
gainsay_claim_count_new_evidence (GainsayClaim *self)
{
  g_autoptr (GPtrArray) passages = NULL;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), 0);

  if (self->new_evidence == NULL)
    return 0;
  passages = gainsay_claim_list_new_evidence (self);
  return passages->len;
}

/**
 * gainsay_claim_get_appearances:
 * @self: a claim
 *
 * Gives the passages where the claim is made.
 *
 * Returns: (transfer none): a list of #GainsayAppearance
 */
GListModel *
gainsay_claim_get_appearances (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return G_LIST_MODEL (self->appearances);
}

/**
 * gainsay_claim_get_evidence:
 * @self: a claim
 *
 * Gives the passages that bear on the claim.
 *
 * Returns: (transfer none): a list of #GainsayEvidence
 */
GListModel *
gainsay_claim_get_evidence (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return G_LIST_MODEL (self->evidence);
}

/**
 * gainsay_claim_get_verdict:
 * @self: a claim
 *
 * Gives the verdict, draft or recorded.
 *
 * Returns: (transfer none) (nullable): the verdict
 */
GainsayVerdict *
gainsay_claim_get_verdict (GainsayClaim *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM (self), NULL);

  return (GainsayVerdict *) self->verdict;
}
