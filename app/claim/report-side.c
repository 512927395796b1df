/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom a speaker speaks: whom "we" means. */
#include "app/claim/report.h"

/* Where the words end that say who the speaker is: "said Jon Pike, a spokesman for the port". */
static guint
find_end (const GainsayReporting *self, const GainsayReport *report)
{
  guint ceiling = gainsay_clause_sentence (self->analysis, report->sentence).end;
  guint i = report->subject.end;

  if (report->subject.first < report->cue.first)
    return report->cue.first;
  if (!gainsay_reporting_is (self, i, ","))
    return i;
  for (i++; i < ceiling && !gainsay_reporting_is (self, i, ","); i++)
    if (gainsay_word_is_finite (self->analysis, i))
      return report->subject.end;
  return i;
}

/* The name of a body that a token is part of, or NULL. */
static const GainsayName *
find_body (const GainsayReporting *self, guint token)
{
  guint index = gainsay_reporting_token (self, token)->name;
  const GainsayName *name = index != GAINSAY_NO_INDEX ? &self->analysis->names[index] : NULL;

  return name != NULL && !name->is_demonym && name->kind != GAINSAY_NAME_PERSON &&
             name->kind != GAINSAY_NAME_PLACE &&
             gainsay_mentions_get_full_name (self->mentions, index) == NULL
           ? name
           : NULL;
}

/* "a spokesman for Delmar Steel" */
static const GainsayName *
find_behind (const GainsayReporting *self, guint voice, guint end)
{
  const GainsayName *name;
  guint i = voice + 1;

  if (i >= end || !(gainsay_reporting_is_in (self, i, GAINSAY_SET_AFFILIATION) ||
                    gainsay_reporting_is_in (self, i, GAINSAY_SET_GENITIVE)))
    return NULL;
  i++;
  if (i < end && gainsay_reporting_is_in (self, i, GAINSAY_SET_DEFINITE))
    i++;
  name = i < end ? find_body (self, i) : NULL;
  i = name != NULL ? name->first_token + name->n_tokens : i;
  return i < self->analysis->n_tokens && gainsay_reporting_token (self, i)->is_possessive ? NULL
                                                                                          : name;
}

/* "Delmar Steel's chief executive" */
static const GainsayName *
find_before (const GainsayReporting *self, guint voice, guint first)
{
  guint i = voice;

  if (i > first + 1 &&
      gainsay_token_is_in (gainsay_reporting_token (self, i - 1), GAINSAY_SET_RANK))
    i--;
  if (i > first + 1 && gainsay_reporting_token (self, i - 1)->is_possessive)
    i--;
  return i > first ? find_body (self, i - 1) : NULL;
}

/**
 * gainsay_reporting_find_side:
 * @self: the state
 * @report: a report whose subject is found
 *
 * Finds the body for which a speaker speaks by office, such as the firm of a spokesman.
 *
 * Returns: (transfer none) (nullable): its name, or %NULL when the sentence tells of none
 */
const char *
gainsay_reporting_find_side (const GainsayReporting *self, const GainsayReport *report)
{
  guint end;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (report->subject.first == report->subject.end)
    return NULL;
  end = find_end (self, report);
  for (guint i = report->subject.first; i < end; i++)
    if (gainsay_token_is_in (gainsay_reporting_token (self, i), GAINSAY_SET_VOICE))
      {
        const GainsayName *name = find_behind (self, i, end);

        if (name == NULL)
          name = find_before (self, i, report->subject.first);
        return name != NULL ? name->text : NULL;
      }
  return NULL;
}
