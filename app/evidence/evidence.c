/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence/evidence.h"

struct _GainsayEvidence
{
  GainsayPassage parent_instance;
  GRefString *id;
  GRefString *stance;
  GRefString *layer;
  GRefString *source;
  GRefString *basis;
  GRefString *copy_of;
  GRefString *origin;
  GRefString *state;
  int score;
  char *reasons;
  char *note;
  GRefString *dismissal;
};

G_DEFINE_FINAL_TYPE (GainsayEvidence, gainsay_evidence, GAINSAY_TYPE_PASSAGE)

static const GainsayField fields[] = {
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, id), NULL, TRUE },
  { "stance", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, stance), NULL, FALSE },
  { "layer", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, layer), NULL, FALSE },
  { "source", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, source), NULL, FALSE },
  { "basis", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, basis), NULL, FALSE },
  { "copyOf", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, copy_of), NULL, FALSE },
  { "origin", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, origin), NULL, FALSE },
  { "state", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, state), NULL, FALSE },
  { "score", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayEvidence, score), NULL, FALSE },
  { "document", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayPassage, document), NULL, TRUE },
  { "start", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayPassage, start), NULL, TRUE },
  { "end", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayPassage, end), NULL, TRUE },
  { "exact", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayPassage, exact), NULL, FALSE },
  { "prefix", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayPassage, prefix), NULL, FALSE },
  { "suffix", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayPassage, suffix), NULL, FALSE },
  { "reasons", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayEvidence, reasons), NULL, FALSE },
  { "note", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayEvidence, note), NULL, FALSE },
  { "dismissal", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayEvidence, dismissal), NULL, FALSE },
};

static void
gainsay_evidence_class_init (GainsayEvidenceClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_evidence_init (GainsayEvidence *self)
{
}

/**
 * gainsay_evidence_new:
 *
 * Makes a piece of evidence in which every field is absent.
 *
 * Returns: (transfer full): a new evidence
 */
GainsayEvidence *
gainsay_evidence_new (void)
{
  return g_object_new (GAINSAY_TYPE_EVIDENCE, NULL);
}

/**
 * gainsay_evidence_get_stance:
 * @self: a piece of evidence
 *
 * Gives how the passage bears on the claim.
 *
 * Returns: (transfer none) (nullable): "supports", "contradicts", "context", or a word of a later
 * version
 */
const char *
gainsay_evidence_get_stance (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->stance;
}

/**
 * gainsay_evidence_get_layer:
 * @self: a piece of evidence
 *
 * Gives what a contradiction speaks to.
 *
 * Returns: (transfer none) (nullable): "content" or "attribution"
 */
const char *
gainsay_evidence_get_layer (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->layer;
}

/**
 * gainsay_evidence_get_source:
 * @self: a piece of evidence
 *
 * Gives on whose word, finding or record the passage rests.
 *
 * Returns: (transfer none) (nullable): a party's id, or a document's
 */
const char *
gainsay_evidence_get_source (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->source;
}

/**
 * gainsay_evidence_get_basis:
 * @self: a piece of evidence
 *
 * Gives what the source gives.
 *
 * Returns: (transfer none) (nullable): "word", "accusation", "finding", "record", "reporting",
 * "mention" or "unknown"
 */
const char *
gainsay_evidence_get_basis (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->basis;
}

/**
 * gainsay_evidence_get_copy_of:
 * @self: a piece of evidence
 *
 * Gives the evidence whose text this one copies.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
gainsay_evidence_get_copy_of (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->copy_of;
}

/**
 * gainsay_evidence_get_origin:
 * @self: a piece of evidence
 *
 * Gives who found it.
 *
 * Returns: (transfer none) (nullable): "machine" or "human"
 */
const char *
gainsay_evidence_get_origin (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->origin;
}

/**
 * gainsay_evidence_get_state:
 * @self: a piece of evidence
 *
 * Gives what a person made of it.
 *
 * Returns: (transfer none) (nullable): "suggested", "accepted" or "dismissed"
 */
const char *
gainsay_evidence_get_state (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->state;
}

/**
 * gainsay_evidence_get_score:
 * @self: a piece of evidence
 *
 * Gives how sure the machine is.
 *
 * Returns: 0 to 100, or -1
 */
int
gainsay_evidence_get_score (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), -1);

  return self->score;
}

/**
 * gainsay_evidence_get_reasons:
 * @self: a piece of evidence
 *
 * Gives why the machine thinks so.
 *
 * Returns: (transfer none) (nullable): a JSON array, see #GainsayReason
 */
const char *
gainsay_evidence_get_reasons (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->reasons;
}

/**
 * gainsay_evidence_get_note:
 * @self: a piece of evidence
 *
 * Gives what the checker noted.
 *
 * Returns: (transfer none) (nullable): the note
 */
const char *
gainsay_evidence_get_note (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->note;
}

/**
 * gainsay_evidence_get_dismissal:
 * @self: a piece of evidence
 *
 * Gives why it was dismissed.
 *
 * Returns: (transfer none) (nullable): a word such as "other-event"
 */
const char *
gainsay_evidence_get_dismissal (GainsayEvidence *self)
{
  g_return_val_if_fail (GAINSAY_IS_EVIDENCE (self), NULL);

  return self->dismissal;
}
