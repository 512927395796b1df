/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/actions-table.h"

#include <string.h>

static void
test_keys_parse (void)
{
  guint n_rows;
  const GainsayActionRow *rows = gainsay_actions_list (&n_rows);

  g_assert_cmpuint (n_rows, >, 40);
  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_nonnull (rows[i].keys[0]);
      for (guint k = 0; k < GAINSAY_ACTION_MAX_KEYS && rows[i].keys[k] != NULL; k++)
        {
          g_autoptr (GtkShortcutTrigger) trigger =
            gtk_shortcut_trigger_parse_string (rows[i].keys[k]);

          g_assert_nonnull (trigger);
        }
      if (rows[i].parameter != NULL)
        {
          g_autoptr (GVariant) value = g_variant_new_parsed (rows[i].parameter);

          g_assert_nonnull (g_variant_ref_sink (value));
        }
    }
}

static char *
dup_prefix (const char *action)
{
  return g_strndup (action, strcspn (action, "."));
}

/* The window's actions and the program's are bound on the same widget. */
static gboolean
share_widget (const char *prefix, const char *other)
{
  gboolean window =
    strcmp (prefix, "win") == 0 || strcmp (prefix, "app") == 0 || strcmp (prefix, "window") == 0;
  gboolean other_window =
    strcmp (other, "win") == 0 || strcmp (other, "app") == 0 || strcmp (other, "window") == 0;

  return strcmp (prefix, other) == 0 || (window && other_window);
}

static void
assert_other_keys (const GainsayActionRow *row, const GainsayActionRow *other)
{
  g_autofree char *prefix = dup_prefix (row->action);
  g_autofree char *other_prefix = dup_prefix (other->action);

  if (!share_widget (prefix, other_prefix))
    return;
  for (guint i = 0; i < GAINSAY_ACTION_MAX_KEYS && row->keys[i] != NULL; i++)
    for (guint k = 0; k < GAINSAY_ACTION_MAX_KEYS && other->keys[k] != NULL; k++)
      g_assert_cmpstr (row->keys[i], !=, other->keys[k]);
}

static void
test_no_key_twice (void)
{
  guint n_rows;
  const GainsayActionRow *rows = gainsay_actions_list (&n_rows);

  for (guint i = 0; i < n_rows; i++)
    for (guint k = i + 1; k < n_rows; k++)
      if (rows[i].action != NULL && rows[k].action != NULL)
        assert_other_keys (&rows[i], &rows[k]);
}

static void
test_words (void)
{
  g_autofree char *undo = gainsay_action_row_dup_keys (gainsay_actions_find ("win.undo"));
  g_autofree char *tooltip = gainsay_action_dup_tooltip ("win.accept");
  g_autofree char *digits = gainsay_action_row_dup_keys (gainsay_actions_find ("win.rate(1)"));

  g_assert_cmpstr (undo, ==, "u, Ctrl+Z");
  g_assert_cmpstr (tooltip, ==, "Accept the passage (a)");
  g_assert_cmpstr (digits, ==, "1 to 9");
  g_assert_null (gainsay_actions_find ("win.nothing"));
  g_assert_null (gainsay_action_row_get_label (gainsay_actions_find ("win.rate(2)")));
  for (GainsayActionSection i = 0; i < GAINSAY_N_ACTION_SECTIONS; i++)
    g_assert_nonnull (gainsay_action_section_to_label (i));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions-table/keys-parse", test_keys_parse);
  g_test_add_func ("/actions-table/no-key-twice", test_no_key_twice);
  g_test_add_func ("/actions-table/words", test_words);
  return g_test_run ();
}
