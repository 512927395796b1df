/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a web page says of itself: linked data first, then meta elements, then what it shows. */
#include "app/document/importers/dates.h"
#include "app/document/importers/html-content.h"
#include "app/document/importers/importers.h"
#include "app/document/importers/sitename.h"

#include <string.h>

#define MAX_SCRIPTS 16 /* of linked data */

typedef struct
{
  GHashTable *meta; /* char * name, lower case → char * content */
  GPtrArray *linked_data;
  char *title;
  char *heading;
  char *author;
  char *time;
  char *language;
  char *canonical;
} Page;

/* Names of meta elements, the better told first. */
static const struct
{
  const char *name;
  GainsayMeta meta;
} rows[] = {
  { "og:site_name", GAINSAY_META_PUBLISHER },
  { "application-name", GAINSAY_META_PUBLISHER },
  { "dc.publisher", GAINSAY_META_PUBLISHER },
  { "dcterms.publisher", GAINSAY_META_PUBLISHER },
  { "author", GAINSAY_META_AUTHOR },
  { "article:author", GAINSAY_META_AUTHOR },
  { "byl", GAINSAY_META_AUTHOR },
  { "parsely-author", GAINSAY_META_AUTHOR },
  { "sailthru.author", GAINSAY_META_AUTHOR },
  { "dc.creator", GAINSAY_META_AUTHOR },
  { "dcterms.creator", GAINSAY_META_AUTHOR },
  { "article:published_time", GAINSAY_META_PUBLISHED },
  { "datepublished", GAINSAY_META_PUBLISHED },
  { "parsely-pub-date", GAINSAY_META_PUBLISHED },
  { "sailthru.date", GAINSAY_META_PUBLISHED },
  { "pubdate", GAINSAY_META_PUBLISHED },
  { "publish-date", GAINSAY_META_PUBLISHED },
  { "dc.date.issued", GAINSAY_META_PUBLISHED },
  { "dcterms.issued", GAINSAY_META_PUBLISHED },
  { "dc.date", GAINSAY_META_PUBLISHED },
  { "date", GAINSAY_META_PUBLISHED },
  { "og:url", GAINSAY_META_URI },
};

static void
page_clear (Page *self)
{
  g_hash_table_unref (self->meta);
  g_ptr_array_unref (self->linked_data);
  g_free (self->title);
  g_free (self->heading);
  g_free (self->author);
  g_free (self->time);
  g_free (self->language);
  g_free (self->canonical);
}

static char *
dup_content (const xmlNode *element)
{
  xmlChar *content = xmlNodeGetContent (element);
  char *copy = g_strdup ((const char *) content);

  xmlFree (content);
  return copy;
}

static void
set_once (char **field, char *value)
{
  if (*field == NULL && value != NULL && *value != '\0')
    *field = value;
  else
    g_free (value);
}

static void
read_meta (Page *self, const xmlNode *element)
{
  static const char *const names[] = { "property", "name", "itemprop" };
  g_autofree char *content = gainsay_html_dup_attribute (element, "content");

  for (guint i = 0; content != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = gainsay_html_dup_attribute (element, names[i]);
      g_autofree char *folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;

      if (folded != NULL && !g_hash_table_contains (self->meta, folded))
        g_hash_table_insert (self->meta, g_steal_pointer (&folded), g_strdup (content));
    }
}

static void
read_link (Page *self, const xmlNode *element)
{
  g_autofree char *relation = gainsay_html_dup_attribute (element, "rel");

  if (g_strcmp0 (relation, "canonical") == 0)
    set_once (&self->canonical, gainsay_html_dup_attribute (element, "href"));
}

static void
read_script (Page *self, const xmlNode *element)
{
  g_autofree char *type = gainsay_html_dup_attribute (element, "type");

  if (type != NULL && self->linked_data->len < MAX_SCRIPTS &&
      g_ascii_strcasecmp (type, "application/ld+json") == 0)
    g_ptr_array_add (self->linked_data, dup_content (element));
}

static void
read_shown (Page *self, const xmlNode *element)
{
  g_autofree char *relation = gainsay_html_dup_attribute (element, "rel");
  g_autofree char *property = gainsay_html_dup_attribute (element, "itemprop");

  if (gainsay_html_is (element, "h1"))
    set_once (&self->heading, dup_content (element));
  if (g_strcmp0 (relation, "author") == 0 || g_strcmp0 (property, "author") == 0)
    set_once (&self->author, dup_content (element));
  if (gainsay_html_is (element, "time"))
    set_once (&self->time, gainsay_html_dup_attribute (element, "datetime"));
}

static void
read_element (Page *self, const xmlNode *element)
{
  if (gainsay_html_is (element, "html"))
    set_once (&self->language, gainsay_html_dup_attribute (element, "lang"));
  else if (gainsay_html_is (element, "meta"))
    read_meta (self, element);
  else if (gainsay_html_is (element, "link"))
    read_link (self, element);
  else if (gainsay_html_is (element, "script"))
    read_script (self, element);
  else if (gainsay_html_is (element, "title"))
    set_once (&self->title, dup_content (element));
  else
    read_shown (self, element);
}

static void
read_tree (Page *self, const xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return;
  read_element (self, node);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    read_tree (self, child);
}

static gboolean
is_web_address (const char *text)
{
  return g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://");
}

static void
take_value (GainsayParsed *self,
            const GainsayPatterns *patterns,
            GainsayMeta meta,
            const char *value)
{
  if (value == NULL)
    return;
  if (meta == GAINSAY_META_PUBLISHED)
    gainsay_parsed_take_meta (self, meta, gainsay_dates_parse (patterns, value));
  else if ((meta == GAINSAY_META_URI) == is_web_address (value))
    {
      gboolean has_by = g_ascii_strncasecmp (value, "by ", 3) == 0 && meta == GAINSAY_META_AUTHOR;

      gainsay_parsed_take_meta (self, meta, g_strdup (has_by ? value + 3 : value));
    }
}

/* "The Example | Mayor resigns" and "Mayor resigns - The Example" without the paper's known name.
 */
static char *
strip_publisher (const char *title, const char *publisher)
{
  g_autofree char *quoted = g_regex_escape_string (publisher, -1);
  g_autofree char *pattern =
    g_strdup_printf ("^%s\\s*[|:»·•–—-]\\s+|\\s+[|»·•–—-]\\s*%s$", quoted, quoted);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);

  return g_regex_replace_literal (regex, title, -1, 0, "", 0, NULL);
}

static char *
fold_space (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n\r\f", -1);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", *word);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static void
take_title (GainsayParsed *self, const GainsayPatterns *patterns, const Page *page)
{
  const char *shared = g_hash_table_lookup (page->meta, "og:title");
  const char *source = shared != NULL ? shared : page->heading;
  g_autofree char *base = NULL;
  g_autofree char *folded = NULL;
  char *site = NULL;

  if (source == NULL)
    source = page->title;
  if (source == NULL)
    return;
  folded = fold_space (source);
  if (self->meta[GAINSAY_META_PUBLISHER] != NULL)
    base = strip_publisher (folded, self->meta[GAINSAY_META_PUBLISHER]);
  else
    base = gainsay_sitename_split (patterns, folded, page->heading, &site);
  gainsay_parsed_take_meta (self, GAINSAY_META_TITLE, g_steal_pointer (&base));
  gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHER, site);
}

/* "en-US" and "en_US" are "en". */
static void
take_language (GainsayParsed *self, const char *value)
{
  gsize length =
    value != NULL ? strspn (value, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") : 0;

  if (length == 2 || length == 3)
    gainsay_parsed_take_meta (self, GAINSAY_META_LANGUAGE,
                              g_ascii_strdown (value, (gssize) length));
}

/**
 * gainsay_html_read_metadata:
 * @self: what is being read
 * @patterns: the patterns of a language
 * @root: the page
 *
 * Takes the metadata that a web page tells.
 */
void
gainsay_html_read_metadata (GainsayParsed *self, const GainsayPatterns *patterns, xmlNode *root)
{
  Page page = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (root != NULL);

  page.meta = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  page.linked_data = g_ptr_array_new_with_free_func (g_free);
  read_tree (&page, root);
  for (guint i = 0; i < page.linked_data->len; i++)
    gainsay_json_ld_read (self, patterns, page.linked_data->pdata[i]);
  take_value (self, patterns, GAINSAY_META_URI, page.canonical);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    take_value (self, patterns, rows[i].meta, g_hash_table_lookup (page.meta, rows[i].name));
  take_title (self, patterns, &page);
  take_value (self, patterns, GAINSAY_META_AUTHOR, page.author);
  take_value (self, patterns, GAINSAY_META_PUBLISHED, page.time);
  take_language (self, page.language);
  take_language (self, g_hash_table_lookup (page.meta, "og:locale"));
  page_clear (&page);
}
