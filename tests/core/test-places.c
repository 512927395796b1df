/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a new case: not to be had, taken already, or beside files that are no cases. */
#include "app/case/decisions.h"
#include "app/case/journal.h"
#include "app/case/open.h"
#include "app/case/session.h"
#include "app/document/document.h"
#include "tests/support/cases.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "dam.gainsay", NULL);
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
}

static void
close_case (GainsaySession *session)
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

static void
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Files of a size that no case has are refused, and do not keep others from being opened. */
static void
test_hostile_size (Fixture *fixture, gconstpointer data)
{
  g_autofree char *huge = g_build_filename (fixture->folder, "huge.gainsay", NULL);
  g_autofree char *huge_journal = gainsay_journal_path_for (huge);
  g_autoptr (GainsayCase) investigation = test_case_make (1, 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GainsaySession) session = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gainsay_open_save (investigation, fixture->path, FALSE, NULL));
  g_assert_true (g_file_set_contents (huge, "", 0, NULL));
  g_assert_true (g_file_set_contents (huge_journal, "", 0, NULL));
  if (truncate (huge, (off_t) 4 << 40) < 0 || truncate (huge_journal, (off_t) 4 << 40) < 0)
    {
      g_test_skip ("this file system has no files of 4 TB");
      return;
    }
  g_assert_null (gainsay_session_open (huge, GAINSAY_SESSION_DEFAULT, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_clear_error (&error);
  gainsay_session_open_async (fixture->path, GAINSAY_SESSION_DEFAULT, NULL, result_cb, &result);
  await (&result);
  session = gainsay_session_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_null (gainsay_session_get_lost_journal (session));
  close_case (g_steal_pointer (&session));
}

static void
add_document (GainsaySession *session)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  GainsayRecord *document = GAINSAY_RECORD (gainsay_document_new ());

  gainsay_record_set_text (document, "id", "d-7");
  gainsay_record_set_text (document, "language", "en");
  gainsay_record_set_text (document, "text", "The dam held.");
  g_ptr_array_add (documents, document);
  gainsay_session_commit (session,
                          gainsay_decide_add_documents (gainsay_session_get_case (session),
                                                        documents),
                          NULL);
}

/* A new case whose place cannot be taken is not saved, and does not close as if it were. */
static void
test_new_case_without_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "gone", NULL);
  g_autofree char *path = g_build_filename (folder, "new.gainsay", NULL);
  g_autoptr (GainsayCase) investigation =
    gainsay_environment_make_case (gainsay_environment_get_default (), "New");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GainsaySession *session = gainsay_session_new (path, investigation, &error);

  g_assert_no_error (error);
  g_assert_true (gainsay_session_get_saved (session));
  add_document (session);
  g_assert_false (gainsay_session_get_saved (session));
  g_assert_nonnull (gainsay_session_get_save_error (session));
  g_assert_false (gainsay_session_sync (session, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_NOT_SAVED);
  g_clear_error (&error);
  g_assert_false (gainsay_session_close (session, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_NOT_SAVED);
  g_clear_error (&error);
  gainsay_session_close_async (session, NULL, result_cb, &result);
  await (&result);
  g_assert_false (gainsay_session_close_finish (session, result, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_NOT_SAVED);
  g_clear_error (&error);
  g_assert_false (gainsay_session_get_saved (session));

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  gainsay_session_sync (session, &error);
  g_assert_no_error (error);
  g_assert_true (gainsay_session_get_saved (session));
  g_assert_null (gainsay_session_get_save_error (session));
  close_case (session);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Of two who begin a case at one place, one gets it; neither a file nor a journal is lost. */
static void
test_taking_a_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.gainsay", NULL);
  g_autoptr (GainsayCase) investigation =
    gainsay_environment_make_case (gainsay_environment_get_default (), "New");
  g_autoptr (GainsayCase) stranger =
    gainsay_environment_make_case (gainsay_environment_get_default (), "Other");
  g_autoptr (GainsaySession) other = NULL;
  g_autoptr (GError) error = NULL;
  GainsaySession *session = gainsay_session_new (path, investigation, &error);

  g_assert_no_error (error);
  g_assert_true (gainsay_session_take_place (session, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  other = gainsay_session_new (path, stranger, &error);
  g_assert_no_error (error);
  g_assert_false (gainsay_session_take_place (other, &error));
  g_assert_error (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_LOCKED);
  g_clear_error (&error);
  add_document (session);
  close_case (session);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (gainsay_session_take_place (other, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_assert_cmpuint (clear_folder (fixture), ==, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/places/hostile-size", test_hostile_size);
  ADD ("/places/new-case-without-place", test_new_case_without_place);
  ADD ("/places/taking-a-place", test_taking_a_place);
  return g_test_run ();
}
