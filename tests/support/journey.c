/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/support/journey.h"

#include "tests/support/program.h"

#include <X11/XKBlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

#define WAIT_SECONDS 20
#define POLL_US (20 * 1000)
#define DEEPEST 60
/* A list shows some 200 rows to the bus whatever its size; the first ones are looked at. */
#define WIDEST 60

struct _TestJourney
{
  char *folder;         /* the program's home, removed at the end */
  GSubprocess *process; /* NULL while it does not run */
  TestNode *app;        /* NULL while it does not run */
  Display *display;     /* the journey's own connection */
};

/**
 * test_journey_init:
 * @argc: (inout): from main()
 * @argv: (inout): from main()
 *
 * Begins a program of journeys. The window itself must not warn of anything, but libatspi warns of
 * every question that the window has no answer to yet.
 */
void
test_journey_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  atspi_init ();
}

/**
 * test_journey_new:
 *
 * Makes a journey with a home folder of its own; the program does not run yet.
 *
 * Returns: (transfer full): a new journey
 */
TestJourney *
test_journey_new (void)
{
  g_autoptr (GError) error = NULL;
  TestJourney *self = g_new0 (TestJourney, 1);

  self->folder = g_dir_make_tmp ("gainsay-journey-XXXXXX", &error);
  g_assert_no_error (error);
  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  return self;
}

/**
 * test_journey_free:
 * @self: (transfer full): a journey
 *
 * Ends a journey, and the program if it still runs.
 */
void
test_journey_free (TestJourney *self)
{
  g_clear_object (&self->app);
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  g_clear_object (&self->process);
  XCloseDisplay (self->display);
  test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

/**
 * test_journey_get_folder:
 * @self: a journey
 *
 * Gives the home folder of the program; its data folder is "data" in there.
 *
 * Returns: (transfer none): the path
 */
const char *
test_journey_get_folder (TestJourney *self)
{
  return self->folder;
}

static gboolean
matches (TestNode *accessible, AtspiRole role, const char *name)
{
  g_autofree char *its_name = NULL;

  if (role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != role)
    return FALSE;
  if (name == NULL)
    return TRUE;
  its_name = atspi_accessible_get_name (accessible, NULL);
  return its_name != NULL && strstr (its_name, name) != NULL;
}

static TestNode *
find_below (TestNode *accessible, AtspiRole role, const char *name, guint depth)
{
  int n = atspi_accessible_get_child_count (accessible, NULL);

  for (int i = 0; i < MIN (n, WIDEST) && depth < DEEPEST; i++)
    {
      g_autoptr (TestNode) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      TestNode *found;

      if (child == NULL)
        continue;
      if (matches (child, role, name))
        return g_steal_pointer (&child);
      found = find_below (child, role, name, depth + 1);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The program's accessible object, once it is on the bus and has a window. */
static TestNode *
find_app (void)
{
  g_autoptr (TestNode) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (TestNode) app = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = app != NULL ? atspi_accessible_get_name (app, NULL) : NULL;

      if (name != NULL && strstr (name, "gainsay") != NULL &&
          atspi_accessible_get_child_count (app, NULL) > 0)
        return g_steal_pointer (&app);
    }
  return NULL;
}

static gboolean
is_active (TestNode *app)
{
  int n = atspi_accessible_get_child_count (app, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (TestNode) window = atspi_accessible_get_child_at_index (app, i, NULL);

      if (window != NULL && test_journey_has_state (window, ATSPI_STATE_ACTIVE))
        return TRUE;
    }
  return FALSE;
}

static gint64
deadline (void)
{
  return g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;
}

static void
wait_for_window (TestJourney *self)
{
  gint64 end = deadline ();

  while (self->app == NULL && g_get_monotonic_time () < end)
    {
      self->app = find_app ();
      if (self->app == NULL)
        g_usleep (POLL_US);
    }
  g_assert_nonnull (self->app);

  /* Names that libatspi keeps are stale now and then. */
  atspi_accessible_set_cache_mask (self->app, ATSPI_CACHE_NONE);
  while (!is_active (self->app) && g_get_monotonic_time () < end)
    g_usleep (POLL_US);
  g_assert_true (is_active (self->app));
}

/**
 * test_journey_start:
 * @self: a journey whose program does not run
 * @arguments: (nullable): what stands behind the program's name, %NULL-terminated
 *
 * Starts the window and waits until it is there.
 */
void
test_journey_start (TestJourney *self, const char *const *arguments)
{
  static const char *const variables[] = {
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
  };
  static const char *const folders[] = { "cache", "config", "data", "state" };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *program = test_build_path ("widgets", "gainsay", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (self->process);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, folders[i], NULL);

      g_subprocess_launcher_setenv (launcher, variables[i], path, TRUE);
    }

  g_ptr_array_add (argv, program);
  for (gsize i = 0; arguments != NULL && arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) arguments[i]);
  g_ptr_array_add (argv, NULL);
  self->process =
    g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  wait_for_window (self);
}

static void
ended_cb (GObject *process, GAsyncResult *result, gpointer user_data)
{
  gboolean *ended = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (process), result, NULL);
  *ended = TRUE;
}

/**
 * test_journey_wait_end:
 * @self: a journey whose program has been told to quit
 *
 * Waits until the program has ended, which it must do without a complaint.
 */
void
test_journey_wait_end (TestJourney *self)
{
  gboolean ended = FALSE;
  gint64 end = deadline ();

  g_clear_object (&self->app);
  g_subprocess_wait_async (self->process, NULL, ended_cb, &ended);
  while (!ended && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (POLL_US);
  g_assert_true (ended);
  g_assert_true (g_subprocess_get_successful (self->process));
  g_clear_object (&self->process);
}

/**
 * test_journey_find:
 * @self: a journey
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): what its name must contain
 *
 * Looks for something in the window, once.
 *
 * Returns: (transfer full) (nullable): the first that fits
 */
TestNode *
test_journey_find (TestJourney *self, AtspiRole role, const char *name)
{
  g_assert_nonnull (self->app);

  return find_below (self->app, role, name, 0);
}

/**
 * test_journey_find_in:
 * @node: something in the window
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): what its name must contain
 *
 * Looks for something inside of another, once.
 *
 * Returns: (transfer full) (nullable): the first that fits
 */
TestNode *
test_journey_find_in (TestNode *node, AtspiRole role, const char *name)
{
  return find_below (node, role, name, 0);
}

/**
 * test_journey_has:
 * @self: a journey
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): what its name must contain
 *
 * Looks for something in the window, once.
 *
 * Returns: whether it is there
 */
gboolean
test_journey_has (TestJourney *self, AtspiRole role, const char *name)
{
  g_autoptr (TestNode) found = test_journey_find (self, role, name);

  return found != NULL;
}

/**
 * test_journey_wait:
 * @self: a journey
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): what its name must contain
 *
 * Waits until something is in the window; that it never comes fails the test, and what is there
 * instead is told.
 *
 * Returns: (transfer full): the first that fits
 */
TestNode *
test_journey_wait (TestJourney *self, AtspiRole role, const char *name)
{
  gint64 end = deadline ();
  TestNode *found = test_journey_find (self, role, name);

  while (found == NULL && g_get_monotonic_time () < end)
    {
      g_usleep (POLL_US);
      found = test_journey_find (self, role, name);
    }
  if (found == NULL)
    {
      g_autofree char *there = test_journey_describe (self);

      test_journey_screenshot (self, "failed");
      g_test_message ("“%s” never came. There is:\n%s", name, there);
    }
  g_assert_nonnull (found);
  return found;
}

/**
 * test_journey_wait_gone:
 * @self: a journey
 * @role: a role, or %ATSPI_ROLE_INVALID for any
 * @name: (nullable): what its name must contain
 *
 * Waits until something is no longer in the window.
 */
void
test_journey_wait_gone (TestJourney *self, AtspiRole role, const char *name)
{
  gint64 end = deadline ();

  while (test_journey_has (self, role, name) && g_get_monotonic_time () < end)
    g_usleep (POLL_US);
  g_assert_false (test_journey_has (self, role, name));
}

/**
 * test_journey_click:
 * @self: a journey
 * @role: a role
 * @name: what its name must contain
 *
 * Waits for a control and does its first action.
 */
void
test_journey_click (TestJourney *self, AtspiRole role, const char *name)
{
  g_autoptr (TestNode) control = test_journey_wait (self, role, name);
  AtspiAction *action = atspi_accessible_get_action_iface (control);

  g_assert_nonnull (action);
  g_assert_true (atspi_action_do_action (action, 0, NULL));
  g_object_unref (action);
}

/**
 * test_journey_focus:
 * @self: a journey
 * @accessible: a control that can have the focus
 * @key: "Tab" or "Shift+Tab"
 *
 * Moves the focus, step by step, until a control has it.
 */
void
test_journey_focus (TestJourney *self, TestNode *accessible, const char *key)
{
  for (guint i = 0; i < 100; i++)
    {
      if (test_journey_has_state (accessible, ATSPI_STATE_FOCUSED))
        return;
      test_journey_keys (self, key);
      g_usleep (POLL_US);
    }
  test_journey_screenshot (self, "failed");
  g_assert_true (test_journey_has_state (accessible, ATSPI_STATE_FOCUSED));
}

static void
send_key (TestJourney *self, KeySym symbol, gboolean press)
{
  KeyCode code = XKeysymToKeycode (self->display, symbol);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (self->display, code, press, CurrentTime);
}

static void
press (TestJourney *self, KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (self->display, symbol);
  gboolean shift = XkbKeycodeToKeysym (self->display, code, 0, 0) != symbol &&
                   XkbKeycodeToKeysym (self->display, code, 0, 1) == symbol;

  if (shift)
    send_key (self, XK_Shift_L, TRUE);
  send_key (self, symbol, TRUE);
  send_key (self, symbol, FALSE);
  if (shift)
    send_key (self, XK_Shift_L, FALSE);
}

/**
 * test_journey_keys:
 * @self: a journey
 * @keys: names of X key symbols, such as "j", "Return" or "Control+Return"
 *
 * Presses one key, with the modifiers given before it.
 */
void
test_journey_keys (TestJourney *self, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint n = g_strv_length (names);
  KeySym modifiers[4];

  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpuint (n - 1, <=, G_N_ELEMENTS (modifiers));
  for (guint i = 0; i < n - 1; i++)
    {
      g_autofree char *left = g_strconcat (names[i], "_L", NULL);

      modifiers[i] = XStringToKeysym (left);
      send_key (self, modifiers[i], TRUE);
    }
  press (self, XStringToKeysym (names[n - 1]));
  for (guint i = n - 1; i > 0; i--)
    send_key (self, modifiers[i - 1], FALSE);
  XSync (self->display, False);
}

/**
 * test_journey_type:
 * @self: a journey
 * @text: ASCII text
 *
 * Types a text where the focus is.
 */
void
test_journey_type (TestJourney *self, const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    press (self, *c == '\n' ? XK_Return : (KeySym) *c);
  XSync (self->display, False);
}

/**
 * test_journey_dup_text:
 * @accessible: an entry, a text view or a label
 *
 * Gives the text that stands in a control.
 *
 * Returns: (transfer full): the text; empty if it has none
 */
char *
test_journey_dup_text (TestNode *accessible)
{
  AtspiText *text = atspi_accessible_get_text_iface (accessible);
  char *content;
  int n;

  if (text == NULL)
    return atspi_accessible_get_name (accessible, NULL);
  n = atspi_text_get_character_count (text, NULL);
  content = n > 0 ? atspi_text_get_text (text, 0, n, NULL) : g_strdup ("");
  g_object_unref (text);
  return content;
}

/**
 * test_journey_has_state:
 * @accessible: something in the window
 * @state: a state
 *
 * Asks for one state.
 *
 * Returns: whether it is in that state
 */
gboolean
test_journey_has_state (TestNode *accessible, AtspiStateType state)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (accessible);
  gboolean has = states != NULL && atspi_state_set_contains (states, state);

  g_clear_object (&states);
  return has;
}

static void
describe_below (TestNode *accessible, guint depth, GString *description)
{
  int n = atspi_accessible_get_child_count (accessible, NULL);

  for (int i = 0; i < MIN (n, WIDEST) && depth < DEEPEST; i++)
    {
      g_autoptr (TestNode) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      g_autofree char *role = child != NULL ? atspi_accessible_get_role_name (child, NULL) : NULL;
      g_autofree char *name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

      if (child == NULL)
        continue;
      g_string_append_printf (description, "%*s%s “%s”\n", (int) depth * 2, "", role, name);
      describe_below (child, depth + 1, description);
    }
}

/**
 * test_journey_describe:
 * @self: a journey
 *
 * Writes down the tree of what is in the window, to see what a test can look for.
 *
 * Returns: (transfer full): a line for each, with its role and name
 */
char *
test_journey_describe (TestJourney *self)
{
  GString *description = g_string_new (NULL);

  describe_below (self->app, 0, description);
  return g_string_free (description, FALSE);
}

/**
 * test_journey_screenshot:
 * @self: a journey
 * @name: the name of the picture
 *
 * Keeps what the display shows as BUILD/tests/screenshots/NAME.png.
 */
void
test_journey_screenshot (TestJourney *self, const char *name)
{
  g_autofree char *folder = test_build_path ("tests", "screenshots", NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  Window root = DefaultRootWindow (self->display);
  int screen = DefaultScreen (self->display);
  XImage *image = XGetImage (self->display, root, 0, 0, DisplayWidth (self->display, screen),
                             DisplayHeight (self->display, screen), AllPlanes, ZPixmap);
  cairo_surface_t *surface;

  g_assert_nonnull (image);
  g_assert_cmpint (image->bits_per_pixel, ==, 32);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  surface =
    cairo_image_surface_create_for_data ((unsigned char *) image->data, CAIRO_FORMAT_RGB24,
                                         image->width, image->height, image->bytes_per_line);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  XDestroyImage (image);
}
