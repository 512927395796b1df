/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/turns.h"

#include "app/claim/grammar.h"

#include <string.h>

struct _GainsayTurns
{
  GPtrArray *turns;         /* of GainsayTurn, one a label */
  GHashTable *by_label;     /* folded label -> GainsayTurn, borrowed */
  const GainsayTurn **said; /* for each sentence whose it is, or NULL */
  guint n_sentences;
};

static void
turn_free (gpointer data)
{
  GainsayTurn *self = data;

  g_free (self->speaker);
  g_free (self);
}

static const GainsayToken *
token_at (const GainsayAnalysis *analysis, guint token)
{
  return &analysis->tokens[token];
}

/* The words of a label, what stands in brackets and titles before the name left out. */
static GainsayRange
find_words (const GainsayAnalysis *analysis, GainsayRange label)
{
  GainsayRange words = { label.first, label.first };

  while (words.end < label.end &&
         (token_at (analysis, words.end)->kind == GAINSAY_TOKEN_WORD ||
          token_at (analysis, words.end)->kind == GAINSAY_TOKEN_NUMBER ||
          gainsay_word_is (analysis, words.end, ".") || gainsay_word_is (analysis, words.end, "-")))
    words.end++;
  while (words.first < words.end)
    {
      const GainsayLexiconEntry *title =
        gainsay_token_is (token_at (analysis, words.first), GAINSAY_WORD_TITLE)
          ? gainsay_analysis_match (analysis, GAINSAY_WORD_TITLE, words.first)
          : NULL;
      guint behind = title != NULL ? words.first + title->n_words : words.end;

      if (behind < words.end && gainsay_word_is (analysis, behind, "."))
        behind++;
      if (behind >= words.end || token_at (analysis, behind)->kind != GAINSAY_TOKEN_WORD)
        break;
      words.first = behind;
    }
  return words;
}

static gboolean
has_word (const GainsayAnalysis *analysis, GainsayRange words, GainsayWordSet set)
{
  for (guint i = words.first; i < words.end; i++)
    if (gainsay_token_is_in (token_at (analysis, i), set))
      return TRUE;
  return FALSE;
}

static gboolean
has_number (const GainsayAnalysis *analysis, GainsayRange words)
{
  for (guint i = words.first; i < words.end; i++)
    if (token_at (analysis, i)->kind == GAINSAY_TOKEN_NUMBER)
      return TRUE;
  return FALSE;
}

/* The words in lower case, with one space between. */
static char *
dup_folded (const GainsayAnalysis *analysis, GainsayRange words)
{
  g_autofree char *text =
    words.first < words.end
      ? gainsay_analysis_dup_text (analysis, token_at (analysis, words.first)->start,
                                   token_at (analysis, words.end - 1)->end)
      : g_strdup ("");

  return g_utf8_strdown (text, -1);
}

/* "ADA MARSH" as a name is written: "Ada Marsh". */
static char *
dup_name (const GainsayAnalysis *analysis, GainsayRange words)
{
  g_autofree char *folded = dup_folded (analysis, words);
  GString *name = g_string_new (NULL);
  gboolean is_inside = FALSE;

  if (!token_at (analysis, words.end - 1)->is_all_capitals)
    {
      g_string_append_len (name, analysis->text + token_at (analysis, words.first)->start,
                           (gssize) (token_at (analysis, words.end - 1)->end -
                                     token_at (analysis, words.first)->start));
      return g_string_free (name, FALSE);
    }
  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      g_string_append_unichar (name, is_inside ? letter : g_unichar_toupper (letter));
      is_inside = g_unichar_isalpha (letter);
    }
  return g_string_free (name, FALSE);
}

static void
read_label (const GainsayAnalysis *analysis,
            const GainsayMentions *mentions,
            GainsayRange label,
            GainsayTurn *turn)
{
  GainsayRange words = find_words (analysis, label);
  g_autofree char *folded = dup_folded (analysis, words);
  const char *person = gainsay_mentions_find_named (mentions, folded);
  const GainsayToken *last;

  if (words.first == words.end)
    return;
  last = token_at (analysis, words.end - 1);
  turn->is_person = person != NULL;
  if (person != NULL)
    turn->speaker = g_strdup (person);
  else if (has_word (analysis, words, GAINSAY_SET_HOST))
    turn->is_host = TRUE;
  else if (!has_number (analysis, words) && !has_word (analysis, words, GAINSAY_SET_UNNAMED_VOICE))
    {
      turn->speaker = dup_name (analysis, words);
      turn->is_person =
        !gainsay_token_is (last, GAINSAY_WORD_ROLE) && !gainsay_token_is (last, GAINSAY_WORD_BODY);
    }
}

/* "I am Lena Holt": who leads a talk says who they are. */
static const GainsayName *
find_introduction (const GainsayAnalysis *analysis, GainsayRange sentence)
{
  for (guint i = sentence.first; i + 2 < sentence.end; i++)
    {
      const GainsayToken *behind = token_at (analysis, i + 2);

      if (gainsay_word_is_in (analysis, i, GAINSAY_SET_SPEAKER_SUBJECT) &&
          gainsay_word_is_in (analysis, i + 1, GAINSAY_SET_COPULA) &&
          behind->name != GAINSAY_NO_INDEX && analysis->names[behind->name].n_tokens > 1 &&
          analysis->names[behind->name].kind != GAINSAY_NAME_BODY)
        return &analysis->names[behind->name];
    }
  return NULL;
}

static void
read_introduction (const GainsayAnalysis *analysis, guint sentence, GainsayTurn *turn)
{
  const GainsayName *name;

  if (turn == NULL || !turn->is_host || turn->speaker != NULL)
    return;
  name = find_introduction (analysis, gainsay_clause_sentence (analysis, sentence));
  if (name == NULL)
    return;
  turn->speaker = g_strdup (name->text);
  turn->is_person = TRUE;
}

/* A host who does not say who they are is "the moderator". */
static void
name_hosts (GainsayTurns *self, GainsayLexicon *lexicon)
{
  GHashTableIter iter;
  gpointer label, value;

  g_hash_table_iter_init (&iter, self->by_label);
  while (g_hash_table_iter_next (&iter, &label, &value))
    {
      GainsayTurn *turn = value;

      if (turn->is_host && turn->speaker == NULL && g_utf8_strlen (label, -1) > 1)
        turn->speaker =
          gainsay_lexicon_fill (lexicon, &(GainsayFilling){ .template = GAINSAY_TEMPLATE_DEFINITE,
                                                            .what = label });
    }
}

static GainsayTurn *
find_turn (GainsayTurns *self,
           const GainsayAnalysis *analysis,
           const GainsayMentions *mentions,
           GainsayRange label)
{
  g_autofree char *folded = dup_folded (analysis, find_words (analysis, label));
  GainsayTurn *turn = g_hash_table_lookup (self->by_label, folded);

  if (turn != NULL)
    return turn;
  turn = g_new0 (GainsayTurn, 1);
  read_label (analysis, mentions, label, turn);
  g_ptr_array_add (self->turns, turn);
  g_hash_table_insert (self->by_label, g_steal_pointer (&folded), turn);
  return turn;
}

/**
 * gainsay_turns_new:
 * @analysis: a document's analysis
 * @mentions: who is who in it
 *
 * Finds out who speaks in which sentence.
 *
 * Returns: (transfer full) (nullable): the turns, or %NULL when the document is no transcript
 */
GainsayTurns *
gainsay_turns_new (const GainsayAnalysis *analysis, const GainsayMentions *mentions)
{
  GainsayTurns *self = NULL;
  GainsayTurn *turn = NULL;

  g_return_val_if_fail (analysis != NULL, NULL);
  g_return_val_if_fail (mentions != NULL, NULL);

  for (guint s = 0; s < analysis->n_sentences; s++)
    {
      const GainsaySentence *sentence = &analysis->sentences[s];

      if (sentence->is_speaker)
        {
          GainsayRange label = gainsay_clause_sentence (analysis, s);

          /* "SEN. MARSH:" may have been taken for two sentences. */
          while (s + 1 < analysis->n_sentences && analysis->sentences[s + 1].is_speaker &&
                 analysis->sentences[s + 1].paragraph == sentence->paragraph)
            label.end = gainsay_clause_sentence (analysis, ++s).end;
          if (self == NULL)
            {
              self = g_new0 (GainsayTurns, 1);
              self->turns = g_ptr_array_new_with_free_func (turn_free);
              self->by_label = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
              self->said = g_new0 (const GainsayTurn *, analysis->n_sentences);
              self->n_sentences = analysis->n_sentences;
            }
          turn = find_turn (self, analysis, mentions, label);
          continue;
        }
      if (sentence->is_heading)
        turn = NULL;
      if (turn != NULL)
        self->said[s] = turn;
      read_introduction (analysis, s, turn);
    }
  if (self != NULL)
    name_hosts (self, analysis->lexicon);
  return self;
}

/**
 * gainsay_turns_free:
 * @self: (transfer full) (nullable): turns
 *
 * Frees turns.
 */
void
gainsay_turns_free (GainsayTurns *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_label);
  g_ptr_array_unref (self->turns);
  g_free (self->said);
  g_free (self);
}

/**
 * gainsay_turns_get:
 * @self: (nullable): turns
 * @sentence: a sentence of the document
 *
 * Tells who speaks in a sentence.
 *
 * Returns: (transfer none) (nullable): who, or %NULL when the document itself does
 */
const GainsayTurn *
gainsay_turns_get (const GainsayTurns *self, guint sentence)
{
  g_return_val_if_fail (self == NULL || sentence < self->n_sentences, NULL);

  return self != NULL ? self->said[sentence] : NULL;
}
