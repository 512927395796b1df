/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Encoding turns the bytes of a file into the text of a document: UTF-8, LF line ends.
 *
 * How the encoding is told, first that answers: a byte order mark; the NUL bytes of UTF-16; a
 * declaration that names a 7-bit or multi-byte encoding; bytes that are UTF-8; a few bad bytes in
 * what else is UTF-8; any other declaration; ICU's detection; Windows-1252.
 *
 * Invariants of the result: valid UTF-8; no byte order mark, CR or NUL in it. NUL and bytes that
 * mean nothing in the encoding have become U+FFFD, one for each; nothing else is changed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *
gainsay_encoding_decode (GBytes *bytes, const char *charset, char **used) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_encoding_find_declaration (const char *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
