/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/analysis.h"

#include "app/text/analysis-private.h"

#include <libstemmer.h>
#include <string.h>

static gboolean
open_builder (GainsayBuilder *builder, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;

  builder->stemmer = sb_stemmer_new (language, NULL);
  builder->sentence_breaks = ubrk_open (UBRK_SENTENCE, language, NULL, 0, &status);
  builder->word_breaks = ubrk_open (UBRK_WORD, language, NULL, 0, &status);
  return builder->stemmer != NULL && U_SUCCESS (status);
}

static void
close_builder (GainsayBuilder *builder)
{
  g_clear_pointer (&builder->stemmer, sb_stemmer_delete);
  g_clear_pointer (&builder->sentence_breaks, ubrk_close);
  g_clear_pointer (&builder->word_breaks, ubrk_close);
}

/* Whether a word looks like a verb in a finite form: a guess for fragments. */
static gboolean
looks_like_verb (GainsayLexicon *lexicon, const GainsayToken *token)
{
  gsize n = strlen (token->folded);

  if ((gainsay_token_is_in (token, GAINSAY_SET_AUXILIARY) ||
       gainsay_token_is_in (token, GAINSAY_SET_COPULA)) &&
      !gainsay_token_is_in (token, GAINSAY_SET_INFINITE))
    return TRUE;
  if (token->kind != GAINSAY_TOKEN_WORD || token->is_stop)
    return FALSE;
  if (token->classes & GAINSAY_WORD_BIT (GAINSAY_WORD_REPORTING) ||
      gainsay_lexicon_has_ending (lexicon, GAINSAY_SET_PAST_ENDINGS, token->folded))
    return TRUE;
  /* An irregular past: its base form is another word. */
  return !token->is_capital && n > 2 && token->stem[0] == token->folded[0] &&
         strncmp (token->stem, token->folded, strlen (token->stem)) != 0;
}

static void
append_sentence (GainsayBuilder *builder, const GainsayFlow *flow, guint start, guint end)
{
  GainsaySentence sentence = { 0 };
  GainsaySentence *stored;
  const GainsayToken *tokens;

  sentence.start = gainsay_flow_get_start (flow, start);
  sentence.end = gainsay_flow_get_end (flow, builder->analysis->text, end);
  sentence.first_token = builder->tokens->len;
  sentence.paragraph = flow->paragraph;
  sentence.quotation = GAINSAY_NO_INDEX;
  sentence.is_heading = flow->kind == GAINSAY_FLOW_HEADING;
  sentence.is_boilerplate = flow->kind == GAINSAY_FLOW_BOILERPLATE;
  sentence.is_caption = flow->kind == GAINSAY_FLOW_CAPTION;
  sentence.is_speaker = flow->kind == GAINSAY_FLOW_SPEAKER;
  sentence.is_byline = flow->kind == GAINSAY_FLOW_BYLINE || sentence.is_speaker;
  g_array_append_val (builder->sentences, sentence);
  gainsay_words_find (builder, flow, start, end);

  stored = &g_array_index (builder->sentences, GainsaySentence, builder->sentences->len - 1);
  stored->n_tokens = builder->tokens->len - stored->first_token;
  tokens = (const GainsayToken *) (gpointer) builder->tokens->data;
  for (guint i = stored->first_token + stored->n_tokens; i > stored->first_token; i--)
    {
      const GainsayToken *token = &tokens[i - 1];

      if (token->kind != GAINSAY_TOKEN_PUNCTUATION)
        break;
      stored->is_question |= strcmp (token->folded, "?") == 0;
      stored->is_exclamation |= strcmp (token->folded, "!") == 0;
    }
}

static void
mark_fragments (GainsayBuilder *builder)
{
  const GainsayToken *tokens = (const GainsayToken *) (gpointer) builder->tokens->data;

  for (guint i = 0; i < builder->sentences->len; i++)
    {
      GainsaySentence *sentence = &g_array_index (builder->sentences, GainsaySentence, i);
      gboolean has_verb = FALSE;

      for (guint j = 0; j < sentence->n_tokens && !has_verb; j++)
        has_verb = looks_like_verb (builder->analysis->lexicon, &tokens[sentence->first_token + j]);
      sentence->is_fragment = !has_verb;
    }
}

/* Lets what is found so far be seen through the analysis itself, for look-ups by offset. */
static void
publish (GainsayBuilder *builder)
{
  GainsayAnalysis *self = builder->analysis;

  self->tokens = (GainsayToken *) (gpointer) builder->tokens->data;
  self->n_tokens = builder->tokens->len;
  self->sentences = (GainsaySentence *) (gpointer) builder->sentences->data;
  self->n_sentences = builder->sentences->len;
}

static void
segment (GainsayBuilder *builder, GPtrArray *flows)
{
  for (guint i = 0; i < flows->len; i++)
    {
      const GainsayFlow *flow = g_ptr_array_index (flows, i);
      g_autoptr (GArray) spans = gainsay_sentences_find (builder, flow);

      for (guint j = 0; j < spans->len; j++)
        {
          const guint *span = (const guint *) (gpointer) spans->data + 2 * j;

          append_sentence (builder, flow, span[0], span[1]);
        }
      builder->analysis->n_paragraphs = MAX (builder->analysis->n_paragraphs, flow->paragraph + 1);
    }
}

/* Gives what an array holds, in no more memory than it needs. */
static gpointer
take_items (GArray *array, guint *n_items)
{
  gsize size = (gsize) array->len * g_array_get_element_size (array);

  *n_items = array->len;
  return g_realloc (g_array_free (array, FALSE), size);
}

static void
finish (GainsayBuilder *builder)
{
  GainsayAnalysis *self = builder->analysis;

  self->tokens = take_items (builder->tokens, &self->n_tokens);
  self->sentences = take_items (builder->sentences, &self->n_sentences);
  self->quotations = take_items (builder->quotations, &self->n_quotations);
  self->names = take_items (builder->names, &self->n_names);
  self->quantities = take_items (builder->quantities, &self->n_quantities);
}

/**
 * gainsay_analysis_new:
 * @text: UTF-8 text, with LF line ends
 * @marks: (nullable) (element-type GainsayMark): the marks of the text's document
 * @lexicon: the lexicon of its language
 *
 * Takes a text apart.
 *
 * Marks are read before this returns, so a worker thread hands over a list that nobody changes.
 *
 * Returns: (transfer full): the analysis
 */
GainsayAnalysis *
gainsay_analysis_new (const char *text, GListModel *marks, GainsayLexicon *lexicon)
{
  GainsayAnalysis *self;
  GainsayBuilder builder = { 0 };
  g_autoptr (GPtrArray) flows = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (marks == NULL || G_IS_LIST_MODEL (marks), NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);

  self = g_new0 (GainsayAnalysis, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text);
  self->length = strlen (text);
  self->lexicon = gainsay_lexicon_ref (lexicon);
  self->strings = g_string_chunk_new (CLAMP (self->length * 2, 128, 4096));

  builder.analysis = self;
  builder.tokens = g_array_new (FALSE, FALSE, sizeof (GainsayToken));
  builder.sentences = g_array_new (FALSE, FALSE, sizeof (GainsaySentence));
  builder.quotations = g_array_new (FALSE, FALSE, sizeof (GainsayQuotation));
  builder.names = g_array_new (FALSE, FALSE, sizeof (GainsayName));
  builder.quantities = g_array_new (FALSE, FALSE, sizeof (GainsayQuantity));
  builder.interned = g_hash_table_new (g_str_hash, g_str_equal);
  if (open_builder (&builder, gainsay_lexicon_get_language (lexicon)))
    {
      flows = gainsay_flow_list (text, marks);
      segment (&builder, flows);
      publish (&builder);
      gainsay_words_classify (&builder);
      gainsay_quotations_find (&builder, flows);
      gainsay_names_find (&builder);
      gainsay_quantities_find (&builder);
      mark_fragments (&builder);
    }
  close_builder (&builder);
  g_hash_table_unref (builder.interned);
  finish (&builder);
  return self;
}

/**
 * gainsay_analysis_unref:
 * @self: (transfer full): an analysis
 *
 * Drops a reference.
 */
void
gainsay_analysis_unref (GainsayAnalysis *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->sentences);
  g_free (self->tokens);
  g_free (self->quotations);
  g_free (self->names);
  g_free (self->quantities);
  g_string_chunk_free (self->strings);
  gainsay_lexicon_unref (self->lexicon);
  g_free (self->text);
  g_free (self);
}

/**
 * gainsay_analysis_find_token:
 * @self: an analysis
 * @offset: a byte offset
 *
 * Finds the first token that ends behind an offset.
 *
 * Returns: its index, or the number of tokens when there is none
 */
guint
gainsay_analysis_find_token (const GainsayAnalysis *self, gsize offset)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->n_tokens;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->tokens[middle].end > offset)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/**
 * gainsay_analysis_find_sentence:
 * @self: an analysis
 * @offset: a byte offset
 *
 * Finds the first sentence that ends behind an offset.
 *
 * Returns: its index, or GAINSAY_NO_INDEX when there is none
 */
guint
gainsay_analysis_find_sentence (const GainsayAnalysis *self, gsize offset)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, GAINSAY_NO_INDEX);

  high = self->n_sentences;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->sentences[middle].end > offset)
        high = middle;
      else
        low = middle + 1;
    }
  return low < self->n_sentences ? low : GAINSAY_NO_INDEX;
}

/**
 * gainsay_analysis_find_tokens:
 * @self: an analysis
 * @start: a byte offset
 * @end: another, behind it
 * @first: (out): the first token that reaches into the span
 * @n_tokens: (out): how many do
 *
 * Finds the tokens of a span.
 */
void
gainsay_analysis_find_tokens (const GainsayAnalysis *self,
                              gsize start,
                              gsize end,
                              guint *first,
                              guint *n_tokens)
{
  guint last;

  g_return_if_fail (self != NULL);
  g_return_if_fail (first != NULL && n_tokens != NULL);

  *first = gainsay_analysis_find_token (self, start);
  for (last = *first; last < self->n_tokens && self->tokens[last].start < end; last++)
    ;
  *n_tokens = last - *first;
}

/**
 * gainsay_analysis_match:
 * @self: an analysis
 * @klass: a class
 * @token: the index of a token
 *
 * Finds the longest entry of a class that begins with a token.
 *
 * Returns: (transfer none) (nullable): the entry
 */
const GainsayLexiconEntry *
gainsay_analysis_match (const GainsayAnalysis *self, GainsayWordClass klass, guint token)
{
  return gainsay_analysis_match_tokens (self, klass, token, NULL);
}

/**
 * gainsay_analysis_match_tokens:
 * @self: an analysis
 * @klass: a class
 * @token: the index of a token
 * @n_tokens: (out) (optional): how many tokens the entry has here, hyphens included
 *
 * Finds the longest entry of a class that begins with a token.
 *
 * Returns: (transfer none) (nullable): the entry
 */
const GainsayLexiconEntry *
gainsay_analysis_match_tokens (const GainsayAnalysis *self,
                               GainsayWordClass klass,
                               guint token,
                               guint *n_tokens)
{
  const char *folded[GAINSAY_LEXICON_MAX_WORDS];
  const char *stems[GAINSAY_LEXICON_MAX_WORDS];
  guint ends[GAINSAY_LEXICON_MAX_WORDS];
  guint n_words;
  const GainsayLexiconEntry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (klass < GAINSAY_N_WORD_CLASSES, NULL);

  if (token >= self->n_tokens || !gainsay_token_is (&self->tokens[token], klass))
    return NULL;
  n_words = gainsay_tokens_collect (self->tokens, self->n_tokens, token, folded, stems, ends);
  entry = gainsay_lexicon_match (self->lexicon, klass, folded, stems, n_words);
  if (entry != NULL && n_tokens != NULL)
    *n_tokens = ends[entry->n_words - 1] - token;
  return entry;
}

/**
 * gainsay_token_is:
 * @self: a token
 * @klass: a class
 *
 * Tells whether an entry of a class begins with a token.
 *
 * Returns: whether one does
 */
gboolean
gainsay_token_is (const GainsayToken *self, GainsayWordClass klass)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->classes & GAINSAY_WORD_BIT (klass)) != 0;
}

/**
 * gainsay_token_is_in:
 * @self: a token
 * @set: a set of words
 *
 * Tells whether a token is in a set of words.
 *
 * Returns: whether it is
 */
gboolean
gainsay_token_is_in (const GainsayToken *self, GainsayWordSet set)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return gainsay_word_set_bits_have (&self->sets, set);
}

/**
 * gainsay_analysis_dup_text:
 * @self: an analysis
 * @start: a byte offset
 * @end: another, behind it
 *
 * Gives a span of the text with each run of white space as one space, and without what lies under
 * a mark "tag" between its tokens.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_analysis_dup_text (const GainsayAnalysis *self, gsize start, gsize end)
{
  GString *text = g_string_new (NULL);
  guint token;
  gsize from;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (start <= end && end <= self->length, NULL);

  from = start;
  for (token = gainsay_analysis_find_token (self, start);
       token < self->n_tokens && self->tokens[token].start < end; token++)
    {
      gsize first = MAX (self->tokens[token].start, from);
      gsize last = MIN (self->tokens[token].end, end);

      if (self->tokens[token].space_before && text->len > 0)
        g_string_append_c (text, ' ');
      for (gsize i = first; i < last; i++)
        g_string_append_c (text, g_ascii_isspace (self->text[i]) ? ' ' : self->text[i]);
    }
  return g_string_free (text, FALSE);
}
