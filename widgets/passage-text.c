/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/passage-text.h"

#include "app/document/passage.h"

/**
 * gainsay_passage_dup_sentence:
 * @investigation: (nullable): the case
 * @passage: a passage of one of its documents
 * @offset: (out): code points of the result before the passage begins
 *
 * Gives the whole sentence in which a passage stands, as printed but for line ends.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_passage_dup_sentence (GainsayCase *investigation, GainsayPassage *passage, guint *offset)
{
  char *text;

  g_return_val_if_fail (GAINSAY_IS_PASSAGE (passage), NULL);
  g_return_val_if_fail (offset != NULL, NULL);

  *offset = 0;
  text = g_strdup (gainsay_passage_get_exact (passage));
  return g_strdelimit (text != NULL ? text : g_strdup (""), "\n", ' ');
}
