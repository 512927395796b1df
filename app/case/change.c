/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/change.h"

#include "app/claim/claim.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  STEP_SET,
  STEP_STAMP, /* sets a verdict, with who and when */
  STEP_ADD,
  STEP_REMOVE,
} StepKind;

typedef struct
{
  StepKind kind;
  GainsayRecord *target; /* the record whose field or list changes; owned */
  char *name;            /* the field or the list, owned */
  JsonNode *value;       /* for a field; owned, NULL for nothing there */
  GainsayRecord *child;  /* for a list; owned */
} Step;

struct _GainsayChange
{
  GObject parent_instance;

  char *action;
  char *group; /* NULL when the change is a group of its own */
  GPtrArray *steps;
};

G_DEFINE_FINAL_TYPE (GainsayChange, gainsay_change, G_TYPE_OBJECT)

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
/* Every action of people, as the file and as people call it. Words of the file never change. */
static const struct
{
  const char *action;
  const char *label;
} labels[] = {
  { "accept", N_("Accept Passage") },
  { "add-appearance", N_("Add Appearance") },
  { "add-claim", N_("Add Claim") },
  { "add-documents", N_("Add Documents") },
  { "add-evidence", N_("Add Passage") },
  { "cite", N_("Cite Passage") },
  { "dismiss", N_("Dismiss Passage") },
  { "draft", N_("Change Verdict") },
  { "edit-case", N_("Edit Case") },
  { "edit-claim", N_("Edit Claim") },
  { "edit-document", N_("Edit Document") },
  { "edit-evidence", N_("Edit Passage") },
  { "edit-party", N_("Edit Name") },
  { "handover", N_("Hand Over") },
  { "merge", N_("Merge Cases") },
  { "merge-parties", N_("Merge Names") },
  { "pick", N_("Pick Claim") },
  { "publish", N_("Publish Verdict") },
  { "redact", N_("Remove for Good") },
  { "redo", N_("Redo") },
  { "remove-claim", N_("Remove Claim") },
  { "remove-document", N_("Remove Document") },
  { "reopen", N_("Reopen Verdict") },
  { "restore", N_("Restore Passage") },
  { "scale", N_("Change Rating Scale") },
  { "set-aside", N_("Set Claim Aside") },
  { "stance", N_("Change Stance") },
  { "uncite", N_("Withdraw Citation") },
  { "undo", N_("Undo") },
  { "unpick", N_("Unpick Claim") },
  { "verdict", N_("Record Verdict") },
};

/* clang-format on */

static void
step_free (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->target);
  g_clear_pointer (&step->name, g_free);
  g_clear_pointer (&step->value, json_node_unref);
  g_clear_object (&step->child);
  g_free (step);
}

static void
gainsay_change_finalize (GObject *object)
{
  GainsayChange *self = GAINSAY_CHANGE (object);

  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (gainsay_change_parent_class)->finalize (object);
}

static void
gainsay_change_class_init (GainsayChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gainsay_change_finalize;
}

static void
gainsay_change_init (GainsayChange *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

/**
 * gainsay_change_new:
 * @action: what is done, as a word that the file keeps, such as "accept"
 *
 * Makes a change without steps.
 *
 * Returns: (transfer full): a new change
 */
GainsayChange *
gainsay_change_new (const char *action)
{
  GainsayChange *self;

  g_return_val_if_fail (action != NULL, NULL);

  self = g_object_new (GAINSAY_TYPE_CHANGE, NULL);
  self->action = g_strdup (action);
  return self;
}

static Step *
add_step (GainsayChange *self, StepKind kind, GainsayRecord *target, const char *name)
{
  Step *step = g_new0 (Step, 1);

  step->kind = kind;
  step->target = g_object_ref (target);
  step->name = g_strdup (name);
  g_ptr_array_add (self->steps, step);
  return step;
}

/**
 * gainsay_change_set:
 * @self: a change
 * @target: the record
 * @field: a key of the case file, not that of a list of records
 * @value: (transfer full) (nullable): the new value, or %NULL for nothing there
 *
 * Adds the step that sets one field.
 */
void
gainsay_change_set (GainsayChange *self, GainsayRecord *target, const char *field, JsonNode *value)
{
  g_return_if_fail (GAINSAY_IS_CHANGE (self));
  g_return_if_fail (GAINSAY_IS_RECORD (target));
  g_return_if_fail (field != NULL);

  add_step (self, STEP_SET, target, field)->value = value;
}

/**
 * gainsay_change_set_text:
 * @self: a change
 * @target: the record
 * @field: a key of the case file
 * @value: (nullable): the new text; empty counts as absent
 *
 * Adds the step that sets one field of text.
 */
void
gainsay_change_set_text (GainsayChange *self,
                         GainsayRecord *target,
                         const char *field,
                         const char *value)
{
  JsonNode *node = NULL;

  if (value != NULL && *value != '\0')
    node = json_node_init_string (json_node_alloc (), value);
  gainsay_change_set (self, target, field, node);
}

/**
 * gainsay_change_stamp_verdict:
 * @self: a change
 * @claim: the claim judged
 * @verdict: (transfer full): its verdict
 *
 * Adds the step that sets a claim's verdict, with who and when as the session knows them.
 */
void
gainsay_change_stamp_verdict (GainsayChange *self, GainsayClaim *claim, JsonNode *verdict)
{
  g_return_if_fail (GAINSAY_IS_CHANGE (self));
  g_return_if_fail (GAINSAY_IS_CLAIM (claim));
  g_return_if_fail (verdict != NULL && JSON_NODE_HOLDS_OBJECT (verdict));

  add_step (self, STEP_STAMP, GAINSAY_RECORD (claim), "verdict")->value = verdict;
}

/**
 * gainsay_change_add:
 * @self: a change
 * @parent: the record that has the list
 * @list: the key of a list of records
 * @child: a new record with an id
 *
 * Adds the step that appends a record to a list.
 */
void
gainsay_change_add (GainsayChange *self,
                    GainsayRecord *parent,
                    const char *list,
                    GainsayRecord *child)
{
  g_return_if_fail (GAINSAY_IS_CHANGE (self));
  g_return_if_fail (GAINSAY_IS_RECORD (parent));
  g_return_if_fail (list != NULL);
  g_return_if_fail (GAINSAY_IS_RECORD (child) && gainsay_record_get_id (child) != NULL);

  add_step (self, STEP_ADD, parent, list)->child = g_object_ref (child);
}

static const char *
get_list_of (GainsayRecord *parent, GainsayRecord *child)
{
  guint n;
  const GainsayField *fields = gainsay_record_list_fields (parent, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].kind == GAINSAY_FIELD_RECORDS && fields[i].type () == G_OBJECT_TYPE (child))
      return fields[i].name;
  return NULL;
}

/**
 * gainsay_change_remove:
 * @self: a change
 * @child: a record that stands in a list
 *
 * Adds the step that takes a record out of its list.
 */
void
gainsay_change_remove (GainsayChange *self, GainsayRecord *child)
{
  GainsayRecord *parent;

  g_return_if_fail (GAINSAY_IS_CHANGE (self));
  g_return_if_fail (GAINSAY_IS_RECORD (child));
  parent = gainsay_record_get_parent (child);
  g_return_if_fail (parent != NULL);

  add_step (self, STEP_REMOVE, parent, get_list_of (parent, child))->child = g_object_ref (child);
}

/**
 * gainsay_change_set_group:
 * @self: a change
 * @group: (nullable): a group from gainsay_session_make_group()
 *
 * Joins the change to others, such as those of one visit to a text field: they are undone together.
 */
void
gainsay_change_set_group (GainsayChange *self, const char *group)
{
  g_return_if_fail (GAINSAY_IS_CHANGE (self));

  if (g_strcmp0 (self->group, group) == 0)
    return;
  g_free (self->group);
  self->group = g_strdup (group);
}

static void
put (JsonNode *values, const char *name, JsonNode *value)
{
  if (value != NULL)
    json_object_set_member (json_node_get_object (values), name, value);
}

static JsonNode *
new_values (void)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, json_object_new ());
  return node;
}

static gboolean
is_same (JsonNode *a, JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return json_node_equal (a, b);
}

/* Sets a field and notes what it was and what it is; says nothing of a field that stays. */
static gboolean
apply_set (Step *step,
           const GainsayLogStamp *stamp,
           JsonNode *before,
           JsonNode *after,
           GError **error)
{
  g_autoptr (JsonNode) old = gainsay_record_dup_field (step->target, step->name);
  g_autoptr (JsonNode) new = NULL;

  if (step->kind == STEP_STAMP)
    {
      json_object_set_string_member (json_node_get_object (step->value), "by", stamp->by);
      json_object_set_string_member (json_node_get_object (step->value), "at", stamp->at);
    }
  if (is_same (old, step->value))
    return TRUE;
  if (!gainsay_record_set_field (step->target, step->name, step->value, error))
    return FALSE;

  new = gainsay_record_dup_field (step->target, step->name);
  if (is_same (old, new))
    return TRUE;
  put (before, step->name, g_steal_pointer (&old));
  put (after, step->name, g_steal_pointer (&new));
  return TRUE;
}

static guint
find_position (GainsayRecord *parent, const char *list, GainsayRecord *child)
{
  g_autoptr (GListModel) records = NULL;
  guint n;

  g_object_get (parent, list, &records, NULL);
  n = g_list_model_get_n_items (records);
  for (guint i = 0; child != NULL && i < n; i++)
    {
      g_autoptr (GainsayRecord) record = g_list_model_get_item (records, i);

      if (record == child)
        return i;
    }
  return n;
}

static gboolean
apply_list (Step *step,
            GainsayCase *investigation,
            GHashTable *removed_documents,
            JsonNode *before,
            JsonNode *after,
            GError **error)
{
  gboolean is_add = step->kind == STEP_ADD;
  guint position = find_position (step->target, step->name, is_add ? NULL : step->child);
  JsonNode *described = gainsay_log_describe_child (step->child, position);

  if (is_add)
    {
      put (after, step->name, described);
      gainsay_record_insert_child (step->target, step->name, position, step->child);
      return TRUE;
    }
  put (before, step->name, described);
  return gainsay_log_apply (investigation, step->target, before, NULL, removed_documents, error);
}

/* Steps that set fields of one record, one behind the other, are one entry. */
static guint
apply_run (GainsayChange *self,
           guint first,
           const GainsayLogStamp *stamp,
           JsonNode *before,
           JsonNode *after,
           GError **error)
{
  Step *start = g_ptr_array_index (self->steps, first);
  guint i;

  for (i = first; i < self->steps->len; i++)
    {
      Step *step = g_ptr_array_index (self->steps, i);

      if (step->target != start->target || step->kind == STEP_ADD || step->kind == STEP_REMOVE)
        break;
      if (!apply_set (step, stamp, before, after, error))
        return 0;
    }
  return i - first;
}

/* One step, or several that are one entry. Gives how many; 0 when one fails, which then changes
 * nothing. */
static guint
apply_steps (GainsayChange *self,
             guint first,
             GainsayCase *investigation,
             const GainsayLogStamp *stamp,
             GHashTable *removed_documents,
             GPtrArray *entries,
             GError **error)
{
  Step *step = g_ptr_array_index (self->steps, first);
  g_autoptr (JsonNode) before = new_values ();
  g_autoptr (JsonNode) after = new_values ();
  guint n = 1;

  if (step->kind == STEP_ADD || step->kind == STEP_REMOVE)
    {
      if (!apply_list (step, investigation, removed_documents, before, after, error))
        return 0;
    }
  else
    {
      n = apply_run (self, first, stamp, before, after, error);
      if (n == 0)
        {
          gainsay_log_apply (investigation, step->target, after, before, NULL, NULL);
          return 0;
        }
    }
  if (json_object_get_size (json_node_get_object (before)) > 0 ||
      json_object_get_size (json_node_get_object (after)) > 0)
    g_ptr_array_add (entries,
                     g_object_ref (gainsay_log_append (investigation, stamp, self->action,
                                                       gainsay_record_get_id (step->target), before,
                                                       after)));
  return n;
}

/* Of the claims that have other words now. */
static void
drop_opposites (GainsayChange *self, GainsayCase *investigation)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = g_ptr_array_index (self->steps, i);

      if (step->kind == STEP_SET && GAINSAY_IS_CLAIM (step->target) &&
          strcmp (step->name, "text") == 0)
        gainsay_log_drop_opposites (investigation, GAINSAY_CLAIM (step->target));
    }
}

/**
 * gainsay_change_apply:
 * @self: a change, of no use afterwards
 * @investigation: the case that holds the records
 * @stamp: who and when; its group is used where the change has none
 * @removed_documents: (nullable): see gainsay_log_apply()
 * @entries: (element-type GainsayLogEntry): takes references to the new log entries
 * @error: a #GainsayLogError or #GainsayRecordError
 *
 * Applies the steps and appends what they changed to the log. When one of them fails, none is
 * applied; only what the machine read from a document goes with it for good, so that a removal of
 * one is the last step of its change.
 *
 * Returns: whether every step could be applied; @entries then holds none when nothing has changed
 */
gboolean
gainsay_change_apply (GainsayChange *self,
                      GainsayCase *investigation,
                      const GainsayLogStamp *stamp,
                      GHashTable *removed_documents,
                      GPtrArray *entries,
                      GError **error)
{
  GainsayLogStamp own;

  g_return_val_if_fail (GAINSAY_IS_CHANGE (self), FALSE);
  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), FALSE);
  g_return_val_if_fail (stamp != NULL, FALSE);
  g_return_val_if_fail (entries != NULL && entries->len == 0, FALSE);

  own = *stamp;
  if (self->group != NULL)
    own.group = self->group;

  for (guint i = 0; i < self->steps->len;)
    {
      guint n = apply_steps (self, i, investigation, &own, removed_documents, entries, error);

      if (n == 0)
        {
          gainsay_log_take_back (investigation, entries, removed_documents);
          return FALSE;
        }
      i += n;
    }
  drop_opposites (self, investigation);
  return TRUE;
}

/**
 * gainsay_action_to_label:
 * @action: (nullable): an action as the log has it
 *
 * Gives the name of an action for people, such as "Accept Passage".
 *
 * Returns: (transfer none) (nullable): the translated name; an action that this version does not
 *   know is given as written
 */
const char *
gainsay_action_to_label (const char *action)
{
  for (gsize i = 0; action != NULL && i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i].action, action) == 0)
      return _(labels[i].label);
  return action;
}
