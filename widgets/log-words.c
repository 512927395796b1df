/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/log-words.h"

#include "app/case/case.h"
#include "app/case/change.h"
#include "app/case/ground.h"
#include "app/case/log-entry.h"
#include "app/claim/appearance.h"
#include "app/evidence/evidence.h"
#include "app/verdict/scale.h"
#include "widgets/words.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* No longer than this, in code points; the whole text stands in its field. */
#define MAX_QUOTATION 160

static GainsayCase *
get_case (GainsayLogEntry *entry)
{
  GainsayRecord *parent = gainsay_record_get_parent (GAINSAY_RECORD (entry));

  return GAINSAY_IS_CASE (parent) ? GAINSAY_CASE (parent) : NULL;
}

static JsonNode *
parse (const char *text)
{
  JsonNode *node = text != NULL ? json_from_string (text, NULL) : NULL;

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    g_clear_pointer (&node, json_node_unref);
  return node;
}

static const char *
get_text (JsonNode *node, const char *member)
{
  JsonNode *value = NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    value = json_object_get_member (json_node_get_object (node), member);
  return value != NULL && json_node_get_value_type (value) == G_TYPE_STRING
           ? json_node_get_string (value)
           : NULL;
}

static JsonNode *
get_verdict (JsonNode *node)
{
  return node != NULL ? json_object_get_member (json_node_get_object (node), "verdict") : NULL;
}

static char *
dup_quotation (const char *text)
{
  g_autofree char *line = gainsay_text_dup_line (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_QUOTATION)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MAX_QUOTATION);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_rating (GainsayCase *investigation, JsonNode *verdict)
{
  g_autoptr (GainsayScale) scale = gainsay_scale_new_for_case (investigation);
  const char *id = get_text (verdict, "rating");
  const GainsayRating *rating = id != NULL ? gainsay_scale_find_rating (scale, id) : NULL;

  if (rating != NULL)
    return g_strdup (gainsay_rating_get_label (rating));
  return g_strdup (get_text (verdict, "label") != NULL ? get_text (verdict, "label") : id);
}

/* A text written, replaced or emptied; NULL when it is the same. */
static char *
dup_text_detail (JsonNode *before, JsonNode *after, const char *member, const char *format)
{
  const char *text = get_text (after, member);
  g_autofree char *quotation = NULL;

  if (g_strcmp0 (get_text (before, member), text) == 0)
    return NULL;
  if (text == NULL)
    return g_strdup (_("Text removed"));
  quotation = dup_quotation (text);
  return g_strdup_printf (format, quotation);
}

static char *
dup_verdict_detail (GainsayCase *investigation, JsonNode *before, JsonNode *after)
{
  char *detail;

  if (after == NULL)
    return g_strdup (_("Draft removed"));
  if (g_strcmp0 (get_text (before, "rating"), get_text (after, "rating")) != 0 ||
      g_strcmp0 (get_text (before, "status"), get_text (after, "status")) != 0)
    return dup_rating (investigation, after);
  detail = dup_text_detail (before, after, "summary", _("Summary: %s"));
  if (detail == NULL)
    detail = dup_text_detail (before, after, "rationale", _("Rationale: %s"));
  if (detail == NULL)
    detail = dup_text_detail (before, after, "caveats", _("Caveats: %s"));
  return detail;
}

static char *
dup_claim_detail (GainsayCase *investigation, JsonNode *before, JsonNode *after)
{
  const char *ground = get_text (after, "reason");
  const char *claimant = get_text (after, "claimant");

  if (get_text (after, "text") != NULL)
    return dup_quotation (get_text (after, "text"));
  if (ground != NULL)
    return g_strdup (gainsay_ground_to_label (GAINSAY_GROUND_CLAIM, ground));
  if (claimant != NULL)
    return g_strdup (gainsay_case_get_party_label (investigation, claimant));
  if (get_text (after, "date") != NULL)
    return gainsay_date_dup_label (get_text (after, "date"));
  return NULL;
}

static const char *
get_source (GainsayCase *investigation, GainsayRecord *passage)
{
  const char *id = NULL;

  if (GAINSAY_IS_EVIDENCE (passage))
    id = gainsay_evidence_get_source (GAINSAY_EVIDENCE (passage));
  else if (GAINSAY_IS_APPEARANCE (passage))
    id = gainsay_appearance_get_speaker (GAINSAY_APPEARANCE (passage));
  return id != NULL ? gainsay_case_get_party_label (investigation, id) : NULL;
}

static char *
dup_passage_detail (GainsayCase *investigation, GainsayRecord *passage, JsonNode *after)
{
  const char *source = get_source (investigation, passage);
  const char *stance = get_text (after, "stance");
  const char *ground = get_text (after, "dismissal");
  const char *word = NULL;

  if (source == NULL)
    source = _("Unknown source");
  if (ground != NULL)
    word = gainsay_ground_to_label (GAINSAY_GROUND_PASSAGE, ground);
  else if (stance != NULL)
    word = gainsay_stance_to_label (stance);
  if (word == NULL)
    return g_strdup (source);
  /* translators: first the source of a passage, then its stance or why it was dismissed */
  return g_strdup_printf (_("%s: %s"), source, word);
}

static GainsayLogEntry *
find_entry (GainsayCase *investigation, const char *id)
{
  GListModel *log = gainsay_case_get_log (investigation);
  guint n = g_list_model_get_n_items (log);

  while (id != NULL && n-- > 0)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, n);

      if (g_strcmp0 (gainsay_record_get_id (GAINSAY_RECORD (entry)), id) == 0)
        return entry;
    }
  return NULL;
}

/**
 * gainsay_log_entry_dup_title:
 * @entry: a log entry
 *
 * Says what a person did.
 *
 * Returns: (transfer full): the translated words; the action as written when it is not known
 */
char *
gainsay_log_entry_dup_title (GainsayLogEntry *entry)
{
  const char *action;
  const char *label;

  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (entry), NULL);

  action = gainsay_log_entry_get_action (entry);
  label = action != NULL ? gainsay_action_to_label (action) : NULL;
  return g_strdup (label != NULL ? label : action);
}

/**
 * gainsay_log_entry_dup_detail:
 * @entry: a log entry
 *
 * Says to what it was done, or what it led to.
 *
 * Returns: (transfer full) (nullable): the words; NULL when there is nothing more to say
 */
char *
gainsay_log_entry_dup_detail (GainsayLogEntry *entry)
{
  GainsayCase *investigation;
  GainsayLogEntry *undone;
  GainsayRecord *target;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;

  g_return_val_if_fail (GAINSAY_IS_LOG_ENTRY (entry), NULL);

  investigation = get_case (entry);
  if (investigation == NULL)
    return NULL;
  undone = find_entry (investigation, gainsay_log_entry_get_target (entry));
  if (undone != NULL)
    return gainsay_log_entry_dup_title (undone);

  before = parse (gainsay_log_entry_get_before (entry));
  after = parse (gainsay_log_entry_get_after (entry));
  if (before == NULL && after == NULL)
    return NULL;
  if (get_verdict (before) != NULL || get_verdict (after) != NULL)
    return dup_verdict_detail (investigation, get_verdict (before), get_verdict (after));
  target = gainsay_case_find (investigation, gainsay_log_entry_get_target (entry));
  if (GAINSAY_IS_PASSAGE (target))
    return dup_passage_detail (investigation, target, after);
  return dup_claim_detail (investigation, before, after);
}
