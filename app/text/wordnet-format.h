/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of WordNet's relations, as compile-wordnet.c writes it and wordnet.c maps it.
 *
 *   header │ words, sorted │ irregular forms, sorted │ synsets │ keys of words │ keys of synsets │
 * strings
 *
 * All but the strings are 32-bit numbers in the byte order of the machine; the magic number shows
 * another one. A key is a number shifted by GAINSAY_WORDNET_ROLE_BITS, with a role below.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GAINSAY_WORDNET_MAGIC 0x4e577347u
#define GAINSAY_WORDNET_VERSION 1
#define GAINSAY_WORDNET_ROLE_BITS 3
/* In the keys that are given out, words have numbers from here on, and synsets lower ones. */
#define GAINSAY_WORDNET_FIRST_WORD (1u << 28)

/* What a key tells of the word that it is of. */
typedef enum
{
  GAINSAY_WORDNET_OWN,      /* the word itself, or a meaning that it has */
  GAINSAY_WORDNET_KIND,     /* a meaning that it is a kind of */
  GAINSAY_WORDNET_PARENT,   /* the same, close enough to have brothers and sisters under it */
  GAINSAY_WORDNET_OPPOSITE, /* a meaning whose words are nearly its opposites */
  GAINSAY_WORDNET_ANTONYM,  /* a word that is its opposite */
  GAINSAY_WORDNET_DERIVED,  /* a word of its family */
} GainsayWordnetRole;

/* The parts of speech, in the order of the synsets' numbers. */
typedef enum
{
  GAINSAY_WORDNET_NOUN,
  GAINSAY_WORDNET_VERB,
  GAINSAY_WORDNET_ADJECTIVE,
  GAINSAY_WORDNET_ADVERB,
  GAINSAY_WORDNET_N_PARTS,
} GainsayWordnetPart;

typedef struct
{
  guint32 magic;
  guint32 version;
  guint32 n_words;
  guint32 n_irregular;
  guint32 n_synsets;
  guint32 n_word_keys;
  guint32 n_synset_keys;
  guint32 n_string_bytes;
  guint32 parts[GAINSAY_WORDNET_N_PARTS + 1]; /* the first synset of each part of speech */
} GainsayWordnetHeader;

typedef struct
{
  guint32 text; /* in the strings */
  guint32 keys; /* the first of its keys; those of the next word follow */
  /* how often it was met, as each part of speech, where WordNet's meanings were counted; at least
   * 1 for a part that it has kept meanings of */
  guint16 counts[GAINSAY_WORDNET_N_PARTS];
} GainsayWordnetWord;

typedef struct
{
  guint32 text; /* in the strings */
  guint32 word;
  guint32 part;
} GainsayWordnetIrregular;

/* In front of each list of words or synsets there is one more, whose keys are where the last end.
 */
typedef struct
{
  guint32 keys; /* the first of its keys; those of the next synset follow */
} GainsayWordnetSynset;

G_END_DECLS
