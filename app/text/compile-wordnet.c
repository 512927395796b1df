/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Run at build time: reads WordNet's database and writes those of its relations that are used, of
 * common meanings, as the file that wordnet.c maps.
 *
 *   compile-wordnet /usr/share/wordnet OUTPUT
 */
#include "app/text/wordnet-format.h"

#include <stdlib.h>
#include <string.h>

/* Of one word at most so many meanings of a part of speech are kept. */
#define MAX_SENSES 6
/* A meaning is common that has this share of the word's uses. */
#define MIN_SHARE 0.1
/* The commonest meaning of a part of speech may have a smaller share. */
#define MIN_FIRST_SHARE 0.05
/* Of words whose uses were not counted so many meanings are kept. */
#define UNCOUNTED_SENSES 2
/* A meaning with more kinds below it than this tells nothing of them. */
#define MAX_KINDS 20000
/* The kinds of a meaning with more of them than this are no brothers and sisters. */
#define MAX_SIBLINGS 80

typedef struct
{
  char *text;
  guint counts[GAINSAY_WORDNET_N_PARTS];
  GArray *senses; /* of Sense, the kept ones */
  guint number;
} Word;

typedef struct
{
  guint synset; /* in the order of reading */
  guint count;
} Sense;

typedef struct
{
  guint part;
  guint offset;     /* in WordNet's file */
  GPtrArray *words; /* of char * */
  GArray *pointers; /* of Pointer */
  guint n_kinds;    /* below it, all steps */
  guint n_direct;   /* below it, one step */
} Synset;

typedef struct
{
  char symbol;
  guint part;
  guint offset;
  guint source; /* word of the synset, from 1; 0 for all */
  guint target;
} Pointer;

typedef struct
{
  const char *folder;
  GHashTable *words;   /* text → Word */
  GPtrArray *sorted;   /* the words */
  GPtrArray *synsets;  /* of Synset */
  GHashTable *numbers; /* part and offset → number of the synset + 1 */
  GHashTable *counts;  /* "lemma part sense" → uses */
  GArray *irregular;   /* of GainsayWordnetIrregular */
  GString *strings;
  GArray *word_records;
  GArray *word_keys;
  GArray *synset_records;
  GArray *synset_keys;
  guint32 parts[GAINSAY_WORDNET_N_PARTS + 1];
} Compiler;

static const char *const part_names[] = { "noun", "verb", "adj", "adv" };

static void
die (const char *format, const char *detail)
{
  g_printerr ("compile-wordnet: ");
  g_printerr (format, detail);
  g_printerr ("\n");
  exit (EXIT_FAILURE);
}

/* The lines of a file of the database. */
static char **
read_lines (const Compiler *self, const char *stem, const char *suffix)
{
  g_autofree char *name = g_strconcat (stem, ".", suffix, NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    die ("%s", error->message);
  return g_strsplit (text, "\n", -1);
}

static guint
find_part (char letter)
{
  switch (letter)
    {
    case 'n':
      return GAINSAY_WORDNET_NOUN;
    case 'v':
      return GAINSAY_WORDNET_VERB;
    case 'r':
      return GAINSAY_WORDNET_ADVERB;
    default:
      return GAINSAY_WORDNET_ADJECTIVE;
    }
}

static gpointer
make_number_key (guint part, guint offset)
{
  return GUINT_TO_POINTER (part << 28 | offset);
}

/* Single words of letters; phrases, and words with digits or dots, are not compared. */
static gboolean
is_word (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalpha (*c))
      return FALSE;
  return *text != '\0' && text[1] != '\0';
}

/* "offset file type n_words word id … n_pointers symbol offset part source/target …" */
static void
read_synset (Compiler *self, guint part, const char *line)
{
  g_auto (GStrv) fields = NULL;
  Synset *synset;
  guint n_words;
  guint n_pointers;
  char **field;

  if (!g_ascii_isdigit (*line))
    return;
  fields = g_strsplit (line, " ", -1);
  synset = g_new0 (Synset, 1);
  synset->part = part;
  synset->offset = (guint) strtoul (fields[0], NULL, 10);
  synset->words = g_ptr_array_new ();
  synset->pointers = g_array_new (FALSE, FALSE, sizeof (Pointer));
  n_words = (guint) strtoul (fields[3], NULL, 16);
  for (guint i = 0; i < n_words; i++)
    {
      char *word = g_ascii_strdown (fields[4 + 2 * i], -1);

      word[strcspn (word, "(")] = '\0';
      g_ptr_array_add (synset->words, word);
    }
  n_pointers = (guint) strtoul (fields[4 + 2 * n_words], NULL, 10);
  field = &fields[5 + 2 * n_words];
  for (guint i = 0; i < n_pointers; i++, field += 4)
    {
      guint ends = (guint) strtoul (field[3], NULL, 16);
      Pointer pointer = { field[0][0], find_part (field[2][0]),
                          (guint) strtoul (field[1], NULL, 10), ends >> 8, ends & 0xff };

      g_array_append_val (synset->pointers, pointer);
    }
  g_ptr_array_add (self->synsets, synset);
  g_hash_table_insert (self->numbers, make_number_key (part, synset->offset),
                       GUINT_TO_POINTER (self->synsets->len));
}

static guint
find_synset (const Compiler *self, guint part, guint offset)
{
  guint number =
    GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, make_number_key (part, offset)));

  if (number == 0)
    die ("a meaning points to one that is not there, in %s", part_names[part]);
  return number - 1;
}

static Synset *
get_synset (const Compiler *self, guint number)
{
  return g_ptr_array_index (self->synsets, number);
}

/* "lemma%type:file:id:head:id sense count" */
static void
read_count (Compiler *self, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  char *percent;
  guint type;

  if (g_strv_length (fields) < 3 || (percent = strchr (fields[0], '%')) == NULL)
    return;
  *percent = '\0';
  type = (guint) (percent[1] - '1');
  g_hash_table_insert (self->counts,
                       g_strdup_printf ("%s %u %s", fields[0],
                                        type == 4 ? GAINSAY_WORDNET_ADJECTIVE : type, fields[1]),
                       GUINT_TO_POINTER ((guint) strtoul (fields[2], NULL, 10)));
}

static guint
get_count (const Compiler *self, const char *lemma, guint part, guint sense)
{
  g_autofree char *key = g_strdup_printf ("%s %u %u", lemma, part, sense);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));
}

static Word *
add_word (Compiler *self, const char *text)
{
  Word *word = g_hash_table_lookup (self->words, text);

  if (word != NULL)
    return word;
  word = g_new0 (Word, 1);
  word->text = g_strdup (text);
  word->senses = g_array_new (FALSE, FALSE, sizeof (Sense));
  g_hash_table_insert (self->words, word->text, word);
  return word;
}

/* "lemma part n_synsets n_pointers symbol … n_senses n_counted offset …", the commonest first */
static void
read_lemma (Compiler *self, guint part, const char *line)
{
  g_auto (GStrv) fields = NULL;
  guint n_senses;
  guint first;
  Word *word;

  if (*line == ' ' || *line == '\0')
    return;
  fields = g_strsplit (line, " ", -1);
  if (!is_word (fields[0]))
    return;
  n_senses = (guint) strtoul (fields[2], NULL, 10);
  first = 6 + (guint) strtoul (fields[3], NULL, 10);
  word = add_word (self, fields[0]);
  for (guint i = 0; i < n_senses; i++)
    {
      Sense sense = { find_synset (self, part, (guint) strtoul (fields[first + i], NULL, 10)),
                      get_count (self, fields[0], part, i + 1) };

      word->counts[part] += sense.count;
      if (i < MAX_SENSES)
        g_array_append_val (word->senses, sense);
    }
}

/* Keeps the common meanings, those of all parts of speech weighed against one another. */
static void
keep_common (const Compiler *self, Word *word)
{
  guint n_part[GAINSAY_WORDNET_N_PARTS] = { 0 };
  guint n_kept = 0;
  guint total = 0;

  for (guint i = 0; i < GAINSAY_WORDNET_N_PARTS; i++)
    total += word->counts[i];
  for (guint i = 0; i < word->senses->len; i++)
    {
      const Sense *sense = &g_array_index (word->senses, Sense, i);
      guint part = get_synset (self, sense->synset)->part;
      guint place = n_part[part]++;

      if (total == 0 ? place >= UNCOUNTED_SENSES
                     : sense->count < total * (place > 0 ? MIN_SHARE : MIN_FIRST_SHARE))
        continue;
      word->counts[part] = MAX (word->counts[part], 1);
      g_array_index (word->senses, Sense, n_kept++) = *sense;
    }
  g_array_set_size (word->senses, n_kept);
}

/* How many kinds lie below each meaning: what is reached from below is counted once a path. */
static void
count_kinds (const Compiler *self, guint number, guint depth)
{
  const Synset *synset = get_synset (self, number);

  for (guint i = 0; i < synset->pointers->len; i++)
    {
      const Pointer *pointer = &g_array_index (synset->pointers, Pointer, i);

      if (pointer->symbol != '@')
        continue;
      number = find_synset (self, pointer->part, pointer->offset);
      get_synset (self, number)->n_kinds++;
      get_synset (self, number)->n_direct += depth == 0;
      if (depth < 20)
        count_kinds (self, number, depth + 1);
    }
}

/* Adds a key to those from a place on, unless it is among them. */
static void
add_key (GArray *keys, guint from, guint number, GainsayWordnetRole role)
{
  guint32 key = number << GAINSAY_WORDNET_ROLE_BITS | role;

  for (guint i = from; i < keys->len; i++)
    if (g_array_index (keys, guint32, i) == key)
      return;
  g_array_append_val (keys, key);
}

static void
add_opposites (const Compiler *self, const Synset *synset, GArray *keys, guint from)
{
  for (guint i = 0; i < synset->pointers->len; i++)
    {
      const Pointer *pointer = &g_array_index (synset->pointers, Pointer, i);

      if (pointer->symbol == '!')
        add_key (keys, from, find_synset (self, pointer->part, pointer->offset),
                 GAINSAY_WORDNET_OPPOSITE);
    }
}

static void
write_synset (Compiler *self, guint number)
{
  const Synset *synset = get_synset (self, number);
  GainsayWordnetSynset record = { self->synset_keys->len };

  g_array_append_val (self->synset_records, record);
  for (guint i = 0; i < synset->pointers->len; i++)
    {
      const Pointer *pointer = &g_array_index (synset->pointers, Pointer, i);
      guint target = find_synset (self, pointer->part, pointer->offset);
      const Synset *other = get_synset (self, target);

      /* What somebody does who does this: kind of, or entailed by it. */
      if ((pointer->symbol == '@' || pointer->symbol == '*') && other->n_kinds <= MAX_KINDS)
        add_key (self->synset_keys, record.keys, target,
                 pointer->symbol == '@' && other->n_direct <= MAX_SIBLINGS ? GAINSAY_WORDNET_PARENT
                                                                           : GAINSAY_WORDNET_KIND);
      /* "huge" is like "large", whose opposite is "small". */
      if (pointer->symbol == '&')
        add_opposites (self, other, self->synset_keys, record.keys);
    }
  add_opposites (self, synset, self->synset_keys, record.keys);
}

static guint
find_word (const Compiler *self, const char *text)
{
  const Word *word = g_hash_table_lookup (self->words, text);

  return word != NULL ? word->number : G_MAXUINT;
}

/* The words that one of a meaning's words points to. */
static void
add_lexical (Compiler *self, const Synset *synset, guint place, guint from)
{
  for (guint i = 0; i < synset->pointers->len; i++)
    {
      const Pointer *pointer = &g_array_index (synset->pointers, Pointer, i);
      const Synset *other;
      guint word;

      if (pointer->source != place || pointer->target == 0)
        continue;
      other = get_synset (self, find_synset (self, pointer->part, pointer->offset));
      word = find_word (self, g_ptr_array_index (other->words, pointer->target - 1));
      if (word == G_MAXUINT)
        continue;
      if (pointer->symbol == '!')
        add_key (self->word_keys, from, word, GAINSAY_WORDNET_ANTONYM);
      else if (strchr ("+\\<", pointer->symbol) != NULL)
        add_key (self->word_keys, from, word, GAINSAY_WORDNET_DERIVED);
    }
}

static guint32
add_string (Compiler *self, const char *text)
{
  guint32 place = (guint32) self->strings->len;

  g_string_append_len (self->strings, text, (gssize) strlen (text) + 1);
  return place;
}

static void
write_word (Compiler *self, const Word *word)
{
  GainsayWordnetWord record = { .keys = self->word_keys->len };

  record.text = add_string (self, word->text);
  for (guint i = 0; i < GAINSAY_WORDNET_N_PARTS; i++)
    record.counts[i] = (guint16) MIN (word->counts[i], G_MAXUINT16);
  g_array_append_val (self->word_records, record);
  for (guint i = 0; i < word->senses->len; i++)
    {
      guint number = g_array_index (word->senses, Sense, i).synset;
      const Synset *synset = get_synset (self, number);

      add_key (self->word_keys, record.keys, number, GAINSAY_WORDNET_OWN);
      for (guint j = 0; j < synset->pointers->len; j++)
        {
          const Pointer *pointer = &g_array_index (synset->pointers, Pointer, j);

          /* Verbs of one group mean nearly the same. */
          if (pointer->symbol == '$')
            add_key (self->word_keys, record.keys,
                     find_synset (self, pointer->part, pointer->offset), GAINSAY_WORDNET_OWN);
        }
      for (guint j = 0; j < synset->words->len; j++)
        if (strcmp (g_ptr_array_index (synset->words, j), word->text) == 0)
          add_lexical (self, synset, j + 1, record.keys);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(Word *const *) a)->text, (*(Word *const *) b)->text);
}

static void
sort_words (Compiler *self)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, NULL, &word))
    {
      keep_common (self, word);
      g_ptr_array_add (self->sorted, word);
    }
  g_ptr_array_sort (self->sorted, compare_words);
  for (guint i = 0; i < self->sorted->len; i++)
    ((Word *) g_ptr_array_index (self->sorted, i))->number = i;
}

/* "form lemma …" */
static void
read_irregular (Compiler *self, guint part, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);

  if (fields[0] == NULL || !is_word (fields[0]))
    return;
  for (guint i = 1; fields[i] != NULL; i++)
    {
      GainsayWordnetIrregular record = { 0, find_word (self, fields[i]), part };

      if (record.word == G_MAXUINT || strcmp (fields[0], fields[i]) == 0)
        continue;
      record.text = add_string (self, fields[0]);
      g_array_append_val (self->irregular, record);
    }
}

static int
compare_irregular (gconstpointer a, gconstpointer b, gpointer data)
{
  const GainsayWordnetIrregular *first = a;
  const GainsayWordnetIrregular *second = b;
  const char *strings = data;
  int order = strcmp (strings + first->text, strings + second->text);

  if (order != 0)
    return order;
  if (first->part != second->part)
    return first->part < second->part ? -1 : 1;
  return (first->word > second->word) - (first->word < second->word);
}

static void
read_all (Compiler *self)
{
  for (guint part = 0; part < GAINSAY_WORDNET_N_PARTS; part++)
    {
      g_auto (GStrv) lines = read_lines (self, "data", part_names[part]);

      self->parts[part] = self->synsets->len;
      for (char **line = lines; *line != NULL; line++)
        read_synset (self, part, *line);
    }
  self->parts[GAINSAY_WORDNET_N_PARTS] = self->synsets->len;
  for (guint i = 0; i < self->synsets->len; i++)
    count_kinds (self, i, 0);
  {
    g_auto (GStrv) lines = read_lines (self, "cntlist", "rev");

    for (char **line = lines; *line != NULL; line++)
      read_count (self, *line);
  }
  for (guint part = 0; part < GAINSAY_WORDNET_N_PARTS; part++)
    {
      g_auto (GStrv) lines = read_lines (self, "index", part_names[part]);

      for (char **line = lines; *line != NULL; line++)
        read_lemma (self, part, *line);
    }
}

static void
build_all (Compiler *self)
{
  GainsayWordnetWord last_word = { .keys = 0 };
  GainsayWordnetSynset last_synset = { 0 };

  sort_words (self);
  for (guint i = 0; i < self->sorted->len; i++)
    write_word (self, g_ptr_array_index (self->sorted, i));
  last_word.keys = self->word_keys->len;
  g_array_append_val (self->word_records, last_word);
  for (guint i = 0; i < self->synsets->len; i++)
    write_synset (self, i);
  last_synset.keys = self->synset_keys->len;
  g_array_append_val (self->synset_records, last_synset);
  for (guint part = 0; part < GAINSAY_WORDNET_N_PARTS; part++)
    {
      g_auto (GStrv) lines = read_lines (self, part_names[part], "exc");

      for (char **line = lines; *line != NULL; line++)
        read_irregular (self, part, *line);
    }
  g_array_sort_with_data (self->irregular, compare_irregular, self->strings->str);
}

static void
append_section (GString *file, const GArray *section)
{
  g_string_append_len (file, section->data,
                       (gssize) (section->len * g_array_get_element_size ((GArray *) section)));
}

static void
write_file (const Compiler *self, const char *path)
{
  g_autoptr (GString) file = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  GainsayWordnetHeader header = {
    .magic = GAINSAY_WORDNET_MAGIC,
    .version = GAINSAY_WORDNET_VERSION,
    .n_words = self->sorted->len,
    .n_irregular = self->irregular->len,
    .n_synsets = self->synsets->len,
    .n_word_keys = self->word_keys->len,
    .n_synset_keys = self->synset_keys->len,
    .n_string_bytes = (guint32) self->strings->len,
  };

  memcpy (header.parts, self->parts, sizeof header.parts);
  g_string_append_len (file, (const char *) &header, sizeof header);
  append_section (file, self->word_records);
  append_section (file, self->irregular);
  append_section (file, self->synset_records);
  append_section (file, self->word_keys);
  append_section (file, self->synset_keys);
  g_string_append_len (file, self->strings->str, (gssize) self->strings->len);
  if (!g_file_set_contents (path, file->str, (gssize) file->len, &error))
    die ("%s", error->message);
}

int
main (int argc, char **argv)
{
  Compiler self = { 0 };

  if (argc != 3)
    die ("%s", "wants the folder of WordNet and the file to write");
  self.folder = argv[1];
  self.words = g_hash_table_new (g_str_hash, g_str_equal);
  self.sorted = g_ptr_array_new ();
  self.synsets = g_ptr_array_new ();
  self.numbers = g_hash_table_new (NULL, NULL);
  self.counts = g_hash_table_new (g_str_hash, g_str_equal);
  self.strings = g_string_new (NULL);
  self.irregular = g_array_new (FALSE, FALSE, sizeof (GainsayWordnetIrregular));
  self.word_records = g_array_new (FALSE, FALSE, sizeof (GainsayWordnetWord));
  self.word_keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.synset_records = g_array_new (FALSE, FALSE, sizeof (GainsayWordnetSynset));
  self.synset_keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  read_all (&self);
  build_all (&self);
  write_file (&self, argv[2]);
  return EXIT_SUCCESS;
}
