/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/commands/show.h"

#include "app/case/open.h"
#include "app/claim/appearance.h"
#include "app/claim/claim.h"
#include "app/commands/claims.h"
#include "app/commands/command.h"
#include "app/document/passage.h"
#include "app/evidence/evidence.h"
#include "app/evidence/labels.h"
#include "app/verdict/scale.h"
#include "app/verdict/verdict.h"

#include <glib/gi18n.h>
#include <string.h>

static void
print_passage (GainsayCase *investigation, GainsayPassage *passage)
{
  const char *paper =
    gainsay_case_get_party_label (investigation, gainsay_passage_get_document (passage));
  const char *exact = gainsay_passage_get_exact (passage);
  g_autofree char *line = g_strdup (exact != NULL ? exact : "");

  g_strdelimit (line, "\n", ' ');
  g_print ("    %s: %s\n", paper != NULL ? paper : _("Document removed"), line);
}

static void
print_appearances (GainsayCase *investigation, GainsayClaim *claim)
{
  GListModel *appearances = gainsay_claim_get_appearances (claim);

  g_print ("\n%s\n", _("Made by"));
  for (guint i = 0; i < g_list_model_get_n_items (appearances); i++)
    {
      g_autoptr (GainsayAppearance) appearance = g_list_model_get_item (appearances, i);
      const char *speaker =
        gainsay_case_get_party_label (investigation, gainsay_appearance_get_speaker (appearance));

      if (g_strcmp0 (gainsay_appearance_get_state (appearance), "dismissed") == 0)
        continue;
      g_print ("  %s\n", speaker != NULL ? speaker : _("Unknown speaker"));
      print_passage (investigation, GAINSAY_PASSAGE (appearance));
    }
}

static void
print_source (const char *source, const char *basis, gboolean is_suggested)
{
  g_autofree char *text =
    g_strdup_printf ("%s: %s", source, gainsay_basis_to_label (basis != NULL ? basis : "unknown"));

  g_print ("  ");
  /* translators: the source of a passage and its basis; the machine suggests the passage */
  g_print (is_suggested ? _("%s (suggested)") : "%s", text);
  g_print ("\n");
}

/* The passages of one stance: evidence first, then what is only suggested. */
static void
print_evidence (GainsayCase *investigation,
                GainsayClaim *claim,
                const char *stance,
                const char *heading)
{
  static const char *const states[] = { "accepted", "suggested" };
  GListModel *evidence = gainsay_claim_get_evidence (claim);
  gboolean is_empty = TRUE;

  for (gsize state = 0; state < G_N_ELEMENTS (states); state++)
    for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
      {
        g_autoptr (GainsayEvidence) passage = g_list_model_get_item (evidence, i);
        const char *source =
          gainsay_case_get_party_label (investigation, gainsay_evidence_get_source (passage));

        if (g_strcmp0 (gainsay_evidence_get_state (passage), states[state]) != 0 ||
            g_strcmp0 (gainsay_evidence_get_stance (passage), stance) != 0)
          continue;
        if (is_empty)
          g_print ("\n%s\n", heading);
        is_empty = FALSE;
        print_source (source != NULL
                        ? source
                        : _("Unknown source"), gainsay_evidence_get_basis (passage), state == 1);
        print_passage (investigation, GAINSAY_PASSAGE (passage));
      }
}

static void
print_line (const char *heading, const char *text)
{
  if (text != NULL)
    g_print ("  %s: %s\n", heading, text);
}

static void
print_verdict (GainsayVerdict *verdict)
{
  if (verdict == NULL)
    return;
  g_print ("\n%s (%s)\n",
           _("Verdict"), gainsay_command_status_to_label (gainsay_verdict_get_status (verdict)));
  print_line (_("Rating"), gainsay_scale_translate (gainsay_verdict_get_label (verdict)));
  print_line (_("Summary"), gainsay_verdict_get_summary (verdict));
  print_line (_("Rationale"), gainsay_verdict_get_rationale (verdict));
  print_line (_("Caveats"), gainsay_verdict_get_caveats (verdict));
  /* translators: who gave the verdict */
  print_line (C_("verdict", "By"), gainsay_verdict_get_by (verdict));
  /* translators: when the verdict was given */
  print_line (C_("verdict", "At"), gainsay_verdict_get_at (verdict));
}

static void
print_text (GainsayCase *investigation, GainsayClaim *claim)
{
  g_print ("%s\n", gainsay_claim_get_text (claim));
  print_line (_("Speaker"),
                 gainsay_case_get_party_label (investigation, gainsay_claim_get_claimant (claim)));
  print_line (_("Date"), gainsay_claim_get_date (claim));
  print_appearances (investigation, claim);
  print_evidence (investigation, claim, "supports", _("▲ Supported by"));
  print_evidence (investigation, claim, "contradicts", _("▼ Contradicted by"));
  print_evidence (investigation, claim, "context", _("Context"));
  print_verdict (gainsay_claim_get_verdict (claim));
}

/**
 * gainsay_command_show_run:
 * @argc: how many arguments
 * @argv: the command's name and its arguments
 *
 * Shows one claim with all its passages.
 *
 * Returns: the exit status
 */
int
gainsay_command_show_run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      N_("How to print: text or json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  /* clang-format on */
  g_autoptr (GOptionContext) context = g_option_context_new (_("CASE CLAIM"));
  g_autoptr (GainsayCase) investigation = NULL;
  g_autoptr (GError) error = NULL;
  GainsayClaim *claim;
  int status;

  g_option_context_set_summary (
    context, _("Shows a claim, who makes it, what supports and what contradicts it.\n\nCLAIM is a "
               "number of “list”, a part of the claim's text, or an id."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!gainsay_command_parse (context, &argc, &argv, &status) ||
      !gainsay_command_check_format (format, &status))
    return status;
  if (argc != 3)
    return gainsay_command_usage ("%s", _("Give a case file and a claim."));

  investigation = gainsay_open_for_reading (argv[1], &error);
  if (investigation == NULL)
    return gainsay_command_fail (error);
  claim = gainsay_command_find_claim (investigation, argv[2], &error);
  if (claim == NULL)
    return gainsay_command_fail (error);

  if (g_strcmp0 (format, "json") == 0)
    {
      g_autoptr (JsonNode) node = gainsay_record_to_json (GAINSAY_RECORD (claim));

      gainsay_command_print_json (node);
    }
  else
    print_text (investigation, claim);
  return GAINSAY_EXIT_DONE;
}
