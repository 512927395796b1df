/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/program.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static const char article[] =
  "Sen. Ada Marsh said that the Ostend plant did not release solvent in 2021.\n\n"
  "The Water Authority concluded that the Ostend plant released solvent in 2021.\n";

typedef struct
{
  char *folder;
  char *article;
  char *missing;
  char *output;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("gainsay-check-XXXXXX", NULL);
  self->article = g_build_filename (self->folder, "article.txt", NULL);
  self->missing = g_build_filename (self->folder, "missing.txt", NULL);
  self->output = g_build_filename (self->folder, "story.gainsay", NULL);
  g_assert_true (g_file_set_contents (self->article, article, -1, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->article);
  g_free (self->missing);
  g_free (self->output);
}

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A case is written, holds together, and the text tells both sides. */
static void
test_writes (Fixture *self, gconstpointer data)
{
  g_autoptr (TestRun) check = test_run_cli ("check", self->article, "--output", self->output, NULL);
  g_autoptr (TestRun) verify = NULL;

  g_assert_cmpint (check->status, ==, 0);
  g_assert_cmpstr (check->err, ==, "");
  g_assert_nonnull (strstr (check->out, "did not release solvent"));
  g_assert_nonnull (strstr (check->out, "▼ May contradict it"));
  g_assert_nonnull (strstr (check->out, "Water Authority"));
  verify = test_run_cli ("verify", self->output, NULL);
  g_assert_cmpint (verify->status, ==, 0);
}

/* "show" says of a claim what "check" does: the machine may be wrong, why it thinks so, and which
 * paper that nobody has named is meant; a statement that two papers have stands there once. */
static void
test_shows (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "other.txt", NULL);
  g_autofree char *repeated = g_strconcat ("A quiet day at the coast.\n\n", article, NULL);
  g_autoptr (TestRun) check = NULL;
  g_autoptr (TestRun) show = NULL;
  g_autofree char *entry = NULL;

  g_assert_true (g_file_set_contents (other, repeated, -1, NULL));
  check = test_run_cli ("check", self->article, other, "--output", self->output, NULL);
  g_assert_cmpint (check->status, ==, 0);
  show = test_run_cli ("show", self->output, "did not release solvent", NULL);
  g_assert_cmpstr (show->err, ==, "");
  g_assert_cmpint (show->status, ==, 0);
  entry = g_strchomp (g_strdup (show->out));
  g_assert_nonnull (strstr (check->out, entry));
  g_assert_nonnull (strstr (show->out, "▼ May contradict it"));
  g_assert_null (strstr (show->out, "Contradicted by"));
  g_assert_nonnull (strstr (show->out, "Unknown outlet: “"));
  g_assert_nonnull (strstr (show->out, "same words: “"));
  g_assert_nonnull (strstr (show->out, "Opposite claims: "));
  g_assert_nonnull (strstr (show->out, "also in "));
}

/* What is there is replaced only when that is asked for, and never behind somebody's back. */
static void
test_replaces (Fixture *self, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (self->output, "-journal", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (TestRun) refused = NULL;
  g_autoptr (TestRun) open = NULL;
  g_autoptr (TestRun) replaced = NULL;

  g_assert_true (g_file_set_contents (self->output, "mine", -1, NULL));
  refused = test_run_cli ("check", self->article, "--output", self->output, NULL);
  g_assert_cmpint (refused->status, ==, 1);
  g_assert_nonnull (strstr (refused->err, "story.gainsay"));
  g_assert_true (g_file_get_contents (self->output, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");

  /* Decisions that are nowhere else. */
  g_assert_true (g_file_set_contents (journal, "decided\n", -1, NULL));
  open = test_run_cli ("check", self->article, "--output", self->output, "--replace", NULL);
  g_assert_cmpint (open->status, ==, 1);
  g_assert_nonnull (strstr (open->err, "holds decisions"));
  g_assert_cmpint (g_unlink (journal), ==, 0);

  replaced = test_run_cli ("check", self->article, "--output", self->output, "--replace", NULL);
  g_assert_cmpint (replaced->status, ==, 0);
  g_assert_false (exists (journal));
}

/* Another program has the case open: it is the lock that tells, not that the journal is there. */
static void
test_locked (Fixture *self, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (self->output, "-journal", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (TestRun) refused = NULL;
  g_autoptr (TestRun) replaced = NULL;
  int lock = open (journal, O_RDWR | O_CREAT | O_CLOEXEC, 0666);

  g_assert_true (g_file_set_contents (self->output, "mine", -1, NULL));
  g_assert_cmpint (lock, >=, 0);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  refused = test_run_cli ("check", self->article, "--output", self->output, "--replace", NULL);
  g_assert_cmpint (refused->status, ==, 1);
  g_assert_nonnull (strstr (refused->err, "story.gainsay” is open in another program"));
  g_assert_true (g_file_get_contents (self->output, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");

  close (lock);
  replaced = test_run_cli ("check", self->article, "--output", self->output, "--replace", NULL);
  g_assert_cmpint (replaced->status, ==, 0);
  g_assert_false (exists (journal));
}

/* One input that fails: no case, every failure named; with --keep-going the rest, and still 1. */
static void
test_fails (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "absent.txt", NULL);
  g_autoptr (TestRun) failed =
    test_run_cli ("check", self->missing, self->article, other, "--output", self->output, NULL);
  g_autoptr (TestRun) kept = NULL;

  g_assert_cmpint (failed->status, ==, 1);
  g_assert_nonnull (strstr (failed->err, "missing.txt"));
  g_assert_nonnull (strstr (failed->err, "absent.txt"));
  g_assert_false (exists (self->output));

  kept = test_run_cli ("check", "--keep-going", self->missing, self->article, "--output",
                       self->output, NULL);
  g_assert_cmpint (kept->status, ==, 1);
  g_assert_nonnull (strstr (kept->err, "missing.txt"));
  g_assert_true (exists (self->output));
}

static void
test_usage (Fixture *self, gconstpointer data)
{
  g_autoptr (TestRun) nothing = test_run_cli ("check", NULL);
  g_autoptr (TestRun) format = test_run_cli ("check", "--format", "yaml", self->article, NULL);
  g_autoptr (TestRun) option = test_run_cli ("check", "--nonsense", self->article, NULL);
  g_autoptr (TestRun) help = test_run_cli ("check", "--help", NULL);

  g_assert_cmpint (nothing->status, ==, 2);
  g_assert_cmpint (format->status, ==, 2);
  g_assert_cmpint (option->status, ==, 2);
  g_assert_cmpint (help->status, ==, 0);
  g_assert_nonnull (strstr (help->out, "--keep-going"));
}

/* Standard input, a title, and JSON: the case itself. The same document twice is kept once. */
static void
test_json (Fixture *self, gconstpointer data)
{
  g_autofree char *cli = test_build_path ("app", "gainsay-cli", NULL);
  const char *const argv[] = { cli,       "check",    "-",    self->article, "--title",
                               "A story", "--format", "json", NULL };
  g_autoptr (TestRun) run = test_run_argv (argv, article);
  g_autoptr (JsonNode) node = json_from_string (run->out, NULL);
  JsonObject *object;

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (node);
  object = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (object, "title"), ==, "A story");
  g_assert_cmpstr (json_object_get_string_member (object, "engine"), ==, "rules-1");
  g_assert_cmpstr (json_object_get_string_member (object, "language"), ==, "en");
  g_assert_true (json_object_has_member (object, "modified"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "documents")), ==,
                    1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "claims")), >=, 2);
  g_assert_nonnull (strstr (run->err, self->article));
  g_assert_nonnull (strstr (run->err, "was not added: it is in the case already, as “"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/check/writes", test_writes },     { "/check/shows", test_shows },
    { "/check/replaces", test_replaces }, { "/check/locked", test_locked },
    { "/check/fails", test_fails },       { "/check/usage", test_usage },
    { "/check/json", test_json },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
