/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the program's own files lie, installed or in the build folder.
 *
 * Both are found from the place of the running executable: BUILD/app/gainsay-cli has BUILD/data and
 * BUILD/po beside its folder, PREFIX/bin/gainsay-cli has PREFIX/share.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gainsay_path_find_data (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_path_init_gettext (void);

G_END_DECLS
