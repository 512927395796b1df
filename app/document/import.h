/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Import makes a document of the bytes of a file: the format is told from hint, name and content,
 * the encoding from mark, declaration or content, metadata from what the format or the text says.
 *
 *   bytes ─ decode ─ text, LF ─ one importer a format ─ marks, metadata ─ language ─ document
 *
 * Invariants: the same bytes give the same id (`d-` and 16 hex digits of their SHA-256). Text that
 * came in as plain text or Markdown keeps each character; of a web page the main content is taken
 * out, its paragraphs parted by empty lines. What the input does not tell stays absent.
 * Import shares no state: any thread may call it, on any number of inputs at once.
 */
#pragma once

#include "app/document/document.h"

G_BEGIN_DECLS

/** GAINSAY_IMPORT_MAX_BYTES: the largest input that is read, in bytes (32 MiB). */
#define GAINSAY_IMPORT_MAX_BYTES ((gsize) 32 * 1024 * 1024)

/** GAINSAY_IMPORT_MAX_DEPTH: how deep the elements of a web page may nest. */
#define GAINSAY_IMPORT_MAX_DEPTH 200

#define GAINSAY_IMPORT_ERROR (gainsay_import_error_quark ())

/**
 * GainsayImportError:
 * @GAINSAY_IMPORT_ERROR_UNREADABLE: the file is not there, is a folder, or may not be read
 * @GAINSAY_IMPORT_ERROR_EMPTY: there is no text in it
 * @GAINSAY_IMPORT_ERROR_TOO_LARGE: more than %GAINSAY_IMPORT_MAX_BYTES
 * @GAINSAY_IMPORT_ERROR_BINARY: the bytes are no text in any encoding
 * @GAINSAY_IMPORT_ERROR_NESTED: a web page nests deeper than %GAINSAY_IMPORT_MAX_DEPTH
 * @GAINSAY_IMPORT_ERROR_CANCELLED: the job was cancelled
 *
 * Why an input did not become a document. Messages name the input.
 */
typedef enum
{
  GAINSAY_IMPORT_ERROR_UNREADABLE,
  GAINSAY_IMPORT_ERROR_EMPTY,
  GAINSAY_IMPORT_ERROR_TOO_LARGE,
  GAINSAY_IMPORT_ERROR_BINARY,
  GAINSAY_IMPORT_ERROR_NESTED,
  GAINSAY_IMPORT_ERROR_CANCELLED,
} GainsayImportError;

GQuark gainsay_import_error_quark (void);

/** GainsayImportTools: patterns and language fingerprints, loaded once for many imports. */
typedef struct _GainsayImportTools GainsayImportTools;

/**
 * GainsayImportOptions:
 * @name: (nullable): file name or address; its ending hints at the format, messages name it
 * @media_type: (nullable): what the source says it is, as "text/html; charset=utf-8"
 * @uri: (nullable): the address it was taken from; the text's own address comes first
 * @retrieved: (nullable): when it was taken, UTC
 * @job: (nullable): asked between steps whether to go on
 * @tools: (nullable): made with gainsay_import_tools_new() to import many; used by one thread at
 *   a time
 *
 * What is known of an input beside its bytes; zeros mean nothing is.
 */
typedef struct
{
  const char *name;
  const char *media_type;
  const char *uri;
  const char *retrieved;
  GainsayJob *job;
  GainsayImportTools *tools;
} GainsayImportOptions;

GainsayImportTools *gainsay_import_tools_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_import_tools_free (GainsayImportTools *self);

GainsayDocument *gainsay_import_bytes (GBytes *bytes,
                                       const GainsayImportOptions *options,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
GainsayDocument *gainsay_import_file (const char *path,
                                      const GainsayImportOptions *options,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_import_dup_name (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayImportTools, gainsay_import_tools_free)

G_END_DECLS
