/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/verdict/verdict.h"

struct _GainsayVerdict
{
  GainsayRecord parent_instance;
  GRefString *status;
  GRefString *rating;
  char *label;
  char *summary;
  char *rationale;
  char *caveats;
  char *by;
  GRefString *at;
  char **evidence;
  char *published;
};

G_DEFINE_FINAL_TYPE (GainsayVerdict, gainsay_verdict, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "status", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayVerdict, status), NULL, FALSE },
  { "rating", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayVerdict, rating), NULL, FALSE },
  { "label", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayVerdict, label), NULL, FALSE },
  { "summary", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayVerdict, summary), NULL, FALSE },
  { "rationale", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayVerdict, rationale), NULL, FALSE },
  { "caveats", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayVerdict, caveats), NULL, FALSE },
  { "by", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayVerdict, by), NULL, FALSE },
  { "at", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayVerdict, at), NULL, FALSE },
  { "evidence", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (GainsayVerdict, evidence), NULL, FALSE },
  { "published", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayVerdict, published), NULL, FALSE },
};

static void
gainsay_verdict_class_init (GainsayVerdictClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_verdict_init (GainsayVerdict *self)
{
}

/**
 * gainsay_verdict_get_status:
 * @self: a verdict
 *
 * Gives how far the verdict is.
 *
 * Returns: (transfer none) (nullable): "draft", "recorded" or "published"
 */
const char *
gainsay_verdict_get_status (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->status;
}

/**
 * gainsay_verdict_is_recorded:
 * @self: (nullable): a verdict
 *
 * Says whether a verdict is more than a draft: recorded or published.
 *
 * Returns: whether it is
 */
gboolean
gainsay_verdict_is_recorded (GainsayVerdict *self)
{
  const char *status;

  g_return_val_if_fail (self == NULL || GAINSAY_IS_VERDICT (self), FALSE);

  status = self != NULL ? gainsay_verdict_get_status (self) : NULL;

  return status != NULL && !g_str_equal (status, "draft");
}

/**
 * gainsay_verdict_get_rating:
 * @self: a verdict
 *
 * Gives the rating.
 *
 * Returns: (transfer none) (nullable): the id of a rating of the case's scale
 */
const char *
gainsay_verdict_get_rating (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->rating;
}

/**
 * gainsay_verdict_get_label:
 * @self: a verdict
 *
 * Gives the word for the rating at the time of recording.
 *
 * Returns: (transfer none) (nullable): the label, in English or as its author wrote it
 */
const char *
gainsay_verdict_get_label (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->label;
}

/**
 * gainsay_verdict_get_summary:
 * @self: a verdict
 *
 * Gives the public sentence or two.
 *
 * Returns: (transfer none) (nullable): the summary
 */
const char *
gainsay_verdict_get_summary (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->summary;
}

/**
 * gainsay_verdict_get_rationale:
 * @self: a verdict
 *
 * Gives why.
 *
 * Returns: (transfer none) (nullable): the rationale
 */
const char *
gainsay_verdict_get_rationale (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->rationale;
}

/**
 * gainsay_verdict_get_caveats:
 * @self: a verdict
 *
 * Gives what limits the verdict.
 *
 * Returns: (transfer none) (nullable): the caveats
 */
const char *
gainsay_verdict_get_caveats (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->caveats;
}

/**
 * gainsay_verdict_get_by:
 * @self: a verdict
 *
 * Gives who decided.
 *
 * Returns: (transfer none) (nullable): a name
 */
const char *
gainsay_verdict_get_by (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->by;
}

/**
 * gainsay_verdict_get_at:
 * @self: a verdict
 *
 * Gives when.
 *
 * Returns: (transfer none) (nullable): a UTC time
 */
const char *
gainsay_verdict_get_at (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->at;
}

/**
 * gainsay_verdict_get_evidence:
 * @self: a verdict
 *
 * Gives the passages cited.
 *
 * Returns: (transfer none) (nullable): ids of evidence
 */
const char *const *
gainsay_verdict_get_evidence (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return (const char *const *) self->evidence;
}

/**
 * gainsay_verdict_get_published:
 * @self: a verdict
 *
 * Gives where and when it was published.
 *
 * Returns: (transfer none) (nullable): a JSON object with "url", "at" and "headline"
 */
const char *
gainsay_verdict_get_published (GainsayVerdict *self)
{
  g_return_val_if_fail (GAINSAY_IS_VERDICT (self), NULL);

  return self->published;
}
