/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Offsets converts between the two units of position in one text: code points, the unit of the
 * case file and of text buffers, and bytes, the unit of the engine.
 *
 * It holds the byte offset of every 64th code point: a conversion to bytes walks at most 63 code
 * points, one to code points a binary search more. The text is borrowed and must stay unchanged;
 * an instance is immutable and may be shared by threads.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GainsayOffsets GainsayOffsets;

GainsayOffsets *gainsay_offsets_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_offsets_free (GainsayOffsets *self);

gsize gainsay_offsets_to_bytes (const GainsayOffsets *self, guint codepoint);
guint gainsay_offsets_to_codepoints (const GainsayOffsets *self, gsize byte);
guint gainsay_offsets_get_length (const GainsayOffsets *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayOffsets, gainsay_offsets_free)

G_END_DECLS
