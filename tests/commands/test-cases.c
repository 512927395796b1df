/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases from outside: sub-commands, processes that are killed, and disks that fail. */
#include "tests/support/program.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 200
#define N_KILLS_SANITIZED 20
#define N_CLAIMS 400

typedef struct
{
  char *folder;
  char *path;
  char *journal;
  char *driver;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_access ("/dev/shm", W_OK) == 0
                      ? g_mkdtemp (g_strdup ("/dev/shm/gainsay-XXXXXX"))
                      : g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "dam.gainsay", NULL);
  fixture->journal = g_strconcat (fixture->path, "-journal", NULL);
  fixture->driver = test_build_path ("tests", "commands", "case-driver", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->journal);
  g_free (fixture->driver);
}

static void
make_case (const Fixture *fixture, const char *n_claims, const char *n_suggestions)
{
  const char *argv[] = { fixture->driver, "make", fixture->path, n_claims, n_suggestions, NULL };
  g_autoptr (TestRun) run = test_run_argv (argv, NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
}

/* A driver that works until it is killed; its output is a file, which outlives it. */
static GPid
start_recording (const Fixture *fixture,
                 const char *first,
                 const char *rewrites,
                 const char *output)
{
  const char *argv[] = { fixture->driver, "record", fixture->path, first, rewrites, NULL };
  int fd = g_open (output, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  GPid pid;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fd, >=, 0);
  g_spawn_async_with_fds (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                          -1, fd, -1, &error);
  g_assert_no_error (error);
  close (fd);
  return pid;
}

/* How many numbers stand in the output, each on a whole line, from @first on. */
static guint
count_promises (const char *output, guint first)
{
  g_autofree char *text = NULL;
  guint n = first;

  g_file_get_contents (output, &text, NULL, NULL);
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '\n')
      n++;
  return n;
}

static JsonArray *
parse_verdicts (const char *text, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                       "verdicts");
}

/* Exports and asserts that the first @n claims have their verdicts; gives how many there are. */
static guint
check_export (const Fixture *fixture, guint n)
{
  g_autoptr (TestRun) run = test_run_cli ("export", fixture->path, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *verdicts;

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  verdicts = parse_verdicts (run->out, parser);
  g_assert_cmpuint (json_array_get_length (verdicts), >=, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *expected = g_strdup_printf ("Reason %u.", i);

      g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (verdicts, i),
                                                      "rationale"),
                       ==, expected);
    }
  return json_array_get_length (verdicts);
}

/* kill -9 at 200 moments, while verdicts are recorded and the case is rewritten (at fewer under the
 * sanitizers, which look for other faults than lost verdicts). */
static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_build_filename (fixture->folder, "promises", NULL);
  guint n_kills = g_getenv ("GAINSAY_TEST_SANITIZED") != NULL ? N_KILLS_SANITIZED : N_KILLS;
  guint n_done = 0;

  make_case (fixture, G_STRINGIFY (N_CLAIMS), "2");
  for (guint i = 0; i < n_kills; i++)
    {
      g_autofree char *first = g_strdup_printf ("%u", n_done);
      GPid pid = start_recording (fixture, first, "3", output);
      guint promised;
      int status;

      g_usleep ((gulong) g_test_rand_int_range (0, 50000));
      kill (pid, SIGKILL);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);

      /* One may be there that was not told of any more; none is there twice. */
      promised = count_promises (output, n_done);
      n_done = check_export (fixture, promised);
      g_assert_cmpuint (n_done, <=, promised + 1);
      if (n_done > N_CLAIMS - 50)
        {
          g_unlink (fixture->path);
          g_unlink (fixture->journal);
          make_case (fixture, G_STRINGIFY (N_CLAIMS), "2");
          n_done = 0;
        }
    }
  {
    g_autoptr (TestRun) verify = test_run_cli ("verify", fixture->path, NULL);

    g_assert_cmpstr (verify->err, ==, "");
    g_assert_true (g_str_has_prefix (verify->out, "No faults"));
    g_assert_cmpint (verify->status, ==, 0);
  }
}

/* A reader in a loop never misses what was recorded before it started. */
static void
test_export_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_build_filename (fixture->folder, "promises", NULL);
  guint n_exports = 0;
  gboolean is_running = TRUE;
  GPid pid;
  int status = -1;

  make_case (fixture, "120", "2");
  pid = start_recording (fixture, "0", "1", output);
  while (is_running)
    {
      guint promised = count_promises (output, 0);

      is_running = waitpid (pid, &status, WNOHANG) == 0;
      check_export (fixture, promised);
      n_exports++;
    }
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpuint (check_export (fixture, 120), ==, 120);
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
  g_test_message ("%u exports", n_exports);
}

static void
limit_files_cb (gpointer user_data)
{
  const struct rlimit limit = { (rlim_t) GPOINTER_TO_SIZE (user_data),
                                (rlim_t) GPOINTER_TO_SIZE (user_data) };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

/* The disk is full: what was acknowledged stays, what was not says so. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  const char *argv[] = { fixture->driver, "record", fixture->path, "0", "0", NULL };
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TestRun) verify = NULL;
  guint promised = 0;
  int status;

  make_case (fixture, "50", "0");
  g_file_get_contents (fixture->path, &before, NULL, NULL);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, limit_files_cb,
                GSIZE_TO_POINTER (12000), &out, &err, &status, &error);
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, NULL));
  for (const char *c = out; *c != '\0'; c++)
    promised += *c == '\n';
  g_assert_cmpuint (promised, >, 2);
  g_assert_cmpuint (promised, <, 50);

  g_assert_cmpuint (check_export (fixture, promised), <=, promised + 1);
  g_file_get_contents (fixture->path, &after, NULL, NULL);
  g_assert_cmpstr (before, ==, after);
  verify = test_run_cli ("verify", fixture->path, NULL);
  g_assert_cmpint (verify->status, ==, 0);
}

static void
limit_decide_cb (gpointer user_data)
{
  limit_files_cb (GSIZE_TO_POINTER (200));
}

static void
test_decide_on_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  const char *argv[] = { program,   "decide",      fixture->path, "1", "--rating",
                         "refuted", "--rationale", "Dry.",        NULL };
  g_autofree char *err = NULL;
  int status;

  make_case (fixture, "5", "0");
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, limit_decide_cb, NULL, NULL, &err,
                &status, NULL);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  g_assert_nonnull (strstr (err, "could not be written"));
  g_assert_cmpuint (check_export (fixture, 0), ==, 0);
}

/* Somebody who may read the folder and not write it. */
static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *program = test_build_path ("app", "gainsay-cli", NULL);
  const char *decide[] = { "setpriv",  "--reuid=65534", "--regid=65534", "--clear-groups",
                           program,    "decide",        fixture->path,   "1",
                           "--rating", "refuted",       "--rationale",   "Dry.",
                           NULL };
  const char *list[] = { "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                         program,   "list",          fixture->path,   NULL };
  g_autofree char *setpriv = g_find_program_in_path ("setpriv");
  gboolean is_root = geteuid () == 0;

  make_case (fixture, "5", "0");
  g_assert_cmpint (chmod (fixture->folder, 0555), ==, 0);
  if (is_root)
    g_assert_nonnull (setpriv);
  {
    g_autoptr (TestRun) listed = test_run_argv (is_root ? list : list + 4, NULL);
    g_autoptr (TestRun) decided = test_run_argv (is_root ? decide : decide + 4, NULL);

    g_assert_cmpstr (listed->err, ==, "");
    g_assert_cmpint (listed->status, ==, 0);
    g_assert_cmpint (decided->status, ==, 1);
    g_assert_nonnull (strstr (decided->err, "dam.gainsay"));
  }
  g_assert_cmpint (chmod (fixture->folder, 0755), ==, 0);
}

/* While one process has the case open, another can read it but not decide. */
static void
test_two_processes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) holder = NULL;
  char line[8] = "";
  g_autoptr (GError) error = NULL;

  make_case (fixture, "5", "0");
  holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                             fixture->driver, "hold", fixture->path, NULL);
  g_assert_no_error (error);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (holder), line, 5, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "open\n");
  {
    g_autoptr (TestRun) decided = test_run_cli ("decide", fixture->path, "1", "--rating", "refuted",
                                                "--rationale", "Dry.", NULL);
    g_autoptr (TestRun) shown = test_run_cli ("show", fixture->path, "1", NULL);

    g_assert_cmpint (decided->status, ==, 1);
    g_assert_nonnull (strstr (decided->err, "open elsewhere"));
    g_assert_cmpint (shown->status, ==, 0);
  }
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_assert_true (g_subprocess_wait_check (holder, NULL, &error));
  {
    g_autoptr (TestRun) decided = test_run_cli ("decide", fixture->path, "1", "--rating", "refuted",
                                                "--rationale", "Dry.", NULL);

    g_assert_cmpstr (decided->err, ==, "");
    g_assert_cmpint (decided->status, ==, 0);
  }
}

/* list, show and decide print the case's own objects. */
static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (TestRun) decided = NULL;
  g_autoptr (TestRun) shown = NULL;
  g_autoptr (TestRun) listed = NULL;
  g_autoptr (JsonNode) claim = NULL;
  JsonObject *root;
  JsonArray *list;
  g_autoptr (GError) error = NULL;

  make_case (fixture, "5", "2");
  decided = test_run_cli ("decide", fixture->path, "held 3 litres", "--rating",
                          "Not Enough Evidence", "--rationale", "Nobody measured.", "--caveats",
                          "It rained.", "--by", "Mira", "--format", "json", NULL);
  g_assert_cmpstr (decided->err, ==, "");
  shown = test_run_cli ("show", fixture->path, "c-0003", "--format", "json", NULL);
  g_assert_cmpstr (shown->out, ==, decided->out);

  json_parser_load_from_file (parser, fixture->path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  claim = json_from_string (shown->out, &error);
  g_assert_no_error (error);
  list = json_object_get_array_member (root, "claims");
  g_assert_true (json_node_equal (json_array_get_element (list, 3), claim));

  listed = test_run_cli ("list", fixture->path, "--format", "json", NULL);
  {
    g_autoptr (JsonNode) all = json_from_string (listed->out, &error);

    g_assert_cmpuint (json_array_get_length (json_node_get_array (all)), ==, 5);
    /* The most worth checking comes first. */
    g_assert_true (json_node_equal (json_array_get_element (json_node_get_array (all), 1), claim));
  }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *argv[8];
    int status;
    const char *message;
  } rows[] = {
    { { "list" }, 2, "Give one case file." },
    { { "list", "CASE", "--format", "xml" }, 2, "no format “xml”" },
    { { "show", "CASE" }, 2, "Give a case file and a claim." },
    { { "show", "CASE", "nothing of the kind" }, 1, "no claim “nothing of the kind”" },
    { { "show", "CASE", "held" }, 1, "5 claims of the case contain “held”" },
    { { "show", "CASE", "6" }, 1, "no claim 6: they are numbered from 1 to 5." },
    { { "show", "CASE", "0" }, 1, "no claim 0: they are numbered from 1 to 5." },
    { { "decide", "CASE", "1" }, 2, "needs “--rating” and “--rationale”" },
    { { "decide", "CASE", "1", "--rating", "maybe", "--rationale", "x" }, 1, "supported, refuted" },
    { { "export", "CASE", "--format", "pdf" }, 2, "no format “pdf”" },
    { { "export", "CASE/none" }, 1, "could not be read" },
    { { "verify", "CASE" }, 0, NULL },
    { { "verify" }, 2, "Give one case file." },
  };

  make_case (fixture, "5", "0");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (TestRun) run = NULL;

      g_ptr_array_add (argv, test_build_path ("app", "gainsay-cli", NULL));
      for (gsize j = 0; rows[i].argv[j] != NULL; j++)
        g_ptr_array_add (argv, g_str_equal (rows[i].argv[j], "CASE") ? g_strdup (fixture->path)
                                                                     : g_strdup (rows[i].argv[j]));
      g_ptr_array_add (argv, NULL);
      run = test_run_argv ((const char *const *) argv->pdata, NULL);
      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, run->err);
      g_assert_cmpint (run->status, ==, rows[i].status);
      if (rows[i].message != NULL)
        g_assert_nonnull (strstr (run->err, rows[i].message));
    }
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) deep = g_string_new ("{\"format\":\"gainsay-case\",\"version\":1,\"x\":");
  gsize length;

  make_case (fixture, "3", "1");
  g_file_get_contents (fixture->path, &text, &length, NULL);
  g_file_set_contents (fixture->path, text, (gssize) length / 2, NULL);
  {
    g_autoptr (TestRun) run = test_run_cli ("list", fixture->path, NULL);

    g_assert_cmpint (run->status, ==, 1);
    g_assert_nonnull (strstr (run->err, "dam.gainsay"));
    g_assert_nonnull (strstr (run->err, "Line "));
  }

  for (guint i = 0; i < 2 * 1024 * 1024; i++)
    g_string_append_c (deep, '[');
  g_file_set_contents (fixture->path, deep->str, (gssize) deep->len, NULL);
  {
    g_autoptr (TestRun) run = test_run_cli ("list", fixture->path, NULL);

    g_assert_cmpint (run->status, ==, 1);
    g_assert_nonnull (strstr (run->err, "nested too deeply"));
  }

  g_file_set_contents (fixture->path,
                       "{\"format\":\"gainsay-case\",\"version\":7,\"generator\":\"Gainsay 9.1\","
                       "\"id\":\"x\",\"ratio\":0.5}",
                       -1, NULL);
  {
    g_autoptr (TestRun) run = test_run_cli ("list", fixture->path, NULL);
    g_autoptr (TestRun) decided =
      test_run_cli ("decide", fixture->path, "1", "--rating", "refuted", "--rationale", "x", NULL);

    g_assert_cmpint (run->status, ==, 1);
    g_assert_nonnull (strstr (run->err, "Gainsay 9.1"));
    g_assert_cmpint (decided->status, ==, 1);
    g_assert_nonnull (strstr (decided->err, "Gainsay 9.1"));
    g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
  }
}

/* A recorded verdict that new passages have come to says so. */
static void
test_new_evidence (Fixture *fixture, gconstpointer data)
{
  static const char text[] =
    "{\"format\":\"gainsay-case\",\"version\":1,\"id\":\"k\",\"documents\":[{\"id\":\"d-1\",\"text\":"
    "\"The dam broke\"}],\"claims\":[{\"id\":\"c-1\",\"text\":\"It held\",\"newEvidence\":[\"e-1\",\"e-2\"],"
    "\"newSince\":\"2026-03-08T16:20:00Z\",\"evidence\":[{\"id\":\"e-1\",\"state\":\"suggested\","
    "\"document\":\"d-1\",\"start\":0,\"end\":13},{\"id\":\"e-2\",\"state\":\"accepted\",\"document\":"
    "\"d-1\",\"start\":0,\"end\":7}],\"verdict\":{\"status\":\"recorded\",\"rating\":\"supported\",\"label\":"
    "\"Supported\",\"at\":\"2026-03-08T16:20:00Z\"}}]}";
  g_autoptr (TestRun) run = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  run = test_run_cli ("list", fixture->path, NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "Supported (recorded) · 1 new passage\n"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/cases/usage", test_usage);
  ADD ("/cases/json", test_json);
  ADD ("/cases/damaged", test_damaged);
  ADD ("/cases/new-evidence", test_new_evidence);
  ADD ("/cases/two-processes", test_two_processes);
  ADD ("/cases/read-only-folder", test_read_only_folder);
  ADD ("/cases/full-disk", test_full_disk);
  ADD ("/cases/decide-on-full-disk", test_decide_on_full_disk);
  ADD ("/cases/export-meanwhile", test_export_meanwhile);
  ADD ("/cases/kill", test_kill);
  return g_test_run ();
}
