/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/negation.h"

#include <locale.h>

/* The words with content that lie under a negation, parted by spaces. */
static const struct
{
  const char *path;
  const char *text;
  const char *expected;
} cases[] = {
  { "/negation/none", "The mill leaked.", "" },
  { "/negation/not", "The mill did not leak in 2016, but the tank did.", "leak 2016" },
  { "/negation/contraction", "It isn't safe.", "safe" },
  { "/negation/no", "There was no leak at the mill.", "leak mill" },
  { "/negation/denied-that", "He denied that the mill leaked.", "mill leaked" },
  { "/negation/denied-noun", "He rejected the claim that the mill leaked.", "claim mill leaked" },
  { "/negation/rejected-bill", "Parliament rejected the bill.", "" },
  { "/negation/denial-alone", "He spoke despite the mayor's denials.", "" },
  { "/negation/shielded", "She declined to back the finding of the agency that the mill leaked.",
    "finding agency" },
  { "/negation/believe", "He does not believe that taxes rose.", "believe taxes rose" },
  { "/negation/before", "The claim that the tank is safe is false.", "claim tank safe" },
  { "/negation/took-place", "The meeting did not take place.", "meeting" },
  { "/negation/passive", "The allegation was denied by the firm.", "allegation" },
  { "/negation/which", "He took the money, which he denies.", "took money" },
  { "/negation/failed", "Guards failed to stop the leak.", "stop leak" },
  { "/negation/refused", "The mayor refused to pay the firm.", "pay firm" },
  { "/negation/gave-up", "The firm gave up smelting.", "smelting" },
  { "/negation/called-off", "The mayor called off the vote.", "vote" },
  { "/negation/cancelled", "The council cancelled the festival.", "festival" },
  { "/negation/yet-to", "The firm has yet to pay the fine.", "pay fine" },
  { "/negation/unlikely", "It is unlikely that taxes rise.", "taxes rise" },
  { "/negation/no-evidence", "There is no evidence that the tank leaked.", "tank leaked" },
  { "/negation/disproved", "The study disproved the claim that the mill leaked.",
    "claim mill leaked" },
  { "/negation/debunked", "The report debunked the story that the tank burst.",
    "story tank burst" },
  { "/negation/doubted", "She doubted that the tank burst.", "tank burst" },
  { "/negation/not-only", "Not only did he win, he won twice.", "" },
  { "/negation/twice", "He denied that the mill did not leak.", "mill" },
  { "/negation/attribution", "There is no proof of a leak, officials said.", "leak" },
  { "/negation/neither", "Neither the mill nor the tank leaked.", "mill tank leaked" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (cases[index].text, NULL, lexicon);
  g_autoptr (GainsayNegation) negation = gainsay_negation_new (analysis, 0, analysis->n_tokens);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < analysis->n_tokens; i++)
    {
      const GainsayToken *token = &analysis->tokens[i];

      if (token->is_stop || !gainsay_negation_is_negated (negation, i))
        continue;
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", token->folded);
      g_assert_nonnull (gainsay_negation_find_cue (negation, i));
    }
  g_assert_cmpstr (list->str, ==, cases[index].expected);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_case);
  return g_test_run ();
}
