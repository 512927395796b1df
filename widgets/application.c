/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/application.h"

#include "widgets/window.h"

struct _GainsayApplication
{
  AdwApplication parent_instance;
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
    { .name = "new-window", .activate = new_window_action },
    { .name = "quit", .activate = quit_action },
  };

  G_APPLICATION_CLASS (gainsay_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
}

static void
gainsay_application_class_init (GainsayApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = gainsay_application_activate;
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
