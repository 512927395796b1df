/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens: ICU's word pieces, joined at abbreviations, prefixes and dots, parted at clitics. */
#include "app/text/analysis-private.h"

#include <libstemmer.h>
#include <string.h>
#include <unicode/uchar.h>

typedef struct
{
  guint start;
  guint end;
  gboolean is_word; /* letters or digits, as ICU says */
} Piece;

typedef struct
{
  GainsayBuilder *builder;
  const GainsayFlow *flow;
  const UChar *units;
  GArray *pieces; /* of Piece, white space left out */
  guint end;      /* of the sentence */
} Words;

static const struct
{
  const char *suffix;
  const char *folded;
} clitics[] = {
  { "'s", "'s" },    { "n't", "not" },  { "'re", "are" }, { "'ve", "have" },
  { "'ll", "will" }, { "'d", "would" }, { "'m", "am" },
};

const char *
gainsay_builder_intern (GainsayBuilder *builder, const char *text)
{
  char *interned = g_hash_table_lookup (builder->interned, text);

  if (interned == NULL)
    {
      interned = g_string_chunk_insert (builder->analysis->strings, text);
      g_hash_table_add (builder->interned, interned);
    }
  return interned;
}

static gboolean
is_apostrophe (UChar unit)
{
  return unit == '\'' || unit == 0x2019;
}

static void
append_token (Words *words, guint start, guint end, const char *folded, GainsayTokenKind kind)
{
  GainsayBuilder *builder = words->builder;
  GainsayToken token = { 0 };
  g_autofree char *stem = NULL;

  token.start = gainsay_flow_get_start (words->flow, start);
  token.end = gainsay_flow_get_end (words->flow, builder->analysis->text, end);
  token.folded = gainsay_builder_intern (builder, folded);
  token.kind = kind;
  token.sentence = builder->sentences->len - 1;
  token.quotation = token.name = token.quantity = GAINSAY_NO_INDEX;
  token.term = GAINSAY_NO_TERM;
  token.space_before =
    start == 0 || u_isspace (words->units[start - 1]) || words->units[start - 1] == 0xa0;
  token.is_capital = u_isupper (words->units[start]) || u_istitle (words->units[start]);
  token.is_all_capitals = token.is_capital && end - start > 1;
  for (guint i = start; i < end; i++)
    if (u_islower (words->units[i]))
      token.is_all_capitals = FALSE;
  token.is_stop = kind == GAINSAY_TOKEN_PUNCTUATION ||
                  gainsay_lexicon_is_stop (builder->analysis->lexicon, folded);
  if (kind == GAINSAY_TOKEN_WORD)
    {
      stem = gainsay_lexicon_stem_with (builder->analysis->lexicon, builder->stemmer, folded);
      token.stem = gainsay_builder_intern (builder, stem);
    }
  else
    token.stem = token.folded;
  g_array_append_val (builder->tokens, token);
}

/* The clitic at the end of a word, or NULL. */
static const char *
find_clitic (const char *word, gsize *length)
{
  gsize n = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (clitics); i++)
    {
      *length = strlen (clitics[i].suffix);
      if (n > *length && strcmp (word + n - *length, clitics[i].suffix) == 0)
        return clitics[i].folded;
    }
  return NULL;
}

static const char *
restore_cut_verb (const char *word)
{
  if (strcmp (word, "ca") == 0)
    return "can";
  if (strcmp (word, "wo") == 0)
    return "will";
  if (strcmp (word, "sha") == 0)
    return "shall";
  return word;
}

static void
append_word (Words *words, guint start, guint end, GainsayTokenKind kind)
{
  GainsayLexicon *lexicon = words->builder->analysis->lexicon;
  g_autofree char *text = gainsay_flow_dup_text (words->flow, start, end);
  g_autofree char *folded = gainsay_lexicon_fold (lexicon, text, -1);
  gsize n_clitic;
  const char *clitic = find_clitic (folded, &n_clitic);
  GainsayToken *last;
  guint middle;

  if (clitic == NULL || kind != GAINSAY_TOKEN_WORD)
    {
      append_token (words, start, end, folded, kind);
      return;
    }

  middle = end - (guint) n_clitic;
  folded[strlen (folded) - n_clitic] = '\0';
  if (strcmp (clitic, "not") == 0)
    append_token (words, start, middle, restore_cut_verb (folded), kind);
  else
    {
      g_autofree char *head = gainsay_flow_dup_text (words->flow, start, middle);
      g_autofree char *head_folded = gainsay_lexicon_fold (lexicon, head, -1);

      append_token (words, start, middle, head_folded, kind);
    }
  append_token (words, middle, end, clitic, kind);
  last = &g_array_index (words->builder->tokens, GainsayToken, words->builder->tokens->len - 1);
  last->is_clitic = TRUE;
  last->is_stop = TRUE;
  last->is_capital = FALSE;
  last->is_all_capitals = FALSE;
  last->space_before = FALSE;
}

static GArray *
list_pieces (GainsayBuilder *builder, const UChar *units, guint start, guint end)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  UErrorCode status = U_ZERO_ERROR;
  int32_t from = 0;
  int32_t to;

  ubrk_setText (builder->word_breaks, units + start, (int32_t) (end - start), &status);
  g_return_val_if_fail (U_SUCCESS (status), pieces);

  ubrk_first (builder->word_breaks);
  while ((to = ubrk_next (builder->word_breaks)) != UBRK_DONE)
    {
      Piece piece = { start + (guint) from, start + (guint) to,
                      ubrk_getRuleStatus (builder->word_breaks) >= UBRK_WORD_NONE_LIMIT };

      if (!u_isspace (units[piece.start]) && units[piece.start] != 0xa0)
        g_array_append_val (pieces, piece);
      from = to;
    }
  return pieces;
}

/* An address runs to the next white space, less closing marks at its end. */
static guint
find_address_end (const Words *words, guint start)
{
  g_autofree char *head = gainsay_flow_dup_text (words->flow, start, MIN (start + 8, words->end));
  guint end = start;

  if (!g_str_has_prefix (head, "http://") && !g_str_has_prefix (head, "https://") &&
      !g_str_has_prefix (head, "www."))
    return start;
  while (end < words->end && !u_isspace (words->units[end]))
    end++;
  while (end > start && u_ispunct (words->units[end - 1]) && words->units[end - 1] != '/')
    end--;
  return end;
}

/* Whether the word before the full stop at @stop owns it. */
static gboolean
owns_stop (const Words *words, const Piece *piece, guint stop)
{
  GainsayLexicon *lexicon = words->builder->analysis->lexicon;
  const GainsayLexiconEntry *entry;
  g_autofree char *word = NULL;
  guint n = piece->end - piece->start;
  gboolean is_last = stop + 1 >= words->end;

  if (stop + 1 < words->end && words->units[stop + 1] == '.')
    return FALSE;
  for (guint i = piece->start; i < piece->end; i++)
    if (words->units[i] == '.')
      return u_isalpha (words->units[piece->start]);
  if (n == 1)
    return u_isupper (words->units[piece->start]) && !is_last;
  if (n > 6)
    return FALSE;

  word = gainsay_flow_dup_text (words->flow, piece->start, piece->end);
  entry = gainsay_lexicon_look_up (lexicon, GAINSAY_WORD_ABBREVIATION, word);
  return entry != NULL && strcmp (entry->text, word) == 0 &&
         (!is_last || strcmp (entry->base, "other") == 0);
}

/* Whether piece, hyphen and next piece make one word: "anti-war", "co-operation". */
static gboolean
is_prefixed (const Words *words, guint index)
{
  const Piece *piece = &g_array_index (words->pieces, Piece, index);
  const Piece *hyphen = piece + 1;
  g_autofree char *prefix = NULL;

  if (index + 2 >= words->pieces->len || piece->end != hyphen->start ||
      hyphen->end != hyphen[1].start || !hyphen[1].is_word || piece->end - piece->start > 7)
    return FALSE;
  if (words->units[hyphen->start] != '-' && words->units[hyphen->start] != 0x2010 &&
      words->units[hyphen->start] != 0x2011)
    return FALSE;
  if (!u_isalpha (words->units[hyphen[1].start]) || !u_isalpha (words->units[piece->start]))
    return FALSE;

  prefix = gainsay_flow_dup_text (words->flow, piece->start, piece->end);
  return gainsay_lexicon_look_up (words->builder->analysis->lexicon, GAINSAY_WORD_PREFIX, prefix) !=
         NULL;
}

static void
append_prefixed (Words *words, guint index)
{
  const Piece *piece = &g_array_index (words->pieces, Piece, index);
  g_autofree char *prefix = gainsay_flow_dup_text (words->flow, piece->start, piece->end);
  g_autofree char *rest = gainsay_flow_dup_text (words->flow, piece[2].start, piece[2].end);
  g_autofree char *joined = g_strconcat (prefix, rest, NULL);
  g_autofree char *folded = g_utf8_strdown (joined, -1);
  GainsayToken *token;

  append_token (words, piece->start, piece[2].end, folded, GAINSAY_TOKEN_WORD);
  token = &g_array_index (words->builder->tokens, GainsayToken, words->builder->tokens->len - 1);
  token->is_stop = FALSE;
  token->is_all_capitals = FALSE;
}

/* A word with its full stop; returns how many pieces it took. */
static guint
append_word_piece (Words *words, guint index)
{
  const Piece *piece = &g_array_index (words->pieces, Piece, index);
  gboolean is_number = u_isdigit (words->units[piece->start]);
  const Piece *next = index + 1 < words->pieces->len ? piece + 1 : NULL;

  if (is_prefixed (words, index))
    {
      append_prefixed (words, index);
      return 3;
    }
  if (!is_number && next != NULL && next->start == piece->end && words->units[next->start] == '.' &&
      owns_stop (words, piece, next->start))
    {
      append_word (words, piece->start, next->end, GAINSAY_TOKEN_WORD);
      return 2;
    }
  append_word (words, piece->start, piece->end,
               is_number ? GAINSAY_TOKEN_NUMBER : GAINSAY_TOKEN_WORD);
  return 1;
}

/* The plural possessive: "the agencies' view". An open single quotation mark decides otherwise
 * later, when quotations are looked for. */
static gboolean
is_plural_possessive (const Words *words, guint index)
{
  const Piece *piece = &g_array_index (words->pieces, Piece, index);

  return is_apostrophe (words->units[piece->start]) && piece->start > 0 &&
         (words->units[piece->start - 1] == 's' || words->units[piece->start - 1] == 'S') &&
         index + 1 < words->pieces->len && u_isspace (words->units[piece->end]) && piece[1].is_word;
}

/* "..." and "--" are one token; returns how many pieces it took. */
static guint
append_sign (Words *words, guint index)
{
  const Piece *piece = &g_array_index (words->pieces, Piece, index);
  UChar unit = words->units[piece->start];
  guint n = 1;
  g_autofree char *text = NULL;
  GainsayTokenKind kind;
  GainsayToken *token;

  while ((unit == '.' || unit == '-' || unit == '*' || unit == '=') &&
         index + n < words->pieces->len && piece[n].start == piece[n - 1].end &&
         words->units[piece[n].start] == unit)
    n++;
  text = gainsay_flow_dup_text (words->flow, piece->start, piece[n - 1].end);
  kind = u_ispunct (unit) && unit != '%' && unit != '#' && unit != '@' && unit != '&'
           ? GAINSAY_TOKEN_PUNCTUATION
           : GAINSAY_TOKEN_SYMBOL;
  append_token (words, piece->start, piece[n - 1].end, text, kind);
  token = &g_array_index (words->builder->tokens, GainsayToken, words->builder->tokens->len - 1);
  if (is_plural_possessive (words, index))
    token->is_clitic = token->is_possessive = TRUE;
  return n;
}

/* Appends the tokens of the last sentence, which covers the units from @start to before @end. */
void
gainsay_words_find (GainsayBuilder *builder, const GainsayFlow *flow, guint start, guint end)
{
  Words words = { builder, flow, (const UChar *) (gpointer) flow->units->data, NULL, end };
  g_autoptr (GArray) pieces = list_pieces (builder, words.units, start, end);
  guint index = 0;

  words.pieces = pieces;
  while (index < pieces->len)
    {
      const Piece *piece = &g_array_index (pieces, Piece, index);
      guint address = piece->is_word ? find_address_end (&words, piece->start) : piece->start;

      if (address > piece->start)
        {
          g_autofree char *text = gainsay_flow_dup_text (flow, piece->start, address);

          append_token (&words, piece->start, address, text, GAINSAY_TOKEN_SYMBOL);
          while (index < pieces->len && g_array_index (pieces, Piece, index).start < address)
            index++;
        }
      else if (piece->is_word)
        index += append_word_piece (&words, index);
      else
        index += append_sign (&words, index);
    }
}

/* The words from @first on, within its sentence, hyphens between them stepped over: at most
 * GAINSAY_LEXICON_MAX_WORDS of them; @ends has the token behind each. */
guint
gainsay_tokens_collect (const GainsayToken *tokens,
                        guint n_tokens,
                        guint first,
                        const char **folded,
                        const char **stems,
                        guint *ends)
{
  guint n_words = 0;
  guint i = first;

  while (i < n_tokens && n_words < GAINSAY_LEXICON_MAX_WORDS &&
         tokens[i].sentence == tokens[first].sentence)
    {
      if (n_words > 0 && strcmp (tokens[i].folded, "-") == 0 && !tokens[i].space_before &&
          i + 1 < n_tokens && !tokens[i + 1].space_before)
        {
          i++;
          continue;
        }
      if (tokens[i].kind == GAINSAY_TOKEN_PUNCTUATION)
        break;
      folded[n_words] = tokens[i].folded;
      stems[n_words] = tokens[i].stem;
      ends[n_words] = i + 1;
      n_words++;
      i++;
    }
  return n_words;
}

/* Names are not told from words by their letters, but words that only capitals make a name are. */
static guint32
drop_names_without_capital (const GainsayToken *token, guint32 classes)
{
  if (!token->is_capital)
    classes &= ~(GAINSAY_WORD_BIT (GAINSAY_WORD_PLACE) | GAINSAY_WORD_BIT (GAINSAY_WORD_DEMONYM) |
                 GAINSAY_WORD_BIT (GAINSAY_WORD_MONTH) | GAINSAY_WORD_BIT (GAINSAY_WORD_WEEKDAY) |
                 GAINSAY_WORD_BIT (GAINSAY_WORD_GIVEN_NAME));
  else if (!token->is_first)
    classes &= ~GAINSAY_WORD_BIT (GAINSAY_WORD_MODAL);
  return classes;
}

static void
mark_first_words (GainsayBuilder *builder)
{
  GainsayToken *tokens = (GainsayToken *) (gpointer) builder->tokens->data;
  guint sentence = GAINSAY_NO_INDEX;
  gboolean is_first = FALSE;

  for (guint i = 0; i < builder->tokens->len; i++)
    {
      if (tokens[i].sentence != sentence)
        is_first = TRUE;
      sentence = tokens[i].sentence;
      if (strcmp (tokens[i].folded, "\"") == 0 || strcmp (tokens[i].folded, "“") == 0 ||
          strcmp (tokens[i].folded, "‘") == 0 || strcmp (tokens[i].folded, ":") == 0)
        is_first = TRUE;
      if (tokens[i].kind == GAINSAY_TOKEN_PUNCTUATION)
        continue;
      tokens[i].is_first = is_first;
      is_first = FALSE;
    }
}

static void
mark_possessives (GainsayToken *tokens, guint n_tokens)
{
  for (guint i = 1; i < n_tokens; i++)
    if (tokens[i].is_clitic && strcmp (tokens[i].folded, "'s") == 0 && !tokens[i - 1].is_stop &&
        i + 1 < n_tokens && tokens[i + 1].sentence == tokens[i].sentence &&
        tokens[i + 1].kind == GAINSAY_TOKEN_WORD &&
        (!tokens[i + 1].is_stop || strcmp (tokens[i + 1].folded, "own") == 0))
      tokens[i].is_possessive = TRUE;
}

/* Gives each token its classes and terms, once all are there. */
void
gainsay_words_classify (GainsayBuilder *builder)
{
  GainsayToken *tokens = (GainsayToken *) (gpointer) builder->tokens->data;
  guint n_tokens = builder->tokens->len;
  GainsayLexicon *lexicon = builder->analysis->lexicon;

  mark_first_words (builder);
  mark_possessives (tokens, n_tokens);
  for (guint i = 0; i < n_tokens; i++)
    {
      const char *folded[GAINSAY_LEXICON_MAX_WORDS];
      const char *stems[GAINSAY_LEXICON_MAX_WORDS];
      guint ends[GAINSAY_LEXICON_MAX_WORDS];
      guint n_words;
      guint n_matched;

      tokens[i].sets = gainsay_lexicon_find_sets (lexicon, tokens[i].folded, tokens[i].stem);
      if (tokens[i].kind == GAINSAY_TOKEN_PUNCTUATION)
        continue;
      n_words = gainsay_tokens_collect (tokens, n_tokens, i, folded, stems, ends);
      tokens[i].classes =
        drop_names_without_capital (&tokens[i],
                                    gainsay_lexicon_scan (lexicon, folded, stems, n_words));
      tokens[i].term = gainsay_lexicon_find_term (lexicon, stems, n_words, &n_matched);
      tokens[i].n_term = n_matched > 0 ? ends[n_matched - 1] - i : 0;
      if (tokens[i].term != GAINSAY_NO_TERM && tokens[i].n_term > 1)
        tokens[i].is_stop = FALSE;
    }
}
