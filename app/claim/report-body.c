/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which body speaks when it is called "it", "its report" or "the company". */
#include "app/claim/report.h"

static const GainsayToken *
token_at (const GainsayReporting *self, guint token)
{
  return gainsay_reporting_token (self, token);
}

/**
 * gainsay_reporting_is_of_body:
 * @self: the state
 * @subject: the subject of a report
 *
 * Tells whether a body is spoken of without its name: "it", or what it says or finds ("its
 * report"), but not who speaks for it.
 *
 * Returns: whether one is
 */
gboolean
gainsay_reporting_is_of_body (const GainsayReporting *self, GainsayRange subject)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (subject.first >= subject.end ||
      !gainsay_reporting_is_in (self, subject.first, GAINSAY_SET_IT))
    return FALSE;
  if (subject.end == subject.first + 1)
    return TRUE;
  for (guint i = subject.first + 1; i < subject.end; i++)
    if (token_at (self, i)->name != GAINSAY_NO_INDEX || gainsay_reporting_is (self, i, ","))
      return FALSE;
  return !gainsay_token_is (token_at (self, subject.end - 1), GAINSAY_WORD_ROLE) &&
         gainsay_token_is (token_at (self, subject.end - 1), GAINSAY_WORD_FINDING);
}

/* "the company", behind a sentence of a body with a name that says no other kind. */
static gboolean
is_company (const GainsayReporting *self, GainsayRange subject)
{
  const GainsayLexiconEntry *entry;

  if (subject.end != subject.first + 2 ||
      !gainsay_reporting_is_in (self, subject.first, GAINSAY_SET_DEFINITE))
    return FALSE;
  entry = gainsay_token_is (token_at (self, subject.first + 1), GAINSAY_WORD_BODY)
            ? gainsay_analysis_match (self->analysis, GAINSAY_WORD_BODY, subject.first + 1)
            : NULL;
  return entry != NULL &&
         gainsay_token_is_in (token_at (self, subject.first + 1), GAINSAY_SET_COMPANY_NOUN);
}

static gboolean
names_no_kind (const GainsayReporting *self, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (gainsay_lexicon_look_up (self->analysis->lexicon, GAINSAY_WORD_BODY, words[i]) != NULL)
      return FALSE;
  return g_unichar_isupper (g_utf8_get_char (name));
}

/**
 * gainsay_reporting_find_body:
 * @self: the state
 * @subject: the subject of a report
 *
 * Finds the body that a phrase without a name means.
 *
 * Returns: (transfer none) (nullable): its name, or %NULL when it is not certain
 */
const char *
gainsay_reporting_find_body (const GainsayReporting *self, GainsayRange subject)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);

  if (gainsay_reporting_is_of_body (self, subject))
    {
      guint sentence = token_at (self, subject.first)->sentence;
      GainsayRange own = gainsay_clause_main_subject (self->analysis, sentence);

      guint index = own.first < own.end && own.first < subject.first
                      ? token_at (self, own.end - 1)->name
                      : GAINSAY_NO_INDEX;

      if (index == GAINSAY_NO_INDEX)
        return self->body;
      /* "The mill had burned down, it said": a body that is named within may be meant too. */
      return subject.end > subject.first + 1 &&
                 self->analysis->names[index].kind == GAINSAY_NAME_BODY
               ? self->analysis->names[index].text
               : NULL;
    }
  name = gainsay_namesakes_find (gainsay_mentions_get_namesakes (self->mentions), subject);
  if (name != NULL)
    return name;
  return self->body != NULL && is_company (self, subject) && names_no_kind (self, self->body)
           ? self->body
           : NULL;
}

/* The main subject as a body, or NULL. */
static char *
dup_subject (const GainsayReporting *self, GainsayRange subject)
{
  guint last = subject.end - 1;
  const char *known;
  const GainsayName *name;

  known = gainsay_namesakes_find (gainsay_mentions_get_namesakes (self->mentions), subject);
  if (known != NULL)
    return g_strdup (known);
  if (token_at (self, last)->name == GAINSAY_NO_INDEX)
    return NULL;
  name = &self->analysis->names[token_at (self, last)->name];
  return name->kind == GAINSAY_NAME_BODY && name->first_token + name->n_tokens == subject.end
           ? g_strdup (name->text)
           : NULL;
}

/**
 * gainsay_reporting_move_body:
 * @self: the state
 * @sentence: a sentence whose reports are found
 * @first_report: the first of its reports
 *
 * After a sentence "it" means the body that spoke in it, or that was its subject; behind a person
 * or anything else, it is not certain.
 */
void
gainsay_reporting_move_body (GainsayReporting *self, guint sentence, guint first_report)
{
  GainsayRange subject;
  g_autofree char *body = NULL;
  gboolean is_told = FALSE;

  g_return_if_fail (self != NULL);

  if (self->analysis->sentences[sentence].in_quote)
    return;
  for (guint i = first_report; i < self->reports->len && !is_told; i++)
    {
      const GainsayReport *report = g_ptr_array_index (self->reports, i);

      if (report->speaker == NULL || report->kind == GAINSAY_REPORT_NOUN ||
          report->kind == GAINSAY_REPORT_ACCUSATION)
        continue;
      is_told = TRUE;
      if (!report->is_person &&
          (g_unichar_isupper (g_utf8_get_char (report->speaker)) ||
           report->subject.end == report->subject.first + 1 ||
           gainsay_reporting_is_in (self, report->subject.first, GAINSAY_SET_DEFINITE)))
        body = g_strdup (report->speaker);
    }
  subject = gainsay_clause_main_subject (self->analysis, sentence);
  if (!is_told && subject.first < subject.end)
    {
      if (subject.end == subject.first + 1 &&
          gainsay_reporting_is_in (self, subject.first, GAINSAY_SET_IT))
        return;
      body = dup_subject (self, subject);
    }
  g_free (self->body);
  self->body = g_steal_pointer (&body);
}
