/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases on the disk: opening, journal, lock, rewriting, and every place where a crash can come. */
#include "app/case/decisions.h"
#include "app/case/file.h"
#include "app/case/journal.h"
#include "app/case/open.h"
#include "app/case/reader.h"
#include "app/case/session.h"
#include "app/case/writer.h"
#include "app/claim/claim.h"
#include "app/verdict/verdict.h"
#include "tests/support/cases.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  char *journal;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  /* A sync costs nothing in memory, and what a process that was killed has written is there too. */
  fixture->folder = g_access ("/dev/shm", W_OK) == 0
                      ? g_mkdtemp (g_strdup ("/dev/shm/gainsay-XXXXXX"))
                      : g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "dam.gainsay", NULL);
  fixture->journal = gainsay_journal_path_for (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->journal);
}

static void
save_new_case (const Fixture *fixture, guint n_claims)
{
  g_autoptr (GainsayCase) investigation = test_case_make (n_claims, 2);
  g_autoptr (GError) error = NULL;

  gainsay_open_save (investigation, fixture->path, FALSE, &error);
  g_assert_no_error (error);
}

static GainsaySession *
open_case (const Fixture *fixture, GainsaySessionFlags flags)
{
  g_autoptr (GError) error = NULL;
  GainsaySession *session = gainsay_session_open (fixture->path, flags, &error);

  g_assert_no_error (error);
  return session;
}

static void
close_case (GainsaySession *session)
{
  g_autoptr (GError) error = NULL;

  gainsay_session_close (session, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (session);
}

/* A thread may hold the session a moment longer. */
static void
close_unreferenced (GainsaySession *session)
{
  g_autoptr (GError) error = NULL;

  gainsay_session_close (session, &error);
  g_assert_no_error (error);
  g_object_unref (session);
}

static void
result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/* As the window opens it. */
static GainsaySession *
open_in_thread (const Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GainsaySession *session;

  gainsay_session_open_async (fixture->path, GAINSAY_SESSION_DEFAULT, NULL, result_cb, &result);
  session = gainsay_session_open_finish (await (&result), &error);
  g_assert_no_error (error);
  return session;
}

static char *
save_copy (GainsaySession *session, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gainsay_session_save_copy_async (session, path, NULL, result_cb, &result);
  return gainsay_session_save_copy_finish (session, await (&result), error);
}

static const char *
get_rationale (GainsayCase *investigation, guint number)
{
  GainsayVerdict *verdict = gainsay_claim_get_verdict (test_case_get_claim (investigation, number));

  return verdict != NULL && g_strcmp0 (gainsay_verdict_get_status (verdict), "recorded") == 0
           ? gainsay_verdict_get_rationale (verdict)
           : NULL;
}

static guint
count_log (GainsayCase *investigation)
{
  return g_list_model_get_n_items (gainsay_case_get_log (investigation));
}

static char *
read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_reopening (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  save_new_case (fixture, 3);
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));

  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 1, "It ran dry."));
  g_assert_true (gainsay_session_get_saved (session));
  g_assert_true (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
  close_case (session);
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));

  text = read_text (fixture->path);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_cmpstr (get_rationale (gainsay_session_get_case (session), 1), ==, "It ran dry.");
  g_assert_cmpuint (count_log (gainsay_session_get_case (session)), ==, 3);
  close_case (session);

  /* Nothing was decided, so nothing is written. */
  again = read_text (fixture->path);
  g_assert_cmpstr (again, ==, text);

  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  gainsay_session_undo (session, &error);
  g_assert_no_error (error);
  g_assert_null (get_rationale (gainsay_session_get_case (session), 1));
  close_case (session);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_null (get_rationale (gainsay_session_get_case (session), 1));
  g_assert_true (gainsay_session_get_can_redo (session));
  gainsay_session_redo (session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_rationale (gainsay_session_get_case (session), 1), ==, "It ran dry.");
  close_case (session);
}

static void
test_journal_cut (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session;
  g_autofree char *journal = NULL;
  gsize length;

  save_new_case (fixture, 3);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 0, "First."));
  g_assert_true (test_case_record (session, 1, "Second."));
  gainsay_session_abandon (session);
  g_object_unref (session);

  journal = read_text (fixture->journal);
  length = strlen (journal);
  g_assert_cmpuint (length, >, 1000);
  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autoptr (GainsayCase) investigation = NULL;
      g_autoptr (GError) error = NULL;
      guint n_lines = 0;

      for (gsize i = 0; i < cut; i++)
        n_lines += journal[i] == '\n';
      g_file_set_contents (fixture->journal, journal, (gssize) cut, NULL);
      investigation = gainsay_open_for_reading (fixture->path, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_log (investigation), ==, n_lines);
      g_assert_cmpstr (get_rationale (investigation, 0), ==, n_lines >= 3 ? "First." : NULL);
      g_assert_cmpstr (get_rationale (investigation, 1), ==, n_lines >= 6 ? "Second." : NULL);
    }

  /* A line cut off is dropped for good before the next one is written. */
  g_file_set_contents (fixture->journal, journal, (gssize) length - 5, NULL);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 2, "Third."));
  gainsay_session_abandon (session);
  g_object_unref (session);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_null (get_rationale (gainsay_session_get_case (session), 1));
  g_assert_cmpstr (get_rationale (gainsay_session_get_case (session), 2), ==, "Third.");
  close_case (session);
}

/* Every operation on files counts down; at nought the program is gone, or calls fail. */
static int countdown;
static int n_failures = 1;
static gboolean dies;

static gboolean
is_failing (void)
{
  return countdown <= 0 && countdown > -n_failures;
}

static gboolean
is_due (void)
{
  gboolean is_now = is_failing ();

  countdown--;
  if (!is_now)
    return FALSE;
  if (dies)
    _exit (77);
  errno = ENOSPC;
  return TRUE;
}

static int
counted_open (const char *path, int flags, mode_t mode)
{
  return is_due () ? -1 : open (path, flags | O_CLOEXEC, mode);
}

static gssize
counted_write (int fd, const void *bytes, gsize length)
{
  /* Half of it is written before the disk is full or the power gone. */
  if (is_failing ())
    g_assert_cmpint (write (fd, bytes, length / 2), ==, (gssize) length / 2);
  return is_due () ? -1 : write (fd, bytes, length);
}

static int
counted_fsync (int fd)
{
  return is_due () ? -1 : fsync (fd);
}

static int
counted_ftruncate (int fd, off_t length)
{
  return is_due () ? -1 : ftruncate (fd, length);
}

static int
counted_rename (const char *from, const char *to)
{
  return is_due () ? -1 : rename (from, to);
}

static int
counted_unlink (const char *path)
{
  return is_due () ? -1 : unlink (path);
}

static int
counted_move (const char *from, const char *to)
{
  return is_due () ? -1 : gainsay_files_get (NULL)->move (from, to);
}

static const GainsayFiles counted_files = {
  counted_open,   counted_write,  counted_fsync, counted_ftruncate,
  counted_rename, counted_unlink, counted_move,
};

static gint64
get_time (gpointer data)
{
  return 1542000000;
}

static const GainsayEnvironment counted = { get_time, NULL, NULL, &counted_files, 30000, 1 };

/* Records two verdicts with a rewrite between them and closes; says on a pipe what was promised. */
static void
run_driver (const Fixture *fixture, int pipe_fd)
{
  GainsaySession *session =
    gainsay_session_open_full (fixture->path, GAINSAY_SESSION_REQUIRE_WRITE, &counted, NULL);

  if (session == NULL)
    _exit (1);
  if (!test_case_record (session, 0, "First.") || write (pipe_fd, "1", 1) != 1 ||
      !gainsay_session_rewrite (session, NULL) || !test_case_record (session, 1, "Second.") ||
      write (pipe_fd, "2", 1) != 1 || !gainsay_session_close (session, NULL))
    _exit (1);
  _exit (0);
}

static void
test_kill_at_each_step (Fixture *fixture, gconstpointer data)
{
  gboolean is_complete = FALSE;
  int n_steps;

  for (n_steps = 0; !is_complete; n_steps++)
    {
      char promised[8] = "";
      int fds[2];
      int status;
      pid_t child;
      g_autoptr (GainsayCase) investigation = NULL;
      g_autoptr (GError) error = NULL;
      GainsaySession *session;

      g_unlink (fixture->path);
      g_unlink (fixture->journal);
      save_new_case (fixture, 3);
      g_assert_cmpint (pipe (fds), ==, 0);
      countdown = n_steps;
      dies = TRUE;
      child = fork ();
      if (child == 0)
        run_driver (fixture, fds[1]);
      close (fds[1]);
      g_assert_cmpint (read (fds[0], promised, 2), >=, 0);
      if (strlen (promised) == 1)
        g_assert_cmpint (read (fds[0], promised + 1, 1), >=, 0);
      close (fds[0]);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      is_complete = WIFEXITED (status) && WEXITSTATUS (status) == 0;
      g_assert_true (is_complete || WEXITSTATUS (status) == 77);

      investigation = gainsay_open_for_reading (fixture->path, &error);
      g_assert_no_error (error);
      if (strchr (promised, '1') != NULL)
        g_assert_cmpstr (get_rationale (investigation, 0), ==, "First.");
      if (strchr (promised, '2') != NULL)
        g_assert_cmpstr (get_rationale (investigation, 1), ==, "Second.");
      g_assert_cmpuint (count_log (investigation), <=, 6);

      session = open_case (fixture, GAINSAY_SESSION_REQUIRE_WRITE);
      g_assert_cmpuint (count_log (gainsay_session_get_case (session)), ==,
                        count_log (investigation));
      g_assert_true (test_case_record (session, 2, "Third."));
      close_case (session);
    }
  g_test_message ("%d steps", n_steps);
  g_assert_cmpint (n_steps, >, 20);
  g_assert_cmpint (n_steps, <, 200);
}

static void
test_fail_at_each_step (Fixture *fixture, gconstpointer data)
{
  dies = FALSE;
  for (int step = 0; step < 90; step++)
    {
      GainsaySession *session;
      g_autoptr (GainsayCase) investigation = NULL;
      g_autoptr (GError) error = NULL;

      g_unlink (fixture->path);
      g_unlink (fixture->journal);
      save_new_case (fixture, 3);
      /* Every other time the next call fails too, which may be the one that mends. */
      countdown = step / 2;
      n_failures = 1 + step % 2;
      session =
        gainsay_session_open_full (fixture->path, GAINSAY_SESSION_REQUIRE_WRITE, &counted, &error);
      g_assert_no_error (error);
      test_case_record (session, 0, "First.");
      if (gainsay_claim_get_verdict (test_case_get_claim (gainsay_session_get_case (session), 0)) ==
          NULL)
        g_assert_not_reached ();
      /* What failed is tried again, and nothing is undone by it. */
      while (!gainsay_session_sync (session, NULL))
        ;
      gainsay_session_rewrite (session, NULL);
      test_case_record (session, 1, "Second.");
      while (!gainsay_session_sync (session, NULL))
        ;
      while (!gainsay_session_close (session, NULL))
        ;
      g_assert_finalize_object (session);

      investigation = gainsay_open_for_reading (fixture->path, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_log (investigation), ==, get_rationale (investigation, 1) ? 6 : 5);
    }
}

static void
test_two_at_once (Fixture *fixture, gconstpointer data)
{
  GainsaySession *first;
  GainsaySession *second;
  g_autoptr (GError) error = NULL;

  save_new_case (fixture, 2);
  first = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_false (gainsay_session_get_read_only (first));
  g_assert_true (test_case_record (first, 0, "First."));

  g_assert_null (gainsay_session_open (fixture->path, GAINSAY_SESSION_REQUIRE_WRITE, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_LOCKED);
  g_clear_error (&error);

  second = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (gainsay_session_get_read_only (second));
  g_assert_cmpstr (gainsay_session_get_read_only_reason (second), ==,
                   "This case is open in another window. You can read it, but not change it.");
  g_assert_cmpstr (get_rationale (gainsay_session_get_case (second), 0), ==, "First.");
  g_assert_false (
    gainsay_session_commit (second,
                            gainsay_decide_pick (gainsay_session_get_case (second),
                                                 test_case_get_claim (gainsay_session_get_case (
                                                                        second),
                                                                      1)),
                            &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_READ_ONLY);
  close_case (second);
  close_case (first);
}

static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GainsayCase) investigation = NULL;
  g_autoptr (GError) error = NULL;
  GString *edited;

  save_new_case (fixture, 2);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 0, "First."));

  text = read_text (fixture->path);
  edited = g_string_new (text);
  g_string_replace (edited, "Herald", "Courier", 0);
  g_file_set_contents (fixture->path, edited->str, -1, NULL);

  g_assert_false (gainsay_session_close (session, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED);
  g_clear_error (&error);
  after = read_text (fixture->path);
  g_assert_cmpstr (after, ==, edited->str);

  copy = save_copy (session, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (copy, "dam (recovered).gainsay"));
  investigation = gainsay_open_for_reading (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_rationale (investigation, 0), ==, "First.");
  gainsay_session_abandon (session);
  g_assert_finalize_object (session);
  g_string_free (edited, TRUE);
}

static void
test_foreign_journal (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session;
  g_autofree char *journal = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_text = NULL;
  g_autoptr (GError) error = NULL;

  save_new_case (fixture, 2);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 0, "First."));
  close_case (session);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 1, "Second."));
  gainsay_session_abandon (session);
  g_object_unref (session);
  journal = read_text (fixture->journal);

  /* The case is one that never had the first verdict. */
  g_unlink (fixture->path);
  g_unlink (fixture->journal);
  save_new_case (fixture, 2);
  g_file_set_contents (fixture->journal, journal, -1, NULL);
  g_assert_null (gainsay_session_open (fixture->path, GAINSAY_SESSION_DEFAULT, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_MISMATCH);
  g_clear_error (&error);

  session = open_case (fixture, GAINSAY_SESSION_SET_JOURNAL_ASIDE);
  g_assert_null (get_rationale (gainsay_session_get_case (session), 1));
  g_assert_true (test_case_record (session, 1, "Other."));
  close_case (session);
  kept = g_build_filename (fixture->folder, "dam (recovered).gainsay-journal", NULL);
  kept_text = read_text (kept);
  g_assert_cmpstr (kept_text, ==, journal);
}

static void
test_link_and_mode (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.gainsay", NULL);
  GainsaySession *session;
  struct stat status;
  g_autoptr (GError) error = NULL;

  save_new_case (fixture, 2);
  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  g_assert_cmpint (symlink ("dam.gainsay", link), ==, 0);
  session = gainsay_session_open (link, GAINSAY_SESSION_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (test_case_record (session, 0, "First."));
  close_case (session);

  g_assert_cmpint (lstat (link, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

static void
notified_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_saved_property (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session;
  GainsayCase *investigation;
  guint n = 0;
  g_autoptr (GError) error = NULL;

  save_new_case (fixture, 2);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  investigation = gainsay_session_get_case (session);
  g_signal_connect (session, "notify::saved", G_CALLBACK (notified_cb), &n);
  gainsay_session_commit (session,
                          gainsay_decide_pick (investigation,
                                               test_case_get_claim (investigation, 1)),
                          &error);
  g_assert_no_error (error);
  while (!gainsay_session_get_saved (session))
    g_main_context_iteration (NULL, TRUE);
  /* The writer may have been quicker than the commit: then there was nothing to notify. */
  g_assert_true (n == 0 || n == 2);

  /* What changes nothing is not written. */
  gainsay_session_commit (session,
                          gainsay_decide_pick (investigation,
                                               test_case_get_claim (investigation, 1)),
                          &error);
  g_assert_no_error (error);
  g_assert_true (gainsay_session_get_saved (session));
  g_assert_cmpuint (count_log (investigation), ==, 1);
  close_case (session);
}

static void
test_new_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsayCase) source = test_case_make (1, 0);
  g_autoptr (GainsayCase) investigation =
    gainsay_environment_make_case (gainsay_environment_get_default (), "New");
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GainsaySession *session = gainsay_session_new (fixture->path, investigation, &error);

  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_ptr_array_add (documents, g_list_model_get_item (gainsay_case_get_documents (source), 0));
  gainsay_record_remove_child (GAINSAY_RECORD (source), "documents", documents->pdata[0]);
  gainsay_session_commit (session, gainsay_decide_add_documents (investigation, documents), &error);
  g_assert_no_error (error);
  gainsay_session_sync (session, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  gainsay_session_undo (session, &error);
  g_assert_no_error (error);
  gainsay_session_redo (session, &error);
  g_assert_no_error (error);
  close_case (session);

  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_cmpuint (g_list_model_get_n_items (
                      gainsay_case_get_documents (gainsay_session_get_case (session))),
                    ==, 1);
  g_assert_false (gainsay_session_get_can_undo (session));
  close_case (session);
}

/* The case was renamed after a crash; its journal kept the old name. */
static void
test_renamed_after_crash (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old_path = g_steal_pointer (&fixture->path);
  GainsaySession *session;
  g_autoptr (GError) error = NULL;

  fixture->path = g_strdup (old_path);
  save_new_case (fixture, 2);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 0, "First."));
  close_case (session);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_true (test_case_record (session, 1, "Second."));
  gainsay_session_abandon (session);
  g_assert_finalize_object (session);

  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  g_assert_cmpint (g_rename (old_path, fixture->path), ==, 0);
  session = open_in_thread (fixture);
  g_assert_null (get_rationale (gainsay_session_get_case (session), 1));
  g_assert_cmpstr (gainsay_session_get_lost_journal (session), ==, fixture->journal);
  gainsay_session_adopt_lost_journal (session, &error);
  g_assert_no_error (error);
  g_assert_null (gainsay_session_get_lost_journal (session));
  g_assert_cmpstr (get_rationale (gainsay_session_get_case (session), 1), ==, "Second.");
  g_assert_true (gainsay_session_get_can_undo (session));
  close_unreferenced (session);
  session = open_in_thread (fixture);
  g_assert_null (gainsay_session_get_lost_journal (session));
  close_unreferenced (session);

  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_cmpstr (get_rationale (gainsay_session_get_case (session), 1), ==, "Second.");
  g_assert_cmpuint (count_log (gainsay_session_get_case (session)), ==, 6);
  close_case (session);
}

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  gainsay_session_close_finish (GAINSAY_SESSION (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* Opened and closed as the window does it; nothing can be decided while it closes. */
static void
test_closing_in_a_thread (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session;
  GainsayCase *investigation;
  gboolean is_closed = FALSE;
  g_autoptr (GError) error = NULL;

  save_new_case (fixture, 2);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  investigation = gainsay_session_get_case (session);
  g_assert_true (test_case_record (session, 0, "First."));
  gainsay_session_close_async (session, NULL, closed_cb, &is_closed);
  g_assert_false (
    gainsay_session_commit (session,
                            gainsay_decide_pick (investigation,
                                                 test_case_get_claim (investigation, 1)),
                            &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_READ_ONLY);
  while (!is_closed)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gainsay_session_get_read_only (session));
  g_object_unref (session); /* the thread may hold it a moment longer */
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
}

/* When nothing is decided for a while, the case file is brought up to date. */
static void
test_idle_rewrite (Fixture *fixture, gconstpointer data)
{
  const GainsayEnvironment quick = { get_time, NULL, NULL, NULL, 1, 1 };
  GainsaySession *session;
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  struct stat status = { .st_size = 1 };
  g_autoptr (GError) error = NULL;

  save_new_case (fixture, 2);
  session = gainsay_session_open_full (fixture->path, GAINSAY_SESSION_DEFAULT, &quick, &error);
  g_assert_no_error (error);
  g_assert_true (test_case_record (session, 0, "First."));
  while (status.st_size > 0 && g_get_monotonic_time () < deadline)
    {
      g_main_context_iteration (NULL, FALSE);
      g_assert_cmpint (stat (fixture->journal, &status), ==, 0);
    }
  g_assert_cmpint (status.st_size, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (test_case_record (session, 1, "Second."));
  gainsay_session_close (session, &error);
  g_assert_no_error (error);
  g_object_unref (session);
  session = open_case (fixture, GAINSAY_SESSION_DEFAULT);
  g_assert_cmpuint (count_log (gainsay_session_get_case (session)), ==, 6);
  close_case (session);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/session/reopening", test_reopening);
  ADD ("/session/journal-cut", test_journal_cut);
  ADD ("/session/kill-at-each-step", test_kill_at_each_step);
  ADD ("/session/fail-at-each-step", test_fail_at_each_step);
  ADD ("/session/two-at-once", test_two_at_once);
  ADD ("/session/changed-meanwhile", test_changed_meanwhile);
  ADD ("/session/foreign-journal", test_foreign_journal);
  ADD ("/session/link-and-mode", test_link_and_mode);
  ADD ("/session/saved-property", test_saved_property);
  ADD ("/session/new-case", test_new_case);
  ADD ("/session/renamed-after-crash", test_renamed_after_crash);
  ADD ("/session/closing-in-a-thread", test_closing_in_a_thread);
  ADD ("/session/idle-rewrite", test_idle_rewrite);
  return g_test_run ();
}
