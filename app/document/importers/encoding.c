/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/encoding.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

/* Bytes looked at for a declaration, for NULs, and for detection. */
#define DECLARATION_WINDOW 4096
#define WIDE_WINDOW 4096
#define DETECTION_WINDOW (64 * 1024)

/* Characters looked at, and how many of a hundred may be no text. */
#define BINARY_WINDOW (64 * 1024)
#define BINARY_PERCENT 10

#define FALLBACK "windows-1252"
#define REPLACEMENT 0xfffd

static gboolean
has_binary_signature (const char *data, gsize length)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } signatures[] = {
    { "%PDF-", 5 },        { "PK\003\004", 4 },
    { "\211PNG", 4 },      { "GIF8", 4 },
    { "\377\330\377", 3 }, { "\177ELF", 4 },
    { "\037\213", 2 },     { "7z\274\257\047\034", 6 },
    { "Rar!\032", 5 },     { "\320\317\021\340", 4 },
    { "RIFF", 4 },         { "{\\rtf", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length &&
        memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_no_text (gunichar character)
{
  if (character < 0x20)
    return strchr ("\t\n\f\r\033", (int) character) == NULL || character == 0;
  return (character >= 0x7f && character < 0xa0) || character == REPLACEMENT;
}

static gboolean
looks_binary (const char *text)
{
  guint n_characters = 0;
  guint n_bad = 0;

  for (const char *at = text; *at != '\0' && n_characters < BINARY_WINDOW;
       at = g_utf8_next_char (at), n_characters++)
    n_bad += is_no_text (g_utf8_get_char (at));
  return n_bad * 100 > n_characters * BINARY_PERCENT;
}

static char *
find_mark (const char *data, gsize length, gsize *mark_length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t signature = 0;
  const char *name;

  name = ucnv_detectUnicodeSignature (data, (int32_t) MIN (length, 8), &signature, &status);
  if (U_FAILURE (status) || name == NULL || !g_str_has_prefix (name, "UTF-") ||
      g_str_equal (name, "UTF-7"))
    return NULL;
  *mark_length = (gsize) signature;
  return g_strdup (name);
}

/* UTF-16 without a mark: spaces and Latin letters have a NUL on one side, and only there. */
static const char *
find_wide (const char *data, gsize length)
{
  gsize n_pairs = MIN (length, WIDE_WINDOW) / 2;
  gsize n_first = 0;
  gsize n_second = 0;

  for (gsize i = 0; i < n_pairs; i++)
    {
      n_first += data[2 * i] == '\0';
      n_second += data[2 * i + 1] == '\0';
    }
  if (n_second >= 2 && n_second * 10 > n_pairs && n_first * 100 < n_pairs)
    return "UTF-16LE";
  if (n_first >= 2 && n_first * 10 > n_pairs && n_second * 100 < n_pairs)
    return "UTF-16BE";
  return NULL;
}

/*
 * How many bytes the sequence takes; 0 where it is none. What UTF-8 forbids but only an encoder of
 * UTF-8 writes, surrogates and forms that are too long, is a sequence too.
 */
static gsize
get_sequence (const char *at, const char *end)
{
  guchar lead = (guchar) *at;
  gsize length = lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;

  if (length > (gsize) (end - at))
    return 0;
  for (gsize i = 1; i < length; i++)
    if (((guchar) at[i] & 0xc0) != 0x80)
      return 0;
  return length;
}

/* The bytes that belong to no sequence of UTF-8, and the sequences of more than one byte. */
static void
count_utf8 (const char *data, gsize length, gsize *n_bad, gsize *n_long)
{
  const char *end = data + length;

  *n_bad = 0;
  *n_long = 0;
  for (const char *at = data; at < end;)
    {
      gsize n = (guchar) *at < 0x80 ? 1 : get_sequence (at, end);

      *n_bad += n == 0;
      *n_long += n > 1;
      at += MAX (n, 1);
    }
}

static gboolean
is_single_byte (const char *charset)
{
  static const char *const prefixes[] = { "iso-8859",  "iso8859", "windows-", "cp12",
                                          "us-ascii",  "ascii",   "latin",    "macroman",
                                          "macintosh", "koi8" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_ascii_strncasecmp (charset, prefixes[i], strlen (prefixes[i])) == 0)
      return TRUE;
  return FALSE;
}

static char *
detect (const char *data, gsize length)
{
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open (&status);
  const UCharsetMatch *match;
  const char *name = NULL;
  char *found;

  if (U_FAILURE (status))
    return g_strdup (FALLBACK);
  ucsdet_setText (detector, data, (int32_t) MIN (length, DETECTION_WINDOW), &status);
  ucsdet_enableInputFilter (detector, memchr (data, '<', MIN (length, DETECTION_WINDOW)) != NULL);
  match = ucsdet_detect (detector, &status);
  if (U_SUCCESS (status) && match != NULL)
    name = ucsdet_getName (match, &status);
  /* Wide encodings were looked for by their NULs: here they could only be a wrong guess. */
  if (U_FAILURE (status) || name == NULL || g_str_has_prefix (name, "UTF-"))
    name = FALLBACK;
  found = g_strdup (name);
  ucsdet_close (detector);
  return found;
}

/* What the web means when it says Latin-1, and what writers of plain text mean too. */
static const char *
get_converter_name (const char *charset)
{
  static const char *const latin[] = { "iso-8859-1", "iso8859-1", "latin1",
                                       "latin-1",    "us-ascii",  "ascii" };

  for (guint i = 0; i < G_N_ELEMENTS (latin); i++)
    if (g_ascii_strcasecmp (charset, latin[i]) == 0)
      return FALLBACK;
  return charset;
}

static char *
convert (const char *data, gsize length, const char *charset)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (get_converter_name (charset), &status);
  int32_t capacity = (int32_t) length + 8;
  g_autofree UChar *wide = NULL;
  char *text;
  int32_t n_wide;

  if (U_FAILURE (status))
    return NULL;
  wide = g_new (UChar, capacity);
  n_wide = ucnv_toUChars (converter, wide, capacity, data, (int32_t) length, &status);
  ucnv_close (converter);
  if (U_FAILURE (status))
    return NULL;
  text = g_malloc ((gsize) n_wide * 3 + 1);
  for (int32_t i = 0; i < n_wide; i++)
    if (wide[i] == 0)
      wide[i] = REPLACEMENT;
  status = U_ZERO_ERROR;
  u_strToUTF8WithSub (text, n_wide * 3 + 1, NULL, wide, n_wide, REPLACEMENT, NULL, &status);
  if (U_FAILURE (status))
    g_clear_pointer (&text, g_free);
  return text;
}

static gboolean
is_known (const char *charset)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (charset, &status);

  if (U_FAILURE (status))
    return FALSE;
  ucnv_close (converter);
  return TRUE;
}

static char *
choose (const char *data, gsize length, const char *declared)
{
  const char *wide = find_wide (data, length);
  gsize n_bad;
  gsize n_long;

  if (wide != NULL)
    return g_strdup (wide);
  if (declared != NULL &&
      (!is_known (declared) || g_ascii_strncasecmp (declared, "utf-16", 6) == 0))
    declared = NULL;
  if (declared != NULL && !is_single_byte (declared) &&
      g_ascii_strncasecmp (declared, "utf", 3) != 0)
    return g_strdup (declared);
  /* The escapes of ISO 2022, all of whose bytes would be UTF-8 as well. */
  if (g_strstr_len (data, (gssize) MIN (length, DETECTION_WINDOW), "\033$") != NULL)
    return detect (data, length);
  count_utf8 (data, length, &n_bad, &n_long);
  if (n_bad == 0 || n_long > 4 * n_bad)
    return g_strdup ("UTF-8");
  if (declared != NULL && (is_single_byte (declared) || n_long >= n_bad))
    return g_strdup (declared);
  return detect (data, length);
}

/* CRLF and CR become LF, in place. */
static void
fold_line_ends (char *text)
{
  char *to = text;

  if (strchr (text, '\r') == NULL)
    return;
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at != '\r')
        *to++ = *at;
      else if (at[1] != '\n')
        *to++ = '\n';
    }
  *to = '\0';
}

/**
 * gainsay_encoding_find_declaration:
 * @data: the beginning of a file
 * @length: how many bytes
 *
 * Reads the encoding that a web page or an XML declaration names in its first 4096 bytes.
 *
 * Returns: (transfer full) (nullable): the name as it stands there
 */
char *
gainsay_encoding_find_declaration (const char *data, gsize length)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *head = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length == 0)
    return NULL;
  head = g_strndup (data, MIN (length, DECLARATION_WINDOW));
  for (char *at = head; *at != '\0'; at++)
    if ((guchar) *at >= 0x80)
      *at = '?';
  regex = g_regex_new ("<(?:meta\\s[^>]{0,300}?charset\\s*=|\\?xml\\s[^>]{0,100}?encoding\\s*=)"
                       "\\s*[\"']?\\s*([A-Za-z][\\w.:-]{1,30})",
                       G_REGEX_CASELESS, 0, NULL);
  if (!g_regex_match (regex, head, 0, &match))
    return NULL;
  return g_match_info_fetch (match, 1);
}

/**
 * gainsay_encoding_decode:
 * @bytes: the bytes of a file
 * @charset: (nullable): the encoding that the source or the file declares, doubted where the bytes
 *   tell another
 * @used: (out) (optional) (transfer full): the encoding that was used
 *
 * Decodes bytes to text.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if the bytes are no text
 */
char *
gainsay_encoding_decode (GBytes *bytes, const char *charset, char **used)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  const char *data;
  gsize length;
  gsize mark_length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > G_MAXINT32 / 4 || has_binary_signature (data, length))
    return NULL;
  name = length > 0 ? find_mark (data, length, &mark_length) : NULL;
  if (name == NULL)
    name = length > 0 ? choose (data, length, charset) : g_strdup ("UTF-8");
  if (g_ascii_strcasecmp (name, "UTF-8") == 0)
    text =
      g_utf8_make_valid (length > 0 ? data + mark_length : "", (gssize) (length - mark_length));
  else
    text = convert (data + mark_length, length - mark_length, name);
  if (text == NULL || looks_binary (text))
    return NULL;
  fold_line_ends (text);
  if (used != NULL)
    *used = g_steal_pointer (&name);
  return g_steal_pointer (&text);
}
