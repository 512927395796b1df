/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/appearance.h"

struct _GainsayAppearance
{
  GainsayPassage parent_instance;
  GRefString *id;
  GRefString *speaker;
  GRefString *via;
  GRefString *manner;
  char *occasion;
  int statement;
  GRefString *copy_of;
  GRefString *origin;
  GRefString *state;
  int score;
  char *reasons;
  GRefString *dismissal;
};

G_DEFINE_FINAL_TYPE (GainsayAppearance, gainsay_appearance, GAINSAY_TYPE_PASSAGE)

static const GainsayField fields[] = {
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, id), NULL, TRUE },
  { "document", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayPassage, document), NULL, TRUE },
  { "start", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayPassage, start), NULL, TRUE },
  { "end", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayPassage, end), NULL, TRUE },
  { "exact", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayPassage, exact), NULL, FALSE },
  { "prefix", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayPassage, prefix), NULL, FALSE },
  { "suffix", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayPassage, suffix), NULL, FALSE },
  { "speaker", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, speaker), NULL, FALSE },
  { "via", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, via), NULL, FALSE },
  { "manner", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, manner), NULL, FALSE },
  { "occasion", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayAppearance, occasion), NULL, FALSE },
  { "statement", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayAppearance, statement), NULL, FALSE },
  { "copyOf", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, copy_of), NULL, FALSE },
  { "origin", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, origin), NULL, FALSE },
  { "state", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, state), NULL, FALSE },
  { "score", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayAppearance, score), NULL, FALSE },
  { "reasons", GAINSAY_FIELD_JSON, G_STRUCT_OFFSET (GainsayAppearance, reasons), NULL, FALSE },
  { "dismissal", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayAppearance, dismissal), NULL, FALSE },
};

static void
gainsay_appearance_class_init (GainsayAppearanceClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_appearance_init (GainsayAppearance *self)
{
}

/**
 * gainsay_appearance_new:
 *
 * Makes an appearance in which every field is absent.
 *
 * Returns: (transfer full): a new appearance
 */
GainsayAppearance *
gainsay_appearance_new (void)
{
  return g_object_new (GAINSAY_TYPE_APPEARANCE, NULL);
}

/**
 * gainsay_appearance_get_speaker:
 * @self: an appearance
 *
 * Gives who makes the claim here.
 *
 * Returns: (transfer none) (nullable): a party's id, or the document's where the paper itself does
 */
const char *
gainsay_appearance_get_speaker (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->speaker;
}

/**
 * gainsay_appearance_get_via:
 * @self: an appearance
 *
 * Gives who passes the words on.
 *
 * Returns: (transfer none) (nullable): a party's id
 */
const char *
gainsay_appearance_get_via (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->via;
}

/**
 * gainsay_appearance_get_manner:
 * @self: an appearance
 *
 * Gives how the words are given.
 *
 * Returns: (transfer none) (nullable): "quoted", "reported" or "own-voice"
 */
const char *
gainsay_appearance_get_manner (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->manner;
}

/**
 * gainsay_appearance_get_occasion:
 * @self: an appearance
 *
 * Gives on what occasion it was said.
 *
 * Returns: (transfer none) (nullable): the occasion in words
 */
const char *
gainsay_appearance_get_occasion (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->occasion;
}

/**
 * gainsay_appearance_get_statement:
 * @self: an appearance
 *
 * Gives the statement that the appearance belongs to.
 *
 * Returns: a whole number within the claim, or -1
 */
int
gainsay_appearance_get_statement (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), -1);

  return self->statement;
}

/**
 * gainsay_appearance_get_copy_of:
 * @self: an appearance
 *
 * Gives the appearance whose text this one copies.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
gainsay_appearance_get_copy_of (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->copy_of;
}

/**
 * gainsay_appearance_get_origin:
 * @self: an appearance
 *
 * Gives who found it.
 *
 * Returns: (transfer none) (nullable): "machine" or "human"
 */
const char *
gainsay_appearance_get_origin (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->origin;
}

/**
 * gainsay_appearance_get_state:
 * @self: an appearance
 *
 * Gives what a person made of it.
 *
 * Returns: (transfer none) (nullable): "suggested", "accepted" or "dismissed"
 */
const char *
gainsay_appearance_get_state (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->state;
}

/**
 * gainsay_appearance_get_reasons:
 * @self: an appearance
 *
 * Gives why the machine thinks so.
 *
 * Returns: (transfer none) (nullable): a JSON array, see #GainsayReason
 */
const char *
gainsay_appearance_get_reasons (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->reasons;
}

/**
 * gainsay_appearance_get_dismissal:
 * @self: an appearance
 *
 * Gives why it was dismissed.
 *
 * Returns: (transfer none) (nullable): a word such as "other-event"
 */
const char *
gainsay_appearance_get_dismissal (GainsayAppearance *self)
{
  g_return_val_if_fail (GAINSAY_IS_APPEARANCE (self), NULL);

  return self->dismissal;
}
