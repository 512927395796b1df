/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine over whole stories: the shipped sample, and the seed articles where they are there. */
#include "app/case/analysis.h"
#include "app/case/case.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/import.h"
#include "app/evidence/evidence.h"
#include "app/evidence/reasons.h"

#include <locale.h>

typedef struct
{
  const char *path;
  const char *const *files;
  gboolean is_sample;
  const char *topic;    /* what a claim of the dispute has */
  const char *denial;   /* what a denial of it has besides */
  const char *reported; /* what a claim has that only reports */
  const char *body;     /* the body that found it out, as papers name it */
} Story;

static const char *const sample_files[] = {
  "1-courier.txt", "2-herald.html", "3-observer.txt", "4-tideline.md", "5-beacon.txt", NULL,
};

static const char *const seed_files[] = {
  "000_e91f6689d3e6d9ca.txt", "001_58283fa501f86608.txt", "002_1051dd512a50e263.txt",
  "003_f192c7edebb220cc.txt", "004_860b961ff389aea2.txt", NULL,
};

static const Story stories[] = {
  { "/evidence/sample", sample_files, TRUE,
    "releas(e|ed|ing) .*(solvent|harbor)|solvent .*released", "\\b(not|never|no|No|nothing)\\b",
    "agreement|charged|indicted|warned|introduced|declined|rejected",
    "water (authority|agencies)" },
  { "/evidence/seeds", seed_files, FALSE,
    "(interfere|influence operations|hacking|Russian interference)", "\\b(not|never|no|No)\\b",
    "agreement|charged|indicted|warned|blamed|introduced|declined|believe|mid-?terms?|notion|campaign",
    "intelligence" },
};

static char *
find_file (const Story *story, const char *name)
{
  const char *data = g_getenv ("GAINSAY_DATA");

  if (story->is_sample)
    return g_test_build_filename (G_TEST_DIST, "..", "data", "sample", name, NULL);
  if (data != NULL)
    return g_build_filename (data, "seeds", name, NULL);
  return g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "seeds", name, NULL);
}

static GainsayCase *
check_story (const Story *story)
{
  GainsayCase *self = gainsay_case_new ();
  g_autoptr (GainsayCaseSnapshot) snapshot = NULL;
  g_autoptr (GainsayCaseAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; story->files[i] != NULL; i++)
    {
      g_autofree char *path = find_file (story, story->files[i]);
      g_autoptr (GainsayDocument) document = gainsay_import_file (path, NULL, &error);

      g_assert_no_error (error);
      gainsay_record_insert_child (GAINSAY_RECORD (self), "documents", G_MAXUINT,
                                   GAINSAY_RECORD (document));
    }
  snapshot = gainsay_case_snapshot_new (self);
  analysis = gainsay_case_analyse (snapshot, NULL, &error);
  g_assert_no_error (error);
  gainsay_case_take_analysis (self, analysis);
  return self;
}

static gboolean
matches (const char *pattern, const char *text)
{
  return text != NULL && g_regex_match_simple (pattern, text, 0, 0);
}

static gboolean
has_word (const char *word, const char *expected)
{
  return g_strcmp0 (word, expected) == 0;
}

static gboolean
is_speaker (GainsayClaim *claim, const char *source)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);

      if (has_word (gainsay_appearance_get_speaker (appearance), source))
        return TRUE;
    }
  return FALSE;
}

static void
check_spans (const GArray *spans, const char *text)
{
  for (guint i = 0; i < spans->len; i++)
    g_assert_cmpuint (g_array_index (spans, GainsaySpan, i).end, <=,
                      (guint) g_utf8_strlen (text, -1));
}

/* Each suggestion has a source, a basis and reasons, and rests on nobody who makes the claim. */
static void
check_suggestion (GainsayClaim *claim, GainsayEvidence *evidence)
{
  const char *exact = gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence));
  g_autoptr (GPtrArray) reasons =
    gainsay_reasons_from_json (gainsay_evidence_get_reasons (evidence));

  g_assert_nonnull (gainsay_evidence_get_source (evidence));
  g_assert_nonnull (gainsay_evidence_get_basis (evidence));
  g_assert_false (is_speaker (claim, gainsay_evidence_get_source (evidence)));
  g_assert_cmpuint (reasons->len, >, 0);
  for (guint i = 0; i < reasons->len; i++)
    {
      const GainsayReason *reason = g_ptr_array_index (reasons, i);

      check_spans (reason->claim, gainsay_claim_get_text (claim));
      check_spans (reason->passage, exact);
      if (i > 0)
        g_assert_cmpint (((GainsayReason *) g_ptr_array_index (reasons, i - 1))->kind, <=,
                         reason->kind);
    }
}

typedef struct
{
  guint against; /* contradicted, by sources that count */
  guint beside;  /* contradicted as to what is reported */
  guint supported;
  guint by_findings; /* of those against */
} Counts;

static Counts
count_evidence (GainsayClaim *claim)
{
  GListModel *list = gainsay_claim_get_evidence (claim);
  Counts counts = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (list, i);

      check_suggestion (claim, evidence);
      if (has_word (gainsay_evidence_get_stance (evidence), "supports"))
        counts.supported++;
      else if (has_word (gainsay_evidence_get_layer (evidence), "attribution"))
        counts.beside++;
      else
        {
          counts.against++;
          counts.by_findings += has_word (gainsay_evidence_get_basis (evidence), "finding");
        }
    }
  return counts;
}

static void
check_claim (const Story *story, GainsayClaim *claim, guint seen[3])
{
  const char *text = gainsay_claim_get_text (claim);
  Counts counts = count_evidence (claim);

  g_test_message ("%s: %u against (%u findings), %u beside, %u support", text, counts.against,
                  counts.by_findings, counts.beside, counts.supported);
  if (!matches (story->topic, text))
    return;
  if (matches (story->reported, text))
    {
      g_assert_cmpuint (counts.against, ==, 0);
      seen[2] += counts.beside > 0;
    }
  else if (!g_str_has_prefix (gainsay_claim_get_claimant (claim), "p-"))
    g_assert_cmpuint (counts.supported, ==, 0); /* what a paper tells around the dispute */
  else if (matches (story->denial, text))
    {
      g_assert_cmpuint (counts.by_findings, >, 0);
      g_assert_cmpuint (counts.beside, ==, 0);
      g_assert_cmpuint (counts.supported, ==, 0);
      seen[0]++;
    }
  else
    {
      g_assert_cmpuint (counts.against, >, 0);
      g_assert_cmpuint (counts.by_findings, ==, 0);
      g_assert_cmpuint (counts.beside, ==, 0);
      seen[1]++;
    }
}

static void
test_story (gconstpointer data)
{
  const Story *story = data;
  g_autofree char *first = find_file (story, story->files[0]);
  g_autoptr (GainsayCase) self = NULL;
  GListModel *claims;
  guint seen[3] = { 0, 0, 0 };

  if (!g_file_test (first, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the seed articles are not there");
      return;
    }
  self = check_story (story);
  claims = gainsay_case_get_claims (self);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);

      check_claim (story, claim, seen);
    }
  g_assert_cmpuint (seen[0], >, 0);
  g_assert_cmpuint (seen[1], >, 0);
  g_assert_cmpuint (seen[2], >, 0);
}

/* Collects the sources of all suggestions whose words name the body as the one that found it. */
static void
test_one_source (gconstpointer data)
{
  const Story *story = data;
  g_autofree char *first = find_file (story, story->files[0]);
  g_autoptr (GainsayCase) self = NULL;
  g_autoptr (GHashTable) documents = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *claims;

  if (!g_file_test (first, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the seed articles are not there");
      return;
    }
  self = check_story (story);
  claims = gainsay_case_get_claims (self);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      GListModel *list = gainsay_claim_get_evidence (claim);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (list, j);

          if (!has_word (gainsay_evidence_get_basis (evidence), "finding") ||
              !matches (story->body, gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence))))
            continue;
          g_hash_table_add (sources, (gpointer) gainsay_evidence_get_source (evidence));
          g_hash_table_add (documents,
                            (gpointer) gainsay_passage_get_document (GAINSAY_PASSAGE (evidence)));
        }
    }
  g_assert_cmpuint (g_hash_table_size (documents), >=, 3);
  g_assert_cmpuint (g_hash_table_size (sources), ==, 1);
}

/* The same sentence in a second paper is a copy of that in the first. */
static void
test_copies (void)
{
  g_autoptr (GainsayCase) self = check_story (&stories[0]);
  GListModel *claims = gainsay_case_get_claims (self);
  guint n_copies = 0;

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      GListModel *list = gainsay_claim_get_evidence (claim);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (GainsayEvidence) evidence = g_list_model_get_item (list, j);

          n_copies += gainsay_evidence_get_copy_of (evidence) != NULL;
        }
    }
  g_assert_cmpuint (n_copies, >, 0);
}

static void
test_deterministic (void)
{
  g_autoptr (GainsayCase) first = check_story (&stories[0]);
  g_autoptr (GainsayCase) second = check_story (&stories[0]);
  g_autoptr (JsonNode) one = gainsay_record_dup_field (GAINSAY_RECORD (first), "claims");
  g_autoptr (JsonNode) other = gainsay_record_dup_field (GAINSAY_RECORD (second), "claims");
  g_autofree char *text = gainsay_json_to_text (one);
  g_autofree char *again = gainsay_json_to_text (other);

  g_assert_cmpstr (text, ==, again);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strconcat (stories[i].path, "/one-source", NULL);

      g_test_add_data_func (stories[i].path, &stories[i], test_story);
      if (!stories[i].is_sample)
        g_test_add_data_func (path, &stories[i], test_one_source);
    }
  g_test_add_func ("/evidence/copies", test_copies);
  g_test_add_func ("/evidence/deterministic", test_deterministic);
  return g_test_run ();
}
