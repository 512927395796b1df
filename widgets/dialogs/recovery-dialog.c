/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dialogs/recovery-dialog.h"

#include "widgets/dialogs/confirm-dialog.h"

#include <glib/gi18n.h>

/**
 * gainsay_recovery_async:
 * @parent: (nullable): a widget of the window that asks
 * @path: the case that could not be opened
 * @cancellable: (nullable): closes the dialog
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks how to open a case whose journal belongs to another.
 */
void
gainsay_recovery_async (GtkWidget *parent,
                        const char *path,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  const GainsayAnswer answers[] = {
    { "aside", _("_Open the Case, Keep the Journal as a Copy"), GAINSAY_ANSWER_SUGGESTED },
      { "read-only", _("Open for _Reading Only"), GAINSAY_ANSWER_PLAIN },
        { "cancel", _("_Cancel"), GAINSAY_ANSWER_PLAIN },
      };
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (path != NULL);

  name = g_path_get_basename (path);
  /* translators: %s is a file name */
  body = g_strdup_printf (_("The journal beside “%s” holds decisions that belong to another case, or to another copy of "
      "this one. The case can be opened as it is; the journal is then kept beside it under "
      "another name. Nothing is deleted."),
    name);
  gainsay_confirm_async (parent, _("Case and Journal Do Not Belong Together"), body, answers,
                                    G_N_ELEMENTS (answers), cancellable, callback, user_data);
}

/**
 * gainsay_recovery_finish:
 * @result: what the callback was given
 * @flags: (out): how to open the case
 * @error: set to %G_IO_ERROR_CANCELLED when the case is not to be opened
 *
 * Gives how the case is to be opened.
 *
 * Returns: whether it is
 */
gboolean
gainsay_recovery_finish (GAsyncResult *result, GainsaySessionFlags *flags, GError **error)
{
  const char *answer;

  g_return_val_if_fail (flags != NULL, FALSE);

  answer = gainsay_confirm_finish (result, error);
  if (answer == NULL)
    return FALSE;
  if (g_str_equal (answer, "aside"))
    *flags = GAINSAY_SESSION_SET_JOURNAL_ASIDE;
  else if (g_str_equal (answer, "read-only"))
    *flags = GAINSAY_SESSION_READ_ONLY;
  else
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The case was not opened."));
      return FALSE;
    }
  return TRUE;
}
