/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the elements of a web page are for: which hold its main content, which are the page around
 * it, which are headings, captions, bylines.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

gboolean gainsay_html_is (const xmlNode *element, const char *name);
char *gainsay_html_dup_attribute (const xmlNode *element,
                                  const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_html_is_outside (const xmlNode *element);
gboolean gainsay_html_is_bold_paragraph (const xmlNode *element);
const char *gainsay_html_get_kind (const xmlNode *element);
xmlNode *gainsay_html_find_content (xmlNode *root);

G_END_DECLS
