/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * More words of the case file as people read them (see words.h), and the order of bases.
 */
#pragma once

#include "app/types.h"

#include <glib.h>

G_BEGIN_DECLS
const char *gainsay_manner_to_label (const char *manner);
char *gainsay_case_dup_names (GainsayCase *investigation, GPtrArray *ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
