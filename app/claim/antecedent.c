/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/antecedent.h"

#include "app/claim/grammar.h"

/* How many sentences back a chain of pronouns is followed. */
#define MAX_BACK 3
/* The longest phrase that is filled in, in tokens. */
#define MAX_PHRASE 8

static const GainsayToken *
token_at (const GainsayAnalysis *analysis, guint token)
{
  return &analysis->tokens[token];
}

static gboolean
is_in (const GainsayAnalysis *analysis, guint token, GainsayWordSet set)
{
  return token < analysis->n_tokens && gainsay_token_is_in (token_at (analysis, token), set);
}

/**
 * gainsay_antecedent_may_be_empty:
 * @analysis: an analysis
 * @token: a token "it"
 *
 * Tells whether "it" may mean nothing, or something that happened: "It is clear", "it has been
 * shown".
 *
 * Returns: whether it may
 */
gboolean
gainsay_antecedent_may_be_empty (const GainsayAnalysis *analysis, guint token)
{
  guint i = token + 1;

  g_return_val_if_fail (analysis != NULL, FALSE);

  while (gainsay_word_is_sort (analysis, i, GAINSAY_SORT_AUXILIARY) ||
         gainsay_word_is_sort (analysis, i, GAINSAY_SORT_ADVERB))
    i++;
  return is_in (analysis, i - 1, GAINSAY_SET_COPULA) || is_in (analysis, i, GAINSAY_SET_COPULA);
}

static gboolean
is_plural (const GainsayAnalysis *analysis, guint token)
{
  return gainsay_lexicon_has_ending (analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS,
                                     token_at (analysis, token)->folded);
}

static gboolean
is_thing (const GainsayAnalysis *analysis, guint name)
{
  return analysis->names[name].kind != GAINSAY_NAME_PERSON && !analysis->names[name].is_demonym;
}

/* Whether another name of the sentence could be meant just as well. */
static gboolean
has_rival (const GainsayAnalysis *analysis, guint sentence, guint own)
{
  GainsayRange all = gainsay_clause_sentence (analysis, sentence);

  for (guint i = all.first; i < all.end; i++)
    {
      guint name = token_at (analysis, i)->name;

      if (name != GAINSAY_NO_INDEX && name != own && is_thing (analysis, name) &&
          analysis->names[name].kind != GAINSAY_NAME_PLACE)
        return TRUE;
    }
  return FALSE;
}

/* One word that no other tells to be no person: "Tvedt showed a list". */
static gboolean
may_be_person (const GainsayAnalysis *analysis, guint name)
{
  const GainsayName *self = &analysis->names[name];

  if (self->kind != GAINSAY_NAME_OTHER || self->n_tokens > 1)
    return FALSE;
  for (guint i = 0; i < analysis->n_names; i++)
    {
      const GainsayName *other = &analysis->names[i];
      guint behind = other->first_token + other->n_tokens;

      if (!g_str_equal (other->folded, self->folded))
        continue;
      if ((behind < analysis->n_tokens &&
           gainsay_token_is (token_at (analysis, behind), GAINSAY_WORD_REPORTING)) ||
          (other->first_token > 0 &&
           gainsay_token_is (token_at (analysis, other->first_token - 1), GAINSAY_WORD_REPORTING)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the verb of a subject reports what somebody says of something else. */
static gboolean
tells_content (const GainsayAnalysis *analysis, GainsayRange subject)
{
  GainsayRange all =
    gainsay_clause_sentence (analysis, token_at (analysis, subject.first)->sentence);
  guint verb =
    gainsay_clause_find_finite (analysis, (GainsayRange){ MIN (subject.end, all.end), all.end });

  while (verb + 1 < all.end && (gainsay_word_is_sort (analysis, verb, GAINSAY_SORT_AUXILIARY) ||
                                gainsay_word_is_sort (analysis, verb, GAINSAY_SORT_ADVERB)))
    verb++;
  if (verb >= all.end || !gainsay_token_is (token_at (analysis, verb), GAINSAY_WORD_REPORTING))
    return FALSE;
  for (guint i = verb + 1; i < all.end; i++)
    if (gainsay_word_is_finite (analysis, i) || is_in (analysis, i, GAINSAY_SET_COMPLEMENTIZER))
      return TRUE;
  return FALSE;
}

/* Whether a subject can be what a pronoun means. */
static gboolean
fits (const GainsayAnalysis *analysis, GainsayRange subject, gboolean is_many)
{
  guint sentence = token_at (analysis, subject.first)->sentence;
  guint last = subject.end - 1;
  guint name = token_at (analysis, last)->name;

  if (subject.end - subject.first > MAX_PHRASE || token_at (analysis, subject.first)->in_quote)
    return FALSE;
  /* "The board said the pier was closed": it may be the pier. */
  if (tells_content (analysis, subject))
    return FALSE;
  if (name != GAINSAY_NO_INDEX)
    return !is_many && is_thing (analysis, name) && !may_be_person (analysis, name) &&
           !has_rival (analysis, sentence, name);
  return gainsay_word_is_sort (analysis, subject.first, GAINSAY_SORT_DETERMINER) &&
         !is_in (analysis, subject.first, GAINSAY_SET_DEMONSTRATIVE) &&
         !gainsay_token_is (token_at (analysis, last), GAINSAY_WORD_ROLE) &&
         !token_at (analysis, last)->is_possessive && is_plural (analysis, last) == is_many &&
         !has_rival (analysis, sentence, GAINSAY_NO_INDEX);
}

/* "A study" becomes "the study" when it is spoken of again. */
static char *
dup_phrase (const GainsayAnalysis *analysis, GainsayRange phrase)
{
  gboolean is_new =
    is_in (analysis, phrase.first, GAINSAY_SET_INDEFINITE) && phrase.first + 1 < phrase.end;
  g_autofree char *text = NULL;

  if (is_new)
    phrase.first++;
  text = gainsay_analysis_dup_text (analysis, gainsay_clause_start_byte (analysis, phrase),
                                    gainsay_clause_end_byte (analysis, phrase));
  return is_new ? gainsay_lexicon_fill (analysis->lexicon,
                                        &(GainsayFilling){ .template = GAINSAY_TEMPLATE_DEFINITE,
                                                           .what = text })
                : g_steal_pointer (&text);
}

/**
 * gainsay_antecedent_dup:
 * @analysis: an analysis
 * @token: the first token of a sentence
 *
 * Gives what "it", "its", "they" or "their" at the beginning of a sentence means.
 *
 * Returns: (transfer full) (nullable): the phrase as printed, or %NULL when it is not certain
 */
char *
gainsay_antecedent_dup (const GainsayAnalysis *analysis, guint token)
{
  gboolean is_many;
  guint sentence;

  g_return_val_if_fail (analysis != NULL, NULL);
  g_return_val_if_fail (token < analysis->n_tokens, NULL);

  is_many = is_in (analysis, token, GAINSAY_SET_THEY);
  sentence = token_at (analysis, token)->sentence;
  if (!is_many && !is_in (analysis, token, GAINSAY_SET_IT))
    return NULL;
  if (!is_in (analysis, token, GAINSAY_SET_POSSESSIVE) &&
      gainsay_antecedent_may_be_empty (analysis, token))
    return NULL;
  for (guint n = 0; n < MAX_BACK && sentence > n; n++)
    {
      GainsayRange subject = gainsay_clause_main_subject (analysis, sentence - n - 1);

      if (subject.first == subject.end)
        return NULL;
      if (is_in (analysis, subject.first, is_many ? GAINSAY_SET_THEY : GAINSAY_SET_IT))
        continue;
      return fits (analysis, subject, is_many) ? dup_phrase (analysis, subject) : NULL;
    }
  return NULL;
}
