/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/wordnet.h"

#include <locale.h>

/* Each pair with the relation that WordNet's common meanings give. */
static const struct
{
  const char *path;
  const char *first;
  const char *second;
  GainsayWordRelation relation;
} pairs[] = {
  { "/wordnet/synonym", "purchase", "buy", GAINSAY_WORD_SYNONYM },
  { "/wordnet/synonym-inflected", "purchased", "buying", GAINSAY_WORD_SYNONYM },
  { "/wordnet/irregular-verb", "bought", "buy", GAINSAY_WORD_FORM },
  { "/wordnet/irregular-noun", "children", "child", GAINSAY_WORD_FORM },
  { "/wordnet/derived", "destroy", "destruction", GAINSAY_WORD_DERIVED },
  { "/wordnet/derived-adverb", "quickly", "quick", GAINSAY_WORD_DERIVED },
  { "/wordnet/kind-of", "dog", "animal", GAINSAY_WORD_UNRELATED },
  { "/wordnet/kind-of-one-step", "lion", "cat", GAINSAY_WORD_UNRELATED },
  { "/wordnet/kind-of-two-steps", "violin", "instrument", GAINSAY_WORD_KIND_OF },
  { "/wordnet/kind-has", "vehicle", "truck", GAINSAY_WORD_KIND_HAS },
  { "/wordnet/sibling", "violin", "cello", GAINSAY_WORD_SIBLING },
  { "/wordnet/sibling-colour", "red", "blue", GAINSAY_WORD_SIBLING },
  { "/wordnet/antonym", "hot", "cold", GAINSAY_WORD_ANTONYM },
  { "/wordnet/antonym-inflected", "rose", "fell", GAINSAY_WORD_ANTONYM },
  { "/wordnet/antonym-noun", "victory", "defeat", GAINSAY_WORD_ANTONYM },
  { "/wordnet/near-antonym", "huge", "small", GAINSAY_WORD_NEAR_ANTONYM },
  { "/wordnet/unrelated", "violin", "tax", GAINSAY_WORD_UNRELATED },
  { "/wordnet/unknown", "violin", "qwzx", GAINSAY_WORD_UNRELATED },
};

static GainsayWordnet *
open_wordnet (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "wordnet.bin", NULL);
  g_autoptr (GError) error = NULL;
  GainsayWordnet *wordnet = gainsay_wordnet_open (path, &error);

  g_assert_no_error (error);
  return wordnet;
}

static void
test_pair (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr (GainsayWordnet) wordnet = open_wordnet ();
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (guint32));

  gainsay_wordnet_list_keys (wordnet, pairs[which].first, first);
  gainsay_wordnet_list_keys (wordnet, pairs[which].second, second);
  g_assert_cmpint (gainsay_wordnet_relate ((const guint32 *) (gpointer) first->data, first->len,
                                           (const guint32 *) (gpointer) second->data, second->len),
                   ==, pairs[which].relation);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_test_add_data_func (pairs[i].path, GUINT_TO_POINTER (i), test_pair);
  return g_test_run ();
}
