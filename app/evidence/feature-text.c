/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a text ready for features: its words, what each does and how much it matters. */
#include "app/evidence/features-private.h"

#include <stdlib.h>
#include <string.h>

/* More words than this of one text are never looked at. */
#define MAX_WORDS 1024

static gboolean
is_counted (const GainsayToken *token)
{
  return (token->kind == GAINSAY_TOKEN_WORD || token->kind == GAINSAY_TOKEN_NUMBER) &&
         !token->is_possessive;
}

static double
weigh (const GainsayAnalysis *analysis, const GainsayToken *token, guint index)
{
  if (token->name != GAINSAY_NO_INDEX)
    {
      const GainsayName *name = &analysis->names[token->name];

      /* The last word of a name is what others call it by. */
      return token->is_stop ? 0 : index + 1 == name->first_token + name->n_tokens ? 1.2 : 0.6;
    }
  if (token->quantity != GAINSAY_NO_INDEX)
    return 1;
  if (token->is_stop || token->is_clitic)
    return 0;
  if (gainsay_token_is (token, GAINSAY_WORD_LIGHT) ||
      gainsay_token_is (token, GAINSAY_WORD_QUANTIFIER) ||
      gainsay_token_is (token, GAINSAY_WORD_HEDGE) || gainsay_token_is (token, GAINSAY_WORD_MODAL))
    return 0.3;
  if (strlen (token->folded) > 5 && g_str_has_suffix (token->folded, "ly"))
    return 0.5;
  return gainsay_token_is (token, GAINSAY_WORD_ROLE) ? 0.7 : 1;
}

static guint
find_flags (const GainsayAnalysis *analysis, const GainsayToken *token)
{
  static const struct
  {
    GainsayWordClass klass;
    GainsayFeatureFlags flag;
  } classes[] = {
    { GAINSAY_WORD_QUANTIFIER, GAINSAY_FEATURE_QUANTIFIER },
    { GAINSAY_WORD_MODAL, GAINSAY_FEATURE_MODAL },
    { GAINSAY_WORD_HEDGE, GAINSAY_FEATURE_MODAL },
    { GAINSAY_WORD_REPORTING, GAINSAY_FEATURE_REPORTING },
    { GAINSAY_WORD_REPORTING_NOUN, GAINSAY_FEATURE_REPORTING },
  };

  guint flags = 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (gainsay_token_is (token, classes[i].klass))
      flags |= classes[i].flag;
  if (token->name != GAINSAY_NO_INDEX || (token->is_capital && !token->is_first))
    flags |= GAINSAY_FEATURE_NAME;
  if (token->quantity != GAINSAY_NO_INDEX || token->kind == GAINSAY_TOKEN_NUMBER)
    flags |= GAINSAY_FEATURE_NUMBER;
  if (token->is_stop)
    flags |= GAINSAY_FEATURE_STOP;
  return flags;
}

static void
add_word (GainsayFeatureText *self, guint index)
{
  const GainsayToken *token = &self->analysis->tokens[index];
  GainsayFeatureWord word = { token->folded, token->stem, index };
  GainsayFeatureKey key = { g_str_hash (token->folded), g_str_hash (token->stem), token->term };

  word.flags = find_flags (self->analysis, token);
  word.weight = weigh (self->analysis, token, index);
  self->n_only += gainsay_token_is_in (token, GAINSAY_SET_EXCLUSIVE);
  if (self->quantifier < 0 && word.flags & GAINSAY_FEATURE_QUANTIFIER)
    {
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match (self->analysis, GAINSAY_WORD_QUANTIFIER, index);

      self->quantifier = entry != NULL ? entry->value / 100 : -1;
    }
  g_array_append_val (self->words, word);
  g_array_append_val (self->keys, key);
}

static void
mark_cue (GainsayFeatureText *self, const GainsayNegationCue *cue)
{
  guint cue_end = cue->first_token + cue->n_tokens;

  for (guint i = 0; i < self->words->len; i++)
    {
      GainsayFeatureWord *word = &g_array_index (self->words, GainsayFeatureWord, i);

      if (word->token >= cue->first_token && word->token < cue_end)
        {
          word->flags |= GAINSAY_FEATURE_NEGATOR;
          if (cue->kind == GAINSAY_NEGATION_IMPLICIT)
            word->flags |= GAINSAY_FEATURE_FAILURE;
        }
      else if (word->token >= cue->scope_start && word->token < cue->scope_end)
        word->flags ^= GAINSAY_FEATURE_NEGATED;
    }
}

static int
compare_meanings (const void *a, const void *b)
{
  const GainsayFeatureMeaning *first = a;
  const GainsayFeatureMeaning *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return (first->word > second->word) - (first->word < second->word);
}

/* What the words with content mean. */
static void
list_meanings (GainsayFeatureText *self, const GainsayWordnet *wordnet)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->words->len; i++)
    {
      const GainsayFeatureWord *word = &g_array_index (self->words, GainsayFeatureWord, i);

      if (word->flags & GAINSAY_FEATURE_STOP)
        continue;
      gainsay_wordnet_list_keys (wordnet, word->word, keys);
      for (guint j = 0; j < keys->len; j++)
        {
          GainsayFeatureMeaning meaning = { g_array_index (keys, guint32, j), i };

          g_array_append_val (self->meanings, meaning);
        }
    }
  if (self->meanings->len > 0)
    qsort (self->meanings->data, self->meanings->len, sizeof (GainsayFeatureMeaning),
           compare_meanings);
}

/**
 * gainsay_feature_text_new:
 * @analysis: an analysis; it has to outlive the text
 * @first_token: the first token of a range of it
 * @n_tokens: how many tokens that range has
 * @wordnet: (nullable): what is known of words besides the lexicon
 *
 * Makes a range of tokens, a claim or a passage, ready for features.
 *
 * Returns: (transfer full): the text
 */
GainsayFeatureText *
gainsay_feature_text_new (const GainsayAnalysis *analysis,
                          guint first_token,
                          guint n_tokens,
                          const GainsayWordnet *wordnet)
{
  GainsayFeatureText *self;
  GainsayNegation *negation;
  const GainsayNegationCue *cues;

  g_return_val_if_fail (analysis != NULL, NULL);
  g_return_val_if_fail (first_token <= analysis->n_tokens, NULL);
  g_return_val_if_fail (n_tokens <= analysis->n_tokens - first_token, NULL);

  self = g_new0 (GainsayFeatureText, 1);
  self->analysis = analysis;
  self->quantifier = -1;
  self->words = g_array_new (FALSE, FALSE, sizeof (GainsayFeatureWord));
  self->keys = g_array_new (FALSE, FALSE, sizeof (GainsayFeatureKey));
  self->meanings = g_array_new (FALSE, FALSE, sizeof (GainsayFeatureMeaning));
  for (guint i = first_token; i < first_token + n_tokens && self->words->len < MAX_WORDS; i++)
    {
      const GainsayToken *token = &analysis->tokens[i];

      if (is_counted (token))
        add_word (self, i);
      self->is_question |= analysis->sentences[token->sentence].is_question;
    }

  if (wordnet != NULL)
    list_meanings (self, wordnet);

  negation = gainsay_negation_new (analysis, first_token, n_tokens);
  cues = gainsay_negation_get_cues (negation, &self->n_cues);
  for (guint i = 0; i < self->n_cues; i++)
    mark_cue (self, &cues[i]);
  gainsay_negation_free (negation);
  return self;
}

/**
 * gainsay_feature_text_free:
 * @self: (transfer full): a text
 *
 * Frees a text.
 */
void
gainsay_feature_text_free (GainsayFeatureText *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->words);
  g_array_unref (self->keys);
  g_array_unref (self->meanings);
  g_free (self);
}
