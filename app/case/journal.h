/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The journal beside a case holds the log's next entries, one a line, and nothing else. It is the
 * lock as well: who holds flock(2) on it may write the case.
 *
 * Only whole lines count; what a crash cut off behind the last newline was never acknowledged.
 */
#pragma once

#include "app/case/case.h"
#include "app/case/file.h"

G_BEGIN_DECLS

#define GAINSAY_JOURNAL_ERROR (gainsay_journal_error_quark ())

/**
 * GainsayJournalError:
 * @GAINSAY_JOURNAL_ERROR_MISMATCH: the journal follows another log, or is damaged
 * @GAINSAY_JOURNAL_ERROR_LOCKED: somebody else holds the lock
 *
 * Why a journal cannot be used.
 */
typedef enum
{
  GAINSAY_JOURNAL_ERROR_MISMATCH,
  GAINSAY_JOURNAL_ERROR_LOCKED,
} GainsayJournalError;

GQuark gainsay_journal_error_quark (void);

char *gainsay_journal_path_for (const char *case_path) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_journal_read (const char *journal_path,
                            gsize *length,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
gainsay_journal_apply (GainsayCase *investigation, const char *text, gsize length, GError **error);
GPtrArray *
gainsay_journal_parse (const char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_journal_follows (GainsayCase *investigation, const char *text, gsize length);
char *gainsay_journal_read_first (const char *journal_path,
                                  gsize *length) G_GNUC_WARN_UNUSED_RESULT;
int gainsay_journal_lock (const char *journal_path, GError **error);

G_END_DECLS
