/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a text ready for comparing: what is said, without who says it; its negations; its core. */
#include "app/claim/attribution.h"
#include "app/claim/clause.h"
#include "app/evidence/stance-private.h"

#include <string.h>

/* A reported content with less than this share of a text's weight is said in passing. */
#define FRAME_SHARE 0.5
/* How far before a word stands the noun that only names it: "the notion of …", in tokens. */
#define NAMING_DISTANCE 5
/* How far before a word a modal still governs it, in tokens. */
#define MODAL_DISTANCE 4

/* Brackets mark what was filled in; it is read like the rest. Offsets stay as they are. */
static char *
blank_brackets (const char *text)
{
  char *blanked = g_strdup (text);

  for (char *c = blanked; *c != '\0'; c++)
    if (*c == '[' || *c == ']')
      *c = ' ';
  return blanked;
}

static double
weigh_range (const GainsayAnalysis *analysis, guint first, guint end)
{
  double weight = 0;

  for (guint i = first; i < end;)
    {
      guint n;

      weight += gainsay_alignment_weigh_unit (analysis, i, end, &n);
      i += n;
    }
  return weight;
}

typedef struct
{
  GainsayStanceText *text;
  char *blanked; /* the text, with what others say in passing blanked out too */
  gboolean has_blanked;
} Reading;

static void
set_content (GainsayStanceText *self, guint first, guint end)
{
  self->first = first;
  self->n_tokens = end - first;
}

/* Where the content of an accusation begins that its text keeps: behind "charged", "accused of". */
static guint
skip_cue (const GainsayAnalysis *analysis, gsize cue_end)
{
  guint token = gainsay_analysis_find_token (analysis, cue_end);

  while (token < analysis->n_tokens && analysis->tokens[token].is_stop)
    token++;
  return token;
}

/* "on charges that …", "suspected of …": an accusation that the grammar did not find. */
static guint
find_loose_accusation (const GainsayAnalysis *analysis)
{
  for (guint i = 0; i + 2 < analysis->n_tokens; i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match (analysis, GAINSAY_WORD_ACCUSATION, i);

      if (entry == NULL || analysis->tokens[i].in_quote)
        continue;
      if (gainsay_token_is_in (&analysis->tokens[i + 1], GAINSAY_SET_LOOSE_CHARGE_LINK))
        return i + 2;
    }
  return GAINSAY_NO_INDEX;
}

static void
blank_span (Reading *reading, gsize start, gsize end)
{
  memset (reading->blanked + start, ' ', end - start);
  reading->has_blanked = TRUE;
}

/* Takes one attribution inside the text as its frame, or as said in passing. */
static gboolean
read_attribution (Reading *reading, const GainsayProposition *proposition, double total)
{
  GainsayStanceText *self = reading->text;
  guint first;
  guint n_tokens;

  if (proposition->cue_start == proposition->cue_end)
    return FALSE;
  /* "X denied that …": the verb of denying is the negation, so it stays. */
  if (proposition->force == GAINSAY_FORCE_DENIES)
    {
      set_content (self, 0, self->analysis->n_tokens);
      self->force = proposition->force;
      return TRUE;
    }
  if (proposition->start <= proposition->cue_start && proposition->end >= proposition->cue_end)
    {
      first = skip_cue (self->analysis, proposition->cue_end);
      if (first >= self->analysis->n_tokens)
        return FALSE;
      n_tokens = self->analysis->n_tokens - first;
    }
  else
    gainsay_analysis_find_tokens (self->analysis, proposition->start, proposition->end, &first,
                                  &n_tokens);

  if (weigh_range (self->analysis, first, first + n_tokens) < total * FRAME_SHARE)
    {
      blank_span (reading, proposition->start, proposition->end);
      return FALSE;
    }
  set_content (self, first, first + n_tokens);
  self->force = proposition->force;
  return TRUE;
}

static void
find_frame (Reading *reading)
{
  GainsayStanceText *self = reading->text;
  GainsayAttributionContext context = { NULL, NULL, NULL };
  g_autoptr (GPtrArray) propositions =
    gainsay_attribution_find (self->analysis, self->analysis->lexicon, &context);
  double total = weigh_range (self->analysis, 0, self->analysis->n_tokens);
  guint loose;

  set_content (self, 0, self->analysis->n_tokens);
  for (guint i = 0; i < propositions->len; i++)
    if (read_attribution (reading, g_ptr_array_index (propositions, i), total))
      return;

  loose = find_loose_accusation (self->analysis);
  if (loose != GAINSAY_NO_INDEX && !reading->has_blanked &&
      weigh_range (self->analysis, loose, self->analysis->n_tokens) > 0)
    {
      set_content (self, loose, self->analysis->n_tokens);
      self->force = GAINSAY_FORCE_CHARGES;
    }
}

static void
list_units (GainsayStanceText *self)
{
  guint end = self->first + self->n_tokens;

  self->units = g_array_new (FALSE, FALSE, sizeof (GainsayStanceUnit));
  for (guint i = self->first; i < end;)
    {
      const GainsayToken *token = &self->analysis->tokens[i];
      GainsayStanceUnit unit = { i, 1, 0 };

      unit.weight = gainsay_alignment_weigh_unit (self->analysis, i, end, &unit.n_tokens);
      unit.is_name = token->name != GAINSAY_NO_INDEX;
      if (!unit.is_name && token->quantity != GAINSAY_NO_INDEX)
        {
          GainsayQuantityKind kind = self->analysis->quantities[token->quantity].kind;

          unit.is_calendar = kind == GAINSAY_QUANTITY_YEAR || kind == GAINSAY_QUANTITY_DATE;
          unit.is_figure = kind == GAINSAY_QUANTITY_COUNT || kind == GAINSAY_QUANTITY_MONEY ||
                           kind == GAINSAY_QUANTITY_PERCENT;
        }
      if (unit.weight > 0)
        g_array_append_val (self->units, unit);
      i += unit.n_tokens;
    }
}

static gboolean
is_core_word (const GainsayToken *token)
{
  return token->kind == GAINSAY_TOKEN_WORD && token->name == GAINSAY_NO_INDEX &&
         token->quantity == GAINSAY_NO_INDEX && !token->is_stop && !token->is_clitic;
}

/* The first word with content of a range; a light one only where there is no other. */
static guint
find_core (const GainsayStanceText *self, guint first, guint end)
{
  guint light = GAINSAY_NO_INDEX;

  for (guint i = first; i < end; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[i];

      if (!is_core_word (token))
        continue;
      if (!gainsay_token_is (token, GAINSAY_WORD_LIGHT) &&
          !gainsay_token_is (token, GAINSAY_WORD_ROLE) &&
          !gainsay_token_is (token, GAINSAY_WORD_MODAL) &&
          !gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_ADVERB_ENDINGS,
                                       token->folded))
        return i;
      if (light == GAINSAY_NO_INDEX)
        light = i;
    }
  return light;
}

static gboolean
is_that_clause (const GainsayStanceText *self, const GainsayNegationCue *cue)
{
  const GainsayToken *tokens = self->analysis->tokens;
  guint last = cue->first_token + cue->n_tokens;

  if (cue->kind == GAINSAY_NEGATION_DENIAL || cue->kind == GAINSAY_NEGATION_DOUBT)
    return TRUE;
  for (guint i = last > 0 ? last - 1 : 0; i < last + 2 && i < self->analysis->n_tokens; i++)
    if (gainsay_token_is_in (&tokens[i], GAINSAY_SET_COMPLEMENTIZER))
      return TRUE;
  return FALSE;
}

/* "No solvent was released": behind a negated subject comes the verb that counts. */
static gboolean
is_negated_subject (const GainsayStanceText *self, const GainsayNegationCue *cue)
{
  GainsayRange before = { self->first, cue->first_token };
  guint finite;

  if (!gainsay_token_is_in (&self->analysis->tokens[cue->first_token],
                            GAINSAY_SET_NEGATIVE_SUBJECT))
    return FALSE;
  finite = gainsay_clause_find_finite (self->analysis, before);
  return finite < before.first || finite >= before.end;
}

static void
list_heads (GainsayStanceText *self)
{
  guint n_cues;
  const GainsayNegationCue *cues = gainsay_negation_get_cues (self->negation, &n_cues);

  self->heads = g_array_new (FALSE, FALSE, sizeof (GainsayStanceHead));
  for (guint i = 0; i < n_cues; i++)
    {
      GainsayRange scope = { cues[i].scope_start, cues[i].scope_end };
      GainsayStanceHead head = { GAINSAY_NO_INDEX, i };

      if (cues[i].scope_start > cues[i].first_token &&
          (is_that_clause (self, &cues[i]) || is_negated_subject (self, &cues[i])))
        {
          guint finite = gainsay_clause_find_finite (self->analysis, scope);

          if (finite >= scope.first && finite < scope.end)
            head.token = find_core (self, finite, scope.end);
        }
      if (head.token == GAINSAY_NO_INDEX)
        head.token = find_core (self, scope.first, scope.end);
      if (head.token != GAINSAY_NO_INDEX)
        g_array_append_val (self->heads, head);
    }
}

static gboolean
ends_main (const GainsayToken *token)
{
  return strcmp (token->folded, ";") == 0 || gainsay_token_is_in (token, GAINSAY_SET_MAIN_END);
}

static void
list_main (GainsayStanceText *self)
{
  GainsayRange content = { self->first, self->first + self->n_tokens };
  guint finite = gainsay_clause_find_finite (self->analysis, content);
  guint from = finite >= content.first && finite < content.end ? finite : content.first;
  gboolean is_reporting = FALSE;

  for (guint i = from; i < content.end && self->n_main < GAINSAY_STANCE_MAIN_WORDS; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[i];

      if (self->n_main > 0 && ends_main (token))
        return;
      if (!is_core_word (token) ||
          (self->n_main > 0 && gainsay_token_is (token, GAINSAY_WORD_LIGHT)))
        continue;
      self->main[self->n_main++] = i;
      is_reporting |= self->n_main == 1 && gainsay_token_is (token, GAINSAY_WORD_REPORTING);
      /* What somebody blames or questions is not thereby asserted. */
      if (is_reporting)
        return;
    }
}

/**
 * gainsay_stance_text_new:
 * @text: a claim's text, or what a passage says; filled-in words in [brackets]
 * @lexicon: the lexicon of its language
 * @judge: (nullable): what the model needs, outliving the text; without it the rules judge alone
 *
 * Makes a text ready for comparing.
 *
 * Returns: (transfer full): the text
 */
GainsayStanceText *
gainsay_stance_text_new (const char *text, GainsayLexicon *lexicon, const GainsayJudge *judge)
{
  GainsayStanceText *self;
  Reading reading = { NULL, NULL, FALSE };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);

  self = g_new0 (GainsayStanceText, 1);
  reading.text = self;
  reading.blanked = blank_brackets (text);
  self->analysis = gainsay_analysis_new (reading.blanked, NULL, lexicon);
  find_frame (&reading);
  if (reading.has_blanked && self->force == GAINSAY_FORCE_NONE)
    {
      gainsay_analysis_unref (self->analysis);
      self->analysis = gainsay_analysis_new (reading.blanked, NULL, lexicon);
      set_content (self, 0, self->analysis->n_tokens);
    }
  g_free (reading.blanked);

  for (guint i = 0; i < self->analysis->n_sentences; i++)
    self->is_question |= self->analysis->sentences[i].is_question;
  /* "How much it dumped is disputed" does not say that it dumped so much. */
  if (self->n_tokens > 0)
    self->is_question |=
      gainsay_token_is_in (&self->analysis->tokens[self->first], GAINSAY_SET_INDIRECT_QUESTION);
  self->negation = gainsay_negation_new (self->analysis, self->first, self->n_tokens);
  list_units (self);
  list_heads (self);
  list_main (self);
  self->measures =
    gainsay_measures_new (self->analysis, self->negation,
                          (GainsayRange){ self->first, self->first + self->n_tokens });
  if (judge != NULL)
    {
      self->judge = judge;
      self->features = gainsay_feature_text_new (self->analysis, 0, self->analysis->n_tokens,
                                                 gainsay_judge_get_wordnet (judge));
    }
  return self;
}

/**
 * gainsay_stance_text_weigh:
 * @self: a text that nothing was compared with yet
 * @index: the texts among which it stands
 *
 * Notes how rare each word of a text is. What two texts share means the more the rarer it is.
 */
void
gainsay_stance_text_weigh (GainsayStanceText *self, const GainsayIndex *index)
{
  g_return_if_fail (self != NULL && self->rarity == NULL);
  g_return_if_fail (index != NULL);

  self->rarity = g_new (float, self->analysis->n_tokens + 1);
  for (guint i = 0; i < self->analysis->n_tokens; i++)
    self->rarity[i] = (float) gainsay_index_get_rarity (index, self->analysis, i);
}

/**
 * gainsay_stance_text_free:
 * @self: (transfer full): a text
 *
 * Frees a text.
 */
void
gainsay_stance_text_free (GainsayStanceText *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->features, gainsay_feature_text_free);
  g_free (self->rarity);
  gainsay_negation_free (self->negation);
  gainsay_analysis_unref (self->analysis);
  g_array_unref (self->units);
  g_array_unref (self->heads);
  g_array_unref (self->measures);
  g_free (self);
}

/**
 * gainsay_stance_text_get_analysis:
 * @self: a text
 *
 * Gives the text taken apart. Its bytes stand where they stood in the text, brackets and what
 * others say in passing as spaces.
 *
 * Returns: (transfer none): the analysis
 */
const GainsayAnalysis *
gainsay_stance_text_get_analysis (const GainsayStanceText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->analysis;
}

/**
 * gainsay_stance_text_get_force:
 * @self: a text
 *
 * Tells what the words around the content do to it, as in "agencies agree that …".
 *
 * Returns: the force; none when the text says its content outright
 */
GainsayForce
gainsay_stance_text_get_force (const GainsayStanceText *self)
{
  g_return_val_if_fail (self != NULL, GAINSAY_FORCE_NONE);

  return self->force;
}

/* Whether a token belongs to what the text asserts in the first place. */
gboolean
gainsay_stance_text_is_main (const GainsayStanceText *self, guint token)
{
  for (guint i = 0; i < self->n_main; i++)
    {
      const GainsayToken *main = &self->analysis->tokens[self->main[i]];
      guint n = main->n_term > 1 ? main->n_term : 1;

      if (token >= self->main[i] && token < self->main[i] + n)
        return TRUE;
    }
  return FALSE;
}

/* Whether a token is only named, not said to be so: "the notion of Orr's meddling". */
gboolean
gainsay_stance_text_is_only_named (const GainsayStanceText *self, guint token)
{
  const GainsayToken *tokens = self->analysis->tokens;
  guint from = token > self->first + NAMING_DISTANCE ? token - NAMING_DISTANCE : self->first;

  for (guint i = from; i + 1 < token; i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match (self->analysis, GAINSAY_WORD_REPORTING_NOUN, i);

      if (entry != NULL && entry->force != GAINSAY_FORCE_FINDS &&
          gainsay_token_is_in (&tokens[i + 1], GAINSAY_SET_TOPIC))
        return TRUE;
    }
  return FALSE;
}

/* Whether a modal that weakens stands right before a token. */
gboolean
gainsay_stance_text_is_modal (const GainsayStanceText *self, guint token)
{
  guint from = token > self->first + MODAL_DISTANCE ? token - MODAL_DISTANCE : self->first;

  for (guint i = from; i < token; i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match (self->analysis, GAINSAY_WORD_MODAL, i);

      if (entry != NULL && entry->modality != GAINSAY_MODALITY_CERTAIN &&
          entry->modality != GAINSAY_MODALITY_NONE)
        return TRUE;
    }
  return FALSE;
}

/* Whether a token is a word of a negation. */
gboolean
gainsay_stance_text_is_cue (const GainsayStanceText *self, guint token)
{
  guint n_cues;
  const GainsayNegationCue *cues = gainsay_negation_get_cues (self->negation, &n_cues);

  for (guint i = 0; i < n_cues; i++)
    if (token >= cues[i].first_token && token < cues[i].first_token + cues[i].n_tokens)
      return TRUE;
  return FALSE;
}
