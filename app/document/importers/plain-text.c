/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/importers.h"

/**
 * gainsay_import_plain_text:
 * @text: (transfer full): the decoded input
 * @name: what messages call the input
 * @patterns: the patterns of a language
 * @error: not set
 *
 * Reads plain text, which tells nothing of itself; tags left in it are marked.
 *
 * Returns: (transfer full): the text as it is
 */
GainsayParsed *
gainsay_import_plain_text (char *text,
                           const char *name,
                           const GainsayPatterns *patterns,
                           GError **error)
{
  GainsayParsed *parsed = gainsay_parsed_new (text);

  gainsay_tags_detect (parsed);
  return parsed;
}
