/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/worthiness.h"

#include <math.h>
#include <string.h>

#define FNV_START 2166136261u
#define FNV_FACTOR 16777619u

/* Runs of so many words, of so many parts of the skeleton, and pieces of so many letters. */
#define MAX_RUN 3
#define MAX_SKELETON_RUN 4
#define MIN_PIECE 2
#define MAX_PIECE 5
/* A class of words counts so often. */
#define MAX_CLASS 3
/* How much a trait that is there or not weighs beside those that share 1. */
#define TRAIT_VALUE 0.25f
/* Lengths are told apart in steps of so many words. */
#define LENGTH_STEP 4

/* The traits of a kind never meet those of another, whatever their words. */
typedef enum
{
  KIND_RUN = 'w',
  KIND_SKELETON = 's',
  KIND_PIECE = 'p',
  KIND_CLASS = 'c',
  KIND_START = 'i',
  KIND_LENGTH = 'l',
} Kind;

static guint32
hash_bytes (guint32 hash, const char *bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    hash = (hash ^ (guint8) bytes[i]) * FNV_FACTOR;
  return hash;
}

/* The low bits, by which a model looks weights up, have to depend on all the others. */
static guint32
finish (guint32 hash)
{
  hash ^= hash >> 16;
  hash *= 0x85ebca6bu;
  hash ^= hash >> 13;
  hash *= 0xc2b2ae35u;
  return hash ^ hash >> 16;
}

static guint32
start_hash (Kind kind)
{
  const char byte = (char) kind;

  return hash_bytes (FNV_START, &byte, 1);
}

static void
add (GainsayWorthiness *self, guint32 hash, guint first, guint n_words, float value)
{
  GainsayWorthTrait trait = { finish (hash), first, n_words, value };

  g_array_append_val (self->traits, trait);
}

/* Traits of a kind share one length, however many there are. */
static void
scale (GainsayWorthiness *self, guint first_trait)
{
  guint n = self->traits->len - first_trait;
  float value = n > 0 ? 1.0f / sqrtf ((float) n) : 0;

  for (guint i = first_trait; i < self->traits->len; i++)
    g_array_index (self->traits, GainsayWorthTrait, i).value = value;
}

static const char *
get_quantity_word (GainsayQuantityKind kind)
{
  switch (kind)
    {
    case GAINSAY_QUANTITY_PERCENT:
      return "#percent";
    case GAINSAY_QUANTITY_MONEY:
      return "#money";
    case GAINSAY_QUANTITY_YEAR:
      return "#year";
    case GAINSAY_QUANTITY_DATE:
      return "#date";
    case GAINSAY_QUANTITY_TIME:
      return "#time";
    case GAINSAY_QUANTITY_ORDINAL:
      return "#ordinal";
    case GAINSAY_QUANTITY_COUNT:
    default:
      return "#count";
    }
}

static const char *
get_name_word (GainsayNameKind kind)
{
  switch (kind)
    {
    case GAINSAY_NAME_PERSON:
      return "@person";
    case GAINSAY_NAME_BODY:
      return "@body";
    case GAINSAY_NAME_PLACE:
      return "@place";
    case GAINSAY_NAME_OTHER:
    default:
      return "@name";
    }
}

static gboolean
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

/* Whom it is about says nothing of what is said of them. */
static const char *
get_word (const GainsayAnalysis *analysis, const GainsayToken *token)
{
  if (token->name != GAINSAY_NO_INDEX &&
      (analysis->names[token->name].kind == GAINSAY_NAME_PERSON ||
       analysis->names[token->name].kind == GAINSAY_NAME_OTHER))
    return get_name_word (analysis->names[token->name].kind);
  if (!has_digit (token->folded))
    return token->folded;
  return token->quantity != GAINSAY_NO_INDEX
           ? get_quantity_word (analysis->quantities[token->quantity].kind)
           : "#";
}

/* A word's part in the skeleton: function words as they are, else what they are of. */
static const char *
get_part (const GainsayAnalysis *analysis, const GainsayToken *token)
{
  static const struct
  {
    GainsayWordSet endings;
    const char *part;
  } forms[] = {
    { GAINSAY_SET_PAST_ENDINGS, "-past" },
    { GAINSAY_SET_PARTICIPLE_ENDINGS, "-participle" },
    { GAINSAY_SET_ADVERB_ENDINGS, "-adverb" },
    { GAINSAY_SET_PLURAL_ENDINGS, "-plural" },
  };

  if (token->quantity != GAINSAY_NO_INDEX && token->kind == GAINSAY_TOKEN_NUMBER)
    return get_quantity_word (analysis->quantities[token->quantity].kind);
  if (token->name != GAINSAY_NO_INDEX)
    return get_name_word (analysis->names[token->name].kind);
  if (token->is_stop || token->kind != GAINSAY_TOKEN_WORD)
    return token->folded;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (gainsay_lexicon_has_ending (analysis->lexicon, forms[i].endings, token->folded))
      return forms[i].part;
  return "~";
}

static void
add_runs (GainsayWorthiness *self, Kind kind, const char *const *parts, guint max_run)
{
  guint first_trait = self->traits->len;

  for (guint i = 0; i < self->n_words; i++)
    {
      guint32 hash = start_hash (kind);

      for (guint n = 1; n <= max_run && i + n <= self->n_words; n++)
        {
          hash = hash_bytes (hash, parts[i + n - 1], strlen (parts[i + n - 1]) + 1);
          add (self, hash, i, n, 1);
        }
    }
  scale (self, first_trait);
}

/* Pieces of words, with "<" before the first letter and ">" behind the last. */
static void
add_pieces (GainsayWorthiness *self)
{
  guint first_trait = self->traits->len;

  for (guint i = 0; i < self->n_words; i++)
    {
      char padded[48] = "<";
      gsize length = strlen (self->words[i]);

      if (self->words[i][0] == '#' || self->words[i][0] == '@' || length > sizeof padded - 3)
        continue;
      memcpy (padded + 1, self->words[i], length);
      padded[length + 1] = '>';
      length += 2;
      for (gsize start = 0; start + MIN_PIECE <= length; start++)
        for (gsize n = MIN_PIECE; n <= MAX_PIECE && start + n <= length; n++)
          add (self, hash_bytes (start_hash (KIND_PIECE), padded + start, n), (guint) i, 1, 1);
    }
  scale (self, first_trait);
}

/* By letters, for the order of the classes may change. */
static const struct
{
  GainsayWordClass klass;
  char letter;
} classes[] = {
  { GAINSAY_WORD_ACCUSATION, 'a' },     { GAINSAY_WORD_BODY, 'b' },
  { GAINSAY_WORD_DEMONYM, 'd' },        { GAINSAY_WORD_FINDING, 'f' },
  { GAINSAY_WORD_HEDGE, 'h' },          { GAINSAY_WORD_LIGHT, 'l' },
  { GAINSAY_WORD_MODAL, 'm' },          { GAINSAY_WORD_MONTH, 'M' },
  { GAINSAY_WORD_NEGATOR, 'n' },        { GAINSAY_WORD_NUMBER, 'N' },
  { GAINSAY_WORD_OPINION, 'o' },        { GAINSAY_WORD_PLACE, 'p' },
  { GAINSAY_WORD_QUANTIFIER, 'q' },     { GAINSAY_WORD_REPORTING, 'r' },
  { GAINSAY_WORD_REPORTING_NOUN, 'R' }, { GAINSAY_WORD_ROLE, 'P' },
  { GAINSAY_WORD_TITLE, 't' },          { GAINSAY_WORD_UNIT, 'u' },
};

/* What the lexicon says of the words: each class counts so often at most. */
static void
add_classes (GainsayWorthiness *self, const GainsayToken *tokens)
{
  for (guint k = 0; k < G_N_ELEMENTS (classes); k++)
    {
      guint32 hash = start_hash (KIND_CLASS);
      guint n = 0;

      for (guint i = 0; i < self->n_words && n < MAX_CLASS; i++)
        if (gainsay_token_is (&tokens[i], classes[k].klass))
          {
            hash = hash_bytes (hash, &classes[k].letter, 1);
            add (self, hash, i, 1, TRAIT_VALUE);
            n++;
          }
    }
}

/* How the sentence begins and ends, and how long it is. */
static void
add_frame (GainsayWorthiness *self, const char *const *parts)
{
  guint32 hash = start_hash (KIND_START);

  for (guint n = 0; n < MAX_RUN && n < self->n_words; n++)
    {
      hash = hash_bytes (hash, parts[n], strlen (parts[n]) + 1);
      add (self, hash, 0, n + 1, TRAIT_VALUE);
    }
  if (self->n_words == 0)
    return;
  hash = hash_bytes (start_hash (KIND_START), "$", 1);
  hash = hash_bytes (hash, parts[self->n_words - 1], strlen (parts[self->n_words - 1]));
  add (self, hash, self->n_words - 1, 1, TRAIT_VALUE);
  for (guint length = 0; length < self->n_words; length += LENGTH_STEP)
    {
      const char byte = (char) length;

      add (self, hash_bytes (start_hash (KIND_LENGTH), &byte, 1), 0, self->n_words, TRAIT_VALUE);
    }
}

/**
 * gainsay_worthiness_init:
 * @self: (out caller-allocates): what the model sees
 * @analysis: a text
 * @first: the first token
 * @n_tokens: how many; those behind %GAINSAY_WORTH_MAX_WORDS are not read
 *
 * Finds what the model sees of some words of a text.
 */
void
gainsay_worthiness_init (GainsayWorthiness *self,
                         const GainsayAnalysis *analysis,
                         guint first,
                         guint n_tokens)
{
  const char *parts[GAINSAY_WORTH_MAX_WORDS];

  g_return_if_fail (self != NULL && analysis != NULL);
  g_return_if_fail (first <= analysis->n_tokens && n_tokens <= analysis->n_tokens - first);

  self->n_words = MIN (n_tokens, GAINSAY_WORTH_MAX_WORDS);
  self->traits = g_array_sized_new (FALSE, FALSE, sizeof (GainsayWorthTrait), 512);
  for (guint i = 0; i < self->n_words; i++)
    {
      self->words[i] = get_word (analysis, &analysis->tokens[first + i]);
      parts[i] = get_part (analysis, &analysis->tokens[first + i]);
    }
  add_runs (self, KIND_RUN, self->words, MAX_RUN);
  add_runs (self, KIND_SKELETON, parts, MAX_SKELETON_RUN);
  add_pieces (self);
  add_classes (self, analysis->tokens + first);
  add_frame (self, parts);
}

/**
 * gainsay_worthiness_clear:
 * @self: what the model sees
 *
 * Frees what it holds.
 */
void
gainsay_worthiness_clear (GainsayWorthiness *self)
{
  g_clear_pointer (&self->traits, g_array_unref);
}

/**
 * gainsay_worthiness_judge:
 * @self: what the model sees
 * @model: the model of its language
 * @carried: (out caller-allocates) (nullable) (array): what each word added
 *
 * Tells how likely a fact-checker would check the words.
 *
 * Returns: between 0 and 1
 */
double
gainsay_worthiness_judge (const GainsayWorthiness *self,
                          const GainsayWorthModel *model,
                          float *carried)
{
  g_return_val_if_fail (self != NULL && self->traits != NULL, 0);

  return gainsay_worth_model_judge (model, self->words, self->n_words,
                                    (const GainsayWorthTrait *) (gpointer) self->traits->data,
                                    self->traits->len, carried);
}
