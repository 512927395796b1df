/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/basis.h"

#include <string.h>

/* The strongest first, as cards are ordered. */
static const char *const bases[] = {
  "record", "finding", "reporting", "accusation", "word", "mention", "unknown",
};

/* The kind of finding that the attributing words name: "record" for "the logs show". */
static const char *
find_cue_base (const GainsayAnalysis *analysis, gsize start, gsize end)
{
  guint first;
  guint n_tokens;
  const char *base = NULL;

  gainsay_analysis_find_tokens (analysis, start, end, &first, &n_tokens);
  for (guint i = first; i < first + n_tokens; i++)
    {
      const GainsayLexiconEntry *entry = gainsay_analysis_match (analysis, GAINSAY_WORD_FINDING, i);

      if (entry == NULL)
        continue;
      if (strcmp (entry->base, "record") == 0)
        return entry->base;
      base = entry->base;
    }
  return base;
}

/* The subject of the attribution may name the record: "court documents show that …". */
static const char *
find_frame_base (const GainsayAnalysis *analysis, const GainsayProposition *proposition)
{
  const char *cue = find_cue_base (analysis, proposition->cue_start, proposition->cue_end);
  guint first;
  guint n_tokens;

  if (cue != NULL && strcmp (cue, "record") == 0)
    return cue;
  gainsay_analysis_find_tokens (analysis, proposition->cue_start, proposition->cue_end, &first,
                                &n_tokens);
  if (first > analysis->sentences[proposition->sentence].first_token && n_tokens > 0)
    {
      const GainsayLexiconEntry *entry =
        gainsay_analysis_match (analysis, GAINSAY_WORD_FINDING, first - 1);

      if (entry != NULL && entry->is_noun)
        return entry->base;
    }
  return cue;
}

/**
 * gainsay_basis_find:
 * @analysis: a document taken apart
 * @proposition: something that is said in it
 *
 * Tells what a proposition rests on.
 *
 * Returns: (transfer none): "word", "accusation", "finding", "record" or "reporting"
 */
const char *
gainsay_basis_find (const GainsayAnalysis *analysis, const GainsayProposition *proposition)
{
  const char *base;

  g_return_val_if_fail (analysis != NULL, NULL);
  g_return_val_if_fail (proposition != NULL, NULL);

  if (proposition->force == GAINSAY_FORCE_CHARGES || proposition->force == GAINSAY_FORCE_WARNS)
    return "accusation";
  if (proposition->speaker == NULL)
    return "reporting";

  base = find_frame_base (analysis, proposition);
  if (base != NULL && strcmp (base, "record") == 0)
    return "record";
  if (proposition->force == GAINSAY_FORCE_FINDS || (base != NULL && !proposition->is_person))
    return "finding";
  return "word";
}

/**
 * gainsay_basis_rank:
 * @basis: (nullable): a basis
 *
 * Gives the place of a basis among its like: records and findings, reporting, accusations, words,
 * mentions.
 *
 * Returns: 0 for the strongest, counting up; unknown words come last
 */
guint
gainsay_basis_rank (const char *basis)
{
  guint rank = 0;

  while (rank < G_N_ELEMENTS (bases) - 1 && g_strcmp0 (bases[rank], basis) != 0)
    rank++;
  return rank;
}
