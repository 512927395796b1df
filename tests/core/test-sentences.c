/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/mark.h"
#include "app/text/analysis.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  const char *path;
  const char *text;
  const char *expected; /* sentences, parted by " | " */
} Case;

static const Case cases[] = {
  { "/sentences/plain", "It rained. The road closed.", "It rained. | The road closed." },
  { "/sentences/title", "Sen. Mara Odell met Gov. Pell. He left.",
    "Sen. Mara Odell met Gov. Pell. | He left." },
  { "/sentences/title-chain", "Lt. Gov. Hale spoke.", "Lt. Gov. Hale spoke." },
  { "/sentences/initials", "J. R. Tamm and George W. Orr met. They ate.",
    "J. R. Tamm and George W. Orr met. | They ate." },
  { "/sentences/dotted-initials", "He met J.D. Tamm there.", "He met J.D. Tamm there." },
  { "/sentences/state", "Mara Odell (R-Ky.) came. She spoke.",
    "Mara Odell (R-Ky.) came. | She spoke." },
  { "/sentences/acronym-inside", "The U.S. Senate voted.", "The U.S. Senate voted." },
  { "/sentences/acronym-end", "He left the U.S. The senator stayed.",
    "He left the U.S. | The senator stayed." },
  { "/sentences/saint", "The St. Louis plant closed.", "The St. Louis plant closed." },
  { "/sentences/number", "See p. 5 and No. 7. It is there.", "See p. 5 and No. 7. | It is there." },
  { "/sentences/decimal", "It fell 4.1 percent. Prices rose.",
    "It fell 4.1 percent. | Prices rose." },
  { "/sentences/question-in-quote", "“Really?” she asked. He nodded.",
    "“Really?” she asked. | He nodded." },
  { "/sentences/question-then-name", "“Really?” Odell asked. He nodded.",
    "“Really?” Odell asked. | He nodded." },
  { "/sentences/quote-ends", "“It leaked.” Then he left.", "“It leaked.” | Then he left." },
  { "/sentences/bracket", "It (see below. Also here) is old. Yes.",
    "It (see below. Also here) is old. | Yes." },
  { "/sentences/op-ed", "He wrote an op-ed. “But it failed.”",
    "He wrote an op-ed. | “But it failed.”" },
  { "/sentences/lines", "One line\nAnother line", "One line | Another line" },
  { "/sentences/clock", "It opens at 5 p.m. on Monday.", "It opens at 5 p.m. on Monday." },
};

static char *
list_sentences (const char *text, GListModel *marks)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (text, marks, lexicon);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      const GainsaySentence *sentence = &analysis->sentences[i];
      g_autofree char *part = gainsay_analysis_dup_text (analysis, sentence->start, sentence->end);

      g_string_append_printf (list, "%s%s", i > 0 ? " | " : "", part);
    }
  return g_string_free (list, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *sentences = list_sentences (test->text, NULL);

  g_assert_cmpstr (sentences, ==, test->expected);
}

static void
add_mark (GListStore *marks, const char *kind, const char *text, const char *span)
{
  g_autoptr (GainsayMark) mark = gainsay_mark_new ();
  const char *at = strstr (text, span);
  glong start;

  g_assert_nonnull (at);
  start = g_utf8_pointer_to_offset (text, at);
  gainsay_record_set_text (GAINSAY_RECORD (mark), "kind", kind);
  gainsay_record_set_count (GAINSAY_RECORD (mark), "start", (int) start);
  gainsay_record_set_count (GAINSAY_RECORD (mark), "end", (int) (start + g_utf8_strlen (span, -1)));
  g_list_store_append (marks, mark);
}

static void
test_join (void)
{
  const char *text = "“The mill — the\n\nold one — leaked,” he said.\nIt closed.";
  g_autoptr (GListStore) marks = g_list_store_new (GAINSAY_TYPE_MARK);
  g_autofree char *sentences = NULL;

  add_mark (marks, "join", text, "\n\n");
  sentences = list_sentences (text, G_LIST_MODEL (marks));
  g_assert_cmpstr (sentences, ==, "“The mill — the old one — leaked,” he said. | It closed.");
}

static void
test_tag (void)
{
  const char *text = "The <u>old mill</u> leaked.";
  g_autoptr (GListStore) marks = g_list_store_new (GAINSAY_TYPE_MARK);
  g_autofree char *sentences = NULL;

  add_mark (marks, "tag", text, "<u>");
  add_mark (marks, "tag", text, "</u>");
  sentences = list_sentences (text, G_LIST_MODEL (marks));
  g_assert_cmpstr (sentences, ==, "The old mill leaked.");
}

static void
test_kinds (void)
{
  const char *text = "Mill leaks again\nPort Sel (WNA) — The mill leaked.\nMore from us:";
  g_autoptr (GListStore) marks = g_list_store_new (GAINSAY_TYPE_MARK);
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = NULL;

  add_mark (marks, "heading", text, "Mill leaks again");
  add_mark (marks, "dateline", text, "Port Sel (WNA) — ");
  add_mark (marks, "boilerplate", text, "More from us:");
  analysis = gainsay_analysis_new (text, G_LIST_MODEL (marks), lexicon);
  g_assert_cmpuint (analysis->n_sentences, ==, 4);
  g_assert_true (analysis->sentences[0].is_heading);
  g_assert_true (analysis->sentences[1].is_byline);
  g_assert_false (analysis->sentences[2].is_byline);
  g_assert_cmpuint (analysis->sentences[1].paragraph, ==, analysis->sentences[2].paragraph);
  g_assert_true (analysis->sentences[3].is_boilerplate);
}

static const struct
{
  const char *text;
  const char *expected; /* quotations with their depth, parted by " | " */
} quotations[] = {
  { "He said “it leaked.”", "0 “it leaked.”" },
  { "\"It leaked,\" he said, \"twice.\"", "0 \"It leaked,\" | 0 \"twice.\"" },
  { "“He said ‘no’ twice,” she said.", "0 “He said ‘no’ twice,” | 1 ‘no’" },
  { "“A man with a capital 'M',” she said.", "0 “A man with a capital 'M',” | 1 'M'" },
  { "It’s the agencies’ view.", "" },
  { "“One (of two) leaked. It closed,” he said.", "0 “One (of two) leaked. It closed,”" },
  { "“One.\n“Two,” he said.", "0 “One.\n“Two,”" },
};

static void
test_quotations (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (quotations); i++)
    {
      g_autoptr (GainsayAnalysis) analysis =
        gainsay_analysis_new (quotations[i].text, NULL, lexicon);
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint j = 0; j < analysis->n_quotations; j++)
        g_string_append_printf (list, "%s%u %.*s", j > 0 ? " | " : "",
                                analysis->quotations[j].depth,
                                (int) (analysis->quotations[j].end - analysis->quotations[j].start),
                                analysis->text + analysis->quotations[j].start);
      g_assert_cmpstr (list->str, ==, quotations[i].expected);
    }
}

static void
test_in_quote (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis =
    gainsay_analysis_new ("“It leaked. It closed,” he said.", NULL, lexicon);

  g_assert_cmpuint (analysis->n_sentences, ==, 2);
  g_assert_true (analysis->sentences[0].in_quote);
  g_assert_false (analysis->sentences[1].in_quote);
  g_assert_cmpuint (analysis->sentences[0].quotation, ==, 0);
  g_assert_cmpuint (analysis->quotations[0].last_sentence, ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/sentences/join", test_join);
  g_test_add_func ("/sentences/tag", test_tag);
  g_test_add_func ("/sentences/kinds", test_kinds);
  g_test_add_func ("/sentences/quotations", test_quotations);
  g_test_add_func ("/sentences/in-quote", test_in_quote);
  return g_test_run ();
}
