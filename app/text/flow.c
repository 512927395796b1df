/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns a text and its marks into flows. */
#include "app/document/mark.h"
#include "app/document/offsets.h"
#include "app/text/analysis-private.h"

#include <string.h>
#include <unicode/utf16.h>

/* What lies on a byte: a kind in the low bits, and these. */
#define BYTE_KIND 0x0f
#define BYTE_TAG 0x10
#define BYTE_JOIN 0x20

static const struct
{
  const char *mark;
  guint8 bits;
} mark_bits[] = {
  { "boilerplate", GAINSAY_FLOW_BOILERPLATE },
  { "heading", GAINSAY_FLOW_HEADING },
  { "caption", GAINSAY_FLOW_CAPTION },
  { "byline", GAINSAY_FLOW_BYLINE },
  { "dateline", GAINSAY_FLOW_BYLINE },
  { "page", GAINSAY_FLOW_BOILERPLATE },
  { "speaker", GAINSAY_FLOW_SPEAKER },
  { "time", GAINSAY_FLOW_BYLINE },
  { "tag", BYTE_TAG },
  { "join", BYTE_JOIN },
};

static guint8
find_bits (const char *kind)
{
  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (mark_bits); i++)
    if (strcmp (kind, mark_bits[i].mark) == 0)
      return mark_bits[i].bits;
  return 0;
}

static guint8 *
lay_marks (const char *text, gsize length, GListModel *marks)
{
  guint8 *bytes = g_malloc0 (length + 1);
  guint n_marks = marks != NULL ? g_list_model_get_n_items (marks) : 0;
  g_autoptr (GainsayOffsets) offsets = n_marks > 0 ? gainsay_offsets_new (text) : NULL;
  guint n_codepoints = n_marks > 0 ? gainsay_offsets_get_length (offsets) : 0;

  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);
      guint8 bits = find_bits (gainsay_mark_get_kind (mark));
      guint start = (guint) MAX (gainsay_mark_get_start (mark), 0);
      guint end = (guint) MAX (gainsay_mark_get_end (mark), 0);
      gsize last;

      if (bits == 0 || start >= end || end > n_codepoints)
        continue;
      last = gainsay_offsets_to_bytes (offsets, end);
      for (gsize j = gainsay_offsets_to_bytes (offsets, start); j < last; j++)
        bytes[j] = (bits & BYTE_KIND) != 0 ? (guint8) ((bytes[j] & ~BYTE_KIND) | bits)
                                           : (guint8) (bytes[j] | bits);
    }
  return bytes;
}

static void
flow_free (gpointer data)
{
  GainsayFlow *flow = data;

  g_array_unref (flow->units);
  g_array_unref (flow->offsets);
  g_free (flow);
}

static GainsayFlow *
flow_new (GainsayFlowKind kind, guint paragraph)
{
  GainsayFlow *flow = g_new (GainsayFlow, 1);

  flow->kind = kind;
  flow->paragraph = paragraph;
  flow->units = g_array_new (FALSE, FALSE, sizeof (UChar));
  flow->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  return flow;
}

static void
append_character (GainsayFlow *flow, gunichar character, guint32 offset)
{
  UChar units[2];
  guint n_units = 0;

  U16_APPEND_UNSAFE (units, n_units, character);
  g_array_append_vals (flow->units, units, n_units);
  for (guint i = 0; i < n_units; i++)
    g_array_append_val (flow->offsets, offset);
}

static gboolean
is_blank (const GainsayFlow *flow)
{
  for (guint i = 0; i < flow->units->len; i++)
    if (!g_unichar_isspace (g_array_index (flow->units, UChar, i)))
      return FALSE;
  return TRUE;
}

typedef struct
{
  GPtrArray *flows;
  GainsayFlow *flow; /* the one that is being filled, or NULL */
  guint paragraph;
} Walk;

static void
finish_flow (Walk *walk, guint32 end)
{
  if (walk->flow == NULL)
    return;
  g_array_append_val (walk->flow->offsets, end);
  if (is_blank (walk->flow))
    flow_free (walk->flow);
  else
    g_ptr_array_add (walk->flows, walk->flow);
  walk->flow = NULL;
}

static void
finish_paragraph (Walk *walk, guint32 end)
{
  guint n_flows = walk->flows->len;

  finish_flow (walk, end);
  if (walk->flows->len > n_flows ||
      (n_flows > 0 && ((GainsayFlow *) g_ptr_array_index (walk->flows, n_flows - 1))->paragraph ==
                        walk->paragraph))
    walk->paragraph++;
}

/* The flows of a text in order: each line is a paragraph, unless a join covers its end, and where
 * the kind changes inside a line, a new flow of the same paragraph begins. */
GPtrArray *
gainsay_flow_list (const char *text, GListModel *marks)
{
  gsize length = strlen (text);
  g_autofree guint8 *bytes = lay_marks (text, length, marks);
  Walk walk = { g_ptr_array_new_with_free_func (flow_free), NULL, 0 };
  gboolean was_join = FALSE;

  for (gsize i = 0; i < length;)
    {
      gunichar character = g_utf8_get_char (text + i);
      gsize next = (gsize) (g_utf8_next_char (text + i) - text);

      if (bytes[i] & BYTE_JOIN)
        {
          if (!was_join && walk.flow != NULL)
            append_character (walk.flow, ' ', (guint32) i);
        }
      else if (character == '\n')
        finish_paragraph (&walk, (guint32) i);
      else if (!(bytes[i] & BYTE_TAG))
        {
          GainsayFlowKind kind = (GainsayFlowKind) (bytes[i] & BYTE_KIND);

          if (walk.flow != NULL && walk.flow->kind != kind)
            finish_flow (&walk, (guint32) i);
          if (walk.flow == NULL)
            walk.flow = flow_new (kind, walk.paragraph);
          append_character (walk.flow, character, (guint32) i);
        }
      was_join = (bytes[i] & BYTE_JOIN) != 0;
      i = next;
    }
  finish_paragraph (&walk, (guint32) length);
  return walk.flows;
}

/* The byte at which a unit begins. */
gsize
gainsay_flow_get_start (const GainsayFlow *self, guint unit)
{
  return g_array_index (self->offsets, guint32, unit);
}

/* The byte behind the unit before this one: where something that ends before @unit ends. */
gsize
gainsay_flow_get_end (const GainsayFlow *self, const char *text, guint unit)
{
  gsize last;

  if (unit == 0)
    return g_array_index (self->offsets, guint32, 0);
  last = g_array_index (self->offsets, guint32, unit - 1);
  return (gsize) (g_utf8_next_char (text + last) - text);
}

/* The characters from @start to before @end, as UTF-8. */
char *
gainsay_flow_dup_text (const GainsayFlow *self, guint start, guint end)
{
  GString *text = g_string_new (NULL);
  const UChar *units = (const UChar *) (gpointer) self->units->data;

  for (guint i = start; i < end;)
    {
      UChar32 character;

      U16_NEXT (units, i, end, character);
      g_string_append_unichar (text, U_IS_SURROGATE (character) ? 0xfffd : (gunichar) character);
    }
  return g_string_free (text, FALSE);
}
