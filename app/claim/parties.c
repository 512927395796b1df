/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/parties.h"

#include "app/base/hash.h"
#include "app/claim/party.h"

#include <string.h>

/* With more bodies of one kind, a short name may mean any. */
#define MAX_BODIES 64

/*
 * Entry:
 * @id: from the key
 * @name: the name to show: the longest that was given
 * @names: every other name, in order of adding
 * @documents: (element-type guint): the documents that name it, in order
 * @is_person: whether a person's name
 */
typedef struct
{
  char *id;
  char *key;
  char *name;
  GPtrArray *names;
  GArray *documents;
  gboolean is_person;
} Entry;

struct _GainsayParties
{
  GainsayLexicon *lexicon;
  GPtrArray *entries;      /* in order of adding */
  GHashTable *by_key;      /* key -> Entry */
  GHashTable *by_surname;  /* surname key -> Entry, or NULL when two share it */
  GHashTable *key_by_name; /* name as given -> key */
  guint document;          /* which document the next names are of */
  gboolean is_settled;
};

static void
entry_free (gpointer data)
{
  Entry *self = data;

  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->key);
  g_free (self->name);
  g_ptr_array_unref (self->names);
  g_array_unref (self->documents);
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

/* A word without punctuation, folded; or NULL when nothing is left. */
static char *
dup_plain (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  GString *plain = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)) || *c == '-')
      g_string_append_unichar (plain, g_utf8_get_char (c));
  return g_string_free (plain, plain->len == 0);
}

static char *
dup_joined (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  return g_strjoinv ("", parts);
}

/* The name that a short form stands for, with or without its dots, or NULL. */
static char *
dup_full_name (GainsayParties *self, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autoptr (GString) dotted = g_string_new (NULL);
  const char *name = gainsay_lexicon_get_name (self->lexicon, folded);

  if (name != folded)
    return dup_joined (name);
  for (const char *c = word; *c != '\0'; c++)
    {
      if (!g_ascii_isupper (*c))
        return NULL;
      g_string_append_c (dotted, g_ascii_tolower (*c));
      g_string_append_c (dotted, '.');
    }
  name = gainsay_lexicon_get_name (self->lexicon, dotted->str);
  return name != dotted->str ? dup_joined (name) : NULL;
}

/* A word as it stands in a key, or NULL when it says nothing of who it is. */
static char *
dup_key_word (GainsayParties *self, const char *word, gboolean is_person)
{
  g_autofree char *plain = dup_plain (word);
  const GainsayLexiconEntry *entry;
  char *name;

  if (plain == NULL || is_person)
    return g_steal_pointer (&plain);
  if (gainsay_lexicon_has (self->lexicon, GAINSAY_SET_NAMELESS, plain))
    return NULL;
  name = dup_full_name (self, word);
  if (name != NULL)
    return name;
  entry = gainsay_lexicon_look_up (self->lexicon, GAINSAY_WORD_DEMONYM, word);
  if (entry != NULL && entry->base != NULL)
    return dup_joined (entry->base);
  return gainsay_lexicon_dup_stem (self->lexicon, plain);
}

/* The words of a key. "Ministry of Health" is a health ministry: what a body is stands last. */
static GPtrArray *
list_key_words (GainsayParties *self, const char *name, gboolean is_person)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\n", -1);
  g_autoptr (GPtrArray) head = NULL;
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *word;

      if (words[i][0] == '\0' ||
          (is_person && words[i + 1] != NULL &&
           gainsay_lexicon_look_up (self->lexicon, GAINSAY_WORD_TITLE, words[i]) != NULL))
        continue;
      if (!is_person && head == NULL && list->len > 0 &&
          gainsay_lexicon_has (self->lexicon, GAINSAY_SET_BELONGING, words[i]))
        {
          head = list;
          list = g_ptr_array_new_with_free_func (g_free);
          continue;
        }
      word = dup_key_word (self, words[i], is_person);
      if (word != NULL)
        g_ptr_array_add (list, word);
    }
  if (head != NULL)
    g_ptr_array_extend_and_steal (list, g_steal_pointer (&head));
  return list;
}

static char *
dup_key (GainsayParties *self, const char *name, gboolean is_person)
{
  g_autoptr (GPtrArray) words = list_key_words (self, name, is_person);

  if (words->len == 0)
    return g_utf8_casefold (name, -1);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

static Entry *
add_entry (GainsayParties *self, const char *key, const char *name, gboolean is_person)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = g_strdup (key);
  entry->name = g_strdup (name);
  entry->names = g_ptr_array_new_with_free_func (g_free);
  entry->is_person = is_person;
  entry->documents = g_array_new (FALSE, FALSE, sizeof (guint));
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

static void
add_document (Entry *entry, guint document)
{
  if (entry->documents->len == 0 ||
      g_array_index (entry->documents, guint, entry->documents->len - 1) != document)
    g_array_append_val (entry->documents, document);
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
  const char *known;
  Entry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL && name[0] != '\0');
  g_return_if_fail (!self->is_settled);

  known = g_hash_table_lookup (self->key_by_name, name);
  key = known != NULL ? g_strdup (known) : dup_key (self, name, is_person);
  entry = g_hash_table_lookup (self->by_key, key);
  if (entry == NULL)
    entry = add_entry (self, key, name, is_person);
  else
    add_alias (entry, name);
  add_document (entry, self->document);
  if (known == NULL)
    g_hash_table_insert (self->key_by_name, g_strdup (name), g_steal_pointer (&key));
}

/**
 * gainsay_parties_begin_document:
 * @self: a collection
 *
 * Tells that the names that are added from now on are of another document.
 */
void
gainsay_parties_begin_document (GainsayParties *self)
{
  g_return_if_fail (self != NULL);

  self->document++;
}

/* Shortens an array whose items behind are gone or moved. */
static void
drop_behind (GPtrArray *array, guint n_kept)
{
  for (guint i = n_kept; i < array->len; i++)
    array->pdata[i] = NULL;
  g_ptr_array_set_size (array, (int) n_kept);
}

static void
join (GainsayParties *self, Entry *entry, Entry *full)
{
  add_alias (full, entry->name);
  for (guint i = 0; i < entry->names->len; i++)
    add_alias (full, g_ptr_array_index (entry->names, i));
  g_hash_table_insert (self->by_key, g_strdup (entry->key), full);
}

/* Joins a surname alone to the one full name that ends in it. */
static void
settle_surnames (GainsayParties *self)
{
  guint n_kept = 0;

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
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      Entry *full = g_hash_table_lookup (self->by_surname, entry->key);

      if (strchr (entry->key, ' ') != NULL || full == NULL || full == entry)
        {
          self->entries->pdata[n_kept++] = entry;
          continue;
        }
      join (self, entry, full);
      entry_free (entry);
    }
  drop_behind (self->entries, n_kept);
}

static const char *
get_head (const Entry *entry)
{
  const char *space = strrchr (entry->key, ' ');

  return space != NULL ? space + 1 : entry->key;
}

/* Whether every word of the one is a word of the other, which has more. */
static gboolean
is_part_of (const Entry *entry, const Entry *other)
{
  g_auto (GStrv) words = g_strsplit (entry->key, " ", -1);
  g_auto (GStrv) others = g_strsplit (other->key, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, words[i]))
      return FALSE;
  return g_strv_length (others) > g_strv_length (words);
}

static gboolean
is_in_document (const Entry *entry, guint document)
{
  for (guint i = 0; i < entry->documents->len; i++)
    if (g_array_index (entry->documents, guint, i) == document)
      return TRUE;
  return FALSE;
}

/* The one body that a shorter name may mean, or NULL: of the case, or of one document of it. */
static Entry *
find_body (GainsayParties *self, const Entry *entry, const GPtrArray *bodies, guint document)
{
  Entry *found = NULL;

  for (guint i = 0; i < bodies->len; i++)
    {
      Entry *other = g_ptr_array_index (bodies, i);
      Entry *full = g_hash_table_lookup (self->by_key, other->key);

      if ((document != G_MAXUINT && !is_in_document (other, document)) ||
          !is_part_of (entry, other) || full == found)
        continue;
      if (found != NULL)
        return NULL;
      found = full;
    }
  return found;
}

/* "the committee" is the one committee that each document which speaks of it so names. */
static Entry *
find_body_of_documents (GainsayParties *self, const Entry *entry, const GPtrArray *bodies)
{
  Entry *found = NULL;

  for (guint i = 0; i < entry->documents->len; i++)
    {
      Entry *body = find_body (self, entry, bodies, g_array_index (entry->documents, guint, i));

      if (body == NULL || (found != NULL && body != found))
        return NULL;
      found = body;
    }
  return found;
}

/* Longer keys first, so that what a shorter name may mean is settled before. */
static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Entry *one = *(const Entry *const *) a;
  const Entry *other = *(const Entry *const *) b;
  gsize n = strlen (one->key);
  gsize n_other = strlen (other->key);

  if (n != n_other)
    return n > n_other ? -1 : 1;
  return strcmp (one->key, other->key);
}

static gboolean
names_body (GainsayParties *self, const Entry *entry)
{
  g_auto (GStrv) words = NULL;

  if (entry->is_person)
    return FALSE;
  words = g_strsplit_set (entry->name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *plain = dup_plain (words[i]);
      g_autofree char *stem =
        plain != NULL ? gainsay_lexicon_dup_stem (self->lexicon, plain) : NULL;

      if (stem != NULL && g_str_equal (stem, get_head (entry)))
        return gainsay_lexicon_look_up (self->lexicon, GAINSAY_WORD_BODY, plain) != NULL;
    }
  return FALSE;
}

/* The names of bodies by the word that says what they are, longer ones first. */
static GHashTable *
list_bodies (GainsayParties *self)
{
  GHashTable *heads =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer list;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (!names_body (self, entry))
        continue;
      list = g_hash_table_lookup (heads, get_head (entry));
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (heads, (gpointer) get_head (entry), list);
        }
      g_ptr_array_add (list, entry);
    }
  g_hash_table_iter_init (&iter, heads);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_lengths);
  return heads;
}

/* Joins "water authority" to the one "National Water Authority" of the case. */
static void
settle_bodies (GainsayParties *self)
{
  g_autoptr (GHashTable) heads = list_bodies (self);
  GHashTableIter iter;
  gpointer list;
  guint n_kept = 0;

  g_hash_table_iter_init (&iter, heads);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    for (guint i = 0; ((GPtrArray *) list)->len <= MAX_BODIES && i < ((GPtrArray *) list)->len; i++)
      {
        Entry *entry = g_ptr_array_index ((GPtrArray *) list, i);
        Entry *full = strchr (entry->key, ' ') != NULL ? find_body (self, entry, list, G_MAXUINT)
                                                       : find_body_of_documents (self, entry, list);

        if (full != NULL)
          join (self, entry, full);
      }
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_hash_table_lookup (self->by_key, entry->key) == entry)
        self->entries->pdata[n_kept++] = entry;
      else
        entry_free (entry);
    }
  drop_behind (self->entries, n_kept);
}

static void
settle (GainsayParties *self)
{
  self->is_settled = TRUE;
  settle_surnames (self);
  settle_bodies (self);
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
