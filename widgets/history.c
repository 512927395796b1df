/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/history.h"

#include "app/case/case.h"
#include "app/case/change.h"
#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "widgets/words.h"

#include <glib/gi18n.h>

struct _GainsayHistory
{
  GtkWidget parent_instance;
  GtkExpander *expander;
  GtkListView *view;
  GListStore *entries;        /* of the claim, newest first */
  GHashTable *ids;            /* the claim's own and those of its passages */
  GListModel *log;            /* what is listened to; NULL when nothing is shown */
  GainsayCase *investigation; /* NULL when nothing is shown */
  GainsayClaim *claim;
};

G_DEFINE_FINAL_TYPE (GainsayHistory, gainsay_history, GTK_TYPE_WIDGET)

static char *
format_action (GObject *item, GainsayLogEntry *entry)
{
  const char *label;

  if (entry == NULL)
    return NULL;
  label = gainsay_action_to_label (gainsay_log_entry_get_action (entry));
  return g_strdup (label != NULL ? label : gainsay_log_entry_get_action (entry));
}

static char *
format_who (GObject *item, GainsayLogEntry *entry)
{
  g_autofree char *when = NULL;

  if (entry == NULL)
    return NULL;
  when = gainsay_date_dup_label (gainsay_log_entry_get_at (entry));
  if (gainsay_log_entry_get_by (entry) == NULL)
    return g_steal_pointer (&when);
  /* translators: who did something, and when */
  return g_strdup_printf (_("%s, %s"), gainsay_log_entry_get_by (entry), when);
}

static void
update_heading (GainsayHistory *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("History: nothing yet"));
  else
    text = g_strdup_printf (ngettext ("History: %u entry", "History: %u entries", n), n);
  gtk_expander_set_label (self->expander, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->expander), n > 0);
}

static gboolean
concerns (GainsayHistory *self, GainsayLogEntry *entry)
{
  const char *target = gainsay_log_entry_get_target (entry);

  return target != NULL && g_hash_table_contains (self->ids, target);
}

static void
add_ids (GainsayHistory *self, GListModel *passages)
{
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (GainsayRecord) passage = g_list_model_get_item (passages, i);

      g_hash_table_add (self->ids, g_strdup (gainsay_record_get_id (passage)));
    }
}

static void
collect_ids (GainsayHistory *self)
{
  g_hash_table_remove_all (self->ids);
  if (self->claim == NULL)
    return;
  g_hash_table_add (self->ids, g_strdup (gainsay_record_get_id (GAINSAY_RECORD (self->claim))));
  add_ids (self, gainsay_claim_get_appearances (self->claim));
  add_ids (self, gainsay_claim_get_evidence (self->claim));
}

static void
fill (GainsayHistory *self)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = self->log != NULL ? g_list_model_get_n_items (self->log) : 0;

  collect_ids (self);
  while (n-- > 0)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (self->log, n);

      if (concerns (self, entry))
        g_ptr_array_add (found, g_steal_pointer (&entry));
    }
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       found->pdata, found->len);
  update_heading (self);
}

/* New entries come at the end; the passages they speak of may be new as well. */
static void
log_changed_cb (GListModel *log, guint position, guint removed, guint added, GainsayHistory *self)
{
  g_assert (GAINSAY_IS_HISTORY (self));

  if (removed > 0)
    {
      fill (self);
      return;
    }
  collect_ids (self);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, i);

      if (concerns (self, entry))
        g_list_store_insert (self->entries, 0, entry);
    }
  update_heading (self);
}

static void
forget (GainsayHistory *self)
{
  if (self->log != NULL)
    g_signal_handlers_disconnect_by_func (self->log, log_changed_cb, self);
  g_clear_object (&self->log);
  g_clear_object (&self->investigation);
  g_clear_object (&self->claim);
}

static void
gainsay_history_dispose (GObject *object)
{
  GainsayHistory *self = GAINSAY_HISTORY (object);

  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_HISTORY);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->ids, g_hash_table_unref);

  G_OBJECT_CLASS (gainsay_history_parent_class)->dispose (object);
}

static void
gainsay_history_class_init (GainsayHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_history_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "history");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gainsay/Gainsay/ui/history.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayHistory, expander);
  gtk_widget_class_bind_template_child (widget_class, GainsayHistory, view);
  gtk_widget_class_bind_template_callback (widget_class, format_action);
  gtk_widget_class_bind_template_callback (widget_class, format_who);
}

static void
gainsay_history_init (GainsayHistory *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->entries = g_list_store_new (GAINSAY_TYPE_LOG_ENTRY);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->entries)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  update_heading (self);
}

/**
 * gainsay_history_show:
 * @self: a history
 * @investigation: (nullable): the case
 * @claim: (nullable): a claim of it
 *
 * Shows what was done with a claim.
 */
void
gainsay_history_show (GainsayHistory *self, GainsayCase *investigation, GainsayClaim *claim)
{
  g_return_if_fail (GAINSAY_IS_HISTORY (self));
  g_return_if_fail (investigation == NULL || GAINSAY_IS_CASE (investigation));
  g_return_if_fail (claim == NULL || GAINSAY_IS_CLAIM (claim));

  if (self->investigation == investigation && self->claim == claim)
    return;
  forget (self);
  if (investigation != NULL && claim != NULL)
    {
      self->investigation = g_object_ref (investigation);
      self->claim = g_object_ref (claim);
      self->log = g_object_ref (gainsay_case_get_log (investigation));
      g_signal_connect (self->log, "items-changed", G_CALLBACK (log_changed_cb), self);
    }
  fill (self);
}
