/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Made-up news articles for benchmarks, the same for the same number and seed.
 *
 * Eight articles tell one story: what an authority found, who denies it, what was said, with names,
 * numbers and quotations; each tells it in its own order and words, and the eighth is a copy of the
 * first under another headline. So claims, repetitions, contradictions and copies grow with the
 * number of articles as in a real collection. Everybody and everything in them is made up.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Articles of one story. */
#define TEST_STORY_ARTICLES 8

char *test_article_new (guint number, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
char **
test_articles_write (const char *folder, guint n_articles, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
void test_articles_remove (const char *folder, char **paths);

G_END_DECLS
