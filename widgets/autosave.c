/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/autosave.h"

#include <string.h>

struct _GainsayAutosave
{
  GObject parent_instance;
  GtkWidget *field; /* not owned; NULL after it was destroyed */
  char *kept;       /* the text last shown or taken, never NULL */
  gboolean refused; /* what was typed was not taken when it was last offered */
  char *group;      /* of the present visit; NULL until the owner sets one */
  guint timer;      /* source id, 0 when nothing is pending */
  gboolean showing; /* the text is being set by us, not typed */
};

G_DEFINE_FINAL_TYPE (GainsayAutosave, gainsay_autosave, G_TYPE_OBJECT)

enum
{
  SIGNAL_COMMIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_field_text (GainsayAutosave *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (self->field == NULL)
    return g_strdup (self->kept);
  if (!GTK_IS_TEXT_VIEW (self->field))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->field)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->field));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
timeout_cb (gpointer user_data)
{
  GainsayAutosave *self = user_data;

  self->timer = 0;
  gainsay_autosave_flush (self);
}

static void
changed_cb (GainsayAutosave *self)
{
  g_assert (GAINSAY_IS_AUTOSAVE (self));

  if (self->showing)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_once (GAINSAY_AUTOSAVE_DELAY, timeout_cb, self);
}

static void
leave_cb (GainsayAutosave *self)
{
  g_assert (GAINSAY_IS_AUTOSAVE (self));

  gainsay_autosave_flush (self);
  g_clear_pointer (&self->group, g_free);
}

static gboolean
is_editable (GtkWidget *field)
{
  return GTK_IS_TEXT_VIEW (field) ? gtk_text_view_get_editable (GTK_TEXT_VIEW (field))
                                  : gtk_editable_get_editable (GTK_EDITABLE (field));
}

/* Where nothing can be typed, the key is the case's. */
static gboolean
keep_undo_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gboolean undo = GPOINTER_TO_INT (user_data);

  if (is_editable (widget))
    gtk_widget_activate_action_variant (widget, undo ? "text.undo" : "text.redo", NULL);
  else
    gtk_widget_activate_action_variant (widget, undo ? "win.undo" : "win.redo", NULL);
  return TRUE;
}

static void
add_undo_key (GtkEventController *controller, const char *key, gboolean undo)
{
  GtkShortcutAction *callback;

  callback = gtk_callback_action_new (keep_undo_cb, GINT_TO_POINTER (undo), NULL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                                                          callback));
}

static void
watch_keys (GainsayAutosave *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->field, focus);

  add_undo_key (keys, "<Control>z", TRUE);
  add_undo_key (keys, "<Control><Shift>z", FALSE);
  add_undo_key (keys, "<Control>y", FALSE);
  gtk_widget_add_controller (self->field, keys);
}

static void
watch (GainsayAutosave *self, GtkWidget *field)
{
  self->field = field;
  g_object_add_weak_pointer (G_OBJECT (field), (gpointer *) &self->field);
  if (GTK_IS_TEXT_VIEW (field))
    g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "changed",
                             G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  else
    g_signal_connect_object (field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  watch_keys (self);
}

static void
gainsay_autosave_dispose (GObject *object)
{
  GainsayAutosave *self = GAINSAY_AUTOSAVE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_weak_pointer (&self->field);

  G_OBJECT_CLASS (gainsay_autosave_parent_class)->dispose (object);
}

static void
gainsay_autosave_finalize (GObject *object)
{
  GainsayAutosave *self = GAINSAY_AUTOSAVE (object);

  g_free (self->kept);
  g_free (self->group);

  G_OBJECT_CLASS (gainsay_autosave_parent_class)->finalize (object);
}

static void
gainsay_autosave_class_init (GainsayAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gainsay_autosave_dispose;
  object_class->finalize = gainsay_autosave_finalize;

  /**
   * GainsayAutosave::commit:
   * @self: the autosave
   * @text: what stands in the field now
   *
   * What was typed is to be kept.
   *
   * Returns: whether it was; if not, it is offered again when something else is typed, when the
   *   focus leaves, and whenever the field is flushed
   */
  signals[SIGNAL_COMMIT] =
    g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
gainsay_autosave_init (GainsayAutosave *self)
{
  self->kept = g_strdup ("");
}

/**
 * gainsay_autosave_new:
 * @field: a #GtkTextView or #GtkEditable, which is not kept alive
 *
 * Begins to watch a text field.
 *
 * Returns: (transfer full): a new autosave
 */
GainsayAutosave *
gainsay_autosave_new (GtkWidget *field)
{
  GainsayAutosave *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (field) || GTK_IS_EDITABLE (field), NULL);

  self = g_object_new (GAINSAY_TYPE_AUTOSAVE, NULL);
  watch (self, field);
  return self;
}

/**
 * gainsay_autosave_show_text:
 * @self: an autosave
 * @text: (nullable): the text to show; NULL for none
 *
 * Shows a text that was not typed: nothing is committed, and Ctrl+Z does not bring the old one
 * back.
 *
 * What is being typed stays: it will be committed and so wins.
 */
void
gainsay_autosave_show_text (GainsayAutosave *self, const char *text)
{
  g_autofree char *present = NULL;

  g_return_if_fail (GAINSAY_IS_AUTOSAVE (self));

  if (self->field == NULL || gainsay_autosave_get_dirty (self))
    return;
  text = text != NULL ? text : "";
  present = dup_field_text (self);
  if (strcmp (present, text) != 0)
    {
      self->showing = TRUE;
      if (GTK_IS_TEXT_VIEW (self->field))
        {
          GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->field));

          gtk_text_buffer_begin_irreversible_action (buffer);
          gtk_text_buffer_set_text (buffer, text, -1);
          gtk_text_buffer_end_irreversible_action (buffer);
        }
      else
        gtk_editable_set_text (GTK_EDITABLE (self->field), text);
      self->showing = FALSE;
    }
  g_free (self->kept);
  self->kept = g_strdup (text);
}

/**
 * gainsay_autosave_dup_text:
 * @self: an autosave
 *
 * Gives what stands in the field.
 *
 * Returns: (transfer full): the text
 */
char *
gainsay_autosave_dup_text (GainsayAutosave *self)
{
  g_return_val_if_fail (GAINSAY_IS_AUTOSAVE (self), NULL);

  return dup_field_text (self);
}

/**
 * gainsay_autosave_get_dirty:
 * @self: an autosave
 *
 * Says whether something was typed that has not been taken.
 *
 * Returns: whether there is
 */
gboolean
gainsay_autosave_get_dirty (GainsayAutosave *self)
{
  g_return_val_if_fail (GAINSAY_IS_AUTOSAVE (self), FALSE);

  return self->timer != 0 || self->refused;
}

/**
 * gainsay_autosave_flush:
 * @self: an autosave
 *
 * Offers at once what was typed, if anything was and is not kept yet.
 */
void
gainsay_autosave_flush (GainsayAutosave *self)
{
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  gboolean is_taken = FALSE;

  g_return_if_fail (GAINSAY_IS_AUTOSAVE (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->refused = FALSE;
  text = dup_field_text (self);
  if (strcmp (text, self->kept) == 0)
    return;
  /* While it is being taken, what is shown in the field may change already. */
  before = g_steal_pointer (&self->kept);
  self->kept = g_strdup (text);
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, text, &is_taken);
  if (is_taken || strcmp (self->kept, text) != 0)
    return;
  self->refused = TRUE;
  g_free (self->kept);
  self->kept = g_steal_pointer (&before);
}

/**
 * gainsay_autosave_forget:
 * @self: an autosave
 *
 * Forgets what was typed without committing it, so that the next text is shown in any case.
 */
void
gainsay_autosave_forget (GainsayAutosave *self)
{
  g_return_if_fail (GAINSAY_IS_AUTOSAVE (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->refused = FALSE;
  g_clear_pointer (&self->group, g_free);
}

/**
 * gainsay_autosave_get_group:
 * @self: an autosave
 *
 * Gives the group of the present visit.
 *
 * Returns: (transfer none) (nullable): the group; NULL when the visit has none yet
 */
const char *
gainsay_autosave_get_group (GainsayAutosave *self)
{
  g_return_val_if_fail (GAINSAY_IS_AUTOSAVE (self), NULL);

  return self->group;
}

/**
 * gainsay_autosave_take_group:
 * @self: an autosave
 * @group: (transfer full): the group of the present visit
 *
 * Sets the group in which this visit's entries are undone together.
 */
void
gainsay_autosave_take_group (GainsayAutosave *self, char *group)
{
  g_return_if_fail (GAINSAY_IS_AUTOSAVE (self));

  g_free (self->group);
  self->group = group;
}
