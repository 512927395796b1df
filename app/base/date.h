/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates as the case file writes them: YYYY, YYYY-MM, YYYY-MM-DD or a UTC time. A date is as exact
 * as what is known and no more.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayDatePrecision:
 * @GAINSAY_DATE_NONE: no date at all
 * @GAINSAY_DATE_YEAR: YYYY
 * @GAINSAY_DATE_MONTH: YYYY-MM
 * @GAINSAY_DATE_DAY: YYYY-MM-DD
 * @GAINSAY_DATE_TIME: YYYY-MM-DDTHH:MM:SSZ, with or without fractions of a second
 *
 * How exact a date is.
 */
typedef enum
{
  GAINSAY_DATE_NONE,
  GAINSAY_DATE_YEAR,
  GAINSAY_DATE_MONTH,
  GAINSAY_DATE_DAY,
  GAINSAY_DATE_TIME,
} GainsayDatePrecision;

GainsayDatePrecision gainsay_date_parse (const char *text, GDateTime **time);

G_END_DECLS
