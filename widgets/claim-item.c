/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/claim-item.h"

#include "app/case/case.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/verdict/verdict.h"
#include "widgets/labels.h"

#include <string.h>

struct _GainsayClaimItem
{
  GObject parent_instance;
  GainsayClaim *claim;
  char *key;          /* folded text and speakers; NULL until asked for */
  GainsayTally tally; /* valid when has_tally */
  guint position;     /* in the case, that is, in the order of the documents */
  guint has_tally : 1;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GainsayClaimItem, gainsay_claim_item, G_TYPE_OBJECT)

static void
gainsay_claim_item_dispose (GObject *object)
{
  g_clear_object (&GAINSAY_CLAIM_ITEM (object)->claim);
  G_OBJECT_CLASS (gainsay_claim_item_parent_class)->dispose (object);
}

static void
gainsay_claim_item_finalize (GObject *object)
{
  g_free (GAINSAY_CLAIM_ITEM (object)->key);
  G_OBJECT_CLASS (gainsay_claim_item_parent_class)->finalize (object);
}

static void
gainsay_claim_item_class_init (GainsayClaimItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gainsay_claim_item_dispose;
  G_OBJECT_CLASS (klass)->finalize = gainsay_claim_item_finalize;

  /**
   * GainsayClaimItem::changed:
   *
   * Something that a row shows of the claim has changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gainsay_claim_item_init (GainsayClaimItem *self)
{
}

static gboolean
is_word (const char *word, const char *expected)
{
  return word != NULL && strcmp (word, expected) == 0;
}

/**
 * gainsay_claim_item_new:
 * @claim: a claim
 * @position: where it stands in its case
 *
 * Makes the item of a claim.
 *
 * Returns: (transfer full): a new item
 */
GainsayClaimItem *
gainsay_claim_item_new (GainsayClaim *claim, guint position)
{
  GainsayClaimItem *self;

  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), NULL);

  self = g_object_new (GAINSAY_TYPE_CLAIM_ITEM, NULL);
  self->claim = g_object_ref (claim);
  self->position = position;
  return self;
}

/**
 * gainsay_claim_item_get_claim:
 * @self: an item
 *
 * Gives the claim.
 *
 * Returns: (transfer none): the claim
 */
GainsayClaim *
gainsay_claim_item_get_claim (GainsayClaimItem *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_ITEM (self), NULL);

  return self->claim;
}

/**
 * gainsay_claim_item_set_claim:
 * @self: an item
 * @claim: the claim as a newer analysis gives it, with the same id
 * @position: where it stands now
 *
 * Replaces the claim, so that the row stays where it is.
 */
void
gainsay_claim_item_set_claim (GainsayClaimItem *self, GainsayClaim *claim, guint position)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_ITEM (self));
  g_return_if_fail (GAINSAY_IS_CLAIM (claim));

  self->position = position;
  if (g_set_object (&self->claim, claim))
    gainsay_claim_item_refresh (self);
}

/**
 * gainsay_claim_item_refresh:
 * @self: an item
 *
 * Forgets what was cached and tells the row, if there is one.
 */
void
gainsay_claim_item_refresh (GainsayClaimItem *self)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_ITEM (self));

  g_clear_pointer (&self->key, g_free);
  self->has_tally = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * gainsay_claim_item_get_position:
 * @self: an item
 *
 * Gives where the claim stands in its case.
 *
 * Returns: the position
 */
guint
gainsay_claim_item_get_position (GainsayClaimItem *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_ITEM (self), 0);

  return self->position;
}

/**
 * gainsay_claim_item_get_key:
 * @self: an item
 *
 * Gives what is searched in: the claim and who makes it, folded.
 *
 * Returns: (transfer none): folded text
 */
const char *
gainsay_claim_item_get_key (GainsayClaimItem *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_ITEM (self), NULL);

  if (self->key == NULL)
    {
      const char *text = gainsay_claim_get_text (self->claim);
      g_autofree char *speakers = gainsay_claim_item_dup_speakers (self);
      g_autofree char *all = g_strconcat (text != NULL ? text : "", "\n", speakers, NULL);

      self->key = g_utf8_casefold (all, -1);
    }
  return self->key;
}

/**
 * gainsay_claim_item_get_tally:
 * @self: an item
 *
 * Gives the claim's figures.
 *
 * Returns: (transfer none): the figures, valid until the next refresh
 */
const GainsayTally *
gainsay_claim_item_get_tally (GainsayClaimItem *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_ITEM (self), NULL);

  if (!self->has_tally)
    {
      gainsay_tally_count (self->claim, &self->tally);
      self->has_tally = TRUE;
    }
  return &self->tally;
}

/**
 * gainsay_claim_item_get_state:
 * @self: an item
 *
 * Tells how far the claim is.
 *
 * Returns: its state
 */
GainsayClaimState
gainsay_claim_item_get_state (GainsayClaimItem *self)
{
  GainsayVerdict *verdict;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_ITEM (self), GAINSAY_CLAIM_FOUND);

  verdict = gainsay_claim_get_verdict (self->claim);
  if (verdict != NULL && (is_word (gainsay_verdict_get_status (verdict), "recorded") ||
                          is_word (gainsay_verdict_get_status (verdict), "published")))
    return GAINSAY_CLAIM_RECORDED;
  if (is_word (gainsay_claim_get_status (self->claim), "set-aside"))
    return GAINSAY_CLAIM_SET_ASIDE;
  if (verdict != NULL)
    return GAINSAY_CLAIM_DRAFT;
  return gainsay_claim_item_is_picked (self) ? GAINSAY_CLAIM_PICKED : GAINSAY_CLAIM_FOUND;
}

/**
 * gainsay_claim_item_is_picked:
 * @self: an item
 *
 * Tells whether the claim was picked for checking, whatever came of it.
 *
 * Returns: whether it was
 */
gboolean
gainsay_claim_item_is_picked (GainsayClaimItem *self)
{
  const char *status;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_ITEM (self), FALSE);

  status = gainsay_claim_get_status (self->claim);
  return is_word (status, "picked") || is_word (status, "in-review");
}

/**
 * gainsay_claim_item_dup_speakers:
 * @self: an item
 *
 * Names who makes the claim.
 *
 * Returns: (transfer full): the names, empty where nobody is known
 */
char *
gainsay_claim_item_dup_speakers (GainsayClaimItem *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GListModel *appearances;
  GainsayRecord *parent;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_ITEM (self), NULL);

  parent = gainsay_record_get_parent (GAINSAY_RECORD (self->claim));
  if (parent == NULL || !GAINSAY_IS_CASE (parent))
    return g_strdup ("");

  if (gainsay_claim_get_claimant (self->claim) != NULL)
    g_ptr_array_add (ids, (gpointer) gainsay_claim_get_claimant (self->claim));
  appearances = gainsay_claim_get_appearances (self->claim);
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      const char *speaker = gainsay_appearance_get_speaker (appearance);

      if (speaker != NULL && !is_word (gainsay_appearance_get_state (appearance), "dismissed"))
        g_ptr_array_add (ids, (gpointer) speaker);
    }
  /* Where nobody is named the paper itself speaks, as the cards say. */
  for (guint i = 0; ids->len == 0 && i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayPassage) appearance = g_list_model_get_item (appearances, i);

      return g_strdup (gainsay_case_get_party_label (GAINSAY_CASE (parent),
                                                     gainsay_passage_get_document (appearance)));
    }
  return gainsay_case_dup_names (GAINSAY_CASE (parent), ids);
}
