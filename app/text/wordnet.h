/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How single words of English stand to one another, by WordNet: the meanings that are common for
 * each, and what these are kinds of, opposites of and derived from.
 *
 *   "soared" ─ soar ─ OWN {rise.3} ─ KIND {go up, travel} ; "rose" ─ rise ─ OWN {rise.1, rise.3}
 *
 * All that is known of a word is a sorted list of keys, so that two words, or all words of two
 * texts, are compared in one walk over two lists. Invariants: the file is mapped and checked when
 * it is opened; immutable; read by any number of threads.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GainsayWordRelation:
 * @GAINSAY_WORD_UNRELATED: nothing is known
 * @GAINSAY_WORD_FORM: forms of one word
 * @GAINSAY_WORD_SYNONYM: share a meaning
 * @GAINSAY_WORD_DERIVED: of one family
 * @GAINSAY_WORD_ANTONYM: opposites
 * @GAINSAY_WORD_KIND_OF: the first is a kind of the second
 * @GAINSAY_WORD_KIND_HAS: the second is a kind of the first
 * @GAINSAY_WORD_NEAR_ANTONYM: mean nearly what two opposites mean
 * @GAINSAY_WORD_SIBLING: both are kinds of one thing
 *
 * How two words stand to one another; of several relations the one named first here.
 */
typedef enum
{
  GAINSAY_WORD_UNRELATED,
  GAINSAY_WORD_FORM,
  GAINSAY_WORD_SYNONYM,
  GAINSAY_WORD_DERIVED,
  GAINSAY_WORD_ANTONYM,
  GAINSAY_WORD_KIND_OF,
  GAINSAY_WORD_KIND_HAS,
  GAINSAY_WORD_NEAR_ANTONYM,
  GAINSAY_WORD_SIBLING,
} GainsayWordRelation;

/* No key of any word. */
#define GAINSAY_WORDNET_NO_KEY G_MAXUINT32

typedef struct _GainsayWordnet GainsayWordnet;

GainsayWordnet *gainsay_wordnet_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_wordnet_free (GainsayWordnet *self);

void gainsay_wordnet_list_keys (const GainsayWordnet *self, const char *word, GArray *keys);
GainsayWordRelation
gainsay_wordnet_relate (const guint32 *first, guint n_first, const guint32 *second, guint n_second);
gboolean gainsay_wordnet_is_own (guint32 key);
guint32 gainsay_wordnet_get_own (guint32 key);
int gainsay_wordnet_compare_keys (guint32 first, guint32 second);
GainsayWordRelation gainsay_wordnet_relate_keys (guint32 first, guint32 second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayWordnet, gainsay_wordnet_free)

G_END_DECLS
