/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/parties.h"

#include "app/base/hash.h"
#include "app/claim/party.h"

#include <string.h>

/*
 * Entry:
 * @id: from the key
 * @name: the name to show: the longest that was given
 * @names: every other name, in order of adding
 * @is_person: whether a person's name
 */
typedef struct
{
  char *id;
  char *key;
  char *name;
  GPtrArray *names;
  gboolean is_person;
} Entry;

struct _GainsayParties
{
  GainsayLexicon *lexicon;
  GPtrArray *entries;      /* in order of adding */
  GHashTable *by_key;      /* key -> Entry */
  GHashTable *by_surname;  /* surname key -> Entry, or NULL when two share it */
  GHashTable *key_by_name; /* name as given -> key */
  gboolean is_settled;
};

static const char *const empty_words[] = { "the",    "a",         "an",         "'s",   "of",
                                           "and",    "state-run", "state",      "news", "service",
                                           "agency", "community", "government", NULL };

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->id);
  g_free (self->key);
  g_free (self->name);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * gainsay_parties_new:
 * @lexicon: the lexicon that knows titles and demonyms
 *
 * Makes an empty collection.
 *
 * Returns: (transfer full): the collection
 */
GainsayParties *
gainsay_parties_new (GainsayLexicon *lexicon)
{
  GainsayParties *self;

  g_return_val_if_fail (lexicon != NULL, NULL);

  self = g_new0 (GainsayParties, 1);
  self->lexicon = gainsay_lexicon_ref (lexicon);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_surname = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->key_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * gainsay_parties_free:
 * @self: (transfer full) (nullable): a collection
 *
 * Frees a collection.
 */
void
gainsay_parties_free (GainsayParties *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->key_by_name);
  g_hash_table_unref (self->by_surname);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->entries);
  gainsay_lexicon_unref (self->lexicon);
  g_free (self);
}

/* A word as it stands in a key, or NULL when it says nothing of who it is. */
static char *
dup_key_word (GainsayParties *self, const char *word, gboolean is_person)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autofree char *stem = NULL;
  g_autofree char *plain = NULL;
  GString *bare = g_string_new (NULL);
  const GainsayLexiconEntry *entry;

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)) || *c == '-')
      g_string_append_unichar (bare, g_utf8_get_char (c));
  plain = g_string_free (bare, FALSE);
  if (plain[0] == '\0' || g_str_equal (plain, "s"))
    return NULL;
  if (is_person)
    return g_steal_pointer (&plain);
  stem = gainsay_lexicon_dup_stem (self->lexicon, plain);
  if (g_strv_contains (empty_words, plain) || g_str_equal (stem, "agenc") ||
      g_str_equal (stem, "servic") || g_str_equal (stem, "communiti"))
    return NULL;
  if (g_str_equal (plain, "us") || g_str_equal (plain, "american") || g_str_equal (plain, "usa"))
    return g_strdup ("unitedstates");
  entry = gainsay_lexicon_look_up (self->lexicon, GAINSAY_WORD_DEMONYM, word);
  if (entry != NULL && entry->base != NULL)
    {
      g_autofree char *place = g_utf8_casefold (entry->base, -1);
      g_auto (GStrv) parts = g_strsplit (place, " ", -1);

      return g_strjoinv ("", parts);
    }
  return g_steal_pointer (&stem);
}

static char *
dup_key (GainsayParties *self, const char *name, gboolean is_person)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\n", -1);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = NULL;

      if (words[i][0] == '\0' ||
          (is_person && words[i + 1] != NULL &&
           gainsay_lexicon_look_up (self->lexicon, GAINSAY_WORD_TITLE, words[i]) != NULL))
        continue;
      word = dup_key_word (self, words[i], is_person);
      if (word == NULL)
        continue;
      if (key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, word);
    }
  if (key->len == 0)
    return g_utf8_casefold (name, -1);
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static Entry *
add_entry (GainsayParties *self, const char *key, const char *name, gboolean is_person)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = g_strdup (key);
  entry->name = g_strdup (name);
  entry->names = g_ptr_array_new_with_free_func (g_free);
  entry->is_person = is_person;
  entry->id = gainsay_hash_id ("p", key, NULL);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_key, g_strdup (entry->key), entry);
  return entry;
}

static void
add_alias (Entry *entry, const char *name)
{
  if (g_str_equal (entry->name, name))
    return;
  for (guint i = 0; i < entry->names->len; i++)
    if (g_str_equal (g_ptr_array_index (entry->names, i), name))
      return;
  if (strlen (name) > strlen (entry->name))
    {
      g_ptr_array_add (entry->names, entry->name);
      entry->name = g_strdup (name);
    }
  else
    g_ptr_array_add (entry->names, g_strdup (name));
}

/**
 * gainsay_parties_add:
 * @self: a collection that nothing was looked up in yet
 * @name: a name as a document has it
 * @is_person: whether it is a person's name
 *
 * Adds a name.
 */
void
gainsay_parties_add (GainsayParties *self, const char *name, gboolean is_person)
{
  g_autofree char *key = NULL;
  Entry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL && name[0] != '\0');
  g_return_if_fail (!self->is_settled);

  if (g_hash_table_contains (self->key_by_name, name))
    return;
  key = dup_key (self, name, is_person);
  entry = g_hash_table_lookup (self->by_key, key);
  if (entry == NULL)
    add_entry (self, key, name, is_person);
  else
    add_alias (entry, name);
  g_hash_table_insert (self->key_by_name, g_strdup (name), g_steal_pointer (&key));
}

/* Joins a surname alone to the one full name that ends in it. */
static void
settle (GainsayParties *self)
{
  self->is_settled = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      const char *space = strrchr (entry->key, ' ');

      if (!entry->is_person || space == NULL)
        continue;
      if (g_hash_table_contains (self->by_surname, space + 1))
        g_hash_table_insert (self->by_surname, g_strdup (space + 1), NULL);
      else
        g_hash_table_insert (self->by_surname, g_strdup (space + 1), entry);
    }
  for (guint i = 0; i < self->entries->len;)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      Entry *full = g_hash_table_lookup (self->by_surname, entry->key);

      if (strchr (entry->key, ' ') != NULL || full == NULL || full == entry)
        {
          i++;
          continue;
        }
      add_alias (full, entry->name);
      g_hash_table_insert (self->by_key, g_strdup (entry->key), full);
      g_ptr_array_remove_index (self->entries, i);
    }
}

/**
 * gainsay_parties_get_id:
 * @self: a collection
 * @name: a name that was added
 *
 * Gives the id of the party that a name means. From the first call on nothing can be added.
 *
 * Returns: (nullable): the id, or %NULL when the name was not added
 */
const char *
gainsay_parties_get_id (GainsayParties *self, const char *name)
{
  const char *key;
  Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);

  if (name == NULL)
    return NULL;
  if (!self->is_settled)
    settle (self);
  key = g_hash_table_lookup (self->key_by_name, name);
  entry = key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
  return entry != NULL ? entry->id : NULL;
}

/**
 * gainsay_parties_dup_records:
 * @self: a collection
 *
 * Makes the records of the case file.
 *
 * Returns: (transfer full) (element-type GainsayParty): the parties, in order of adding
 */
GPtrArray *
gainsay_parties_dup_records (GainsayParties *self)
{
  GPtrArray *records;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->is_settled)
    settle (self);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      GainsayParty *party = gainsay_party_new ();

      gainsay_record_set_text (GAINSAY_RECORD (party), "id", entry->id);
      gainsay_record_set_text (GAINSAY_RECORD (party), "name", entry->name);
      if (entry->names->len > 0)
        {
          JsonArray *aliases = json_array_new ();
          g_autoptr (JsonNode) node = json_node_alloc ();

          for (guint k = 0; k < entry->names->len; k++)
            json_array_add_string_element (aliases, g_ptr_array_index (entry->names, k));
          json_node_init_array (node, aliases);
          json_array_unref (aliases);
          gainsay_record_set_field (GAINSAY_RECORD (party), "aliases", node, NULL);
        }
      g_ptr_array_add (records, party);
    }
  return records;
}
