/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/lexicon.h"

#include "app/text/lexicon-private.h"

#include <libstemmer.h>
#include <string.h>

G_DEFINE_QUARK (gainsay - lexicon - error - quark, gainsay_lexicon_error)

static void
phrase_free (gpointer data)
{
  GainsayPhrase *phrase = data;

  g_clear_pointer (&phrase->entries, g_ptr_array_unref);
  g_free (phrase);
}

static void
related_free (gpointer data)
{
  g_array_unref (data);
}

static void
lexicon_free (GainsayLexicon *self)
{
  g_hash_table_unref (self->phrases);
  g_hash_table_unref (self->starts);
  g_hash_table_unref (self->bases);
  g_hash_table_unref (self->stops);
  g_hash_table_unref (self->aliases);
  g_hash_table_unref (self->set_bits);
  for (guint i = 0; i < GAINSAY_N_WORD_SETS; i++)
    g_ptr_array_unref (self->sets[i]);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->related);
  gainsay_worth_model_free (self->worth_model);
  g_string_chunk_free (self->strings);
  g_free (self->language);
  g_free (self);
}

/**
 * gainsay_lexicon_new:
 * @language: a language code, "en"
 * @error: a #GainsayLexiconError
 *
 * Reads the lexicon of a language from the program's resources.
 *
 * Returns: (transfer full) (nullable): a new lexicon
 */
GainsayLexicon *
gainsay_lexicon_new (const char *language, GError **error)
{
  g_autoptr (GainsayLexicon) self = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (GainsayLexicon, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->language = g_strdup (language);
  self->strings = g_string_chunk_new (16 * 1024);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, phrase_free);
  self->starts = g_hash_table_new (g_str_hash, g_str_equal);
  self->bases = g_hash_table_new (g_str_hash, g_str_equal);
  self->stops = g_hash_table_new (g_str_hash, g_str_equal);
  self->aliases = g_hash_table_new (g_str_hash, g_str_equal);
  self->set_bits = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < GAINSAY_N_WORD_SETS; i++)
    {
      self->sets[i] = g_ptr_array_new ();
      g_ptr_array_add (self->sets[i], NULL);
    }
  self->entries = g_ptr_array_new_with_free_func (g_free);
  self->terms = g_ptr_array_new ();
  self->related = g_ptr_array_new_with_free_func (related_free);

  if (!gainsay_lexicon_read (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * gainsay_lexicon_ref:
 * @self: a lexicon
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GainsayLexicon *
gainsay_lexicon_ref (GainsayLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gainsay_lexicon_unref:
 * @self: (transfer full): a lexicon
 *
 * Drops a reference.
 */
void
gainsay_lexicon_unref (GainsayLexicon *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    lexicon_free (self);
}

/**
 * gainsay_lexicon_get_language:
 * @self: a lexicon
 *
 * Gives the language of the words.
 *
 * Returns: (transfer none): a language code
 */
const char *
gainsay_lexicon_get_language (GainsayLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * gainsay_lexicon_get_worth_model:
 * @self: a lexicon
 *
 * Gives the trained model of what is worth checking in the language.
 *
 * Returns: (transfer none) (nullable): the model, or %NULL when the language has none
 */
const GainsayWorthModel *
gainsay_lexicon_get_worth_model (GainsayLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->worth_model;
}

static guint
longest_phrase (GainsayLexicon *self, const char *folded, const char *stem)
{
  char exact[128];
  guint by_stem = GPOINTER_TO_UINT (g_hash_table_lookup (self->starts, stem));

  if (g_snprintf (exact, sizeof exact, "=%s", folded) >= (int) sizeof exact)
    return by_stem;
  return MAX (by_stem, GPOINTER_TO_UINT (g_hash_table_lookup (self->starts, exact)));
}

/* Joins words into a key; NULL when that would be longer than any phrase is. */
static const GainsayPhrase *
find_phrase (GainsayLexicon *self, const char *const *words, guint n_words, gboolean is_exact)
{
  char key[256];
  gsize length = 0;

  if (is_exact)
    key[length++] = '=';
  for (guint i = 0; i < n_words; i++)
    {
      gsize n = strlen (words[i]);

      if (length + n + 2 > sizeof key)
        return NULL;
      if (i > 0)
        key[length++] = ' ';
      memcpy (key + length, words[i], n);
      length += n;
    }
  key[length] = '\0';
  return g_hash_table_lookup (self->phrases, key);
}

static const GainsayLexiconEntry *
find_entry (const GainsayPhrase *phrase, GainsayWordClass klass)
{
  if (phrase == NULL || !(phrase->classes & GAINSAY_WORD_BIT (klass)))
    return NULL;

  for (guint i = 0; i < phrase->entries->len; i++)
    {
      const GainsayLexiconEntry *entry = g_ptr_array_index (phrase->entries, i);

      if (entry->klass == klass)
        return entry;
    }
  return NULL;
}

/**
 * gainsay_lexicon_match:
 * @self: a lexicon
 * @klass: a class
 * @folded: (array length=n_words): words that follow one another, folded
 * @stems: (array length=n_words): their stems
 * @n_words: how many there are; GAINSAY_LEXICON_MAX_WORDS is enough
 *
 * Finds the longest entry of a class that begins with the first word.
 *
 * Returns: (transfer none) (nullable): the entry
 */
const GainsayLexiconEntry *
gainsay_lexicon_match (GainsayLexicon *self,
                       GainsayWordClass klass,
                       const char *const *folded,
                       const char *const *stems,
                       guint n_words)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (klass < GAINSAY_N_WORD_CLASSES, NULL);

  if (n_words == 0)
    return NULL;

  for (guint n = MIN (n_words, longest_phrase (self, folded[0], stems[0])); n > 0; n--)
    {
      const GainsayLexiconEntry *entry = find_entry (find_phrase (self, folded, n, TRUE), klass);

      if (entry == NULL)
        entry = find_entry (find_phrase (self, stems, n, FALSE), klass);
      if (entry != NULL)
        return entry;
    }
  return NULL;
}

/**
 * gainsay_lexicon_look_up:
 * @self: a lexicon
 * @klass: a class
 * @phrase: a word or phrase, its words parted by single spaces
 *
 * Finds the entry of a class for a whole phrase.
 *
 * Returns: (transfer none) (nullable): the entry
 */
const GainsayLexiconEntry *
gainsay_lexicon_look_up (GainsayLexicon *self, GainsayWordClass klass, const char *phrase)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) stems = g_ptr_array_new_with_free_func (g_free);
  const GainsayLexiconEntry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (phrase != NULL, NULL);

  words = g_strsplit (phrase, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *word = gainsay_lexicon_fold (self, words[i], -1);

      g_ptr_array_add (folded, word);
      g_ptr_array_add (stems, gainsay_lexicon_dup_stem (self, word));
    }
  if (folded->len == 0 || folded->len > GAINSAY_LEXICON_MAX_WORDS)
    return NULL;

  entry = gainsay_lexicon_match (self, klass, (const char *const *) folded->pdata,
                                 (const char *const *) stems->pdata, folded->len);
  return entry != NULL && entry->n_words == folded->len ? entry : NULL;
}

/* The classes of which an entry begins with the first word, whatever its length. */
guint32
gainsay_lexicon_scan (GainsayLexicon *self,
                      const char *const *folded,
                      const char *const *stems,
                      guint n_words)
{
  guint32 classes = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (n_words == 0)
    return 0;

  for (guint n = MIN (n_words, longest_phrase (self, folded[0], stems[0])); n > 0; n--)
    {
      const GainsayPhrase *exact = find_phrase (self, folded, n, TRUE);
      const GainsayPhrase *phrase = find_phrase (self, stems, n, FALSE);

      classes |= (exact != NULL ? exact->classes : 0) | (phrase != NULL ? phrase->classes : 0);
    }
  return classes;
}

/* Lower case with straight apostrophes. A dotted or capital acronym loses its full stops, unless
 * that would give a function word: "U.N." is "un", "U.S." and "US" are "u.s.". */
char *
gainsay_lexicon_fold (GainsayLexicon *self, const char *word, gssize length)
{
  g_autofree char *lower = NULL;
  GString *folded;
  gboolean has_dot = FALSE;
  gboolean has_digit = FALSE;
  gboolean is_acronym = TRUE;
  guint n_letters = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (word != NULL, NULL);

  if (length < 0)
    length = (gssize) strlen (word);
  for (gssize i = 0; i < length; i++)
    has_digit |= g_ascii_isdigit (word[i]);
  lower = g_utf8_strdown (word, length);
  folded = g_string_sized_new ((gsize) length);
  for (const char *c = lower; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == 0x2019 || letter == 0x2018 || letter == 0x02bc)
        g_string_append_c (folded, '\'');
      else if (letter == '.' && !has_digit)
        has_dot = TRUE;
      else
        g_string_append_unichar (folded, letter);
    }
  for (const char *c = word; c < word + length; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isupper (letter))
        n_letters++;
      else if (letter != '.')
        is_acronym = FALSE;
    }
  if (n_letters > 1 && (is_acronym || has_dot) && g_hash_table_contains (self->stops, folded->str))
    {
      GString *dotted = g_string_new (NULL);

      for (const char *c = folded->str; *c != '\0'; c++)
        g_string_append_printf (dotted, "%c.", *c);
      g_string_free (folded, TRUE);
      return g_string_free (dotted, FALSE);
    }
  return g_string_free (folded, FALSE);
}

gboolean
gainsay_lexicon_is_stop (GainsayLexicon *self, const char *folded)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  return g_hash_table_contains (self->stops, folded);
}

/**
 * gainsay_lexicon_get_base:
 * @self: a lexicon
 * @folded: a folded word
 *
 * Gives the base form of an irregular word: "say" for "said".
 *
 * Returns: (transfer none): the base form, or @folded itself
 */
const char *
gainsay_lexicon_get_base (GainsayLexicon *self, const char *folded)
{
  const char *base;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (folded != NULL, NULL);

  base = g_hash_table_lookup (self->bases, folded);
  return base != NULL ? base : folded;
}

char *
gainsay_lexicon_stem_with (GainsayLexicon *self, struct sb_stemmer *stemmer, const char *folded)
{
  const char *base = gainsay_lexicon_get_base (self, folded);
  const sb_symbol *stem;

  if (strchr (base, '.') != NULL || strchr (base, '\'') != NULL)
    return g_strdup (base);
  stem = sb_stemmer_stem (stemmer, (const sb_symbol *) base, (int) strlen (base));
  if (stem == NULL)
    return g_strdup (base);
  return g_strndup ((const char *) stem, (gsize) sb_stemmer_length (stemmer));
}

/**
 * gainsay_lexicon_dup_stem:
 * @self: a lexicon
 * @folded: a folded word
 *
 * Gives the stem of a word's base form.
 *
 * Returns: (transfer full): the stem
 */
char *
gainsay_lexicon_dup_stem (GainsayLexicon *self, const char *folded)
{
  struct sb_stemmer *stemmer;
  char *stem;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (folded != NULL, NULL);

  stemmer = sb_stemmer_new (self->language, NULL);
  if (stemmer == NULL)
    return g_strdup (gainsay_lexicon_get_base (self, folded));
  stem = gainsay_lexicon_stem_with (self, stemmer, folded);
  sb_stemmer_delete (stemmer);
  return stem;
}

/**
 * gainsay_lexicon_get_name:
 * @self: a lexicon
 * @folded: a folded name, its words parted by single spaces
 *
 * Gives the name to compare by: "united states" for "u.s." and "america".
 *
 * Returns: (transfer none): that name, or @folded itself
 */
const char *
gainsay_lexicon_get_name (GainsayLexicon *self, const char *folded)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (folded != NULL, NULL);

  name = g_hash_table_lookup (self->aliases, folded);
  return name != NULL ? name : folded;
}

/**
 * gainsay_lexicon_find_term:
 * @self: a lexicon
 * @stems: (array length=n_words): stems of words that follow one another
 * @n_words: how many there are
 * @n_matched: (out) (optional): how many words the term has
 *
 * Finds the longest term that begins with the first word; terms are what relations join.
 *
 * Returns: the term, or GAINSAY_NO_TERM
 */
guint
gainsay_lexicon_find_term (GainsayLexicon *self,
                           const char *const *stems,
                           guint n_words,
                           guint *n_matched)
{
  guint longest;

  g_return_val_if_fail (self != NULL, GAINSAY_NO_TERM);

  if (n_matched != NULL)
    *n_matched = 0;
  if (n_words == 0)
    return GAINSAY_NO_TERM;

  longest = GPOINTER_TO_UINT (g_hash_table_lookup (self->starts, stems[0]));
  for (guint n = MIN (n_words, longest); n > 0; n--)
    {
      const GainsayPhrase *phrase = find_phrase (self, stems, n, FALSE);

      if (phrase == NULL || phrase->term == GAINSAY_NO_TERM)
        continue;
      if (n_matched != NULL)
        *n_matched = n;
      return phrase->term;
    }
  return GAINSAY_NO_TERM;
}

/**
 * gainsay_lexicon_get_term:
 * @self: a lexicon
 * @term: a term
 *
 * Gives the stems of a term, parted by spaces.
 *
 * Returns: (transfer none) (nullable): the stems
 */
const char *
gainsay_lexicon_get_term (GainsayLexicon *self, guint term)
{
  g_return_val_if_fail (self != NULL, NULL);

  return term < self->terms->len ? g_ptr_array_index (self->terms, term) : NULL;
}

/**
 * gainsay_lexicon_get_related:
 * @self: a lexicon
 * @term: a term
 * @n_related: (out): how many there are
 *
 * Lists what a term is related to, sorted by term.
 *
 * Returns: (transfer none) (array length=n_related) (nullable): the relations
 */
const GainsayRelated *
gainsay_lexicon_get_related (GainsayLexicon *self, guint term, guint *n_related)
{
  GArray *related;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_related != NULL, NULL);

  *n_related = 0;
  if (term >= self->related->len)
    return NULL;
  related = g_ptr_array_index (self->related, term);
  *n_related = related->len;
  return (const GainsayRelated *) (gpointer) related->data;
}

/**
 * gainsay_lexicon_relate:
 * @self: a lexicon
 * @term: a term, or GAINSAY_NO_TERM
 * @other: another, or GAINSAY_NO_TERM
 * @weight: (out) (optional): 0 to 1, how close
 *
 * Tells how two terms stand to one another.
 *
 * Returns: their relation
 */
GainsayRelation
gainsay_lexicon_relate (GainsayLexicon *self, guint term, guint other, double *weight)
{
  const GainsayRelated *related;
  guint n_related;
  guint low = 0;

  g_return_val_if_fail (self != NULL, GAINSAY_RELATION_NONE);

  if (weight != NULL)
    *weight = term == other ? 1 : 0;
  if (term == GAINSAY_NO_TERM || other == GAINSAY_NO_TERM)
    return GAINSAY_RELATION_NONE;
  if (term == other)
    return GAINSAY_RELATION_STEM;

  related = gainsay_lexicon_get_related (self, term, &n_related);
  while (low < n_related)
    {
      guint middle = low + (n_related - low) / 2;

      if (related[middle].term == other)
        {
          if (weight != NULL)
            *weight = related[middle].weight;
          return related[middle].relation;
        }
      if (related[middle].term < other)
        low = middle + 1;
      else
        n_related = middle;
    }
  return GAINSAY_RELATION_NONE;
}
