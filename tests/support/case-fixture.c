/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/case-fixture.h"

#include "app/claim/claim.h"

/* Opens a case of tests/data/cases in memory. */
GainsaySession *
test_session_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "cases", name, NULL);
  g_autoptr (GainsayCase) investigation = gainsay_case_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  GainsaySession *session;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  gainsay_record_load (GAINSAY_RECORD (investigation),
                       json_node_get_object (json_parser_get_root (parser)), &error);
  g_assert_no_error (error);
  session = gainsay_session_new (NULL, investigation, &error);
  g_assert_no_error (error);
  return session;
}

/* A case in memory with so many claims, which say their number. */
GainsaySession *
test_session_make (guint n_claims)
{
  g_autoptr (GainsayCase) investigation = gainsay_case_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GainsaySession *session;

  for (guint i = 0; i < n_claims; i++)
    {
      GainsayClaim *claim = gainsay_claim_new ();
      g_autofree char *id = g_strdup_printf ("c-%016x", i);
      g_autofree char *text = g_strdup_printf ("The ferry carried %u passengers", i);

      gainsay_record_set_text (GAINSAY_RECORD (claim), "id", id);
      gainsay_record_set_text (GAINSAY_RECORD (claim), "text", text);
      gainsay_record_set_text (GAINSAY_RECORD (claim), "origin", "machine");
      gainsay_record_set_text (GAINSAY_RECORD (claim), "status", "found");
      gainsay_record_set_count (GAINSAY_RECORD (claim), "checkWorthiness", (int) (i % 101));
      g_ptr_array_add (claims, claim);
    }
  gainsay_record_replace_children (GAINSAY_RECORD (investigation), "claims", claims);
  session = gainsay_session_new (NULL, investigation, &error);
  g_assert_no_error (error);
  return session;
}

/* Runs all that waits for an idle moment. */
void
test_run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
