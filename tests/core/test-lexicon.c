/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text/analysis.h"

#include <locale.h>

static GainsayLexicon *lexicon;

static const struct
{
  GainsayWordClass klass;
  const char *phrase;
  gboolean is_there;
} entries[] = {
  { GAINSAY_WORD_NEGATOR, "no longer", TRUE },     { GAINSAY_WORD_NEGATOR, "failed to", TRUE },
  { GAINSAY_WORD_REPORTING, "said", TRUE },        { GAINSAY_WORD_REPORTING, "denies", TRUE },
  { GAINSAY_WORD_REPORTING, "runs", FALSE },       { GAINSAY_WORD_ACCUSATION, "indicted", TRUE },
  { GAINSAY_WORD_FINDING, "assessment", TRUE },    { GAINSAY_WORD_TITLE, "Senator", TRUE },
  { GAINSAY_WORD_TITLE, "Senate", FALSE },         { GAINSAY_WORD_BODY, "senate", TRUE },
  { GAINSAY_WORD_BODY, "agencies", TRUE },         { GAINSAY_WORD_ROLE, "spokeswomen", TRUE },
  { GAINSAY_WORD_QUANTIFIER, "hardly any", TRUE }, { GAINSAY_WORD_STOP, "the", TRUE },
};

static const struct
{
  const char *verb;
  GainsayForce force;
} forces[] = {
  { "says", GAINSAY_FORCE_ASSERTS },    { "denied", GAINSAY_FORCE_DENIES },
  { "doubts", GAINSAY_FORCE_DOUBTS },   { "warned", GAINSAY_FORCE_WARNS },
  { "alleged", GAINSAY_FORCE_CHARGES }, { "concluded", GAINSAY_FORCE_FINDS },
  { "admitted", GAINSAY_FORCE_ADMITS }, { "hoped", GAINSAY_FORCE_WISHES },
  { "vowed", GAINSAY_FORCE_PROMISES },  { "thought", GAINSAY_FORCE_BELIEVES },
};

static const struct
{
  const char *first;
  const char *second;
  GainsayRelation relation;
} relations[] = {
  { "rise", "fell", GAINSAY_RELATION_ANTONYM },
  { "victory", "loss", GAINSAY_RELATION_ANTONYM },
  { "winner", "lose", GAINSAY_RELATION_ANTONYM },
  { "legal", "illegal", GAINSAY_RELATION_ANTONYM },
  { "contaminated", "clean", GAINSAY_RELATION_ANTONYM },
  { "approved", "rejected", GAINSAY_RELATION_ANTONYM },
  { "arrested", "released", GAINSAY_RELATION_ANTONYM },
  { "meddling", "interfered", GAINSAY_RELATION_SYNONYM },
  { "deny", "denial", GAINSAY_RELATION_DERIVED },
  { "truck", "vehicles", GAINSAY_RELATION_KIND_OF },
  { "mill", "parrot", GAINSAY_RELATION_NONE },
};

static guint
find_term (const char *word)
{
  g_autofree char *stem = gainsay_lexicon_dup_stem (lexicon, word);
  const char *stems[] = { stem };

  return gainsay_lexicon_find_term (lexicon, stems, 1, NULL);
}

static void
test_entries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_test_message ("%s", entries[i].phrase);
      g_assert_cmpint (gainsay_lexicon_look_up (lexicon, entries[i].klass, entries[i].phrase) !=
                         NULL,
                       ==, entries[i].is_there);
    }
}

static void
test_forces (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forces); i++)
    {
      const GainsayLexiconEntry *entry =
        gainsay_lexicon_look_up (lexicon, GAINSAY_WORD_REPORTING, forces[i].verb);

      g_assert_nonnull (entry);
      g_assert_cmpint (entry->force, ==, forces[i].force);
    }
}

static void
test_relations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      guint first = find_term (relations[i].first);
      guint second = find_term (relations[i].second);
      double weight;

      g_test_message ("%s, %s", relations[i].first, relations[i].second);
      g_assert_cmpint (gainsay_lexicon_relate (lexicon, first, second, &weight), ==,
                       relations[i].relation);
      g_assert_cmpint (gainsay_lexicon_relate (lexicon, second, first, NULL), ==,
                       relations[i].relation);
    }
}

static void
test_longest (void)
{
  const char *folded[] = { "no", "longer", "than" };
  const GainsayLexiconEntry *entry =
    gainsay_lexicon_match (lexicon, GAINSAY_WORD_NEGATOR, folded, folded, 3);

  g_assert_cmpstr (entry->text, ==, "no longer");
  entry = gainsay_lexicon_match (lexicon, GAINSAY_WORD_NEGATOR, folded, folded, 1);
  g_assert_cmpstr (entry->text, ==, "no");
}

static void
test_templates (void)
{
  const GainsayFilling filling = { GAINSAY_TEMPLATE_ACCUSER, "{what} Ltd", "sued", "{who} & Sons" };
  g_autofree char *filled =
    gainsay_template_fill ("{what} ({verb} by {who}) {else} {who", &filling);
  g_autofree char *charge = gainsay_lexicon_fill (lexicon, &filling);
  GainsayTemplate template = GAINSAY_N_TEMPLATES;

  g_assert_cmpstr (filled, ==, "{who} & Sons (sued by {what} Ltd) {else} {who");
  g_assert_cmpstr (charge, ==, "[{what} Ltd sued] {who} & Sons");
  g_assert_false (gainsay_template_parse ("no-such-template", &template));
  g_assert_true (gainsay_template_parse ("denial", &template));
  g_assert_cmpint (template, ==, GAINSAY_TEMPLATE_DENIAL);
}

static void
test_names (void)
{
  g_assert_cmpstr (gainsay_lexicon_get_name (lexicon, "america"), ==, "united states");
  g_assert_cmpstr (gainsay_lexicon_get_name (lexicon, "french"), ==, "france");
  g_assert_cmpstr (gainsay_lexicon_get_name (lexicon, "sel"), ==, "sel");
  g_assert_cmpstr (gainsay_lexicon_get_base (lexicon, "rose"), ==, "rise");
}

static void
test_sets (void)
{
  g_autoptr (GainsayAnalysis) analysis =
    gainsay_analysis_new ("They slowly met the family.", NULL, lexicon);
  const char *const *endings = gainsay_lexicon_get_words (lexicon, GAINSAY_SET_ADVERB_ENDINGS);

  for (guint set = 0; set < GAINSAY_N_WORD_SETS; set++)
    g_assert_nonnull (gainsay_lexicon_get_words (lexicon, (GainsayWordSet) set)[0]);
  g_assert_true (gainsay_token_is_in (&analysis->tokens[0], GAINSAY_SET_PRONOUN));
  g_assert_false (gainsay_token_is_in (&analysis->tokens[0], GAINSAY_SET_POSSESSIVE));
  g_assert_true (gainsay_lexicon_has (lexicon, GAINSAY_SET_POSSESSIVE, "their"));
  g_assert_false (gainsay_lexicon_has (lexicon, GAINSAY_SET_POSSESSIVE, "theirs"));
  g_assert_cmpstr (endings[0], ==, "ly");
  g_assert_null (endings[1]);
  g_assert_true (gainsay_lexicon_has_ending (lexicon, GAINSAY_SET_ADVERB_ENDINGS, "slowly"));
  g_assert_false (gainsay_lexicon_has_ending (lexicon, GAINSAY_SET_ADVERB_ENDINGS, "sly"));
}

static void
test_language (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gainsay_lexicon_new ("qq", &error));
  g_assert_error (error, GAINSAY_LEXICON_ERROR, GAINSAY_LEXICON_ERROR_LANGUAGE);
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  lexicon = gainsay_lexicon_new ("en", NULL);
  g_test_add_func ("/lexicon/entries", test_entries);
  g_test_add_func ("/lexicon/forces", test_forces);
  g_test_add_func ("/lexicon/relations", test_relations);
  g_test_add_func ("/lexicon/longest", test_longest);
  g_test_add_func ("/lexicon/templates", test_templates);
  g_test_add_func ("/lexicon/names", test_names);
  g_test_add_func ("/lexicon/sets", test_sets);
  g_test_add_func ("/lexicon/language", test_language);
  status = g_test_run ();
  gainsay_lexicon_unref (lexicon);
  return status;
}
