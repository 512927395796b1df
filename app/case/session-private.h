/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the session share, and nobody else. */
#pragma once

#include "app/case/printer.h"
#include "app/case/session.h"
#include "app/case/store.h"
#include "app/case/taking.h"
#include "app/case/undo.h"

G_BEGIN_DECLS

struct _GainsaySession
{
  GObject parent_instance;

  GainsayCase *investigation;
  char *path; /* of the file itself, links resolved; NULL for a case in memory */
  char *by;
  const GainsayEnvironment *environment;
  GainsayUndo *undo;
  GHashTable *removed_documents; /* id → document that an undo can put back */

  GainsayStore *store; /* NULL for a case in memory, for reading, or before its first document */
  gboolean is_read_only;
  gboolean is_unwritten;  /* its place is taken, but the case was not printed yet */
  gboolean is_closing;    /* a thread closes it: nothing more can be decided */
  char *read_only_reason; /* a sentence; NULL where that was asked for */
  gboolean is_saved;      /* as last notified */
  gboolean has_conflict;  /* as last notified */
  char *save_error;       /* a sentence; NULL when the last attempt to write succeeded */
  GError *rewrite_error;  /* of the last rewrite, or why a new case has no file; or NULL */
  guint idle_source;      /* rewrites the case file when nothing is decided for a while */

  GainsayPrinter *printer; /* of a whole case that is to be written; NULL when there is none */
  guint print_source;      /* prints it, slice by slice */
  GString *held;           /* lines of the journal since the printer began; NULL for none */
  GTask *closing;          /* waits for the printer; owned */

  GainsayTaking *taking; /* of an analysis; NULL when there is none */
  guint taking_source;   /* takes it, slice by slice, then frees what went */
  GTask *taken;          /* waits for it; NULL once it is taken */

  char *lost_path;         /* a journal that was left behind under another name, or NULL */
  GPtrArray *lost_entries; /* GainsayLogEntry, those of it */
};

void gainsay_session_read_log (GainsaySession *self);
void gainsay_session_notify_undo (GainsaySession *self);
gboolean gainsay_session_moves_documents (GainsayLogEntry *entry);
gboolean gainsay_session_check_writable (GainsaySession *self, GError **error);
void gainsay_session_take_entries (GainsaySession *self, GPtrArray *entries);
void gainsay_session_take_store (GainsaySession *self, GainsayStore *store);
void gainsay_session_update_saved (GainsaySession *self);
gboolean gainsay_session_lacks_file (GainsaySession *self);
gboolean gainsay_session_ensure_store (GainsaySession *self, GError **error);
void gainsay_session_save_entries (GainsaySession *self, GPtrArray *entries);
void gainsay_session_stop_taking (GainsaySession *self);
void gainsay_session_finish_printing (GainsaySession *self);
void gainsay_session_set_save_error (GainsaySession *self, const GError *error);
void gainsay_session_set_path (GainsaySession *self, char *path);
void gainsay_session_find_lost_journal (GainsaySession *self);
void gainsay_session_start_closing (GainsaySession *self, GTask *task);
void gainsay_session_drop_store (GainsaySession *self);

G_END_DECLS
