/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/history.h"

#include "app/case/case.h"
#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "widgets/log-words.h"
#include "widgets/words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _GainsayHistory
{
  GtkWidget parent_instance;
  GtkExpander *expander;
  GtkListView *view;
  GListStore *entries;        /* of the claim, newest first */
  GHashTable *ids;            /* the claim's own, those of its passages and of the entries shown */
  GListModel *log;            /* what is listened to; NULL when nothing is shown */
  GainsayCase *investigation; /* NULL when nothing is shown */
  GainsayClaim *claim;
};

G_DEFINE_FINAL_TYPE (GainsayHistory, gainsay_history, GTK_TYPE_WIDGET)

static char *
format_action (GObject *item, GainsayLogEntry *entry)
{
  return entry != NULL ? gainsay_log_entry_dup_title (entry) : NULL;
}

static char *
format_detail (GObject *item, GainsayLogEntry *entry)
{
  return entry != NULL ? gainsay_log_entry_dup_detail (entry) : NULL;
}

static gboolean
is_text (GObject *item, const char *text)
{
  return text != NULL && *text != '\0';
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

/* Adding a claim changes the case, and names the claim in what was added. */
static gboolean
made_claim (GainsayHistory *self, GainsayLogEntry *entry)
{
  const char *after = gainsay_log_entry_get_after (entry);
  g_autofree char *quoted = NULL;

  if (self->claim == NULL || after == NULL ||
      g_strcmp0 (gainsay_log_entry_get_action (entry), "add-claim") != 0)
    return FALSE;
  quoted = g_strdup_printf ("\"%s\"", gainsay_record_get_id (GAINSAY_RECORD (self->claim)));
  return strstr (after, quoted) != NULL;
}

/* Taking back what concerns the claim concerns it as well. */
static gboolean
concerns (GainsayHistory *self, GainsayLogEntry *entry)
{
  const char *target = gainsay_log_entry_get_target (entry);

  if (!made_claim (self, entry) && (target == NULL || !g_hash_table_contains (self->ids, target)))
    return FALSE;
  g_hash_table_add (self->ids, g_strdup (gainsay_record_get_id (GAINSAY_RECORD (entry))));
  return TRUE;
}

/* What was done in one go, or one visit to a text, is shown once, as it ended. */
static gboolean
belong_together (GainsayLogEntry *entry, GainsayLogEntry *other)
{
  const char *group = gainsay_log_entry_get_group (entry);

  return group != NULL && g_strcmp0 (group, gainsay_log_entry_get_group (other)) == 0 &&
         g_strcmp0 (gainsay_log_entry_get_action (entry), gainsay_log_entry_get_action (other)) ==
           0;
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
collect_passages (GainsayHistory *self)
{
  if (self->claim == NULL)
    return;
  g_hash_table_add (self->ids, g_strdup (gainsay_record_get_id (GAINSAY_RECORD (self->claim))));
  add_ids (self, gainsay_claim_get_appearances (self->claim));
  add_ids (self, gainsay_claim_get_evidence (self->claim));
}

static void
add_entry (GainsayHistory *self, GainsayLogEntry *entry)
{
  g_autoptr (GainsayLogEntry) last = NULL;
  g_autofree char *detail = NULL;
  gboolean on_claim;

  if (!concerns (self, entry))
    return;
  last = g_list_model_get_item (G_LIST_MODEL (self->entries), 0);
  if (last == NULL || !belong_together (entry, last))
    {
      g_list_store_insert (self->entries, 0, entry);
      return;
    }
  /* Of several records that one act has changed, the claim itself tells most. */
  on_claim = g_strcmp0 (gainsay_log_entry_get_target (entry),
                        gainsay_record_get_id (GAINSAY_RECORD (self->claim))) == 0;
  detail = on_claim ? gainsay_log_entry_dup_detail (entry) : NULL;
  if (detail != NULL)
    g_list_store_splice (self->entries, 0, 1, (gpointer *) &entry, 1);
}

static void
fill (GainsayHistory *self)
{
  guint n = self->log != NULL ? g_list_model_get_n_items (self->log) : 0;

  g_hash_table_remove_all (self->ids);
  collect_passages (self);
  g_list_store_remove_all (self->entries);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (self->log, i);

      add_entry (self, entry);
    }
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
  collect_passages (self);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GainsayLogEntry) entry = g_list_model_get_item (log, i);

      add_entry (self, entry);
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

/* Before GTK 4.10 the focus goes into the child of a closed expander, which is nowhere, and Tab
 * does not leave it. */
static gboolean
gainsay_history_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GainsayHistory *self = GAINSAY_HISTORY (widget);

  if (gtk_expander_get_expanded (self->expander))
    return GTK_WIDGET_CLASS (gainsay_history_parent_class)->focus (widget, direction);
  return gtk_widget_get_focus_child (widget) == NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (self->expander));
}

static void
gainsay_history_class_init (GainsayHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_history_dispose;
  widget_class->focus = gainsay_history_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "history");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gainsay/Gainsay/ui/history.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayHistory, expander);
  gtk_widget_class_bind_template_child (widget_class, GainsayHistory, view);
  gtk_widget_class_bind_template_callback (widget_class, format_action);
  gtk_widget_class_bind_template_callback (widget_class, format_detail);
  gtk_widget_class_bind_template_callback (widget_class, format_who);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
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
