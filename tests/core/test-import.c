/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/job.h"
#include "app/document/batch.h"
#include "app/document/copies.h"
#include "app/document/mark.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PROSE                                                                                      \
  "The council of Exampleton met on Monday and heard what the auditors had found about the "       \
  "money that was paid for the bridge, and nobody denied that it had been paid twice."

static GainsayDocument *
import (const char *text, gsize length, const char *name, GError **error)
{
  GainsayImportOptions options = { .name = name };
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return gainsay_import_bytes (bytes, &options, error);
}

static GainsayDocument *
import_text (const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  GainsayDocument *document = import (text, strlen (text), name, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_identity (void)
{
  g_autoptr (GainsayDocument) document = import_text ("abc", "a.txt");
  g_autoptr (GainsayDocument) again = import_text ("abc", "b.md");

  g_assert_cmpstr (gainsay_document_get_sha256 (document), ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (gainsay_record_get_id (GAINSAY_RECORD (document)), ==, "d-ba7816bf8f01cfea");
  g_assert_cmpstr (gainsay_record_get_id (GAINSAY_RECORD (again)), ==, "d-ba7816bf8f01cfea");
  g_assert_cmpstr (gainsay_document_get_text (document), ==, "abc");
  g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_options (void)
{
  GainsayImportOptions options = { .name = "a.txt",
                                   .uri = "https://x.test/a",
                                   .retrieved = "2020-01-02T03:04:05Z" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (PROSE, strlen (PROSE));
  g_autoptr (GainsayDocument) document = gainsay_import_bytes (bytes, &options, NULL);
  g_autoptr (GainsayDocument) bare = gainsay_import_bytes (bytes, NULL, NULL);

  g_assert_cmpstr (gainsay_document_get_uri (document), ==, "https://x.test/a");
  g_assert_cmpstr (gainsay_document_get_retrieved (document), ==, "2020-01-02T03:04:05Z");
  g_assert_null (gainsay_document_get_uri (bare));
  g_assert_null (gainsay_document_get_retrieved (bare));
}

static void
test_formats (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *media_type;
    const char *expected;
  } rows[] = {
    { "Words.", "a.txt", NULL, "text/plain" },
    { "Words.", "a", NULL, "text/plain" },
    { "Words.", NULL, NULL, "text/plain" },
    { "Words.", "A.MD", NULL, "text/markdown" },
    { "<p>Words.", "a.html", NULL, "text/html" },
    { "<p>Words.", "https://x.test/a.htm?b=c.txt#d", NULL, "text/html" },
    { "<!DOCTYPE html><p>Words.", "a", NULL, "text/html" },
    { "  <html><p>Words.", "a", NULL, "text/html" },
    { "<!-- x --><body>Words.", "a", NULL, "text/html" },
    { "<u>Words.</u> <body>", "a", NULL, "text/plain" },
    { "<p>Words.", "a.txt", "text/html; charset=utf-8", "text/html" },
    { "<p>Words.", "a", "application/xhtml+xml", "text/html" },
    { "Words.", "a.md", "text/plain", "text/markdown" },
    { "Words.", "a", "application/octet-stream", "text/plain" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GainsayImportOptions options = { .name = rows[i].name, .media_type = rows[i].media_type };
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
      g_autoptr (GError) error = NULL;
      g_autoptr (GainsayDocument) document = gainsay_import_bytes (bytes, &options, &error);
      g_autofree char *media_type = NULL;

      g_assert_no_error (error);
      g_object_get (document, "media-type", &media_type, NULL);
      g_assert_cmpstr (media_type, ==, rows[i].expected);
    }
}

static void
test_html_text (void)
{
  static const struct
  {
    const char *page;
    const char *text;
  } rows[] = {
    { "<p>One\n two</p><p>Three", "One two\n\nThree" },
    { "<p>One<br>two<br><br>three", "One\ntwo\n\nthree" },
    { "<p>a<b>b</b>c <i> d</i></p>", "abc d" },
    { "<p>&ldquo;Caf&eacute;&nbsp;&#8212; x&rdquo; &amp; y", "“Café\302\240— x” & y" },
    { "<p>He said <q>no</q>.", "He said “no”." },
    { "<ul><li>One.<li>Two.</ul>", "One.\n\nTwo." },
    { "<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc" },
    { "<pre>a\nb</pre>", "a\nb" },
    { "<p>a</p><script>x()</script><style>y{}</style><noscript>z</noscript><p>b", "a\n\nb" },
    { "<p>a<span hidden>x</span><span style='display: none'>y</span>b", "ab" },
    { "<nav>Menu</nav><article><p>" PROSE "</p></article><footer>End</footer>", PROSE },
    { "<div><div>x</div><div><div><p>" PROSE "</p><p>B</p></div></div></div>", PROSE "\n\nB" },
    { "<div class=social-story><p>" PROSE "</p></div>", PROSE },
    { "Only text, no elements", "Only text, no elements" },
    { "<meta charset=iso-8859-1><p>caf\351", "café" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GainsayDocument) document = import_text (rows[i].page, "a.html");

      g_assert_cmpstr (gainsay_document_get_text (document), ==, rows[i].text);
    }
}

/* Fails with this code, and the message names the input. */
static void
assert_fails (const char *text, gsize length, const char *name, GainsayImportError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayDocument) document = import (text, length, name, &error);

  g_assert_null (document);
  g_assert_error (error, GAINSAY_IMPORT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_empty (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } rows[] = {
    { "", "a.txt" },
    { " \n\t\r\n\302\240", "a.txt" },
    { "\357\273\277", "a.txt" },
    { "", "a.html" },
    { "<html><body></body></html>", "a.html" },
    { "<script>x</script>", "a.html" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_fails (rows[i].text, strlen (rows[i].text), rows[i].name, GAINSAY_IMPORT_ERROR_EMPTY);
}

static void
test_binary (void)
{
  static const char zeros[64];

  assert_fails ("%PDF-1.7 x", 10, "a.txt", GAINSAY_IMPORT_ERROR_BINARY);
  assert_fails (zeros, sizeof (zeros), "a.html", GAINSAY_IMPORT_ERROR_BINARY);
}

static void
test_too_large (void)
{
  gsize length = GAINSAY_IMPORT_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (length);

  memset (text, 'a', length);
  assert_fails (text, length, "a.txt", GAINSAY_IMPORT_ERROR_TOO_LARGE);
}

static void
test_nested (void)
{
  static const guint depths[] = { 195, 300, 50000 };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><body>");

      for (guint depth = 0; depth < depths[i]; depth++)
        g_string_append (page, "<div>");
      g_string_append (page, "Words.");
      if (i == 0)
        {
          g_autoptr (GainsayDocument) document = import_text (page->str, "a.html");

          g_assert_cmpstr (gainsay_document_get_text (document), ==, "Words.");
        }
      else
        assert_fails (page->str, page->len, "a.html", GAINSAY_IMPORT_ERROR_NESTED);
    }
}

static void
test_unreadable (void)
{
  static const char *const paths[] = { "/nowhere/at/all.txt", "/" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (gainsay_import_file (paths[i], NULL, &error));
      g_assert_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }
}

/* A pipe is read to its end, and not waited for where nobody writes to it. */
static void
test_pipe (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GainsayDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  int reader;
  int writer;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (gainsay_import_file (path, NULL, &error));
  g_assert_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);

  reader = open (path, O_RDONLY | O_NONBLOCK);
  writer = open (path, O_WRONLY);
  g_assert_cmpint (write (writer, PROSE, strlen (PROSE)), ==, strlen (PROSE));
  close (writer);
  document = gainsay_import_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gainsay_document_get_text (document), ==, PROSE);
  close (reader);
  g_remove (path);
  g_rmdir (folder);
}

/* A device that never ends is read up to the limit only. */
static void
test_endless (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gainsay_import_file ("/dev/zero", NULL, &error));
  g_assert_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_TOO_LARGE);
}

static void
test_cancelled (void)
{
  g_autoptr (GainsayJob) job = gainsay_job_new ("Import");
  g_autoptr (GError) error = NULL;
  GainsayImportOptions options = { .name = "a.txt", .job = job };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Words.", 6);

  gainsay_job_cancel (job);
  g_assert_null (gainsay_import_bytes (bytes, &options, &error));
  g_assert_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (gainsay_import_file ("/nowhere", &options, &error));
  g_assert_error (error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_CANCELLED);
}

/* Broken pages give what text they have. */
static void
test_malformed (void)
{
  static const char *const pages[] = {
    "<p>Words<b>.</p></b></i></body></p>",
    "<p class=\"unclosed>Words</p><p>More.</p>\"><p>Words.",
    "<html><head><title>T</title><body><p>Words.<p><html><body><p>Words.",
    "<!DOCTYPE x [<!ENTITY a \"&b;&b;\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><p>Words. &a;",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":</script><p>Words.",
    "<script type='application/ld+json'>[[[[\"</script><p>Words.",
    "<p>Words. &#0;&#xD800;&#x110000;&nosuch; \001",
    "<p>Words.<![CDATA[x]]><!-- <p> -- ><?x ?>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GainsayDocument) document = import_text (pages[i], "a.html");
      const char *text = gainsay_document_get_text (document);

      g_assert_nonnull (strstr (text, "Words"));
      g_assert_null (strstr (text, "root:"));
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

static char *
repeat (const char *piece, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length + 64);

  while (text->len < length)
    g_string_append (text, piece);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Large inputs made to be slow take a time that grows with their length only. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *piece;
    const char *name;
  } rows[] = {
    { "a\n", "a.txt" },
    { "{ab", "a.txt" },
    { "<a", "a.txt" },
    { "\"", "a.txt" },
    { "By A\n", "a.txt" },
    { "[a](", "a.md" },
    { "[", "a.md" },
    { "*a_", "a.md" },
    { "![a]", "a.md" },
    { "<p>a ", "a.html" },
    { "<b><p>a</b>", "a.html" },
    { "<a href=", "a.html" },
    { "&amp;", "a.html" },
    { "<aside>a</aside>", "a.html" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = repeat (rows[i].piece, 100 * 1000);
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GainsayDocument) document = import (text, strlen (text), rows[i].name, &error);

      g_test_message ("%s: %.2f s", rows[i].piece,
                      (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
      g_assert_true (document != NULL || error != NULL);
    }
}

static void
test_language (void)
{
  g_autofree char *german = repeat ("Der Rat hat am Montag gesagt, dass die Brücke nicht bezahlt "
                                    "worden sei, und der Bürgermeister hat das bestritten. ",
                                    600);
  g_autofree char *english = repeat (PROSE " ", 600);
  g_autoptr (GainsayDocument) first = import_text (german, "a.txt");
  g_autoptr (GainsayDocument) second = import_text (english, "a.txt");
  g_autoptr (GainsayDocument) tiny = import_text ("Ja.", "a.txt");

  g_assert_null (gainsay_document_get_language (tiny));
  if (gainsay_document_get_language (second) == NULL)
    {
      g_test_skip ("The fingerprints of libexttextcat are not installed");
      return;
    }
  g_assert_cmpstr (gainsay_document_get_language (first), ==, "de");
  g_assert_cmpstr (gainsay_document_get_language (second), ==, "en");
}

static GainsayBatchResult *
make_result (const char *name, const char *text)
{
  GainsayBatchResult *result = g_new0 (GainsayBatchResult, 1);

  result->name = g_strdup (name);
  result->document = import (text, strlen (text), name, &result->error);
  return result;
}

/* The id of the document that the text is a copy of; NULL for none. */
static const char *
find_copied (GListStore *there, const char *text)
{
  g_autoptr (GPtrArray) results =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_batch_result_free);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) added = NULL;
  const char *copied;

  g_ptr_array_add (results, make_result ("new.txt", text));
  added = gainsay_copies_sort_out (G_LIST_MODEL (there), results, messages);
  g_assert_cmpuint (added->len, ==, 1);
  g_assert_cmpuint (messages->len, ==, 0);
  copied = gainsay_document_get_copy_of (added->pdata[0]);
  return copied != NULL ? g_intern_string (copied) : NULL;
}

#define WITH_SOURCE "Headline here\n\nEXAMPLETON (NNA) — " PROSE "\n\n$Source: https://a.test/1$"

static void
test_copies (void)
{
  g_autoptr (GListStore) store = g_list_store_new (GAINSAY_TYPE_DOCUMENT);
  g_autoptr (GainsayDocument) first = import_text (WITH_SOURCE, "a.txt");
  const char *id = gainsay_record_get_id (GAINSAY_RECORD (first));
  const char *copy = "Another headline\n\nBy Ann Lee\n\nEXAMPLETON (NNA) — " PROSE "\n";
  g_autoptr (GainsayDocument) second = import_text (copy, "b.txt");
  g_autoptr (GainsayDocument) short_one = import_text ("Short one", "d.txt");

  g_list_store_append (store, first);
  g_assert_cmpstr (find_copied (store, copy), ==, id);
  g_assert_null (find_copied (store, PROSE " He denied it."));

  gainsay_record_set_text (GAINSAY_RECORD (second), "copyOf", id);
  g_list_store_insert (store, 0, second);
  g_list_store_append (store, short_one);
  g_assert_cmpstr (find_copied (store, PROSE), ==, id);
  g_assert_null (find_copied (store, "Other one"));
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data = gainsay_import_finish (result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
wait_for_batch (GPtrArray **results)
{
  while (*results == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *results;
}

static void
test_batch (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-import-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, "good.txt", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.txt", NULL);
  const char *const paths[] = { good, missing, good, NULL };
  g_autoptr (GainsayJob) job = gainsay_job_new ("Import");
  g_autoptr (GPtrArray) results = NULL;
  GainsayBatchResult *result;

  g_assert_true (g_file_set_contents (good, PROSE, -1, NULL));
  gainsay_import_files_async (paths, job, finished_cb, &results);
  wait_for_batch (&results);
  g_assert_cmpuint (results->len, ==, 3);
  result = results->pdata[0];
  g_assert_cmpstr (gainsay_document_get_text (result->document), ==, PROSE);
  g_assert_no_error (result->error);
  result = results->pdata[1];
  g_assert_null (result->document);
  g_assert_cmpstr (result->name, ==, missing);
  g_assert_error (result->error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_UNREADABLE);
  result = results->pdata[2];
  g_assert_nonnull (result->document);
  g_assert_cmpint (gainsay_job_get_state (job), ==, GAINSAY_JOB_RUNNING);
  g_remove (good);
  g_rmdir (folder);
}

static void
test_batch_cancelled (void)
{
  const char *const paths[] = { "/dev/null", "/nowhere", NULL };
  g_autoptr (GainsayJob) job = gainsay_job_new ("Import");
  g_autoptr (GPtrArray) results = NULL;

  gainsay_job_cancel (job);
  gainsay_import_files_async (paths, job, finished_cb, &results);
  wait_for_batch (&results);
  g_assert_cmpuint (results->len, ==, 2);
  for (guint i = 0; i < results->len; i++)
    {
      GainsayBatchResult *result = results->pdata[i];

      g_assert_error (result->error, GAINSAY_IMPORT_ERROR, GAINSAY_IMPORT_ERROR_CANCELLED);
    }
}

static void
test_batch_text (void)
{
  g_autoptr (GPtrArray) results = NULL;
  GainsayBatchResult *result;

  gainsay_import_text_async ("<html><meta charset=\"koi8-r\"><p>" PROSE " Žofie.</p>",
                             "https://a.test/1", NULL, finished_cb, &results);
  wait_for_batch (&results);
  g_assert_cmpuint (results->len, ==, 1);
  result = results->pdata[0];
  g_assert_cmpstr (gainsay_document_get_text (result->document), ==, PROSE " Žofie.");
  g_assert_cmpstr (gainsay_document_get_uri (result->document), ==, "https://a.test/1");
}

static void
test_sort_out (void)
{
  g_autoptr (GListStore) store = g_list_store_new (GAINSAY_TYPE_DOCUMENT);
  g_autoptr (GPtrArray) results =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gainsay_batch_result_free);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GainsayDocument) there = import_text ("The headline\n\n" PROSE, "a.txt");
  g_autoptr (GPtrArray) added = NULL;

  g_list_store_append (store, there);
  g_ptr_array_add (results, make_result ("same.txt", "The headline\n\n" PROSE));
  g_ptr_array_add (results, make_result ("copy.txt", "Another headline\n\n" PROSE));
  g_ptr_array_add (results, make_result ("empty.txt", ""));
  g_ptr_array_add (results, make_result ("new.txt", PROSE " It was denied."));
  g_ptr_array_add (results, make_result ("again.txt", PROSE " It was denied."));
  added = gainsay_copies_sort_out (G_LIST_MODEL (store), results, messages);

  g_assert_cmpuint (added->len, ==, 2);
  g_assert_cmpstr (gainsay_document_get_copy_of (added->pdata[0]), ==,
                   gainsay_record_get_id (GAINSAY_RECORD (there)));
  g_assert_null (gainsay_document_get_copy_of (added->pdata[1]));
  g_assert_cmpuint (messages->len, ==, 3);
  g_assert_nonnull (strstr (messages->pdata[0], "same.txt"));
  g_assert_nonnull (strstr (messages->pdata[0], "The headline"));
  g_assert_nonnull (strstr (messages->pdata[1], "empty.txt"));
  g_assert_nonnull (strstr (messages->pdata[2], "The council of Exampleton met"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/identity", test_identity);
  g_test_add_func ("/import/options", test_options);
  g_test_add_func ("/import/formats", test_formats);
  g_test_add_func ("/import/html-text", test_html_text);
  g_test_add_func ("/import/empty", test_empty);
  g_test_add_func ("/import/binary", test_binary);
  g_test_add_func ("/import/too-large", test_too_large);
  g_test_add_func ("/import/nested", test_nested);
  g_test_add_func ("/import/unreadable", test_unreadable);
  g_test_add_func ("/import/pipe", test_pipe);
  g_test_add_func ("/import/endless", test_endless);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/malformed", test_malformed);
  g_test_add_func ("/import/hostile", test_hostile);
  g_test_add_func ("/import/language", test_language);
  g_test_add_func ("/import/copies", test_copies);
  g_test_add_func ("/import/sort-out", test_sort_out);
  g_test_add_func ("/import/batch", test_batch);
  g_test_add_func ("/import/batch-cancelled", test_batch_cancelled);
  g_test_add_func ("/import/batch-text", test_batch_text);
  return g_test_run ();
}
