/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/claim-list.h"

#include "app/case/session.h"
#include "app/claim/claim.h"

#include <string.h>

struct _GainsayClaimList
{
  GObject parent_instance;
  GainsaySession *session; /* NULL until set */
  GListModel *claims;      /* of the case, watched; NULL until set */
  GListStore *items;       /* GainsayClaimItem, but for those that wait */
  GHashTable *by_id;       /* borrowed id → GainsayClaimItem, also those that wait */
  GPtrArray *waiting;      /* GainsayClaimItem, new and not yet asked for */
  GtkSorter *sorter;
  GtkFilter *matcher;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GainsayClaimItem *chosen; /* stays when the filter hides it; NULL when there is none */
  char *search;             /* folded; NULL for none */
  GainsayClaimFilter filter;
  GainsayClaimOrder order;
  guint is_selecting : 1; /* while the selection follows what was chosen */
};

enum
{
  PROP_0,
  PROP_CLAIM,
  PROP_N_NEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GainsayClaimList, gainsay_claim_list, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (GainsayClaimOrder,
                    gainsay_claim_order,
                    G_DEFINE_ENUM_VALUE (GAINSAY_CLAIM_ORDER_WORTH, "worth"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_CLAIM_ORDER_CONTRADICTION, "contradiction"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_CLAIM_ORDER_DOCUMENT, "document"))

static gboolean
passes (GainsayClaimItem *item, GainsayClaimFilter filter)
{
  GainsayClaimState state = gainsay_claim_item_get_state (item);
  const GainsayTally *tally;

  if (filter == GAINSAY_CLAIM_FILTER_SET_ASIDE || state == GAINSAY_CLAIM_SET_ASIDE)
    return filter == GAINSAY_CLAIM_FILTER_SET_ASIDE && state == GAINSAY_CLAIM_SET_ASIDE;

  switch (filter)
    {
    case GAINSAY_CLAIM_FILTER_PICKED:
      return gainsay_claim_item_is_picked (item);
    case GAINSAY_CLAIM_FILTER_TO_JUDGE:
      tally = gainsay_claim_item_get_tally (item);
      return tally->supports_to_judge + tally->contradicts_to_judge > 0;
    case GAINSAY_CLAIM_FILTER_CONTRADICTED:
      tally = gainsay_claim_item_get_tally (item);
      return tally->contradicts + tally->beside + tally->contradicts_to_judge > 0;
    case GAINSAY_CLAIM_FILTER_DRAFT:
      return state == GAINSAY_CLAIM_DRAFT;
    case GAINSAY_CLAIM_FILTER_RECORDED:
      return state == GAINSAY_CLAIM_RECORDED;
    case GAINSAY_CLAIM_FILTER_OPEN:
    case GAINSAY_CLAIM_FILTER_SET_ASIDE:
    case GAINSAY_N_CLAIM_FILTERS:
    default:
      return TRUE;
    }
}

static gboolean
is_found (GainsayClaimList *self, GainsayClaimItem *item)
{
  return self->search == NULL || strstr (gainsay_claim_item_get_key (item), self->search) != NULL;
}

static gboolean
match (gpointer item, gpointer data)
{
  GainsayClaimList *self = data;

  return passes (item, self->filter) && is_found (self, item);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  GainsayClaimList *self = data;
  GainsayClaimItem *first = (GainsayClaimItem *) a;
  GainsayClaimItem *second = (GainsayClaimItem *) b;
  int worth[2] = { 0 };
  guint against[2] = { 0 };

  if (self->order == GAINSAY_CLAIM_ORDER_CONTRADICTION)
    {
      const GainsayTally *tally = gainsay_claim_item_get_tally (first);

      against[0] = 2 * tally->contradicts + tally->contradicts_to_judge;
      tally = gainsay_claim_item_get_tally (second);
      against[1] = 2 * tally->contradicts + tally->contradicts_to_judge;
    }
  if (against[0] != against[1])
    return against[0] > against[1] ? -1 : 1;

  if (self->order != GAINSAY_CLAIM_ORDER_DOCUMENT)
    {
      worth[0] = gainsay_claim_get_check_worthiness (gainsay_claim_item_get_claim (first));
      worth[1] = gainsay_claim_get_check_worthiness (gainsay_claim_item_get_claim (second));
    }
  if (worth[0] != worth[1])
    return worth[0] > worth[1] ? -1 : 1;
  return (gainsay_claim_item_get_position (first) > gainsay_claim_item_get_position (second)) -
         (gainsay_claim_item_get_position (first) < gainsay_claim_item_get_position (second));
}

static guint
find_position (GainsayClaimList *self, GainsayClaimItem *item)
{
  GListModel *model = G_LIST_MODEL (self->filtered);
  guint n = item != NULL ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayClaimItem) other = g_list_model_get_item (model, i);

      if (other == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
follow_chosen (GainsayClaimList *self)
{
  self->is_selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, find_position (self, self->chosen));
  self->is_selecting = FALSE;
}

static void
choose (GainsayClaimList *self, GainsayClaimItem *item)
{
  if (g_set_object (&self->chosen, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
}

static void
selected_cb (GainsayClaimList *self)
{
  GainsayClaimItem *item = gtk_single_selection_get_selected_item (self->selection);

  g_assert (GAINSAY_IS_CLAIM_LIST (self));

  if (!self->is_selecting && item != NULL)
    choose (self, item);
}

static void
filtered_cb (GainsayClaimList *self)
{
  g_assert (GAINSAY_IS_CLAIM_LIST (self));

  if (gtk_single_selection_get_selected_item (self->selection) != (gpointer) self->chosen)
    follow_chosen (self);
}

/* In one step: each removal alone is told to the sorted and the filtered model. */
static void
remove_gone (GainsayClaimList *self, GHashTable *kept)
{
  GListModel *model = G_LIST_MODEL (self->items);
  guint n = g_list_model_get_n_items (model);
  g_autoptr (GPtrArray) left = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayClaimItem) item = g_list_model_get_item (model, i);

      if (g_hash_table_contains (kept, item))
        g_ptr_array_add (left, g_steal_pointer (&item));
    }
  for (guint i = self->waiting->len; i > 0; i--)
    if (!g_hash_table_contains (kept, g_ptr_array_index (self->waiting, i - 1)))
      g_ptr_array_remove_index (self->waiting, i - 1);
  if (left->len == n)
    return;

  if (self->chosen != NULL && !g_hash_table_contains (kept, self->chosen))
    choose (self, NULL);
  g_list_store_splice (self->items, 0, n, left->pdata, left->len);
}

static void
add_items (GainsayClaimList *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (items->len > 0)
    g_list_store_splice (self->items, n, 0, items->pdata, items->len);
}

static gboolean
is_human (GainsayClaim *claim)
{
  return g_strcmp0 (gainsay_claim_get_origin (claim), "human") == 0;
}

/* Brings the items in step with the claims: by id, so that a claim replaced by an analysis keeps
 * its row. */
static void
update_items (GainsayClaimList *self)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_id =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = self->claims != NULL ? g_list_model_get_n_items (self->claims) : 0;
  gboolean was_empty = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayClaim) claim = g_list_model_get_item (self->claims, i);
      const char *id = gainsay_record_get_id (GAINSAY_RECORD (claim));
      GainsayClaimItem *item = g_hash_table_lookup (self->by_id, id);

      if (item != NULL)
        {
          gainsay_claim_item_set_claim (g_object_ref (item), claim, i);
          if (item == self->chosen)
            g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
        }
      else
        {
          item = gainsay_claim_item_new (claim, i);
          g_ptr_array_add (was_empty || is_human (claim) ? added : self->waiting,
                           g_object_ref (item));
        }
      g_hash_table_add (kept, item);
      g_hash_table_insert (by_id, (gpointer) id, item);
    }

  g_hash_table_unref (self->by_id);
  self->by_id = g_steal_pointer (&by_id);
  remove_gone (self, kept);
  add_items (self, added);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_NEW]);
}

static void
session_changed_cb (GainsayClaimList *self, GainsayRecord *target)
{
  g_assert (GAINSAY_IS_CLAIM_LIST (self));

  while (target != NULL && !GAINSAY_IS_CLAIM (target))
    target = gainsay_record_get_parent (target);
  if (target != NULL)
    {
      GainsayClaimItem *item = g_hash_table_lookup (self->by_id, gainsay_record_get_id (target));

      if (item != NULL)
        gainsay_claim_item_refresh (item);
      return;
    }

  /* A party or a document: its name may stand in any row. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (GainsayClaimItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      gainsay_claim_item_refresh (item);
    }
}

static void
gainsay_claim_list_dispose (GObject *object)
{
  GainsayClaimList *self = GAINSAY_CLAIM_LIST (object);

  gainsay_claim_list_set_session (self, NULL);
  g_clear_object (&self->chosen);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->items);
  g_clear_object (&self->sorter);
  g_clear_object (&self->matcher);
  G_OBJECT_CLASS (gainsay_claim_list_parent_class)->dispose (object);
}

static void
gainsay_claim_list_finalize (GObject *object)
{
  GainsayClaimList *self = GAINSAY_CLAIM_LIST (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->waiting);
  g_free (self->search);
  G_OBJECT_CLASS (gainsay_claim_list_parent_class)->finalize (object);
}

static void
gainsay_claim_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayClaimList *self = GAINSAY_CLAIM_LIST (object);

  switch (id)
    {
    case PROP_CLAIM:
      g_value_set_object (value, gainsay_claim_list_get_claim (self));
      break;
    case PROP_N_NEW:
      g_value_set_uint (value, self->waiting->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_claim_list_class_init (GainsayClaimListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gainsay_claim_list_dispose;
  object_class->finalize = gainsay_claim_list_finalize;
  object_class->get_property = gainsay_claim_list_get_property;

  /**
   * GainsayClaimList:claim:
   *
   * The chosen claim; it stays chosen when the filter hides it.
   */
  properties[PROP_CLAIM] =
    g_param_spec_object ("claim", NULL, NULL, GAINSAY_TYPE_CLAIM,
                         (GParamFlags) (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  /**
   * GainsayClaimList:n-new:
   *
   * How many claims wait to be shown.
   */
  properties[PROP_N_NEW] =
    g_param_spec_uint ("n-new", NULL, NULL, 0, G_MAXUINT, 0,
                       (GParamFlags) (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gainsay_claim_list_init (GainsayClaimList *self)
{
  GtkSortListModel *sorted;

  self->items = g_list_store_new (GAINSAY_TYPE_CLAIM_ITEM);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->matcher = GTK_FILTER (gtk_custom_filter_new (match, self, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->items)),
                                    g_object_ref (self->sorter));
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (sorted), g_object_ref (self->matcher));
  self->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect",
                                  TRUE, "model", self->filtered, NULL);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (filtered_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gainsay_claim_list_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): a new list
 */
GainsayClaimList *
gainsay_claim_list_new (void)
{
  return g_object_new (GAINSAY_TYPE_CLAIM_LIST, NULL);
}

/**
 * gainsay_claim_list_set_session:
 * @self: a list
 * @session: (nullable): a session
 *
 * Sets the session whose claims are listed.
 */
void
gainsay_claim_list_set_session (GainsayClaimList *self, GainsaySession *session)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_LIST (self));
  g_return_if_fail (session == NULL || GAINSAY_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->session, session_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->claims, update_items, self);
      self->claims = NULL;
      update_items (self);
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  self->claims = gainsay_case_get_claims (gainsay_session_get_case (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->claims, "items-changed", G_CALLBACK (update_items), self,
                           G_CONNECT_SWAPPED);
  update_items (self);
}

/**
 * gainsay_claim_list_get_selection:
 * @self: a list
 *
 * Gives the model for a list view.
 *
 * Returns: (transfer none): a selection of #GainsayClaimItem
 */
GtkSelectionModel *
gainsay_claim_list_get_selection (GainsayClaimList *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

/**
 * gainsay_claim_list_set_search:
 * @self: a list
 * @text: (nullable): what to search for
 *
 * Lists only claims whose text or speakers have this in them, upper and lower case alike.
 */
void
gainsay_claim_list_set_search (GainsayClaimList *self, const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *before = NULL;
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_return_if_fail (GAINSAY_IS_CLAIM_LIST (self));

  folded = text != NULL && *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  if (g_strcmp0 (folded, self->search) == 0)
    return;

  before = g_steal_pointer (&self->search);
  self->search = g_steal_pointer (&folded);
  if (before == NULL || (self->search != NULL && strstr (self->search, before) != NULL))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (self->search == NULL || strstr (before, self->search) != NULL)
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  gtk_filter_changed (self->matcher, change);
}

/**
 * gainsay_claim_list_get_filter:
 * @self: a list
 *
 * Gives which claims are listed.
 *
 * Returns: the filter
 */
GainsayClaimFilter
gainsay_claim_list_get_filter (GainsayClaimList *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), GAINSAY_CLAIM_FILTER_OPEN);

  return self->filter;
}

/**
 * gainsay_claim_list_set_filter:
 * @self: a list
 * @filter: which claims to list
 *
 * Sets the filter; to set the same again lists the claims anew.
 */
void
gainsay_claim_list_set_filter (GainsayClaimList *self, GainsayClaimFilter filter)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_LIST (self));
  g_return_if_fail (filter < GAINSAY_N_CLAIM_FILTERS);

  self->filter = filter;
  gtk_filter_changed (self->matcher, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * gainsay_claim_list_get_order:
 * @self: a list
 *
 * Gives in which order claims are listed.
 *
 * Returns: the order
 */
GainsayClaimOrder
gainsay_claim_list_get_order (GainsayClaimList *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), GAINSAY_CLAIM_ORDER_WORTH);

  return self->order;
}

/**
 * gainsay_claim_list_set_order:
 * @self: a list
 * @order: an order
 *
 * Sorts the claims.
 */
void
gainsay_claim_list_set_order (GainsayClaimList *self, GainsayClaimOrder order)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_LIST (self));

  self->order = order;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

/**
 * gainsay_claim_list_count:
 * @self: a list
 * @filter: a filter
 *
 * Counts the claims that a filter would list, whatever is searched for.
 *
 * Returns: how many
 */
guint
gainsay_claim_list_count (GainsayClaimList *self, GainsayClaimFilter filter)
{
  guint counts[GAINSAY_N_CLAIM_FILTERS];

  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), 0);
  g_return_val_if_fail (filter < GAINSAY_N_CLAIM_FILTERS, 0);

  gainsay_claim_list_count_all (self, counts);
  return counts[filter];
}

static void
count (GainsayClaimList *self, gboolean found_only, guint counts[GAINSAY_N_CLAIM_FILTERS])
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  memset (counts, 0, GAINSAY_N_CLAIM_FILTERS * sizeof *counts);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayClaimItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (found_only && !is_found (self, item))
        continue;
      for (guint filter = 0; filter < GAINSAY_N_CLAIM_FILTERS; filter++)
        counts[filter] += passes (item, (GainsayClaimFilter) filter);
    }
}

/**
 * gainsay_claim_list_count_found:
 * @self: a list
 * @counts: (out caller-allocates): how many claims each filter would list
 *
 * Counts the claims for all filters at once, of those that the search finds.
 */
void
gainsay_claim_list_count_found (GainsayClaimList *self, guint counts[GAINSAY_N_CLAIM_FILTERS])
{
  g_return_if_fail (GAINSAY_IS_CLAIM_LIST (self));
  g_return_if_fail (counts != NULL);

  count (self, TRUE, counts);
}

/**
 * gainsay_claim_list_count_all:
 * @self: a list
 * @counts: (out caller-allocates): how many claims each filter would list
 *
 * Counts the claims for all filters at once, whatever is searched for.
 */
void
gainsay_claim_list_count_all (GainsayClaimList *self, guint counts[GAINSAY_N_CLAIM_FILTERS])
{
  g_return_if_fail (GAINSAY_IS_CLAIM_LIST (self));
  g_return_if_fail (counts != NULL);

  count (self, FALSE, counts);
}

/**
 * gainsay_claim_list_get_n_new:
 * @self: a list
 *
 * Counts the claims that wait to be shown.
 *
 * Returns: how many
 */
guint
gainsay_claim_list_get_n_new (GainsayClaimList *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), 0);

  return self->waiting->len;
}

/**
 * gainsay_claim_list_show_new:
 * @self: a list
 *
 * Puts the claims that wait into their places.
 */
void
gainsay_claim_list_show_new (GainsayClaimList *self)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (GAINSAY_IS_CLAIM_LIST (self));

  items = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  add_items (self, items);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_NEW]);
}

/**
 * gainsay_claim_list_get_claim:
 * @self: a list
 *
 * Gives the chosen claim.
 *
 * Returns: (transfer none) (nullable): the claim, or %NULL when none is chosen
 */
GainsayClaim *
gainsay_claim_list_get_claim (GainsayClaimList *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), NULL);

  return self->chosen != NULL ? gainsay_claim_item_get_claim (self->chosen) : NULL;
}

/**
 * gainsay_claim_list_set_claim:
 * @self: a list
 * @claim: a claim of the case
 *
 * Chooses a claim, also one that is not listed now.
 *
 * Returns: whether it is listed
 */
gboolean
gainsay_claim_list_set_claim (GainsayClaimList *self, GainsayClaim *claim)
{
  GainsayClaimItem *item;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), FALSE);
  g_return_val_if_fail (GAINSAY_IS_CLAIM (claim), FALSE);

  item = g_hash_table_lookup (self->by_id, gainsay_record_get_id (GAINSAY_RECORD (claim)));
  if (item == NULL)
    return FALSE;
  choose (self, item);
  follow_chosen (self);
  return gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION;
}

/**
 * gainsay_claim_list_move:
 * @self: a list
 * @by: how far, 1 for the next
 *
 * Chooses another claim of the list; the first one when the chosen one is not listed.
 *
 * Returns: whether there is one
 */
gboolean
gainsay_claim_list_move (GainsayClaimList *self, int by)
{
  guint n, position;
  gint64 target;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  position = gtk_single_selection_get_selected (self->selection);
  target = position == GTK_INVALID_LIST_POSITION ? 0 : (gint64) position + by;
  if (target < 0 || target >= (gint64) n)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, (guint) target);
  return TRUE;
}

/**
 * gainsay_claim_list_find_next_picked:
 * @self: a list
 *
 * Finds the next claim of the list, from the chosen one on and round, that is picked and has no
 * recorded verdict.
 *
 * Returns: (transfer none) (nullable): the claim, or %NULL when there is none
 */
GainsayClaim *
gainsay_claim_list_find_next_picked (GainsayClaimList *self)
{
  GListModel *model;
  guint n, from;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_LIST (self), NULL);

  model = G_LIST_MODEL (self->selection);
  n = g_list_model_get_n_items (model);
  from = gtk_single_selection_get_selected (self->selection);
  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (GainsayClaimItem) item = g_list_model_get_item (model, (from + i) % n);

      if (item != self->chosen && gainsay_claim_item_is_picked (item) &&
          gainsay_claim_item_get_state (item) != GAINSAY_CLAIM_RECORDED)
        return gainsay_claim_item_get_claim (item);
    }
  return NULL;
}
