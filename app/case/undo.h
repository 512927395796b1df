/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be taken back and what can be repeated, as a function of the log alone.
 *
 * Entries of one group that stand together are one unit. An entry "undo" moves the entry that it
 * names from the one stack to the other, "redo" moves it back, any other entry ends what could be
 * repeated. Nothing is taken back across a wall: publishing, handing over, merging, removing for
 * good. Adding documents can be taken back until the case is closed, since the log does not hold
 * their texts; removing one is a wall from then on.
 */
#pragma once

#include "app/case/log-entry.h"

G_BEGIN_DECLS

typedef struct _GainsayUndo GainsayUndo;

GainsayUndo *gainsay_undo_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_undo_free (GainsayUndo *self);
void gainsay_undo_append (GainsayUndo *self, GainsayLogEntry *entry, gboolean is_earlier);
GPtrArray *gainsay_undo_list_undo (GainsayUndo *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *gainsay_undo_list_redo (GainsayUndo *self) G_GNUC_WARN_UNUSED_RESULT;
const char *gainsay_undo_get_undo_action (GainsayUndo *self);
const char *gainsay_undo_get_redo_action (GainsayUndo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayUndo, gainsay_undo_free)

G_END_DECLS
