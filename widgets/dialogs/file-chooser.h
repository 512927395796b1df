/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asks which files to open, or where to save one. The only file that names GtkFileChooserNative,
 * which GTK 4.10 deprecates.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GainsayFileKind:
 * @GAINSAY_FILE_DOCUMENT: what can be imported: plain text, Markdown, HTML
 * @GAINSAY_FILE_CASE: a case
 * @GAINSAY_FILE_JSON: verdicts as JSON
 * @GAINSAY_FILE_CSV: verdicts as a table
 *
 * Which files are shown.
 */
typedef enum
{
  GAINSAY_FILE_DOCUMENT,
  GAINSAY_FILE_CASE,
  GAINSAY_FILE_JSON,
  GAINSAY_FILE_CSV,
} GainsayFileKind;

void gainsay_choose_files_async (GtkWidget *parent,
                                 const char *title,
                                 GainsayFileKind kind,
                                 gboolean several,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GListModel *gainsay_choose_files_finish (GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_choose_target_async (GtkWidget *parent,
                                  const char *title,
                                  GainsayFileKind kind,
                                  const char *name,
                                  GFile *folder,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GFile *gainsay_choose_target_finish (GAsyncResult *result,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
