/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reasons of a suggestion as people see them: words that match have a solid underline, words
 * that clash a double one on a tint; and the weakest tie is said in words.
 *
 * Reasons are read from the JSON text that the case file holds; ranges that do not fit the text,
 * such as those of an older wording, are left out.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoAttrList *gainsay_reason_marks_new (const char *reasons,
                                         gboolean of_passage,
                                         const char *text,
                                         guint offset,
                                         const GdkRGBA *tint) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_reasons_dup_label (const char *reasons,
                                 const char *claim,
                                 const char *passage) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
