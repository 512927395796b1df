/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/date.h"

static const struct
{
  const char *path;
  const char *text;
  GainsayDatePrecision precision;
  const char *first; /* the first moment; NULL for what is no date */
} cases[] = {
  { "/date/year", "2018", GAINSAY_DATE_YEAR, "2018-01-01T00:00:00Z" },
  { "/date/month", "2018-08", GAINSAY_DATE_MONTH, "2018-08-01T00:00:00Z" },
  { "/date/day", "2018-08-06", GAINSAY_DATE_DAY, "2018-08-06T00:00:00Z" },
  { "/date/leap-day", "2020-02-29", GAINSAY_DATE_DAY, "2020-02-29T00:00:00Z" },
  { "/date/time", "2018-08-06T14:02:03Z", GAINSAY_DATE_TIME, "2018-08-06T14:02:03Z" },
  { "/date/absent", NULL, GAINSAY_DATE_NONE, NULL },
  { "/date/empty", "", GAINSAY_DATE_NONE, NULL },
  { "/date/no-leap-day", "2019-02-29", GAINSAY_DATE_NONE, NULL },
  { "/date/month-13", "2018-13", GAINSAY_DATE_NONE, NULL },
  { "/date/day-00", "2018-08-00", GAINSAY_DATE_NONE, NULL },
  { "/date/year-0000", "0000", GAINSAY_DATE_NONE, NULL },
  { "/date/short", "2018-8-6", GAINSAY_DATE_NONE, NULL },
  { "/date/slashes", "2018/08/06", GAINSAY_DATE_NONE, NULL },
  { "/date/words", "6 Aug 2018", GAINSAY_DATE_NONE, NULL },
  { "/date/zone", "2018-08-06T14:02:03+02:00", GAINSAY_DATE_NONE, NULL },
  { "/date/hour-25", "2018-08-06T25:02:03Z", GAINSAY_DATE_NONE, NULL },
};

static void
test_parse (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *first = NULL;

  g_assert_cmpint (gainsay_date_parse (cases[i].text, &time), ==, cases[i].precision);
  g_assert_cmpint (gainsay_date_parse (cases[i].text, NULL), ==, cases[i].precision);
  first = time != NULL ? g_date_time_format_iso8601 (time) : NULL;
  g_assert_cmpstr (first, ==, cases[i].first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_parse);
  return g_test_run ();
}
