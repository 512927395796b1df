/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the sub-commands that work on a case order, name and print its claims. */
#pragma once

#include "app/case/case.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *gainsay_command_list_claims (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;
GainsayClaim *
gainsay_command_find_claim (GainsayCase *investigation, const char *words, GError **error);
char *gainsay_command_dup_speakers (GainsayCase *investigation,
                                    GainsayClaim *claim) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_command_check_format (const char *format, int *status);
void gainsay_command_print_json (JsonNode *node);

const char *gainsay_command_status_to_label (const char *status);

G_END_DECLS
