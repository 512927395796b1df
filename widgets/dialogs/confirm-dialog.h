/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asks one question with at most three answers, and says which was chosen. Closing the window is
 * no answer; so a dialog needs no "Cancel" of its own, but may have one.
 */
#pragma once

#include "widgets/dialogs/dialog.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_CONFIRM_DIALOG (gainsay_confirm_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GainsayConfirmDialog,
                      gainsay_confirm_dialog,
                      GAINSAY,
                      CONFIRM_DIALOG,
                      GainsayDialog)

#define GAINSAY_CONFIRM_MAX_ANSWERS 3

/**
 * GainsayAnswerKind:
 * @GAINSAY_ANSWER_PLAIN: nothing special
 * @GAINSAY_ANSWER_SUGGESTED: what Enter does
 * @GAINSAY_ANSWER_DESTRUCTIVE: something is lost by it
 *
 * How an answer's button looks.
 */
typedef enum
{
  GAINSAY_ANSWER_PLAIN,
  GAINSAY_ANSWER_SUGGESTED,
  GAINSAY_ANSWER_DESTRUCTIVE,
} GainsayAnswerKind;

/**
 * GainsayAnswer:
 * @id: a static word that the caller gets back
 * @label: the translated text of the button, with a mnemonic
 * @kind: how the button looks
 *
 * One of the answers.
 */
typedef struct
{
  const char *id;
  const char *label;
  GainsayAnswerKind kind;
} GainsayAnswer;

void gainsay_confirm_async (GtkWidget *parent,
                            const char *heading,
                            const char *body,
                            const GainsayAnswer *answers,
                            guint n_answers,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
const char *gainsay_confirm_finish (GAsyncResult *result, GError **error);

G_END_DECLS
