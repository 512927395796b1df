/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/evidence/labels.h"

#include <glib/gi18n.h>
#include <string.h>

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
static const GainsayWordLabel stances[] = {
  /* translators: what a passage does to the claim: it supports it */
  { "supports", NC_("stance", "supports") },
  /* translators: what a passage does to the claim: it contradicts it */
  { "contradicts", NC_("stance", "contradicts") },
  /* translators: what a passage is to the claim: it bears on it without deciding */
  { "context", NC_("stance", "context") },
};

/* On what a passage rests. */
static const GainsayWordLabel bases[] = {
  /* translators: on what a passage rests: someone says so */
  { "word", NC_("basis", "word") },
  /* translators: on what a passage rests: a charge, an indictment, a warning */
  { "accusation", NC_("basis", "accusation") },
  /* translators: on what a passage rests: an assessment, a ruling, a study */
  { "finding", NC_("basis", "finding") },
  /* translators: on what a passage rests: data, a document, a recording */
  { "record", NC_("basis", "record") },
  /* translators: on what a passage rests: the paper saw it itself */
  { "reporting", NC_("basis", "reporting") },
  /* translators: on what a passage rests: taken for granted in passing */
  { "mention", NC_("basis", "mention") },
  { "unknown", NC_("basis", "basis unknown") },
};

/* clang-format on */

/**
 * gainsay_word_to_label:
 * @words: (array length=n_words): a table
 * @n_words: how many rows it has
 * @context: the context of its labels for translators
 * @word: (nullable): a word of the case file
 *
 * Gives a word of the case file for people; one that the table lacks stays as written.
 *
 * Returns: (transfer none) (nullable): the translated label
 */
const char *
gainsay_word_to_label (const GainsayWordLabel *words,
                       gsize n_words,
                       const char *context,
                       const char *word)
{
  g_return_val_if_fail (words != NULL && context != NULL, NULL);

  if (word == NULL)
    return NULL;
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (words[i].word, word) == 0)
      return g_dpgettext2 (NULL, context, words[i].label);
  return word;
}

/**
 * gainsay_stance_to_label:
 * @stance: (nullable): a stance
 *
 * Gives a stance for people.
 *
 * Returns: (transfer none) (nullable): the translated word
 */
const char *
gainsay_stance_to_label (const char *stance)
{
  return gainsay_word_to_label (stances, G_N_ELEMENTS (stances), "stance", stance);
}

/**
 * gainsay_basis_to_label:
 * @basis: (nullable): on what a passage rests
 *
 * Gives a basis for people.
 *
 * Returns: (transfer none) (nullable): the translated word
 */
const char *
gainsay_basis_to_label (const char *basis)
{
  return gainsay_word_to_label (bases, G_N_ELEMENTS (bases), "basis", basis);
}
