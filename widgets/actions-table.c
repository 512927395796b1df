/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/actions-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define CLAIMS GAINSAY_ACTION_CLAIMS
#define PASSAGES GAINSAY_ACTION_PASSAGES
#define READER GAINSAY_ACTION_READER
#define VERDICT GAINSAY_ACTION_VERDICT
#define DOCUMENTS GAINSAY_ACTION_DOCUMENTS
#define CASE GAINSAY_ACTION_CASE

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
static const GainsayActionRow rows[] = {
  { CLAIMS, "win.next-claim", NULL, N_("Next claim"), { "j" } },
  { CLAIMS, "win.previous-claim", NULL, N_("Previous claim"), { "k" } },
  { CLAIMS, "win.search", NULL, N_("Search claims"), { "slash", "<Control>f" } },
  { CLAIMS, "win.pick", NULL, N_("Pick for checking, or put back"), { "p" } },
  { CLAIMS, "win.set-aside", NULL, N_("Set aside with a reason, or take up again"), { "d" } },
  { CLAIMS, "win.edit-claim", NULL, N_("Edit wording, speaker and date"), { "F2" } },
  { CLAIMS, "win.go-opposite", NULL, N_("Go to the opposite claim"), { "o" } },
  { CLAIMS, "win.show-claims", NULL, N_("Show the claims"), { "<Alt>1" } },
  { CLAIMS, "win.toggle-list", NULL, N_("Show or hide the list"), { "F9" } },

  { PASSAGES, NULL, NULL, N_("Next or previous passage"), { "Down", "Up" },
    /* translators: the arrow keys, as printed on them or named */
    N_("Down, Up") },
  { PASSAGES, NULL, NULL, N_("From column to column"), { "Left", "Right" },
    /* translators: the arrow keys, as printed on them or named */
    N_("Left, Right") },
  { PASSAGES, NULL, NULL, N_("Open the passage in its document"), { "Return" } },
  { PASSAGES, NULL, NULL, N_("Peek at the passage in its document"), { "space" } },
  { PASSAGES, "win.accept", NULL, N_("Accept the passage"), { "a" } },
  { PASSAGES, "win.dismiss", NULL, N_("Dismiss the passage, or restore it"), { "x" } },
  { PASSAGES, "win.stance", "'supports'", N_("Accept as supporting"), { "s" } },
  { PASSAGES, "win.stance", "'contradicts'", N_("Accept as contradicting"), { "c" } },
  { PASSAGES, "win.stance", "'context'", N_("Accept as context"), { "n" } },
  { PASSAGES, "win.cite", NULL, N_("Cite in the verdict, or no longer"), { "e" } },

  { READER, "reader.add-claim", NULL, N_("Make the selection a claim"), { "m" } },
  { READER, "reader.add-evidence", "'supports'", N_("Selection supports the claim"), { "s" } },
  { READER, "reader.add-evidence", "'contradicts'",
    N_("Selection contradicts the claim"), { "c" } },
  { READER, "reader.add-evidence", "'context'", N_("Selection is context"), { "n" } },
  { READER, "reader.edit-document", NULL, N_("Edit what is known of the document"), { "F2" } },
  { READER, "reader.close", NULL, N_("Close the reader"), { "Escape" } },

  { VERDICT, "win.rate", "1", N_("Rate the claim (draft)"), { "1", "KP_1" },
    /* translators: the digit keys from 1 to 9 */
    N_("1 to 9") },
  { VERDICT, "win.rate", "2", NULL, { "2", "KP_2" } },
  { VERDICT, "win.rate", "3", NULL, { "3", "KP_3" } },
  { VERDICT, "win.rate", "4", NULL, { "4", "KP_4" } },
  { VERDICT, "win.rate", "5", NULL, { "5", "KP_5" } },
  { VERDICT, "win.rate", "6", NULL, { "6", "KP_6" } },
  { VERDICT, "win.rate", "7", NULL, { "7", "KP_7" } },
  { VERDICT, "win.rate", "8", NULL, { "8", "KP_8" } },
  { VERDICT, "win.rate", "9", NULL, { "9", "KP_9" } },
  { VERDICT, "win.rationale", NULL, N_("Write the rationale"), { "r" } },
  { VERDICT, "win.record", NULL,
    N_("Record the verdict, go to the next picked claim"),
    { "<Control>Return", "<Control>KP_Enter" } },
  { VERDICT, "win.toggle-verdict", NULL, N_("Show or hide the verdict"), { "<Shift>F9" } },

  { DOCUMENTS, "win.show-documents", NULL, N_("Show the documents"), { "<Alt>2" } },
  { DOCUMENTS, "win.next-gap", NULL, N_("Next document with a gap"), { "g", "<Control>g" } },
  { DOCUMENTS, "documents.remove", NULL, N_("Remove the document"), { "Delete" } },

  { CASE, "win.undo", NULL, N_("Undo"), { "u", "<Control>z" } },
  { CASE, "win.redo", NULL, N_("Redo"), { "<Shift>u", "<Control><Shift>z", "<Control>y" } },
  { CASE, "win.add-documents", NULL, N_("Add documents"), { "<Control>i" } },
  { CASE, "win.paste-text", NULL, N_("Add a document from pasted text"), { "<Control><Shift>v" } },
  { CASE, "win.open", NULL, N_("Open a case"), { "<Control>o" } },
  { CASE, "win.export", NULL, N_("Export the verdicts"), { "<Control>e" } },
  { CASE, "win.save-copy", NULL, N_("Save a copy"), { "<Control><Shift>s" } },
  { CASE, "app.preferences", NULL, N_("Preferences"), { "<Control>comma" } },
  { CASE, "win.show-shortcuts", NULL, N_("Keyboard shortcuts"), { "question", "F1" } },
  { CASE, "win.main-menu", NULL, N_("Main menu"), { "F10" } },
  { CASE, "window.close", NULL, N_("Close the window"), { "<Control>w" } },
  { CASE, "app.quit", NULL, N_("Quit"), { "<Control>q" } },
};

/* clang-format on */

/**
 * gainsay_actions_list:
 * @n_rows: (out): how many rows there are
 *
 * Gives the whole table, in the order in which it is shown.
 *
 * Returns: (transfer none) (array length=n_rows): the rows
 */
const GainsayActionRow *
gainsay_actions_list (guint *n_rows)
{
  g_return_val_if_fail (n_rows != NULL, NULL);

  *n_rows = G_N_ELEMENTS (rows);
  return rows;
}

/**
 * gainsay_action_section_to_label:
 * @section: a section
 *
 * Gives a section's heading for people.
 *
 * Returns: (transfer none): the translated heading
 */
const char *
gainsay_action_section_to_label (GainsayActionSection section)
{
  switch (section)
    {
    case GAINSAY_ACTION_CLAIMS:
      return _("Claims");
    case GAINSAY_ACTION_PASSAGES:
      return _("Passages");
    case GAINSAY_ACTION_READER:
      return _("Reader");
    case GAINSAY_ACTION_VERDICT:
      return _("Verdict");
    case GAINSAY_ACTION_DOCUMENTS:
      return _("Documents");
    case GAINSAY_ACTION_CASE:
      return _("Case and Program");
    case GAINSAY_N_ACTION_SECTIONS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * gainsay_actions_find:
 * @action: an action's detailed name, "win.accept", "win.stance('supports')" or "win.rate(1)"
 *
 * Finds an action in the table.
 *
 * Returns: (transfer none) (nullable): its row, or NULL when it has no key
 */
const GainsayActionRow *
gainsay_actions_find (const char *action)
{
  g_return_val_if_fail (action != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *detailed = NULL;

      if (rows[i].action == NULL)
        continue;
      if (rows[i].parameter == NULL)
        detailed = g_strdup (rows[i].action);
      else
        detailed = g_strdup_printf ("%s(%s)", rows[i].action, rows[i].parameter);
      if (strcmp (detailed, action) == 0)
        return &rows[i];
    }
  return NULL;
}

/**
 * gainsay_action_row_get_label:
 * @row: a row of the table
 *
 * Gives what the action does, for people.
 *
 * Returns: (transfer none) (nullable): the translated label; NULL for a row that is not shown
 */
const char *
gainsay_action_row_get_label (const GainsayActionRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return row->label != NULL ? _(row->label) : NULL;
}

static char *
dup_key_label (const char *trigger)
{
  guint key = 0;
  GdkModifierType modifiers = 0;

  if (!gtk_accelerator_parse (trigger, &key, &modifiers))
    g_return_val_if_reached (g_strdup (trigger));

  /* A letter alone is written as it is typed, not as the capital that GTK shows. */
  if (modifiers == 0 && key < 0x80 && g_ascii_isalpha ((char) key))
    return g_strdup_printf ("%c", (char) key);
  return gtk_accelerator_get_label (key, modifiers);
}

/**
 * gainsay_action_row_dup_keys:
 * @row: a row of the table
 *
 * Writes the keys of an action for people: "u, Ctrl+Z".
 *
 * Returns: (transfer full): the keys
 */
char *
gainsay_action_row_dup_keys (const GainsayActionRow *row)
{
  GString *text;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->keys_label != NULL)
    return g_strdup (_(row->keys_label));

  text = g_string_new (NULL);
  for (guint i = 0; i < GAINSAY_ACTION_MAX_KEYS && row->keys[i] != NULL; i++)
    {
      g_autofree char *label = NULL;

      if (strstr (row->keys[i], "KP_") != NULL)
        continue;
      label = dup_key_label (row->keys[i]);
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, label);
    }
  return g_string_free (text, FALSE);
}

/**
 * gainsay_action_dup_tooltip:
 * @action: an action's detailed name that stands in the table
 *
 * Writes what an action does and by which keys, for the tooltip of its button.
 *
 * Returns: (transfer full): the translated text
 */
char *
gainsay_action_dup_tooltip (const char *action)
{
  const GainsayActionRow *row = gainsay_actions_find (action);
  g_autofree char *keys = NULL;

  g_return_val_if_fail (row != NULL && row->label != NULL, NULL);

  keys = gainsay_action_row_dup_keys (row);
  /* translators: a tooltip: what the button does, and the keys that do the same */
  return g_strdup_printf (_("%s (%s)"), _(row->label), keys);
}

static void
bind_row (GtkWidgetClass *klass, const GainsayActionRow *row)
{
  for (guint i = 0; i < GAINSAY_ACTION_MAX_KEYS && row->keys[i] != NULL; i++)
    {
      GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (row->keys[i]);
      g_autoptr (GtkShortcut) shortcut = NULL;

      g_return_if_fail (trigger != NULL);
      shortcut = gtk_shortcut_new (trigger, gtk_named_action_new (row->action));
      if (row->parameter != NULL)
        {
          GVariant *value = g_variant_new_parsed (row->parameter);

          gtk_shortcut_set_arguments (shortcut, value);
        }
      gtk_widget_class_add_shortcut (klass, shortcut);
    }
}

/**
 * gainsay_actions_bind:
 * @klass: a widget class, in its class_init
 * @prefix: the actions to bind, "win."
 *
 * Installs the class bindings of all actions whose name begins with @prefix.
 */
void
gainsay_actions_bind (GtkWidgetClass *klass, const char *prefix)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));
  g_return_if_fail (prefix != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].action != NULL && g_str_has_prefix (rows[i].action, prefix))
      bind_row (klass, &rows[i]);
}
