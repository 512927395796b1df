/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* tee() */
#include "config.h"

#include "app/document/import.h"

#include "app/base/job.h"
#include "app/document/importers/encoding.h"
#include "app/document/importers/importers.h"
#include "app/document/importers/sitename.h"
#include "app/document/mark.h"
#include "app/document/offsets.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (64 * 1024) /* bytes read at a time */
#define ID_DIGITS 16      /* of the hash, in an id */
#define SNIFF 1024        /* bytes looked at for the signs of a web page */

G_DEFINE_QUARK (gainsay - import - error - quark, gainsay_import_error)

struct _GainsayImportTools
{
  GainsayPatterns *patterns;
  void *textcat; /* NULL where the fingerprints of languages are not installed */
};

static const char *const meta_fields[GAINSAY_N_META] = {
  [GAINSAY_META_TITLE] = "title",       [GAINSAY_META_PUBLISHER] = "publisher",
  [GAINSAY_META_AGENCY] = "agency",     [GAINSAY_META_AUTHOR] = "author",
  [GAINSAY_META_KIND] = "kind",         [GAINSAY_META_PUBLISHED] = "published",
  [GAINSAY_META_LANGUAGE] = "language", [GAINSAY_META_URI] = "uri",
};

typedef struct
{
  const char *media_type;
  GainsayImporter import;
  const char *const *endings;
} Format;

static const char *const text_endings[] = { ".txt", ".text", ".asc", NULL };
static const char *const markdown_endings[] = { ".md", ".markdown", ".mkd", ".mdown", NULL };
static const char *const html_endings[] = { ".html", ".htm", ".xhtml", ".shtml", NULL };

static const Format formats[] = {
  { "text/plain", gainsay_import_plain_text, text_endings },
  { "text/markdown", gainsay_import_markdown, markdown_endings },
  { "text/html", gainsay_import_html, html_endings },
};

/**
 * gainsay_import_tools_new:
 *
 * Loads what imports share.
 *
 * Returns: (transfer full): tools for one thread
 */
GainsayImportTools *
gainsay_import_tools_new (void)
{
  GainsayImportTools *self = g_new0 (GainsayImportTools, 1);

  self->patterns = gainsay_patterns_new ("en");
  self->textcat = gainsay_language_open ();
  return self;
}

/**
 * gainsay_import_tools_free:
 * @self: (transfer full) (nullable): tools
 *
 * Frees the tools.
 */
void
gainsay_import_tools_free (GainsayImportTools *self)
{
  if (self == NULL)
    return;
  gainsay_patterns_free (self->patterns);
  gainsay_language_close (self->textcat);
  g_free (self);
}

static gboolean
check_cancelled (GainsayJob *job, const char *name, GError **error)
{
  if (!gainsay_job_is_cancelled (job))
    return TRUE;
  g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_CANCELLED,
               _("“%s” was not added: the import was cancelled."), name);
  return FALSE;
}

static gboolean
check_size (gsize size, const char *name, GError **error)
{
  if (size <= GAINSAY_IMPORT_MAX_BYTES)
    return TRUE;
  g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_TOO_LARGE,
               /* translators: the first %s is a file, the second a size as "32 MiB" */
               _("“%s” was not added: it is larger than %s."), name, "32 MiB");
  return FALSE;
}

static gboolean
has_ending (const char *name, const char *const *endings)
{
  /* Of an address, what follows the path is no part of its ending. */
  g_autofree char *path = g_strndup (name, strcspn (name, "?#"));
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (lower, *endings))
      return TRUE;
  return FALSE;
}

/* "text/html; charset=…" → whether that is the format. */
static gboolean
is_media_type (const char *declared, const char *media_type)
{
  gsize length = strcspn (declared, "; ");

  return length == strlen (media_type) && g_ascii_strncasecmp (declared, media_type, length) == 0;
}

static gboolean
looks_like_html (const char *text)
{
  static const char *const signs[] = { "<!doctype html", "<html", "<head", "<body", "<article" };
  const char *start = text + strspn (text, " \t\n\f");
  g_autofree char *head = NULL;

  if (*start != '<')
    return FALSE;
  head = g_ascii_strdown (start, (gssize) strnlen (start, SNIFF));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *at = strstr (head, signs[i]);

      if (at != NULL && (at == head || i < 2 || g_str_has_prefix (head, "<!--") ||
                         g_str_has_prefix (head, "<?xml")))
        return TRUE;
    }
  return FALSE;
}

/* By what the source says, then by the name, then by the content; unknown is plain text. */
static const Format *
choose_format (const GainsayImportOptions *options, const char *text)
{
  const char *declared = options->media_type;

  if (declared != NULL && is_media_type (declared, "application/xhtml+xml"))
    return &formats[2];
  /* What is only said to be plain text may yet be named or be something else. */
  for (guint i = 1; declared != NULL && i < G_N_ELEMENTS (formats); i++)
    if (is_media_type (declared, formats[i].media_type))
      return &formats[i];
  for (guint i = 0; options->name != NULL && i < G_N_ELEMENTS (formats); i++)
    if (has_ending (options->name, formats[i].endings))
      return &formats[i];
  return looks_like_html (text) ? &formats[2] : &formats[0];
}

static char *
find_charset (GBytes *bytes, const char *media_type)
{
  const char *parameter = media_type != NULL ? strstr (media_type, "charset=") : NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (parameter != NULL)
    {
      parameter += strlen ("charset=");
      parameter += strspn (parameter, "\"' ");
      return g_strndup (parameter, strcspn (parameter, "\"'; "));
    }
  return gainsay_encoding_find_declaration (data, length);
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && g_utf8_get_char (text) != 0xfeff)
      return FALSE;
  return TRUE;
}

static GainsayParsed *
read_text (char *text,
           const Format *format,
           const GainsayImportOptions *options,
           const GainsayImportTools *tools,
           const char *name,
           GError **error)
{
  g_autoptr (GainsayParsed) parsed = format->import (text, name, tools->patterns, error);

  if (parsed == NULL || !check_cancelled (options->job, name, error))
    return NULL;
  if (is_blank (parsed->text))
    {
      g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_EMPTY,
                   _("“%s” was not added: there is no text in it."), name);
      return NULL;
    }
  gainsay_marks_detect (parsed, tools->patterns, options->job);
  if (!check_cancelled (options->job, name, error))
    return NULL;
  gainsay_parsed_take_meta (parsed, GAINSAY_META_URI, g_strdup (options->uri));
  gainsay_parsed_take_meta (parsed, GAINSAY_META_LANGUAGE,
                            gainsay_language_detect (tools->textcat, parsed->text));
  gainsay_sitename_settle (parsed);
  return g_steal_pointer (&parsed);
}

static GPtrArray *
make_marks (const GainsayParsed *parsed)
{
  g_autoptr (GainsayOffsets) offsets = gainsay_offsets_new (parsed->text);
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parsed->marks->len; i++)
    {
      const GainsaySpan *span = &g_array_index (parsed->marks, GainsaySpan, i);
      GainsayRecord *mark = GAINSAY_RECORD (gainsay_mark_new ());

      gainsay_record_set_text (mark, "kind", span->kind);
      gainsay_record_set_count (mark, "start",
                                (int) gainsay_offsets_to_codepoints (offsets, span->start));
      gainsay_record_set_count (mark, "end",
                                (int) gainsay_offsets_to_codepoints (offsets, span->end));
      g_ptr_array_add (marks, mark);
    }
  return marks;
}

static GainsayDocument *
make_document (const GainsayParsed *parsed,
               GBytes *bytes,
               const Format *format,
               const GainsayImportOptions *options)
{
  GainsayDocument *document = gainsay_document_new ();
  GainsayRecord *record = GAINSAY_RECORD (document);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *id = g_strdup_printf ("d-%.*s", ID_DIGITS, sha256);
  g_autoptr (GPtrArray) marks = make_marks (parsed);

  gainsay_record_set_text (record, "id", id);
  gainsay_record_set_text (record, "sha256", sha256);
  gainsay_record_set_text (record, "mediaType", format->media_type);
  gainsay_record_set_text (record, "retrieved", options->retrieved);
  gainsay_record_set_text (record, "text", parsed->text);
  for (guint i = 0; i < GAINSAY_N_META; i++)
    gainsay_record_set_text (record, meta_fields[i], parsed->meta[i]);
  gainsay_record_replace_children (record, "marks", marks);
  return document;
}

/**
 * gainsay_import_bytes:
 * @bytes: an input
 * @options: (nullable): what is known of it
 * @error: a #GainsayImportError
 *
 * Makes a document of an input. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the document, complete but for people's corrections
 */
GainsayDocument *
gainsay_import_bytes (GBytes *bytes, const GainsayImportOptions *options, GError **error)
{
  static const GainsayImportOptions nothing = { 0 };
  g_autoptr (GainsayImportTools) own_tools = NULL;
  g_autoptr (GainsayParsed) parsed = NULL;
  g_autofree char *charset = NULL;
  const GainsayImportTools *tools;
  const Format *format;
  const char *name;
  char *text;

  g_return_val_if_fail (bytes != NULL, NULL);

  options = options != NULL ? options : &nothing;
  name = options->name != NULL ? options->name : _("Pasted text");
  if (!check_cancelled (options->job, name, error) ||
      !check_size (g_bytes_get_size (bytes), name, error))
    return NULL;
  charset = find_charset (bytes, options->media_type);
  text = gainsay_encoding_decode (bytes, charset, NULL);
  if (text == NULL)
    {
      g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_BINARY,
                   _("“%s” was not added: it is not plain text, Markdown or HTML."), name);
      return NULL;
    }
  own_tools = options->tools == NULL ? gainsay_import_tools_new () : NULL;
  tools = options->tools != NULL ? options->tools : own_tools;
  format = choose_format (options, text);
  parsed = read_text (text, format, options, tools, name, error);
  return parsed != NULL ? make_document (parsed, bytes, format, options) : NULL;
}

/* Whether it is a pipe without data, and without a program that could still write some. */
static gboolean
is_abandoned_pipe (int descriptor)
{
  struct stat info;
  int aside[2];
  ssize_t n;

  if (fstat (descriptor, &info) != 0 || !S_ISFIFO (info.st_mode) || pipe2 (aside, O_CLOEXEC) != 0)
    return FALSE;
  /* Looks without taking anything out. */
  n = tee (descriptor, aside[1], 1, SPLICE_F_NONBLOCK);
  close (aside[0]);
  close (aside[1]);
  return n == 0;
}

/* Says why what was opened is nothing to be read; NULL where it is. */
static const char *
find_fault (int descriptor)
{
  struct stat info;

  if (fstat (descriptor, &info) != 0)
    return g_strerror (errno);
  if (S_ISDIR (info.st_mode))
    return g_strerror (EISDIR);
  if (is_abandoned_pipe (descriptor))
    return _("No program writes to this pipe");
  return NULL;
}

static GInputStream *
open_stream (const char *path, GError **error)
{
  const char *fault;
  int descriptor;

  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  descriptor = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  if (descriptor < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }
  fault = find_fault (descriptor);
  if (fault != NULL)
    {
      close (descriptor);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, fault);
      return NULL;
    }
  return g_unix_input_stream_new (descriptor, TRUE);
}

/* Reads little more than is allowed, whatever the file says of its size. */
static GBytes *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  int descriptor = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream));
  g_autoptr (GByteArray) data = g_byte_array_new ();
  gssize n_read;

  do
    {
      guint had = data->len;

      /* Of a pipe whose writer went before it was opened, poll() never tells the end. */
      if (is_abandoned_pipe (descriptor))
        break;
      g_byte_array_set_size (data, had + CHUNK);
      n_read = g_input_stream_read (stream, data->data + had, CHUNK, cancellable, error);
      if (n_read < 0)
        return NULL;
      g_byte_array_set_size (data, had + (guint) n_read);
    }
  while (n_read > 0 && data->len <= GAINSAY_IMPORT_MAX_BYTES);
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

/* Reads a file as far as imports go. */
static GBytes *
read_file (const char *path, const char *name, GainsayJob *job, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GCancellable *cancellable = job != NULL ? gainsay_job_get_cancellable (job) : NULL;

  stream = open_stream (path, &reason);
  if (stream != NULL)
    bytes = read_stream (stream, cancellable, &reason);
  if (!check_cancelled (job, name, error))
    return NULL;
  if (bytes == NULL)
    {
      g_set_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_UNREADABLE,
                   /* translators: the first %s is a file, the second the system's reason */
                   _("“%s” could not be read: %s"), name, reason->message);
      return NULL;
    }
  return check_size (g_bytes_get_size (bytes), name, error) ? g_steal_pointer (&bytes) : NULL;
}

/**
 * gainsay_import_dup_name:
 * @path: (type filename): the path of a file, or "-" for standard input
 *
 * Gives what messages call an input.
 *
 * Returns: (transfer full): its name
 */
char *
gainsay_import_dup_name (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return g_str_equal (path, "-") ? g_strdup (_("Standard input")) : g_filename_display_name (path);
}

/**
 * gainsay_import_file:
 * @path: (type filename): the path of a file, or "-" for standard input
 * @options: (nullable): what is known of it; without a name it is called by its path
 * @error: a #GainsayImportError
 *
 * Makes a document of a file. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the document
 */
GainsayDocument *
gainsay_import_file (const char *path, const GainsayImportOptions *options, GError **error)
{
  GainsayImportOptions own = { 0 };
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (options != NULL)
    own = *options;
  name = own.name == NULL ? gainsay_import_dup_name (path) : NULL;
  own.name = name != NULL ? name : own.name;
  bytes = read_file (path, own.name, own.job, error);
  return bytes != NULL ? gainsay_import_bytes (bytes, &own, error) : NULL;
}
