/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/base/json-guard.h"

#include "app/base/json-keys.h"

#include <glib/gi18n.h>
#include <string.h>

#define DEPTH_CAP 64
#define MAX_WHOLE G_GUINT64_CONSTANT (9007199254740991) /* 2^53 - 1 */

/* An array or object that is open. */
typedef struct
{
  gsize start;     /* its bracket */
  guint first_key; /* of an object: its first one in the list of keys */
  int n_elements;  /* of an array: how many are complete */
  gboolean is_object;
} Frame;

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* after the bracket that opens an array */
  EXPECT_KEY,
  EXPECT_KEY_OR_END,  /* after the brace that opens an object */
  EXPECT_MORE_OR_END, /* after a value inside an array or object */
  EXPECT_NOTHING,
} Expectation;

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  const GainsayJsonLimits *limits;
  GainsayJsonElementFunc func;
  gpointer user_data;
  Frame frames[DEPTH_CAP];
  guint depth;
  GArray *keys; /* GainsayJsonKey, those of every open object */
  Expectation expectation;
  GError **error;
} Guard;

G_DEFINE_QUARK (gainsay - json - error - quark, gainsay_json_error)

/* Always FALSE, to be returned. */
static gboolean
fail (Guard *guard, GainsayJsonError code, gsize at, const char *reason)
{
  const char *line_start = guard->text;
  guint line = 1;
  glong column;

  for (gsize i = 0; i < at; i++)
    if (guard->text[i] == '\n')
      {
        line++;
        line_start = guard->text + i + 1;
      }
  column = 1;
  for (const char *c = line_start; c < guard->text + at; c++)
    if (((guchar) *c & 0xC0) != 0x80)
      column++;

  g_set_error (guard->error, GAINSAY_JSON_ERROR, code,
               /* translators: %s is a sentence that says what is wrong there */
               _("Line %u, column %ld: %s"), line, column, reason);
  return FALSE;
}

static gboolean
fail_syntax (Guard *guard)
{
  if (guard->at >= guard->length)
    return fail (guard, GAINSAY_JSON_ERROR_SYNTAX, guard->length,
                 _("The text ends in the middle."));
  return fail (guard, GAINSAY_JSON_ERROR_SYNTAX, guard->at, _("Something else is expected here."));
}

static int
peek (Guard *guard)
{
  return guard->at < guard->length ? (guchar) guard->text[guard->at] : -1;
}

static void
skip_space (Guard *guard)
{
  while (guard->at < guard->length &&
         (guard->text[guard->at] == ' ' || guard->text[guard->at] == '\n' ||
          guard->text[guard->at] == '\r' || guard->text[guard->at] == '\t'))
    guard->at++;
}

static gboolean
check_unicode_escape (Guard *guard)
{
  gsize start = guard->at;
  int unit = gainsay_json_read_hex (guard->text, guard->length, start + 2);

  if (unit < 0)
    return fail_syntax (guard);
  if (unit == 0)
    return fail (guard, GAINSAY_JSON_ERROR_ENCODING, start,
                 _("A text contains the character U+0000."));
  guard->at += 6;
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;

  if (unit <= 0xDBFF && peek (guard) == '\\' && guard->at + 1 < guard->length &&
      guard->text[guard->at + 1] == 'u')
    {
      int low = gainsay_json_read_hex (guard->text, guard->length, guard->at + 2);

      guard->at += 6;
      if (low >= 0xDC00 && low <= 0xDFFF)
        return TRUE;
    }
  return fail (guard, GAINSAY_JSON_ERROR_ENCODING, start,
               _("A text contains half of a surrogate pair."));
}

/* From the opening quotation mark to behind the closing one. */
static gboolean
check_string (Guard *guard)
{
  guard->at++;
  for (;;)
    {
      int c = peek (guard);

      if (c == '"')
        break;
      if (c < 0x20)
        return fail_syntax (guard);
      if (c != '\\')
        {
          guard->at++;
          continue;
        }
      c = guard->at + 1 < guard->length ? guard->text[guard->at + 1] : '\0';
      if (c == 'u')
        {
          if (!check_unicode_escape (guard))
            return FALSE;
        }
      else if (c != '\0' && strchr ("\"\\/bfnrt", c) != NULL)
        guard->at += 2;
      else
        return fail_syntax (guard);
    }
  guard->at++;
  return TRUE;
}

static gboolean
skip_digits (Guard *guard)
{
  gsize start = guard->at;

  while (g_ascii_isdigit (peek (guard)))
    guard->at++;
  return guard->at > start;
}

static gboolean
check_range (Guard *guard, gsize start)
{
  const char *digits = guard->text + start + (guard->text[start] == '-');
  const char *end = guard->text + guard->at;
  guint64 value = 0;

  for (const char *c = digits; c < end; c++)
    {
      value = value * 10 + (guint64) (*c - '0');
      if (value > MAX_WHOLE)
        return fail (guard, GAINSAY_JSON_ERROR_NUMBER, start, _("A number is too large."));
    }
  return TRUE;
}

static gboolean
check_number (Guard *guard)
{
  gsize start = guard->at;
  gboolean is_whole = TRUE;

  if (peek (guard) == '-')
    guard->at++;
  if (peek (guard) == '0')
    guard->at++;
  else if (!skip_digits (guard))
    return fail_syntax (guard);

  if (guard->limits->only_whole && !check_range (guard, start))
    return FALSE;
  if (peek (guard) == '.')
    {
      guard->at++;
      is_whole = FALSE;
      if (!skip_digits (guard))
        return fail_syntax (guard);
    }
  if (peek (guard) == 'e' || peek (guard) == 'E')
    {
      guard->at++;
      is_whole = FALSE;
      if (peek (guard) == '+' || peek (guard) == '-')
        guard->at++;
      if (!skip_digits (guard))
        return fail_syntax (guard);
    }
  if (!is_whole && guard->limits->only_whole)
    return fail (guard, GAINSAY_JSON_ERROR_NUMBER, start, _("A number is not whole."));
  return TRUE;
}

static gboolean
check_word (Guard *guard, const char *word)
{
  gsize length = strlen (word);

  if (guard->length - guard->at < length || memcmp (guard->text + guard->at, word, length) != 0)
    return fail_syntax (guard);
  guard->at += length;
  return TRUE;
}

/* An object is complete: no two of its keys may be equal. */
static gboolean
check_keys (Guard *guard, guint first)
{
  GainsayJsonKey *keys = (GainsayJsonKey *) (gpointer) guard->keys->data + first;
  const GainsayJsonKey *twice =
    gainsay_json_keys_find_twice (keys, guard->keys->len - first, guard->text, guard->length);

  if (twice != NULL)
    return fail (guard, GAINSAY_JSON_ERROR_DUPLICATE, twice->start - 1,
                 _("A key is there twice."));
  g_array_set_size (guard->keys, first);
  return TRUE;
}

/* A value is complete: tells of it if it is a piece of the file, and goes on behind it. */
static void
finish_value (Guard *guard, gsize start)
{
  Frame *top;

  if (guard->depth == 0)
    {
      guard->expectation = EXPECT_NOTHING;
      return;
    }

  guard->expectation = EXPECT_MORE_OR_END;
  top = &guard->frames[guard->depth - 1];
  if (!top->is_object && top->n_elements < G_MAXINT)
    top->n_elements++;
  if (guard->func == NULL || !guard->frames[0].is_object)
    return;

  if (guard->depth == 1 || (guard->depth == 2 && !top->is_object))
    {
      /* While only the outermost object and an array are open, there are no other keys. */
      const GainsayJsonKey *key =
        &g_array_index (guard->keys, GainsayJsonKey, guard->keys->len - 1);

      guard->func (guard->text + key->start, key->end - key->start,
                   guard->depth == 1 ? -1 : top->n_elements - 1, start, guard->at,
                   guard->user_data);
    }
}

static gboolean
open_frame (Guard *guard, gboolean is_object)
{
  Frame *frame;

  if (guard->depth >= MIN (guard->limits->max_depth, DEPTH_CAP))
    return fail (guard, GAINSAY_JSON_ERROR_DEPTH, guard->at, _("The text is nested too deeply."));

  frame = &guard->frames[guard->depth++];
  frame->start = guard->at++;
  frame->first_key = guard->keys->len;
  frame->n_elements = 0;
  frame->is_object = is_object;
  guard->expectation = is_object ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
  return TRUE;
}

static gboolean
close_frame (Guard *guard)
{
  Frame *frame = &guard->frames[guard->depth - 1];

  if (frame->is_object && !check_keys (guard, frame->first_key))
    return FALSE;
  guard->at++;
  guard->depth--;
  finish_value (guard, frame->start);
  return TRUE;
}

static gboolean
check_value (Guard *guard)
{
  gsize start = guard->at;
  gboolean is_valid;

  switch (peek (guard))
    {
    case '{':
      return open_frame (guard, TRUE);
    case '[':
      return open_frame (guard, FALSE);
    case '"':
      is_valid = check_string (guard);
      break;
    case 't':
      is_valid = check_word (guard, "true");
      break;
    case 'f':
      is_valid = check_word (guard, "false");
      break;
    case 'n':
      is_valid = check_word (guard, "null");
      break;
    default:
      is_valid = check_number (guard);
    }
  if (is_valid)
    finish_value (guard, start);
  return is_valid;
}

static gboolean
check_key (Guard *guard)
{
  GainsayJsonKey key = { .start = guard->at + 1 };

  if (peek (guard) != '"')
    return fail_syntax (guard);
  if (!check_string (guard))
    return FALSE;
  key.end = guard->at - 1;
  gainsay_json_key_hash (&key, guard->text, guard->length);
  g_array_append_val (guard->keys, key);

  skip_space (guard);
  if (peek (guard) != ':')
    return fail_syntax (guard);
  guard->at++;
  guard->expectation = EXPECT_VALUE;
  return TRUE;
}

static gboolean
check_more_or_end (Guard *guard)
{
  gboolean is_object = guard->frames[guard->depth - 1].is_object;

  if (peek (guard) == (is_object ? '}' : ']'))
    return close_frame (guard);
  if (peek (guard) != ',')
    return fail_syntax (guard);
  guard->at++;
  guard->expectation = is_object ? EXPECT_KEY : EXPECT_VALUE;
  return TRUE;
}

static gboolean
check_next (Guard *guard)
{
  switch (guard->expectation)
    {
    case EXPECT_VALUE_OR_END:
      return peek (guard) == ']' ? close_frame (guard) : check_value (guard);
    case EXPECT_VALUE:
      return check_value (guard);
    case EXPECT_KEY_OR_END:
      return peek (guard) == '}' ? close_frame (guard) : check_key (guard);
    case EXPECT_KEY:
      return check_key (guard);
    case EXPECT_MORE_OR_END:
      return check_more_or_end (guard);
    case EXPECT_NOTHING:
    default:
      return fail_syntax (guard);
    }
}

static gboolean
check_encoding (Guard *guard)
{
  const char *end;

  if (g_utf8_validate_len (guard->text, guard->length, &end))
    return TRUE;
  return fail (guard, GAINSAY_JSON_ERROR_ENCODING, (gsize) (end - guard->text),
               *end == '\0' ? _("A text contains the character U+0000.")
                            : _("The text is not valid UTF-8."));
}

/**
 * gainsay_json_check:
 * @text: (array length=length): a text
 * @length: how many bytes it has
 * @limits: how much is accepted
 * @func: (nullable) (scope call): told where the pieces of the outermost object lie
 * @user_data: data for @func
 * @error: a #GainsayJsonError
 *
 * Checks that a text is JSON, and nothing that readers differ on.
 *
 * Returns: whether it is
 */
gboolean
gainsay_json_check (const char *text,
                    gsize length,
                    const GainsayJsonLimits *limits,
                    GainsayJsonElementFunc func,
                    gpointer user_data,
                    GError **error)
{
  g_autoptr (GArray) keys = NULL;
  Guard guard = { .text = text, .length = length, .limits = limits };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (limits != NULL, FALSE);

  guard.func = func;
  guard.user_data = user_data;
  guard.error = error;
  if (length > limits->max_size)
    {
      g_set_error_literal (error, GAINSAY_JSON_ERROR, GAINSAY_JSON_ERROR_SIZE,
                           _("The text is too long."));
      return FALSE;
    }
  if (!check_encoding (&guard))
    return FALSE;

  keys = g_array_new (FALSE, FALSE, sizeof (GainsayJsonKey));
  guard.keys = keys;
  for (;;)
    {
      skip_space (&guard);
      if (guard.at == length && guard.expectation == EXPECT_NOTHING)
        return TRUE;
      if (!check_next (&guard))
        return FALSE;
    }
}

/**
 * gainsay_json_parse:
 * @text: (array length=length): a text
 * @length: how many bytes it has
 * @limits: how much is accepted
 * @error: a #GainsayJsonError
 *
 * Checks a text and parses it.
 *
 * Returns: (transfer full) (nullable): its value
 */
JsonNode *
gainsay_json_parse (const char *text, gsize length, const GainsayJsonLimits *limits, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!gainsay_json_check (text, length, limits, NULL, NULL, error))
    return NULL;
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, error))
    return NULL;
  return json_parser_steal_root (parser);
}
