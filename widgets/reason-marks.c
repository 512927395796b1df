/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/reason-marks.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* So many reasons are said in words, the weakest first; all are marked. */
#define MAX_SAID 1

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

static char *
dup_words (JsonObject *reason, const char *side, const char *text)
{
  JsonArray *ranges = get_ranges (reason, side);
  GString *words = g_string_new (NULL);
  glong length = text != NULL ? g_utf8_strlen (text, -1) : 0;
  glong start, end;

  for (guint i = 0; ranges != NULL && i < json_array_get_length (ranges); i++)
    if (get_range (ranges, i, length, &start, &end))
      {
        g_autofree char *part = g_utf8_substring (text, start, end);

        if (words->len > 0)
          g_string_append (words, " … ");
        g_string_append (words, part);
      }
  return g_string_free (words, words->len == 0);
}

static char *
say_one_side (const char *kind, const char *words)
{
  if (strcmp (kind, "attribution") == 0)
    /* translators: a reason; %s are words of the claim or the passage, such as denies */
    return g_strdup_printf (_("the word “%s” speaks against it"), words);
  if (strcmp (kind, "negation") == 0)
    /* translators: a reason; %s are words of the claim or the passage, such as not */
    return g_strdup_printf (_("negated by “%s”"), words);
  /* translators: a reason; %s are words of the claim or the passage */
  return g_strdup_printf (_("because of “%s”"), words);
}

static char *
say (const char *kind, const char *claim, const char *passage)
{
  if (claim == NULL || passage == NULL)
    return claim == NULL && passage == NULL ? NULL
                                            : say_one_side (kind, claim != NULL ? claim : passage);
  if (strcmp (kind, "same") == 0 || strcmp (kind, "same-words") == 0)
    /* translators: a reason: words that both texts have */
    return g_strdup_printf (_("same words: “%s”"), passage);
  if (strcmp (kind, "number") == 0)
    /* translators: a reason: a number of the claim, and the other one of the passage */
    return g_strdup_printf (_("another number: “%s” against “%s”"), claim, passage);
  if (strcmp (kind, "date") == 0)
    /* translators: a reason: a date of the claim, and the other one of the passage */
    return g_strdup_printf (_("another date: “%s” against “%s”"), claim, passage);
  if (strcmp (kind, "name") == 0)
    /* translators: a reason: a name of the claim, and the other one of the passage */
    return g_strdup_printf (_("another name: “%s” against “%s”"), claim, passage);
  if (strcmp (kind, "antonym") == 0)
    /* translators: a reason: words of the claim and their opposite in the passage */
    return g_strdup_printf (_("opposites: “%s” and “%s”"), claim, passage);
  if (g_strv_contains (clashes, kind))
    /* translators: a reason: words of the claim, and what clashes with them in the passage */
    return g_strdup_printf (_("“%s” against “%s”"), claim, passage);
  /* translators: a reason: words of the passage, and the words of the claim they stand for */
  return g_strdup_printf (_("takes “%s” to mean “%s”"), passage, claim);
}

/**
 * gainsay_reasons_dup_label:
 * @reasons: (nullable): the reasons, a JSON array
 * @claim: (nullable): the claim's text
 * @passage: (nullable): the passage as printed
 *
 * Says the weakest ties in words: "takes “influence operations” to mean “interference”".
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when there are none to say
 */
char *
gainsay_reasons_dup_label (const char *reasons, const char *claim, const char *passage)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *array = parse (reasons, &root);
  GString *text = g_string_new (NULL);
  guint said = 0;

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && said < MAX_SAID; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *reason = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      g_autofree char *of_claim = NULL;
      g_autofree char *of_passage = NULL;
      g_autofree char *words = NULL;

      if (reason == NULL)
        continue;
      of_claim = dup_words (reason, "claim", claim);
      of_passage = dup_words (reason, "passage", passage);
      words = say (get_kind (reason), of_claim, of_passage);
      if (words == NULL)
        continue;
      if (said++ > 0)
        /* translators: between two reasons in a row */
        g_string_append (text, _("; "));
      g_string_append (text, words);
    }
  return g_string_free (text, said == 0);
}
