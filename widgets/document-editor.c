/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/document-editor.h"

#include "app/base/date.h"
#include "app/case/decisions.h"
#include "app/document/document.h"
#include "widgets/autosave.h"
#include "widgets/gaps.h"
#include "widgets/words.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *field; /* the key in the case file */
  const char *label;
  GtkInputPurpose purpose;
  const char *tooltip; /* NULL for what the label says already */
} Row;

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
static const Row rows[] = {
  { "title", N_("Title"), GTK_INPUT_PURPOSE_FREE_FORM },
  { "publisher", N_("Outlet"), GTK_INPUT_PURPOSE_FREE_FORM },
  { "published", N_("Date (YYYY-MM-DD)"), GTK_INPUT_PURPOSE_FREE_FORM,
    N_("As exact as it is known: YYYY-MM-DD, YYYY-MM or YYYY") },
  { "author", N_("Author"), GTK_INPUT_PURPOSE_NAME },
  { "agency", N_("Agency it was taken from"), GTK_INPUT_PURPOSE_FREE_FORM },
  { "uri", N_("Address"), GTK_INPUT_PURPOSE_URL },
  { "shortName", N_("Short name"), GTK_INPUT_PURPOSE_FREE_FORM,
    N_("For cards and exports, in place of the outlet") },
  { "language", N_("Language (en, de, es…)"), GTK_INPUT_PURPOSE_FREE_FORM },
};
/* clang-format on */

#define N_ROWS G_N_ELEMENTS (rows)

struct _GainsayDocumentEditor
{
  GainsaySessionView parent_instance;
  GtkStack *top;
  GtkLabel *heading;
  GtkLabel *note;
  GtkListBox *fields;
  AdwComboRow *kind;
  GtkLabel *facts;
  GtkWidget *entries[N_ROWS];
  GtkLabel *hints[N_ROWS]; /* "missing" or what is wrong, at the end of the row */
  GainsayAutosave *saves[N_ROWS];
  GainsayDocument *document; /* NULL when none is selected */
  GtkStringList *kinds;
  gboolean showing; /* the kind is being set by us */
};

G_DEFINE_FINAL_TYPE (GainsayDocumentEditor, gainsay_document_editor, GAINSAY_TYPE_SESSION_VIEW)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_writable (GainsayDocumentEditor *self)
{
  return self->document != NULL && gainsay_session_view_is_writable (GAINSAY_SESSION_VIEW (self));
}

static gboolean
commit (GainsayDocumentEditor *self, const char *field, const char *value, const char *group)
{
  GainsaySessionView *view = GAINSAY_SESSION_VIEW (self);
  GainsayChange *change;

  change = gainsay_decide_document_field (gainsay_session_view_get_case (view), self->document,
                                          field, value);
  if (change != NULL && group != NULL)
    gainsay_change_set_group (change, group);
  return gainsay_session_view_commit (view, change);
}

static gboolean
is_valid (guint row, const char *text)
{
  if (strcmp (rows[row].field, "published") != 0 || *text == '\0')
    return TRUE;
  return gainsay_date_parse (text, NULL) != GAINSAY_DATE_NONE;
}

static void
update_hint (GainsayDocumentEditor *self, guint row)
{
  g_autofree char *text = gainsay_autosave_dup_text (self->saves[row]);
  gboolean valid = is_valid (row, text);
  gboolean missing = *text == '\0' && gainsay_field_is_needed (rows[row].field);

  gtk_widget_remove_css_class (self->entries[row], "error");
  gtk_widget_remove_css_class (self->entries[row], "missing");
  if (!valid)
    gtk_widget_add_css_class (self->entries[row], "error");
  else if (missing)
    gtk_widget_add_css_class (self->entries[row], "missing");
  gtk_label_set_label (self->hints[row], !valid ? _("not a date") : missing ? _("missing") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hints[row]), !valid || missing);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entries[row]), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static guint
find_row (GainsayDocumentEditor *self, gpointer part)
{
  for (guint i = 0; i < N_ROWS; i++)
    if (self->entries[i] == part || (gpointer) self->saves[i] == part)
      return i;
  g_assert_not_reached ();
}

static void
typed_cb (GainsayDocumentEditor *self, GtkWidget *entry)
{
  g_assert (GAINSAY_IS_DOCUMENT_EDITOR (self));

  update_hint (self, find_row (self, entry));
}

/* Enter keeps the text and goes to the next field that is missing, in this document or another. */
static void
entered_cb (GainsayDocumentEditor *self, GtkWidget *entry)
{
  guint row;
  g_autofree char *text = NULL;

  g_assert (GAINSAY_IS_DOCUMENT_EDITOR (self));

  row = find_row (self, entry);
  text = gainsay_autosave_dup_text (self->saves[row]);
  gainsay_autosave_flush (self->saves[row]);
  if (is_valid (row, text) && !gainsay_document_editor_next_gap (self) &&
      gainsay_field_is_needed (rows[row].field))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.next-gap", NULL);
}

static gboolean
commit_cb (GainsayDocumentEditor *self, const char *text, GainsayAutosave *autosave)
{
  guint row;
  g_autofree char *stripped = NULL;

  g_assert (GAINSAY_IS_DOCUMENT_EDITOR (self));

  row = find_row (self, autosave);
  stripped = g_strstrip (g_strdup (text));
  if (!is_writable (self) || !is_valid (row, stripped))
    return FALSE;
  if (gainsay_autosave_get_group (autosave) == NULL)
    gainsay_autosave_take_group (autosave,
                                 gainsay_session_make_group (
                                   gainsay_session_view_get_session (GAINSAY_SESSION_VIEW (self))));
  return commit (self, rows[row].field, stripped, gainsay_autosave_get_group (autosave));
}

static void
kind_cb (GainsayDocumentEditor *self)
{
  const char *const *kinds = gainsay_document_kinds_list ();
  guint position;

  g_assert (GAINSAY_IS_DOCUMENT_EDITOR (self));

  if (self->showing || !is_writable (self))
    return;
  position = adw_combo_row_get_selected (self->kind);
  if (position == 0)
    commit (self, "kind", NULL, NULL);
  else if (position <= g_strv_length ((char **) kinds))
    commit (self, "kind", kinds[position - 1], NULL);
}

/* "Not set", the known kinds, and behind them one that this version does not know. */
static void
show_kind (GainsayDocumentEditor *self)
{
  const char *const *kinds = gainsay_document_kinds_list ();
  guint n = g_strv_length ((char **) kinds);
  const char *kind = self->document != NULL ? gainsay_document_get_kind (self->document) : NULL;
  guint position = 0;

  self->showing = TRUE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->kinds)) > n + 1)
    gtk_string_list_remove (self->kinds, n + 1);
  while (kind != NULL && position < n && strcmp (kinds[position], kind) != 0)
    position++;
  if (kind != NULL && position == n)
    gtk_string_list_append (self->kinds, kind);
  adw_combo_row_set_selected (self->kind, kind != NULL ? position + 1 : 0);
  self->showing = FALSE;
}

static void
show_facts (GainsayDocumentEditor *self)
{
  g_autofree char *retrieved = NULL;
  g_autofree char *length = NULL;
  g_autofree char *text = NULL;
  const char *content = gainsay_document_get_text (self->document);
  glong n = content != NULL ? g_utf8_strlen (content, -1) : 0;

  length = g_strdup_printf (ngettext ("%'ld character", "%'ld characters", n), n);
  retrieved = gainsay_date_dup_label (gainsay_document_get_retrieved (self->document));
  if (gainsay_document_get_retrieved (self->document) != NULL)
    /* translators: first how long a document is, then when it was fetched */
    text = g_strdup_printf (_("%s, retrieved %s"), length, retrieved);
  gtk_label_set_label (self->facts, text != NULL ? text : length);
}

static void
show_note (GainsayDocumentEditor *self)
{
  const char *copy_of = gainsay_document_get_copy_of (self->document);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  GainsayRecord *parent;
  GainsayRecord *original = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->note), copy_of != NULL);
  if (copy_of == NULL)
    return;
  parent = gainsay_record_get_parent (GAINSAY_RECORD (self->document));
  if (GAINSAY_IS_CASE (parent))
    original = gainsay_case_find (GAINSAY_CASE (parent), copy_of);
  if (GAINSAY_IS_DOCUMENT (original))
    name = gainsay_document_dup_place (GAINSAY_DOCUMENT (original));
  /* translators: %s is the paper and date of the document with the same text */
  text = g_strdup_printf (_("The same text as %s: the two count as one source."),
                             name != NULL ? name : _("a removed document"));
  gtk_label_set_label (self->note, text);
}

static const char *
get_field (GainsayDocument *document, guint row, JsonNode **node)
{
  *node = gainsay_record_dup_field (GAINSAY_RECORD (document), rows[row].field);
  return *node != NULL ? json_node_get_string (*node) : NULL;
}

/* What is no date stays to be corrected, until another document is shown. */
static void
show_fields (GainsayDocumentEditor *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *present = gainsay_autosave_dup_text (self->saves[i]);

      if (is_valid (i, present))
        gainsay_autosave_show_text (self->saves[i], get_field (self->document, i, &node));
      gtk_editable_set_editable (GTK_EDITABLE (self->entries[i]), is_writable (self));
      update_hint (self, i);
    }
}

static void
update (GainsayDocumentEditor *self)
{
  g_autofree char *title = NULL;

  gtk_stack_set_visible_child_name (self->top, self->document != NULL ? "document" : "nothing");
  if (self->document == NULL)
    return;
  title = gainsay_document_dup_title (self->document);
  gtk_label_set_label (self->heading, title);
  show_fields (self);
  show_kind (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind), is_writable (self));
  show_facts (self);
  show_note (self);
}

static void
gainsay_document_editor_leave (GainsaySessionView *view)
{
  gainsay_document_editor_flush (GAINSAY_DOCUMENT_EDITOR (view));
}

static void
gainsay_document_editor_enter (GainsaySessionView *view)
{
  GainsayDocumentEditor *self = GAINSAY_DOCUMENT_EDITOR (view);
  GainsayCase *investigation = gainsay_session_view_get_case (view);

  if (self->document != NULL &&
      (investigation == NULL || gainsay_record_get_parent (GAINSAY_RECORD (self->document)) !=
                                  GAINSAY_RECORD (investigation)))
    gainsay_document_editor_set_document (self, NULL);
  update (self);
}

static void
gainsay_document_editor_changed (GainsaySessionView *view, GainsayRecord *target)
{
  GainsayDocumentEditor *self = GAINSAY_DOCUMENT_EDITOR (view);

  if (self->document != NULL &&
      (target == GAINSAY_RECORD (self->document) || GAINSAY_IS_CASE (target)))
    update (self);
}

static void
read_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayDocumentEditor *self = GAINSAY_DOCUMENT_EDITOR (widget);

  if (self->document != NULL)
    gtk_widget_activate_action (widget, "win.read-document", "s",
                                gainsay_record_get_id (GAINSAY_RECORD (self->document)));
}

static void
gainsay_document_editor_dispose (GObject *object)
{
  GainsayDocumentEditor *self = GAINSAY_DOCUMENT_EDITOR (object);

  if (self->top != NULL)
    gainsay_document_editor_flush (self);
  for (guint i = 0; i < N_ROWS; i++)
    g_clear_object (&self->saves[i]);
  g_clear_object (&self->document);
  g_clear_object (&self->kinds);
  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_DOCUMENT_EDITOR);

  G_OBJECT_CLASS (gainsay_document_editor_parent_class)->dispose (object);
}

static void
gainsay_document_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayDocumentEditor *self = GAINSAY_DOCUMENT_EDITOR (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_document_editor_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  GainsayDocumentEditor *self = GAINSAY_DOCUMENT_EDITOR (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      gainsay_document_editor_set_document (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_document_editor_class_init (GainsayDocumentEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GainsaySessionViewClass *view_class = GAINSAY_SESSION_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gainsay_document_editor_dispose;
  object_class->get_property = gainsay_document_editor_get_property;
  object_class->set_property = gainsay_document_editor_set_property;
  view_class->leave = gainsay_document_editor_leave;
  view_class->enter = gainsay_document_editor_enter;
  view_class->changed = gainsay_document_editor_changed;

  /** GainsayDocumentEditor:document: What is edited, or NULL. */
  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GAINSAY_TYPE_DOCUMENT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "documenteditor");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/document-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentEditor, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentEditor, note);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, GainsayDocumentEditor, facts);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_install_action (widget_class, "editor.read", NULL, read_action);
}

static void
add_row (GainsayDocumentEditor *self, guint i)
{
  GtkWidget *entry = adw_entry_row_new ();
  GtkWidget *hint = gtk_label_new (NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _(rows[i].label));
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (entry), rows[i].purpose);
  if (rows[i].tooltip != NULL)
    gtk_widget_set_tooltip_text (entry, _(rows[i].tooltip));
  gtk_widget_add_css_class (hint, "pill");
  gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (entry), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(rows[i].label), -1);
  gtk_list_box_insert (self->fields, entry, (int) i);
  self->entries[i] = entry;
  self->hints[i] = GTK_LABEL (hint);
  self->saves[i] = gainsay_autosave_new (entry);
  g_signal_connect_object (self->saves[i], "commit", G_CALLBACK (commit_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "entry-activated", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
gainsay_document_editor_init (GainsayDocumentEditor *self)
{
  const char *const *kinds = gainsay_document_kinds_list ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_ROWS; i++)
    add_row (self, i);

  self->kinds = gtk_string_list_new (NULL);
  gtk_string_list_append (self->kinds, _("Not set"));
  for (gsize i = 0; kinds[i] != NULL; i++)
    gtk_string_list_append (self->kinds, gainsay_document_kind_to_label (kinds[i]));
  self->showing = TRUE;
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (self->kinds));
  self->showing = FALSE;
  update (self);
}

/**
 * gainsay_document_editor_new:
 *
 * Makes an editor that shows nothing yet.
 *
 * Returns: (transfer floating): a new editor
 */
GtkWidget *
gainsay_document_editor_new (void)
{
  return g_object_new (GAINSAY_TYPE_DOCUMENT_EDITOR, NULL);
}

/**
 * gainsay_document_editor_set_document:
 * @self: an editor
 * @document: (nullable): a document of the session's case
 *
 * Shows another document; what was typed about the one before is kept first.
 */
void
gainsay_document_editor_set_document (GainsayDocumentEditor *self, GainsayDocument *document)
{
  g_return_if_fail (GAINSAY_IS_DOCUMENT_EDITOR (self));
  g_return_if_fail (document == NULL || GAINSAY_IS_DOCUMENT (document));

  if (self->document == document)
    return;
  gainsay_document_editor_flush (self);
  for (guint i = 0; i < N_ROWS; i++)
    {
      gainsay_autosave_forget (self->saves[i]);
      gainsay_autosave_show_text (self->saves[i], NULL);
    }
  g_set_object (&self->document, document);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static gboolean
focus_gap (GainsayDocumentEditor *self, guint first)
{
  if (self->document == NULL)
    return FALSE;
  for (guint i = first; i < N_ROWS; i++)
    {
      g_autofree char *text = gainsay_autosave_dup_text (self->saves[i]);

      if (*text == '\0' && gainsay_field_is_needed (rows[i].field))
        return gtk_widget_grab_focus (self->entries[i]);
    }
  return FALSE;
}

/**
 * gainsay_document_editor_focus_gap:
 * @self: an editor
 *
 * Moves the focus into the first field that is missing.
 *
 * Returns: whether one is
 */
gboolean
gainsay_document_editor_focus_gap (GainsayDocumentEditor *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT_EDITOR (self), FALSE);

  return focus_gap (self, 0);
}

/**
 * gainsay_document_editor_next_gap:
 * @self: an editor
 *
 * Moves the focus into the next field that is missing: behind the one with the focus, else from the
 * first on.
 *
 * Returns: whether there is one
 */
gboolean
gainsay_document_editor_next_gap (GainsayDocumentEditor *self)
{
  guint first = 0;

  g_return_val_if_fail (GAINSAY_IS_DOCUMENT_EDITOR (self), FALSE);

  for (guint i = 0; i < N_ROWS; i++)
    if ((gtk_widget_get_state_flags (self->entries[i]) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
      first = i + 1;
  return focus_gap (self, first);
}

/**
 * gainsay_document_editor_focus:
 * @self: an editor
 *
 * Moves the focus into the first field that is missing, else into the first one.
 *
 * Returns: whether a document is shown
 */
gboolean
gainsay_document_editor_focus (GainsayDocumentEditor *self)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT_EDITOR (self), FALSE);

  if (self->document == NULL)
    return FALSE;
  return gainsay_document_editor_focus_gap (self) || gtk_widget_grab_focus (self->entries[0]);
}

/**
 * gainsay_document_editor_flush:
 * @self: an editor
 *
 * Keeps at once what was typed, before the document changes or the case is closed.
 */
void
gainsay_document_editor_flush (GainsayDocumentEditor *self)
{
  g_return_if_fail (GAINSAY_IS_DOCUMENT_EDITOR (self));

  if (self->document == NULL)
    return;
  for (guint i = 0; i < N_ROWS; i++)
    gainsay_autosave_flush (self->saves[i]);
}
