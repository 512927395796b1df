/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/rating-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _GainsayRatingList
{
  GtkWidget parent_instance;
  GtkListBox *list;
  GainsayScale *scale; /* NULL until set */
  char *rating;        /* the chosen rating's id, NULL for none */
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (GainsayRatingList, gainsay_rating_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_RATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (GainsayRatingList *self, GtkListBoxRow *row)
{
  const GainsayRating *rating;

  g_assert (GAINSAY_IS_RATING_LIST (self));

  rating = gainsay_scale_get_rating (self->scale, gtk_list_box_row_get_index (row));
  g_signal_emit (self, signals[SIGNAL_RATED], 0, gainsay_rating_get_id (rating));
}

static GtkWidget *
create_row (GainsayRatingList *self, guint position)
{
  const GainsayRating *rating = gainsay_scale_get_rating (self->scale, position);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                 "activatable", TRUE, "use-markup", FALSE, "title-lines", 0, NULL);
  GtkWidget *mark =
    g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gainsay_rating_get_label (rating));
  gtk_widget_add_css_class (mark, "radio-mark");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gainsay_rating_get_label (rating), -1);
  if (position < 9)
    {
      g_autofree char *digit = g_strdup_printf ("%u", position + 1);
      GtkWidget *key = gtk_label_new (digit);

      gtk_widget_add_css_class (key, "keycap");
      gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), key);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
                                      digit, -1);
    }
  return row;
}

static void
update_rows (GainsayRatingList *self)
{
  guint n = self->scale != NULL ? gainsay_scale_get_n_ratings (self->scale) : 0;

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i));
      const char *id = gainsay_rating_get_id (gainsay_scale_get_rating (self->scale, i));
      gboolean chosen = g_strcmp0 (id, self->rating) == 0;

      if (chosen)
        gtk_widget_add_css_class (row, "chosen");
      else
        gtk_widget_remove_css_class (row, "chosen");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                          : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
      gtk_widget_set_sensitive (row, self->editable || chosen);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), self->editable);
    }
}

static void
fill_rows (GainsayRatingList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (self->scale != NULL)
    for (guint i = 0; i < gainsay_scale_get_n_ratings (self->scale); i++)
      gtk_list_box_append (self->list, create_row (self, i));
  update_rows (self);
}

static void
gainsay_rating_list_dispose (GObject *object)
{
  GainsayRatingList *self = GAINSAY_RATING_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_RATING_LIST);
  g_clear_pointer (&self->scale, gainsay_scale_unref);

  G_OBJECT_CLASS (gainsay_rating_list_parent_class)->dispose (object);
}

static void
gainsay_rating_list_finalize (GObject *object)
{
  GainsayRatingList *self = GAINSAY_RATING_LIST (object);

  g_free (self->rating);

  G_OBJECT_CLASS (gainsay_rating_list_parent_class)->finalize (object);
}

static void
gainsay_rating_list_class_init (GainsayRatingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_rating_list_dispose;
  object_class->finalize = gainsay_rating_list_finalize;

  /**
   * GainsayRatingList::rated:
   * @self: the list
   * @id: the rating's id
   *
   * A person has chosen a rating.
   */
  signals[SIGNAL_RATED] = g_signal_new ("rated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "ratinglist");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/rating-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayRatingList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gainsay_rating_list_init (GainsayRatingList *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_rating_list_set_scale:
 * @self: a rating list
 * @scale: (nullable): the scale to show
 *
 * Shows another scale.
 */
void
gainsay_rating_list_set_scale (GainsayRatingList *self, GainsayScale *scale)
{
  g_return_if_fail (GAINSAY_IS_RATING_LIST (self));

  if (scale != NULL)
    gainsay_scale_ref (scale);
  g_clear_pointer (&self->scale, gainsay_scale_unref);
  self->scale = scale;
  fill_rows (self);
}

/**
 * gainsay_rating_list_set_rating:
 * @self: a rating list
 * @id: (nullable): a rating's id
 *
 * Shows which rating is chosen; none when the scale does not have it.
 */
void
gainsay_rating_list_set_rating (GainsayRatingList *self, const char *id)
{
  g_return_if_fail (GAINSAY_IS_RATING_LIST (self));

  if (g_strcmp0 (self->rating, id) == 0)
    return;
  g_free (self->rating);
  self->rating = g_strdup (id);
  update_rows (self);
}

/**
 * gainsay_rating_list_set_editable:
 * @self: a rating list
 * @editable: whether a rating can be chosen
 *
 * Sets whether the list only shows, as for a recorded verdict.
 */
void
gainsay_rating_list_set_editable (GainsayRatingList *self, gboolean editable)
{
  g_return_if_fail (GAINSAY_IS_RATING_LIST (self));

  if (self->editable == editable)
    return;
  self->editable = editable;
  update_rows (self);
}
