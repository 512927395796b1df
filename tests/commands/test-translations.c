/* SPDX-License-Identifier: GPL-3.0-or-later */
/* That the translations are whole and up to date, and that the programs find them. */
#include "tests/support/program.h"

#include <string.h>

/* Runs a tool that must be content. */
static TestRun *
run_tool (const char *const *argv)
{
  TestRun *run = test_run_argv (argv, NULL);

  if (run->status != 0)
    g_test_message ("%s: %s%s", argv[0], run->out, run->err);
  g_assert_cmpint (run->status, ==, 0);
  return run;
}

/* The languages of po/LINGUAS. */
static char **
list_languages (void)
{
  g_autofree char *path = test_source_path ("po", "LINGUAS", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (g_strstrip (text), "\n", -1);
}

static char *
get_catalogue (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".po", NULL);

  return test_source_path ("po", name, NULL);
}

static void
test_potfiles (void)
{
  g_autofree char *lint = test_source_path ("tests", "support", "lint.py", NULL);
  g_autoptr (TestRun) run = run_tool ((const char *[]){ "python3", lint, "potfiles", NULL });

  g_assert_cmpstr (run->out, ==, "");
}

/* Formats, plural forms, headers and mnemonics. */
static void
test_format (gconstpointer data)
{
  g_autofree char *path = get_catalogue (data);
  g_autofree char *language = g_strdup_printf ("\"Language: %s\\n\"", (const char *) data);
  g_autofree char *text = NULL;
  g_autoptr (TestRun) run = NULL;

  run = run_tool ((const char *[]){ "msgfmt", "--check", "--check-accelerators=_",
                                    "--output-file=/dev/null", path, NULL });
  g_assert_cmpstr (run->err, ==, "");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, language));
  g_assert_nonnull (strstr (text, "\"Plural-Forms: nplurals="));
}

/* Every text of the source is translated, none doubtfully; nothing is left over from before. */
static void
test_complete (gconstpointer data)
{
  g_autofree char *path = get_catalogue (data);
  g_autofree char *template = test_build_path ("po", "gainsay.pot", NULL);
  g_autoptr (TestRun) run = run_tool ((const char *[]){ "msgcmp", path, template, NULL });
  g_autoptr (TestRun) old = NULL;

  /* What the source no longer has is only warned of. */
  g_assert_cmpstr (run->err, ==, "");
  old = run_tool ((const char *[]){ "msgattrib", "--only-obsolete", path, NULL });
  g_assert_cmpstr (old->out, ==, "");
}

static TestRun *
run_cli_in (const char *language)
{
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  g_autofree char *variable = g_strconcat ("LANGUAGE=", language, NULL);

  return run_tool (
    (const char *[]){ "env", "LC_ALL=en_US.UTF-8", variable, program, "--help", NULL });
}

/* From the build folder too, the programs speak each language. */
static void
test_spoken (gconstpointer data)
{
  g_autoptr (TestRun) english = run_cli_in ("");
  g_autoptr (TestRun) run = run_cli_in (data);

  g_assert_nonnull (strstr (english->out, "Commands:"));
  g_assert_null (strstr (run->out, "Commands:"));
}

/* So does what is shown before the program runs. */
static void
test_desktop_file (gconstpointer data)
{
  g_autofree char *path = test_build_path ("data", "org.gainsay.Gainsay.desktop", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *english = NULL;
  g_autofree char *comment = NULL;

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  english = g_key_file_get_string (file, "Desktop Entry", "Comment", NULL);
  comment = g_key_file_get_locale_string (file, "Desktop Entry", "Comment", data, NULL);
  g_assert_nonnull (comment);
  g_assert_cmpstr (comment, !=, english);
}

/* The language that doubles each text, with which the layout is tested. */
static void
test_doubled (void)
{
  g_autoptr (TestRun) english = run_cli_in ("");
  g_autoptr (TestRun) run = run_cli_in ("en@double");

  g_assert_nonnull (strstr (run->out, "Còmmàñdš: Commands:"));
  g_assert_cmpuint (strlen (run->out), >, strlen (english->out) * 3 / 2);
}

/* Runs gainsay-cli in a language, at a fixed time and for a fixed person. */
static void
work_in (const char *language, const char *const *arguments)
{
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  g_autofree char *variable = g_strconcat ("LANGUAGE=", language, NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (TestRun) run = NULL;

  g_ptr_array_add (argv, (char *) "env");
  g_ptr_array_add (argv, (char *) "SOURCE_DATE_EPOCH=1800000000");
  g_ptr_array_add (argv, (char *) "LC_ALL=en_US.UTF-8");
  g_ptr_array_add (argv, variable);
  g_ptr_array_add (argv, program);
  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) arguments[i]);
  g_ptr_array_add (argv, NULL);
  run = run_tool ((const char *const *) argv->pdata);
}

/* Masks what is drawn by lot or follows from it: salt, hashes, groups. */
static char *
mask (const char *text)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("\"([0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16})\"", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "\"\"", 0, NULL);
}

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Checks the sample, records a verdict and exports it, all in one language. */
static char *
work_through (const char *language)
{
  char *folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "case.gainsay", NULL);
  g_autofree char *json = g_build_filename (folder, "verdicts.json", NULL);
  g_autofree char *csv = g_build_filename (folder, "verdicts.csv", NULL);
  g_autofree char *first = test_source_path ("data", "sample", "1-courier.txt", NULL);
  g_autofree char *second = test_source_path ("data", "sample", "3-observer.txt", NULL);

  work_in (language,
           (const char *[]){ "check", "--title=Sample", first, second, "-o", path, NULL });
  work_in (language, (const char *[]){ "decide", path, "1", "--rating=refuted", "--rationale=Why",
                                       "--by=Mara", NULL });
  work_in (language,
           (const char *[]){ "export", path, "--all", "--format=json", "-o", json, NULL });
  work_in (language, (const char *[]){ "export", path, "--all", "--format=csv", "-o", csv, NULL });
  return folder;
}

/* The words of a file are the same whatever language the program speaks. */
static void
test_files_not_translated (gconstpointer data)
{
  static const char *const names[] = { "case.gainsay", "verdicts.json", "verdicts.csv" };
  g_autofree char *english = work_through ("");
  g_autofree char *other = work_through (data);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *expected_text = read_file (english, names[i]);
      g_autofree char *found_text = read_file (other, names[i]);
      g_autofree char *expected = mask (expected_text);
      g_autofree char *found = mask (found_text);

      g_assert_cmpstr (found, ==, expected);
    }
  test_remove_folder (english);
  test_remove_folder (other);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) languages = NULL;

  g_test_init (&argc, &argv, NULL);

  languages = list_languages ();
  g_test_add_func ("/translations/potfiles", test_potfiles);
  g_test_add_func ("/translations/doubled", test_doubled);
  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *format = g_strdup_printf ("/translations/%s/format", languages[i]);
      g_autofree char *complete = g_strdup_printf ("/translations/%s/complete", languages[i]);
      g_autofree char *files =
        g_strdup_printf ("/translations/%s/files-not-translated", languages[i]);
      g_autofree char *desktop = g_strdup_printf ("/translations/%s/desktop-file", languages[i]);
      g_autofree char *spoken = g_strdup_printf ("/translations/%s/spoken", languages[i]);

      g_test_add_data_func (format, languages[i], test_format);
      g_test_add_data_func (complete, languages[i], test_complete);
      g_test_add_data_func (desktop, languages[i], test_desktop_file);
      g_test_add_data_func (files, languages[i], test_files_not_translated);
      g_test_add_data_func (spoken, languages[i], test_spoken);
    }
  return g_test_run ();
}
