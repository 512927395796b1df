/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/finding.h"
#include "app/document/import.h"
#include "app/document/mark.h"

#include <string.h>

#define DEBATE                                                                                     \
  "Odell and Pike meet on the air\n\n"                                                             \
  "Mayor Mara Odell met Jonas Pike, who wants her office, in the town hall.\n\n"                   \
  "HOST: Good evening. I am Lena Holt. Each of you has two minutes. Mayor, was the ferry paid "    \
  "for?\n\n"                                                                                       \
  "ODELL: Of course. I have never borrowed a crown in 2016. And let me add something: the ferry "  \
  "carried 40,000 people last year.\n\n"                                                           \
  "PIKE: We built three bridges in 2011. (Applause.) You sold the ferry in 2014.\n\n"              \
  "AUDIENCE MEMBER: The ferry sank twice in 2015.\n\n"                                             \
  "ODELL: Mr. Pike's party burned down the harbor office in 2009.\n\n"                             \
  "PIKE: The auditors found that the mayor had hidden 12 invoices.\n"

static GainsayDocument *
import (const char *file, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GainsayImportOptions options = { .name = file };
  GainsayDocument *document = gainsay_import_bytes (bytes, &options, &error);

  g_assert_no_error (error);
  return document;
}

/* What the marks of a kind cover, one after the other. */
static char *
describe_marks (GainsayDocument *document, const char *kind)
{
  GListModel *marks = gainsay_document_get_marks (document);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);
      g_autofree char *covered = NULL;

      if (!g_str_equal (gainsay_mark_get_kind (mark), kind))
        continue;
      covered = g_utf8_substring (gainsay_document_get_text (document),
                                  gainsay_mark_get_start (mark), gainsay_mark_get_end (mark));
      g_string_append_printf (all, "%s|", g_strchomp (covered));
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* The claims of a text worth listing, each as "speaker > via: text". */
static char *
describe_claims (GainsayDocument *document)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis =
    gainsay_analysis_new (gainsay_document_get_text (document),
                          gainsay_document_get_marks (document), lexicon);
  GainsayAttributionContext context = { .date = "2018-08-06" };
  g_autoptr (GPtrArray) propositions = gainsay_attribution_find (analysis, lexicon, &context);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < propositions->len; i++)
    {
      const GainsayProposition *proposition = g_ptr_array_index (propositions, i);

      if (gainsay_check_worthiness_score (analysis, proposition, NULL) < GAINSAY_WORTH_LISTED)
        continue;
      g_string_append_printf (all, "%s%s%s: %s\n",
                              proposition->speaker != NULL ? proposition->speaker : "-",
                              proposition->via != NULL ? " > " : "",
                              proposition->via != NULL ? proposition->via : "", proposition->text);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_import (void)
{
  g_autoptr (GainsayDocument) document = import ("a.txt", DEBATE);
  g_autofree char *speakers = describe_marks (document, "speaker");
  g_autofree char *headings = describe_marks (document, "heading");
  g_autofree char *boilerplate = describe_marks (document, "boilerplate");

  g_assert_cmpstr (gainsay_document_get_kind (document), ==, "transcript");
  g_assert_cmpstr (speakers, ==, "HOST:|ODELL:|PIKE:|AUDIENCE MEMBER:|ODELL:|PIKE:|");
  g_assert_cmpstr (headings, ==, "Odell and Pike meet on the air|");
  g_assert_cmpstr (boilerplate, ==, "(Applause.)|");
}

static void
test_bold (void)
{
  g_autoptr (GainsayDocument) document =
    import ("a.md", "# A talk\n\n**Mara Odell:** The ferry sank in 2011.\n\n"
                    "**Jonas Pike:** It never sank in 2011.\n\n**Mara Odell:** It did.\n\n"
                    "**Jonas Pike:** Then who was on it?\n");
  g_autofree char *speakers = describe_marks (document, "speaker");

  g_assert_cmpstr (gainsay_document_get_kind (document), ==, "transcript");
  g_assert_cmpstr (speakers, ==,
                   "**Mara Odell:**|**Jonas Pike:**|**Mara Odell:**|**Jonas Pike:**|");
}

/* A few lines that begin with a word and a colon make no transcript. */
static void
test_no_transcript (void)
{
  g_autoptr (GainsayDocument) document =
    import ("a.txt", "Ferry stands still\n\nThe ferry stood still on Monday for the third day.\n\n"
                     "Cost: 40 crowns a day.\n\nCrew: Twelve people, none of them paid.\n\n"
                     "UPDATE: The ferry sailed on Tuesday.\n\nOwner: The town of Exampleton.\n");
  g_autofree char *speakers = describe_marks (document, "speaker");

  g_assert_cmpstr (gainsay_document_get_kind (document), ==, NULL);
  g_assert_cmpstr (speakers, ==, "");
}

static void
test_claims (void)
{
  g_autoptr (GainsayDocument) document = import ("a.txt", DEBATE);
  g_autofree char *claims = describe_claims (document);

  g_assert_cmpstr (claims, ==,
                   "Mara Odell: I [Mara Odell] have never borrowed a crown in 2016\n"
                   "Mara Odell: The ferry carried 40,000 people last year [2017]\n"
                   "Jonas Pike: We [Jonas Pike's side] built three bridges in 2011\n"
                   "Mara Odell: Mr. [Jonas] Pike's party burned down the harbor office in 2009\n"
                   "auditors > Jonas Pike: The mayor had hidden 12 invoices\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transcript/import", test_import);
  g_test_add_func ("/transcript/bold", test_bold);
  g_test_add_func ("/transcript/no-transcript", test_no_transcript);
  g_test_add_func ("/transcript/claims", test_claims);
  return g_test_run ();
}
