/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/text/wordnet.h"

#include "app/text/wordnet-format.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Words that one form may be of: "leaves" is of leaf and of leave. */
#define MAX_WORDS 8
/* A word met this many times less often than another of the same form is not meant. */
#define RARER 20
/* How far up what a word is a kind of is followed. */
#define MAX_STEPS 2
/* The longest form that is looked up. */
#define MAX_LENGTH 64
/* All parts of speech. */
#define ANY_PART ((1u << GAINSAY_WORDNET_N_PARTS) - 1)

struct _GainsayWordnet
{
  GMappedFile *file;
  const GainsayWordnetHeader *header;
  const GainsayWordnetWord *words;
  const GainsayWordnetIrregular *irregular;
  const GainsayWordnetSynset *synsets;
  const guint32 *word_keys;
  const guint32 *synset_keys;
  const char *strings;
};

/* The words that a form may be of. */
typedef struct
{
  guint words[MAX_WORDS];
  guint parts[MAX_WORDS]; /* a bit for each part of speech */
  guint n;
} Forms;

static guint32
make_key (guint number, GainsayWordnetRole role)
{
  return number << GAINSAY_WORDNET_ROLE_BITS | role;
}

static guint
key_number (guint32 key)
{
  return key >> GAINSAY_WORDNET_ROLE_BITS;
}

static GainsayWordnetRole
key_role (guint32 key)
{
  return (GainsayWordnetRole) (key & ((1u << GAINSAY_WORDNET_ROLE_BITS) - 1));
}

static gboolean
is_header_sound (const GainsayWordnetHeader *header, gsize length)
{
  guint64 expected = sizeof *header;

  if (length < sizeof *header || header->magic != GAINSAY_WORDNET_MAGIC ||
      header->version != GAINSAY_WORDNET_VERSION)
    return FALSE;
  expected += ((guint64) header->n_words + 1) * sizeof (GainsayWordnetWord);
  expected += (guint64) header->n_irregular * sizeof (GainsayWordnetIrregular);
  expected += ((guint64) header->n_synsets + 1) * sizeof (GainsayWordnetSynset);
  expected += ((guint64) header->n_word_keys + header->n_synset_keys) * sizeof (guint32);
  expected += header->n_string_bytes;
  return expected == length && header->n_string_bytes > 0;
}

static void
find_sections (GainsayWordnet *self)
{
  const char *place = (const char *) self->header + sizeof *self->header;

  self->words = (const GainsayWordnetWord *) (gconstpointer) place;
  self->irregular =
    (const GainsayWordnetIrregular *) (gconstpointer) (self->words + self->header->n_words + 1);
  self->synsets =
    (const GainsayWordnetSynset *) (gconstpointer) (self->irregular + self->header->n_irregular);
  self->word_keys = (const guint32 *) (gconstpointer) (self->synsets + self->header->n_synsets + 1);
  self->synset_keys = self->word_keys + self->header->n_word_keys;
  self->strings = (const char *) (self->synset_keys + self->header->n_synset_keys);
}

static gboolean
are_keys_sound (const GainsayWordnet *self, const guint32 *keys, guint n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    {
      GainsayWordnetRole role = key_role (keys[i]);
      gboolean is_word = role == GAINSAY_WORDNET_ANTONYM || role == GAINSAY_WORDNET_DERIVED;

      if (role > GAINSAY_WORDNET_DERIVED ||
          key_number (keys[i]) >= (is_word ? self->header->n_words : self->header->n_synsets))
        return FALSE;
    }
  return TRUE;
}

/* Nothing in the file points out of it. */
static gboolean
is_sound (const GainsayWordnet *self)
{
  const GainsayWordnetHeader *header = self->header;

  for (guint i = 0; i <= header->n_words; i++)
    if (self->words[i].text >= header->n_string_bytes ||
        self->words[i].keys > header->n_word_keys ||
        (i > 0 && self->words[i].keys < self->words[i - 1].keys))
      return FALSE;
  for (guint i = 0; i < header->n_irregular; i++)
    if (self->irregular[i].text >= header->n_string_bytes ||
        self->irregular[i].word >= header->n_words ||
        self->irregular[i].part >= GAINSAY_WORDNET_N_PARTS)
      return FALSE;
  for (guint i = 0; i <= header->n_synsets; i++)
    if (self->synsets[i].keys > header->n_synset_keys ||
        (i > 0 && self->synsets[i].keys < self->synsets[i - 1].keys))
      return FALSE;
  return self->strings[header->n_string_bytes - 1] == '\0' &&
         are_keys_sound (self, self->word_keys, header->n_word_keys) &&
         are_keys_sound (self, self->synset_keys, header->n_synset_keys);
}

/**
 * gainsay_wordnet_open:
 * @path: (type filename): the file that was made when the program was built
 * @error: a #GFileError, or #G_IO_ERROR_INVALID_DATA
 *
 * Maps the file of relations.
 *
 * Returns: (transfer full) (nullable): what is known of words
 */
GainsayWordnet *
gainsay_wordnet_open (const char *path, GError **error)
{
  g_autoptr (GainsayWordnet) self = NULL;
  GMappedFile *file;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;
  self = g_new0 (GainsayWordnet, 1);
  self->file = file;
  self->header = (const GainsayWordnetHeader *) (gconstpointer) g_mapped_file_get_contents (file);
  if (is_header_sound (self->header, g_mapped_file_get_length (file)))
    {
      find_sections (self);
      if (is_sound (self))
        return g_steal_pointer (&self);
    }
  /* Translators: %s is a path */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("The file of word relations “%s” is damaged."), path);
  return NULL;
}

/**
 * gainsay_wordnet_free:
 * @self: (transfer full): what is known of words
 *
 * Closes the file.
 */
void
gainsay_wordnet_free (GainsayWordnet *self)
{
  g_return_if_fail (self != NULL);

  g_mapped_file_unref (self->file);
  g_free (self);
}

static guint
find_word (const GainsayWordnet *self, const char *text)
{
  guint low = 0;
  guint high = self->header->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (self->strings + self->words[middle].text, text);

      if (order == 0)
        return middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return G_MAXUINT;
}

/* How often a word was met as one of some parts of speech. */
static guint
count_word (const GainsayWordnet *self, guint word, guint parts)
{
  guint count = 0;

  for (guint i = 0; i < GAINSAY_WORDNET_N_PARTS; i++)
    count += parts & 1u << i ? self->words[word].counts[i] : 0;
  return count;
}

static void
add_form (const GainsayWordnet *self, Forms *forms, guint word, guint parts)
{
  if (word == G_MAXUINT || count_word (self, word, parts) == 0)
    return;
  for (guint i = 0; i < forms->n; i++)
    if (forms->words[i] == word)
      {
        forms->parts[i] |= parts;
        return;
      }
  if (forms->n == MAX_WORDS)
    return;
  forms->words[forms->n] = word;
  forms->parts[forms->n++] = parts;
}

static void
add_irregular (const GainsayWordnet *self, const char *text, Forms *forms)
{
  guint low = 0;
  guint high = self->header->n_irregular;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (self->strings + self->irregular[middle].text, text) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->header->n_irregular &&
         strcmp (self->strings + self->irregular[low].text, text) == 0;
       low++)
    add_form (self, forms, self->irregular[low].word, 1u << self->irregular[low].part);
}

/* Takes endings off, as WordNet's own look-up does. */
static void
add_regular (const GainsayWordnet *self, const char *text, Forms *forms)
{
  static const struct
  {
    const char *ending;
    const char *instead;
    GainsayWordnetPart part;
  } rules[] = {
    { "s", "", GAINSAY_WORDNET_NOUN },        { "ses", "s", GAINSAY_WORDNET_NOUN },
    { "xes", "x", GAINSAY_WORDNET_NOUN },     { "zes", "z", GAINSAY_WORDNET_NOUN },
    { "ches", "ch", GAINSAY_WORDNET_NOUN },   { "shes", "sh", GAINSAY_WORDNET_NOUN },
    { "men", "man", GAINSAY_WORDNET_NOUN },   { "ies", "y", GAINSAY_WORDNET_NOUN },
    { "s", "", GAINSAY_WORDNET_VERB },        { "ies", "y", GAINSAY_WORDNET_VERB },
    { "es", "e", GAINSAY_WORDNET_VERB },      { "es", "", GAINSAY_WORDNET_VERB },
    { "ed", "e", GAINSAY_WORDNET_VERB },      { "ed", "", GAINSAY_WORDNET_VERB },
    { "ing", "e", GAINSAY_WORDNET_VERB },     { "ing", "", GAINSAY_WORDNET_VERB },
    { "er", "", GAINSAY_WORDNET_ADJECTIVE },  { "est", "", GAINSAY_WORDNET_ADJECTIVE },
    { "er", "e", GAINSAY_WORDNET_ADJECTIVE }, { "est", "e", GAINSAY_WORDNET_ADJECTIVE },
  };

  gsize length = strlen (text);
  char base[MAX_LENGTH + 4];

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      gsize n = strlen (rules[i].ending);

      if (length <= n + 1 || strcmp (text + length - n, rules[i].ending) != 0)
        continue;
      memcpy (base, text, length - n);
      strcpy (base + length - n, rules[i].instead);
      add_form (self, forms, find_word (self, base), 1u << rules[i].part);
    }
}

static void
find_forms (const GainsayWordnet *self, const char *text, Forms *forms)
{
  guint most = 0;
  guint n_kept = 0;

  forms->n = 0;
  if (strlen (text) > MAX_LENGTH)
    return;
  add_form (self, forms, find_word (self, text), ANY_PART);
  add_irregular (self, text, forms);
  add_regular (self, text, forms);
  for (guint i = 0; i < forms->n; i++)
    most = MAX (most, count_word (self, forms->words[i], forms->parts[i]));
  for (guint i = 0; i < forms->n; i++)
    if (count_word (self, forms->words[i], forms->parts[i]) * RARER >= most)
      {
        forms->words[n_kept] = forms->words[i];
        forms->parts[n_kept++] = forms->parts[i];
      }
  forms->n = n_kept;
}

static guint
find_part (const GainsayWordnet *self, guint synset)
{
  guint part = 0;

  while (part + 1 < GAINSAY_WORDNET_N_PARTS && synset >= self->header->parts[part + 1])
    part++;
  return part;
}

static void
add_key (GArray *keys, guint number, GainsayWordnetRole role)
{
  guint32 key = make_key (number, role);

  g_array_append_val (keys, key);
}

/* What a meaning is a kind of, up to two steps, and what it is the opposite of. */
static void
add_synset (const GainsayWordnet *self, guint synset, guint steps, GArray *keys)
{
  for (guint i = self->synsets[synset].keys; i < self->synsets[synset + 1].keys; i++)
    {
      guint number = key_number (self->synset_keys[i]);
      GainsayWordnetRole role = key_role (self->synset_keys[i]);

      if (role == GAINSAY_WORDNET_OPPOSITE)
        {
          if (steps == 0)
            add_key (keys, number, GAINSAY_WORDNET_OPPOSITE);
          continue;
        }
      add_key (keys, number, GAINSAY_WORDNET_KIND);
      if (steps == 0 && role == GAINSAY_WORDNET_PARENT)
        add_key (keys, number, GAINSAY_WORDNET_PARENT);
      if (steps + 1 < MAX_STEPS)
        add_synset (self, number, steps + 1, keys);
    }
}

static void
add_word (const GainsayWordnet *self, guint word, guint parts, GArray *keys)
{
  add_key (keys, GAINSAY_WORDNET_FIRST_WORD + word, GAINSAY_WORDNET_OWN);
  for (guint i = self->words[word].keys; i < self->words[word + 1].keys; i++)
    {
      guint number = key_number (self->word_keys[i]);
      GainsayWordnetRole role = key_role (self->word_keys[i]);

      if (role != GAINSAY_WORDNET_OWN)
        add_key (keys, GAINSAY_WORDNET_FIRST_WORD + number, role);
      else if (parts & 1u << find_part (self, number))
        {
          add_key (keys, number, GAINSAY_WORDNET_OWN);
          add_synset (self, number, 0, keys);
        }
    }
}

static int
compare_keys (const void *a, const void *b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/**
 * gainsay_wordnet_list_keys:
 * @self: what is known of words
 * @word: a word in any form, in lower case
 * @keys: (element-type guint32): emptied, then filled with its keys in ascending order
 *
 * Lists all that is known of a word; nothing when it is not known.
 */
void
gainsay_wordnet_list_keys (const GainsayWordnet *self, const char *word, GArray *keys)
{
  Forms forms;
  guint n_kept = 0;

  g_return_if_fail (self != NULL && word != NULL && keys != NULL);

  g_array_set_size (keys, 0);
  find_forms (self, word, &forms);
  for (guint i = 0; i < forms.n; i++)
    add_word (self, forms.words[i], forms.parts[i], keys);
  if (keys->len == 0)
    return;
  qsort (keys->data, keys->len, sizeof (guint32), compare_keys);
  for (guint i = 0; i < keys->len; i++)
    if (i == 0 || g_array_index (keys, guint32, i) != g_array_index (keys, guint32, i - 1))
      g_array_index (keys, guint32, n_kept++) = g_array_index (keys, guint32, i);
  g_array_set_size (keys, n_kept);
}

/**
 * gainsay_wordnet_is_own:
 * @key: a key of a word
 *
 * Tells whether a key is of the word itself or of a meaning that it has.
 *
 * Returns: whether it is
 */
gboolean
gainsay_wordnet_is_own (guint32 key)
{
  return key_role (key) == GAINSAY_WORDNET_OWN;
}

/**
 * gainsay_wordnet_get_own:
 * @key: a key of a word
 *
 * Gives the key by which words are found that may stand in the place of the word: words with one
 * of its meanings, or of its family.
 *
 * Returns: a key that is some word's own, or GAINSAY_WORDNET_NO_KEY when this one leads to none
 */
guint32
gainsay_wordnet_get_own (guint32 key)
{
  switch (key_role (key))
    {
    case GAINSAY_WORDNET_OWN:
    case GAINSAY_WORDNET_DERIVED:
      return make_key (key_number (key), GAINSAY_WORDNET_OWN);
    default:
      return GAINSAY_WORDNET_NO_KEY;
    }
}

/**
 * gainsay_wordnet_compare_keys:
 * @first: a key
 * @second: another
 *
 * Tells which of two keys is of the lower number, whatever their roles are. Only keys of the same
 * number relate their words.
 *
 * Returns: -1, 0 or 1
 */
int
gainsay_wordnet_compare_keys (guint32 first, guint32 second)
{
  guint one = key_number (first);
  guint other = key_number (second);

  return (one > other) - (one < other);
}

/**
 * gainsay_wordnet_relate_keys:
 * @first: a key of one word
 * @second: a key of another, with the same number
 *
 * Tells what one key of two words says on how they stand to one another.
 *
 * Returns: the relation
 */
GainsayWordRelation
gainsay_wordnet_relate_keys (guint32 first, guint32 second)
{
  static const GainsayWordRelation relations[8][8] = {
    [GAINSAY_WORDNET_OWN] = {
      [GAINSAY_WORDNET_OWN] = GAINSAY_WORD_SYNONYM,
      [GAINSAY_WORDNET_KIND] = GAINSAY_WORD_KIND_HAS,
      [GAINSAY_WORDNET_OPPOSITE] = GAINSAY_WORD_NEAR_ANTONYM,
      [GAINSAY_WORDNET_ANTONYM] = GAINSAY_WORD_ANTONYM,
      [GAINSAY_WORDNET_DERIVED] = GAINSAY_WORD_DERIVED,
    },
    [GAINSAY_WORDNET_KIND] = {
      [GAINSAY_WORDNET_OWN] = GAINSAY_WORD_KIND_OF,
      [GAINSAY_WORDNET_PARENT] = GAINSAY_WORD_SIBLING,
    },
    [GAINSAY_WORDNET_PARENT] = {
      [GAINSAY_WORDNET_KIND] = GAINSAY_WORD_SIBLING,
      [GAINSAY_WORDNET_PARENT] = GAINSAY_WORD_SIBLING,
    },
    [GAINSAY_WORDNET_OPPOSITE] = { [GAINSAY_WORDNET_OWN] = GAINSAY_WORD_NEAR_ANTONYM },
    [GAINSAY_WORDNET_ANTONYM] = { [GAINSAY_WORDNET_OWN] = GAINSAY_WORD_ANTONYM },
    [GAINSAY_WORDNET_DERIVED] = { [GAINSAY_WORDNET_OWN] = GAINSAY_WORD_DERIVED },
  };

  if (first == second && key_role (first) == GAINSAY_WORDNET_OWN &&
      key_number (first) >= GAINSAY_WORDNET_FIRST_WORD)
    return GAINSAY_WORD_FORM;
  return relations[key_role (first)][key_role (second)];
}

/**
 * gainsay_wordnet_relate:
 * @first: (array length=n_first): the keys of a word
 * @n_first: how many there are
 * @second: (array length=n_second): the keys of another
 * @n_second: how many there are
 *
 * Tells how two words stand to one another.
 *
 * Returns: the closest relation
 */
GainsayWordRelation
gainsay_wordnet_relate (const guint32 *first, guint n_first, const guint32 *second, guint n_second)
{
  GainsayWordRelation best = GAINSAY_WORD_UNRELATED;
  guint i = 0;
  guint j = 0;

  g_return_val_if_fail (first != NULL || n_first == 0, GAINSAY_WORD_UNRELATED);
  g_return_val_if_fail (second != NULL || n_second == 0, GAINSAY_WORD_UNRELATED);

  while (i < n_first && j < n_second)
    {
      guint number = key_number (first[i]);

      if (number != key_number (second[j]))
        {
          *(number < key_number (second[j]) ? &i : &j) += 1;
          continue;
        }
      for (guint k = j; k < n_second && key_number (second[k]) == number; k++)
        {
          GainsayWordRelation relation = gainsay_wordnet_relate_keys (first[i], second[k]);

          if (relation != GAINSAY_WORD_UNRELATED &&
              (best == GAINSAY_WORD_UNRELATED || relation < best))
            best = relation;
        }
      i++;
    }
  return best;
}
