/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/claim-view.h"

#include "app/case/session.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "app/evidence/tally.h"
#include "widgets/card-item.h"
#include "widgets/claim-header.h"
#include "widgets/passage-card.h"
#include "widgets/section-heading.h"

#include <glib/gi18n.h>

enum
{
  COLUMN_FOR,
  COLUMN_AGAINST,
  N_COLUMNS,
};

struct _GainsayClaimView
{
  GtkWidget parent_instance;
  GainsaySession *session; /* NULL until set */
  GainsayClaim *claim;     /* NULL until set */
  GainsayTally tally;      /* of the claim */
  GtkStack *stack;
  GainsayClaimHeader *header;
  GtkListBox *columns[N_COLUMNS];
  GListStore *cards[N_COLUMNS];
  guint update_id; /* source that brings the cards in step; 0 when none waits */
  guint tick_id;   /* callback that brings the selected card into view; 0 when none waits */
  guint is_selecting : 1;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CLAIM,
  PROP_PASSAGE,
  N_PROPS,
};

enum
{
  SIGNAL_OPEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GainsayClaimView, gainsay_claim_view, GTK_TYPE_WIDGET)

static GainsayCardItem *
get_item (GtkListBoxRow *row)
{
  GtkWidget *child = row != NULL ? gtk_list_box_row_get_child (row) : NULL;

  return child != NULL && GAINSAY_IS_PASSAGE_CARD (child)
           ? gainsay_passage_card_get_item (GAINSAY_PASSAGE_CARD (child))
           : NULL;
}

/* Unlike the focus child, this holds while a dialog is in front. */
static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gboolean
has_passage (GtkListBoxRow *row)
{
  GainsayCardItem *item = get_item (row);

  return item != NULL && gainsay_card_item_get_passage (item) != NULL;
}

static GtkListBoxRow *
get_selected_row (GainsayClaimView *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListBoxRow *row =
        self->columns[i] != NULL ? gtk_list_box_get_selected_row (self->columns[i]) : NULL;

      if (row != NULL)
        return row;
    }
  return NULL;
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GainsayClaimView *self = data;
  GtkWidget *row = gtk_list_box_row_new ();
  gboolean is_note = gainsay_card_item_get_passage (item) == NULL;

  /* A note can be selected like a card: then no passage is, and nothing can be judged by mistake.
   */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !is_note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gainsay_passage_card_new (self->claim, item));
  return row;
}

static guint
count_section (GainsayClaimView *self, guint column, GainsayCardSection section)
{
  GListModel *cards = G_LIST_MODEL (self->cards[column]);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (GainsayCardItem) item = g_list_model_get_item (cards, i);

      count += gainsay_card_item_get_section (item) == section &&
               gainsay_card_item_get_passage (item) != NULL;
    }
  return count;
}

static GainsayCardSection
get_section (GtkListBoxRow *row)
{
  return gainsay_card_item_get_section (get_item (row));
}

static void
update_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  GainsayClaimView *self = data;
  GainsayCardSection section = get_section (row);
  guint column = gtk_widget_get_parent (GTK_WIDGET (row)) == GTK_WIDGET (self->columns[1]);
  GtkWidget *heading = gtk_list_box_row_get_header (row);

  if (before != NULL && get_section (before) == section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (heading == NULL)
    {
      heading = gainsay_section_heading_new ();
      gtk_list_box_row_set_header (row, heading);
    }
  gainsay_section_heading_show (GAINSAY_SECTION_HEADING (heading), section, &self->tally,
                                count_section (self, column, section));
}

static void
show_marks (GainsayClaimView *self)
{
  GainsayPassage *passage = gainsay_claim_view_get_passage (self);
  gboolean read_only = self->session != NULL && gainsay_session_get_read_only (self->session);

  for (guint i = 0; i < N_COLUMNS; i++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->columns[i])); row != NULL;
         row = gtk_widget_get_next_sibling (row))
      {
        GtkWidget *child =
          GTK_IS_LIST_BOX_ROW (row) ? gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)) : NULL;

        if (child == NULL || !GAINSAY_IS_PASSAGE_CARD (child))
          continue;
        gainsay_passage_card_set_read_only (GAINSAY_PASSAGE_CARD (child), read_only);
        gainsay_passage_card_set_marked (GAINSAY_PASSAGE_CARD (child),
                                         gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
      }
  if (self->claim != NULL)
    gainsay_claim_header_show (self->header, self->claim,
                               passage != NULL && GAINSAY_IS_EVIDENCE (passage)
                                 ? GAINSAY_EVIDENCE (passage)
                                 : NULL);
}

static void
row_selected_cb (GainsayClaimView *self, GtkListBoxRow *row, GtkListBox *column)
{
  g_assert (GAINSAY_IS_CLAIM_VIEW (self));

  if (self->is_selecting)
    return;
  self->is_selecting = TRUE;
  for (guint i = 0; i < N_COLUMNS && row != NULL; i++)
    if (self->columns[i] != column)
      gtk_list_box_unselect_all (self->columns[i]);
  self->is_selecting = FALSE;
  show_marks (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PASSAGE]);
}

static void
row_activated_cb (GainsayClaimView *self, GtkListBoxRow *row)
{
  GainsayCardItem *item = get_item (row);

  g_assert (GAINSAY_IS_CLAIM_VIEW (self));

  if (has_passage (row))
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, gainsay_card_item_get_passage (item), FALSE);
}

static void
select_row (GainsayClaimView *self, GtkListBoxRow *row, gboolean focus)
{
  GtkListBox *column = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));

  if (gtk_list_box_row_get_selectable (row))
    gtk_list_box_select_row (column, row);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Once the cards have their places. */
static gboolean
show_selected_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GainsayClaimView *self = GAINSAY_CLAIM_VIEW (widget);
  GtkListBoxRow *row = get_selected_row (self);
  GtkWidget *scrolled;
  graphene_rect_t bounds;
  double top;

  if (row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row),
                                                 gtk_widget_get_parent (GTK_WIDGET (row)), &bounds))
    return G_SOURCE_REMOVE;

  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_SCROLLED_WINDOW);
  top = gtk_list_box_row_get_index (row) == 0 ? 0 : bounds.origin.y;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                             top, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

static gboolean
is_to_judge (GtkListBoxRow *row)
{
  GainsayPassage *passage = gainsay_card_item_get_passage (get_item (row));

  return passage != NULL && GAINSAY_IS_EVIDENCE (passage) &&
         g_strcmp0 (gainsay_evidence_get_state (GAINSAY_EVIDENCE (passage)), "suggested") == 0;
}

static GtkListBoxRow *
find_to_judge (GainsayClaimView *self)
{
  static const guint order[] = { COLUMN_AGAINST, COLUMN_FOR };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (int j = 0;; j++)
      {
        GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->columns[order[i]], j);

        if (row == NULL)
          break;
        if (is_to_judge (row))
          return row;
      }
  return NULL;
}

/* What had the focus or was selected may be gone: then the card that took its place is selected. */
static gboolean
update_cards (gpointer data)
{
  GainsayClaimView *self = data;
  GtkListBoxRow *row = get_selected_row (self);
  GtkListBox *column = row != NULL ? GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row))) : NULL;
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  gboolean had_focus = column != NULL && has_focus_within (GTK_WIDGET (column));

  self->update_id = 0;
  if (self->claim != NULL)
    gainsay_tally_count (self->claim, &self->tally);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      gainsay_cards_update (self->cards[i], self->claim, i == COLUMN_AGAINST);
      gtk_list_box_invalidate_headers (self->columns[i]);
    }

  if (column != NULL && get_selected_row (self) == NULL)
    {
      row = gtk_list_box_get_row_at_index (column, index);
      while (index > 0 && !has_passage (row))
        row = gtk_list_box_get_row_at_index (column, --index);
      if (row != NULL)
        select_row (self, row, had_focus);
    }
  show_marks (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (GainsayClaimView *self)
{
  g_assert (GAINSAY_IS_CLAIM_VIEW (self));

  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cards, self, NULL);
}

static GtkListBoxRow *
find_row (GainsayClaimView *self, GainsayPassage *passage)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    for (int j = 0;; j++)
      {
        GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->columns[i], j);
        GainsayCardItem *item = get_item (row);

        if (row == NULL)
          break;
        if (item != NULL && gainsay_card_item_has_passage (item, passage))
          return row;
      }
  return NULL;
}

static GainsayPassage *
find_passage (GainsayClaimView *self, const char *id)
{
  GainsayCase *investigation =
    self->session != NULL ? gainsay_session_get_case (self->session) : NULL;
  GainsayRecord *record = investigation != NULL ? gainsay_case_find (investigation, id) : NULL;

  return record != NULL && GAINSAY_IS_PASSAGE (record) ? GAINSAY_PASSAGE (record) : NULL;
}

static gboolean
select_by_id (GainsayClaimView *self, const char *id)
{
  GainsayPassage *passage = find_passage (self, id);

  return passage != NULL && gainsay_claim_view_select_passage (self, passage);
}

/* A button on a card: its card becomes the selected one, then the window does what is asked. */
static void
judge_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const actions[][2] = {
    { "view.accept", "win.accept" },
    { "view.dismiss", "win.dismiss" },
    { "view.restore", "win.dismiss" },
    { "view.cite", "win.cite" },
  };

  if (!select_by_id (GAINSAY_CLAIM_VIEW (widget), g_variant_get_string (parameter, NULL)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strcmp0 (actions[i][0], action) == 0)
      gtk_widget_activate_action_variant (widget, actions[i][1], NULL);
}

static void
stance_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id, *stance;

  g_variant_get (parameter, "(&s&s)", &id, &stance);
  if (select_by_id (GAINSAY_CLAIM_VIEW (widget), id))
    gtk_widget_activate_action (widget, "win.stance", "s", stance);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GainsayClaimView *self = GAINSAY_CLAIM_VIEW (widget);
  GainsayPassage *passage = find_passage (self, g_variant_get_string (parameter, NULL));

  if (passage == NULL)
    return;
  gainsay_claim_view_select_passage (self, passage);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, passage, FALSE);
}

static gboolean
peek_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GainsayClaimView *self = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GainsayPassage *passage = gainsay_claim_view_get_passage (self);

  /* A button on a card keeps its own keys. */
  if (focus == NULL || !GTK_IS_LIST_BOX_ROW (focus) || passage == NULL)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, passage, TRUE);
  return TRUE;
}

/* The row of a column with a passage that stands nearest to the height of another row; NULL where
 * the column has none. */
static GtkListBoxRow *
find_nearest_row (GainsayClaimView *self, guint column, GtkWidget *other)
{
  GtkListBoxRow *nearest = NULL;
  graphene_rect_t from, to;
  float best = G_MAXFLOAT;

  if (!gtk_widget_compute_bounds (other, GTK_WIDGET (self), &from))
    return NULL;
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->columns[column], i);
      float distance;

      if (row == NULL)
        return nearest;
      if (!has_passage (row) ||
          !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &to))
        continue;
      distance = ABS (to.origin.y - from.origin.y);
      if (distance < best)
        {
          best = distance;
          nearest = row;
        }
    }
}

/* The arrows never walk onto the buttons of a card: Return would then judge it. */
static gboolean
change_column_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GainsayClaimView *self = data;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint target = g_variant_get_boolean (arguments) != rtl ? COLUMN_AGAINST : COLUMN_FOR;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *from;
  GtkListBoxRow *row;

  /* A card's menu keeps its own keys. */
  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return FALSE;
  from = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  if (from == NULL)
    return FALSE;
  if (gtk_widget_get_parent (from) == GTK_WIDGET (self->columns[target]))
    return TRUE;
  row = find_nearest_row (self, target, from);
  if (row != NULL)
    select_row (self, row, TRUE);
  return TRUE;
}

static void
add_keys (GainsayClaimView *self, GtkListBox *column)
{
  static const struct
  {
    guint key;
    GtkShortcutFunc func;
    gboolean forward;
  } keys[] = {
    { GDK_KEY_space, peek_cb, FALSE },
    { GDK_KEY_KP_Space, peek_cb, FALSE },
    { GDK_KEY_Right, change_column_cb, TRUE },
    { GDK_KEY_Left, change_column_cb, FALSE },
    { GDK_KEY_KP_Right, change_column_cb, TRUE },
    { GDK_KEY_KP_Left, change_column_cb, FALSE },
  };

  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* Before the list box, which would unselect its row by Space. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                gtk_callback_action_new (keys[i].func, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (keys[i].forward));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (column), controller);
}

static void
gainsay_claim_view_dispose (GObject *object)
{
  GainsayClaimView *self = GAINSAY_CLAIM_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  for (guint i = 0; i < N_COLUMNS; i++)
    if (self->columns[i] != NULL)
      {
        gtk_list_box_set_header_func (self->columns[i], NULL, NULL, NULL);
        gtk_list_box_bind_model (self->columns[i], NULL, NULL, NULL, NULL);
      }
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_CLAIM_VIEW);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->columns[i] = NULL;
      g_clear_object (&self->cards[i]);
    }
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, queue_update, self);
  g_clear_object (&self->session);
  g_clear_object (&self->claim);
  G_OBJECT_CLASS (gainsay_claim_view_parent_class)->dispose (object);
}

static void
gainsay_claim_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayClaimView *self = GAINSAY_CLAIM_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CLAIM:
      g_value_set_object (value, self->claim);
      break;
    case PROP_PASSAGE:
      g_value_set_object (value, gainsay_claim_view_get_passage (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_claim_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GainsayClaimView *self = GAINSAY_CLAIM_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      gainsay_claim_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_CLAIM:
      gainsay_claim_view_set_claim (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags =
    (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * GainsayClaimView:session:
   *
   * The session that the claim belongs to.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GAINSAY_TYPE_SESSION, flags);
  /**
   * GainsayClaimView:claim:
   *
   * The claim that is shown.
   */
  properties[PROP_CLAIM] = g_param_spec_object ("claim", NULL, NULL, GAINSAY_TYPE_CLAIM, flags);
  /**
   * GainsayClaimView:passage:
   *
   * The passage of the selected card, the first one of a statement.
   */
  properties[PROP_PASSAGE] =
    g_param_spec_object ("passage", NULL, NULL, GAINSAY_TYPE_PASSAGE,
                         (GParamFlags) (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (klass, N_PROPS, properties);

  /**
   * GainsayClaimView::open:
   * @self: the view
   * @passage: the passage
   * @peek: whether the focus stays where it is
   *
   * The passage is to be shown in its document.
   */
  signals[SIGNAL_OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, GAINSAY_TYPE_PASSAGE, G_TYPE_BOOLEAN);
}

static void
gainsay_claim_view_class_init (GainsayClaimViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_claim_view_dispose;
  object_class->get_property = gainsay_claim_view_get_property;
  object_class->set_property = gainsay_claim_view_set_property;
  install_properties (object_class);

  g_type_ensure (GAINSAY_TYPE_CLAIM_HEADER);
  gtk_widget_class_install_action (widget_class, "view.accept", "s", judge_action);
  gtk_widget_class_install_action (widget_class, "view.dismiss", "s", judge_action);
  gtk_widget_class_install_action (widget_class, "view.restore", "s", judge_action);
  gtk_widget_class_install_action (widget_class, "view.cite", "s", judge_action);
  gtk_widget_class_install_action (widget_class, "view.stance", "(ss)", stance_action);
  gtk_widget_class_install_action (widget_class, "view.open", "s", open_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "claimview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/claim-view.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "column_for", FALSE,
                                             G_STRUCT_OFFSET (GainsayClaimView, columns) +
                                               COLUMN_FOR * sizeof (GtkListBox *));
  gtk_widget_class_bind_template_child_full (widget_class, "column_against", FALSE,
                                             G_STRUCT_OFFSET (GainsayClaimView, columns) +
                                               COLUMN_AGAINST * sizeof (GtkListBox *));
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimView, header);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimView, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
gainsay_claim_view_init (GainsayClaimView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->cards[i] = g_list_store_new (GAINSAY_TYPE_CARD_ITEM);
      gtk_list_box_bind_model (self->columns[i], G_LIST_MODEL (self->cards[i]), make_row, self,
                               NULL);
      gtk_list_box_set_header_func (self->columns[i], update_heading, self, NULL);
      add_keys (self, self->columns[i]);
    }
}

/**
 * gainsay_claim_view_new:
 *
 * Makes a view that shows no claim yet.
 *
 * Returns: (transfer none): a new widget, floating
 */
GtkWidget *
gainsay_claim_view_new (void)
{
  return g_object_new (GAINSAY_TYPE_CLAIM_VIEW, NULL);
}

/**
 * gainsay_claim_view_set_session:
 * @self: a view
 * @session: (nullable): a session
 *
 * Sets the session whose claims are shown.
 */
void
gainsay_claim_view_set_session (GainsayClaimView *self, GainsaySession *session)
{
  g_return_if_fail (GAINSAY_IS_CLAIM_VIEW (self));
  g_return_if_fail (session == NULL || GAINSAY_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, queue_update, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::read-only", G_CALLBACK (queue_update), self,
                               G_CONNECT_SWAPPED);
    }
  gainsay_claim_view_set_claim (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * gainsay_claim_view_set_claim:
 * @self: a view
 * @claim: (nullable): a claim of the session's case
 *
 * Sets the claim to show. The passage that was selected stays so when it is one of the claim's;
 * else the first one that is to be judged is selected, and the keys are about it.
 */
void
gainsay_claim_view_set_claim (GainsayClaimView *self, GainsayClaim *claim)
{
  GainsayPassage *before;
  GtkListBoxRow *row = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (GAINSAY_IS_CLAIM_VIEW (self));
  g_return_if_fail (claim == NULL || GAINSAY_IS_CLAIM (claim));

  if (!g_set_object (&self->claim, claim))
    return;
  before = gainsay_claim_view_get_passage (self);
  id = before != NULL ? g_strdup (gainsay_record_get_id (GAINSAY_RECORD (before))) : NULL;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      gtk_list_box_unselect_all (self->columns[i]);
      g_list_store_remove_all (self->cards[i]);
    }
  g_clear_handle_id (&self->update_id, g_source_remove);
  update_cards (self);
  if (id == NULL || !select_by_id (self, id))
    row = find_to_judge (self);
  if (row != NULL)
    select_row (self, row, FALSE);
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_selected_cb, NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, claim != NULL ? "claim" : "none");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PASSAGE]);
}

/**
 * gainsay_claim_view_get_passage:
 * @self: a view
 *
 * Gives the passage of the selected card.
 *
 * Returns: (transfer none) (nullable): the passage, or %NULL when no card is selected
 */
GainsayPassage *
gainsay_claim_view_get_passage (GainsayClaimView *self)
{
  GainsayCardItem *item;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_VIEW (self), NULL);

  item = get_item (get_selected_row (self));
  return item != NULL ? gainsay_card_item_get_passage (item) : NULL;
}

/**
 * gainsay_claim_view_select_passage:
 * @self: a view
 * @passage: a passage of the claim
 *
 * Selects the card that shows a passage.
 *
 * Returns: whether there is one
 */
gboolean
gainsay_claim_view_select_passage (GainsayClaimView *self, GainsayPassage *passage)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_VIEW (self), FALSE);
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (passage), FALSE);

  row = find_row (self, passage);
  if (row != NULL)
    select_row (self, row, FALSE);
  return row != NULL;
}

/**
 * gainsay_claim_view_focus_cards:
 * @self: a view
 *
 * Moves the focus to the selected card, else to the first one that contradicts, else to the first.
 *
 * Returns: whether there is a card
 */
gboolean
gainsay_claim_view_focus_cards (GainsayClaimView *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GAINSAY_IS_CLAIM_VIEW (self), FALSE);

  row = get_selected_row (self);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->columns[COLUMN_AGAINST], 0);
  if (!has_passage (row))
    row = gtk_list_box_get_row_at_index (self->columns[COLUMN_FOR], 0);
  if (!has_passage (row))
    return FALSE;
  select_row (self, row, TRUE);
  return TRUE;
}
