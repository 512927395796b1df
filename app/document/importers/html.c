/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads a web page: its metadata, and the text of its main content, one paragraph a line with an
 * empty line between. Nothing is loaded from anywhere.
 */
#include "config.h"

#include "app/document/importers/html-content.h"
#include "app/document/importers/importers.h"
#include "app/document/marks.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#define MAX_LINE 1000        /* bytes of a heading, byline, date line, caption */
#define MAX_BOILERPLATE 4000 /* bytes of an element that is not the article's */

/* What stands between the last words written and the next. */
typedef enum
{
  BREAK_NONE,
  BREAK_SPACE,
  BREAK_TAB,
  BREAK_LINE,
  BREAK_PARAGRAPH,
} Break;

typedef struct
{
  GString *text;
  GArray *marks; /* GainsaySpan */
  Break pending;
} Writer;

static void
stopped_cb (void *user_data, xmlErrorPtr error)
{
  xmlParserCtxt *context = user_data;

  if (error->level == XML_ERR_FATAL)
    *(gboolean *) context->_private = TRUE;
}

static xmlDoc *
parse (const char *text, gboolean *stopped)
{
  htmlParserCtxt *context = htmlNewParserCtxt ();
  xmlDoc *document;

  *stopped = FALSE;
  if (context == NULL)
    return NULL;
  context->_private = stopped;
  context->sax->serror = (xmlStructuredErrorFunc) stopped_cb;
  document = htmlCtxtReadMemory (context, text, (int) strlen (text), NULL, "UTF-8",
                                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET);
  htmlFreeParserCtxt (context);
  return document;
}

/* Without recursion: what is measured is whether recursion is safe. */
static gboolean
is_too_deep (const xmlNode *root)
{
  const xmlNode *node = root;
  guint depth = 0;

  while (node != NULL)
    {
      if (node->children != NULL && node->type == XML_ELEMENT_NODE)
        {
          if (++depth > GAINSAY_IMPORT_MAX_DEPTH)
            return TRUE;
          node = node->children;
          continue;
        }
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          depth--;
        }
      node = node != root ? node->next : NULL;
    }
  return FALSE;
}

static void
flush_break (Writer *self)
{
  static const char *const breaks[] = { "", " ", "\t", "\n", "\n\n" };

  if (self->text->len > 0)
    g_string_append (self->text, breaks[self->pending]);
  self->pending = BREAK_NONE;
}

static void
ask_break (Writer *self, Break wanted)
{
  self->pending = MAX (self->pending, wanted);
}

static void
write_text (Writer *self, const char *text, gboolean is_preformatted)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n' && is_preformatted)
        ask_break (self, self->pending == BREAK_LINE ? BREAK_PARAGRAPH : BREAK_LINE);
      else if (strchr (" \t\n\r\f", *at) != NULL)
        ask_break (self, BREAK_SPACE);
      else
        {
          flush_break (self);
          g_string_append_c (self->text, *at);
        }
    }
}

static gboolean
ends_terminated (const GString *text)
{
  return text->len > 0 && strchr (".!?", text->str[text->len - 1]) != NULL;
}

static void write_node (Writer *self, const xmlNode *node, gboolean is_preformatted);

static void
write_children (Writer *self, const xmlNode *element, gboolean is_preformatted)
{
  for (const xmlNode *child = element->children; child != NULL; child = child->next)
    write_node (self, child, is_preformatted);
}

static Break
get_break (const xmlNode *element)
{
  static const char *const inner[] = { "a",    "abbr",   "b",      "bdi", "bdo", "big",  "cite",
                                       "code", "data",   "del",    "dfn", "em",  "font", "i",
                                       "ins",  "kbd",    "mark",   "q",   "s",   "samp", "small",
                                       "span", "strike", "strong", "sub", "sup", "time", "tt",
                                       "u",    "var",    "wbr",    NULL };

  if (g_strv_contains (inner, (const char *) element->name))
    return BREAK_NONE;
  if (gainsay_html_is (element, "td") || gainsay_html_is (element, "th"))
    return BREAK_TAB;
  if (gainsay_html_is (element, "tr"))
    return BREAK_LINE;
  return BREAK_PARAGRAPH;
}

/* What is as long is no line of a page around an article, whatever its class says. */
static gsize
get_longest (const char *kind)
{
  return g_str_equal (kind, GAINSAY_MARK_BOILERPLATE) ? MAX_BOILERPLATE : MAX_LINE;
}

static void
mark_element (Writer *self, const xmlNode *element, gsize from)
{
  const char *kind = gainsay_html_get_kind (element);
  GainsaySpan span = { kind, from, self->text->len };

  while (span.start < span.end && g_ascii_isspace (self->text->str[span.start]))
    span.start++;
  if (kind == NULL && gainsay_html_is_bold_paragraph (element) && !ends_terminated (self->text))
    span.kind = GAINSAY_MARK_HEADING;
  if (span.kind != NULL && span.start < span.end &&
      span.end - span.start <= get_longest (span.kind))
    g_array_append_val (self->marks, span);
}

static void
write_element (Writer *self, const xmlNode *element, gboolean is_preformatted)
{
  Break around = get_break (element);
  gsize from = self->text->len;

  if (gainsay_html_is_outside (element))
    return;
  if (gainsay_html_is (element, "br"))
    {
      ask_break (self, self->pending == BREAK_LINE ? BREAK_PARAGRAPH : BREAK_LINE);
      return;
    }
  ask_break (self, around);
  if (gainsay_html_is (element, "q"))
    write_text (self, "“", FALSE);
  write_children (self, element, is_preformatted || gainsay_html_is (element, "pre"));
  if (gainsay_html_is (element, "q"))
    write_text (self, "”", FALSE);
  ask_break (self, around);
  mark_element (self, element, from);
}

static void
write_node (Writer *self, const xmlNode *node, gboolean is_preformatted)
{
  if (node->type == XML_ELEMENT_NODE)
    write_element (self, node, is_preformatted);
  else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) &&
           node->content != NULL)
    write_text (self, (const char *) node->content, is_preformatted);
}

static GainsayParsed *
read_page (xmlNode *root, const GainsayPatterns *patterns)
{
  Writer writer = { g_string_new (NULL), NULL, BREAK_NONE };
  GainsayParsed *parsed;
  char *text;

  writer.marks = g_array_new (FALSE, FALSE, sizeof (GainsaySpan));
  write_node (&writer, gainsay_html_find_content (root), FALSE);
  text = g_string_free (g_steal_pointer (&writer.text), FALSE);
  parsed = gainsay_parsed_new (text);
  for (guint i = 0; i < writer.marks->len; i++)
    {
      GainsaySpan span = g_array_index (writer.marks, GainsaySpan, i);

      gainsay_parsed_mark (parsed, span.kind, span.start, span.end);
    }
  g_array_unref (writer.marks);
  parsed->has_structure = TRUE;
  gainsay_html_read_metadata (parsed, patterns, root);
  return parsed;
}

/**
 * gainsay_import_html:
 * @text: (transfer full): the decoded page
 * @name: what messages call the input
 * @patterns: the patterns of a language
 * @error: %GAINSAY_IMPORT_ERROR_NESTED, %GAINSAY_IMPORT_ERROR_TOO_LARGE,
 * %GAINSAY_IMPORT_ERROR_EMPTY
 *
 * Reads a web page, however malformed.
 *
 * Returns: (transfer full) (nullable): the text of its main content, marks and metadata
 */
GainsayParsed *
gainsay_import_html (char *text, const char *name, const GainsayPatterns *patterns, GError **error)
{
  g_autofree char *owned = text;
  GainsayParsed *parsed = NULL;
  gboolean stopped;
  xmlDoc *document = parse (owned, &stopped);
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;

  if (root == NULL)
    g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_EMPTY,
                 _("“%s” was not added: there is no text in it."), name);
  else if (is_too_deep (root))
    g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_NESTED,
                 _("“%s” was not added: the elements of the page are nested too deeply."), name);
  else if (stopped)
    g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_TOO_LARGE,
                 _("“%s” was not added: a part of the page is too long."), name);
  else
    parsed = read_page (root, patterns);
  if (document != NULL)
    xmlFreeDoc (document);
  return parsed;
}
