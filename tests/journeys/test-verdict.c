/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The main job, by keyboard: open the sample, choose a claim, accept what contradicts it, rate it,
 * say why, record the verdict, take it back and bring it back, close, and find it all again.
 */
#include "tests/support/journey.h"

#include <string.h>

#define SOURCE "F.H. water agencies"
#define RATIONALE "The agencies measured it"

/* The only case in the user's data folder. */
static char *
find_case (TestJourney *journey)
{
  g_autofree char *folder =
    g_build_filename (test_journey_get_folder (journey), "data", "gainsay", "cases", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *path = NULL;
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      /* A journal would mean that the case was not closed in order. */
      g_assert_true (g_str_has_suffix (name, ".gainsay"));
      g_assert_null (path);
      path = g_build_filename (folder, name, NULL);
    }
  g_assert_nonnull (path);
  return path;
}

static void
wait_for (TestJourney *journey, AtspiRole role, const char *name)
{
  g_autoptr (TestNode) node = test_journey_wait (journey, role, name);

  g_assert_nonnull (node);
}

/* Goes down the list with j to the first claim that the agencies contradict. */
static void
choose_claim (TestJourney *journey)
{
  wait_for (journey, ATSPI_ROLE_LIST, "Contradicted by");
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (TestNode) list = test_journey_wait (journey, ATSPI_ROLE_LIST, "Contradicted by");
      g_autoptr (TestNode) card = test_journey_find_in (list, ATSPI_ROLE_INVALID, SOURCE);

      if (card != NULL)
        {
          test_journey_screenshot (journey, "verdict-claim");
          return;
        }
      test_journey_keys (journey, "j");
      g_usleep (200 * 1000);
    }
  test_journey_screenshot (journey, "failed");
  g_assert_not_reached ();
}

static gboolean
is_text (TestNode *node, const char *expected)
{
  g_autofree char *text = test_journey_dup_text (node);

  return g_strcmp0 (text, expected) == 0;
}

/* In a text Ctrl+Z is about the typing, not about the case. */
static void
undo_typing (TestJourney *journey)
{
  g_autoptr (TestNode) rationale = test_journey_wait (journey, ATSPI_ROLE_TEXT, "Rationale");

  for (guint i = 0; i < 50 && !is_text (rationale, RATIONALE); i++)
    g_usleep (100 * 1000);
  g_assert_true (is_text (rationale, RATIONALE));
  test_journey_keys (journey, "Control+z");
  for (guint i = 0; i < 50 && is_text (rationale, RATIONALE); i++)
    g_usleep (100 * 1000);
  g_assert_false (is_text (rationale, RATIONALE));
  wait_for (journey, ATSPI_ROLE_INVALID, "Contradicted by 1 source");
  for (guint i = 0; i < 20 && !is_text (rationale, RATIONALE); i++)
    {
      test_journey_keys (journey, "Control+Shift+z");
      g_usleep (100 * 1000);
    }
  g_assert_true (is_text (rationale, RATIONALE));
}

static void
record_verdict (TestJourney *journey)
{
  test_journey_keys (journey, "Right");
  test_journey_keys (journey, "a");
  wait_for (journey, ATSPI_ROLE_INVALID, "Contradicted by 1 source");
  test_journey_keys (journey, "2");
  wait_for (journey, ATSPI_ROLE_LABEL, "draft");
  test_journey_keys (journey, "r");
  test_journey_type (journey, RATIONALE);
  undo_typing (journey);
  test_journey_keys (journey, "Control+Return");
  wait_for (journey, ATSPI_ROLE_LABEL, "1 recorded · saved");
  test_journey_screenshot (journey, "verdict-recorded");
}

/* From outside the rationale, where Ctrl+Z would undo typing. */
static void
undo_and_redo (TestJourney *journey)
{
  g_autoptr (TestNode) outside =
    test_journey_wait (journey, ATSPI_ROLE_PUSH_BUTTON, "Show or hide the list");

  test_journey_focus (journey, outside, "Shift+Tab");
  test_journey_keys (journey, "Control+z");
  wait_for (journey, ATSPI_ROLE_LABEL, "0 recorded");
  test_journey_keys (journey, "Control+y");
  wait_for (journey, ATSPI_ROLE_LABEL, "1 recorded · saved");
}

static void
check_file (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "\"status\": \"recorded\""));
  g_assert_nonnull (strstr (text, "\"rating\": \"refuted\""));
  g_assert_nonnull (strstr (text, RATIONALE));
}

static void
test_record (void)
{
  g_autoptr (TestJourney) journey = test_journey_new ();
  g_autofree char *path = NULL;

  test_journey_start (journey, NULL);
  test_journey_screenshot (journey, "verdict-start");
  test_journey_click (journey, ATSPI_ROLE_PUSH_BUTTON, "Open the Sample");
  choose_claim (journey);
  record_verdict (journey);
  undo_and_redo (journey);
  test_journey_keys (journey, "Control+w");
  test_journey_wait_end (journey);

  path = find_case (journey);
  check_file (path);

  test_journey_start (journey, (const char *[]){ path, NULL });
  wait_for (journey, ATSPI_ROLE_LABEL, "1 recorded · saved");
  wait_for (journey, ATSPI_ROLE_PUSH_BUTTON, "Undo Record Verdict");
  test_journey_screenshot (journey, "verdict-reopened");
  test_journey_keys (journey, "Control+q");
  test_journey_wait_end (journey);
  check_file (path);
}

int
main (int argc, char **argv)
{
  int status;

  test_journey_init (&argc, &argv);

  g_test_add_func ("/verdict/record", test_record);

  status = g_test_run ();
  atspi_exit ();
  return status;
}
