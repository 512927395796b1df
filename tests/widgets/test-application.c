/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/application.h"

static void
test_icon (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GtkIconPaintable) icon = NULL;
  g_autoptr (GFile) file = NULL;

  g_assert_true (gtk_icon_theme_has_icon (theme, APPLICATION_ID));
  g_assert_true (gtk_icon_theme_has_icon (theme, APPLICATION_ID "-symbolic"));
  icon = gtk_icon_theme_lookup_icon (theme, APPLICATION_ID, NULL, 64, 1, GTK_TEXT_DIR_LTR, 0);
  file = gtk_icon_paintable_get_file (icon);
  g_assert_nonnull (file);
}

int
main (int argc, char **argv)
{
  g_autoptr (GainsayApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = gainsay_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/application/icon", test_icon);

  return g_test_run ();
}
