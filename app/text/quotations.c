/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotations: curly and straight marks, one inside another, over sentences and paragraphs. */
#include "app/text/analysis-private.h"

#include <unicode/uchar.h>

/* How deep quotations may lie in one another. */
#define MAX_DEPTH 8
/* How far a quotation in single straight marks may reach, in units. */
#define MAX_SINGLE 2000

typedef struct
{
  GainsayBuilder *builder;
  const GainsayFlow *flow;
  GArray *open;     /* indices of quotations that are open, outermost first */
  guint carried;    /* a quotation that its paragraph left open, or GAINSAY_NO_INDEX */
  guint carried_in; /* the paragraph that did */
} Scan;

static UChar
unit_at (const GainsayFlow *flow, guint unit)
{
  return unit < flow->units->len ? g_array_index (flow->units, UChar, unit) : ' ';
}

static gboolean
is_gap (UChar unit)
{
  return u_isspace (unit) || unit == 0xa0;
}

static GainsayQuotation *
get_quotation (Scan *scan, guint index)
{
  return &g_array_index (scan->builder->quotations, GainsayQuotation, index);
}

static guint
innermost (const Scan *scan)
{
  return scan->open->len > 0 ? g_array_index (scan->open, guint, scan->open->len - 1)
                             : GAINSAY_NO_INDEX;
}

static void
open_quotation (Scan *scan, guint unit)
{
  const char *text = scan->builder->analysis->text;
  GainsayQuotation quotation = { 0 };
  guint index = scan->builder->quotations->len;

  if (scan->open->len >= MAX_DEPTH)
    return;
  quotation.start = gainsay_flow_get_start (scan->flow, unit);
  quotation.inner_start = gainsay_flow_get_end (scan->flow, text, unit + 1);
  quotation.end = quotation.inner_end = quotation.inner_start;
  quotation.depth = scan->open->len;
  quotation.parent = innermost (scan);
  quotation.paragraph = scan->flow->paragraph;
  g_array_append_val (scan->builder->quotations, quotation);
  g_array_append_val (scan->open, index);
}

static void
close_quotation (Scan *scan, guint unit)
{
  const char *text = scan->builder->analysis->text;
  GainsayQuotation *quotation = get_quotation (scan, innermost (scan));

  quotation->inner_end = gainsay_flow_get_start (scan->flow, unit);
  quotation->end = gainsay_flow_get_end (scan->flow, text, unit + 1);
  quotation->is_closed = TRUE;
  g_array_set_size (scan->open, scan->open->len - 1);
}

static gboolean
is_single (const Scan *scan, guint index)
{
  UChar32 mark = (UChar32) g_utf8_get_char (scan->builder->analysis->text +
                                            get_quotation ((Scan *) scan, index)->start);

  return mark == '\'' || mark == 0x2018;
}

/* A straight mark opens behind a gap, an opening bracket or a dash, when a word follows. */
static gboolean
looks_opening (const Scan *scan, guint unit)
{
  UChar before = unit > 0 ? unit_at (scan->flow, unit - 1) : ' ';
  UChar after = unit_at (scan->flow, unit + 1);

  return !is_gap (after) &&
         (is_gap (before) || before == '(' || before == '[' || before == '-' || before == 0x2014 ||
          before == 0x2013 || before == '"' || before == 0x201c || before == '\'');
}

static gboolean
looks_closing (const Scan *scan, guint unit)
{
  UChar before = unit > 0 ? unit_at (scan->flow, unit - 1) : ' ';
  UChar after = unit_at (scan->flow, unit + 1);

  return !is_gap (before) && !u_isalnum (after);
}

/* Whether a straight single mark at @unit has a closing one before the next double mark. */
static gboolean
has_closing_single (const Scan *scan, guint unit)
{
  guint end = MIN (scan->flow->units->len, unit + MAX_SINGLE);

  for (guint i = unit + 1; i < end; i++)
    {
      UChar mark = unit_at (scan->flow, i);

      if (mark == '"' || mark == 0x201d)
        return FALSE;
      if (mark == '\'' && looks_closing (scan, i))
        return TRUE;
    }
  return FALSE;
}

static void
scan_double (Scan *scan, guint unit)
{
  while (innermost (scan) != GAINSAY_NO_INDEX && is_single (scan, innermost (scan)))
    g_array_set_size (scan->open, scan->open->len - 1);
  if (scan->open->len > 0)
    close_quotation (scan, unit);
  else if (!is_gap (unit_at (scan->flow, unit + 1)))
    open_quotation (scan, unit);
}

static void
scan_unit (Scan *scan, guint unit)
{
  gboolean in_single;

  switch (unit_at (scan->flow, unit))
    {
    case 0x201c:
    case 0xab:
      open_quotation (scan, unit);
      return;
    case 0x201d:
    case 0xbb:
    case '"':
      if (unit_at (scan->flow, unit) == '"' || scan->open->len > 0)
        scan_double (scan, unit);
      return;
    case 0x2018:
      if (looks_opening (scan, unit))
        open_quotation (scan, unit);
      return;
    case 0x2019:
    case '\'':
      in_single = innermost (scan) != GAINSAY_NO_INDEX && is_single (scan, innermost (scan));
      if (in_single && looks_closing (scan, unit))
        close_quotation (scan, unit);
      else if (!in_single && unit_at (scan->flow, unit) == '\'' && looks_opening (scan, unit) &&
               has_closing_single (scan, unit))
        open_quotation (scan, unit);
      return;
    default:
      return;
    }
}

static void
end_paragraph (Scan *scan)
{
  gsize end =
    gainsay_flow_get_end (scan->flow, scan->builder->analysis->text, scan->flow->units->len);

  scan->carried = GAINSAY_NO_INDEX;
  for (guint i = 0; i < scan->open->len; i++)
    {
      GainsayQuotation *quotation = get_quotation (scan, g_array_index (scan->open, guint, i));

      quotation->end = quotation->inner_end = end;
    }
  if (scan->open->len > 0)
    scan->carried = g_array_index (scan->open, guint, 0);
  scan->carried_in = scan->flow->paragraph;
  g_array_set_size (scan->open, 0);
}

static void
scan_flow (Scan *scan)
{
  guint unit = 0;

  while (unit < scan->flow->units->len && is_gap (unit_at (scan->flow, unit)))
    unit++;
  /* A paragraph that begins with an opening mark goes on with the quotation left open before. */
  if (scan->carried != GAINSAY_NO_INDEX && scan->flow->paragraph == scan->carried_in + 1 &&
      (unit_at (scan->flow, unit) == '"' || unit_at (scan->flow, unit) == 0x201c))
    {
      g_array_append_val (scan->open, scan->carried);
      unit++;
    }
  for (; unit < scan->flow->units->len; unit++)
    scan_unit (scan, unit);
  end_paragraph (scan);
}

/* Gives tokens and sentences the quotation around them. */
static void
lay_quotations (GainsayBuilder *builder)
{
  GainsayToken *tokens = (GainsayToken *) (gpointer) builder->tokens->data;

  for (guint i = 0; i < builder->quotations->len; i++)
    {
      GainsayQuotation *quotation = &g_array_index (builder->quotations, GainsayQuotation, i);
      guint first = gainsay_analysis_find_token (builder->analysis, quotation->start);

      quotation->first_sentence = quotation->last_sentence = GAINSAY_NO_INDEX;
      for (guint j = first; j < builder->tokens->len && tokens[j].start < quotation->end; j++)
        {
          if (quotation->first_sentence == GAINSAY_NO_INDEX)
            quotation->first_sentence = tokens[j].sentence;
          quotation->last_sentence = tokens[j].sentence;
          if (tokens[j].start < quotation->inner_start || tokens[j].end > quotation->inner_end)
            continue;
          tokens[j].quotation = i;
          tokens[j].in_quote = TRUE;
        }
    }
}

static gboolean
quotation_contains (const GainsayBuilder *builder, guint outer, guint inner)
{
  while (inner != GAINSAY_NO_INDEX && inner != outer)
    inner = g_array_index (builder->quotations, GainsayQuotation, inner).parent;
  return inner == outer;
}

static void
mark_sentences (GainsayBuilder *builder)
{
  const GainsayToken *tokens = (const GainsayToken *) (gpointer) builder->tokens->data;

  for (guint i = 0; i < builder->sentences->len; i++)
    {
      GainsaySentence *sentence = &g_array_index (builder->sentences, GainsaySentence, i);
      guint common = GAINSAY_NO_INDEX;
      gboolean is_set = FALSE;

      for (guint j = sentence->first_token; j < sentence->first_token + sentence->n_tokens; j++)
        {
          if (tokens[j].kind == GAINSAY_TOKEN_PUNCTUATION)
            continue;
          if (!is_set)
            common = tokens[j].quotation;
          is_set = TRUE;
          while (common != GAINSAY_NO_INDEX &&
                 !quotation_contains (builder, common, tokens[j].quotation))
            common = g_array_index (builder->quotations, GainsayQuotation, common).parent;
        }
      sentence->quotation = common;
      sentence->in_quote = common != GAINSAY_NO_INDEX;
    }
}

/* Finds the quotations of running prose; tokens and sentences are there already. */
void
gainsay_quotations_find (GainsayBuilder *builder, GPtrArray *flows)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Scan scan = { builder, NULL, open, GAINSAY_NO_INDEX, GAINSAY_NO_INDEX };

  for (guint i = 0; i < flows->len; i++)
    {
      scan.flow = g_ptr_array_index (flows, i);
      if (scan.flow->kind == GAINSAY_FLOW_PROSE || scan.flow->kind == GAINSAY_FLOW_HEADING)
        scan_flow (&scan);
    }
  lay_quotations (builder);
  mark_sentences (builder);
}
