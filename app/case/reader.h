/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads a case from the text of its file.
 *
 * The text passes the strict check first; then json-glib gets the elements of the large lists one
 * at a time, so that reading takes little more memory than the case itself.
 */
#pragma once

#include "app/base/json-guard.h"
#include "app/case/case.h"

G_BEGIN_DECLS

#define GAINSAY_CASE_VERSION 1

#define GAINSAY_READER_ERROR (gainsay_reader_error_quark ())

/**
 * GainsayReaderError:
 * @GAINSAY_READER_ERROR_FORMAT: JSON, but no case
 * @GAINSAY_READER_ERROR_VERSION: written by a newer program in a format that this one cannot read
 *
 * Why a text is not read as a case, beside #GainsayJsonError and #GainsayRecordError.
 */
typedef enum
{
  GAINSAY_READER_ERROR_FORMAT,
  GAINSAY_READER_ERROR_VERSION,
} GainsayReaderError;

GQuark gainsay_reader_error_quark (void);

const GainsayJsonLimits *gainsay_reader_get_limits (void);
GainsayCase *
gainsay_reader_read (const char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
