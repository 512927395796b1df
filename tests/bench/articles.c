/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/articles.h"

#include <glib/gstdio.h>
#include <string.h>

#define PROSE_SENTENCES 26
#define N_KINDS 18 /* of sentences; those without a case of their own are fillers */

static const char *const first_names[] = {
  "Ada",  "Bram", "Cora", "Dario", "Edda",  "Falk", "Greta", "Hugo", "Ines",  "Jon",
  "Kaia", "Lars", "Mara", "Nils",  "Odile", "Per",  "Rosa",  "Sven", "Tilda", "Urs",
};

static const char *const last_name_starts[] = { "Bal", "Cor",  "Dren", "Fal", "Gar",  "Hol",
                                                "Kar", "Lind", "Mor",  "Nor", "Quil", "Ros",
                                                "Sol", "Tan",  "Var",  "Wes" };

static const char *const last_name_ends[] = { "berg", "den", "fors", "gren", "holt", "lin",
                                              "mark", "nes", "rick", "sen",  "tor",  "wick" };

static const char *const town_starts[] = { "Alder", "Brack", "Crane", "Dun",   "Elm",  "Fen",
                                           "Grim",  "Hazel", "Iron",  "Kings", "Lark", "Mill" };

static const char *const town_ends[] = { "bury",  "dale", "field", "ford",  "haven",
                                         "mouth", "port", "ridge", "stead", "ton" };

static const char *const titles[] = { "Mayor", "Gov.", "Sen.", "Minister", "Rep.", "President" };

static const char *const bodies[] = {
  "the National Audit Office", "the Water Authority",      "the Court of Accounts",
  "the Election Commission",   "the Coastal Survey",       "the Public Health Institute",
  "the Bureau of Statistics",  "the Intelligence Service",
};

static const char *const papers[] = { "Courier", "Herald", "Observer", "Gazette", "Tribune" };

/* What is said to have happened: for a finding, for its denial, and the number in it. */
static const struct
{
  const char *happened; /* "%s" is the subject, "%d" the number */
  const char *denied;
  const char *noun;
} deeds[] = {
  { "%s released %d tons of solvent into the river", "%s did not release solvent into the river",
    "release of solvent" },
  { "%s paid %d million crowns to a builder", "%s did not pay the builder", "payments" },
  { "%s interfered in the election in %d districts", "%s did not interfere in the election",
    "interference in the election" },
  { "%s closed %d schools without a vote", "%s never closed a school", "closing of schools" },
  { "%s hid %d letters from the court", "%s hid nothing from the court", "hidden letters" },
  { "%s sold %d ships below their price", "%s did not sell ships below their price",
    "sale of the ships" },
};

static const char *const quotes[] = {
  "We want open doors and open books, and nothing else",
  "There will be time to talk about who was right",
  "Nobody here has seen a single page of that report",
  "They use this campaign for their own purposes",
  "It would be a mistake to stop talking now",
  "Our people deserve an answer before the winter",
};

static const char *const fillers[] = {
  "The visit had been planned since the spring.",
  "Several hundred people waited in the square in front of the town hall.",
  "A second meeting is to be held before the end of the year.",
  "The parliament passed a bill on the matter last week.",
  "It was the third such meeting in a month.",
  "Both sides said that the talks would go on.",
  "The hearing lasted about an hour.",
  "Reporters were not let into the room.",
};

/* The facts of a story. */
typedef struct
{
  char *town;
  char *accused; /* title and name */
  char *accused_last;
  char *critic;
  char *critic_last;
  const char *body;
  guint deed;
  int number;
  int other_number;
  int year;
} Story;

#define PICK(random, list) (list)[g_rand_int_range (random, 0, G_N_ELEMENTS (list))]

static char *
make_last_name (GRand *random)
{
  return g_strconcat (PICK (random, last_name_starts), PICK (random, last_name_ends), NULL);
}

static void
story_init (Story *self, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  self->town = g_strconcat (PICK (random, town_starts), PICK (random, town_ends), NULL);
  self->accused_last = make_last_name (random);
  self->critic_last = make_last_name (random);
  self->accused = g_strdup_printf ("%s %s %s", PICK (random, titles), PICK (random, first_names),
                                   self->accused_last);
  self->critic = g_strdup_printf ("%s %s %s", PICK (random, titles), PICK (random, first_names),
                                  self->critic_last);
  self->body = PICK (random, bodies);
  self->deed = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (deeds));
  self->number = g_rand_int_range (random, 2, 400);
  self->other_number = self->number + g_rand_int_range (random, 1, 60);
  self->year = g_rand_int_range (random, 1990, 2026);
}

static void
story_clear (Story *self)
{
  g_free (self->town);
  g_free (self->accused);
  g_free (self->accused_last);
  g_free (self->critic);
  g_free (self->critic_last);
}

static char *
make_deed (const char *format, const Story *story, int number)
{
  g_autofree char *digits = g_strdup_printf ("%d", number);
  g_autofree char *subject = g_strconcat ("the council of ", story->town, NULL);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", subject, 1);
  g_string_replace (text, "%d", digits, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One sentence of the story. */
static char *
make_sentence (const Story *story, guint kind, GRand *random)
{
  int number = g_rand_int_range (random, 0, 4) == 0 ? story->other_number : story->number;
  g_autofree char *happened = make_deed (deeds[story->deed].happened, story, number);
  g_autofree char *denied = make_deed (deeds[story->deed].denied, story, number);

  switch (kind)
    {
    case 0:
      return g_strdup_printf ("There is agreement among experts that %s in %d.", happened,
                              story->year);
    case 1:
      return g_strdup_printf ("An assessment of %s found that %s.", story->body, happened);
    case 2:
      return g_strdup_printf ("%s said that %s.", story->accused, denied);
    case 3:
      return g_strdup_printf ("%s reiterated on Monday the claim that %s.", story->accused_last,
                              denied);
    case 4:
      return g_strdup_printf ("\"%s,\" %s said.", PICK (random, quotes), story->critic_last);
    case 5:
      return g_strdup_printf ("Prosecutors charged %d officials of %s in connection with the %s.",
                              2 + number % 11, story->town, deeds[story->deed].noun);
    case 6:
      return g_strdup_printf ("%s, who was elected in %d, has called the report “a fairy tale.”",
                              story->accused_last, story->year - 3);
    case 7:
      return g_strdup_printf ("%s told reporters that %s, despite the denials of %s.",
                              story->critic, happened, story->accused_last);
    case 8:
      return g_strdup_printf ("About %d percent of the people of %s believe the report, according "
                              "to a survey by %s.",
                              20 + number % 60, story->town, story->body);
    case 9:
      return g_strdup_printf ("“%s,” %s told the %s, adding that the town had spent %d million "
                              "crowns on lawyers.",
                              PICK (random, quotes), story->accused_last, PICK (random, papers),
                              1 + number % 40);
    case 10:
      return g_strdup_printf ("Some %d people waited in front of the town hall of %s.",
                              g_rand_int_range (random, 20, 900), story->town);
    case 11:
      return g_strdup_printf ("The budget of %s rose by %d percent in %d, figures of %s show.",
                              story->town, g_rand_int_range (random, 1, 30), story->year - 1,
                              story->body);
    case 12:
      return g_strdup_printf ("%s wants to build %d houses near %s%s before the next election.",
                              story->critic_last, g_rand_int_range (random, 10, 500),
                              PICK (random, town_starts), PICK (random, town_ends));
    case 13:
      return g_strdup_printf ("A letter of %d pages, which the %s has seen, says that %s.",
                              g_rand_int_range (random, 2, 60), PICK (random, papers), happened);
    default:
      return g_strdup (PICK (random, fillers));
    }
}

/* Each kind of sentence about as often as the others, in any order. */
static void
shuffle_kinds (guint *kinds, GRand *random)
{
  for (guint i = 0; i < PROSE_SENTENCES; i++)
    kinds[i] = i % N_KINDS;
  for (guint i = PROSE_SENTENCES - 1; i > 0; i--)
    {
      guint other = (guint) g_rand_int_range (random, 0, (gint32) i + 1);
      guint kind = kinds[i];

      kinds[i] = kinds[other];
      kinds[other] = kind;
    }
}

static void
append_body (GString *text, const Story *story, GRand *random)
{
  gboolean has_gaps = g_rand_boolean (random);
  guint kinds[PROSE_SENTENCES];

  shuffle_kinds (kinds, random);

  g_string_append_printf (text, "%s (NNA) — ", story->town);
  for (guint i = 0; i < PROSE_SENTENCES; i++)
    {
      g_autofree char *sentence = make_sentence (story, kinds[i], random);

      g_string_append (text, sentence);
      if (g_rand_int_range (random, 0, 3) > 0)
        g_string_append (text, has_gaps ? "\n\n" : "\n");
      else
        g_string_append_c (text, ' ');
    }
}

/**
 * test_article_new:
 * @number: which article
 * @seed: of the collection
 *
 * Makes an article.
 *
 * Returns: (transfer full): plain text
 */
char *
test_article_new (guint number, guint32 seed)
{
  guint of_story = number % TEST_STORY_ARTICLES;
  guint32 story_seed = seed + number / TEST_STORY_ARTICLES * 7919;
  /* The last article of a story has the body of the first. */
  g_autoptr (GRand) random =
    g_rand_new_with_seed (story_seed * 31 + of_story % (TEST_STORY_ARTICLES - 1));
  g_autoptr (GString) text = g_string_new (NULL);
  Story story;

  story_init (&story, story_seed);
  g_string_append_printf (text, "%s meets %s in %s%s\n\n", story.critic_last, story.accused_last,
                          story.town, of_story + 1 == TEST_STORY_ARTICLES ? " for talks" : "");
  if (of_story % 2 == 0)
    g_string_append_printf (text, "August %u, %d\n\n", 1 + number % 28, story.year + 1);
  append_body (text, &story, random);
  g_string_append_printf (text, "\n\n[Disclaimer]\n");
  story_clear (&story);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * test_articles_write:
 * @folder: a folder that exists
 * @n_articles: how many
 * @seed: of the collection
 *
 * Writes articles to files.
 *
 * Returns: (transfer full): their paths
 */
char **
test_articles_write (const char *folder, guint n_articles, guint32 seed)
{
  char **paths = g_new0 (char *, n_articles + 1);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autofree char *name = g_strdup_printf ("%06u.txt", i);
      g_autofree char *text = test_article_new (i, seed);
      g_autoptr (GError) error = NULL;

      paths[i] = g_build_filename (folder, name, NULL);
      g_file_set_contents_full (paths[i], text, -1, G_FILE_SET_CONTENTS_NONE, 0644, &error);
      g_assert_no_error (error);
    }
  return paths;
}

/**
 * test_articles_remove:
 * @folder: the folder
 * @paths: (transfer full): what was written to it
 *
 * Removes the files and the folder.
 */
void
test_articles_remove (const char *folder, char **paths)
{
  for (char **path = paths; *path != NULL; path++)
    g_remove (*path);
  g_rmdir (folder);
  g_strfreev (paths);
}
