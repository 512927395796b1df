/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where sentences end: ICU's boundaries, of which those that end none are taken back. */
#include "app/text/analysis-private.h"

#include <string.h>
#include <unicode/uchar.h>

/* How far a bracket may stay open and still hold a sentence together, in units. */
#define MAX_BRACKET 300

static UChar
unit_at (const GainsayFlow *flow, guint unit)
{
  return unit < flow->units->len ? g_array_index (flow->units, UChar, unit) : 0;
}

static gboolean
is_space (UChar unit)
{
  return unit == 0xa0 || u_isspace (unit);
}

static gboolean
is_closing (UChar unit)
{
  return unit == '"' || unit == '\'' || unit == 0x201d || unit == 0x2019 || unit == 0xbb ||
         unit == ')' || unit == ']';
}

static gboolean
is_opening (UChar unit)
{
  return unit == '"' || unit == '\'' || unit == 0x201c || unit == 0x2018 || unit == 0xab ||
         unit == '(' || unit == '[';
}

/* The word that begins at or behind @unit, past opening marks; "" when there is none. */
static char *
word_after (const GainsayFlow *flow, guint unit, guint *end)
{
  guint start = unit;
  guint n_units = flow->units->len;

  while (start < n_units &&
         (is_space (unit_at (flow, start)) || is_opening (unit_at (flow, start))))
    start++;
  *end = start;
  while (*end < n_units && (u_isalnum (unit_at (flow, *end)) || unit_at (flow, *end) == 0x2019 ||
                            unit_at (flow, *end) == '\''))
    (*end)++;
  return gainsay_flow_dup_text (flow, start, *end);
}

/* The word before the full stop at @stop, inner full stops included: "U.S" of "U.S." */
static char *
word_before (const GainsayFlow *flow, guint stop)
{
  guint start = stop;

  while (start > 0 && (u_isalnum (unit_at (flow, start - 1)) ||
                       (unit_at (flow, start - 1) == '.' && start - 1 > 0 &&
                        u_isalpha (unit_at (flow, start - 2)))))
    start--;
  return gainsay_flow_dup_text (flow, start, stop);
}

static gboolean
has_class (GainsayBuilder *builder, GainsayWordClass klass, const char *word)
{
  return *word != '\0' && gainsay_lexicon_look_up (builder->analysis->lexicon, klass, word) != NULL;
}

static gboolean
is_stop (GainsayBuilder *builder, const char *word)
{
  g_autofree char *folded = gainsay_lexicon_fold (builder->analysis->lexicon, word, -1);
  char *apostrophe = strchr (folded, '\'');

  if (apostrophe != NULL)
    *apostrophe = '\0';
  return gainsay_lexicon_is_stop (builder->analysis->lexicon, folded);
}

/* "U.S. Senate", "U.S. President", but "… to the U.S. The senator …" */
static gboolean
goes_on_after_acronym (GainsayBuilder *builder, const GainsayFlow *flow, guint next)
{
  guint end;
  g_autofree char *word = word_after (flow, next, &end);
  guint end_second;
  g_autofree char *second = word_after (flow, end, &end_second);

  if (*word == '\0')
    return FALSE;
  if (g_unichar_islower (g_utf8_get_char (word)) || g_ascii_isdigit (*word))
    return TRUE;
  if (is_stop (builder, word) || is_opening (unit_at (flow, next)))
    return FALSE;
  if (has_class (builder, GAINSAY_WORD_BODY, word) ||
      has_class (builder, GAINSAY_WORD_TITLE, word) ||
      has_class (builder, GAINSAY_WORD_ROLE, word) ||
      has_class (builder, GAINSAY_WORD_WEEKDAY, word) ||
      has_class (builder, GAINSAY_WORD_MONTH, word))
    return !has_class (builder, GAINSAY_WORD_REPORTING, second);
  /* "U.S. Supreme Court", "U.S. Foreign Affairs": a second capital goes on with the name. */
  return *second != '\0' && g_unichar_isupper (g_utf8_get_char (second)) &&
         (has_class (builder, GAINSAY_WORD_BODY, second) ||
          has_class (builder, GAINSAY_WORD_ROLE, second));
}

static gboolean
goes_on_after_abbreviation (GainsayBuilder *builder,
                            const GainsayFlow *flow,
                            guint stop,
                            guint next)
{
  g_autofree char *word = word_before (flow, stop);
  glong n_letters = g_utf8_strlen (word, -1);
  const GainsayLexiconEntry *entry;
  guint end;
  g_autofree char *after = word_after (flow, next, &end);
  gboolean is_number = g_ascii_isdigit (*after);

  if (n_letters == 0 || unit_at (flow, stop - (guint) n_letters - 1) == '-')
    return FALSE;
  if (n_letters == 1 && g_unichar_isupper (g_utf8_get_char (word)))
    return strcmp (word, "I") != 0 || !is_stop (builder, after);

  entry = gainsay_lexicon_look_up (builder->analysis->lexicon, GAINSAY_WORD_ABBREVIATION, word);
  if (entry == NULL || strcmp (entry->text, word) != 0)
    return strchr (word, '.') != NULL && *after != '\0' && !is_stop (builder, after) &&
           !is_opening (unit_at (flow, next));
  if (strcmp (entry->base, "title") == 0)
    return *after != '\0';
  if (strcmp (entry->base, "never") == 0)
    return is_number || n_letters == 1 || strcmp (word, "vs") == 0 || strchr (word, '.') != NULL;
  return goes_on_after_acronym (builder, flow, next);
}

/* “Really?” she asked. “Stop!” Dana Ode told them. */
static gboolean
goes_on_after_quotation (GainsayBuilder *builder, const GainsayFlow *flow, guint next)
{
  guint unit = next;

  if (is_opening (unit_at (flow, next)))
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      guint end;
      g_autofree char *word = word_after (flow, unit, &end);

      if (*word == '\0')
        return FALSE;
      if (i > 0 && has_class (builder, GAINSAY_WORD_REPORTING, word))
        return TRUE;
      if (!g_unichar_isupper (g_utf8_get_char (word)) || (i > 0 && is_stop (builder, word)))
        return FALSE;
      unit = end;
    }
  return FALSE;
}

/* Whether an opened bracket of this sentence is closed only behind @boundary. */
static gboolean
is_in_bracket (const GainsayFlow *flow, guint start, guint boundary)
{
  int depth = 0;
  guint limit = MIN (flow->units->len, boundary + MAX_BRACKET);

  for (guint i = MAX (start, boundary - MIN (boundary, MAX_BRACKET)); i < boundary; i++)
    if (unit_at (flow, i) == '(')
      depth++;
    else if (unit_at (flow, i) == ')' && depth > 0)
      depth--;
  for (guint i = boundary; depth > 0 && i < limit; i++)
    if (unit_at (flow, i) == ')')
      return TRUE;
    else if (unit_at (flow, i) == '(')
      return FALSE;
  return FALSE;
}

static gboolean
is_boundary (GainsayBuilder *builder, const GainsayFlow *flow, guint start, guint boundary)
{
  guint n_units = flow->units->len;
  guint next = boundary;
  guint last = boundary;
  guint closed;
  UChar mark;

  while (next < n_units && is_space (unit_at (flow, next)))
    next++;
  if (next >= n_units)
    return TRUE;
  while (last > start && is_space (unit_at (flow, last - 1)))
    last--;
  closed = last;
  while (last > start && is_closing (unit_at (flow, last - 1)))
    last--;
  if (last == start)
    return FALSE;

  mark = unit_at (flow, last - 1);
  if (u_islower (unit_at (flow, next)) || is_in_bracket (flow, start, boundary))
    return FALSE;
  if (mark == '.' && last == closed && goes_on_after_abbreviation (builder, flow, last - 1, next))
    return FALSE;
  if ((mark == '?' || mark == '!') && last < closed &&
      goes_on_after_quotation (builder, flow, next))
    return FALSE;
  return TRUE;
}

/* The sentences of a flow as pairs of units, white space at both ends left out. */
GArray *
gainsay_sentences_find (GainsayBuilder *builder, const GainsayFlow *flow)
{
  GArray *spans = g_array_new (FALSE, FALSE, 2 * sizeof (guint));
  UErrorCode status = U_ZERO_ERROR;
  guint start = 0;
  int32_t boundary;

  ubrk_setText (builder->sentence_breaks, (const UChar *) (gpointer) flow->units->data,
                (int32_t) flow->units->len, &status);
  g_return_val_if_fail (U_SUCCESS (status), spans);

  ubrk_first (builder->sentence_breaks);
  while ((boundary = ubrk_next (builder->sentence_breaks)) != UBRK_DONE)
    {
      guint span[2] = { start, (guint) boundary };

      while (span[0] < span[1] && is_space (unit_at (flow, span[0])))
        span[0]++;
      if (!is_boundary (builder, flow, span[0], (guint) boundary))
        continue;
      start = (guint) boundary;
      while (span[1] > span[0] && is_space (unit_at (flow, span[1] - 1)))
        span[1]--;
      if (span[0] < span[1])
        g_array_append_vals (spans, span, 1);
    }
  return spans;
}
