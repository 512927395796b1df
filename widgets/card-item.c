/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/card-item.h"

#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/evidence/basis.h"
#include "app/evidence/evidence.h"

#include <string.h>

struct _GainsayCardItem
{
  GObject parent_instance;
  GPtrArray *passages; /* GainsayPassage; empty for a note */
  GainsayCardSection section;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GainsayCardItem, gainsay_card_item, G_TYPE_OBJECT)

static void
gainsay_card_item_finalize (GObject *object)
{
  g_ptr_array_unref (GAINSAY_CARD_ITEM (object)->passages);
  G_OBJECT_CLASS (gainsay_card_item_parent_class)->finalize (object);
}

static void
gainsay_card_item_class_init (GainsayCardItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gainsay_card_item_finalize;

  /**
   * GainsayCardItem::changed:
   *
   * The card has to be drawn anew.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gainsay_card_item_init (GainsayCardItem *self)
{
  self->passages = g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_word (const char *word, const char *expected)
{
  return word != NULL && strcmp (word, expected) == 0;
}

static gboolean
is_same (GainsayCardItem *a, GainsayCardItem *b)
{
  return a->section == b->section &&
         gainsay_card_item_get_passage (a) == gainsay_card_item_get_passage (b);
}

static int
compare_evidence (gconstpointer a, gconstpointer b)
{
  GainsayCardItem *const *first = a;
  GainsayCardItem *const *second = b;
  GainsayPassage *passages[2] = { gainsay_card_item_get_passage (*first),
                                  gainsay_card_item_get_passage (*second) };
  guint ranks[2];
  int scores[2];

  for (guint i = 0; i < 2; i++)
    {
      if (!GAINSAY_IS_EVIDENCE (passages[i]))
        return 0;
      ranks[i] = gainsay_basis_rank (gainsay_evidence_get_basis (GAINSAY_EVIDENCE (passages[i])));
      scores[i] = gainsay_evidence_get_score (GAINSAY_EVIDENCE (passages[i]));
    }
  if (ranks[0] != ranks[1])
    return ranks[0] < ranks[1] ? -1 : 1;
  if (scores[0] != scores[1])
    return scores[0] > scores[1] ? -1 : 1;
  return strcmp (gainsay_record_get_id (GAINSAY_RECORD (passages[0])),
                 gainsay_record_get_id (GAINSAY_RECORD (passages[1])));
}

/* One item a statement: appearances with the same number go on one card. */
static void
add_statements (GPtrArray *items, GListModel *appearances)
{
  guint first = items->len;

  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      int statement = gainsay_appearance_get_statement (appearance);
      GainsayCardItem *found = NULL;

      if (is_word (gainsay_appearance_get_state (appearance), "dismissed"))
        continue;
      for (guint j = first; j < items->len && statement >= 0; j++)
        {
          GainsayCardItem *item = g_ptr_array_index (items, j);
          GainsayPassage *passage = gainsay_card_item_get_passage (item);

          if (gainsay_appearance_get_statement (GAINSAY_APPEARANCE (passage)) == statement)
            found = item;
        }
      if (found != NULL)
        gainsay_card_item_add_passage (found, GAINSAY_PASSAGE (appearance));
      else
        g_ptr_array_add (items, gainsay_card_item_new (GAINSAY_CARD_MADE_BY,
                                                       GAINSAY_PASSAGE (appearance)));
    }
}

static void
add_evidence (GPtrArray *items,
              GListModel *evidence,
              GainsayCardSection section,
              const char *stance,
              gboolean dismissed)
{
  guint first = items->len;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);

      if (is_word (gainsay_evidence_get_state (passage), "dismissed") == dismissed &&
          is_word (gainsay_evidence_get_stance (passage), stance))
        g_ptr_array_add (items, gainsay_card_item_new (section, GAINSAY_PASSAGE (passage)));
    }
  if (items->len > first)
    qsort (items->pdata + first, items->len - first, sizeof (gpointer), compare_evidence);
}

static void
add_dismissed_statements (GPtrArray *items, GListModel *appearances)
{
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      if (is_word (gainsay_appearance_get_state (appearance), "dismissed"))
        g_ptr_array_add (items, gainsay_card_item_new (GAINSAY_CARD_DISMISSED,
                                                       GAINSAY_PASSAGE (appearance)));
    }
}

static void
add_note_if_empty (GPtrArray *items, guint first, GainsayCardSection section)
{
  if (items->len == first)
    g_ptr_array_add (items, gainsay_card_item_new (section, NULL));
}

static GPtrArray *
make_items (GainsayClaim *claim, gboolean against)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  guint first;

  if (against)
    {
      add_evidence (items, evidence, GAINSAY_CARD_CONTRADICTS, "contradicts", FALSE);
      add_note_if_empty (items, 0, GAINSAY_CARD_CONTRADICTS);
      add_evidence (items, evidence, GAINSAY_CARD_CONTEXT, "context", FALSE);
      add_evidence (items, evidence, GAINSAY_CARD_DISMISSED, "contradicts", TRUE);
      add_evidence (items, evidence, GAINSAY_CARD_DISMISSED, "context", TRUE);
      return items;
    }

  add_statements (items, gainsay_claim_get_appearances (claim));
  add_note_if_empty (items, 0, GAINSAY_CARD_MADE_BY);
  first = items->len;
  add_evidence (items, evidence, GAINSAY_CARD_SUPPORTS, "supports", FALSE);
  add_note_if_empty (items, first, GAINSAY_CARD_SUPPORTS);
  add_dismissed_statements (items, gainsay_claim_get_appearances (claim));
  add_evidence (items, evidence, GAINSAY_CARD_DISMISSED, "supports", TRUE);
  return items;
}

static GainsayCardItem *
find_same (GListStore *store, GainsayCardItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (GainsayCardItem) other = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (is_same (item, other))
        return other;
    }
  return NULL;
}

/**
 * gainsay_cards_update:
 * @store: the cards of one column, #GainsayCardItem
 * @claim: (nullable): the claim, or %NULL for no cards
 * @against: whether it is the column of what contradicts
 *
 * Brings a column in step with its claim: cards that stay keep their item and are told to draw
 * themselves anew, and only the part of the column that differs is replaced.
 */
void
gainsay_cards_update (GListStore *store, GainsayClaim *claim, gboolean against)
{
  g_autoptr (GPtrArray) items = NULL;
  guint n_old, first = 0, n_last = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (claim == NULL || GAINSAY_IS_CLAIM (claim));

  items =
    claim != NULL ? make_items (claim, against) : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    {
      GainsayCardItem *item = g_ptr_array_index (items, i);
      GainsayCardItem *same = find_same (store, item);

      if (same == NULL)
        continue;
      gainsay_card_item_take_passages (same, item);
      items->pdata[i] = g_object_ref (same);
      g_object_unref (item);
    }

  n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  for (; first < n_old && first < items->len; first++)
    {
      g_autoptr (GainsayCardItem) old = g_list_model_get_item (G_LIST_MODEL (store), first);

      if (old != g_ptr_array_index (items, first))
        break;
    }
  for (; n_last < n_old - first && n_last < items->len - first; n_last++)
    {
      g_autoptr (GainsayCardItem) old =
        g_list_model_get_item (G_LIST_MODEL (store), n_old - n_last - 1);

      if (old != g_ptr_array_index (items, items->len - n_last - 1))
        break;
    }
  if (n_old - first - n_last + items->len - first - n_last > 0)
    g_list_store_splice (store, first, n_old - first - n_last, items->pdata + first,
                         items->len - first - n_last);
}

/**
 * gainsay_card_item_new:
 * @section: its section
 * @passage: (nullable): its first passage, or %NULL for a note that there is none
 *
 * Makes an item.
 *
 * Returns: (transfer full): a new item
 */
GainsayCardItem *
gainsay_card_item_new (GainsayCardSection section, GainsayPassage *passage)
{
  GainsayCardItem *self = g_object_new (GAINSAY_TYPE_CARD_ITEM, NULL);

  self->section = section;
  if (passage != NULL)
    g_ptr_array_add (self->passages, g_object_ref (passage));
  return self;
}

/**
 * gainsay_card_item_get_section:
 * @self: an item
 *
 * Gives the section in which the card stands.
 *
 * Returns: the section
 */
GainsayCardSection
gainsay_card_item_get_section (GainsayCardItem *self)
{
  g_return_val_if_fail (GAINSAY_IS_CARD_ITEM (self), GAINSAY_CARD_MADE_BY);

  return self->section;
}

/**
 * gainsay_card_item_get_passage:
 * @self: an item
 *
 * Gives the passage that the card shows in full.
 *
 * Returns: (transfer none) (nullable): the passage, or %NULL for a note
 */
GainsayPassage *
gainsay_card_item_get_passage (GainsayCardItem *self)
{
  return gainsay_card_item_get_nth_passage (self, 0);
}

/**
 * gainsay_card_item_get_n_passages:
 * @self: an item
 *
 * Counts the passages of the card.
 *
 * Returns: how many
 */
guint
gainsay_card_item_get_n_passages (GainsayCardItem *self)
{
  g_return_val_if_fail (GAINSAY_IS_CARD_ITEM (self), 0);

  return self->passages->len;
}

/**
 * gainsay_card_item_get_nth_passage:
 * @self: an item
 * @position: which one, from 0
 *
 * Gives one of the passages.
 *
 * Returns: (transfer none) (nullable): the passage, or %NULL behind the last
 */
GainsayPassage *
gainsay_card_item_get_nth_passage (GainsayCardItem *self, guint position)
{
  g_return_val_if_fail (GAINSAY_IS_CARD_ITEM (self), NULL);

  return position < self->passages->len ? g_ptr_array_index (self->passages, position) : NULL;
}

/**
 * gainsay_card_item_add_passage:
 * @self: an item
 * @passage: one more passage of the same statement
 *
 * Adds a passage.
 */
void
gainsay_card_item_add_passage (GainsayCardItem *self, GainsayPassage *passage)
{
  g_return_if_fail (GAINSAY_IS_CARD_ITEM (self));
  g_return_if_fail (GAINSAY_IS_PASSAGE (passage));

  g_ptr_array_add (self->passages, g_object_ref (passage));
}

/**
 * gainsay_card_item_has_passage:
 * @self: an item
 * @passage: a passage
 *
 * Tells whether the card shows or names a passage.
 *
 * Returns: whether it does
 */
gboolean
gainsay_card_item_has_passage (GainsayCardItem *self, GainsayPassage *passage)
{
  g_return_val_if_fail (GAINSAY_IS_CARD_ITEM (self), FALSE);

  return g_ptr_array_find (self->passages, passage, NULL);
}

/**
 * gainsay_card_item_take_passages:
 * @self: an item
 * @other: an item for the same card, newer
 *
 * Takes over the passages of another item and tells the card to draw itself anew.
 */
void
gainsay_card_item_take_passages (GainsayCardItem *self, GainsayCardItem *other)
{
  GPtrArray *passages;

  g_return_if_fail (GAINSAY_IS_CARD_ITEM (self));
  g_return_if_fail (GAINSAY_IS_CARD_ITEM (other));

  passages = g_ptr_array_ref (other->passages);
  g_ptr_array_unref (self->passages);
  self->passages = passages;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
