/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a document's text looks in the reader: headings, what is not the article's own text dimmed,
 * paragraphs apart, and the present passage marked with the words that match or clash in it.
 *
 * Words that match are underlined once; words that clash twice, on a tint. So neither is told by
 * colour alone.
 */
#pragma once

#include "app/types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gainsay_reader_text_init (GtkTextBuffer *buffer);
void gainsay_reader_text_set_document (GtkTextBuffer *buffer, GainsayDocument *document);
gboolean gainsay_reader_text_set_passage (GtkTextBuffer *buffer, GainsayPassage *passage);
gboolean gainsay_reader_text_get_selection (GtkTextBuffer *buffer, int *start, int *end);
void gainsay_reader_text_drop_selection (GtkTextBuffer *buffer);
void gainsay_reader_text_update_colors (GtkTextBuffer *buffer, GtkWidget *widget);

G_END_DECLS
