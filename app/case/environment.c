/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/environment.h"

#include <string.h>

#define IDLE_MS 30000
#define RETRY_MS 2000

/* SOURCE_DATE_EPOCH, as reproducible builds use it; -1 when it is not set. */
static gint64
get_fixed_time (void)
{
  const char *value = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &seconds, NULL))
    return -1;
  return seconds;
}

static gint64
get_system_time (gpointer data)
{
  gint64 fixed = get_fixed_time ();

  return fixed >= 0 ? fixed : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * gainsay_environment_get_default:
 *
 * Gives the world as it is: the system's clock, or SOURCE_DATE_EPOCH where that is set.
 *
 * Returns: (transfer none): the default environment
 */
const GainsayEnvironment *
gainsay_environment_get_default (void)
{
  static const GainsayEnvironment environment = {
    get_system_time, NULL, NULL, NULL, IDLE_MS, RETRY_MS,
  };

  return &environment;
}

/**
 * gainsay_environment_dup_time:
 * @self: an environment
 *
 * Gives the time as the case file writes it.
 *
 * Returns: (transfer full): UTC, such as "2026-11-21T20:00:00Z"
 */
char *
gainsay_environment_dup_time (const GainsayEnvironment *self)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  time = g_date_time_new_from_unix_utc (self->get_time (self->data));
  if (time == NULL)
    time = g_date_time_new_from_unix_utc (0);
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

/* Version 4 of RFC 4122; from the fixed time where there is one, so that a run can be repeated. */
static char *
make_uuid (GainsayCase *investigation)
{
  gint64 fixed = get_fixed_time ();
  g_autofree char *seed = g_strdup_printf ("gainsay-case %" G_GINT64_FORMAT, fixed);
  g_autofree char *digits = fixed >= 0 ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1)
                                       : gainsay_case_make_random (investigation, 16);

  digits[12] = '4';
  digits[16] = "89ab"[g_ascii_xdigit_value (digits[16]) % 4];
  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", digits, digits + 8, digits + 12, digits + 16,
                          digits + 20);
}

/**
 * gainsay_environment_make_case:
 * @self: an environment
 * @title: (nullable): the name of the investigation
 *
 * Begins a new case: with an id, a time, and the default rating scale to come.
 *
 * Returns: (transfer full): a case without documents
 */
GainsayCase *
gainsay_environment_make_case (const GainsayEnvironment *self, const char *title)
{
  GainsayCase *investigation;
  GainsayRecord *record;
  g_autofree char *id = NULL;
  g_autofree char *now = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  investigation = gainsay_case_new ();
  record = GAINSAY_RECORD (investigation);
  gainsay_case_set_random (investigation, self->get_random, self->data);
  id = make_uuid (investigation);
  now = gainsay_environment_dup_time (self);
  gainsay_record_set_text (record, "format", "gainsay-case");
  gainsay_record_set_count (record, "version", 1);
  gainsay_record_set_text (record, "id", id);
  gainsay_record_set_text (record, "title", title);
  gainsay_record_set_text (record, "created", now);
  gainsay_record_set_text (record, "generator", "Gainsay " VERSION);
  return investigation;
}
