/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/import.h"
#include "app/document/importers/dates.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *file;
  const char *text;
  const char *title;
  const char *publisher;
  const char *agency;
  const char *author;
  const char *published;
  const char *uri;
  const char *kind;
} Case;

#define PROSE "The council of Exampleton met on Monday and heard what the auditors had found.\n"

static const Case cases[] = {
  { .name = "nothing", .file = "a.txt", .text = PROSE },
  { .name = "weekday-is-no-date",
    .file = "a.txt",
    .text = "Council met\n\nMonday\n\n" PROSE,
    .title = "Council met" },
  { .name = "front",
    .file = "a.txt",
    .text =
      "Council hears auditors\n\nAnn Lee and Bo Ray\n\nAug. 6, 2018, 10:15 a.m. EDT\n\n" PROSE,
    .title = "Council hears auditors",
    .author = "Ann Lee and Bo Ray",
    .published = "2018-08-06" },
  { .name = "masthead",
    .file = "a.txt",
    .text = "The Daily Example\n\nTuesday, 12th February 2019 10.45 GMT\n\nCouncil hears what "
            "auditors found\n\nAnn Lee in Exampleton\n\n" PROSE,
    .title = "Council hears what auditors found",
    .publisher = "The Daily Example",
    .author = "Ann Lee",
    .published = "2019-02-12" },
  { .name = "site-before-a-bar",
    .file = "a.txt",
    .text = "The Ferryman | Council hears what auditors found\n\nAugust 6, 2018\n\n" PROSE,
    .title = "Council hears what auditors found",
    .publisher = "The Ferryman",
    .published = "2018-08-06" },
  { .name = "site-below-the-title",
    .file = "a.txt",
    .text = "Council hears what auditors found\n\nExampleton Courier\n\n6 August 2018\n\n" PROSE,
    .title = "Council hears what auditors found",
    .publisher = "Exampleton Courier",
    .published = "2018-08-06" },
  { .name = "date-and-agency",
    .file = "a.txt",
    .text = "August 6, 2018 (Example Press) — " PROSE,
    .agency = "Example Press",
    .published = "2018-08-06",
    .kind = "news-report" },
  { .name = "byline-parts",
    .file = "a.txt",
    .text = "Council hears auditors\nBy Ann Lee, Staff Writer | August 6, 2018\n" PROSE,
    .title = "Council hears auditors",
    .author = "Ann Lee",
    .published = "2018-08-06" },
  { .name = "source-line",
    .file = "a.txt",
    .text = PROSE "\n $Source: \\ https://www.paper.test/a/b.html$\n\n[Disclaimer]",
    .publisher = "paper.test",
    .uri = "https://www.paper.test/a/b.html" },
  { .name = "agency",
    .file = "a.txt",
    .text = "EXAMPLETON (NNA) — " PROSE,
    .agency = "NNA",
    .kind = "news-report" },
  { .name = "agency-dated",
    .file = "a.txt",
    .text = "EXAMPLETON, August 6, 2018 (NNA) — " PROSE,
    .agency = "NNA",
    .published = "2018-08-06",
    .kind = "news-report" },
  { .name = "agency-day-without-year",
    .file = "a.txt",
    .text = "EXAMPLETON, Aug 6 (NNA) — " PROSE,
    .agency = "NNA",
    .kind = "news-report" },
  { .name = "agency-in-prose",
    .file = "a.txt",
    .text = PROSE "“It is so,” she said, the news agency Nexafax reported.\n" },
  { .name = "site-in-headline",
    .file = "a.txt",
    .text = "Council hears auditors - The Daily Example\n\n" PROSE,
    .title = "Council hears auditors",
    .publisher = "The Daily Example" },
  { .name = "site-section-and-own-name",
    .file = "a.txt",
    .text = "Council hears the auditors - ENXPolitics\n\nCouncil, in town, hears the auditors\n\n"
            "Exampleton (ENX)Gov. Lee met the council of the town.\n",
    .title = "Council, in town, hears the auditors",
    .publisher = "ENX",
    .kind = "news-report" },
  { .name = "dash-is-no-site",
    .file = "a.txt",
    .text = "Council hears auditors - mayor stays away\n\n" PROSE,
    .title = "Council hears auditors - mayor stays away" },
  { .name = "more-from",
    .file = "a.txt",
    .text = PROSE "\nMore from XT:\n" PROSE,
    .publisher = "XT" },
  { .name = "more-from-the",
    .file = "a.txt",
    .text = PROSE "\nMore from the Observer:\n" PROSE,
    .publisher = "Observer" },
  { .name = "more-from-no-outlet",
    .file = "a.txt",
    .text = PROSE "\nMore from the Blue House:\n" PROSE },
  { .name = "markdown-front",
    .file = "a.md",
    .text = "# Bridge\n\nAnn Lee\n\nAugust 6, 2018\n\n" PROSE,
    .title = "Bridge",
    .author = "Ann Lee",
    .published = "2018-08-06" },
  { .name = "more-on-is-no-outlet",
    .file = "a.txt",
    .text = PROSE "\nMore on this story:\n" PROSE },
  { .name = "yaml",
    .file = "a.md",
    .text = "---\ntitle: \"Bridge: a story\"\nauthors:\n  - Ann Lee\ndate: 2019-02-03\n"
            "publisher: The Example\nsource: https://x.test/b\nlang: en\n---\n\n" PROSE,
    .title = "Bridge: a story",
    .author = "Ann Lee",
    .published = "2019-02-03",
    .publisher = "The Example",
    .uri = "https://x.test/b" },
  { .name = "toml",
    .file = "a.md",
    .text = "+++\ntitle = \"Bridge\"\nauthor = ['Ann Lee']\n+++\n" PROSE,
    .title = "Bridge",
    .author = "'Ann Lee'" },
  { .name = "rule-is-no-front-matter",
    .file = "a.md",
    .text = "---\n\n# Bridge\n\n" PROSE,
    .title = "Bridge" },
  { .name = "meta",
    .file = "a.html",
    .text =
      "<html><head><title>Bridge falls down | The Example</title>"
      "<meta property='og:site_name' content='The Example'>"
      "<meta name=author content='By Ann Lee'>"
      "<meta property='article:published_time' content='2018-08-06T23:59:00-04:00'>"
      "<link rel=canonical href='https://x.test/b'></head><body><p>" PROSE "</p></body></html>",
    .title = "Bridge falls down",
    .publisher = "The Example",
    .author = "Ann Lee",
    .published = "2018-08-06",
    .uri = "https://x.test/b" },
  { .name = "linked-data",
    .file = "a.html",
    .text =
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},"
      "{\"@type\":[\"OpinionNewsArticle\"],\"headline\":\"Bridge\",\"author\":[{\"name\":\"Ann Lee\"},"
      "{\"name\":\"Bo Ray\"}],\"publisher\":{\"name\":\"The Example\"},"
      "\"datePublished\":\"2018-08-06\"}]}</script><h1>Other</h1><p>" PROSE,
    .title = "Bridge",
    .publisher = "The Example",
    .author = "Ann Lee and Bo Ray",
    .published = "2018-08-06",
    .kind = "opinion" },
  { .name = "shown",
    .file = "a.html",
    .text = "<article><h1>Bridge\n falls</h1><a rel=author>Ann Lee</a>"
            "<time datetime='2018-08-06'>Monday</time><p>" PROSE "</p></article>",
    .title = "Bridge falls",
    .author = "Ann Lee",
    .published = "2018-08-06" },
  { .name = "author-address",
    .file = "a.html",
    .text = "<meta property='article:author' content='https://x.test/lee'><p>" PROSE },
};

static void
assert_agency (GainsayDocument *document, const char *expected)
{
  g_autofree char *agency = NULL;

  g_object_get (document, "agency", &agency, NULL);
  g_assert_cmpstr (agency, ==, expected);
}

static void
check (GainsayDocument *document, const Case *row)
{
  g_assert_cmpstr (gainsay_document_get_title (document), ==, row->title);
  g_assert_cmpstr (gainsay_document_get_publisher (document), ==, row->publisher);
  assert_agency (document, row->agency);
  g_assert_cmpstr (gainsay_document_get_author (document), ==, row->author);
  g_assert_cmpstr (gainsay_document_get_published (document), ==, row->published);
  g_assert_cmpstr (gainsay_document_get_uri (document), ==, row->uri);
  g_assert_cmpstr (gainsay_document_get_kind (document), ==, row->kind);
}

static void
test_metadata (gconstpointer data)
{
  const Case *row = data;
  GainsayImportOptions options = { .name = row->file };
  g_autoptr (GBytes) bytes = g_bytes_new_static (row->text, strlen (row->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GainsayDocument) document = gainsay_import_bytes (bytes, &options, &error);

  g_assert_no_error (error);
  check (document, row);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    gboolean is_line;
    const char *date;
  } rows[] = {
    { "August 6, 2018", TRUE, "2018-08-06" },
    { "6 August 2018", TRUE, "2018-08-06" },
    { "Mon, 06 Aug 2018 14:02:00 GMT", TRUE, "2018-08-06" },
    { "Updated 6th Aug. 2018 at 9:30pm", TRUE, "2018-08-06" },
    { "Published: August 6, 2018 | Updated: August 7, 2018", TRUE, "2018-08-06" },
    { "2018-08-06", TRUE, "2018-08-06" },
    { "2018-08-06T23:59:00-04:00", TRUE, "2018-08-06" },
    { "6.8.2018", TRUE, "2018-08-06" },
    { "13/8/2018", TRUE, "2018-08-13" },
    { "8/13/2018", TRUE, "2018-08-13" },
    { "8/6/2018", TRUE, NULL },
    { "August 2018", TRUE, "2018-08" },
    { "August 6", TRUE, NULL },
    { "Feb. 29, 2019", TRUE, NULL },
    { "Monday", FALSE, NULL },
    { "2018", FALSE, NULL },
    { "May", FALSE, NULL },
    { "On August 6, 2018 they met", FALSE, NULL },
    { "", FALSE, NULL },
  };

  g_autoptr (GainsayPatterns) patterns = gainsay_patterns_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (gainsay_dates_is_line (patterns, rows[i].text, &date), ==, rows[i].is_line);
      g_assert_cmpstr (date, ==, rows[i].date);
    }
}

static void
test_unknown_language (void)
{
  g_autoptr (GainsayPatterns) patterns = gainsay_patterns_new ("xx");

  g_assert_false (gainsay_patterns_match (patterns, GAINSAY_PATTERN_BOILERPLATE, "[Disclaimer]",
                                          strlen ("[Disclaimer]"), NULL));
  g_assert_cmpuint (gainsay_patterns_find_month (patterns, "august", 6), ==, 0);
}

/* What the example articles tell of themselves, and what they do not. */
static void
test_examples (void)
{
  static const struct
  {
    const char *prefix;
    gboolean has_title;
    const char *publisher;
    const char *agency;
    const char *author;
    const char *published;
    gboolean has_uri;
  } rows[] = {
    { "000", TRUE, "heraldandnews.com", "TNS", NULL, NULL, TRUE },
    { "001", TRUE, NULL, NULL, "Patrick Reevell", "2018-08-06", FALSE },
    { "002", TRUE, "CNN", NULL, NULL, NULL, FALSE },
    { "003", FALSE, "RT", NULL, NULL, NULL, FALSE },
    { "004", FALSE, NULL, NULL, NULL, NULL, FALSE },
  };

  const char *data = g_getenv ("GAINSAY_DATA");
  g_autofree char *folder =
    data != NULL ? g_build_filename (data, "seeds", NULL)
                 : g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "seeds", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_read = 0;

  if (dir == NULL)
    {
      g_test_skip ("../shared/seeds is not there");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GainsayDocument) document = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          if (!g_str_has_prefix (name, rows[i].prefix) || !g_str_has_suffix (name, ".txt"))
            continue;
          document = gainsay_import_file (path, NULL, &error);
          g_assert_no_error (error);
          g_assert_cmpint (gainsay_document_get_title (document) != NULL, ==, rows[i].has_title);
          g_assert_cmpstr (gainsay_document_get_publisher (document), ==, rows[i].publisher);
          assert_agency (document, rows[i].agency);
          g_assert_cmpstr (gainsay_document_get_author (document), ==, rows[i].author);
          g_assert_cmpstr (gainsay_document_get_published (document), ==, rows[i].published);
          g_assert_cmpint (gainsay_document_get_uri (document) != NULL, ==, rows[i].has_uri);
          n_read++;
          break;
        }
    }
  g_assert_cmpuint (n_read, ==, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/metadata/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_metadata);
    }
  g_test_add_func ("/metadata/dates", test_dates);
  g_test_add_func ("/metadata/unknown-language", test_unknown_language);
  g_test_add_func ("/metadata/examples", test_examples);
  return g_test_run ();
}
