/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of finding evidence share. */
#pragma once

#include "app/claim/attribution.h"
#include "app/evidence/find.h"
#include "app/evidence/stance.h"

G_BEGIN_DECLS

/**
 * GainsayFindPassage:
 * @document: the index of its document
 * @proposition: what is said in it
 * @start: first byte of the whole sentences
 * @end: byte behind the last
 * @source: on whose word it rests: a party's id, or the document's; borrowed
 * @basis: what it rests on
 * @has_reported: whether somebody else says something in the same sentence
 * @text: what it says, made ready for comparing; shared by all that say it in these words
 *
 * A passage that may be evidence.
 */
typedef struct
{
  guint document;
  const GainsayProposition *proposition;
  gsize start;
  gsize end;
  const char *source;
  const char *basis;
  gboolean has_reported;
  const GainsayStanceText *text;
} GainsayFindPassage;

char *gainsay_find_write_reasons (const GPtrArray *reasons,
                                  const char *claim,
                                  const GainsayFindPassage *passage,
                                  const GainsayAnalysis *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
