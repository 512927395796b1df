/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/undo.h"

#include "app/case/log.h"

#include <string.h>

/* Entries that are taken back together, in the order in which they were made. */
typedef struct
{
  GQueue entries; /* GainsayLogEntry, owned */
  char *group;    /* what the next entry must bear to join; NULL for none */
} Unit;

/* The units of one direction, the next to be reversed on top. */
typedef struct
{
  GPtrArray *units;  /* Unit, owned */
  GHashTable *where; /* id, owned by the entry → the Unit that holds it */
} Stack;

struct _GainsayUndo
{
  Stack done;
  Stack undone;
};

static void
unit_free (gpointer data)
{
  Unit *unit = data;

  g_queue_clear_full (&unit->entries, g_object_unref);
  g_free (unit->group);
  g_free (unit);
}

static void
stack_init (Stack *stack)
{
  stack->units = g_ptr_array_new_with_free_func (unit_free);
  stack->where = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
stack_clear (Stack *stack)
{
  g_hash_table_remove_all (stack->where);
  g_ptr_array_set_size (stack->units, 0);
}

static void
stack_free (Stack *stack)
{
  g_hash_table_unref (stack->where);
  g_ptr_array_unref (stack->units);
}

/**
 * gainsay_undo_new:
 *
 * Makes the state of an empty log.
 *
 * Returns: (transfer full): a new state
 */
GainsayUndo *
gainsay_undo_new (void)
{
  GainsayUndo *self = g_new0 (GainsayUndo, 1);

  stack_init (&self->done);
  stack_init (&self->undone);
  return self;
}

/**
 * gainsay_undo_free:
 * @self: a state
 *
 * Frees the state.
 */
void
gainsay_undo_free (GainsayUndo *self)
{
  g_return_if_fail (self != NULL);

  stack_free (&self->done);
  stack_free (&self->undone);
  g_free (self);
}

static Unit *
get_top (Stack *stack)
{
  return stack->units->len > 0 ? g_ptr_array_index (stack->units, stack->units->len - 1) : NULL;
}

/* The unit on top that takes what bears @group, or a new one. */
static Unit *
open_unit (Stack *stack, const char *group)
{
  Unit *top = get_top (stack);

  if (top != NULL && group != NULL && g_strcmp0 (top->group, group) == 0)
    return top;

  top = g_new0 (Unit, 1);
  g_queue_init (&top->entries);
  top->group = g_strdup (group);
  g_ptr_array_add (stack->units, top);
  return top;
}

static void
add_entry (Stack *stack, const char *group, GainsayLogEntry *entry, gboolean is_first)
{
  Unit *unit = open_unit (stack, group);

  if (is_first)
    g_queue_push_head (&unit->entries, g_object_ref (entry));
  else
    g_queue_push_tail (&unit->entries, g_object_ref (entry));
  g_hash_table_replace (stack->where, (gpointer) gainsay_record_get_id (GAINSAY_RECORD (entry)),
                        unit);
}

static int
compare_id (gconstpointer entry, gconstpointer id)
{
  return g_strcmp0 (gainsay_record_get_id (GAINSAY_RECORD ((gpointer) entry)), id);
}

/* Takes the entry with that id out of a stack, wherever it is. Of a unit of many the first or the
 * last is meant, unless somebody else wrote the log. */
static GainsayLogEntry *
steal_entry (Stack *stack, const char *id)
{
  Unit *unit = id != NULL ? g_hash_table_lookup (stack->where, id) : NULL;
  GainsayLogEntry *entry;
  GList *link;

  if (unit == NULL)
    return NULL;
  link = compare_id (unit->entries.tail->data, id) == 0
           ? unit->entries.tail
           : g_queue_find_custom (&unit->entries, id, compare_id);
  g_assert (link != NULL);
  entry = link->data;
  g_hash_table_remove (stack->where, id);
  g_queue_delete_link (&unit->entries, link);
  if (unit->entries.length > 0)
    return entry;
  if (unit == get_top (stack))
    g_ptr_array_set_size (stack->units, (int) stack->units->len - 1);
  else
    g_ptr_array_remove (stack->units, unit);
  return entry;
}

static void
move_entry (Stack *from, Stack *to, GainsayLogEntry *reversal, gboolean is_undo)
{
  g_autoptr (GainsayLogEntry) entry = steal_entry (from, gainsay_log_entry_get_target (reversal));

  if (entry != NULL)
    add_entry (to, gainsay_log_entry_get_group (reversal), entry, is_undo);
}

static gboolean
is_one_of (const char *action, const char *const *words)
{
  return action != NULL && g_strv_contains (words, action);
}

static gboolean
is_wall (GainsayLogEntry *entry, gboolean is_earlier)
{
  static const char *const walls[] = { "publish", "handover", "merge", "redact", NULL };
  const char *action = gainsay_log_entry_get_action (entry);
  const char *const *previous = gainsay_log_entry_get_previous (entry);

  return is_one_of (action, walls) || gainsay_log_is_emptied (entry) ||
         (is_earlier && g_strcmp0 (action, "remove-document") == 0) ||
         (previous != NULL && previous[0] != NULL && previous[1] != NULL);
}

/**
 * gainsay_undo_append:
 * @self: the state of a log
 * @entry: the entry that follows
 * @is_earlier: whether the case was closed since, so that documents cannot be put back
 *
 * Takes account of the next entry of the log.
 */
void
gainsay_undo_append (GainsayUndo *self, GainsayLogEntry *entry, gboolean is_earlier)
{
  const char *action;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GAINSAY_IS_LOG_ENTRY (entry));

  action = gainsay_log_entry_get_action (entry);
  if (g_strcmp0 (action, "undo") == 0)
    {
      move_entry (&self->done, &self->undone, entry, TRUE);
      return;
    }
  if (g_strcmp0 (action, "redo") == 0)
    {
      move_entry (&self->undone, &self->done, entry, FALSE);
      return;
    }

  stack_clear (&self->undone);
  if (is_wall (entry, is_earlier))
    stack_clear (&self->done);
  else if (!is_earlier || g_strcmp0 (action, "add-documents") != 0)
    add_entry (&self->done, gainsay_log_entry_get_group (entry), entry, FALSE);
}

/**
 * gainsay_undo_list_undo:
 * @self: a state
 *
 * Lists the entries that an undo takes back now.
 *
 * Returns: (transfer container) (element-type GainsayLogEntry): the last one first
 */
GPtrArray *
gainsay_undo_list_undo (GainsayUndo *self)
{
  GPtrArray *entries;
  Unit *top;

  g_return_val_if_fail (self != NULL, NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  top = get_top (&self->done);
  for (GList *l = top != NULL ? top->entries.tail : NULL; l != NULL; l = l->prev)
    g_ptr_array_add (entries, g_object_ref (l->data));
  return entries;
}

/**
 * gainsay_undo_list_redo:
 * @self: a state
 *
 * Lists the entries that a redo repeats now.
 *
 * Returns: (transfer container) (element-type GainsayLogEntry): the first one first
 */
GPtrArray *
gainsay_undo_list_redo (GainsayUndo *self)
{
  GPtrArray *entries;
  Unit *top;

  g_return_val_if_fail (self != NULL, NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  top = get_top (&self->undone);
  for (GList *l = top != NULL ? top->entries.head : NULL; l != NULL; l = l->next)
    g_ptr_array_add (entries, g_object_ref (l->data));
  return entries;
}

static const char *
get_action (Stack *stack)
{
  Unit *top = get_top (stack);

  return top != NULL ? gainsay_log_entry_get_action (top->entries.head->data) : NULL;
}

/**
 * gainsay_undo_get_undo_action:
 * @self: a state
 *
 * Gives what an undo would take back.
 *
 * Returns: (transfer none) (nullable): an action; %NULL when there is nothing
 */
const char *
gainsay_undo_get_undo_action (GainsayUndo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_action (&self->done);
}

/**
 * gainsay_undo_get_redo_action:
 * @self: a state
 *
 * Gives what a redo would repeat.
 *
 * Returns: (transfer none) (nullable): an action; %NULL when there is nothing
 */
const char *
gainsay_undo_get_redo_action (GainsayUndo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_action (&self->undone);
}
