/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The window's own container: it lays out the list, the middle, the reader and the verdict panel
 * by its width, without taking any of them out of the tree.
 *
 *   ┌──────┬──────────────┐   wide, from 1200 px: all of it.
 *   │      │ header       │   medium, from 1000 px: the list opens over the middle.
 *   │ list ├─────────┬────┤   narrow: so it does, and the aside opens on request.
 *   │      │ content │ as-│
 *   │      ├─────────┤ ide│   Each can be opened and closed at any width; what a width opens and
 *   │      │ reader  │    │   closes it does once, when it is reached.
 *   └──────┴─────────┴────┘
 *
 * Where there is little height it has the style class "low".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GainsayPanesMode:
 * @GAINSAY_PANES_WIDE: every pane has its own place
 * @GAINSAY_PANES_MEDIUM: the list opens over the middle
 * @GAINSAY_PANES_NARROW: as medium, and the aside is closed at first
 *
 * How the panes are laid out.
 */
typedef enum
{
  GAINSAY_PANES_WIDE,
  GAINSAY_PANES_MEDIUM,
  GAINSAY_PANES_NARROW,
} GainsayPanesMode;

/**
 * GainsayPane:
 * @GAINSAY_PANE_LIST: the list, beside the middle or over it
 * @GAINSAY_PANE_ASIDE: the aside
 * @GAINSAY_PANE_READER: the reader
 *
 * The panes that open and close.
 */
typedef enum
{
  GAINSAY_PANE_LIST,
  GAINSAY_PANE_ASIDE,
  GAINSAY_PANE_READER,
  GAINSAY_N_PANES,
} GainsayPane;

#define GAINSAY_TYPE_PANES_MODE (gainsay_panes_mode_get_type ())
GType gainsay_panes_mode_get_type (void);

#define GAINSAY_TYPE_PANES (gainsay_panes_get_type ())
G_DECLARE_FINAL_TYPE (GainsayPanes, gainsay_panes, GAINSAY, PANES, GtkWidget)

GtkWidget *gainsay_panes_new (void) G_GNUC_WARN_UNUSED_RESULT;

GainsayPanesMode gainsay_panes_get_mode (GainsayPanes *self);
gboolean gainsay_panes_get_open (GainsayPanes *self, GainsayPane pane);
void gainsay_panes_set_open (GainsayPanes *self, GainsayPane pane, gboolean open);

G_END_DECLS
