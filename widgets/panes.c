/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/panes.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDE_FROM 1200
#define MEDIUM_FROM 1000
#define HANDLE_SIZE 9
#define NATURAL_WIDTH 1366

enum
{
  PANE_HEADER,
  PANE_CONTENT,
  PANE_READER,
  PANE_ASIDE,
  PANE_LIST,
  N_PANES,
};

enum
{
  HANDLE_LIST,
  HANDLE_ASIDE,
  HANDLE_READER,
  N_HANDLES,
};

struct _GainsayPanes
{
  GtkWidget parent_instance;
  GtkWidget *panes[N_PANES];     /* owned by the tree; NULL until set */
  GtkWidget *handles[N_HANDLES]; /* owned by the tree; lie over the borders */
  GtkWidget *tabs;               /* chooses between the two pages of the lower half */
  GtkToggleButton *aside_tab;
  GtkToggleButton *reader_tab;
  GainsayPanesMode mode;
  int sizes[N_HANDLES]; /* pixels: width of list and aside, height of the lower half */
  int dragged_from;     /* the size when a drag began */
  guint mode_id;        /* source that tells of a new mode; 0 when none waits */
  guint list_open : 1;
  guint reader_open : 1;
  guint reader_page : 1; /* in the lower half, whether the reader's page is shown */
};

enum
{
  PROP_0,
  PROP_HEADER,
  PROP_CONTENT,
  PROP_READER,
  PROP_ASIDE,
  PROP_LIST,
  PROP_MODE,
  PROP_LIST_OPEN,
  PROP_READER_OPEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GainsayPanes, gainsay_panes, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (GainsayPanesMode,
                    gainsay_panes_mode,
                    G_DEFINE_ENUM_VALUE (GAINSAY_PANES_WIDE, "wide"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_PANES_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_PANES_NARROW, "narrow"))

static const int smallest[N_HANDLES] = { 260, 280, 150 };
static const int largest[N_HANDLES] = { 480, 480, 700 };

static GainsayPanesMode
mode_for_width (int width)
{
  if (width >= WIDE_FROM)
    return GAINSAY_PANES_WIDE;
  return width >= MEDIUM_FROM ? GAINSAY_PANES_MEDIUM : GAINSAY_PANES_NARROW;
}

static void
place (GainsayPanes *self, GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation allocation = { x, y, width, height };
  int minimum;

  if (child == NULL)
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocation.width = MAX (width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &minimum, NULL, NULL,
                      NULL);
  allocation.height = MAX (height, minimum);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - allocation.width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
set_shown (GtkWidget *child, gboolean shown)
{
  if (child != NULL)
    gtk_widget_set_child_visible (child, shown);
}

static int
minimum_width (GtkWidget *child)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
natural_height (GtkWidget *child, int width)
{
  int natural = 0;

  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
place_wide (GainsayPanes *self, int x, int y, int width, int height)
{
  int aside = MAX (CLAMP (self->sizes[HANDLE_ASIDE], smallest[HANDLE_ASIDE], largest[HANDLE_ASIDE]),
                   minimum_width (self->panes[PANE_ASIDE]));
  int middle = width - aside;
  int lower = self->reader_open ? CLAMP (self->sizes[HANDLE_READER], smallest[HANDLE_READER],
                                         MAX (height - 200, smallest[HANDLE_READER]))
                                : 0;

  set_shown (self->tabs, FALSE);
  set_shown (self->panes[PANE_ASIDE], TRUE);
  set_shown (self->panes[PANE_READER], self->reader_open);
  set_shown (self->handles[HANDLE_ASIDE], TRUE);
  set_shown (self->handles[HANDLE_READER], self->reader_open);

  place (self, self->panes[PANE_CONTENT], x, y, middle, height - lower);
  place (self, self->panes[PANE_ASIDE], x + middle, y, aside, height);
  place (self, self->handles[HANDLE_ASIDE], x + middle - HANDLE_SIZE / 2, y, HANDLE_SIZE, height);
  if (!self->reader_open)
    return;
  place (self, self->panes[PANE_READER], x, y + height - lower, middle, lower);
  place (self, self->handles[HANDLE_READER], x, y + height - lower - HANDLE_SIZE / 2, middle,
         HANDLE_SIZE);
}

static void
place_stacked (GainsayPanes *self, int x, int y, int width, int height)
{
  int lower = CLAMP (self->sizes[HANDLE_READER], smallest[HANDLE_READER] + 60,
                     MAX (height - 200, smallest[HANDLE_READER] + 60));
  int tabs = natural_height (self->tabs, width);
  gboolean reader = self->reader_open && self->reader_page;
  GtkWidget *page = self->panes[reader ? PANE_READER : PANE_ASIDE];

  set_shown (self->tabs, TRUE);
  set_shown (self->panes[PANE_ASIDE], !reader);
  set_shown (self->panes[PANE_READER], reader);
  set_shown (self->handles[HANDLE_ASIDE], FALSE);
  set_shown (self->handles[HANDLE_READER], TRUE);

  place (self, self->panes[PANE_CONTENT], x, y, width, height - lower);
  place (self, self->tabs, x, y + height - lower, width, tabs);
  place (self, page, x, y + height - lower + tabs, width, lower - tabs);
  place (self, self->handles[HANDLE_READER], x, y + height - lower - HANDLE_SIZE / 2, width,
         HANDLE_SIZE);
}

static gboolean
tell_mode (gpointer data)
{
  GainsayPanes *self = data;
  GtkWidget *list = self->panes[PANE_LIST];

  self->mode_id = 0;
  if (list != NULL && self->mode == GAINSAY_PANES_NARROW)
    gtk_widget_add_css_class (list, "floating");
  else if (list != NULL)
    gtk_widget_remove_css_class (list, "floating");
  gainsay_panes_set_list_open (self, self->mode != GAINSAY_PANES_NARROW);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
  return G_SOURCE_REMOVE;
}

static void
gainsay_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GainsayPanes *self = GAINSAY_PANES (widget);
  GainsayPanesMode mode = mode_for_width (width);
  int list = MAX (CLAMP (self->sizes[HANDLE_LIST], smallest[HANDLE_LIST], largest[HANDLE_LIST]),
                  minimum_width (self->panes[PANE_LIST]));
  gboolean floating = mode == GAINSAY_PANES_NARROW;
  int x = self->list_open && !floating ? list : 0;
  int header = natural_height (self->panes[PANE_HEADER], width - x);

  if (mode != self->mode)
    {
      self->mode = mode;
      if (self->mode_id == 0)
        self->mode_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_mode, self, NULL);
    }

  place (self, self->panes[PANE_HEADER], x, 0, width - x, header);
  if (mode == GAINSAY_PANES_WIDE)
    place_wide (self, x, header, width - x, height - header);
  else
    place_stacked (self, x, header, width - x, height - header);

  set_shown (self->panes[PANE_LIST], self->list_open);
  set_shown (self->handles[HANDLE_LIST], self->list_open && !floating);
  if (!self->list_open)
    return;
  place (self, self->panes[PANE_LIST], 0, 0, list, height);
  if (!floating)
    place (self, self->handles[HANDLE_LIST], list - HANDLE_SIZE / 2, 0, HANDLE_SIZE, height);
}

static void
gainsay_panes_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  GainsayPanes *self = GAINSAY_PANES (widget);
  int sizes[N_PANES] = { 0 };

  for (guint i = 0; i < N_PANES; i++)
    if (self->panes[i] != NULL)
      gtk_widget_measure (self->panes[i], orientation, -1, &sizes[i], NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      for (guint i = 0; i < N_PANES; i++)
        *minimum = MAX (*minimum, sizes[i]);
      *natural = MAX (NATURAL_WIDTH, *minimum);
    }
  else
    {
      *minimum = sizes[PANE_HEADER] + sizes[PANE_CONTENT] + smallest[HANDLE_READER];
      *natural = MAX (768, *minimum);
    }
}

static void
drag_begin_cb (GainsayPanes *self, double x, double y, GtkGestureDrag *gesture)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  g_assert (GAINSAY_IS_PANES (self));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  for (guint i = 0; i < N_HANDLES; i++)
    if (self->handles[i] == handle)
      self->dragged_from = CLAMP (self->sizes[i], smallest[i], largest[i]);
}

static void
drag_update_cb (GainsayPanes *self, double x, double y, GtkGestureDrag *gesture)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  graphene_point_t start, now;
  double start_x, start_y;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  g_assert (GAINSAY_IS_PANES (self));

  /* The handle moves with the pane, so the distance is taken against the container. */
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  start = GRAPHENE_POINT_INIT ((float) start_x, (float) start_y);
  now = GRAPHENE_POINT_INIT ((float) (start_x + x), (float) (start_y + y));
  if (!gtk_widget_compute_point (handle, GTK_WIDGET (self), &now, &start))
    return;

  for (guint i = 0; i < N_HANDLES; i++)
    {
      int size;

      if (self->handles[i] != handle)
        continue;
      if (i == HANDLE_READER)
        size = gtk_widget_get_height (GTK_WIDGET (self)) - (int) start.y;
      else if ((i == HANDLE_LIST) != rtl)
        size = (int) start.x;
      else
        size = gtk_widget_get_width (GTK_WIDGET (self)) - (int) start.x;
      self->sizes[i] = CLAMP (size, smallest[i], largest[i]);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
}

static void
tab_toggled_cb (GainsayPanes *self, GtkToggleButton *tab)
{
  gboolean reader = gtk_toggle_button_get_active (self->reader_tab);

  g_assert (GAINSAY_IS_PANES (self));

  if (self->reader_page == reader)
    return;
  self->reader_page = reader;
  if (reader)
    gainsay_panes_set_reader_open (self, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* In the narrow layout the list goes when the middle is pressed. */
static void
pressed_cb (GainsayPanes *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *list = self->panes[PANE_LIST];
  graphene_rect_t bounds;
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  g_assert (GAINSAY_IS_PANES (self));

  if (self->mode == GAINSAY_PANES_NARROW && self->list_open && list != NULL &&
      gtk_widget_compute_bounds (list, GTK_WIDGET (self), &bounds) &&
      !graphene_rect_contains_point (&bounds, &point))
    gainsay_panes_set_list_open (self, FALSE);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GainsayPanes *self = GAINSAY_PANES (widget);

  if (self->mode != GAINSAY_PANES_NARROW || !self->list_open)
    return FALSE;
  gainsay_panes_set_list_open (self, FALSE);
  return TRUE;
}

static void
set_pane (GainsayPanes *self, guint index, GtkWidget *child, GParamSpec *pspec)
{
  if (self->panes[index] == child)
    return;
  g_clear_pointer (&self->panes[index], gtk_widget_unparent);
  self->panes[index] = child;
  /* The list is drawn last, the handles right before it: it may lie over the others. */
  if (child != NULL && index == PANE_LIST)
    gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
  else if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->handles[0]);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
gainsay_panes_dispose (GObject *object)
{
  GainsayPanes *self = GAINSAY_PANES (object);
  GtkWidget *child;

  g_clear_handle_id (&self->mode_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  memset (self->panes, 0, sizeof self->panes);
  G_OBJECT_CLASS (gainsay_panes_parent_class)->dispose (object);
}

static void
gainsay_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayPanes *self = GAINSAY_PANES (object);

  switch (id)
    {
    case PROP_HEADER:
    case PROP_CONTENT:
    case PROP_READER:
    case PROP_ASIDE:
    case PROP_LIST:
      g_value_set_object (value, self->panes[id - PROP_HEADER]);
      break;
    case PROP_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case PROP_LIST_OPEN:
      g_value_set_boolean (value, self->list_open);
      break;
    case PROP_READER_OPEN:
      g_value_set_boolean (value, self->reader_open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GainsayPanes *self = GAINSAY_PANES (object);

  switch (id)
    {
    case PROP_HEADER:
    case PROP_CONTENT:
    case PROP_READER:
    case PROP_ASIDE:
    case PROP_LIST:
      set_pane (self, id - PROP_HEADER, g_value_get_object (value), pspec);
      break;
    case PROP_LIST_OPEN:
      gainsay_panes_set_list_open (self, g_value_get_boolean (value));
      break;
    case PROP_READER_OPEN:
      gainsay_panes_set_reader_open (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  static const char *const names[N_PANES] = { "header", "content", "reader", "aside", "list" };
  const GParamFlags flags =
    (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  for (guint i = 0; i < N_PANES; i++)
    properties[PROP_HEADER + i] =
      g_param_spec_object (names[i], NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * GainsayPanes:mode:
   *
   * How the panes are laid out, chosen by the width.
   */
  properties[PROP_MODE] =
    g_param_spec_enum ("mode", NULL, NULL, GAINSAY_TYPE_PANES_MODE, GAINSAY_PANES_WIDE,
                       (GParamFlags) (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  /**
   * GainsayPanes:list-open:
   *
   * Whether the list is shown; in the narrow layout, over the middle.
   */
  properties[PROP_LIST_OPEN] = g_param_spec_boolean ("list-open", NULL, NULL, TRUE, flags);
  /**
   * GainsayPanes:reader-open:
   *
   * Whether the reader is shown; it remembers its height.
   */
  properties[PROP_READER_OPEN] = g_param_spec_boolean ("reader-open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
gainsay_panes_class_init (GainsayPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_panes_dispose;
  object_class->get_property = gainsay_panes_get_property;
  object_class->set_property = gainsay_panes_set_property;
  widget_class->measure = gainsay_panes_measure;
  widget_class->size_allocate = gainsay_panes_size_allocate;

  install_properties (object_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "panes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
make_handles (GainsayPanes *self)
{
  for (guint i = 0; i < N_HANDLES; i++)
    {
      GtkOrientation orientation =
        i == HANDLE_READER ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
      GtkGesture *drag = gtk_gesture_drag_new ();

      self->handles[i] = gtk_separator_new (orientation);
      gtk_widget_add_css_class (self->handles[i], "pane-handle");
      gtk_widget_set_cursor_from_name (self->handles[i],
                                       i == HANDLE_READER ? "row-resize" : "col-resize");
      g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_add_controller (self->handles[i], GTK_EVENT_CONTROLLER (drag));
      gtk_widget_set_parent (self->handles[i], GTK_WIDGET (self));
    }
}

static void
make_tabs (GainsayPanes *self)
{
  self->tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->tabs, "pane-tabs");
  self->aside_tab = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Verdict")));
  self->reader_tab = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Document")));
  gtk_toggle_button_set_group (self->reader_tab, self->aside_tab);
  gtk_toggle_button_set_active (self->aside_tab, TRUE);
  g_signal_connect_object (self->reader_tab, "toggled", G_CALLBACK (tab_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->tabs), GTK_WIDGET (self->aside_tab));
  gtk_box_append (GTK_BOX (self->tabs), GTK_WIDGET (self->reader_tab));
  gtk_widget_add_css_class (GTK_WIDGET (self->aside_tab), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->reader_tab), "flat");
  gtk_widget_insert_before (self->tabs, GTK_WIDGET (self), self->handles[0]);
}

static void
gainsay_panes_init (GainsayPanes *self)
{
  GtkGesture *press;

  self->list_open = TRUE;
  self->sizes[HANDLE_LIST] = 320;
  self->sizes[HANDLE_ASIDE] = 310;
  self->sizes[HANDLE_READER] = 300;
  make_handles (self);
  make_tabs (self);
  press = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * gainsay_panes_new:
 *
 * Makes an empty container; its panes are set as properties.
 *
 * Returns: (transfer none): a new widget, floating
 */
GtkWidget *
gainsay_panes_new (void)
{
  return g_object_new (GAINSAY_TYPE_PANES, NULL);
}

/**
 * gainsay_panes_get_mode:
 * @self: the panes
 *
 * Gives how the panes are laid out now.
 *
 * Returns: the mode
 */
GainsayPanesMode
gainsay_panes_get_mode (GainsayPanes *self)
{
  g_return_val_if_fail (GAINSAY_IS_PANES (self), GAINSAY_PANES_WIDE);

  return self->mode;
}

/**
 * gainsay_panes_get_list_open:
 * @self: the panes
 *
 * Tells whether the list is shown.
 *
 * Returns: whether it is
 */
gboolean
gainsay_panes_get_list_open (GainsayPanes *self)
{
  g_return_val_if_fail (GAINSAY_IS_PANES (self), FALSE);

  return self->list_open;
}

/**
 * gainsay_panes_set_list_open:
 * @self: the panes
 * @open: whether to show the list
 *
 * Shows or hides the list.
 */
void
gainsay_panes_set_list_open (GainsayPanes *self, gboolean open)
{
  g_return_if_fail (GAINSAY_IS_PANES (self));

  if (self->list_open == !!open)
    return;
  self->list_open = !!open;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_OPEN]);
}

/**
 * gainsay_panes_get_reader_open:
 * @self: the panes
 *
 * Tells whether the reader is open.
 *
 * Returns: whether it is
 */
gboolean
gainsay_panes_get_reader_open (GainsayPanes *self)
{
  g_return_val_if_fail (GAINSAY_IS_PANES (self), FALSE);

  return self->reader_open;
}

/**
 * gainsay_panes_set_reader_open:
 * @self: the panes
 * @open: whether to show the reader
 *
 * Opens the reader, at the height it had, or closes it; where it shares the lower half its page
 * comes to the front, or gives way to the aside.
 */
void
gainsay_panes_set_reader_open (GainsayPanes *self, gboolean open)
{
  g_return_if_fail (GAINSAY_IS_PANES (self));

  gtk_toggle_button_set_active (open ? self->reader_tab : self->aside_tab, TRUE);
  if (self->reader_open == !!open)
    return;
  self->reader_open = !!open;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READER_OPEN]);
}

/**
 * gainsay_panes_show_aside:
 * @self: the panes
 *
 * Brings the aside to the front where it shares the lower half with the reader.
 */
void
gainsay_panes_show_aside (GainsayPanes *self)
{
  g_return_if_fail (GAINSAY_IS_PANES (self));

  gtk_toggle_button_set_active (self->aside_tab, TRUE);
}
