/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the engine must find in the five seed articles. They are not part of this repository; where
 * they are not there, the test is skipped.
 */
#include "tests/support/story.h"

#define AGENCIES "intelligence"

static GainsayCase *seeds;

static gboolean
is_skipped (void)
{
  if (seeds == NULL)
    g_test_skip ("the seed articles are not there");
  return seeds == NULL;
}

static GainsayClaim *
get_denial (void)
{
  return test_story_get_claim (seeds, "did not interfere", "Putin");
}

/* The claims that say it took place, as what the agencies found. */
static GPtrArray *
list_assertions (void)
{
  static const char *const patterns[] = { "influence operations", "interference in the" };
  GPtrArray *claims = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      GainsayClaim *claim = test_story_get_claim (seeds, patterns[i], AGENCIES);

      g_assert_nonnull (claim);
      g_ptr_array_add (claims, claim);
    }
  return claims;
}

/* Both sides are found, each with its speaker and through whom it was passed on. */
static void
test_both_sides (void)
{
  GainsayClaim *denial;
  g_autoptr (GPtrArray) assertions = NULL;
  GListModel *appearances;
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();
  gboolean has_via = FALSE;

  if (is_skipped ())
    return;
  denial = get_denial ();
  g_assert_nonnull (denial);
  g_assert_true (test_story_is_made_by (seeds, denial, "Putin"));
  g_assert_true (test_story_is_made_by (seeds, denial, "Kosachev"));
  appearances = gainsay_claim_get_appearances (denial);
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      const char *via = gainsay_appearance_get_via (appearance);

      g_ptr_array_add (passages, appearance);
      has_via =
        has_via ||
        (via != NULL && g_str_has_suffix (gainsay_case_get_party_name (seeds, via), "Kosachev"));
    }
  g_assert_true (has_via);
  g_assert_cmpuint (test_story_count_documents (passages), >=, 4);
  assertions = list_assertions ();
  g_assert_nonnull (test_story_get_claim (seeds, "indicted.*12 ", "Mueller"));
  g_assert_nonnull (test_story_get_claim (seeds, "unanimous agreement", NULL));
}

/* A denial is contradicted by what the agencies found, in three papers, and by nobody of its side.
 */
static void
test_denial_is_contradicted (void)
{
  GainsayClaim *denial;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) same_side = NULL;
  g_autoptr (GPtrArray) support = NULL;

  if (is_skipped ())
    return;
  denial = get_denial ();
  findings = test_story_list_evidence (seeds, denial, "contradicts", AGENCIES);
  same_side = test_story_list_evidence (seeds, denial, NULL, "Putin|Kosachev");
  support = test_story_list_evidence (seeds, denial, "supports", NULL);
  g_assert_cmpuint (test_story_count_documents (findings), >=, 3);
  g_assert_cmpuint (same_side->len, ==, 0);
  g_assert_cmpuint (support->len, ==, 0);
  for (guint i = 0; i < findings->len; i++)
    {
      GainsayEvidence *passage = g_ptr_array_index (findings, i);

      g_assert_cmpstr (gainsay_evidence_get_basis (passage), ==, "finding");
      g_assert_cmpstr (gainsay_evidence_get_layer (passage), ==, "content");
      /* One body's finding told in three papers is one source. */
      g_assert_cmpstr (gainsay_evidence_get_source (passage), ==,
                       gainsay_evidence_get_source (g_ptr_array_index (findings, 0)));
    }
}

/* What the agencies found is contradicted by the denials, as to its content. */
static void
test_assertions_are_contradicted (void)
{
  g_autoptr (GPtrArray) assertions = NULL;

  if (is_skipped ())
    return;
  assertions = list_assertions ();
  for (guint i = 0; i < assertions->len; i++)
    {
      GainsayClaim *claim = g_ptr_array_index (assertions, i);
      g_autoptr (GPtrArray) denials =
        test_story_list_evidence (seeds, claim, "contradicts", "Putin|Kosachev");
      g_autoptr (GPtrArray) same_side =
        test_story_list_evidence (seeds, claim, "contradicts", AGENCIES "|Mueller");

      g_assert_cmpuint (test_story_count_documents (denials), >=, 4);
      g_assert_cmpuint (same_side->len, ==, 0);
      for (guint k = 0; k < denials->len; k++)
        g_assert_cmpstr (gainsay_evidence_get_layer (g_ptr_array_index (denials, k)), ==,
                         "content");
    }
}

/* That the agencies agree, or that somebody was indicted, is another matter than what they say. */
static void
test_layer (void)
{
  static const char *const patterns[] = { "unanimous agreement", "indicted.*12 " };

  if (is_skipped ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      GainsayClaim *claim = test_story_get_claim (seeds, patterns[i], NULL);
      g_autoptr (GPtrArray) denials =
        test_story_list_evidence (seeds, claim, "contradicts", "Putin|Kosachev");

      g_assert_cmpuint (denials->len, >, 0);
      for (guint k = 0; k < denials->len; k++)
        g_assert_cmpstr (gainsay_evidence_get_layer (g_ptr_array_index (denials, k)), ==,
                         "attribution");
    }
}

/* One man's remark told to two papers is one statement. */
static void
test_statements (void)
{
  GainsayClaim *denial;

  if (is_skipped ())
    return;
  denial = get_denial ();
  g_assert_cmpuint (test_story_count_statements (denial, seeds, "Kosachev"), ==, 1);
}

/* An accusation stays one: who is accused is never said to have done it. */
static void
test_accusations (void)
{
  g_autoptr (GPtrArray) accused = NULL;
  g_autoptr (GPtrArray) officials = NULL;

  if (is_skipped ())
    return;
  accused = test_story_list_claims (seeds, "Butina");
  officials = test_story_list_claims (seeds, "12 Russian");
  g_assert_cmpuint (accused->len, >=, 2);
  g_assert_cmpuint (officials->len, >=, 1);
  for (guint i = 0; i < accused->len; i++)
    g_assert_true (g_regex_match_simple ("charge|accus|indict",
                                         gainsay_claim_get_text (g_ptr_array_index (accused, i)), 0,
                                         0));
  for (guint i = 0; i < officials->len; i++)
    g_assert_true (g_regex_match_simple ("charge|accus|indict",
                                         gainsay_claim_get_text (g_ptr_array_index (officials, i)),
                                         0, 0));
}

/* The same quotation in two papers is one claim with one statement. */
static void
test_quotation (void)
{
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();
  GListModel *appearances;

  if (is_skipped ())
    return;
  claims = test_story_list_claims (seeds, "anti-Russian campaign");
  g_assert_cmpuint (claims->len, ==, 1);
  appearances = gainsay_claim_get_appearances (g_ptr_array_index (claims, 0));
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      g_ptr_array_add (passages, appearance);
    }
  g_assert_cmpuint (test_story_count_documents (passages), ==, 2);
  g_assert_cmpuint (test_story_count_statements (g_ptr_array_index (claims, 0), seeds, "Kosachev"),
                    ==, 1);
}

/* The denials of the same election are one claim, and it and its opposites know of each other. */
static void
test_groups (void)
{
  g_autoptr (GPtrArray) assertions = NULL;
  GainsayClaim *denial;

  if (is_skipped ())
    return;
  denial = get_denial ();
  {
    g_autoptr (GPtrArray) others =
      test_story_list_claims (seeds, "never interfered|no (\\[?Russian\\]? )?interference");

    g_assert_cmpuint (others->len, ==, 0);
  }
  /* In other words, and with a year or without. */
  g_assert_null (test_story_get_claim (seeds, "^Russia interfered", NULL));
  assertions = list_assertions ();
  for (guint i = 0; i < assertions->len; i++)
    {
      g_assert_true (g_ptr_array_index (assertions, i) != denial);
      g_assert_true (test_story_are_opposite (denial, g_ptr_array_index (assertions, i)));
    }
}

/* What is no claim is not listed. */
static void
test_no_claims (void)
{
  static const char *const patterns[] = {
    "crazy",         "mosads",    "Disclaimer",   "More from",  "Source:",     "https",
    "Fedorenko",     "Glad to",   "look forward", "happy to",   "witch hunt",  "waste of time",
    "will be",       "hope",      "thankful",     "pleased",    "lives could", "morally",
    "good starting", "Patrick R", "<u>",          "should not", "overlapping", "However, that",
    "similar case",  "slated",    "stood by",
  };

  if (is_skipped ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GPtrArray) claims = test_story_list_claims (seeds, patterns[i]);

      if (claims->len > 0)
        g_test_message ("%s: %s", patterns[i],
                        gainsay_claim_get_text (g_ptr_array_index (claims, 0)));
      g_assert_cmpuint (claims->len, ==, 0);
    }
}

/* The ten first are ones to check: what is disputed, found, charged, or counted. */
static void
test_first_ten (void)
{
  GListModel *claims;
  guint n = 0;

  if (is_skipped ())
    return;
  claims = gainsay_case_get_claims (seeds);
  g_assert_cmpuint (g_list_model_get_n_items (claims), >=, 10);
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      if (g_regex_match_simple ("interfer|influence|charge|indict|warn|Senate",
                                gainsay_claim_get_text (claim), 0, 0))
        n++;
      else
        g_test_message ("%s", gainsay_claim_get_text (claim));
    }
  g_assert_cmpuint (n, ==, 10);
}

/* What only says that it is said stands behind what is said. */
static void
test_restated (void)
{
  GainsayClaim *account, *told;

  if (is_skipped ())
    return;
  account = test_story_get_claim (seeds, "unanimous agreement", NULL);
  told = test_story_get_claim (seeds, "influence operations", AGENCIES);
  g_assert_cmpint (gainsay_claim_get_check_worthiness (account), <,
                   gainsay_claim_get_check_worthiness (told));
}

/* That somebody invited somebody is told in each of the papers that open with it. */
static void
test_openings (void)
{
  g_autoptr (GPtrArray) claims = NULL;

  if (is_skipped ())
    return;
  claims = test_story_list_claims (seeds, "invited");
  g_assert_cmpuint (claims->len, >=, 4);
}

/* To blame somebody is what the paper says of the one who does it. */
static void
test_blame (void)
{
  GainsayClaim *claim;

  if (is_skipped ())
    return;
  claim = test_story_get_claim (seeds, "Kosachev blamed", NULL);
  g_assert_true (claim == NULL || !test_story_is_made_by (seeds, claim, "Kosachev"));
}

static void
test_sound (void)
{
  if (is_skipped ())
    return;
  test_story_assert_sound (seeds);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  folder = test_story_find_folder ("seeds");
  if (folder != NULL)
    seeds = test_story_check (folder, "\\.txt$");
  g_test_add_func ("/seeds/both-sides", test_both_sides);
  g_test_add_func ("/seeds/denial-is-contradicted", test_denial_is_contradicted);
  g_test_add_func ("/seeds/assertions-are-contradicted", test_assertions_are_contradicted);
  g_test_add_func ("/seeds/layer", test_layer);
  g_test_add_func ("/seeds/statements", test_statements);
  g_test_add_func ("/seeds/accusations", test_accusations);
  g_test_add_func ("/seeds/quotation", test_quotation);
  g_test_add_func ("/seeds/groups", test_groups);
  g_test_add_func ("/seeds/no-claims", test_no_claims);
  g_test_add_func ("/seeds/first-ten", test_first_ten);
  g_test_add_func ("/seeds/restated", test_restated);
  g_test_add_func ("/seeds/openings", test_openings);
  g_test_add_func ("/seeds/blame", test_blame);
  g_test_add_func ("/seeds/sound", test_sound);
  status = g_test_run ();
  if (seeds != NULL)
    g_assert_finalize_object (seeds);
  return status;
}
