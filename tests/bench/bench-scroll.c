/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of claims with 100,000 claims, drawn and scrolled: how long a frame takes, from the
 * turn of the wheel until it is painted.
 */
#include "tests/bench/measure.h"
#include "tests/support/cases.h"
#include "widgets/claims-page.h"

#define N_CLAIMS 100000
#define N_FRAMES 400
#define WHEEL 96

typedef struct
{
  GtkWidget *window;
  GtkAdjustment *adjustment;
  gint64 begun;        /* when the frame under way began; microseconds */
  gint64 work;         /* what was done for it since the list was moved; microseconds */
  gboolean has_paint;  /* whether the frame under way is painted, not only laid out */
  gboolean is_painted; /* since the list was moved last */
} Bench;

static void
before_paint_cb (Bench *bench)
{
  bench->begun = g_get_monotonic_time ();
}

static void
paint_cb (Bench *bench)
{
  bench->has_paint = TRUE;
}

static void
after_paint_cb (Bench *bench)
{
  bench->work += g_get_monotonic_time () - bench->begun;
  bench->is_painted = bench->has_paint;
  bench->has_paint = FALSE;
}

/* The list of claims: the one of the filter has no such class. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "claims"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

static void
await_frame (Bench *bench)
{
  bench->is_painted = FALSE;
  bench->work = 0;
  while (!bench->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

/* Rows may be made when the list is told to move and when it is laid out: both are counted. */
static double
move_to (Bench *bench, double value)
{
  gint64 start = g_get_monotonic_time ();
  gint64 told;

  gtk_adjustment_set_value (bench->adjustment, value);
  told = g_get_monotonic_time () - start;
  await_frame (bench);
  return (double) (told + bench->work) / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

static void
print (const char *what, double *milliseconds)
{
  static const struct
  {
    const char *name;
    guint position;
  } parts[] = { { "p50", N_FRAMES / 2 }, { "p99", N_FRAMES * 99 / 100 }, { "most", N_FRAMES - 1 } };

  qsort (milliseconds, N_FRAMES, sizeof *milliseconds, compare);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("scroll 100,000 claims, %s, frame %s", what, parts[i].name);

      test_figure (name, milliseconds[parts[i].position], "ms");
    }
}

static void
turn_wheel (Bench *bench)
{
  double milliseconds[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    milliseconds[i] = move_to (bench, gtk_adjustment_get_value (bench->adjustment) + WHEEL);
  print ("by the wheel", milliseconds);
}

static void
drag_slider (Bench *bench)
{
  double end = gtk_adjustment_get_upper (bench->adjustment);
  double milliseconds[N_FRAMES];
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_FRAMES; i++)
    milliseconds[i] = move_to (bench, g_rand_double_range (random, 0, end));
  print ("to anywhere", milliseconds);
}

static void
show (Bench *bench, GainsaySession *session)
{
  GtkWidget *page = gainsay_claims_page_new ();
  gint64 start = g_get_monotonic_time ();
  GdkFrameClock *clock;
  GtkWidget *scrolled;

  g_object_set (page, "session", session, NULL);
  bench->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 330, 720);
  gtk_window_set_child (GTK_WINDOW (bench->window), page);
  gtk_window_present (GTK_WINDOW (bench->window));
  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "paint", G_CALLBACK (paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  await_frame (bench);
  test_figure ("page of 100,000 claims, filled and drawn",
               (double) (g_get_monotonic_time () - start) / 1000, "ms");
  scrolled = gtk_widget_get_ancestor (find_list (page), GTK_TYPE_SCROLLED_WINDOW);
  bench->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  /* What waits for an idle moment is not the scrolling's. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpfloat (gtk_adjustment_get_upper (bench->adjustment), >, N_CLAIMS);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session = NULL;
  Bench bench = { 0 };

  gtk_init ();
  session = gainsay_session_new (NULL, test_case_make (N_CLAIMS, 1), &error);
  g_assert_no_error (error);
  show (&bench, session);
  turn_wheel (&bench);
  drag_slider (&bench);
  test_figure ("page of 100,000 claims, peak memory", test_megabytes_held (), "MB");
  gtk_window_destroy (GTK_WINDOW (bench.window));
  return 0;
}
