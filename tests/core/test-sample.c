/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the engine must find in the sample story: the same behaviours as in real articles. */
#include "tests/support/story.h"

#include "app/case/writer.h"

static GainsayCase *sample;

static GainsayClaim *
get_denial (void)
{
  return test_story_get_claim (sample, "plant did not release", "Varrick");
}

static guint
count_documents (GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      g_ptr_array_add (passages, appearance);
    }
  return test_story_count_documents (passages);
}

static void
test_both_sides (void)
{
  GainsayClaim *denial = get_denial ();

  g_assert_nonnull (denial);
  g_assert_true (test_story_is_made_by (sample, denial, "Rell"));
  g_assert_cmpuint (count_documents (denial), >=, 4);
  g_assert_nonnull (test_story_get_claim (sample, "released about 40 tons", "water agencies"));
  g_assert_nonnull (test_story_get_claim (sample, "released solvent", "National Water Authority"));
  g_assert_nonnull (test_story_get_claim (sample, "unanimous agreement", NULL));
  g_assert_nonnull (test_story_get_claim (sample, "withheld", "Court of Audit"));
}

static void
test_contradictions (void)
{
  GainsayClaim *denial = get_denial ();
  GainsayClaim *assertion = test_story_get_claim (sample, "released about 40 tons", "agencies");
  g_autoptr (GPtrArray) findings =
    test_story_list_evidence (sample, denial, "contradicts", "agencies|Authority");
  g_autoptr (GPtrArray) same_side =
    test_story_list_evidence (sample, denial, NULL, "Varrick|Rell|Halchem");
  g_autoptr (GPtrArray) denials =
    test_story_list_evidence (sample, assertion, "contradicts", "Varrick|Rell");
  g_autoptr (GPtrArray) assertions =
    test_story_list_evidence (sample, assertion, "contradicts", "agencies|Authority");

  g_assert_cmpuint (test_story_count_documents (findings), >=, 4);
  g_assert_cmpuint (same_side->len, ==, 0);
  g_assert_cmpuint (test_story_count_documents (denials), >=, 3);
  g_assert_cmpuint (assertions->len, ==, 0);
  g_assert_true (test_story_are_opposite (denial, assertion));
}

/* However it is worded, who denies the same makes one claim, and it is linked with each that says
 * the opposite; what says less stays a claim of its own. */
static void
test_one_denial (void)
{
  g_autoptr (GPtrArray) denials =
    test_story_list_claims (sample, "(not|no|nothing|never) .*(release|solvent)");
  g_autoptr (GPtrArray) assertions =
    test_story_list_claims (sample, "^The \\[?Brackwater\\]? plant (had )?released");
  GainsayClaim *withheld = test_story_get_claim (sample, "had withheld", "Court of Audit");
  GainsayClaim *denial = get_denial ();

  g_assert_cmpuint (denials->len, ==, 1);
  g_assert_true (g_ptr_array_index (denials, 0) == denial);
  g_assert_true (test_story_is_made_by (sample, denial, "Halchem"));
  g_assert_cmpuint (assertions->len, ==, 3);
  for (guint i = 0; i < assertions->len; i++)
    g_assert_true (test_story_are_opposite (denial, g_ptr_array_index (assertions, i)));
  g_assert_false (test_story_is_made_by (sample,
                                         test_story_get_claim (sample, "between March and June",
                                                               "water agencies"),
                                         "Authority"));
  g_assert_true (
    test_story_are_opposite (withheld, test_story_get_claim (sample, "not withhold", "Varrick")));
}

/* An agency's text in two papers: one claim, one statement, one source. */
static void
test_agency_copy (void)
{
  g_autoptr (GPtrArray) claims = test_story_list_claims (sample, "60 percent");
  GainsayClaim *found = test_story_get_claim (sample, "released about 40 tons", "agencies");

  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpuint (test_story_count_statements (found, sample, "water agencies"), ==, 1);
}

static void
test_layer (void)
{
  GainsayClaim *claim = test_story_get_claim (sample, "unanimous agreement", NULL);
  g_autoptr (GPtrArray) denials =
    test_story_list_evidence (sample, claim, "contradicts", "Varrick|Rell");

  g_assert_cmpuint (denials->len, >, 0);
  for (guint i = 0; i < denials->len; i++)
    g_assert_cmpstr (gainsay_evidence_get_layer (g_ptr_array_index (denials, i)), ==,
                     "attribution");
}

/* The same quotation in two papers is one claim with one statement. */
static void
test_quotation (void)
{
  g_autoptr (GPtrArray) claims = test_story_list_claims (sample, "anti-Brackwater campaign");

  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (
                      gainsay_claim_get_appearances (g_ptr_array_index (claims, 0))),
                    ==, 2);
  g_assert_cmpuint (test_story_count_statements (g_ptr_array_index (claims, 0), sample, "Rell"), ==,
                    1);
}

static void
test_accusations (void)
{
  g_autoptr (GPtrArray) venn = test_story_list_claims (sample, "Venn|Brackwater managers");

  g_assert_cmpuint (venn->len, >=, 3);
  g_assert_nonnull (test_story_get_claim (sample, "Venn was\\] arrested in June on charges", NULL));
  for (guint i = 0; i < venn->len; i++)
    g_assert_true (g_regex_match_simple ("charge|accus|indict",
                                         gainsay_claim_get_text (g_ptr_array_index (venn, i)), 0,
                                         0));
}

/* Two figures for one thing are two claims. */
static void
test_figures (void)
{
  g_autoptr (GPtrArray) treated = test_story_list_claims (sample, "214|More than 300");

  g_assert_cmpuint (treated->len, ==, 2);
}

static void
test_no_claims (void)
{
  static const char *const patterns[] = {
    "absurd",        "excellent",  "\\{ad\\}", "Disclaimer", "Subscribe",  "Photo",
    "More from",     "Welcome to", "I hope",   "will not",   "will be",    "look forward",
    "shaking hands", "https",      "glad of",  "disgrace",   "such count", "coolly",
    "four tons",     "fairy tale", "calmer",   "to resign",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GPtrArray) claims = test_story_list_claims (sample, patterns[i]);

      if (claims->len > 0)
        g_test_message ("%s: %s", patterns[i],
                        gainsay_claim_get_text (g_ptr_array_index (claims, 0)));
      g_assert_cmpuint (claims->len, ==, 0);
    }
}

static void
test_sound (void)
{
  test_story_assert_sound (sample);
}

static char *
write_claims (GainsayCase *story)
{
  GString *text = g_string_new (NULL);
  GListModel *claims = gainsay_case_get_claims (story);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayRecord) claim = g_list_model_get_item (claims, i);
      g_autofree char *line = gainsay_writer_to_line (claim);

      g_string_append (text, line);
    }
  return g_string_free (text, FALSE);
}

/* The same documents give the same claims, ids included, however the threads run. */
static void
test_determined (void)
{
  g_autofree char *folder = test_story_find_folder ("sample");
  g_autoptr (GainsayCase) again = test_story_check (folder, "^[1-5]-");
  g_autofree char *one = write_claims (sample);
  g_autofree char *other = write_claims (again);

  g_assert_cmpstr (one, ==, other);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  folder = test_story_find_folder ("sample");
  g_assert_nonnull (folder);
  sample = test_story_check (folder, "^[1-5]-");
  g_test_add_func ("/sample/both-sides", test_both_sides);
  g_test_add_func ("/sample/contradictions", test_contradictions);
  g_test_add_func ("/sample/one-denial", test_one_denial);
  g_test_add_func ("/sample/agency-copy", test_agency_copy);
  g_test_add_func ("/sample/layer", test_layer);
  g_test_add_func ("/sample/quotation", test_quotation);
  g_test_add_func ("/sample/accusations", test_accusations);
  g_test_add_func ("/sample/figures", test_figures);
  g_test_add_func ("/sample/no-claims", test_no_claims);
  g_test_add_func ("/sample/sound", test_sound);
  g_test_add_func ("/sample/determined", test_determined);
  status = g_test_run ();
  g_assert_finalize_object (sample);
  return status;
}
