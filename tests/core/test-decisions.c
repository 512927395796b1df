/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions by tables: after each command the state of the case and what can be undone. */
#include "app/case/decisions.h"
#include "app/case/session.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"
#include "app/evidence/evidence.h"
#include "app/verdict/verdict.h"

#include <string.h>

#define CASE_TEXT                                                                                  \
  "{ 'format': 'gainsay-case', 'version': 1, 'id': 'k',"                                           \
  "  'parties': [ { 'id': 'p-1', 'name': 'Ada Orlo', 'aliases': [ 'Orlo' ] } ],"                   \
  "  'documents': [ { 'id': 'd-1', 'publisher': 'Herald', 'text': 'The dam held. It did not.' },"  \
  "                 { 'id': 'd-2', 'publisher': 'News', 'text': 'It broke on Monday.' } ],"        \
  "  'claims': [ { 'id': 'c-1', 'text': 'The dam held', 'claimant': 'p-1', 'origin': 'machine',"   \
  "      'status': 'found', 'appearances': [ { 'id': 'a-1', 'document': 'd-1', 'start': 0,"        \
  "        'end': 13, 'exact': 'The dam held.', 'state': 'suggested', 'origin': 'machine' } ],"    \
  "      'evidence': [ { 'id': 'e-1', 'stance': 'contradicts', 'origin': 'machine',"               \
  "        'state': 'suggested', 'document': 'd-1', 'start': 14, 'end': 25,"                       \
  "        'exact': 'It did not.', 'reasons': [ { 'kind': 'negation' } ] },"                       \
  "        { 'id': 'e-2', 'stance': 'contradicts', 'origin': 'machine', 'state': 'suggested',"     \
  "          'document': 'd-2', 'start': 0, 'end': 19, 'exact': 'It broke on Monday.' } ] } ] }"

typedef struct
{
  GainsaySession *session;
  GainsayCase *investigation;
} Fixture;

static gint64
get_time (gpointer data)
{
  return 1542000000;
}

static void
get_random (guint8 *buffer, gsize length, gpointer data)
{
  static guint8 next; /* each id differs, and each run gives the same */

  for (gsize i = 0; i < length; i++)
    buffer[i] = next++;
}

static const GainsayEnvironment environment = { get_time, get_random, NULL, NULL, 30000, 2000 };

static GainsayCase *
load_case (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GError) error = NULL;
  GainsayCase *investigation = gainsay_case_new ();

  gainsay_record_load (GAINSAY_RECORD (investigation), json_node_get_object (node), &error);
  g_assert_no_error (error);
  return investigation;
}

static void
append_verdict (GString *text, GainsayClaim *claim)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (claim);
  const char *const *cited;

  if (verdict == NULL)
    return;
  cited = gainsay_verdict_get_evidence (verdict);
  g_string_append_printf (text, " {%s", gainsay_verdict_get_status (verdict));
  if (gainsay_verdict_get_rating (verdict) != NULL)
    g_string_append_printf (text, " %s", gainsay_verdict_get_rating (verdict));
  if (gainsay_verdict_get_rationale (verdict) != NULL)
    g_string_append_printf (text, " “%s”", gainsay_verdict_get_rationale (verdict));
  if (gainsay_verdict_get_by (verdict) != NULL)
    g_string_append_printf (text, " by %s", gainsay_verdict_get_by (verdict));
  for (gsize i = 0; cited != NULL && cited[i] != NULL; i++)
    g_string_append_printf (text, " %s", cited[i]);
  g_string_append_c (text, '}');
}

/* "c-1:found by p-1 [a-1] [e-1:contradicts e-2:…] {draft refuted}" for each claim. */
static char *
describe (GainsayCase *investigation)
{
  GListModel *claims = gainsay_case_get_claims (investigation);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (claims, i);
      GListModel *appearances = gainsay_claim_get_appearances (claim);
      GListModel *evidence = gainsay_claim_get_evidence (claim);

      g_string_append_printf (text, "%s%s“%s”", i > 0 ? " | " : "",
                              gainsay_claim_get_status (claim), gainsay_claim_get_text (claim));
      if (gainsay_claim_get_claimant (claim) != NULL)
        g_string_append_printf (text, " by %s",
                                gainsay_case_get_party_name (investigation,
                                                             gainsay_claim_get_claimant (claim)));
      for (guint j = 0; j < g_list_model_get_n_items (appearances); j++)
        {
          g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, j);

          g_string_append_printf (text, " %s", gainsay_appearance_get_state (appearance));
        }
      for (guint j = 0; j < g_list_model_get_n_items (evidence); j++)
        {
          g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, j);

          g_string_append_printf (text, " %c%c%s",
                                  g_ascii_toupper (gainsay_evidence_get_stance (passage)[0]),
                                  gainsay_evidence_get_state (passage)[0],
                                  gainsay_evidence_get_reasons (passage) != NULL ? "!" : "");
        }
      append_verdict (text, claim);
    }
  g_string_append_printf (text, " %u docs",
                          g_list_model_get_n_items (gainsay_case_get_documents (investigation)));
  return g_string_free (text, FALSE);
}

static GainsayChange *
make_change (GainsayCase *self, char **words)
{
  GainsayClaim *claim = GAINSAY_CLAIM (gainsay_case_find (self, "c-1"));
  GainsayRecord *named = gainsay_case_find (self, words[1]);
  const char *command = words[0];

  if (strcmp (command, "accept") == 0)
    return gainsay_decide_accept (self, GAINSAY_EVIDENCE (named));
  if (strcmp (command, "dismiss") == 0)
    return gainsay_decide_dismiss (self, GAINSAY_PASSAGE (named), "other");
  if (strcmp (command, "restore") == 0)
    return gainsay_decide_restore (self, GAINSAY_PASSAGE (named));
  if (strcmp (command, "stance") == 0)
    return gainsay_decide_stance (self, GAINSAY_EVIDENCE (named), words[2]);
  if (strcmp (command, "pick") == 0)
    return gainsay_decide_pick (self, claim);
  if (strcmp (command, "aside") == 0)
    return gainsay_decide_set_aside (self, claim, "opinion");
  if (strcmp (command, "claimant") == 0)
    return gainsay_decide_claimant (self, claim, words[1]);
  if (strcmp (command, "edit") == 0)
    return gainsay_decide_claim_edit (self, claim, words[1], "Ada Orlo", NULL);
  if (strcmp (command, "rate") == 0)
    return gainsay_decide_rating (self, claim, words[1]);
  if (strcmp (command, "write") == 0)
    return gainsay_decide_verdict_text (self, claim, "rationale", words[1]);
  if (strcmp (command, "cite") == 0)
    return gainsay_decide_cite (self, claim, GAINSAY_EVIDENCE (named));
  if (strcmp (command, "record") == 0)
    return gainsay_decide_record (self, claim);
  if (strcmp (command, "reopen") == 0)
    return gainsay_decide_reopen (self, claim);
  if (strcmp (command, "claim") == 0)
    return gainsay_decide_add_claim (self, GAINSAY_DOCUMENT (named), 3, 8);
  if (strcmp (command, "evidence") == 0)
    return gainsay_decide_add_evidence (self, claim, GAINSAY_DOCUMENT (named), 0, 2, "supports");
  if (strcmp (command, "drop") == 0)
    return gainsay_decide_remove_document (self, GAINSAY_DOCUMENT (named));
  g_assert_not_reached ();
}

/* One command of a table; "nothing" is printed where it does not apply. */
static char *
run (GainsaySession *session, const char *command)
{
  GainsayCase *investigation = gainsay_session_get_case (session);
  g_auto (GStrv) words = g_strsplit (command, " ", 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (strcmp (command, "undo") == 0)
    gainsay_session_undo (session, &error);
  else if (strcmp (command, "redo") == 0)
    gainsay_session_redo (session, &error);
  else
    {
      GainsayChange *change = make_change (investigation, words);
      guint n = g_strv_length (words);

      if (change == NULL)
        return g_strdup ("nothing");
      if (g_str_has_prefix (words[n - 1], "@"))
        gainsay_change_set_group (change, words[n - 1]);
      gainsay_session_commit (session, change, &error);
    }
  if (error != NULL)
    return g_strdup_printf ("error: %s", error->message);

  state = describe (investigation);
  undo = gainsay_session_dup_undo_label (session);
  redo = gainsay_session_dup_redo_label (session);
  return g_strdup_printf ("%s; %s; %s", state, undo != NULL ? undo : "-",
                          redo != NULL ? redo : "-");
}

typedef struct
{
  const char *name;

  struct
  {
    const char *command;
    const char *state;
  } rows[32];
} Table;

#define START_CLAIMS "found“The dam held” by Ada Orlo suggested Cs! Cs"
#define START START_CLAIMS " 2 docs"

static const Table tables[] = {
  { "passages",
    { { "accept e-1",
        "found“The dam held” by Ada Orlo suggested Ca! Cs 2 docs; Undo Accept Passage; -" },
      { "dismiss e-2",
        "found“The dam held” by Ada Orlo suggested Ca! Cd 2 docs; Undo Dismiss Passage; -" },
      { "undo",
        "found“The dam held” by Ada Orlo suggested Ca! Cs 2 docs; Undo Accept Passage; Redo Dismiss Passage" },
      { "undo", START "; -; Redo Accept Passage" },
      { "undo", "error: There is nothing to undo." },
      { "redo",
        "found“The dam held” by Ada Orlo suggested Ca! Cs 2 docs; Undo Accept Passage; Redo Dismiss Passage" },
      { "redo",
        "found“The dam held” by Ada Orlo suggested Ca! Cd 2 docs; Undo Dismiss Passage; -" },
      { "restore e-2",
        "found“The dam held” by Ada Orlo suggested Ca! Cs 2 docs; Undo Restore Passage; -" },
      { "undo",
        "found“The dam held” by Ada Orlo suggested Ca! Cd 2 docs; Undo Dismiss Passage; Redo Restore Passage" },
      { "stance e-1 supports",
        "found“The dam held” by Ada Orlo suggested Sa! Cd 2 docs; Undo Change Stance; -" },
      { "redo", "error: There is nothing to redo." } } },
  { "claims",
    { { "pick", "picked“The dam held” by Ada Orlo suggested Cs! Cs 2 docs; Undo Pick Claim; -" },
      { "pick", "picked“The dam held” by Ada Orlo suggested Cs! Cs 2 docs; Undo Pick Claim; -" },
      { "accept e-1",
        "picked“The dam held” by Ada Orlo suggested Ca! Cs 2 docs; Undo Accept Passage; -" },
      { "edit Broken", "picked“Broken” by Ada Orlo suggested Ca 2 docs; Undo Edit Claim; -" },
      { "undo",
        "picked“The dam held” by Ada Orlo suggested Ca! Cs 2 docs; Undo Accept Passage; Redo Edit Claim" },
      { "redo", "picked“Broken” by Ada Orlo suggested Ca 2 docs; Undo Edit Claim; -" },
      { "claimant orlo", "picked“Broken” by Ada Orlo suggested Ca 2 docs; Undo Edit Claim; -" },
      { "claimant Bo", "picked“Broken” by Bo suggested Ca 2 docs; Undo Edit Claim; -" },
      { "dismiss a-1", "set-aside“Broken” by Bo dismissed Ca 2 docs; Undo Dismiss Passage; -" },
      { "undo", "picked“Broken” by Bo suggested Ca 2 docs; Undo Edit Claim; Redo Dismiss Passage" },
      { "undo",
        "picked“Broken” by Ada Orlo suggested Ca 2 docs; Undo Edit Claim; Redo Edit Claim" },
      { "aside", "set-aside“Broken” by Ada Orlo suggested Ca 2 docs; Undo Set Claim Aside; -" } } },
  { "verdict",
    { { "record", "nothing" },
      { "rate unheard-of", "nothing" },
      { "rate refuted",
        "found“The dam held” by Ada Orlo suggested Cs! Cs {draft refuted} 2 docs; Undo Change Verdict; -" },
      { "write It @v",
        "found“The dam held” by Ada Orlo suggested Cs! Cs {draft refuted “It”} 2 docs; Undo Change Verdict; -" },
      { "write It-broke @v",
        "found“The dam held” by Ada Orlo suggested Cs! Cs {draft refuted “It-broke”} 2 docs; Undo Change Verdict; -" },
      { "undo",
        "found“The dam held” by Ada Orlo suggested Cs! Cs {draft refuted} 2 docs; Undo Change Verdict; Redo Change Verdict" },
      { "redo",
        "found“The dam held” by Ada Orlo suggested Cs! Cs {draft refuted “It-broke”} 2 docs; Undo Change Verdict; -" },
      { "cite e-1", "nothing" },
      { "accept e-1",
        "found“The dam held” by Ada Orlo suggested Ca! Cs {draft refuted “It-broke”} 2 docs; Undo Accept Passage; -" },
      { "cite e-1",
        "found“The dam held” by Ada Orlo suggested Ca! Cs {draft refuted “It-broke” e-1} 2 docs; Undo Cite Passage; -" },
      { "record",
        "found“The dam held” by Ada Orlo suggested Ca! Cs {recorded refuted “It-broke” by Mira e-1} 2 docs; Undo Record Verdict; -" },
      { "rate supported", "nothing" },
      { "claimant Bo", "nothing" },
      { "edit Broken", "nothing" },
      { "aside", "nothing" },
      { "dismiss e-1", "nothing" },
      { "dismiss a-1", "nothing" },
      { "restore e-1", "nothing" },
      { "stance e-1 supports", "nothing" },
      { "undo",
        "found“The dam held” by Ada Orlo suggested Ca! Cs {draft refuted “It-broke” e-1} 2 docs; Undo Cite Passage; Redo Record Verdict" },
      { "redo",
        "found“The dam held” by Ada Orlo suggested Ca! Cs {recorded refuted “It-broke” by Mira e-1} 2 docs; Undo Record Verdict; -" },
      { "reopen",
        "found“The dam held” by Ada Orlo suggested Ca! Cs {draft refuted “It-broke” e-1} 2 docs; Undo Reopen Verdict; -" },
      { "stance e-1 supports",
        "found“The dam held” by Ada Orlo suggested Sa! Cs {draft refuted “It-broke” e-1} 2 docs; Undo Change Stance; -" } } },
  { "selections",
    { { "claim d-2", START_CLAIMS " | picked“broke” accepted 2 docs; Undo Add Claim; -" },
      { "undo", START "; -; Redo Add Claim" },
      { "redo", START_CLAIMS " | picked“broke” accepted 2 docs; Undo Add Claim; -" },
      { "evidence d-2", START_CLAIMS " Sa | picked“broke” accepted 2 docs; Undo Add Passage; -" },
      { "undo", START_CLAIMS " | picked“broke” accepted 2 docs; Undo Add Claim; Redo Add Passage" },
      { "undo", START "; -; Redo Add Claim" } } },
  { "documents",
    { { "accept e-2",
        "found“The dam held” by Ada Orlo suggested Cs! Ca 2 docs; Undo Accept Passage; -" },
      { "drop d-2",
        "found“The dam held” by Ada Orlo suggested Cs! 1 docs; Undo Remove Document; -" },
      { "undo",
        "found“The dam held” by Ada Orlo suggested Cs! Ca 2 docs; Undo Accept Passage; Redo Remove Document" },
      { "redo", "found“The dam held” by Ada Orlo suggested Cs! 1 docs; Undo Remove Document; -" },
      { "drop d-1", "found“The dam held” by Ada Orlo 0 docs; Undo Remove Document; -" },
      { "undo",
        "found“The dam held” by Ada Orlo 1 docs; Undo Remove Document; Redo Remove Document" } } },
};

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr (GainsayCase) investigation = load_case (CASE_TEXT);
  g_autoptr (GError) error = NULL;
  GainsaySession *session = gainsay_session_new_full (NULL, investigation, &environment, &error);

  g_assert_no_error (error);
  gainsay_session_set_by (session, "Mira");
  for (gsize i = 0; i < G_N_ELEMENTS (table->rows) && table->rows[i].command != NULL; i++)
    {
      g_autofree char *state = run (session, table->rows[i].command);

      g_test_message ("%s", table->rows[i].command);
      g_assert_cmpstr (state, ==, table->rows[i].state);
    }
  g_assert_finalize_object (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/decisions/", tables[i].name, NULL);

      g_test_add_data_func (path, &tables[i], test_table);
    }
  return g_test_run ();
}
