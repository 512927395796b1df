/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the start of the process to the first frame on the display, against the smallest GTK 4
 * program, in turns. The first frame is the first drawing that covers half of a window or more.
 */
#include "tests/support/program.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>

#define ROUNDS 15
/* Pixels; the windows that GTK keeps for itself are 1 wide. */
#define SMALLEST 200
#define WAIT_SECONDS 20

static gboolean
is_frame (const XDamageNotifyEvent *event)
{
  return event->geometry.width >= SMALLEST && 2 * event->area.width * event->area.height >=
                                                event->geometry.width * event->geometry.height;
}

/* Waits for the next X event, to be in time for the deadline; FALSE when it has passed. */
static gboolean
next_event (Display *display, gint64 end, XEvent *event)
{
  while (!XPending (display))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      g_usleep (200);
    }
  XNextEvent (display, event);
  return TRUE;
}

/* Milliseconds from the start of a program to its first frame. */
static double
measure (Display *display, int damage_base, const char *const *argv)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 end = start + WAIT_SECONDS * G_USEC_PER_SEC;
  XEvent event;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_assert_no_error (error);

  while (next_event (display, end, &event))
    if (event.type == CreateNotify)
      XDamageCreate (display, event.xcreatewindow.window, XDamageReportRawRectangles);
    else if (event.type == damage_base + XDamageNotify &&
             is_frame ((XDamageNotifyEvent *) (gpointer) &event))
      break;

  g_assert_cmpint (g_get_monotonic_time (), <, end);
  end = g_get_monotonic_time ();
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  XSync (display, True);
  return (double) (end - start) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof (double), compare);
  return times[ROUNDS / 2];
}

/* A window that was made and is gone again is no reason to stop. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

int
main (int argc, char **argv)
{
  g_autofree char *hello = test_build_path ("tests", "bench", "hello-gtk", NULL);
  g_autofree char *gainsay = test_build_path ("widgets", "gainsay", NULL);
  Display *display = XOpenDisplay (NULL);
  int damage_base;
  int damage_error;
  double hello_ms[ROUNDS];
  double gainsay_ms[ROUNDS];

  g_assert_nonnull (display);
  g_assert_true (XDamageQueryExtension (display, &damage_base, &damage_error));
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);

  for (guint i = 0; i < ROUNDS; i++)
    {
      hello_ms[i] = measure (display, damage_base, (const char *[]){ hello, NULL });
      gainsay_ms[i] = measure (display, damage_base, (const char *[]){ gainsay, NULL });
    }

  g_print (
    "first frame, median of %d: smallest GTK 4 program %.0f ms, Gainsay %.0f ms, ratio %.2f\n",
    ROUNDS, median (hello_ms), median (gainsay_ms), median (gainsay_ms) / median (hello_ms));
  XCloseDisplay (display);
  return 0;
}
