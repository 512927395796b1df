/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a claim's passages come to, counted by sources: passages that rest on one party's word or
 * finding count once, whatever the paper; copies of a document count once; only what a person has
 * accepted counts at all.
 *
 * A contradiction that speaks to what the claim reports, not to whether it was said (layer
 * "attribution"), is counted apart and never against the claim.
 */
#pragma once

#include "app/types.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayTally:
 * @supports: sources of accepted passages that support the claim
 * @contradicts: sources of accepted passages that contradict it
 * @beside: sources of accepted passages that contradict only what it reports
 * @supports_to_judge: suggested passages that support it
 * @contradicts_to_judge: suggested passages that contradict it
 * @speakers: people or bodies that make the claim
 * @appearances: passages where it is made, dismissed ones left out
 *
 * The figures of one claim.
 */
typedef struct
{
  guint supports;
  guint contradicts;
  guint beside;
  guint supports_to_judge;
  guint contradicts_to_judge;
  guint speakers;
  guint appearances;
} GainsayTally;

void gainsay_tally_count (GainsayClaim *claim, GainsayTally *tally);

G_END_DECLS
