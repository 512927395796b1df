/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts the text of a case on the disk, the old one in its place until the new one is safe. */
#pragma once

#include "app/case/file.h"

G_BEGIN_DECLS

gboolean gainsay_save_case (const GainsayFileTarget *target,
                            GainsayCase *investigation,
                            char **sha256,
                            GError **error);
gboolean gainsay_save_pieces (const GainsayFileTarget *target,
                              GPtrArray *pieces,
                              char **sha256,
                              GError **error);

G_END_DECLS
