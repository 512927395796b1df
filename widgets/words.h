/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the words of the case file are said to people: stances, bases, kinds, dates, and where a
 * passage stands. A word that this version does not know is shown as it is written.
 */
#pragma once

#include "app/document/opening.h"
#include "app/evidence/labels.h"
#include "app/types.h"

#include <glib.h>

G_BEGIN_DECLS

const char *gainsay_stance_get_shape (const char *stance);
const char *gainsay_stance_get_style (const char *stance);
const char *const *gainsay_document_kinds_list (void);
const char *gainsay_document_kind_to_label (const char *kind);

char *gainsay_date_dup_label (const char *date) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_document_dup_title (GainsayDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_document_dup_name (GainsayDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_document_dup_place (GainsayDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *gainsay_passage_dup_place (GainsayCase *investigation,
                                 GainsayPassage *passage) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
