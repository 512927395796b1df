/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a case, made bit by bit while the case changes. */
#include "app/case/decisions.h"
#include "app/case/printer.h"
#include "app/case/session.h"
#include "app/case/writer.h"
#include "app/claim/claim.h"
#include "app/evidence/evidence.h"
#include "tests/support/cases.h"

#include <glib/gstdio.h>
#include <time.h>

static void
assert_printed (GainsayCase *investigation, GainsayPrinter *printer)
{
  g_autoptr (GBytes) expected = gainsay_writer_to_bytes (investigation);
  g_autoptr (GPtrArray) pieces = gainsay_printer_list_pieces (printer);
  g_autoptr (GByteArray) joined = g_byte_array_new ();
  g_autoptr (GBytes) text = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (pieces->pdata[i], &length);

      g_byte_array_append (joined, bytes, (guint) length);
    }
  text = g_byte_array_free_to_bytes (g_steal_pointer (&joined));
  g_assert_true (g_bytes_equal (text, expected));
}

static void
test_whole (void)
{
  g_autoptr (GainsayCase) investigation = test_case_make (20, 2);
  g_autoptr (GainsayCase) empty = gainsay_case_new ();
  g_autoptr (GainsayPrinter) printer = gainsay_printer_new (investigation);
  g_autoptr (GainsayPrinter) other = gainsay_printer_new (empty);
  g_autoptr (JsonNode) unknown = json_from_string ("{\"a\":[1,\"b\"]}", NULL);

  gainsay_record_set_field (GAINSAY_RECORD (investigation), "later", unknown, NULL);
  g_assert_true (gainsay_printer_print (printer, G_MAXINT64));
  assert_printed (investigation, printer);
  g_assert_true (gainsay_printer_print (other, G_MAXINT64));
  assert_printed (empty, other);
}

/* One change of each kind between two slices, near and far from where the printer is. */
static void
change (GainsaySession *session, guint step)
{
  GainsayCase *investigation = gainsay_session_get_case (session);
  g_autoptr (GainsayRecord) first =
    g_list_model_get_item (gainsay_case_get_claims (investigation), 0);
  g_autoptr (GainsayRecord) last =
    g_list_model_get_item (gainsay_case_get_claims (investigation),
                           g_list_model_get_n_items (gainsay_case_get_claims (investigation)) - 1);
  g_autoptr (GainsayRecord) passage =
    g_list_model_get_item (gainsay_claim_get_evidence (
                             GAINSAY_CLAIM (step % 2 == 0 ? first : last)),
                           0);
  g_autoptr (GainsayRecord) added = NULL;

  switch (step)
    {
    case 0:
    case 1:
      gainsay_record_set_text (passage, "note", "Changed.");
      break;
    case 2:
      gainsay_record_remove_child (first, "evidence", passage);
      break;
    case 3:
      gainsay_record_remove_child (GAINSAY_RECORD (investigation), "claims", first);
      break;
    case 4:
      g_assert_true (test_case_record (session, 40, "It ran dry."));
      break;
    case 5:
      added = GAINSAY_RECORD (gainsay_evidence_new ());
      gainsay_record_set_text (added, "id", "e-new");
      gainsay_record_insert_child (last, "evidence", 0, added);
      break;
    default:
      gainsay_record_set_text (GAINSAY_RECORD (investigation), "title", "Another name");
      break;
    }
}

static void
test_changes_meanwhile (void)
{
  for (guint step = 0; step < 7; step++)
    for (guint n_slices = 1; n_slices < 140; n_slices += 23)
      {
        g_autoptr (GainsayCase) investigation = test_case_make (60, 2);
        g_autoptr (GError) error = NULL;
        g_autoptr (GainsaySession) session = gainsay_session_new (NULL, investigation, &error);
        g_autoptr (GainsayPrinter) printer = gainsay_printer_new (investigation);

        g_assert_no_error (error);
        /* A slice that is over at once prints one record. */
        for (guint i = 0; i < n_slices && !gainsay_printer_print (printer, 0); i++)
          ;
        change (session, step);
        while (!gainsay_printer_print (printer, 0))
          ;
        assert_printed (investigation, printer);
      }
}

/* Of the main thread alone, so that a busy machine does not count; in nanoseconds. */
static gint64
get_cpu_time (void)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time), ==, 0);
  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static gboolean
beat_cb (gpointer user_data)
{
  gint64 *beats = user_data; /* the last one, and the longest time between two */
  gint64 now = get_cpu_time ();

  beats[1] = MAX (beats[1], now - beats[0]);
  beats[0] = now;
  return G_SOURCE_CONTINUE;
}

/* The main loop goes on while a large case is written. */
static void
test_main_loop (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "dam.gainsay", NULL);
  g_autoptr (GainsayCase) investigation = test_case_make (10000, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsaySession) session = gainsay_session_new (path, investigation, &error);
  gint64 whole = get_cpu_time ();
  gint64 beats[2] = { 0, 0 };
  guint source;

  g_assert_no_error (error);
  g_bytes_unref (gainsay_writer_to_bytes (investigation));
  whole = get_cpu_time () - whole;
  source = g_timeout_add_full (G_PRIORITY_DEFAULT, 1, beat_cb, beats, NULL);
  beats[0] = get_cpu_time ();
  gainsay_session_write (session);
  g_assert_false (gainsay_session_get_saved (session));
  while (!gainsay_session_get_saved (session))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_test_message ("in one piece %.1f ms, longest pause %.1f ms", (double) whole / 1e6,
                  (double) beats[1] / 1e6);
  g_assert_cmpint (beats[1], <, whole / 5);
  gainsay_session_close (session, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/printing/whole", test_whole);
  g_test_add_func ("/printing/changes-meanwhile", test_changes_meanwhile);
  g_test_add_func ("/printing/main-loop", test_main_loop);
  return g_test_run ();
}
