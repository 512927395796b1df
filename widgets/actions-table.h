/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every action that has a key, once: its name, what people call it, its keys. The class bindings of
 * the widgets, the tooltips and the shortcuts dialog are all made from this table.
 *
 * Bindings are class bindings, never application accelerators: those would fire inside text fields.
 * Within one prefix ("win.", "reader.") no key stands twice. A row without an action is a key that
 * a list handles by itself; it is there to be shown.
 *
 * Widgets ask the window for what concerns others by these actions, which have no key:
 *
 *   win.show-message 's'   a sentence, shown for a while: an error, or what has happened
 *   win.show-claim 's'     selects the claim with this id
 *   win.show-passage 's'   selects the passage with this id and opens it in the reader
 *   win.show-document 's'  shows the page of the document with this id
 *   win.read-document 's'  opens the document with this id in the reader
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GainsayActionSection:
 * @GAINSAY_ACTION_CLAIMS: moving among claims and what is done to one
 * @GAINSAY_ACTION_PASSAGES: moving among passages and judging them
 * @GAINSAY_ACTION_READER: in the reader
 * @GAINSAY_ACTION_VERDICT: rating and recording
 * @GAINSAY_ACTION_DOCUMENTS: on the Documents page
 * @GAINSAY_ACTION_CASE: the case and the program
 * @GAINSAY_N_ACTION_SECTIONS: how many there are
 *
 * The headings of the shortcuts dialog, in its order.
 */
typedef enum
{
  GAINSAY_ACTION_CLAIMS,
  GAINSAY_ACTION_PASSAGES,
  GAINSAY_ACTION_READER,
  GAINSAY_ACTION_VERDICT,
  GAINSAY_ACTION_DOCUMENTS,
  GAINSAY_ACTION_CASE,
  GAINSAY_N_ACTION_SECTIONS,
} GainsayActionSection;

#define GAINSAY_ACTION_MAX_KEYS 4

/**
 * GainsayActionRow:
 * @section: under which heading it is shown
 * @action: the action's full name, "win.accept"; NULL where a list handles the key by itself
 * @parameter: the action's parameter in GVariant text form, "1"; NULL when it takes none
 * @label: what it does, to be translated; NULL for a row that is bound but not shown
 * @keys: triggers as gtk_shortcut_trigger_parse_string() reads them, NULL behind the last
 * @keys_label: the keys as shown, to be translated, where listing them would not do; else NULL
 *
 * One row of the table.
 */
typedef struct
{
  GainsayActionSection section;
  const char *action;
  const char *parameter;
  const char *label;
  const char *keys[GAINSAY_ACTION_MAX_KEYS];
  const char *keys_label;
} GainsayActionRow;

const GainsayActionRow *gainsay_actions_list (guint *n_rows);
const char *gainsay_action_section_to_label (GainsayActionSection section);
const GainsayActionRow *gainsay_actions_find (const char *action);
const char *gainsay_action_row_get_label (const GainsayActionRow *row);
char *gainsay_action_row_dup_keys (const GainsayActionRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_action_dup_tooltip (const char *action) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_actions_bind (GtkWidgetClass *klass, const char *prefix);

G_END_DECLS
