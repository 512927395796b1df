/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/import.h"
#include "app/document/mark.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *file; /* its ending tells the format */
  const char *text;
  const char *marks; /* "kind(what it covers)" one after the other, line ends as \n */
} Case;

#define PROSE "The council of Exampleton met on Monday and heard what the auditors had found."
#define MORE "Nobody said a word about the bridge, although all of them had read the report."

static const Case cases[] = {
  { "nothing", "a.txt", PROSE "\n" MORE "\n", "" },
  { "title-byline-date", "a.txt",
    "Council hears auditors\n\nAnn van Lee\n\nAugust 6, 2018\n\n" PROSE "\n",
    "heading(Council hears auditors) byline(Ann van Lee) dateline(August 6, 2018)" },
  { "by-line", "a.txt", "Council hears auditors\nBy Ann Lee, Staff Writer\n" PROSE "\n",
    "heading(Council hears auditors) byline(By Ann Lee, Staff Writer)" },
  { "by-is-no-byline-in-prose", "a.txt", PROSE "\nBy Monday night the vote was over.\n" MORE, "" },
  { "no-name-without-title", "a.txt", PROSE "\n\nAnn Lee\n\n" MORE, "heading(Ann Lee)" },
  { "source-and-disclaimer", "a.txt",
    PROSE "\n\n $Source: \\ https://paper.test/a-b_c/1.html$\n\n[Disclaimer]",
    "boilerplate($Source: \\ https://paper.test/a-b_c/1.html$) boilerplate([Disclaimer])" },
  { "ad-token-line", "a.txt", PROSE "\n{mosads}\n" MORE, "boilerplate({mosads})" },
  { "ad-token-in-prose", "a.txt", "The council met {mosads} on Monday and heard them.\n",
    "boilerplate({mosads})" },
  { "more-from", "a.txt", PROSE "\n\nMore from XT:\n" MORE, "boilerplate(More from XT:)" },
  { "page-around", "a.txt",
    PROSE "\nADVERTISEMENT\nRead more: The bridge\nFollow us on Twitter\nShare this article\n" MORE,
    "boilerplate(ADVERTISEMENT) boilerplate(Read more: The bridge) "
    "boilerplate(Follow us on Twitter) boilerplate(Share this article)" },
  { "links-below-their-heading", "a.txt",
    PROSE "\n\nMost read\n1. Mill burns down in the night\n2. Dog wins race\n\n" MORE,
    "boilerplate(Most read) boilerplate(1. Mill burns down in the night) "
    "boilerplate(2. Dog wins race)" },
  { "no-link-in-prose", "a.txt", PROSE "\n\nRead next\n" MORE, "boilerplate(Read next)" },
  { "menus", "a.txt", "Menu\nSearch\nHome > News > Councils\n\n" PROSE "\n\nTopics\n",
    "boilerplate(Menu) boilerplate(Search) boilerplate(Home > News > Councils) "
    "boilerplate(Topics)" },
  { "tokens-with-words", "a.txt",
    PROSE "\n\n[Read: The mill was sold]\n\n{embed: post 12}\n\n[caption: The mill burns.]\n\n"
          "<b>MORE FROM THE MILLER:</b> Mill lost\n\n" MORE,
    "boilerplate([Read: The mill was sold]) boilerplate({embed: post 12}) "
    "caption([caption: The mill burns.]) tag(<b>) "
    "boilerplate(<b>MORE FROM THE MILLER:</b> Mill lost) tag(</b>)" },
  { "after-words", "a.txt",
    PROSE "\n\nThe Miller's Bo Ray contributed to this report.\n\n"
          "Correction: An earlier version of this article gave the wrong year.\n",
    "boilerplate(The Miller's Bo Ray contributed to this report.) "
    "boilerplate(Correction: An earlier version of this article gave the wrong year.)" },
  { "glued-agency", "a.txt", "(NNA)" PROSE "\n" MORE, "dateline((NNA))" },
  { "markdown-table", "a.md", PROSE "\n\n| Year | Cost |\n|------|------|\n| 2017 | 12 |\n\n" MORE,
    "boilerplate(| Year | Cost |) boilerplate(|------|------|) boilerplate(| 2017 | 12 |)" },
  { "credits", "a.txt",
    PROSE "\n(Reporting by Ann Lee; Editing by Bo Ray)\n© 2018 Paper. All rights reserved.\n",
    "boilerplate((Reporting by Ann Lee; Editing by Bo Ray)) "
    "boilerplate(© 2018 Paper. All rights reserved.)" },
  { "caption-and-description", "a.txt",
    "Lee anf Ray\n© Bo Ray / AgencyThe mayor • The builder\n" PROSE "\n",
    "caption(Lee anf Ray) caption(© Bo Ray / AgencyThe mayor • The builder)" },
  { "caption-below-title", "a.txt",
    "Council hears what auditors have found\nPhoto: Bo Ray\n" PROSE "\n",
    "heading(Council hears what auditors have found) caption(Photo: Bo Ray)" },
  { "file-photo", "a.txt", PROSE "\n\nThe mayor at the bridge (File photo).\n\n" MORE,
    "caption(The mayor at the bridge (File photo).)" },
  { "stray-tags", "a.txt", "Sen. <u>Ann Lee</u> of <a href=\"x\">Exampleton</a><br/> met them.\n",
    "tag(<u>) tag(</u>) tag(<a href=\"x\">) tag(</a>) tag(<br/>)" },
  { "no-tags", "a.txt", "If a <b and c> d, then 3 < 4 and <exampleton> is <not a tag>.\n", "" },
  { "cut-sentence", "a.txt",
    "“They use it for internal purposes only, the\n\ninterests of the campaign,” Lee said.\n",
    "join(\\n\\n)" },
  { "cut-by-boilerplate", "a.txt", "The council said on Monday that\n{mosads}\nit had not met.\n",
    "join(\\n{mosads}\\n) boilerplate({mosads})" },
  { "cut-before-capital", "a.txt",
    "The report was read out on Monday by the\n\nMayor of Exampleton, who said nothing.\n",
    "join(\\n\\n)" },
  { "no-cut", "a.txt", PROSE "\n\n" MORE "\n", "" },
  { "hard-wrapped", "a.txt",
    "The council of Exampleton denied on Monday that it had lost\n"
    "twelve million crowns in the building of the bridge, as Gov.\n"
    "Jo Doe had said, and it would not answer.\n\n"
    "The report, which the auditors published on Friday, found\n"
    "that the money had been paid twice, and said so.\n",
    "join(\\n) join(\\n) join(\\n)" },
  { "hard-wrapped-and-indented", "a.txt",
    "    The council of Exampleton denied on Monday that it had lost\n"
    "twelve million crowns in the building of the bridge, as Gov.\n"
    "Jo Doe had said, and it would not answer any more.\n"
    "    The report, which the auditors published on Friday, found\n"
    "that the money had been paid twice, and said so.\n",
    "join(\\n) join(\\n) join(\\n)" },
  { "inner-heading", "a.txt", PROSE "\n\nWhat the report says\n\n" MORE "\n",
    "heading(What the report says)" },
  { "inner-heading-no-gap", "a.txt", PROSE "\nWhat the report says\n" MORE "\n",
    "heading(What the report says)" },
  { "repeated-headline", "a.txt",
    "Council hears auditors - The Daily Example\n\nCouncil hears auditors\n\n" PROSE "\n",
    "heading(Council hears auditors - The Daily Example) heading(Council hears auditors)" },
  { "agency-opening", "a.txt", "EXAMPLETON (NNA) — The council met.\n",
    "dateline(EXAMPLETON (NNA) — )" },
  { "agency-opening-glued", "a.txt", "Exampleton (NNA)Gov. Ann Lee met the council.\n",
    "dateline(Exampleton (NNA))" },
  { "agency-opening-dated", "a.txt", "NEW EXAMPLE, Aug. 6 (NNA) - The council met again today.\n",
    "dateline(NEW EXAMPLE, Aug. 6 (NNA) - )" },
  { "agency-opening-slashes", "a.txt",
    "EXAMPLETON, August 6. /XASS/. The council met again today.\n",
    "dateline(EXAMPLETON, August 6. /XASS/. )" },
  { "party-is-no-agency", "a.txt", "Sen. Ann Lee (R-Ex.) on Monday met the council of the town.\n",
    "" },
  { "acronym-is-no-opening", "a.txt",
    "NEXA (North Example Alliance) said on Monday it would not go.\n", "" },
  { "date-at-end", "a.txt", PROSE "\n" MORE "\n\nPublished 6 August 2018\n",
    "dateline(Published 6 August 2018)" },
  { "markdown", "a.md",
    "# The *Bridge*\n\nBy *Ann Lee*\n\nThe **mayor** of [Town](https://x.test/a_b) said\n"
    "\\*no\\* `word` of_it.\n\n> \"A lie,\" he said.\n\n![A bridge](b.png)\n\n- First <u>item</u>.\n",
    "heading(# The *Bridge*) byline(By *Ann Lee*) tag(*) tag(*) tag(**) tag(**) tag([) "
    "tag(](https://x.test/a_b)) join(\\n) tag(\\) tag(\\) tag(`) tag(`) tag(> ) "
    "caption(![A bridge](b.png)) tag(- ) tag(<u>) tag(</u>)" },
  { "markdown-underlined", "a.md", "Bridge\n======\n\n" PROSE "\n\n```\ncode.here ();\n```\n",
    "heading(Bridge) boilerplate(======) boilerplate(```) boilerplate(code.here ();) "
    "boilerplate(```)" },
  { "html", "a.html",
    "<article><h1>Bridge</h1><p class=byline>By <a rel=author>Ann Lee</a></p><p>" PROSE "</p>"
    "<figure><img><figcaption>The bridge</figcaption></figure><aside><h3>Related</h3>"
    "<p>Other things</p></aside><p><b>What now</b></p><p>" MORE "</p></article>",
    "heading(Bridge) byline(By Ann Lee) caption(The bridge) boilerplate(Related) "
    "boilerplate(Other things) heading(What now)" },
  { "html-table-and-post", "a.html",
    "<p>" PROSE "</p><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2017</td><td>12</td></tr>"
    "</table><blockquote class=twitter-tweet><p>The council stole it</p></blockquote><p>" MORE
    "</p>",
    "boilerplate(Year\tCost) boilerplate(2017\t12) boilerplate(The council stole it)" },
  { "html-layout-table", "a.html",
    "<table><tr><td>" PROSE " " MORE "</td><td>" MORE " " PROSE "</td></tr></table>", "" },
  { "html-cut", "a.html", "<p>" PROSE "</p><p>It was said to be the</p><p>report of all.</p>",
    "join(\\n\\n)" },
};

static char *
describe_marks (GainsayDocument *document)
{
  GListModel *marks = gainsay_document_get_marks (document);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (GainsayMark) mark = g_list_model_get_item (marks, i);
      g_autofree char *covered =
        g_utf8_substring (gainsay_document_get_text (document), gainsay_mark_get_start (mark),
                          gainsay_mark_get_end (mark));

      g_string_append_printf (all, "%s%s(%s)", i > 0 ? " " : "", gainsay_mark_get_kind (mark),
                              covered);
    }
  g_string_replace (all, "\n", "\\n", 0);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_marks (gconstpointer data)
{
  const Case *row = data;
  GainsayImportOptions options = { .name = row->file };
  g_autoptr (GBytes) bytes = g_bytes_new_static (row->text, strlen (row->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayDocument) document = gainsay_import_bytes (bytes, &options, &error);
  g_autofree char *marks = NULL;

  g_assert_no_error (error);
  marks = describe_marks (document);
  g_assert_cmpstr (marks, ==, row->marks);
}

/* Whatever the text: marks lie in it, are sorted, and the text stays as it was. */
static void
test_invariants (void)
{
  static const char *const pieces[] = {
    "\n",  "\n\n", " ",      "Ann Lee ", "<u>", "{mosads}",      "©",
    "By ", "# ",   "[a](b)", "**",       "—",   "6 August 2018", "(NNA)",
    ".",   "the ", "\t",     "“",        "”",   "More from XT:", "Word ",
    "é",
  };
  static const char *const files[] = { "a.txt", "a.md" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GainsayImportTools) tools = gainsay_import_tools_new ();

  for (int round = 0; round < 2000; round++)
    {
      GainsayImportOptions options = { .name = files[round % 2], .tools = tools };
      g_autoptr (GString) text = g_string_new ("x");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GainsayDocument) document = NULL;
      int last_start = 0;

      for (int i = g_rand_int_range (random, 0, 40); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      bytes = g_bytes_new (text->str, text->len);
      document = gainsay_import_bytes (bytes, &options, NULL);
      g_assert_nonnull (document);
      g_assert_cmpstr (gainsay_document_get_text (document), ==, text->str);
      for (guint i = 0; i < g_list_model_get_n_items (gainsay_document_get_marks (document)); i++)
        {
          g_autoptr (GainsayMark) mark =
            g_list_model_get_item (gainsay_document_get_marks (document), i);

          g_assert_cmpint (gainsay_mark_get_start (mark), >=, last_start);
          g_assert_cmpint (gainsay_mark_get_start (mark), <, gainsay_mark_get_end (mark));
          g_assert_cmpint (gainsay_mark_get_end (mark), <=, g_utf8_strlen (text->str, -1));
          last_start = gainsay_mark_get_start (mark);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/marks/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_marks);
    }
  g_test_add_func ("/marks/invariants", test_invariants);
  return g_test_run ();
}
