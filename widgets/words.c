/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/words.h"

#include "app/base/date.h"
#include "app/case/case.h"
#include "app/document/document.h"
#include "app/document/passage.h"
#include "app/evidence/labels.h"

#include <glib/gi18n.h>
#include <string.h>

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
static const GainsayWordLabel kinds[] = {
  { "news-report", NC_("kind of document", "News report") },
  { "agency", NC_("kind of document", "Agency report") },
  { "opinion", NC_("kind of document", "Opinion") },
  { "official-document", NC_("kind of document", "Official document") },
  { "court-document", NC_("kind of document", "Court document") },
  { "data", NC_("kind of document", "Data") },
  { "transcript", NC_("kind of document", "Transcript") },
  { "statement", NC_("kind of document", "Statement") },
  { "interview", NC_("kind of document", "Interview") },
  { "fact-check", NC_("kind of document", "Fact-check") },
  { "other", NC_("kind of document", "Other") },
};

/* clang-format on */

/**
 * gainsay_stance_get_shape:
 * @stance: (nullable): a stance
 *
 * Gives the shape that tells a stance where colour cannot.
 *
 * Returns: (transfer none): one character
 */
const char *
gainsay_stance_get_shape (const char *stance)
{
  if (g_strcmp0 (stance, "supports") == 0)
    return "▲";
  if (g_strcmp0 (stance, "contradicts") == 0)
    return "▼";
  return "•";
}

/**
 * gainsay_stance_get_style:
 * @stance: (nullable): a stance
 *
 * Gives the style class of a stance's shape.
 *
 * Returns: (transfer none) (nullable): the class; NULL for what neither supports nor contradicts
 */
const char *
gainsay_stance_get_style (const char *stance)
{
  if (g_strcmp0 (stance, "supports") == 0)
    return "supports";
  if (g_strcmp0 (stance, "contradicts") == 0)
    return "contradicts";
  return NULL;
}

/**
 * gainsay_document_kinds_list:
 *
 * Gives the kinds of documents to choose from.
 *
 * Returns: (transfer none) (array zero-terminated=1): the words of the case file
 */
const char *const *
gainsay_document_kinds_list (void)
{
  static const char *const list[] = { "news-report",       "agency",         "opinion",
                                      "official-document", "court-document", "data",
                                      "transcript",        "statement",      "interview",
                                      "fact-check",        "other",          NULL };

  return list;
}

/**
 * gainsay_document_kind_to_label:
 * @kind: (nullable): a kind of document
 *
 * Gives a kind for people.
 *
 * Returns: (transfer none) (nullable): the translated words
 */
const char *
gainsay_document_kind_to_label (const char *kind)
{
  return gainsay_word_to_label (kinds, G_N_ELEMENTS (kinds), "kind of document", kind);
}

/**
 * gainsay_date_dup_label:
 * @date: (nullable): a date of the case file
 *
 * Writes a date for people, as exact as it is; a time in the local time zone.
 *
 * Returns: (transfer full): the date; "no date" for none; what is no date as it stands
 */
char *
gainsay_date_dup_label (const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (date == NULL || *date == '\0')
    return g_strdup (_("no date"));

  switch (gainsay_date_parse (date, &time))
    {
    case GAINSAY_DATE_YEAR:
      return g_date_time_format (time, "%Y");
    case GAINSAY_DATE_MONTH:
      /* translators: month and year: Aug 2018 */
      return g_date_time_format (time, _("%b %Y"));
    case GAINSAY_DATE_DAY:
      /* translators: a day: 6 Aug 2018 */
      return g_date_time_format (time, _("%-d %b %Y"));
    case GAINSAY_DATE_TIME:
      local = g_date_time_to_local (time);
      /* translators: day and time: 6 Aug 2018, 14:02 */
      return g_date_time_format (local, _("%-d %b %Y, %H:%M"));
    case GAINSAY_DATE_NONE:
    default:
      return g_strdup (date);
    }
}

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whether a caption or the like, and no sentence of the text, begins there (in code points). */
/**
 * gainsay_document_dup_title:
 * @document: a document
 *
 * Writes a document's title on one line, or, in quotation marks, how its text begins.
 *
 * Returns: (transfer full): the words
 */
char *
gainsay_document_dup_title (GainsayDocument *document)
{
  g_autofree char *opening = NULL;

  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);

  if (is_set (gainsay_document_get_title (document)))
    return gainsay_text_dup_line (gainsay_document_get_title (document));
  opening = gainsay_document_dup_opening (document);
  if (opening == NULL)
    return g_strdup (_("Untitled document"));
  /* translators: how an untitled text begins, in quotation marks */
  return g_strdup_printf (_("“%s”"), opening);
}

/**
 * gainsay_document_dup_name:
 * @document: a document
 *
 * Writes what a document is called in few words: its short name, its paper, its title, or how it
 * begins.
 *
 * Returns: (transfer full): the name
 */
char *
gainsay_document_dup_name (GainsayDocument *document)
{
  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);

  if (is_set (gainsay_document_get_short_name (document)))
    return g_strdup (gainsay_document_get_short_name (document));
  if (is_set (gainsay_document_get_publisher (document)))
    return g_strdup (gainsay_document_get_publisher (document));
  return gainsay_document_dup_title (document);
}

/**
 * gainsay_document_dup_place:
 * @document: a document
 *
 * Writes a document's paper and date, and its title where the paper is not known.
 *
 * Returns: (transfer full): the words
 */
char *
gainsay_document_dup_place (GainsayDocument *document)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (GAINSAY_IS_DOCUMENT (document), NULL);

  name = gainsay_document_dup_name (document);
  date = gainsay_date_dup_label (gainsay_document_get_published (document));
  if (!is_set (gainsay_document_get_short_name (document)) &&
      !is_set (gainsay_document_get_publisher (document)))
    /* translators: a paper whose name is not known, the title of its article, its date */
    return g_strdup_printf (_("Unknown outlet: %s · %s"), name, date);
  /* translators: a paper and the date of its article */
  return g_strdup_printf (_("%s · %s"), name, date);
}

/**
 * gainsay_passage_dup_place:
 * @investigation: the case
 * @passage: a passage of it
 *
 * Writes where a passage stands: paper and date.
 *
 * Returns: (transfer full): the words
 */
char *
gainsay_passage_dup_place (GainsayCase *investigation, GainsayPassage *passage)
{
  GainsayRecord *document;

  g_return_val_if_fail (GAINSAY_IS_CASE (investigation), NULL);
  g_return_val_if_fail (GAINSAY_IS_PASSAGE (passage), NULL);

  document = gainsay_case_find (investigation, gainsay_passage_get_document (passage));
  if (!GAINSAY_IS_DOCUMENT (document))
    return g_strdup (_("Document removed"));
  return gainsay_document_dup_place (GAINSAY_DOCUMENT (document));
}
