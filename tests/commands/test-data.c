/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is installed beside the programs, judged by the tools that will read it. */
#include "tests/support/program.h"

#include <glib/gstdio.h>
#include <string.h>

/* Runs a checker, which must be content; where it is not installed the test is skipped. */
static gboolean
check (const char *const *argv)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  g_autoptr (TestRun) run = NULL;

  if (program == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s is not installed", argv[0]);

      g_test_skip (message);
      return FALSE;
    }

  run = test_run_argv (argv, NULL);
  if (run->status != 0)
    g_test_message ("%s%s", run->out, run->err);
  g_assert_cmpint (run->status, ==, 0);
  return TRUE;
}

static void
test_desktop_file (void)
{
  g_autofree char *path = test_build_path ("data", "org.gainsay.Gainsay.desktop", NULL);
  const char *argv[] = { "desktop-file-validate", path, NULL };
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *types = NULL;
  g_autofree char *icon = NULL;

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  types = g_key_file_get_string (file, "Desktop Entry", "MimeType", NULL);
  icon = g_key_file_get_string (file, "Desktop Entry", "Icon", NULL);
  g_assert_cmpstr (types, ==, "application/vnd.gainsay+json;");
  g_assert_cmpstr (icon, ==, "org.gainsay.Gainsay");
  check (argv);
}

/* That there is no homepage is the only warning, and only newer versions give it. */
static void
test_metainfo (void)
{
  g_autofree char *path = test_build_path ("data", "org.gainsay.Gainsay.metainfo.xml", NULL);
  g_autofree char *program = g_find_program_in_path ("appstreamcli");
  g_autoptr (TestRun) run = NULL;
  g_auto (GStrv) lines = NULL;

  if (program == NULL)
    {
      g_test_skip ("appstreamcli is not installed");
      return;
    }

  run =
    test_run_argv ((const char *[]){ program, "validate", "--no-net", "--no-color", path, NULL },
                   NULL);
  g_test_message ("%s%s", run->out, run->err);
  g_assert_cmpint (run->status, !=, -1);
  lines = g_strsplit (run->out, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_false (g_str_has_prefix (lines[i], "E: "));
      g_assert_true (!g_str_has_prefix (lines[i], "W: ") ||
                     g_str_has_suffix (lines[i], "url-homepage-missing"));
    }
}

static void
test_manual_pages (void)
{
  g_autofree char *window = test_source_path ("data", "man", "gainsay.1", NULL);
  g_autofree char *cli = test_source_path ("data", "man", "gainsay-cli.1", NULL);
  const char *argv[] = { "mandoc", "-T", "lint", "-W", "warning", window, cli, NULL };

  check (argv);
}

static void
test_markup (void)
{
  g_autofree char *icon =
    test_source_path ("data", "icons", "scalable", "org.gainsay.Gainsay.svg", NULL);
  g_autofree char *symbolic =
    test_source_path ("data", "icons", "symbolic", "org.gainsay.Gainsay-symbolic.svg", NULL);
  g_autofree char *type = test_build_path ("data", "org.gainsay.Gainsay.xml", NULL);
  const char *argv[] = { "xmllint", "--noout", "--nonet", icon, symbolic, type, NULL };

  check (argv);
}

static void
test_schema (void)
{
  g_autofree char *folder = test_source_path ("data", NULL);
  const char *argv[] = { "glib-compile-schemas", "--strict", "--dry-run", folder, NULL };

  check (argv);
}

static void
test_preferences (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.gainsay.Gainsay");
  g_autofree char *author = g_settings_get_string (settings, "author-name");
  g_autofree char *scale = g_settings_get_string (settings, "rating-scale");
  g_autofree char *scheme = g_settings_get_string (settings, "color-scheme");

  g_assert_cmpstr (author, ==, "");
  g_assert_cmpstr (scale, ==, "averitec");
  g_assert_cmpstr (scheme, ==, "system");
  g_assert_true (g_settings_set_string (settings, "color-scheme", "dark"));
}

/* Makes a shared-mime-info database that knows of our type alone, in a new folder. */
static char *
make_mime_database (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("gainsay-mime-XXXXXX", &error);
  g_autofree char *mime = g_build_filename (folder, "mime", NULL);
  g_autofree char *packages = g_build_filename (mime, "packages", NULL);
  g_autofree char *copy = g_build_filename (packages, "org.gainsay.Gainsay.xml", NULL);
  g_autofree char *type = test_build_path ("data", "org.gainsay.Gainsay.xml", NULL);
  g_autofree char *text = NULL;
  const char *argv[] = { "update-mime-database", mime, NULL };

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (packages, 0700), ==, 0);
  g_assert_true (g_file_get_contents (type, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));
  return check (argv) ? g_steal_pointer (&folder) : NULL;
}

static void
test_mime_type (void)
{
  g_autofree char *folder = make_mime_database ();
  g_autofree char *file = NULL;
  g_autofree char *home = NULL;
  g_autofree char *subclasses = NULL;
  g_autofree char *text = NULL;
  g_autofree char *program = g_find_program_in_path ("gio");
  g_autoptr (TestRun) run = NULL;

  if (folder == NULL)
    return;
  if (program == NULL)
    {
      g_test_skip ("gio is not installed");
      return;
    }

  file = g_build_filename (folder, "story.gainsay", NULL);
  home = g_strconcat ("XDG_DATA_HOME=", folder, NULL);
  g_assert_true (g_file_set_contents (file, "{}", -1, NULL));
  run = test_run_argv ((const char *[]){ "env", home, program, "info", "-a",
                                         "standard::content-type", file, NULL },
                       NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "standard::content-type: application/vnd.gainsay+json"));

  subclasses = g_build_filename (folder, "mime", "subclasses", NULL);
  g_assert_true (g_file_get_contents (subclasses, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "application/vnd.gainsay+json application/json\n");
  test_remove_folder (folder);
}

static void
test_sample (void)
{
  static const char *const names[] = {
    "1-courier.txt", "2-herald.html", "3-observer.txt", "4-tideline.md", "5-beacon.txt",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *source = test_source_path ("data", "sample", names[i], NULL);
      g_autofree char *built = test_build_path ("data", "sample", names[i], NULL);
      g_autofree char *text = NULL;
      g_autofree char *copy = NULL;

      g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
      g_assert_true (g_file_get_contents (built, &copy, NULL, NULL));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpstr (copy, ==, text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/desktop-file", test_desktop_file);
  g_test_add_func ("/data/metainfo", test_metainfo);
  g_test_add_func ("/data/manual-pages", test_manual_pages);
  g_test_add_func ("/data/markup", test_markup);
  g_test_add_func ("/data/schema", test_schema);
  g_test_add_func ("/data/preferences", test_preferences);
  g_test_add_func ("/data/mime-type", test_mime_type);
  g_test_add_func ("/data/sample", test_sample);

  return g_test_run ();
}
