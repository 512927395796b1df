/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the data files. A line is "key: item, item"; "-" is the empty key; "#" begins a comment. */
#include "config.h"

#include "app/text/lexicon-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <libstemmer.h>
#include <string.h>

typedef struct
{
  GainsayLexicon *lexicon;
  struct sb_stemmer *stemmer;
  GHashTable *related; /* term << 32 | term → GainsayRelated */
  GHashTable *family;  /* term + 1 → GArray of the terms of its families */
} Reader;

/* Takes one line apart; returns FALSE when its key means nothing. */
typedef gboolean (*LineFunc) (Reader *reader, const char *key, char **items, int detail);

static const char *const forces[] = {
  "none",   "asserts",  "denies", "doubts", "warns",    "charges",  "finds",
  "admits", "believes", "asks",   "wishes", "predicts", "promises", NULL,
};

static const char *const modalities[] = {
  "none", "possible", "likely", "certain", "future", "obligation", "condition", NULL,
};

static gboolean
find_word (const char *const *words, const char *word, guint *index)
{
  for (*index = 0; words[*index] != NULL; (*index)++)
    if (strcmp (words[*index], word) == 0)
      return TRUE;
  return FALSE;
}

/* The words of an item as analysis finds them: hyphens part words, 's and n't stand alone. */
static GPtrArray *
split_words (Reader *reader, const char *item)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (item, " -", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *apostrophe = strstr (parts[i], "'s");

      if (*parts[i] == '\0')
        continue;
      if (apostrophe != NULL && apostrophe != parts[i] && apostrophe[2] == '\0')
        {
          g_ptr_array_add (words,
                           gainsay_lexicon_fold (reader->lexicon, parts[i], apostrophe - parts[i]));
          g_ptr_array_add (words, g_strdup ("'s"));
        }
      else
        g_ptr_array_add (words, gainsay_lexicon_fold (reader->lexicon, parts[i], -1));
    }
  return words;
}

static void
note_start (GainsayLexicon *self, const char *first, guint n_words)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->starts, first));

  if (n_words > known)
    g_hash_table_insert (self->starts, g_string_chunk_insert_const (self->strings, first),
                         GUINT_TO_POINTER (n_words));
}

/* The phrase of an item, made when it is new; NULL when the item is too long or empty. */
static GainsayPhrase *
add_phrase (Reader *reader, const char *item)
{
  GainsayLexicon *self = reader->lexicon;
  gboolean is_exact = *item == '=';
  g_autoptr (GPtrArray) words = split_words (reader, is_exact ? item + 1 : item);
  g_autoptr (GString) key = g_string_new (is_exact ? "=" : NULL);
  GainsayPhrase *phrase;

  if (words->len == 0 || words->len > GAINSAY_LEXICON_MAX_WORDS)
    return NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      g_autofree char *stem =
        is_exact ? g_strdup (word) : gainsay_lexicon_stem_with (self, reader->stemmer, word);

      if (i > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, stem);
      if (i == 0)
        note_start (self, key->str, words->len);
    }

  phrase = g_hash_table_lookup (self->phrases, key->str);
  if (phrase == NULL)
    {
      phrase = g_new0 (GainsayPhrase, 1);
      phrase->term = GAINSAY_NO_TERM;
      phrase->n_words = words->len;
      g_hash_table_insert (self->phrases, g_string_chunk_insert_const (self->strings, key->str),
                           phrase);
    }
  return phrase;
}

static void
add_entry (Reader *reader, const char *item, const GainsayLexiconEntry *model)
{
  GainsayPhrase *phrase = add_phrase (reader, item);
  GainsayLexiconEntry *entry;

  if (phrase == NULL || phrase->classes & GAINSAY_WORD_BIT (model->klass))
    return;

  entry = g_new (GainsayLexiconEntry, 1);
  *entry = *model;
  entry->text =
    g_string_chunk_insert_const (reader->lexicon->strings, *item == '=' ? item + 1 : item);
  entry->n_words = phrase->n_words;
  g_ptr_array_add (reader->lexicon->entries, entry);
  if (phrase->entries == NULL)
    phrase->entries = g_ptr_array_new ();
  g_ptr_array_add (phrase->entries, entry);
  phrase->classes |= GAINSAY_WORD_BIT (model->klass);
}

/* Names, words for people and bodies, and small words are compared by their letters: "senate" and
 * "senator" have one stem, and so have "like" and "likely". Their plural is made here. */
static gboolean
is_exact_class (GainsayWordClass klass)
{
  const guint32 exact =
    GAINSAY_WORD_BIT (GAINSAY_WORD_TITLE) | GAINSAY_WORD_BIT (GAINSAY_WORD_DEMONYM) |
    GAINSAY_WORD_BIT (GAINSAY_WORD_PLACE) | GAINSAY_WORD_BIT (GAINSAY_WORD_ABBREVIATION) |
    GAINSAY_WORD_BIT (GAINSAY_WORD_BODY) | GAINSAY_WORD_BIT (GAINSAY_WORD_ROLE) |
    GAINSAY_WORD_BIT (GAINSAY_WORD_MONTH) | GAINSAY_WORD_BIT (GAINSAY_WORD_WEEKDAY) |
    GAINSAY_WORD_BIT (GAINSAY_WORD_GIVEN_NAME) | GAINSAY_WORD_BIT (GAINSAY_WORD_MODAL) |
    GAINSAY_WORD_BIT (GAINSAY_WORD_HEDGE) | GAINSAY_WORD_BIT (GAINSAY_WORD_QUANTIFIER);

  return (GAINSAY_WORD_BIT (klass) & exact) != 0;
}

static gboolean
has_plural (GainsayWordClass klass)
{
  return klass == GAINSAY_WORD_TITLE || klass == GAINSAY_WORD_BODY || klass == GAINSAY_WORD_ROLE;
}

static char *
make_plural (const char *item)
{
  gsize n = strlen (item);

  if (g_str_has_suffix (item, "man"))
    return g_strdup_printf ("%.*smen", (int) n - 3, item);
  if (n > 2 && item[n - 1] == 'y' && strchr ("aeiou", item[n - 2]) == NULL)
    return g_strdup_printf ("%.*sies", (int) n - 1, item);
  if (g_str_has_suffix (item, "s") || g_str_has_suffix (item, "ch") || g_str_has_suffix (item, "x"))
    return g_strconcat (item, "es", NULL);
  return g_strconcat (item, "s", NULL);
}

static void
add_exact_entry (Reader *reader, const char *item, const GainsayLexiconEntry *model)
{
  const char *word = *item == '=' ? item + 1 : item;
  g_autofree char *exact = g_strconcat ("=", word, NULL);
  g_autofree char *plural = make_plural (exact);

  add_entry (reader, exact, model);
  if (has_plural (model->klass))
    add_entry (reader, plural, model);
}

static gboolean
read_classes (Reader *reader, const char *key, char **items, int klass)
{
  GainsayLexiconEntry model = { .klass = (GainsayWordClass) klass };
  char *suffix;
  guint index;

  switch (model.klass)
    {
    case GAINSAY_WORD_REPORTING:
    case GAINSAY_WORD_REPORTING_NOUN:
      if (!find_word (forces, key, &index))
        return FALSE;
      model.force = (GainsayForce) index;
      model.is_noun = klass == GAINSAY_WORD_REPORTING_NOUN;
      break;
    case GAINSAY_WORD_ACCUSATION:
    case GAINSAY_WORD_FINDING:
      model.force = klass == GAINSAY_WORD_FINDING ? GAINSAY_FORCE_FINDS : GAINSAY_FORCE_CHARGES;
      model.is_noun = strcmp (key, "verb") != 0 && strcmp (key, "adverb") != 0;
      model.base = g_string_chunk_insert_const (reader->lexicon->strings, key);
      break;
    case GAINSAY_WORD_MODAL:
      if (!find_word (modalities, key, &index))
        return FALSE;
      model.modality = (GainsayModality) index;
      break;
    case GAINSAY_WORD_QUANTIFIER:
    case GAINSAY_WORD_MONTH:
    case GAINSAY_WORD_WEEKDAY:
      model.value = g_ascii_strtod (key, NULL);
      break;
    case GAINSAY_WORD_NUMBER:
      model.value = g_ascii_strtod (key, &suffix);
      if (*suffix != '\0')
        model.base = g_string_chunk_insert_const (reader->lexicon->strings, key);
      break;
    default:
      if (strcmp (key, "-") != 0)
        model.base = g_string_chunk_insert_const (reader->lexicon->strings, key);
      break;
    }

  for (guint i = 0; items[i] != NULL; i++)
    if (is_exact_class (model.klass))
      add_exact_entry (reader, items[i], &model);
    else
      add_entry (reader, items[i], &model);
  return TRUE;
}

static gboolean
read_sets (Reader *reader, const char *key, char **items, int detail)
{
  GainsayWordSet set;

  if (!gainsay_word_set_parse (key, &set))
    return FALSE;
  for (guint i = 0; items[i] != NULL; i++)
    gainsay_lexicon_add_to_set (reader->lexicon, reader->stemmer, set, items[i]);
  return TRUE;
}

/* A phrase may have commas, by which the items were parted. */
static gboolean
read_templates (Reader *reader, const char *key, char **items, int detail)
{
  g_autofree char *pattern = g_strjoinv (", ", items);
  GainsayTemplate template;

  if (!gainsay_template_parse (key, &template))
    return FALSE;
  reader->lexicon->templates[template] =
    g_string_chunk_insert_const (reader->lexicon->strings, pattern);
  return TRUE;
}

static gboolean
read_stops (Reader *reader, const char *key, char **items, int klass)
{
  for (guint i = 0; items[i] != NULL; i++)
    {
      const char *word = *items[i] == '=' ? items[i] + 1 : items[i];

      g_hash_table_add (reader->lexicon->stops,
                        g_string_chunk_insert_const (reader->lexicon->strings, word));
    }
  return read_classes (reader, key, items, klass);
}

static gboolean
read_bases (Reader *reader, const char *key, char **items, int detail)
{
  GainsayLexicon *self = reader->lexicon;

  for (guint i = 0; items[i] != NULL; i++)
    g_hash_table_insert (self->bases, g_string_chunk_insert_const (self->strings, items[i]),
                         g_string_chunk_insert_const (self->strings, key));
  return TRUE;
}

/* "St. Petersburg" → "st petersburg" */
static const char *
fold_name (Reader *reader, const char *name)
{
  g_autoptr (GPtrArray) words = split_words (reader, name);
  g_autofree char *folded = NULL;

  g_ptr_array_add (words, NULL);
  folded = g_strjoinv (" ", (char **) words->pdata);
  return g_string_chunk_insert_const (reader->lexicon->strings, folded);
}

static gboolean
read_names (Reader *reader, const char *key, char **items, int detail)
{
  for (guint i = 1; items[i] != NULL; i++)
    g_hash_table_insert (reader->lexicon->aliases, (gpointer) fold_name (reader, items[i]),
                         (gpointer) fold_name (reader, items[0]));
  return TRUE;
}

static gboolean
read_demonyms (Reader *reader, const char *key, char **items, int klass)
{
  const char *place = gainsay_lexicon_get_name (reader->lexicon, fold_name (reader, key));

  for (guint i = 0; items[i] != NULL; i++)
    g_hash_table_insert (reader->lexicon->aliases, (gpointer) fold_name (reader, items[i]),
                         (gpointer) place);
  return read_classes (reader, key, items, klass);
}

static guint
add_term (Reader *reader, const char *item)
{
  GainsayLexicon *self = reader->lexicon;
  GainsayPhrase *phrase = add_phrase (reader, item);
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GString) stems = g_string_new (NULL);

  if (phrase == NULL)
    return GAINSAY_NO_TERM;
  if (phrase->term != GAINSAY_NO_TERM)
    return phrase->term;

  words = split_words (reader, item);
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *stem =
        gainsay_lexicon_stem_with (self, reader->stemmer, g_ptr_array_index (words, i));

      g_string_append_printf (stems, "%s%s", i > 0 ? " " : "", stem);
    }
  phrase->term = self->terms->len;
  g_ptr_array_add (self->terms, g_string_chunk_insert_const (self->strings, stems->str));
  return phrase->term;
}

static void
add_relation (Reader *reader, guint term, guint other, GainsayRelation relation, double weight)
{
  gint64 key = (gint64) ((guint64) term << 32 | other);
  GainsayRelated *known;

  if (term == other || term == GAINSAY_NO_TERM || other == GAINSAY_NO_TERM)
    return;

  /* What is said outright stays, and an antonym is never a synonym by another road. */
  known = g_hash_table_lookup (reader->related, &key);
  if (known != NULL && known->weight >= weight)
    return;
  if (known == NULL)
    {
      known = g_new (GainsayRelated, 1);
      g_hash_table_insert (reader->related, g_memdup2 (&key, sizeof key), known);
    }
  *known = (GainsayRelated){ other, relation, weight };
}

static void
join_family (Reader *reader, guint term, guint other)
{
  GArray *family = g_hash_table_lookup (reader->family, GUINT_TO_POINTER (term + 1));

  if (family == NULL)
    {
      family = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (reader->family, GUINT_TO_POINTER (term + 1), family);
    }
  g_array_append_val (family, other);
}

static double
weigh_relation (GainsayRelation relation)
{
  switch (relation)
    {
    case GAINSAY_RELATION_ANTONYM:
      return 1;
    case GAINSAY_RELATION_DERIVED:
      return 0.95;
    case GAINSAY_RELATION_SYNONYM:
      return 0.9;
    case GAINSAY_RELATION_KIND_OF:
      return 0.7;
    default:
      return 0.5;
    }
}

static gboolean
read_relations (Reader *reader, const char *key, char **items, int relation)
{
  guint n_items = g_strv_length (items);
  double weight = weigh_relation ((GainsayRelation) relation);

  for (guint i = 0; i < n_items; i++)
    for (guint j = 0; j < n_items; j++)
      {
        guint term = add_term (reader, items[i]);
        guint other = add_term (reader, items[j]);

        if (i == j || (relation == GAINSAY_RELATION_KIND_OF && i > 0 && j > 0))
          continue;
        add_relation (reader, term, other, (GainsayRelation) relation, weight);
        if (relation == GAINSAY_RELATION_DERIVED && term != other)
          join_family (reader, term, other);
      }
  return TRUE;
}

/* "win, prevail / lose": the slash hangs on the item before or after it, or stands between two. */
static gboolean
read_antonyms (Reader *reader, const char *key, char **items, int relation)
{
  g_autofree char *line = g_strjoinv (", ", items);
  g_auto (GStrv) sides = g_strsplit (line, " / ", 2);
  g_auto (GStrv) left = NULL;
  g_auto (GStrv) right = NULL;

  if (g_strv_length (sides) != 2)
    return FALSE;

  left = g_strsplit (sides[0], ", ", -1);
  right = g_strsplit (sides[1], ", ", -1);
  for (guint i = 0; left[i] != NULL; i++)
    for (guint j = 0; right[j] != NULL; j++)
      {
        guint term = add_term (reader, left[i]);
        guint other = add_term (reader, right[j]);

        add_relation (reader, term, other, GAINSAY_RELATION_ANTONYM, 1);
        add_relation (reader, other, term, GAINSAY_RELATION_ANTONYM, 1);
      }
  return TRUE;
}

/* Read in this order: function words and names decide how later words are folded. */
static const struct
{
  const char *name;
  LineFunc read;
  int detail;
} files[] = {
  { "stopwords", read_stops, GAINSAY_WORD_STOP },
  { "irregular", read_bases, 0 },
  { "names", read_names, 0 },
  { "abbreviations", read_classes, GAINSAY_WORD_ABBREVIATION },
  { "accusations", read_classes, GAINSAY_WORD_ACCUSATION },
  { "bodies", read_classes, GAINSAY_WORD_BODY },
  { "demonyms", read_demonyms, GAINSAY_WORD_DEMONYM },
  { "findings", read_classes, GAINSAY_WORD_FINDING },
  { "given-names", read_classes, GAINSAY_WORD_GIVEN_NAME },
  { "hedges", read_classes, GAINSAY_WORD_HEDGE },
  { "light", read_classes, GAINSAY_WORD_LIGHT },
  { "modals", read_classes, GAINSAY_WORD_MODAL },
  { "months", read_classes, GAINSAY_WORD_MONTH },
  { "negators", read_classes, GAINSAY_WORD_NEGATOR },
  { "numbers", read_classes, GAINSAY_WORD_NUMBER },
  { "opinions", read_classes, GAINSAY_WORD_OPINION },
  { "places", read_classes, GAINSAY_WORD_PLACE },
  { "prefixes", read_classes, GAINSAY_WORD_PREFIX },
  { "quantifiers", read_classes, GAINSAY_WORD_QUANTIFIER },
  { "reporting", read_classes, GAINSAY_WORD_REPORTING },
  { "reporting-nouns", read_classes, GAINSAY_WORD_REPORTING_NOUN },
  { "roles", read_classes, GAINSAY_WORD_ROLE },
  { "sets", read_sets, 0 },
  { "templates", read_templates, 0 },
  { "titles", read_classes, GAINSAY_WORD_TITLE },
  { "units", read_classes, GAINSAY_WORD_UNIT },
  { "weekdays", read_classes, GAINSAY_WORD_WEEKDAY },
  { "antonyms", read_antonyms, GAINSAY_RELATION_ANTONYM },
  { "families", read_relations, GAINSAY_RELATION_DERIVED },
  { "synonyms", read_relations, GAINSAY_RELATION_SYNONYM },
  { "kinds", read_relations, GAINSAY_RELATION_KIND_OF },
  { "related", read_relations, GAINSAY_RELATION_RELATED },
};

static gboolean
read_line (Reader *reader, LineFunc read, int detail, char *line)
{
  char *colon;
  g_auto (GStrv) items = NULL;

  g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;
  colon = strstr (line, ": ");
  if (colon == NULL)
    return FALSE;

  *colon = '\0';
  items = g_strsplit (colon + 2, ",", -1);
  for (guint i = 0; items[i] != NULL; i++)
    g_strstrip (items[i]);
  return read (reader, line, items, detail);
}

static gboolean
refuse_language (GainsayLexicon *self, GError **error)
{
  g_set_error (error, GAINSAY_LEXICON_ERROR, GAINSAY_LEXICON_ERROR_LANGUAGE,
               _("There are no words for the language “%s”."), self->language);
  return FALSE;
}

static gboolean
has_templates (GainsayLexicon *self)
{
  for (guint i = 0; i < GAINSAY_N_TEMPLATES; i++)
    if (self->templates[i] == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
read_file (Reader *reader, const char *name, LineFunc read, int detail, GError **error)
{
  const char *language = reader->lexicon->language;
  g_autofree char *path =
    g_strdup_printf ("/org/gainsay/Gainsay/languages/%s/%s.txt", language, name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    return refuse_language (reader->lexicon, error);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (reader, read, detail, lines[i]))
      {
        g_set_error (error, GAINSAY_LEXICON_ERROR, GAINSAY_LEXICON_ERROR_DATA,
                     /* translators: a file name and the number of a line */
                     _("The word list %s could not be read: line %u has no known key."), path,
                        i + 1);
        return FALSE;
      }
  return TRUE;
}

/* What holds of a word holds of its family: winner and loss clash as win and lose do. */
static void
spread_to_families (Reader *reader)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GArray) base = g_array_new (FALSE, FALSE, sizeof (guint) * 2);
  g_autoptr (GArray) relations = g_array_new (FALSE, FALSE, sizeof (GainsayRelated));
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, reader->related);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const GainsayRelated *related = value;
      guint pair[2] = { (guint) (*(gint64 *) key >> 32), related->term };

      if (related->relation == GAINSAY_RELATION_DERIVED)
        continue;
      g_array_append_vals (base, pair, 1);
      g_array_append_vals (relations, related, 1);
    }

  for (guint i = 0; i < base->len; i++)
    {
      const guint *pair = (const guint *) (gpointer) base->data + 2 * i;
      GainsayRelated related = g_array_index (relations, GainsayRelated, i);
      GArray *family = g_hash_table_lookup (reader->family, GUINT_TO_POINTER (pair[0] + 1));
      GArray *other = g_hash_table_lookup (reader->family, GUINT_TO_POINTER (pair[1] + 1));
      double weight = related.weight * 0.9;

      for (guint j = 0; family != NULL && j < family->len; j++)
        {
          guint member = g_array_index (family, guint, j);

          add_relation (reader, member, pair[1], related.relation, weight);
          add_relation (reader, pair[1], member, related.relation, weight);
          for (guint k = 0; other != NULL && k < other->len; k++)
            {
              guint second = g_array_index (other, guint, k);

              add_relation (reader, member, second, related.relation, weight * 0.9);
              add_relation (reader, second, member, related.relation, weight * 0.9);
            }
        }
    }
}

static int
compare_related (gconstpointer a, gconstpointer b)
{
  guint first = ((const GainsayRelated *) a)->term;
  guint second = ((const GainsayRelated *) b)->term;

  return first < second ? -1 : first > second;
}

static void
store_relations (Reader *reader)
{
  GainsayLexicon *self = reader->lexicon;
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint i = 0; i < self->terms->len; i++)
    g_ptr_array_add (self->related, g_array_new (FALSE, FALSE, sizeof (GainsayRelated)));

  g_hash_table_iter_init (&iter, reader->related);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_array_append_vals (g_ptr_array_index (self->related, (guint) (*(gint64 *) key >> 32)), value,
                         1);

  for (guint i = 0; i < self->related->len; i++)
    g_array_sort (g_ptr_array_index (self->related, i), compare_related);
}

/* A language need not have a model, but one that is there has to be whole. */
static gboolean
read_worth_model (GainsayLexicon *self, GError **error)
{
  g_autofree char *path =
    g_strdup_printf ("/org/gainsay/Gainsay/languages/%s/worth.bin", self->language);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) model_error = NULL;

  if (bytes == NULL)
    return TRUE;
  self->worth_model = gainsay_worth_model_new (bytes, &model_error);
  if (self->worth_model == NULL)
    g_set_error (error, GAINSAY_LEXICON_ERROR, GAINSAY_LEXICON_ERROR_DATA, "%s: %s", path,
                 model_error->message);
  return self->worth_model != NULL;
}

/* Fills a new lexicon from the resources. */
gboolean
gainsay_lexicon_read (GainsayLexicon *self, GError **error)
{
  Reader reader = { .lexicon = self };
  gboolean done = TRUE;

  reader.stemmer = sb_stemmer_new (self->language, NULL);
  if (reader.stemmer == NULL)
    return refuse_language (self, error);

  reader.related = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  reader.family = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; done && i < G_N_ELEMENTS (files); i++)
    done = read_file (&reader, files[i].name, files[i].read, files[i].detail, error);
  if (done && !has_templates (self))
    done = refuse_language (self, error);
  done = done && read_worth_model (self, error);
  if (done)
    {
      spread_to_families (&reader);
      store_relations (&reader);
    }
  g_hash_table_unref (reader.related);
  g_hash_table_unref (reader.family);
  sb_stemmer_delete (reader.stemmer);
  return done;
}
