/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/document.h"
#include "app/document/offsets.h"
#include "app/evidence/evidence.h"

#include <string.h>

static void
test_empty (void)
{
  g_autoptr (GainsayOffsets) offsets = gainsay_offsets_new ("");

  g_assert_cmpuint (gainsay_offsets_get_length (offsets), ==, 0);
  g_assert_cmpuint (gainsay_offsets_to_bytes (offsets, 0), ==, 0);
  g_assert_cmpuint (gainsay_offsets_to_bytes (offsets, 7), ==, 0);
  g_assert_cmpuint (gainsay_offsets_to_codepoints (offsets, 7), ==, 0);
}

/* One to four bytes a character, over several entries of the index. */
static char *
make_text (guint n_characters)
{
  static const char *const characters[] = { "a", "é", "“", "𝄞" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_characters; i++)
    g_string_append (text, characters[(i * 7 + i / 3) % G_N_ELEMENTS (characters)]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_same_as_glib (void)
{
  static const guint lengths[] = { 1, 63, 64, 65, 128, 129, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = make_text (lengths[i]);
      g_autoptr (GainsayOffsets) offsets = gainsay_offsets_new (text);

      g_assert_cmpuint (gainsay_offsets_get_length (offsets), ==, lengths[i]);
      for (guint at = 0; at <= lengths[i]; at++)
        {
          gsize byte = (gsize) (g_utf8_offset_to_pointer (text, at) - text);

          g_assert_cmpuint (gainsay_offsets_to_bytes (offsets, at), ==, byte);
          g_assert_cmpuint (gainsay_offsets_to_codepoints (offsets, byte), ==, at);
        }
    }
}

static void
test_inside_character (void)
{
  g_autoptr (GainsayOffsets) offsets = gainsay_offsets_new ("a𝄞b");

  g_assert_cmpuint (gainsay_offsets_to_codepoints (offsets, 2), ==, 1);
  g_assert_cmpuint (gainsay_offsets_to_codepoints (offsets, 4), ==, 1);
  g_assert_cmpuint (gainsay_offsets_to_codepoints (offsets, 5), ==, 2);
  g_assert_cmpuint (gainsay_offsets_to_codepoints (offsets, 99), ==, 3);
  g_assert_cmpuint (gainsay_offsets_to_bytes (offsets, 99), ==, strlen ("a𝄞b"));
}

/* Many passages at the end of a long text: to walk there for each would take minutes. */
static void
test_many_passages (void)
{
  const int n_passages = 60000;
  const int length = 2000000;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GainsayDocument) document = gainsay_document_new ();
  g_autoptr (GainsayEvidence) evidence = gainsay_evidence_new ();
  g_autoptr (GainsayOffsets) offsets = NULL;

  for (int i = 0; i < length; i++)
    g_string_append (text, i % 100 == 99 ? "." : "é");
  gainsay_record_set_text (GAINSAY_RECORD (document), "id", "d-1");
  gainsay_record_set_text (GAINSAY_RECORD (document), "text", text->str);
  offsets = gainsay_offsets_new (text->str);
  for (int i = n_passages; i > 0; i--)
    {
      gainsay_passage_set_span (GAINSAY_PASSAGE (evidence), document, offsets, length - i - 2,
                                length - i);
      g_assert_cmpint (gainsay_passage_get_end (GAINSAY_PASSAGE (evidence)), ==, length - i);
    }
  g_assert_cmpstr (gainsay_passage_get_exact (GAINSAY_PASSAGE (evidence)), ==, "éé");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offsets/empty", test_empty);
  g_test_add_func ("/offsets/same-as-glib", test_same_as_glib);
  g_test_add_func ("/offsets/inside-character", test_inside_character);
  g_test_add_func ("/offsets/many-passages", test_many_passages);
  return g_test_run ();
}
