/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/journey.h"

static void
test_start_and_quit (void)
{
  g_autoptr (TestJourney) journey = test_journey_new ();
  g_autofree char *there = NULL;

  test_journey_start (journey, NULL);
  there = test_journey_describe (journey);
  g_test_message ("%s", there);
  test_journey_screenshot (journey, "start");
  test_journey_click (journey, ATSPI_ROLE_PUSH_BUTTON, "Close");
  test_journey_wait_end (journey);
}

int
main (int argc, char **argv)
{
  int status;

  test_journey_init (&argc, &argv);

  g_test_add_func ("/start/start-and-quit", test_start_and_quit);

  status = g_test_run ();
  atspi_exit ();
  return status;
}
