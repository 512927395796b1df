/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files, written so that a crash at any moment leaves the old text or the new one, never half.
 *
 * The operations that change the disk go through a table, in which a test can let each of them fail
 * or end the program.
 */
#pragma once

#include "app/case/environment.h"

#include <fcntl.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * GainsayFiles:
 * @open: as open(2)
 * @write: as write(2)
 * @fsync: as fsync(2)
 * @ftruncate: as ftruncate(2)
 * @rename: as rename(2)
 * @unlink: as unlink(2)
 * @move: as rename(2), but fails with EEXIST where @to exists
 *
 * The operations on files, each setting errno when it fails.
 */
struct _GainsayFiles
{
  int (*open) (const char *path, int flags, mode_t mode);
  gssize (*write) (int fd, const void *bytes, gsize length);
  int (*fsync) (int fd);
  int (*ftruncate) (int fd, off_t length);
  int (*rename) (const char *from, const char *to);
  int (*unlink) (const char *path);
  int (*move) (const char *from, const char *to);
};

const GainsayFiles *gainsay_files_get (const GainsayEnvironment *environment);

/**
 * GainsayFileWriter:
 * @write: writes the whole text by calling gainsay_file_write() with @fd
 * @user_data: data for @write
 *
 * What is to stand in a file.
 */
typedef gboolean (*GainsayFileWriter) (int fd,
                                       const GainsayFiles *files,
                                       gpointer user_data,
                                       GError **error);

/**
 * GainsayFileTarget:
 * @path: a file, links resolved; it need not exist yet
 * @files: the operations
 * @mode: who may read a file that does not exist yet; 0 for what the user's umask says
 * @check: (nullable): looks once more, in the last moment, whether the file may be replaced
 * @data: data for @check
 *
 * The file that a text goes to.
 */
typedef struct
{
  const char *path;
  const GainsayFiles *files;
  mode_t mode;
  gboolean (*check) (gpointer data, GError **error);
  gpointer data;
} GainsayFileTarget;

/* Nothing larger is read; a case of that size could not be worked with. */
#define GAINSAY_FILE_MAX_SIZE (1024 * 1024 * 1024)

char *gainsay_file_resolve (const char *path) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_file_read (const char *path, gsize *length, char **sha256, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_file_read_start (const char *path, gsize most, gsize *length, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
mode_t gainsay_file_get_mode (const char *path);
void gainsay_file_take_mode (int fd, const char *path);
gboolean gainsay_file_write (int fd, const GainsayFiles *files, const char *bytes, gsize length);
gboolean gainsay_file_replace (const GainsayFileTarget *target,
                               GainsayFileWriter writer,
                               gpointer user_data,
                               gboolean *is_replaced,
                               GError **error);
gboolean gainsay_file_sync_folder (const char *path, const GainsayFiles *files);
void gainsay_file_set_error (GError **error, const char *path, int code, gboolean is_write);

G_END_DECLS
