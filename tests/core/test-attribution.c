/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/claim/attribution.h"

/* A made-up text and one proposition that is found in it. */
typedef struct
{
  const char *name;
  const char *text;
  const char *content; /* the proposition's text */
  const char *speaker; /* NULL: the document */
  const char *via;
  const char *occasion; /* NULL: not looked at, "": none */
  GainsayManner manner;
  GainsayForce force;
} Case;

#define REPORTED GAINSAY_MANNER_REPORTED
#define QUOTED GAINSAY_MANNER_QUOTED
#define OWN GAINSAY_MANNER_OWN_VOICE

static const Case cases[] = {
  { "said-that", "Ada Marsh said that the bridge cost 40 million crowns.",
    "The bridge cost 40 million crowns", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "said-bare", "Ada Marsh said the bridge had cracked twice.", "The bridge had cracked twice",
    "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "trailing", "The bridge had cracked twice, Ada Marsh said on Monday.",
    "The bridge had cracked twice", "Ada Marsh", NULL, "on Monday", REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "according-to", "According to the Port Authority, the bridge had cracked twice.",
    "The bridge had cracked twice", "Port Authority", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "according-to-behind", "The bridge had cracked twice, according to the Port Authority.",
    "The bridge had cracked twice", "Port Authority", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "quoted", "\"The bridge has cracked twice since May,\" Ada Marsh said at the hearing.",
    "The bridge has cracked twice since May", "Ada Marsh", NULL, "at the hearing", QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "quoted-inverted", "“The bridge has cracked twice since May,” said Ada Marsh.",
    "The bridge has cracked twice since May", "Ada Marsh", NULL, NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "quoted-before", "Ada Marsh said, \"The bridge has cracked twice since May.\"",
    "The bridge has cracked twice since May", "Ada Marsh", NULL, NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "quoted-second-sentence",
    "\"The bridge is old,\" Ada Marsh said. \"It has cracked twice since May.\"",
    "It has cracked twice since May", "Ada Marsh", NULL, NULL, QUOTED, GAINSAY_FORCE_ASSERTS },
  { "quoted-through-agency",
    "\"The bridge has cracked twice since May,\" Ada Marsh said, the news agency Halpress "
    "reported.",
    "The bridge has cracked twice since May", "Ada Marsh", "news agency Halpress", NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "first-person", "\"I opened the bridge in 2011,\" Ada Marsh said.",
    "I [Ada Marsh] opened the bridge in 2011", "Ada Marsh", NULL, NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "claim-of-another",
    "Tomas Brandt repeated Ada Marsh's claim that the bridge did not crack in 2011.",
    "The bridge did not crack in 2011", "Ada Marsh", "Tomas Brandt", NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "his-government",
    "Tomas Brandt reiterated Norwegian President Ada Marsh's claim that her government did not "
    "pay for the bridge.",
    "[The Norwegian government] did not pay for the bridge", "Ada Marsh", "Tomas Brandt", NULL,
    REPORTED, GAINSAY_FORCE_ASSERTS },
  { "position-of-a-country",
    "Tomas Brandt reiterated the Norwegian position that the bridge did not crack in 2011.",
    "The bridge did not crack in 2011", "Tomas Brandt", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "position-was-simple",
    "Tomas Brandt was blunt, telling reporters that Norway's position was simple -- the bridge "
    "had not cracked in 2011.",
    "The bridge had not cracked in 2011", "Tomas Brandt", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "agreement-among",
    "There is unanimous agreement among harbor inspectors that the bridge cracked in 2011.",
    "The bridge cracked in 2011", "harbor inspectors", NULL, NULL, REPORTED, GAINSAY_FORCE_FINDS },
  { "agreement-itself",
    "There is unanimous agreement among harbor inspectors that the bridge cracked in 2011.",
    "There is unanimous agreement among harbor inspectors that the bridge cracked in 2011", NULL,
    NULL, NULL, OWN, GAINSAY_FORCE_NONE },
  { "conclusion-of",
    "The mayor declined to back the conclusion of the harbor inspectors that the bridge cracked "
    "in 2011.",
    "The bridge cracked in 2011", "harbor inspectors", NULL, NULL, REPORTED, GAINSAY_FORCE_FINDS },
  { "denials-of",
    "The mayor declined to back the conclusion of the harbor inspectors that the bridge cracked "
    "in 2011 over Ada Marsh's denials.",
    "[It is not true that] the bridge cracked in 2011", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_DENIES },
  { "assessment-of-an-event",
    "The mayor sided with him over the harbor inspectors' assessment of Norwegian interference in "
    "the 2011 vote.",
    "[There was] Norwegian interference in the 2011 vote", "harbor inspectors", NULL, NULL,
    REPORTED, GAINSAY_FORCE_FINDS },
  { "despite",
    "Ada Marsh insisted that the bridge never cracked in 2011, despite Brandt's indictment of "
    "three builders for falsifying records.",
    "The bridge never cracked in 2011", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "indictment",
    "Ada Marsh insisted that the bridge never cracked in 2011, despite Brandt's indictment of "
    "three builders for falsifying records.",
    "[Brandt indicted] three builders for falsifying records", "Brandt", NULL, NULL, REPORTED,
    GAINSAY_FORCE_CHARGES },
  { "arrested-on-charges",
    "The mayor spoke about Lena Holt, a builder arrested in June on charges that she was selling "
    "false records.",
    "[Lena Holt was] arrested in June on charges that she was selling false records", NULL, NULL,
    NULL, OWN, GAINSAY_FORCE_CHARGES },
  { "charged-with",
    "The mayor spoke about Lena Holt, the builder charged with selling false records.",
    "[Lena Holt was] charged with selling false records", NULL, NULL, NULL, OWN,
    GAINSAY_FORCE_CHARGES },
  { "who-was-arrested",
    "The mayor spoke about Lena Holt, the manager of the bridge, who was arrested in June on "
    "charges that she was selling false records.",
    "[Lena Holt was] arrested in June on charges that she was selling false records", NULL, NULL,
    NULL, OWN, GAINSAY_FORCE_CHARGES },
  { "told-behind-an-apposition",
    "\"The bridge has cracked twice,\" its chief engineer, Dr. h.c. Ada Marsh, told the Ferryman.",
    "The bridge has cracked twice", "Ada Marsh", NULL, NULL, QUOTED, GAINSAY_FORCE_ASSERTS },
  { "told-without-quotation",
    "The bridge has cracked twice, its chief engineer, Prof. Dr. Ada Marsh, told the Ferryman.",
    "The bridge has cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "present-form", "Delsteel says its paint protects 90% of all bridges.",
    "[Delsteel's] paint protects 90% of all bridges", "Delsteel", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "we-of-a-spokesman", "\"We painted every bridge,\" a spokesman for Delmar Steel said.",
    "We [Delmar Steel] painted every bridge", "spokesman for Delmar Steel", NULL, NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "we-of-a-named-spokesman",
    "\"We painted every bridge,\" said Ada Marsh, a spokeswoman for Delmar Steel.",
    "We [Delmar Steel] painted every bridge", "Ada Marsh", NULL, NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "our-of-a-chief-executive",
    "\"Our paint never cracked,\" Delmar Steel's chief executive, Ada Marsh, said.",
    "Our [Delmar Steel's] paint never cracked", "Ada Marsh", NULL, NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "we-of-a-worker", "\"We painted every bridge,\" Ada Marsh, a painter for Delmar Steel, said.",
    "We painted every bridge", "Ada Marsh", NULL, NULL, QUOTED, GAINSAY_FORCE_ASSERTS },
  { "blamed", "Ada Marsh blamed the delay of the bridge on the builders.",
    "Ada Marsh blamed the delay of the bridge on the builders", NULL, NULL, NULL, OWN,
    GAINSAY_FORCE_NONE },
  { "passed-on-elsewhere",
    "At a dinner in Lyon, Tomas Brandt repeated Ada Marsh's claim that the bridge did not crack.",
    "The bridge did not crack", "Ada Marsh", "Tomas Brandt", "", REPORTED, GAINSAY_FORCE_ASSERTS },
  { "passed-on-and-then-he",
    "Tomas Brandt repeated President Ada Marsh's claim that the bridge did not crack. On his way "
    "out he was blunt, telling reporters that his ministry's position had not changed -- the "
    "bridge had never closed.",
    "The bridge had never closed", "Tomas Brandt", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "told-reporters",
    "Ada Marsh opened the bridge. Marsh also told reporters that she had opened the bridge in "
    "2011.",
    "[Ada Marsh] had opened the bridge in 2011", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "charged-actively", "Prosecutors in June charged Lena Holt with selling false records.",
    "Prosecutors in June charged Lena Holt with selling false records", "Prosecutors", NULL, NULL,
    REPORTED, GAINSAY_FORCE_CHARGES },
  { "warnings-from",
    "The visit comes amid warnings from the harbor inspectors that the bridge is cracking.",
    "[Harbor inspectors warned that] the bridge is cracking", "harbor inspectors", NULL, NULL,
    REPORTED, GAINSAY_FORCE_WARNS },
  { "denied-that", "Ada Marsh denied that the bridge had cracked.",
    "[It is not true that] the bridge had cracked", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_DENIES },
  { "denied-doing", "Ada Marsh denied paying the builders in cash.",
    "[Ada Marsh denied] paying the builders in cash", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_DENIES },
  { "denied-blame",
    "The port company denied responsibility for the crack and said it was an accident.",
    "[Port company denied] responsibility for the crack", "port company", NULL, NULL, REPORTED,
    GAINSAY_FORCE_DENIES },
  { "its-shares", "Halborg Steel employs 40 builders. Its shares fell on Monday.",
    "[Halborg Steel's] shares fell on Monday", NULL, NULL, NULL, OWN, GAINSAY_FORCE_NONE },
  { "it-is-not-certain", "Halborg Steel sued Ostend Power. Its shares fell on Monday.",
    "Its shares fell on Monday", NULL, NULL, NULL, OWN, GAINSAY_FORCE_NONE },
  { "a-newspaper-with-an-article",
    "The bridge had cracked twice, the newspaper The Ferryman reported.",
    "The bridge had cracked twice", "newspaper The Ferryman", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "at-least", "At least six builders were hurt on the bridge, hospital officials said.",
    "At least six builders were hurt on the bridge", "hospital officials", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "published-last-year",
    "A study published last year in the journal Lens found that the bridge had cracked twice.",
    "The bridge had cracked twice", "study", NULL, NULL, REPORTED, GAINSAY_FORCE_FINDS },
  { "reports-for", "Holt is accused of signing reports for bridges that nobody had opened.",
    "Holt is accused of signing reports for bridges that nobody had opened", NULL, NULL, NULL, OWN,
    GAINSAY_FORCE_NONE },
  { "surname", "Ada Marsh opened the bridge in 2011. Marsh said the bridge had cracked twice.",
    "The bridge had cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "surname-in-content",
    "Ada Marsh met Tomas Brandt. Brandt said Marsh opened the bridge in 2011.",
    "[Ada] Marsh opened the bridge in 2011", "Tomas Brandt", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "pronoun", "Ada Marsh opened the bridge in 2011. She said the bridge had cracked twice.",
    "The bridge had cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "pronoun-in-content", "Ada Marsh said she opened the bridge in 2011.",
    "[Ada Marsh] opened the bridge in 2011", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "role",
    "Sen. Ada Marsh opened the bridge in 2011. The senator said the bridge had cracked twice.",
    "The bridge had cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "role-of-nobody",
    "Ada Marsh said the mayor had left. The senator said he never met Holt in Ostend.",
    "He never met Holt in Ostend", "the senator", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "role-quoted", "\"I never took 40 crowns from Ostend,\" the senator said.",
    "I [the senator] never took 40 crowns from Ostend", "the senator", NULL, NULL, QUOTED,
    GAINSAY_FORCE_ASSERTS },
  { "role-denies",
    "Ada Marsh said the mayor took money. The minister denied the allegation that the police "
    "beat protesters.",
    "[It is not true that] the police beat protesters", "the minister", NULL, NULL, REPORTED,
    GAINSAY_FORCE_DENIES },
  { "role-told-before",
    "The minister, Ada Marsh, left. Marsh was ill. The minister said the bridge had cracked twice.",
    "The bridge had cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "relative-in-content", "The man who was accused of fraud had left in May, Ada Marsh said.",
    "The man who was accused of fraud had left in May", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "role-told-behind",
    "Ada Marsh, a senator, opened the bridge. Marsh left. The senator said it had cracked twice.",
    "It had cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "according-to-apposed", "According to Ada Marsh, a former aide, the mayor took 5,000 crowns.",
    "The mayor took 5,000 crowns", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "according-to-relative",
    "According to Ada Marsh, who led the port, the mayor took 5,000 crowns.",
    "The mayor took 5,000 crowns", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "later-retracted",
    "Ada Marsh told the Beacon that the mayor took bribes, but later retracted the statement.",
    "The mayor took bribes", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "apposition", "Ada Marsh, who was also in the room, said the bridge had cracked twice.",
    "The bridge had cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "shared-subject", "Ada Marsh thanked the builders and said the bridge had cracked twice.",
    "The bridge had cracked twice", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "occasion-of-a-clause",
    "Brandt took sides at a summit in Ostend, where Ada Marsh said the bridge had cracked twice.",
    "The bridge had cracked twice", "Ada Marsh", NULL, "at a summit in Ostend", REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "the-election",
    "The 2011 Norwegian election was close. Ada Marsh said that nobody bought votes in the "
    "election.",
    "Nobody bought votes in the [2011 Norwegian] election", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "as-reported-elsewhere",
    "According to the Port Authority, the bridge cost 3 million, not 5 million as the newspaper "
    "Beacon reported.",
    "The bridge cost 3 million, not 5 million as the newspaper Beacon reported", "Port Authority",
    NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "reduced-relative",
    "The bridge had cracked twice, a study published in the journal Lens on Thursday concluded.",
    "The bridge had cracked twice", "study", NULL, NULL, REPORTED, GAINSAY_FORCE_FINDS },
  { "at-an-institute", "Scientists at the University of Ostend found that the bridge had cracked.",
    "The bridge had cracked", "Scientists at the University of Ostend", NULL, NULL, REPORTED,
    GAINSAY_FORCE_FINDS },
  { "passive-charge", "Lena Holt is alleged to have sold false records in 2018.",
    "Lena Holt is alleged to have sold false records in 2018", NULL, NULL, NULL, OWN,
    GAINSAY_FORCE_NONE },
  { "own-voice", "The bridge cost 40 million crowns.", "The bridge cost 40 million crowns", NULL,
    NULL, NULL, OWN, GAINSAY_FORCE_NONE },
  { "body-by-kind",
    "The Harbor Board of Ostend met. The mill burned. The board said that the bridge had cracked.",
    "The bridge had cracked", "Harbor Board of Ostend", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "body-of-two",
    "The Harbor Board met a city board. The board said that the bridge had cracked twice.",
    "The bridge had cracked twice", "board", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "body-as-it",
    "The Harbor Board said that the bridge was safe. It also found that 12 bolts had broken.",
    "12 bolts had broken", "Harbor Board", NULL, NULL, REPORTED, GAINSAY_FORCE_FINDS },
  { "body-by-its-survey",
    "The Harbor Board asked 200 sailors. One in six had a cough, its survey found.",
    "One in six had a cough", "Harbor Board", NULL, NULL, REPORTED, GAINSAY_FORCE_FINDS },
  { "company-behind-its-name",
    "Brackvik said in May that the bridge was safe. The company added that 12 bolts had broken.",
    "12 bolts had broken", "Brackvik", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "thing-by-kind",
    "The cough syrup Meltor was sold in Ostend. Ada Marsh said that the syrup had killed 12 cats.",
    "The syrup [Meltor] had killed 12 cats", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "body-by-apposition",
    "On Monday Orvik, the country's oldest bank, closed. Ada Marsh said that the bank had lost 40 crowns.",
    "The bank [Orvik] had lost 40 crowns", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "president-of",
    "\"The bridge cracked in May,\" the head of the board, Ada Marsh, told reporters.",
    "The bridge cracked in May", "Ada Marsh", NULL, NULL, QUOTED, GAINSAY_FORCE_ASSERTS },
  { "trailing-and-more",
    "The bridge cracks each winter in May, the Harbor Board said on Friday, closing it for good.",
    "The bridge cracks each winter in May", "Harbor Board", NULL, "on Friday", REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "clause-of-time",
    "The bridge stood, the court said, after the Harbor Board had shown that 12 bolts were new.",
    "12 bolts were new", "Harbor Board", NULL, NULL, REPORTED, GAINSAY_FORCE_FINDS },
  { "called-a-lie", "Ada Marsh called the claim that the bridge had cracked in May a gross lie.",
    "[It is not true that] the bridge had cracked in May", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_DENIES },
  { "rejected-as", "Ada Marsh rejected the accusation that she had sold the bridge as absurd.",
    "[It is not true that] [Ada Marsh] had sold the bridge", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_DENIES },
  { "paid-or-promised",
    "Ada Marsh said that 40 million crowns had been paid or promised by December.",
    "40 million crowns had been paid or promised by December", "Ada Marsh", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
  { "his-spokeswoman", "His spokeswoman, Ada Marsh, said that he had sold the bridge in May.",
    "He had sold the bridge in May", "Ada Marsh", NULL, NULL, REPORTED, GAINSAY_FORCE_ASSERTS },
  { "empty-it", "It has not been shown in any study that tea mends bolts, the Harbor Board wrote.",
    "It has not been shown in any study that tea mends bolts", "Harbor Board", NULL, NULL, REPORTED,
    GAINSAY_FORCE_ASSERTS },
};

static const GainsayProposition *
find (GPtrArray *propositions, const char *text)
{
  for (guint i = 0; i < propositions->len; i++)
    {
      const GainsayProposition *proposition = g_ptr_array_index (propositions, i);

      if (g_strcmp0 (proposition->text, text) == 0)
        return proposition;
    }
  for (guint i = 0; i < propositions->len; i++)
    {
      const GainsayProposition *proposition = g_ptr_array_index (propositions, i);

      g_test_message ("found: %s (%s)", proposition->text, proposition->speaker);
    }
  return NULL;
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (expected->text, NULL, lexicon);
  g_autoptr (GPtrArray) propositions = gainsay_attribution_find (analysis, lexicon, NULL);
  const GainsayProposition *found = find (propositions, expected->content);

  g_assert_nonnull (found);
  if (found == NULL)
    return;
  g_assert_cmpstr (found->speaker, ==, expected->speaker);
  g_assert_cmpstr (found->via, ==, expected->via);
  if (expected->occasion != NULL)
    g_assert_cmpstr (found->occasion, ==, *expected->occasion == '\0' ? NULL : expected->occasion);
  g_assert_cmpint (found->manner, ==, expected->manner);
  g_assert_cmpint (found->force, ==, expected->force);
  g_assert_cmpuint (found->passage_start, <=, found->start);
  g_assert_cmpuint (found->start, <, found->end);
  g_assert_cmpuint (found->end, <=, found->passage_end);
}

/* Sentences of which nothing may be made that says more than they do. */
static void
test_never (gconstpointer data)
{
  const char *const *pair = data;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = gainsay_analysis_new (pair[0], NULL, lexicon);
  g_autoptr (GPtrArray) propositions = gainsay_attribution_find (analysis, lexicon, NULL);

  for (guint i = 0; i < propositions->len; i++)
    {
      const GainsayProposition *proposition = g_ptr_array_index (propositions, i);

      if (g_str_has_prefix (proposition->text, pair[1]))
        g_test_message ("flat: %s", proposition->text);
      g_assert_false (g_str_has_prefix (proposition->text, pair[1]));
    }
}

static const char *const never[][2] = {
  { "The mayor spoke about Lena Holt, a builder arrested on charges that she was selling records.",
    "She was selling" },
  { "The builders are protesting against a rise in fares that took effect on Monday.",
    "[It is not true" },
  { "Prosecutors alleged that Lena Holt sold false records.", "Lena Holt sold" },
  { "Inspectors warned that Lena Holt is selling false records.", "Lena Holt is selling" },
  { "Ada Marsh denied that Lena Holt sold false records.", "Lena Holt sold" },
  { "Ada Marsh doubted that Lena Holt sold false records.", "Lena Holt sold" },
  { "Sen. Ada Marsh left. A spokeswoman for the port declined to talk. She said Lena Holt sold records.",
    "[Ada Marsh" },
  { "Ada Marsh said the mayor had left. The senator said he never met Holt in Ostend.",
    "[Ada Marsh]" },
  { "Ada Marsh said the bridge had cracked. The minister said it was old, and he added that he "
    "paid for it.",
    "[Ada Marsh]" },
  { "According to Ada Marsh, a former aide, the mayor took 5,000 crowns.", "A former aide" },
  { "According to Ada Marsh, a former aide, in 2011 the mayor took 5,000 crowns.",
    "A former aide" },
  { "Tom Holt arrived. Holt, who was accused of fraud by prosecutors, denied the charge.",
    "[It is not true" },
  { "Tom Holt arrived. Holt, a builder who was accused of fraud by prosecutors, denied it.",
    "[It is not true" },
  { "A spokesman for the port left. \"I never took 40 crowns,\" he said.", "I never took" },
  { "The bridge is old. The minister said it had cracked twice.", "[" },
  { "Ada Marsh did not say that Lena Holt sold false records.", "Lena Holt sold" },
  { "The firm did not repeat its statement that the bridge was safe.", "The bridge was safe" },
  { "Ada Marsh withdrew her claim that the bridge was safe.", "The bridge was safe" },
  { "Ada Marsh called the claim that the bridge was safe a lie.", "The bridge was safe" },
  { "The police said that Holt was no longer under suspicion.", "[The police was]" },
  { "Lawyers expect that it has been dropped.", "[Lawyers]" },
};

#define HOSTILE_LENGTH (1 << 20)

/* Words that repeat themselves: what is told of them grows with the text, not with its square. */
static void
test_hostile (gconstpointer data)
{
  const char *part = data;
  g_autoptr (GainsayLexicon) lexicon = gainsay_lexicon_new ("en", NULL);
  g_autoptr (GainsayAnalysis) analysis = NULL;
  g_autoptr (GPtrArray) propositions = NULL;
  GString *text = g_string_new (NULL);
  gsize told = 0;

  while (text->len < HOSTILE_LENGTH)
    g_string_append (text, part);
  analysis = gainsay_analysis_new (text->str, NULL, lexicon);
  propositions = gainsay_attribution_find (analysis, lexicon, NULL);
  for (guint i = 0; i < propositions->len; i++)
    {
      const GainsayProposition *proposition = g_ptr_array_index (propositions, i);

      told += proposition->end - proposition->start;
    }
  g_assert_cmpuint (told, <=, 20 * text->len);
  g_string_free (text, TRUE);
}

static const char *const hostile[] = {
  "he said that ",
  "Ada Marsh, charged with fraud, denied that ",
  "He said that she said that he said that the bridge had cracked twice. ",
  "\"The bridge had cracked twice,\" he said. ",
  "\"He saw 'a bridge' there. ",
  "(The port said ",
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/attribution/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    {
      g_autofree char *path = g_strdup_printf ("/attribution/never-flat/%d", (int) i);

      g_test_add_data_func (path, never[i], test_never);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *path = g_strdup_printf ("/attribution/hostile/%d", (int) i);

      g_test_add_data_func (path, hostile[i], test_hostile);
    }
  return g_test_run ();
}
