/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/taking.h"

#include "app/case/analysis-private.h"
#include "app/case/log.h"
#include "app/case/merge.h"
#include "app/document/document.h"

#include <string.h>

typedef enum
{
  STAGE_OLD,   /* which claims of the case stay */
  STAGE_FOUND, /* which of them stand for a claim that was found */
  STAGE_NEW,   /* their opposites, their parties, their ids */
  STAGE_DOCUMENTS,
  STAGE_LOG,
  STAGE_INSTALL,
  STAGE_TAKEN,
} Stage;

/* A claim that was found, and what takes it up: a claim that stays, or another one found before. */
typedef struct
{
  GainsayClaim *found;
  GainsayClaim *claim; /* of the case */
  GainsayClaim *first; /* found before for the same claim; NULL for none */
} Match;

struct _GainsayTaking
{
  GainsayCase *investigation;
  GPtrArray *found; /* of GainsayClaim */
  GHashTable
    *searched; /* id of a claim of the case → GainsayClaim with the evidence on its words */
  GPtrArray *parties; /* of GainsayParty */

  Stage stage;
  guint position; /* in what the stage goes through */
  guint revision; /* of the case when the looking began */
  gboolean is_begun;

  GHashTable *touched;     /* ids */
  GHashTable *reworded;    /* id of a claim → that of the entry that gave it its words */
  GHashTable *kept;        /* id → GainsayClaim that stays, borrowed from the case */
  GHashTable *founded;     /* id of an appearance → GainsayClaim that stays and holds it */
  GHashTable *renamed;     /* id of a claim found → id of the claim that stays in its place */
  GHashTable *found_again; /* claim that stays → the first that was found for it */
  GHashTable *present;     /* ids of the claims there will be */
  GHashTable *used;        /* ids of the parties that new claims name */
  GHashTable *index;       /* id → record: what the case will find */
  GPtrArray *staying;      /* of GainsayClaim, in the order of the case */
  GArray *matches;         /* of Match, in the order in which they were found */
  GPtrArray *fresh;        /* of GainsayClaim: found and new */
  GPtrArray *to_rename;    /* of GainsayClaim: those of them with an opposite under another id */
  GPtrArray *gone;         /* claims that are to be freed one by one */
};

static const char *
id_of (gpointer record)
{
  return gainsay_record_get_id (GAINSAY_RECORD (record));
}

/* Forgets what was seen. */
static void
clear (GainsayTaking *self)
{
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_pointer (&self->reworded, g_hash_table_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->founded, g_hash_table_unref);
  g_clear_pointer (&self->renamed, g_hash_table_unref);
  g_clear_pointer (&self->found_again, g_hash_table_unref);
  g_clear_pointer (&self->present, g_hash_table_unref);
  g_clear_pointer (&self->used, g_hash_table_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->staying, g_ptr_array_unref);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->fresh, g_ptr_array_unref);
  g_clear_pointer (&self->to_rename, g_ptr_array_unref);
  g_clear_pointer (&self->gone, g_ptr_array_unref);
}

static void
begin (GainsayTaking *self)
{
  clear (self);
  self->touched = gainsay_log_list_touched (self->investigation);
  self->reworded = gainsay_log_list_reworded (self->investigation);
  self->kept = g_hash_table_new (g_str_hash, g_str_equal);
  self->founded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->found_again = g_hash_table_new (NULL, NULL);
  self->present = g_hash_table_new (g_str_hash, g_str_equal);
  self->used = g_hash_table_new (g_str_hash, g_str_equal);
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
  self->staying = g_ptr_array_new_with_free_func (g_object_unref);
  self->matches = g_array_new (FALSE, FALSE, sizeof (Match));
  self->fresh = g_ptr_array_new ();
  self->to_rename = g_ptr_array_new ();
  self->gone = g_ptr_array_new_with_free_func (g_object_unref);
  self->revision = gainsay_record_get_revision (GAINSAY_RECORD (self->investigation));
  self->stage = STAGE_OLD;
  self->position = 0;
  self->is_begun = TRUE;
}

static void
look_at_old (GainsayTaking *self, GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  if (!gainsay_merge_stays (self->touched, claim))
    {
      g_ptr_array_add (self->gone, g_object_ref (claim));
      return;
    }
  g_hash_table_insert (self->kept, (gpointer) id_of (claim), claim);
  g_hash_table_add (self->present, (gpointer) id_of (claim));
  g_ptr_array_add (self->staying, g_object_ref (claim));
  for (guint k = 0; k < g_list_model_get_n_items (appearances); k++)
    {
      g_autoptr (GainsayRecord) appearance = g_list_model_get_item (appearances, k);

      if (!g_hash_table_contains (self->founded, id_of (appearance)))
        g_hash_table_insert (self->founded, g_strdup (id_of (appearance)), claim);
    }
}

/* The claim that stays and stands for a new one: the same id, or one that shares an appearance. */
static GainsayClaim *
find_standing (const GainsayTaking *self, GainsayClaim *found)
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

static void
look_at_found (GainsayTaking *self, GainsayClaim *found)
{
  Match match = { found, find_standing (self, found), NULL };

  if (match.claim == NULL)
    {
      g_ptr_array_add (self->fresh, found);
      g_hash_table_add (self->present, (gpointer) id_of (found));
      return;
    }
  match.first = g_hash_table_lookup (self->found_again, match.claim);
  if (match.first == NULL)
    g_hash_table_insert (self->found_again, match.claim, found);
  g_hash_table_insert (self->renamed, g_strdup (id_of (found)), g_strdup (id_of (match.claim)));
  g_array_append_val (self->matches, match);
  g_ptr_array_add (self->gone, g_object_ref (found));
}

/* "opposes" names claims that may have been found under the id of one that stays, or may be gone:
 * each is named once, by the id that it has, and none by itself. Words that somebody else has given
 * a claim are not those that were compared. */
static GPtrArray *
list_opposites (const GainsayTaking *self, GainsayClaim *claim)
{
  const char *const *opposes = gainsay_claim_get_opposes (claim);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; opposes != NULL && opposes[i] != NULL &&
                    !g_hash_table_contains (self->reworded, id_of (claim));
       i++)
    {
      const char *id = g_hash_table_lookup (self->renamed, opposes[i]);

      if (id == NULL)
        id = opposes[i];
      if (g_hash_table_contains (self->present, id) && strcmp (id, id_of (claim)) != 0 &&
          !g_hash_table_contains (self->reworded, id) &&
          !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  return ids;
}

static gboolean
has_other_opposites (const GainsayTaking *self, GainsayClaim *claim)
{
  const char *const *opposes = gainsay_claim_get_opposes (claim);
  g_autoptr (GPtrArray) ids = NULL;

  if (opposes == NULL)
    return FALSE;
  ids = list_opposites (self, claim);
  if (ids->len != g_strv_length ((char **) opposes))
    return TRUE;
  for (guint i = 0; i < ids->len; i++)
    if (strcmp (g_ptr_array_index (ids, i), opposes[i]) != 0)
      return TRUE;
  return FALSE;
}

static void
rename_opposites (const GainsayTaking *self, GainsayClaim *claim)
{
  if (has_other_opposites (self, claim))
    {
      g_autoptr (GPtrArray) ids = list_opposites (self, claim);

      gainsay_merge_set_opposes (claim, ids);
    }
}

/* Of two records with one id, a fault, one that stays comes before a new one. */
static void
add_to_index (GHashTable *index, gpointer record, gboolean is_new)
{
  if (id_of (record) != NULL && !(is_new && g_hash_table_contains (index, id_of (record))))
    g_hash_table_replace (index, (gpointer) id_of (record), record);
}

static void
add_children_to_index (GHashTable *index, GListModel *children, gboolean is_new)
{
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (children, i);

      add_to_index (index, child, is_new);
    }
}

static void
add_claim_to_index (GHashTable *index, GainsayClaim *claim, gboolean is_new)
{
  add_to_index (index, claim, is_new);
  add_children_to_index (index, gainsay_claim_get_appearances (claim), is_new);
  add_children_to_index (index, gainsay_claim_get_evidence (claim), is_new);
}

static void
look_at_new (GainsayTaking *self, GainsayClaim *claim)
{
  if (has_other_opposites (self, claim))
    g_ptr_array_add (self->to_rename, claim);
  gainsay_case_analysis_collect_party_ids (claim, self->used);
  add_claim_to_index (self->index, claim, TRUE);
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

/* Parties that stay: touched ones, and those that a claim names. New ones follow. */
static void
install_parties (GainsayTaking *self)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *parties = gainsay_case_get_parties (self->investigation);

  for (guint i = 0; i < self->staying->len; i++)
    gainsay_case_analysis_collect_party_ids (g_ptr_array_index (self->staying, i), self->used);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (GainsayRecord) party = g_list_model_get_item (parties, i);

      if (!g_hash_table_contains (self->used, id_of (party)) &&
          !g_hash_table_contains (self->touched, id_of (party)))
        continue;
      g_hash_table_add (known, (gpointer) id_of (party));
      g_ptr_array_add (merged, g_steal_pointer (&party));
    }
  for (guint i = 0; i < self->parties->len; i++)
    {
      GainsayRecord *party = g_ptr_array_index (self->parties, i);

      if (!g_hash_table_contains (known, id_of (party)))
        g_ptr_array_add (merged, g_object_ref (party));
    }
  gainsay_record_replace_children (GAINSAY_RECORD (self->investigation), "parties", merged);
}

/* What was found for the words that the claim has now, or NULL. */
static GainsayClaim *
find_searched (const GainsayTaking *self, GainsayClaim *claim)
{
  GainsayClaim *searched =
    self->searched != NULL ? g_hash_table_lookup (self->searched, id_of (claim)) : NULL;

  return searched != NULL &&
             g_strcmp0 (gainsay_claim_get_text (searched), gainsay_claim_get_text (claim)) == 0
           ? searched
           : NULL;
}

static void
merge_all (GainsayTaking *self)
{
  for (guint i = 0; i < self->matches->len; i++)
    {
      const Match *match = &g_array_index (self->matches, Match, i);

      if (match->first != NULL)
        gainsay_merge_found (match->first, match->found);
    }
  for (guint i = 0; i < self->staying->len; i++)
    {
      GainsayClaim *claim = g_ptr_array_index (self->staying, i);
      GainsayClaim *found = g_hash_table_lookup (self->found_again, claim);

      GainsayClaim *searched = find_searched (self, claim);

      if (found != NULL || searched != NULL)
        gainsay_merge_claim (self->touched, claim, found, searched);
      else
        gainsay_merge_nothing (self->touched, claim);
      rename_opposites (self, claim);
    }
  for (guint i = 0; i < self->to_rename->len; i++)
    rename_opposites (self, g_ptr_array_index (self->to_rename, i));
}

/* Claims that stay keep their order and come first, then what was found. */
static void
install (GainsayTaking *self)
{
  GainsayRecord *investigation = GAINSAY_RECORD (self->investigation);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  merge_all (self);
  for (guint i = self->staying->len; i-- > 0;)
    add_claim_to_index (self->index, g_ptr_array_index (self->staying, i), FALSE);
  g_ptr_array_extend (claims, self->staying, NULL, NULL);
  g_ptr_array_extend (claims, self->fresh, NULL, NULL);
  gainsay_case_replace_claims (self->investigation, claims, self->index);
  install_parties (self);
  gainsay_record_set_text (investigation, "engine", GAINSAY_ENGINE);
  set_language (self->investigation);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static gboolean
look_through (GainsayTaking *self, GListModel *list)
{
  g_autoptr (GainsayRecord) record = g_list_model_get_item (list, self->position);

  if (record == NULL)
    return FALSE;
  self->position++;
  if (self->stage == STAGE_OLD)
    look_at_old (self, GAINSAY_CLAIM (record));
  else
    add_to_index (self->index, record, FALSE);
  return TRUE;
}

/* Does one step; tells whether its stage goes on. */
static gboolean
step (GainsayTaking *self)
{
  switch (self->stage)
    {
    case STAGE_OLD:
      return look_through (self, gainsay_case_get_claims (self->investigation));
    case STAGE_FOUND:
      if (self->position < self->found->len)
        return look_at_found (self, g_ptr_array_index (self->found, self->position++)), TRUE;
      return FALSE;
    case STAGE_NEW:
      if (self->position < self->fresh->len)
        return look_at_new (self, g_ptr_array_index (self->fresh, self->position++)), TRUE;
      return FALSE;
    case STAGE_DOCUMENTS:
      return look_through (self, gainsay_case_get_documents (self->investigation));
    case STAGE_LOG:
      return look_through (self, gainsay_case_get_log (self->investigation));
    case STAGE_INSTALL:
      return install (self), FALSE;
    case STAGE_TAKEN:
    default:
      g_assert_not_reached ();
    }
}

/**
 * gainsay_taking_new:
 * @investigation: a case
 * @analysis: what the machine has found in its documents; it is left empty
 *
 * Begins to take results into a case.
 *
 * Returns: (transfer full): what has done nothing yet
 */
GainsayTaking *
gainsay_taking_new (GainsayCase *investigation, GainsayCaseAnalysis *analysis)
{
  GainsayTaking *self;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (analysis != NULL && analysis->claims != NULL, NULL);

  self = g_new0 (GainsayTaking, 1);
  self->investigation = g_object_ref (investigation);
  self->found = g_steal_pointer (&analysis->claims);
  self->parties = g_steal_pointer (&analysis->parties);
  self->searched = g_steal_pointer (&analysis->searched);
  return self;
}

/**
 * gainsay_taking_free:
 * @self: (transfer full): what takes results
 *
 * Frees it, with what is left of old records. Results that were not taken yet are lost.
 */
void
gainsay_taking_free (GainsayTaking *self)
{
  g_return_if_fail (self != NULL);

  clear (self);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->searched, g_hash_table_unref);
  g_object_unref (self->investigation);
  g_free (self);
}

/**
 * gainsay_taking_go_on:
 * @self: what takes results
 * @until: when to stop, on the monotonic clock; %G_MAXINT64 to take all at once
 *
 * Goes on; looks at one record at least, or installs.
 *
 * Returns: whether the results are in the case
 */
gboolean
gainsay_taking_go_on (GainsayTaking *self, gint64 until)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (self->stage != STAGE_TAKEN)
    {
      if (!self->is_begun ||
          self->revision != gainsay_record_get_revision (GAINSAY_RECORD (self->investigation)))
        begin (self);
      if (!step (self))
        {
          self->stage++;
          self->position = 0;
        }
      if (g_get_monotonic_time () >= until)
        break;
    }
  return self->stage == STAGE_TAKEN;
}

/**
 * gainsay_taking_clean:
 * @self: what has taken results
 * @until: when to stop, on the monotonic clock
 *
 * Frees the records that are no longer in the case, one at least.
 *
 * Returns: whether none is left
 */
gboolean
gainsay_taking_clean (GainsayTaking *self, gint64 until)
{
  g_return_val_if_fail (self != NULL && self->stage == STAGE_TAKEN, TRUE);

  while (self->gone->len > 0)
    {
      g_ptr_array_set_size (self->gone, (int) self->gone->len - 1);
      if (g_get_monotonic_time () >= until)
        break;
    }
  return self->gone->len == 0;
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
  g_autoptr (GainsayTaking) taking = NULL;

  g_return_if_fail (GAINSAY_IS_CASE (self));
  g_return_if_fail (analysis != NULL);

  taking = gainsay_taking_new (self, analysis);
  gainsay_taking_go_on (taking, G_MAXINT64);
}
