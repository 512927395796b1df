/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader of the lexicon's data files and its look-ups share. */
#pragma once

#include "app/text/lexicon.h"

G_BEGIN_DECLS

struct sb_stemmer;

/* All that the lexicon knows of one word or phrase. */
typedef struct
{
  GPtrArray *entries; /* of GainsayLexiconEntry, owned by the lexicon; NULL when it has none */
  guint32 classes;    /* a bit for each class of the entries */
  guint term;         /* or GAINSAY_NO_TERM */
  guint n_words;
} GainsayPhrase;

struct _GainsayLexicon
{
  gatomicrefcount ref_count;
  char *language;
  GStringChunk *strings; /* every string below */
  GHashTable *phrases;   /* words joined by spaces, "=" before exact ones → GainsayPhrase */
  GHashTable *starts;    /* first word, "=" before exact ones → words of the longest phrase */
  GHashTable *bases;     /* irregular form → base form */
  GHashTable *stops;     /* set of folded function words */
  GHashTable *aliases;   /* folded name → the folded name to compare by */
  GHashTable *set_bits;  /* word, or stem behind "~" → GainsayWordSetBits */
  GPtrArray *sets[GAINSAY_N_WORD_SETS]; /* the words as they stand in the file, NULL-terminated */
  const char *templates[GAINSAY_N_TEMPLATES];
  GPtrArray *entries;             /* of GainsayLexiconEntry, owned */
  GPtrArray *terms;               /* term → its words, joined by spaces */
  GPtrArray *related;             /* term → GArray of GainsayRelated, sorted by term */
  GainsayWorthModel *worth_model; /* NULL when the language has none */
};

gboolean gainsay_lexicon_read (GainsayLexicon *self, GError **error);
char *gainsay_lexicon_fold (GainsayLexicon *self,
                            const char *word,
                            gssize length) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_lexicon_stem_with (GainsayLexicon *self,
                                 struct sb_stemmer *stemmer,
                                 const char *folded) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_lexicon_add_to_set (GainsayLexicon *self,
                                 struct sb_stemmer *stemmer,
                                 GainsayWordSet set,
                                 const char *item);
GainsayWordSetBits
gainsay_lexicon_find_sets (GainsayLexicon *self, const char *folded, const char *stem);
guint32 gainsay_lexicon_scan (GainsayLexicon *self,
                              const char *const *folded,
                              const char *const *stems,
                              guint n_words);
gboolean gainsay_lexicon_is_stop (GainsayLexicon *self, const char *folded);

G_END_DECLS
