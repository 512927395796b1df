/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a log entry changed, in words: the rating given, the text written, the passage judged. Read
 * off the values that the entry holds; an entry emptied for good tells nothing but its name.
 */
#pragma once

#include "app/types.h"

#include <glib.h>

G_BEGIN_DECLS

char *gainsay_log_entry_dup_title (GainsayLogEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_log_entry_dup_detail (GainsayLogEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
