/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to open the relations of WordNet, to look a word up and to relate two. */
#include "app/base/paths.h"
#include "app/text/wordnet.h"
#include "tests/bench/measure.h"

#define ROUNDS 2000

static const char *const words[] = {
  "bought", "taxes",  "leaders", "denied",  "growing", "hospital", "spending", "votes",
  "war",    "better", "rose",    "workers", "running", "children", "minister", "illegal",
};

static double
measure_opening (const char *path)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GainsayWordnet) wordnet = gainsay_wordnet_open (path, NULL);

      g_assert_nonnull (wordnet);
    }
  return (double) (g_get_monotonic_time () - start) / 20 / 1000;
}

static double
measure_looking_up (const GainsayWordnet *wordnet, GArray **keys)
{
  gint64 start = g_get_monotonic_time ();

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      gainsay_wordnet_list_keys (wordnet, words[i], keys[i]);
  return (double) (g_get_monotonic_time () - start) * 1000 / ROUNDS / G_N_ELEMENTS (words);
}

static double
measure_relating (GArray **keys)
{
  guint n_words = G_N_ELEMENTS (words);
  guint n_related = 0;
  gint64 start = g_get_monotonic_time ();

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < n_words; i++)
      for (guint j = 0; j < n_words; j++)
        n_related +=
          gainsay_wordnet_relate ((const guint32 *) (gpointer) keys[i]->data, keys[i]->len,
                                  (const guint32 *) (gpointer) keys[j]->data,
                                  keys[j]->len) != GAINSAY_WORD_UNRELATED;
  g_assert_cmpuint (n_related, >=, ROUNDS * n_words);
  return (double) (g_get_monotonic_time () - start) * 1000 / ROUNDS / n_words / n_words;
}

int
main (int argc, char **argv)
{
  g_autofree char *path = gainsay_path_find_data ("wordnet.bin");
  g_autoptr (GainsayWordnet) wordnet = NULL;
  GArray *keys[G_N_ELEMENTS (words)];

  g_assert_nonnull (path);
  wordnet = gainsay_wordnet_open (path, NULL);
  g_assert_nonnull (wordnet);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    keys[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  test_figure ("WordNet, opening", measure_opening (path), "ms");
  test_figure ("WordNet, looking up a word", measure_looking_up (wordnet, keys), "ns");
  test_figure ("WordNet, relating two words", measure_relating (keys), "ns");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_array_unref (keys[i]);
  return 0;
}
