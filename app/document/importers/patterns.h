/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Patterns is what the data files of a language know of the parts of an article around its prose:
 * regular expressions for boilerplate, captions, bylines and datelines, and small word lists.
 *
 * The file is boilerplate.txt of the language's folder in the resources; its head says how it is
 * written. An instance is immutable.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayPatternKind:
 * @GAINSAY_PATTERN_BOILERPLATE: whole lines of the page around the article
 * @GAINSAY_PATTERN_LINKS: whole lines above links to other articles
 * @GAINSAY_PATTERN_CAPTION: whole lines that caption or credit a picture
 * @GAINSAY_PATTERN_BYLINE: whole lines that name the author
 * @GAINSAY_PATTERN_DATELINE: the beginning of a paragraph: place, agency
 * @GAINSAY_PATTERN_INLINE: boilerplate inside a line
 * @GAINSAY_PATTERN_SPEAKER: the beginning of a line: who speaks in a transcript
 * @GAINSAY_PATTERN_DIRECTION: what happens in the room, inside a line of a transcript
 *
 * What a regular expression matches.
 */
typedef enum
{
  GAINSAY_PATTERN_BOILERPLATE,
  GAINSAY_PATTERN_LINKS,
  GAINSAY_PATTERN_CAPTION,
  GAINSAY_PATTERN_BYLINE,
  GAINSAY_PATTERN_DATELINE,
  GAINSAY_PATTERN_INLINE,
  GAINSAY_PATTERN_SPEAKER,
  GAINSAY_PATTERN_DIRECTION,
} GainsayPatternKind;

#define GAINSAY_N_PATTERN_KINDS (GAINSAY_PATTERN_DIRECTION + 1)

/**
 * GainsayPatternWords:
 * @GAINSAY_WORDS_TAIL: do not end a paragraph
 * @GAINSAY_WORDS_NOT_NAME: are not in a personal name, though written with a capital
 * @GAINSAY_WORDS_PARTICLE: stand inside a personal name in lower case
 * @GAINSAY_WORDS_OUTLET: are in the names of papers
 * @GAINSAY_WORDS_DATE: may stand beside a date on a line of its own
 *
 * A list of words.
 */
typedef enum
{
  GAINSAY_WORDS_TAIL,
  GAINSAY_WORDS_NOT_NAME,
  GAINSAY_WORDS_PARTICLE,
  GAINSAY_WORDS_OUTLET,
  GAINSAY_WORDS_DATE,
} GainsayPatternWords;

#define GAINSAY_N_PATTERN_WORDS (GAINSAY_WORDS_DATE + 1)

typedef struct _GainsayPatterns GainsayPatterns;

GainsayPatterns *gainsay_patterns_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_patterns_free (GainsayPatterns *self);

gboolean gainsay_patterns_match (const GainsayPatterns *self,
                                 GainsayPatternKind kind,
                                 const char *text,
                                 gsize length,
                                 GMatchInfo **match);
gboolean gainsay_patterns_has_word (const GainsayPatterns *self,
                                    GainsayPatternWords list,
                                    const char *word,
                                    gsize length);
gboolean gainsay_patterns_ends_like_outlet (const GainsayPatterns *self, const char *word);
guint gainsay_patterns_find_month (const GainsayPatterns *self, const char *word, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayPatterns, gainsay_patterns_free)

G_END_DECLS
