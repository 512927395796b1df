/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share: its struct, and the actions that each of them installs. */
#pragma once

#include "app/case/change.h"
#include "widgets/claim-view.h"
#include "widgets/claims-page.h"
#include "widgets/document-editor.h"
#include "widgets/documents-page.h"
#include "widgets/panes.h"
#include "widgets/reader.h"
#include "widgets/start-page.h"
#include "widgets/verdict-panel.h"
#include "widgets/window.h"

G_BEGIN_DECLS

struct _GainsayWindow
{
  AdwApplicationWindow parent_instance;
  GainsaySession *session; /* NULL for a window that offers to begin a case */
  GainsayJob *job;         /* the long work under way; NULL for none */
  AdwToastOverlay *toasts;
  AdwToast *toast; /* the one shown; NULL for none */
  GtkStack *stack;
  GainsayPanes *panes;
  AdwWindowTitle *title;
  GtkMenuButton *main_menu;
  GtkMenuButton *add_menu;
  GainsayStartPage *start;
  GtkButton *undo;
  GtkButton *redo;
  GtkStack *sidebar;
  GainsayClaimsPage *claims;
  GtkStack *middle;
  GainsayDocumentsPage *documents;
  GainsayDocumentEditor *editor;
  GainsayClaimView *view;
  GainsayReader *reader;
  GainsayVerdictPanel *verdict;
  GtkRevealer *banner;
  GtkLabel *banner_text;
  GtkButton *banner_button;
  GtkWidget *status_bar;
  GtkLabel *status;
  GtkWidget *progress;
  GtkLabel *progress_text;
  GtkProgressBar *progress_bar;
  guint reader_id;   /* source that scrolls the reader once it has a size; 0 when none waits */
  guint toast_id;    /* source that dismisses the toast; 0 for none */
  guint status_id;   /* source that brings title and status in step; 0 when none waits */
  GHashTable *found; /* what there was before an analysis that was asked for; else NULL */
  guint is_closing : 1;
  guint is_opening : 1;     /* a case is on its way to this window, which shows none */
  guint wants_analysis : 1; /* once more, when the job under way has ended */
};

gboolean gainsay_window_commit (GainsayWindow *self, GainsayChange *change);
void gainsay_window_show_error (GainsayWindow *self, const GError *error);
void gainsay_window_read_passage (GainsayWindow *self, GainsayPassage *passage, gboolean peek);
void gainsay_window_update_actions (GainsayWindow *self);
void gainsay_window_queue_status (GainsayWindow *self);

void gainsay_window_keep_sizes (GainsayWindow *self);
GSettings *gainsay_window_get_settings (GainsayWindow *self);
void gainsay_window_analyse (GainsayWindow *self);
void gainsay_window_resume (GainsayWindow *self);
gboolean gainsay_window_close_request (GtkWindow *window);
void gainsay_window_accept_drops (GainsayWindow *self);

void gainsay_window_install_claim_actions (GtkWidgetClass *klass);
void gainsay_window_install_document_actions (GtkWidgetClass *klass);
void gainsay_window_install_export_actions (GtkWidgetClass *klass);
void gainsay_window_install_file_actions (GtkWidgetClass *klass);
void gainsay_window_install_view_actions (GtkWidgetClass *klass);

G_END_DECLS
