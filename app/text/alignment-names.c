/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two names are the same one, in full, cut short, or as an acronym. */
#include "app/text/alignment-private.h"

#include <string.h>

static const char *
last_word (const char *name)
{
  const char *space = strrchr (name, ' ');

  return space != NULL ? space + 1 : name;
}

/* "nfa" for "national food agency", small words left out or not */
static gboolean
is_acronym_of (GainsayLexicon *lexicon, const char *acronym, const char *name)
{
  g_auto (GStrv) words = NULL;
  const char *letter = acronym;

  if (strchr (name, ' ') == NULL || strchr (acronym, ' ') != NULL)
    return FALSE;
  words = g_strsplit (name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] == *letter && *letter != '\0')
      letter++;
    else if (!gainsay_lexicon_has (lexicon, GAINSAY_SET_ACRONYM_GAP, words[i]))
      return FALSE;
  return *letter == '\0' && letter - acronym > 1;
}

/* "Kosta" for "Ilan Kosta", "Federation Council" for "Russian Federation Council". */
static gboolean
is_short_form (const char *shorter, const char *longer)
{
  gsize n = strlen (shorter);
  gsize n_longer = strlen (longer);

  return n_longer > n + 1 && longer[n_longer - n - 1] == ' ' &&
         strcmp (longer + n_longer - n, shorter) == 0;
}

/* How two names go together. */
GainsayRelation
gainsay_alignment_relate_names (GainsayLexicon *lexicon,
                                const GainsayName *first,
                                const GainsayName *second,
                                double *closeness)
{
  gboolean is_place = first->kind == GAINSAY_NAME_PLACE || second->kind == GAINSAY_NAME_PLACE;

  if (strcmp (first->folded, second->folded) == 0)
    {
      *closeness = 1;
      return GAINSAY_RELATION_SAME_NAME;
    }
  if (!is_place && (is_short_form (first->folded, second->folded) ||
                    is_short_form (second->folded, first->folded)))
    {
      *closeness = 0.95;
      return GAINSAY_RELATION_SAME_NAME;
    }
  if (is_acronym_of (lexicon, first->folded, second->folded) ||
      is_acronym_of (lexicon, second->folded, first->folded))
    {
      *closeness = 0.9;
      return GAINSAY_RELATION_SAME_NAME;
    }
  if (first->kind == second->kind && first->kind != GAINSAY_NAME_OTHER &&
      first->is_demonym == second->is_demonym &&
      strcmp (last_word (first->folded), last_word (second->folded)) != 0)
    {
      *closeness = 0.2;
      return GAINSAY_RELATION_OTHER_NAME;
    }
  return GAINSAY_RELATION_NONE;
}
