/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/mark.h"

struct _GainsayMark
{
  GainsayRecord parent_instance;
  GRefString *kind;
  int start;
  int end;
  char *value;
};

G_DEFINE_FINAL_TYPE (GainsayMark, gainsay_mark, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "kind", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayMark, kind), NULL, TRUE },
  { "start", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayMark, start), NULL, TRUE },
  { "end", GAINSAY_FIELD_COUNT, G_STRUCT_OFFSET (GainsayMark, end), NULL, TRUE },
  { "value", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayMark, value), NULL, FALSE },
};

static void
gainsay_mark_class_init (GainsayMarkClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_mark_init (GainsayMark *self)
{
}

/**
 * gainsay_mark_new:
 *
 * Makes a mark in which every field is absent.
 *
 * Returns: (transfer full): a new mark
 */
GainsayMark *
gainsay_mark_new (void)
{
  return g_object_new (GAINSAY_TYPE_MARK, NULL);
}

/**
 * gainsay_mark_get_kind:
 * @self: a mark
 *
 * Gives what the span is.
 *
 * Returns: (transfer none) (nullable): one of the words of design: "boilerplate", "heading",
 * "caption", "join", …
 */
const char *
gainsay_mark_get_kind (GainsayMark *self)
{
  g_return_val_if_fail (GAINSAY_IS_MARK (self), NULL);

  return self->kind;
}

/**
 * gainsay_mark_get_start:
 * @self: a mark
 *
 * Gives where the span begins.
 *
 * Returns: code points from the start of the text
 */
int
gainsay_mark_get_start (GainsayMark *self)
{
  g_return_val_if_fail (GAINSAY_IS_MARK (self), -1);

  return self->start;
}

/**
 * gainsay_mark_get_end:
 * @self: a mark
 *
 * Gives where the span ends.
 *
 * Returns: code points from the start of the text, exclusive
 */
int
gainsay_mark_get_end (GainsayMark *self)
{
  g_return_val_if_fail (GAINSAY_IS_MARK (self), -1);

  return self->end;
}
