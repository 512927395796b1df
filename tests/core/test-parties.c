/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/parties.h"
#include "app/claim/party.h"

/* Two names and whether they are one party. */
typedef struct
{
  const char *name;
  const char *one;
  gboolean one_is_person;
  const char *other;
  gboolean other_is_person;
  gboolean is_same;
} Case;

static const Case cases[] = {
  { "short-country", "U.S. intelligence", FALSE, "US intelligence agencies", FALSE, TRUE },
  { "article", "the US intelligence", FALSE, "US intelligence agencies", FALSE, TRUE },
  { "adjective", "American intelligence agencies", FALSE, "U.S. intelligence", FALSE, TRUE },
  { "title", "Sen. Ada Marsh", TRUE, "Ada Marsh", TRUE, TRUE },
  { "surname", "Marsh", TRUE, "Ada Marsh", TRUE, TRUE },
  { "surname-unknown-kind", "Marsh", FALSE, "Ada Marsh", TRUE, TRUE },
  { "state-media", "Russia's state-run RT news service", FALSE, "Russian RT", FALSE, TRUE },
  { "case", "Port Authority", FALSE, "port authority", FALSE, TRUE },
  { "short-body", "harbor authority", FALSE, "National Harbor Authority", FALSE, TRUE },
  { "lone-body", "committee", FALSE, "Ethics Committee", FALSE, TRUE },
  { "of", "Ministry of Health", FALSE, "health ministry", FALSE, TRUE },
  { "other-part", "river authority", FALSE, "National Harbor Authority", FALSE, FALSE },
  { "no-body", "minister", FALSE, "health minister", FALSE, FALSE },
  { "other-person", "Ada Marsh", TRUE, "Tomas Marsh", TRUE, FALSE },
  { "other-body", "Port Authority", FALSE, "Water Authority", FALSE, FALSE },
  { "other-country", "Norwegian intelligence", FALSE, "U.S. intelligence", FALSE, FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayParties) parties = gainsay_parties_new (lexicon);
  const char *one;
  const char *other;

  gainsay_parties_add (parties, expected->one, expected->one_is_person);
  gainsay_parties_add (parties, expected->other, expected->other_is_person);
  one = gainsay_parties_get_id (parties, expected->one);
  other = gainsay_parties_get_id (parties, expected->other);
  g_assert_nonnull (one);
  g_assert_nonnull (other);
  if (expected->is_same)
    g_assert_cmpstr (one, ==, other);
  else
    g_assert_cmpstr (one, !=, other);
}

/* A surname that two people share stays a party of its own. */
static void
test_ambiguous (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayParties) parties = gainsay_parties_new (lexicon);

  gainsay_parties_add (parties, "Ada Marsh", TRUE);
  gainsay_parties_add (parties, "Tomas Marsh", TRUE);
  gainsay_parties_add (parties, "Marsh", TRUE);
  g_assert_cmpstr (gainsay_parties_get_id (parties, "Marsh"), !=,
                   gainsay_parties_get_id (parties, "Ada Marsh"));
  g_assert_cmpstr (gainsay_parties_get_id (parties, "Marsh"), !=,
                   gainsay_parties_get_id (parties, "Tomas Marsh"));
}

/* A short name that may mean two bodies stays a party of its own; of two documents, each has its
 * own committee. */
static void
test_ambiguous_bodies (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayParties) parties = gainsay_parties_new (lexicon);
  const char *names[] = { "Ethics Committee", "Port Committee", "Northern Harbor Authority",
                          "Southern Harbor Authority" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gainsay_parties_begin_document (parties);
      gainsay_parties_add (parties, names[i], FALSE);
      if (i < 2)
        gainsay_parties_add (parties, "committee", FALSE);
    }
  gainsay_parties_add (parties, "harbor authority", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (gainsay_parties_get_id (parties, "committee"), !=,
                       gainsay_parties_get_id (parties, names[i]));
      g_assert_cmpstr (gainsay_parties_get_id (parties, "harbor authority"), !=,
                       gainsay_parties_get_id (parties, names[i]));
    }
}

/* Through another short name, and only of the document that names one such body. */
static void
test_chain (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayParties) parties = gainsay_parties_new (lexicon);
  g_autoptr (GPtrArray) records = NULL;
  const char *full;

  gainsay_parties_begin_document (parties);
  gainsay_parties_add (parties, "authority", FALSE);
  gainsay_parties_add (parties, "harbor authority", FALSE);
  gainsay_parties_add (parties, "National Harbor Authority", FALSE);
  gainsay_parties_begin_document (parties);
  gainsay_parties_add (parties, "Bridge Authority", FALSE);
  full = gainsay_parties_get_id (parties, "National Harbor Authority");
  g_assert_cmpstr (gainsay_parties_get_id (parties, "authority"), ==, full);
  g_assert_cmpstr (gainsay_parties_get_id (parties, "harbor authority"), ==, full);
  g_assert_cmpstr (gainsay_parties_get_id (parties, "Bridge Authority"), !=, full);
  records = gainsay_parties_dup_records (parties);
  g_assert_cmpuint (records->len, ==, 2);
  g_assert_cmpstr (gainsay_party_get_name (g_ptr_array_index (records, 0)), ==,
                   "National Harbor Authority");
}

/* The longest name is shown, the others are aliases; nobody else is known. */
static void
test_records (void)
{
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayParties) parties = gainsay_parties_new (lexicon);
  g_autoptr (GPtrArray) records = NULL;
  GainsayParty *party;

  gainsay_parties_add (parties, "U.S. intelligence", FALSE);
  gainsay_parties_add (parties, "US intelligence agencies", FALSE);
  g_assert_null (gainsay_parties_get_id (parties, NULL));
  g_assert_null (gainsay_parties_get_id (parties, "Ada Marsh"));
  records = gainsay_parties_dup_records (parties);
  g_assert_cmpuint (records->len, ==, 1);
  party = g_ptr_array_index (records, 0);
  g_assert_cmpstr (gainsay_party_get_name (party), ==, "US intelligence agencies");
  g_assert_cmpstr (gainsay_party_get_aliases (party)[0], ==, "U.S. intelligence");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/parties/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/parties/ambiguous", test_ambiguous);
  g_test_add_func ("/parties/ambiguous-bodies", test_ambiguous_bodies);
  g_test_add_func ("/parties/chain", test_chain);
  g_test_add_func ("/parties/records", test_records);
  return g_test_run ();
}
