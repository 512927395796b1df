/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/record-private.h"

static void
notify_added (GainsayRecord *self, GainsayRecord *child)
{
  for (GainsayRecord *above = self; above != NULL;
       above = gainsay_record_get_private (above)->parent)
    if (GAINSAY_RECORD_GET_CLASS (above)->child_added != NULL)
      GAINSAY_RECORD_GET_CLASS (above)->child_added (above, child);
}

static void
notify_removed (GainsayRecord *self, GainsayRecord *child)
{
  for (GainsayRecord *above = self; above != NULL;
       above = gainsay_record_get_private (above)->parent)
    if (GAINSAY_RECORD_GET_CLASS (above)->child_removed != NULL)
      GAINSAY_RECORD_GET_CLASS (above)->child_removed (above, child);
}

/**
 * gainsay_record_disown_children: (skip)
 * @self: (nullable): the record, or %NULL while it is being finalized: nobody is told then
 * @store: one of its lists, about to be emptied
 *
 * Makes the records of a list ones without a parent.
 */
void
gainsay_record_disown_children (GainsayRecord *self, GListStore *store)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (G_LIST_MODEL (store), i);

      gainsay_record_get_private (child)->parent = NULL;
      if (self != NULL)
        notify_removed (self, child);
    }
}

/**
 * gainsay_record_adopt_cb: (skip)
 * @store: a list of a record
 * @position: where it has changed
 * @removed: how many records went
 * @added: how many came
 * @user_data: the record
 *
 * Makes the record the parent of what has come into one of its lists.
 */
void
gainsay_record_adopt_cb (GListModel *store,
                         guint position,
                         guint removed,
                         guint added,
                         gpointer user_data)
{
  GainsayRecord *self = user_data;

  gainsay_record_count_change (self);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GainsayRecord) child = g_list_model_get_item (store, i);

      gainsay_record_get_private (child)->parent = self;
      notify_added (self, child);
    }

  if (GAINSAY_RECORD_GET_CLASS (self)->child_changed != NULL)
    GAINSAY_RECORD_GET_CLASS (self)->child_changed (self, NULL, NULL);
}

static GListStore *
find_store (GainsayRecord *self, const char *list)
{
  guint index;
  const GainsayField *field = gainsay_record_find_field (self, list, &index);

  g_return_val_if_fail (field != NULL && field->kind == GAINSAY_FIELD_RECORDS, NULL);
  return FIELD (self, field, GListStore *);
}

/**
 * gainsay_record_insert_child:
 * @self: a record
 * @list: the key of a list of records
 * @position: where; past the end for last
 * @child: (transfer none): a record without a parent
 *
 * Puts a record into one of the lists. It is the only way in, beside reading.
 */
void
gainsay_record_insert_child (GainsayRecord *self,
                             const char *list,
                             guint position,
                             GainsayRecord *child)
{
  GListStore *store;

  g_return_if_fail (GAINSAY_IS_RECORD (self));
  g_return_if_fail (GAINSAY_IS_RECORD (child));
  g_return_if_fail (gainsay_record_get_private (child)->parent == NULL);

  store = find_store (self, list);
  g_return_if_fail (store != NULL);
  g_list_store_insert (store, MIN (position, g_list_model_get_n_items (G_LIST_MODEL (store))),
                       child);
}

static void
take_out (GainsayRecord *self, GListStore *store, guint position)
{
  g_autoptr (GainsayRecord) child = g_list_model_get_item (G_LIST_MODEL (store), position);

  gainsay_record_get_private (child)->parent = NULL;
  notify_removed (self, child);
  g_list_store_remove (store, position);
}

/**
 * gainsay_record_remove_child:
 * @self: a record
 * @list: the key of a list of records
 * @child: one of them
 *
 * Takes a record out of one of the lists, whose parent it then no longer has.
 *
 * Returns: where it was, to put it back
 */
guint
gainsay_record_remove_child (GainsayRecord *self, const char *list, GainsayRecord *child)
{
  GListStore *store;
  guint position;

  g_return_val_if_fail (GAINSAY_IS_RECORD (self), 0);
  g_return_val_if_fail (GAINSAY_IS_RECORD (child), 0);

  store = find_store (self, list);
  g_return_val_if_fail (store != NULL, 0);
  if (!g_list_store_find (store, child, &position))
    g_return_val_if_reached (0);

  take_out (self, store, position);
  return position;
}

/**
 * gainsay_record_remove_child_at:
 * @self: a record
 * @list: the key of a list of records
 * @position: where the record is that is taken out
 *
 * Takes a record out of one of the lists without looking for it.
 */
void
gainsay_record_remove_child_at (GainsayRecord *self, const char *list, guint position)
{
  GListStore *store;

  g_return_if_fail (GAINSAY_IS_RECORD (self));

  store = find_store (self, list);
  g_return_if_fail (store != NULL);
  g_return_if_fail (position < g_list_model_get_n_items (G_LIST_MODEL (store)));
  take_out (self, store, position);
}

/**
 * gainsay_record_replace_children:
 * @self: a record
 * @list: the key of a list of records
 * @children: (element-type GainsayRecord): what the list holds from now on
 *
 * Replaces a whole list in one step; records may be kept from the old list.
 */
void
gainsay_record_replace_children (GainsayRecord *self, const char *list, GPtrArray *children)
{
  GListStore *store;

  g_return_if_fail (GAINSAY_IS_RECORD (self));
  g_return_if_fail (children != NULL);

  store = find_store (self, list);
  g_return_if_fail (store != NULL);
  gainsay_record_disown_children (self, store);
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), children->pdata,
                       children->len);
}

/**
 * gainsay_record_get_parent:
 * @self: a record
 *
 * Gives the record whose list holds this one.
 *
 * Returns: (transfer none) (nullable): the parent, or %NULL at the top
 */
GainsayRecord *
gainsay_record_get_parent (GainsayRecord *self)
{
  g_return_val_if_fail (GAINSAY_IS_RECORD (self), NULL);

  return gainsay_record_get_private (self)->parent;
}
