/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes, in each format: a document that keeps its invariants, or an error. */
#include "app/document/import.h"
#include "app/document/mark.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

static void
check_marks (GainsayDocument *document)
{
  GListModel *marks = gainsay_document_get_marks (document);
  glong length = g_utf8_strlen (gainsay_document_get_text (document), -1);
  int last_start = 0;

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);

      g_assert_cmpint (gainsay_mark_get_start (mark), >=, last_start);
      g_assert_cmpint (gainsay_mark_get_start (mark), <, gainsay_mark_get_end (mark));
      g_assert_cmpint (gainsay_mark_get_end (mark), <=, length);
      last_start = gainsay_mark_get_start (mark);
    }
}

static void
check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\r'));
}

static void
check_metadata (GainsayDocument *document)
{
  static const char *const properties[] = { "title",     "publisher", "agency",   "author",
                                            "published", "uri",       "language", "kind" };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *value = NULL;

      g_object_get (document, properties[i], &value, NULL);
      g_assert_true (value == NULL || (*value != '\0' && g_utf8_validate (value, -1, NULL)));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[] = { "a.txt", "a.md", "a.html" };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      /* Made once: the tools are loaded from files, which is not what is tested. */
      static GainsayImportTools *tools;
      GainsayImportOptions options = { .name = names[i] };
      g_autoptr (GError) error = NULL;
      g_autoptr (GainsayDocument) document = NULL;

      if (tools == NULL)
        tools = gainsay_import_tools_new ();
      options.tools = tools;
      document = gainsay_import_bytes (bytes, &options, &error);
      g_assert_true ((document == NULL) == (error != NULL));
      if (document == NULL)
        continue;
      check_text (gainsay_document_get_text (document));
      check_marks (document);
      check_metadata (document);
    }
  return 0;
}
