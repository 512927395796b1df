/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/open.h"

#include "app/case/file.h"
#include "app/case/journal.h"
#include "app/case/reader.h"
#include "app/case/save.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ATTEMPTS 20
#define PAUSE_MS 20

/**
 * gainsay_opened_clear:
 * @opened: what gainsay_open() has found
 *
 * Frees it and drops the lock, where nobody has taken it over.
 */
void
gainsay_opened_clear (GainsayOpened *opened)
{
  g_return_if_fail (opened != NULL);

  g_clear_object (&opened->investigation);
  g_clear_pointer (&opened->path, g_free);
  g_clear_pointer (&opened->sha256, g_free);
  g_clear_pointer (&opened->reason, g_free);
  if (opened->lock >= 0)
    close (opened->lock);
  opened->lock = -1;
}

static void
name_file (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = NULL;

  if (error == NULL || *error == NULL)
    return;
  message = g_steal_pointer (&(*error)->message);
  /* translators: a file, and a whole sentence that says what is wrong with it */
  (*error)->message = g_strdup_printf (_("“%s” could not be opened. %s"), name, message);
}

static GainsayCase *
read_case (const char *path, char **sha256, GError **error)
{
  gsize length;
  g_autofree char *text = gainsay_file_read (path, &length, sha256, error);
  GainsayCase *investigation;

  if (text == NULL)
    return NULL;
  investigation = gainsay_reader_read (text, length, error);
  if (investigation == NULL)
    name_file (error, path);
  return investigation;
}

/* One attempt: the journal first, so that what a rewrite moves is seen at least once. */
static gboolean
read_both (const char *path, GainsayOpened *opened, GError **error)
{
  g_autofree char *journal_path = gainsay_journal_path_for (path);
  g_autofree char *journal = gainsay_journal_read (journal_path, &opened->journal_length, error);

  if (journal == NULL)
    return FALSE;
  g_clear_object (&opened->investigation);
  g_clear_pointer (&opened->sha256, g_free);
  opened->investigation = read_case (path, &opened->sha256, error);
  return opened->investigation != NULL &&
         gainsay_journal_apply (opened->investigation, journal, opened->journal_length, error);
}

static gboolean
read_snapshot (const char *path, GainsayOpened *opened, GError **error)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GError) own = NULL;

      if (read_both (path, opened, &own))
        return TRUE;
      if (i + 1 == ATTEMPTS ||
          !g_error_matches (own, GAINSAY_JOURNAL_ERROR, GAINSAY_JOURNAL_ERROR_MISMATCH))
        {
          g_propagate_error (error, g_steal_pointer (&own));
          return FALSE;
        }
      g_usleep (PAUSE_MS * 1000);
    }
}

/* Gives the errors of the lower files the names that sessions have for them. */
static void
translate_error (GError **error)
{
  static const struct
  {
    GainsayJournalError from;
    GainsaySessionError to;
  } names[] = {
    { GAINSAY_JOURNAL_ERROR_MISMATCH, GAINSAY_SESSION_ERROR_MISMATCH },
    { GAINSAY_JOURNAL_ERROR_LOCKED, GAINSAY_SESSION_ERROR_LOCKED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_error_matches (*error, GAINSAY_JOURNAL_ERROR, (int) names[i].from))
      {
        (*error)->domain = GAINSAY_SESSION_ERROR;
        (*error)->code = (int) names[i].to;
        return;
      }
}

/* Takes the lock of a case: gives the locked journal, or -1 with @error set. */
static int
lock_journal (const char *path, GError **error)
{
  g_autofree char *journal_path = NULL;
  g_autoptr (GError) own = NULL;
  int lock;

  g_return_val_if_fail (path != NULL, -1);

  journal_path = gainsay_journal_path_for (path);
  lock = gainsay_journal_lock (journal_path, &own);
  if (lock < 0)
    {
      if (own->domain == GAINSAY_JOURNAL_ERROR)
        name_file (&own, path);
      translate_error (&own);
      g_propagate_error (error, g_steal_pointer (&own));
    }
  return lock;
}

/**
 * gainsay_open_recovered_path:
 * @path: (type filename): a case file
 * @suffix: "" for a case, "-journal" for a journal
 *
 * Finds a free name beside a case, for what is kept when it cannot be joined with it.
 *
 * Returns: (transfer full) (type filename): "NAME (recovered).gainsay", or with a number
 */
char *
gainsay_open_recovered_path (const char *path, const char *suffix)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (path != NULL && suffix != NULL, NULL);

  stem = g_str_has_suffix (path, ".gainsay") ? g_strndup (path, strlen (path) - strlen (".gainsay"))
                                             : g_strdup (path);
  for (guint i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf (" %u", i) : g_strdup ("");
      /* translators: part of a file name, for a case kept beside another one */
      g_autofree char *name =
        g_strdup_printf ("%s (%s%s).gainsay%s", stem, _("recovered"), number, suffix);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/* Keeps a journal that does not belong to the case under another name. The lock moves with it. */
static gboolean
set_journal_aside (const char *path, GError **error)
{
  g_autofree char *journal_path = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  journal_path = gainsay_journal_path_for (path);
  kept = gainsay_open_recovered_path (path, "-journal");
  if (rename (journal_path, kept) == 0)
    return TRUE;
  gainsay_file_set_error (error, journal_path, errno, TRUE);
  return FALSE;
}

/**
 * gainsay_open_lock_new:
 * @path: (type filename): where a case is to be written for the first time, links resolved
 * @error: a #GainsaySessionError or #GFileError
 *
 * Takes the lock of a new place. A journal that a case of that name has left there, such as one
 * that was renamed after a crash, is kept under another name.
 *
 * Returns: the locked, empty journal; -1 with @error set
 */
int
gainsay_open_lock_new (const char *path, GError **error)
{
  int lock = lock_journal (path, error);
  gboolean is_aside;

  if (lock < 0 || lseek (lock, 0, SEEK_END) == 0)
    return lock;
  is_aside = set_journal_aside (path, error);
  close (lock);
  return is_aside ? lock_journal (path, error) : -1;
}

/* With the lock: what the two files hold is what they hold. */
static gboolean
open_locked (GainsaySessionFlags flags, GainsayOpened *opened, GError **error)
{
  g_autoptr (GError) own = NULL;

  if (read_both (opened->path, opened, &own))
    return TRUE;
  if ((flags & GAINSAY_SESSION_SET_JOURNAL_ASIDE) == 0 ||
      !g_error_matches (own, GAINSAY_JOURNAL_ERROR, GAINSAY_JOURNAL_ERROR_MISMATCH))
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return FALSE;
    }

  if (!set_journal_aside (opened->path, error))
    return FALSE;
  close (opened->lock);
  opened->lock = lock_journal (opened->path, error);
  return opened->lock >= 0 && read_both (opened->path, opened, error);
}

/* An empty journal that only the attempt to open has made must not stay behind. */
static void
drop_lock (GainsayOpened *opened)
{
  g_autofree char *journal_path = gainsay_journal_path_for (opened->path);

  if (lseek (opened->lock, 0, SEEK_END) == 0)
    unlink (journal_path);
  close (opened->lock);
  opened->lock = -1;
}

static gboolean
try_lock (GainsaySessionFlags flags, GainsayOpened *opened, GError **error)
{
  g_autoptr (GError) own = NULL;

  if (access (opened->path, W_OK) == 0)
    opened->lock = lock_journal (opened->path, &own);
  else
    gainsay_file_set_error (&own, opened->path, errno, errno != ENOENT);

  if (opened->lock >= 0)
    return TRUE;
  if ((flags & GAINSAY_SESSION_REQUIRE_WRITE) == 0 &&
      !g_error_matches (own, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      opened->reason =
        g_strdup (g_error_matches (own, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_LOCKED)
                  ? _("This case is open in another window. You can read it, but not change it.")
                  : _("This case cannot be written. You can read it, but not change it."));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

/**
 * gainsay_open:
 * @path: (type filename): a case file
 * @flags: how to open it
 * @opened: (out caller-allocates): what was found
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Reads a case with its journal, under the lock where that is to be had.
 *
 * Returns: whether it could be read
 */
gboolean
gainsay_open (const char *path, GainsaySessionFlags flags, GainsayOpened *opened, GError **error)
{
  g_autoptr (GError) own = NULL;
  gboolean is_open;

  g_return_val_if_fail (path != NULL && opened != NULL, FALSE);

  memset (opened, 0, sizeof *opened);
  opened->lock = -1;
  opened->path = gainsay_file_resolve (path);
  if ((flags & GAINSAY_SESSION_READ_ONLY) == 0 && !try_lock (flags, opened, error))
    return FALSE;

  is_open = opened->lock >= 0 ? open_locked (flags, opened, &own)
                              : read_snapshot (opened->path, opened, &own);
  if (is_open)
    return TRUE;

  if (opened->lock >= 0)
    drop_lock (opened);
  if (own->domain == GAINSAY_JOURNAL_ERROR)
    name_file (&own, path);
  translate_error (&own);
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

/**
 * gainsay_open_for_reading:
 * @path: (type filename): a case file
 * @error: a #GainsaySessionError, #GFileError or one of the reader's
 *
 * Reads a case with its journal; takes no lock and writes nothing.
 *
 * Returns: (transfer full) (nullable): the case
 */
GainsayCase *
gainsay_open_for_reading (const char *path, GError **error)
{
  g_auto (GainsayOpened) opened = { NULL };

  g_return_val_if_fail (path != NULL, NULL);

  opened.lock = -1;
  if (!gainsay_open (path, GAINSAY_SESSION_READ_ONLY, &opened, error))
    return NULL;
  return g_steal_pointer (&opened.investigation);
}

static gboolean
check_free (const char *path, gboolean may_replace, GError **error)
{
  g_autofree char *name = NULL;

  if (may_replace || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, _("“%s” exists already."), name);
  return FALSE;
}

/* Takes the lock of the place where a case is to be written. */
static gboolean
take_place (const char *path, gboolean may_replace, GainsayOpened *target, GError **error)
{
  target->path = gainsay_file_resolve (path);
  if (!check_free (target->path, may_replace, error))
    return FALSE;
  target->lock = gainsay_open_lock_new (target->path, error);
  return target->lock >= 0;
}

/**
 * gainsay_open_save:
 * @investigation: a case of this thread
 * @path: (type filename): where to write it
 * @may_replace: whether a case that is there already may be replaced
 * @error: a #GainsaySessionError or #GFileError
 *
 * Writes a case that no session has open to a file, under the lock of that file. A journal that is
 * there already is kept under another name.
 *
 * Returns: whether it is on the disk
 */
gboolean
gainsay_open_save (GainsayCase *investigation,
                   const char *path,
                   gboolean may_replace,
                   GError **error)
{
  g_auto (GainsayOpened) target = { .lock = -1 };
  gboolean is_written;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!take_place (path, may_replace, &target, error))
    return FALSE;
  is_written = gainsay_save_case (&(GainsayFileTarget){ .path = target.path,
                                                        .files = gainsay_files_get (NULL) },
                                  investigation, NULL, error);
  drop_lock (&target);
  return is_written;
}

/**
 * gainsay_open_save_pieces:
 * @pieces: (element-type GBytes): the whole text of a case
 * @path: (type filename): where to write it
 * @like: (nullable) (type filename): a file; those who may read it may read the new one
 * @may_replace: whether a case that is there already may be replaced
 * @error: a #GainsaySessionError or #GFileError
 *
 * Writes the text of a case as gainsay_open_save() does.
 *
 * Returns: whether it is on the disk
 */
gboolean
gainsay_open_save_pieces (GPtrArray *pieces,
                          const char *path,
                          const char *like,
                          gboolean may_replace,
                          GError **error)
{
  g_auto (GainsayOpened) target = { .lock = -1 };
  GainsayFileTarget file;
  gboolean is_written;

  g_return_val_if_fail (pieces != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!take_place (path, may_replace, &target, error))
    return FALSE;
  file = (GainsayFileTarget){ .path = target.path, .files = gainsay_files_get (NULL) };
  file.mode = like != NULL ? gainsay_file_get_mode (like) : 0;
  is_written = gainsay_save_pieces (&file, pieces, NULL, error);
  drop_lock (&target);
  return is_written;
}
