/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/application.h"

#include "app/base/settings.h"
#include "widgets/dialogs/about.h"
#include "widgets/dialogs/preferences-dialog.h"
#include "widgets/window.h"

struct _GainsayApplication
{
  AdwApplication parent_instance;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (GainsayApplication, gainsay_application, ADW_TYPE_APPLICATION)

static void
new_window_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_assert (GAINSAY_IS_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (gainsay_window_new (GTK_APPLICATION (data))));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (data));
  g_autoptr (GList) copy = g_list_copy (windows);

  g_assert (GAINSAY_IS_APPLICATION (data));

  for (GList *l = copy; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (window != NULL)
    gainsay_about_present (GTK_WIDGET (window));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GainsayApplication *self = GAINSAY_APPLICATION (data);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gainsay_preferences_present (GTK_WIDGET (window), self->settings,
                                 GAINSAY_IS_WINDOW (window)
                                   ? gainsay_window_get_session (GAINSAY_WINDOW (window))
                                   : NULL);
}

static void
gainsay_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (gainsay_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
gainsay_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_action },
    { .name = "new-window", .activate = new_window_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "quit", .activate = quit_action },
  };

  GainsayApplication *self = GAINSAY_APPLICATION (application);

  G_APPLICATION_CLASS (gainsay_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  self->settings = gainsay_settings_new ();
  gainsay_preferences_follow_color_scheme (self->settings);
}

/* Cases open in windows of their own; all else is added to the case of one window. */
static void
gainsay_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GtkWidget *window = NULL;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < n_files; i++)
    {
      const char *path = g_file_peek_path (files[i]);

      if (path == NULL)
        continue;
      if (!g_str_has_suffix (path, ".gainsay"))
        {
          g_strv_builder_add (paths, path);
          continue;
        }
      window = gainsay_window_new (GTK_APPLICATION (application));
      gtk_window_present (GTK_WINDOW (window));
      gainsay_window_open (GAINSAY_WINDOW (window), path);
    }
  list = g_strv_builder_end (paths);
  if (list[0] == NULL)
    return;
  window = gainsay_window_new (GTK_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (window));
  gainsay_window_add_files (GAINSAY_WINDOW (window), (const char *const *) list);
}

static void
gainsay_application_finalize (GObject *object)
{
  g_clear_object (&GAINSAY_APPLICATION (object)->settings);
  G_OBJECT_CLASS (gainsay_application_parent_class)->finalize (object);
}

static void
gainsay_application_class_init (GainsayApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gainsay_application_finalize;
  application_class->activate = gainsay_application_activate;
  application_class->open = gainsay_application_open;
  application_class->startup = gainsay_application_startup;
}

static void
gainsay_application_init (GainsayApplication *self)
{
}

/**
 * gainsay_application_new:
 *
 * Makes the application, which is run by g_application_run().
 *
 * Returns: (transfer full): a new application
 */
GainsayApplication *
gainsay_application_new (void)
{
  return g_object_new (GAINSAY_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

/**
 * gainsay_application_get_settings:
 * @self: the application
 *
 * Gives the preferences.
 *
 * Returns: (transfer none) (nullable): the preferences, %NULL before the application has started
 */
GSettings *
gainsay_application_get_settings (GainsayApplication *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPLICATION (self), NULL);

  return self->settings;
}
