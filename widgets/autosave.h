/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An autosave watches one text field and says when what was typed is to be kept: 2 s after the last
 * key, and when the focus leaves. It also keeps Ctrl+Z inside the field: there it undoes typing,
 * and never the case, not even when there is no typing left to undo. In a field that cannot be
 * edited now, it undoes the case like anywhere else.
 *
 * The field is a GtkTextView or a GtkEditable. A visit lasts from the focus coming to its leaving;
 * the group belongs to one visit, so that its entries are undone together.
 *
 * Invariant: "commit" is emitted only with a text that differs from the one last shown or kept;
 * only a text whose handler says that it was taken counts as kept. What was not taken stays in the
 * field.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_AUTOSAVE_DELAY 2000 /* milliseconds */

#define GAINSAY_TYPE_AUTOSAVE (gainsay_autosave_get_type ())
G_DECLARE_FINAL_TYPE (GainsayAutosave, gainsay_autosave, GAINSAY, AUTOSAVE, GObject)

GainsayAutosave *gainsay_autosave_new (GtkWidget *field) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_autosave_show_text (GainsayAutosave *self, const char *text);
char *gainsay_autosave_dup_text (GainsayAutosave *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_autosave_get_dirty (GainsayAutosave *self);
void gainsay_autosave_flush (GainsayAutosave *self);
void gainsay_autosave_forget (GainsayAutosave *self);
const char *gainsay_autosave_get_group (GainsayAutosave *self);
void gainsay_autosave_take_group (GainsayAutosave *self, char *group);

G_END_DECLS
