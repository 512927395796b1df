/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/grouping.h"

/* Two texts and how they stand to each other. */
typedef struct
{
  const char *name;
  const char *one;
  const char *other;
  GainsayContentRelation relation;
} Case;

static const Case cases[] = {
  { "same-words", "Norway did not pay for the bridge in 2011",
    "Norway did not pay for the bridge in 2011", GAINSAY_CONTENT_SAME },
  { "verb-and-noun", "Norway did not interfere in the 2011 vote",
    "There was no Norwegian interference in the 2011 vote", GAINSAY_CONTENT_SAME },
  { "never", "Norway never interfered in 2011",
    "[The Norwegian government] did not interfere in the 2011 Ostend vote", GAINSAY_CONTENT_SAME },
  { "opposite", "Norway did not interfere in the 2011 vote",
    "[There was] Norwegian interference in the 2011 vote", GAINSAY_CONTENT_OPPOSITE },
  { "opposite-verb", "Norway interfered in the 2011 vote", "Norway never interfered in 2011",
    GAINSAY_CONTENT_OPPOSITE },
  { "other-year", "Norway interfered in the 2011 vote", "Norway interfered in the 2015 vote",
    GAINSAY_CONTENT_RIVAL },
  { "other-figure", "The plant released 40 tons of solvent",
    "The plant released 55 tons of solvent", GAINSAY_CONTENT_RIVAL },
  { "figure-in-one", "The plant released 40 tons of solvent in 2011",
    "The plant released solvent in 2011", GAINSAY_CONTENT_OTHER },
  { "other-country", "Norway interfered in the 2011 vote", "Denmark interfered in the 2011 vote",
    GAINSAY_CONTENT_RIVAL },
  { "what-narrows", "There was Norwegian meddling in the 2011 vote",
    "Norway interfered with the Ostend council vote", GAINSAY_CONTENT_SAME },
  { "nothing", "The Holt mill did not dump acid into the river in 2011",
    "The mill had dumped nothing into the river", GAINSAY_CONTENT_SAME },
  { "short-denial", "The Holt mill did not dump acid into the river in 2011",
    "No acid had been dumped from the Holt mill", GAINSAY_CONTENT_SAME },
  { "denial-of-more", "The ministry had hidden the results of the soil tests for five weeks",
    "[Ada Marsh's] ministry did not hide the results of the tests", GAINSAY_CONTENT_OPPOSITE },
  { "denial-of-less", "The mill did not dump 40 tons of acid", "The mill dumped acid",
    GAINSAY_CONTENT_OTHER },
  { "months-in-one", "The mill dumped 40 tons of acid between March and June",
    "The mill dumped 40 tons of acid", GAINSAY_CONTENT_OTHER },
  { "day-in-one", "Marsh met Holt in Ostend on 4 May", "Marsh met Holt in Ostend",
    GAINSAY_CONTENT_OTHER },
  { "bound", "The bridge cost 40 million crowns",
    "The bridge did not cost more than 40 million crowns", GAINSAY_CONTENT_RIVAL },
  { "possible", "The mill may have dumped acid into the river",
    "The mill dumped acid into the river", GAINSAY_CONTENT_OTHER },
  { "tried", "Ada Marsh tried to bribe the mayor", "Ada Marsh bribed the mayor",
    GAINSAY_CONTENT_OTHER },
  { "planned", "Lena Holt and Tom Brandt planned the robbery of the Ostend bank",
    "Lena Holt and Tom Brandt robbed the Ostend bank", GAINSAY_CONTENT_OTHER },
  { "deputy", "The deputy minister met the fishers in the harbor",
    "The minister met the fishers in the harbor", GAINSAY_CONTENT_OTHER },
  { "contrast", "The federal election was stolen by the party",
    "The state election was stolen by the party", GAINSAY_CONTENT_RIVAL },
  { "owner", "Ada Marsh did not meet Lena Holt", "Ada Marsh did not meet Lena Holt's lawyers",
    GAINSAY_CONTENT_OTHER },
  { "exchange", "Ada Marsh sued Lena Holt over the bridge",
    "Lena Holt sued Ada Marsh over the bridge", GAINSAY_CONTENT_RIVAL },
  { "passive", "Ada Marsh sued Lena Holt over the bridge",
    "Lena Holt was sued by Ada Marsh over the bridge", GAINSAY_CONTENT_SAME },
  { "related-only", "Norway influenced the 2011 vote", "Norway hacked the 2011 vote",
    GAINSAY_CONTENT_OTHER },
  { "only-cause", "12 miners died after the blast", "No miner died because of the blast",
    GAINSAY_CONTENT_OTHER },
  { "other-thing", "Norway paid for the bridge", "Norway paid for the harbor",
    GAINSAY_CONTENT_OTHER },
};

static void
test_compare (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayContent) one =
    gainsay_content_new (expected->one, FALSE, GAINSAY_CONTENT_STATEMENT, lexicon);
  g_autoptr (GainsayContent) other =
    gainsay_content_new (expected->other, FALSE, GAINSAY_CONTENT_STATEMENT, lexicon);

  g_assert_cmpint (gainsay_content_compare (one, other), ==, expected->relation);
  g_assert_cmpint (gainsay_content_compare (other, one), ==, expected->relation);
}

static guint
add (GainsayGrouping *grouping,
     GainsayLexicon *lexicon,
     const char *text,
     gboolean is_denied,
     GainsayContentKind kind)
{
  g_autoptr (GainsayContent) content = gainsay_content_new (text, is_denied, kind, lexicon);

  return gainsay_grouping_add (grouping, content);
}

/* Repetitions join, the opposite founds a group of its own, and both know of each other. */
static void
test_groups (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayGrouping) grouping = gainsay_grouping_new ();
  guint denial, assertion;
  const GainsayGroup *group;

  denial = add (grouping, lexicon, "Norway did not interfere in the 2011 vote", FALSE,
                GAINSAY_CONTENT_STATEMENT);
  assertion = add (grouping, lexicon, "[There was] Norwegian interference in the 2011 vote", FALSE,
                   GAINSAY_CONTENT_STATEMENT);
  g_assert_cmpuint (denial, !=, assertion);
  g_assert_cmpuint (denial, ==,
                    add (grouping, lexicon, "Norway never interfered in 2011", FALSE,
                         GAINSAY_CONTENT_STATEMENT));
  /* What somebody denies is the opposite of the words he denies. */
  g_assert_cmpuint (denial, ==,
                    add (grouping, lexicon,
                         "[It is not true that] Norway interfered in the 2011 vote", TRUE,
                         GAINSAY_CONTENT_STATEMENT));
  g_assert_cmpuint (gainsay_grouping_get_n_groups (grouping), ==, 2);
  group = gainsay_grouping_get_group (grouping, denial);
  g_assert_cmpuint (group->members->len, ==, 3);
  g_assert_cmpuint (g_array_index (group->members, guint, 0), ==, 0);
  g_assert_cmpuint (group->opposes->len, ==, 1);
  g_assert_cmpuint (g_array_index (group->opposes, guint, 0), ==, assertion);
}

/* That somebody alleges a thing is not the thing. */
static void
test_kinds (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayGrouping) grouping = gainsay_grouping_new ();
  guint bare =
    add (grouping, lexicon, "Lena Holt sold false records", FALSE, GAINSAY_CONTENT_STATEMENT);
  guint alleged = add (grouping, lexicon, "[Prosecutors alleged that] Lena Holt sold false records",
                       FALSE, GAINSAY_CONTENT_ALLEGATION);

  g_assert_cmpuint (bare, !=, alleged);
  g_assert_cmpuint (gainsay_grouping_get_group (grouping, bare)->opposes->len, ==, 0);
}

static void
test_statements (void)
{
  static const struct
  {
    GainsayOccurrence one;
    GainsayOccurrence other;
    gboolean is_same;
  } rows[] = {
    { { "p-1", NULL, "in Ostend" }, { "p-1", NULL, "at a summit in Ostend" }, TRUE },
    { { "p-1", NULL, NULL }, { "p-1", NULL, "on Monday" }, TRUE },
    { { "p-1", NULL, "in Ostend" }, { "p-1", NULL, "in Bruges" }, FALSE },
    { { "p-1", NULL, NULL }, { "p-2", NULL, NULL }, FALSE },
    { { "p-1", "p-2", NULL }, { "p-1", NULL, NULL }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (gainsay_occurrence_is_same_statement (&rows[i].one, &rows[i].other), ==,
                     rows[i].is_same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/grouping/compare/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_compare);
    }
  g_test_add_func ("/grouping/groups", test_groups);
  g_test_add_func ("/grouping/kinds", test_kinds);
  g_test_add_func ("/grouping/statements", test_statements);
  return g_test_run ();
}
