/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/session-view.h"

typedef struct
{
  GainsaySession *session; /* NULL when no case is open */
} GainsaySessionViewPrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GainsaySessionView, gainsay_session_view, GTK_TYPE_WIDGET)

static void
changed_cb (GainsaySessionView *self, GainsayRecord *target)
{
  g_assert (GAINSAY_IS_SESSION_VIEW (self));

  GAINSAY_SESSION_VIEW_GET_CLASS (self)->changed (self, target);
}

/* A part may listen to more than "changed". */
static void
drop_session (GainsaySessionView *self)
{
  GainsaySessionViewPrivate *priv = gainsay_session_view_get_instance_private (self);

  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, self);
  g_clear_object (&priv->session);
}

static void
gainsay_session_view_dispose (GObject *object)
{
  drop_session (GAINSAY_SESSION_VIEW (object));

  G_OBJECT_CLASS (gainsay_session_view_parent_class)->dispose (object);
}

static void
gainsay_session_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, gainsay_session_view_get_session (GAINSAY_SESSION_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_session_view_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      gainsay_session_view_set_session (GAINSAY_SESSION_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_session_view_class_init (GainsaySessionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_session_view_dispose;
  object_class->get_property = gainsay_session_view_get_property;
  object_class->set_property = gainsay_session_view_set_property;

  /**
   * GainsaySessionView:session:
   *
   * The open case, or NULL.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GAINSAY_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gainsay_session_view_init (GainsaySessionView *self)
{
}

/**
 * gainsay_session_view_set_session:
 * @self: a part of the window
 * @session: (nullable): the open case
 *
 * Sets the case; what was typed about the one before is kept first.
 */
void
gainsay_session_view_set_session (GainsaySessionView *self, GainsaySession *session)
{
  GainsaySessionViewPrivate *priv = gainsay_session_view_get_instance_private (self);
  GainsaySessionViewClass *klass;

  g_return_if_fail (GAINSAY_IS_SESSION_VIEW (self));
  g_return_if_fail (session == NULL || GAINSAY_IS_SESSION (session));

  if (priv->session == session)
    return;
  klass = GAINSAY_SESSION_VIEW_GET_CLASS (self);
  if (klass->leave != NULL)
    klass->leave (self);
  drop_session (self);
  if (g_set_object (&priv->session, session))
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  klass->enter (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * gainsay_session_view_get_session:
 * @self: a part of the window
 *
 * Gives the open case with its log.
 *
 * Returns: (transfer none) (nullable): the session
 */
GainsaySession *
gainsay_session_view_get_session (GainsaySessionView *self)
{
  GainsaySessionViewPrivate *priv = gainsay_session_view_get_instance_private (self);

  g_return_val_if_fail (GAINSAY_IS_SESSION_VIEW (self), NULL);

  return priv->session;
}

/**
 * gainsay_session_view_get_case:
 * @self: a part of the window
 *
 * Gives the open case.
 *
 * Returns: (transfer none) (nullable): the case
 */
GainsayCase *
gainsay_session_view_get_case (GainsaySessionView *self)
{
  GainsaySession *session = gainsay_session_view_get_session (self);

  return session != NULL ? gainsay_session_get_case (session) : NULL;
}

/**
 * gainsay_session_view_is_writable:
 * @self: a part of the window
 *
 * Says whether there is a case that may be changed.
 *
 * Returns: whether there is
 */
gboolean
gainsay_session_view_is_writable (GainsaySessionView *self)
{
  GainsaySession *session = gainsay_session_view_get_session (self);

  return session != NULL && !gainsay_session_get_read_only (session);
}

/**
 * gainsay_session_view_show_message:
 * @self: a part of the window
 * @message: a sentence, translated
 *
 * Lets the window say something.
 */
void
gainsay_session_view_show_message (GainsaySessionView *self, const char *message)
{
  g_return_if_fail (GAINSAY_IS_SESSION_VIEW (self));
  g_return_if_fail (message != NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-message", "s", message);
}

/**
 * gainsay_session_view_commit:
 * @self: a part of the window with a case
 * @change: (nullable) (transfer full): what a person decided; %NULL where nothing is to be done
 *
 * Takes a change; the window says why when it fails.
 *
 * Returns: whether the case was changed
 */
gboolean
gainsay_session_view_commit (GainsaySessionView *self, GainsayChange *change)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GAINSAY_IS_SESSION_VIEW (self), FALSE);

  if (change == NULL)
    return FALSE;
  if (gainsay_session_commit (gainsay_session_view_get_session (self), change, &error))
    return TRUE;
  gainsay_session_view_show_message (self, error->message);
  return FALSE;
}
