/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The verdict panel: the rating, summary, rationale and caveats of the present claim's verdict, the
 * evidence it cites, and the claim's history.
 *
 * What is typed becomes an entry of the log 2 s after the last key and when the focus leaves; the
 * entries of one visit to a field are undone together. A recorded verdict is read-only until it is
 * reopened. Only accepted passages can be cited.
 *
 * Properties: session, claim. Signals: recorded (), after the verdict was recorded by a person
 * here, so that the window goes on to the next picked claim; left (), after Escape in a text, so
 * that the focus goes back to the passages. It asks the window for win.record, win.show-passage and
 * win.show-message (actions-table.h).
 */
#pragma once

#include "app/types.h"
#include "widgets/session-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GAINSAY_TYPE_VERDICT_PANEL (gainsay_verdict_panel_get_type ())
G_DECLARE_FINAL_TYPE (GainsayVerdictPanel,
                      gainsay_verdict_panel,
                      GAINSAY,
                      VERDICT_PANEL,
                      GainsaySessionView)

GtkWidget *gainsay_verdict_panel_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_verdict_panel_set_claim (GainsayVerdictPanel *self, GainsayClaim *claim);
gboolean gainsay_verdict_panel_rate (GainsayVerdictPanel *self, guint number);
gboolean gainsay_verdict_panel_record (GainsayVerdictPanel *self);
gboolean gainsay_verdict_panel_toggle_cited (GainsayVerdictPanel *self, GainsayEvidence *evidence);
void gainsay_verdict_panel_focus_rationale (GainsayVerdictPanel *self);
void gainsay_verdict_panel_flush (GainsayVerdictPanel *self);

G_END_DECLS
