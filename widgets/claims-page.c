/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/claims-page.h"

#include "app/case/session.h"
#include "app/claim/claim.h"
#include "widgets/claim-row.h"

#include <glib/gi18n.h>

struct _GainsayClaimsPage
{
  GtkWidget parent_instance;
  GainsaySession *session; /* NULL until set */
  GainsayClaimList *list;
  GtkWidget *box;
  GtkSearchEntry *search;
  GtkDropDown *filter;
  GtkMenuButton *order;
  GtkButton *show_new;
  GtkStack *stack;
  GtkListView *view;
  GtkStringList *labels; /* of the filter */
  guint counts_id;       /* source that counts anew; 0 when none waits */
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CLAIM,
  PROP_ORDER,
  N_PROPS,
};

enum
{
  SIGNAL_ENTER,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GainsayClaimsPage, gainsay_claims_page, GTK_TYPE_WIDGET)

static char *
dup_filter_label (GainsayClaimFilter filter, guint count)
{
  switch (filter)
    {
    case GAINSAY_CLAIM_FILTER_PICKED:
      /* translators: a filter of the list of claims, and how many it shows; so are those below */
      return g_strdup_printf (_("Picked · %u"), count);
    case GAINSAY_CLAIM_FILTER_TO_JUDGE:
      return g_strdup_printf (_("To judge · %u"), count);
    case GAINSAY_CLAIM_FILTER_CONTRADICTED:
      return g_strdup_printf (_("Contradicted · %u"), count);
    case GAINSAY_CLAIM_FILTER_DRAFT:
      return g_strdup_printf (_("Drafts · %u"), count);
    case GAINSAY_CLAIM_FILTER_RECORDED:
      return g_strdup_printf (_("Recorded · %u"), count);
    case GAINSAY_CLAIM_FILTER_SET_ASIDE:
      return g_strdup_printf (_("Set aside · %u"), count);
    case GAINSAY_CLAIM_FILTER_OPEN:
    case GAINSAY_N_CLAIM_FILTERS:
    default:
      return g_strdup_printf (_("All claims · %u"), count);
    }
}

static gboolean
update_counts (gpointer data)
{
  GainsayClaimsPage *self = data;
  guint counts[GAINSAY_N_CLAIM_FILTERS];

  self->counts_id = 0;
  gainsay_claim_list_count_found (self->list, counts);
  for (guint i = 0; i < GAINSAY_N_CLAIM_FILTERS; i++)
    {
      g_autofree char *label = dup_filter_label ((GainsayClaimFilter) i, counts[i]);
      const char *texts[] = { label, NULL };

      if (g_strcmp0 (gtk_string_list_get_string (self->labels, i), label) != 0)
        gtk_string_list_splice (self->labels, i, 1, texts);
    }
  return G_SOURCE_REMOVE;
}

/* The model is set once all labels are there, so that the first one stays chosen. */
static void
make_labels (GainsayClaimsPage *self)
{
  self->labels = gtk_string_list_new (NULL);
  for (guint i = 0; i < GAINSAY_N_CLAIM_FILTERS; i++)
    {
      g_autofree char *label = dup_filter_label ((GainsayClaimFilter) i, 0);

      gtk_string_list_append (self->labels, label);
    }
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (self->labels));
}

static void
queue_counts (GainsayClaimsPage *self)
{
  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  if (self->counts_id == 0)
    self->counts_id = g_idle_add (update_counts, self);
}

static void
update_stack (GainsayClaimsPage *self)
{
  const char *page = "list";

  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (gainsay_claim_list_get_selection (self->list))) == 0)
    page =
      gainsay_claim_list_count (self->list, GAINSAY_CLAIM_FILTER_OPEN) == 0 ? "empty" : "nothing";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
update_new (GainsayClaimsPage *self)
{
  guint n = gainsay_claim_list_get_n_new (self->list);
  g_autofree char *label = NULL;

  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  /* translators: claims that an analysis found and that are shown when the line is pressed */
  label = g_strdup_printf (ngettext ("%u new claim: show it", "%u new claims: show them", n), n);
  gtk_button_set_label (self->show_new, label);
  gtk_widget_set_visible (GTK_WIDGET (self->show_new), n > 0);
  queue_counts (self);
}

static void
filter_chosen_cb (GainsayClaimsPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->filter);

  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  if (chosen < GAINSAY_N_CLAIM_FILTERS &&
      chosen != (guint) gainsay_claim_list_get_filter (self->list))
    gainsay_claim_list_set_filter (self->list, (GainsayClaimFilter) chosen);
}

static void
scroll_to_chosen (GainsayClaimsPage *self)
{
  guint position = gtk_single_selection_get_selected (
    GTK_SINGLE_SELECTION (gainsay_claim_list_get_selection (self->list)));

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
search_changed_cb (GainsayClaimsPage *self)
{
  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  gainsay_claim_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  queue_counts (self);
}

static void
search_activate_cb (GainsayClaimsPage *self)
{
  GtkSelectionModel *selection = gainsay_claim_list_get_selection (self->list);

  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  search_changed_cb (self);
  /* Without a claim found the words are there to be changed. */
  if (g_list_model_get_n_items (G_LIST_MODEL (selection)) == 0)
    return;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_selection_model_select_item (selection, 0, TRUE);
  scroll_to_chosen (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
search_stop_cb (GainsayClaimsPage *self)
{
  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
show_new_cb (GainsayClaimsPage *self)
{
  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  gainsay_claim_list_show_new (self->list);
}

static void
claim_cb (GainsayClaimsPage *self)
{
  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
}

/* Tab goes past the list, not through its rows, of which there may be a hundred thousand. */
static gboolean
gainsay_claims_page_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GainsayClaimsPage *self = GAINSAY_CLAIMS_PAGE (widget);
  GtkWidget *before;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) == NULL ||
      (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (gainsay_claims_page_parent_class)->focus (widget, direction);
  if (direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  before = gtk_widget_get_visible (GTK_WIDGET (self->show_new)) ? GTK_WIDGET (self->show_new)
                                                                : GTK_WIDGET (self->order);
  return gtk_widget_child_focus (before, direction);
}

static gboolean
enter_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GainsayClaimsPage *self = data;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (g_variant_get_boolean (arguments) == rtl || gainsay_claim_list_get_claim (self->list) == NULL)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_ENTER], 0);
  return TRUE;
}

static void
row_activated_cb (GainsayClaimsPage *self)
{
  g_assert (GAINSAY_IS_CLAIMS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_ENTER], 0);
}

/* Before the list view, which would take the arrows for its own. */
static void
add_keys (GainsayClaimsPage *self)
{
  static const struct
  {
    guint key;
    gboolean forward;
  } keys[] = {
    { GDK_KEY_Right, TRUE },
    { GDK_KEY_Left, FALSE },
    { GDK_KEY_KP_Right, TRUE },
    { GDK_KEY_KP_Left, FALSE },
  };

  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                gtk_callback_action_new (enter_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (keys[i].forward));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

static void
set_order (GainsayClaimsPage *self, GainsayClaimOrder order)
{
  if (gainsay_claim_list_get_order (self->list) == order)
    return;
  gainsay_claim_list_set_order (self->list, order);
  scroll_to_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
set_session (GainsayClaimsPage *self, GainsaySession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, queue_counts, self);
  g_set_object (&self->session, session);
  gainsay_claim_list_set_session (self->list, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (queue_counts), self,
                             G_CONNECT_SWAPPED);
  queue_counts (self);
  update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
gainsay_claims_page_dispose (GObject *object)
{
  GainsayClaimsPage *self = GAINSAY_CLAIMS_PAGE (object);

  g_clear_handle_id (&self->counts_id, g_source_remove);
  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      gainsay_claim_list_set_session (self->list, NULL);
    }
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GAINSAY_TYPE_CLAIMS_PAGE);
  g_clear_object (&self->labels);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (gainsay_claims_page_parent_class)->dispose (object);
}

static void
gainsay_claims_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GainsayClaimsPage *self = GAINSAY_CLAIMS_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CLAIM:
      g_value_set_object (value, gainsay_claim_list_get_claim (self->list));
      break;
    case PROP_ORDER:
      g_value_set_enum (value, gainsay_claim_list_get_order (self->list));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gainsay_claims_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (GAINSAY_CLAIMS_PAGE (object), g_value_get_object (value));
      break;
    case PROP_ORDER:
      set_order (GAINSAY_CLAIMS_PAGE (object), (GainsayClaimOrder) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  /**
   * GainsayClaimsPage:session:
   *
   * The session whose claims are listed.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GAINSAY_TYPE_SESSION,
                         (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                        G_PARAM_STATIC_STRINGS));
  /**
   * GainsayClaimsPage:claim:
   *
   * The chosen claim.
   */
  properties[PROP_CLAIM] =
    g_param_spec_object ("claim", NULL, NULL, GAINSAY_TYPE_CLAIM,
                         (GParamFlags) (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  /**
   * GainsayClaimsPage:order:
   *
   * The order of the claims, as an action of the order menu too.
   */
  properties[PROP_ORDER] =
    g_param_spec_enum ("order", NULL, NULL, GAINSAY_TYPE_CLAIM_ORDER, GAINSAY_CLAIM_ORDER_WORTH,
                       (GParamFlags) (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                      G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (klass, N_PROPS, properties);

  /**
   * GainsayClaimsPage::enter:
   * @self: the page
   *
   * The focus is to go on to the passages of the chosen claim.
   */
  signals[SIGNAL_ENTER] = g_signal_new ("enter", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gainsay_claims_page_class_init (GainsayClaimsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gainsay_claims_page_dispose;
  object_class->get_property = gainsay_claims_page_get_property;
  object_class->set_property = gainsay_claims_page_set_property;
  widget_class->focus = gainsay_claims_page_move_focus;
  install_properties (object_class);

  g_type_ensure (GAINSAY_TYPE_CLAIM_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "claimspage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_property_action (widget_class, "claims.order", "order");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gainsay/Gainsay/ui/claims-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimsPage, box);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimsPage, order);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimsPage, search);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimsPage, show_new);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GainsayClaimsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_new_cb);
}

static void
gainsay_claims_page_init (GainsayClaimsPage *self)
{
  GtkSelectionModel *selection;

  self->list = gainsay_claim_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  make_labels (self);
  add_keys (self);
  selection = gainsay_claim_list_get_selection (self->list);
  gtk_list_view_set_model (self->view, selection);
  g_signal_connect_object (self->list, "notify::claim", G_CALLBACK (claim_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::n-new", G_CALLBACK (update_new), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_new (self);
  update_stack (self);
}

/**
 * gainsay_claims_page_new:
 *
 * Makes a page without a session.
 *
 * Returns: (transfer none): a new widget, floating
 */
GtkWidget *
gainsay_claims_page_new (void)
{
  return g_object_new (GAINSAY_TYPE_CLAIMS_PAGE, NULL);
}

/**
 * gainsay_claims_page_get_list:
 * @self: a page
 *
 * Gives the list that the page shows.
 *
 * Returns: (transfer none): the list
 */
GainsayClaimList *
gainsay_claims_page_get_list (GainsayClaimsPage *self)
{
  g_return_val_if_fail (GAINSAY_IS_CLAIMS_PAGE (self), NULL);

  return self->list;
}

/**
 * gainsay_claims_page_start_search:
 * @self: a page
 *
 * Moves the focus to the search field.
 */
void
gainsay_claims_page_start_search (GainsayClaimsPage *self)
{
  g_return_if_fail (GAINSAY_IS_CLAIMS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * gainsay_claims_page_focus:
 * @self: a page
 *
 * Moves the focus to the list.
 */
void
gainsay_claims_page_focus (GainsayClaimsPage *self)
{
  g_return_if_fail (GAINSAY_IS_CLAIMS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * gainsay_claims_page_show_claim:
 * @self: a page
 * @claim: a claim of the case
 *
 * Chooses a claim and scrolls to it, clearing the search and the filter when they hide it.
 */
void
gainsay_claims_page_show_claim (GainsayClaimsPage *self, GainsayClaim *claim)
{
  g_return_if_fail (GAINSAY_IS_CLAIMS_PAGE (self));
  g_return_if_fail (GAINSAY_IS_CLAIM (claim));

  if (!gainsay_claim_list_set_claim (self->list, claim))
    {
      GainsayClaimFilter filter = g_strcmp0 (gainsay_claim_get_status (claim), "set-aside") == 0
                                    ? GAINSAY_CLAIM_FILTER_SET_ASIDE
                                    : GAINSAY_CLAIM_FILTER_OPEN;

      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      gainsay_claim_list_set_search (self->list, NULL);
      queue_counts (self);
      gtk_drop_down_set_selected (self->filter, filter);
      gainsay_claim_list_set_filter (self->list, filter);
      gainsay_claim_list_set_claim (self->list, claim);
    }
  scroll_to_chosen (self);
}

/**
 * gainsay_claims_page_move:
 * @self: a page
 * @by: how far, 1 for the next claim
 *
 * Chooses another claim of the list and scrolls to it.
 */
void
gainsay_claims_page_move (GainsayClaimsPage *self, int by)
{
  g_return_if_fail (GAINSAY_IS_CLAIMS_PAGE (self));

  if (gainsay_claim_list_move (self->list, by))
    scroll_to_chosen (self);
}
