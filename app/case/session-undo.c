/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a session takes decisions back and repeats them. */
#include "config.h"

#include "app/case/session-private.h"

#include "app/case/log.h"

#include <glib/gi18n.h>

/* Takes one entry back, or repeats it: its values are applied once more, the other way round. */
static GainsayLogEntry *
reverse (GainsaySession *self,
         GainsayLogEntry *entry,
         const GainsayLogStamp *stamp,
         gboolean is_undo,
         GError **error)
{
  g_autoptr (JsonNode) from = gainsay_record_dup_field (GAINSAY_RECORD (entry), "before");
  g_autoptr (JsonNode) to = gainsay_record_dup_field (GAINSAY_RECORD (entry), "after");
  GainsayRecord *target =
    gainsay_case_find (self->investigation, gainsay_log_entry_get_target (entry));
  JsonNode *before = is_undo ? to : from;
  JsonNode *after = is_undo ? from : to;

  if (target == NULL)
    {
      g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_GONE,
                           _("What this decision was about is no longer in the case."));
      return NULL;
    }
  if (!gainsay_log_apply (self->investigation, target, before, after, self->removed_documents,
                          error))
    return NULL;
  return gainsay_log_append (self->investigation, stamp, is_undo ? "undo" : "redo",
                             gainsay_record_get_id (GAINSAY_RECORD (entry)), before, after);
}

static gboolean
reverse_all (GainsaySession *self, GPtrArray *originals, gboolean is_undo, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *at = gainsay_environment_dup_time (self->environment);
  g_autofree char *group = gainsay_session_make_group (self);
  const GainsayLogStamp stamp = { at, self->by, group };

  if (!gainsay_session_check_writable (self, error))
    return FALSE;
  if (originals->len == 0)
    {
      g_set_error_literal (error, GAINSAY_SESSION_ERROR, GAINSAY_SESSION_ERROR_NOTHING,
                           is_undo ? _("There is nothing to undo.")
                                   : _("There is nothing to redo."));
      return FALSE;
    }

  for (guint i = 0; i < originals->len; i++)
    {
      GainsayLogEntry *entry =
        reverse (self, g_ptr_array_index (originals, i), &stamp, is_undo, error);

      if (entry == NULL)
        {
          gainsay_log_take_back (self->investigation, entries, self->removed_documents);
          return FALSE;
        }
      g_ptr_array_add (entries, g_object_ref (entry));
    }
  gainsay_session_take_entries (self, entries);
  return TRUE;
}

/**
 * gainsay_session_undo:
 * @self: a session
 * @error: a #GainsaySessionError or #GainsayLogError
 *
 * Takes back the last decision, with all that was decided in one group with it.
 *
 * Returns: whether it was taken back
 */
gboolean
gainsay_session_undo (GainsaySession *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  entries = gainsay_undo_list_undo (self->undo);
  return reverse_all (self, entries, TRUE, error);
}

/**
 * gainsay_session_redo:
 * @self: a session
 * @error: a #GainsaySessionError or #GainsayLogError
 *
 * Repeats what the last undo has taken back.
 *
 * Returns: whether it was repeated
 */
gboolean
gainsay_session_redo (GainsaySession *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  entries = gainsay_undo_list_redo (self->undo);
  return reverse_all (self, entries, FALSE, error);
}

/**
 * gainsay_session_get_can_undo:
 * @self: a session
 *
 * Tells whether there is a decision to take back.
 *
 * Returns: whether gainsay_session_undo() has something to do
 */
gboolean
gainsay_session_get_can_undo (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  return !gainsay_session_get_read_only (self) && gainsay_undo_get_undo_action (self->undo) != NULL;
}

/**
 * gainsay_session_get_can_redo:
 * @self: a session
 *
 * Tells whether there is a decision to repeat.
 *
 * Returns: whether gainsay_session_redo() has something to do
 */
gboolean
gainsay_session_get_can_redo (GainsaySession *self)
{
  g_return_val_if_fail (GAINSAY_IS_SESSION (self), FALSE);

  return !gainsay_session_get_read_only (self) && gainsay_undo_get_redo_action (self->undo) != NULL;
}

/**
 * gainsay_session_dup_undo_label:
 * @self: a session
 *
 * Says what an undo would take back.
 *
 * Returns: (transfer full) (nullable): such as "Undo Accept Passage"; %NULL when there is nothing
 */
char *
gainsay_session_dup_undo_label (GainsaySession *self)
{
  if (!gainsay_session_get_can_undo (self))
    return NULL;
  /* translators: %s is the name of an action, such as "Accept Passage" */
  return g_strdup_printf (_("Undo %s"),
                             gainsay_action_to_label (gainsay_undo_get_undo_action (self->undo)));
}

/**
 * gainsay_session_dup_redo_label:
 * @self: a session
 *
 * Says what a redo would repeat.
 *
 * Returns: (transfer full) (nullable): such as "Redo Accept Passage"; %NULL when there is nothing
 */
char *
gainsay_session_dup_redo_label (GainsaySession *self)
{
  if (!gainsay_session_get_can_redo (self))
    return NULL;
  /* translators: %s is the name of an action, such as "Accept Passage" */
  return g_strdup_printf (_("Redo %s"),
                             gainsay_action_to_label (gainsay_undo_get_redo_action (self->undo)));
}

/**
 * gainsay_session_get_undo_action:
 * @self: a session
 *
 * Gives the action of the decision that an undo would take back.
 *
 * Returns: (transfer none) (nullable): its word in the log, or %NULL when there is nothing to undo
 */
const char *
gainsay_session_get_undo_action (GainsaySession *self)
{
  return gainsay_session_get_can_undo (self) ? gainsay_undo_get_undo_action (self->undo) : NULL;
}

/**
 * gainsay_session_get_redo_action:
 * @self: a session
 *
 * Gives the action of the decision that a redo would repeat.
 *
 * Returns: (transfer none) (nullable): its word in the log, or %NULL when there is nothing to redo
 */
const char *
gainsay_session_get_redo_action (GainsaySession *self)
{
  return gainsay_session_get_can_redo (self) ? gainsay_undo_get_redo_action (self->undo) : NULL;
}
