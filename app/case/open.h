/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finds out what a case file and its journal hold together, with the lock or without.
 *
 * Without the lock nothing is written, and a rewrite may come in between: the journal is read
 * first, then the case; if they do not fit, both are read again.
 */
#pragma once

#include "app/case/session.h"

G_BEGIN_DECLS

/**
 * GainsayOpened:
 * @investigation: the case with its journal applied
 * @path: the file itself, links resolved
 * @sha256: the hash of the file as it was read
 * @lock: the locked journal, or -1 when the case can only be read
 * @reason: why it can only be read; %NULL when it can be written or was not to be
 * @journal_length: how many bytes the journal's whole lines have
 *
 * A case as it was found.
 */
typedef struct
{
  GainsayCase *investigation;
  char *path;
  char *sha256;
  int lock;
  char *reason;
  gsize journal_length;
} GainsayOpened;

gboolean
gainsay_open (const char *path, GainsaySessionFlags flags, GainsayOpened *opened, GError **error);
void gainsay_opened_clear (GainsayOpened *opened);

GainsayCase *gainsay_open_for_reading (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
int gainsay_open_lock_new (const char *path, GError **error);
char *gainsay_open_recovered_path (const char *path, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_open_save (GainsayCase *investigation,
                            const char *path,
                            gboolean may_replace,
                            GError **error);

gboolean gainsay_open_save_pieces (GPtrArray *pieces,
                                   const char *path,
                                   const char *like,
                                   gboolean may_replace,
                                   GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GainsayOpened, gainsay_opened_clear)

G_END_DECLS
