/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/program.h"

#include <glib/gstdio.h>

static char *
build_path (const char *variable, const char *first, va_list args)
{
  const char *folder = g_getenv (variable);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_assert_nonnull (folder);
  g_ptr_array_add (parts, (char *) folder);
  g_ptr_array_add (parts, (char *) "..");
  for (const char *part = first; part != NULL; part = va_arg (args, const char *))
    g_ptr_array_add (parts, (char *) part);
  g_ptr_array_add (parts, NULL);
  return g_build_filenamev ((char **) parts->pdata);
}

/**
 * test_build_path:
 * @first: the first part of a path below the build folder
 * @...: further parts, then %NULL
 *
 * Names something that was built.
 *
 * Returns: (transfer full): the path
 */
char *
test_build_path (const char *first, ...)
{
  va_list args;
  char *path;

  va_start (args, first);
  path = build_path ("G_TEST_BUILDDIR", first, args);
  va_end (args);
  return path;
}

/**
 * test_source_path:
 * @first: the first part of a path below the root of the source
 * @...: further parts, then %NULL
 *
 * Names something in the source.
 *
 * Returns: (transfer full): the path
 */
char *
test_source_path (const char *first, ...)
{
  va_list args;
  char *path;

  va_start (args, first);
  path = build_path ("G_TEST_SRCDIR", first, args);
  va_end (args);
  return path;
}

/**
 * test_run_argv:
 * @argv: a program, looked up in PATH, and its arguments
 * @input: (nullable): its standard input; empty if %NULL
 *
 * Runs a program to its end. That it cannot be started fails the test.
 *
 * Returns: (transfer full): what it did
 */
TestRun *
test_run_argv (const char *const *argv, const char *input)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  TestRun *run = g_new0 (TestRun, 1);

  process = g_subprocess_newv (argv,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                 G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &run->out, &run->err,
                                 &error);
  g_assert_no_error (error);
  run->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  return run;
}

/**
 * test_run_cli:
 * @first: (nullable): the first argument
 * @...: further arguments, then %NULL
 *
 * Runs gainsay-cli with an empty standard input.
 *
 * Returns: (transfer full): what it did
 */
TestRun *
test_run_cli (const char *first, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  va_list args;

  g_ptr_array_add (argv, program);
  va_start (args, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (args, const char *))
    g_ptr_array_add (argv, (char *) argument);
  va_end (args);
  g_ptr_array_add (argv, NULL);
  return test_run_argv ((const char *const *) argv->pdata, NULL);
}

/**
 * test_run_free:
 * @run: (transfer full): what a program did
 *
 * Frees it.
 */
void
test_run_free (TestRun *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

/**
 * test_remove_folder:
 * @path: a folder that the test has made
 *
 * Removes a folder with all that is in it. Symbolic links are removed, not followed.
 */
void
test_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        test_remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}
