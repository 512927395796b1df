/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/base/paths.h"
#include "widgets/application.h"

int
main (int argc, char **argv)
{
  g_autoptr (GainsayApplication) application = NULL;

  gainsay_path_init_gettext ();

  application = gainsay_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
