/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Works on cases from a process of its own, which a test can kill, limit or run twice.
 *
 *   case-driver make CASE CLAIMS SUGGESTIONS   makes a case
 *   case-driver record CASE FIRST REWRITES     records a verdict on claim after claim; prints the
 *                                              number of each when it is on the disk, and rewrites
 *                                              the case file after every so many
 *   case-driver hold CASE                      opens a case, prints "open", waits for its input to
 *                                              end, and closes
 */
#include "app/case/open.h"
#include "app/case/session.h"
#include "app/claim/claim.h"
#include "tests/support/cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
fail (const GError *error)
{
  g_printerr ("%s\n", error != NULL ? error->message : "failed");
  return 1;
}

static int
make (const char *path, guint n_claims, guint n_evidence)
{
  g_autoptr (GainsayCase) investigation = test_case_make (n_claims, n_evidence);
  g_autoptr (GError) error = NULL;

  return gainsay_open_save (investigation, path, FALSE, &error) ? 0 : fail (error);
}

static int
record (const char *path, guint first, guint rewrites)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session =
    gainsay_session_open (path, GAINSAY_SESSION_REQUIRE_WRITE, &error);
  guint n;

  if (session == NULL)
    return fail (error);
  n = g_list_model_get_n_items (gainsay_case_get_claims (gainsay_session_get_case (session)));
  for (guint i = first; i < n; i++)
    {
      g_autofree char *rationale = g_strdup_printf ("Reason %u.", i);

      if (!test_case_record (session, i, rationale))
        return fail (NULL);
      printf ("%u\n", i);
      fflush (stdout);
      if (rewrites > 0 && i % rewrites == 0 && !gainsay_session_rewrite (session, &error))
        return fail (error);
    }
  return gainsay_session_close (session, &error) ? 0 : fail (error);
}

static int
hold (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session =
    gainsay_session_open (path, GAINSAY_SESSION_REQUIRE_WRITE, &error);

  if (session == NULL)
    return fail (error);
  printf ("open\n");
  fflush (stdout);
  while (getchar () != EOF)
    ;
  return gainsay_session_close (session, &error) ? 0 : fail (error);
}

int
main (int argc, char **argv)
{
  if (argc == 5 && strcmp (argv[1], "make") == 0)
    return make (argv[2], (guint) atoi (argv[3]), (guint) atoi (argv[4]));
  if (argc == 5 && strcmp (argv[1], "record") == 0)
    return record (argv[2], (guint) atoi (argv[3]), (guint) atoi (argv[4]));
  if (argc == 3 && strcmp (argv[1], "hold") == 0)
    return hold (argv[2]);
  return 2;
}
