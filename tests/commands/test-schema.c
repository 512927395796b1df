/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON Schemas say the same as the program, over the same files. */
#include "tests/support/program.h"

#include <glib/gstdio.h>
#include <string.h>

#define PYTHON "/usr/bin/python3"

/* Runs a schema over files; gives lines such as "valid full.json". */
static TestRun *
run_schema (const char *schema, GPtrArray *paths)
{
  g_autofree char *script = test_source_path ("tests", "support", "check-schema.py", NULL);
  g_autofree char *schema_path = test_source_path ("data", schema, NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  g_ptr_array_add (argv, (gpointer) PYTHON);
  g_ptr_array_add (argv, script);
  g_ptr_array_add (argv, schema_path);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (argv, paths->pdata[i]);
  g_ptr_array_add (argv, NULL);
  return test_run_argv ((const char *const *) argv->pdata, NULL);
}

static void
add_files (GPtrArray *paths, const char *kind)
{
  g_autofree char *folder = test_source_path ("tests", "data", "schema", kind, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
}

static gboolean
has_schema_validator (void)
{
  const char *argv[] = { PYTHON, "-c", "import jsonschema", NULL };
  g_autoptr (TestRun) run = NULL;

  if (!g_file_test (PYTHON, G_FILE_TEST_IS_EXECUTABLE))
    return FALSE;
  run = test_run_argv (argv, NULL);
  return run->status == 0;
}

/* What the reader takes is asked of the command that does nothing but read. */
static void
test_agreement (void)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TestRun) run = NULL;
  g_auto (GStrv) lines = NULL;

  if (!has_schema_validator ())
    {
      g_test_skip ("python3-jsonschema is not installed");
      return;
    }
  add_files (paths, "valid");
  add_files (paths, "invalid");
  run = run_schema ("gainsay-case.schema.json", paths);
  g_assert_cmpstr (run->err, ==, "");
  lines = g_strsplit (run->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, paths->len + 1);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (TestRun) list = test_run_cli ("list", paths->pdata[i], NULL);
      gboolean is_expected = strstr (paths->pdata[i], "/valid/") != NULL;

      g_test_message ("%s %s", lines[i], list->err);
      g_assert_cmpint (list->status, ==, is_expected ? 0 : 1);
      g_assert_cmpint (g_str_has_prefix (lines[i], "valid "), ==, is_expected);
    }
}

/* What the program writes is valid by its own schemas. */
static void
test_written (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "dam.gainsay", NULL);
  g_autofree char *verdicts = g_build_filename (folder, "verdicts.json", NULL);
  g_autofree char *driver = test_build_path ("tests", "commands", "case-driver", NULL);
  const char *make[] = { driver, "make", path, "5", "3", NULL };
  g_autoptr (TestRun) made = test_run_argv (make, NULL);
  g_autoptr (TestRun) decided =
    test_run_cli ("decide", path, "1", "--rating", "refuted", "--rationale", "Dry.", NULL);
  g_autoptr (TestRun) exported = test_run_cli ("export", path, "--all", "--output", verdicts, NULL);
  g_autoptr (GPtrArray) cases = g_ptr_array_new ();
  g_autoptr (GPtrArray) exports = g_ptr_array_new ();
  g_autoptr (TestRun) first = NULL;
  g_autoptr (TestRun) second = NULL;

  if (!has_schema_validator ())
    {
      g_test_skip ("python3-jsonschema is not installed");
      test_remove_folder (folder);
      return;
    }
  g_assert_cmpint (made->status, ==, 0);
  g_assert_cmpint (decided->status, ==, 0);
  g_assert_cmpstr (exported->err, ==, "");
  g_ptr_array_add (cases, path);
  g_ptr_array_add (exports, verdicts);
  first = run_schema ("gainsay-case.schema.json", cases);
  second = run_schema ("gainsay-verdicts.schema.json", exports);
  g_assert_cmpstr (first->out, ==, "valid dam.gainsay\n");
  g_assert_cmpstr (second->out, ==, "valid verdicts.json\n");
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/agreement", test_agreement);
  g_test_add_func ("/schema/written", test_written);
  return g_test_run ();
}
