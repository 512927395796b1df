/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes: a case that is written to the same bytes twice and verified without harm, or an error.
 */
#include "app/base/canonical.h"
#include "app/base/json-guard.h"
#include "app/case/journal.h"
#include "app/case/reader.h"
#include "app/case/verify.h"
#include "app/case/writer.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

static void
check_case (GainsayCase *investigation)
{
  g_autoptr (GBytes) first = gainsay_writer_to_bytes (investigation);
  g_autoptr (GPtrArray) faults = gainsay_verify (investigation);
  g_autoptr (GainsayCase) again = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (first, &length);

  g_assert_nonnull (faults);
  again = gainsay_reader_read (text, length, &error);
  g_assert_no_error (error);
  second = gainsay_writer_to_bytes (again);
  g_assert_true (g_bytes_equal (first, second));
}

static void
check_json (const char *text, gsize length)
{
  g_autoptr (JsonNode) node = gainsay_json_parse (text, length, gainsay_reader_get_limits (), NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (node == NULL)
    return;
  first = gainsay_json_canonical (node);
  again = gainsay_json_parse (first, strlen (first), gainsay_reader_get_limits (), NULL);
  g_assert_nonnull (again);
  second = gainsay_json_canonical (again);
  g_assert_cmpstr (first, ==, second);
}

/* The same bytes as a journal of a case: never more than an error. */
static void
check_journal (const char *text, gsize length)
{
  g_autoptr (GainsayCase) investigation = gainsay_case_new ();

  while (length > 0 && text[length - 1] != '\n')
    length--;
  gainsay_journal_apply (investigation, text, length, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *bytes = g_malloc (size + 1);
  g_autoptr (GainsayCase) investigation = NULL;

  memcpy (bytes, data, size);
  bytes[size] = '\0';
  check_json (bytes, size);
  check_journal (bytes, size);
  investigation = gainsay_reader_read (bytes, size, NULL);
  if (investigation != NULL)
    check_case (investigation);
  return 0;
}
