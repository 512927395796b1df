/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/modifier.h"

#include "app/claim/grammar.h"

/* A noun with the names and years that stood before it: "Russian interference". */
typedef struct
{
  guint token;
  guint first;
} Modified;

struct _GainsayModifiers
{
  const GainsayAnalysis *analysis;
  GHashTable *modified; /* stem -> GArray of Modified */
};

static void
collect (GainsayModifiers *self)
{
  const GainsayAnalysis *analysis = self->analysis;

  for (guint i = 1; i < analysis->n_tokens; i++)
    {
      const GainsayToken *token = &analysis->tokens[i];
      Modified modified = { i, i };
      GArray *list;

      if (token->kind != GAINSAY_TOKEN_WORD || token->is_stop || token->name != GAINSAY_NO_INDEX ||
          gainsay_word_is_finite (analysis, i))
        continue;
      while (modified.first > 0 && analysis->tokens[modified.first - 1].sentence == token->sentence)
        {
          const GainsayToken *before = &analysis->tokens[modified.first - 1];
          gboolean is_year = before->quantity != GAINSAY_NO_INDEX &&
                             analysis->quantities[before->quantity].kind == GAINSAY_QUANTITY_YEAR;
          gboolean is_place = before->name != GAINSAY_NO_INDEX && !before->is_possessive &&
                              analysis->names[before->name].kind != GAINSAY_NAME_PERSON;

          if (!is_year && !is_place)
            break;
          modified.first--;
        }
      if (modified.first == i)
        continue;
      list = g_hash_table_lookup (self->modified, token->stem);
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (Modified));
          g_hash_table_insert (self->modified, (gpointer) token->stem, list);
        }
      g_array_append_val (list, modified);
    }
}

/**
 * gainsay_modifiers_new:
 * @analysis: a document's analysis, which must outlive the result
 *
 * Collects the nouns of a document that stand with a name or a year.
 *
 * Returns: (transfer full): the modifiers
 */
GainsayModifiers *
gainsay_modifiers_new (const GainsayAnalysis *analysis)
{
  GainsayModifiers *self;

  g_return_val_if_fail (analysis != NULL, NULL);

  self = g_new0 (GainsayModifiers, 1);
  self->analysis = analysis;
  self->modified =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  collect (self);
  return self;
}

/**
 * gainsay_modifiers_free:
 * @self: (transfer full) (nullable): modifiers
 *
 * Frees modifiers.
 */
void
gainsay_modifiers_free (GainsayModifiers *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->modified);
  g_free (self);
}

static char *
dup_modifiers (const GainsayModifiers *self, const Modified *modified)
{
  return gainsay_analysis_dup_text (self->analysis, self->analysis->tokens[modified->first].start,
                                    self->analysis->tokens[modified->token - 1].end);
}

/**
 * gainsay_modifiers_dup:
 * @self: modifiers
 * @noun: the token of a noun that stands without a modifier ("the election")
 *
 * Gives the names and years that stood before the same noun earlier, if always the same.
 *
 * Returns: (transfer full) (nullable): such as "2016 U.S.", or %NULL
 */
char *
gainsay_modifiers_dup (const GainsayModifiers *self, guint noun)
{
  g_autofree char *found = NULL;
  GArray *list;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (noun < self->analysis->n_tokens, NULL);

  list = g_hash_table_lookup (self->modified, self->analysis->tokens[noun].stem);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Modified *modified = &g_array_index (list, Modified, i);
      g_autofree char *text = NULL;

      if (modified->token >= noun)
        break;
      text = dup_modifiers (self, modified);
      if (found != NULL && !g_str_equal (found, text))
        return NULL;
      g_free (found);
      found = g_steal_pointer (&text);
    }
  return g_steal_pointer (&found);
}
