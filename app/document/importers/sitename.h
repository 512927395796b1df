/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The name of the paper in its headline, as "Mayor resigns - The Daily Example". */
#pragma once

#include "app/document/importers/parsed.h"

G_BEGIN_DECLS

gboolean gainsay_sitename_is_outlet (const GainsayPatterns *patterns, const char *text);
char *gainsay_sitename_split (const GainsayPatterns *patterns,
                              const char *headline,
                              const char *other,
                              char **site) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_sitename_take_title (GainsayParsed *self,
                                  const GainsayPatterns *patterns,
                                  GPtrArray *headlines);
void gainsay_sitename_settle (GainsayParsed *self);

G_END_DECLS
