/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/undo.h"

#include "app/case/log.h"

#include <string.h>

/* Entries that are taken back together, in the order in which they were made. */
typedef struct
{
  GPtrArray *entries; /* GainsayLogEntry, owned */
  char *group;        /* what the next entry must bear to join; NULL for none */
} Unit;

struct _GainsayUndo
{
  GPtrArray *done;   /* Unit, the last on top */
  GPtrArray *undone; /* Unit, the next to repeat on top */
};

static void
unit_free (gpointer data)
{
  Unit *unit = data;

  g_ptr_array_unref (unit->entries);
  g_free (unit->group);
  g_free (unit);
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

  self->done = g_ptr_array_new_with_free_func (unit_free);
  self->undone = g_ptr_array_new_with_free_func (unit_free);
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

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

static Unit *
get_top (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

/* The unit on top that takes what bears @group, or a new one. */
static Unit *
open_unit (GPtrArray *stack, const char *group)
{
  Unit *top = get_top (stack);

  if (top != NULL && group != NULL && g_strcmp0 (top->group, group) == 0)
    return top;

  top = g_new0 (Unit, 1);
  top->entries = g_ptr_array_new_with_free_func (g_object_unref);
  top->group = g_strdup (group);
  g_ptr_array_add (stack, top);
  return top;
}

/* Takes the entry with that id out of a stack, wherever it is; nearly always it is near the top. */
static GainsayLogEntry *
steal_entry (GPtrArray *stack, const char *id)
{
  for (guint i = stack->len; i-- > 0;)
    {
      Unit *unit = g_ptr_array_index (stack, i);

      for (guint j = unit->entries->len; j-- > 0;)
        {
          GainsayRecord *entry = g_ptr_array_index (unit->entries, j);

          if (g_strcmp0 (gainsay_record_get_id (entry), id) != 0)
            continue;
          g_object_ref (entry);
          g_ptr_array_remove_index (unit->entries, j);
          if (unit->entries->len == 0)
            g_ptr_array_remove_index (stack, i);
          return GAINSAY_LOG_ENTRY (entry);
        }
    }
  return NULL;
}

static void
move_entry (GPtrArray *from, GPtrArray *to, GainsayLogEntry *reversal, gboolean is_undo)
{
  GainsayLogEntry *entry = steal_entry (from, gainsay_log_entry_get_target (reversal));
  Unit *unit;

  if (entry == NULL)
    return;
  unit = open_unit (to, gainsay_log_entry_get_group (reversal));
  g_ptr_array_insert (unit->entries, is_undo ? 0 : -1, entry);
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
      move_entry (self->done, self->undone, entry, TRUE);
      return;
    }
  if (g_strcmp0 (action, "redo") == 0)
    {
      move_entry (self->undone, self->done, entry, FALSE);
      return;
    }

  g_ptr_array_set_size (self->undone, 0);
  if (is_wall (entry, is_earlier))
    g_ptr_array_set_size (self->done, 0);
  else if (!is_earlier || g_strcmp0 (action, "add-documents") != 0)
    g_ptr_array_add (open_unit (self->done, gainsay_log_entry_get_group (entry))->entries,
                     g_object_ref (entry));
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
  top = get_top (self->done);
  for (guint i = top != NULL ? top->entries->len : 0; i-- > 0;)
    g_ptr_array_add (entries, g_object_ref (g_ptr_array_index (top->entries, i)));
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
  top = get_top (self->undone);
  for (guint i = 0; top != NULL && i < top->entries->len; i++)
    g_ptr_array_add (entries, g_object_ref (g_ptr_array_index (top->entries, i)));
  return entries;
}

static const char *
get_action (GPtrArray *stack)
{
  Unit *top = get_top (stack);

  return top != NULL ? gainsay_log_entry_get_action (g_ptr_array_index (top->entries, 0)) : NULL;
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

  return get_action (self->done);
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

  return get_action (self->undone);
}
