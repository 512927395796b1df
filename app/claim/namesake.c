/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/namesake.h"

#include "app/claim/grammar.h"

#include <string.h>

/* The longest "the country's second largest bank" that says what a name is, in tokens. */
#define MAX_APPOSITION 8

/*
 * Kind:
 * @name: the one of the kind that is named, the longest form
 * @folded: the same in lower case
 * @since: the first token that tells it
 * @is_open: there is another one
 */
typedef struct
{
  const char *name;
  const char *folded;
  guint since;
  gboolean is_open;
} Kind;

struct _GainsayNamesakes
{
  const GainsayAnalysis *analysis;
  GHashTable *kinds; /* stem of the word for what it is, borrowed -> Kind */
};

static const GainsayToken *
token_at (const GainsayAnalysis *analysis, guint token)
{
  return &analysis->tokens[token];
}

static gboolean
is_plain_noun (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *noun = token < analysis->n_tokens ? token_at (analysis, token) : NULL;

  return noun != NULL && noun->kind == GAINSAY_TOKEN_WORD && !noun->is_capital && !noun->is_stop &&
         noun->name == GAINSAY_NO_INDEX && !gainsay_token_is (noun, GAINSAY_WORD_ROLE) &&
         !gainsay_token_is (noun, GAINSAY_WORD_TITLE) &&
         !gainsay_token_is (noun, GAINSAY_WORD_UNIT) &&
         !gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS, noun->folded);
}

static gboolean
is_thing (const GainsayName *name)
{
  return name->kind != GAINSAY_NAME_PERSON && name->kind != GAINSAY_NAME_PLACE && !name->is_demonym;
}

static Kind *
get_kind (const GainsayNamesakes *self, const char *stem)
{
  return g_hash_table_lookup (self->kinds, stem);
}

/* Notes that a name is one of a kind; a second name makes it uncertain. */
static void
add (GainsayNamesakes *self, const char *stem, const GainsayName *name)
{
  Kind *kind = get_kind (self, stem);

  if (kind == NULL)
    {
      kind = g_new0 (Kind, 1);
      g_hash_table_insert (self->kinds, (gpointer) stem, kind);
    }
  if (kind->name == NULL)
    {
      kind->name = name->text;
      kind->folded = name->folded;
      kind->since = name->first_token;
    }
  else if (g_str_has_prefix (name->folded, kind->folded))
    {
      kind->name = name->text;
      kind->folded = name->folded;
    }
  else if (!g_str_has_prefix (kind->folded, name->folded))
    kind->is_open = TRUE;
}

/* "Court of Accounts", "Medicines Board of Askerra": what it is stands before any "of". */
static void
read_name (GainsayNamesakes *self, const GainsayName *name)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint end = name->first_token + name->n_tokens;
  guint head = end - 1;

  if (name->n_tokens < 2 || !is_thing (name))
    return;
  for (guint i = name->first_token + 1; i < end; i++)
    if (gainsay_word_is_sort (analysis, i, GAINSAY_SORT_PREPOSITION))
      {
        head = i - 1;
        break;
      }
  if (gainsay_token_is (token_at (analysis, head), GAINSAY_WORD_BODY))
    add (self, token_at (analysis, head)->stem, name);
}

/* "Orbank, the country's second bank,": the noun that says what a name is, or GAINSAY_NO_INDEX. */
static guint
find_noun_behind (const GainsayAnalysis *analysis, const GainsayName *name)
{
  guint comma = name->first_token + name->n_tokens;
  GainsayRange phrase;

  if (!gainsay_word_is (analysis, comma, ",") ||
      !gainsay_word_is_sort (analysis, comma + 1, GAINSAY_SORT_DETERMINER))
    return GAINSAY_NO_INDEX;
  phrase = gainsay_clause_phrase_at (analysis, comma + 1);
  if (phrase.end - phrase.first > MAX_APPOSITION ||
      !(gainsay_word_is (analysis, phrase.end, ",") || gainsay_word_is (analysis, phrase.end, ".")))
    return GAINSAY_NO_INDEX;
  for (guint i = phrase.first + 1; i < phrase.end; i++)
    if (gainsay_word_is_in (analysis, i, GAINSAY_SET_GENITIVE))
      phrase.end = i;
  return is_plain_noun (analysis, phrase.end - 1) ? phrase.end - 1 : GAINSAY_NO_INDEX;
}

/* "the migraine pill Telmora": the noun right before a name. */
static guint
find_noun_before (const GainsayAnalysis *analysis, const GainsayName *name)
{
  guint noun = name->first_token - 1;
  GainsayRange phrase;

  if (name->first_token == 0 || name->kind != GAINSAY_NAME_OTHER ||
      token_at (analysis, noun)->sentence != token_at (analysis, name->first_token)->sentence ||
      !is_plain_noun (analysis, noun) || gainsay_word_is_finite (analysis, noun))
    return GAINSAY_NO_INDEX;
  phrase = gainsay_clause_phrase_before (analysis, name->first_token);
  return phrase.first < noun && phrase.end - phrase.first <= MAX_APPOSITION &&
             gainsay_word_is_in (analysis, phrase.first, GAINSAY_SET_DEFINITE)
           ? noun
           : GAINSAY_NO_INDEX;
}

/* Whether a noun stands for one that was not spoken of before: "a court", "the district court". */
static gboolean
is_another (const GainsayAnalysis *analysis, guint noun)
{
  const GainsayToken *before;

  if (noun == 0 || token_at (analysis, noun - 1)->sentence != token_at (analysis, noun)->sentence)
    return FALSE;
  before = token_at (analysis, noun - 1);
  if (before->kind == GAINSAY_TOKEN_PUNCTUATION)
    return g_str_equal (before->folded, "-") && !token_at (analysis, noun)->space_before;
  if (before->is_possessive)
    return TRUE;
  if (gainsay_word_is_sort (analysis, noun - 1, GAINSAY_SORT_DETERMINER))
    return !gainsay_token_is_in (before, GAINSAY_SET_DEFINITE) &&
           !gainsay_token_is_in (before, GAINSAY_SET_DEMONSTRATIVE) &&
           !gainsay_word_is_sort (analysis, noun - 1, GAINSAY_SORT_POSSESSIVE);
  return !before->is_stop;
}

/* What the text calls a name by is no other one: the noun of an apposition. */
static void
find_rivals (GainsayNamesakes *self, GHashTable *own)
{
  const GainsayAnalysis *analysis = self->analysis;

  for (guint i = 0; i < analysis->n_tokens; i++)
    {
      Kind *kind = token_at (analysis, i)->kind == GAINSAY_TOKEN_WORD &&
                       token_at (analysis, i)->name == GAINSAY_NO_INDEX
                     ? get_kind (self, token_at (analysis, i)->stem)
                     : NULL;

      if (kind != NULL && !g_hash_table_contains (own, GUINT_TO_POINTER (i)) &&
          is_another (analysis, i))
        kind->is_open = TRUE;
    }
}

/**
 * gainsay_namesakes_new:
 * @analysis: an analysis, which must outlive the result
 *
 * Collects what a document names, by what it is.
 *
 * Returns: (transfer full): the namesakes
 */
GainsayNamesakes *
gainsay_namesakes_new (const GainsayAnalysis *analysis)
{
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  GainsayNamesakes *self;

  g_return_val_if_fail (analysis != NULL, NULL);

  self = g_new0 (GainsayNamesakes, 1);
  self->analysis = analysis;
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < analysis->n_names; i++)
    {
      const GainsayName *name = &analysis->names[i];
      guint nouns[2] = { GAINSAY_NO_INDEX, GAINSAY_NO_INDEX };

      if (!is_thing (name))
        continue;
      read_name (self, name);
      nouns[0] = find_noun_behind (analysis, name);
      nouns[1] = find_noun_before (analysis, name);
      for (guint k = 0; k < G_N_ELEMENTS (nouns); k++)
        if (nouns[k] != GAINSAY_NO_INDEX)
          {
            add (self, token_at (analysis, nouns[k])->stem, name);
            g_hash_table_add (own, GUINT_TO_POINTER (nouns[k]));
          }
    }
  find_rivals (self, own);
  return self;
}

/**
 * gainsay_namesakes_free:
 * @self: (transfer full) (nullable): namesakes
 *
 * Frees namesakes.
 */
void
gainsay_namesakes_free (GainsayNamesakes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->kinds);
  g_free (self);
}

/**
 * gainsay_namesakes_find:
 * @self: namesakes
 * @phrase: "the" and one word behind it
 *
 * Finds what a phrase without a name means, if the document named it before.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL when it is not certain
 */
const char *
gainsay_namesakes_find (const GainsayNamesakes *self, GainsayRange phrase)
{
  const Kind *kind;

  g_return_val_if_fail (self != NULL, NULL);

  if (phrase.end != phrase.first + 2 || phrase.end > self->analysis->n_tokens ||
      !gainsay_word_is_in (self->analysis, phrase.first, GAINSAY_SET_DEFINITE) ||
      token_at (self->analysis, phrase.first + 1)->name != GAINSAY_NO_INDEX)
    return NULL;
  kind = get_kind (self, token_at (self->analysis, phrase.first + 1)->stem);
  return kind != NULL && !kind->is_open && kind->since < phrase.first ? kind->name : NULL;
}
