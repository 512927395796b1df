/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/merge.h"

#include "app/claim/appearance.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <string.h>

static const char *
id_of (gpointer record)
{
  return gainsay_record_get_id (GAINSAY_RECORD (record));
}

static gboolean
is_machine_made (GainsayRecord *record)
{
  if (GAINSAY_IS_APPEARANCE (record))
    return g_strcmp0 (gainsay_appearance_get_origin (GAINSAY_APPEARANCE (record)), "machine") == 0;
  if (GAINSAY_IS_EVIDENCE (record))
    return g_strcmp0 (gainsay_evidence_get_origin (GAINSAY_EVIDENCE (record)), "machine") == 0;
  return g_strcmp0 (gainsay_claim_get_origin (GAINSAY_CLAIM (record)), "machine") == 0;
}

static gboolean
stays (GHashTable *touched, GainsayRecord *record)
{
  return !is_machine_made (record) || g_hash_table_contains (touched, id_of (record));
}

static GListModel *
get_list (GainsayClaim *claim, const char *list)
{
  return g_str_equal (list, "evidence") ? gainsay_claim_get_evidence (claim)
                                        : gainsay_claim_get_appearances (claim);
}

static gboolean
has_staying_child (GHashTable *touched, GainsayClaim *claim, const char *list)
{
  GListModel *children = get_list (claim, list);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (children, i);

      if (stays (touched, child))
        return TRUE;
    }
  return FALSE;
}

/**
 * gainsay_merge_stays: (skip)
 * @touched: (element-type utf8): ids of what people have decided on
 * @claim: a claim of the case
 *
 * Tells whether a claim survives a new analysis: somebody made, touched or judged it, or something
 * below it.
 *
 * Returns: whether it stays
 */
gboolean
gainsay_merge_stays (GHashTable *touched, GainsayClaim *claim)
{
  return stays (touched, GAINSAY_RECORD (claim)) || gainsay_claim_get_verdict (claim) != NULL ||
         has_staying_child (touched, claim, "appearances") ||
         has_staying_child (touched, claim, "evidence");
}

/* Where a passage stands: its id also depends on the id of the claim, which can change. */
static char *
dup_place (GainsayPassage *passage)
{
  return g_strdup_printf ("%s %d %d", gainsay_passage_get_document (passage),
                          gainsay_passage_get_start (passage), gainsay_passage_get_end (passage));
}

/* The machine's new children behind those that stay, no place twice. */
static void
merge_children (GHashTable *touched, GainsayClaim *claim, GainsayClaim *found, const char *list)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *old = get_list (claim, list);
  GListModel *fresh = get_list (found, list);

  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (old, i);

      if (!stays (touched, child))
        continue;
      g_hash_table_add (places, dup_place (GAINSAY_PASSAGE (child)));
      g_ptr_array_add (children, g_steal_pointer (&child));
    }
  for (guint i = 0; i < g_list_model_get_n_items (fresh); i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (fresh, i);

      if (g_hash_table_add (places, dup_place (GAINSAY_PASSAGE (child))) &&
          !g_hash_table_contains (touched, id_of (child)))
        g_ptr_array_add (children, g_steal_pointer (&child));
    }
  for (guint i = g_list_model_get_n_items (fresh); i > 0; i--)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (fresh, i - 1);

      gainsay_record_remove_child (GAINSAY_RECORD (found), list, child);
    }
  gainsay_record_replace_children (GAINSAY_RECORD (claim), list, children);
}

/* Reasons point at words of the claim: they go when a person has worded it anew. */
static void
clear_reasons (GainsayClaim *found)
{
  GListModel *evidence = gainsay_claim_get_evidence (found);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayRecord) passage = g_list_model_get_item (evidence, i);

      gainsay_record_set_field (passage, "reasons", NULL, NULL);
    }
}

static gboolean
is_recorded (GainsayClaim *claim)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);

  return verdict != NULL && g_strcmp0 (gainsay_verdict_get_status (verdict), "draft") != 0;
}

/* The places of the passages that somebody could see when the verdict was recorded; NULL when none
 * is. */
static GHashTable *
list_known (GainsayClaim *claim)
{
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  g_autoptr (GPtrArray) flagged = gainsay_claim_list_new_evidence (claim);
  GHashTable *known;

  if (!is_recorded (claim))
    return NULL;
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayPassage) passage = g_list_model_get_item (evidence, i);

      if (!g_ptr_array_find (flagged, passage, NULL))
        g_hash_table_add (known, dup_place (passage));
    }
  return known;
}

/* Flags the suggestions that are not among the known ones. */
static void
flag_new (GainsayClaim *claim, GHashTable *known)
{
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *ids = json_array_new ();
  gboolean is_any;

  for (guint i = 0; known != NULL && i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GainsayPassage) passage = g_list_model_get_item (evidence, i);
      g_autofree char *place = dup_place (passage);

      if (g_strcmp0 (gainsay_evidence_get_state (GAINSAY_EVIDENCE (passage)), "suggested") == 0 &&
          !g_hash_table_contains (known, place))
        json_array_add_string_element (ids, id_of (passage));
    }
  is_any = json_array_get_length (ids) > 0;
  json_node_take_array (node, ids);
  gainsay_record_set_field (GAINSAY_RECORD (claim), "newEvidence", is_any ? node : NULL, NULL);
  gainsay_record_set_text (GAINSAY_RECORD (claim), "newSince",
                           is_any ? gainsay_verdict_get_at (gainsay_claim_get_verdict (claim))
                                  : NULL);
}

static gboolean
has_same_words (GainsayClaim *claim, GainsayClaim *other)
{
  return g_strcmp0 (gainsay_claim_get_text (claim), gainsay_claim_get_text (other)) == 0;
}

/**
 * gainsay_merge_set_opposes: (skip)
 * @claim: a claim
 * @ids: (element-type utf8): those of its opposites
 *
 * Sets the opposites of a claim.
 */
void
gainsay_merge_set_opposes (GainsayClaim *claim, GPtrArray *ids)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < ids->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (ids, i));
  json_node_take_array (node, array);
  gainsay_record_set_field (GAINSAY_RECORD (claim), "opposes", ids->len > 0 ? node : NULL, NULL);
}

static void
add_opposites (GPtrArray *ids, GainsayClaim *claim)
{
  const char *const *opposes = gainsay_claim_get_opposes (claim);

  for (gsize i = 0; opposes != NULL && opposes[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (opposes[i]));
}

static int
find_last_statement (GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);
  int last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      last = MAX (last, gainsay_appearance_get_statement (appearance));
    }
  return last;
}

/* Statements are counted within their claim: those of one that joins another follow on. */
static void
move_statements (GainsayClaim *claim, int by)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      int statement = gainsay_appearance_get_statement (appearance);

      if (statement >= 0)
        gainsay_record_set_count (GAINSAY_RECORD (appearance), "statement", statement + by);
    }
}

static void
move_children (GainsayClaim *from, GainsayClaim *to, const char *list)
{
  GListModel *children = get_list (from, list);

  while (g_list_model_get_n_items (children) > 0)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (children, 0);

      gainsay_record_remove_child_at (GAINSAY_RECORD (from), list, 0);
      gainsay_record_insert_child (GAINSAY_RECORD (to), list, G_MAXUINT, child);
    }
}

/**
 * gainsay_merge_found: (skip)
 * @first: a claim that was found
 * @second: another one, which is left empty
 *
 * Joins two claims that are one for somebody: all that the second has goes to the first.
 */
void
gainsay_merge_found (GainsayClaim *first, GainsayClaim *second)
{
  g_autoptr (GPtrArray) opposes = g_ptr_array_new_with_free_func (g_free);

  if (!has_same_words (first, second))
    clear_reasons (second);
  move_statements (second, find_last_statement (first));
  move_children (second, first, "appearances");
  move_children (second, first, "evidence");
  add_opposites (opposes, first);
  add_opposites (opposes, second);
  gainsay_merge_set_opposes (first, opposes);
  if (gainsay_claim_get_more (second) > 0)
    gainsay_record_set_count (GAINSAY_RECORD (first), "more",
                              MAX (gainsay_claim_get_more (first), 0) +
                                gainsay_claim_get_more (second));
}

/**
 * gainsay_merge_claim: (skip)
 * @touched: (element-type utf8): ids of what people have decided on
 * @claim: a claim of the case that stays
 * @found: (nullable): the same claim as it was found now, which is left empty
 * @searched: (nullable): the evidence on it in its own words, left empty, where @found has others;
 *   one of the two is there
 *
 * Replaces what nobody touched below a claim by what was found.
 */
void
gainsay_merge_claim (GHashTable *touched,
                     GainsayClaim *claim,
                     GainsayClaim *found,
                     GainsayClaim *searched)
{
  g_autoptr (GHashTable) known = list_known (claim);
  g_autoptr (GPtrArray) opposes = g_ptr_array_new_with_free_func (g_free);
  GainsayClaim *source = searched != NULL ? searched : found;

  if (!has_same_words (claim, source))
    clear_reasons (source);
  if (found != NULL)
    {
      add_opposites (opposes, found);
      merge_children (touched, claim, found, "appearances");
    }
  gainsay_merge_set_opposes (claim, opposes);
  merge_children (touched, claim, source, "evidence");
  flag_new (claim, known);
  gainsay_record_set_count (GAINSAY_RECORD (claim), "more", gainsay_claim_get_more (source));
  if (found != NULL && is_machine_made (GAINSAY_RECORD (claim)))
    gainsay_record_set_count (GAINSAY_RECORD (claim), "checkWorthiness",
                              gainsay_claim_get_check_worthiness (found));
}

/**
 * gainsay_merge_nothing: (skip)
 * @touched: (element-type utf8): ids of what people have decided on
 * @claim: a claim of the case that stays, though it is no longer found
 *
 * Takes away the suggestions that nobody touched. Where it was made stays told, as long as its
 * document is there.
 */
void
gainsay_merge_nothing (GHashTable *touched, GainsayClaim *claim)
{
  static const char *const lists[] = { "appearances", "evidence" };
  g_autoptr (GHashTable) known = list_known (claim);

  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    {
      g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
      GListModel *old = get_list (claim, lists[k]);

      for (guint i = 0; i < g_list_model_get_n_items (old); i++)
        {
          g_autoptr (GainsayRecord) child = g_list_model_get_item (old, i);

          if (stays (touched, child) || k == 0)
            g_ptr_array_add (children, g_steal_pointer (&child));
        }
      gainsay_record_replace_children (GAINSAY_RECORD (claim), lists[k], children);
    }
  flag_new (claim, known);
}
