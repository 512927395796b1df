/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the store share, and nobody else. */
#pragma once

#include "app/case/store.h"

#include <sys/stat.h>

G_BEGIN_DECLS

/* What waits to be written. */
typedef struct
{
  GBytes *lines;         /* either lines of the journal … */
  GPtrArray *pieces;     /* … or the text of the whole case */
  gboolean is_overtaken; /* of a case: lines that it lacks are in the journal already */
  gboolean is_refused;   /* of lines: the file as it is now cannot take them */
} GainsayStoreTask;

struct _GainsayStore
{
  char *path;
  char *journal_path;
  const GainsayEnvironment *environment;
  const GainsayFiles *files;

  GMutex
    turn_mutex; /* held while the case moves, is closed or abandoned; taken before the others */
  GMutex case_mutex; /* held while the case file is replaced; taken before mutex */
  struct stat seen;  /* the case file before it was read last */
  gboolean is_seen;  /* whether there was one */
  char *sha256;      /* of the case file as last read or written; NULL when there is none yet */

  GMutex mutex; /* for all that follows */
  GCond work;   /* there is a task, or it is time to end */
  GCond done;   /* a task was done, or has failed */
  GQueue tasks; /* GainsayStoreTask; only the writer takes any away */
  GThread *thread;
  int lock;                  /* the locked journal, open for appending; -1 when closed */
  gsize journal_length;      /* bytes of whole lines in it */
  gboolean is_writing;       /* between taking a task and having written it */
  gboolean is_paused;        /* nothing is begun while the case moves */
  gboolean is_folder_synced; /* so that a new journal has a name; the writer's own */
  gboolean is_torn;          /* half a line stands behind the whole ones; the writer's own */
  gboolean is_ending;
  guint n_failures;
  GError *error; /* of the last attempt; NULL after a success */
  GainsayStoreFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
};

gboolean gainsay_store_replace_case (GainsayStore *self, GainsayStoreTask *task, GError **error);
GainsayCase *gainsay_store_read_case (GainsayStore *self, GError **error);
gboolean
gainsay_store_check_unchanged (GainsayStore *self, char **text, gsize *length, GError **error);

G_END_DECLS
