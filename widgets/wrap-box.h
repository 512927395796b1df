/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A row that becomes several where its children need more room than there is.
 *
 *   wide     | who says it, when              [Edit…] [Pick] |
 *   narrow   | who says it, when                             |
 *            | [Edit…] [Pick]                                |
 *
 * A line is filled with children at their natural widths; what is left goes to those that expand. A
 * child that is wider than the whole box gets a line and the height for it. No child is given less
 * than the least width it asks for, and the box asks for the widest of these alone.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_WRAP_BOX (gainsay_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (GainsayWrapBox, gainsay_wrap_box, GAINSAY, WRAP_BOX, GtkWidget)

G_END_DECLS
