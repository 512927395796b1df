/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The disk's side of a case that is open for work: the locked journal, the thread that appends to
 * it, and the rewriting of the case file.
 *
 * What is handed over is written in that order. An append that fails is cut back to the last whole
 * line and tried again; nothing is dropped. The case file is rewritten from what lies on the disk,
 * file and journal, so that it touches no object of the main thread; only what the machine has
 * found is handed over as a whole text. Where that cannot be written, as on a disk that is nearly
 * full, lines behind it that the file on the disk can take go to the journal before it.
 *
 * Every function may be called from any thread.
 */
#pragma once

#include "app/case/file.h"

G_BEGIN_DECLS

typedef struct _GainsayStore GainsayStore;

/**
 * GainsayStoreFunc:
 * @user_data: data given with the function
 *
 * Told, in the writer's thread, that what gainsay_store_is_saved() or gainsay_store_dup_error()
 * give may have changed.
 */
typedef void (*GainsayStoreFunc) (gpointer user_data);

GainsayStore *gainsay_store_new (const char *path,
                                 int lock,
                                 gsize journal_length,
                                 const char *sha256,
                                 const GainsayEnvironment *environment) G_GNUC_WARN_UNUSED_RESULT;
GainsayStore *gainsay_store_ref (GainsayStore *self);
void gainsay_store_unref (GainsayStore *self);
void gainsay_store_watch (GainsayStore *self,
                          GainsayStoreFunc func,
                          gpointer user_data,
                          GDestroyNotify destroy);

void gainsay_store_append (GainsayStore *self, GBytes *lines);
void gainsay_store_replace (GainsayStore *self, GPtrArray *pieces);
gboolean gainsay_store_sync (GainsayStore *self, GError **error);
gboolean gainsay_store_is_saved (GainsayStore *self);
GError *gainsay_store_dup_error (GainsayStore *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean gainsay_store_rewrite (GainsayStore *self, GError **error);
gboolean gainsay_store_move (GainsayStore *self, const char *path, GError **error);
gboolean gainsay_store_close (GainsayStore *self, GError **error);
void gainsay_store_abandon (GainsayStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayStore, gainsay_store_unref)

G_END_DECLS
