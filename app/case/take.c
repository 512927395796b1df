/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/analysis-private.h"
#include "app/case/log.h"
#include "app/claim/appearance.h"
#include "app/claim/party.h"
#include "app/document/document.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <string.h>

/*
 * Merging:
 * What people made or touched stays as it is; every other record of the machine is replaced.
 */
typedef struct
{
  GainsayCase *investigation;
  GHashTable *touched; /* ids */
  GHashTable *kept;    /* id -> GainsayClaim that stays, borrowed from the case */
  GHashTable *founded; /* id of an appearance -> GainsayClaim that stays and holds it */
  GHashTable *renamed; /* id of a new claim -> id of the claim that stays in its place */
} Merging;

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
stays (const Merging *self, GainsayRecord *record)
{
  return !is_machine_made (record) || g_hash_table_contains (self->touched, id_of (record));
}

static GListModel *
get_list (GainsayClaim *claim, const char *list)
{
  return g_str_equal (list, "evidence") ? gainsay_claim_get_evidence (claim)
                                        : gainsay_claim_get_appearances (claim);
}

static gboolean
has_staying_child (const Merging *self, GainsayClaim *claim, const char *list)
{
  GListModel *children = get_list (claim, list);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (children, i);

      if (stays (self, child))
        return TRUE;
    }
  return FALSE;
}

static void
find_kept (Merging *self)
{
  GListModel *claims = gainsay_case_get_claims (self->investigation);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      GListModel *appearances = gainsay_claim_get_appearances (claim);

      if (!stays (self, GAINSAY_RECORD (claim)) && gainsay_claim_get_verdict (claim) == NULL &&
          !has_staying_child (self, claim, "appearances") &&
          !has_staying_child (self, claim, "evidence"))
        continue;
      g_hash_table_insert (self->kept, (gpointer) id_of (claim), claim);
      for (guint k = 0; k < g_list_model_get_n_items (appearances); k++)
        {
          g_autoptr (GainsayRecord) appearance = g_list_model_get_item (appearances, k);

          if (!g_hash_table_contains (self->founded, id_of (appearance)))
            g_hash_table_insert (self->founded, g_strdup (id_of (appearance)), claim);
        }
    }
}

/* The claim that stays and stands for a new one: the same id, or one that shares an appearance. */
static GainsayClaim *
find_standing (const Merging *self, GainsayClaim *found)
{
  GainsayClaim *claim = g_hash_table_lookup (self->kept, id_of (found));
  GListModel *appearances = gainsay_claim_get_appearances (found);

  for (guint i = 0; claim == NULL && i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayRecord) appearance = g_list_model_get_item (appearances, i);

      claim = g_hash_table_lookup (self->founded, id_of (appearance));
    }
  return claim;
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
merge_children (const Merging *self, GainsayClaim *claim, GainsayClaim *found, const char *list)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *old = get_list (claim, list);
  GListModel *fresh = get_list (found, list);

  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (old, i);

      if (!stays (self, child))
        continue;
      g_hash_table_add (places, dup_place (GAINSAY_PASSAGE (child)));
      g_ptr_array_add (children, g_steal_pointer (&child));
    }
  for (guint i = 0; i < g_list_model_get_n_items (fresh); i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (fresh, i);

      if (g_hash_table_add (places, dup_place (GAINSAY_PASSAGE (child))) &&
          !g_hash_table_contains (self->touched, id_of (child)))
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

static void
set_opposes (GainsayClaim *claim, GPtrArray *ids)
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

/* Two claims that were found are one for somebody: all that the second has goes to the first. */
static void
join_found (GainsayClaim *first, GainsayClaim *second)
{
  g_autoptr (GPtrArray) opposes = g_ptr_array_new_with_free_func (g_free);

  if (!has_same_words (first, second))
    clear_reasons (second);
  move_statements (second, find_last_statement (first));
  move_children (second, first, "appearances");
  move_children (second, first, "evidence");
  add_opposites (opposes, first);
  add_opposites (opposes, second);
  set_opposes (first, opposes);
  if (gainsay_claim_get_more (second) > 0)
    gainsay_record_set_count (GAINSAY_RECORD (first), "more",
                              MAX (gainsay_claim_get_more (first), 0) +
                                gainsay_claim_get_more (second));
}

static void
merge_claim (Merging *self, GainsayClaim *claim, GainsayClaim *found)
{
  g_autoptr (GHashTable) known = list_known (claim);
  g_autoptr (GPtrArray) opposes = g_ptr_array_new_with_free_func (g_free);

  if (!has_same_words (claim, found))
    clear_reasons (found);
  add_opposites (opposes, found);
  set_opposes (claim, opposes);
  merge_children (self, claim, found, "appearances");
  merge_children (self, claim, found, "evidence");
  flag_new (claim, known);
  gainsay_record_set_count (GAINSAY_RECORD (claim), "more", gainsay_claim_get_more (found));
  if (is_machine_made (GAINSAY_RECORD (claim)))
    gainsay_record_set_count (GAINSAY_RECORD (claim), "checkWorthiness",
                              gainsay_claim_get_check_worthiness (found));
}

/* A claim that stays though the new analysis no longer finds it: what nobody touched goes. */
static void
strip_claim (const Merging *self, GainsayClaim *claim)
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

          /* Where it was made stays told, as long as its document is there. */
          if (stays (self, child) || k == 0)
            g_ptr_array_add (children, g_steal_pointer (&child));
        }
      gainsay_record_replace_children (GAINSAY_RECORD (claim), lists[k], children);
    }
  flag_new (claim, known);
}

/* Claims that stay keep their order and come first, then what was found. */
static GPtrArray *
merge_claims (Merging *self, GainsayCaseAnalysis *analysis)
{
  GPtrArray *merged = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  g_autoptr (GHashTable) found_again = g_hash_table_new (NULL, NULL); /* claim → what was found */
  GListModel *claims = gainsay_case_get_claims (self->investigation);

  for (guint i = 0; i < analysis->claims->len; i++)
    {
      GainsayClaim *found = g_ptr_array_index (analysis->claims, i);
      GainsayClaim *claim = find_standing (self, found);
      GainsayClaim *first = claim != NULL ? g_hash_table_lookup (found_again, claim) : NULL;

      if (claim == NULL)
        {
          g_ptr_array_add (fresh, found);
          continue;
        }
      g_hash_table_insert (self->renamed, g_strdup (id_of (found)), g_strdup (id_of (claim)));
      if (first != NULL)
        join_found (first, found);
      else
        g_hash_table_insert (found_again, claim, found);
    }
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      GainsayClaim *found = g_hash_table_lookup (found_again, claim);

      if (!g_hash_table_contains (self->kept, id_of (claim)))
        continue;
      if (found != NULL)
        merge_claim (self, claim, found);
      else
        strip_claim (self, claim);
      g_ptr_array_add (merged, g_steal_pointer (&claim));
    }
  for (guint i = 0; i < fresh->len; i++)
    g_ptr_array_add (merged, g_object_ref (g_ptr_array_index (fresh, i)));
  return merged;
}

/* "opposes" names claims that may have been found under the id of one that stays, or may be gone:
 * each is named once, by the id that it has, and none by itself. */
static void
rename_opposites (const Merging *self, GPtrArray *claims)
{
  g_autoptr (GHashTable) present = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (present, (gpointer) id_of (g_ptr_array_index (claims, i)));
  for (guint i = 0; i < claims->len; i++)
    {
      GainsayClaim *claim = g_ptr_array_index (claims, i);
      const char *const *opposes = gainsay_claim_get_opposes (claim);
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

      if (opposes == NULL)
        continue;
      for (guint k = 0; opposes[k] != NULL; k++)
        {
          const char *id = g_hash_table_lookup (self->renamed, opposes[k]);

          if (id == NULL)
            id = opposes[k];
          if (g_hash_table_contains (present, id) && strcmp (id, id_of (claim)) != 0 &&
              !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
            g_ptr_array_add (ids, g_strdup (id));
        }
      set_opposes (claim, ids);
    }
}

/* Parties that stay: touched ones, and those that a claim names. New ones follow. */
static void
merge_parties (const Merging *self, GainsayCaseAnalysis *analysis, GPtrArray *claims)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *parties = gainsay_case_get_parties (self->investigation);

  for (guint i = 0; i < claims->len; i++)
    gainsay_case_analysis_collect_party_ids (g_ptr_array_index (claims, i), used);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (GainsayRecord) party = g_list_model_get_item (parties, i);

      if (!g_hash_table_contains (used, id_of (party)) &&
          !g_hash_table_contains (self->touched, id_of (party)))
        continue;
      g_hash_table_add (known, (gpointer) id_of (party));
      g_ptr_array_add (merged, g_steal_pointer (&party));
    }
  for (guint i = 0; i < analysis->parties->len; i++)
    {
      GainsayRecord *party = g_ptr_array_index (analysis->parties, i);

      if (!g_hash_table_contains (known, id_of (party)))
        g_ptr_array_add (merged, g_object_ref (party));
    }
  gainsay_record_replace_children (GAINSAY_RECORD (self->investigation), "parties", merged);
}

/* What two language tags have in common, "en" of "en-GB" and "en-US"; NULL for nothing. */
static char *
dup_common_language (const char *one, const char *other)
{
  gsize length = strcspn (one, "-");

  if (g_ascii_strcasecmp (one, other) == 0)
    return g_strdup (one);
  if (length != strcspn (other, "-") || g_ascii_strncasecmp (one, other, length) != 0)
    return NULL;
  return g_strndup (one, length);
}

/* The case's language is that of its documents when they agree; where none tells, it stays. */
static void
set_language (GainsayCase *self)
{
  GListModel *documents = gainsay_case_get_documents (self);
  g_autofree char *common = NULL;
  gboolean is_told = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GainsayDocument) document = g_list_model_get_item (documents, i);
      const char *language = gainsay_document_get_language (document);
      char *shared;

      if (language == NULL || (is_told && common == NULL))
        continue;
      shared = is_told ? dup_common_language (common, language) : g_strdup (language);
      g_free (common);
      common = shared;
      is_told = TRUE;
    }
  if (is_told)
    gainsay_record_set_text (GAINSAY_RECORD (self), "language", common);
}

/**
 * gainsay_case_take_analysis:
 * @self: a case
 * @analysis: the results of analysing it, which are used up
 *
 * Puts the results into the case: what people made or touched stays, the rest is replaced.
 *
 * A claim that stays gets the appearances and suggestions that the same claim has in the results;
 * two claims that stay are never joined. Suggestions that a claim with a recorded verdict did not
 * have before are flagged as its new evidence. The case's language becomes that of its documents.
 */
void
gainsay_case_take_analysis (GainsayCase *self, GainsayCaseAnalysis *analysis)
{
  Merging merging = { 0 };
  g_autoptr (GPtrArray) claims = NULL;

  g_return_if_fail (GAINSAY_IS_CASE (self));
  g_return_if_fail (analysis != NULL);

  merging.investigation = self;
  merging.touched = gainsay_log_list_touched (self);
  merging.kept = g_hash_table_new (g_str_hash, g_str_equal);
  merging.founded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  merging.renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  find_kept (&merging);
  claims = merge_claims (&merging, analysis);
  rename_opposites (&merging, claims);
  gainsay_record_replace_children (GAINSAY_RECORD (self), "claims", claims);
  merge_parties (&merging, analysis, claims);
  gainsay_record_set_text (GAINSAY_RECORD (self), "engine", GAINSAY_ENGINE);
  set_language (self);
  g_hash_table_unref (merging.renamed);
  g_hash_table_unref (merging.founded);
  g_hash_table_unref (merging.kept);
  g_hash_table_unref (merging.touched);
}
