/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The window's own container: it lays out the list, the middle, the reader and the verdict panel
 * by its width, without taking any of them out of the tree.
 *
 *   wide, from 1200 px          medium, from 1000 px         narrow
 *   ┌──────┬──────────────┐     ┌──────┬──────────────┐      ┌─────────────────┐
 *   │      │ header       │     │      │ header       │      │ header          │
 *   │ list ├─────────┬────┤     │ list ├──────────────┤      ├─────────────────┤
 *   │      │ content │ as-│     │      │ content      │      │ content         │
 *   │      ├─────────┤ ide│     │      ├──────────────┤      ├─────────────────┤
 *   │      │ reader  │    │     │      │ aside|reader │      │ aside | reader  │
 *   └──────┴─────────┴────┘     └──────┴──────────────┘      └─────────────────┘
 *
 * In the narrow layout the list opens over the middle. Below the widths that its children need it
 * asks for them and nothing less.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GainsayPanesMode:
 * @GAINSAY_PANES_WIDE: every pane has its own place
 * @GAINSAY_PANES_MEDIUM: reader and aside are two pages of the lower half
 * @GAINSAY_PANES_NARROW: as medium, and the list opens over the middle
 *
 * How the panes are laid out.
 */
typedef enum
{
  GAINSAY_PANES_WIDE,
  GAINSAY_PANES_MEDIUM,
  GAINSAY_PANES_NARROW,
} GainsayPanesMode;

#define GAINSAY_TYPE_PANES_MODE (gainsay_panes_mode_get_type ())
GType gainsay_panes_mode_get_type (void);

#define GAINSAY_TYPE_PANES (gainsay_panes_get_type ())
G_DECLARE_FINAL_TYPE (GainsayPanes, gainsay_panes, GAINSAY, PANES, GtkWidget)

GtkWidget *gainsay_panes_new (void) G_GNUC_WARN_UNUSED_RESULT;

GainsayPanesMode gainsay_panes_get_mode (GainsayPanes *self);
gboolean gainsay_panes_get_list_open (GainsayPanes *self);
void gainsay_panes_set_list_open (GainsayPanes *self, gboolean open);
gboolean gainsay_panes_get_reader_open (GainsayPanes *self);
void gainsay_panes_set_reader_open (GainsayPanes *self, gboolean open);
void gainsay_panes_show_aside (GainsayPanes *self);

G_END_DECLS
