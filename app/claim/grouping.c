/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/grouping.h"

#include <string.h>

/* How many groups a new proposition is compared with, those that share most terms first. */
#define MAX_COMPARED 24
/* How many wordings of a group are kept for comparing. */
#define MAX_WORDINGS 4
/* A term that so many groups have tells little; further groups are not listed under it. */
#define MAX_POSTINGS 400

/*
 * Entry:
 * @group: what is given to the caller
 * @wordings: the first contents of the group that differ in wording
 * @n_terms: how many terms the founder has
 */
typedef struct
{
  GainsayGroup group;
  GPtrArray *wordings;
  guint n_terms;
} Entry;

struct _GainsayGrouping
{
  GPtrArray *entries;   /* of Entry */
  GHashTable *by_key;   /* exact wording -> index + 1 */
  GHashTable *postings; /* term -> GArray of group indexes */
  guint n_added;
};

/* A group that shares terms with a new proposition. */
typedef struct
{
  guint index;
  guint n_shared;
  guint n_terms;
} Candidate;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_array_unref (self->group.members);
  g_array_unref (self->group.opposes);
  g_ptr_array_unref (self->wordings);
  g_free (self);
}

/**
 * gainsay_grouping_new:
 *
 * Makes an empty grouping.
 *
 * Returns: (transfer full): the grouping
 */
GainsayGrouping *
gainsay_grouping_new (void)
{
  GainsayGrouping *self = g_new0 (GainsayGrouping, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->postings =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

/**
 * gainsay_grouping_free:
 * @self: (transfer full) (nullable): a grouping
 *
 * Frees a grouping.
 */
void
gainsay_grouping_free (GainsayGrouping *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->postings);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;
  /* Shared terms against the size of the group, without division. */
  guint64 left = (guint64) one->n_shared * one->n_shared * other->n_terms;
  guint64 right = (guint64) other->n_shared * other->n_shared * one->n_terms;

  if (left != right)
    return left > right ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/* The groups that share terms, best first. */
static GArray *
find_candidates (GainsayGrouping *self, GPtrArray *terms)
{
  g_autofree guint *shared = g_new0 (guint, self->entries->len); /* terms of each group */
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n_kept = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      GArray *list = g_hash_table_lookup (self->postings, terms->pdata[i]);

      for (guint k = 0; list != NULL && k < list->len; k++)
        {
          guint index = g_array_index (list, guint, k);
          const Entry *entry = g_ptr_array_index (self->entries, index);
          Candidate candidate = { index, 0, MAX (1, entry->n_terms) };

          if (shared[index]++ == 0)
            g_array_append_val (candidates, candidate);
        }
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      candidate->n_shared = shared[candidate->index];
      /* One shared word among many is no reason to compare. */
      if (candidate->n_shared > 1 || MIN (candidate->n_terms, terms->len) <= 2)
        g_array_index (candidates, Candidate, n_kept++) = *candidate;
    }
  g_array_set_size (candidates, n_kept);
  g_array_sort (candidates, compare_candidates);
  if (candidates->len > MAX_COMPARED)
    g_array_set_size (candidates, MAX_COMPARED);
  return candidates;
}

/* How a content stands to a group: what is the opposite or a rival of one member is that of all. */
static GainsayContentRelation
compare_to_entry (const Entry *entry, const GainsayContent *content)
{
  GainsayContentRelation found = GAINSAY_CONTENT_OTHER;

  for (guint i = 0; i < entry->wordings->len; i++)
    {
      GainsayContentRelation relation =
        gainsay_content_compare (g_ptr_array_index (entry->wordings, i), content);

      if (relation == GAINSAY_CONTENT_OPPOSITE || relation == GAINSAY_CONTENT_RIVAL)
        return relation;
      if (relation == GAINSAY_CONTENT_SAME)
        found = relation;
    }
  return found;
}

static void
add_terms (GainsayGrouping *self, GPtrArray *terms, guint index)
{
  for (guint i = 0; i < terms->len; i++)
    {
      GArray *list = g_hash_table_lookup (self->postings, terms->pdata[i]);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->postings, g_strdup (terms->pdata[i]), list);
        }
      if (list->len < MAX_POSTINGS &&
          (list->len == 0 || g_array_index (list, guint, list->len - 1) != index))
        g_array_append_val (list, index);
    }
}

static void
link_opposites (GainsayGrouping *self, guint one, guint other)
{
  Entry *entry = g_ptr_array_index (self->entries, one);
  Entry *against = g_ptr_array_index (self->entries, other);

  for (guint i = 0; i < entry->group.opposes->len; i++)
    if (g_array_index (entry->group.opposes, guint, i) == other)
      return;
  g_array_append_val (entry->group.opposes, other);
  g_array_append_val (against->group.opposes, one);
}

static guint
add_entry (GainsayGrouping *self, GPtrArray *terms)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->group.members = g_array_new (FALSE, FALSE, sizeof (guint));
  entry->group.opposes = g_array_new (FALSE, FALSE, sizeof (guint));
  entry->wordings = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_content_unref);
  entry->n_terms = terms->len;
  g_ptr_array_add (self->entries, entry);
  return self->entries->len - 1;
}

/* Compares with what is there: the group to join, or G_MAXUINT; the opposites go to @opposites. */
static guint
find_group (GainsayGrouping *self, GainsayContent *content, GPtrArray *terms, GArray *opposites)
{
  g_autoptr (GArray) candidates = find_candidates (self, terms);
  guint found = G_MAXUINT;

  for (guint i = 0; i < candidates->len; i++)
    {
      guint index = g_array_index (candidates, Candidate, i).index;
      GainsayContentRelation relation =
        compare_to_entry (g_ptr_array_index (self->entries, index), content);

      if (relation == GAINSAY_CONTENT_OPPOSITE)
        g_array_append_val (opposites, index);
      else if (relation == GAINSAY_CONTENT_SAME && found == G_MAXUINT)
        found = index;
    }
  return found;
}

/**
 * gainsay_grouping_add:
 * @self: a grouping
 * @content: what the next proposition says
 *
 * Adds a proposition; its index is the number of those added before.
 *
 * Returns: the index of the group that it is in
 */
guint
gainsay_grouping_add (GainsayGrouping *self, GainsayContent *content)
{
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GArray) opposites = NULL;
  guint member, index;
  Entry *entry;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (content != NULL, 0);

  member = self->n_added++;
  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, gainsay_content_get_key (content)));
  if (index > 0)
    {
      entry = g_ptr_array_index (self->entries, index - 1);
      g_array_append_val (entry->group.members, member);
      return index - 1;
    }
  terms = gainsay_content_list_terms (content);
  opposites = g_array_new (FALSE, FALSE, sizeof (guint));
  index = find_group (self, content, terms, opposites);
  if (index == G_MAXUINT)
    index = add_entry (self, terms);
  entry = g_ptr_array_index (self->entries, index);
  g_array_append_val (entry->group.members, member);
  if (entry->wordings->len < MAX_WORDINGS)
    {
      g_ptr_array_add (entry->wordings, gainsay_content_ref (content));
      add_terms (self, terms, index);
    }
  for (guint i = 0; i < opposites->len; i++)
    link_opposites (self, index, g_array_index (opposites, guint, i));
  g_hash_table_insert (self->by_key, g_strdup (gainsay_content_get_key (content)),
                       GUINT_TO_POINTER (index + 1));
  return index;
}

/**
 * gainsay_grouping_get_n_groups:
 * @self: a grouping
 *
 * Gives the number of groups.
 *
 * Returns: how many
 */
guint
gainsay_grouping_get_n_groups (const GainsayGrouping *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * gainsay_grouping_get_group:
 * @self: a grouping
 * @index: which group
 *
 * Gives a group.
 *
 * Returns: (transfer none): the group, valid until the next proposition is added
 */
const GainsayGroup *
gainsay_grouping_get_group (const GainsayGrouping *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return &((const Entry *) g_ptr_array_index (self->entries, index))->group;
}

/* Whether two occasions name different places or days: each has a name that the other lacks. */
static gboolean
occasions_differ (const char *one, const char *other)
{
  g_auto (GStrv) words = NULL;
  guint n_names = 0;
  guint n_found = 0;

  if (one == NULL || other == NULL)
    return FALSE;
  words = g_strsplit_set (one, " ,", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!g_unichar_isupper (g_utf8_get_char (words[i])) && !g_ascii_isdigit (words[i][0]))
        continue;
      n_names++;
      if (strstr (other, words[i]) != NULL)
        n_found++;
    }
  return n_names > 0 && n_found == 0;
}

/**
 * gainsay_occurrence_is_same_statement:
 * @self: where a claim is made
 * @other: another place where it is made
 *
 * Tells whether both may be one statement: the same speaker, by way of the same person, and no
 * occasions that differ.
 *
 * Returns: whether they are one statement
 */
gboolean
gainsay_occurrence_is_same_statement (const GainsayOccurrence *self, const GainsayOccurrence *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return g_strcmp0 (self->speaker, other->speaker) == 0 && g_strcmp0 (self->via, other->via) == 0 &&
         !(occasions_differ (self->occasion, other->occasion) &&
           occasions_differ (other->occasion, self->occasion));
}
