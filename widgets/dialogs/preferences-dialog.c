/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/preferences-dialog.h"

#include "app/base/settings.h"
#include "app/case/decisions.h"
#include "app/verdict/scale.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const schemes[] = { "system", "light", "dark", NULL };

struct _GainsayPreferencesDialog
{
  GainsayDialog parent_instance;
  AdwEntryRow *name;
  AdwComboRow *new_scale;
  AdwComboRow *case_scale;
  AdwComboRow *scheme;
  GSettings *settings;
  GainsaySession *session; /* NULL when no case is open */
  gboolean showing;        /* rows are being set by us */
};

G_DEFINE_FINAL_TYPE (GainsayPreferencesDialog, gainsay_preferences_dialog, GAINSAY_TYPE_DIALOG)

static guint
find_word (const char *const *words, const char *word)
{
  guint i = 0;

  while (words[i] != NULL && g_strcmp0 (words[i], word) != 0)
    i++;
  return words[i] != NULL ? i : GTK_INVALID_LIST_POSITION;
}

static void
author_changed_cb (GainsayPreferencesDialog *self)
{
  g_autofree char *author = NULL;

  g_assert (GAINSAY_IS_PREFERENCES_DIALOG (self));

  if (self->session == NULL)
    return;
  author = gainsay_settings_dup_author (self->settings);
  gainsay_session_set_by (self->session, author);
}

static void
new_scale_cb (GainsayPreferencesDialog *self)
{
  guint position;

  g_assert (GAINSAY_IS_PREFERENCES_DIALOG (self));

  position = adw_combo_row_get_selected (self->new_scale);
  if (!self->showing && position != GTK_INVALID_LIST_POSITION)
    g_settings_set_string (self->settings, "rating-scale", gainsay_scale_list_shipped ()[position]);
}

static void
case_scale_cb (GainsayPreferencesDialog *self)
{
  guint position;
  g_autoptr (GainsayScale) scale = NULL;
  g_autoptr (GError) error = NULL;

  g_assert (GAINSAY_IS_PREFERENCES_DIALOG (self));

  position = adw_combo_row_get_selected (self->case_scale);
  if (self->showing || position >= g_strv_length ((char **) gainsay_scale_list_shipped ()))
    return;
  scale = gainsay_scale_new_shipped (gainsay_scale_list_shipped ()[position]);
  if (!gainsay_session_commit (self->session,
                               gainsay_decide_scale (gainsay_session_get_case (self->session),
                                                     scale),
                               &error))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->case_scale), error->message);
}

static void
scheme_cb (GainsayPreferencesDialog *self)
{
  g_assert (GAINSAY_IS_PREFERENCES_DIALOG (self));

  if (!self->showing)
    g_settings_set_string (self->settings, "color-scheme",
                           schemes[adw_combo_row_get_selected (self->scheme)]);
}

static GtkStringList *
create_scale_list (void)
{
  const char *const *shipped = gainsay_scale_list_shipped ();
  GtkStringList *list = gtk_string_list_new (NULL);

  for (gsize i = 0; shipped[i] != NULL; i++)
    {
      g_autoptr (GainsayScale) scale = gainsay_scale_new_shipped (shipped[i]);

      gtk_string_list_append (list, gainsay_scale_get_label (scale));
    }
  return list;
}

/* A scale that is not shipped, from another newsroom's file, stands behind the others. */
static void
show_case_scale (GainsayPreferencesDialog *self)
{
  g_autoptr (GtkStringList) list = create_scale_list ();
  g_autoptr (GainsayScale) scale = NULL;
  guint position;

  gtk_widget_set_visible (GTK_WIDGET (self->case_scale), self->session != NULL);
  if (self->session == NULL)
    return;
  scale = gainsay_scale_new_for_case (gainsay_session_get_case (self->session));
  position = find_word (gainsay_scale_list_shipped (), gainsay_scale_get_id (scale));
  if (position == GTK_INVALID_LIST_POSITION)
    {
      position = g_list_model_get_n_items (G_LIST_MODEL (list));
      gtk_string_list_append (list, gainsay_scale_get_label (scale));
    }
  adw_combo_row_set_model (self->case_scale, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->case_scale, position);
  gtk_widget_set_sensitive (GTK_WIDGET (self->case_scale),
                            !gainsay_session_get_read_only (self->session));
}

static void
show_settings (GainsayPreferencesDialog *self)
{
  g_autoptr (GtkStringList) scales = create_scale_list ();
  g_autofree char *scale = g_settings_get_string (self->settings, "rating-scale");
  g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");

  self->showing = TRUE;
  adw_combo_row_set_model (self->new_scale, G_LIST_MODEL (scales));
  adw_combo_row_set_selected (self->new_scale, find_word (gainsay_scale_list_shipped (), scale));
  show_case_scale (self);
  adw_combo_row_set_selected (self->scheme, find_word (schemes, scheme));
  self->showing = FALSE;
}

static void
gainsay_preferences_dialog_dispose (GObject *object)
{
  GainsayPreferencesDialog *self = GAINSAY_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gainsay_preferences_dialog_parent_class)->dispose (object);
}

static void
gainsay_preferences_dialog_class_init (GainsayPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayPreferencesDialog, name);
  gtk_widget_class_bind_template_child (widget_class, GainsayPreferencesDialog, new_scale);
  gtk_widget_class_bind_template_child (widget_class, GainsayPreferencesDialog, case_scale);
  gtk_widget_class_bind_template_child (widget_class, GainsayPreferencesDialog, scheme);
  gtk_widget_class_bind_template_callback (widget_class, new_scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, case_scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, scheme_cb);
}

static void
gainsay_preferences_dialog_init (GainsayPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gainsay_preferences_present:
 * @parent: (nullable): a widget of the window that it belongs to
 * @settings: the preferences
 * @session: (nullable): the open case, whose scale can be chosen here
 *
 * Shows the preferences.
 */
void
gainsay_preferences_present (GtkWidget *parent, GSettings *settings, GainsaySession *session)
{
  GainsayPreferencesDialog *self;
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (session == NULL || GAINSAY_IS_SESSION (session));

  self = g_object_new (GAINSAY_TYPE_PREFERENCES_DIALOG, NULL);
  self->settings = g_object_ref (settings);
  g_set_object (&self->session, session);
  show_settings (self);
  g_settings_bind (settings, "author-name", self->name, "text", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::author-name", G_CALLBACK (author_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}

static void
color_scheme_cb (GSettings *settings)
{
  g_autofree char *scheme = g_settings_get_string (settings, "color-scheme");
  AdwColorScheme value = ADW_COLOR_SCHEME_DEFAULT;

  if (strcmp (scheme, "light") == 0)
    value = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (strcmp (scheme, "dark") == 0)
    value = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), value);
}

/**
 * gainsay_preferences_follow_color_scheme:
 * @settings: the preferences, which the caller keeps
 *
 * Makes the program light or dark as the preferences say, now and whenever they change.
 */
void
gainsay_preferences_follow_color_scheme (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (color_scheme_cb), NULL);
  color_scheme_cb (settings);
}
