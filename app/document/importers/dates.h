/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates reads when something was published, in the forms that papers and pages print.
 *
 * The result is YYYY, YYYY-MM or YYYY-MM-DD: the day as printed, whatever the time and the zone
 * beside it. A date that can be read in two ways, as 8/6/2018, is none.
 */
#pragma once

#include "app/document/importers/patterns.h"

G_BEGIN_DECLS

char *gainsay_dates_parse (const GainsayPatterns *patterns,
                           const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_dates_is_line (const GainsayPatterns *patterns, const char *text, char **date);

G_END_DECLS
