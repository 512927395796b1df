/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which propositions are the same claim: same content, same polarity, same figures.
 *
 * Propositions are added one by one, in the order of the case's documents, and each joins the group
 * whose members say the same or founds one. A group knows which others say the opposite; what one
 * speaker said on one occasion is one statement within its group, in however many papers.
 * Invariants: opposite propositions never share a group; the outcome follows from the order of
 * adding alone; the work for one proposition is bounded, whatever the number of groups.
 */
#pragma once

#include "app/claim/content.h"

G_BEGIN_DECLS

/**
 * GainsayGroup:
 * @members: what was added, the founder first, in order
 * @opposes: (element-type guint): the groups that say the opposite, by index
 *
 * One claim and the places where it is made, as indexes in the order of adding.
 */
typedef struct
{
  GArray *members;
  GArray *opposes;
} GainsayGroup;

typedef struct _GainsayGrouping GainsayGrouping;

GainsayGrouping *gainsay_grouping_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gainsay_grouping_free (GainsayGrouping *self);
guint gainsay_grouping_add (GainsayGrouping *self, GainsayContent *content);
guint gainsay_grouping_get_n_groups (const GainsayGrouping *self);
const GainsayGroup *gainsay_grouping_get_group (const GainsayGrouping *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GainsayGrouping, gainsay_grouping_free)

/**
 * GainsayOccurrence:
 * @speaker: (nullable): who says it, an id
 * @via: (nullable): who passes it on, an id
 * @occasion: (nullable): the words for when and where
 *
 * What tells one statement from another.
 */
typedef struct
{
  const char *speaker;
  const char *via;
  const char *occasion;
} GainsayOccurrence;

gboolean gainsay_occurrence_is_same_statement (const GainsayOccurrence *self,
                                               const GainsayOccurrence *other);

G_END_DECLS
