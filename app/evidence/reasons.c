/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/evidence/reasons.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

static const char *const nicks[] = {
  [GAINSAY_REASON_RELATED] = "related",
  [GAINSAY_REASON_MODALITY] = "modality",
  [GAINSAY_REASON_QUANTIFIER] = "quantifier",
  [GAINSAY_REASON_NAME] = "name",
  [GAINSAY_REASON_DATE] = "date",
  [GAINSAY_REASON_NUMBER] = "number",
  [GAINSAY_REASON_ANTONYM] = "antonym",
  [GAINSAY_REASON_NEGATION] = "negation",
  [GAINSAY_REASON_ATTRIBUTION] = "attribution",
  [GAINSAY_REASON_SAME_WORDS] = "same-words",
};

/**
 * gainsay_reason_new:
 * @kind: what it rests on
 *
 * Makes a reason without ranges.
 *
 * Returns: (transfer full): a new reason
 */
GainsayReason *
gainsay_reason_new (GainsayReasonKind kind)
{
  GainsayReason *self = g_new (GainsayReason, 1);

  self->kind = kind;
  self->claim = g_array_new (FALSE, FALSE, sizeof (GainsaySpan));
  self->passage = g_array_new (FALSE, FALSE, sizeof (GainsaySpan));
  return self;
}

/**
 * gainsay_reason_free:
 * @self: (transfer full): a reason
 *
 * Frees a reason.
 */
void
gainsay_reason_free (GainsayReason *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->claim);
  g_array_unref (self->passage);
  g_free (self);
}

/**
 * gainsay_reason_add:
 * @spans: (element-type GainsaySpan): the ranges of a reason
 * @start: where a range begins
 * @end: behind its end
 *
 * Adds a range to those of a reason, in order; one that touches the last becomes one with it.
 */
void
gainsay_reason_add (GArray *spans, guint start, guint end)
{
  GainsaySpan span = { start, end };
  guint i = 0;

  g_return_if_fail (spans != NULL);
  g_return_if_fail (start < end);

  while (i < spans->len && g_array_index (spans, GainsaySpan, i).start < start)
    i++;
  if (i > 0 && g_array_index (spans, GainsaySpan, i - 1).end >= start)
    {
      GainsaySpan *before = &g_array_index (spans, GainsaySpan, i - 1);

      before->end = MAX (before->end, end);
      return;
    }
  g_array_insert_val (spans, i, span);
}

static void
append_spans (GString *json, const char *name, const GArray *spans)
{
  g_string_append_printf (json, ",\"%s\":[", name);
  for (guint i = 0; i < spans->len; i++)
    {
      const GainsaySpan *span = &g_array_index (spans, GainsaySpan, i);

      g_string_append_printf (json, "%s[%u,%u]", i > 0 ? "," : "", span->start, span->end);
    }
  g_string_append_c (json, ']');
}

/**
 * gainsay_reasons_to_json:
 * @reasons: (element-type GainsayReason): reasons
 *
 * Writes reasons as the value of the field "reasons".
 *
 * Returns: (transfer full): a JSON array as compact text
 */
char *
gainsay_reasons_to_json (const GPtrArray *reasons)
{
  GString *json = g_string_new ("[");

  g_return_val_if_fail (reasons != NULL, NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const GainsayReason *reason = g_ptr_array_index (reasons, i);

      g_string_append_printf (json, "%s{\"kind\":\"%s\"", i > 0 ? "," : "", nicks[reason->kind]);
      append_spans (json, "claim", reason->claim);
      append_spans (json, "passage", reason->passage);
      g_string_append_c (json, '}');
    }
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

static gboolean
read_number (JsonArray *pair, guint index, guint *number)
{
  JsonNode *node = json_array_get_element (pair, index);
  gint64 value;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  value = json_node_get_int (node);
  if (value < 0 || value > G_MAXINT)
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

static void
read_spans (JsonObject *object, const char *name, GArray *spans)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *list;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;
  list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);
      guint start;
      guint end;

      if (!JSON_NODE_HOLDS_ARRAY (element) ||
          json_array_get_length (json_node_get_array (element)) != 2)
        continue;
      if (read_number (json_node_get_array (element), 0, &start) &&
          read_number (json_node_get_array (element), 1, &end) && start < end)
        gainsay_reason_add (spans, start, end);
    }
}

static gboolean
find_kind (JsonObject *object, GainsayReasonKind *kind)
{
  JsonNode *node = json_object_get_member (object, "kind");
  const char *nick;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  nick = json_node_get_string (node);
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (strcmp (nick, nicks[i]) == 0)
      {
        *kind = (GainsayReasonKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * gainsay_reasons_from_json:
 * @json: (nullable): the value of a field "reasons"
 *
 * Reads reasons. Kinds of a later version, and what is no reason, are left out.
 *
 * Returns: (transfer full) (element-type GainsayReason): the reasons, maybe none
 */
GPtrArray *
gainsay_reasons_from_json (const char *json)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_reason_free);
  g_autoptr (JsonNode) root = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonArray *list;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return reasons;
  list = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);
      GainsayReasonKind kind;
      GainsayReason *reason;

      if (!JSON_NODE_HOLDS_OBJECT (element) || !find_kind (json_node_get_object (element), &kind))
        continue;
      reason = gainsay_reason_new (kind);
      read_spans (json_node_get_object (element), "claim", reason->claim);
      read_spans (json_node_get_object (element), "passage", reason->passage);
      g_ptr_array_add (reasons, reason);
    }
  return reasons;
}

static guint
first_start (const GainsayReason *reason)
{
  return reason->claim->len > 0 ? g_array_index (reason->claim, GainsaySpan, 0).start : G_MAXUINT;
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const GainsayReason *first = *(const GainsayReason *const *) a;
  const GainsayReason *second = *(const GainsayReason *const *) b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return first_start (first) < first_start (second) ? -1
                                                    : first_start (first) > first_start (second);
}

/**
 * gainsay_reasons_sort:
 * @reasons: (element-type GainsayReason): reasons
 *
 * Puts the weakest tie first.
 */
void
gainsay_reasons_sort (GPtrArray *reasons)
{
  g_return_if_fail (reasons != NULL);

  g_ptr_array_sort (reasons, compare_reasons);
}

/* The words of the ranges, parted by "…"; NULL when there are none or they lie outside. */
static char *
dup_words (const GArray *spans, const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  GString *words = NULL;

  for (guint i = 0; i < spans->len; i++)
    {
      const GainsaySpan *span = &g_array_index (spans, GainsaySpan, i);
      g_autofree char *part = NULL;

      if (span->end > (gulong) length)
        continue;
      part = g_utf8_substring (text, span->start, span->end);
      if (words == NULL)
        words = g_string_new (part);
      else
        g_string_append_printf (words, " … %s", part);
    }
  return words != NULL ? g_string_free (words, FALSE) : NULL;
}

static char *
say_one_side (GainsayReasonKind kind, const char *words)
{
  if (kind == GAINSAY_REASON_ATTRIBUTION)
    /* translators: a reason; %s are words of the claim or the passage, such as denies */
    return g_strdup_printf (_("the word “%s” speaks against it"), words);
  if (kind == GAINSAY_REASON_NEGATION)
    /* translators: a reason; %s are words of the claim or the passage, such as not */
    return g_strdup_printf (_("negated by “%s”"), words);
  /* translators: a reason; %s are words of the claim or the passage */
  return g_strdup_printf (_("because of “%s”"), words);
}

static char *
say (GainsayReasonKind kind, const char *claim, const char *passage)
{
  switch (kind)
    {
    case GAINSAY_REASON_SAME_WORDS:
      /* translators: a reason: words that both texts have */
      return g_strdup_printf (_("same words: “%s”"), passage);
    case GAINSAY_REASON_NUMBER:
      /* translators: a reason: a number of the claim, and the other one of the passage */
      return g_strdup_printf (_("another number: “%s” against “%s”"), claim, passage);
    case GAINSAY_REASON_DATE:
      /* translators: a reason: a date of the claim, and the other one of the passage */
      return g_strdup_printf (_("another date: “%s” against “%s”"), claim, passage);
    case GAINSAY_REASON_NAME:
      /* translators: a reason: a name of the claim, and the other one of the passage */
      return g_strdup_printf (_("another name: “%s” against “%s”"), claim, passage);
    case GAINSAY_REASON_ANTONYM:
      /* translators: a reason: words of the claim and their opposite in the passage */
      return g_strdup_printf (_("opposites: “%s” and “%s”"), claim, passage);
    case GAINSAY_REASON_RELATED:
      /* translators: a reason: words of the passage, and the words of the claim they stand for */
      return g_strdup_printf (_("takes “%s” to mean “%s”"), passage, claim);
    case GAINSAY_REASON_MODALITY:
    case GAINSAY_REASON_QUANTIFIER:
    case GAINSAY_REASON_NEGATION:
    case GAINSAY_REASON_ATTRIBUTION:
    default:
      /* translators: a reason: words of the claim, and what clashes with them in the passage */
      return g_strdup_printf (_("“%s” against “%s”"), claim, passage);
    }
}

/**
 * gainsay_reason_to_text:
 * @self: a reason
 * @claim: (nullable): the claim's text
 * @passage: (nullable): the passage's exact words
 *
 * Says a reason in words: "takes “influence operations” to mean “interference”".
 *
 * Returns: (transfer full) (nullable): a phrase, translated; %NULL where no range fits its text
 */
char *
gainsay_reason_to_text (const GainsayReason *self, const char *claim, const char *passage)
{
  g_autofree char *of_claim = NULL;
  g_autofree char *of_passage = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  of_claim = claim != NULL ? dup_words (self->claim, claim) : NULL;
  of_passage = passage != NULL ? dup_words (self->passage, passage) : NULL;
  if (of_claim == NULL && of_passage == NULL)
    return NULL;
  if (of_claim == NULL || of_passage == NULL)
    return say_one_side (self->kind, of_claim != NULL ? of_claim : of_passage);
  return say (self->kind, of_claim, of_passage);
}
