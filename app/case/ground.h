/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * On which ground a person dismisses a passage or sets a claim aside: words of a short list, each
 * one key away, so that giving a reason costs no more than giving none.
 *
 * The case file holds the id. A word that no list has, from a newer version or written by hand, is
 * shown as it stands.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GainsayGround:
 * @id: the word in the case file; it never changes
 * @label: what it is called, to be translated by gainsay_ground_to_label()
 *
 * One ground.
 */
typedef struct
{
  const char *id;
  const char *label;
} GainsayGround;

/**
 * GainsayGroundKind:
 * @GAINSAY_GROUND_PASSAGE: why a passage is dismissed
 * @GAINSAY_GROUND_CLAIM: why a claim is set aside
 *
 * What the ground is given for.
 */
typedef enum
{
  GAINSAY_GROUND_PASSAGE,
  GAINSAY_GROUND_CLAIM,
} GainsayGroundKind;

const GainsayGround *gainsay_grounds_list (GainsayGroundKind kind, guint *n_grounds);
const char *gainsay_ground_to_label (GainsayGroundKind kind, const char *id);

G_END_DECLS
