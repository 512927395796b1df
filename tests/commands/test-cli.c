/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/support/program.h"

#include <string.h>

static void
test_version (void)
{
  g_autoptr (TestRun) run = test_run_cli ("--version", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "gainsay-cli " VERSION "\n");
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_help (void)
{
  g_autoptr (TestRun) run = test_run_cli ("--help", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "Usage: gainsay-cli COMMAND"));
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_no_command (void)
{
  g_autoptr (TestRun) run = test_run_cli (NULL, NULL);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, "No command was given."));
}

static void
test_unknown_command (void)
{
  g_autoptr (TestRun) run = test_run_cli ("frobnicate", "--all", NULL);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, "“frobnicate”"));
}

/* The names of the commands, read off the help. */
static char **
list_commands (void)
{
  g_autoptr (TestRun) run = test_run_cli ("--help", NULL);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  gboolean inside = FALSE;

  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_equal (lines[i], "Commands:"))
      inside = TRUE;
    else if (inside && g_str_has_prefix (lines[i], "  "))
      {
        g_auto (GStrv) words = g_strsplit (lines[i] + 2, " ", 2);

        g_strv_builder_add (names, words[0]);
      }
    else
      inside = FALSE;
  return g_strv_builder_end (names);
}

static void
test_every_command (void)
{
  g_auto (GStrv) names = list_commands ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (TestRun) help = test_run_cli (names[i], "--help", NULL);
      g_autoptr (TestRun) wrong = test_run_cli (names[i], "--no-such-option", NULL);
      g_autofree char *name = g_strconcat ("gainsay-cli ", names[i], NULL);

      g_test_message ("%s", name);
      if (i > 0)
        g_assert_cmpstr (names[i - 1], <, names[i]);
      g_assert_cmpint (help->status, ==, 0);
      g_assert_nonnull (strstr (help->out, name));
      g_assert_cmpint (wrong->status, ==, 2);
      g_assert_cmpstr (wrong->out, ==, "");
      g_assert_nonnull (strstr (wrong->err, "--no-such-option"));
    }
}

static void
test_links_no_gtk (void)
{
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  const char *argv[] = { "ldd", program, NULL };
  g_autoptr (TestRun) run = test_run_argv (argv, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "libjson-glib"));
  g_assert_null (strstr (run->out, "libgtk"));
  g_assert_null (strstr (run->out, "libadwaita"));
  g_assert_null (strstr (run->out, "libgdk"));
  g_assert_null (strstr (run->out, "libX11"));
}

/* What could not be printed is no success, and is said once. */
static void
test_full_output (void)
{
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  const char *const argv[] = { "/bin/sh", "-c", "exec \"$0\" --help >/dev/full", program, NULL };
  g_autoptr (TestRun) run = test_run_argv (argv, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->err, ==,
                   "gainsay-cli: “stdout” could not be written: No space left on device.\n");
}

/* A pipe or a device is refused at once, not waited for. */
static void
test_no_file (void)
{
  g_autoptr (TestRun) run = test_run_cli ("list", "/dev/zero", NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, "“/dev/zero” could not be read"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/no-command", test_no_command);
  g_test_add_func ("/cli/unknown-command", test_unknown_command);
  g_test_add_func ("/cli/every-command", test_every_command);
  g_test_add_func ("/cli/links-no-gtk", test_links_no_gtk);
  g_test_add_func ("/cli/full-output", test_full_output);
  g_test_add_func ("/cli/no-file", test_no_file);

  return g_test_run ();
}
