/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/importers/dates.h"

#include <string.h>

/* Dates outside these years are no dates of documents. */
#define FIRST_YEAR 1400
#define LAST_YEAR 2199

/* Longer lines are prose. */
#define MAX_LENGTH 160

typedef struct
{
  guint year;
  guint month;
  guint day;
  gboolean is_whole;     /* a date in one word, as 2018-08-06 */
  gboolean is_ambiguous; /* a date that can be read in two ways */
} Date;

static gboolean
is_leap_year (guint year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static gboolean
is_valid (guint year, guint month, guint day)
{
  static const guint8 days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1)
    return FALSE;
  if (month == 2 && day == 29)
    return is_leap_year (year);
  return day <= days[month - 1];
}

static gboolean
set_whole (Date *date, guint year, guint month, guint day)
{
  if (!is_valid (year, month, day))
    return FALSE;
  if (!date->is_whole)
    *date = (Date){ year, month, day, TRUE, FALSE };
  return TRUE;
}

/* Reads digits; gives how many there were. */
static guint
read_digits (const char **at, guint *value)
{
  guint n_digits = 0;

  *value = 0;
  for (; g_ascii_isdigit (**at) && n_digits < 9; (*at)++, n_digits++)
    *value = *value * 10 + (guint) (**at - '0');
  return n_digits;
}

/* 2018-08-06, 2018/8/6, 6.8.2018, 8/6/2018, and 2018-08-06T12:00:00Z */
static gboolean
read_numeric (const char *word, Date *date)
{
  guint n[3];
  guint n_digits[3];
  char separator;
  const char *at = word;

  n_digits[0] = read_digits (&at, &n[0]);
  separator = *at;
  if (n_digits[0] == 0 || separator == '\0' || strchr ("-/.", separator) == NULL)
    return FALSE;
  at++;
  n_digits[1] = read_digits (&at, &n[1]);
  if (n_digits[1] == 0 || n_digits[1] > 2 || *at != separator)
    return FALSE;
  at++;
  n_digits[2] = read_digits (&at, &n[2]);
  if (n_digits[0] == 4 && n_digits[2] >= 1 && n_digits[2] <= 2 && (*at == '\0' || *at == 'T'))
    return set_whole (date, n[0], n[1], n[2]);
  if (n_digits[0] > 2 || n_digits[2] != 4 || *at != '\0')
    return FALSE;
  if (separator == '.' || n[0] > 12 || n[0] == n[1])
    return set_whole (date, n[2], n[1], n[0]);
  if (n[1] > 12)
    return set_whole (date, n[2], n[0], n[1]);
  date->is_ambiguous = is_valid (n[2], n[1], n[0]);
  return date->is_ambiguous;
}

/* 12:30, 12.30, 12:30:05, 9pm, 9:30am, +0200, 1230 GMT is not told apart from a year */
static gboolean
is_time (const char *word)
{
  const char *at = word + (*word == '+' || *word == '-');
  guint value;
  guint n_digits = read_digits (&at, &value);
  gboolean has_minutes = FALSE;

  if (at > word && *word != *at && (*word == '+' || *word == '-') && n_digits == 4 && *at == '\0')
    return TRUE;
  if (n_digits < 1 || n_digits > 2 || value > 24)
    return FALSE;
  while (*at == ':' || *at == '.')
    {
      at++;
      if (read_digits (&at, &value) != 2 || value > 59)
        return FALSE;
      has_minutes = TRUE;
    }
  if (*at == '\0')
    return has_minutes;
  return g_ascii_strcasecmp (at, "am") == 0 || g_ascii_strcasecmp (at, "pm") == 0 ||
         g_ascii_strcasecmp (at, "z") == 0;
}

/* 6, 06, 6th or a year */
static gboolean
read_number (const char *word, Date *date)
{
  const char *at = word;
  guint value;
  guint n_digits = read_digits (&at, &value);

  if (n_digits == 4 && *at == '\0' && value >= FIRST_YEAR && value <= LAST_YEAR)
    {
      if (date->year == 0)
        date->year = value;
      return TRUE;
    }
  if (n_digits < 1 || n_digits > 2 || value < 1 || value > 31)
    return FALSE;
  if (*at != '\0' && g_ascii_strcasecmp (at, "st") != 0 && g_ascii_strcasecmp (at, "nd") != 0 &&
      g_ascii_strcasecmp (at, "rd") != 0 && g_ascii_strcasecmp (at, "th") != 0)
    return FALSE;
  if (date->day == 0)
    date->day = value;
  return TRUE;
}

static gboolean
read_word (const GainsayPatterns *patterns, char *word, Date *date)
{
  gsize length = strlen (word);
  guint month;

  if (gainsay_patterns_has_word (patterns, GAINSAY_WORDS_DATE, word, length))
    return TRUE;
  while (length > 0 && strchr (".:;|)]", word[length - 1]) != NULL)
    word[--length] = '\0';
  if (length == 0)
    return TRUE;
  month = gainsay_patterns_find_month (patterns, word, length);
  if (month > 0)
    {
      if (date->month == 0)
        date->month = month;
      return TRUE;
    }
  if (date->is_whole && g_ascii_isdigit (*word))
    return TRUE;
  return read_numeric (word, date) || is_time (word) || read_number (word, date) ||
         gainsay_patterns_has_word (patterns, GAINSAY_WORDS_DATE, word, length);
}

/* FALSE if a word of the line belongs to no date. */
static gboolean
read_line (const GainsayPatterns *patterns, const char *text, Date *date)
{
  g_autofree char *copy = NULL;
  g_auto (GStrv) words = NULL;

  *date = (Date){ 0 };
  if (strlen (text) > MAX_LENGTH)
    return FALSE;
  copy = g_strdup (text);
  g_strdelimit (copy, ",\t\n|()[]", ' ');
  words = g_strsplit (copy, " ", -1);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && !g_str_equal (*word, "-") && !g_str_equal (*word, "–") &&
        !g_str_equal (*word, "—") && !g_str_equal (*word, "•") && !g_str_equal (*word, "·") &&
        !g_str_equal (*word, "/") && !read_word (patterns, *word, date))
      return FALSE;
  return TRUE;
}

static char *
format_date (const Date *date)
{
  if (date->is_ambiguous || date->year == 0)
    return NULL;
  if (date->month == 0)
    return date->day == 0 ? g_strdup_printf ("%04u", date->year) : NULL;
  if (date->day == 0)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);
  if (!is_valid (date->year, date->month, date->day))
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/**
 * gainsay_dates_parse:
 * @patterns: the patterns of a language, for its months
 * @text: a date, alone
 *
 * Reads a date.
 *
 * Returns: (transfer full) (nullable): YYYY, YYYY-MM or YYYY-MM-DD
 */
char *
gainsay_dates_parse (const GainsayPatterns *patterns, const char *text)
{
  Date date;

  g_return_val_if_fail (patterns != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return read_line (patterns, text, &date) ? format_date (&date) : NULL;
}

/**
 * gainsay_dates_is_line:
 * @patterns: the patterns of a language
 * @text: a line
 * @date: (out) (transfer full) (nullable): its date, if it is complete and can be read in one way
 *
 * Tells whether a line is a date and nothing else, such as "Updated 6 August 2018, 10:15 GMT".
 *
 * A year alone is no such line: it may be a heading.
 *
 * Returns: whether it is
 */
gboolean
gainsay_dates_is_line (const GainsayPatterns *patterns, const char *text, char **date)
{
  Date found;

  g_return_val_if_fail (patterns != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  *date = NULL;
  if (!read_line (patterns, text, &found))
    return FALSE;
  if (!found.is_ambiguous && (found.month == 0 || (found.day == 0 && found.year == 0)))
    return FALSE;
  *date = format_date (&found);
  return TRUE;
}
