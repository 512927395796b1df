/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The preferences, shared by both programs.
 *
 * Keys: "author-name" (empty: the account's), "rating-scale" (the id for new cases),
 * "color-scheme" ("system", "light" or "dark"), and the sizes of the window and its panes.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *gainsay_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_settings_dup_author (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
