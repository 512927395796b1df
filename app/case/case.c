/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/case/case.h"

#include "app/case/log-entry.h"
#include "app/claim/claim.h"
#include "app/claim/party.h"
#include "app/document/document.h"

struct _GainsayCase
{
  GainsayRecord parent_instance;
  GRefString *format;
  int version;
  GRefString *id;
  char *title;
  GRefString *language;
  GRefString *created;
  GRefString *modified;
  char *generator;
  char *engine;
  char *publisher;
  char *scale;
  GListStore *parties;
  GListStore *documents;
  GListStore *claims;
  GListStore *log;
};

G_DEFINE_FINAL_TYPE (GainsayCase, gainsay_case, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "format", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, format), NULL, FALSE },
  { "version", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayCase, version), NULL, FALSE },
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, id), NULL, TRUE },
  { "title", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayCase, title), NULL, FALSE },
  { "language", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, language), NULL, FALSE },
  { "created", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, created), NULL, FALSE },
  { "modified", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayCase, modified), NULL, FALSE },
  { "generator", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayCase, generator), NULL, FALSE },
  { "engine", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayCase, engine), NULL, FALSE },
  { "publisher", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayCase, publisher), NULL, FALSE },
  { "scale", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayCase, scale), NULL, FALSE },
  { "parties", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, parties),
    gainsay_party_get_type, FALSE },
  { "documents", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, documents),
    gainsay_document_get_type, FALSE },
  { "claims", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, claims), gainsay_claim_get_type,
    FALSE },
  { "log", GAINSAY_FIELD_RECORDS, G_STRUCT_OFFSET (GainsayCase, log), gainsay_log_entry_get_type,
    FALSE },
};

static void
gainsay_case_class_init (GainsayCaseClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_case_init (GainsayCase *self)
{
}

/**
 * gainsay_case_new:
 *
 * Makes a case in which every field is absent.
 *
 * Returns: (transfer full): a new case
 */
GainsayCase *
gainsay_case_new (void)
{
  return g_object_new (GAINSAY_TYPE_CASE, NULL);
}

/**
 * gainsay_case_get_version:
 * @self: a case
 *
 * Gives the version of the file format.
 *
 * Returns: 1
 */
int
gainsay_case_get_version (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), -1);

  return self->version;
}

/**
 * gainsay_case_get_title:
 * @self: a case
 *
 * Gives the name of the investigation.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
gainsay_case_get_title (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->title;
}

/**
 * gainsay_case_get_language:
 * @self: a case
 *
 * Gives the language of the case.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag
 */
const char *
gainsay_case_get_language (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->language;
}

/**
 * gainsay_case_get_created:
 * @self: a case
 *
 * Gives when the case was begun.
 *
 * Returns: (transfer none) (nullable): a UTC time
 */
const char *
gainsay_case_get_created (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->created;
}

/**
 * gainsay_case_get_modified:
 * @self: a case
 *
 * Gives when it was last written.
 *
 * Returns: (transfer none) (nullable): a UTC time
 */
const char *
gainsay_case_get_modified (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->modified;
}

/**
 * gainsay_case_get_generator:
 * @self: a case
 *
 * Gives the program that wrote it.
 *
 * Returns: (transfer none) (nullable): a name and version
 */
const char *
gainsay_case_get_generator (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->generator;
}

/**
 * gainsay_case_get_engine:
 * @self: a case
 *
 * Gives the engine that made the suggestions.
 *
 * Returns: (transfer none) (nullable): a name such as "rules-1"
 */
const char *
gainsay_case_get_engine (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->engine;
}

/**
 * gainsay_case_get_publisher:
 * @self: a case
 *
 * Gives who publishes the verdicts.
 *
 * Returns: (transfer none) (nullable): a JSON object with "name" and "url"
 */
const char *
gainsay_case_get_publisher (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->publisher;
}

/**
 * gainsay_case_get_scale:
 * @self: a case
 *
 * Gives the rating scale.
 *
 * Returns: (transfer none) (nullable): a JSON object
 */
const char *
gainsay_case_get_scale (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return self->scale;
}

/**
 * gainsay_case_get_parties:
 * @self: a case
 *
 * Gives the people and bodies of the case.
 *
 * Returns: (transfer none): a list of #GainsayParty
 */
GListModel *
gainsay_case_get_parties (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->parties);
}

/**
 * gainsay_case_get_documents:
 * @self: a case
 *
 * Gives the documents.
 *
 * Returns: (transfer none): a list of #GainsayDocument
 */
GListModel *
gainsay_case_get_documents (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->documents);
}

/**
 * gainsay_case_get_claims:
 * @self: a case
 *
 * Gives the claims.
 *
 * Returns: (transfer none): a list of #GainsayClaim
 */
GListModel *
gainsay_case_get_claims (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->claims);
}

/**
 * gainsay_case_get_log:
 * @self: a case
 *
 * Gives every human decision, in order.
 *
 * Returns: (transfer none): a list of #GainsayLogEntry
 */
GListModel *
gainsay_case_get_log (GainsayCase *self)
{
  g_return_val_if_fail (GAINSAY_IS_CASE (self), NULL);

  return G_LIST_MODEL (self->log);
}
