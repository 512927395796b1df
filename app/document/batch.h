/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A batch imports many inputs in one worker thread, in order, with one job that tells how far it is
 * and cancels it. Each input has its own result: a document or the error that says why not; one
 * that fails does not stop the others.
 *
 * Results keep the order of the inputs. After a cancellation the inputs not reached have
 * %GAINSAY_IMPORT_ERROR_CANCELLED.
 */
#pragma once

#include "app/document/import.h"

G_BEGIN_DECLS

/**
 * GainsayBatchResult:
 * @name: the path or the name given, for messages
 * @document: (nullable): what was imported
 * @error: (nullable): why not; exactly one of the two is set
 *
 * What became of one input.
 */
typedef struct
{
  char *name;
  GainsayDocument *document;
  GError *error;
} GainsayBatchResult;

void gainsay_batch_result_free (GainsayBatchResult *self);

void gainsay_import_files_async (const char *const *paths,
                                 GainsayJob *job,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void gainsay_import_text_async (const char *text,
                                const char *address,
                                GainsayJob *job,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *gainsay_import_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *gainsay_import_files (const char *const *paths,
                                 GainsayJob *job) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayBatchResult, gainsay_batch_result_free)

G_END_DECLS
