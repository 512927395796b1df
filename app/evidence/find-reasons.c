/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reasons point at the words of a self-contained text, in which names and dates may be filled in;
 * here they are brought to the words that the document prints.
 */
#include "app/evidence/find-private.h"

#include <string.h>

/* How many words of the document may be passed over to find the next one of the text. */
#define LOOK_AHEAD 14

typedef struct
{
  const GainsayAnalysis *text;
  const GainsayAnalysis *document;
  const GainsayFindPassage *passage;
  guint *tokens; /* token of the text → token of the document, or GAINSAY_NO_INDEX */
} Map;

static guint
find_token (const Map *map, const char *folded, guint from, guint end)
{
  for (guint i = from; i < end && i < from + LOOK_AHEAD; i++)
    if (strcmp (map->document->tokens[i].folded, folded) == 0)
      return i;
  return GAINSAY_NO_INDEX;
}

static void
map_tokens (Map *map)
{
  const GainsayProposition *proposition = map->passage->proposition;
  guint first;
  guint n_tokens;
  guint next;
  gsize byte = 0;
  gboolean is_filled_in = FALSE;

  gainsay_analysis_find_tokens (map->document, map->passage->start, map->passage->end, &first,
                                &n_tokens);
  next = gainsay_analysis_find_token (map->document, proposition->start);
  if (next < first || next >= first + n_tokens)
    next = first;
  for (guint i = 0; i < map->text->n_tokens; i++)
    {
      guint found = GAINSAY_NO_INDEX;

      for (; byte < map->text->tokens[i].start; byte++)
        if (proposition->text[byte] == '[' || proposition->text[byte] == ']')
          is_filled_in = proposition->text[byte] == '[';
      if (!is_filled_in)
        found = find_token (map, map->text->tokens[i].folded, next, first + n_tokens);
      map->tokens[i] = found;
      if (found != GAINSAY_NO_INDEX)
        next = found + 1;
    }
}

static guint
count_codepoints (const char *text, gsize start, gsize end)
{
  return (guint) g_utf8_strlen (text + start, (gssize) (end - start));
}

/* Adds a range of the document's bytes, as code points of the passage. */
static void
add_bytes (const Map *map, GArray *spans, gsize start, gsize end)
{
  gsize base = map->passage->start;

  if (start < base || end > map->passage->end || start >= end)
    return;
  gainsay_reason_add (spans, count_codepoints (map->document->text, base, start),
                      count_codepoints (map->document->text, base, end));
}

static void
add_passage_span (const Map *map, GArray *spans, const GainsaySpan *span, gboolean is_negation)
{
  const GainsayProposition *proposition = map->passage->proposition;
  guint first;
  guint n_tokens;
  guint start = GAINSAY_NO_INDEX;
  guint last = GAINSAY_NO_INDEX;

  gainsay_analysis_find_tokens (map->text, span->start, span->end, &first, &n_tokens);
  for (guint i = first; i < first + n_tokens; i++)
    {
      guint token = map->tokens[i];

      if (token == GAINSAY_NO_INDEX)
        continue;
      if (last != GAINSAY_NO_INDEX && token != last + 1)
        {
          add_bytes (map, spans, map->document->tokens[start].start,
                     map->document->tokens[last].end);
          start = GAINSAY_NO_INDEX;
        }
      if (start == GAINSAY_NO_INDEX)
        start = token;
      last = token;
    }
  if (start != GAINSAY_NO_INDEX)
    add_bytes (map, spans, map->document->tokens[start].start, map->document->tokens[last].end);
  /* "[It is not true that] …" stands for the words of denying. */
  else if (is_negation && proposition->need == GAINSAY_NEED_NEGATION)
    add_bytes (map, spans, proposition->cue_start, proposition->cue_end);
}

static GainsayReason *
convert (const Map *map, const GainsayReason *reason, const char *claim)
{
  gboolean is_negation =
    reason->kind == GAINSAY_REASON_NEGATION || reason->kind == GAINSAY_REASON_ATTRIBUTION;
  GainsayReason *converted = gainsay_reason_new (reason->kind);

  for (guint i = 0; i < reason->claim->len; i++)
    {
      const GainsaySpan *span = &g_array_index (reason->claim, GainsaySpan, i);

      gainsay_reason_add (converted->claim, count_codepoints (claim, 0, span->start),
                          count_codepoints (claim, 0, span->end));
    }
  for (guint i = 0; i < reason->passage->len; i++)
    add_passage_span (map, converted->passage, &g_array_index (reason->passage, GainsaySpan, i),
                      is_negation);
  return converted;
}

/* The value of the field "reasons". Spans of @reasons are bytes of the claim's text and of what the
 * passage says. */
char *
gainsay_find_write_reasons (const GPtrArray *reasons,
                            const char *claim,
                            const GainsayFindPassage *passage,
                            const GainsayAnalysis *document)
{
  Map map = { gainsay_stance_text_get_analysis (passage->text), document, passage, NULL };
  g_autoptr (GPtrArray) converted =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_reason_free);

  g_return_val_if_fail (reasons != NULL && claim != NULL, NULL);

  map.tokens = g_new (guint, map.text->n_tokens + 1);
  map_tokens (&map);
  for (guint i = 0; i < reasons->len; i++)
    {
      GainsayReason *reason = convert (&map, g_ptr_array_index (reasons, i), claim);

      /* A tie to a word that was only filled in has nothing to point at. */
      if (reason->passage->len > 0 || reason->kind == GAINSAY_REASON_NEGATION ||
          reason->kind == GAINSAY_REASON_ATTRIBUTION)
        g_ptr_array_add (converted, reason);
      else
        gainsay_reason_free (reason);
    }
  g_free (map.tokens);
  return gainsay_reasons_to_json (converted);
}
