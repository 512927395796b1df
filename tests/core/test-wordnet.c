/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/wordnet.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

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
  { "/wordnet/derived-adjective", "danger", "dangerous", GAINSAY_WORD_DERIVED },
  { "/wordnet/kind-of", "soprano", "singer", GAINSAY_WORD_KIND_OF },
  { "/wordnet/kind-has", "singer", "soprano", GAINSAY_WORD_KIND_HAS },
  { "/wordnet/kind-of-two-steps", "man", "person", GAINSAY_WORD_KIND_OF },
  { "/wordnet/kind-of-many-steps", "violin", "object", GAINSAY_WORD_UNRELATED },
  { "/wordnet/sibling", "violin", "cello", GAINSAY_WORD_SIBLING },
  { "/wordnet/sibling-colour", "red", "blue", GAINSAY_WORD_SIBLING },
  { "/wordnet/antonym", "hot", "cold", GAINSAY_WORD_ANTONYM },
  { "/wordnet/antonym-inflected", "rose", "fell", GAINSAY_WORD_ANTONYM },
  { "/wordnet/antonym-noun", "victory", "defeat", GAINSAY_WORD_ANTONYM },
  { "/wordnet/near-antonym", "huge", "small", GAINSAY_WORD_NEAR_ANTONYM },
  { "/wordnet/rare-meaning", "driving", "man", GAINSAY_WORD_UNRELATED },
  { "/wordnet/form-of-another", "beer", "being", GAINSAY_WORD_UNRELATED },
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

/* A file that is cut off, or of another kind, is refused. */
static void
test_damaged (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "wordnet.bin", NULL);
  g_autofree char *folder = g_dir_make_tmp ("gainsay-wordnet-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "damaged.bin", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  const gsize lengths[] = { 0, 40, 5000 };

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lengths) + 2; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize n = i < G_N_ELEMENTS (lengths) ? lengths[i] : length;

      /* Then with keys that point nowhere, and with another magic number. */
      if (i == G_N_ELEMENTS (lengths))
        memset (bytes + length / 2, 0xff, 4000);
      if (i > G_N_ELEMENTS (lengths))
        bytes[0] = 'x';
      g_assert_true (g_file_set_contents (copy, bytes, (gssize) n, NULL));
      g_assert_null (gainsay_wordnet_open (copy, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
  g_assert_cmpint (g_remove (copy), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gainsay_wordnet_open ("/nowhere/wordnet.bin", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_test_add_data_func (pairs[i].path, GUINT_TO_POINTER (i), test_pair);
  g_test_add_func ("/wordnet/damaged", test_damaged);
  g_test_add_func ("/wordnet/missing", test_missing);
  return g_test_run ();
}
