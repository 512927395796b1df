/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A verdict is what the checker decides of a claim. Until it is recorded by a deliberate act it is
 * a draft, kept at once and exported nowhere.
 */
#pragma once

#include "app/base/record.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_VERDICT (gainsay_verdict_get_type ())
G_DECLARE_FINAL_TYPE (GainsayVerdict, gainsay_verdict, GAINSAY, VERDICT, GainsayRecord)
const char *gainsay_verdict_get_status (GainsayVerdict *self);
gboolean gainsay_verdict_is_recorded (GainsayVerdict *self);
const char *gainsay_verdict_get_rating (GainsayVerdict *self);
const char *gainsay_verdict_get_label (GainsayVerdict *self);
const char *gainsay_verdict_get_summary (GainsayVerdict *self);
const char *gainsay_verdict_get_rationale (GainsayVerdict *self);
const char *gainsay_verdict_get_caveats (GainsayVerdict *self);
const char *gainsay_verdict_get_by (GainsayVerdict *self);
const char *gainsay_verdict_get_at (GainsayVerdict *self);
const char *const *gainsay_verdict_get_evidence (GainsayVerdict *self);
const char *gainsay_verdict_get_published (GainsayVerdict *self);

G_END_DECLS
