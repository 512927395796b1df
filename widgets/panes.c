/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/panes.h"

#include "widgets/pane-handle.h"

#include <string.h>

#define WIDE_FROM 1200
#define MEDIUM_FROM 1000
#define LOW_BELOW 740
#define HANDLE_SIZE 9
#define NATURAL_WIDTH 1366

/* All children, those that open and close first. */
enum
{
  PANE_HEADER = GAINSAY_N_PANES,
  PANE_CONTENT,
  N_CHILDREN,
};

struct _GainsayPanes
{
  GtkWidget parent_instance;
  GtkWidget *children[N_CHILDREN];     /* owned by the tree; NULL until set */
  GtkWidget *handles[GAINSAY_N_PANES]; /* owned by the tree; lie over the borders */
  GainsayPanesMode mode;
  GainsayPanesMode told_mode;     /* what list and aside were opened or closed for */
  int sizes[GAINSAY_N_PANES];     /* pixels: width of list and aside, height of the reader */
  guint follow_id;                /* source that follows a new size; 0 when none waits */
  gboolean open[GAINSAY_N_PANES]; /* whether list, aside and reader are */
};

enum
{
  PROP_0,
  PROP_LIST, /* in the order of the children, as those below */
  PROP_ASIDE,
  PROP_READER,
  PROP_HEADER,
  PROP_CONTENT,
  PROP_MODE,
  PROP_LIST_OPEN,
  PROP_ASIDE_OPEN,
  PROP_READER_OPEN,
  PROP_LIST_WIDTH,
  PROP_ASIDE_WIDTH,
  PROP_READER_HEIGHT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GainsayPanes, gainsay_panes, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (GainsayPanesMode,
                    gainsay_panes_mode,
                    G_DEFINE_ENUM_VALUE (GAINSAY_PANES_WIDE, "wide"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_PANES_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (GAINSAY_PANES_NARROW, "narrow"))

static const int smallest[GAINSAY_N_PANES] = { 260, 280, 150 };
static const int largest[GAINSAY_N_PANES] = { 480, 480, 700 };
static const int initial[GAINSAY_N_PANES] = { 320, 310, 300 };

static GainsayPanesMode
mode_for_width (int width)
{
  if (width >= WIDE_FROM)
    return GAINSAY_PANES_WIDE;
  return width >= MEDIUM_FROM ? GAINSAY_PANES_MEDIUM : GAINSAY_PANES_NARROW;
}

/* Whether the list lies over the middle. */
static gboolean
is_floating (GainsayPanes *self)
{
  return self->mode != GAINSAY_PANES_WIDE;
}

static void
set_size (GainsayPanes *self, guint handle, int size)
{
  size = CLAMP (size, smallest[handle], largest[handle]);
  if (self->sizes[handle] == size)
    return;
  self->sizes[handle] = size;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_WIDTH + handle]);
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

/* What the edge of a pane was dragged to, within bounds. */
static int
get_size (GainsayPanes *self, guint handle, GtkWidget *pane)
{
  return MAX (CLAMP (self->sizes[handle], smallest[handle], largest[handle]), minimum_width (pane));
}

static gboolean
has_aside (GainsayPanes *self)
{
  return self->open[GAINSAY_PANE_ASIDE] && self->children[GAINSAY_PANE_ASIDE] != NULL &&
         gtk_widget_get_visible (self->children[GAINSAY_PANE_ASIDE]);
}

static void
place_middle (GainsayPanes *self, int x, int y, int width, int height)
{
  int most = MAX (height * 3 / 5, smallest[GAINSAY_PANE_READER]);
  int lower = self->open[GAINSAY_PANE_READER]
                ? CLAMP (self->sizes[GAINSAY_PANE_READER], smallest[GAINSAY_PANE_READER], most)
                : 0;

  place (self, self->children[PANE_CONTENT], x, y, width, height - lower);
  set_shown (self->children[GAINSAY_PANE_READER], self->open[GAINSAY_PANE_READER]);
  set_shown (self->handles[GAINSAY_PANE_READER], self->open[GAINSAY_PANE_READER]);
  if (!self->open[GAINSAY_PANE_READER])
    return;
  place (self, self->children[GAINSAY_PANE_READER], x, y + height - lower, width, lower);
  place (self, self->handles[GAINSAY_PANE_READER], x, y + height - lower - HANDLE_SIZE / 2, width,
         HANDLE_SIZE);
}

static void
place_aside (GainsayPanes *self, int x, int y, int width, int height)
{
  set_shown (self->children[GAINSAY_PANE_ASIDE], width > 0);
  set_shown (self->handles[GAINSAY_PANE_ASIDE], width > 0);
  if (width == 0)
    return;
  place (self, self->children[GAINSAY_PANE_ASIDE], x, y, width, height);
  place (self, self->handles[GAINSAY_PANE_ASIDE], x - HANDLE_SIZE / 2, y, HANDLE_SIZE, height);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean has_class)
{
  if (widget != NULL && has_class)
    gtk_widget_add_css_class (widget, css_class);
  else if (widget != NULL)
    gtk_widget_remove_css_class (widget, css_class);
}

/* After the allocation, in which nothing may ask for another one. */
static gboolean
follow_size (gpointer data)
{
  GainsayPanes *self = data;
  GainsayPanesMode mode = mode_for_width (gtk_widget_get_width (GTK_WIDGET (self)));

  self->follow_id = 0;
  set_class (GTK_WIDGET (self), "low", gtk_widget_get_height (GTK_WIDGET (self)) < LOW_BELOW);
  if (self->told_mode == mode)
    return G_SOURCE_REMOVE;
  self->told_mode = mode;
  set_class (self->children[GAINSAY_PANE_LIST], "floating", is_floating (self));
  gainsay_panes_set_open (self, GAINSAY_PANE_LIST, mode == GAINSAY_PANES_WIDE);
  gainsay_panes_set_open (self, GAINSAY_PANE_ASIDE, mode != GAINSAY_PANES_NARROW);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
  return G_SOURCE_REMOVE;
}

static void
gainsay_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GainsayPanes *self = GAINSAY_PANES (widget);
  int list = get_size (self, GAINSAY_PANE_LIST, self->children[GAINSAY_PANE_LIST]);
  int aside =
    has_aside (self) ? get_size (self, GAINSAY_PANE_ASIDE, self->children[GAINSAY_PANE_ASIDE]) : 0;
  int x, header;

  self->mode = mode_for_width (width);
  if (self->follow_id == 0)
    self->follow_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_size, self, NULL);

  x = self->open[GAINSAY_PANE_LIST] && !is_floating (self) ? list : 0;
  header = natural_height (self->children[PANE_HEADER], width - x);
  place (self, self->children[PANE_HEADER], x, 0, width - x, header);
  place_middle (self, x, header, width - x - aside, height - header);
  place_aside (self, width - aside, header, aside, height - header);

  set_shown (self->children[GAINSAY_PANE_LIST], self->open[GAINSAY_PANE_LIST]);
  set_shown (self->handles[GAINSAY_PANE_LIST], self->open[GAINSAY_PANE_LIST]);
  if (!self->open[GAINSAY_PANE_LIST])
    return;
  place (self, self->children[GAINSAY_PANE_LIST], 0, 0, list, height);
  place (self, self->handles[GAINSAY_PANE_LIST], list - HANDLE_SIZE / 2, 0, HANDLE_SIZE, height);
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
  int sizes[N_CHILDREN] = { 0 };

  for (guint i = 0; i < N_CHILDREN; i++)
    if (self->children[i] != NULL)
      gtk_widget_measure (self->children[i], orientation, -1, &sizes[i], NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = sizes[PANE_CONTENT] + (has_aside (self) ? sizes[GAINSAY_PANE_ASIDE] : 0);
      for (guint i = 0; i < N_CHILDREN; i++)
        *minimum = MAX (*minimum, sizes[i]);
      *natural = MAX (NATURAL_WIDTH, *minimum);
    }
  else
    {
      *minimum = sizes[PANE_HEADER] + sizes[PANE_CONTENT] +
                 (self->open[GAINSAY_PANE_READER] ? smallest[GAINSAY_PANE_READER] : 0);
      *natural = MAX (768, *minimum);
    }
}

static void
dragged_cb (GainsayPanes *self, double x, double y, GainsayPaneHandle *handle)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int from_start =
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - (int) x : (int) x;

  g_assert (GAINSAY_IS_PANES (self));

  if (self->handles[GAINSAY_PANE_LIST] == GTK_WIDGET (handle))
    set_size (self, GAINSAY_PANE_LIST, from_start);
  else if (self->handles[GAINSAY_PANE_ASIDE] == GTK_WIDGET (handle))
    set_size (self, GAINSAY_PANE_ASIDE, width - from_start);
  else
    set_size (self, GAINSAY_PANE_READER, gtk_widget_get_height (GTK_WIDGET (self)) - (int) y);
}

/* Over the middle, the list goes when the middle is pressed. */
static void
pressed_cb (GainsayPanes *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *list = self->children[GAINSAY_PANE_LIST];
  graphene_rect_t bounds;
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  g_assert (GAINSAY_IS_PANES (self));

  if (is_floating (self) && self->open[GAINSAY_PANE_LIST] && list != NULL &&
      gtk_widget_compute_bounds (list, GTK_WIDGET (self), &bounds) &&
      !graphene_rect_contains_point (&bounds, &point))
    gainsay_panes_set_open (self, GAINSAY_PANE_LIST, FALSE);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GainsayPanes *self = GAINSAY_PANES (widget);

  if (!is_floating (self) || !self->open[GAINSAY_PANE_LIST])
    return FALSE;
  gainsay_panes_set_open (self, GAINSAY_PANE_LIST, FALSE);
  return TRUE;
}

static void
set_pane (GainsayPanes *self, guint index, GtkWidget *child, GParamSpec *pspec)
{
  if (self->children[index] == child)
    return;
  g_clear_pointer (&self->children[index], gtk_widget_unparent);
  self->children[index] = child;
  /* The list is drawn last, the handles right before it: it may lie over the others. */
  if (child != NULL && index == GAINSAY_PANE_LIST)
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

  g_clear_handle_id (&self->follow_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  memset (self->children, 0, sizeof self->children);
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
      g_value_set_object (value, self->children[id - PROP_LIST]);
      break;
    case PROP_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case PROP_LIST_OPEN:
    case PROP_ASIDE_OPEN:
    case PROP_READER_OPEN:
      g_value_set_boolean (value, self->open[id - PROP_LIST_OPEN]);
      break;
    case PROP_LIST_WIDTH:
    case PROP_ASIDE_WIDTH:
    case PROP_READER_HEIGHT:
      g_value_set_int (value, self->sizes[id - PROP_LIST_WIDTH]);
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
      set_pane (self, id - PROP_LIST, g_value_get_object (value), pspec);
      break;
    case PROP_LIST_OPEN:
    case PROP_ASIDE_OPEN:
    case PROP_READER_OPEN:
      gainsay_panes_set_open (self, (GainsayPane) (id - PROP_LIST_OPEN),
                              g_value_get_boolean (value));
      break;
    case PROP_LIST_WIDTH:
    case PROP_ASIDE_WIDTH:
    case PROP_READER_HEIGHT:
      set_size (self, id - PROP_LIST_WIDTH, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* How large a person has made the panes, in pixels. */
static void
install_sizes (void)
{
  static const char *const names[GAINSAY_N_PANES] = { "list-width", "aside-width",
                                                      "reader-height" };

  for (guint i = 0; i < GAINSAY_N_PANES; i++)
    properties[PROP_LIST_WIDTH + i] =
      g_param_spec_int (names[i], NULL, NULL, smallest[i], largest[i], initial[i],
                        (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                       G_PARAM_STATIC_STRINGS));
}

static void
install_properties (GObjectClass *klass)
{
  static const char *const names[N_CHILDREN] = { "list", "aside", "reader", "header", "content" };
  const GParamFlags flags =
    (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  for (guint i = 0; i < N_CHILDREN; i++)
    properties[PROP_LIST + i] = g_param_spec_object (names[i], NULL, NULL, GTK_TYPE_WIDGET, flags);
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
   * Whether the list is shown, beside the middle or over it.
   */
  properties[PROP_LIST_OPEN] = g_param_spec_boolean ("list-open", NULL, NULL, TRUE, flags);
  /**
   * GainsayPanes:aside-open:
   *
   * Whether the aside is shown, unless it is made invisible itself.
   */
  properties[PROP_ASIDE_OPEN] = g_param_spec_boolean ("aside-open", NULL, NULL, TRUE, flags);
  /**
   * GainsayPanes:reader-open:
   *
   * Whether the reader is shown; it remembers its height.
   */
  properties[PROP_READER_OPEN] = g_param_spec_boolean ("reader-open", NULL, NULL, FALSE, flags);
  install_sizes ();
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
  for (guint i = 0; i < GAINSAY_N_PANES; i++)
    {
      self->handles[i] = gainsay_pane_handle_new (
        i == GAINSAY_PANE_READER ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
      g_signal_connect_object (self->handles[i], "dragged", G_CALLBACK (dragged_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->handles[i], GTK_WIDGET (self));
    }
}

static void
gainsay_panes_init (GainsayPanes *self)
{
  GtkGesture *press;

  self->open[GAINSAY_PANE_LIST] = TRUE;
  self->open[GAINSAY_PANE_ASIDE] = TRUE;
  memcpy (self->sizes, initial, sizeof self->sizes);
  make_handles (self);
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
 * gainsay_panes_get_open:
 * @self: the panes
 * @pane: one of them
 *
 * Tells whether a pane is open.
 *
 * Returns: whether it is
 */
gboolean
gainsay_panes_get_open (GainsayPanes *self, GainsayPane pane)
{
  g_return_val_if_fail (GAINSAY_IS_PANES (self), FALSE);
  g_return_val_if_fail (pane < GAINSAY_N_PANES, FALSE);

  return self->open[pane];
}

/**
 * gainsay_panes_set_open:
 * @self: the panes
 * @pane: one of them
 * @open: whether to show it
 *
 * Opens a pane, as large as it was, or closes it.
 */
void
gainsay_panes_set_open (GainsayPanes *self, GainsayPane pane, gboolean open)
{
  g_return_if_fail (GAINSAY_IS_PANES (self));
  g_return_if_fail (pane < GAINSAY_N_PANES);

  if (self->open[pane] == !!open)
    return;
  self->open[pane] = !!open;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_OPEN + pane]);
}
