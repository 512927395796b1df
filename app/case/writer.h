/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes a case as the text of its file: keys in the order of the tables, two spaces of indent,
 * each party, mark, appearance, passage of evidence and log entry on one line, a final newline.
 *
 * gainsay_writer_write() lets the text out in pieces, so that it is never in memory as a whole;
 * gainsay_writer_to_bytes() and gainsay_writer_join() give all of it. What was written and read
 * again is written to the same bytes.
 */
#pragma once

#include "app/case/case.h"

G_BEGIN_DECLS

/**
 * GainsayWriteFunc:
 * @bytes: (array length=length): the next part of the text
 * @length: how many bytes
 * @user_data: data given with the function
 * @error: why it cannot be taken
 *
 * Takes a part of the text.
 *
 * Returns: whether to go on
 */
typedef gboolean (*GainsayWriteFunc) (const char *bytes,
                                      gsize length,
                                      gpointer user_data,
                                      GError **error);

/**
 * GainsayPieceFunc:
 * @record: a record of one of the lists of a case
 * @user_data: data given with the function
 *
 * Gives the text of a record.
 *
 * Returns: (transfer none): what gainsay_writer_print_element() has given for it
 */
typedef GBytes *(*GainsayPieceFunc) (GainsayRecord *record, gpointer user_data);

gboolean gainsay_writer_write (GainsayCase *investigation,
                               GainsayWriteFunc func,
                               gpointer user_data,
                               GError **error);
GBytes *gainsay_writer_to_bytes (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gainsay_writer_print_element (GainsayRecord *record) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *gainsay_writer_join (GainsayCase *investigation,
                                GainsayPieceFunc func,
                                gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_writer_to_line (GainsayRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
