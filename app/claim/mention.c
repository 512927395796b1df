/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/mention.h"

#include "app/claim/grammar.h"

#include <string.h>

/* How many words of an apposition are read for what a person is. */
#define MAX_APPOSITION 14

/*
 * Person:
 * @name: the longest name, as printed
 * @surname: its last word, folded
 * @first: the first token that names the person
 * @traits: stems of titles, roles and places that go with the name; values are the token + 1 from
 *   which on it is known
 * @country: the demonym or country before the name ("Russian", "Russia"), or NULL
 * @is_owned: whether it is the country's name, as an owner ("Russia's")
 */
typedef struct
{
  char *name;
  char *surname;
  guint first;
  GHashTable *traits;
  char *country;
  gboolean is_owned;
} Person;

struct _GainsayMentions
{
  const GainsayAnalysis *analysis;
  GPtrArray *people;      /* of Person */
  GHashTable *by_surname; /* folded -> Person, or NULL when two people share it */
  GainsayModifiers *modifiers;
  GainsayNamesakes *namesakes;
  GHashTable *lone; /* folded words that stand alone as names, borrowed */
};

static void
person_free (gpointer data)
{
  Person *self = data;

  g_free (self->name);
  g_free (self->surname);
  g_free (self->country);
  g_hash_table_unref (self->traits);
  g_free (self);
}

static char *
dup_surname (const GainsayAnalysis *analysis, const GainsayName *name)
{
  return g_strdup (analysis->tokens[name->first_token + name->n_tokens - 1].folded);
}

static Person *
find_exact (GainsayMentions *self, const char *text)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      Person *person = g_ptr_array_index (self->people, i);

      if (g_str_equal (person->name, text))
        return person;
    }
  return NULL;
}

static Person *
add_person (GainsayMentions *self, const GainsayName *name)
{
  Person *person = g_new0 (Person, 1);

  person->name = g_strdup (name->text);
  person->surname = dup_surname (self->analysis, name);
  person->first = name->first_token;
  person->traits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (self->people, person);
  return person;
}

static void
note_surname (GainsayMentions *self, Person *person)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (self->by_surname, person->surname, NULL, &known))
    g_hash_table_insert (self->by_surname, g_strdup (person->surname), person);
  else if (known != person)
    g_hash_table_insert (self->by_surname, g_strdup (person->surname), NULL);
}

/* The words that stand alone as names somewhere. */
static void
collect_lone_names (GainsayMentions *self)
{
  for (guint i = 0; i < self->analysis->n_names; i++)
    {
      const GainsayName *name = &self->analysis->names[i];

      if (name->n_tokens == 1 && name->kind != GAINSAY_NAME_PLACE &&
          name->kind != GAINSAY_NAME_BODY && !name->is_demonym)
        g_hash_table_add (self->lone, (gpointer) self->analysis->tokens[name->first_token].folded);
    }
  for (guint i = 0; i < self->analysis->n_sentences; i++)
    {
      const GainsaySentence *sentence = &self->analysis->sentences[i];

      for (guint k = sentence->first_token;
           sentence->is_speaker && k < sentence->first_token + sentence->n_tokens; k++)
        if (self->analysis->tokens[k].kind == GAINSAY_TOKEN_WORD)
          g_hash_table_add (self->lone, (gpointer) self->analysis->tokens[k].folded);
    }
}

/* Whether it is a person's, with two words or more: told by the text, or "Ada Marsh" with a
 * "Marsh". */
static gboolean
is_full_name (const GainsayMentions *self, const GainsayName *name)
{
  g_autofree char *surname = NULL;

  if (name->n_tokens < 2 || name->n_tokens > 5)
    return FALSE;
  if (name->kind == GAINSAY_NAME_PERSON)
    return TRUE;
  if (name->kind != GAINSAY_NAME_OTHER || name->n_tokens > 3 || name->is_demonym ||
      (name->first_token > 0 &&
       gainsay_word_is_sort (self->analysis, name->first_token - 1, GAINSAY_SORT_DETERMINER)))
    return FALSE;
  surname = dup_surname (self->analysis, name);
  return g_hash_table_contains (self->lone, surname);
}

/* Full names first, so that a surname before its full name is resolved as well. */
static void
collect_people (GainsayMentions *self)
{
  const GainsayAnalysis *analysis = self->analysis;

  for (guint i = 0; i < 2 * analysis->n_names; i++)
    {
      const GainsayName *name = &analysis->names[i % analysis->n_names];
      gboolean is_quoted = analysis->tokens[name->first_token].in_quote;
      g_autofree char *surname = dup_surname (analysis, name);

      if (!is_full_name (self, name) || find_exact (self, name->text) != NULL)
        continue;
      /* Titles of books and pieces are quoted: “Why I Met Marsh”. */
      if (is_quoted && (i < analysis->n_names || g_hash_table_contains (self->by_surname, surname)))
        continue;
      note_surname (self, add_person (self, name));
    }
  for (guint i = 0; i < analysis->n_names; i++)
    {
      const GainsayName *name = &analysis->names[i];
      g_autofree char *surname = dup_surname (analysis, name);

      if (name->kind != GAINSAY_NAME_PERSON || name->n_tokens != 1 ||
          g_hash_table_contains (self->by_surname, surname))
        continue;
      note_surname (self, add_person (self, name));
    }
}

static Person *
get_person (const GainsayMentions *self, guint index)
{
  const GainsayName *name = &self->analysis->names[index];
  g_autofree char *surname = NULL;

  if (name->kind == GAINSAY_NAME_PLACE || name->kind == GAINSAY_NAME_BODY || name->is_demonym)
    return NULL;
  for (guint i = 0; name->n_tokens > 1 && i < self->people->len; i++)
    {
      Person *person = g_ptr_array_index (self->people, i);

      if (g_str_equal (person->name, name->text))
        return person;
    }
  if (name->n_tokens > 1)
    return NULL;
  surname = dup_surname (self->analysis, name);
  return g_hash_table_lookup (self->by_surname, surname);
}

static void
add_trait (Person *person, const char *trait, guint token)
{
  gpointer since = g_hash_table_lookup (person->traits, trait);

  if (since == NULL || GPOINTER_TO_UINT (since) > token + 1)
    g_hash_table_insert (person->traits, g_strdup (trait), GUINT_TO_POINTER (token + 1));
}

/* The country of a demonym, in lower case as names are folded. */
static const char *
find_country (const GainsayAnalysis *analysis, guint token)
{
  const GainsayToken *self = &analysis->tokens[token];
  const GainsayLexiconEntry *entry;

  if (self->name != GAINSAY_NO_INDEX)
    return analysis->names[self->name].folded;
  entry = gainsay_analysis_match (analysis, GAINSAY_WORD_DEMONYM, token);
  return entry != NULL && entry->base != NULL ? entry->base : self->folded;
}

/* "Sen." as "senator". */
static void
add_full_title (Person *person, const GainsayAnalysis *analysis, guint token)
{
  const GainsayLexiconEntry *entry = gainsay_analysis_match (analysis, GAINSAY_WORD_TITLE, token);
  g_autofree char *full = NULL;

  if (entry == NULL || entry->base == NULL)
    return;
  full = g_utf8_strdown (entry->base, -1);
  add_trait (person, full, token);
}

static void
add_traits (GainsayMentions *self, Person *person, GainsayRange range)
{
  const GainsayAnalysis *analysis = self->analysis;

  for (guint i = range.first; i < range.end; i++)
    {
      const GainsayToken *token = &analysis->tokens[i];

      if (token->kind != GAINSAY_TOKEN_WORD || token->is_possessive)
        continue;
      if (token->name != GAINSAY_NO_INDEX)
        add_trait (person, analysis->names[token->name].folded, i);
      else if (gainsay_token_is (token, GAINSAY_WORD_DEMONYM))
        add_trait (person, find_country (analysis, i), i);
      if (gainsay_token_is (token, GAINSAY_WORD_TITLE))
        add_full_title (person, analysis, i);
      if (!token->is_stop)
        add_trait (person, token->stem, i);
    }
}

/* What stands before a name: "Senior Russian lawmaker", "Russia's president". */
static void
read_title (GainsayMentions *self, Person *person, const GainsayName *name)
{
  const GainsayAnalysis *analysis = self->analysis;
  GainsayRange before = { MIN (name->first_title, name->first_token), name->first_token };
  GainsayRange phrase = gainsay_clause_phrase_before (analysis, before.first);

  if (before.first == name->first_token && phrase.first == phrase.end)
    return;
  if (phrase.end - phrase.first <= 6)
    before.first = MIN (before.first, phrase.first);
  add_traits (self, person, before);
  for (guint i = before.first; i < before.end && person->country == NULL; i++)
    {
      const GainsayToken *token = &analysis->tokens[i];
      const GainsayName *place;

      if (token->name == GAINSAY_NO_INDEX)
        {
          if (gainsay_token_is (token, GAINSAY_WORD_DEMONYM))
            person->country = gainsay_analysis_dup_text (analysis, token->start, token->end);
          continue;
        }
      place = &analysis->names[token->name];
      if (place->is_demonym)
        person->country = g_strdup (place->text);
      else if (place->kind == GAINSAY_NAME_PLACE && i + 1 < before.end &&
               analysis->tokens[i + 1].is_possessive)
        {
          person->country = g_strdup (place->text);
          person->is_owned = TRUE;
        }
    }
}

/* What stands behind a name: ", the chairman of …,", " of Kentucky", " (R-Ky.)". */
static void
read_apposition (GainsayMentions *self, Person *person, const GainsayName *name)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint next = name->first_token + name->n_tokens;
  guint ceiling =
    gainsay_clause_sentence (analysis, analysis->tokens[name->first_token].sentence).end;
  GainsayRange range = { next, next };

  if (gainsay_word_is_in (analysis, next, GAINSAY_SET_GENITIVE))
    range = gainsay_clause_phrase_at (analysis, next + 1);
  else if (gainsay_word_is (analysis, next, ",") &&
           (gainsay_word_is_sort (analysis, next + 1, GAINSAY_SORT_DETERMINER) ||
            (next + 1 < ceiling &&
             (gainsay_token_is (&analysis->tokens[next + 1], GAINSAY_WORD_TITLE) ||
              gainsay_token_is (&analysis->tokens[next + 1], GAINSAY_WORD_ROLE)))))
    {
      range.first = range.end = next + 1;
      while (range.end < MIN (ceiling, next + MAX_APPOSITION) &&
             !gainsay_word_is (analysis, range.end, ",") &&
             !gainsay_word_is_sort (analysis, range.end, GAINSAY_SORT_SUBORDINATOR))
        range.end++;
    }
  add_traits (self, person, range);
}

/* "The minister, Ada Marsh, said": the title before a name between commas. */
static void
read_leading_role (GainsayMentions *self, Person *person, const GainsayName *name)
{
  const GainsayAnalysis *analysis = self->analysis;
  guint next = name->first_token + name->n_tokens;
  GainsayRange role;

  if (name->first_token < 2 || !gainsay_word_is (analysis, name->first_token - 1, ",") ||
      !gainsay_word_is (analysis, next, ",") || !gainsay_word_is_finite (analysis, next + 1) ||
      analysis->tokens[name->first_token - 1].sentence !=
        analysis->tokens[name->first_token].sentence)
    return;
  role = gainsay_clause_phrase_before (analysis, name->first_token - 1);
  if (role.first < role.end && gainsay_word_is_in (analysis, role.first, GAINSAY_SET_DEFINITE))
    add_traits (self, person, role);
}

/**
 * gainsay_mentions_new:
 * @analysis: a document's analysis, which must outlive the result
 *
 * Collects the people of a document and what is said of who they are.
 *
 * Returns: (transfer full): the mentions
 */
GainsayMentions *
gainsay_mentions_new (const GainsayAnalysis *analysis)
{
  GainsayMentions *self;

  g_return_val_if_fail (analysis != NULL, NULL);

  self = g_new0 (GainsayMentions, 1);
  self->analysis = analysis;
  self->modifiers = gainsay_modifiers_new (analysis);
  self->namesakes = gainsay_namesakes_new (analysis);
  self->people = g_ptr_array_new_with_free_func (person_free);
  self->by_surname = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lone = g_hash_table_new (g_str_hash, g_str_equal);
  collect_lone_names (self);
  collect_people (self);
  for (guint i = 0; i < analysis->n_names; i++)
    {
      Person *person = get_person (self, i);

      if (person == NULL)
        continue;
      person->first = MIN (person->first, analysis->names[i].first_token);
      read_title (self, person, &analysis->names[i]);
      read_leading_role (self, person, &analysis->names[i]);
      read_apposition (self, person, &analysis->names[i]);
    }
  return self;
}

/**
 * gainsay_mentions_free:
 * @self: (transfer full) (nullable): mentions
 *
 * Frees mentions.
 */
void
gainsay_mentions_free (GainsayMentions *self)
{
  if (self == NULL)
    return;
  gainsay_modifiers_free (self->modifiers);
  gainsay_namesakes_free (self->namesakes);
  g_hash_table_unref (self->lone);
  g_hash_table_unref (self->by_surname);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/**
 * gainsay_mentions_get_full_name:
 * @self: mentions
 * @name: an index among the analysis' names
 *
 * Gives the full name of the person whom a name names.
 *
 * Returns: (nullable): the full name, or %NULL when the name is no person's or could be two
 *   people's
 */
const char *
gainsay_mentions_get_full_name (const GainsayMentions *self, guint name)
{
  Person *person;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name < self->analysis->n_names, NULL);

  person = get_person (self, name);
  return person != NULL ? person->name : NULL;
}

/* The last word of a phrase's head, before any "of". */
static guint
find_head (const GainsayMentions *self, GainsayRange phrase)
{
  for (guint i = phrase.first + 1; i < phrase.end; i++)
    if (gainsay_word_is_sort (self->analysis, i, GAINSAY_SORT_PREPOSITION))
      return i - 1;
  return phrase.end - 1;
}

/* How many words of "the Kentucky senator" are known of a person before it, or -1 if one speaks
 * against. */
static int
count_traits (const GainsayMentions *self, Person *person, GainsayRange phrase, guint head)
{
  const GainsayAnalysis *analysis = self->analysis;
  int n = 0;

  for (guint i = phrase.first + 1; i <= head; i++)
    {
      const GainsayToken *token = &analysis->tokens[i];
      const char *trait =
        token->name != GAINSAY_NO_INDEX ? analysis->names[token->name].folded : token->stem;
      guint since = GPOINTER_TO_UINT (g_hash_table_lookup (person->traits, trait));

      if (since != 0 && since <= phrase.first)
        n++;
      else if (token->name != GAINSAY_NO_INDEX && analysis->names[token->name].is_demonym &&
               person->country != NULL)
        return -1;
    }
  return n;
}

/* Whether the document says of a person, before @phrase, that they are what its head says:
 * "Sen. Ada Marsh" or "Ada Marsh, a senator" of "the senator". */
static gboolean
has_role (const GainsayMentions *self, Person *person, GainsayRange phrase, guint head)
{
  const GainsayToken *token = &self->analysis->tokens[head];
  guint since = GPOINTER_TO_UINT (g_hash_table_lookup (person->traits, token->stem));

  if (since != 0 && since <= phrase.first)
    return TRUE;
  since = GPOINTER_TO_UINT (g_hash_table_lookup (person->traits, token->folded));
  return since != 0 && since <= phrase.first;
}

/* "the Russian official": the one person mentioned before who is said to be one, or NULL. */
static const char *
find_by_role (const GainsayMentions *self, GainsayRange phrase)
{
  guint head = find_head (self, phrase);
  const GainsayToken *token = &self->analysis->tokens[head];
  Person *best = NULL;
  int most = -1;
  gboolean is_tied = FALSE;

  if (!gainsay_token_is (token, GAINSAY_WORD_ROLE) && !gainsay_token_is (token, GAINSAY_WORD_TITLE))
    return NULL;
  /* "The ministers" are nobody in particular. */
  if (gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS,
                                  token->folded) &&
      !gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_NO_PLURAL_ENDINGS,
                                   token->folded))
    return NULL;
  for (guint i = 0; i < self->people->len; i++)
    {
      Person *person = g_ptr_array_index (self->people, i);
      int n = person->first < phrase.first ? count_traits (self, person, phrase, head) : -1;

      if (n < 0 || !has_role (self, person, phrase, head))
        continue;
      if (n > most)
        {
          most = n;
          best = person;
          is_tied = FALSE;
        }
      else if (n == most)
        is_tied = TRUE;
    }
  return best != NULL && !is_tied ? best->name : NULL;
}

/**
 * gainsay_mentions_find_person:
 * @self: mentions
 * @phrase: a noun phrase
 *
 * Finds the person whom a noun phrase means: by name, or by role where one person fits.
 *
 * Returns: (nullable): the full name, or %NULL
 */
const char *
gainsay_mentions_find_person (const GainsayMentions *self, GainsayRange phrase)
{
  guint head;
  const GainsayToken *token;

  g_return_val_if_fail (self != NULL, NULL);

  if (phrase.first >= phrase.end)
    return NULL;
  head = find_head (self, phrase);
  token = &self->analysis->tokens[head];
  if (token->name != GAINSAY_NO_INDEX && get_person (self, token->name) != NULL)
    return get_person (self, token->name)->name;
  if (!gainsay_word_is_in (self->analysis, phrase.first, GAINSAY_SET_DEFINITE))
    return NULL;
  return find_by_role (self, phrase);
}

/**
 * gainsay_mentions_find_named:
 * @self: mentions
 * @folded: a full name or a surname, in lower case
 *
 * Finds the person of a name that stands apart from the text, as before a speech.
 *
 * Returns: (nullable): the full name, or %NULL when no person has it or more than one
 */
const char *
gainsay_mentions_find_named (const GainsayMentions *self, const char *folded)
{
  const Person *person;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (folded != NULL, NULL);

  for (guint i = 0; i < self->people->len; i++)
    {
      g_autofree char *name = NULL;

      person = g_ptr_array_index (self->people, i);
      name = g_utf8_strdown (person->name, -1);
      if (g_str_equal (name, folded))
        return person->name;
    }
  person = g_hash_table_lookup (self->by_surname, folded);
  return person != NULL ? person->name : NULL;
}

/**
 * gainsay_mentions_dup_government:
 * @self: mentions
 * @person: a full name
 * @noun: "government", "country" and the like
 *
 * Says whose government "his government" is.
 *
 * Returns: (transfer full) (nullable): "the Russian government", or %NULL when the document does
 *   not tell the person's country
 */
char *
gainsay_mentions_dup_government (const GainsayMentions *self, const char *person, const char *noun)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (noun != NULL, NULL);

  for (guint i = 0; person != NULL && i < self->people->len; i++)
    {
      const Person *known = g_ptr_array_index (self->people, i);

      if (known->country == NULL || !g_str_equal (known->name, person))
        continue;
      return gainsay_lexicon_fill (self->analysis->lexicon,
                                   &(GainsayFilling){ .template =
                                                        known->is_owned
                                                          ? GAINSAY_TEMPLATE_GOVERNMENT_OF_OWNER
                                                          : GAINSAY_TEMPLATE_GOVERNMENT,
                                                      .who = known->country,
                                                      .what = noun });
    }
  return NULL;
}

/**
 * gainsay_mentions_get_modifiers:
 * @self: mentions
 *
 * Gives the names and years that stand before the document's nouns.
 *
 * Returns: (transfer none): the modifiers
 */
const GainsayModifiers *
gainsay_mentions_get_modifiers (const GainsayMentions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->modifiers;
}

/**
 * gainsay_mentions_get_namesakes:
 * @self: mentions
 *
 * Gives what the document names, by what it is.
 *
 * Returns: (transfer none): the namesakes
 */
const GainsayNamesakes *
gainsay_mentions_get_namesakes (const GainsayMentions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->namesakes;
}
