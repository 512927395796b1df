/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/content.h"

#include "app/text/alignment.h"
#include "app/text/negation.h"

#include <string.h>

/* Both contents covered at least so far: the same thing in other words. */
#define SAME_COVERAGE 0.72
/* A short content that a longer one says whole, with the same figure: "never interfered in 2016".
 */
#define SHORT_COVERAGE 0.9
#define LONG_COVERAGE 0.45

struct _GainsayContent
{
  GainsayAnalysis *analysis;
  GainsayNegation *negation;
  char *key; /* the words alone, folded: equal for equal wording */
  guint first;
  guint n_tokens;
  gboolean is_denied;
  GainsayContentKind kind;
  gatomicrefcount ref_count;
};

static char *
make_key (const GainsayContent *self)
{
  GString *key = g_string_new (self->is_denied ? "-" : "");

  if (self->kind != GAINSAY_CONTENT_STATEMENT)
    g_string_append_printf (key, "=%d", (int) self->kind);
  for (guint i = self->first; i < self->first + self->n_tokens; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[i];

      if (token->kind == GAINSAY_TOKEN_PUNCTUATION)
        continue;
      g_string_append (key, token->folded);
      g_string_append_c (key, ' ');
    }
  return g_string_free (key, FALSE);
}

/**
 * gainsay_content_new:
 * @text: a claim's text
 * @is_denied: whether it begins with filled-in words that say it is not so, which are left out
 * @kind: what kind of sentence it is
 * @lexicon: the lexicon of its language
 *
 * Brings a claim's text into a form that can be compared.
 *
 * Returns: (transfer full): the content
 */
GainsayContent *
gainsay_content_new (const char *text,
                     gboolean is_denied,
                     GainsayContentKind kind,
                     GainsayLexicon *lexicon)
{
  GainsayContent *self;
  const char *bare = text;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);

  if (is_denied && text[0] == '[' && strchr (text, ']') != NULL)
    bare = strchr (text, ']') + 1;
  self = g_new0 (GainsayContent, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->analysis = gainsay_analysis_new (bare, NULL, lexicon);
  self->n_tokens = self->analysis->n_tokens;
  self->negation = gainsay_negation_new (self->analysis, self->first, self->n_tokens);
  self->is_denied = is_denied;
  self->kind = kind;
  self->key = make_key (self);
  return self;
}

/**
 * gainsay_content_ref:
 * @self: a content
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
GainsayContent *
gainsay_content_ref (GainsayContent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gainsay_content_unref:
 * @self: (transfer full) (nullable): a content
 *
 * Gives a reference back.
 */
void
gainsay_content_unref (GainsayContent *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  gainsay_negation_free (self->negation);
  gainsay_analysis_unref (self->analysis);
  g_free (self->key);
  g_free (self);
}

/**
 * gainsay_content_get_key:
 * @self: a content
 *
 * Gives a string that is equal for contents in the same words.
 *
 * Returns: the key
 */
const char *
gainsay_content_get_key (const GainsayContent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->key;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * gainsay_content_list_terms:
 * @self: a content
 *
 * Lists what is spoken of: names and the stems of the words that carry content, each once.
 *
 * Returns: (transfer full) (element-type utf8): borrowed strings, sorted
 */
GPtrArray *
gainsay_content_list_terms (const GainsayContent *self)
{
  GPtrArray *terms = g_ptr_array_new ();
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->first; i < self->first + self->n_tokens; i++)
    {
      const GainsayToken *token = &self->analysis->tokens[i];

      if (token->is_stop || token->kind == GAINSAY_TOKEN_PUNCTUATION ||
          token->kind == GAINSAY_TOKEN_SYMBOL)
        continue;
      if (token->name != GAINSAY_NO_INDEX)
        g_ptr_array_add (terms, (gpointer) self->analysis->names[token->name].folded);
      else
        g_ptr_array_add (terms, (gpointer) token->stem);
    }
  g_ptr_array_sort (terms, compare_strings);
  for (guint i = 0; i < terms->len; i++)
    if (n == 0 || strcmp (terms->pdata[i], terms->pdata[n - 1]) != 0)
      terms->pdata[n++] = terms->pdata[i];
  g_ptr_array_set_size (terms, n);
  return terms;
}

static gboolean
is_name_or_number (const GainsayContent *self, guint token)
{
  return self->analysis->tokens[token].name != GAINSAY_NO_INDEX ||
         self->analysis->tokens[token].quantity != GAINSAY_NO_INDEX ||
         self->analysis->tokens[token].kind == GAINSAY_TOKEN_NUMBER;
}

/* What the pairs of an alignment add up to. */
typedef struct
{
  double same_polarity;
  double other_polarity;
  guint n_names;
  guint n_figures;
  guint n_words;
  gboolean has_clash;
} Sum;

static void
add_pair (Sum *sum,
          const GainsayContent *self,
          const GainsayContent *other,
          const GainsayAlignedPair *pair)
{
  gboolean is_negated, other_is_negated;

  if (gainsay_relation_is_clash (pair->relation))
    {
      sum->has_clash = TRUE;
      return;
    }
  if (pair->relation == GAINSAY_RELATION_SAME_NUMBER)
    sum->n_figures++;
  if (is_name_or_number (self, pair->first) || is_name_or_number (other, pair->second))
    {
      sum->n_names++;
      return;
    }
  if (pair->relation == GAINSAY_RELATION_RELATED || pair->relation == GAINSAY_RELATION_KIND_OF)
    return;
  sum->n_words++;
  is_negated = gainsay_negation_is_negated (self->negation, pair->first) != self->is_denied;
  other_is_negated =
    gainsay_negation_is_negated (other->negation, pair->second) != other->is_denied;
  if (is_negated == other_is_negated)
    sum->same_polarity += pair->weight;
  else
    sum->other_polarity += pair->weight;
}

/* How many numbers stand in it that are no dates: "40 tons" says more than no number. */
static guint
count_amounts (const GainsayContent *self)
{
  guint n = 0;

  for (guint i = 0; i < self->analysis->n_quantities; i++)
    if (self->analysis->quantities[i].kind == GAINSAY_QUANTITY_COUNT ||
        self->analysis->quantities[i].kind == GAINSAY_QUANTITY_PERCENT ||
        self->analysis->quantities[i].kind == GAINSAY_QUANTITY_MONEY)
      n++;
  return n;
}

/**
 * gainsay_content_compare:
 * @self: a content
 * @other: another
 *
 * Tells whether two contents say the same or the opposite.
 *
 * Returns: how they stand to each other
 */
GainsayContentRelation
gainsay_content_compare (const GainsayContent *self, const GainsayContent *other)
{
  g_autoptr (GainsayAlignment) alignment = NULL;
  double low, high;
  Sum sum = { 0 };

  g_return_val_if_fail (self != NULL, GAINSAY_CONTENT_OTHER);
  g_return_val_if_fail (other != NULL, GAINSAY_CONTENT_OTHER);

  if (self->kind != other->kind)
    return GAINSAY_CONTENT_OTHER;
  if (g_str_equal (self->key, other->key))
    return GAINSAY_CONTENT_SAME;
  alignment = gainsay_alignment_new (self->analysis, self->first, self->n_tokens, other->analysis,
                                     other->first, other->n_tokens);
  low = MIN (alignment->coverage_first, alignment->coverage_second);
  high = MAX (alignment->coverage_first, alignment->coverage_second);
  if (low < LONG_COVERAGE)
    return GAINSAY_CONTENT_OTHER;
  for (guint i = 0; i < alignment->n_pairs; i++)
    add_pair (&sum, self, other, &alignment->pairs[i]);
  if (sum.has_clash || sum.n_words == 0 || sum.n_words + sum.n_names < 2)
    return GAINSAY_CONTENT_OTHER;
  if (low < SAME_COVERAGE &&
      (high < SHORT_COVERAGE || sum.n_figures == 0 || sum.n_names + sum.n_words < 3))
    return GAINSAY_CONTENT_OTHER;
  if (sum.other_polarity > sum.same_polarity)
    return GAINSAY_CONTENT_OPPOSITE;
  return count_amounts (self) == count_amounts (other) ? GAINSAY_CONTENT_SAME
                                                       : GAINSAY_CONTENT_OTHER;
}
