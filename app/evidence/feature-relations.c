/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each word of a claim stands to each word of a passage. */
#include "app/evidence/features-private.h"

#include <string.h>

/* The shortest stem that a negating prefix is looked for before. */
#define MIN_PREFIXED 4
/* Names and numbers of one side that are looked at. */
#define MAX_PARTS 24

/* The words of one name or quantity. */
typedef struct
{
  guint which; /* of the analysis */
  guint first; /* word */
  guint n_words;
} Part;

typedef struct
{
  const GainsayAnalysis *analysis;
  const GainsayFeatureWord *words;
  const GainsayFeatureKey *keys;
  guint n_words;
  const char *const *prefixes; /* what turns a word into its opposite */
  Part names[MAX_PARTS];
  guint n_names;
  Part quantities[MAX_PARTS];
  guint n_quantities;
} Side;

static void
add_part (Part *parts, guint *n_parts, guint which, guint word)
{
  Part *last = *n_parts > 0 ? &parts[*n_parts - 1] : NULL;

  if (which == GAINSAY_NO_INDEX)
    return;
  if (last != NULL && last->which == which)
    last->n_words = word + 1 - last->first;
  else if (*n_parts < MAX_PARTS)
    parts[(*n_parts)++] = (Part){ which, word, 1 };
}

static void
read_side (Side *self, const GainsayFeatureText *text, guint window, guint n_words)
{
  memset (self, 0, sizeof *self);
  self->analysis = text->analysis;
  self->words = &g_array_index (text->words, GainsayFeatureWord, window);
  self->keys = &g_array_index (text->keys, GainsayFeatureKey, window);
  self->n_words = n_words;
  self->prefixes =
    gainsay_lexicon_get_words (self->analysis->lexicon, GAINSAY_SET_NEGATING_BEGINNINGS);
  for (guint i = 0; i < n_words; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[self->words[i].token];

      add_part (self->names, &self->n_names, token->name, i);
      add_part (self->quantities, &self->n_quantities, token->quantity, i);
    }
}

/* "unsafe" and "safe", "illegal" and "legal" */
static gboolean
is_prefixed (const char *const *prefixes, const char *longer, const char *shorter)
{
  gsize n_shorter = strlen (shorter);

  if (n_shorter < MIN_PREFIXED)
    return FALSE;
  for (guint i = 0; prefixes[i] != NULL; i++)
    {
      gsize n = strlen (prefixes[i]);

      if (strncmp (longer, prefixes[i], n) == 0 && strcmp (longer + n, shorter) == 0)
        return TRUE;
    }
  return FALSE;
}

static GainsayFeatureRelation
relate_terms (const GainsayAnalysis *analysis, guint claim, guint passage)
{
  if (claim == GAINSAY_NO_TERM || passage == GAINSAY_NO_TERM)
    return GAINSAY_FEATURE_NONE;
  switch (gainsay_lexicon_relate (analysis->lexicon, claim, passage, NULL))
    {
    case GAINSAY_RELATION_SYNONYM:
      return GAINSAY_FEATURE_SYNONYM;
    case GAINSAY_RELATION_STEM:
    case GAINSAY_RELATION_DERIVED:
      return GAINSAY_FEATURE_DERIVED;
    case GAINSAY_RELATION_KIND_OF:
      return GAINSAY_FEATURE_KIND_OF;
    /* What may stand for the other in a story. */
    case GAINSAY_RELATION_RELATED:
      return GAINSAY_FEATURE_KIND_HAS;
    case GAINSAY_RELATION_ANTONYM:
      return GAINSAY_FEATURE_ANTONYM;
    default:
      return GAINSAY_FEATURE_NONE;
    }
}

static GainsayFeatureRelation
relate_words (const Side *claim, guint i, const Side *passage, guint j)
{
  const GainsayFeatureKey *first = &claim->keys[i];
  const GainsayFeatureKey *second = &passage->keys[j];
  const GainsayFeatureWord *words[2] = { &claim->words[i], &passage->words[j] };

  if (first->word_hash == second->word_hash && strcmp (words[0]->word, words[1]->word) == 0)
    return GAINSAY_FEATURE_SAME;
  if ((words[0]->flags | words[1]->flags) & GAINSAY_FEATURE_STOP)
    return GAINSAY_FEATURE_NONE;
  if (first->stem_hash == second->stem_hash && strcmp (words[0]->stem, words[1]->stem) == 0)
    return GAINSAY_FEATURE_STEM;
  if (is_prefixed (claim->prefixes, words[0]->stem, words[1]->stem) ||
      is_prefixed (claim->prefixes, words[1]->stem, words[0]->stem))
    return GAINSAY_FEATURE_ANTONYM;
  return relate_terms (claim->analysis, first->term, second->term);
}

static const GainsayName *
get_name (const Side *self, const Part *part)
{
  return &self->analysis->names[part->which];
}

/* Whether the small word at the beginning of a text may go unsaid in an acronym. */
static gboolean
may_go_unsaid (GainsayLexicon *lexicon, const char *text)
{
  g_autofree char *word = g_strndup (text, strcspn (text, " "));

  return gainsay_lexicon_has (lexicon, GAINSAY_SET_ACRONYM_GAP, word);
}

/* "nfa" for "national food agency", small words left out or not */
static gboolean
is_acronym_of (GainsayLexicon *lexicon, const char *acronym, const char *name)
{
  const char *letter = acronym;

  if (strchr (name, ' ') == NULL || strchr (acronym, ' ') != NULL)
    return FALSE;
  for (const char *c = name; *c != '\0'; c++)
    {
      if (c != name && c[-1] != ' ')
        continue;
      if (*c == *letter)
        letter++;
      else if (!may_go_unsaid (lexicon, c))
        return FALSE;
    }
  return *letter == '\0' && letter - acronym > 1;
}

/* The last word of the one is the last of the other: "Kosta" for "Ilan Kosta". */
static gboolean
has_same_end (const char *first, const char *second)
{
  gsize n_first = strlen (first);
  gsize n_second = strlen (second);
  gsize shorter = MIN (n_first, n_second);
  const char *longest = n_first > n_second ? first : second;
  gsize longer = MAX (n_first, n_second);

  return strcmp (first + n_first - shorter, second + n_second - shorter) == 0 &&
         (longer == shorter || longest[longer - shorter - 1] == ' ');
}

static gboolean
is_same_name (GainsayLexicon *lexicon, const GainsayName *first, const GainsayName *second)
{
  return strcmp (first->folded, second->folded) == 0 ||
         has_same_end (first->folded, second->folded) ||
         is_acronym_of (lexicon, first->folded, second->folded) ||
         is_acronym_of (lexicon, second->folded, first->folded);
}

/* Whether one name could stand in the place of another. */
static gboolean
may_be_alike (const GainsayName *first, const GainsayName *second)
{
  return first->kind == second->kind || first->kind == GAINSAY_NAME_OTHER ||
         second->kind == GAINSAY_NAME_OTHER;
}

static void
set_relation (GainsayFeatures *features,
              const Part *claim,
              const Part *passage,
              GainsayFeatureRelation relation)
{
  for (guint i = claim->first; i < claim->first + claim->n_words; i++)
    for (guint j = passage->first; j < passage->first + passage->n_words; j++)
      features->relations[i][j] = (guint8) relation;
}

static void
relate_names (const Side *claim, const Side *passage, GainsayFeatures *features)
{
  gboolean is_known[2][MAX_PARTS] = { { FALSE } };

  for (guint i = 0; i < claim->n_names; i++)
    for (guint j = 0; j < passage->n_names; j++)
      if (is_same_name (claim->analysis->lexicon, get_name (claim, &claim->names[i]),
                        get_name (passage, &passage->names[j])))
        {
          set_relation (features, &claim->names[i], &passage->names[j], GAINSAY_FEATURE_SAME_NAME);
          is_known[0][i] = is_known[1][j] = TRUE;
        }
  for (guint i = 0; i < claim->n_names; i++)
    for (guint j = 0; j < passage->n_names; j++)
      if (!is_known[0][i] && !is_known[1][j] &&
          may_be_alike (get_name (claim, &claim->names[i]), get_name (passage, &passage->names[j])))
        set_relation (features, &claim->names[i], &passage->names[j], GAINSAY_FEATURE_OTHER_NAME);
}

static gboolean
is_calendar (const GainsayQuantity *quantity)
{
  return quantity->kind == GAINSAY_QUANTITY_YEAR || quantity->kind == GAINSAY_QUANTITY_DATE;
}

static gboolean
agree (guint first, guint second)
{
  return first == second || first == 0 || second == 0;
}

static GainsayFeatureRelation
relate_dates (const GainsayQuantity *first, const GainsayQuantity *second)
{
  if (agree ((guint) first->value, (guint) second->value) && agree (first->month, second->month) &&
      agree (first->day, second->day))
    return first->value == second->value || (first->month != 0 && first->month == second->month)
             ? GAINSAY_FEATURE_SAME_NUMBER
             : GAINSAY_FEATURE_NONE;
  return GAINSAY_FEATURE_OTHER_NUMBER;
}

/* Whether what is said of both numbers may be one number. */
static gboolean
is_same_value (const GainsayQuantity *first, const GainsayQuantity *second)
{
  return first->low <= second->high && second->low <= first->high;
}

static gboolean
has_same_unit (const Side *claim,
               const GainsayQuantity *first,
               const Side *passage,
               const GainsayQuantity *second)
{
  guint term;
  guint other;

  if (first->unit == NULL || second->unit == NULL)
    return first->unit == second->unit;
  if (strcmp (first->unit, second->unit) == 0)
    return TRUE;
  if (first->unit_token == GAINSAY_NO_INDEX || second->unit_token == GAINSAY_NO_INDEX)
    return FALSE;
  term = claim->analysis->tokens[first->unit_token].term;
  other = passage->analysis->tokens[second->unit_token].term;
  switch (relate_terms (claim->analysis, term, other))
    {
    case GAINSAY_FEATURE_SYNONYM:
    case GAINSAY_FEATURE_DERIVED:
    case GAINSAY_FEATURE_KIND_OF:
      return TRUE;
    default:
      return FALSE;
    }
}

static GainsayFeatureRelation
relate_quantities (const Side *claim,
                   const GainsayQuantity *first,
                   const Side *passage,
                   const GainsayQuantity *second)
{
  if (is_calendar (first) || is_calendar (second))
    return is_calendar (first) && is_calendar (second) ? relate_dates (first, second)
                                                       : GAINSAY_FEATURE_NONE;
  if (first->kind != second->kind)
    return GAINSAY_FEATURE_NONE;
  if (!has_same_unit (claim, first, passage, second))
    return first->value == second->value && (first->unit == NULL || second->unit == NULL)
             ? GAINSAY_FEATURE_SAME_NUMBER
             : GAINSAY_FEATURE_NONE;
  return is_same_value (first, second) ? GAINSAY_FEATURE_SAME_NUMBER : GAINSAY_FEATURE_OTHER_NUMBER;
}

static void
relate_numbers (const Side *claim, const Side *passage, GainsayFeatures *features)
{
  for (guint i = 0; i < claim->n_quantities; i++)
    for (guint j = 0; j < passage->n_quantities; j++)
      {
        GainsayFeatureRelation relation =
          relate_quantities (claim, &claim->analysis->quantities[claim->quantities[i].which],
                             passage, &passage->analysis->quantities[passage->quantities[j].which]);

        if (relation != GAINSAY_FEATURE_NONE)
          set_relation (features, &claim->quantities[i], &passage->quantities[j], relation);
      }
}

/* Relations that a word's letters or the lexicon tell come before those of WordNet. */
static void
set_meaning (const GainsayFeatureMeaning *first,
             const GainsayFeatureMeaning *second,
             guint window,
             GainsayFeatures *features)
{
  static const GainsayFeatureRelation relations[] = {
    [GAINSAY_WORD_UNRELATED] = GAINSAY_FEATURE_NONE,
    [GAINSAY_WORD_FORM] = GAINSAY_FEATURE_STEM,
    [GAINSAY_WORD_SYNONYM] = GAINSAY_FEATURE_SYNONYM,
    [GAINSAY_WORD_DERIVED] = GAINSAY_FEATURE_DERIVED,
    [GAINSAY_WORD_ANTONYM] = GAINSAY_FEATURE_ANTONYM,
    [GAINSAY_WORD_KIND_OF] = GAINSAY_FEATURE_KIND_OF,
    [GAINSAY_WORD_KIND_HAS] = GAINSAY_FEATURE_KIND_HAS,
    [GAINSAY_WORD_NEAR_ANTONYM] = GAINSAY_FEATURE_NEAR_ANTONYM,
    [GAINSAY_WORD_SIBLING] = GAINSAY_FEATURE_SIBLING,
  };
  /* Which of two relations of one pair is taken. */
  static const guint8 ranks[GAINSAY_FEATURE_N_RELATIONS] = {
    [GAINSAY_FEATURE_NONE] = 9,     [GAINSAY_FEATURE_STEM] = 1,
    [GAINSAY_FEATURE_SYNONYM] = 2,  [GAINSAY_FEATURE_DERIVED] = 3,
    [GAINSAY_FEATURE_ANTONYM] = 4,  [GAINSAY_FEATURE_KIND_OF] = 6,
    [GAINSAY_FEATURE_KIND_HAS] = 5, [GAINSAY_FEATURE_NEAR_ANTONYM] = 7,
    [GAINSAY_FEATURE_SIBLING] = 8,
  };
  GainsayFeatureRelation relation =
    relations[gainsay_wordnet_relate_keys (first->key, second->key)];
  guint8 *place;

  if (relation == GAINSAY_FEATURE_NONE || first->word >= features->n_claim ||
      second->word < window || second->word - window >= features->n_passage)
    return;
  place = &features->relations[first->word][second->word - window];
  if (ranks[relation] < ranks[*place])
    *place = (guint8) relation;
}

/* Walks over the meanings of both texts at once. */
static void
relate_meanings (const GainsayFeatureText *claim,
                 const GainsayFeatureText *passage,
                 guint window,
                 GainsayFeatures *features)
{
  const GainsayFeatureMeaning *first = (gconstpointer) claim->meanings->data;
  const GainsayFeatureMeaning *first_end = first + claim->meanings->len;
  const GainsayFeatureMeaning *second = (gconstpointer) passage->meanings->data;
  const GainsayFeatureMeaning *second_end = second + passage->meanings->len;

  while (first < first_end && second < second_end)
    {
      int order = gainsay_wordnet_compare_keys (first->key, second->key);

      if (order < 0)
        first++;
      else if (order > 0)
        second++;
      else
        {
          for (const GainsayFeatureMeaning *other = second;
               other < second_end && gainsay_wordnet_compare_keys (first->key, other->key) == 0;
               other++)
            set_meaning (first, other, window, features);
          first++;
        }
    }
}

/* Fills in the words of both sides, the passage's from a window on, and their relations. */
void
gainsay_features_relate (const GainsayFeatureText *claim,
                         const GainsayFeatureText *passage,
                         guint window,
                         GainsayFeatures *features)
{
  Side sides[2];

  features->n_claim = MIN (claim->words->len, GAINSAY_FEATURES_MAX_WORDS);
  features->n_passage = MIN (passage->words->len - window, GAINSAY_FEATURES_MAX_WORDS);
  read_side (&sides[0], claim, 0, features->n_claim);
  read_side (&sides[1], passage, window, features->n_passage);
  features->claim = sides[0].words;
  features->passage = sides[1].words;
  for (guint i = 0; i < features->n_claim; i++)
    for (guint j = 0; j < features->n_passage; j++)
      features->relations[i][j] = (guint8) relate_words (&sides[0], i, &sides[1], j);
  relate_meanings (claim, passage, window, features);
  relate_names (&sides[0], &sides[1], features);
  relate_numbers (&sides[0], &sides[1], features);
}
