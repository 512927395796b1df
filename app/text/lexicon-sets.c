/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sets of words of a lexicon, and its phrases. */
#include "app/text/lexicon-private.h"

#include <string.h>

/* So many letters stand before an ending: "ed" ends no "red". */
#define MIN_BEFORE_ENDING 2

static void
add_bit (GainsayLexicon *self, const char *key, GainsayWordSet set)
{
  GainsayWordSetBits *bits = g_hash_table_lookup (self->set_bits, key);

  if (bits == NULL)
    {
      bits = g_new0 (GainsayWordSetBits, 1);
      g_hash_table_insert (self->set_bits, g_string_chunk_insert_const (self->strings, key), bits);
    }
  gainsay_word_set_bits_add (bits, set);
}

/* Puts a word of the data file into a set. */
void
gainsay_lexicon_add_to_set (GainsayLexicon *self,
                            struct sb_stemmer *stemmer,
                            GainsayWordSet set,
                            const char *item)
{
  GPtrArray *words;

  g_return_if_fail (self != NULL);
  g_return_if_fail (set < GAINSAY_N_WORD_SETS);
  g_return_if_fail (item != NULL);

  words = self->sets[set];
  if (*item == '~')
    {
      g_autofree char *stem = gainsay_lexicon_stem_with (self, stemmer, item + 1);
      g_autofree char *key = g_strconcat ("~", stem, NULL);

      add_bit (self, key, set);
    }
  else
    add_bit (self, item, set);
  g_ptr_array_insert (words, (gint) words->len - 1,
                      g_string_chunk_insert_const (self->strings, item));
}

/* The sets that a word is in, by its letters or by its stem. */
GainsayWordSetBits
gainsay_lexicon_find_sets (GainsayLexicon *self, const char *folded, const char *stem)
{
  GainsayWordSetBits found = { { 0 } };
  const GainsayWordSetBits *by_letters;
  const GainsayWordSetBits *by_stem = NULL;
  char key[128];

  g_return_val_if_fail (self != NULL, found);
  g_return_val_if_fail (folded != NULL && stem != NULL, found);

  by_letters = g_hash_table_lookup (self->set_bits, folded);
  if (g_snprintf (key, sizeof key, "~%s", stem) < (int) sizeof key)
    by_stem = g_hash_table_lookup (self->set_bits, key);
  for (guint i = 0; i < GAINSAY_WORD_SET_LENGTH; i++)
    found.bits[i] =
      (by_letters != NULL ? by_letters->bits[i] : 0) | (by_stem != NULL ? by_stem->bits[i] : 0);
  return found;
}

/**
 * gainsay_lexicon_has:
 * @self: a lexicon
 * @set: a set of words
 * @folded: a folded word
 *
 * Tells whether a word is in a set by its letters; gainsay_token_is_in() also knows stems.
 *
 * Returns: whether it is
 */
gboolean
gainsay_lexicon_has (GainsayLexicon *self, GainsayWordSet set, const char *folded)
{
  const GainsayWordSetBits *bits;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (set < GAINSAY_N_WORD_SETS, FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  bits = g_hash_table_lookup (self->set_bits, folded);
  return bits != NULL && gainsay_word_set_bits_have (bits, set);
}

/**
 * gainsay_lexicon_get_words:
 * @self: a lexicon
 * @set: a set of words
 *
 * Lists the words of a set as they stand in the file.
 *
 * Returns: (transfer none) (array zero-terminated=1): the words
 */
const char *const *
gainsay_lexicon_get_words (GainsayLexicon *self, GainsayWordSet set)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (set < GAINSAY_N_WORD_SETS, NULL);

  return (const char *const *) self->sets[set]->pdata;
}

/**
 * gainsay_lexicon_has_ending:
 * @self: a lexicon
 * @set: a set of endings
 * @folded: a folded word
 *
 * Tells whether a word has an ending of a set, with two letters before it or more.
 *
 * Returns: whether it has
 */
gboolean
gainsay_lexicon_has_ending (GainsayLexicon *self, GainsayWordSet set, const char *folded)
{
  const char *const *endings;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (set < GAINSAY_N_WORD_SETS, FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  length = strlen (folded);
  endings = gainsay_lexicon_get_words (self, set);
  for (guint i = 0; endings[i] != NULL; i++)
    if (length >= strlen (endings[i]) + MIN_BEFORE_ENDING && g_str_has_suffix (folded, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * gainsay_lexicon_fill:
 * @self: a lexicon
 * @filling: a phrase and what is put into it
 *
 * Words a phrase in the language of the lexicon.
 *
 * Returns: (transfer full): the phrase
 */
char *
gainsay_lexicon_fill (GainsayLexicon *self, const GainsayFilling *filling)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (filling != NULL && filling->template <GAINSAY_N_TEMPLATES, NULL);

  return gainsay_template_fill (self->templates[filling->template], filling);
}
