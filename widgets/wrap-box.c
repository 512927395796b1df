/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/wrap-box.h"

#define SPACING 6
#define LINE_SPACING 3

struct _GainsayWrapBox
{
  GtkWidget parent_instance;
};

static GtkBuildableIface *parent_buildable;

static void gainsay_wrap_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GainsayWrapBox,
                               gainsay_wrap_box,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      gainsay_wrap_box_buildable_init))

typedef struct
{
  GtkWidget *first;
  guint n_children; /* those that are to be seen */
  guint n_expand;
  int width; /* pixels that the children take, with what is between them */
  int height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
next_child (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* The width of a child in a line of at most @width. */
static int
child_width (GtkWidget *child, int width)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static int
child_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* What a child of the line gets beside its width. */
static int
share_of (const Line *line, GtkWidget *child, int width)
{
  if (line->n_expand == 0 || !gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return 0;
  return MAX (width - line->width, 0) / (int) line->n_expand;
}

/* Takes as many children as the width has room for; gives the first of the next line. */
static GtkWidget *
fill_line (Line *line, GtkWidget *first, int width)
{
  GtkWidget *child = first;

  *line = (Line){ first, 0, 0, 0, 0 };
  for (; child != NULL; child = next_child (child))
    {
      int wanted = child_width (child, width) + (line->n_children > 0 ? SPACING : 0);

      if (line->n_children > 0 && line->width + wanted > width)
        break;
      line->width += wanted;
      line->n_children++;
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        line->n_expand++;
    }
  for (GtkWidget *each = first; each != child; each = next_child (each))
    line->height = MAX (line->height, child_height (each, child_width (each, width) +
                                                            share_of (line, each, width)));
  return child;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_child (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static int
measure_height (GtkWidget *widget, int width)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      Line line;

      child = fill_line (&line, child, width);
      height += line.height + (height > 0 ? LINE_SPACING : 0);
    }
  return height;
}

static GtkSizeRequestMode
gainsay_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gainsay_wrap_box_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size < 0 ? G_MAXINT : for_size);
}

static void
place_line (const Line *line, int y, int width, gboolean rtl)
{
  GtkWidget *child = line->first;
  int x = 0;

  for (guint i = 0; i < line->n_children; i++, child = next_child (child))
    {
      int own = child_width (child, width) + share_of (line, child, width);

      gtk_widget_size_allocate (child,
                                &(GtkAllocation){ rtl ? width - x - own : x, y, own, line->height },
                                -1);
      x += own + SPACING;
    }
}

static void
gainsay_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  while (child != NULL)
    {
      Line line;

      child = fill_line (&line, child, width);
      place_line (&line, y, width, rtl);
      y += line.height + LINE_SPACING;
    }
}

static void
gainsay_wrap_box_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      *hexpand = *hexpand || gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      *vexpand = *vexpand || gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
    }
}

static void
gainsay_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (gainsay_wrap_box_parent_class)->dispose (object);
}

static void
gainsay_wrap_box_add_child (GtkBuildable *buildable,
                            GtkBuilder *builder,
                            GObject *child,
                            const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_insert_before (GTK_WIDGET (child), GTK_WIDGET (buildable), NULL);
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
gainsay_wrap_box_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = gainsay_wrap_box_add_child;
}

static void
gainsay_wrap_box_class_init (GainsayWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gainsay_wrap_box_dispose;
  widget_class->get_request_mode = gainsay_wrap_box_get_request_mode;
  widget_class->measure = gainsay_wrap_box_measure;
  widget_class->size_allocate = gainsay_wrap_box_size_allocate;
  widget_class->compute_expand = gainsay_wrap_box_compute_expand;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "wrapbox");
}

static void
gainsay_wrap_box_init (GainsayWrapBox *self)
{
}
