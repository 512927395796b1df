/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/party.h"

struct _GainsayParty
{
  GainsayRecord parent_instance;
  GRefString *id;
  char *name;
  char **aliases;
  char *role;
  char *same_as;
  char **depends_on;
};

G_DEFINE_FINAL_TYPE (GainsayParty, gainsay_party, GAINSAY_TYPE_RECORD)

static const GainsayField fields[] = {
  { "id", GAINSAY_FIELD_WORD, G_STRUCT_OFFSET (GainsayParty, id), NULL, TRUE },
  { "name", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayParty, name), NULL, FALSE },
  { "aliases", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (GainsayParty, aliases), NULL, FALSE },
  { "role", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayParty, role), NULL, FALSE },
  { "sameAs", GAINSAY_FIELD_TEXT, G_STRUCT_OFFSET (GainsayParty, same_as), NULL, FALSE },
  { "dependsOn", GAINSAY_FIELD_WORDS, G_STRUCT_OFFSET (GainsayParty, depends_on), NULL, FALSE },
};

static void
gainsay_party_class_init (GainsayPartyClass *klass)
{
  gainsay_record_class_set_fields (GAINSAY_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
gainsay_party_init (GainsayParty *self)
{
}

/**
 * gainsay_party_new:
 *
 * Makes a party in which every field is absent.
 *
 * Returns: (transfer full): a new party
 */
GainsayParty *
gainsay_party_new (void)
{
  return g_object_new (GAINSAY_TYPE_PARTY, NULL);
}

/**
 * gainsay_party_get_name:
 * @self: a party
 *
 * Gives the name that is shown.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
gainsay_party_get_name (GainsayParty *self)
{
  g_return_val_if_fail (GAINSAY_IS_PARTY (self), NULL);

  return self->name;
}

/**
 * gainsay_party_get_aliases:
 * @self: a party
 *
 * Gives the other names under which the party appears.
 *
 * Returns: (transfer none) (nullable): the names
 */
const char *const *
gainsay_party_get_aliases (GainsayParty *self)
{
  g_return_val_if_fail (GAINSAY_IS_PARTY (self), NULL);

  return (const char *const *) self->aliases;
}

/**
 * gainsay_party_get_same_as:
 * @self: a party
 *
 * Gives an address that identifies the party.
 *
 * Returns: (transfer none) (nullable): a URI
 */
const char *
gainsay_party_get_same_as (GainsayParty *self)
{
  g_return_val_if_fail (GAINSAY_IS_PARTY (self), NULL);

  return self->same_as;
}

/**
 * gainsay_party_get_depends_on:
 * @self: a party
 *
 * Gives the parties on which this one depends, as a person found.
 *
 * Returns: (transfer none) (nullable): their ids
 */
const char *const *
gainsay_party_get_depends_on (GainsayParty *self)
{
  g_return_val_if_fail (GAINSAY_IS_PARTY (self), NULL);

  return (const char *const *) self->depends_on;
}
