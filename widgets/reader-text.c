/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/reader-text.h"

#include "app/claim/appearance.h"
#include "app/document/document.h"
#include "app/document/mark.h"
#include "app/evidence/evidence.h"
#include "widgets/colors.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A line longer than this, in characters, is a paragraph. */
#define LONG_LINE 120

/* The tags that mark the passage; those of the document are named after the kinds of marks. */
static const char *const passage_tags[] = { "passage", "passage-supports", "passage-contradicts",
                                            "match", "clash" };

/**
 * gainsay_reader_text_init:
 * @buffer: an empty buffer
 *
 * Makes the tags. Later ones win over earlier ones, so those of the passage come last.
 */
void
gainsay_reader_text_init (GtkTextBuffer *buffer)
{
  static const char *const dimmed[] = { "boilerplate", "caption", "byline", "dateline",
                                        "page",        "tag",     "time" };

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_create_tag (buffer, "gap", "scale", 0.55, NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-below-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, NULL);
  gtk_text_buffer_create_tag (buffer, "speaker", "weight", PANGO_WEIGHT_BOLD, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (dimmed); i++)
    gtk_text_buffer_create_tag (buffer, dimmed[i], "scale", 0.92, NULL);
  gtk_text_buffer_create_tag (buffer, "passage", NULL);
  gtk_text_buffer_create_tag (buffer, "passage-supports", NULL);
  gtk_text_buffer_create_tag (buffer, "passage-contradicts", NULL);
  gtk_text_buffer_create_tag (buffer, "match", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "clash", "underline", PANGO_UNDERLINE_DOUBLE, NULL);
}

static void
apply (GtkTextBuffer *buffer, const char *tag, int start, int end)
{
  GtkTextIter from;
  GtkTextIter to;

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag) == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &from, &to);
}

/* Whether the lines of a text are its paragraphs, and not the lines of a narrow page. */
static gboolean
has_long_lines (GtkTextBuffer *buffer)
{
  GtkTextIter line;

  gtk_text_buffer_get_start_iter (buffer, &line);
  do
    if (gtk_text_iter_get_chars_in_line (&line) > LONG_LINE)
      return TRUE;
  while (gtk_text_iter_forward_line (&line));
  return FALSE;
}

/* Empty lines part paragraphs; as high as a line of text they would tear the page apart. Where
 * there are none, the lines themselves are set apart. */
static void
apply_gaps (GtkTextBuffer *buffer)
{
  gboolean paragraphs = has_long_lines (buffer);
  GtkTextIter line;

  gtk_text_buffer_get_start_iter (buffer, &line);
  do
    {
      GtkTextIter end = line;

      if (!gtk_text_iter_forward_line (&end))
        continue;
      if (gtk_text_iter_get_chars_in_line (&line) <= 1)
        gtk_text_buffer_apply_tag_by_name (buffer, "gap", &line, &end);
      else if (paragraphs && gtk_text_iter_get_chars_in_line (&end) > 1)
        gtk_text_buffer_apply_tag_by_name (buffer, "paragraph", &line, &end);
    }
  while (gtk_text_iter_forward_line (&line));
}

/**
 * gainsay_reader_text_set_document:
 * @buffer: a buffer with tags
 * @document: (nullable): the document
 *
 * Puts a document's text into the buffer.
 */
void
gainsay_reader_text_set_document (GtkTextBuffer *buffer, GainsayDocument *document)
{
  const char *text = document != NULL ? gainsay_document_get_text (document) : NULL;
  GListModel *marks;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  if (text == NULL)
    return;
  apply_gaps (buffer);
  marks = gainsay_document_get_marks (document);
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);

      if (gainsay_mark_get_kind (mark) != NULL)
        apply (buffer, gainsay_mark_get_kind (mark), gainsay_mark_get_start (mark),
               gainsay_mark_get_end (mark));
    }
}

static void
clear_passage (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (gsize i = 0; i < G_N_ELEMENTS (passage_tags); i++)
    gtk_text_buffer_remove_tag_by_name (buffer, passage_tags[i], &start, &end);
}

static gboolean
read_range (JsonNode *node, int *start, int *end)
{
  JsonArray *range;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  range = json_node_get_array (node);
  if (json_array_get_length (range) != 2)
    return FALSE;
  *start = (int) json_array_get_int_element (range, 0);
  *end = (int) json_array_get_int_element (range, 1);
  return *start >= 0 && *start < *end;
}

/* What ties two texts together matches; what sets a contradicting passage against the claim, a
 * negation or another number, clashes. */
static gboolean
is_clash (const char *kind, const char *stance)
{
  return g_strcmp0 (stance, "contradicts") == 0 && !g_str_has_prefix (kind, "same") &&
         !g_str_has_prefix (kind, "related") && !g_str_equal (kind, "synonym");
}

static void
apply_reason (GtkTextBuffer *buffer,
              GainsayPassage *passage,
              const char *stance,
              JsonObject *reason)
{
  const char *kind = json_object_get_string_member_with_default (reason, "kind", "");
  const char *tag = is_clash (kind, stance) ? "clash" : "match";
  JsonNode *node = json_object_get_member (reason, "passage");
  JsonArray *ranges;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;
  ranges = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (ranges); i++)
    {
      int start;
      int end;

      if (read_range (json_array_get_element (ranges, i), &start, &end))
        apply (buffer, tag, gainsay_passage_get_start (passage) + start,
               MIN (gainsay_passage_get_start (passage) + end, gainsay_passage_get_end (passage)));
    }
}

static void
apply_reasons (GtkTextBuffer *buffer,
               GainsayPassage *passage,
               const char *stance,
               const char *reasons)
{
  g_autoptr (JsonNode) node = reasons != NULL ? json_from_string (reasons, NULL) : NULL;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *reason = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (reason))
        apply_reason (buffer, passage, stance, json_node_get_object (reason));
    }
}

/**
 * gainsay_reader_text_set_passage:
 * @buffer: a buffer that holds the passage's document
 * @passage: (nullable): the passage, or NULL to mark none
 *
 * Marks a passage and the words in it that carry its reasons.
 *
 * Returns: whether the passage lies within the text
 */
gboolean
gainsay_reader_text_set_passage (GtkTextBuffer *buffer, GainsayPassage *passage)
{
  const char *stance = NULL;
  const char *reasons = NULL;
  const char *tag = "passage";
  int start;
  int end;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);

  clear_passage (buffer);
  if (passage == NULL)
    return FALSE;
  start = gainsay_passage_get_start (passage);
  end = gainsay_passage_get_end (passage);
  if (start < 0 || start >= end || end > gtk_text_buffer_get_char_count (buffer))
    return FALSE;

  if (GAINSAY_IS_EVIDENCE (passage))
    {
      stance = gainsay_evidence_get_stance (GAINSAY_EVIDENCE (passage));
      reasons = gainsay_evidence_get_reasons (GAINSAY_EVIDENCE (passage));
    }
  else if (GAINSAY_IS_APPEARANCE (passage))
    reasons = gainsay_appearance_get_reasons (GAINSAY_APPEARANCE (passage));
  if (g_strcmp0 (stance, "supports") == 0)
    tag = "passage-supports";
  else if (g_strcmp0 (stance, "contradicts") == 0)
    tag = "passage-contradicts";
  apply (buffer, tag, start, end);
  apply_reasons (buffer, passage, stance, reasons);
  return TRUE;
}

static gboolean
is_within_word (const GtkTextIter *iter)
{
  return gtk_text_iter_inside_word (iter) && !gtk_text_iter_starts_word (iter);
}

/**
 * gainsay_reader_text_get_selection:
 * @buffer: a buffer
 * @start: (out): where the selection begins, in code points
 * @end: (out): where it ends
 *
 * Gives the selection without the white space around it; a word that it cuts is taken whole.
 *
 * Returns: whether anything else is selected
 */
gboolean
gainsay_reader_text_get_selection (GtkTextBuffer *buffer, int *start, int *end)
{
  GtkTextIter from;
  GtkTextIter to;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (!gtk_text_buffer_get_selection_bounds (buffer, &from, &to))
    return FALSE;
  while (gtk_text_iter_compare (&from, &to) < 0 &&
         g_unichar_isspace (gtk_text_iter_get_char (&from)))
    gtk_text_iter_forward_char (&from);
  while (gtk_text_iter_compare (&from, &to) < 0)
    {
      GtkTextIter before = to;

      gtk_text_iter_backward_char (&before);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&before)))
        break;
      to = before;
    }
  if (gtk_text_iter_compare (&from, &to) < 0)
    {
      if (is_within_word (&from))
        gtk_text_iter_backward_word_start (&from);
      if (is_within_word (&to))
        gtk_text_iter_forward_word_end (&to);
    }
  *start = gtk_text_iter_get_offset (&from);
  *end = gtk_text_iter_get_offset (&to);
  return *start < *end;
}

/**
 * gainsay_reader_text_drop_selection:
 * @buffer: a buffer
 *
 * Leaves the cursor where the selection began.
 */
void
gainsay_reader_text_drop_selection (GtkTextBuffer *buffer)
{
  GtkTextIter start;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_selection_bounds (buffer, &start, NULL);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static void
color_tag (GtkTextBuffer *buffer,
           GtkWidget *widget,
           const char *tag,
           const char *property,
           const char *color_name)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GdkRGBA color;

  gainsay_color_lookup (widget, color_name, &color);
  g_object_set (gtk_text_tag_table_lookup (table, tag), property, &color, NULL);
}

/**
 * gainsay_reader_text_update_colors:
 * @buffer: a buffer with tags
 * @widget: the text view
 *
 * Takes the tags' colours from the present style.
 */
void
gainsay_reader_text_update_colors (GtkTextBuffer *buffer, GtkWidget *widget)
{
  static const char *const dimmed[] = { "boilerplate", "caption", "byline", "dateline",
                                        "page",        "tag",     "time" };

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (gsize i = 0; i < G_N_ELEMENTS (dimmed); i++)
    color_tag (buffer, widget, dimmed[i], "foreground-rgba", "dimmed_text_color");
  color_tag (buffer, widget, "passage", "background-rgba", "passage_tint");
  color_tag (buffer, widget, "passage-supports", "background-rgba", "support_tint");
  color_tag (buffer, widget, "passage-contradicts", "background-rgba", "contradict_tint");
  color_tag (buffer, widget, "match", "underline-rgba", "match_color");
  color_tag (buffer, widget, "clash", "underline-rgba", "contradict_color");
  color_tag (buffer, widget, "clash", "background-rgba", "clash_tint");
}
