/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/patterns.h"

#include <gio/gio.h>
#include <string.h>

#define RESOURCE_FOLDER "/org/gainsay/Gainsay/languages/"

struct _GainsayPatterns
{
  GString *sources[GAINSAY_N_PATTERN_KINDS];  /* alternatives so far; NULL once compiled */
  GRegex *regexes[GAINSAY_N_PATTERN_KINDS];   /* one of all alternatives; NULL if there is none */
  GHashTable *words[GAINSAY_N_PATTERN_WORDS]; /* set of char *, lower case */
  GHashTable *months;                         /* char *, lower case → 1 to 12 */
  guint n_months;                             /* how many the file has named so far */
};

static const struct
{
  const char *word;
  GainsayPatternKind kind;
  const char *frame; /* what is put around a pattern */
  GRegexCompileFlags flags;
} pattern_kinds[] = {
  { "boilerplate", GAINSAY_PATTERN_BOILERPLATE, "^(?:%s)$", G_REGEX_CASELESS },
  { "links", GAINSAY_PATTERN_LINKS, "^(?:%s)$", G_REGEX_CASELESS },
  { "caption", GAINSAY_PATTERN_CAPTION, "^(?:%s)$", G_REGEX_CASELESS },
  { "byline", GAINSAY_PATTERN_BYLINE, "^(?:%s)$", G_REGEX_CASELESS },
  { "dateline", GAINSAY_PATTERN_DATELINE, "^(?:%s)", 0 },
  { "inline", GAINSAY_PATTERN_INLINE, "(?:%s)", G_REGEX_CASELESS },
  { "speaker", GAINSAY_PATTERN_SPEAKER, "^(?:%s)", 0 },
  { "direction", GAINSAY_PATTERN_DIRECTION, "(?:%s)", G_REGEX_CASELESS },
};

static const struct
{
  const char *word;
  GainsayPatternWords list;
} word_lists[] = {
  { "tail", GAINSAY_WORDS_TAIL },         { "notname", GAINSAY_WORDS_NOT_NAME },
  { "particle", GAINSAY_WORDS_PARTICLE }, { "outlet", GAINSAY_WORDS_OUTLET },
  { "dateword", GAINSAY_WORDS_DATE },
};

/* One expression for all patterns of a kind: most lines match none, and that is told at once. */
static GRegex *
compile (GString *source, const char *frame, GRegexCompileFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) owned = source;
  g_autofree char *framed = g_strdup_printf (frame, source->str);
  GRegex *regex;

  if (source->len == 0)
    return NULL;
  regex = g_regex_new (framed, flags | G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0, &error);
  if (regex == NULL)
    g_error ("A pattern of the program's own data is wrong: %s", error->message);
  return regex;
}

static void
add_pattern (GString *source, const char *pattern)
{
  g_string_append_printf (source, "%s%s", source->len > 0 ? "|" : "", pattern);
}

static void
add_words (GHashTable *words, const char *list)
{
  g_auto (GStrv) split = g_strsplit (list, " ", -1);

  for (char **word = split; *word != NULL; word++)
    if (**word != '\0')
      g_hash_table_add (words, g_strdup (*word));
}

static void
add_month (GainsayPatterns *self, const char *list)
{
  g_auto (GStrv) split = g_strsplit (list, " ", -1);

  self->n_months++;
  for (char **word = split; *word != NULL; word++)
    if (**word != '\0')
      g_hash_table_insert (self->months, g_strdup (*word), GUINT_TO_POINTER (self->n_months));
}

static void
add_line (GainsayPatterns *self, const char *kind, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (pattern_kinds); i++)
    if (g_str_equal (kind, pattern_kinds[i].word))
      add_pattern (self->sources[pattern_kinds[i].kind], value);
  for (guint i = 0; i < G_N_ELEMENTS (word_lists); i++)
    if (g_str_equal (kind, word_lists[i].word))
      add_words (self->words[word_lists[i].list], value);
  if (g_str_equal (kind, "month"))
    add_month (self, value);
}

/* Reads patterns from the content of a file of ours. */
static GainsayPatterns *
new_for_data (const char *data)
{
  GainsayPatterns *self;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (data != NULL, NULL);

  self = g_new0 (GainsayPatterns, 1);
  for (guint i = 0; i < G_N_ELEMENTS (self->sources); i++)
    self->sources[i] = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    self->words[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lines = g_strsplit (data, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *tab = **line == '#' ? NULL : strchr (*line, '\t');

      if (tab == NULL)
        continue;
      *tab = '\0';
      add_line (self, *line, tab + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pattern_kinds); i++)
    self->regexes[pattern_kinds[i].kind] =
      compile (g_steal_pointer (&self->sources[pattern_kinds[i].kind]), pattern_kinds[i].frame,
               pattern_kinds[i].flags);
  return self;
}

/**
 * gainsay_patterns_new:
 * @language: a language, as "en"
 *
 * Reads the patterns of a language; one without data has none, and nothing matches.
 *
 * Returns: (transfer full): the patterns
 */
GainsayPatterns *
gainsay_patterns_new (const char *language)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) data = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  path = g_strconcat (RESOURCE_FOLDER, language, "/boilerplate.txt", NULL);
  data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  /* The data of a resource ends in a NUL that is not counted. */
  return new_for_data (data != NULL ? g_bytes_get_data (data, NULL) : "");
}

/**
 * gainsay_patterns_free:
 * @self: (transfer full) (nullable): patterns
 *
 * Frees the patterns.
 */
void
gainsay_patterns_free (GainsayPatterns *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->regexes); i++)
    g_clear_pointer (&self->regexes[i], g_regex_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_hash_table_unref (self->words[i]);
  g_hash_table_unref (self->months);
  g_free (self);
}

/**
 * gainsay_patterns_match:
 * @self: patterns
 * @kind: which of them
 * @text: what is matched, UTF-8; kept alive while @match is used
 * @length: of @text, in bytes
 * @match: (out) (optional) (transfer full): the match, with its named groups
 *
 * Tries the patterns of a kind; where several match, the first of the file does.
 *
 * Returns: whether one matches; @match is set only then
 */
gboolean
gainsay_patterns_match (const GainsayPatterns *self,
                        GainsayPatternKind kind,
                        const char *text,
                        gsize length,
                        GMatchInfo **match)
{
  g_autoptr (GMatchInfo) info = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (self->regexes[kind] == NULL ||
      !g_regex_match_full (self->regexes[kind], text, (gssize) length, 0, 0, &info, NULL))
    return FALSE;
  if (match != NULL)
    *match = g_steal_pointer (&info);
  return TRUE;
}

/**
 * gainsay_patterns_has_word:
 * @self: patterns
 * @list: a list of words
 * @word: a word
 * @length: its length in bytes
 *
 * Tells whether a list has a word, without regard to case.
 *
 * Returns: whether it has
 */
gboolean
gainsay_patterns_has_word (const GainsayPatterns *self,
                           GainsayPatternWords list,
                           const char *word,
                           gsize length)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  lower = g_utf8_strdown (word, (gssize) length);
  return g_hash_table_contains (self->words[list], lower);
}

/**
 * gainsay_patterns_ends_like_outlet:
 * @self: patterns
 * @word: a word with capitals inside, as "ExampleNews"
 *
 * Tells whether the part from the last capital on is a word of papers' names.
 *
 * Returns: whether it is
 */
gboolean
gainsay_patterns_ends_like_outlet (const GainsayPatterns *self, const char *word)
{
  const char *last = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)))
      last = at;
  return last != NULL &&
         gainsay_patterns_has_word (self, GAINSAY_WORDS_OUTLET, last, strlen (last));
}

/**
 * gainsay_patterns_find_month:
 * @self: patterns
 * @word: a word
 * @length: its length in bytes; a full stop at its end is not counted in
 *
 * Looks up a month by its name or a shortening.
 *
 * Returns: 1 to 12, or 0 if it is no month
 */
guint
gainsay_patterns_find_month (const GainsayPatterns *self, const char *word, gsize length)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (word != NULL, 0);

  lower = g_utf8_strdown (word, (gssize) length);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->months, lower));
}
