/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window without a case shows: the ways to begin one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_START_PAGE (gainsay_start_page_get_type ())
G_DECLARE_FINAL_TYPE (GainsayStartPage, gainsay_start_page, GAINSAY, START_PAGE, GtkWidget)

void gainsay_start_page_set_menu (GainsayStartPage *self, GMenuModel *menu);

G_END_DECLS
