/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to decisions when the case file cannot be written, was changed, or moves. */
#include "app/case/decisions.h"
#include "app/case/file.h"
#include "app/case/journal.h"
#include "app/case/open.h"
#include "app/case/session.h"
#include "app/claim/claim.h"
#include "app/verdict/verdict.h"
#include "tests/support/cases.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  char *journal;
} Fixture;

/* The journal can be written; a new text of the case cannot. */
static gboolean is_nearly_full;
static gboolean is_other_disk;
static const char *raced_path;
static int moves_left = -1; /* the program is gone at the file operation of that number */

static void
count_down (void)
{
  if (moves_left >= 0 && moves_left-- == 0)
    _exit (77);
}

static int
open_file (const char *path, int flags, mode_t mode)
{
  count_down ();
  if (!is_nearly_full)
    return gainsay_files_get (NULL)->open (path, flags, mode);
  errno = ENOSPC;
  return -1;
}

static gssize
write_file (int fd, const void *bytes, gsize length)
{
  count_down ();
  return write (fd, bytes, length);
}

static int
sync_file (int fd)
{
  struct stat status;

  count_down ();
  /* Somebody is faster while a new text goes to the disk. */
  if (raced_path != NULL && fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    g_assert_true (g_file_set_contents (g_steal_pointer (&raced_path), "of another", -1, NULL));
  return fsync (fd);
}

static int
cut_file (int fd, off_t length)
{
  count_down ();
  return ftruncate (fd, length);
}

static int
rename_file (const char *from, const char *to)
{
  count_down ();
  return rename (from, to);
}

static int
remove_file (const char *path)
{
  count_down ();
  return unlink (path);
}

static int
move_file (const char *from, const char *to)
{
  count_down ();
  if (!is_other_disk)
    return gainsay_files_get (NULL)->move (from, to);
  errno = EXDEV;
  return -1;
}

static const GainsayFiles files = {
  open_file, write_file, sync_file, cut_file, rename_file, remove_file, move_file,
};

static gint64
get_time (gpointer data)
{
  return 1542000000;
}

static const GainsayEnvironment environment = { get_time, NULL, NULL, &files, 30000, 1 };
static const GainsayEnvironment hasty = { get_time, NULL, NULL, &files, 1, 1 };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GainsayCase) investigation = test_case_make (4, 2);
  g_autoptr (GError) error = NULL;

  is_nearly_full = FALSE;
  is_other_disk = FALSE;
  raced_path = NULL;
  moves_left = -1;
  fixture->folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "dam.gainsay", NULL);
  fixture->journal = gainsay_journal_path_for (fixture->path);
  gainsay_open_save (investigation, fixture->path, FALSE, &error);
  g_assert_no_error (error);
}

static guint
clear_folder (const Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      n++;
    }
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  clear_folder (fixture);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->journal);
}

static GainsaySession *
open_case (const Fixture *fixture, const GainsayEnvironment *world)
{
  g_autoptr (GError) error = NULL;
  GainsaySession *session =
    gainsay_session_open_full (fixture->path, GAINSAY_SESSION_REQUIRE_WRITE, world, &error);

  g_assert_no_error (error);
  return session;
}

static void
assert_rationale (const char *path, guint number, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayCase) investigation = gainsay_open_for_reading (path, &error);
  GainsayVerdict *verdict;

  g_assert_no_error (error);
  verdict = gainsay_claim_get_verdict (test_case_get_claim (investigation, number));
  g_assert_cmpstr (verdict != NULL ? gainsay_verdict_get_rationale (verdict) : NULL, ==, expected);
}

static void
close_case (GainsaySession *session)
{
  g_autoptr (GError) error = NULL;

  gainsay_session_close (session, &error);
  g_assert_no_error (error);
  g_object_unref (session);
}

#define WAIT(condition)                                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;                               \
                                                                                                   \
    while (!(condition) && g_get_monotonic_time () < deadline)                                     \
      g_main_context_iteration (NULL, FALSE);                                                      \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

/* A claim that the machine has just found, which the file lacks. */
static void
add_claim (GainsayCase *investigation)
{
  g_autoptr (GainsayRecord) claim = GAINSAY_RECORD (gainsay_claim_new ());

  gainsay_record_set_text (claim, "id", "c-0009");
  gainsay_record_set_text (claim, "text", "It was found later");
  gainsay_record_set_text (claim, "origin", "machine");
  gainsay_record_insert_child (GAINSAY_RECORD (investigation), "claims", 0, claim);
}

static gboolean
is_on_disk (const char *path, guint number)
{
  g_autoptr (GainsayCase) investigation = gainsay_open_for_reading (path, NULL);

  return investigation != NULL &&
         gainsay_claim_get_verdict (test_case_get_claim (investigation, number)) != NULL &&
         g_strcmp0 (gainsay_verdict_get_status (
                      gainsay_claim_get_verdict (test_case_get_claim (investigation, number))),
                    "recorded") == 0;
}

/* There is no room for the whole case; what is decided is safe all the same. */
static void
test_nearly_full_disk (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &environment);
  GainsayCase *investigation = gainsay_session_get_case (session);

  g_assert_true (test_case_record (session, 0, "First."));
  is_nearly_full = TRUE;
  add_claim (investigation);
  gainsay_session_write (session);
  g_assert_false (test_case_record (session, 1, "Second."));
  WAIT (is_on_disk (fixture->path, 1));
  WAIT (gainsay_session_get_save_error (session) != NULL);
  assert_rationale (fixture->path, 0, "First.");
  assert_rationale (fixture->path, 1, "Second.");

  /* About what only the new text holds nothing can be written before it; nor behind that. */
  g_assert_false (test_case_record (session, 9, "Third."));
  g_assert_false (test_case_record (session, 2, "Fourth."));
  g_assert_false (is_on_disk (fixture->path, 2));
  assert_rationale (fixture->path, 1, "Second.");

  is_nearly_full = FALSE;
  WAIT (gainsay_session_get_saved (session));
  g_assert_null (gainsay_session_get_save_error (session));
  for (guint i = 0; i < 2; i++)
    {
      assert_rationale (fixture->path, 0, "First.");
      assert_rationale (fixture->path, 1, "Second.");
      assert_rationale (fixture->path, 2, "Fourth.");
      assert_rationale (fixture->path, 9, "Third.");
      if (i == 0)
        close_case (session);
    }
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
}

/* The same, and then the program is killed, or is closed without saving. */
static void
test_nearly_full_disk_and_killed (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &environment);

  is_nearly_full = TRUE;
  add_claim (gainsay_session_get_case (session));
  gainsay_session_write (session);
  test_case_record (session, 1, "Second.");
  gainsay_session_abandon (session);
  g_assert_false (gainsay_session_get_saved (session));
  g_object_unref (session);
  is_nearly_full = FALSE;
  session = open_case (fixture, &environment);
  assert_rationale (fixture->path, 1, "Second.");
  g_assert_cmpuint (g_list_model_get_n_items (
                      gainsay_case_get_log (gainsay_session_get_case (session))),
                    ==, 3);
  close_case (session);
}

/* What is decided while the case is being printed is in it once. */
static void
test_deciding_while_printing (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &environment);

  add_claim (gainsay_session_get_case (session));
  gainsay_session_write (session);
  g_assert_false (gainsay_session_get_saved (session));
  gainsay_session_commit (session,
                          gainsay_decide_pick (gainsay_session_get_case (session),
                                               test_case_get_claim (gainsay_session_get_case (
                                                                      session),
                                                                    9)),
                          NULL);
  g_assert_false (gainsay_session_get_saved (session));
  WAIT (gainsay_session_get_saved (session));
  g_assert_true (test_case_record (session, 9, "New."));
  gainsay_session_abandon (session);
  g_object_unref (session);
  session = open_case (fixture, &environment);
  assert_rationale (fixture->path, 9, "New.");
  g_assert_cmpuint (g_list_model_get_n_items (
                      gainsay_case_get_log (gainsay_session_get_case (session))),
                    ==, 4);
  close_case (session);
}

static void
result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* A window that is closed while its case is being printed. */
static void
test_closing_while_printing (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &environment);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GainsayCaseSnapshot) snapshot =
    gainsay_case_snapshot_new (gainsay_session_get_case (session));
  g_autoptr (GainsayCaseAnalysis) late = NULL;
  g_autoptr (GError) error = NULL;

  late = gainsay_case_analyse (snapshot, NULL, &error);
  g_assert_no_error (error);
  add_claim (gainsay_session_get_case (session));
  gainsay_session_write (session);
  gainsay_session_close_async (session, NULL, result_cb, &result);
  /* An analysis that ends now comes too late. */
  gainsay_session_take_analysis_async (session, late, NULL, NULL);
  WAIT (result != NULL);
  gainsay_session_close_finish (session, result, &error);
  g_assert_no_error (error);
  gainsay_session_take_analysis_async (session, late, NULL, NULL);
  g_assert_nonnull (gainsay_case_find (gainsay_session_get_case (session), "c-0009"));
  g_object_unref (session);
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
  assert_rationale (fixture->path, 9, NULL);
}

static void
edit_file (const Fixture *fixture)
{
  g_autofree char *text = NULL;
  GString *edited;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  edited = g_string_new (text);
  g_string_replace (edited, "Herald", "Courier", 0);
  g_assert_true (g_file_set_contents (fixture->path, edited->str, -1, NULL));
  g_string_free (edited, TRUE);
}

/* That somebody else has changed the file stays said, whatever is saved meanwhile. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &hasty);
  g_autofree char *original = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &original, NULL, NULL));
  edit_file (fixture);
  g_assert_true (test_case_record (session, 0, "First."));
  WAIT (gainsay_session_get_has_conflict (session));
  g_assert_nonnull (gainsay_session_get_save_error (session));
  g_assert_true (test_case_record (session, 1, "Second."));
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (1000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_true (gainsay_session_get_has_conflict (session));
      g_assert_nonnull (gainsay_session_get_save_error (session));
    }

  /* It is over when the file is what it was. */
  g_assert_true (g_file_set_contents (fixture->path, original, -1, NULL));
  WAIT (!gainsay_session_get_has_conflict (session));
  g_assert_null (gainsay_session_get_save_error (session));
  close_case (session);
  assert_rationale (fixture->path, 1, "Second.");
}

/* The journal holds it, but a person learns that the case file lags behind. */
static void
test_failing_rewrite (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &hasty);

  is_nearly_full = TRUE;
  g_assert_true (test_case_record (session, 0, "First."));
  WAIT (gainsay_session_get_save_error (session) != NULL);
  g_assert_true (gainsay_session_get_saved (session));
  g_assert_false (gainsay_session_get_has_conflict (session));
  is_nearly_full = FALSE;
  WAIT (gainsay_session_get_save_error (session) == NULL);
  close_case (session);
}

/* The first decision of all, left behind by a crash and a new name. */
static void
test_lost_journal_of_new_case (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &environment);
  g_autofree char *new_path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) other = NULL;
  g_autoptr (GainsayCase) stranger = test_case_make (1, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (test_case_record (session, 3, "First."));
  gainsay_session_abandon (session);
  g_object_unref (session);
  g_assert_cmpint (g_rename (fixture->path, new_path), ==, 0);
  /* A case that lacks what the journal is about. */
  gainsay_open_save (stranger, fixture->path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  gainsay_session_open_async (new_path, GAINSAY_SESSION_DEFAULT, NULL, result_cb, &result);
  WAIT (result != NULL);
  session = gainsay_session_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (gainsay_session_get_lost_journal (session));
  gainsay_session_adopt_lost_journal (session, &error);
  g_assert_no_error (error);
  close_case (session);
  assert_rationale (new_path, 3, "First.");

  g_free (new_path);
  new_path = g_build_filename (fixture->folder, "mill.gainsay", NULL);
  gainsay_open_save (stranger, new_path, FALSE, &error);
  g_assert_no_error (error);
  gainsay_session_open_async (new_path, GAINSAY_SESSION_DEFAULT, NULL, result_cb, &other);
  WAIT (other != NULL);
  session = gainsay_session_open_finish (other, &error);
  g_assert_no_error (error);
  g_assert_null (gainsay_session_get_lost_journal (session));
  close_case (session);
}

/* Somebody who looks whether a journal is in use does not keep others from opening the case. */
static gpointer
look (gpointer data)
{
  int *fd = data;

  g_usleep (200000);
  close (*fd);
  return NULL;
}

static void
test_looked_at (Fixture *fixture, gconstpointer data)
{
  int fd = open (fixture->journal, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  GThread *thread;
  GainsaySession *session;

  g_assert_cmpint (flock (fd, LOCK_SH | LOCK_NB), ==, 0);
  thread = g_thread_new ("look", look, &fd);
  session = open_case (fixture, &environment);
  g_assert_false (gainsay_session_get_read_only (session));
  g_thread_join (thread);
  close_case (session);
}

/* A file that changes while the new text is being synced is not overwritten either. */
static void
test_changed_in_last_moment (Fixture *fixture, gconstpointer data)
{
  GainsaySession *session = open_case (fixture, &environment);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  raced_path = fixture->path;
  add_claim (gainsay_session_get_case (session));
  gainsay_session_write (session);
  g_assert_false (gainsay_session_sync (session, &error));
  g_assert_null (raced_path);
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "of another");
  gainsay_session_abandon (session);
  g_object_unref (session);
}

static void
assert_mode (const char *path, mode_t mode)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, mode);
}

/* What only its owner may read is readable for nobody else in the journal, a copy, or elsewhere. */
static void
test_modes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  g_autofree char *new_journal = gainsay_journal_path_for (new_path);
  g_autofree char *copy = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) moved = NULL;
  g_autoptr (GError) error = NULL;
  GainsaySession *session;

  g_assert_true (g_file_set_contents (fixture->journal, "", 0, NULL));
  g_assert_cmpint (g_chmod (fixture->journal, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  session = open_case (fixture, &environment);
  assert_mode (fixture->journal, 0600);
  g_assert_true (test_case_record (session, 0, "First."));
  gainsay_session_save_copy_async (session, NULL, NULL, result_cb, &result);
  WAIT (result != NULL);
  copy = gainsay_session_save_copy_finish (session, result, &error);
  g_assert_no_error (error);
  assert_mode (copy, 0600);

  is_other_disk = TRUE;
  gainsay_session_move_async (session, new_path, NULL, result_cb, &moved);
  WAIT (moved != NULL);
  gainsay_session_move_finish (session, moved, &error);
  g_assert_no_error (error);
  assert_mode (new_path, 0600);
  assert_mode (new_journal, 0600);
  close_case (session);
  assert_mode (new_path, 0600);
}

/* A case that is closed while it moves is at one place, whole, and its lock is free. */
static void
test_closing_while_moving (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = g_build_filename (fixture->folder, "flood.gainsay", NULL);

  is_other_disk = TRUE;
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GAsyncResult) moved = NULL;
      g_autoptr (GAsyncResult) closed = NULL;
      g_autoptr (GError) error = NULL;
      GainsaySession *session = open_case (fixture, &environment);

      g_assert_true (test_case_record (session, i, "First."));
      gainsay_session_move_async (session, new_path, NULL, result_cb, &moved);
      gainsay_session_close_async (session, NULL, result_cb, &closed);
      WAIT (moved != NULL && closed != NULL);
      gainsay_session_close_finish (session, closed, &error);
      g_assert_no_error (error);
      if (gainsay_session_move_finish (session, moved, NULL))
        g_assert_cmpint (g_rename (new_path, fixture->path), ==, 0);
      g_object_unref (session);
      assert_rationale (fixture->path, i, "First.");
      g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
    }
}

static gboolean
move_case (GainsaySession *session, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gainsay_session_move_async (session, path, NULL, result_cb, &result);
  WAIT (result != NULL);
  return gainsay_session_move_finish (session, result, error);
}

static void
test_moving (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  g_autofree char *left = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_text = NULL;
  GainsaySession *session;
  g_autoptr (GError) error = NULL;

  session = open_case (fixture, &environment);
  g_assert_true (test_case_record (session, 0, "First."));
  g_assert_false (move_case (session, fixture->path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_clear_error (&error);

  /* Another case of that name has left decisions there. */
  left = g_strconcat (new_path, "-journal", NULL);
  kept = g_build_filename (fixture->folder, "flood (recovered).gainsay-journal", NULL);
  g_assert_true (g_file_set_contents (left, "{ }\n", -1, NULL));
  move_case (session, new_path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (kept, &kept_text, NULL, NULL));
  g_assert_cmpstr (kept_text, ==, "{ }\n");
  g_unlink (kept);
  g_assert_cmpstr (gainsay_session_get_path (session), ==, new_path);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
  g_assert_true (test_case_record (session, 1, "Second."));
  close_case (session);

  assert_rationale (new_path, 0, "First.");
  assert_rationale (new_path, 1, "Second.");
}

/* What is decided while the case moves is written where it is then. */
static void
test_moving_while_deciding (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  GainsaySession *session = open_case (fixture, &environment);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  is_other_disk = data != NULL;
  g_assert_true (test_case_record (session, 0, "First."));
  gainsay_session_move_async (session, new_path, NULL, result_cb, &result);
  for (guint i = 1; i < 4; i++)
    test_case_record (session, i, "Meanwhile.");
  WAIT (result != NULL);
  gainsay_session_move_finish (session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gainsay_session_get_path (session), ==, new_path);
  gainsay_session_sync (session, &error);
  g_assert_no_error (error);
  assert_rationale (new_path, 0, "First.");
  assert_rationale (new_path, 3, "Meanwhile.");
  close_case (session);
  assert_rationale (new_path, 3, "Meanwhile.");
  g_assert_cmpuint (clear_folder (fixture), ==, 1);
}

/* A file that came to the new place meanwhile is not overwritten, and nothing is left there. */
static void
test_failing_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  GainsaySession *session = open_case (fixture, &environment);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (gainsay_files_get (NULL)->move (fixture->path, fixture->path), ==, -1);
  g_assert_cmpint (errno, ==, EEXIST);
  g_assert_true (test_case_record (session, 0, "First."));
  is_other_disk = TRUE;
  is_nearly_full = FALSE;
  edit_file (fixture);
  gainsay_session_move_async (session, new_path, NULL, result_cb, &result);
  WAIT (result != NULL);
  g_assert_false (gainsay_session_move_finish (session, result, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_CHANGED);
  g_assert_cmpstr (gainsay_session_get_path (session), ==, fixture->path);
  gainsay_session_abandon (session);
  g_object_unref (session);
  g_assert_cmpuint (clear_folder (fixture), ==, 2);
}

static void
run_move (const Fixture *fixture, const char *new_path, int n)
{
  GainsaySession *session = open_case (fixture, &environment);
  GAsyncResult *result = NULL;

  if (!test_case_record (session, 0, "First."))
    _exit (1);
  moves_left = n;
  gainsay_session_move_async (session, new_path, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (!gainsay_session_move_finish (session, result, NULL))
    _exit (1);
  _exit (0);
}

/* Killed at each step of a move: the case is at one place or the other, with all it had. */
static void
test_killed_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = g_build_filename (fixture->folder, "flood.gainsay", NULL);
  gboolean is_complete = FALSE;
  int n;

  is_other_disk = data != NULL;
  for (n = 0; !is_complete && n < 100; n++)
    {
      g_autoptr (GainsayCase) investigation = test_case_make (4, 2);
      g_autoptr (GError) error = NULL;
      int status;
      pid_t child;

      clear_folder (fixture);
      gainsay_open_save (investigation, fixture->path, FALSE, &error);
      g_assert_no_error (error);
      child = fork ();
      if (child == 0)
        run_move (fixture, new_path, n);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      is_complete = WIFEXITED (status) && WEXITSTATUS (status) == 0;
      g_assert_true (is_complete || WEXITSTATUS (status) == 77);
      assert_rationale (g_file_test (new_path, G_FILE_TEST_EXISTS) ? new_path : fixture->path, 0,
                        "First.");
    }
  g_assert_true (is_complete);
  g_assert_cmpint (n, >, 5);
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* These fork, before there is any thread. */
  ADD ("/saving/killed-move", NULL, test_killed_move);
  ADD ("/saving/killed-move-to-other-disk", "", test_killed_move);
  ADD ("/saving/nearly-full-disk", NULL, test_nearly_full_disk);
  ADD ("/saving/nearly-full-disk-and-killed", NULL, test_nearly_full_disk_and_killed);
  ADD ("/saving/deciding-while-printing", NULL, test_deciding_while_printing);
  ADD ("/saving/closing-while-printing", NULL, test_closing_while_printing);
  ADD ("/saving/conflict", NULL, test_conflict);
  ADD ("/saving/failing-rewrite", NULL, test_failing_rewrite);
  ADD ("/saving/lost-journal-of-new-case", NULL, test_lost_journal_of_new_case);
  ADD ("/saving/looked-at", NULL, test_looked_at);
  ADD ("/saving/changed-in-last-moment", NULL, test_changed_in_last_moment);
  ADD ("/saving/modes", NULL, test_modes);
  ADD ("/saving/closing-while-moving", NULL, test_closing_while_moving);
  ADD ("/saving/moving", NULL, test_moving);
  ADD ("/saving/moving-while-deciding", NULL, test_moving_while_deciding);
  ADD ("/saving/moving-to-other-disk", "", test_moving_while_deciding);
  ADD ("/saving/failing-move", NULL, test_failing_move);
  return g_test_run ();
}
