/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What leaves the program: recorded verdicts, with the claim, who judged and when, and the accepted
 * passages. Drafts, suggestions and the documents' texts stay in the case.
 *
 * One file a format behind this interface; each format is a function from a case to a text.
 */
#pragma once

#include "app/types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GainsayExportFormat:
 * @name: the word on the command line, and the end of file names
 * @media_type: of the text
 * @make: makes the text; with @all, claims without a recorded verdict are there as "unjudged"
 *
 * One format.
 */
typedef struct
{
  const char *name;
  const char *media_type;
  char *(*make) (GainsayCase *investigation, gboolean all);
} GainsayExportFormat;

const GainsayExportFormat *gainsay_export_find_format (const char *name);

char *gainsay_export_json (GainsayCase *investigation, gboolean all) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_export_csv (GainsayCase *investigation, gboolean all) G_GNUC_WARN_UNUSED_RESULT;

/* For the formats. */
gboolean gainsay_export_is_judged (GainsayClaim *claim);
gboolean gainsay_export_is_accepted (GainsayEvidence *evidence);
gboolean gainsay_export_is_cited (GainsayClaim *claim, GainsayEvidence *evidence);
char *gainsay_export_dup_claim_text (GainsayClaim *claim) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
