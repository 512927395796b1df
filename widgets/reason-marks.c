/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/reason-marks.h"

#include "app/evidence/reasons.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Words that clash; the other kinds are ties. */
static const char *const clashes[] = { "negation", "antonym",    "number",   "date",        "name",
                                       "modality", "quantifier", "polarity", "attribution", NULL };

static JsonArray *
parse (const char *reasons, JsonNode **root)
{
  *root = reasons != NULL ? json_from_string (reasons, NULL) : NULL;
  return *root != NULL && JSON_NODE_HOLDS_ARRAY (*root) ? json_node_get_array (*root) : NULL;
}

static const char *
get_kind (JsonObject *reason)
{
  return json_object_get_string_member_with_default (reason, "kind", "");
}

static gboolean
get_range (JsonArray *ranges, guint i, glong length, glong *start, glong *end)
{
  JsonNode *node = json_array_get_element (ranges, i);
  JsonArray *range = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (range == NULL || json_array_get_length (range) != 2)
    return FALSE;
  *start = json_array_get_int_element (range, 0);
  *end = json_array_get_int_element (range, 1);
  return *start >= 0 && *start < *end && *end <= length;
}

static JsonArray *
get_ranges (JsonObject *reason, const char *side)
{
  JsonNode *node = json_object_get_member (reason, side);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
mark (PangoAttrList *marks, guint start, guint end, gboolean clash, const GdkRGBA *tint)
{
  PangoAttribute *attribute =
    pango_attr_underline_new (clash ? PANGO_UNDERLINE_DOUBLE : PANGO_UNDERLINE_SINGLE);

  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_change (marks, attribute);
  if (!clash || tint == NULL)
    return;

  attribute = pango_attr_background_new ((guint16) (tint->red * G_MAXUINT16),
                                         (guint16) (tint->green * G_MAXUINT16),
                                         (guint16) (tint->blue * G_MAXUINT16));
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_change (marks, attribute);
  attribute = pango_attr_background_alpha_new ((guint16) (tint->alpha * G_MAXUINT16));
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_change (marks, attribute);
}

/**
 * gainsay_reason_marks_new:
 * @reasons: (nullable): the reasons, a JSON array
 * @of_passage: whether to mark the passage rather than the claim
 * @text: the text that is shown
 * @offset: code points of @text before the passage or claim begins
 * @tint: (nullable): the colour behind words that clash
 *
 * Makes the marks for a label.
 *
 * Returns: (transfer full): attributes, perhaps none
 */
PangoAttrList *
gainsay_reason_marks_new (const char *reasons,
                          gboolean of_passage,
                          const char *text,
                          guint offset,
                          const GdkRGBA *tint)
{
  PangoAttrList *marks = pango_attr_list_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonArray *array = parse (reasons, &root);
  glong length;

  g_return_val_if_fail (text != NULL, marks);

  length = g_utf8_strlen (text, -1) - offset;
  /* From the last to the first, so that the weakest tie lies on top. */
  for (guint i = array != NULL ? json_array_get_length (array) : 0; i > 0; i--)
    {
      JsonNode *node = json_array_get_element (array, i - 1);
      JsonObject *reason = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      JsonArray *ranges =
        reason != NULL ? get_ranges (reason, of_passage ? "passage" : "claim") : NULL;
      glong start, end;

      for (guint j = 0; ranges != NULL && j < json_array_get_length (ranges); j++)
        if (get_range (ranges, j, length, &start, &end))
          mark (marks, g_utf8_offset_to_pointer (text, start + offset) - text,
                g_utf8_offset_to_pointer (text, end + offset) - text,
                g_strv_contains (clashes, get_kind (reason)), tint);
    }
  return marks;
}

/**
 * gainsay_reasons_dup_label:
 * @reasons: (nullable): the reasons, a JSON array
 * @claim: (nullable): the claim's text
 * @passage: (nullable): the passage as printed
 *
 * Says the weakest tie in words: "takes “influence operations” to mean “interference”".
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when there are none to say
 */
char *
gainsay_reasons_dup_label (const char *reasons, const char *claim, const char *passage)
{
  g_autoptr (GPtrArray) list = gainsay_reasons_from_json (reasons);
  char *text = NULL;

  for (guint i = 0; i < list->len && text == NULL; i++)
    text = gainsay_reason_to_text (g_ptr_array_index (list, i), claim, passage);
  return text;
}
