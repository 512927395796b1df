/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The importers, one a format: decoded text in, what was read out. */
#pragma once

#include "app/document/import.h"
#include "app/document/importers/parsed.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * GainsayImporter:
 * @text: (transfer full): the decoded input
 * @name: what messages call the input
 * @patterns: the patterns of a language
 * @error: a #GainsayImportError
 *
 * Reads one format.
 *
 * Returns: (transfer full) (nullable): text, marks and metadata that the format tells
 */
typedef GainsayParsed *(*GainsayImporter) (char *text,
                                           const char *name,
                                           const GainsayPatterns *patterns,
                                           GError **error);

GainsayParsed *gainsay_import_plain_text (char *text,
                                          const char *name,
                                          const GainsayPatterns *patterns,
                                          GError **error);
GainsayParsed *gainsay_import_markdown (char *text,
                                        const char *name,
                                        const GainsayPatterns *patterns,
                                        GError **error);
GainsayParsed *
gainsay_import_html (char *text, const char *name, const GainsayPatterns *patterns, GError **error);

void
gainsay_html_read_metadata (GainsayParsed *self, const GainsayPatterns *patterns, xmlNode *root);
void gainsay_json_ld_read (GainsayParsed *self, const GainsayPatterns *patterns, const char *json);
char *gainsay_language_detect (void *textcat, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void *gainsay_language_open (void);
void gainsay_language_close (void *textcat);

G_END_DECLS
