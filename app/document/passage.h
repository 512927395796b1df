/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A passage is a span of a document, held so that it cannot drift: by position and by quotation
 * with context (the text-position and text-quote selectors of the W3C Web Annotation data model).
 *
 * Invariants: start < end, in code points of the document's text; exact is what stands there, to
 * the letter; prefix and suffix are the 32 code points before and after, fewer at the text's ends.
 */
#pragma once

#include "app/base/record.h"
#include "app/document/offsets.h"

G_BEGIN_DECLS

#define GAINSAY_TYPE_PASSAGE (gainsay_passage_get_type ())
#define GAINSAY_PASSAGE(object)                                                                    \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), GAINSAY_TYPE_PASSAGE, GainsayPassage))
#define GAINSAY_IS_PASSAGE(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), GAINSAY_TYPE_PASSAGE))

typedef struct _GainsayPassageClass GainsayPassageClass;

/* Open, unlike other types, so that the tables of the sub-classes can name its fields. */
struct _GainsayPassage
{
  GainsayRecord parent_instance;

  /*< private >*/
  GRefString *document; /* id */
  int start;            /* code points */
  int end;              /* code points, exclusive */
  char *exact;
  char *prefix;
  char *suffix;
};

struct _GainsayPassageClass
{
  GainsayRecordClass parent_class;
};

GType gainsay_passage_get_type (void) G_GNUC_CONST;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayPassage, g_object_unref)

const char *gainsay_passage_get_document (GainsayPassage *self);
int gainsay_passage_get_start (GainsayPassage *self);
int gainsay_passage_get_end (GainsayPassage *self);
const char *gainsay_passage_get_exact (GainsayPassage *self);

void gainsay_passage_set_span (GainsayPassage *self,
                               GainsayDocument *document,
                               const GainsayOffsets *offsets,
                               int start,
                               int end);

G_END_DECLS
