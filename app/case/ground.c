/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/case/ground.h"

#include <glib/gi18n.h>
#include <string.h>

/* clang-format 14 breaks an N_() inside braces. */
/* clang-format off */
static const GainsayGround passage_grounds[] = {
  { "other-claim", N_("Not about this claim") },
  { "other-event", N_("Another event, date or person") },
  { "same-source", N_("Same source as another passage") },
  { "unreliable", N_("Source not reliable") },
  { "misread", N_("Misread by the machine") },
  { "other", N_("Another reason") },
};

static const GainsayGround claim_grounds[] = {
  { "not-checkable", N_("Cannot be checked: opinion, forecast, wish") },
  { "not-relevant", N_("Not worth checking") },
  { "duplicate", N_("Same as another claim") },
  { "checked", N_("Already checked elsewhere") },
  { "misread", N_("Misread by the machine") },
  { "other", N_("Another reason") },
};

/* clang-format on */

/**
 * gainsay_grounds_list:
 * @kind: what the ground is given for
 * @n_grounds: (out): how many there are
 *
 * Gives the grounds to choose from, in the order of their keys.
 *
 * Returns: (transfer none) (array length=n_grounds): the grounds
 */
const GainsayGround *
gainsay_grounds_list (GainsayGroundKind kind, guint *n_grounds)
{
  g_return_val_if_fail (n_grounds != NULL, NULL);

  switch (kind)
    {
    case GAINSAY_GROUND_PASSAGE:
      *n_grounds = G_N_ELEMENTS (passage_grounds);
      return passage_grounds;
    case GAINSAY_GROUND_CLAIM:
      *n_grounds = G_N_ELEMENTS (claim_grounds);
      return claim_grounds;
    default:
      *n_grounds = 0;
      g_return_val_if_reached (NULL);
    }
}

/**
 * gainsay_ground_to_label:
 * @kind: what the ground is given for
 * @id: (nullable): the word in the case file
 *
 * Gives a ground for people.
 *
 * Returns: (transfer none) (nullable): the translated label; @id where no list has it
 */
const char *
gainsay_ground_to_label (GainsayGroundKind kind, const char *id)
{
  guint n;
  const GainsayGround *grounds = gainsay_grounds_list (kind, &n);

  if (id == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (strcmp (grounds[i].id, id) == 0)
      return _(grounds[i].label);
  return id;
}
