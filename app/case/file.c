/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2 */
#include "config.h"

#include "app/case/file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK (1024 * 1024)

static int
system_open (const char *path, int flags, mode_t mode)
{
  return open (path, flags | O_CLOEXEC, mode);
}

/* In one step where the file system can do that; the others leave a moment between the two. */
static int
system_move (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  if (access (to, F_OK) == 0)
    {
      errno = EEXIST;
      return -1;
    }
  return rename (from, to);
}

static const GainsayFiles system_files = {
  system_open, write, fsync, ftruncate, rename, unlink, system_move,
};

/**
 * gainsay_files_get:
 * @environment: (nullable): an environment
 *
 * Gives the operations on files.
 *
 * Returns: (transfer none): those of the environment, or the system's
 */
const GainsayFiles *
gainsay_files_get (const GainsayEnvironment *environment)
{
  return environment != NULL && environment->files != NULL ? environment->files : &system_files;
}

/**
 * gainsay_file_set_error:
 * @error: where to report
 * @path: (type filename): the file
 * @code: what errno says
 * @is_write: whether it was to be written
 *
 * Reports that a file could not be read or written, and why.
 */
void
gainsay_file_set_error (GError **error, const char *path, int code, gboolean is_write)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code),
               /* translators: a file, and why, in the words of the system */
               is_write ? _("“%s” could not be written: %s.")
                        : _("“%s” could not be read: %s."), name, g_strerror (code));
}

/**
 * gainsay_file_resolve:
 * @path: (type filename): a path
 *
 * Follows symbolic links, so that the file itself is replaced and not the link to it.
 *
 * Returns: (transfer full) (type filename): the absolute path of the file; where there is none yet,
 *   of the place where it would be
 */
char *
gainsay_file_resolve (const char *path)
{
  char resolved[PATH_MAX];
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (realpath (path, resolved) != NULL)
    return g_strdup (resolved);

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  if (realpath (folder, resolved) != NULL)
    return g_build_filename (resolved, name, NULL);
  return g_canonicalize_filename (path, NULL);
}

static gssize
read_block (int fd, char *buffer, gsize length)
{
  gssize n;

  do
    n = read (fd, buffer, length);
  while (n < 0 && errno == EINTR);
  return n;
}

/* A file of a size that can be read. */
static int
open_to_read (const char *path, struct stat *status, GError **error)
{
  /* O_NONBLOCK: opening a pipe would wait for its writer. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  int code = 0;

  if (fd < 0 || fstat (fd, status) < 0)
    code = errno;
  else if (!S_ISREG (status->st_mode))
    code = S_ISDIR (status->st_mode) ? EISDIR : EINVAL;
  if (code == 0)
    return fd;
  gainsay_file_set_error (error, path, code, FALSE);
  if (fd >= 0)
    close (fd);
  return -1;
}

/* Room for one byte more than was read, so that the end is found, and for the NUL. */
static gboolean
make_room (char **bytes, gsize *capacity, gsize length)
{
  char *larger;

  if (length < *capacity)
    return TRUE;
  if (length > GAINSAY_FILE_MAX_SIZE)
    {
      errno = EFBIG;
      return FALSE;
    }
  larger = g_try_realloc (*bytes, *capacity * 2);
  if (larger == NULL)
    {
      errno = ENOMEM;
      return FALSE;
    }
  *bytes = larger;
  *capacity *= 2;
  return TRUE;
}

/* Without the NUL; FALSE with errno set. */
static gboolean
read_all (int fd, char **bytes, gsize capacity, gsize *length, GChecksum *checksum)
{
  gssize n;

  *length = 0;
  while ((n = read_block (fd, *bytes + *length, MIN (capacity - *length, BLOCK))) > 0)
    {
      g_checksum_update (checksum, (const guchar *) *bytes + *length, n);
      *length += (gsize) n;
      if (!make_room (bytes, &capacity, *length))
        return FALSE;
    }
  return n == 0;
}

/**
 * gainsay_file_read:
 * @path: (type filename): a file
 * @length: (out): how many bytes it has
 * @sha256: (out) (optional) (transfer full): their hash, as 64 hex digits
 * @error: a #GFileError; also for a file of more than %GAINSAY_FILE_MAX_SIZE bytes
 *
 * Reads a whole file.
 *
 * Returns: (transfer full) (nullable): its bytes, and a NUL behind them
 */
char *
gainsay_file_read (const char *path, gsize *length, char **sha256, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *bytes = NULL;
  struct stat status;
  gboolean is_read = FALSE;
  int fd;

  g_return_val_if_fail (path != NULL && length != NULL, NULL);

  fd = open_to_read (path, &status, error);
  if (fd < 0)
    return NULL;
  errno = EFBIG;
  if (status.st_size <= GAINSAY_FILE_MAX_SIZE)
    {
      bytes = g_try_malloc ((gsize) status.st_size + 1);
      errno = ENOMEM;
    }
  if (bytes != NULL)
    is_read = read_all (fd, &bytes, (gsize) status.st_size + 1, length, checksum);
  if (!is_read)
    gainsay_file_set_error (error, path, errno, FALSE);
  close (fd);
  if (!is_read)
    return NULL;

  bytes[*length] = '\0';
  if (sha256 != NULL)
    *sha256 = g_strdup (g_checksum_get_string (checksum));
  return g_steal_pointer (&bytes);
}

/**
 * gainsay_file_read_start:
 * @path: (type filename): a file
 * @most: how many bytes at most
 * @length: (out): how many were read
 * @error: a #GFileError
 *
 * Reads what a file begins with.
 *
 * Returns: (transfer full) (nullable): the bytes, and a NUL behind them
 */
char *
gainsay_file_read_start (const char *path, gsize most, gsize *length, GError **error)
{
  g_autofree char *bytes = NULL;
  struct stat status;
  gssize n;
  int fd;

  g_return_val_if_fail (path != NULL && length != NULL, NULL);

  fd = open_to_read (path, &status, error);
  if (fd < 0)
    return NULL;
  bytes = g_malloc (most + 1);
  *length = 0;
  while ((n = read_block (fd, bytes + *length, most - *length)) > 0)
    *length += (gsize) n;
  if (n < 0)
    gainsay_file_set_error (error, path, errno, FALSE);
  close (fd);
  bytes[*length] = '\0';
  return n < 0 ? NULL : g_steal_pointer (&bytes);
}

/**
 * gainsay_file_write:
 * @fd: an open file
 * @files: the operations
 * @bytes: (array length=length): what to append
 * @length: how many bytes
 *
 * Writes all bytes, in as many calls as it takes.
 *
 * Returns: whether all were written; if not, errno says why
 */
gboolean
gainsay_file_write (int fd, const GainsayFiles *files, const char *bytes, gsize length)
{
  g_return_val_if_fail (files != NULL, FALSE);

  while (length > 0)
    {
      gssize n = files->write (fd, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          if (n == 0)
            errno = ENOSPC;
          return FALSE;
        }
      bytes += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/**
 * gainsay_file_get_mode:
 * @path: (type filename): a file
 *
 * Tells who may read and write a file.
 *
 * Returns: its permissions; 0 where there is none
 */
mode_t
gainsay_file_get_mode (const char *path)
{
  struct stat status;

  g_return_val_if_fail (path != NULL, 0);

  return stat (path, &status) == 0 ? status.st_mode & 07777 : 0;
}

/**
 * gainsay_file_take_mode:
 * @fd: an open file
 * @path: (type filename): another one, which need not exist
 *
 * Lets the same people read and write a file as another one, as far as it is ours; its owner always
 * may.
 */
void
gainsay_file_take_mode (int fd, const char *path)
{
  mode_t mode = gainsay_file_get_mode (path) & 0777;
  struct stat status;

  if (mode == 0 || fstat (fd, &status) < 0)
    return;
  mode |= S_IRUSR | S_IWUSR;
  if ((status.st_mode & 07777) != mode && fchmod (fd, mode) < 0)
    g_debug ("The file beside %s keeps its mode: %s", path, g_strerror (errno));
}

/* A new empty file beside the target, under one name, so that a crash leaves one at most. */
static int
open_beside (const GainsayFileTarget *target, char **temporary)
{
  g_autofree char *folder = g_path_get_dirname (target->path);
  g_autofree char *name = g_path_get_basename (target->path);
  g_autofree char *hidden = g_strdup_printf (".%s.new", name);
  mode_t mode = gainsay_file_get_mode (target->path);
  int fd;

  if (mode == 0)
    mode = target->mode;
  *temporary = g_build_filename (folder, hidden, NULL);
  if (target->files->unlink (*temporary) < 0 && errno != ENOENT)
    return -1;
  fd = target->files->open (*temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
                            mode != 0 ? mode : 0666);
  if (fd >= 0 && mode != 0 && fchmod (fd, mode) < 0)
    {
      int code = errno;

      close (fd);
      errno = code;
      return -1;
    }
  return fd;
}

/**
 * gainsay_file_sync_folder:
 * @path: (type filename): a file
 * @files: the operations
 *
 * Makes sure that the name of a file outlives a crash, as well as what stands in it.
 *
 * Returns: whether the folder was synced; if not, errno says why
 */
gboolean
gainsay_file_sync_folder (const char *path, const GainsayFiles *files)
{
  g_autofree char *folder = NULL;
  gboolean is_synced;
  int fd;

  g_return_val_if_fail (path != NULL && files != NULL, FALSE);

  folder = g_path_get_dirname (path);
  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return FALSE;
  /* Some network file systems cannot sync a folder, and need not. */
  is_synced = files->fsync (fd) == 0 || errno == EINVAL;
  close (fd);
  return is_synced;
}

/* Writes the text, and has it safe under the name beside. */
static gboolean
write_beside (const GainsayFileTarget *target,
              int fd,
              GainsayFileWriter writer,
              gpointer user_data,
              GError **error)
{
  GError *own = NULL;

  if (writer (fd, target->files, user_data, &own) && target->files->fsync (fd) == 0)
    return TRUE;
  if (own == NULL)
    gainsay_file_set_error (&own, target->path, errno, TRUE);
  g_propagate_error (error, own);
  return FALSE;
}

static gboolean
take_name (const GainsayFileTarget *target, const char *temporary, GError **error)
{
  if (target->check != NULL && !target->check (target->data, error))
    return FALSE;
  if (target->files->rename (temporary, target->path) == 0)
    return TRUE;
  gainsay_file_set_error (error, target->path, errno, TRUE);
  return FALSE;
}

/**
 * gainsay_file_replace:
 * @target: a file
 * @writer: (scope call): writes the text
 * @user_data: data for @writer
 * @is_replaced: (out): whether the path names the new text, be it that a crash may undo it
 * @error: a #GFileError, or what @writer or the check report
 *
 * Puts a new text in the place of a file in one step: it is written beside it, synced, the file is
 * looked at once more, the new one renamed, and the folder is synced. The file's mode is kept.
 *
 * Returns: whether the new text is safely on the disk
 */
gboolean
gainsay_file_replace (const GainsayFileTarget *target,
                      GainsayFileWriter writer,
                      gpointer user_data,
                      gboolean *is_replaced,
                      GError **error)
{
  g_autofree char *temporary = NULL;
  int fd;

  g_return_val_if_fail (target != NULL && writer != NULL && is_replaced != NULL, FALSE);
  g_return_val_if_fail (target->path != NULL && target->files != NULL, FALSE);

  *is_replaced = FALSE;
  fd = open_beside (target, &temporary);
  if (fd < 0)
    {
      gainsay_file_set_error (error, target->path, errno, TRUE);
      return FALSE;
    }
  *is_replaced = write_beside (target, fd, writer, user_data, error);
  close (fd);
  *is_replaced = *is_replaced && take_name (target, temporary, error);
  if (!*is_replaced)
    {
      target->files->unlink (temporary);
      return FALSE;
    }
  if (!gainsay_file_sync_folder (target->path, target->files))
    {
      gainsay_file_set_error (error, target->path, errno, TRUE);
      return FALSE;
    }
  return TRUE;
}
