/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/date.h"

#include <string.h>

static gboolean
read_number (const char *text, gsize n_digits, int *number)
{
  *number = 0;
  for (gsize i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }
  return TRUE;
}

static GDateTime *
parse_time (const char *text, gsize length)
{
  if (length < 20 || text[10] != 'T' || text[length - 1] != 'Z')
    return NULL;
  return g_date_time_new_from_iso8601 (text, NULL);
}

static GDateTime *
parse_day (const char *text, gsize length, GainsayDatePrecision precision)
{
  int year;
  int month = 1;
  int day = 1;

  if (!read_number (text, 4, &year))
    return NULL;
  if (precision >= GAINSAY_DATE_MONTH && (text[4] != '-' || !read_number (text + 5, 2, &month)))
    return NULL;
  if (precision >= GAINSAY_DATE_DAY && (text[7] != '-' || !read_number (text + 8, 2, &day)))
    return NULL;
  return g_date_time_new_utc (year, month, day, 0, 0, 0);
}

static GainsayDatePrecision
find_precision (gsize length)
{
  switch (length)
    {
    case 4:
      return GAINSAY_DATE_YEAR;
    case 7:
      return GAINSAY_DATE_MONTH;
    case 10:
      return GAINSAY_DATE_DAY;
    default:
      return length >= 20 ? GAINSAY_DATE_TIME : GAINSAY_DATE_NONE;
    }
}

/**
 * gainsay_date_parse:
 * @text: (nullable): a date
 * @time: (out) (optional) (nullable): the first moment that it can mean, in UTC
 *
 * Reads a date and says how exact it is.
 *
 * Returns: the precision; %GAINSAY_DATE_NONE for what is no date
 */
GainsayDatePrecision
gainsay_date_parse (const char *text, GDateTime **time)
{
  g_autoptr (GDateTime) parsed = NULL;
  gsize length = text != NULL ? strlen (text) : 0;
  GainsayDatePrecision precision = find_precision (length);

  if (time != NULL)
    *time = NULL;
  if (precision == GAINSAY_DATE_NONE)
    return precision;

  parsed = precision == GAINSAY_DATE_TIME ? parse_time (text, length)
                                          : parse_day (text, length, precision);
  if (parsed == NULL)
    return GAINSAY_DATE_NONE;
  if (time != NULL)
    *time = g_steal_pointer (&parsed);
  return precision;
}
