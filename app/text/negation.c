/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/negation.h"

#include <string.h>

/* How far behind a verb of rejecting the thing said must come for it to be a denial, in tokens. */
#define MAX_COMPLEMENT 6

/* How far a negation reaches at most, in tokens, and how many of a range are looked at. */
#define MAX_SCOPE 100
#define MAX_CUES 64

struct _GainsayNegation
{
  GArray *cues; /* of GainsayNegationCue */
};

typedef struct
{
  const GainsayAnalysis *analysis;
  const GainsayToken *tokens;
  guint first;
  guint end;
  GArray *cues;
} Finder;

static gboolean
token_is (const GainsayToken *token, const char *folded)
{
  return strcmp (token->folded, folded) == 0;
}

static gboolean
is_noun_of_saying (const GainsayToken *token)
{
  return gainsay_token_is (token, GAINSAY_WORD_REPORTING_NOUN) ||
         gainsay_token_is (token, GAINSAY_WORD_FINDING) ||
         gainsay_token_is (token, GAINSAY_WORD_ACCUSATION);
}

/* What opens a clause of its own, which a negation before it does not reach. */
static gboolean
opens_clause (const GainsayToken *token)
{
  return gainsay_token_is_in (token, GAINSAY_SET_CLAUSE_OPENER);
}

/* What opens one when a comma stands before it. */
static gboolean
opens_clause_behind_comma (const Finder *self, guint index)
{
  const GainsayToken *token = &self->tokens[index];

  if (gainsay_token_is_in (token, GAINSAY_SET_COMMA_CLAUSE_OPENER) ||
      gainsay_token_is (token, GAINSAY_WORD_REPORTING))
    return TRUE;
  for (guint i = index + 1; i < self->end && i < index + 4; i++)
    if (gainsay_token_is (&self->tokens[i], GAINSAY_WORD_REPORTING) && !self->tokens[i].is_clitic &&
        !self->tokens[i].in_quote)
      return TRUE;
  return FALSE;
}

static gboolean
is_clause_mark (const GainsayToken *token)
{
  return token_is (token, ";") || token_is (token, ":") || token_is (token, "—") ||
         token_is (token, "–") || token_is (token, "--");
}

/* "has no comment on the finding that …": what is said is not touched by the negation. "does not
 * believe that …" is. */
static gboolean
shields_complement (const Finder *self, guint that, guint scope_start)
{
  const GainsayToken *before = that > scope_start ? &self->tokens[that - 1] : NULL;
  const GainsayLexiconEntry *entry;

  if (before == NULL)
    return FALSE;
  entry = gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING, that - 1);
  if (entry != NULL &&
      (entry->force == GAINSAY_FORCE_BELIEVES || entry->force == GAINSAY_FORCE_PREDICTS))
    return FALSE;
  return is_noun_of_saying (before) || entry != NULL;
}

/* The finding or statement between the negation and "that" may stand further ahead: "declined to
 * back the conclusion of the agencies that …". */
static gboolean
has_noun_of_saying (const Finder *self, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (is_noun_of_saying (&self->tokens[i]) && i > 0 &&
        (gainsay_token_is_in (&self->tokens[i - 1], GAINSAY_SET_DEFINITE) ||
         gainsay_token_is_in (&self->tokens[i - 1], GAINSAY_SET_INDEFINITE) ||
         self->tokens[i - 1].is_possessive))
      return TRUE;
  return FALSE;
}

static guint
find_scope_end (const Finder *self, guint start)
{
  guint end = MIN (self->end, start + MAX_SCOPE);

  for (guint i = start; i < end; i++)
    {
      const GainsayToken *token = &self->tokens[i];

      if (token->sentence != self->tokens[start > self->first ? start - 1 : start].sentence ||
          is_clause_mark (token))
        return i;
      if (i > start && opens_clause (token))
        return i;
      if (i > start && gainsay_token_is_in (token, GAINSAY_SET_COMPLEMENTIZER) &&
          (shields_complement (self, i, start) || has_noun_of_saying (self, start, i)))
        return i;
      if (token_is (token, ",") && i + 1 < self->end &&
          (opens_clause_behind_comma (self, i + 1) || opens_clause (&self->tokens[i + 1])))
        return i;
    }
  return MAX (end, MIN (start, self->end));
}

/* Backwards from a cue such as "is false": "The claim that … | is false". */
static guint
find_scope_start (const Finder *self, guint cue)
{
  guint start = cue;

  while (start > self->first && start + MAX_SCOPE > cue &&
         self->tokens[start - 1].sentence == self->tokens[cue].sentence)
    {
      const GainsayToken *token = &self->tokens[start - 1];

      if (is_clause_mark (token) || opens_clause (token))
        break;
      if (gainsay_token_is (token, GAINSAY_WORD_REPORTING) && !is_noun_of_saying (token))
        break;
      start--;
    }
  return start;
}

static void
append_cue (Finder *self,
            guint first,
            guint n_tokens,
            guint scope_start,
            guint scope_end,
            GainsayNegationKind kind)
{
  GainsayNegationCue cue = { first, n_tokens, scope_start, scope_end, kind };

  if (scope_start < scope_end)
    g_array_append_val (self->cues, cue);
}

/* "released nothing", "made no promise": the verb before is negated as well. */
static guint
find_negated_verb (const Finder *self, guint index)
{
  const GainsayToken *before = index > self->first ? &self->tokens[index - 1] : NULL;

  if (!gainsay_token_is_in (&self->tokens[index], GAINSAY_SET_NEGATIVE_OBJECT) || before == NULL ||
      before->sentence != self->tokens[index].sentence || before->kind != GAINSAY_TOKEN_WORD ||
      before->is_stop || before->name != GAINSAY_NO_INDEX ||
      gainsay_token_is (before, GAINSAY_WORD_REPORTING))
    return index;
  return index - 1;
}

static guint
add_negator (Finder *self, guint index, const GainsayLexiconEntry *entry, guint n)
{
  guint behind = index + n;
  guint scope_start;
  gboolean is_answer = behind < self->end && token_is (&self->tokens[behind], ",") &&
                       gainsay_token_is_in (&self->tokens[index], GAINSAY_SET_NEGATIVE_DETERMINER);
  gboolean is_of_number =
    gainsay_token_is_in (&self->tokens[index], GAINSAY_SET_NEGATIVE_DETERMINER) &&
    behind < self->end && self->tokens[behind].kind == GAINSAY_TOKEN_NUMBER;

  if (strcmp (entry->base, "none") == 0 || is_answer || is_of_number)
    return n;
  if (strcmp (entry->base, "before") == 0)
    {
      if (behind < self->end && gainsay_token_is_in (&self->tokens[behind], GAINSAY_SET_INFINITIVE))
        return n;
      if (behind < self->end &&
          gainsay_token_is_in (&self->tokens[behind], GAINSAY_SET_COMPLEMENTIZER))
        {
          append_cue (self, index, n, behind + 1, find_scope_end (self, behind + 1),
                      GAINSAY_NEGATION_NOT);
          return n;
        }
      append_cue (self, index, n, find_scope_start (self, index), index, GAINSAY_NEGATION_NOT);
      return n;
    }
  scope_start = find_negated_verb (self, index);
  append_cue (self, index, n, scope_start < index ? scope_start : behind,
              find_scope_end (self, behind),
              strcmp (entry->base, "verb") == 0 ? GAINSAY_NEGATION_IMPLICIT : GAINSAY_NEGATION_NOT);
  return n;
}

static gboolean
has_complement (const Finder *self, guint start)
{
  guint end = MIN (self->end, start + MAX_COMPLEMENT);

  for (guint i = start; i < end && !is_clause_mark (&self->tokens[i]); i++)
    if (gainsay_token_is_in (&self->tokens[i], GAINSAY_SET_COMPLEMENTIZER) ||
        is_noun_of_saying (&self->tokens[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_passive (const Finder *self, guint index)
{
  for (guint i = index; i > self->first && i + 3 > index; i--)
    {
      const GainsayToken *token = &self->tokens[i - 1];

      if (gainsay_token_is_in (token, GAINSAY_SET_PASSIVE))
        return TRUE;
      if (!token->is_stop &&
          !gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_ADVERB_ENDINGS,
                                       token->folded))
        return FALSE;
    }
  return FALSE;
}

/* "which he denies", "was denied by": what is denied stands before. */
static gboolean
is_behind_its_object (const Finder *self, guint index)
{
  for (guint i = index; i > self->first && i + 4 > index; i--)
    if (gainsay_token_is_in (&self->tokens[i - 1], GAINSAY_SET_THING_RELATIVE))
      return TRUE;
  return FALSE;
}

static gboolean
is_deny (const GainsayToken *token)
{
  return gainsay_token_is_in (token, GAINSAY_SET_DENYING);
}

static void
add_denial_verb (Finder *self, guint index, guint n, GainsayNegationKind kind)
{
  const GainsayToken *token = &self->tokens[index];
  guint behind = index + n;
  guint start = find_scope_start (self, index);

  if (is_passive (self, index) || is_behind_its_object (self, index))
    {
      if (is_deny (token) || has_noun_of_saying (self, start, index))
        append_cue (self, index, n, start, index, kind);
      return;
    }
  if (!is_deny (token) && !has_complement (self, behind))
    return;
  /* Through its own "that": "denied that …", "rejected the claim that …". */
  for (guint i = behind; i < self->end && i < behind + MAX_COMPLEMENT; i++)
    if (gainsay_token_is_in (&self->tokens[i], GAINSAY_SET_COMPLEMENTIZER))
      {
        append_cue (self, index, n, behind, find_scope_end (self, i + 1), kind);
        return;
      }
  append_cue (self, index, n, behind, find_scope_end (self, behind), kind);
}

/* "his denial of …", "a denial that …"; a bare "denials" says nothing of what stands around it. */
static void
add_denial_noun (Finder *self, guint index, guint n, GainsayNegationKind kind)
{
  guint behind = index + n;

  if (behind >= self->end)
    return;
  if (gainsay_token_is_in (&self->tokens[behind], GAINSAY_SET_COMPLEMENTIZER) ||
      gainsay_token_is_in (&self->tokens[behind], GAINSAY_SET_GENITIVE))
    append_cue (self, index, n, behind + 1, find_scope_end (self, behind + 1), kind);
}

static gboolean
is_doubt_verb (const Finder *self, guint index, guint n)
{
  guint behind = index + n;

  return behind < self->end &&
         (gainsay_token_is_in (&self->tokens[behind], GAINSAY_SET_DOUBT_LINK) || n > 1);
}

static guint
add_reporting (Finder *self, guint index)
{
  guint n = 1;
  const GainsayLexiconEntry *verb =
    gainsay_analysis_match_tokens (self->analysis, GAINSAY_WORD_REPORTING, index, &n);
  const GainsayLexiconEntry *noun;

  if (verb != NULL && verb->force == GAINSAY_FORCE_DENIES &&
      !gainsay_token_is_in (&self->tokens[index], GAINSAY_SET_DENIAL_NOUN))
    {
      add_denial_verb (self, index, n, GAINSAY_NEGATION_DENIAL);
      return n;
    }
  if (verb != NULL && verb->force == GAINSAY_FORCE_DOUBTS)
    {
      if (is_doubt_verb (self, index, n))
        append_cue (self, index, n, index + n, find_scope_end (self, index + n + 1),
                    GAINSAY_NEGATION_DOUBT);
      return n;
    }
  noun = gainsay_analysis_match_tokens (self->analysis, GAINSAY_WORD_REPORTING_NOUN, index, &n);
  if (noun != NULL && noun->force == GAINSAY_FORCE_DENIES)
    add_denial_noun (self, index, n, GAINSAY_NEGATION_DENIAL);
  return 1;
}

/* "neither … nor …": the second cue takes over where it stands. */
static void
cut_scopes_at_nor (Finder *self)
{
  for (guint i = 0; i + 1 < self->cues->len; i++)
    {
      GainsayNegationCue *cue = &g_array_index (self->cues, GainsayNegationCue, i);
      const GainsayNegationCue *next = cue + 1;

      if (gainsay_token_is_in (&self->tokens[next->first_token], GAINSAY_SET_NEGATOR_PARTNER) &&
          cue->scope_end > next->first_token && cue->scope_start < next->first_token)
        cue->scope_end = next->first_token;
    }
}

/**
 * gainsay_negation_new:
 * @analysis: an analysis
 * @first_token: the first token of a range
 * @n_tokens: how many tokens the range has
 *
 * Finds the negations of a token range, which is taken to stand alone.
 *
 * Returns: (transfer full): what lies under which cue
 */
GainsayNegation *
gainsay_negation_new (const GainsayAnalysis *analysis, guint first_token, guint n_tokens)
{
  GainsayNegation *self;
  Finder finder;

  g_return_val_if_fail (analysis != NULL, NULL);
  g_return_val_if_fail (first_token <= analysis->n_tokens, NULL);
  g_return_val_if_fail (n_tokens <= analysis->n_tokens - first_token, NULL);

  self = g_new (GainsayNegation, 1);
  self->cues = g_array_new (FALSE, FALSE, sizeof (GainsayNegationCue));
  finder = (Finder){ analysis, analysis->tokens, first_token, first_token + n_tokens, self->cues };

  for (guint i = first_token; i < finder.end && self->cues->len < MAX_CUES;)
    {
      guint n = 1;
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match_tokens (analysis, GAINSAY_WORD_NEGATOR, i, &n);

      if (entry != NULL && i + n <= finder.end)
        i += add_negator (&finder, i, entry, n);
      else
        i += add_reporting (&finder, i);
    }
  cut_scopes_at_nor (&finder);
  return self;
}

/**
 * gainsay_negation_free:
 * @self: (transfer full): negations
 *
 * Frees negations.
 */
void
gainsay_negation_free (GainsayNegation *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->cues);
  g_free (self);
}

/**
 * gainsay_negation_get_cues:
 * @self: negations
 * @n_cues: (out): how many there are
 *
 * Lists the cues in the order of their tokens.
 *
 * Returns: (transfer none) (array length=n_cues): the cues
 */
const GainsayNegationCue *
gainsay_negation_get_cues (const GainsayNegation *self, guint *n_cues)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_cues != NULL, NULL);

  *n_cues = self->cues->len;
  return (const GainsayNegationCue *) (gpointer) self->cues->data;
}

static gboolean
covers (const GainsayNegationCue *cue, guint token)
{
  return token >= cue->scope_start && token < cue->scope_end &&
         !(token >= cue->first_token && token < cue->first_token + cue->n_tokens);
}

/**
 * gainsay_negation_is_negated:
 * @self: negations
 * @token: a token of the range
 *
 * Tells whether an odd number of cues has a token under it.
 *
 * Returns: whether it is negated
 */
gboolean
gainsay_negation_is_negated (const GainsayNegation *self, guint token)
{
  gboolean is_negated = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->cues->len; i++)
    if (covers (&g_array_index (self->cues, GainsayNegationCue, i), token))
      is_negated = !is_negated;
  return is_negated;
}

/**
 * gainsay_negation_find_cue:
 * @self: negations
 * @token: a token of the range
 *
 * Finds the cue closest before a token, or behind it, that has the token under it.
 *
 * Returns: (transfer none) (nullable): the cue
 */
const GainsayNegationCue *
gainsay_negation_find_cue (const GainsayNegation *self, guint token)
{
  const GainsayNegationCue *found = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->cues->len; i++)
    {
      const GainsayNegationCue *cue = &g_array_index (self->cues, GainsayNegationCue, i);

      if (covers (cue, token) && (found == NULL || cue->first_token < token))
        found = cue;
    }
  return found;
}
