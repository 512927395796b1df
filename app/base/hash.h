/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ids of the case file. What the machine makes has an id that follows from its content, so the same
 * input gives the same case and a new analysis finds its own objects again; what people make has a
 * random id of the same form.
 *
 * Invariant: an id is PREFIX-HHHHHHHHHHHHHHHH with 16 lower-case hexadecimal digits.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gainsay_hash_id (const char *prefix, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
