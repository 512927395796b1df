/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/reader.h"

#include "app/case/decisions.h"
#include "app/claim/claim.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "widgets/actions-table.h"
#include "widgets/dialogs/launcher.h"
#include "widgets/reader-text.h"
#include "widgets/words.h"
#include "widgets/wrap-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _GainsayReader
{
  GainsaySessionView parent_instance;
  GtkBox *top;
  GtkLabel *paper;
  GtkLabel *title;
  GtkLabel *date;
  GtkLabel *peek_hint;
  GtkTextView *text;
  GtkRevealer *tools;
  GtkLabel *selected;
  GainsayClaim *claim;       /* the present claim; NULL for none */
  GainsayDocument *document; /* NULL when the reader is empty */
  GainsayPassage *passage;   /* of the document; NULL for none */
  gboolean peek;
};

G_DEFINE_FINAL_TYPE (GainsayReader, gainsay_reader, GAINSAY_TYPE_SESSION_VIEW)

enum
{
  PROP_0,
  PROP_CLAIM,
  PROP_DOCUMENT,
  PROP_PASSAGE,
  PROP_PEEK,
  N_PROPS
};

enum
{
  SIGNAL_CLOSE_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_message (GainsayReader *self, const char *message)
{
  gainsay_session_view_show_message (GAINSAY_SESSION_VIEW (self), message);
}

static GainsayCase *
get_case (GainsayReader *self)
{
  return gainsay_session_view_get_case (GAINSAY_SESSION_VIEW (self));
}

static gboolean
get_selection (GainsayReader *self, int *start, int *end)
{
  return gainsay_reader_text_get_selection (gtk_text_view_get_buffer (self->text), start, end);
}

static void
update_actions (GainsayReader *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int start;
  int end;
  gboolean selected = get_selection (self, &start, &end);
  gboolean writable = gainsay_session_view_is_writable (GAINSAY_SESSION_VIEW (self));
  const char *uri = self->document != NULL ? gainsay_document_get_uri (self->document) : NULL;

  gtk_widget_action_set_enabled (widget, "reader.add-claim", selected && writable);
  gtk_widget_action_set_enabled (widget, "reader.add-evidence",
                                 selected && writable && self->claim != NULL);
  gtk_widget_action_set_enabled (widget, "reader.edit-document", self->document != NULL);
  gtk_widget_action_set_enabled (widget, "reader.open-address", gainsay_launcher_can_open (uri));
  gtk_revealer_set_reveal_child (self->tools, selected && writable);
}

static void
update_header (GainsayReader *self)
{
  g_autofree char *paper = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  if (self->document != NULL)
    {
      const char *publisher = gainsay_document_get_publisher (self->document);

      paper = g_strdup (publisher != NULL ? publisher : _("Unknown outlet"));
      title = gainsay_document_dup_title (self->document);
      date = gainsay_date_dup_label (gainsay_document_get_published (self->document));
    }
  gtk_label_set_label (self->paper, paper != NULL ? paper : "");
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->date, date != NULL ? date : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_widget_set_visible (GTK_WIDGET (self->peek_hint), self->peek);
}

/* The cursor goes to the passage, so that selecting by keyboard begins there. */
static void
show_passage (GainsayReader *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  gboolean found = gainsay_reader_text_set_passage (buffer, self->passage);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter,
                                      found ? gainsay_passage_get_start (self->passage) : 0);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (buffer), 0.0, TRUE, 0.0,
                                found ? 0.3 : 0.0);
}

static void
set_contents (GainsayReader *self, GainsayDocument *document, GainsayPassage *passage)
{
  gboolean other = g_set_object (&self->document, document);
  gboolean moved = g_set_object (&self->passage, passage);

  if (other)
    gainsay_reader_text_set_document (gtk_text_view_get_buffer (self->text), document);
  update_header (self);
  show_passage (self);
  update_actions (self);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  if (moved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PASSAGE]);
}

static gboolean
is_gone (gpointer record)
{
  return record != NULL && gainsay_record_get_parent (GAINSAY_RECORD (record)) == NULL;
}

/* A new analysis makes new passages in the place of those that nobody has touched. */
static void
drop_what_is_gone (GainsayReader *self)
{
  if (is_gone (self->document))
    {
      set_contents (self, NULL, NULL);
      return;
    }
  if (!is_gone (self->passage))
    return;
  g_clear_object (&self->passage);
  gainsay_reader_text_set_passage (gtk_text_view_get_buffer (self->text), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PASSAGE]);
}

/* Stance and metadata may change; the text never does. */
static void
gainsay_reader_changed (GainsaySessionView *view, GainsayRecord *target)
{
  GainsayReader *self = GAINSAY_READER (view);

  drop_what_is_gone (self);
  if (target == GAINSAY_RECORD (self->document))
    update_header (self);
  else if (self->passage != NULL && target == GAINSAY_RECORD (self->passage))
    gainsay_reader_text_set_passage (gtk_text_view_get_buffer (self->text), self->passage);
}

static void
selection_cb (GainsayReader *self)
{
  g_autofree char *text = NULL;
  int start;
  int end;

  g_assert (GAINSAY_IS_READER (self));

  update_actions (self);
  if (!get_selection (self, &start, &end))
    return;
  text = g_strdup_printf (ngettext ("%d character selected", "%d characters selected", end - start),
                          end - start);
  gtk_label_set_label (self->selected, text);
}

static gboolean
commit (GainsayReader *self, GainsayChange *change, const char *refusal)
{
  if (change == NULL)
    show_message (self, refusal);
  return gainsay_session_view_commit (GAINSAY_SESSION_VIEW (self), change);
}

/* The claim that was made last, in the list and before the eyes. */
static void
show_last_claim (GainsayReader *self)
{
  GListModel *claims = gainsay_case_get_claims (get_case (self));
  guint n = g_list_model_get_n_items (claims);
  g_autoptr (GainsayRecord) claim = n > 0 ? g_list_model_get_item (claims, n - 1) : NULL;

  if (claim != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-claim", "s",
                                gainsay_record_get_id (claim));
}

static void
add_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayReader *self = GAINSAY_READER (widget);
  int start;
  int end;

  if (!get_selection (self, &start, &end))
    return;
  if (!commit (self, gainsay_decide_add_claim (get_case (self), self->document, start, end),
               _("This selection cannot be made a claim.")))
    return;
  gainsay_reader_text_drop_selection (gtk_text_view_get_buffer (self->text));
  show_last_claim (self);
  show_message (self, _("Claim added"));
  /* A selection is seldom a sentence that stands by itself, and who says so is not known yet. */
  gtk_widget_activate_action (widget, "win.edit-claim", NULL);
}

static void
add_evidence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayReader *self = GAINSAY_READER (widget);
  int start;
  int end;

  if (self->claim == NULL || !get_selection (self, &start, &end))
    return;
  if (!commit (self,
               gainsay_decide_add_evidence (get_case (self), self->claim, self->document, start,
                                            end, g_variant_get_string (parameter, NULL)),
               _("This selection cannot be joined to the claim.")))
    return;
  gainsay_reader_text_drop_selection (gtk_text_view_get_buffer (self->text));
  show_message (self, _("Passage added to the claim"));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSE_REQUESTED], 0);
}

static void
edit_document_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayReader *self = GAINSAY_READER (widget);

  gtk_widget_activate_action (widget, "win.show-document", "s",
                              gainsay_record_get_id (GAINSAY_RECORD (self->document)));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GainsayReader) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gainsay_launcher_open_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_message (self, error->message);
}

static void
open_address_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GainsayReader *self = GAINSAY_READER (widget);

  gainsay_launcher_open_async (widget, gainsay_document_get_uri (self->document), NULL, opened_cb,
                               g_object_ref (self));
}

static void
update_colors (GainsayReader *self)
{
  gainsay_reader_text_update_colors (gtk_text_view_get_buffer (self->text),
                                     GTK_WIDGET (self->text));
}

static void
gainsay_reader_enter (GainsaySessionView *view)
{
  GainsayReader *self = GAINSAY_READER (view);

  gainsay_reader_set_claim (self, NULL);
  set_contents (self, NULL, NULL);
}

static gboolean
gainsay_reader_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GAINSAY_READER (widget)->text));
}

static void
gainsay_reader_dispose (GObject *object)
{
  GainsayReader *self = GAINSAY_READER (object);

  if (self->text != NULL)
    g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (self->text), self);
  g_clear_object (&self->claim);
  g_clear_object (&self->document);
  g_clear_object (&self->passage);
  gtk_widget_dispose_template (GTK_WIDGET (self), GAINSAY_TYPE_READER);

  G_OBJECT_CLASS (gainsay_reader_parent_class)->dispose (object);
}

static void
gainsay_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayReader *self = GAINSAY_READER (object);

  switch (id)
    {
    case PROP_CLAIM:
      g_value_set_object (value, self->claim);
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PASSAGE:
      g_value_set_object (value, self->passage);
      break;
    case PROP_PEEK:
      g_value_set_boolean (value, self->peek);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GainsayReader *self = GAINSAY_READER (object);

  switch (id)
    {
    case PROP_CLAIM:
      gainsay_reader_set_claim (self, g_value_get_object (value));
      break;
    case PROP_PEEK:
      gainsay_reader_set_peek (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /** GainsayReader:claim: The present claim, or NULL. */
  properties[PROP_CLAIM] = g_param_spec_object ("claim", NULL, NULL, GAINSAY_TYPE_CLAIM, write);
  /** GainsayReader:document: What is read, or NULL. */
  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, GAINSAY_TYPE_DOCUMENT, read);
  /** GainsayReader:passage: What is marked in it, or NULL. */
  properties[PROP_PASSAGE] =
    g_param_spec_object ("passage", NULL, NULL, GAINSAY_TYPE_PASSAGE, read);
  /** GainsayReader:peek: Whether it is shown only while somebody looks on from a card. */
  properties[PROP_PEEK] = g_param_spec_boolean ("peek", NULL, NULL, FALSE, write);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reader.add-claim", NULL, add_claim_action);
  gtk_widget_class_install_action (widget_class, "reader.add-evidence", "s", add_evidence_action);
  gtk_widget_class_install_action (widget_class, "reader.edit-document", NULL,
                                   edit_document_action);
  gtk_widget_class_install_action (widget_class, "reader.open-address", NULL, open_address_action);
  gtk_widget_class_install_action (widget_class, "reader.close", NULL, close_action);
  gainsay_actions_bind (widget_class, "reader.");
}

static void
gainsay_reader_class_init (GainsayReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GainsaySessionViewClass *view_class = GAINSAY_SESSION_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_reader_dispose;
  object_class->get_property = gainsay_reader_get_property;
  object_class->set_property = gainsay_reader_set_property;
  widget_class->grab_focus = gainsay_reader_grab_focus;
  view_class->enter = gainsay_reader_enter;
  view_class->changed = gainsay_reader_changed;
  install_properties (object_class);

  /**
   * GainsayReader::close-requested:
   * @self: the reader
   *
   * A person wants the reader to be closed.
   */
  signals[SIGNAL_CLOSE_REQUESTED] =
    g_signal_new ("close-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "reader");
  g_type_ensure (GAINSAY_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gainsay/Gainsay/ui/reader.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, top);
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, paper);
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, title);
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, date);
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, peek_hint);
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, text);
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, tools);
  gtk_widget_class_bind_template_child (widget_class, GainsayReader, selected);
  install_actions (widget_class);
}

/* A text view takes these keys for the undoing of typing, even where nobody can type. */
static void
pass_undo_keys (GtkWidget *text)
{
  static const char *const keys[][2] = {
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z", "win.redo" },
    { "<Control>y", "win.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                              keys[i][0]),
                                                            gtk_named_action_new (keys[i][1])));
  gtk_widget_add_controller (text, controller);
}

static void
gainsay_reader_init (GainsayReader *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gainsay_reader_text_init (buffer);
  pass_undo_keys (GTK_WIDGET (self->text));
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_colors), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (update_colors), self,
                           G_CONNECT_SWAPPED);
  update_colors (self);
  update_header (self);
  update_actions (self);
}

/**
 * gainsay_reader_new:
 *
 * Makes a reader that shows nothing yet.
 *
 * Returns: (transfer floating): a new reader
 */
GtkWidget *
gainsay_reader_new (void)
{
  return g_object_new (GAINSAY_TYPE_READER, NULL);
}

/**
 * gainsay_reader_set_claim:
 * @self: a reader
 * @claim: (nullable): the present claim
 *
 * Sets the claim for which a selection can be made evidence.
 */
void
gainsay_reader_set_claim (GainsayReader *self, GainsayClaim *claim)
{
  g_return_if_fail (GAINSAY_IS_READER (self));
  g_return_if_fail (claim == NULL || GAINSAY_IS_CLAIM (claim));

  if (!g_set_object (&self->claim, claim))
    return;
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
}

/**
 * gainsay_reader_set_peek:
 * @self: a reader
 * @peek: whether somebody only looks on from a card
 *
 * Sets whether the focus stays on the card; the header then says how to stay.
 */
void
gainsay_reader_set_peek (GainsayReader *self, gboolean peek)
{
  g_return_if_fail (GAINSAY_IS_READER (self));

  if (self->peek == peek)
    return;
  self->peek = peek;
  update_header (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PEEK]);
}

/**
 * gainsay_reader_show_document:
 * @self: a reader
 * @document: (nullable): a document of the session's case
 *
 * Shows a document from its beginning.
 */
void
gainsay_reader_show_document (GainsayReader *self, GainsayDocument *document)
{
  g_return_if_fail (GAINSAY_IS_READER (self));
  g_return_if_fail (document == NULL || GAINSAY_IS_DOCUMENT (document));

  set_contents (self, document, NULL);
}

/**
 * gainsay_reader_show_passage:
 * @self: a reader
 * @passage: a passage of the session's case
 *
 * Shows a passage in its document, with the words that carry its reasons.
 */
void
gainsay_reader_show_passage (GainsayReader *self, GainsayPassage *passage)
{
  GainsayRecord *document;

  g_return_if_fail (GAINSAY_IS_READER (self));
  g_return_if_fail (GAINSAY_IS_PASSAGE (passage));
  g_return_if_fail (get_case (self) != NULL);

  document = gainsay_case_find (get_case (self), gainsay_passage_get_document (passage));
  if (GAINSAY_IS_DOCUMENT (document))
    set_contents (self, GAINSAY_DOCUMENT (document), passage);
}

/**
 * gainsay_reader_get_document:
 * @self: a reader
 *
 * Gives what is read.
 *
 * Returns: (transfer none) (nullable): the document
 */
GainsayDocument *
gainsay_reader_get_document (GainsayReader *self)
{
  g_return_val_if_fail (GAINSAY_IS_READER (self), NULL);

  return self->document;
}

/**
 * gainsay_reader_get_passage:
 * @self: a reader
 *
 * Gives what is marked.
 *
 * Returns: (transfer none) (nullable): the passage
 */
GainsayPassage *
gainsay_reader_get_passage (GainsayReader *self)
{
  g_return_val_if_fail (GAINSAY_IS_READER (self), NULL);

  return self->passage;
}
