/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/sitename.h"

#include <string.h>

#define MAX_SITE_WORDS 6
#define MAX_SITE_BYTES 60

static gboolean
is_outlet_word (const GainsayPatterns *patterns, const char *word)
{
  return gainsay_patterns_has_word (patterns, GAINSAY_WORDS_OUTLET, word, strlen (word)) ||
         gainsay_patterns_ends_like_outlet (patterns, word) ||
         (strchr (word, '.') != NULL && strchr (word, '.')[1] != '\0');
}

/* Words with capitals, one of which is a word of papers' names. */
static gboolean
is_site_like (const GainsayPatterns *patterns, const char *text, gboolean *is_outlet)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n_words = g_strv_length (words);

  *is_outlet = FALSE;
  if (n_words == 0 || n_words > MAX_SITE_WORDS || strlen (text) > MAX_SITE_BYTES)
    return FALSE;
  for (char **word = words; *word != NULL; word++)
    {
      gunichar first = g_utf8_get_char (*word);

      *is_outlet = *is_outlet || is_outlet_word (patterns, *word);
      if (!g_unichar_isupper (first) && !g_unichar_isdigit (first) && strchr (*word, '.') == NULL &&
          !gainsay_patterns_has_word (patterns, GAINSAY_WORDS_TAIL, *word, strlen (*word)) &&
          first != '&')
        return FALSE;
    }
  return TRUE;
}

/**
 * gainsay_sitename_is_outlet:
 * @patterns: the patterns of a language
 * @text: a name
 *
 * Tells whether a name looks like that of a paper or a broadcaster.
 *
 * Returns: whether it has a word of such names
 */
gboolean
gainsay_sitename_is_outlet (const GainsayPatterns *patterns, const char *text)
{
  gboolean is_outlet;

  g_return_val_if_fail (patterns != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return is_site_like (patterns, text, &is_outlet) && is_outlet;
}

static GHashTable *
collect_words (const char *text)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_regex_split_simple ("\\W+", folded, 0, 0);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_hash_table_add (set, g_strdup (*word));
  return set;
}

/* Whether the headlines say the same: half of the words of one are in the other. */
static gboolean
is_alike (const char *first, const char *second)
{
  g_autoptr (GHashTable) a = collect_words (first);
  g_autoptr (GHashTable) b = collect_words (second);
  GHashTableIter iter;
  gpointer word;
  guint n_common = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_common += g_hash_table_contains (b, word);
  return n_common > 0 && n_common * 2 >= g_hash_table_size (a);
}

/* "The Daily Example | Headline": the name of the paper before a bar. */
static char *
split_before (const GainsayPatterns *patterns, const char *headline, char **site)
{
  const char *bar = strstr (headline, " | ");
  g_autofree char *name = NULL;
  gboolean is_outlet;

  if (bar == NULL || strstr (bar + 1, " | ") != NULL)
    return NULL;
  name = g_strndup (headline, (gsize) (bar - headline));
  if (strlen (bar + strlen (" | ")) <= strlen (name) ||
      !is_site_like (patterns, name, &is_outlet) || !(is_outlet || g_str_has_prefix (name, "The ")))
    return NULL;
  *site = g_steal_pointer (&name);
  return g_strdup (bar + strlen (" | "));
}

/**
 * gainsay_sitename_split:
 * @patterns: the patterns of a language
 * @headline: a headline, one line
 * @other: (nullable): another headline of the same page, without a site's name
 * @site: (out) (transfer full) (nullable): the name of the site
 *
 * Parts a headline from the name of the paper behind it: behind a bar, or behind a dash where the
 * words look like a paper's name or the headline stands alone as well; or before a bar, where they
 * do so too.
 *
 * Returns: (transfer full): the headline, whole if no name stands behind it
 */
char *
gainsay_sitename_split (const GainsayPatterns *patterns,
                        const char *headline,
                        const char *other,
                        char **site)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *base = NULL;
  char *before;
  g_autofree char *bar = NULL;
  g_autofree char *name = NULL;
  gboolean is_outlet;

  g_return_val_if_fail (patterns != NULL, NULL);
  g_return_val_if_fail (headline != NULL, NULL);
  g_return_val_if_fail (site != NULL, NULL);

  *site = NULL;
  before = split_before (patterns, headline, site);
  if (before != NULL)
    return before;
  regex = g_regex_new ("^(.{8,}?)\\s+((?:[|»·•]|-|–|—)\\s+)(?:.*\\s[|»·•]\\s+)?(\\S.{0,60})$", 0, 0,
                       NULL);
  if (!g_regex_match (regex, headline, 0, &match))
    return g_strdup (headline);
  base = g_match_info_fetch (match, 1);
  bar = g_match_info_fetch (match, 2);
  name = g_match_info_fetch (match, 3);
  if (!is_site_like (patterns, name, &is_outlet) ||
      !(is_outlet || *bar == '|' || (other != NULL && is_alike (base, other))))
    return g_strdup (headline);
  *site = g_steal_pointer (&name);
  return g_steal_pointer (&base);
}

/* The name of the paper alone, as above the headline: "The Daily Example", "Example Gazette". */
static gboolean
is_masthead (const GainsayPatterns *patterns, const char *headline)
{
  const char *last = strrchr (headline, ' ');
  gboolean is_outlet;

  if (last == NULL || !is_site_like (patterns, headline, &is_outlet) || !is_outlet)
    return FALSE;
  return strchr (headline, ' ') == last || g_str_has_prefix (headline, "The ") ||
         is_outlet_word (patterns, last + 1);
}

/**
 * gainsay_sitename_take_title:
 * @self: what is being read
 * @patterns: the patterns of a language
 * @headlines: (element-type utf8): the headlines at its top, in order
 *
 * Takes the title, and the publisher where the headline carries its name.
 *
 * Of two headlines that say the same, the first with a site's name, the second is the article's
 * own.
 */
void
gainsay_sitename_take_title (GainsayParsed *self,
                             const GainsayPatterns *patterns,
                             GPtrArray *headlines)
{
  const char *second;
  char *title;
  char *site;

  g_return_if_fail (self != NULL);
  g_return_if_fail (headlines != NULL);

  if (headlines->len > 1 && is_masthead (patterns, headlines->pdata[0]))
    {
      gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHER, g_strdup (headlines->pdata[0]));
      g_ptr_array_remove_index (headlines, 0);
    }
  if (headlines->len == 0)
    return;
  second = headlines->len > 1 ? headlines->pdata[1] : NULL;
  title = gainsay_sitename_split (patterns, headlines->pdata[0], second, &site);
  if (site != NULL && second != NULL && is_alike (title, second))
    {
      g_free (title);
      title = g_strdup (second);
    }
  gainsay_parsed_take_meta (self, GAINSAY_META_TITLE, title);
  gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHER, site);
}

/**
 * gainsay_sitename_settle:
 * @self: what was read, with all that the text tells
 *
 * Settles publisher and agency: one name is not both; of a section of a site
 * ("ExampleNewsPolitics") that opens its reports with its own name, the name is the publisher; and
 * where only an address tells where a text was published, its host does.
 */
void
gainsay_sitename_settle (GainsayParsed *self)
{
  char **publisher;
  char **agency;

  g_return_if_fail (self != NULL);

  publisher = &self->meta[GAINSAY_META_PUBLISHER];
  agency = &self->meta[GAINSAY_META_AGENCY];
  if (*publisher != NULL && *agency != NULL && g_str_has_prefix (*publisher, *agency))
    {
      g_free (*publisher);
      *publisher = g_steal_pointer (agency);
    }
  if (*publisher == NULL && self->meta[GAINSAY_META_URI] != NULL)
    {
      g_autoptr (GUri) uri = g_uri_parse (self->meta[GAINSAY_META_URI], G_URI_FLAGS_NONE, NULL);
      const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

      if (host != NULL && g_str_has_prefix (host, "www."))
        host += strlen ("www.");
      gainsay_parsed_take_meta (self, GAINSAY_META_PUBLISHER, g_strdup (host));
    }
}
