/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/wording.h"

#include "app/claim/antecedent.h"
#include "app/claim/grammar.h"
#include "app/claim/when.h"

#include <string.h>

/*
 * Writer:
 * @text: what is written so far
 * @named: people whose full name stands in it; keys are borrowed
 * @seen_other: a person other than the speaker has been named
 * @seen_speaker: the speaker has been named
 * @seen_first_person: "I" has been explained
 * @seen_side: "we" has been explained
 */
typedef struct
{
  const GainsayAnalysis *analysis;
  const GainsayWording *wording;
  GainsayRange range;
  GString *text;
  GHashTable *named;
  gboolean seen_other;
  gboolean seen_speaker;
  gboolean seen_first_person;
  gboolean seen_side;
} Writer;

static const GainsayToken *
token_at (const Writer *self, guint token)
{
  return &self->analysis->tokens[token];
}

static void
write_space (Writer *self, guint token)
{
  if (token > self->range.first && token_at (self, token)->space_before && self->text->len > 0)
    g_string_append_c (self->text, ' ');
}

static void
write_printed (Writer *self, guint token)
{
  const GainsayToken *printed = token_at (self, token);

  g_string_append_len (self->text, self->analysis->text + printed->start,
                       printed->end - printed->start);
}

/* "Marsh" as "[Ada] Marsh", the first time; gives how many tokens are written. */
static guint
write_name (Writer *self, guint token)
{
  const GainsayName *name = &self->analysis->names[token_at (self, token)->name];
  const char *full =
    gainsay_mentions_get_full_name (self->wording->mentions, token_at (self, token)->name);
  gsize rest;

  if (full == NULL || token != name->first_token)
    return 0;
  if (self->wording->speaker == NULL || !g_str_equal (full, self->wording->speaker))
    self->seen_other = TRUE;
  else
    self->seen_speaker = TRUE;
  if (!g_hash_table_add (self->named, (gpointer) full) || name->n_tokens > 1 ||
      !g_str_has_suffix (full, name->text) || g_str_equal (full, name->text))
    return 0;
  rest = strlen (full) - strlen (name->text);
  write_space (self, token);
  g_string_append_printf (self->text, "[%.*s] ", (int) (rest - 1), full);
  write_printed (self, token);
  return 1;
}

static void
write_owner (Writer *self, GainsayTemplate template, const char *who)
{
  g_autofree char *owner =
    gainsay_lexicon_fill (self->analysis->lexicon,
                          &(GainsayFilling){ .template = template, .who = who });

  g_string_append_printf (self->text, "[%s]", owner);
}

static gboolean
is_government_word (const Writer *self, guint token)
{
  return token < self->range.end &&
         gainsay_word_is_in (self->analysis, token, GAINSAY_SET_STATE_NOUN);
}

/* "his government" as "[the Russian government]". */
static guint
write_government (Writer *self, guint token)
{
  g_autofree char *whose = NULL;

  if (!is_government_word (self, token + 1) || self->seen_other || !self->wording->is_person)
    return 0;
  whose = gainsay_mentions_dup_government (self->wording->mentions, self->wording->speaker,
                                           token_at (self, token + 1)->folded);
  if (whose == NULL)
    return 0;
  write_space (self, token);
  g_string_append_printf (self->text, "[%s]", whose);
  return 2;
}

/* Whether the speaker is one person by office, such as "minister", whom "it" cannot mean. */
static gboolean
is_office (const Writer *self)
{
  g_autofree char *last = NULL;
  const char *space = strrchr (self->wording->speaker, ' ');

  last = g_utf8_strdown (space != NULL ? space + 1 : self->wording->speaker, -1);
  return !gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS, last) &&
         gainsay_lexicon_look_up (self->analysis->lexicon, GAINSAY_WORD_ROLE, last) != NULL;
}

/* A delegation "said it had come": the delegation; "said its ship had come": the delegation's. */
static guint
write_body_pronoun (Writer *self, guint token)
{
  gboolean is_owner = gainsay_word_is_sort (self->analysis, token, GAINSAY_SORT_POSSESSIVE) &&
                      gainsay_word_is_in (self->analysis, token, GAINSAY_SET_IT) &&
                      g_unichar_isupper (g_utf8_get_char (self->wording->speaker));
  gboolean is_plural =
    gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS,
                                self->wording->speaker);

  if (token != self->range.first || is_office (self) ||
      !(is_owner || gainsay_word_is_in (self->analysis, token, GAINSAY_SET_BODY_PRONOUN)))
    return 0;
  if (!is_owner && gainsay_word_is_in (self->analysis, token, GAINSAY_SET_IT) &&
      (is_plural || gainsay_antecedent_may_be_empty (self->analysis, token)))
    return 0;
  if (is_owner)
    write_owner (self, is_plural ? GAINSAY_TEMPLATE_OWNER_OF_PLURAL : GAINSAY_TEMPLATE_OWNER,
                 self->wording->speaker);
  else
    g_string_append_printf (self->text, "[%s]", self->wording->speaker);
  self->seen_speaker = TRUE;
  return 1;
}

/* "he" and "his" in reported words mean the speaker when nobody else is named before. */
static guint
write_third_person (Writer *self, guint token)
{
  gboolean is_owner = gainsay_word_is_in (self->analysis, token, GAINSAY_SET_PERSON_OWNER);
  guint n;

  if (is_owner && (n = write_government (self, token)) > 0)
    return n;
  if (self->wording->is_quoted || self->wording->speaker == NULL || self->seen_other ||
      self->seen_speaker || token_at (self, token)->in_quote ||
      (token + 1 < self->range.end && token_at (self, token + 1)->is_clitic))
    return 0;
  if (!self->wording->is_person)
    return write_body_pronoun (self, token);
  if (gainsay_word_is_in (self->analysis, token, GAINSAY_SET_PERSON_SUBJECT))
    {
      write_space (self, token);
      g_string_append_printf (self->text, "[%s]", self->wording->speaker);
      self->seen_speaker = TRUE;
      return 1;
    }
  if (!is_owner || token + 1 >= self->range.end || token_at (self, token + 1)->is_stop)
    return 0;
  write_space (self, token);
  write_owner (self, GAINSAY_TEMPLATE_OWNER, self->wording->speaker);
  self->seen_speaker = TRUE;
  return 1;
}

/* "I met" as "I [Ada Marsh] met", once. */
static guint
write_first_person (Writer *self, guint token)
{
  const char *who = self->wording->is_quoted || token_at (self, token)->in_quote
                      ? self->wording->speaker
                      : self->wording->narrator;

  if (who == NULL || self->seen_first_person ||
      !gainsay_word_is_in (self->analysis, token, GAINSAY_SET_SPEAKER))
    return 0;
  if (token + 1 < self->range.end && token_at (self, token + 1)->is_clitic)
    return 0;
  self->seen_first_person = TRUE;
  write_space (self, token);
  write_printed (self, token);
  if (gainsay_word_is_in (self->analysis, token, GAINSAY_SET_SPEAKER_SUBJECT))
    g_string_append_printf (self->text, " [%s]", who);
  else
    {
      g_string_append_c (self->text, ' ');
      write_owner (self, GAINSAY_TEMPLATE_OWNER, who);
    }
  return 1;
}

/* "We built" as "We [Delmar Steel] built", once. */
static guint
write_side (Writer *self, guint token)
{
  gboolean is_owner = gainsay_word_is_sort (self->analysis, token, GAINSAY_SORT_POSSESSIVE);

  if (self->wording->we == NULL || self->seen_side ||
      !gainsay_word_is_in (self->analysis, token, GAINSAY_SET_FIRST_PERSON) ||
      gainsay_word_is_in (self->analysis, token, GAINSAY_SET_SPEAKER) ||
      gainsay_word_is_in (self->analysis, token, GAINSAY_SET_ADDRESSED) ||
      !(is_owner || gainsay_word_is_sort (self->analysis, token, GAINSAY_SORT_PRONOUN)) ||
      (token + 1 < self->range.end && token_at (self, token + 1)->is_clitic))
    return 0;
  self->seen_side = TRUE;
  write_space (self, token);
  write_printed (self, token);
  g_string_append_c (self->text, ' ');
  if (is_owner)
    write_owner (self, GAINSAY_TEMPLATE_OWNER, self->wording->we);
  else
    g_string_append_printf (self->text, "[%s]", self->wording->we);
  return 1;
}

/* "the election" as "the [2016 U.S.] election", "no interference" as "no [Russian] interference".
 */
static guint
write_modified (Writer *self, guint token)
{
  g_autofree char *modifiers = NULL;
  const GainsayToken *noun;

  if (!gainsay_word_is_in (self->analysis, token, GAINSAY_SET_RESUMING) ||
      token + 1 >= self->range.end)
    return 0;
  noun = token_at (self, token + 1);
  if (noun->kind != GAINSAY_TOKEN_WORD || noun->is_stop || noun->name != GAINSAY_NO_INDEX)
    return 0;
  if (token + 2 < self->range.end && token_at (self, token + 2)->kind == GAINSAY_TOKEN_WORD &&
      !token_at (self, token + 2)->is_stop && !gainsay_word_is_finite (self->analysis, token + 2))
    return 0;
  modifiers =
    gainsay_modifiers_dup (gainsay_mentions_get_modifiers (self->wording->mentions), token + 1);
  if (modifiers == NULL)
    return 0;
  write_space (self, token);
  write_printed (self, token);
  g_string_append_printf (self->text, " [%s] ", modifiers);
  write_printed (self, token + 1);
  return 2;
}

/* Whether a name stands in the words at hand. */
static gboolean
has_name (const Writer *self, const char *text)
{
  for (guint i = self->range.first; i < self->range.end; i++)
    {
      guint name = token_at (self, i)->name;

      if (name != GAINSAY_NO_INDEX && (g_str_has_prefix (text, self->analysis->names[name].text) ||
                                       g_str_has_prefix (self->analysis->names[name].text, text)))
        return TRUE;
    }
  return FALSE;
}

/* "the court" as "the court [Court of Accounts]", once. */
static guint
write_namesake (Writer *self, guint token)
{
  const char *name;

  if (token + 1 >= self->range.end || self->wording->is_quoted || token_at (self, token)->in_quote)
    return 0;
  name = gainsay_namesakes_find (gainsay_mentions_get_namesakes (self->wording->mentions),
                                 (GainsayRange){ token, token + 2 });
  if (name == NULL || has_name (self, name) ||
      (token + 2 < self->range.end && token_at (self, token + 2)->kind == GAINSAY_TOKEN_WORD &&
       (token_at (self, token + 2)->is_possessive ||
        (!token_at (self, token + 2)->is_stop && !token_at (self, token + 2)->is_clitic &&
         !gainsay_word_is_finite (self->analysis, token + 2)))) ||
      !g_hash_table_add (self->named, (gpointer) name))
    return 0;
  write_space (self, token);
  write_printed (self, token);
  write_space (self, token + 1);
  write_printed (self, token + 1);
  g_string_append_printf (self->text, " [%s]", name);
  return 2;
}

static guint
write_they (Writer *self, guint token)
{
  if (token != self->range.first || self->wording->they == NULL ||
      !gainsay_word_is_in (self->analysis, token, GAINSAY_SET_THEY))
    return 0;
  write_printed (self, token);
  g_string_append_printf (self->text, " [%s]", self->wording->they);
  return 1;
}

/* "Its shares" at the beginning of a sentence as "[Delmar Steel's] shares". */
static guint
write_antecedent (Writer *self, guint token)
{
  const GainsaySentence *sentence = &self->analysis->sentences[token_at (self, token)->sentence];
  g_autofree char *meant = NULL;

  if (self->wording->is_quoted || token != self->range.first || token != sentence->first_token)
    return 0;
  meant = gainsay_antecedent_dup (self->analysis, token);
  if (meant == NULL)
    return 0;
  if (gainsay_word_is_sort (self->analysis, token, GAINSAY_SORT_POSSESSIVE))
    write_owner (self,
                 gainsay_lexicon_has_ending (self->analysis->lexicon, GAINSAY_SET_PLURAL_ENDINGS,
                                             meant)
                   ? GAINSAY_TEMPLATE_OWNER_OF_PLURAL
                   : GAINSAY_TEMPLATE_OWNER,
                 meant);
  else
    g_string_append_printf (self->text, "[%s]", meant);
  return 1;
}

/* "last year" as "last year [2017]". */
static guint
write_year (Writer *self, guint token)
{
  guint n;
  guint year = gainsay_when_find_year (self->analysis, token, self->wording->date, &n);

  if (year == 0 || token + n > self->range.end)
    return 0;
  if (token + n < self->range.end && token_at (self, token + n)->is_possessive)
    n++;
  for (guint i = token; i < token + n; i++)
    {
      write_space (self, i);
      write_printed (self, i);
    }
  g_string_append_printf (self->text, " [%u]", year);
  return n;
}

static void
write_token (Writer *self, guint *token)
{
  guint n = 0;

  if (token_at (self, *token)->name != GAINSAY_NO_INDEX)
    n = write_name (self, *token);
  if (n == 0)
    n = write_they (self, *token);
  if (n == 0)
    n = write_antecedent (self, *token);
  if (n == 0)
    n = write_third_person (self, *token);
  if (n == 0)
    n = write_first_person (self, *token);
  if (n == 0)
    n = write_side (self, *token);
  if (n == 0)
    n = write_modified (self, *token);
  if (n == 0)
    n = write_namesake (self, *token);
  if (n == 0)
    n = write_year (self, *token);
  if (n == 0)
    {
      write_space (self, *token);
      write_printed (self, *token);
      n = 1;
    }
  *token += n;
}

/* A quotation mark whose partner lies outside the range is left out. */
static gboolean
is_lone_mark (const Writer *self, guint token)
{
  const GainsayAnalysis *analysis = self->analysis;
  gsize start = token_at (self, token)->start;
  gsize first = token_at (self, self->range.first)->start;
  gsize end = token_at (self, self->range.end - 1)->end;

  if (!gainsay_word_is_quote_mark (analysis, token))
    return FALSE;
  for (guint i = 0; i < analysis->n_quotations; i++)
    {
      const GainsayQuotation *quotation = &analysis->quotations[i];

      if (quotation->start > start)
        break;
      if (quotation->start == start || quotation->inner_end == start)
        return quotation->start < first || quotation->end > end || !quotation->is_closed;
    }
  return TRUE;
}

/* Trims a sentence: no final punctuation but closing marks, a capital at the beginning. */
static char *
finish (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *upper = NULL;
  const char *letter;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  trimmed = g_strdup (text);
  g_strstrip (trimmed);
  for (length = strlen (trimmed); length > 0 && strchr (",;:. ", trimmed[length - 1]) != NULL;
       length = strlen (trimmed))
    {
      /* An abbreviation keeps its full stop: "in the U.S." */
      if (trimmed[length - 1] == '.' && length > 2 && g_ascii_isupper (trimmed[length - 2]) &&
          trimmed[length - 3] == '.')
        break;
      trimmed[length - 1] = '\0';
    }
  letter = trimmed[0] == '[' ? trimmed + 1 : trimmed;
  if (*letter == '\0')
    return g_steal_pointer (&trimmed);
  upper = g_utf8_strup (letter, g_utf8_next_char (letter) - letter);
  return g_strconcat (letter == trimmed ? "" : "[", upper, g_utf8_next_char (letter), NULL);
}

/**
 * gainsay_wording_dup_text:
 * @analysis: the document's analysis
 * @content: the content's tokens, not empty
 * @wording: what is known
 * @filling: (nullable): the phrase that it is the {what} of
 *
 * Words a content so that it can be read alone.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_wording_dup_text (const GainsayAnalysis *analysis,
                          GainsayRange content,
                          const GainsayWording *wording,
                          const GainsayFilling *filling)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *whole = NULL;
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  Writer writer = { .analysis = analysis,
                    .wording = wording,
                    .range = content,
                    .text = text,
                    .named = named };
  guint i = content.first;

  g_return_val_if_fail (analysis != NULL, NULL);
  g_return_val_if_fail (wording != NULL, NULL);
  g_return_val_if_fail (content.first < content.end, NULL);

  while (i < content.end)
    {
      if (is_lone_mark (&writer, i))
        {
          if (i > content.first && token_at (&writer, i)->space_before)
            g_string_append_c (text, ' ');
          i++;
          if (i < content.end && text->len > 0 && text->str[text->len - 1] == ' ' &&
              token_at (&writer, i)->space_before)
            g_string_truncate (text, text->len - 1);
          continue;
        }
      write_token (&writer, &i);
    }
  if (filling == NULL)
    return finish (text->str);
  whole = gainsay_lexicon_fill (analysis->lexicon, &(GainsayFilling){ .template = filling->template,
                                                                      .who = filling->who,
                                                                      .verb = filling->verb,
                                                                      .what = text->str });
  return finish (whole);
}
