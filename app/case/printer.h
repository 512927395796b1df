/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes the text of a case bit by bit, while people go on working on it.
 *
 * Records are GObjects of the main thread, so that no other thread can read them; a large case
 * takes half a second to print. The printer does it in slices of a few milliseconds. What changes
 * meanwhile is printed anew, and nothing else: when it says that it is done, the text is that of
 * the case at that moment, its log included. It holds the whole text until then; listing the
 * pieces is one step, which is not sliced.
 */
#pragma once

#include "app/case/case.h"

G_BEGIN_DECLS

/* How long one slice may take, in microseconds: well below a frame. */
#define GAINSAY_PRINTER_SLICE 4000

typedef struct _GainsayPrinter GainsayPrinter;

GainsayPrinter *gainsay_printer_new (GainsayCase *investigation) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_printer_free (GainsayPrinter *self);
gboolean gainsay_printer_print (GainsayPrinter *self, gint64 until);
GPtrArray *gainsay_printer_list_pieces (GainsayPrinter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayPrinter, gainsay_printer_free)

G_END_DECLS
