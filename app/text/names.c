/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names: runs of capitals, parted into titles and names, and told apart by kind. */
#include "app/text/analysis-private.h"

#include <string.h>

typedef struct
{
  GainsayBuilder *builder;
  GainsayToken *tokens;
  guint n_tokens;
  GHashTable *capitals; /* folded words that have a capital inside a sentence */
  GHashTable *lower;    /* folded words that have none */
} Names;

#define BIT GAINSAY_WORD_BIT
/* How far before a comma an office may stand: "the president of the Court of Ostend,". */
#define MAX_ROLE 8
/* The longest run of capitals that is looked at as one, in tokens. */
#define MAX_RUN 16

static gboolean
is_word (const GainsayToken *token)
{
  return token->kind == GAINSAY_TOKEN_WORD && !token->is_clitic;
}

/* The token behind @index in the same sentence when nothing stands between but a space. */
static guint
next_word (const Names *names, guint index)
{
  guint next = index + 1;

  if (next < names->n_tokens && names->tokens[next].sentence == names->tokens[index].sentence &&
      is_word (&names->tokens[next]))
    return next;
  return GAINSAY_NO_INDEX;
}

static void
note_capitals (Names *names)
{
  for (guint i = 0; i < names->n_tokens; i++)
    {
      const GainsayToken *token = &names->tokens[i];

      if (!is_word (token) || token->is_stop)
        continue;
      if (!token->is_capital)
        g_hash_table_add (names->lower, (gpointer) token->folded);
      else if (!token->is_first)
        g_hash_table_add (names->capitals, (gpointer) token->folded);
    }
}

static gboolean
is_calendar (const GainsayToken *token)
{
  return (token->classes & (BIT (GAINSAY_WORD_MONTH) | BIT (GAINSAY_WORD_WEEKDAY))) != 0;
}

/* A word that can be part of a name wherever it stands. */
static gboolean
is_capital_word (const GainsayToken *token)
{
  return is_word (token) && token->is_capital && !token->is_stop && !is_calendar (token);
}

static gboolean
is_known_name (const GainsayToken *token)
{
  return (token->classes & (BIT (GAINSAY_WORD_PLACE) | BIT (GAINSAY_WORD_DEMONYM) |
                            BIT (GAINSAY_WORD_GIVEN_NAME))) != 0;
}

/* The first word of a sentence has its capital anyway: it needs another sign. */
static gboolean
starts_name (const Names *names, guint index)
{
  const GainsayToken *token = &names->tokens[index];
  guint next = next_word (names, index);

  if (!is_capital_word (token))
    return FALSE;
  if (token->end - token->start == 1 && next == GAINSAY_NO_INDEX)
    return FALSE;
  if (!token->is_first || token->is_all_capitals || is_known_name (token) ||
      strchr (token->folded, '.') != NULL)
    return TRUE;
  if (g_hash_table_contains (names->capitals, token->folded))
    return TRUE;
  if (g_hash_table_contains (names->lower, token->folded))
    return FALSE;
  if (index + 1 < names->n_tokens && names->tokens[index + 1].is_possessive &&
      token->classes == 0 && token->term == GAINSAY_NO_TERM)
    return TRUE;
  if (next == GAINSAY_NO_INDEX)
    return FALSE;
  if (token->classes & BIT (GAINSAY_WORD_TITLE) && is_capital_word (&names->tokens[next]))
    return TRUE;
  /* "Former President …", "Senior Russian …": the first word is not part of the name. */
  if (is_capital_word (&names->tokens[next]))
    return !(names->tokens[next].classes & (BIT (GAINSAY_WORD_TITLE) | BIT (GAINSAY_WORD_DEMONYM)));
  return (names->tokens[next].classes & BIT (GAINSAY_WORD_REPORTING)) && token->classes == 0 &&
         token->term == GAINSAY_NO_TERM;
}

static gboolean
has_body (const Names *names, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (names->tokens[i].classes & BIT (GAINSAY_WORD_BODY))
      return TRUE;
  return FALSE;
}

/* Behind a connector: "Committee on | Foreign Affairs", "Bank of the | North". */
static guint
skip_connector (const Names *names, guint start, guint index)
{
  const GainsayToken *tokens = names->tokens;
  guint next = index;
  gboolean is_and = strcmp (tokens[index].folded, "and") == 0;

  if (gainsay_token_is_in (&tokens[index], GAINSAY_SET_NAME_PARTICLE) && !tokens[index].is_stop)
    next = index + 1;
  else if (gainsay_token_is_in (&tokens[index], GAINSAY_SET_NAME_CONNECTOR) &&
           has_body (names, start, index) && !tokens[index].is_capital)
    {
      next = index + 1;
      if (!is_and && next < names->n_tokens && strcmp (tokens[next].folded, "the") == 0)
        next++;
    }
  if (next == index || next >= names->n_tokens || tokens[next].sentence != tokens[start].sentence ||
      !is_capital_word (&tokens[next]))
    return index;
  /* "the Ministry and Russia" are two; "the Ministry of Trade and Industry" is one. */
  if (is_and && (is_known_name (&tokens[next]) || index - start < 3 ||
                 (tokens[next].classes & BIT (GAINSAY_WORD_BODY))))
    return index;
  return next;
}

static guint
find_run_end (const Names *names, guint start)
{
  const GainsayToken *tokens = names->tokens;
  guint i = start + 1;

  while (i < names->n_tokens && i < start + MAX_RUN && tokens[i].sentence == tokens[start].sentence)
    {
      if (is_capital_word (&tokens[i]) && tokens[i].quotation == tokens[start].quotation)
        {
          i++;
          continue;
        }
      if (tokens[i].kind == GAINSAY_TOKEN_PUNCTUATION && strcmp (tokens[i].folded, "-") == 0 &&
          !tokens[i].space_before && i + 1 < names->n_tokens && !tokens[i + 1].space_before &&
          is_capital_word (&tokens[i + 1]))
        {
          i += 2;
          continue;
        }
      if (is_word (&tokens[i]) && skip_connector (names, start, i) > i)
        {
          i = skip_connector (names, start, i) + 1;
          continue;
        }
      break;
    }
  return i;
}

static const char *
join_folded (const Names *names, guint start, guint end)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = start; i < end; i++)
    {
      if (names->tokens[i].kind == GAINSAY_TOKEN_PUNCTUATION)
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, names->tokens[i].folded);
    }
  return gainsay_builder_intern (names->builder, joined->str);
}

static const char *
join_text (const Names *names, guint start, guint end)
{
  GainsayAnalysis *analysis = names->builder->analysis;
  g_autofree char *text = NULL;

  text =
    gainsay_analysis_dup_text (analysis, names->tokens[start].start, names->tokens[end - 1].end);
  return gainsay_builder_intern (names->builder, text);
}

static void
append_name (Names *names, guint first_title, guint start, guint end, GainsayNameKind kind)
{
  GainsayName name = { 0 };
  guint index = names->builder->names->len;

  name.first_token = start;
  name.n_tokens = end - start;
  name.first_title = first_title;
  name.kind = kind;
  name.text = join_text (names, start, end);
  name.folded =
    gainsay_lexicon_get_name (names->builder->analysis->lexicon, join_folded (names, start, end));
  name.is_demonym = end - start <= 2 && (names->tokens[start].classes & BIT (GAINSAY_WORD_DEMONYM));
  g_array_append_val (names->builder->names, name);
  for (guint i = start; i < end; i++)
    names->tokens[i].name = index;
}

/* How many tokens the entry of a class has that begins here; 0 when none does. */
static guint
match_length (const Names *names, GainsayWordClass klass, guint index)
{
  const char *folded[GAINSAY_LEXICON_MAX_WORDS];
  const char *stems[GAINSAY_LEXICON_MAX_WORDS];
  guint ends[GAINSAY_LEXICON_MAX_WORDS];
  guint n_words;
  const GainsayLexiconEntry *entry;

  if (!(names->tokens[index].classes & BIT (klass)))
    return 0;
  n_words = gainsay_tokens_collect (names->tokens, names->n_tokens, index, folded, stems, ends);
  entry = gainsay_lexicon_match (names->builder->analysis->lexicon, klass, folded, stems, n_words);
  return entry != NULL ? ends[entry->n_words - 1] - index : 0;
}

/* Where the person begins behind the last title of a run; @start when there is no title. */
static guint
skip_titles (const Names *names, guint start, guint end)
{
  guint person = start;

  for (guint i = start; i < end;)
    {
      guint n = match_length (names, GAINSAY_WORD_TITLE, i);

      /* "Patrick Justice": what stands behind a given name is no title. */
      if (n > 0 && !(i > start && names->tokens[i - 1].classes & BIT (GAINSAY_WORD_GIVEN_NAME)))
        {
          person = i + n;
          i += n;
        }
      else
        i++;
    }
  return MIN (person, end);
}

/* Words before a run, without a capital, that are titles or work: "president", "spokeswoman". */
static guint
find_lower_title (const Names *names, guint start)
{
  const GainsayToken *tokens = names->tokens;

  if (start > 0 && tokens[start - 1].sentence == tokens[start].sentence &&
      is_word (&tokens[start - 1]) && !tokens[start - 1].is_capital &&
      (tokens[start - 1].classes & (BIT (GAINSAY_WORD_TITLE) | BIT (GAINSAY_WORD_ROLE))) &&
      tokens[start].quotation == tokens[start - 1].quotation)
    return start - 1;
  return start;
}

/* How many tokens of a run make a place or demonym at its start: "Saint Petersburg", "US". */
static guint
match_place (const Names *names, guint start)
{
  GainsayLexicon *lexicon = names->builder->analysis->lexicon;
  const char *folded = names->tokens[start].folded;
  const char *name = gainsay_lexicon_get_name (lexicon, folded);
  guint n = MAX (match_length (names, GAINSAY_WORD_PLACE, start),
                 match_length (names, GAINSAY_WORD_DEMONYM, start));

  if (n == 0 && name != folded &&
      gainsay_lexicon_look_up (lexicon, GAINSAY_WORD_PLACE, name) != NULL)
    n = 1;
  return n;
}

static GainsayNameKind
guess_kind (const Names *names, guint start, guint end)
{
  const GainsayToken *first = &names->tokens[start];

  if (has_body (names, start, end))
    return GAINSAY_NAME_BODY;
  if (end - start > 1 && (first->classes & BIT (GAINSAY_WORD_GIVEN_NAME)))
    return GAINSAY_NAME_PERSON;
  if (end - start > 1 && names->builder->analysis->text[first->end - 1] == '.' &&
      strchr (first->folded, '.') == NULL)
    return GAINSAY_NAME_PERSON; /* initials */
  if (first->is_all_capitals && end - start == 1 && first->end - first->start <= 6)
    return GAINSAY_NAME_BODY;
  if (strchr (first->folded, '.') != NULL && end - start == 1)
    return GAINSAY_NAME_PLACE;
  return GAINSAY_NAME_OTHER;
}

static void
add_run (Names *names, guint start, guint end)
{
  const GainsayToken *tokens = names->tokens;
  guint person = skip_titles (names, start, end);
  guint first_title = find_lower_title (names, start);
  guint n_place = MIN (match_place (names, start), end - start);
  GainsayNameKind kind;

  if (n_place == end - start)
    {
      append_name (names, start, start, end, GAINSAY_NAME_PLACE);
      return;
    }

  if (person > start && person < end && !has_body (names, person, end))
    {
      append_name (names, first_title, person, end, GAINSAY_NAME_PERSON);
      return;
    }
  /* Only titles: "the Prime Minister"; a place before them is a name still. */
  if (person == end && !has_body (names, start, end))
    {
      if (n_place > 0)
        append_name (names, start, start, start + n_place, GAINSAY_NAME_PLACE);
      return;
    }

  kind = guess_kind (names, start, end);
  if ((tokens[start].classes & BIT (GAINSAY_WORD_DEMONYM)) && kind != GAINSAY_NAME_BODY)
    {
      append_name (names, start, start, start + n_place, GAINSAY_NAME_PLACE);
      if (is_capital_word (&tokens[start + n_place]))
        add_run (names, start + n_place, end);
      return;
    }
  if (kind == GAINSAY_NAME_OTHER && first_title < start)
    kind = GAINSAY_NAME_PERSON;
  append_name (names, kind == GAINSAY_NAME_PERSON ? first_title : start, start, end, kind);
}

/* A headline in which nearly every word has a capital says nothing by its capitals. */
static gboolean
is_title_case (const Names *names, const GainsaySentence *sentence)
{
  guint n_words = 0;
  guint n_capitals = 0;

  for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++)
    {
      const GainsayToken *token = &names->tokens[i];

      if (!is_word (token) || token->is_stop)
        continue;
      n_words++;
      n_capitals += token->is_capital;
    }
  return n_words >= 4 && n_capitals == n_words;
}

static void
find_in_sentence (Names *names, const GainsaySentence *sentence)
{
  gboolean title_case = is_title_case (names, sentence);
  guint end = sentence->first_token + sentence->n_tokens;

  for (guint i = sentence->first_token; i < end;)
    {
      guint run_end = i + 1;

      if (starts_name (names, i) &&
          (!title_case || is_known_name (&names->tokens[i]) || names->tokens[i].is_all_capitals ||
           (names->tokens[i].classes & BIT (GAINSAY_WORD_TITLE))))
        {
          run_end = MIN (find_run_end (names, i), end);
          add_run (names, i, run_end);
        }
      i = run_end;
    }
}

static const char *
last_word (const Names *names, const GainsayName *name)
{
  return names->tokens[name->first_token + name->n_tokens - 1].folded;
}

/* "a spokesman for Delmar Steel said", "said Delmar Steel spokesman Jon Pike": it is not the name
 * that speaks. */
static gboolean
is_spoken_for (const Names *names, guint start, guint behind)
{
  const GainsayToken *tokens = names->tokens;

  if (behind < names->n_tokens && gainsay_token_is_in (&tokens[behind], GAINSAY_SET_VOICE))
    return TRUE;
  return start > 1 && tokens[start - 2].sentence == tokens[start].sentence &&
         gainsay_token_is_in (&tokens[start - 1], GAINSAY_SET_AFFILIATION) &&
         gainsay_token_is_in (&tokens[start - 2], GAINSAY_SET_VOICE);
}

static gboolean
is_comma (const Names *names, guint index, guint sentence)
{
  return index < names->n_tokens && names->tokens[index].sentence == sentence &&
         strcmp (names->tokens[index].folded, ",") == 0;
}

/* "the port's engineer", "the president of the court": the office before a comma, if there is one.
 */
static gboolean
ends_in_role (const Names *names, guint comma)
{
  const GainsayToken *tokens = names->tokens;

  for (guint i = comma; i > 0 && i + MAX_ROLE > comma; i--)
    {
      const GainsayToken *token = &tokens[i - 1];

      if (token->sentence != tokens[comma].sentence || token->kind == GAINSAY_TOKEN_PUNCTUATION)
        return FALSE;
      if (token->classes & BIT (GAINSAY_WORD_ROLE))
        return i == comma || gainsay_token_is_in (&tokens[i], GAINSAY_SET_GENITIVE) ||
               gainsay_token_is_in (&tokens[i], GAINSAY_SET_AFFILIATION);
    }
  return FALSE;
}

/* "the port's engineer, Mara Odell, said" */
static gboolean
is_apposed_to_role (const Names *names, guint start, guint behind)
{
  const GainsayToken *tokens = names->tokens;
  guint sentence = tokens[start].sentence;

  return start > 1 && behind + 1 < names->n_tokens && is_comma (names, start - 1, sentence) &&
         is_comma (names, behind, sentence) && ends_in_role (names, start - 1) &&
         (tokens[behind + 1].classes & BIT (GAINSAY_WORD_REPORTING)) != 0;
}

/* Two or three words that speak are a person: "Mara Odell said", "said Mara Odell". */
static gboolean
speaks (const Names *names, const GainsayName *name)
{
  const GainsayToken *tokens = names->tokens;
  guint behind = name->first_token + name->n_tokens;

  if (name->n_tokens < 2 || name->n_tokens > 3 || tokens[name->first_token].is_all_capitals ||
      is_spoken_for (names, name->first_token, behind))
    return FALSE;
  if (is_apposed_to_role (names, name->first_token, behind))
    return TRUE;
  if (behind < names->n_tokens && tokens[behind].sentence == tokens[name->first_token].sentence &&
      tokens[behind].classes & BIT (GAINSAY_WORD_REPORTING))
    return TRUE;
  return name->first_token > 0 &&
         tokens[name->first_token - 1].sentence == tokens[name->first_token].sentence &&
         tokens[name->first_token - 1].classes & BIT (GAINSAY_WORD_REPORTING);
}

/* Who is a person once is one all through the text, by the last name as well. */
static void
spread_persons (Names *names)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < names->builder->names->len; i++)
    {
      GainsayName *name = &g_array_index (names->builder->names, GainsayName, i);

      if (name->kind == GAINSAY_NAME_OTHER && speaks (names, name))
        name->kind = GAINSAY_NAME_PERSON;
      if (name->kind == GAINSAY_NAME_PERSON)
        g_hash_table_add (persons, (gpointer) last_word (names, name));
    }
  for (guint i = 0; i < names->builder->names->len; i++)
    {
      GainsayName *name = &g_array_index (names->builder->names, GainsayName, i);

      if (name->kind == GAINSAY_NAME_OTHER &&
          g_hash_table_contains (persons, last_word (names, name)))
        name->kind = GAINSAY_NAME_PERSON;
    }
}

/* Finds the names, once tokens have their classes. */
void
gainsay_names_find (GainsayBuilder *builder)
{
  g_autoptr (GHashTable) capitals = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) lower = g_hash_table_new (g_str_hash, g_str_equal);
  Names names = { builder, (GainsayToken *) (gpointer) builder->tokens->data, builder->tokens->len,
                  capitals, lower };

  note_capitals (&names);
  for (guint i = 0; i < builder->sentences->len; i++)
    {
      const GainsaySentence *sentence = &g_array_index (builder->sentences, GainsaySentence, i);

      /* Who speaks in a transcript stands in capitals, which tell nothing. */
      if (!sentence->is_speaker)
        find_in_sentence (&names, sentence);
    }
  spread_persons (&names);
}
