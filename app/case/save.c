/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/save.h"

#include "app/case/writer.h"

#include <errno.h>

/* A case being written, and hashed on its way. */
typedef struct
{
  GPtrArray *pieces;   /* either the text … */
  GainsayCase *source; /* … or the case to write */
  const GainsayFileTarget *target;
  int fd;
  GChecksum *checksum;
} Output;

static gboolean
output_cb (const char *bytes, gsize length, gpointer user_data, GError **error)
{
  Output *output = user_data;

  g_checksum_update (output->checksum, (const guchar *) bytes, (gssize) length);
  if (gainsay_file_write (output->fd, output->target->files, bytes, length))
    return TRUE;
  gainsay_file_set_error (error, output->target->path, errno, TRUE);
  return FALSE;
}

/* Many pieces are a few bytes long: they go out together. */
static gboolean
write_pieces (Output *output, GError **error)
{
  const gsize enough = 256 * 1024;
  g_autoptr (GByteArray) buffer = g_byte_array_new ();

  for (guint i = 0; i < output->pieces->len; i++)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (output->pieces->pdata[i], &length);

      g_byte_array_append (buffer, bytes, (guint) length);
      if (buffer->len < enough && i + 1 < output->pieces->len)
        continue;
      if (!output_cb ((const char *) buffer->data, buffer->len, output, error))
        return FALSE;
      g_byte_array_set_size (buffer, 0);
    }
  return TRUE;
}

static gboolean
write_output (int fd, const GainsayFiles *files, gpointer user_data, GError **error)
{
  Output *output = user_data;

  output->fd = fd;
  if (output->source != NULL)
    return gainsay_writer_write (output->source, output_cb, output, error);
  return write_pieces (output, error);
}

static gboolean
replace (Output *output, char **sha256, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gboolean is_replaced;
  gboolean is_safe;

  output->checksum = checksum;
  is_safe = gainsay_file_replace (output->target, write_output, output, &is_replaced, error);
  if (is_replaced && sha256 != NULL)
    {
      g_free (*sha256);
      *sha256 = g_strdup (g_checksum_get_string (checksum));
    }
  return is_safe;
}

/**
 * gainsay_save_case:
 * @target: a case file that nobody else has open
 * @investigation: a case of this thread
 * @sha256: (inout) (optional) (transfer full): takes the hash of the text
 * @error: a #GFileError, or what the check reports
 *
 * Writes a case.
 *
 * Returns: whether it is on the disk
 */
gboolean
gainsay_save_case (const GainsayFileTarget *target,
                   GainsayCase *investigation,
                   char **sha256,
                   GError **error)
{
  Output output = { .source = investigation, .target = target };

  g_return_val_if_fail (target != NULL, FALSE);
  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);

  return replace (&output, sha256, error);
}

/**
 * gainsay_save_pieces:
 * @target: a case file that nobody else has open
 * @pieces: (element-type GBytes): the whole text of a case
 * @sha256: (inout) (optional) (transfer full): takes the hash of the text
 * @error: a #GFileError, or what the check reports
 *
 * Writes the text of a case.
 *
 * Returns: whether it is on the disk
 */
gboolean
gainsay_save_pieces (const GainsayFileTarget *target,
                     GPtrArray *pieces,
                     char **sha256,
                     GError **error)
{
  Output output = { .pieces = pieces, .target = target };

  g_return_val_if_fail (target != NULL, FALSE);
  g_return_val_if_fail (pieces != NULL, FALSE);

  return replace (&output, sha256, error);
}
