/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a case: what is read, what is refused, and that it is written to the same bytes. */
#include "app/case/decisions.h"
#include "app/case/log.h"
#include "app/case/reader.h"
#include "app/case/session.h"
#include "app/case/undo.h"
#include "app/case/verify.h"
#include "app/case/writer.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/export/export.h"
#include "tests/support/cases.h"

#include <string.h>

static char *
write_case (GainsayCase *investigation)
{
  g_autoptr (GBytes) bytes = gainsay_writer_to_bytes (investigation);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GainsayCase *
read_case (const char *text)
{
  g_autoptr (GError) error = NULL;
  GainsayCase *investigation = gainsay_reader_read (text, strlen (text), &error);

  g_assert_no_error (error);
  return investigation;
}

/* The layout of the file, letter by letter. */
static void
test_layout (void)
{
  static const char text[] =
    "{\n"
    "  \"format\": \"gainsay-case\",\n"
    "  \"version\": 1,\n"
    "  \"id\": \"k\",\n"
    "  \"publisher\": { \"name\": \"Checkers\", \"url\": \"x\" },\n"
    "  \"parties\": [\n"
    "    { \"id\": \"p-1\", \"name\": \"Ada\", \"aliases\": [ \"A.\", \"Orlo\" ] }\n"
    "  ],\n"
    "  \"documents\": [\n"
    "    {\n"
    "      \"id\": \"d-1\",\n"
    "      \"marks\": [\n"
    "        { \"kind\": \"heading\", \"start\": 0, \"end\": 3 },\n"
    "        { \"kind\": \"page\", \"start\": 3, \"end\": 4, \"value\": \"2\" }\n"
    "      ],\n"
    "      \"text\": \"The “dam”\\n\\tand \\\"more\\\"\"\n"
    "    }\n"
    "  ],\n"
    "  \"claims\": [\n"
    "    {\n"
    "      \"id\": \"c-1\",\n"
    "      \"text\": \"It held\",\n"
    "      \"evidence\": [\n"
    "        { \"id\": \"e-1\", \"document\": \"d-1\", \"start\": 0, \"end\": 3, \"reasons\": "
    "[ { \"kind\": \"number\", \"claim\": [[10, 12], [20, 32]], \"passage\": [] } ], "
    "\"mood\": \"calm\" }\n"
    "      ],\n"
    "      \"verdict\": {\n"
    "        \"status\": \"draft\",\n"
    "        \"evidence\": [ \"e-1\" ]\n"
    "      },\n"
    "      \"future\": { \"a\": [null, true, []] }\n"
    "    }\n"
    "  ],\n"
    "  \"later\": [1, 2]\n"
    "}\n";
  g_autoptr (GainsayCase) investigation = read_case (text);
  g_autofree char *written = write_case (investigation);

  g_assert_cmpstr (written, ==, text);
}

static void
test_round_trip (void)
{
  g_autoptr (GainsayCase) made = test_case_make (50, 5);
  g_autofree char *first = write_case (made);
  g_autoptr (GainsayCase) read = read_case (first);
  g_autofree char *second = write_case (read);

  g_assert_cmpstr (first, ==, second);
}

/* Cut anywhere, it is refused, and nothing worse. */
static void
test_truncated (void)
{
  g_autoptr (GainsayCase) made = test_case_make (2, 1);
  g_autofree char *text = write_case (made);
  gsize length = strlen (text);

  for (gsize cut = 0; cut + 2 < length; cut++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (gainsay_reader_read (text, cut, &error));
      g_assert_true (error->domain == GAINSAY_JSON_ERROR);
    }
}

static void
test_fixtures (gconstpointer data)
{
  const char *kind = data;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "schema", kind, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GainsayCase) investigation = NULL;
      g_autoptr (GError) reason = NULL;
      gsize length;

      g_test_message ("%s", name);
      g_file_get_contents (path, &text, &length, NULL);
      investigation = gainsay_reader_read (text, length, &reason);
      if (strcmp (kind, "valid") == 0)
        g_assert_no_error (reason);
      else
        g_assert_null (investigation);
    }
  g_assert_cmpuint (n, >=, 5);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    GQuark (*domain) (void);
    int code;
    const char *message;
  } rows[] = {
    { "{\"format\":\"gainsay-case\",\"version\":2,\"generator\":\"Gainsay 3.1\",\"x\":0.5}",
      gainsay_reader_error_quark, GAINSAY_READER_ERROR_VERSION, "Gainsay 3.1" },
    { "{\"format\":\"gainsay-case\",\"version\":9,\"claims\":{\"new\":1}}",
      gainsay_reader_error_quark, GAINSAY_READER_ERROR_VERSION, "needs a newer version" },
    { "{\"format\":\"gainsay-case\",\"version\":1,\"x\":0.5}", gainsay_json_error_quark,
      GAINSAY_JSON_ERROR_NUMBER, "column 42" },
    { "{\"a\":1}", gainsay_reader_error_quark, GAINSAY_READER_ERROR_FORMAT, "not a Gainsay case" },
    { "Dear reader, the dam held.", gainsay_reader_error_quark, GAINSAY_READER_ERROR_FORMAT,
      "it is not JSON" },
    { "[]", gainsay_reader_error_quark, GAINSAY_READER_ERROR_FORMAT, "not a Gainsay case" },
    { "{\"format\":\"gainsay-case\",\"version\":1,\"id\":\"k\",\"claims\":[{\"id\":\"c-9\","
      "\"text\":5}]}",
      gainsay_record_error_quark, GAINSAY_RECORD_ERROR_KIND, "“text” of c-9" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (gainsay_reader_read (rows[i].text, strlen (rows[i].text), &error));
      g_assert_error (error, rows[i].domain (), rows[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, rows[i].message));
    }
}

/* A case with a few decisions in its log. */
static GainsayCase *
make_decided_case (void)
{
  g_autoptr (GainsayCase) investigation = test_case_make (3, 2);
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, investigation, NULL);
  GainsayClaim *claim = test_case_get_claim (investigation, 1);

  gainsay_session_set_by (session, "Mira");
  g_assert_true (test_case_record (session, 0, "It ran dry."));
  gainsay_session_commit (session, gainsay_decide_claimant (investigation, claim, "Bo Venn"), NULL);
  gainsay_session_commit (session,
                          gainsay_decide_claim_edit (investigation, claim, "Other", NULL, NULL),
                          NULL);
  gainsay_session_undo (session, NULL);
  gainsay_session_commit (session, gainsay_decide_pick (investigation, claim), NULL);
  gainsay_session_undo (session, NULL);
  gainsay_session_redo (session, NULL);
  return g_steal_pointer (&investigation);
}

static void
test_verify (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *fault;
  } rows[] = {
    { "", "", NULL },
    { "\"exact\": \"The “Orlo”", "\"exact\": \"The “Orla”", "is not what its document says" },
    { "\"suffix\": \" The “", "\"suffix\": \" An “", "stands around the passage" },
    { "\"start\": 0, \"end\": ", "\"start\": 0, \"end\": 1000", "lies outside its document" },
    { "\"speaker\": \"p-1\"", "\"speaker\": \"p-7\"", "no party or document" },
    { "\"document\": \"d-2\"", "\"document\": \"d-9\"", "which is not in the case" },
    { "\"id\": \"c-0002\"", "\"id\": \"c-0001\"", "used twice" },
    { "\"rationale\": \"It ran dry.\"", "\"rationale\": \"It was full.\"",
      "is not what the log says" },
    { "\"status\": \"picked\"", "\"status\": \"found\"", "is not what the log says" },
    { "\"by\": \"Mira\", \"action\": \"pick\"", "\"by\": \"Vera\", \"action\": \"pick\"",
      "does not match its own hash" },
    { "\"after\": { \"status\": \"picked\" }", "\"after\": { \"status\": \"chosen\" }",
      "does not match the hash of its values" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GainsayCase) made = make_decided_case ();
      g_autofree char *text = write_case (made);
      const char *at = strstr (text, rows[i].from);
      g_autofree char *head = NULL;
      g_autofree char *changed = NULL;
      g_autoptr (GainsayCase) investigation = NULL;
      g_autoptr (GPtrArray) faults = NULL;
      gboolean is_named = FALSE;

      g_test_message ("%s", rows[i].to);
      g_assert_nonnull (at);
      head = g_strndup (text, (gsize) (at - text));
      changed = g_strconcat (head, rows[i].to, at + strlen (rows[i].from), NULL);
      investigation = read_case (changed);
      faults = gainsay_verify (investigation);
      if (rows[i].fault == NULL)
        {
          g_assert_cmpuint (faults->len, ==, 0);
          continue;
        }
      for (guint j = 0; j < faults->len; j++)
        is_named = is_named || strstr (faults->pdata[j], rows[i].fault) != NULL;
      g_assert_true (is_named);
    }
}

/* A text removed for good: the chain still verifies, but nothing is undone across it. */
static void
test_emptied (void)
{
  g_autoptr (GainsayCase) made = make_decided_case ();
  g_autoptr (GainsayRecord) entry = g_list_model_get_item (gainsay_case_get_log (made), 1);
  g_autoptr (GainsayUndo) undo = gainsay_undo_new ();
  g_autoptr (GPtrArray) faults = NULL;
  GListModel *log = gainsay_case_get_log (made);
  guint n_undone = 0;

  gainsay_record_set_field (entry, "salt", NULL, NULL);
  gainsay_record_set_field (entry, "before", NULL, NULL);
  gainsay_record_set_field (entry, "after", NULL, NULL);
  faults = gainsay_verify (made);
  g_assert_cmpuint (faults->len, ==, 0);

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (GainsayLogEntry) next = g_list_model_get_item (log, i);

      gainsay_undo_append (undo, next, TRUE);
    }
  while (gainsay_undo_get_undo_action (undo) != NULL && n_undone < 10)
    {
      g_autoptr (GPtrArray) entries = gainsay_undo_list_undo (undo);

      for (guint i = 0; i < entries->len; i++)
        {
          const GainsayLogStamp stamp = { "2026", "Mira", "g" };

          gainsay_undo_append (undo,
                               gainsay_log_append (made, &stamp, "undo",
                                                   gainsay_record_get_id (entries->pdata[i]), NULL,
                                                   NULL),
                               FALSE);
        }
      n_undone++;
    }
  /* Recording, the claimant, the pick; not what came before the emptied entry. */
  g_assert_cmpuint (n_undone, ==, 3);
}

static void
test_walls (void)
{
  static const char *const walls[] = { "publish", "handover", "merge", "redact" };

  for (gsize i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      g_autoptr (GainsayCase) made = make_decided_case ();
      const GainsayLogStamp stamp = { "2026-11-21T20:00:00Z", "Mira", "wall" };
      g_autoptr (JsonNode) after = json_from_string ("{\"notes\":\"x\"}", NULL);
      g_autoptr (GainsaySession) session = NULL;

      gainsay_record_set_text (GAINSAY_RECORD (test_case_get_claim (made, 0)), "notes", "x");
      gainsay_log_append (made, &stamp, walls[i], "c-0000", NULL, after);
      session = gainsay_session_new (NULL, made, NULL);
      g_assert_false (gainsay_session_get_can_undo (session));
      gainsay_session_commit (session,
                              gainsay_decide_set_aside (made, test_case_get_claim (made, 2), "x"),
                              NULL);
      g_assert_true (gainsay_session_undo (session, NULL));
      g_assert_false (gainsay_session_get_can_undo (session));
      g_assert_true (gainsay_session_get_can_redo (session));
    }
}

static void
test_touched (void)
{
  g_autoptr (GainsayCase) made = make_decided_case ();
  g_autoptr (GHashTable) touched = gainsay_log_list_touched (made);

  g_assert_true (g_hash_table_contains (touched, "c-0000"));
  g_assert_true (g_hash_table_contains (touched, "c-0001"));
  g_assert_false (g_hash_table_contains (touched, "c-0002"));
  g_assert_false (g_hash_table_contains (touched, "e-0001-0"));
}

static void
test_export (void)
{
  g_autoptr (GainsayCase) made = test_case_make (3, 2);
  g_autoptr (GainsaySession) session = gainsay_session_new (NULL, made, NULL);
  GainsayClaim *claim = test_case_get_claim (made, 0);
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *all = NULL;

  gainsay_session_commit (
    session,
    gainsay_decide_claim_edit (made, claim, "He said “[the dam] held” and that “it rained”", NULL,
                               NULL),
    NULL);
  gainsay_session_commit (session, gainsay_decide_verdict_text (made, claim, "summary", "=1+1"),
                          NULL);
  gainsay_session_commit (session,
                          gainsay_decide_add_evidence (made, claim,
                                                       GAINSAY_DOCUMENT (
                                                         gainsay_case_find (made, "d-2")),
                                                       4, 10, "contradicts"),
                          NULL);
  g_assert_true (test_case_record (session, 0, "Dry, \"very\"."));
  gainsay_session_commit (session,
                          gainsay_decide_verdict_text (made, test_case_get_claim (made, 1),
                                                       "rationale", "DRAFT"),
                          NULL);

  json = gainsay_export_json (made, FALSE);
  g_assert_nonnull (strstr (json, "\"He said [the dam] held and that “it rained”\""));
  g_assert_nonnull (strstr (json, "\"quotation\" : \"“Orlo”\""));
  g_assert_nonnull (strstr (json, "\"paper\" : \"News\""));
  g_assert_nonnull (strstr (json, "\"document\" : \"d-2\""));
  g_assert_null (strstr (json, "litres"));
  g_assert_null (strstr (json, "DRAFT"));

  csv = gainsay_export_csv (made, FALSE);
  g_assert_nonnull (strstr (csv, ",\"'=1+1\","));
  g_assert_nonnull (strstr (csv, ",\"Dry, \"\"very\"\".\","));
  g_assert_nonnull (strstr (
    csv,
    "\"News (unknown, content), News, “The “Orlo” dam at Vésna held 40,000 litres, the…”, 2018-08-06, "
    "https://example.org/dam: “Orlo”\""));

  all = gainsay_export_csv (made, TRUE);
  g_assert_nonnull (strstr (all, "\"unjudged\""));
  g_assert_null (strstr (all, "DRAFT"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-file/layout", test_layout);
  g_test_add_func ("/case-file/round-trip", test_round_trip);
  g_test_add_func ("/case-file/truncated", test_truncated);
  g_test_add_data_func ("/case-file/valid", "valid", test_fixtures);
  g_test_add_data_func ("/case-file/invalid", "invalid", test_fixtures);
  g_test_add_func ("/case-file/errors", test_errors);
  g_test_add_func ("/case-file/verify", test_verify);
  g_test_add_func ("/case-file/emptied", test_emptied);
  g_test_add_func ("/case-file/walls", test_walls);
  g_test_add_func ("/case-file/touched", test_touched);
  g_test_add_func ("/case-file/export", test_export);
  return g_test_run ();
}
