/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/html-content.h"

#include "app/document/marks.h"

#include <string.h>

/* A container holds the article if it has this share of the words in paragraphs. */
#define SHARE_PERCENT 75

/* Below this share of all words in paragraphs the page does not use them. */
#define LEAST_PERCENT 30

/* The longest cell of a table of figures. */
#define MAX_CELL_BYTES 120

static const char *const outside[] = {
  "applet", "audio",  "button", "canvas", "datalist", "dialog",   "embed",    "form",   "head",
  "iframe", "input",  "link",   "map",    "meta",     "nav",      "noscript", "object", "option",
  "script", "select", "style",  "svg",    "template", "textarea", "title",    "video",  NULL,
};

/* Words of a class or an id that say what an element is. */
static const struct
{
  const char *word;
  const char *kind;
} class_kinds[] = {
  { "ad", GAINSAY_MARK_BOILERPLATE },         { "ads", GAINSAY_MARK_BOILERPLATE },
  { "advert", GAINSAY_MARK_BOILERPLATE },     { "advertisement", GAINSAY_MARK_BOILERPLATE },
  { "breadcrumb", GAINSAY_MARK_BOILERPLATE }, { "breadcrumbs", GAINSAY_MARK_BOILERPLATE },
  { "byline", GAINSAY_MARK_BYLINE },          { "caption", GAINSAY_MARK_CAPTION },
  { "comments", GAINSAY_MARK_BOILERPLATE },   { "cookie", GAINSAY_MARK_BOILERPLATE },
  { "credit", GAINSAY_MARK_CAPTION },         { "dateline", GAINSAY_MARK_DATELINE },
  { "newsletter", GAINSAY_MARK_BOILERPLATE }, { "outbrain", GAINSAY_MARK_BOILERPLATE },
  { "paywall", GAINSAY_MARK_BOILERPLATE },    { "promo", GAINSAY_MARK_BOILERPLATE },
  { "recirc", GAINSAY_MARK_BOILERPLATE },     { "recommended", GAINSAY_MARK_BOILERPLATE },
  { "related", GAINSAY_MARK_BOILERPLATE },    { "share", GAINSAY_MARK_BOILERPLATE },
  { "sharing", GAINSAY_MARK_BOILERPLATE },    { "sidebar", GAINSAY_MARK_BOILERPLATE },
  { "social", GAINSAY_MARK_BOILERPLATE },     { "sponsored", GAINSAY_MARK_BOILERPLATE },
  { "subscribe", GAINSAY_MARK_BOILERPLATE },  { "taboola", GAINSAY_MARK_BOILERPLATE },
  { "timestamp", GAINSAY_MARK_DATELINE },     { "trending", GAINSAY_MARK_BOILERPLATE },
  { "tweet", GAINSAY_MARK_BOILERPLATE },      { "embed", GAINSAY_MARK_BOILERPLATE },
  { "instagram", GAINSAY_MARK_BOILERPLATE },  { "tiktok", GAINSAY_MARK_BOILERPLATE },
  { "bluesky", GAINSAY_MARK_BOILERPLATE },    { "mastodon", GAINSAY_MARK_BOILERPLATE },
};

static const struct
{
  const char *name;
  const char *kind;
} element_kinds[] = {
  { "h1", GAINSAY_MARK_HEADING },         { "h2", GAINSAY_MARK_HEADING },
  { "h3", GAINSAY_MARK_HEADING },         { "h4", GAINSAY_MARK_HEADING },
  { "h5", GAINSAY_MARK_HEADING },         { "h6", GAINSAY_MARK_HEADING },
  { "caption", GAINSAY_MARK_CAPTION },    { "figcaption", GAINSAY_MARK_CAPTION },
  { "time", GAINSAY_MARK_DATELINE },      { "aside", GAINSAY_MARK_BOILERPLATE },
  { "footer", GAINSAY_MARK_BOILERPLATE },
};

/**
 * gainsay_html_is:
 * @element: an element
 * @name: a name in lower case
 *
 * Compares the name of an element.
 *
 * Returns: whether it is that
 */
gboolean
gainsay_html_is (const xmlNode *element, const char *name)
{
  return element->type == XML_ELEMENT_NODE && g_str_equal ((const char *) element->name, name);
}

/**
 * gainsay_html_dup_attribute:
 * @element: an element
 * @name: a name in lower case
 *
 * Reads an attribute.
 *
 * Returns: (transfer full) (nullable): its value, %NULL if it is absent
 */
char *
gainsay_html_dup_attribute (const xmlNode *element, const char *name)
{
  xmlChar *value = xmlGetProp (element, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is_hidden (const xmlNode *element)
{
  g_autofree char *hidden = gainsay_html_dup_attribute (element, "hidden");
  g_autofree char *style = gainsay_html_dup_attribute (element, "style");
  g_autofree char *folded = NULL;

  if (hidden != NULL)
    return TRUE;
  if (style == NULL)
    return FALSE;
  folded = g_ascii_strdown (style, -1);
  g_strdelimit (folded, " ", '_');
  return strstr (folded, "display:none") != NULL || strstr (folded, "display:_none") != NULL;
}

/**
 * gainsay_html_is_outside:
 * @element: an element
 *
 * Tells whether an element holds nothing that a reader of the article reads: menus, forms, code,
 * what is hidden.
 *
 * Returns: whether it does
 */
gboolean
gainsay_html_is_outside (const xmlNode *element)
{
  return g_strv_contains (outside, (const char *) element->name) || is_hidden (element);
}

static const char *
find_class_kind (const char *value)
{
  g_autofree char *folded = g_ascii_strdown (value, -1);
  g_auto (GStrv) words = NULL;

  g_strdelimit (folded, " \t\n_-:", ' ');
  words = g_strsplit (folded, " ", 32);
  for (char **word = words; *word != NULL; word++)
    for (guint i = 0; i < G_N_ELEMENTS (class_kinds); i++)
      if (g_str_equal (*word, class_kinds[i].word))
        return class_kinds[i].kind;
  return NULL;
}

static gboolean
is_page (const xmlNode *element)
{
  static const char *const pages[] = { "html", "body", "main", "article", NULL };

  return g_strv_contains (pages, (const char *) element->name);
}

/* A row of figures and words, not of the columns that old pages lay their text out in. */
static gboolean
is_table_row (const xmlNode *element)
{
  gsize longest = 0;
  guint n_cells = 0;

  if (!gainsay_html_is (element, "tr"))
    return FALSE;
  for (const xmlNode *child = element->children; child != NULL; child = child->next)
    if (gainsay_html_is (child, "td") || gainsay_html_is (child, "th"))
      {
        xmlChar *text = xmlNodeGetContent (child);

        longest = MAX (longest, (gsize) xmlStrlen (text));
        n_cells++;
        xmlFree (text);
      }
  return n_cells >= 2 && longest <= MAX_CELL_BYTES;
}

/**
 * gainsay_html_get_kind:
 * @element: an element
 *
 * Tells what kind of mark the text of an element bears, by its name, class, id and role.
 *
 * Returns: (nullable): a GAINSAY_MARK_… word, or %NULL for prose
 */
const char *
gainsay_html_get_kind (const xmlNode *element)
{
  static const char *const names[] = { "class", "id", "role", "rel", "itemprop" };

  for (guint i = 0; i < G_N_ELEMENTS (element_kinds); i++)
    if (gainsay_html_is (element, element_kinds[i].name))
      return element_kinds[i].kind;
  if (is_table_row (element))
    return GAINSAY_MARK_BOILERPLATE;
  for (guint i = 0; i < G_N_ELEMENTS (names) && !is_page (element); i++)
    {
      g_autofree char *value = gainsay_html_dup_attribute (element, names[i]);
      const char *kind = value != NULL ? find_class_kind (value) : NULL;

      if (kind != NULL)
        return kind;
      if (g_strcmp0 (value, "author") == 0)
        return GAINSAY_MARK_BYLINE;
    }
  return NULL;
}

static gboolean
is_blank (const xmlNode *text)
{
  return text->content == NULL || strspn ((const char *) text->content, " \t\n\r\f") ==
                                    strlen ((const char *) text->content);
}

/**
 * gainsay_html_is_bold_paragraph:
 * @element: an element
 *
 * Tells whether a paragraph is nothing but bold text, as headings often are.
 *
 * Returns: whether it is
 */
gboolean
gainsay_html_is_bold_paragraph (const xmlNode *element)
{
  guint n_bold = 0;

  if (!gainsay_html_is (element, "p") && !gainsay_html_is (element, "div"))
    return FALSE;
  for (const xmlNode *child = element->children; child != NULL; child = child->next)
    {
      if (gainsay_html_is (child, "b") || gainsay_html_is (child, "strong"))
        n_bold++;
      else if (child->type != XML_TEXT_NODE || !is_blank (child))
        return FALSE;
    }
  return n_bold == 1;
}

/* Sets each element's _private to the bytes of text in paragraphs below it. */
static gsize
weigh (xmlNode *node, gboolean in_paragraph, gsize *total)
{
  gsize weight = 0;

  if (node->type == XML_TEXT_NODE && !is_blank (node))
    {
      gsize length = strlen ((const char *) node->content);

      *total += length;
      return in_paragraph ? length : 0;
    }
  if (node->type != XML_ELEMENT_NODE || gainsay_html_is_outside (node))
    return 0;
  if (g_strcmp0 (gainsay_html_get_kind (node), GAINSAY_MARK_BOILERPLATE) == 0)
    in_paragraph = FALSE;
  else
    in_paragraph = in_paragraph || gainsay_html_is (node, "p");
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    weight += weigh (child, in_paragraph, total);
  node->_private = GSIZE_TO_POINTER (weight);
  return weight;
}

static gsize
get_weight (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE ? GPOINTER_TO_SIZE (node->_private) : 0;
}

static xmlNode *
find_heavy_child (const xmlNode *element)
{
  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (get_weight (child) * 100 >= get_weight (element) * SHARE_PERCENT &&
        !gainsay_html_is (child, "p"))
      return child;
  return NULL;
}

/* The headline and the byline stand in the article, beside the container of its paragraphs. */
static xmlNode *
find_article_around (xmlNode *element)
{
  for (xmlNode *node = element; node != NULL; node = node->parent)
    if (gainsay_html_is (node, "article") || gainsay_html_is (node, "main"))
      return get_weight (node) * SHARE_PERCENT <= get_weight (element) * 100 ? node : element;
  return element;
}

/**
 * gainsay_html_find_content:
 * @root: the page
 *
 * Finds the element that holds the article: the innermost with most of the words in paragraphs, or
 * the article element around that.
 *
 * Returns: (transfer none): it, or @root
 */
xmlNode *
gainsay_html_find_content (xmlNode *root)
{
  xmlNode *found = root;
  gsize total = 0;
  gsize weight = weigh (root, FALSE, &total);

  if (weight == 0 || weight * 100 < total * LEAST_PERCENT)
    return root;
  for (xmlNode *next = find_heavy_child (found); next != NULL; next = find_heavy_child (found))
    found = next;
  return find_article_around (found);
}
