/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the stance and the basis of a passage are said to people. A word that this version does not
 * know is shown as it is written.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayWordLabel:
 * @word: a word of the case file
 * @label: what it is called, marked for translation with NC_()
 *
 * One row of a table of words and their names.
 */
typedef struct
{
  const char *word;
  const char *label;
} GainsayWordLabel;

const char *gainsay_word_to_label (const GainsayWordLabel *words,
                                   gsize n_words,
                                   const char *context,
                                   const char *word);
const char *gainsay_stance_to_label (const char *stance);
const char *gainsay_basis_to_label (const char *basis);

G_END_DECLS
