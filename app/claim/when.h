/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which year is meant by words that count from the day of the document.
 *
 *   document of 2018-08-06:  last year ▶ 2017,  two years ago ▶ 2016,  last May ▶ 2018
 *
 * Invariants: pure; what the date of the document leaves open is not told.
 */
#pragma once

#include "app/text/analysis.h"

G_BEGIN_DECLS

guint gainsay_when_find_year (const GainsayAnalysis *analysis,
                              guint token,
                              const char *date,
                              guint *n_tokens);

G_END_DECLS
