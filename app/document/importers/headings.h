/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings by their shape, in formats that do not say what a heading is. */
#pragma once

#include "app/document/importers/parsed.h"

G_BEGIN_DECLS

gboolean gainsay_heading_has_shape (const GainsayParsed *self,
                                    const GainsayPatterns *patterns,
                                    guint i,
                                    gboolean at_top);

G_END_DECLS
