/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/journal.h"

#include "app/case/log.h"
#include "app/case/reader.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX "-journal"
#define ATTEMPTS 100
#define PAUSE_MS 10
#define MAX_FIRST (1024 * 1024) /* bytes of a first line, which is one decision */

G_DEFINE_QUARK (gainsay - journal - error - quark, gainsay_journal_error)

/**
 * gainsay_journal_path_for:
 * @case_path: (type filename): the file of a case
 *
 * Gives the place of its journal.
 *
 * Returns: (transfer full) (type filename): "NAME.gainsay-journal"
 */
char *
gainsay_journal_path_for (const char *case_path)
{
  g_return_val_if_fail (case_path != NULL, NULL);

  return g_strconcat (case_path, SUFFIX, NULL);
}

/**
 * gainsay_journal_read:
 * @journal_path: (type filename): a journal, which need not exist
 * @length: (out): how many bytes its whole lines have
 * @error: a #GFileError
 *
 * Reads the whole lines of a journal.
 *
 * Returns: (transfer full) (nullable): the text, empty where there is no journal
 */
char *
gainsay_journal_read (const char *journal_path, gsize *length, GError **error)
{
  g_autoptr (GError) own = NULL;
  char *text;

  g_return_val_if_fail (journal_path != NULL && length != NULL, NULL);

  text = gainsay_file_read (journal_path, length, NULL, &own);
  if (text == NULL && g_error_matches (own, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      *length = 0;
      return g_strdup ("");
    }
  if (text == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return NULL;
    }
  while (*length > 0 && text[*length - 1] != '\n')
    (*length)--;
  return text;
}

static GainsayLogEntry *
read_line (const char *line, gsize length, GError **error)
{
  g_autoptr (JsonNode) node =
    gainsay_json_parse (line, length, gainsay_reader_get_limits (), error);
  g_autoptr (GainsayLogEntry) entry = NULL;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, GAINSAY_LOG_ERROR, GAINSAY_LOG_ERROR_VALUES,
                           _("A log entry must be an object."));
      return NULL;
    }
  entry = gainsay_log_entry_new ();
  if (!gainsay_record_load (GAINSAY_RECORD (entry), json_node_get_object (node), error) ||
      !gainsay_log_check_entry (entry, error))
    return NULL;
  return g_steal_pointer (&entry);
}

static gboolean
follows (GainsayCase *investigation, GainsayLogEntry *entry)
{
  const char *const *previous = gainsay_log_entry_get_previous (entry);

  return g_strcmp0 (previous != NULL ? previous[0] : NULL,
                    gainsay_log_get_last_id (investigation)) == 0;
}

static gboolean
apply_line (GainsayCase *investigation, const char *line, gsize length, GError **error)
{
  g_autoptr (GainsayLogEntry) entry = read_line (line, length, error);

  if (entry == NULL)
    return FALSE;
  if (gainsay_case_find (investigation, gainsay_record_get_id (GAINSAY_RECORD (entry))) != NULL)
    return TRUE;
  if (!follows (investigation, entry))
    {
      g_set_error_literal (error, GAINSAY_LOG_ERROR, GAINSAY_LOG_ERROR_CHAIN,
                           _("It continues another log."));
      return FALSE;
    }
  return gainsay_log_apply_entry (investigation, entry, error);
}

/**
 * gainsay_journal_apply:
 * @investigation: a case as its file has it
 * @text: (array length=length): whole lines of its journal
 * @length: how many bytes
 * @error: a #GainsayJournalError
 *
 * Applies the entries of a journal that the log does not hold yet. After an error the case holds
 * those before the one at fault.
 *
 * Returns: whether all of them followed
 */
gboolean
gainsay_journal_apply (GainsayCase *investigation, const char *text, gsize length, GError **error)
{
  const char *end = text + length;
  guint number = 1;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *line = text; line < end; number++)
    {
      const char *newline = memchr (line, '\n', (gsize) (end - line));
      g_autoptr (GError) own = NULL;

      g_assert (newline != NULL);
      if (!apply_line (investigation, line, (gsize) (newline - line), &own))
        {
          g_set_error (error, GAINSAY_JOURNAL_ERROR, GAINSAY_JOURNAL_ERROR_MISMATCH,
                       /* translators: the number of a line, and a sentence: what is wrong */
                       _("Line %u of the journal beside the case does not fit it: %s"), number,
                          own->message);
          return FALSE;
        }
      line = newline + 1;
    }
  return TRUE;
}

/**
 * gainsay_journal_parse:
 * @text: (array length=length): whole lines of a journal
 * @length: how many bytes
 * @error: a #GainsayLogError or one of the reader's
 *
 * Reads the entries of a journal.
 *
 * Returns: (transfer container) (element-type GainsayLogEntry) (nullable): the entries in order
 */
GPtrArray *
gainsay_journal_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  const char *end = text + length;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *line = text; line < end;)
    {
      const char *newline = memchr (line, '\n', (gsize) (end - line));
      GainsayLogEntry *entry = read_line (line, (gsize) (newline - line), error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
      line = newline + 1;
    }
  return g_steal_pointer (&entries);
}

/**
 * gainsay_journal_follows:
 * @investigation: a case
 * @text: (array length=length): whole lines of a journal
 * @length: how many bytes
 *
 * Tells whether a journal found elsewhere continues the log of this case. Where the log is empty,
 * it must be about something that the case has.
 *
 * Returns: whether its first entry follows the log's last
 */
gboolean
gainsay_journal_follows (GainsayCase *investigation, const char *text, gsize length)
{
  const char *newline;
  g_autoptr (GainsayLogEntry) entry = NULL;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  newline = memchr (text, '\n', length);
  if (newline == NULL)
    return FALSE;
  entry = read_line (text, (gsize) (newline - text), NULL);
  return entry != NULL && follows (investigation, entry) &&
         (gainsay_log_get_last_id (investigation) != NULL ||
          gainsay_case_find (investigation, gainsay_log_entry_get_target (entry)) != NULL);
}

/**
 * gainsay_journal_read_first:
 * @journal_path: (type filename): a journal
 * @length: (out): how many bytes its first line has, its end included
 *
 * Reads the first line of a journal.
 *
 * Returns: (transfer full) (nullable): the line; %NULL where there is none of a sane length
 */
char *
gainsay_journal_read_first (const char *journal_path, gsize *length)
{
  g_autofree char *text = NULL;
  const char *newline;

  g_return_val_if_fail (journal_path != NULL && length != NULL, NULL);

  text = gainsay_file_read_start (journal_path, MAX_FIRST, length, NULL);
  newline = text != NULL ? memchr (text, '\n', *length) : NULL;
  if (newline == NULL)
    return NULL;
  *length = (gsize) (newline + 1 - text);
  return g_steal_pointer (&text);
}

/* Whether a path still names the file that was opened by it. */
static gboolean
is_same_file (int fd, const char *path)
{
  struct stat opened;
  struct stat named;

  return fstat (fd, &opened) == 0 && stat (path, &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

/**
 * gainsay_journal_lock:
 * @journal_path: (type filename): a journal, made where there is none
 * @error: a #GainsayJournalError or #GFileError
 *
 * Takes the lock by which one program at a time writes a case.
 *
 * Returns: a descriptor that holds the lock until it is closed; -1 with @error set
 */
int
gainsay_journal_lock (const char *journal_path, GError **error)
{
  g_autofree char *path = NULL;
  mode_t mode;
  guint n_attempts = 0;

  g_return_val_if_fail (journal_path != NULL && g_str_has_suffix (journal_path, SUFFIX), -1);

  /* What stands in the case stands in the journal too: the same people may read it. */
  path = g_strndup (journal_path, strlen (journal_path) - strlen (SUFFIX));
  mode = gainsay_file_get_mode (path) & 0777;
  if (mode == 0)
    mode = 0666;
  for (;;)
    {
      int fd = open (journal_path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW,
                     mode | S_IRUSR | S_IWUSR);

      if (fd < 0)
        {
          gainsay_file_set_error (error, journal_path, errno, TRUE);
          return -1;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) < 0)
        {
          int code = errno;

          close (fd);
          if (code == EINTR)
            continue;
          /* Who looks for a lost journal holds the lock for a moment. */
          if (code == EWOULDBLOCK && ++n_attempts < ATTEMPTS)
            {
              g_usleep (PAUSE_MS * 1000);
              continue;
            }
          if (code == EWOULDBLOCK)
            g_set_error_literal (error, GAINSAY_JOURNAL_ERROR, GAINSAY_JOURNAL_ERROR_LOCKED,
                                 _("The case is open elsewhere."));
          else
            gainsay_file_set_error (error, journal_path, code, TRUE);
          return -1;
        }
      /* The one before may have closed, and removed the file, between our two calls. */
      if (is_same_file (fd, journal_path))
        {
          gainsay_file_take_mode (fd, path);
          return fd;
        }
      close (fd);
    }
}
