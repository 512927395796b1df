/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A session is a case open for work: the file, its journal, the lock, the log, and undo.
 *
 * Every decision of a person goes through gainsay_session_commit(): it is applied at once, becomes
 * entries of the log, and is handed to a writer thread that appends it to the journal and syncs.
 * The property saved tells whether all of it lies on the disk. There is no Save to forget.
 *
 * Invariants: the case is changed on the session's main context only; an acknowledged decision is
 * in the case file or the journal, whatever happens; a file that somebody else changed is never
 * overwritten. What can be undone is a function of the log alone, so it outlives closing.
 *
 * Properties, all read-only to bind to: case, path, title, can-undo, can-redo, undo-label,
 * redo-label ("Undo Accept Passage"; NULL when there is nothing), saved, save-error (a sentence, or
 * NULL), read-only, has-conflict (somebody else has changed the file). Signals: analysis-needed,
 * when documents have come or gone; changed (GainsayRecord *target), after each record a decision,
 * an undo or a redo has changed; the target is the case itself when a list of the case changed or
 * when the machine's results were replaced.
 */
#pragma once

#include "app/case/analysis.h"
#include "app/case/case.h"
#include "app/case/change.h"
#include "app/case/environment.h"

G_BEGIN_DECLS

#define GAINSAY_SESSION_ERROR (gainsay_session_error_quark ())

/**
 * GainsaySessionError:
 * @GAINSAY_SESSION_ERROR_LOCKED: the case is open elsewhere
 * @GAINSAY_SESSION_ERROR_READ_ONLY: the case is open for reading only
 * @GAINSAY_SESSION_ERROR_MISMATCH: the journal beside the case belongs to another case
 * @GAINSAY_SESSION_ERROR_CHANGED: somebody else has changed the file since it was read
 * @GAINSAY_SESSION_ERROR_NOT_SAVED: what was decided could not be written
 * @GAINSAY_SESSION_ERROR_NOTHING: there is nothing to undo or redo
 * @GAINSAY_SESSION_ERROR_GONE: what the decision was about is no longer in the case
 *
 * Why a session cannot be opened, or cannot do what was asked.
 */
typedef enum
{
  GAINSAY_SESSION_ERROR_LOCKED,
  GAINSAY_SESSION_ERROR_READ_ONLY,
  GAINSAY_SESSION_ERROR_MISMATCH,
  GAINSAY_SESSION_ERROR_CHANGED,
  GAINSAY_SESSION_ERROR_NOT_SAVED,
  GAINSAY_SESSION_ERROR_NOTHING,
  GAINSAY_SESSION_ERROR_GONE,
} GainsaySessionError;

GQuark gainsay_session_error_quark (void);

/**
 * GainsaySessionFlags:
 * @GAINSAY_SESSION_DEFAULT: open for work if possible, else for reading
 * @GAINSAY_SESSION_READ_ONLY: take no lock and write nothing
 * @GAINSAY_SESSION_REQUIRE_WRITE: fail where the case cannot be written or is open elsewhere
 * @GAINSAY_SESSION_SET_JOURNAL_ASIDE: keep a journal that does not belong here as
 *   "NAME (recovered).gainsay-journal" and open the file as it is
 *
 * How a case is opened.
 */
typedef enum
{
  GAINSAY_SESSION_DEFAULT = 0,
  GAINSAY_SESSION_READ_ONLY = 1 << 0,
  GAINSAY_SESSION_REQUIRE_WRITE = 1 << 1,
  GAINSAY_SESSION_SET_JOURNAL_ASIDE = 1 << 2,
} GainsaySessionFlags;

#define GAINSAY_TYPE_SESSION (gainsay_session_get_type ())
G_DECLARE_FINAL_TYPE (GainsaySession, gainsay_session, GAINSAY, SESSION, GObject)

GainsaySession *gainsay_session_new_full (const char *path,
                                          GainsayCase *investigation,
                                          const GainsayEnvironment *environment,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GainsaySession *gainsay_session_open_full (const char *path,
                                           GainsaySessionFlags flags,
                                           const GainsayEnvironment *environment,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A case without a path lives in memory only, until it is moved to a file. */
GainsaySession *gainsay_session_new (const char *path,
                                     GainsayCase *investigation,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GainsaySession *gainsay_session_open (const char *path,
                                      GainsaySessionFlags flags,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_session_open_async (const char *path,
                                 GainsaySessionFlags flags,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GainsaySession *gainsay_session_open_finish (GAsyncResult *result,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

GainsayCase *gainsay_session_get_case (GainsaySession *self);
const char *gainsay_session_get_path (GainsaySession *self);
gboolean gainsay_session_get_read_only (GainsaySession *self);
const char *gainsay_session_get_read_only_reason (GainsaySession *self);
gboolean gainsay_session_get_saved (GainsaySession *self);
const char *gainsay_session_get_save_error (GainsaySession *self);
gboolean gainsay_session_get_has_conflict (GainsaySession *self);
void gainsay_session_set_by (GainsaySession *self, const char *by);
char *gainsay_session_make_group (GainsaySession *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean gainsay_session_commit (GainsaySession *self, GainsayChange *change, GError **error);
gboolean gainsay_session_get_can_undo (GainsaySession *self);
gboolean gainsay_session_get_can_redo (GainsaySession *self);
const char *gainsay_session_get_redo_action (GainsaySession *self);
const char *gainsay_session_get_undo_action (GainsaySession *self);
char *gainsay_session_dup_undo_label (GainsaySession *self) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_session_dup_redo_label (GainsaySession *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean gainsay_session_undo (GainsaySession *self, GError **error);
gboolean gainsay_session_redo (GainsaySession *self, GError **error);

void gainsay_session_take_analysis_async (GainsaySession *self,
                                          GainsayCaseAnalysis *analysis,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean
gainsay_session_take_analysis_finish (GainsaySession *self, GAsyncResult *result, GError **error);
void gainsay_session_write (GainsaySession *self);
gboolean gainsay_session_take_place (GainsaySession *self, GError **error);
gboolean gainsay_session_sync (GainsaySession *self, GError **error);
void gainsay_session_save_copy_async (GainsaySession *self,
                                      const char *path,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
char *gainsay_session_save_copy_finish (GainsaySession *self,
                                        GAsyncResult *result,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_session_move_async (GainsaySession *self,
                                 const char *path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean gainsay_session_move_finish (GainsaySession *self, GAsyncResult *result, GError **error);
const char *gainsay_session_get_lost_journal (GainsaySession *self);
gboolean gainsay_session_adopt_lost_journal (GainsaySession *self, GError **error);
gboolean gainsay_session_rewrite (GainsaySession *self, GError **error);
gboolean gainsay_session_close (GainsaySession *self, GError **error);
void gainsay_session_abandon (GainsaySession *self);
void gainsay_session_close_async (GainsaySession *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean gainsay_session_close_finish (GainsaySession *self, GAsyncResult *result, GError **error);

G_END_DECLS
