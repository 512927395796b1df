/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The linked data of a web page (JSON-LD with the words of schema.org), as far as articles go. */
#include "app/document/importers/dates.h"
#include "app/document/importers/importers.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_BYTES (512 * 1024)
#define MAX_DEPTH 32  /* brackets; the parser has no limit of its own */
#define MAX_NODES 256 /* objects looked at */

static const struct
{
  const char *type;
  const char *kind; /* of the document; NULL when the type does not tell */
} types[] = {
  { "NewsArticle", "news-report" },
  { "ReportageNewsArticle", "news-report" },
  { "BackgroundNewsArticle", "news-report" },
  { "AnalysisNewsArticle", "news-report" },
  { "OpinionNewsArticle", "opinion" },
  { "ClaimReview", "fact-check" },
  { "Article", NULL },
  { "BlogPosting", NULL },
  { "LiveBlogPosting", NULL },
  { "Report", NULL },
  { "SocialMediaPosting", NULL },
};

static gboolean
is_shallow (const char *json)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (const char *at = json; *at != '\0'; at++)
    {
      if (in_string && *at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '"')
        in_string = !in_string;
      else if (!in_string && (*at == '{' || *at == '['))
        {
          if (++depth > MAX_DEPTH)
            return FALSE;
        }
      else if (!in_string && (*at == '}' || *at == ']') && depth > 0)
        depth--;
    }
  return TRUE;
}

static const char *
get_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
             json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

/* The value itself, or its name or address where it is an object. */
static const char *
get_name (JsonNode *node, const char *member)
{
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
      json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), member);
  return get_string (node);
}

/* One name, or several in a list. */
static char *
join_names (JsonNode *node)
{
  g_autoptr (GString) names = g_string_new (NULL);
  JsonArray *array;
  guint n_names;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (get_name (node, "name"));
  array = json_node_get_array (node);
  n_names = MIN (json_array_get_length (array), 16);
  for (guint i = 0; i < n_names; i++)
    {
      const char *name = get_name (json_array_get_element (array, i), "name");

      if (name == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, i + 1 == n_names ? " and " : ", ");
      g_string_append (names, name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
find_type (JsonNode *node, guint *row)
{
  const char *type = get_name (node, "@type");

  for (*row = 0; type != NULL && *row < G_N_ELEMENTS (types); (*row)++)
    if (g_str_equal (type, types[*row].type))
      return TRUE;
  return FALSE;
}

static void
read_article (GainsayParsed *self, const GainsayPatterns *patterns, JsonObject *article)
{
  const char *date = get_string (json_object_get_member (article, "datePublished"));
  const char *address = get_name (json_object_get_member (article, "url"), "@id");

  if (address == NULL)
    address = get_name (json_object_get_member (article, "mainEntityOfPage"), "@id");
  gainsay_parsed_take_meta (self, GAINSAY_META_TITLE,
                            g_strdup (get_string (json_object_get_member (article, "headline"))));
  gainsay_parsed_take_meta (self, GAINSAY_META_AUTHOR,
                            join_names (json_object_get_member (article, "author")));
  gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHER,
                            g_strdup (
                              get_name (json_object_get_member (article, "publisher"), "name")));
  if (date != NULL)
    gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHED, gainsay_dates_parse (patterns, date));
  if (address != NULL && g_str_has_prefix (address, "http"))
    gainsay_parsed_take_meta (self, GAINSAY_META_URI, g_strdup (address));
}

static void
read_node (GainsayParsed *self, const GainsayPatterns *patterns, JsonNode *node, guint *n_nodes)
{
  guint row;

  if (node == NULL || (*n_nodes)++ > MAX_NODES)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        read_node (self, patterns, json_array_get_element (array, i), n_nodes);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (find_type (json_object_get_member (object, "@type"), &row))
        {
          read_article (self, patterns, object);
          gainsay_parsed_take_meta (self, GAINSAY_META_KIND, g_strdup (types[row].kind));
        }
      read_node (self, patterns, json_object_get_member (object, "@graph"), n_nodes);
    }
}

/**
 * gainsay_json_ld_read:
 * @self: what is being read
 * @patterns: the patterns of a language
 * @json: the content of a script element, from anybody
 *
 * Takes the metadata that linked data tells of an article; what cannot be read tells nothing.
 */
void
gainsay_json_ld_read (GainsayParsed *self, const GainsayPatterns *patterns, const char *json)
{
  g_autoptr (JsonParser) parser = NULL;
  guint n_nodes = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (json != NULL);

  if (strlen (json) > MAX_BYTES || !is_shallow (json))
    return;
  parser = json_parser_new ();
  if (json_parser_load_from_data (parser, json, -1, NULL))
    read_node (self, patterns, json_parser_get_root (parser), &n_nodes);
}
